"""From a file's rows to a calculator's table: totals left out, rows of one name added up, wrong ones named."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from calculators.core.countries import Country
from calculators.core.model import Input
from calculators.files.heading_words import EMPTY, TOTALS, WHOLE_PERIOD
from calculators.files.limits import SAMPLE, clipped
from calculators.files.notation import MICRO, Cell, Notation, notation_of, read_column
from calculators.files.rows import Row

LONGEST_NAME = 60
"""Characters of a name in a table."""
TOTAL_WITHIN = 8
"""Columns in which an export may write "Total: …"."""
DANGEROUS = ("=", "+", "-", "@")


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong in a file: on which line, in which column ("" for the whole row), and why, in a sentence."""

    line: int
    column: str
    text: str


@dataclass(slots=True)
class Gathered:
    """What rows have come to.

    Args:
        sums: figures in millionths by name, in the file's order; None where no row had one.
        names: as first written, by how they are compared.
        troubles: of the rows that were left out.
        good: rows that were used.
        totals, idle: lines of the rows left out as totals, or because nothing happened in them.
        zeros: empty cells taken for 0.
        rounded: keys of whole numbers that came with decimals.
    """

    sums: dict[str, tuple[int | None, ...]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    troubles: list[Trouble] = field(default_factory=list)
    good: int = 0
    totals: list[int] = field(default_factory=list)
    idle: list[int] = field(default_factory=list)
    zeros: int = 0
    rounded: set[str] = field(default_factory=set)

    def add(self, name: str, figures: tuple[int | None, ...]) -> None:
        """Use a row: its figures are the name's, or are added to them."""
        self.good += 1
        key = name.casefold()
        known = self.sums.get(key)
        if known is None:
            self.names[key] = _shortened(name)
            self.sums[key] = figures
        else:
            self.sums[key] = tuple(
                None if one is None and other is None else (one or 0) + (other or 0)
                for one, other in zip(known, figures, strict=True)
            )


@dataclass(frozen=True, slots=True)
class Reading:
    """How rows are to be read.

    Args:
        columns: wanted, the name's among them.
        places: index of each in a row, by key.
        headings: of the file.
        notations: of the columns of figures, by key.
        period: index of a column of days or months; None if there is none.
        country: the reader's.
        is_ours: the file is one of those that we write: no row of it is a total, or too many.
    """

    columns: Sequence[Input]
    places: Mapping[str, int]
    headings: Sequence[str]
    notations: Mapping[str, Notation]
    period: int | None
    country: Country
    is_ours: bool = False

    @property
    def name_place(self) -> int | None:
        """Where the name stands in a row."""
        return next((self.places.get(each.key) for each in self.columns if each.unit == "text"), None)

    @property
    def figures(self) -> list[Input]:
        """The columns of figures."""
        return [each for each in self.columns if each.unit != "text"]


def notations(
    rows: Sequence[Row], columns: Sequence[Input], places: Mapping[str, int], country: Country
) -> dict[str, Notation]:
    """How each column of figures is written; one that could be either is as the others in its file.

    Args:
        rows: of data.
        columns: wanted.
        places: index of each in a row, by key.
        country: the reader's.
    """
    found = {
        each.key: notation_of(cells_of(rows, places[each.key]), country)
        for each in columns
        if each.unit != "text" and each.key in places
    }
    sure = {each.point for each in found.values() if each.sure}
    if not sure:
        everywhere = notation_of((cell for row in rows[: SAMPLE // 4] for cell in row.cells[:40]), country)
        sure = {everywhere.point} if everywhere.sure else set()
    if len(sure) != 1:
        return found
    point = sure.pop()
    return {key: each if each.sure else Notation(point, sure=False) for key, each in found.items()}


def cells_of(rows: Sequence[Row], place: int) -> Iterator[str]:
    """The cells of a column, in a sample of rows.

    Args:
        rows: of data.
        place: its index in a row.
    """
    step = max(1, len(rows) // SAMPLE)
    return (row.cells[place] for row in rows[::step] if place < len(row.cells))


def gather(rows: Sequence[Row], reading: Reading) -> Iterator[int | Gathered]:
    """Read rows and add up those of one name; says now and then how many are done, and gives the result last.

    Args:
        rows: of data.
        reading: how they are to be read.
    """
    result = Gathered()
    result.troubles += [Trouble(row.line, "", TROUBLES[row.trouble]) for row in rows if row.trouble]
    rows = _without_totals([row for row in rows if not row.trouble], reading, result)
    names = _names(rows, reading)
    columns, places = [], []
    for spec in reading.figures:
        place = reading.places.get(spec.key)
        if place is None:
            columns.append([None] * len(rows))
        else:
            cells = [row.cells[place] if place < len(row.cells) else "" for row in rows]
            columns.append(read_column(cells, spec, reading.notations[spec.key], reading.country))
        places.append(place)
        yield len(rows) * len(columns) // (len(reading.figures) + 1)
    plain = all(isinstance(cell, int) for column in columns for cell in column)
    nameless: list[tuple[Row, tuple[int | None, ...]]] = []
    for row, name, *cells in zip(rows, names, *columns, strict=True):
        figures = tuple(cells) if plain else _figures(row, cells, places, reading, result)
        if figures is None:
            continue
        if not any(figures) and not reading.is_ours:
            result.idle.append(row.line)
        elif name:
            result.add(name, figures)
        else:
            nameless.append((row, figures))
    for spec, column in zip(reading.figures, columns, strict=True):
        if spec.unit == "count" and any(isinstance(each, int) and each % MICRO for each in column):
            result.rounded.add(spec.key)
    _leave_out(nameless, result, reading)
    yield result


def _without_totals(rows: Sequence[Row], reading: Reading, result: Gathered) -> Sequence[Row]:
    """Rows that sum others up are left out, and told."""
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


TROUBLES = {
    "quotes": "Abre unas comillas que no cierra: quita la comilla suelta o escríbela dos veces.",
    "cell": "Tiene una celda enorme: acórtala o quita esa columna.",
}


def _names(rows: Sequence[Row], reading: Reading) -> list[str]:
    """Each row's name; "" where there is none, and the row's line where the file has no names at all."""
    place = reading.name_place
    if place is None:
        return [f"Fila {row.line}" for row in rows]
    cells = [row.cells[place] if place < len(row.cells) else "" for row in rows]
    known = {cell: _name(cell, reading) for cell in set(cells)}
    return [known[cell] for cell in cells]


def _name(cell: str, reading: Reading) -> str:
    name = " ".join(cell[: 4 * LONGEST_NAME].split())
    if name[:1] == "'" and name[1:2] in DANGEROUS:  # as spreadsheets are kept from running it
        name = name[1:]
    return "" if name.lower() in EMPTY and not reading.is_ours else name


def _shortened(name: str) -> str:
    """A campaign's name as a table takes it: what tells it from others stands at its end as often as at its start."""
    if len(name) <= LONGEST_NAME:
        return name
    end = LONGEST_NAME // 3
    return f"{name[: LONGEST_NAME - end - 1]}…{name[-end:]}"


def _figures(
    row: Row, cells: Sequence[Cell], places: Sequence[int | None], reading: Reading, result: Gathered
) -> tuple[int | None, ...] | None:
    """A row's figures; None, with the troubles told, where one can't be used."""
    figures = []
    wrong = empty = 0
    for cell, place in zip(cells, places, strict=True):
        if isinstance(cell, int):
            figures.append(cell)
        elif cell is None:
            figures.append(None if place is None else 0)
            empty += place is not None
        else:
            wrong += 1
            text = row.cells[place or 0]
            result.troubles.append(Trouble(row.line, reading.headings[place or 0], f"«{clipped(text)}»: {cell}"))
    if wrong:
        return None
    if empty and any(figures):
        result.zeros += empty
    return tuple(figures)


def _leave_out(nameless: Sequence[tuple[Row, tuple[int | None, ...]]], result: Gathered, reading: Reading) -> None:
    """Rows without a name: a total, where it is as large as all the others; else wrong."""
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
    named = all(_names(single, reading))
    kept = [row for row, is_whole in zip(rows, whole, strict=True) if is_whole != named]
    result.totals.extend(row.line for row, is_whole in zip(rows, whole, strict=True) if is_whole == named)
    return kept
