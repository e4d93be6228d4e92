"""From text to rows of cells: which separator, which lines, and how to go on after a quotation mark left open."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from calculators.core.tables.text import MOST_ROWS
from calculators.files.cutting import Row, cut
from calculators.files.limits import HEADER_WITHIN, MOST_COLUMNS, MOST_LINES
from calculators.files.line_shapes import SPACES, cut_at_spaces, is_between_bars, plain_quotes, unwrapped, without_bars

__all__ = ["NEXT", "OURS", "SEPARATORS", "Row", "Rows", "own_separator", "sniff", "split_rows"]

SEPARATORS = {";": "punto y coma", ",": "coma", "\t": "tabulador", "|": "barra vertical", SPACES: "espacios"}
"""Likeliest first where two would do: a comma also begins decimals."""
SIGNS = ";,\t|"
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


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a file that hold something.

    Args:
        rows: as many as are read.
        separator: between cells.
        beyond: lines after the last row read.
        wide: some row had more columns than are read.
        quoted: lines that stood whole in quotes, and were taken out of them.
    """

    rows: list[Row]
    separator: str
    beyond: int = 0
    wide: bool = False
    quoted: int = 0


def split_rows(text: str, known: str = "") -> Rows:
    """Tell a text's rows and cells apart.

    Args:
        text: a file's, with line feeds at the end of lines.
        known: the separator, where it is known; "" to find it.
    """
    lines = text.split("\n", MOST_LINES)
    rest = lines.pop() if len(lines) > MOST_LINES else ""
    first, separator = 0, known
    if declared := _DECLARED.fullmatch(lines[0]):
        first, separator = 1, declared[1]
    quoted = 0
    if sign := own_separator(text):
        separator = sign
    else:
        lines, quoted = unwrapped(plain_quotes(lines), sniff)
    if separator not in SEPARATORS:
        separator = sniff(lines[first : first + 2 * HEADER_WITHIN])
    if separator in {NOTHING, ","} and (spaced := cut_at_spaces(lines, separator)):
        lines, separator = spaced, SPACES
    found = cut(lines, first, "\t" if separator == SPACES else separator)
    if separator == "|" and is_between_bars(lines):
        found = without_bars(found)
    rows: list[Row] = []
    wide, enough = False, MOST_ROWS + BESIDES
    last = len(lines)
    for row in found:
        if len(rows) == enough:
            last = row.line - 1
            break
        wide = wide or len(row.cells) > MOST_COLUMNS
        rows.append(Row(row.line, row.cells[:MOST_COLUMNS], row.trouble) if len(row.cells) > MOST_COLUMNS else row)
    beyond = sum(1 for line in lines[last:] if line.strip()) + rest.count("\n") + bool(rest.strip())
    return Rows(rows, separator, beyond, wide, quoted)


def own_separator(text: str) -> str:
    """The separator of a file that we wrote; "" for any other file.

    Args:
        text: all of it.
    """
    if not text.startswith(OURS):
        return ""
    first, _, rest = text.partition("\n")
    sign = first[len(OURS) :][:1]
    return sign if sign and rest.startswith(NEXT + sign) else ""


def sniff(lines: Sequence[str]) -> str:
    """Tell which separator a text uses: the one that cuts most of its lines into as many cells.

    Figures that stand alone on their lines speak against it: "5,0" among them is one figure, and no two cells.

    Args:
        lines: its first ones.
    """
    best, most = NOTHING, 0
    for separator in SIGNS:
        rows = [row.cells for row in cut(lines, 0, separator)]
        alone = sum(len(cells) == 1 and _BARE_FIGURE.fullmatch(cells[0][:60]) is not None for cells in rows)
        agreeing = max(Counter(len(cells) for cells in rows if len(cells) > 1).values(), default=0)
        if agreeing > most and agreeing > alone and agreeing * FEWEST >= len(rows):
            best, most = separator, agreeing
    return best
