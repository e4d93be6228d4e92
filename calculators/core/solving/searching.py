"""Searching a function for where it takes a value: by its inverse, by the shortest figure, by halving a bracket."""

from collections.abc import Callable
from fractions import Fraction
from math import floor, log10

Function = Callable[[Fraction], Fraction | None]
"""None where it is not defined."""

FEWEST_SAMPLES = 3
"""As many fix a ratio of straight lines."""
MOST_DIGITS = 6
"""Digits of a figure that is still easier to say than the exact one."""


def invert(function: Function, target: Fraction, samples: list[tuple[Fraction, Fraction]]) -> Fraction | None:
    """Invert (ax + b) / (cx + d), fixed by three samples, through the cross-ratio that it leaves unchanged.

    Args:
        function: any; the answer is put back into it.
        target: its wanted value, which no sample has.
        samples: some x and its value there.

    Returns:
        Where it takes that value; None where it is no such function, or takes it nowhere.
    """
    distinct = sorted((x, result) for result, x in {result: x for x, result in samples}.items())
    if len(distinct) < FEWEST_SAMPLES:
        return None
    (x1, f1), (x2, f2), (x3, f3) = distinct[0], distinct[len(distinct) // 2], distinct[-1]
    ratio = (target - f1) * (f2 - f3) / ((target - f3) * (f2 - f1))
    divisor = (x2 - x3) - ratio * (x2 - x1)
    if not divisor:
        return None
    x = (x1 * (x2 - x3) - ratio * x3 * (x2 - x1)) / divisor
    return x if function(x) == target else None


def roundest(function: Function, target: Fraction, x: Fraction) -> Fraction:
    """The shortest figure that gives the target as x does: where results are rounded, many values do."""
    size = floor(log10(abs(x))) if x else 0
    for digits in range(MOST_DIGITS):
        shorter = round(x / Fraction(10) ** (size - digits)) * Fraction(10) ** (size - digits)
        if function(shorter) == target:
            return shorter
    return x


def close_in(reaches: Callable[[Fraction], bool], left: Fraction, right: Fraction, step: Fraction) -> Fraction:
    """Halve a bracket, whose ends differ in reaching, down to one step; give the end that reaches."""
    low, high = floor(left / step), floor(right / step)
    low_reaches = reaches(left)
    while high - low > 1:
        middle = (low + high) // 2
        if reaches(middle * step) == low_reaches:
            low = middle
        else:
            high = middle
    return (low if low_reaches else high) * step
