"""Columns without headings: taken in the calculator's own order where names, money and counts stand no other way."""

from collections.abc import Sequence

from calculators.core.model import Input
from calculators.files.limits import SAMPLE
from calculators.files.rows import Row

MOST_WRONG = 0.1
"""Share of rows that may speak against an order of columns."""


def by_order(rows: Sequence[Row], columns: Sequence[Input]) -> dict[str, int]:
    """Index by key of columns in the calculator's own order; none where they may stand in another one.

    Args:
        rows: of the file.
        columns: wanted.
    """
    sample = [row.cells for row in rows[:SAMPLE]]
    if not sample or any(len(cells) != len(columns) for cells in sample):
        return {}
    amounts = [[_size(cell) for cell in cells[1:]] for cells in sample]
    if any(size is None for sizes in amounts for size in sizes) or any(_size(cells[0]) is not None for cells in sample):
        return {}
    falling = sum(sizes == sorted(sizes, reverse=True) for sizes in amounts)  # type: ignore[type-var]
    if falling < (1 - MOST_WRONG) * len(amounts):
        return {}
    return {each.key: at for at, each in enumerate(columns)}


def _size(cell: str) -> int | None:
    """Roughly how large a figure is, whatever its notation: enough to compare spend with leads."""
    digits = cell.strip().lstrip("$€₡ ").replace(" ", "")
    if not digits or not all(letter in "0123456789.,'" for letter in digits):
        return None
    parts = digits.replace("'", "").replace(",", ".").split(".")
    if len(parts) > 1 and len(parts[-1]) != 3:  # noqa: PLR2004 - a group of thousands
        parts.pop()
    return int("".join(parts) or "0") if len("".join(parts)) <= 18 else None  # noqa: PLR2004 - no amount is longer
