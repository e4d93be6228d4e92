"""The two incomplete functions that the intervals need, and their inverses, in pure Python, to about 1e-12.

Standard methods: series and Lentz's continued fractions (Press et al., Numerical Recipes, chapter 6; NIST Digital
Library of Mathematical Functions, 8.7, 8.9 and 8.17), with Halley steps for the inverse.
"""

from math import inf, log, sqrt

from calculators.core.statistics.masses import binomial_mass, poisson_mass

SMALL = 1e-300
PRECISION = 1e-15


def gamma_share(shape: float, x: float) -> float:
    """Regularised lower incomplete gamma function P(shape, x).

    Args:
        shape: above 0.
        x: 0 or more.

    Returns:
        The share of a gamma distribution with this shape that lies below x.
    """
    if x <= 0:
        return 0.0
    front = poisson_mass(shape, x) * shape
    if x < shape + 1:
        return front * _gamma_series(shape, x)
    return 1 - front * _gamma_fraction(shape, x)


def gamma_quantile(shape: float, share: float) -> float:
    """Inverse of `gamma_share`: the x below which this share of the distribution lies.

    Args:
        shape: 1 or more.
        share: between 0 and 1.

    Returns:
        A value above 0. Half the chi-squared quantile with 2 × shape degrees of freedom.
    """
    x = _wilson_hilferty(shape, share)
    low, high = 0.0, inf
    for _ in range(60):
        error = gamma_share(shape, x) - share
        low, high = (x, high) if error < 0 else (low, x)
        density = poisson_mass(shape, x) * shape / x
        newton = error / density if density > 0 else 0.0
        bend = newton * ((shape - 1) / x - 1) / 2
        following = x - newton / (1 - min(0.5, bend))
        if abs(following - x) <= 1e-13 * x:
            return following
        if not low < following < high:
            following = (low + high) / 2 if high < inf else 2 * x
        x = following
    return x


def beta_share(a: float, b: float, x: float) -> float:
    """Regularised incomplete beta function I_x(a, b).

    Args:
        a: 1 or more.
        b: 1 or more.
        x: 0, or 1e-12 … 1.

    Returns:
        The share of a beta distribution that lies below x.
    """
    if x <= 0:
        return 0.0
    if x >= 1:
        return 1.0
    front = binomial_mass(a, a + b, x) * a * b / (a + b)
    if x < (a + 1) / (a + b + 2):
        return front / _beta_fraction(a, b, x, 1 - x)
    return 1 - front / _beta_fraction(b, a, 1 - x, x)


def beta_quantile(a: float, b: float, share: float) -> float:
    """Inverse of `beta_share`: the x below which this share of the distribution lies.

    Args:
        a: 1 or more.
        b: 1 or more.
        share: between 0 and 1.

    Returns:
        A value between 0 and 1, to about 1e-13 of itself: ask for the smaller side where 1 − x matters.
    """
    low, high = 0.0, 1.0
    x = a / (a + b)
    for _ in range(200):
        error = beta_share(a, b, x) - share
        low, high = (x, high) if error < 0 else (low, x)
        density = binomial_mass(a, a + b, x) * a * b / ((a + b) * x * (1 - x))
        following = x - error / density if density > 0 else low
        if not low < following < high:
            following = (low + high) / 2
        if abs(following - x) <= 1e-13 * x:
            return following
        x = following
    return x


def _wilson_hilferty(shape: float, share: float) -> float:
    """First guess for a gamma quantile (Wilson and Hilferty 1931), kept above 0."""
    normal = rough_normal_quantile(share)
    cube = 1 - 1 / (9 * shape) + normal / (3 * sqrt(shape))
    return shape * cube**3 if cube > 0 else share * shape / 2


def rough_normal_quantile(share: float) -> float:
    """Normal quantile to about 5e-4 (Abramowitz and Stegun 26.2.23): only for first guesses."""
    tail = sqrt(-2 * log(min(share, 1 - share)))
    top = 2.515517 + 0.802853 * tail + 0.010328 * tail**2
    bottom = 1 + 1.432788 * tail + 0.189269 * tail**2 + 0.001308 * tail**3
    return (tail - top / bottom) * (1 if share > 0.5 else -1)  # noqa: PLR2004 - the median


def _gamma_series(shape: float, x: float) -> float:
    term = total = 1 / shape
    divisor = shape
    while term > total * PRECISION:
        divisor += 1
        term *= x / divisor
        total += term
    return total


def _gamma_fraction(shape: float, x: float) -> float:
    b = x + 1 - shape
    c, d = 1 / SMALL, 1 / b
    value, i, change = d, 0, 0.0
    while abs(change - 1) > PRECISION:
        i += 1
        a = -i * (i - shape)
        b += 2
        d = 1 / _not_zero(a * d + b)
        c = _not_zero(b + a / c)
        change = c * d
        value *= change
    return value


def _beta_fraction(a: float, b: float, x: float, y: float) -> float:
    """Continued fraction of Didonato and Morris (1992, ACM TOMS 18, algorithm 708), by Lentz; y is 1 − x.

    Its terms are positive, so that nothing cancels where one of the parameters is huge.
    """
    value = c = _not_zero((a * (a * y - b * x + 1)) / (a + 1))
    d, m, change = 0.0, 0, 0.0
    while abs(change - 1) > PRECISION:
        m += 1
        odd = a + 2 * m - 1
        top = (a + m - 1) * (a + b + m - 1) * m * (b - m) * (x / odd) ** 2
        bottom = m + m * (b - m) * x / odd + (a + m) * (a * y - b * x + 1 + m * (1 + y)) / (odd + 2)
        d = 1 / _not_zero(bottom + top * d)
        c = _not_zero(bottom + top / c)
        change = c * d
        value *= change
    return value


def _not_zero(value: float) -> float:
    return value if abs(value) > SMALL else SMALL
