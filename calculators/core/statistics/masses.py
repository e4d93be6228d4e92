"""Probabilities of single counts, extended to fractions, which lose no digits where the counts are huge.

The way of Loader (2000), "Fast and accurate computation of binomial probabilities": differences of large logarithms
would lose the digits.
"""

from math import exp, lgamma, log, pi, sqrt


def poisson_mass(count: float, mean: float) -> float:
    """Probability of a Poisson count, extended to fractions: mean^count e^-mean / Γ(count + 1)."""
    return exp(-_stirling_error(count) - _deviance(count, mean)) / sqrt(2 * pi * count)


def binomial_mass(count: float, trials: float, rate: float, failing: float | None = None) -> float:
    """Probability of a binomial count, extended to fractions, for 0 < count < trials and 0 < rate < 1.

    Args:
        count: of successes.
        trials: of them and the others.
        rate: chance of a success.
        failing: chance of none, where 1 − rate would lose its digits.
    """
    rest = trials - count
    failing = 1 - rate if failing is None else failing
    errors = _stirling_error(trials) - _stirling_error(count) - _stirling_error(rest)
    deviances = _deviance(count, trials * rate) + _deviance(rest, trials * failing)
    return exp(errors - deviances) * sqrt(trials / (2 * pi * count * rest))


def _stirling_error(z: float) -> float:
    """What Stirling's formula leaves out: log Γ(z + 1) − (z + ½) log z + z − ½ log 2π."""
    if z < 16:  # noqa: PLR2004 - below, the series has too few digits
        return lgamma(z + 1) - (z + 0.5) * log(z) + z - 0.5 * log(2 * pi)
    inverse = 1 / z**2
    return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - inverse / 1188) * inverse) * inverse) * inverse) / z


def _deviance(x: float, mean: float) -> float:
    """Saddle-point deviance, x log(x / mean) + mean − x, without cancellation where the two are near."""
    gap = x - mean
    if abs(gap) >= 0.1 * (x + mean):
        return x * log(x / mean) - gap
    v = gap / (x + mean)
    total, power, odd = gap * v, 2 * x * v, 1
    while True:
        power *= v * v
        odd += 2
        following = total + power / odd
        if following == total:
            return total
        total = following
