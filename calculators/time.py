"""Time: how the week is shared among generating demand, attending it and keeping the relationship."""

from collections.abc import Mapping
from fractions import Fraction

from calculators.core import Calculator, Chart, Example, Given, Note, Output, Result, Row, hours
from calculators.core.selling.references import THIRDS
from calculators.core.wording.phrases import listed

AREAS = {
    "generation": "generar demanda",
    "attention": "atender a los interesados",
    "relationship": "cuidar la relación con tus clientes",
}
THIRD = Fraction(1, 3)
HOURS_OF_A_WEEK = 168


def check(given: Given) -> Mapping[str, str]:
    """Without hours there is nothing to share."""
    if not any(given[key] for key in AREAS):
        return {"generation": "Las tres áreas suman cero horas: escribe cuántas le dedicas al menos a una, como 15."}
    return {}


def calculate(given: Given) -> Result:
    """Share of each area = its hours / all hours; gap = a third of all hours − its hours."""
    total = sum((given[key] for key in AREAS), Fraction(0))
    shares = {f"{key}_share": given[key] / total for key in AREAS}
    least = min(shares.values())
    short = [name for key, name in AREAS.items() if given[key] == least * total]
    headline = "Repartes tu tiempo en tres partes iguales."
    if least < THIRD:
        headline = f"Lo que menos tiempo recibe es {listed(short)}: {{least}}."
        if len(short) > 1:
            headline = f"Lo que menos tiempo recibe son {listed(short)}: {{least}} cada cosa."
    return Result(
        outputs=shares | {f"{key}_gap": total * THIRD - given[key] for key in AREAS},
        headline=headline,
        steps=(
            "Horas en total = {generation} + {attention} + {relationship} = {total}",
            "Generar = {generation} ÷ {total} = {generation_share}",
            "Atender = {attention} ÷ {total} = {attention_share}",
            "Relación = {relationship} ÷ {total} = {relationship_share}",
            "Un tercio para cada área = {total} ÷ 3 = {third}",
        ),
        notes=_notes(given, total),
        also={
            "total": ("hours", total),
            "third": ("hours", total * THIRD),
            "least": ("percent", least),
            **{f"{key}_distance": ("hours", abs(total * THIRD - given[key])) for key in AREAS},
        },
        charts=(_chart(shares),),
    )


def _notes(given: Given, total: Fraction) -> tuple[Note, ...]:
    notes = [
        Note("warning", f"No le dedicas tiempo a {name}: empieza con una hora fija a la semana.")
        for key, name in AREAS.items()
        if not given[key]
    ]
    over, under = (
        [f"{name} ({{{key}_distance}})" for key, name in AREAS.items() if sign * (given[key] - total * THIRD) > 0]
        for sign in (1, -1)
    )
    if over:
        text = f"Para dar un tercio a cada área, quita tiempo a {listed(over)} y dáselo a {listed(under)}."
        notes.append(Note("info", text))
    if total > HOURS_OF_A_WEEK:
        notes.append(Note("info", "Suman más que las 168 horas de una semana: está bien si cuentas a todo tu equipo."))
    notes.append(Note("info", "Un tercio para cada área es un punto de partida, no una ley: ajústalo a tu negocio."))
    return tuple(notes)


def _chart(shares: Mapping[str, Fraction]) -> Chart:
    return Chart(
        kind="bars",
        title="Tu semana contra un tercio para cada área",
        summary="Generar recibe {generation_share}; atender, {attention_share}; la relación, {relationship_share}.",
        columns=("Área", "Parte de tu tiempo"),
        rows=(
            Row("Generar demanda ({generation})", (shares["generation_share"],)),
            Row("Atender a los interesados ({attention})", (shares["attention_share"],)),
            Row("Cuidar la relación ({relationship})", (shares["relationship_share"],)),
        ),
        unit="percent",
        base=THIRD,
        base_label="Un tercio",
    )


CALCULATOR = Calculator(
    slug="time",
    acronym="",
    title="Tu tiempo en las tres áreas",
    question="¿En qué se me va la semana?",
    inputs=(
        hours("generation", "Generar demanda", "Horas a la semana en anuncios, publicaciones y prospección.", "25"),
        hours("attention", "Atender a los interesados", "Horas en responder, cotizar, dar seguimiento y cerrar.", "12"),
        hours("relationship", "Cuidar la relación", "Horas en posventa, encuestas y volver a vender a clientes.", "3"),
    ),
    outputs=(
        Output("relationship_share", "Tiempo para la relación", "percent", primary=True),
        Output("generation_share", "Tiempo para generar demanda", "percent"),
        Output("attention_share", "Tiempo para atender", "percent"),
        Output("generation_gap", "Ajuste para llegar a un tercio: generar", "hours"),
        Output("attention_gap", "Ajuste para llegar a un tercio: atender", "hours"),
        Output("relationship_gap", "Ajuste para llegar a un tercio: relación", "hours"),
    ),
    formula=calculate,
    check=check,
    examples=(
        Example(
            "Casi todo en generar",
            {"generation": "25", "attention": "12", "relationship": "3"},
            {"generation_share": "0.625", "attention_share": "0.3", "relationship_share": "0.075"},
        ),
        Example(
            "Tres partes iguales",
            {"generation": "12", "attention": "12", "relationship": "12"},
            {"relationship_share": "0.3333", "relationship_gap": "0"},
        ),
        Example(
            "Nada para la relación",
            {"generation": "30", "attention": "15", "relationship": "0"},
            {"relationship_share": "0", "relationship_gap": "15", "generation_gap": "-15"},
        ),
    ),
    sources=(THIRDS,),
)
