"""Sample: how many leads or answers it takes before a difference between two rates means something."""

from collections.abc import Mapping
from math import ceil

from calculators.core import Calculator, Example, Given, Note, Output, Result, Row, Value, count, percent
from calculators.core.results import Chart
from calculators.core.selling.references import FLEISS
from calculators.core.statistics.comparisons import FEWEST_CASES, Z_80, cases_for, power_with
from calculators.core.statistics.intervals import Z_95
from calculators.core.wording.agreement import times_of_100

MOST_CASES = 10**9
ENOUGH = 0.8
"""Chance of noticing that we ask for: the usual one."""
FEW = 10
"""Below this many expected successes, or failures, the approximation is rough."""
SHARES = (25, 50, 75, 100, 150, 200)
"""Percents of the cases needed that the picture shows."""
CASES = ("caso", "casos")


def check(given: Given) -> Mapping[str, str]:
    """There must be a difference, and one that people enough could show."""
    if given["base"] == given["expected"]:
        return {"expected": "Las dos tasas son iguales y no hay diferencia que notar: escribe otra, como 15."}
    if cases_for(given["base"], given["expected"]) > MOST_CASES:
        return {"expected": "Tan poca diferencia pide más de mil millones de casos: escribe una tasa más distinta."}
    return {}


def calculate(given: Given) -> Result:
    """Cases in each group that notice the difference 80 of 100 times, and the chance with those at hand."""
    each = cases_for(given["base"], given["expected"])
    outputs: dict[str, Value] = {"each": each, "total": 2 * each}
    have = int(given.get("have", 0))
    power = power_with(have, given["base"], given["expected"]) if have else 0.0
    if have:
        outputs["power"] = power
    change = "pasas" if given["expected"] > given["base"] else "bajas"
    return Result(
        outputs=outputs,
        headline=f"Para notar de verdad si {change} de {{base}} a {{expected}} necesitas {{each:noun}} en cada grupo.",
        range=_reach(have, each, power),
        steps=(
            "Tasa media p = ({base} + {expected}) ÷ 2 = {middle}",
            "Lo que varía por azar, a = {z_95} × √(2 × p × (1 − p))",
            "Lo que varían tus dos tasas, b = {z_80} × √({base} × {base_rest} + {expected} × {expected_rest})",
            "Casos en cada grupo = ((a + b) ÷ {gap})², hacia arriba" + _at_least(each) + " = {each}",
            "En total = 2 × {each} = {total}",
        ),
        notes=_notes(given, each),
        also={
            "z_95": ("number", Z_95),
            "z_80": ("number", Z_80),
            "middle": ("percent", (given["base"] + given["expected"]) / 2),
            "gap": ("percent", abs(given["expected"] - given["base"])),
            **{f"{key}_rest": ("percent", 1 - given[key]) for key in ("base", "expected")},
            **{f"at_{share}": ("count", _some(each, share)) for share in SHARES},
        },
        charts=(_chart(given, each),),
    )


def _at_least(each: int) -> str:
    return f" y al menos {FEWEST_CASES}" if each == FEWEST_CASES else ""


def _reach(have: int, each: int, power: float) -> str:
    """What the cases at hand can show."""
    if not have:
        return "Con esos casos, si la diferencia es real la notarías 80 de cada 100 veces."
    if have >= each:
        return f"Con {{have:noun}} en cada grupo ya alcanza: la notarías {times_of_100(power)}."
    return f"Con {{have:noun}} en cada grupo, aunque la diferencia sea real, la notarías {times_of_100(power)}."


def _notes(given: Given, each: int) -> tuple[Note, ...]:
    notes = []
    rates = (given["base"], given["expected"])
    if min(min(rate, 1 - rate) for rate in rates) * each < FEW:
        text = "Con tan pocos casos la cuenta es aproximada: junta algunos más antes de decidir."
        notes.append(Note("warning", text))
    text = "Un grupo es, por ejemplo, este mes y el anterior, o dos anuncios; cuenta leads, envíos o respuestas."
    notes.append(Note("info", text))
    text = "Fija los casos antes de empezar y mira el resultado al final: parar en cuanto se ve bien engaña."
    notes.append(Note("info", text))
    text = "Si en realidad no hay diferencia, 5 de cada 100 veces creerías verla."
    return (*notes, Note("info", text))


def _some(each: int, share: int) -> int:
    return ceil(each * share / 100)


def _chart(given: Given, each: int) -> Chart:
    shares = {_some(each, share): share for share in SHARES}
    return Chart(
        kind="lines",
        title="Cuántas veces notarías la diferencia",
        summary="Con {each:noun} en cada grupo, 80 de cada 100 veces; con menos casos, menos.",
        columns=("Casos en cada grupo", "La notarías"),
        rows=tuple(
            Row(f"{{at_{share}}}", (power_with(some, given["base"], given["expected"]),))
            for some, share in shares.items()
        ),
        unit="percent",
        base=ENOUGH,
        base_label="80 de cada 100",
    )


CALCULATOR = Calculator(
    slug="sample",
    acronym="",
    title="Casos para comparar dos tasas",
    question="¿Cuántos casos necesito para saber si mejoré?",
    inputs=(
        percent("base", "Tasa de hoy", "La que tienes ahora: conversión, clics o respuestas.", "10"),
        percent("expected", "Tasa que esperas", "La que quieres notar si de verdad ocurre.", "15"),
        count(
            "have", "Casos que ya tienes", "En cada grupo, si ya empezaste a contar.", sample="300", optional=True,
            noun=CASES,
        ),
    ),
    outputs=(
        Output("each", "Casos en cada grupo", "count", primary=True, noun=CASES, better="low"),
        Output("total", "Casos en total", "count", noun=CASES, better="low"),
        Output("power", "Probabilidad de notarla con tus casos", "percent", optional=True, better="high"),
    ),
    formula=calculate,
    check=check,
    examples=(
        Example("De 10% a 15%", {"base": "10", "expected": "15"}, {"each": "686", "total": "1372"}),
        Example(
            "De 2% a 3%, con 1,000 casos por grupo",
            {"base": "2", "expected": "3", "have": "1000"},
            {"each": "3826", "power": "0.3"},
        ),
        Example("De nadie a todos: cuatro por grupo", {"base": "0", "expected": "100"}, {"each": "4", "total": "8"}),
    ),
    sources=(FLEISS,),
)  # fmt: skip
