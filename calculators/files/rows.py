"""From text to rows of cells: which separator, which lines, and how to go on after a quotation mark left open."""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from calculators.core.tables.text import MOST_ROWS
from calculators.files.limits import (
    HEADER_WITHIN,
    MOST_COLUMNS,
    MOST_LINES,
    MOST_LINES_OF_A_ROW,
)

SEPARATORS = {";": "punto y coma", ",": "coma", "\t": "tabulador", "|": "barra vertical"}
"""Likeliest first where two would do: a comma also begins decimals."""
OURS = "Rumbo"
NEXT = "País"
"""What stands in the first cell of a file that we write, and in that of its second line."""
NOTHING = "\x1f"
"""What separates the cells of a text of one column: a sign that no text has."""
FEWEST = 5
"""A separator cuts at least one line of so many."""
_BARE_FIGURE = re.compile(r'[ \t"]*-?[0-9]{1,15}(?:[.,][0-9]{0,9})?[ \t"]*')
BESIDES = 1000
"""Rows that are no data: titles, headings, totals, and what our own files hold besides."""
_DECLARED = re.compile(r'"?sep=(.)"?[ \t]*', re.IGNORECASE)


class Row(NamedTuple):
    """A row with the number of its first line, counted from 1; `trouble` says why its cells can't be told apart."""

    line: int
    cells: list[str]
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a file that hold something.

    Args:
        rows: as many as are read.
        separator: between cells.
        beyond: lines after the last row read.
        wide: some row had more columns than are read.
    """

    rows: list[Row]
    separator: str
    beyond: int = 0
    wide: bool = False


def split_rows(text: str) -> Rows:
    """Tell a text's rows and cells apart.

    Args:
        text: a file's, with line feeds at the end of lines.
    """
    lines = text.split("\n", MOST_LINES)
    rest = lines.pop() if len(lines) > MOST_LINES else ""
    first, separator = 0, ""
    if declared := _DECLARED.fullmatch(lines[0]):
        first, separator = 1, declared[1]
    if lines[0].startswith(OURS) and (sign := lines[0][len(OURS) :][:1]):
        separator = sign if lines[1:2] and lines[1].startswith(NEXT + sign) else separator
    if separator not in SEPARATORS:
        separator = sniff(lines[first : first + 2 * HEADER_WITHIN])
    rows: list[Row] = []
    wide, enough = False, MOST_ROWS + BESIDES
    last = len(lines)
    for row in _rows(lines, first, separator):
        if len(rows) == enough:
            last = row.line - 1
            break
        wide = wide or len(row.cells) > MOST_COLUMNS
        rows.append(Row(row.line, row.cells[:MOST_COLUMNS], row.trouble) if len(row.cells) > MOST_COLUMNS else row)
    beyond = sum(1 for line in lines[last:] if line.strip()) + rest.count("\n") + bool(rest.strip())
    return Rows(rows, separator, beyond, wide)


def sniff(lines: Sequence[str]) -> str:
    """Tell which separator a text uses: the one that cuts most of its lines into as many cells.

    Figures that stand alone on their lines speak against it: "5,0" among them is one figure, and no two cells.

    Args:
        lines: its first ones.
    """
    best, most = NOTHING, 0
    for separator in SEPARATORS:
        cut = [row.cells for row in _rows(lines, 0, separator)]
        alone = sum(len(cells) == 1 and _BARE_FIGURE.fullmatch(cells[0][:60]) is not None for cells in cut)
        agreeing = max(Counter(len(cells) for cells in cut if len(cells) > 1).values(), default=0)
        if agreeing > most and agreeing > alone and agreeing * FEWEST >= len(cut):
            best, most = separator, agreeing
    return best


def _rows(lines: Sequence[str], first: int, separator: str) -> Iterator[Row]:
    """Give the rows that hold something; a row that quotes without end is given as broken, and its next line read."""
    at = first
    while at < len(lines):
        stretch = _Stretch(lines, at)
        for cells in stretch.rows(separator):
            if any(cells) and any(map(str.strip, cells)):
                yield Row(stretch.begins + 1, cells)
        if not stretch.trouble:
            return
        yield Row(stretch.begins + 1, [lines[stretch.begins][:200]], stretch.trouble)
        at = stretch.begins + 1


class _Stretch:
    """Lines that can be read in one go: to the end, or to a row whose cells can't be told apart."""

    def __init__(self, lines: Sequence[str], first: int) -> None:
        self.begins = self._first = first
        self.trouble = ""
        self._lines = lines

    def rows(self, separator: str) -> Iterator[list[str]]:
        """Give the cells of each row while its first line is `begins`; then `trouble` says whether more was to come."""
        reader = csv.reader(self._feed(), delimiter=separator)
        try:
            for cells in reader:
                ends = self._first + reader.line_num
                if ends - self.begins > MOST_LINES_OF_A_ROW:
                    break
                yield cells
                self.begins = ends
        except csv.Error:
            self.trouble = "cell"
        else:
            self.trouble = "quotes" if self.begins < len(self._lines) else ""

    def _feed(self) -> Iterator[str]:
        for index in range(self._first, len(self._lines)):
            if index - self.begins > MOST_LINES_OF_A_ROW:
                return
            yield self._lines[index] + "\n"
