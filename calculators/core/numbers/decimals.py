"""How many decimals of an exact value to write, and its size in them."""

from fractions import Fraction
from math import floor, log10

SIGNIFICANT = 2
"""Digits that a figure other than zero always shows."""
MOST_DECIMALS = 12


def scaled(value: Fraction, decimals: int) -> int:
    """The size of a value in units of its last decimal, halves rounded up; in whole numbers, for speed."""
    scale: int = 10**decimals
    top, bottom = abs(value.numerator) * scale, value.denominator
    return (2 * top + bottom) // (2 * bottom)


def enough_decimals(value: Fraction, decimals: int) -> int:
    """As many decimals as asked, or as it takes to show two digits of a figure that is not zero."""
    if not value or 10 * scaled(value, decimals) >= 10**SIGNIFICANT:
        return decimals
    first = floor(log10(abs(value.numerator)) - log10(value.denominator))
    enough = min(MOST_DECIMALS, max(decimals, SIGNIFICANT - 1 - first))
    return without_idle_zeros(value, enough, decimals)


def without_idle_zeros(value: Fraction, decimals: int, fewest: int) -> int:
    """As many decimals, but for zeros at the end beyond the fewest."""
    while decimals > fewest and scaled(value, decimals) == 10 * scaled(value, decimals - 1):
        decimals -= 1
    return decimals


def decimals_needed(value: Fraction) -> int:
    """Decimals of an exact figure that has an end."""
    decimals = 0
    while (value * 10**decimals).denominator != 1:
        decimals += 1
    return decimals
