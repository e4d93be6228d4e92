"""From a file's rows to a calculator's table: totals left out, rows of one name added up, wrong ones named."""

from collections.abc import Iterator, Sequence

from calculators.files.breakdowns import without_parts
from calculators.files.gathered import Gathered, Reading, Trouble, names_of
from calculators.files.limits import clipped
from calculators.files.lines import Line
from calculators.files.notation import MICRO, Cell, read_column
from calculators.files.rows import Row
from calculators.files.sums import keep_apart, leave_out_too_large
from calculators.files.totals import without_sums, without_totals
from calculators.files.wide_rows import about_width

TROUBLES = {
    "quotes": "Abre unas comillas que no cierra: quita la comilla suelta o escríbela dos veces.",
    "cell": "Tiene una celda enorme: acórtala o quita esa columna.",
}
"""Why a row's cells can't be told apart."""


def why_not(trouble: str) -> str:
    """Say why a row can't be used.

    Args:
        trouble: as noted in the row.
    """
    return TROUBLES.get(trouble) or about_width(trouble)


def gather(rows: Sequence[Row], reading: Reading) -> Iterator[int | Gathered]:
    """Read rows and add up those of one name; says now and then how many are done, and gives the result last.

    Args:
        rows: of data.
        reading: how they are to be read.
    """
    result = Gathered()
    result.troubles += [Trouble(row.line, "", why_not(row.trouble)) for row in rows if row.trouble]
    rows = without_totals([row for row in rows if not row.trouble], reading, result)
    names = names_of(rows, reading)
    columns: list[Sequence[Cell]] = []
    places: list[int | None] = []
    for spec in reading.figures:
        place = reading.places.get(spec.key)
        if place is None:
            columns.append([None] * len(rows))
        else:
            cells = [row.cells[place] if place < len(row.cells) else "" for row in rows]
            columns.append(read_column(cells, spec, reading.notations[spec.key], reading.country))
        places.append(place)
        yield len(rows) * len(columns) // (len(reading.figures) + 1)
    lines: list[Line] = []
    for row, name, *cells in zip(rows, names, *columns, strict=True):
        figures = _figures(row, cells, places, reading, result)
        if figures is None:
            continue
        if any(figures) or reading.is_ours:
            lines.append(Line(row, name, figures))
        else:
            result.idle.append(row.line)
    for line in without_sums(without_parts(lines, reading, result), reading, result):
        result.add(line.name, line.figures)
    for spec, column in zip(reading.figures, columns, strict=True):
        if spec.unit == "count" and any(isinstance(each, int) and each % MICRO for each in column):
            result.rounded.add(spec.key)
    result.troubles.sort(key=lambda each: each.line)
    result.totals.sort()
    leave_out_too_large(result, reading, rows, names)
    keep_apart(result)
    yield result


def _figures(
    row: Row, cells: Sequence[Cell], places: Sequence[int | None], reading: Reading, result: Gathered
) -> tuple[int | None, ...] | None:
    """A row's figures; None, with the troubles told, where one can't be used."""
    if all(type(cell) is int for cell in cells):
        return tuple(cells)  # type: ignore[arg-type] # whole numbers, as in nearly every row
    figures: list[int | None] = []
    wrong = empty = 0
    for cell, place, spec in zip(cells, places, reading.figures, strict=True):
        if isinstance(cell, int):
            figures.append(cell)
        elif cell is None:
            is_open = place is None or spec.optional
            figures.append(None if is_open else 0)
            empty += not is_open
        else:
            wrong += 1
            text = row.cells[place or 0]
            result.troubles.append(Trouble(row.line, reading.headings[place or 0], f"«{clipped(text)}»: {cell}"))
    if wrong:
        return None
    if empty and any(figures):
        result.zeros += empty
    return tuple(figures)
