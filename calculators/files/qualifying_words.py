"""Words that make of a heading something else: "ventas canceladas" are no sales, "costo por lead" is neither."""

from dataclasses import dataclass

FIGURES = frozenset(
    {"spend", "leads", "sales", "revenue"}
)  # fmt: skip
COUNTED = frozenset(
    {"leads", "sales"}
)  # fmt: skip
SPEND = frozenset(
    {"spend"}
)  # fmt: skip
REVENUE = frozenset(
    {"revenue"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Qualifier:
    """What a heading seems to be with certain words in it.

    Args:
        says: what it seems to be, after "parece".
        words: small letters without accents; "*" ends a stem, "^" stands before what must begin the heading.
        unless: words that undo it.
        keys: of the figures that such a heading is not.
        asks: the reader is told where nothing else is that figure; else it is of no interest.
    """

    says: str
    words: tuple[str, ...]
    unless: tuple[str, ...] = ()
    keys: frozenset[str] = FIGURES
    asks: bool = True


PERCENT = "porcentaje"
"""What a percent sign in a heading is read as."""
QUALIFIERS = (
    Qualifier(
        "un porcentaje",
        (PERCENT, "porcentual*", "percent*", "pct", "porc", "share", "participacion", "cuota", "part", "proporcion",
         "contribucion", "peso"),
    ),
    Qualifier(
        "un promedio o una tasa",
        ("tasa*", "rate", "ratio", "razon", "promedio*", "prom", "avg", "average", "mean", "media", "medio", "mediana",
         "cpl", "cpa", "cpc", "cpm", "cpr", "ctr", "cvr", "frecuencia", "frequency", "cada", "per",
         "por lead*", "por venta*", "por cli*", "por mil", "por result*", "por compra*", "por conv*", "por mensaje*",
         "por contacto*", "por dia*", "por hora*", "por impres*", "por unidad*", "por pedido*", "por persona*",
         "por prospect*", "por cada", "por adquis*", "por registro*", "por interacc*", "por orden*", "por visita*",
         "por vendedor*", "por hab*", "costo conv", "coste conv", "cost conv", "costo lead", "cost lead",
         "x lead*", "x venta*", "x clic*", "venta* dia", "lead* dia", "lead* venta*", "venta* lead*"),
        asks=False,
    ),
    Qualifier(
        "un rendimiento",
        ("retorno*", "return", "roi", "roas", "rendimiento*", "rentabilidad", "utilidad*", "ganancia*", "margen*",
         "margin", "profit*", "beneficio*"),
    ),
    Qualifier(
        "un número que identifica",
        ("id", "ids", "folio*", "codigo", "code", "sku", "clave", "ref", "referencia", "factura", "serie",
         "numero de venta", "numero de pedido", "numero de orden", "numero de lead", "numero de cliente",
         "num de venta", "num de pedido", "nro de venta", "nro de pedido", "no de venta", "no de pedido",
         "n de venta", "n de pedido", "numero venta", "numero pedido", "no venta", "no pedido", "nro venta",
         "nro pedido", "venta no", "pedido no", "venta numero", "pedido numero", "venta nro", "pedido nro",
         "order number", "order no", "sale number", "identificador*"),
        asks=False,
    ),
    Qualifier("un lugar", ("punto* de venta*", "point* of sale*", "pos", "canal* de venta*"), asks=False),
    Qualifier(
        "una persona",
        ("vendedor*", "asesor*", "rep", "reps", "representante*", "owner", "dueno*", "duena*", "propietario*",
         "responsable*", "agente*", "ejecutiv*", "encargad*", "manager", "seller", "salesperson", "usuario*"),
        asks=False,
    ),
    Qualifier(
        "una fecha",
        ("fecha*", "date", "hora*", "time", "^mes de", "^dia de", "inicio", "fin", "start*", "end", "creacion",
         "created", "ultima actividad"),
        asks=False,
    ),
    Qualifier(
        "un dato que describe",
        ("estado", "status", "state", "entrega", "delivery", "tipo*", "type", "indicador*", "indicator", "etapa*",
         "stage", "telefono", "correo", "email", "moneda", "currency", "divisa", "motivo*", "reason", "comentario*",
         "nota", "notas", "notes", "observacion*", "url", "link", "enlace", "view", "through", "posimpresion",
         "atribucion", "puja*", "bid", "categoria*", "category", "fuente*", "origen", "source", "nombre*", "name"),
        unless=("moneda local", "account currency", "moneda de la cuenta"),
        asks=False,
    ),
    Qualifier(
        "otra medida",
        ("clic*", "click*", "impr", "impres*", "visita*", "alcance", "reach", "sesion*", "seguidor*", "followers",
         "reproduccion*", "vistas", "views", "carrito*", "cart", "resultado", "result", "conversion",
         "ingreso* a la", "ingreso* al"),
        asks=False,
    ),
    Qualifier(
        "un plan o una meta",
        ("^meta", "meta de", "metas", "planead*", "planificad*", "plan", "planned", "presupuest*", "budget*",
         "proyectad*", "proyeccion*", "projected", "projection*", "forecast*", "pronostic*", "estimad*", "estimated",
         "esperad*", "expected", "objetivo*", "target*", "goal*", "previst*", "programad*", "quota*", "desead*"),
        unless=("gastad*", "spent", "real", "reales", "ejecutad*", "ejercid*", "consumid*", "usad*", "invertid*",
                "meta ads", "meta business", "de meta"),
    ),
    Qualifier(
        "de otro período",
        ("anterior*", "pasad*", "previo*", "previa*", "previous", "prior", "last", "ly", "aa", "historic*"),
    ),
    Qualifier(
        "una variación",
        ("variacion*", "variation", "var", "cambio*", "change", "diferencia*", "diff", "dif", "delta", "crecimiento*",
         "growth", "incremento*", "aumento*", "vs", "contra", "yoy", "mom", "evolucion", "desvi*", "brecha", "gap"),
    ),
    Qualifier(
        "de lo que no se concretó",
        ("cancelad*", "cancelled", "canceled", "cancelacion*", "descartad*", "discarded", "perdid*", "lost",
         "rechazad*", "rejected", "devuelt*", "devolucion*", "reembols*", "refund*", "returned", "returns", "anulad*",
         "abandon*", "no calificad*", "no concretad*", "no cerrad*", "no valid*", "no contactad*", "no atendid*",
         "sin atender", "sin cerrar", "invalid*", "unqualified", "disqualified", "descalificad*", "duplicad*", "spam",
         "fallid*", "failed", "caid*", "pendiente*", "pending", "en proceso", "vencid*", "churn*"),
    ),
    Qualifier(
        "el costo de lo que vendes",
        ("cost* de venta*", "cost* de la venta", "cost of", "cogs", "mercad*", "mercanc*", "producto*", "product*",
         "unitario*", "insumo*", "materia*", "proveedor*", "inventario", "stock", "fabricacion"),
        keys=SPEND,
    ),
    Qualifier(
        "un gasto de envío",
        ("envio*", "flete*", "shipping", "logistic*", "courier", "paqueter*", "transporte", "empaque*", "embalaje*",
         "packaging", "reparto"),
        keys=SPEND,
    ),
    Qualifier(
        "otro gasto, que no es publicidad",
        ("otros", "otras", "other", "fijo*", "fixed", "operativ*", "operacion*", "operating", "administrativ*",
         "sueldo*", "salario*", "nomina", "payroll", "comision*", "commission*", "fee", "fees", "renta", "rent",
         "alquiler*", "impuesto*", "tax*", "viatico*", "personal", "financier*", "bancari*", "servicio*",
         "mantenimiento", "gasolina", "combustible", "herramienta*", "software", "suscripcion*", "generales",
         "general", "luz", "internet"),
        keys=SPEND,
    ),
    Qualifier(
        "dinero de tus ventas",
        ("vendid*", "venta*", "sale", "sales", "factur*", "cobrad*", "cobro*", "ingres*", "revenue", "income",
         "ticket*", "valor", "value", "order*", "pedido*", "compras", "purchase*", "cliente*", "lead*", "abono*",
         "deuda*", "credito*", "saldo*", "conv", "reembols*"),
        keys=SPEND,
    ),
    Qualifier(
        "dinero, y aquí va cuántas son",
        ("monto*", "importe*", "valor*", "value", "amount", "ingres*", "revenue", "income", "factur*", "ticket*",
         "neta", "netas", "neto", "netos", "bruta", "brutas", "bruto", "brutos", "net", "gross", "precio*", "price",
         "cobrad*", "iva", "cost*", "coste*", "gast*", "inversion*", "subtotal*", "descuento*", "discount*", "dinero"),
        keys=COUNTED,
    ),
    Qualifier(
        "ventas, y aquí van los interesados",
        ("ganad*", "cerrad*", "concretad*", "convertid*", "won", "closed", "converted"),
        keys=frozenset({"leads"}),
    ),
    Qualifier(
        "otro dinero, que no es lo vendido",
        ("cost*", "coste*", "gast*", "inversion*", "precio*", "price", "ticket*", "descuento*", "discount*", "envio*",
         "shipping", "impuesto*", "tax*", "iva", "comision*", "commission*", "fee", "fees", "propina*", "saldo*",
         "deuda*"),
        keys=REVENUE,
        asks=False,
    ),
    Qualifier("clientes por llegar", ("potencial*", "prospect*"), keys=frozenset({"sales"}), asks=False),
)  # fmt: skip
"""The first that fits is the one that is told."""
