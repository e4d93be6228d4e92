"""Failures: the signs of the five reasons why several channels don't sell, and in which order to mend them."""

from collections.abc import Iterator, Mapping

from calculators.core import Calculator, Chart, Example, Given, Link, Note, Output, Result, Row, Step
from calculators.core.diagnosing.failing import FAILURES, MEASUREMENT, ORDER
from calculators.core.diagnosing.failure import ANSWERS, Failure, weight
from calculators.core.results import Tone
from calculators.core.selling.references import FAILURES_ORDER
from calculators.core.wording.phrases import listed

MOST_STEPS = 3
HEAVY = 4
"""From so many points on a failure is a heavy one: two whole signs of three."""
YES, _, NO = range(len(ANSWERS))
ALWAYS = (
    Step(
        "Pide a quien atiende que conteste lo mismo por su lado: donde no coincidan, ya encontraste algo.",
        (Link("Lee: por qué fallan", "fallas/index.md"),),
    ),
    Step(
        "Pon de 0 a 3 a cada pilar y refuerza uno este trimestre.",
        (Link("Lee: los cinco pilares", "fallas/pilares.md#como-usarlos-en-el-ano"),),
    ),
    Step(
        "Anota la fecha y tus respuestas, y vuelve a contestar en un mes.",
        (Link("Lee: cómo usarlos en el año", "fallas/pilares.md#que-hacer-hoy"),),
    ),
)
"""What is worth doing where fewer than three failures show signs."""

Scores = Mapping[str, int]


def calculate(given: Given) -> Result:
    """Score of a failure = 2 for each yes + 1 for each "a veces"; order of repair by our rule."""
    scores = {each.key: sum(weight(int(given[sign.key])) for sign in each.signs) for each in FAILURES}
    total, most = sum(scores.values()), sum(each.heaviest for each in FAILURES)
    blind = given[MEASUREMENT.signs[0].key] == YES
    order = repair_order(scores, blind=blind)
    heaviest = [each for each in order if scores[each.key] == max(scores.values())]
    return Result(
        outputs={"signs": total, **scores},
        headline=_headline(order, total, most),
        steps=(
            "Cada sí pesa 2; cada «a veces», 1; cada no, 0",
            f"Puntos = {' + '.join(f'{{{each.key}}}' for each in FAILURES)} = {{signs}} de {{most}}",
            *([_order_step(order)] if order else []),
        ),
        notes=tuple(_notes(order, heaviest, given, blind=blind)),
        also={"most": ("count", most)},
        charts=(_chart(scores, heaviest),),
        next=tuple([*(each.step for each in order), *ALWAYS][:MOST_STEPS]),
    )


def repair_order(scores: Scores, *, blind: bool) -> list[Failure]:
    """Put the failures that show signs in the order of repair.

    Measurement first where the cost of the last sale is unknown, because nothing else can be judged without it; then
    the heavy ones, then the others, each group in the order in which one makes the next easier.

    Args:
        scores: points by failure.
        blind: nobody knows what the last sale cost.
    """
    ranks = {each.key: (not (blind and each is MEASUREMENT), scores[each.key] < HEAVY) for each in ORDER}
    return sorted((each for each in ORDER if scores[each.key]), key=lambda each: ranks[each.key])


def _headline(order: list[Failure], total: int, most: int) -> str:
    if not order:
        return "No marcaste ninguna señal. Pide a otra persona que conteste: desde dentro no todo se ve."
    if total == most:
        return f"Las cinco fallas dan señales. Empieza por {order[0].named}, y solo por eso."
    return f"Empieza por {order[0].named}: {order[0].reason}."


def _order_step(order: list[Failure]) -> str:
    names = [each.label[0].lower() + each.label[1:] for each in order]
    return f"Orden de arreglo: {'; '.join(names)}"


def _notes(order: list[Failure], heaviest: list[Failure], given: Given, *, blind: bool) -> Iterator[Note]:
    if order and blind:
        yield Note("info", "Medir va primero porque no sabes cuánto costó tu última venta: una semana de notas basta.")
    if order and order[0] not in heaviest:
        text = "Tu falla con más puntos va después: primero, lo que hace posible lo demás."
        yield Note("info", text)
    if given[MEASUREMENT.signs[0].key] == NO and given["unknown_source"] == YES:
        text = "Sabes cuánto costó tu última venta, pero no por dónde llega la gente: esa cuenta aún no separa canales."
        yield Note("info", text)
    if len(order) > 1:
        yield Note(
            "info",
            "El orden va de lo que hace posible lo demás a lo que luce más. Una falla al mes, y la siguiente.",
        )
    yield Note("info", "Son tus respuestas sumadas, no una medida: sirven para decidir por dónde empezar.")


def _chart(scores: Scores, heaviest: list[Failure]) -> Chart:
    names = [f"«{each.label}»" for each in heaviest]
    summary = "Ninguna falla tiene puntos en tu contra."
    if names:
        summary = f"Con más puntos en tu contra: {listed(names)}, {{{heaviest[0].key}}} de {heaviest[0].heaviest}."
    return Chart(
        kind="levels",
        title="Puntos en contra por falla",
        summary=summary,
        columns=("Falla", "Puntos en contra", "Máximo"),
        rows=tuple(
            Row(
                each.label,
                (scores[each.key], each.heaviest),
                tone=_tone(scores[each.key]),
                said=(f"{{{each.key}}} de {each.heaviest}", str(each.heaviest)),
            )
            for each in FAILURES
        ),
        unit="count",
    )


def _tone(score: int) -> Tone:
    return "bad" if score >= HEAVY else "fair"


SIGNS = tuple(sign for each in FAILURES for sign in each.signs)
KEYS = tuple(sign.key for sign in SIGNS)

CALCULATOR = Calculator(
    slug="failures",
    acronym="",
    title="Cinco fallas de tus canales",
    question="¿Por qué no vendo más con tantos canales?",
    inputs=SIGNS,
    outputs=(
        Output("signs", "Puntos en tu contra, de 0 a 30", "count", primary=True, better="low"),
        *(Output(each.key, each.label, "count", better="low") for each in FAILURES),
    ),
    formula=calculate,
    examples=(
        Example(
            "Contesta tarde y no sabe cuánto cuesta vender",
            {sign.key: sign.example for sign in SIGNS},
            {"signs": "15", "planning": "3", "integration": "3", "content": "1", "service": "3", "measurement": "5"},
        ),
        Example(
            "Una panadería en Quito",
            dict.fromkeys(KEYS, "no") | {"unknown_cost": "yes", "uneven": "yes", "lost_offer": "yes"},
            {"signs": "6", "measurement": "2", "service": "2", "integration": "2", "content": "0"},
        ),
        Example("Ninguna señal", dict.fromkeys(KEYS, "no"), {"signs": "0", "planning": "0", "measurement": "0"}),
        Example("Todas las señales", dict.fromkeys(KEYS, "yes"), {"signs": "30", "planning": "6", "service": "6"}),
        Example(
            "Mide bien y publica lo mismo en todos lados",
            dict.fromkeys(KEYS, "no") | {"same_post": "yes", "about_you": "yes", "uneven": "partly"},
            {"signs": "5", "content": "4", "service": "1", "measurement": "0"},
        ),
    ),
    sources=(FAILURES_ORDER,),
)
