"""CVR: which share of the opportunities ends in a sale, and how far chance alone could move it."""

from calculators.core import Calculator, Carry, Example, Given, Note, Output, Result, count
from calculators.core.pictures.making import interval_chart
from calculators.core.selling.funnel import conversion_range, more_sales_than
from calculators.core.selling.references import BROWN_CAI_DASGUPTA, NEWCOMBE, WILSON
from calculators.core.wording.agreement import agreeing, between

FEW_SALES = 10
"""Below this many sales the range is so wide that a reader should not compare rates."""


def calculate(given: Given) -> Result:
    """CVR = sales / opportunities, with Wilson's interval."""
    opportunities, sales = given["opportunities"], given["sales"]
    low, high = conversion_range(sales, opportunities)
    ends, per_hundred = between(("cvr_low", "cvr_high"), (low, high), "percent"), 100 * sales / opportunities
    reach = (
        f"Con {{opportunities:noun}} y {{sales:noun}}, tu conversión a la larga, si nada cambia, estaría entre {ends}."
    )
    headline = "Todavía no hay ventas."
    if sales > opportunities:
        headline = "Registraste {sales:noun} y solo {opportunities:noun}: revisa las cifras antes de usar esta tasa."
    elif sales:
        end = agreeing(per_hundred, "ratio", "termina", "terminan")
        headline = f"De cada 100 oportunidades, {{per_hundred}} {end} en venta."
    return Result(
        outputs={"cvr": sales / opportunities, "cvr_low": low, "cvr_high": high},
        headline=headline,
        range=reach if ends else "",
        steps=("CVR = ventas ÷ oportunidades = {sales} ÷ {opportunities} = {cvr}",),
        notes=_notes(given),
        also={"per_hundred": ("ratio", per_hundred)},
        charts=interval_chart(
            ("Tasa de conversión", low, sales / opportunities, high),
            title="Tu conversión y su rango a la larga",
            summary="Tu conversión es de {cvr}; a la larga, si nada cambia, estaría entre {cvr_low} y {cvr_high}.",
            unit="percent",
        ),
    )


def _notes(given: Given) -> tuple[Note, ...]:
    opportunities, sales = given["opportunities"], given["sales"]
    if sales > opportunities:
        return (more_sales_than("oportunidades"),)
    if sales < FEW_SALES:
        text = "Con {sales:noun} el rango es muy ancho: espera a tener más antes de comparar canales o vendedores."
        return (Note("info", text),)
    return (Note("info", "Compara solo tasas que se midan igual: misma idea de oportunidad y mismo período."),)


CALCULATOR = Calculator(
    slug="cvr",
    acronym="CVR",
    title="Tasa de conversión (CVR)",
    question="¿Cuántos interesados terminan comprando?",
    inputs=(
        count(
            "opportunities",
            "Oportunidades",
            "Leads que atendiste, o visitas a tu tienda en línea: elige una y no las mezcles.",
            "50",
            above=True,
            noun=("oportunidad", "oportunidades"),
        ),
        count("sales", "Ventas", "Ventas que salieron de esas mismas oportunidades.", "5", noun=("venta", "ventas")),
    ),
    outputs=(
        Output("cvr", "Tasa de conversión (CVR)", "percent", primary=True, better="high"),
        Output("cvr_low", "CVR, mínimo probable", "percent", better="high"),
        Output("cvr_high", "CVR, máximo probable", "percent", better="high"),
    ),
    formula=calculate,
    targets=("cvr",),
    carries=(
        Carry(to="cpa", values={"leads": "opportunities", "sales": "sales"}),
        Carry(to="budget", values={"cvr": "cvr"}),
        Carry(to="forecast", values={"cvr": "cvr"}),
        Carry(to="sample", values={"base": "cvr"}),
    ),
    examples=(
        Example(
            "5 ventas de 50 leads",
            {"opportunities": "50", "sales": "5"},
            {"cvr": "0.1", "cvr_low": "0.0435", "cvr_high": "0.2136"},
        ),
        Example(
            "Newcombe (1998), tabla I: 81 de 263",
            {"opportunities": "263", "sales": "81"},
            {"cvr_low": "0.2553", "cvr_high": "0.3662"},
        ),
        Example(
            "Newcombe (1998), tabla I: 0 de 20",
            {"opportunities": "20", "sales": "0"},
            {"cvr": "0", "cvr_low": "0", "cvr_high": "0.1611"},
        ),
        Example(
            "Más ventas que oportunidades",
            {"opportunities": "10", "sales": "12"},
            {"cvr": "1.2", "cvr_low": None, "cvr_high": None},
        ),
    ),
    sources=(WILSON, NEWCOMBE, BROWN_CAI_DASGUPTA),
)
