"""Which input moves a result most: each is varied by the same share, the others stay."""

from collections.abc import Mapping
from fractions import Fraction

from calculators.core.model import Calculator, Given, Input
from calculators.core.results import Chart, Row, Undefined

SHARE = Fraction(1, 10)
"""How far each input is varied, down and up."""


def sensitivity(calculator: Calculator, given: Given) -> Chart | None:
    """Draw how far the result moves when each input is a tenth lower or higher.

    Args:
        calculator: whose output `moves` is watched.
        given: the values, within bounds.

    Returns:
        A tornado, the strongest input first; None where nothing moves or the result is undefined.
    """
    base = _result(calculator, given)
    if base is None:
        return None
    rows = [row for each in calculator.inputs if given.get(each.key) for row in _row(calculator, given, each)]
    rows = sorted((row for row in rows if _span(row)), key=_span, reverse=True)
    if not rows:
        return None
    watched = calculator.output(calculator.moves)
    return Chart(
        kind="tornado",
        title=f"¿Qué mueve más este resultado: {watched.label}?",
        summary=f"Lo que más mueve este resultado es «{rows[0].label}». Cada cifra se prueba 10% abajo y 10% arriba.",
        columns=("Si cambia", "10% menos", "10% más"),
        rows=tuple(rows),
        unit=watched.unit,
        base=base,
    )


def _row(calculator: Calculator, given: Given, spec: Input) -> list[Row]:
    if spec.unit == "date":
        return []
    value = given[spec.key]
    tried = [value * (1 + sign * SHARE) for sign in (-1, 1)]
    within = [min(max(each, spec.minimum), spec.upper_bound) for each in tried]
    results = [_result(calculator, {**given, spec.key: each}) for each in within]
    label = spec.label if within == tried else f"{spec.label} (hasta su tope)"
    return [] if None in results else [Row(label, tuple(results))]


def _result(calculator: Calculator, given: Mapping[str, Fraction]) -> Fraction | float | int | None:
    if calculator.check(given):
        return None
    value = calculator.value(given, calculator.moves)
    return None if isinstance(value, Undefined) else value


def _span(row: Row) -> float:
    less, more = row.values
    return abs(float(more or 0) - float(less or 0))
