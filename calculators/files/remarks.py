"""What a file says of all its figures outside its headings: in titles above, in notes below, in a row of units."""

from collections.abc import Mapping, Sequence
from itertools import takewhile

from calculators.core.model import Input
from calculators.files.headings import Header
from calculators.files.rows import Row

MOST_NOTES = 10
"""Lines at the end of a file that may be notes."""


def remarks(rows: Sequence[Row], header: Header, data: Sequence[Row]) -> list[str]:
    """Give the titles above the headings, and the notes below the last row with figures.

    Args:
        rows: of the whole file.
        header: its headings.
        data: the rows below them.
    """
    above = [cell for row in rows[: header.at or 0] for cell in row.cells]
    below = [row.cells for row in takewhile(_is_note, data[: -MOST_NOTES - 1 : -1])]
    return [cell for cell in [*above, *(cell for cells in below for cell in cells)] if cell.strip()]


def _is_note(row: Row) -> bool:
    """Whether a row holds one text and nothing else: what a note under a table looks like."""
    return sum(bool(cell.strip()) for cell in row.cells) <= 1


def units_below(data: Sequence[Row], columns: Sequence[Input], places: Mapping[str, int]) -> dict[str, str]:
    """Give what the row right below the headings says of each column of figures; nothing where it holds figures.

    Args:
        data: the rows below the headings.
        columns: wanted.
        places: index of the heading by key.
    """
    if len(data) < 2:  # noqa: PLR2004 - units and a row that is in them
        return {}
    cells = data[0].cells
    figures = {each.key: places[each.key] for each in columns if each.unit != "text" and each.key in places}
    said = {key: cells[at].strip() for key, at in figures.items() if at < len(cells)}
    named = {each.key: places[each.key] for each in columns if each.unit == "text" and each.key in places}
    has_name = any(at < len(cells) and cells[at].strip() for at in named.values())
    is_units = not has_name and all(cell and not any(map(str.isdigit, cell)) for cell in said.values())
    return said if said and is_units and not any(cell[0] in "-–—" for cell in said.values()) else {}
