"""The tables of a file: the reader's own rows, those of the result, those of its pictures."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from calculators.core.model import Calculator, Input
from calculators.core.numbers.countries import Country
from calculators.core.tables.table import Table
from calculators.core.units import Unit
from calculators.files.out.parts import Block, Cell, Version, unit_name

_ONE_FIGURE = re.compile(r"\{(\w+)(?::\w+)?\}")


def blocks_of(calculator: Calculator, version: Version, country: Country) -> Iterator[Block]:
    """Give a version's tables.

    Args:
        calculator: whose.
        version: its figures and its result.
        country: the reader's.
    """
    beside = f" · {version.name}" if version.name else ""
    for spec in calculator.inputs:
        if spec.unit == "table" and isinstance(table := version.given.get(spec.key), Table):
            yield _own_rows(spec, table, beside)
    for report, said in zip(version.result.tables, version.answer["tables"], strict=True):
        yield _report(report.rows, said, version, beside)
    yield from _charts(calculator, version, beside, country)


def _own_rows(spec: Input, table: Table, beside: str) -> Block:
    """The rows as they were given; an optional column that nobody filled in is left out."""
    given = [each for each in spec.columns if table.has(each.key)]
    columns = [
        [Cell(name) for name in table.names[each.key]] if each.unit == "text" else _figures_of(each, table)
        for each in given
    ]
    units = tuple(None if each.unit == "text" else each.unit for each in given)
    heads = tuple(each.label for each in given)
    return Block(f"{spec.label}{beside}", heads, units, tuple(zip(*columns, strict=True)), spec.key)


def _figures_of(spec: Input, table: Table) -> list[Cell]:
    blank = table.blank.get(spec.key, frozenset())
    return [
        Cell() if row in blank else Cell(value=value, unit=spec.unit)
        for row, value in enumerate(table.figures[spec.key])
    ]


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
        # The last one may be the engine's own, about what moves the result.
        chart = version.result.charts[at] if at < len(version.result.charts) else None
        unit = chart.unit if chart else calculator.output(calculator.moves).unit
        rows = []
        for place, row in enumerate(said["rows"]):
            own = chart.rows[place] if chart else None
            if own and own.said:
                rows.append((Cell(row["label"]), *map(Cell, row["texts"])))
                continue
            values = own.values if own else row["values"]
            measured = (own.unit if own else None) or unit
            rows.append((Cell(row["label"]), *(Cell(value=value, unit=measured) for value in values)))
        yield _chart(said, rows, beside, country)


def _chart(said: Mapping[str, Any], rows: Sequence[tuple[Cell, ...]], beside: str, country: Country) -> Block:
    """A picture's table; where its figures are of several kinds, with what each is measured in."""
    heads = tuple(said["columns"])
    units = (None, *(_shared_unit([row[column] for row in rows]) for column in range(1, len(heads))))
    title = f"{said['title']}{beside}"
    if None not in units[1:] or any(cell.text for row in rows for cell in row[1:]):
        return Block(title, heads, units, tuple(rows))
    named = tuple((row[0], Cell(_unit_name(row, country)), *row[1:]) for row in rows)
    return Block(title, (heads[0], "Unidad", *heads[1:]), (None, None, *units[1:]), named)


def _shared_unit(cells: Sequence[Cell]) -> Unit | None:
    units = {cell.unit for cell in cells if cell.value is not None}
    return units.pop() if len(units) == 1 and not any(cell.text for cell in cells) else None


def _unit_name(row: Sequence[Cell], country: Country) -> str:
    found = next((cell for cell in row if cell.value is not None), None)
    return unit_name(found.unit, country) if found else ""
