"""How many cases it takes to notice that one rate differs from another, and how likely so many are to show it.

Normal approximation of the difference of arcsines, both tails counted; agrees with statsmodels to 1e-6.
Source: Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, chapter 6.
"""

from fractions import Fraction
from math import asin, erfc, sqrt

from calculators.core.statistics.intervals import Z_95

DISTANCE_80 = 2.801581787013579
"""Standard errors between two rates at which a two-sided test at 5 % notices them 80 of 100 times."""


def effect_size(base: Fraction, expected: Fraction) -> float:
    """Cohen's h, 2 asin √expected − 2 asin √base, without cancellation where the two are near.

    Args:
        base: rate, 0 … 1.
        expected: rate, 0 … 1.
    """
    crossed = sqrt(expected * (1 - base)) + sqrt(base * (1 - expected))
    sine = float(expected - base) / crossed if crossed else 0.0
    return 2 * asin(max(-1.0, min(1.0, sine)))


def cases_for(base: Fraction, expected: Fraction) -> float:
    """Cases in each of two groups that notice the difference 80 of 100 times (two-sided, 5 %).

    Args:
        base: rate of one group, 0 … 1.
        expected: rate of the other, another.

    Returns:
        A real number above 0: round it up.
    """
    return 2 * (DISTANCE_80 / effect_size(base, expected)) ** 2


def power_with(cases: int, base: Fraction, expected: Fraction) -> float:
    """Chance of noticing the difference with so many cases in each of two groups (two-sided, 5 %).

    Args:
        cases: in each group, 0 or more.
        base: rate of one group, 0 … 1.
        expected: rate of the other, another.
    """
    distance = abs(effect_size(base, expected)) * sqrt(cases / 2)
    return _normal_share(distance - Z_95) + _normal_share(-distance - Z_95)


def _normal_share(z: float) -> float:
    """Share of a normal distribution below z."""
    return erfc(-z / sqrt(2)) / 2
