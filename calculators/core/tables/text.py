"""A table as one text, wherever it travels: rows on lines, cells between semicolons, the columns' keys first.

Cells with a semicolon, a quote or a line break stand in quotes, as in CSV. Nothing that can be typed raises.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import StringIO
from typing import Literal

DELIMITER = ";"
MOST_ROWS = 10_000
"""Rows that a table may have, blank ones not counted; what a file has beyond is counted, told and left out."""
MOST_LINES = 2 * MOST_ROWS
LONGEST = 4_000_000
"""Characters that a table's text may have."""

TableTrouble = Literal["empty", "too_long", "too_many_rows", "no_heading", "missing_column"]


@dataclass(frozen=True, slots=True)
class TableProblem:
    """Why a text is no table. `column` is the key of the column that it lacks; "" if none."""

    trouble: TableTrouble
    column: str = ""


def split_table(text: str, keys: Sequence[str]) -> list[tuple[str, ...]] | TableProblem:
    """Take a table's text apart.

    Args:
        text: anything at all.
        keys: of the columns wanted; the text may have them in any order, and others besides.

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
        places = _places([cell.strip().lower() for cell in next(lines, [])], keys)
        return places if isinstance(places, TableProblem) else _rows(lines, places)
    except csv.Error:  # a cell longer than any that a person types
        return TableProblem("too_long")


def _places(heading: list[str], keys: Sequence[str]) -> list[int] | TableProblem:
    """Where in each line the cells of the columns wanted stand."""
    missing = [key for key in keys if key not in heading]
    if len(missing) == len(keys):
        return TableProblem("no_heading")
    return TableProblem("missing_column", missing[0]) if missing else [heading.index(key) for key in keys]


def _rows(lines: Iterator[list[str]], places: list[int]) -> list[tuple[str, ...]] | TableProblem:
    in_order = places == list(range(len(places)))
    rows: list[tuple[str, ...]] = []
    filled = 0
    for cells in lines:
        whole = in_order and len(cells) == len(places)
        row = tuple(cells) if whole else tuple(cells[at] if at < len(cells) else "" for at in places)
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
