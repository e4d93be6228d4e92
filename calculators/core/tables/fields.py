"""A table as typed: its rows, the cells that can't be used, how it is written back, and what was ambiguous."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import compress, islice
from typing import Any

from calculators.core.fields import read_field
from calculators.core.model import Input
from calculators.core.numbers.countries import Country
from calculators.core.numbers.writing import write_in_sentence
from calculators.core.tables.cells import CellField, cell_reader, write_cell
from calculators.core.tables.sentences import echoed_cell_sentence, table_sentence, wrong_cells_sentence
from calculators.core.tables.table import Table
from calculators.core.tables.text import TableProblem, is_blank, join_table, split_table

Cells = Sequence[CellField]

MOST_CELLS_SAID = 100
"""Wrong cells, and ambiguous ones, that an answer says one by one."""


@dataclass(frozen=True, slots=True)
class TableField:
    """A table after reading, as `Field` for a figure.

    Args:
        spec: the input.
        country: whose notation the answer is in.
        value: None where it is wrong somewhere.
        error: says what to write, "" if nothing is wrong.
        rows: cells as typed, blank rows too; () where the text is no table.
        columns: what was read, a column of cells each, one a row that is not blank.
        numbers: of those rows, from 1.
        written_in: whose notation the cells were typed in; None for a link's.
    """

    spec: Input
    country: Country
    value: Table | None = None
    error: str = ""
    rows: Sequence[tuple[str, ...]] = ()
    columns: tuple[Cells, ...] = ()
    numbers: Sequence[int] = ()
    written_in: Country | None = None

    def as_json(self) -> dict[str, Any] | None:
        """The table's part of the answer: also of one with wrong cells, so that the others follow the country."""
        if not self.rows:
            return None
        rows = None if self.value is None else float(self.value)
        return {
            "value": rows,
            "text": "" if self.value is None else f"{write_in_sentence(self.value, 'count', self.country)} filas",
            "typed": self._written(self.country),
            "canonical": self._written(None),
            "echo": self.echo(),
        }

    def wrong_cells(self) -> list[dict[str, Any]]:
        """The cells that can't be used, row by row: where each is and what to write in it."""
        return [
            {
                "key": self.spec.key,
                "row": row,
                "column": column.key,
                "text": cell.error,
                "said": wrong_cells_sentence((row, cell.error), 1),
            }
            for row, column, cell in _wrong(self.spec, self.columns, self.numbers)[:MOST_CELLS_SAID]
        ]

    def echo(self) -> dict[str, Any] | None:
        """The cells that could be read in two ways, and how we read them; None where there is no doubt."""
        doubtful = (
            (row, column, cell)
            for column, cells in zip(self.spec.columns, self.columns, strict=True)
            for row, cell in zip(self.numbers, cells, strict=True)
            if cell.doubtful
        )
        found = [self._echo(row, column, cell) for row, column, cell in islice(doubtful, MOST_CELLS_SAID)]
        return {"text": "", "alternative": None, "cells": found} if found else None

    def _echo(self, row: int, column: Input, cell: CellField) -> dict[str, Any]:
        echo = read_field(cell.text, column, self.country, self.written_in).echo() or {"text": "", "alternative": None}
        said = {"text": echoed_cell_sentence(row, column, echo["text"])}
        return {"row": row, "column": column.key, **echo, **said}

    def _written(self, country: Country | None) -> str:
        """The table's text in a country's notation, or a link's, which leaves blank rows out.

        An optional column in which nothing stands is left out: texts from before there was one stay as they were.
        """
        filled = [
            (column, cells)
            for column, cells in zip(self.spec.columns, self.columns, strict=True)
            if not column.optional or any(cell.text and not cell.text.isspace() for cell in cells)
        ]
        columns = []
        for column, cells in filled:
            known = {cell.text: cell for cell in cells}  # the same text was read once, and is written once
            written_of = {text: write_cell(cell, column, country) for text, cell in known.items()}
            columns.append([written_of[cell.text] for cell in cells])
        written = list(zip(*columns, strict=True))
        if country is not None and len(written) < len(self.rows):
            known_rows = dict(zip(self.numbers, written, strict=True))
            blank = ("",) * len(filled)
            written = [known_rows.get(number, blank) for number in range(1, len(self.rows) + 1)]
        return join_table([column.key for column, _ in filled], written)


def read_table(text: str, spec: Input, country: Country, written_in: Country | None) -> TableField:
    """Read what was typed into a table.

    Args:
        text: anything at all; a table's text (see `table_text`) is what is understood.
        spec: the input.
        country: whose notation the answer is in.
        written_in: whose notation the text is in; None for link notation.
    """
    found = split_table(text, [column.key for column in spec.columns], optional_keys(spec.columns))
    if isinstance(found, TableProblem):
        if found.trouble == "empty" and spec.optional:
            return TableField(spec, country)
        return TableField(spec, country, error=table_sentence(found, spec, country))
    kept = [not is_blank(row) for row in found]
    numbers = list(compress(range(1, len(found) + 1), kept))
    texts = zip(*compress(found, kept), strict=True)
    columns = tuple(
        _read_column(each, column, country, written_in) for each, column in zip(texts, spec.columns, strict=True)
    )
    field = TableField(spec, country, rows=found, columns=columns, numbers=numbers, written_in=written_in)
    if wrong := _wrong(spec, columns, numbers):
        row, _, cell = wrong[0]
        return replace(field, error=wrong_cells_sentence((row, cell.error), len(wrong)))
    return replace(field, value=_table(spec, columns, len(numbers)))


def optional_keys(columns: Sequence[Input]) -> frozenset[str]:
    """The keys of the columns that a table's text may lack.

    Args:
        columns: of the table.
    """
    return frozenset(column.key for column in columns if column.optional)


def _read_column(texts: Sequence[str], spec: Input, country: Country, written_in: Country | None) -> Cells:
    """Read a column; the same text is read once."""
    read = cell_reader(spec, country, written_in)
    known = {text: read(text) for text in set(texts)}
    return [known[text] for text in texts]


def _wrong(spec: Input, columns: Sequence[Cells], numbers: Sequence[int]) -> list[tuple[int, Input, CellField]]:
    found = [
        (row, place, cell)
        for place, cells in enumerate(columns)
        for row, cell in zip(numbers, cells, strict=True)
        if cell.error
    ]
    found.sort(key=lambda each: each[:2])
    return [(row, spec.columns[place], cell) for row, place, cell in found]


def _table(spec: Input, columns: Sequence[Cells], rows: int) -> Table:
    names: dict[str, tuple[str, ...]] = {}
    figures: dict[str, tuple[Fraction, ...]] = {}
    blank: dict[str, frozenset[int]] = {}
    for column, cells in zip(spec.columns, columns, strict=True):
        if column.unit == "text":
            names[column.key] = tuple(cell.name for cell in cells)
        else:
            figures[column.key] = tuple(cell.value or Fraction(0) for cell in cells)
        if column.optional:
            blank[column.key] = frozenset(row for row, cell in enumerate(cells) if cell.value is None)
    return Table(rows, names, figures, blank)
