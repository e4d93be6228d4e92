"""From a file's rows to a calculator's table: totals left out, rows of one name added up, wrong ones named."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from calculators.core.countries import Country
from calculators.core.model import Input
from calculators.files.heading_words import EMPTY, TOTALS, WHOLE_PERIOD
from calculators.files.limits import SAMPLE, STEP, clipped
from calculators.files.notation import MICRO, Cell, Notation, cell_reader, notation_of
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

    sums: dict[str, list[int | None]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    troubles: list[Trouble] = field(default_factory=list)
    good: int = 0
    totals: list[int] = field(default_factory=list)
    idle: list[int] = field(default_factory=list)
    zeros: int = 0
    rounded: set[str] = field(default_factory=set)


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
    def figures(self) -> list[tuple[int, int, Input]]:
        """Of each column of figures that the file has: its place among the figures, in a row, and what it is."""
        wanted = [each for each in self.columns if each.unit != "text"]
        return [(at, self.places[each.key], each) for at, each in enumerate(wanted) if each.key in self.places]


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
    readers = [
        (at, place, each, cell_reader(each, reading.notations[each.key], reading.country))
        for at, place, each in reading.figures
    ]
    width = sum(each.unit != "text" for each in reading.columns)
    nameless: list[tuple[Row, list[int | None]]] = []
    for done, row in enumerate(_without_period_totals(rows, reading, result), start=1):
        if done % STEP == 0:
            yield done
        if row.trouble:
            result.troubles.append(Trouble(row.line, "", TROUBLES[row.trouble]))
            continue
        name = _name(row, reading)
        if not reading.is_ours and _is_total(row, name):
            result.totals.append(row.line)
            continue
        figures = _figures(row, readers, width, reading, result)
        if figures is None:
            continue
        if not any(figures) and not reading.is_ours:
            result.idle.append(row.line)
        elif name or reading.name_place is None:
            _add(result, name or f"Fila {row.line}", figures)
        else:
            nameless.append((row, figures))
    _leave_out(nameless, result, reading)
    yield result


TROUBLES = {
    "quotes": "Abre unas comillas que no cierra: quita la comilla suelta o escríbela dos veces.",
    "cell": "Tiene una celda enorme: acórtala o quita esa columna.",
}


def _name(row: Row, reading: Reading) -> str:
    place = reading.name_place
    text = row.cells[place] if place is not None and place < len(row.cells) else ""
    name = " ".join(text[: 4 * LONGEST_NAME].split())
    if name[:1] == "'" and name[1:2] in DANGEROUS:  # as spreadsheets are kept from running it
        name = name[1:]
    return "" if name.lower() in EMPTY and not reading.is_ours else name


def _shortened(name: str) -> str:
    """A campaign's name as a table takes it: what tells it from others stands at its end as often as at its start."""
    if len(name) <= LONGEST_NAME:
        return name
    end = LONGEST_NAME // 3
    return f"{name[: LONGEST_NAME - end - 1]}…{name[-end:]}"


def _is_total(row: Row, name: str) -> bool:
    if name.casefold() in TOTALS:
        return True
    cells = row.cells[:TOTAL_WITHIN]
    if "total" not in "".join(cells).lower():
        return False
    return any(cell[:6].lower() == "total:" or cell.strip().lower() in {"total", "totales"} for cell in cells)


def _figures(
    row: Row, readers: Sequence[tuple[int, int, Input, object]], width: int, reading: Reading, result: Gathered
) -> list[int | None] | None:
    """Read a row's figures; None, with the troubles told, where one can't be used."""
    figures: list[int | None] = [None] * width
    wrong = False
    cells = row.cells
    empty = 0
    for at, place, spec, read in readers:
        found: Cell = read(cells[place]) if place < len(cells) else None  # type: ignore[operator]
        if found is None:
            empty += 1
            figures[at] = 0
        elif isinstance(found, int):
            figures[at] = found
            if found % MICRO and spec.unit == "count":
                result.rounded.add(spec.key)
        else:
            wrong = True
            said = f"«{clipped(cells[place])}»: {found}"
            result.troubles.append(Trouble(row.line, reading.headings[place], said))
    if wrong:
        return None
    if any(figures):
        result.zeros += empty
    return figures


def _add(result: Gathered, name: str, figures: list[int | None]) -> None:
    key = name.casefold()
    known = result.sums.get(key)
    result.good += 1
    if known is None:
        result.names[key] = _shortened(name)
        result.sums[key] = figures
        return
    for at, figure in enumerate(figures):
        if figure is not None:
            known[at] = (known[at] or 0) + figure


def _leave_out(nameless: Sequence[tuple[Row, list[int | None]]], result: Gathered, reading: Reading) -> None:
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
    named = all(_name(row, reading) for row, is_whole in zip(rows, whole, strict=True) if not is_whole)
    kept = [row for row, is_whole in zip(rows, whole, strict=True) if is_whole != named]
    result.totals.extend(row.line for row, is_whole in zip(rows, whole, strict=True) if is_whole == named)
    return kept
