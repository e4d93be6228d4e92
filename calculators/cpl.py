"""CPL: what each lead cost, the range of the lasting cost behind so few leads, and the way from ad to lead."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from calculators.core import Calculator, Carry, Example, Given, Note, Output, Result, Value, count, money
from calculators.core.pictures.making import interval_chart
from calculators.core.selling import lead_chain
from calculators.core.selling.funnel import NO_LEADS, cost_per, free_results, lasting_cost_range
from calculators.core.selling.references import GARWOOD, MARKETING_METRICS
from calculators.core.wording.agreement import between


def calculate(given: Given) -> Result:
    """CPL = spend / leads; the lasting cost's range from the Poisson range of the lead count."""
    spend, leads = given["spend"], given["leads"]
    low, high = lasting_cost_range(spend, leads)
    outputs: dict[str, Value] = {"cpl": cost_per(spend, leads, NO_LEADS), "cpl_low": low, "cpl_high": high}
    outputs |= lead_chain.measures(given)
    ends = between(("cpl_low", "cpl_high"), (low, high), "money")
    if leads:
        headline = "Cada lead te costó {cpl}."
        reach = (
            f"Con {{leads:noun}}, tu costo por lead a la larga, si nada cambia, estaría entre {ends}." if ends else ""
        )
    else:
        headline = "Todavía no hay leads: aún no se puede saber cuánto cuesta cada uno."
        reach = "Con lo que ya invertiste, es probable que cada lead cueste más de {cpl_low:about}." if spend else ""
    charts = interval_chart(
        ("Costo por lead", low, outputs["cpl"], high),
        title="Tu CPL y su rango a la larga",
        summary=f"Cada lead te costó {{cpl}}; a la larga, si nada cambia, costaría entre {ends}.",
        unit="money",
    )
    return Result(
        outputs=outputs,
        headline=headline,
        range=reach,
        steps=tuple(_steps(given, outputs)),
        notes=tuple(_notes(given)),
        also=lead_chain.ALSO,
        charts=charts,
    )


def _steps(given: Given, outputs: Mapping[str, Value]) -> Iterator[str]:
    ends = " = {spend} ÷ {leads} = {cpl}" if given["leads"] else "; sin leads no hay entre qué dividir"
    yield f"CPL = inversión ÷ leads{ends}"
    yield from lead_chain.steps(outputs)


def _notes(given: Given) -> Iterator[Note]:
    if given["leads"] and not given["spend"]:
        yield free_results("CPL")
    yield from lead_chain.notes(given)
    if given["leads"]:
        text = "El CPL de lo ya gastado es exacto. El costo de fondo es el que verías a la larga si nada cambia."
        yield Note("info", text)


CHAIN_GROUP = "El camino de tu anuncio al lead, si lo conoces"
SPEND_HINT = "Todo lo que gastaste para atraer: anuncios, comisiones y diseño, en el mismo período."

CALCULATOR = Calculator(
    slug="cpl",
    acronym="CPL",
    title="Costo por lead (CPL)",
    question="¿Cuánto me cuesta cada interesado?",
    inputs=(
        money("spend", "Inversión", SPEND_HINT, "1000"),
        count(
            "leads", "Leads", "Personas que dejaron sus datos o te escribieron con interés.", "50",
            noun=("lead", "leads"),
        ),
        count(
            "clicks", "Clics", "Clics en tus anuncios en ese período, si los conoces.", sample="800", optional=True,
            noun=("clic", "clics"), group=CHAIN_GROUP,
        ),
        count(
            "conversations", "Conversaciones", "Cuántas personas te escribieron, aunque no pidieran nada que vendes.",
            sample="90", optional=True, noun=("conversación", "conversaciones"), group=CHAIN_GROUP,
        ),
        count(
            "impressions", "Impresiones", "Cuántas veces se mostró tu anuncio, según el panel.", sample="40000",
            optional=True, noun=("impresión", "impresiones"), group=CHAIN_GROUP, maximum=Fraction(10**12),
        ),
    ),
    outputs=(
        Output("cpl", "Costo por lead (CPL)", "money", primary=True, better="low"),
        Output("cpl_low", "CPL de fondo, mínimo probable", "money", better="low"),
        Output("cpl_high", "CPL de fondo, máximo probable", "money", better="low"),
        Output("cpc", "Costo por clic (CPC)", "money", optional=True, better="low"),
        Output("lead_rate", "Tasa de leads", "percent", optional=True, better="high"),
        *lead_chain.OUTPUTS,
    ),
    formula=calculate,
    targets=("cpl", "cpc", "lead_rate", "cpm", "ctr", "cost_per_conversation", "conversation_rate"),
    carries=(
        Carry(to="cpa", values={"spend": "spend", "leads": "leads"}),
        Carry(to="cvr", values={"opportunities": "leads"}),
        Carry(to="budget", values={"cpl": "cpl"}),
        Carry(to="forecast", values={"budget": "spend", "cpl": "cpl"}),
    ),
    examples=(
        Example(
            "50 leads con 1,000 de inversión",
            {"spend": "1000", "leads": "50"},
            {"cpl": "20", "cpl_low": "15.17", "cpl_high": "26.95"},
        ),
        Example(
            "Con clics: CPC y tasa de leads",
            {"spend": "1000", "leads": "50", "clicks": "800"},
            {"cpl": "20", "cpc": "1.25", "lead_rate": "0.0625"},
        ),
        Example(
            "El camino entero, de la impresión al lead",
            {"spend": "1000", "leads": "50", "clicks": "800", "conversations": "100", "impressions": "40000"},
            {"cpm": "25", "ctr": "0.02", "cost_per_conversation": "10", "conversation_rate": "0.5"},
        ),
        Example(
            "Todavía sin leads", {"spend": "1000", "leads": "0"}, {"cpl": None, "cpl_low": "271.09", "cpl_high": None}
        ),
    ),
    sources=(MARKETING_METRICS, GARWOOD),
)  # fmt: skip
