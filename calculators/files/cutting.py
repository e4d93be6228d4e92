"""From lines to rows of cells by one separator, going on after a quotation mark that is left open."""

import csv
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from calculators.files.limits import MOST_LINES_OF_A_ROW


class Row(NamedTuple):
    """A row with the number of its first line, counted from 1; `trouble` says why its cells can't be told apart."""

    line: int
    cells: list[str]
    trouble: str = ""


def cut(lines: Sequence[str], first: int, separator: str) -> Iterator[Row]:
    """Give the rows that hold something; a row that quotes without end is given as broken, and its next line read.

    Args:
        lines: of a text.
        first: index of the line to begin with.
        separator: between cells.
    """
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


def _is_well_quoted(lines: Sequence[str], separator: str) -> bool:
    """Whether each quote that is closed is followed by the next cell: else it was the first one of another cell."""
    try:
        list(csv.reader(lines, delimiter=separator, strict=True))
    except csv.Error:
        return False
    return True


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
                if ends - self.begins > MOST_LINES_OF_A_ROW or self._is_left_open(ends, separator):
                    break
                yield cells
                self.begins = ends
        except csv.Error:
            self.trouble = "cell"
        else:
            self.trouble = "quotes" if self.begins < len(self._lines) else ""

    def _is_left_open(self, ends: int, separator: str) -> bool:
        """Whether a row took in the next lines because it quotes without end: to the last one, or to another quote."""
        own = [line + "\n" for line in self._lines[self.begins : ends] if line]
        if ends >= len(self._lines) and "".join(own).count('"') % 2 == 1 and not _is_well_quoted(own, separator):
            return True
        if len(own) <= 1:
            return False
        opens = re.compile(rf'(?:^|{re.escape(separator)})"[^"\s{re.escape(separator)}]')
        return any(map(opens.search, own[1:])) and not _is_well_quoted(own, separator)

    def _feed(self) -> Iterator[str]:
        for index in range(self._first, len(self._lines)):
            if index - self.begins > MOST_LINES_OF_A_ROW:
                return
            yield self._lines[index] + "\n"
