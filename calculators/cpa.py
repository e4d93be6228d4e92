"""CPA: what each sale cost, the range that so few sales allow, and whether it pays."""

from collections.abc import Iterator, Mapping

from calculators.core import Calculator, Carry, Example, Given, Note, Output, Result, Undefined, Value
from calculators.core.inputs import count, money, percent
from calculators.core.pictures.making import interval_chart
from calculators.core.results import Chart
from calculators.core.selling import ceilings, funnel, margins
from calculators.core.selling.funnel import NO_LEADS, NO_SALES, cost_per
from calculators.core.selling.references import GARWOOD, GOOGLE_ADS_CPA, MARKETING_METRICS
from calculators.core.wording.agreement import between, near
from calculators.core.wording.phrases import bracketed, outcome


def costs(given: Given) -> dict[str, Value]:
    """CPA = spend / sales = CPL / CVR."""
    spend, leads, sales = given["spend"], given["leads"], given["sales"]
    outputs: dict[str, Value] = {
        "cpl": cost_per(spend, leads, NO_LEADS),
        "cvr": sales / leads if leads else NO_LEADS,
        "cpa": cost_per(spend, sales, NO_SALES),
    }
    if "ticket" in given and "margin" in given:
        outputs["break_even_cpa"] = margins.highest_cpa(given)
    return outputs


def calculate(given: Given) -> Result:
    """The costs, and the lasting CPA that so few sales allow."""
    outputs, sales = costs(given), given["sales"]
    outputs["cpa_low"], outputs["cpa_high"] = low, high = funnel.sale_cost_range(given["spend"], given["leads"], sales)
    ends = between(("cpa_low", "cpa_high"), (low, high), "money")
    headline, reach = "Todavía no hay ventas: aún no se puede saber cuánto cuesta cada una.", ""
    if not isinstance(low, Undefined) and low > 0:
        reach = "Con lo ya invertido y sin ventas, es probable que cada una cueste más de {cpa_low:about}."
    if sales:
        headline = "Cada venta te cuesta {cpa}."
        reach = (
            f"Con {{sales:noun}}, tu costo por venta a la larga, si nada cambia, estaría entre {ends}." if ends else ""
        )
    return Result(
        outputs=outputs,
        headline=headline,
        range=reach,
        steps=tuple(_steps(given, outputs)),
        notes=tuple(_notes(given, outputs)),
        charts=_charts(given, outputs, ends),
    )


def _charts(given: Given, outputs: Mapping[str, Value], ends: str) -> tuple[Chart, ...]:
    most = outputs.get("break_even_cpa", margins.NO_MARGIN)
    limit = "" if isinstance(most, Undefined) else "; para no perder no debería pasar de {break_even_cpa}"
    compared_with = ("CPA máximo sin perder", most)
    if "ceiling" in given:
        limit, compared_with = "; tu tope es {ceiling}", ("Tu tope", given["ceiling"])
    return interval_chart(
        ("Costo por venta", outputs["cpa_low"], outputs["cpa"], outputs["cpa_high"]),
        title="Tu CPA y su rango a la larga",
        summary=f"Tu CPA es de {{cpa}}; a la larga, si nada cambia, estaría entre {ends}{limit}.",
        unit="money",
        compared_with=compared_with,
    )


def _steps(given: Given, outputs: Mapping[str, Value]) -> Iterator[str]:
    if given["leads"]:
        yield "CPL = inversión ÷ leads = {spend} ÷ {leads} = {cpl}"
        yield "CVR = ventas ÷ leads = {sales} ÷ {leads} = {cvr}"
    yield funnel.CPA_STEP if given["sales"] else funnel.NO_CPA_STEP
    if given["leads"] and given["sales"]:
        yield "Es lo mismo que CPL ÷ CVR" + (" = {cpl} ÷ {cvr} = {cpa}" if _divides_as_written(given) else "")
    if "break_even_cpa" in outputs:
        margin, most = bracketed("margin", given["margin"]), outcome("break_even_cpa", outputs["break_even_cpa"])
        yield f"CPA máximo = ticket × margen = {{ticket}} × {margin} {most}"


def _divides_as_written(given: Given) -> bool:
    """Whether CPL and CVR are written whole, so that who divides them gets the CPA."""
    cpl, cvr = given["spend"] / given["leads"], given["sales"] / given["leads"]
    return cpl.denominator == (100 * cvr).denominator == 1


def _notes(given: Given, outputs: Mapping[str, Value]) -> Iterator[Note]:
    if given["sales"] and not given["spend"]:
        yield funnel.free_results("CPA")
    if given["sales"] > given["leads"]:
        yield funnel.more_sales_than("leads")
    if ("ticket" in given) != ("margin" in given):
        missing = "el margen" if "ticket" in given else "el ticket promedio"
        yield Note("info", f"Para saber hasta cuánto puedes pagar por venta, escribe también {missing}.")
    if "break_even_cpa" in outputs:
        yield _verdict(given, outputs)
    if "ceiling" in given:
        yield ceilings.verdict(given, outputs)
    yield Note("info", "Usa la misma moneda, el mismo período y las mismas personas en las tres cifras.")


def _verdict(given: Given, outputs: Mapping[str, Value]) -> Note:
    most, cpa, high = outputs["break_even_cpa"], outputs["cpa"], outputs["cpa_high"]
    if isinstance(most, Undefined):
        return Note("warning", f"{margins.without_margin(given)}: ningún CPA conviene.")
    if isinstance(cpa, Undefined):
        return Note("info", "Cuando haya ventas, cada una puede costarte hasta {break_even_cpa} sin perder dinero.")
    if cpa > most:
        loss = "Pagas {cpa} por venta y solo te deja {break_even_cpa}"
        if near(cpa, most, "money"):
            loss = "Pagas por venta un poco más de lo que te deja, {break_even_cpa}"
        return Note("warning", f"{loss}: así pierdes en cada una.")
    if not isinstance(high, Undefined) and high > most:
        text = "Hoy la venta se paga sola: te deja {break_even_cpa}. Pero tu rango todavía cruza ese CPA máximo"
        return Note("info", f"{text}: puede ser suerte.")
    return Note("info", "La venta se paga sola: cuesta {cpa} y te deja {break_even_cpa} antes de anuncios.")


FUNNEL = {key: key for key in ("cpl", "cvr", "ticket", "margin")}
"""What a plan begins with."""
CEILING_HINT = "Tu propio tope, si tienes uno: por ejemplo, lo que un cliente te deja con el tiempo."
LIMIT_GROUP = "¿Hasta cuánto puedes pagar por venta?"

CALCULATOR = Calculator(
    slug="cpa",
    acronym="CPA",
    title="Costo por venta (CPA)",
    question="¿Cuánto me cuesta cada venta?",
    inputs=(
        money("spend", "Inversión", "Todo lo que gastaste para atraer y vender en el período.", "1000"),
        count("leads", "Leads", "Personas interesadas que llegaron con esa inversión.", "50", noun=("lead", "leads")),
        count("sales", "Ventas", "Ventas que salieron de esos leads.", "5", noun=("venta", "ventas")),
        money("ticket", "Ticket promedio", margins.TICKET_HINT, sample="800", optional=True, group=LIMIT_GROUP),
        percent(
            "margin", "Margen", margins.SALE_MARGIN_HINT, sample="40", optional=True, minimum=margins.AT_WORST,
            group=LIMIT_GROUP,
        ),
        money(
            "ceiling", "Lo más que quieres pagar por venta", CEILING_HINT, sample="300", optional=True,
            group=LIMIT_GROUP,
        ),
    ),
    outputs=(
        Output("cpa", "Costo por venta (CPA)", "money", primary=True, better="low"),
        Output("cpa_low", "CPA, mínimo probable", "money", better="low"),
        Output("cpa_high", "CPA, máximo probable", "money", better="low"),
        Output("cpl", "Costo por lead (CPL)", "money", better="low"),
        Output("cvr", "Tasa de conversión (CVR)", "percent", better="high"),
        margins.BREAK_EVEN_CPA,
    ),
    formula=calculate,
    algebra=costs,
    targets=("cpa", "cpl", "cvr", "break_even_cpa"),
    moves="cpa",
    carries=(
        Carry(to="budget", values=FUNNEL),
        Carry(to="forecast", values={"budget": "spend"} | FUNNEL),
        Carry(to="roi", values={"spend": "spend", "ticket": "ticket"}),
        Carry(to="ltv", values={"cac": "cpa"}),
    ),
    examples=(
        Example(
            "5 ventas con 1,000 de inversión",
            {"spend": "1000", "leads": "50", "sales": "5"},
            {"cpl": "20", "cvr": "0.1", "cpa": "200", "cpa_low": "85.70", "cpa_high": "615.96"},
        ),
        Example(
            "Ayuda de Google Ads: dos conversiones que costaron 2 y 4",
            {"spend": "6", "leads": "2", "sales": "2"},
            {"cpa": "3"},
        ),
        Example(
            "Todavía sin ventas",
            {"spend": "1000", "leads": "50", "sales": "0"},
            {"cpa": None, "cvr": "0", "cpa_low": "271.09", "cpa_high": None},
        ),
        Example(
            "Con ticket y margen: el CPA máximo",
            {"spend": "1000", "leads": "50", "sales": "5", "ticket": "800", "margin": "40"},
            {"cpa": "200", "break_even_cpa": "320"},
        ),
    ),
    sources=(GOOGLE_ADS_CPA, MARKETING_METRICS, GARWOOD),
)  # fmt: skip
