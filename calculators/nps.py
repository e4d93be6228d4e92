"""NPS: whether customers would recommend the business, in points, with the range that the answers allow."""

from collections.abc import Mapping
from fractions import Fraction
from math import sqrt

from calculators.core import Calculator, Carry, Chart, Example, Given, Note, Output, Refusal, Result, count
from calculators.core.pictures.making import interval_chart, parts_chart
from calculators.core.results import Tone
from calculators.core.selling import survey
from calculators.core.selling.references import KEININGHAM, REICHHELD, ROCKS
from calculators.core.statistics.intervals import nps_margin
from calculators.core.wording.agreement import between

TONES: tuple[Tone, ...] = ("good", "fair", "bad")
"""Of the three kinds of answers."""
FEW_ANSWERS = 30
"""Below this many answers the margin passes 20 points in most surveys."""


def check(given: Given) -> Mapping[str, str | Refusal]:
    """Without answers there is no score; nobody can answer who is no customer."""
    answers = survey.answers(given)
    if given.get("customers", answers) < answers:
        text = "Clientes no puede ser menor que las respuestas ({answers}): escribe {answers} o más."
        return {"customers": Refusal(text, {"answers": ("count", answers)})}
    return dict(survey.check_answered(given))


def calculate(given: Given) -> Result:
    """NPS = 100 (promoters − detractors) / answers; adjusted Wald interval, narrower for few customers."""
    promoters, passives, detractors = (int(given[key]) for key in ("promoters", "passives", "detractors"))
    answers, score = survey.answers(given), survey.score(given)
    growth = survey.sample_growth(answers, given.get("customers"))
    low, high = survey.score_range(promoters, passives, detractors, given.get("customers"))
    ends = between(("nps_low", "nps_high"), (low, high), "points")
    margin = 0.0 if growth is None else nps_margin(promoters, passives, detractors) / sqrt(growth)
    return Result(
        outputs={
            "nps": score,
            "nps_low": low,
            "nps_high": high,
            "margin": margin,
        },
        headline="Tu NPS es de {nps}.",
        range=f"Con {{answers:noun}}, tu NPS real podría estar entre {ends}." if ends else "",
        steps=(
            "Respuestas = {promoters} + {passives} + {detractors} = {answers}",
            "NPS = 100 × (promotores − detractores) ÷ respuestas",
            "NPS = 100 × ({promoters} − {detractors}) ÷ {answers} = {nps}",
        ),
        notes=_notes(answers, everyone=growth is None, unanimous=not margin),
        also={
            "answers": ("count", answers, ("respuesta", "respuestas")),
            "up": ("percent", Fraction(promoters, answers)),
            "down": ("percent", Fraction(detractors, answers)),
        },
        charts=_charts(given, score, (low, high), ends),
    )  # fmt: skip


def _charts(given: Given, nps: Fraction, reach: tuple[float, float], ends: str) -> tuple[Chart, ...]:
    bar = parts_chart(
        [
            (f"{each.label} ({{{each.key}}})", given[each.key], tone)
            for each, tone in zip(survey.ANSWERED, TONES, strict=True)
        ],
        title="Cómo se reparten las respuestas",
        summary="Promotores, {up} de las respuestas; detractores, {down}: la diferencia es tu NPS.",
        columns=("Respuestas", "Parte"),
    )
    low, high = reach
    interval = interval_chart(
        ("NPS", low, nps, high),
        title="Tu NPS y su rango",
        summary=f"Tu NPS es de {{nps}}; el real podría estar entre {ends}.",
        unit="points",
    )
    return (*bar, *interval)


def _notes(answers: int, *, everyone: bool, unanimous: bool) -> tuple[Note, ...]:
    notes = [Note("info", "El NPS se dice en puntos, de −100 a 100; no es un porcentaje.")]
    if everyone:
        notes.append(Note("info", "Respondieron todos tus clientes: el resultado es exacto, sin rango."))
        return tuple(notes)
    if unanimous:
        text = "Con todas las respuestas iguales el margen de manual sale 0 y no sirve: mira el rango."
        notes.append(Note("warning", text))
    if answers < FEW_ANSWERS:
        text = "Son pocas respuestas: lee los comentarios uno a uno y no compares todavía con otros meses."
        notes.append(Note("warning", text))
    return tuple(notes)


CALCULATOR = Calculator(
    slug="nps",
    acronym="NPS",
    title="Índice de recomendación (NPS)",
    question="¿Mis clientes me recomendarían?",
    inputs=(
        *survey.ANSWERED,
        count(
            "customers",
            "Clientes",
            "Cuántos clientes tienes en total, si son pocos: ajusta el rango.",
            sample="400",
            optional=True,
            noun=("cliente", "clientes"),
        ),
    ),
    outputs=(
        Output("nps", "NPS", "points", primary=True),
        Output("nps_low", "NPS, mínimo probable", "points"),
        Output("nps_high", "NPS, máximo probable", "points"),
        Output("margin", "Margen de manual (±)", "points"),
    ),
    formula=calculate,
    check=check,
    answers=survey.SCORES,
    carries=(
        Carry(to="nps_target", values={"promoters": "promoters", "passives": "passives", "detractors": "detractors"}),
    ),
    examples=(
        Example(
            "Página de NPS de SurveyMonkey: 60, 25 y 15",
            {"promoters": "60", "passives": "25", "detractors": "15"},
            {"nps": "45", "margin": "14.5", "nps_low": "29.3", "nps_high": "58.0"},
        ),
        Example(
            "Con 400 clientes en total",
            {"promoters": "60", "passives": "25", "detractors": "15", "customers": "400"},
            {"nps": "45", "margin": "12.6"},
        ),
        Example(
            "Más detractores que promotores", {"promoters": "2", "passives": "3", "detractors": "5"}, {"nps": "-30"}
        ),
    ),
    sources=(REICHHELD, ROCKS, KEININGHAM),
)
