"""What columns are called: in people's own sheets and in the exports of Meta Ads and Google Ads, Spanish and English.

All in small letters, without accents or brackets. The first names of a list are the surest.
"""

from collections.abc import Mapping

NAMES: Mapping[str, tuple[str, ...]] = {
    "name": (
        "canal", "channel", "nombre del canal", "canal de venta", "vendedor", "vendedora", "vendedores", "asesor",
        "ejecutivo", "salesperson", "sales rep", "seller", "nombre de la campana", "campaign name", "campana",
        "campaign", "campanas", "campaigns", "nombre del conjunto de anuncios", "ad set name", "conjunto de anuncios",
        "grupo de anuncios", "ad group", "ad set", "nombre del anuncio", "ad name", "anuncio", "fuente", "source",
        "medio", "medium", "origen", "plataforma", "platform", "red", "red social", "equipo", "sucursal", "tienda",
        "nombre", "name",
    ),
    "spend": (
        "inversion", "importe gastado", "amount spent", "inversion publicitaria", "gasto", "gastos", "gastado",
        "monto gastado", "monto invertido", "invertido", "costo", "coste", "cost", "costos", "costes", "spend",
        "spent", "ad spend", "ad cost", "gasto en publicidad", "total gastado", "importe", "monto", "pauta",
    ),
    "leads": (
        "leads", "lead", "clientes potenciales", "cliente potencial", "prospectos", "prospecto", "contactos",
        "contacto", "interesados", "consultas", "consulta", "oportunidades", "opportunities", "prospects",
        "solicitudes", "registros", "formularios", "conversaciones con mensajes iniciadas",
        "messaging conversations started", "conversaciones", "mensajes", "contacts", "inquiries", "cotizaciones",
    ),
    "sales": (
        "ventas", "venta", "sales", "compras", "purchases", "ventas cerradas", "cierres", "pedidos", "orders",
        "clientes nuevos", "new customers", "clientes", "customers", "cerrados", "ganadas", "won", "deals", "sale",
        "transacciones", "transactions", "unidades vendidas",
    ),
}  # fmt: skip
"""By the key of the column that they stand for."""

UNCERTAIN = (
    "resultados", "results", "conversiones", "conversions", "conv", "todas las conversiones", "all conversions",
    "todas las conv", "all conv",
)  # fmt: skip
"""What the ad platforms count may be leads or sales: whatever the advertiser asked for."""
INDICATORS = (
    "indicador de resultado", "indicador de resultados", "tipo de resultado", "result indicator", "result type",
    "accion de conversion", "conversion action",
)  # fmt: skip
"""Columns that say what those results are."""
INDICATED = {
    "sales": ("purchase", "compra", "venta", "sale", "pedido", "order"),
    "leads": (
        "lead", "cliente potencial", "clientes potenciales", "contact", "messag", "mensaje", "conversaci", "registr",
        "formulario", "form",
    ),
}  # fmt: skip
"""Words in those columns, by what they say."""

PERIODS = (
    "mes", "month", "fecha", "date", "dia", "day", "semana", "week", "periodo", "period", "inicio del informe",
    "inicio de los informes", "reporting starts", "trimestre", "quarter", "ano", "year",
)  # fmt: skip

RATIOS = frozenset(
    [
        "por",
        "per",
        "cpl",
        "cpa",
        "cpc",
        "cpm",
        "ctr",
        "cvr",
        "roas",
        "roi",
        "tasa",
        "rate",
        "ratio",
        "valor",
        "value",
        "promedio",
        "prom",
        "avg",
        "average",
        "medio",
        "media",
        "presupuesto",
        "budget",
        "id",
        "estado",
        "status",
        "state",
        "entrega",
        "delivery",
        "tipo",
        "type",
        "indicador",
        "indicator",
        "objetivo",
        "target",
        "fecha",
        "date",
        "inicio",
        "fin",
        "moneda",
        "currency",
        "divisa",
        "codigo",
        "code",
        "porcentaje",
        "percent",
        "frecuencia",
        "frequency",
        "view",
        "through",
        "posimpresion",
        "etapa",
        "telefono",
        "correo",
        "email",
    ]
)
"""Words that make of a name something else: "costo por lead" is neither a cost nor leads."""
FOREIGN: Mapping[str, frozenset[str]] = {
    "name": frozenset(
        [
            "id",
            "estado",
            "status",
            "state",
            "tipo",
            "type",
            "objetivo",
            "entrega",
            "delivery",
            "presupuesto",
            "budget",
            "fecha",
        ]
    ),
    "spend": RATIOS | frozenset(["conv", "conversion", "clic", "click", "resultado", "result", "lead", "venta"]),
    "leads": RATIOS | frozenset(["costo", "coste", "cost", "importe", "monto", "perdidos"]),
    "sales": RATIOS
    | frozenset(
        ["costo", "coste", "cost", "importe", "monto", "potenciales", "potencial", "perdidas", "carrito", "cart"]
    ),
}

CURRENCIES = frozenset(
    {"ARS", "BOB", "CLP", "COP", "CRC", "CUP", "DOP", "USD", "EUR", "GTQ", "HNL", "MXN", "NIO", "PAB", "PEN", "PYG",
     "UYU", "VES", "BRL", "GBP", "CAD", "JPY", "CHF"}
)  # fmt: skip
COUNTS = frozenset({"leads", "sales"})
"""Keys of columns that count: a heading with a currency in it is none of them."""
MONEY_WORDS = frozenset({"pesos", "dolares", "euros", "soles", "quetzales", "lempiras", "colones", "bolivares"})

RECOMMENDING = ("recomend", "recomiend", "recommend", "aconsej", "how likely", "que tan probable", "que probabilidad")
"""How words begin in the question of an NPS, and in no other."""
SCORES = (
    "nps", "net promoter score", "probable", "0 a 10", "0 al 10", "0 10", "puntuacion", "puntaje", "calificacion",
    "score", "rating", "respuesta", "answer", "nota", "valoracion", "respuestas", "answers",
)  # fmt: skip
"""What else the column of a survey's answers is called, the surest first."""
KINDS = {"promot": "promoters", "pasiv": "passives", "passiv": "passives", "neutr": "passives", "detract": "detractors"}
"""Answers that were sorted before: how their names begin, by input."""
NO_ANSWER = frozenset(
    {"", "-", "--", "n/a", "na", "n.a.", "no aplica", "ns/nc", "nsnc", "no sabe", "no contesta", "no contesto",
     "sin respuesta", "no responde", "null", "none", "nan", "skipped"}
)  # fmt: skip
EMPTY = frozenset({"", "-", "--", "—", "–", "n/a", "na", "n.a.", "null", "none", "nan", "#n/a", "#n/d", "s/d"})
"""What stands in a cell without a figure."""
