"""NPS target: how many answers have to change, or to come, for the score to reach a goal."""

from collections.abc import Mapping
from fractions import Fraction
from math import ceil

from calculators.core import Calculator, Carry, Example, Given, Note, Output, Result, Undefined, Value, number
from calculators.core.pictures.making import bars_chart
from calculators.core.results import Chart
from calculators.core.selling import survey
from calculators.core.selling.references import REICHHELD
from calculators.core.wording.phrases import bracketed

TOP = 100
"""No score is higher."""
NOT_ENOUGH = Undefined("no alcanza aunque cambien todos")
ONLY_PROMOTERS = Undefined("con 100 no puede haber otra respuesta")
WAYS = {
    "new_promoters": "Promotores nuevos",
    "passives_to_promoters": "Pasivos que pasan a promotores",
    "detractors_to_promoters": "Detractores que pasan a promotores",
}
"""Each way alone, as its key and its label."""


def calculate(given: Given) -> Result:
    """The fewest of each kind, alone, that bring 100 (promoters − detractors) / answers to the target."""
    answers, lead = survey.answers(given), survey.lead(given)
    missing = max(Fraction(0), given["target"] * answers / 100 - lead)
    outputs: dict[str, Value] = {
        "new_promoters": _new(missing, given["target"]),
        "passives_to_promoters": _changed(missing, given["passives"]),
        "detractors_to_promoters": _changed(missing / 2, given["detractors"]),
    }
    return Result(
        outputs=outputs,
        headline=_headline(outputs) if missing else "Ya llegaste: tu NPS es {nps:bare} y tu meta, {target}.",
        range="Con pocas respuestas el NPS se mueve solo por azar: mira también su rango." if missing else "",
        steps=_steps(given, lacking=bool(missing)),
        notes=_notes(outputs) if missing else (),
        also={
            "nps": ("points", survey.score(given)), "answers": ("count", answers), "lead": ("number", lead),
            "missing": ("number", missing), "needed": ("number", given["target"] * answers / 100),
        },
        charts=_charts(outputs) if missing else (),
    )  # fmt: skip


def _new(missing: Fraction, target: Fraction) -> int | Undefined:
    """Each new promoter adds one to the lead, and target / 100 to what the lead has to be."""
    if not missing:
        return 0
    return ceil(missing / (1 - target / TOP)) if target < TOP else ONLY_PROMOTERS


def _changed(changes: Fraction, people: Fraction) -> int | Undefined:
    return ceil(changes) if ceil(changes) <= people else NOT_ENOUGH


def _headline(outputs: Mapping[str, Value]) -> str:
    if not isinstance(outputs["new_promoters"], Undefined):
        lack = "falta" if outputs["new_promoters"] == 1 else "faltan"
        return f"Para subir tu NPS de {{nps:bare}} a {{target}} te {lack} {{new_promoters:noun}}, si nadie más cambia."
    for key in ("detractors_to_promoters", "passives_to_promoters"):
        if not isinstance(outputs[key], Undefined):
            become = "promotor" if outputs[key] == 1 else "promotores"
            return f"Para llegar a {{target}} tendrías que volver {become} a {{{key}:noun}}."
    return "Un NPS de {target} pide que todas las respuestas sean de promotores: ningún cambio por sí solo alcanza."


def _steps(given: Given, *, lacking: bool) -> tuple[str, ...]:
    lead, target = bracketed("lead", survey.lead(given)), bracketed("target", given["target"])
    steps = [
        f"Ventaja de hoy = promotores − detractores = {{lead}}; NPS = 100 × {lead} ÷ {{answers}} = {{nps}}",
        "Ventaja que pide la meta = meta × respuestas ÷ 100 = {target} × {answers} ÷ 100 = {needed}",
        f"Ventaja que falta = {{needed}} − {lead} = {{missing}}" if lacking else "Ya tienes esa ventaja",
    ]
    if given["target"] < TOP:
        steps.append(f"Promotores nuevos = {{missing}} ÷ (1 − {target} ÷ 100) → {{new_promoters}}")
    steps.append("Pasivos: cada cambio suma 1 → {passives_to_promoters}")
    steps.append("Detractores: cada cambio suma 2, porque además resta uno → {detractors_to_promoters}")
    return tuple(steps)


def _notes(outputs: Mapping[str, Value]) -> tuple[Note, ...]:
    notes = [Note("info", "Cada camino va solo: en la práctica se combinan, y hace falta menos de cada uno.")]
    if outputs["passives_to_promoters"] is NOT_ENOUGH:
        notes.append(Note("info", "Aunque todos tus pasivos se volvieran promotores no llegarías a la meta."))
    if outputs["detractors_to_promoters"] is NOT_ENOUGH:
        notes.append(Note("info", "Aunque todos tus detractores se volvieran promotores no llegarías a la meta."))
    text = (
        "Pregunta igual a todos, también a quien quizá te califique mal: elegir a quién preguntas infla el resultado."
    )
    return (*notes, Note("warning", text))


def _charts(outputs: Mapping[str, Value]) -> tuple[Chart, ...]:
    possible = [(WAYS[key], some) for key, some in outputs.items() if not isinstance(some, Undefined)]
    ways = "; ".join(f"{label}: {{{key}}}" for key, label in WAYS.items())
    return bars_chart(
        *possible, title="Caminos a tu meta", summary=f"{ways}.", columns=("Camino", "Personas"), unit="count"
    )


def _way(key: str, noun: tuple[str, str], *, primary: bool = False) -> Output:
    return Output(key, WAYS[key], "count", primary=primary, noun=noun, better="low")


CALCULATOR = Calculator(
    slug="nps_target",
    acronym="NPS",
    title="Promotores para llegar a un NPS",
    question="¿Cuántos promotores me faltan para mi meta de NPS?",
    inputs=(
        *survey.ANSWERED,
        number(
            "target", "Meta de NPS", "En puntos, de −100 a 100.", "50", minimum=Fraction(-TOP), maximum=Fraction(TOP),
        ),
    ),
    outputs=(
        _way("new_promoters", ("promotor nuevo", "promotores nuevos"), primary=True),
        _way("passives_to_promoters", ("pasivo", "pasivos")),
        _way("detractors_to_promoters", ("detractor", "detractores")),
    ),
    formula=calculate,
    check=survey.check_answered,
    carries=(
        Carry(to="nps", values={"promoters": "promoters", "passives": "passives", "detractors": "detractors"}),
    ),
    examples=(
        Example(
            "De 45 a 50 puntos con 100 respuestas",
            {"promoters": "60", "passives": "25", "detractors": "15", "target": "50"},
            {"new_promoters": "10", "passives_to_promoters": "5", "detractors_to_promoters": "3"},
        ),
        Example(
            "Demasiado lejos para los pasivos",
            {"promoters": "10", "passives": "2", "detractors": "8", "target": "60"},
            {"new_promoters": "25", "passives_to_promoters": None, "detractors_to_promoters": "5"},
        ),
        Example(
            "Meta de 100 con un detractor",
            {"promoters": "9", "passives": "0", "detractors": "1", "target": "100"},
            {"new_promoters": None, "passives_to_promoters": None, "detractors_to_promoters": "1"},
        ),
    ),
    sources=(REICHHELD,),
)  # fmt: skip
