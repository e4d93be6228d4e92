"""What a worksheet is made of: plain frozen data, read from its file by reading.py and checked by checks.py."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Kind = Literal["text", "long", "number", "date", "choice", "owner"]
KINDS: tuple[str, ...] = get_args(Kind)


class WorksheetError(ValueError):
    """A definition is wrong: says which file, which key, and how to mend it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One thing to fill in, alone or as a table's column.

    Args:
        key: English name in copies and links; public, never renamed.
        label: what the reader sees, without its unit.
        kind: a line of text, a longer text, a number, a day, one of some choices, or a person who answers for it.
        hint: one short sentence below the label.
        example: what the example's business wrote; a column has none of its own, its table has whole rows.
        unit: what a number counts, said beside its label.
        options: a choice's labels by key; the keys are as public as the field's.
        deadline: a day that should lie ahead.
        optional: not counted among what is still to fill in.
        calculator: slug of the calculator that gives this figure.
        wide: takes a whole line; a column's kind alone decides its width.
    """

    key: str
    label: str
    kind: Kind = "text"
    hint: str = ""
    example: str = ""
    unit: str = ""
    options: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    deadline: bool = False
    optional: bool = False
    calculator: str = ""
    wide: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows to fill in: the first column heads each row, with a given label or with what the reader writes.

    Args:
        key: English name in copies and links; public.
        label: what the table holds; said to screen readers, and above its example.
        columns: from the row's head to the last.
        rows: labels of given rows by key, public as well; none in a table that only grows.
        add: what the button for another row says; "" in a table that does not grow.
        start: how many empty rows of their own readers find before they add any.
        expected: how many rows count as still to fill in; more count once they are begun.
        examples: rows of the example's business, with a text for each column.
        sign: leaves a last column on paper for signatures.
        calculator: slug of the calculator that gives the table's figures.
    """

    key: str
    label: str
    columns: tuple[Field, ...]
    rows: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    add: str = ""
    start: int = 0
    expected: int = 0
    examples: tuple[tuple[str, ...], ...] = ()
    sign: bool = False
    calculator: str = ""

    @property
    def grows(self) -> bool:
        """Whether readers may add rows."""
        return bool(self.add)

    @property
    def head(self) -> Field:
        """The column that heads each row."""
        return self.columns[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A titled part of a sheet: a sentence, steps to read (first words, the rest), fields and a table, as it needs."""

    title: str
    text: str = ""
    fields: tuple[Field, ...] = ()
    table: Table | None = None
    steps: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Worksheet:
    """One sheet.

    Args:
        id: English name, that of its file; public.
        title: what it is called, on the page and on paper.
        purpose: one sentence: what the sheet is for.
        minutes: about how long filling it in takes.
        people: who should be there.
        business: whose example it is, "una florería en Quito".
        page: the page that holds it, within docs/.
        landscape: printed on its side, for tables of many columns.
        poster: printed large, to be read from where it hangs, unless much is written.
        line: how high a table's row is on paper, in points: as high as still leaves the sheet on one page.
        sections: in reading order.
    """

    id: str
    title: str
    purpose: str
    minutes: int
    people: str
    business: str
    page: str
    sections: tuple[Section, ...]
    landscape: bool = False
    poster: bool = False
    line: int = 22

    @property
    def fields(self) -> Iterator[Field]:
        """The fields outside tables."""
        return (each for section in self.sections for each in section.fields)

    @property
    def tables(self) -> Iterator[Table]:
        """The tables."""
        return (section.table for section in self.sections if section.table is not None)

    @property
    def keys(self) -> Iterator[str]:
        """Everything of it that copies and links name: fields, columns, given rows and choices."""
        for each in self.fields:
            yield from (f"{self.id}.{name}" for name in _names(each))
        for table in self.tables:
            yield from (f"{self.id}.{table.key}.{row}" for row in table.rows)
            for column in table.columns:
                yield from (f"{self.id}.{table.key}.*.{name}" for name in _names(column))


def _names(each: Field) -> Iterator[str]:
    yield each.key
    yield from (f"{each.key}={option}" for option in each.options)
