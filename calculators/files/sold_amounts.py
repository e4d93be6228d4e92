"""Which column is the money that the sales brought: what is no count of sales, and why, tells it as often as a name."""

from collections.abc import Mapping, Sequence

from calculators.files.candidates import Candidate, rivals
from calculators.files.heading_text import plain_words
from calculators.files.judging import MOST_CHOICES
from calculators.files.known_words import TIMES
from calculators.files.meanings import AMOUNT, money_against
from calculators.files.money_or_count import is_money_of
from calculators.files.qualifying_words import COUNTED, QUALIFIERS
from calculators.files.questions import Finding, is_it, which_one

SOLD = "Tomamos «{heading}» como el dinero vendido."
AMOUNTS = (AMOUNT, *(each for each in QUALIFIERS if each.keys == COUNTED and each.says == AMOUNT.says))
"""What makes an amount of a column that is called like a count of sales."""


def sold_amount(named: Sequence[Candidate], sales: Sequence[Candidate], findings: Mapping[str, Finding]) -> Finding:
    """Say which column holds the money sold; none where no heading and no figures speak of it.

    Args:
        named: the columns called like it, the best first.
        sales: the columns called like a count of sales.
        findings: what the other figures were found to be.
    """
    taken = {each.place for each in findings.values()}
    free = [
        each for each in named if each.against is None and each.at not in taken and any(each.column.figures)
    ]  # where nothing is tracked, the platforms write 0
    if free:
        chosen = free[0]
        equals = rivals(chosen, free)
        if equals:
            choices = (chosen.at, *(each.at for each in equals))[:MOST_CHOICES]
            return Finding(chosen.at, question=which_one(chosen, equals[: MOST_CHOICES - 1]), choices=choices)
        return Finding(chosen.at, question="" if chosen.meant.is_whole else is_it(chosen), choices=(chosen.at,))
    amounts = [each for each in sales if each.at not in taken and _is_amount(each, sales, findings)]
    if not amounts:
        return Finding()
    choices = tuple(each.at for each in amounts)[:MOST_CHOICES]
    if len(amounts) > 1:
        return Finding(choices[0], question=which_one(amounts[0], amounts[1:MOST_CHOICES]), choices=choices)
    return Finding(choices[0], note=SOLD.format(heading=amounts[0].heading))


def _is_amount(candidate: Candidate, sales: Sequence[Candidate], findings: Mapping[str, Finding]) -> bool:
    """Whether a column called like a count of sales was refused, or passed over, as the money that they brought."""
    if money_against(candidate.heading) is not None or not any(candidate.column.figures):
        return False
    if candidate.against is not None:
        return candidate.against in AMOUNTS
    found = findings["sales"]
    if found.place is None:
        return candidate.at in found.choices
    counted = next((each for each in sales if each.at == found.place), None)
    if counted is None or not candidate.meant.is_whole or _times(candidate) != _times(counted):
        return False
    return is_money_of(candidate, counted)


def _times(candidate: Candidate) -> set[str]:
    """What a heading says of when: a year's sales beside a month's are as many times as large as money may be."""
    return {*candidate.meant.period, *TIMES.intersection(plain_words(candidate.heading).split())}
