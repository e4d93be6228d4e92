"""What goes from one calculator on to the next: which figures, and how exactly."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor
from typing import Literal

from calculators.core.numbers.writing import round_half_up, said_by_a_person, write_canonical
from calculators.core.units import Unit

Better = Literal["low", "high", ""]
DIGITS = 10
"""Digits of a carried figure: with them, plans of up to 100,000 leads come out as with the exact figure."""
FEWEST_DECIMALS = 2
"""Cents stay, however large the amount."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Carry:
    """One calculator that goes on with this one's figures.

    Args:
        to: its slug.
        values: key of this calculator's input or output by key of the other's input that it fills.
        when: in which case that makes sense, in a few Spanish words ("si tu meta está en dinero"); "" for always.
            A number without unit becomes money only with it.
    """

    to: str
    values: Mapping[str, str]
    when: str = ""


def carried(value: Fraction | float, unit: Unit, better: Better) -> str:
    """Write a result for a link to the next calculator: in link notation, short enough to stand in a box.

    A figure without end is cut towards its better side: a cost down, a rate up. Plans count whole leads and sales, and
    7 sales at 1 of 7 must need 49 leads, never 50 because a digit was dropped.

    Args:
        value: any finite number; a percent is a fraction.
        unit: what it measures.
        better: which way is good news.
    """
    exact = Fraction(value)
    if unit == "date":
        return write_canonical(exact, unit)
    said = said_by_a_person(exact, unit)
    decimals = max(FEWEST_DECIMALS, DIGITS - _digits_before_point(said))
    size = said * 10**decimals
    if size.denominator == 1 or isinstance(value, float) or not better:
        rounded = round_half_up(said, decimals)
    else:
        rounded = Fraction(floor(size) if better == "low" else ceil(size), 10**decimals)
    return write_canonical(rounded / 100 if unit == "percent" else rounded, unit)


def _digits_before_point(said: Fraction) -> int:
    """Digits of the whole part; below 1, as many zeros follow the point as this is below 0."""
    size, digits = abs(said), 0
    while size >= 1:
        size, digits = size / 10, digits + 1
    while 0 < size * 10 < 1:
        size, digits = size * 10, digits - 1
    return digits
