"""Words that leave a heading's measure what it is: any other one makes it a guess."""

MONTHS = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "setiembre", "octubre",
    "noviembre", "diciembre", "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic",
    "january", "february", "march", "april", "june", "july", "august", "september", "october", "november",
    "december", "q1", "q2", "q3", "q4", "t1", "t2", "t3", "t4",
)  # fmt: skip
"""Words that say of which part of a year a column is, besides the years themselves."""
LEADING = ("suma", "sum", "total", "totales", "numero", "num", "nro", "no", "n", "cantidad", "recuento", "count",
           "cuenta", "tus", "mis", "cant", "tot", "counta", "cuanto", "cuantos",
           "cuantas")  # fmt: skip
"""What may stand before a measure, with or without "de"."""
NEUTRAL = frozenset(
    {"a", "al", "de", "del", "por", "desde", "el", "en", "la", "las", "lo", "los", "mis", "tus", "su", "sus",
     "nuestras", "y", "e", "con", "sin", "iva", "total", "totales", "the", "of", "in", "on", "from", "by", "i", "mes",
     "mensual", "mensuales", "semana", "semanal", "ano", "anual", "dia", "diario", "periodo", "este", "esta",
     "actual", "actuales", "hoy", "trimestre", "moneda", "local", "nacional", "pesos", "mn", "aprox", "generados",
     "generadas", "recibidos", "recibidas", "obtenidos", "obtenidas", "captados", "captadas", "logrados", "logradas",
     "nuevos", "nuevas", "llegaron", "entrantes", "website", "site", "realizadas", "realizados", "hechas", "hechos",
     "confirmadas", "confirmados", "efectivas", "efectivos", "pagadas", "pagados", "cerradas", "cerrados",
     "concretadas", "concretados", "ganadas", "ganados", "web", "sitio", "online", "linea", "formulario",
     "formularios", "enviados", "enviadas", "creados", "creadas", "completadas", "completados", "registrados",
     "registradas", "exitosos", "exitosas", "cant", "tot", "cantidad", "unidades",
     "envios"}
)  # fmt: skip
"""Words that leave a measure what it is."""
TIMES = frozenset(
    {"mes", "mensual", "mensuales", "semana", "semanal", "ano", "anual", "dia", "diario", "periodo", "trimestre", "hoy",
     "actual", "actuales"}
)  # fmt: skip
"""Those of them that say of how long, or of when, a measure is."""
PLATFORMS = frozenset(
    {"meta", "facebook", "fb", "instagram", "ig", "google", "tiktok", "linkedin", "whatsapp", "wa", "youtube", "bing",
     "microsoft", "mercado", "libre", "ml"}
)  # fmt: skip
REAL = frozenset(
    {"real", "reales", "ejecutado", "ejecutada", "ejercido", "ejercida", "efectivo", "efectiva", "efectivamente",
     "actual"}
)  # fmt: skip
"""What sets a figure apart from a planned one beside it."""
ADVERTISING = frozenset(
    {"publicidad", "publicitaria", "publicitario", "ads", "ad", "anuncio", "anuncios", "pauta", "pautas", "marketing",
     "mkt", "campana", "campanas", "campaign", "digital", "digitales", "redes", "sociales"}
)  # fmt: skip
"""What sets spending on advertising apart from any other, and sales that came by it."""
