"""CPL: what each lead cost, and what to expect next month at the same spend."""

from calculators.core import Calculator, Example, Given, Input, Note, Output, Result, Source, Undefined, Value
from calculators.core.funnel import NO_LEADS, cost_per, future_cost_range

NO_CLICKS = Undefined("todavía no hay clics")


def calculate(given: Given) -> Result:
    """CPL = spend / leads; next month's range from the Poisson range of the lead count."""
    spend, leads, clicks = given["spend"], given["leads"], given.get("clicks")
    low, high = future_cost_range(spend, leads)
    outputs: dict[str, Value] = {"cpl": cost_per(spend, leads, NO_LEADS), "cpl_low": low, "cpl_high": high}
    steps = ["CPL = inversión ÷ leads = {spend} ÷ {leads} = {cpl}"]
    if clicks is not None:
        outputs |= {
            "cpc": cost_per(spend, clicks, NO_CLICKS),
            "lead_rate": leads / clicks if clicks else NO_CLICKS,
        }
        steps += [
            "CPC = inversión ÷ clics = {spend} ÷ {clicks} = {cpc}",
            "Tasa de leads = leads ÷ clics = {leads} ÷ {clicks} = {lead_rate}",
        ]
    if leads:
        headline = "Cada lead te costó {cpl}."
        reach = "Si vuelves a invertir {spend}, por azar cada lead podría costarte entre {cpl_low:about} y {cpl_high:about}."
    else:
        headline = "Todavía no hay leads: aún no se puede saber cuánto cuesta cada uno."
        reach = "Con lo que ya invertiste, es probable que cada lead cueste más de {cpl_low:about}."
    return Result(outputs=outputs, headline=headline, range=reach, steps=tuple(steps), notes=_notes(given))


def _notes(given: Given) -> tuple[Note, ...]:
    spend, leads, clicks = given["spend"], given["leads"], given.get("clicks")
    notes = []
    if spend == 0:
        text = "Sin inversión el CPL es cero, pero casi nunca es gratis: suma las horas de trabajo y las herramientas."
        notes.append(Note("warning", text))
    if clicks is not None and leads > clicks:
        text = "Hay más leads ({leads}) que clics ({clicks}): revisa si algunos llegaron por otra vía."
        notes.append(Note("warning", text))
    if leads:
        text = "El CPL de lo ya gastado es exacto. El rango habla de lo que viene, si nada cambia en tus anuncios."
        notes.append(Note("info", text))
    return tuple(notes)


CALCULATOR = Calculator(
    slug="cpl",
    acronym="CPL",
    title="Costo por lead (CPL)",
    question="¿Cuánto me cuesta cada contacto interesado?",
    inputs=(
        Input(
            key="spend", label="Inversión", unit="money", example="1000",
            hint="Todo lo que gastaste para atraer: anuncios, comisiones y diseño, en el mismo período.",
        ),
        Input(
            key="leads", label="Leads", unit="count", example="50", noun=("lead", "leads"),
            hint="Personas que dejaron sus datos o te escribieron con interés.",
        ),
        Input(
            key="clicks", label="Clics", unit="count", example="", sample="800", optional=True, noun=("clic", "clics"),
            hint="Clics en tus anuncios en ese período, si los conoces.",
        ),
    ),
    outputs=(
        Output(key="cpl", label="Costo por lead (CPL)", unit="money", primary=True),
        Output(key="cpl_low", label="Próximo CPL, mínimo probable", unit="money"),
        Output(key="cpl_high", label="Próximo CPL, máximo probable", unit="money"),
        Output(key="cpc", label="Costo por clic (CPC)", unit="money", optional=True),
        Output(key="lead_rate", label="Tasa de leads", unit="percent", optional=True),
    ),
    formula=calculate,
    examples=(
        Example(
            name="50 leads con 1,000 de inversión",
            values={"spend": "1000", "leads": "50"},
            expected={"cpl": "20", "cpl_low": "15.17", "cpl_high": "26.95"},
        ),
        Example(
            name="Con clics: CPC y tasa de leads",
            values={"spend": "1000", "leads": "50", "clicks": "800"},
            expected={"cpl": "20", "cpc": "1.25", "lead_rate": "0.0625"},
        ),
        Example(
            name="Todavía sin leads",
            values={"spend": "1000", "leads": "0"},
            expected={"cpl": None, "cpl_low": "271.09", "cpl_high": None},
        ),
    ),
    sources=(
        Source("Farris, Bendle, Pfeifer y Reibstein, Marketing Metrics (Pearson): costo por clic y por cliente."),
        Source(
            "Garwood, F. (1936). Fiducial limits for the Poisson distribution. Biometrika, 28, 437–442.",
            "https://doi.org/10.1093/biomet/28.3-4.437",
        ),
    ),
)  # fmt: skip
