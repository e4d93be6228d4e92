"""Which columns may be a figure, by their headings and their values, and which ones only seem to be."""

from collections.abc import Sequence
from dataclasses import dataclass

from calculators.core.numbers.countries import Country
from calculators.files.evidence import Column, column_of
from calculators.files.heading_text import currency_in, plain_words
from calculators.files.heading_words import ONE_EACH
from calculators.files.headings import Header, is_uncertain
from calculators.files.meanings import AMOUNT, Meaning, meaning
from calculators.files.qualifying_words import COUNTED, QUALIFIERS, Qualifier
from calculators.files.rows import Row

SHARE = QUALIFIERS[0]
NUMBERS = Qualifier("números que identifican, como los de pedido", (), keys=COUNTED)
WORDS = Qualifier("palabras y no cifras", (), asks=False)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A column that a heading takes for a figure.

    Args:
        at: its index.
        heading: its own.
        meant: what the heading means.
        column: its values.
        against: what it seems to be instead, by its heading or its values; None for nothing.
        is_foreign: its heading names another currency than the reader's.
    """

    at: int
    heading: str
    meant: Meaning
    column: Column
    against: Qualifier | None
    is_foreign: bool = False


def candidates(header: Header, sample: Sequence[Row], key: str, country: Country) -> list[Candidate]:
    """The columns that may be a figure, the best first; those that only seem to be among them.

    Args:
        header: of the file.
        sample: rows to judge by.
        key: of the figure.
        country: the reader's.
    """
    found = []
    for at, heading in enumerate(header.names[: len(header.names) - header.made]):
        meant = meaning(heading, key)
        if meant.points:
            column = column_of(sample, at, country)
            against = meant.against or against_values(column, key, heading)
            is_foreign = currency_in(heading) not in {"", country.currency}
            found.append(Candidate(at, heading, meant, column, against, is_foreign))
    return sorted(found, key=lambda each: (-each.meant.points, each.is_foreign, _newest_first(each), each.at))


def against_values(column: Column, key: str, heading: str) -> Qualifier | None:
    """What a column's values make of it instead of a figure; None for nothing.

    Args:
        column: its values.
        key: of the figure.
        heading: the column's.
    """
    if column.is_words:
        return WORDS
    if column.has_percent_signs or (key in COUNTED and column.shares_a_whole):
        return SHARE
    if key in COUNTED and column.is_signed_money:
        return AMOUNT
    return NUMBERS if plain_words(heading) in ONE_EACH and column.identifies else None


def _newest_first(candidate: Candidate) -> tuple[int, ...]:
    return tuple(-int(each) for each in candidate.meant.period if each.isdigit())


def rivals(chosen: Candidate, others: Sequence[Candidate]) -> list[Candidate]:
    """The columns that are as good as the one chosen, and say otherwise.

    Args:
        chosen: the best one.
        others: those that may be the figure, the chosen one among them.
    """
    return [each for each in others if each.at != chosen.at and each.against is None and _is_equal(chosen, each)]


def _is_equal(chosen: Candidate, other: Candidate) -> bool:
    if is_uncertain(other.heading) or other.column.numbers == chosen.column.numbers or not other.column.figures:
        return False
    if (chosen.meant.is_whole and not other.meant.is_whole) or (other.is_foreign and not chosen.is_foreign):
        return False
    return other.meant.is_sure or not chosen.meant.is_sure
