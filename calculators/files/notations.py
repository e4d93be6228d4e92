"""How the figures of a whole file are written: its columns agree with each other unless they say otherwise."""

from collections.abc import Iterator, Mapping, Sequence

from calculators.core.model import Input
from calculators.core.numbers.countries import Country
from calculators.files.limits import SAMPLE
from calculators.files.notation import Notation, notation_of
from calculators.files.rows import Row


def notations(
    rows: Sequence[Row], columns: Sequence[Input], places: Mapping[str, int], country: Country
) -> dict[str, Notation]:
    """How each column of figures is written; one that could be either is as the others in its file.

    Args:
        rows: of data.
        columns: wanted.
        places: index of each in a row, by key.
        country: the reader's.
    """
    found = {
        each.key: notation_of(cells_of(rows, places[each.key]), country)
        for each in columns
        if each.unit != "text" and each.key in places
    }
    sure = {each.point for each in found.values() if each.sure}
    if not sure:
        everywhere = notation_of((cell for row in rows[: SAMPLE // 4] for cell in row.cells[:40]), country)
        sure = {everywhere.point} if everywhere.sure else set()
    if len(sure) != 1:
        return found
    point = sure.pop()
    return {key: each if each.sure else Notation(point, sure=False) for key, each in found.items()}


def cells_of(rows: Sequence[Row], place: int) -> Iterator[str]:
    """The cells of a column, in a sample of rows.

    Args:
        rows: of data.
        place: its index in a row.
    """
    step = max(1, len(rows) // SAMPLE)
    return (row.cells[place] for row in rows[::step] if place < len(row.cells))
