"""Rows of an export that sum the others up: they would count everything twice."""

from collections.abc import Sequence

from calculators.files.gathered import Gathered, Reading, Trouble, names_of
from calculators.files.heading_words import TOTALS, WHOLE_PERIOD
from calculators.files.notation import MICRO
from calculators.files.rows import Row

TOTAL_WITHIN = 8
"""Columns in which an export may write "Total: …"."""
Nameless = Sequence[tuple[Row, tuple[int | None, ...]]]
"""Rows without a name, with their figures."""


def without_totals(rows: Sequence[Row], reading: Reading, result: Gathered) -> Sequence[Row]:
    """Leave out the rows that say that they sum others up, and note them.

    Args:
        rows: of data.
        reading: how they are to be read.
        result: where they are noted.
    """
    if reading.is_ours:
        return rows
    place = reading.name_place
    totals = {
        row.line
        for row in rows
        if (place is not None and place < len(row.cells) and row.cells[place].strip().casefold() in TOTALS)
        or ("total" in "".join(row.cells[:TOTAL_WITHIN]).lower() and _says_total(row))
    }
    result.totals += sorted(totals)
    kept = [row for row in rows if row.line not in totals] if totals else rows
    return _without_period_totals(kept, reading, result)


def _says_total(row: Row) -> bool:
    cells = row.cells[:TOTAL_WITHIN]
    return any(cell[:6].lower() == "total:" or cell.strip().lower() in {"total", "totales"} for cell in cells)


def _without_period_totals(rows: Sequence[Row], reading: Reading, result: Gathered) -> Sequence[Row]:
    """With days in a column, a row of all days repeats the others: only one kind may count."""
    place = reading.period
    if place is None:
        return rows
    whole = [len(row.cells) > place and row.cells[place].strip().lower() in WHOLE_PERIOD for row in rows]
    if not any(whole) or all(whole):
        return rows
    # Where the single days don't repeat the name, the row of all days is the one to be used.
    single = [row for row, is_whole in zip(rows, whole, strict=True) if not is_whole]
    named = all(names_of(single, reading))
    kept = [row for row, is_whole in zip(rows, whole, strict=True) if is_whole != named]
    result.totals.extend(row.line for row, is_whole in zip(rows, whole, strict=True) if is_whole == named)
    return kept


def judge_nameless(nameless: Nameless, result: Gathered, reading: Reading) -> None:
    """Note rows without a name: a total, where it is as large as all the others; else wrong.

    Args:
        nameless: the rows.
        result: what the others have come to, and where these are noted.
        reading: how they were read.
    """
    whole = [sum(each or 0 for each in column) for column in zip(*result.sums.values(), strict=True)]
    for row, figures in nameless:
        if whole and all(a is None or abs(a - b) <= MICRO for a, b in zip(figures, whole, strict=True)):
            result.totals.append(row.line)
            continue
        place = reading.name_place or 0
        text = "La celda está vacía: escribe el nombre del canal, o borra la fila si es un total."
        result.troubles.append(Trouble(row.line, reading.headings[place], text))
    result.troubles.sort(key=lambda each: each.line)
    result.totals.sort()
