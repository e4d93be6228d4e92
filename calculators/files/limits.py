"""How much of a file is read: what is beyond is said, and never fatal."""

MOST_BYTES = 10_000_000
"""Of a whole file; the page checks it before it reads."""
MOST_LINES = 200_000
"""Of text, empty ones included."""
MOST_COLUMNS = 300
MOST_LINES_OF_A_ROW = 30
"""A quotation mark that is not closed within so many lines was never meant to open a cell."""
HEADER_WITHIN = 40
"""Rows before which the headings must stand: exports put titles and dates above them."""
SAMPLE = 400
"""Rows that are looked at to tell what a column holds."""
MOST_PROBLEMS = 25
"""Told one by one; the others are counted."""
PREVIEW_ROWS = 8
LONGEST_SHOWN = 60
"""Characters of a cell that are quoted back."""
STEP = 1000
"""Rows between two words on how far the reading has come."""


def clipped(text: str) -> str:
    """A cell's text as it may be quoted: on one line, and short."""
    line = " ".join(text[: 4 * LONGEST_SHOWN].split())
    return line if len(line) <= LONGEST_SHOWN else f"{line[: LONGEST_SHOWN - 1]}…"
