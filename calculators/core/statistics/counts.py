"""Counts that chance brings, sales above all: Poisson where the average is known, wider where few sales told it.

How many leads come varies, and how many of them buy: together a Poisson count, whatever the conversion. Where cost and
conversion were worked out from so many past sales, the average itself is only known as well as those say: a gamma
distribution (Jeffreys' prior), which makes the count a negative binomial one. Agrees with SciPy to 1e-9.
Source: Gelman and others, Bayesian Data Analysis, 2.6.
"""

from collections.abc import Callable
from math import sqrt

from calculators.core.statistics.special_functions import (
    beta_quantile,
    beta_share,
    gamma_quantile,
    gamma_share,
    rough_normal_quantile,
)

PRIOR = 0.5
"""What Jeffreys' prior adds to the past sales."""


def count_range(mean: float, share: float, past: int = 0) -> tuple[int, int]:
    """Sales that chance allows in this share of the cases: the central range.

    Args:
        mean: average to expect, 0 … 10⁷.
        share: 0.8 for 80 of 100 times; below 0.999.
        past: sales from which that average is known; 0 where it is taken for exact.

    Returns:
        The quantiles of (1 − share) / 2 and (1 + share) / 2, whole numbers.
    """
    if mean <= 0:
        return 0, 0
    tail = (1 - share) / 2
    return _quantile(mean, tail, past), _quantile(mean, 1 - tail, past)


def chance_of_count(count: int, mean: float, past: int = 0) -> float:
    """Chance of at least so many sales.

    Args:
        count: 0 or more.
        mean: as in `count_range`.
        past: as in `count_range`.
    """
    if count <= 0:
        return 1.0
    if not past:
        return gamma_share(float(count), mean)
    return beta_share(float(count), past + PRIOR, mean / (mean + past))


def mean_for(count: int, chance: float, past: int = 0) -> float:
    """Average that reaches so many sales with this chance: the inverse of `chance_of_count`.

    Args:
        count: 1 or more.
        chance: wanted, between 0 and 1.
        past: as in `count_range`.
    """
    if not past:
        return gamma_quantile(float(count), chance)
    if count <= past:  # the smaller part is the one with all its digits
        part = beta_quantile(float(count), past + PRIOR, chance)
        return past * part / (1 - part)
    rest = beta_quantile(past + PRIOR, float(count), 1 - chance)
    return past * (1 - rest) / rest


def _quantile(mean: float, share: float, past: int) -> int:
    """Fewest sales that are not exceeded with at least this chance."""
    return _fewest(lambda count: 1 - chance_of_count(count + 1, mean, past) >= share, _guess(mean, share, past))


def _guess(mean: float, share: float, past: int) -> int:
    """Normal quantile with its skewness, near enough to begin from."""
    average = mean * (past + PRIOR) / past if past else mean
    spread = average * (1 + mean / past) if past else average
    normal = rough_normal_quantile(share)
    return max(0, round(average + normal * sqrt(spread) + (normal**2 - 1) / 6))


def _fewest(enough: Callable[[int], bool], guess: int) -> int:
    """Smallest whole number that is enough, looked for in growing steps from a guess and then by halves."""
    step, high = 1, guess
    while not enough(high):
        high, step = high + step, step * 2
    low, step = min(guess, high) - 1, 1
    while low >= 0 and enough(low):
        low, step = low - step, step * 2
    low = max(low, -1)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if enough(middle) else (middle, high)
    return high
