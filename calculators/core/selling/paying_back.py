"""When a customer has given back what winning one cost, counting those who leave on the way."""

from fractions import Fraction
from math import floor, log, log1p

from calculators.core.results import Undefined, Value

LONGEST = 1200
"""Months in a hundred years: nobody waits longer."""
NEVER = Undefined("nunca se recupera")
TOO_LATE = Undefined("más de cien años")


def paying_back(cost: Fraction, monthly: Fraction, retention: Fraction) -> Value:
    """Fewest months after which monthly × (1 + r + r² + …) has reached the cost; exact, and without discount.

    Args:
        cost: of winning a customer, 0 or more.
        monthly: what a customer leaves in a month; may be below 0.
        retention: share of the customers of a month who stay for the next, 0 … 1.
    """
    if not cost:
        return 0
    if monthly <= 0:
        return NEVER
    if cost <= monthly:
        return 1
    leaving = 1 - retention
    left = 1 - cost * leaving / monthly  # share of the customers who are still there when the last month has paid
    if left <= 0:  # at 0 it is reached only after endless months
        return NEVER
    near = cost / monthly if not leaving else log(left) / log1p(-leaving)
    months = max(1, floor(near) - 1)
    while months <= LONGEST and not _reached(months, cost, monthly, retention):
        months += 1
    return months if months <= LONGEST else TOO_LATE


def _reached(months: int, cost: Fraction, monthly: Fraction, retention: Fraction) -> bool:
    if retention == 1:
        return months * monthly >= cost
    return monthly * (1 - retention**months) >= cost * (1 - retention)
