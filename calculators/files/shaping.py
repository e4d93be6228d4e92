"""A file's rows put in shape before its columns are understood: headings where the reader says, rows no wider."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from calculators.files.heading_row import HEADINGS, shown_rows
from calculators.files.headings import find_header
from calculators.files.source import Source
from calculators.files.wide_rows import fitted

HEADINGS_AT = "headings"
SUMS = "sums"
"""Keys of what the reader may decide about a file besides its columns."""


def shaped(source: Source, keys: Sequence[str]) -> tuple[Source, list[int]]:
    """Put a file's rows in shape.

    Args:
        source: the file as it came.
        keys: of the columns wanted.

    Returns:
        The file to be understood, and the lines in which figures were joined that a comma had cut.
    """
    rows = source.rows.rows
    said = source.said.get(HEADINGS_AT, -1)
    if 0 <= said < len(rows):
        rows = [rows[said]._replace(trouble=HEADINGS), *rows[said + 1 :]]
    header = find_header(rows, keys)
    joined: list[int] = []
    if header.at is not None and not header.is_ours:
        above, below = rows[: header.at + 1], rows[header.at + 1 :]
        fits, joined = fitted(below, len(header.names), source.rows.separator)
        rows = [*above, *fits]
    return replace(source, rows=replace(source.rows, rows=rows)), joined


def keeps_sums(source: Source) -> bool | None:
    """Whether the reader says that rows which sum others up are channels; None where nothing was said.

    Args:
        source: the file.
    """
    return {0: False, 1: True}.get(source.said.get(SUMS, -1))


def choices(source: Source, keys: Sequence[str], doubted: Sequence[tuple[int, str, bool]]) -> list[dict[str, Any]]:
    """What the reader may decide about a file besides its columns.

    Args:
        source: the file as it came.
        keys: of the columns wanted.
        doubted: rows that are sums of others and may be channels, and whether they were left out.
    """
    rows = source.rows.rows
    header = find_header(rows, keys)
    found: list[dict[str, Any]] = []
    said = source.said.get(HEADINGS_AT, -1)
    at = said if 0 <= said < len(rows) else header.at
    if not header.is_ours and at != 0 and len(rows) > 1:
        found.append(_choice(HEADINGS_AT, "Línea de los encabezados", shown_rows(rows), -1 if at is None else at))
    elif said == 0:
        found.append(_choice(HEADINGS_AT, "Línea de los encabezados", shown_rows(rows), 0))
    if doubted:
        options = ["Son totales: dejarlas fuera", "Son canales: contarlas"]
        found.append(_choice(SUMS, "Filas que suman otras", options, 0 if all(out for *_, out in doubted) else 1))
    return found


def _choice(key: str, label: str, options: Sequence[str], chosen: int) -> dict[str, Any]:
    return {"key": key, "label": label, "options": list(options), "chosen": chosen}
