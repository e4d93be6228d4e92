"""CVR: which share of the opportunities ends in a sale, and how far chance alone could move it."""

from calculators.core import Calculator, Example, Given, Input, Note, Output, Result, Source
from calculators.core.funnel import conversion_range

FEW_SALES = 10
"""Below this many sales the range is so wide that a reader should not compare rates."""


def calculate(given: Given) -> Result:
    """CVR = sales / opportunities, with Wilson's interval."""
    opportunities, sales = given["opportunities"], given["sales"]
    low, high = conversion_range(sales, opportunities)
    reach = ""
    if sales <= opportunities:
        reach = "Con {opportunities:noun} y {sales:noun}, tu conversión real podría estar entre {cvr_low} y {cvr_high}."
    return Result(
        outputs={"cvr": sales / opportunities, "cvr_low": low, "cvr_high": high},
        headline="De cada 100 oportunidades, {per_hundred} terminan en venta."
        if sales
        else "Todavía no hay ventas.",
        range=reach,
        steps=("CVR = ventas ÷ oportunidades = {sales} ÷ {opportunities} = {cvr}",),
        notes=_notes(given),
        also={"per_hundred": ("ratio", 100 * sales / opportunities)},
    )


def _notes(given: Given) -> tuple[Note, ...]:
    opportunities, sales = given["opportunities"], given["sales"]
    if sales > opportunities:
        text = (
            "Hay más ventas que oportunidades. Puede ser que algunas ventas vengan de leads de otro período, que "
            "alguien comprara varias veces o que falten leads por registrar. Así no hay rango que calcular."
        )
        return (Note("warning", text),)
    if sales < FEW_SALES:
        text = "Con {sales:noun} el rango es muy ancho: espera a tener más antes de comparar canales o vendedores."
        return (Note("info", text),)
    return (
        Note("info", "Compara solo tasas que se midan igual: misma idea de oportunidad y mismo período."),
    )


CALCULATOR = Calculator(
    slug="cvr",
    acronym="CVR",
    title="Tasa de conversión (CVR)",
    question="¿Cuántos interesados terminan comprando?",
    inputs=(
        Input(
            key="opportunities", label="Oportunidades", unit="count", example="50", above=True,
            noun=("oportunidad", "oportunidades"),
            hint="Leads que atendiste, o visitas a tu tienda en línea: elige una y no las mezcles.",
        ),
        Input(
            key="sales", label="Ventas", unit="count", example="5", noun=("venta", "ventas"),
            hint="Ventas que salieron de esas mismas oportunidades.",
        ),
    ),
    outputs=(
        Output(key="cvr", label="Tasa de conversión (CVR)", unit="percent", primary=True),
        Output(key="cvr_low", label="CVR, mínimo probable", unit="percent"),
        Output(key="cvr_high", label="CVR, máximo probable", unit="percent"),
    ),
    formula=calculate,
    examples=(
        Example(
            name="5 ventas de 50 leads",
            values={"opportunities": "50", "sales": "5"},
            expected={"cvr": "0.1", "cvr_low": "0.0435", "cvr_high": "0.2136"},
        ),
        Example(
            name="Newcombe (1998), tabla I: 81 de 263",
            values={"opportunities": "263", "sales": "81"},
            expected={"cvr_low": "0.2553", "cvr_high": "0.3662"},
        ),
        Example(
            name="Newcombe (1998), tabla I: 0 de 20",
            values={"opportunities": "20", "sales": "0"},
            expected={"cvr": "0", "cvr_low": "0", "cvr_high": "0.1611"},
        ),
        Example(
            name="Más ventas que oportunidades",
            values={"opportunities": "10", "sales": "12"},
            expected={"cvr": "1.2", "cvr_low": None, "cvr_high": None},
        ),
    ),
    sources=(
        Source(
            "Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. "
            "Journal of the American Statistical Association, 22, 209–212.",
            "https://doi.org/10.1080/01621459.1927.10502953",
        ),
        Source(
            "Newcombe, R. G. (1998). Two-sided confidence intervals for the single proportion. Statistics in "
            "Medicine, 17, 857–872.",
            "https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C857::AID-SIM777%3E3.0.CO;2-E",
        ),
        Source(
            "Brown, L. D., Cai, T. T. y DasGupta, A. (2001). Interval estimation for a binomial proportion. "
            "Statistical Science, 16, 101–133.",
            "https://doi.org/10.1214/ss/1009213286",
        ),
    ),
)  # fmt: skip
