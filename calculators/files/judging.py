"""What speaks for and against the column taken for a figure: its equals, its values, and the columns beside it."""

from collections.abc import Iterable, Mapping, Sequence

from calculators.core.model import Input
from calculators.files.candidates import Candidate, rivals
from calculators.files.heading_words import COUNTS
from calculators.files.money_or_count import is_hardly_a_count, is_money_of, is_more_than, looks_like_money
from calculators.files.questions import (
    COUNT_OR_MONEY,
    COUNT_OR_MONEY_TAKEN,
    HUNDRED,
    MORE_THAN_LEADS,
    NUMBERED,
    OTHER_PERIOD,
    Finding,
    is_it,
    not_it,
    which_one,
)  # fmt: skip

MOST_CHOICES = 6


def judge(spec: Input, known: Mapping[str, Sequence[Candidate]], taken: Mapping[str, Candidate]) -> Finding:
    """Say what a figure is, and what of that had to be guessed.

    Args:
        spec: the figure.
        known: the columns that may be each, the best first.
        taken: the column taken for each.
    """
    chosen = taken.get(spec.key)
    if chosen is None:
        return Finding()
    at, heading = chosen.at, chosen.heading
    leads, spend = taken.get("leads"), taken.get("spend")
    if spec.key == "sales" and looks_like_money(chosen, leads, spend):
        return Finding(None, question=COUNT_OR_MONEY.format(heading=heading), choices=(at,))
    equals = [
        each
        for each in rivals(chosen, known[spec.key])
        if all(each.at != other.at for other in taken.values())
        and not (spec.key == "sales" and is_money_of(each, chosen))
    ]
    choices = (at, *(each.at for each in equals))[:MOST_CHOICES]
    if equals:
        return Finding(at, question=which_one(chosen, equals[: MOST_CHOICES - 1]), choices=choices)
    question = ""
    if not chosen.meant.is_whole:
        question = is_it(chosen)
    elif spec.key == "sales" and is_hardly_a_count(chosen, leads, spend):
        question = COUNT_OR_MONEY_TAKEN.format(heading=heading)
    elif spec.key == "sales" and is_more_than(chosen, leads):
        question = MORE_THAN_LEADS.format(heading=heading)
    elif spec.key in COUNTS and chosen.column.counts_on:
        question = NUMBERED.format(heading=heading)
    elif chosen.column.adds_to_hundred:
        question = HUNDRED.format(heading=heading)
    elif _is_of_another_period(chosen, taken.values()):
        question = OTHER_PERIOD.format(heading=heading)
    return Finding(at, question=question, choices=choices if question else ())


def _is_of_another_period(chosen: Candidate, taken: Iterable[Candidate]) -> bool:
    periods = [each.meant.period for each in taken if each.meant.period]
    return bool(chosen.meant.period) and any(set(chosen.meant.period).isdisjoint(each) for each in periods)


def unused_candidates(
    figures: Sequence[Input], known: Mapping[str, Sequence[Candidate]], findings: Mapping[str, Finding]
) -> dict[str, Finding]:
    """Of figures that were not found: the columns that bear their name and seem to be something else.

    Args:
        figures: wanted.
        known: the columns that may be each, the best first.
        findings: what each was found to be.
    """
    said = {}
    needed = {each.key for each in figures}
    used = {each.place for each in findings.values()}
    used_by_needed = {each.place for key, each in findings.items() if key in needed}
    for spec in figures:
        if findings[spec.key].place is not None or findings[spec.key].question:
            continue
        # What was taken for the money of sales may still be how many they were, where nothing else says that.
        elsewhere = used_by_needed if spec.key in COUNTS else used
        refused = [
            each
            for each in known[spec.key]
            if each.against is not None and each.against.asks and each.at not in elsewhere
        ]
        if refused:
            choices = tuple(each.at for each in refused[:MOST_CHOICES])
            said[spec.key] = Finding(None, question=not_it(refused), choices=choices)
    return said
