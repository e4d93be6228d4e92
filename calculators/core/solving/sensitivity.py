"""Which input moves a result most: each is varied by the same share, the others stay."""

from collections.abc import Mapping
from fractions import Fraction

from calculators.core.model import Calculator, Given, Input
from calculators.core.results import Chart, Number, Row, Undefined
from calculators.core.wording.phrases import listed

SHARE = Fraction(1, 10)
"""How far each input is varied, down and up."""
TIE = 0.85
"""From this part of the strongest span on, two inputs move the result alike: 1 ÷ 0.9 is only a little above 1.1."""
SIDES = ("abajo", "arriba")


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
    tried = {each.label: _row(calculator, given, each) for each in calculator.inputs if _can_vary(each, given)}
    spans = {label: (row, _span(row, base)) for label, row in tried.items()}
    rows = sorted((found for found in spans.values() if found[1]), key=lambda found: found[1], reverse=True)
    if not rows:
        return None
    untried = [label for label, row in tried.items() if row.values == (None, None)]
    watched = calculator.output(calculator.moves)
    return Chart(
        kind="tornado",
        title=f"¿Qué mueve más este resultado: {watched.label}?",
        summary=f"{_summary(rows, untried)} Cada cifra se prueba 10% abajo y 10% arriba.",
        columns=("Si cambia", "10% menos", "10% más"),
        rows=tuple(row for row, _ in rows),
        unit=watched.unit,
        base=base,
    )


def _can_vary(spec: Input, given: Given) -> bool:
    """Whether a tenth of it says anything: not of a blank, of zero, or of a day."""
    return bool(given.get(spec.key)) and spec.unit != "date"


def _row(calculator: Calculator, given: Given, spec: Input) -> Row:
    value = given[spec.key]
    tried = [value * (1 + sign * SHARE) for sign in (-1, 1)]
    within = [min(max(each, spec.minimum), spec.upper_bound) for each in tried]
    results = tuple(_result(calculator, {**given, spec.key: each}) for each in within)
    label = spec.label if within == tried else f"{spec.label} (hasta su tope)"
    if None in results:
        label = f"{spec.label} (solo {SIDES[results.index(None) - 1]})"
    return Row(label, results)


def _result(calculator: Calculator, given: Mapping[str, Fraction]) -> Number | None:
    if calculator.check(given):
        return None
    value = calculator.value(given, calculator.moves)
    return None if isinstance(value, Undefined) else value


def _span(row: Row, base: Number) -> float:
    """How far the result goes from one end to the other; an end that can't be had counts as far as the other."""
    ends = [float(value) for value in row.values if value is not None]
    sides = len(row.values) / len(ends) if ends else 0
    return (max(*ends, float(base)) - min(*ends, float(base))) * sides if ends else 0


def _summary(rows: list[tuple[Row, float]], untried: list[str]) -> str:
    """Name what moves the result most: all that do so alike, and nothing where one more might."""
    if untried:
        return f"Falta comparar {listed([f'«{label}»' for label in untried])}: desde ahí no hay cómo probar."
    strongest = rows[0][1]
    first = [f"«{row.label}»" for row, span in rows if span >= TIE * strongest]
    if len(first) == 1:
        return f"Lo que más mueve este resultado es {first[0]}."
    most = " y más que las demás cifras" if len(first) < len(rows) else ""
    return f"{listed(first)} mueven casi lo mismo este resultado{most}."
