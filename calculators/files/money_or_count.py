"""Whether a column called "Ventas" is how many they sold or how much: what stands beside it tells."""

from collections.abc import Callable

from calculators.files.candidates import Candidate
from calculators.files.evidence import MOST
from calculators.files.heading_text import plain_words
from calculators.files.heading_words import MAYBE_MONEY
from calculators.files.multiples import scale_in

TOTAL_WORDS = frozenset({"total", "totales"})
"""What people put beside "ventas" rather when they mean money."""
TIMES = 3
"""A column so many times as large as the one of orders beside it is their money."""
LARGE = 100
"""Figures below may as well be counts."""
HIGH = 0.5
"""Share of leads that hardly ever buy."""


def may_be_money(candidate: Candidate) -> bool:
    """Whether a heading is one that people give to both: "Ventas", "Total de ventas".

    Args:
        candidate: taken for sales.
    """
    return bool(MAYBE_MONEY.intersection(plain_words(candidate.heading).split()))


def is_money_of(candidate: Candidate, orders: Candidate) -> bool:
    """Whether a column is the money of the orders in another.

    Args:
        candidate: one that may be money.
        orders: one that counts.
    """
    return may_be_money(candidate) and _mostly(candidate, orders, lambda money, count: money >= TIMES * max(count, 1))


def looks_like_money(sales: Candidate, leads: Candidate | None, spend: Candidate | None) -> bool:
    """Whether a column is rather money: it has cents, or is called a total and can't be a count.

    Args:
        sales: the column taken for them.
        leads: that of the same file; None for none.
        spend: the same.
    """
    is_total = bool(TOTAL_WORDS.intersection(plain_words(sales.heading).split()))
    return may_be_money(sales) and (sales.column.has_cents or (is_total and _is_impossible(sales, leads, spend)))


def is_more_than(sales: Candidate, leads: Candidate | None) -> bool:
    """Whether most rows have more sales than leads.

    Args:
        sales: the column taken for them.
        leads: that of the same file; None for none.
    """
    return leads is not None and _mostly(sales, leads, lambda sold, led: sold > led > 0)


def _is_impossible(sales: Candidate, leads: Candidate | None, spend: Candidate | None) -> bool:
    """More sales than leads, or sales that cost less than one coin each."""
    times = scale_in(spend.heading) if spend else 1
    costs_nothing = spend is not None and _mostly(sales, spend, lambda sold, spent: sold > spent * times > 0)
    return costs_nothing or is_more_than(sales, leads)


def is_hardly_a_count(sales: Candidate, leads: Candidate | None, spend: Candidate | None) -> bool:
    """Whether so many leads bought, or each sale came so cheaply, that the figures may well be money.

    Args:
        sales: the column taken for them.
        leads: that of the same file; None for none.
        spend: the same.
    """
    if not may_be_money(sales):
        return False
    if scale_in(sales.heading) > 1 or _is_impossible(sales, leads, spend):
        return True
    beside = leads or spend
    if max(sales.column.figures, default=0) < LARGE:
        return False
    return beside is None or _mostly(sales, beside, lambda sold, other: sold > HIGH * other)


def _mostly(one: Candidate, other: Candidate, holds: Callable[[float, float], bool]) -> bool:
    pairs = [
        (a, b)
        for a, b in zip(one.column.numbers, other.column.numbers, strict=True)
        if a is not None and b is not None and (a or b)
    ]
    return bool(pairs) and sum(holds(a, b) for a, b in pairs) > MOST * len(pairs)
