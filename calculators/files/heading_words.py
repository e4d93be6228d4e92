"""What columns are called: in people's own sheets and in the exports of Meta Ads and Google Ads, Spanish and English.

All in small letters, without accents or brackets. The first names of a list are the surest.
"""

from collections.abc import Mapping

NAMES: Mapping[str, tuple[str, ...]] = {
    "name": (
        "canal", "channel", "nombre del canal", "canal de venta", "punto de venta", "puntos de venta",
        "point of sale", "vendedor", "vendedora", "vendedores", "asesor", "asesora", "ejecutivo", "ejecutiva",
        "salesperson", "sales rep", "seller", "responsable", "agente", "comercial", "representante", "encargado",
        "encargada", "owner", "lead owner", "dueno", "propietario", "usuario", "nombre de la campana",
        "campaign name", "campana", "campaign", "campanas", "campaigns", "nombre del anuncio", "ad name",
        "nombre del conjunto de anuncios", "ad set name", "conjunto de anuncios", "grupo de anuncios", "ad group",
        "ad set", "anuncio", "titulo de anuncio", "grupo de canales", "fuente", "source", "medio", "medium", "origen",
        "plataforma", "platform", "red", "red social", "equipo", "sucursal", "tienda", "etiquetas de fila",
        "row labels", "producto", "product", "palabra clave", "keyword", "categoria", "ciudad", "city", "zona",
        "region", "provincia", "pais", "country", "linea", "servicio", "cliente", "segmento", "nombre", "name",
    ),
    "spend": (
        "inversion", "importe gastado", "amount spent", "inversion publicitaria", "gasto en publicidad",
        "gasto publicitario", "monto gastado", "cantidad gastada", "presupuesto gastado", "monto invertido",
        "dinero invertido", "ad spend", "invertido", "gastado", "total gastado", "spent", "gasto", "gastos", "inv",
        "gaste", "inverti", "lo que gaste", "investimento", "costo", "coste", "cost", "costos", "costes", "spend",
        "ad cost", "pauta", "publicidad", "importe", "monto",
    ),
    "leads": (
        "leads", "lead", "clientes potenciales", "cliente potencial", "prospectos", "prospecto", "contactos",
        "contacto", "contactos de mensajes", "messaging contacts", "interesados", "consultas", "consulta",
        "oportunidades", "opportunities", "prospects", "solicitudes", "registros", "formularios",
        "conversaciones con mensajes iniciadas", "messaging conversations started", "conversaciones", "mensajes",
        "contacts", "inquiries", "cotizaciones", "preguntaron", "escribieron", "personas que escribieron",
        "generate lead", "formulario enviado", "formulario",
    ),
    "sales": (
        "ventas cerradas", "ventas concretadas", "ventas ganadas", "cierres", "compras", "purchases",
        "negocios ganados", "deals won", "closed won", "pedidos", "orders", "ordenes", "ventas", "venta", "sales",
        "sale", "vtas", "vta", "leads ganados", "oportunidades ganadas", "cerrados", "cerradas", "ganados", "ganadas",
        "won", "transacciones", "transactions", "clientes nuevos", "new customers", "deals", "negocios", "clientes",
        "customers", "unidades vendidas", "compraron", "vendidos", "vendidas", "cierres exitosos", "cierre exitoso",
        "logrado con exito", "logrados con exito", "complete payment", "payments completed", "pagos completados",
        "inscritos", "inscripciones", "matriculados", "matriculas", "vendas", "reservas", "reservaciones", "contratos",
        "polizas", "deals closed won", "purchase", "compra",
    ),
    "revenue": (
        "lo vendido", "vendido", "monto vendido", "importe vendido", "total vendido", "dinero vendido",
        "ingresos por ventas", "ingreso por ventas", "sales revenue", "sales amount", "revenue", "facturacion",
        "facturado", "monto facturado", "importe facturado", "total facturado", "ingresos", "ingreso",
        "valor de conversion de compras", "valor de conversion de las compras", "purchases conversion value",
        "purchase conversion value", "valor de compras", "valor de conversion", "valor de conversiones",
        "valor de conv", "conversion value", "conv value", "income", "cobrado", "total cobrado", "monto cobrado",
    ),
}  # fmt: skip
"""By the key of the column that they stand for."""
SURE: Mapping[str, frozenset[str]] = {
    "spend": frozenset(
        {"importe gastado", "amount spent", "inversion publicitaria", "gasto en publicidad", "gasto publicitario",
         "monto gastado", "cantidad gastada", "presupuesto gastado", "ad spend"}
    ),
    "leads": frozenset({"leads", "lead", "clientes potenciales", "prospectos"}),
    "sales": frozenset(NAMES["sales"][:9]),
    "revenue": frozenset(NAMES["revenue"][:9]),
}  # fmt: skip
"""Names that can mean one thing only: another one beside them is no equal."""
WEAK: Mapping[str, frozenset[str]] = {
    "spend": frozenset(
        {"importe", "monto", "costo total", "coste total", "costos totales", "total cost", "importe total",
         "monto total", "publicidad"}
    ),
    "leads": frozenset(),
    "sales": frozenset({"clientes", "customers", "deals", "negocios", "unidades vendidas"}),
    "revenue": frozenset(
        {"cobrado", "total cobrado", "monto cobrado", "valor de conversion", "valor de conversiones",
         "valor de conv", "conversion value", "conv value"}
    ),
}  # fmt: skip
"""Names that may as well be another thing: they are taken, and asked about."""
PEOPLE = frozenset(
    {"vendedor", "vendedora", "vendedores", "asesor", "asesora", "ejecutivo", "ejecutiva", "salesperson", "seller",
     "responsable", "agente", "representante", "encargado", "encargada", "owner", "propietario", "usuario", "comercial"}
)  # fmt: skip
"""Names of who sells, and not of where."""
MAYBE_MONEY = frozenset(
    {"ventas", "venta", "sales", "sale", "vtas", "vta"}
)  # fmt: skip
"""Names that people give to how many they sold and to how much: the figures must tell."""
ONE_EACH = frozenset(
    {"venta", "sale", "vta", "pedido", "order", "orden", "transaccion", "factura", "compra", "ticket"}
)  # fmt: skip
"""What a column is called that numbers sales, one a row."""
NUMBER_WORDS = frozenset({"id", "numero", "num", "nro", "no", "n", "number", "folio", "codigo", "code"})
"""With one of those, it numbers them for sure."""
LEVELS = ("campan", "campaign", "anuncio", "ad ", "grupo")
"""How names of an ad platform's levels begin: the same one may stand on two platforms."""
PLATFORM_COLUMNS = ("plataforma", "platform", "red social", "red", "fuente", "source", "medio", "medium", "canal",
                    "cuenta", "account", "nombre de la cuenta", "account name")  # fmt: skip

UNCERTAIN = (
    "resultados", "results", "conversiones", "conversions", "conv", "todas las conversiones", "all conversions",
    "todas las conv", "all conv", "eventos clave", "key events",
)  # fmt: skip
"""What the ad platforms count may be leads or sales: whatever the advertiser asked for."""
ALL_OF_THEM = ("todas", "all")
"""How such headings begin that hold the others' results as well."""
INDICATORS = (
    "indicador de resultado", "indicador de resultados", "tipo de resultado", "result indicator", "result type",
    "accion de conversion", "conversion action", "categoria de conversion", "conversion category",
    "nombre de la conversion", "conversion name", "nombre de conversion",
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

NO_NAMES = frozenset(
    {"id", "estado", "status", "state", "tipo", "type", "objetivo", "entrega", "delivery", "presupuesto", "budget",
     "fecha", "date", "telefono", "correo"}
)  # fmt: skip
"""Words that make of a name's heading something else, unless it is just that."""

CURRENCIES = frozenset(
    {"ARS", "BOB", "CLP", "COP", "CRC", "CUP", "DOP", "USD", "EUR", "GTQ", "HNL", "MXN", "NIO", "PAB", "PEN", "PYG",
     "UYU", "VES", "BRL", "GBP", "CAD", "JPY", "CHF"}
)  # fmt: skip
COUNTS = frozenset(
    {"leads", "sales"}
)  # fmt: skip
"""Keys of columns that count: a heading with a currency in it is none of them."""
CURRENCY_COLUMNS = frozenset(
    {"codigo de moneda", "currency code", "moneda", "currency", "divisa", "codigo de divisa", "moneda de la cuenta"}
)  # fmt: skip
CURRENCY_MARKS: Mapping[str, str] = {
    "US$": "USD", "U$S": "USD", "dolares": "USD", "dolar": "USD", "dls": "USD", "usd": "USD", "euros": "EUR",
    "euro": "EUR", "€": "EUR",
    "soles": "PEN", "quetzales": "GTQ", "lempiras": "HNL", "colones": "CRC", "guaranies": "PYG",
    "bolivianos": "BOB", "R$": "BRL", "S/": "PEN", "₲": "PYG", "₡": "CRC",
}  # fmt: skip
"""What else names a currency in a heading: signs as they stand, words as `plain_words` gives them."""
SCALES = (
    (r"miles de millones|mil millones", 10**9),
    (r"mdp|mdd|millones|million|millions|mm|mill", 10**6),
    (r"miles|thousands?|k|000|000s", 1000),
)
"""What a heading says that its figures are to be multiplied by: whole words, by `plain_words`."""
MONEY_WORDS = frozenset(
    {"pesos", "dolares", "euros", "soles", "quetzales", "lempiras", "colones", "bolivares"}
)  # fmt: skip

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
