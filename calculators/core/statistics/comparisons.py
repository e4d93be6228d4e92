"""How many cases it takes to notice that one rate differs from another, and how likely so many are to show it.

Normal approximation without continuity correction: the spread of both groups together where nothing differs, of each by
itself where something does. With mid-p tests its 80 of 100 hold. Agrees with statsmodels to 1e-9.
Source: Fleiss, Levin and Paik (2003), Statistical Methods for Rates and Proportions, 3rd ed., chapter 4.
"""

from fractions import Fraction
from math import ceil, erfc, sqrt

from calculators.core.statistics.intervals import Z_95

Z_80 = 0.8416212335729143
"""Normal quantile of 0.8."""
FEWEST_CASES = 4
"""With fewer in each group no exact test at 5 % can show anything, not even of nobody against everybody."""


def cases_for(base: Fraction, expected: Fraction) -> int:
    """Fewest cases in each of two groups that notice the difference 80 of 100 times (two-sided, 5 %).

    Args:
        base: rate of one group, 0 … 1.
        expected: rate of the other, another.
    """
    by_chance, by_rates = _spreads(base, expected)
    return max(FEWEST_CASES, ceil(((Z_95 * by_chance + Z_80 * by_rates) / float(expected - base)) ** 2))


def power_with(cases: int, base: Fraction, expected: Fraction) -> float:
    """Chance of noticing the difference with so many cases in each of two groups (two-sided, 5 %).

    Args:
        cases: in each group, 0 or more.
        base: rate of one group, 0 … 1.
        expected: rate of the other, another.
    """
    if cases < FEWEST_CASES:
        return 0.0
    by_chance, by_rates = _spreads(base, expected)
    beyond = abs(float(expected - base)) * sqrt(cases) - Z_95 * by_chance
    if not by_rates:  # nobody against everybody: chance has no part in it
        return 1.0 if beyond > 0 else 0.0
    return _normal_share(beyond / by_rates)


def _spreads(base: Fraction, expected: Fraction) -> tuple[float, float]:
    """Standard deviations of the difference between two single cases: where both rates are their mean, and as is."""
    mean = (base + expected) / 2
    return sqrt(2 * mean * (1 - mean)), sqrt(base * (1 - base) + expected * (1 - expected))


def _normal_share(z: float) -> float:
    """Share of a normal distribution below z."""
    return erfc(-z / sqrt(2)) / 2
