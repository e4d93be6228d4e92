"""Rows with more cells than there are headings: figures cut by a comma are joined, where only one way is right."""

import re
from collections.abc import Iterator, Sequence

from calculators.files.limits import SAMPLE
from calculators.files.rows import Row

MOST_EXTRA = 6
"""Cells too many that may be pieces of figures."""
MOST_CELLS = 40
_GROUPED = re.compile(r"[^\d.,-]{0,5}[1-9]\d{0,2}(?:,\d{3})+(?:\.\d{1,2})?[^\d.,]{0,5}")
_DECIMAL = re.compile(r"[^\d.,-]{0,5}(?:\d{1,3}(?:\.\d{3})+|\d+),\d{1,2}[^\d.,]{0,5}")
_POINT = re.compile(r"[^\d.,-]{0,5}\d+\.\d{1,2}[^\d.,]{0,5}")
_FIGURE = re.compile(r"[^\w]*\d[\d.,\s]*[^\w]*")
WAYS = 2
"""More than one is too many: no need to find them all."""


def fitted(rows: Sequence[Row], width: int, separator: str, figures: int = 0) -> tuple[Sequence[Row], list[int]]:
    """Make each row as wide as the headings, or say why it can't be used.

    Args:
        rows: of data.
        width: how many headings there are.
        separator: between the cells; only a comma cuts figures.
        figures: how many cells at a row's end must be figures; 0 where that is not known.

    Returns:
        The rows, those that can't be told apart with their trouble; and the lines in which figures were joined.
    """
    if width <= 0 or all(len(row.cells) <= width for row in rows):
        return rows, []
    has_points = separator == "," and any(
        _POINT.fullmatch(cell.strip()) for row in rows[:SAMPLE] if len(row.cells) <= width for cell in row.cells
    )
    fits: list[Row] = []
    joined: list[int] = []
    for row in rows:
        extra = [cell for cell in row.cells[width:] if cell.strip()]
        if not extra or row.trouble:
            fits.append(row)
            continue
        cells = _trimmed(row.cells)
        ways = list(_ways(cells, width, has_points=has_points, figures=figures)) if separator == "," else []
        if len(ways) == 1:
            fits.append(row._replace(cells=ways[0]))
            joined.append(row.line)
        elif ways or any(_FIGURE.fullmatch(cell.strip()) for cell in extra):
            fits.append(row._replace(trouble=f"wide:{len(cells)}:{width}"))
        else:  # a remark beyond the last heading moves nothing
            fits.append(row)
    return fits, joined


def _trimmed(cells: Sequence[str]) -> list[str]:
    """Cells without the blank ones at the end."""
    end = max((at + 1 for at, cell in enumerate(cells) if cell.strip()), default=0)
    return list(cells[:end])


def _ways(cells: Sequence[str], width: int, *, has_points: bool, figures: int) -> Iterator[list[str]]:
    """Ways to join neighbours into figures so that as many cells are left as there are headings; two at most."""
    if len(cells) - width > MOST_EXTRA or len(cells) > MOST_CELLS:
        return
    found = 0
    for way in _joins(cells, len(cells) - width):
        points = has_points or any(_POINT.fullmatch(cell.strip()) or _has_point(cell) for cell in way)
        has_commas = any(_DECIMAL.fullmatch(cell.strip()) for cell in way)
        if (points and has_commas) or not all(_FIGURE.fullmatch(cell.strip()) for cell in way[len(way) - figures :]):
            continue
        yield way
        found += 1
        if found == WAYS:
            return


def _has_point(cell: str) -> bool:
    return "." in cell and _GROUPED.fullmatch(cell.strip()) is not None


def _joins(cells: Sequence[str], extra: int) -> Iterator[list[str]]:
    if not extra:
        yield list(cells)
        return
    if len(cells) <= extra:
        return
    first = cells[0]
    for pieces in range(extra + 1, 0, -1):
        whole = ",".join(cells[:pieces])
        if pieces == 1:
            yield from ([first, *rest] for rest in _joins(cells[1:], extra))
        elif _GROUPED.fullmatch(whole.strip()) or (pieces == 2 and _DECIMAL.fullmatch(whole.strip())):  # noqa: PLR2004
            yield from ([whole, *rest] for rest in _joins(cells[pieces:], extra - pieces + 1))


def about_width(trouble: str) -> str:
    """Say why a row that is too wide can't be used.

    Args:
        trouble: as noted in the row.
    """
    _, cells, width = trouble.split(":")
    return (
        f"Tiene {cells} celdas y hay {width} encabezados: quizá una coma de miles o decimales parte una cifra en dos. "
        "Escribe esas cifras entre comillas o sin coma."
    )
