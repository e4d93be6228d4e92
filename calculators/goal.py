"""Goal: the growth a month that takes a figure from here to there, and whether that has been done before."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from calculators.core import Calculator, Carry, Example, Given, Note, Output, Result, Undefined, Value, inputs
from calculators.core.numbers.dates import months_between
from calculators.core.selling.best_month import LONGEST, judged
from calculators.core.selling.milestones import milestones
from calculators.core.selling.references import MARKETING_METRICS
from calculators.core.statistics.roots import growth_rate, periods_for
from calculators.core.wording.phrases import MONTHS, outcome

FROM_ZERO = Undefined("desde cero no hay porcentaje")


def check(given: Given) -> Mapping[str, str]:
    """A goal has a date, at least a month away."""
    if "months" not in given and "deadline" not in given:
        return {"months": "Escribe en cuántos meses quieres llegar, como 12; o escribe la fecha límite."}
    if "months" not in given and given["deadline"] < given["today"]:
        return {"deadline": "Esa fecha ya pasó: escribe una futura, o los meses, como 12."}
    if _months(given) > LONGEST:
        return {"deadline": "Esa fecha queda a más de cien años: escribe una más cercana, o los meses, como 12."}
    if _months(given) < 1:
        return {"deadline": "Falta menos de un mes para esa fecha: escribe una más lejana, o los meses, como 12."}
    return {}


def growth(given: Given) -> dict[str, Value]:
    """Growth = (goal / start)^(1 / months) − 1."""
    if not given["start"]:
        return dict.fromkeys(("growth", "multiple", "doubling_time"), FROM_ZERO)
    multiple = given["goal"] / given["start"]
    rate = growth_rate(multiple, _months(given))
    doubling = periods_for(Fraction(2), rate) if rate > 0 else Undefined("así no se duplica")
    return {"growth": rate, "multiple": multiple, "doubling_time": doubling}


def calculate(given: Given) -> Result:
    """The growth needed, a verdict in words and the milestones on the way."""
    outputs, months = growth(given), _months(given)
    each = (given["goal"] - given["start"]) / months
    verdict, at_best = judged(given, outputs["growth"], months)
    return Result(
        outputs=outputs,
        headline=_headline(given),
        range=verdict,
        steps=tuple(_steps(given, outputs)),
        notes=tuple(_notes(given)),
        also={"n": ("count", months, MONTHS), "each": ("number", each), **at_best},
        charts=(milestones(given["start"], given["goal"], months),),
    )


def _months(given: Given) -> int:
    return int(given["months"]) if "months" in given else months_between(given["today"], given["deadline"])


def _headline(given: Given) -> str:
    if given["goal"] == given["start"]:
        return "Ya estás en tu meta: no hace falta crecer, sino sostenerla."
    if given["goal"] < given["start"]:
        return "Tu meta está por debajo de donde empiezas: cambiaría {growth} cada mes durante {n:noun}."
    if not given["start"]:
        return "Empiezas desde cero: tendrías que sumar {each} cada mes durante {n:noun}."
    return "Para pasar de {start} a {goal} en {n:noun} necesitas crecer {growth} cada mes."


def _steps(given: Given, outputs: Mapping[str, Value]) -> Iterator[str]:
    if given["start"]:
        yield "Veces que creces = meta ÷ inicio = {goal} ÷ {start} = {multiple}"
        yield "Crecimiento al mes = ({goal} ÷ {start}) elevado a (1 ÷ {n}) − 1 = {growth}"
        doubling = outcome("doubling_time", outputs["doubling_time"])
        yield f"Meses para duplicar = ln 2 ÷ ln (1 + crecimiento) {doubling}"
    else:
        yield "Veces que creces = meta ÷ inicio; desde cero no hay entre qué dividir"
    yield "A pasos parejos = (meta − inicio) ÷ meses = ({goal} − {start}) ÷ {n} = {each} al mes"


def _notes(given: Given) -> Iterator[Note]:
    if {"months", "deadline"} <= given.keys():
        yield Note("info", "Usamos los meses que escribiste; la fecha límite no cuenta.")
    if "best" in given:
        text = "Llamamos alcanzable a lo que pide hasta la mitad de tu mejor mes: es una regla nuestra, no una ley."
        yield Note("info", text)
    elif given["goal"] > given["start"]:
        yield Note("info", "Para saber si es alcanzable, escribe también cuánto creciste en tu mejor mes.")
    yield Note("info", "Una meta tiene cifra, fecha y responsable: acuérdala con quien decide y revisa cada hito.")


WHEN = "¿Cuándo quieres llegar?"

CALCULATOR = Calculator(
    slug="goal",
    acronym="",
    title="Crecimiento para una meta",
    question="¿Mi meta es alcanzable?",
    inputs=(
        inputs.number("start", "Dónde estás hoy", "Ventas, clientes o seguidores: lo que quieres hacer crecer.", "100"),
        inputs.number("goal", "Meta", "La cifra a la que quieres llegar, en lo mismo.", "150"),
        inputs.count(
            "months", "Meses", "En cuántos meses quieres llegar.", "6",
            optional=True, above=True, maximum=Fraction(LONGEST), group=WHEN,
        ),
        inputs.day(
            "deadline", "Fecha límite", "Si prefieres una fecha: cuenta los meses completos desde hoy.",
            sample="2027-12-31", optional=True, group=WHEN,
        ),
        inputs.percent(
            "best", "Tu mejor mes", "Lo más que has crecido en un mes hasta ahora; puede pasar de 100%.", "8",
            optional=True, maximum=Fraction(10),
        ),
    ),
    outputs=(
        Output("growth", "Crecimiento necesario al mes", "percent", primary=True, better="low"),
        Output("multiple", "Veces que creces en total", "ratio", better="low"),
        Output("doubling_time", "Meses en duplicarte", "number", better="high"),
    ),
    formula=calculate,
    algebra=growth,
    targets=("growth",),
    check=check,
    carries=(
        Carry(to="budget", values={"revenue_goal": "goal"}, when="si tu meta es de ventas en dinero"),
    ),
    examples=(
        Example(
            "De 100 seguidores a un millón en tres meses",
            {"start": "100", "goal": "1000000", "months": "3"},
            {"growth": "20.54", "multiple": "10000", "doubling_time": "0.226"},
        ),
        Example(
            "Crecer 10% cada mes durante un trimestre",
            {"start": "1000", "goal": "1331", "months": "3", "best": "8"},
            {"growth": "0.1", "multiple": "1.331", "doubling_time": "7.27"},
        ),
        Example("Desde cero", {"start": "0", "goal": "500", "months": "5"}, {"growth": None, "multiple": None}),
    ),
    sources=(MARKETING_METRICS,),
)  # fmt: skip
