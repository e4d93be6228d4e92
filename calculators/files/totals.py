"""Rows of an export that sum the others up: they would count everything twice."""

from collections.abc import Sequence

from calculators.files.gathered import Gathered, Reading, Trouble, names_of
from calculators.files.heading_words import EMPTY, TOTALS, WHOLE_PERIOD
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
        if _bare(_name_cell(row, place)) in TOTALS
        or ("total" in "".join(row.cells[:TOTAL_WITHIN]).lower() and _says_total(row, place))
    }
    result.totals += sorted(totals)
    kept = [row for row in rows if row.line not in totals] if totals else rows
    return _without_period_totals(kept, reading, result)


def _name_cell(row: Row, place: int | None) -> str:
    return row.cells[place] if place is not None and place < len(row.cells) else ""


def _bare(name: str) -> str:
    """A name without the signs around it: "TOTALES:" is "totales"."""
    return name[:80].strip(" :.,;=*-–—").casefold()


def may_be_total(name: str) -> bool:
    """Whether a name begins like a total's: "Total marzo"; its figures must tell.

    Args:
        name: of a row.
    """
    return _bare(name).split(" ")[0] in {"total", "totales", "subtotal", "suma"}


def _says_total(row: Row, place: int | None) -> bool:
    """Whether another cell than the name's says so: only where the row has no name, as a campaign's state may be so."""
    name = _name_cell(row, place).strip().lower()
    if name not in EMPTY and name[:6] != "total:":
        return False
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


def judge_named(suspects: Sequence[tuple[Row, str, tuple[int | None, ...]]], result: Gathered) -> None:
    """Leave out rows called like a total that are as large as all the others; count the rest, and note them.

    Args:
        suspects: the rows, with names and figures.
        result: what the others have come to, and where these are noted.
    """
    whole = _whole(result)
    for row, name, figures in suspects:
        if _equals(figures, whole):
            result.totals.append(row.line)
        else:
            result.suspects.append((row.line, name))
            result.add(name, figures)


def _whole(result: Gathered) -> list[int]:
    return [sum(each or 0 for each in column) for column in zip(*result.sums.values(), strict=True)]


def _equals(figures: tuple[int | None, ...], whole: Sequence[int]) -> bool:
    return bool(whole) and all(a is None or abs(a - b) <= MICRO for a, b in zip(figures, whole, strict=True))


def judge_nameless(nameless: Nameless, result: Gathered, reading: Reading) -> None:
    """Note rows without a name: a total, where it is as large as all the others; else wrong.

    Args:
        nameless: the rows.
        result: what the others have come to, and where these are noted.
        reading: how they were read.
    """
    whole = _whole(result)
    for row, figures in nameless:
        if _equals(figures, whole):
            result.totals.append(row.line)
            continue
        place = reading.name_place or 0
        text = "La celda está vacía: escribe el nombre del canal, o borra la fila si es un total."
        result.troubles.append(Trouble(row.line, reading.headings[place], text))
    result.troubles.sort(key=lambda each: each.line)
    result.totals.sort()
