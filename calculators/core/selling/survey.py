"""The recommendation survey: its three kinds of answers as inputs, their number and their score."""

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType

from calculators.core.inputs import count
from calculators.core.model import Given, Input


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


def check_answered(given: Given) -> Mapping[str, str]:
    """Without answers there is no score."""
    if answers(given):
        return {}
    return {"promoters": "Escribe cuántas personas respondieron: hace falta al menos una respuesta, como 60."}
