"""A table as one text, wherever it travels: rows on lines, cells between semicolons, the columns' keys first.

Cells with a semicolon, a quote or a line break stand in quotes, as in CSV. Nothing that can be typed raises.
"""

import csv
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import StringIO
from typing import Literal

DELIMITER = ";"
MOST_ROWS = 10_000
"""Rows that a table may have, blank ones not counted; what a file has beyond is counted, told and left out."""
MOST_LINES = 2 * MOST_ROWS
LONGEST = 4_000_000
"""Characters that a table's text may have."""
ABSENT = LONGEST
"""The place of a column that the text lacks: no line reaches it."""

TableTrouble = Literal["empty", "too_long", "too_many_rows", "no_heading", "missing_column"]


@dataclass(frozen=True, slots=True)
class TableProblem:
    """Why a text is no table. `column` is the key of the column that it lacks; "" if none."""

    trouble: TableTrouble
    column: str = ""


def split_table(text: str, keys: Sequence[str], optional: Collection[str] = ()) -> list[tuple[str, ...]] | TableProblem:
    """Take a table's text apart.

    Args:
        text: anything at all.
        keys: of the columns wanted; the text may have them in any order, and others besides.
        optional: those of them that it may lack: their cells are then "".

    Returns:
        The cells of each row as typed, in the order of the keys, "" where a row is too short; blank rows too, so
        that the first is row 1 of the text. Or the problem.
    """
    if not text.strip():
        return TableProblem("empty")
    if len(text) > LONGEST:
        return TableProblem("too_long")
    lines = csv.reader(StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=DELIMITER)
    try:
        places = _places([cell.strip().lower() for cell in next(lines, [])], keys, optional)
        return places if isinstance(places, TableProblem) else _rows(lines, places)
    except csv.Error:  # a cell longer than any that a person types
        return TableProblem("too_long")


def _places(heading: list[str], keys: Sequence[str], optional: Collection[str]) -> list[int] | TableProblem:
    """Where in each line the cells of the columns wanted stand."""
    if not any(key in heading for key in keys):
        return TableProblem("no_heading")
    missing = next((key for key in keys if key not in heading and key not in optional), None)
    if missing is not None:
        return TableProblem("missing_column", missing)
    return [heading.index(key) if key in heading else ABSENT for key in keys]


def _rows(lines: Iterator[list[str]], places: list[int]) -> list[tuple[str, ...]] | TableProblem:
    width = len(places) - places.count(ABSENT)
    in_order = places[:width] == list(range(width))
    absent = ("",) * (len(places) - width)
    rows: list[tuple[str, ...]] = []
    filled = 0
    for cells in lines:
        whole = in_order and len(cells) == width
        row = (*cells, *absent) if whole else tuple(cells[at] if at < len(cells) else "" for at in places)
        filled += not is_blank(row)
        rows.append(row)
        if filled > MOST_ROWS or len(rows) > MOST_LINES:
            return TableProblem("too_many_rows")
    return rows if filled else TableProblem("empty")


def join_table(keys: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a table's text; `split_table` gives back the same cells.

    Args:
        keys: of the columns.
        rows: cells in the order of the keys.
    """
    out = StringIO()
    writer = csv.writer(out, delimiter=DELIMITER, lineterminator="\n")
    writer.writerow(keys)
    writer.writerows(rows)
    return out.getvalue().removesuffix("\n")


def is_blank(row: Sequence[str]) -> bool:
    """Whether nothing stands in a row."""
    return not any(cell and not cell.isspace() for cell in row)
