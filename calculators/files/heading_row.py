"""Where the headings stand in a file whose words we don't know: below its titles, above its figures."""

import re
from collections import Counter
from collections.abc import Sequence

from calculators.files.limits import HEADER_WITHIN, clipped
from calculators.files.rows import Row

HEADINGS = "headings"
"""What a row is marked with that the reader says holds the headings."""
NARROWEST = 0.6
"""Share of the usual width that a row of headings has at least: some columns have none."""
SHOWN = 12
"""Lines that the reader may choose from."""
_FIGURE = re.compile(r"[^A-Za-zÀ-ÿ]*[0-9][^A-Za-zÀ-ÿ]*")


def likely_row(rows: Sequence[Row]) -> int | None:
    """The first row of words that is about as wide as the rows below it; None where there is none.

    Args:
        rows: of the file, titles included.
    """
    widths = [_width(row) for row in rows[:HEADER_WITHIN]]
    several = Counter(width for width in widths if width > 1)
    if not several:
        return 0 if rows and _has_words_only(rows[0]) else None
    usual = several.most_common(1)[0][0]
    for at, width in enumerate(widths):
        if width < max(2, NARROWEST * usual):
            continue
        return at if _has_words_only(rows[at]) else None
    return None


def _width(row: Row) -> int:
    """How many cells hold something; a remark holds nothing."""
    return 0 if row.cells[0].lstrip().startswith("#") else sum(map(bool, map(str.strip, row.cells)))


def is_figure(cell: str) -> bool:
    """Whether a cell holds a number and at most the signs of one."""
    return _FIGURE.fullmatch(cell[:60].strip()) is not None


def _has_words_only(row: Row) -> bool:
    return not any(map(is_figure, row.cells))


def shown_rows(rows: Sequence[Row]) -> list[str]:
    """The lines among which the reader may choose the headings.

    Args:
        rows: of the whole file.
    """
    shown = [", ".join(clipped(cell) for cell in row.cells if cell.strip()) for row in rows[:SHOWN]]
    return [f"Línea {row.line}: {clipped(text)}" for row, text in zip(rows, shown, strict=False)]
