"""ROI: what a campaign left for each unit spent, and from where on it stops losing money."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from calculators.core import Calculator, Carry, Example, Given, Note, Output, Result, Undefined, Value, inputs
from calculators.core.pictures.making import bars_chart
from calculators.core.selling import margins, plans
from calculators.core.selling.funnel import UNPAID_WORK, return_on
from calculators.core.selling.references import MARKETING_METRICS
from calculators.core.wording.agreement import near
from calculators.core.wording.phrases import PERCENTS, bracketed, outcome

NO_ROAS = Undefined("ningún ROAS alcanza")


def earned(given: Given) -> dict[str, Value]:
    """ROI = (collected × (margin − fees) − spend) / spend; ROAS = collected / spend."""
    spend, share = given["spend"], margins.kept(given)
    profit = margins.money_left(given, "revenue") - spend
    outputs: dict[str, Value] = {
        "roi": return_on(spend, profit),
        "roas": return_on(spend, margins.collected(given, "revenue")),
        "profit": profit,
        "break_even_roas": 1 / share if share > 0 else NO_ROAS,
    }
    if "ticket" in given:
        outputs["break_even_cpa"] = margins.highest_cpa(given)
    return outputs


def calculate(given: Given) -> Result:
    """The return, and how far it stands from break-even."""
    outputs, spend, left = earned(given), given["spend"], margins.money_left(given, "revenue")
    close = near(outputs["roas"], outputs["break_even_roas"], "ratio")
    return Result(
        outputs=outputs,
        headline=_headline(spend, left - spend),
        range=_distance(given, outputs, close),
        steps=tuple(_steps(given, outputs)),
        notes=tuple(_notes(given, outputs)),
        also={
            **PERCENTS,
            "left": ("money", left),
            "loss": ("money", spend - left),
            "hundred": ("money", 100),
            "per_hundred": ("money", 100 * (left - spend) / spend if spend else 0),
        },
        charts=bars_chart(
            ("El tuyo", outputs["roas"]),
            ("Para no perder", outputs["break_even_roas"]),
            title="Tu ROAS y el que necesitas",
            summary=f"Cobraste {close}{{roas}} por unidad invertida; para no perder necesitas {{break_even_roas}}.",
            columns=("ROAS", "Por cada unidad invertida"),
            unit="ratio",
        ),
    )


def _headline(spend: Fraction, profit: Fraction) -> str:
    if not spend:
        return "Sin inversión no hay retorno que medir: esas ventas te dejaron {left}."
    if profit <= 0:
        lost = "Pierdes {loss}: las ventas no alcanzaron a pagar la inversión."
        return lost if profit else "Quedas a mano: lo que dejaron las ventas paga justo la inversión."
    return "Ganaste {profit}: por cada {hundred} invertidos recuperas los {hundred} y ganas {per_hundred} más."


def _distance(given: Given, outputs: Mapping[str, Value], close: str) -> str:
    """How far the ROAS stands from the one that loses nothing."""
    if isinstance(outputs["break_even_roas"], Undefined):
        return f"{margins.without_margin(given)}: ningún ROAS alcanza."
    if not given["spend"]:
        return ""
    return f"Cobraste {close}{{roas}} por unidad invertida; para no perder necesitas al menos {{break_even_roas}}."


def _steps(given: Given, outputs: Mapping[str, Value]) -> Iterator[str]:
    ends = {key: outcome(key, value) for key, value in outputs.items()}
    returned = " × ({all} − {returns})" if "returns" in given else ""
    kept = "({margin} − {fees})" if "fees" in given else bracketed("margin", given["margin"])
    yield f"Lo que te queda = cobrado × margen = {{revenue}}{returned} × {kept} = {{left}}"
    yield "Ganancia = lo que te queda − inversión = {left} − {spend} = {profit}"
    yield f"ROI = ganancia ÷ inversión = {{profit}} ÷ {{spend}} {ends['roi']}"
    yield f"ROAS = cobrado ÷ inversión = {{revenue}}{returned} ÷ {{spend}} {ends['roas']}"
    yield f"ROAS para no perder = 1 ÷ margen = {{all}} ÷ {kept} {ends['break_even_roas']}"
    if "ticket" in given:
        yield f"CPA máximo = lo que te queda de una venta = {{ticket}}{returned} × {kept} {ends['break_even_cpa']}"


def _notes(given: Given, outputs: Mapping[str, Value]) -> Iterator[Note]:
    roas, profit = outputs["roas"], outputs["profit"]
    if isinstance(roas, Undefined) or isinstance(profit, Undefined):
        yield Note("warning", UNPAID_WORK.capitalize())
    elif roas > 1 and profit < 0:
        text = "Cobraste más de lo que invertiste y aun así pierdes: el ROAS no descuenta tus costos; el ROI, sí."
        yield Note("warning", text)
    if given.get("returns") == 1:
        yield margins.ALL_RETURNED
    yield Note("info", "Cuenta solo las ventas que llegaron por esa inversión, en el mismo período.")
    yield Note("info", "No descuenta gastos fijos, como renta y sueldos.")


CALCULATOR = Calculator(
    slug="roi",
    acronym="ROI",
    title="Retorno de la inversión (ROI y ROAS)",
    question="¿Mi publicidad se paga sola?",
    inputs=(
        inputs.money("revenue", "Ventas", "Lo vendido gracias a esa inversión, antes de devoluciones.", "50000"),
        inputs.money("spend", "Inversión", "Todo lo que gastaste para lograr esas ventas.", "10000"),
        inputs.percent(
            "margin", "Margen de producto", "Lo que te queda de lo cobrado después de pagar el producto.", "40",
            minimum=margins.AT_WORST,
        ),
        margins.RETURNS,
        inputs.percent(
            "fees", "Comisiones y envíos", "Qué parte de lo cobrado se va en pagos, plataformas y envíos.", sample="8",
            optional=True, group=margins.MONEY_GROUP,
        ),
        inputs.money(
            "ticket", "Ticket promedio", "Lo que paga un cliente por compra: da el CPA máximo.", sample="800",
            optional=True, above=True, group=margins.MONEY_GROUP,
        ),
    ),
    outputs=(
        Output("roi", "Retorno de la inversión (ROI)", "percent", primary=True, measured=True, better="high"),
        Output("profit", plans.PROFIT_LABEL, "money", better="high"),
        Output("roas", "Cobrado por cada unidad de tu moneda (ROAS)", "ratio", better="high"),
        Output("break_even_roas", "ROAS para no perder", "ratio", better="low"),
        margins.BREAK_EVEN_CPA,
    ),
    formula=calculate,
    algebra=earned,
    targets=("roi", "roas", "profit"),
    carries=(
        Carry(to="cpa", values={"spend": "spend", "ticket": "ticket"}),
        Carry(to="forecast", values={"budget": "spend", "ticket": "ticket", "returns": "returns"}),
    ),
    examples=(
        Example(
            "50,000 de ventas con 10,000 de inversión y 40% de margen",
            {"revenue": "50000", "spend": "10000", "margin": "40"},
            {"roi": "1", "profit": "10000", "roas": "5", "break_even_roas": "2.5"},
        ),
        Example(
            "ROAS de 3 y aun así pierde",
            {"revenue": "30000", "spend": "10000", "margin": "40", "returns": "10", "fees": "10", "ticket": "800"},
            {"roi": "-0.19", "profit": "-1900", "roas": "2.7", "break_even_roas": "3.333", "break_even_cpa": "216"},
        ),
        Example(
            "Sin inversión",
            {"revenue": "5000", "spend": "0", "margin": "40"},
            {"roi": None, "roas": None, "profit": "2000", "break_even_roas": "2.5"},
        ),
    ),
    sources=(MARKETING_METRICS,),
)  # fmt: skip
