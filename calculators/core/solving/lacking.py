"""Why an output does not exist, whatever stands in the field asked for: a blank field that it needs, or in words."""

from itertools import combinations

from calculators.core.model import Calculator, Given, Input
from calculators.core.results import Undefined
from calculators.core.solving.places import grid, standing

MOST_BLANKS = 3
"""As many blank fields may be needed at once."""


def lacking(calculator: Calculator, given: Given, spec: Input, output: str) -> tuple[Input, ...]:
    """Find the fewest blank optional fields that make an output exist.

    Args:
        calculator: whose output.
        given: the values of the other inputs, and what stands in the field asked for, if it is there.
        spec: the field asked for.
        output: its key.

    Returns:
        The fields, in reading order; () where none would do.
    """
    blank = [each for each in calculator.inputs if each.optional and each.key not in given and each != spec]
    places = {standing(spec, given), standing(spec, {key: given[key] for key in given if key != spec.key})}
    for how_many in range(1, MOST_BLANKS + 1):
        for fields in combinations(blank, how_many):
            filled = {**given, **{each.key: standing(each, given) for each in fields}}
            if any(_exists(calculator, {**filled, spec.key: place}, output) for place in places):
                return fields
    return ()


def why_undefined(calculator: Calculator, given: Given, spec: Input, output: str) -> str:
    """The few words that stand where an output would; "" where there are none.

    Args:
        calculator: whose output.
        given: as in `lacking`.
        spec: the field asked for.
        output: its key.
    """
    for place in (standing(spec, given), *grid(spec, given)):
        tried = {**given, spec.key: place}
        value = None if calculator.check(tried) else calculator.value(tried, output)
        if isinstance(value, Undefined):
            return value.why
    return ""


def _exists(calculator: Calculator, given: Given, output: str) -> bool:
    if calculator.check(given):
        return False
    value = calculator.value(given, output)
    return value is not None and not isinstance(value, Undefined)
