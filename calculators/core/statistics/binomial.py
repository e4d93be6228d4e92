"""How many of so many trials chance lets succeed: a central range of the binomial distribution. Agrees with SciPy."""

from math import sqrt

from calculators.core.statistics.intervals import chance_of_at_least
from calculators.core.statistics.masses import binomial_mass
from calculators.core.statistics.special_functions import rough_normal_quantile

CERTAIN = 1e-9
"""Below so many expected successes (or failures) none (or all) is the answer at any share that we ask for."""


def sales_range(leads: int, rate: float, share: float) -> tuple[int, int]:
    """Sales that so many leads bring in this share of the cases: the central range that chance alone allows.

    Args:
        leads: trials, 0 … 10⁷.
        rate: chance of each, 0 … 1.
        share: 0.8 for 80 of 100 times; below 0.999.

    Returns:
        The quantiles of (1 − share) / 2 and (1 + share) / 2, whole numbers.
    """
    tail = (1 - share) / 2
    return _quantile(leads, rate, tail), _quantile(leads, rate, 1 - tail)


def _quantile(trials: int, rate: float, share: float) -> int:
    """Fewest successes that are not exceeded with at least this chance."""
    if trials * rate < CERTAIN:
        return 0
    if trials * (1 - rate) < CERTAIN:
        return trials
    count = _first_guess(trials, rate, share)
    reached = 1 - chance_of_at_least(count + 1, trials, rate)
    mass = _mass(count, trials, rate)
    while count > 0 and reached - mass >= share:
        reached -= mass
        mass *= count * (1 - rate) / ((trials - count + 1) * rate)
        count -= 1
    while reached < share and count < trials:
        mass *= (trials - count) * rate / ((count + 1) * (1 - rate))
        count += 1
        reached += mass
    return count


def _first_guess(trials: int, rate: float, share: float) -> int:
    """Normal quantile with its skewness (Cornish and Fisher), at most a few counts away."""
    mean, normal = trials * rate, rough_normal_quantile(share)
    guess = mean + normal * sqrt(mean * (1 - rate)) + (1 - 2 * rate) * (normal**2 - 1) / 6
    return min(max(round(guess), 0), trials)


def _mass(count: int, trials: int, rate: float) -> float:
    """Chance of exactly so many successes."""
    if count == 0:
        return (1 - rate) ** trials
    return rate**trials if count == trials else binomial_mass(count, trials, rate)
