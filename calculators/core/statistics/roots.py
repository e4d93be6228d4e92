"""Growing by the same share: the rate that multiplies by so much, exact where there is one, and the time it takes."""

from fractions import Fraction
from math import expm1, log, log1p


def growth_rate(multiple: Fraction, periods: int) -> Fraction | float:
    """Growth in each period that multiplies something by so much: multiple^(1/periods) − 1.

    Args:
        multiple: 0 or more.
        periods: 1 or more.

    Returns:
        A fraction (0.1 is 10 %), −1 … ; a Fraction where it is one.
    """
    top, bottom = _whole_root(multiple.numerator, periods), _whole_root(multiple.denominator, periods)
    if top is not None and bottom is not None:
        return Fraction(top, bottom) - 1
    near = abs(multiple - 1) < 1 / 2  # there log1p keeps the digits that 1 + x would lose
    return expm1((log1p(multiple - 1) if near else log(multiple)) / periods)


def periods_for(multiple: Fraction, rate: Fraction | float) -> float:
    """Periods in which growing at a rate multiplies something by so much.

    Args:
        multiple: above 0.
        rate: growth in each period, above 0.
    """
    return log(multiple) / log1p(rate)


def _whole_root(number: int, periods: int) -> int | None:
    if periods == 1 or number <= 1:
        return number
    guess = round(number ** (1 / periods))
    return next((root for root in (guess - 1, guess, guess + 1) if root**periods == number), None)
