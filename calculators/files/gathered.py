"""What is known of a file's rows: how they are to be read, and what they have come to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from calculators.core.model import Input
from calculators.core.numbers.countries import Country
from calculators.core.tables.cells import LONGEST_NAME
from calculators.core.tables.names import clean_name, same_name
from calculators.files.heading_words import EMPTY
from calculators.files.notation import Notation
from calculators.files.rows import Row

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
        sums: figures in millionths by name, in the file's order; None where some row had none.
        names: as first written, by how they are compared.
        keys: how names are compared, by name: as the calculators do.
        troubles: of the rows that were left out.
        good: rows that were used.
        totals, idle: lines of the rows left out as totals, or because nothing happened in them.
        averages, parts: lines of the rows left out as averages, or as parts of one that is there whole.
        suspects: lines and names of rows that are called like a total and yet were used.
        doubted: lines and names of rows that are a sum of others and may be channels; whether they were left out.
        differing: names of which the whole is not the sum of its parts.
        renamed: names that were given a number, as shortened they were like another.
        zeros: empty cells taken for 0.
        rounded: keys of whole numbers that came with decimals.
    """

    sums: dict[str, tuple[int | None, ...]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)
    troubles: list[Trouble] = field(default_factory=list)
    good: int = 0
    totals: list[int] = field(default_factory=list)
    idle: list[int] = field(default_factory=list)
    averages: list[int] = field(default_factory=list)
    parts: list[int] = field(default_factory=list)
    suspects: list[tuple[int, str]] = field(default_factory=list)
    doubted: list[tuple[int, str, bool]] = field(default_factory=list)
    differing: list[str] = field(default_factory=list)
    renamed: list[str] = field(default_factory=list)
    zeros: int = 0
    rounded: set[str] = field(default_factory=set)

    def add(self, name: str, figures: tuple[int | None, ...]) -> None:
        """Use a row: its figures are the name's, or are added to them."""
        self.good += 1
        key = self.keys.get(name)
        if key is None:
            key = self.keys[name] = same_name(name)
        known = self.sums.get(key)
        if known is None:
            self.names[key] = _shortened(name)
            self.sums[key] = figures
        else:
            self.sums[key] = tuple(
                None if one is None or other is None else one + other for one, other in zip(known, figures, strict=True)
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
        keeps_sums: the reader says that rows which are sums of others are channels all the same; None if not asked.
    """

    columns: Sequence[Input]
    places: Mapping[str, int]
    headings: Sequence[str]
    notations: Mapping[str, Notation]
    period: int | None
    country: Country
    is_ours: bool = False
    keeps_sums: bool | None = None

    @property
    def name_place(self) -> int | None:
        """Where the name stands in a row."""
        return next((self.places.get(each.key) for each in self.columns if each.unit == "text"), None)

    @property
    def figures(self) -> list[Input]:
        """The columns of figures."""
        return [each for each in self.columns if each.unit != "text"]


def names_of(rows: Sequence[Row], reading: Reading) -> list[str]:
    """Each row's name; "" where there is none, and the row's line where the file has no names at all.

    Args:
        rows: of data.
        reading: how they are to be read.
    """
    place = reading.name_place
    if place is None:
        return [f"Fila {row.line}" for row in rows]
    cells = [row.cells[place] if place < len(row.cells) else "" for row in rows]
    known = {cell: _name(cell, reading) for cell in set(cells)}
    return [known[cell] for cell in cells]


def _name(cell: str, reading: Reading) -> str:
    name = clean_name(cell[: 4 * LONGEST_NAME])
    if name[:1] == "'" and name[1:2] in DANGEROUS:  # as spreadsheets are kept from running it
        name = name[1:]
    return "" if name.lower() in EMPTY and not reading.is_ours else name


def _shortened(name: str) -> str:
    """A campaign's name as a table takes it: what tells it from others stands at its end as often as at its start."""
    if len(name) <= LONGEST_NAME:
        return name
    end = LONGEST_NAME // 3
    return f"{name[: LONGEST_NAME - end - 1]}…{name[-end:]}"
