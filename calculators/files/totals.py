"""Rows of an export that sum the others up or average them: they would count everything twice."""

import re
from collections.abc import Sequence
from statistics import median

from calculators.files.gathered import Gathered, Reading, Trouble, names_of
from calculators.files.heading_text import plain_words
from calculators.files.heading_words import EMPTY
from calculators.files.known_words import MONTHS
from calculators.files.lines import Line, equals, summed
from calculators.files.notation import MICRO
from calculators.files.rows import Row
from calculators.files.sums_of_rows import FEWEST, named_sums, telling, unnamed_sums
from calculators.files.total_words import (
    AVERAGES,
    COUNTED,
    DEVIATIONS,
    LIKE_AVERAGES,
    LIKE_EXTREMES,
    LIKE_TOTAL_STARTS,
    LIKE_TOTAL_WORDS,
    LIKE_TOTALS,
    SIGNS_OF_SUMS,
    TOTALS,
    WHOLE,
)

TOTAL_WITHIN = 8
"""Columns in which an export may write "Total: …"."""
_MAY_SAY = re.compile(r"tot|sum|∑|σ|todo|todas|all|result|monto|importe", re.IGNORECASE)
"""What is in every name of a total: most rows need no closer look."""


def without_totals(rows: Sequence[Row], reading: Reading, result: Gathered) -> Sequence[Row]:
    """Leave out the rows that say that they sum others up or average them, and note them.

    Args:
        rows: of data.
        reading: how they are to be read.
        result: where they are noted.
    """
    if reading.is_ours:
        return rows
    place = reading.name_place
    totals = {row.line for row in rows if _is_total(row, place)}
    averages = {row.line for row in rows if _names_average(_name_cell(row, place))}
    result.totals += sorted(totals)
    result.averages += sorted(averages)
    left_out = totals | averages
    kept = [row for row in rows if row.line not in left_out] if left_out else rows
    return _without_period_totals(kept, reading, result)


def _name_cell(row: Row, place: int | None) -> str:
    return row.cells[place] if place is not None and place < len(row.cells) else ""


def _bare(name: str) -> str:
    """A name without accents and the signs around it: "TOTALES:" is "totales"."""
    return plain_words(name[:80]) or name.strip()[:1]


def _is_total(row: Row, place: int | None) -> bool:
    """Whether a row's name says so for sure, or, where it has no name, one of its first cells."""
    name = _name_cell(row, place)
    if name and _MAY_SAY.search(name[:80]) and _names_total(name):
        return True
    stripped = name.strip().lower()
    if stripped not in EMPTY and stripped[:6] != "total:":
        return False
    cells = row.cells[:TOTAL_WITHIN]
    if not _MAY_SAY.search("".join(cells)):
        return False
    return any(cell[:6].lower() == "total:" or _names_total(cell) for cell in cells if cell)


def _names_total(cell: str) -> bool:
    bare = _bare(cell)
    return bare in TOTALS or bare in SIGNS_OF_SUMS or COUNTED.fullmatch(bare) is not None


def _names_average(cell: str) -> bool:
    bare = _bare(cell)
    return bare in AVERAGES or bare.startswith(DEVIATIONS)


def may_be_total(name: str) -> bool:
    """Whether a name is like a total's: "Total marzo", "Instagram Total", "General"; its figures must tell.

    Args:
        name: of a row.
    """
    bare = " ".join(word for word in _bare(name).split(" ") if word not in MONTHS and not word.isdigit())
    words = bare.split(" ")
    return (
        bool({words[0], words[-1]} & LIKE_TOTAL_WORDS)
        or bare in LIKE_TOTALS
        or bare.startswith((*LIKE_TOTAL_STARTS, "importe total", "monto total"))
    )


def _says_sum(name: str) -> bool:
    """Whether a name like a total's is hardly a channel's."""
    words = _bare(name).split(" ")
    return bool({words[0], words[-1]} & LIKE_TOTAL_WORDS)


def may_be_average(name: str) -> bool:
    """Whether a name is like an average's: "Promedio diario", "Mediana"; its figures must tell.

    Args:
        name: of a row.
    """
    bare = _bare(name)
    return bare.split(" ")[0] in LIKE_AVERAGES or bare in LIKE_EXTREMES


def _without_period_totals(rows: Sequence[Row], reading: Reading, result: Gathered) -> Sequence[Row]:
    """With days in a column, a row of all days repeats the others: only one kind may count."""
    place = reading.period
    if place is None:
        return rows
    whole = [len(row.cells) > place and row.cells[place].strip().lower() in WHOLE for row in rows]
    if not any(whole) or all(whole):
        return rows
    # Where the single days don't repeat the name, the row of all days is the one to be used.
    single = [row for row, is_whole in zip(rows, whole, strict=True) if not is_whole]
    named = all(names_of(single, reading))
    kept = [row for row, is_whole in zip(rows, whole, strict=True) if is_whole != named]
    result.totals.extend(row.line for row, is_whole in zip(rows, whole, strict=True) if is_whole == named)
    return kept


def without_sums(lines: Sequence[Line], reading: Reading, result: Gathered) -> Sequence[Line]:
    """Leave out the rows that sum others up or average them, as their figures tell; note what was done.

    Args:
        lines: rows that were read, in the file's order.
        reading: how they were read.
        result: where it is noted.
    """
    if reading.is_ours:
        return lines
    has_names = reading.name_place is not None
    suspects = [at for at, line in enumerate(lines) if not line.name or (has_names and may_be_total(line.name))]
    sums = named_sums(lines, suspects) if suspects else set()
    weak = {at for at in sums if lines[at].name and not _says_sum(lines[at].name)}
    result.doubted += [(lines[at].row.line, lines[at].name, not reading.keeps_sums) for at in sorted(weak)]
    result.totals += [lines[at].row.line for at in sums - weak]
    averages = _averages(lines, sums) if has_names else set()
    result.averages += [lines[at].row.line for at in averages]
    result.suspects += [(lines[at].row.line, lines[at].name) for at in suspects if at not in sums and lines[at].name]
    left_out = averages | (sums - weak if reading.keeps_sums else sums)
    kept = [line for at, line in enumerate(lines) if at not in left_out]
    return _without_unnamed(_without_nameless(kept, reading, result), reading, result)


def _averages(lines: Sequence[Line], sums: set[int]) -> set[int]:
    """Rows that are called like an average or a median and are one, or the most or the least, of all the others."""
    called = {at for at, line in enumerate(lines) if may_be_average(line.name) and at not in sums}
    others = [line for at, line in enumerate(lines) if at not in called and at not in sums]
    if not called or not others:
        return set()
    mean = [total // len(others) for total in summed(others, len(others[0].figures))]
    columns = [[figure or 0 for figure in column] for column in zip(*(line.figures for line in others), strict=True)]
    ranked = [[int(of(column)) for column in columns] for of in (median, max, min)] if len(others) > FEWEST else []
    return {
        at
        for at in called
        if any(
            equals(lines[at].figures, each, MICRO)
            for each in (ranked if _bare(lines[at].name) in LIKE_EXTREMES else [mean])
        )
    }


def _without_nameless(lines: Sequence[Line], reading: Reading, result: Gathered) -> list[Line]:
    """A row without a name that sums nothing up is wrong."""
    for line in lines:
        if not line.name:
            text = "La celda está vacía: escribe el nombre del canal, o borra la fila si es un total."
            result.troubles.append(Trouble(line.row.line, reading.headings[reading.name_place or 0], text))
    return [line for line in lines if line.name]


def _without_unnamed(lines: list[Line], reading: Reading, result: Gathered) -> list[Line]:
    """What equals a sum without being called so may be a channel: the reader is told, and has the last word."""
    found = unnamed_sums(lines)
    if not found:
        return lines
    is_out = all(telling(lines[at]) for at in found) if reading.keeps_sums is None else not reading.keeps_sums
    known = {line for line, _, _ in result.doubted}
    result.doubted += [(lines[at].row.line, lines[at].name, is_out) for at in found if lines[at].row.line not in known]
    return [line for at, line in enumerate(lines) if at not in set(found)] if is_out else lines
