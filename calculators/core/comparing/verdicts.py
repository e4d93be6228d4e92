"""Who really differs from all the others together, and who may just have had luck."""

from collections.abc import Mapping, Sequence
from typing import Literal

from calculators.core.comparing.contenders import Contender, sum_of
from calculators.core.results import Tone
from calculators.core.statistics.conditional_tests import Tail, share_of_counts, share_of_successes
from calculators.core.statistics.holm import significant

Measure = Literal["cpa", "cvr", "cpl"]
MEASURES: tuple[Measure, ...] = ("cpa", "cvr", "cpl")
"""The one that says most first."""
OPPOSITE: Mapping[Tone, Tone] = {"good": "bad", "bad": "good", "fair": "fair", "": ""}
FEWEST = 2
"""One alone has nobody to be compared with."""


def comparable(contender: Contender, measure: Measure) -> bool:
    """Whether a figure can be compared: what costs nothing, or sells more often than it is asked, can't.

    Args:
        contender: whose.
        measure: which figure.
    """
    if contender.oversold:
        return False
    return contender.leads > 0 if measure == "cvr" else contender.spend > 0


def judge(contenders: Sequence[Contender], measure: Measure) -> list[Tone]:
    """Compare each with all the others together, exactly, with Holm's correction for so many comparisons.

    Args:
        contenders: distinct names.
        measure: the figure to compare.

    Returns:
        For each "good" or "bad" where it differs, "fair" where luck explains it, "" where it can't be compared;
        "" for all where there are not two to compare, or nothing to compare them by.
    """
    tones: list[Tone] = [""] * len(contenders)
    places = [place for place, each in enumerate(contenders) if comparable(each, measure)]
    tests = _tests([contenders[place] for place in places], measure)
    for place, tail, real in zip(places, tests, significant(tests), strict=False):
        tones[place] = ("good" if tail.above else "bad") if tail is not None and real else "fair"
    if len(tests) == 1:  # of two, the second is what the first is compared with
        first, second = places
        tones[second] = OPPOSITE[tones[first]]
    return tones


def _tests(those: Sequence[Contender], measure: Measure) -> list[Tail | None]:
    if len(those) < FEWEST:
        return []
    first = those[:1] if len(those) == FEWEST else those  # two are compared once
    leads, sales = sum(each.leads for each in those), sum(each.sales for each in those)
    if measure == "cvr":
        some = 0 < sales < leads
        return [share_of_successes(each.sales, each.leads, sales, leads) for each in first] if some else []
    counts, whole = (
        ([each.leads for each in first], leads) if measure == "cpl" else ([each.sales for each in first], sales)
    )
    spent = sum_of(each.spend for each in those)
    if not whole:
        return []
    spends = [each.spend for each in first]
    return [share_of_counts(count, whole, own, spent - own) for count, own in zip(counts, spends, strict=True)]
