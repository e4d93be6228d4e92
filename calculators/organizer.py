"""Organizer: the tasks of a normal week, sorted into the three areas, and what gets no time."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from calculators.core import Calculator, Carry, Chart, Example, Given, Note, Output, Result, Row, Step
from calculators.core.diagnosing.tasks import AREAS, HABITS, MISSING, TASKS, Task
from calculators.core.pictures.making import bars_chart
from calculators.core.selling.references import AREAS_OF_TASKS, THIRDS
from calculators.core.wording.phrases import listed

THIRD = Fraction(1, 3)
ENOUGH = THIRD - Fraction(1, 20)
"""As near to a third as a rule of thumb can tell."""
MOST_STEPS, MOST_OF_AN_AREA = 3, 2
MOST_HOURS = 168
NAMED = {"generation": "generar", "attention": "atender", "relationship": "la relación"}
"""Name of each area inside a sentence."""
Hours = Mapping[str, Fraction]


def check(given: Given) -> Mapping[str, str]:
    """Without hours in some area there is nothing to sort."""
    if any(given.get(task.field.key) for task in TASKS if task.area):
        return {}
    return {"content": "Escribe las horas de al menos una tarea con letra, como 2: con eso empezamos a repartir."}


def calculate(given: Given) -> Result:
    """Hours of an area = the sum of its tasks; share = hours of the area / hours of the three."""
    spent = {area: sum((given.get(each.field.key, Fraction(0)) for each in _of(area)), Fraction(0)) for area in AREAS}
    total = sum(spent.values(), Fraction(0))
    shares = {area: hours / total for area, hours in spent.items()}
    least = min(shares.values())
    return Result(
        outputs={"least": least, **{f"{area}_share": share for area, share in shares.items()}, **spent},
        headline=_headline(shares, least),
        steps=(
            *(_addition(area, given) for area in AREAS),
            f"Total con letra = {' + '.join(f'{{{area}}}' for area in AREAS)} = {{total}}",
            *(f"{AREAS[area]} = {{{area}}} ÷ {{total}} = {{{area}_share}}" for area in AREAS),
        ),
        notes=tuple(_notes(given, spent, total)),
        also={
            "total": ("hours", total),
            **{f"{area}_gap": ("hours", total * THIRD - hours) for area, hours in spent.items()},
        },
        charts=(_areas_chart(shares), *_tasks_chart(given)),
        next=_next(given, shares),
    )


def _of(area: str) -> list[Task]:
    return [task for task in TASKS if task.area == area]


def _undone(area: str, given: Given) -> list[Task]:
    return [task for task in _of(area) if task.field.key in MISSING and not given.get(task.field.key)]


def _headline(shares: Hours, least: Fraction) -> str:
    short = [NAMED[area] for area, share in shares.items() if share == least]
    if len(short) == len(AREAS):
        return "Tus tareas se reparten por igual entre las tres áreas."
    if least >= ENOUGH:
        return "Tus tareas se reparten casi por igual entre las tres áreas."
    if not least:
        return f"Esta semana nadie le dedicó tiempo a {listed(short)}."
    each = " a cada una" if len(short) > 1 else ""
    return f"Lo que menos horas recibe es {listed(short)}: {{least:about}}{each}."


def _addition(area: str, given: Given) -> str:
    """The tasks of an area, added up."""
    done = [each.field for each in _of(area) if given.get(each.field.key)]
    if not done:
        return f"{AREAS[area]}: ninguna tarea con horas"
    parts = [f"{each.label.lower()} {{{each.key}}}" for each in done]
    return f"{AREAS[area]} = {' + '.join(parts)} = {{{area}}}"


def _notes(given: Given, spent: Hours, total: Fraction) -> Iterator[Note]:
    for area, hours in spent.items():
        if hours < total * ENOUGH and (undone := _undone(area, given)):
            names = listed([f"«{each.field.label}»" for each in undone])
            yield Note("warning" if not hours else "info", f"En {NAMED[area]} nadie se ocupa de {names}.")
    under = [f"{NAMED[area]} ({{{area}_gap}})" for area, hours in spent.items() if hours < total * ENOUGH]
    if under:
        yield Note("info", f"Para un tercio parejo le faltan horas a {listed(under)}. Empieza por una sola.")
    if given.get("running"):
        yield Note("info", "Aparte van {running} de llevar el negocio: no llevan letra y no entran en el reparto.")
    if total + given.get("running", 0) > MOST_HOURS:
        yield Note("info", "Son más de las 168 horas que tiene la semana: revisa, o cuenta que ahí va todo tu equipo.")
    yield Note("info", "El tercio es una regla práctica nuestra: sirve para ver huecos, no para medir minutos.")


def _next(given: Given, shares: Hours) -> tuple[Step, ...]:
    """Begin with what gets no time in the area that has least of it."""
    found: list[Step] = []
    for area in sorted(AREAS, key=lambda area: shares[area]):
        keys = [each.field.key for each in _undone(area, given)] if shares[area] < ENOUGH else []
        found += [step for key, step in MISSING.items() if key in keys][:MOST_OF_AN_AREA]
    return tuple([*found, *HABITS][:MOST_STEPS])


def _areas_chart(shares: Hours) -> Chart:
    return Chart(
        kind="bars",
        title="Tus tareas por área, contra un tercio para cada una",
        summary=" ".join(f"{name}: {{{area}_share:about}}." for area, name in AREAS.items()),
        columns=("Área", "Parte de tus horas"),
        rows=tuple(Row(f"{name} ({{{area}}})", (shares[area],)) for area, name in AREAS.items()),
        unit="percent",
        base=THIRD,
        base_label="Un tercio parejo",
    )


def _tasks_chart(given: Given) -> tuple[Chart, ...]:
    """Every task under the letter of its area, the longest first."""
    done = [
        (area, task.field)
        for area in AREAS
        for task in sorted(_of(area), key=lambda task: -given.get(task.field.key, 0))
        if given.get(task.field.key)
    ]
    longest = max(done, key=lambda each: given[each[1].key])[1]
    return bars_chart(
        *((f"{AREAS[area][0]} · {field.label}", given[field.key]) for area, field in done),
        title="Cada tarea con su letra",
        summary=f"La tarea que más horas se lleva es «{longest.label}»: {{{longest.key}}}.",
        columns=("Letra y tarea", "Horas a la semana"),
        unit="hours",
    )


FIELDS = tuple(task.field for task in TASKS)
EVEN = {"content": "5", "questions": "5", "how_was_it": "3", "reminders": "2"}

CALCULATOR = Calculator(
    slug="organizer",
    acronym="",
    title="Organizador de tareas",
    question="¿Qué tareas me faltan y cuáles sobran en mi semana?",
    inputs=FIELDS,
    outputs=(
        Output("least", "Lo que recibe el área con menos tiempo", "percent", primary=True, better="high"),
        Output("generation_share", "Parte para generar demanda", "percent"),
        Output("attention_share", "Parte para atender", "percent"),
        Output("relationship_share", "Parte para la relación", "percent"),
        Output("generation", "Horas de generar (G)", "hours"),
        Output("attention", "Horas de atender (A)", "hours"),
        Output("relationship", "Horas de relación (R)", "hours"),
    ),
    formula=calculate,
    check=check,
    carries=(Carry(to="time", values=dict(zip(AREAS, AREAS, strict=True))),),
    examples=(
        Example(
            "Mucho mostrador, poca relación",
            {field.key: field.example for field in FIELDS if field.example},
            {"least": "0.0571", "generation": "12", "attention": "21", "relationship": "2"},
        ),
        Example(
            "Una clínica dental en Bogotá",
            {"content": "14", "ads": "6", "questions": "12", "quotes": "4", "follow_up": "2", "claims": "2"},
            {"least": "0.05", "generation_share": "0.5", "attention_share": "0.45"},
        ),
        Example(
            "Un tercio para cada una", EVEN, {"least": "0.3333", "generation_share": "0.3333", "relationship": "5"}
        ),
        Example(
            "Nada para la relación",
            {"content": "10", "questions": "10", "running": "20"},
            {"least": "0", "generation_share": "0.5", "relationship": "0"},
        ),
    ),
    sources=(THIRDS, AREAS_OF_TASKS),
)
