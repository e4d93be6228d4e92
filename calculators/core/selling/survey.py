"""The recommendation survey: its three kinds of answers as inputs, their number, their score and its range."""

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType

from calculators.core.inputs import count
from calculators.core.model import Given, Input
from calculators.core.statistics.intervals import nps_interval


def _answered(key: str, label: str, hint: str, example: str, one: str) -> Input:
    return count(key, label, hint, example, group="Respuestas de 0 a 10", noun=(one, label.lower()))


ANSWERED = (
    _answered("promoters", "Promotores", "Cuántas personas respondieron 9 o 10.", "60", "promotor"),
    _answered("passives", "Pasivos", "Cuántas respondieron 7 u 8.", "25", "pasivo"),
    _answered("detractors", "Detractores", "Cuántas respondieron de 0 a 6.", "15", "detractor"),
)
"""The fields of a survey."""

SCORES: Mapping[str, tuple[int, int]] = MappingProxyType(
    {"promoters": (9, 10), "passives": (7, 8), "detractors": (0, 6)}
)
"""The answers, from 0 to 10, that each of them counts."""


def answers(given: Given) -> int:
    """How many people answered."""
    return sum(int(given[each.key]) for each in ANSWERED)


def lead(given: Given) -> Fraction:
    """By how many people the promoters outnumber the detractors; negative when they don't."""
    return given["promoters"] - given["detractors"]


def score(given: Given) -> Fraction:
    """Net Promoter Score, in points from −100 to 100; needs at least one answer."""
    return 100 * lead(given) / answers(given)


def score_range(promoters: int, passives: int, detractors: int, customers: Fraction | None) -> tuple[float, float]:
    """Range of the score that all customers would give (adjusted Wald, 95 %), in points; takes in the score itself.

    Args:
        promoters: answers of 9 and 10, 0 or more.
        passives: answers of 7 and 8, 0 or more.
        detractors: answers of 0 to 6, 0 or more; all three together, 1 or more.
        customers: how many there are, at least the answers; None where they are without end.
    """
    answered = promoters + passives + detractors
    own, growth = 100 * (promoters - detractors) / answered, sample_growth(answered, customers)
    if growth is None:
        return own, own
    low, high = nps_interval(promoters * growth, passives * growth, detractors * growth)
    return min(low, own), max(high, own)  # few answers, all alike, may lie outside


def sample_growth(answers: int, customers: Fraction | None) -> float | None:
    """How many times larger a survey of endless customers would be as precise; None when all have answered.

    The finite-population correction √((N − n) / (N − 1)) of the margin, as an effective sample size, so that the
    interval closes on the score as the answers near the customers.
    """
    if customers is None:
        return 1.0
    if answers == customers:
        return None
    return float((customers - 1) / (customers - answers))


def check_answered(given: Given) -> Mapping[str, str]:
    """Without answers there is no score."""
    if answers(given):
        return {}
    return {"promoters": "Escribe cuántas personas respondieron: hace falta al menos una respuesta, como 60."}
