"""Which column is what: headings in Spanish or English, in any order, with accents, case, brackets and extra words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from calculators.files.heading_row import HEADINGS, is_figure, likely_row
from calculators.files.heading_text import plain_words
from calculators.files.heading_words import PERIODS, UNCERTAIN
from calculators.files.limits import HEADER_WITHIN
from calculators.files.meanings import meaning
from calculators.files.rows import NEXT, OURS, Row


@dataclass(frozen=True, slots=True)
class Header:
    """The row of headings.

    Args:
        at: where it stands among the rows; None where there is none.
        names: what each column is called.
        is_ours: the file is one of those that we write, with other tables besides.
        made: how many of the last ones we made out of others.
    """

    at: int | None
    names: list[str]
    is_ours: bool = False
    made: int = 0


def is_uncertain(heading: str) -> bool:
    """Whether a heading may be leads or sales: what an ad platform counts as a result.

    Args:
        heading: as it stands in the file.
    """
    return plain_words(heading) in UNCERTAIN


def is_period(heading: str) -> bool:
    """Whether a column tells days, weeks or months.

    Args:
        heading: as it stands in the file.
    """
    return plain_words(heading) in PERIODS


def find_columns(headings: Sequence[str], keys: Sequence[str]) -> dict[str, int]:
    """Give each column wanted the heading that names it best, none of them twice.

    Args:
        headings: as they stand in the file.
        keys: of the columns wanted.

    Returns:
        Index of the heading by key; a key without one is absent.
    """
    pairs = [
        (meant.points, -index, key)
        for index, heading in enumerate(headings)
        for key in keys
        if (meant := meaning(heading, key)).points and meant.against is None
    ]
    found: dict[str, int] = {}
    for _, minus_index, key in sorted(pairs, reverse=True):
        if key not in found and -minus_index not in found.values():
            found[key] = -minus_index
    return found


def find_header(rows: Sequence[Row], keys: Sequence[str]) -> Header:
    """Find the row of headings: the first that names most of the columns wanted.

    Args:
        rows: of the file, titles above the headings included.
        keys: of the columns wanted.
    """
    if [row.cells[0].strip() for row in rows[:2]] == [OURS, NEXT]:
        for at, row in enumerate(rows):
            if len(find_columns(row.cells, keys)) == len(keys):
                return Header(at, named(row.cells), is_ours=True)
    if rows and rows[0].trouble == HEADINGS:
        return Header(0, named(rows[0].cells))
    best, most = None, 0
    for at, row in enumerate(rows[:HEADER_WITHIN]):
        known = len(find_columns(row.cells, keys)) + any(is_uncertain(cell) for cell in row.cells)
        if known > most and not any(map(is_figure, row.cells)):
            best, most = at, known
    enough = min(2, len(keys))
    if best is not None and most >= enough:
        return Header(best, named(rows[best].cells))
    if (likely := likely_row(rows)) is not None:
        return Header(likely, named(rows[likely].cells))
    width = max((len(row.cells) for row in rows), default=0)
    return Header(None, named([""] * width))


def named(cells: Sequence[str]) -> list[str]:
    """Columns as they can be told apart: by their heading, else by their number.

    Args:
        cells: the headings as they stand in the file.
    """
    return [" ".join(cell.split())[:80] or f"Columna {number}" for number, cell in enumerate(cells, start=1)]


def chosen_columns(found: Mapping[str, int], chosen: Mapping[str, int], width: int) -> dict[str, int]:
    """What was found, with what the reader chose instead: a heading serves once, and the reader's word counts.

    Args:
        found: index of the heading by key.
        chosen: the same from the reader; −1 for none.
        width: how many headings there are.
    """
    chosen = {key: index for key, index in chosen.items() if index < width}
    kept = {key: index for key, index in chosen.items() if index >= 0}
    rest = {key: index for key, index in found.items() if key not in chosen and index not in kept.values()}
    return rest | kept
