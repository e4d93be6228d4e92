"""Where to look for the value of a field: what stands in it, and steps that grow tenfold by tenfold."""

from collections.abc import Iterator
from fractions import Fraction

from calculators.core.model import Given, Input
from calculators.core.numbers.writing import said_by_a_person

DECIMALS = 2
"""Decimals of the last digit that a person would type; counts and dates have none."""
SAMPLES_PER_TENFOLD = 3


def is_whole(spec: Input) -> bool:
    """Whether only whole values make sense: things and days."""
    return spec.unit in {"count", "date"}


def step_of(spec: Input) -> Fraction:
    """The last digit that a person would type into this field, as a value."""
    if is_whole(spec):
        return Fraction(1)
    return Fraction(1, 10**DECIMALS) / said_by_a_person(Fraction(1), spec.unit)


def standing(spec: Input, given: Given) -> Fraction:
    """What stands in the field, or a usual figure for it: its example; today for a date.

    Args:
        spec: the field.
        given: values by key; with a date among the fields, also "today".
    """
    if spec.key in given:
        return given[spec.key]
    if spec.unit == "date":
        return given["today"]
    return Fraction(spec.example or spec.sample) / said_by_a_person(Fraction(1), spec.unit)


def grid(spec: Input, given: Given) -> Iterator[Fraction]:
    """Where to look, in order: a usual figure and steps that grow tenfold by tenfold, between the bounds."""
    step = step_of(spec)
    origin = given["today"] if spec.unit == "date" else Fraction(0)
    places = {spec.minimum, spec.minimum + step, spec.upper_bound, round(standing(spec, given) / step) * step}
    distance = step
    while distance < max(spec.upper_bound - origin, origin - spec.minimum):
        for i in range(SAMPLES_PER_TENFOLD):
            away = round(distance * (1 + 9 * Fraction(i, SAMPLES_PER_TENFOLD)) / step) * step
            places |= {origin - away, origin + away}
            if spec.unit == "percent":  # much can happen next to 100 %, itself often impossible
                places.add(spec.upper_bound - away)
        distance *= 10
    yield from sorted(x for x in places if spec.minimum <= x <= spec.upper_bound)
