"""All that a calculation says, with its figures as figures: what every kind of file is made of."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from calculators.core.countries import COUNTRIES, Country
from calculators.core.dates import today, write_date
from calculators.core.engine import check_sentences, given_values, read_fields, write_result
from calculators.core.model import Calculator, Given, Input, Output
from calculators.core.results import Number, Result, Undefined
from calculators.core.tables import Table
from calculators.core.units import Unit

LETTERS = "ABCDEFGH"
"""What versions are called that nobody named."""
LONGEST_NAME = 60
_ONE_FIGURE = re.compile(r"\{(\w+)(?::\w+)?\}")


@dataclass(frozen=True, slots=True)
class Cell:
    """A place in a table of a file: a text, or a figure with its unit (a percent as a share); neither is empty."""

    text: str = ""
    value: Number | None = None
    unit: Unit = "number"


@dataclass(frozen=True, slots=True)
class Block:
    """A table of a file.

    Args:
        title: its heading.
        heads: of its columns.
        units: of the columns; None where its cells have several units, or none.
        rows: one cell a column.
        input_key: of the reader's own rows, the input that takes them; "" for the result's.
    """

    title: str
    heads: tuple[str, ...]
    units: tuple[Unit | None, ...]
    rows: tuple[tuple[Cell, ...], ...]
    input_key: str = ""


@dataclass(frozen=True, slots=True)
class Version:
    """One set of figures with its result: `name` is "" where there is only one; `answer` is the engine's."""

    name: str
    given: Given
    result: Result
    answer: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Calculation:
    """A calculator's versions, for a country, on a day (ISO 8601)."""

    calculator: Calculator
    country: Country
    date: str
    versions: tuple[Version, ...]

    def inputs(self) -> list[tuple[Input | Output, list[Cell]]]:
        """Each figure that some version was given, with a cell a version."""
        return list(self._figures(self.calculator.inputs))

    def outputs(self) -> list[tuple[Input | Output, list[Cell]]]:
        """Each result that some version has, with a cell a version."""
        return list(self._figures(self.calculator.outputs))

    def _figures(self, specs: Sequence[Input | Output]) -> Iterator[tuple[Input | Output, list[Cell]]]:
        for spec in specs:
            cells = [_cell_of(spec, version) for version in self.versions]
            if spec.unit != "table" and any(cell.text or cell.value is not None for cell in cells):
                yield spec, cells

    def blocks(self) -> Iterator[Block]:
        """The tables: the reader's own rows, then those of the result, then those of its pictures."""
        for version in self.versions:
            beside = f" · {version.name}" if version.name else ""
            for spec in self.calculator.inputs:
                if spec.unit == "table" and isinstance(table := version.given.get(spec.key), Table):
                    yield _own_rows(spec, table, beside)
            for report, said in zip(version.result.tables, version.answer["tables"], strict=True):
                yield _report(report.rows, said, version, beside)
            yield from _charts(self.calculator, version, beside, self.country)


def calculated(
    calculator: Calculator, values: Mapping[str, str], country: str, versions: Sequence[Mapping[str, Any]] = ()
) -> Calculation | Mapping[str, str]:
    """Calculate what a file is about.

    Args:
        calculator: which one.
        values: figures as typed in the country's notation.
        country: code of the reader's.
        versions: name and values of each, where there are several.

    Returns:
        The calculation, or the sentences about what is wrong in it, by input.
    """
    asked = [
        (str(each["name"]).strip()[:LONGEST_NAME] or f"Versión {place}", each["values"])
        for place, each in zip(LETTERS, versions, strict=False)
    ] or [("", values)]
    made = []
    for name, typed in asked:
        here, fields = read_fields(calculator, typed, country, "")
        errors = {key: field.error for key, field in fields.items() if field.error}
        given = given_values(fields)
        errors = errors or check_sentences(calculator, given, here)
        if errors:
            return errors
        result = calculator.formula(given)
        made.append(Version(name, given, result, write_result(calculator, given, result, here)))
    return Calculation(calculator, COUNTRIES[country], write_date(today(), iso=True), tuple(made))


def _cell_of(spec: Input | Output, version: Version) -> Cell:
    value = version.given.get(spec.key) if isinstance(spec, Input) else version.result.outputs.get(spec.key)
    if isinstance(value, Undefined):
        return Cell(value.why)
    return Cell() if value is None else Cell(value=value, unit=spec.unit)


def _own_rows(spec: Input, table: Table, beside: str) -> Block:
    columns = [
        [Cell(name) for name in table.names[each.key]]
        if each.unit == "text"
        else [Cell(value=value, unit=each.unit) for value in table.figures[each.key]]
        for each in spec.columns
    ]
    units = tuple(None if each.unit == "text" else each.unit for each in spec.columns)
    heads = tuple(each.label for each in spec.columns)
    return Block(f"{spec.label}{beside}", heads, units, tuple(zip(*columns, strict=True)), spec.key)


def _report(rows: Sequence[Sequence[Any]], said: Mapping[str, Any], version: Version, beside: str) -> Block:
    """A table of the result: what is one figure becomes one, and what stands below it a column of its own."""
    cells = [[_figure_in(cell.text, text["text"], version) for cell, text in zip(*row, strict=True)]
             for row in zip(rows, said["rows"], strict=True)]  # fmt: skip
    heads, units, columns = [], [], []
    for at, head in enumerate(said["columns"]):
        column = [row[at] for row in cells]
        heads.append(head)
        units.append(_shared_unit(column))
        columns.append(column)
        more = [Cell(row[at]["more"]) for row in said["rows"]]
        if any(cell.text for cell in more):
            heads.append(f"{head}: detalle")
            units.append(None)
            columns.append(more)
    rows_out = tuple(zip(*columns, strict=True))
    return Block(f"{said['title']}{beside}", tuple(heads), tuple(units), rows_out)


def _figure_in(template: str, text: str, version: Version) -> Cell:
    match = _ONE_FIGURE.fullmatch(template)
    if match is None:
        return Cell(text)
    key = match[1]
    if key in version.result.also:
        unit, value, *_ = version.result.also[key]
        return Cell(value=value, unit=unit)
    return Cell(text)


def _charts(calculator: Calculator, version: Version, beside: str, country: Country) -> Iterator[Block]:
    for at, said in enumerate(version.answer["charts"]):
        known = at < len(version.result.charts)  # the last may be the engine's own, about what moves the result
        unit = version.result.charts[at].unit if known else calculator.output(calculator.moves).unit
        rows = []
        for place, row in enumerate(said["rows"]):
            own = (version.result.charts[at].rows[place].unit or unit) if known else unit
            values = version.result.charts[at].rows[place].values if known else row["values"]
            rows.append((Cell(row["label"]), *(Cell(value=value, unit=own) for value in values)))
        heads = tuple(said["columns"])
        units = (None, *(_shared_unit([row[column] for row in rows]) for column in range(1, len(heads))))
        title = f"{said['title']}{beside}"
        if None not in units[1:]:
            yield Block(title, heads, units, tuple(rows))
            continue
        named = tuple((row[0], Cell(unit_name_of(row, country)), *row[1:]) for row in rows)
        yield Block(title, (heads[0], "Unidad", *heads[1:]), (None, None, *units[1:]), named)


def _shared_unit(cells: Sequence[Cell]) -> Unit | None:
    units = {cell.unit for cell in cells if cell.value is not None}
    return units.pop() if len(units) == 1 and not any(cell.text for cell in cells) else None


def unit_name_of(row: Sequence[Cell], country: Country) -> str:
    """What a row's figures are measured in, for a reader.

    Args:
        row: its cells.
        country: the reader's.
    """
    found = next((cell for cell in row if cell.value is not None), None)
    return unit_name(found.unit, country) if found else ""


def unit_name(unit: Unit | None, country: Country) -> str:
    """What a figure is measured in, for a reader; "" for plain numbers.

    Args:
        unit: its unit; None for texts.
        country: the reader's.
    """
    names: dict[Unit | None, str] = {
        "money": country.currency, "percent": "%", "hours": "horas", "minutes": "minutos", "points": "puntos",
    }  # fmt: skip
    return names.get(unit, "")


def exact(value: Number) -> Fraction:
    """A figure as an exact number: of a float, what its digits say.

    Args:
        value: finite.
    """
    return Fraction(repr(value)) if isinstance(value, float) else Fraction(value)
