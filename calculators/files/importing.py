"""A file of rows for a calculator's table: what was understood, shown before anything is computed."""

from collections.abc import Iterator, Sequence
from typing import Any

from calculators.core.model import Input
from calculators.core.tables.text import MOST_ROWS
from calculators.files.channels import gather
from calculators.files.column_notes import found_columns
from calculators.files.gathered import Gathered, Reading, Trouble
from calculators.files.guessing import guess
from calculators.files.headings import Header, chosen_columns, is_period, named
from calculators.files.limits import PREVIEW_ROWS
from calculators.files.money_units import money_of, scaled, without_other_money
from calculators.files.notations import notations, ours
from calculators.files.remarks import remarks, units_below
from calculators.files.report import report
from calculators.files.rows import Row, Rows
from calculators.files.saying import about_file, about_joined, about_rows, facts
from calculators.files.shaping import choices, keeps_sums, shaped
from calculators.files.source import Source
from calculators.files.table_rows import table_rows, table_text


def import_table(source: Source, table: Input) -> Iterator[dict[str, Any]]:
    """Read rows into a table; says how far it has come, and gives the answer last.

    Args:
        source: the file.
        table: the input that takes them.
    """
    columns = table.columns
    keys = [each.key for each in columns if not each.optional]
    given = source
    source, joined = shaped(source, keys)
    guessed = guess(source.rows.rows, columns, source.country)
    header = guessed.header
    places = chosen_columns(guessed.places, source.chosen, len(header.names))
    data, beyond = _data(guessed.data, source.rows, header, columns)
    if not any(each.unit != "text" and each.key in places for each in columns):
        yield {
            "answer": report(
                source,
                header,
                found_columns(columns, places, guessed, source),
                problem=_unknown([each for each in columns if not each.optional]),
                choices=choices(given, keys, []),
            )
        }
        return
    separator = source.rows.separator
    written = (
        ours(separator, [each for each in columns if each.key in places])
        if header.is_ours
        else notations(data, columns, places, source.country, separator)
    )
    headings = {key: header.names[at] for key, at in places.items()}
    units = {} if header.is_ours else units_below(data, columns, places)
    data = data[1:] if units else data
    with_units = {key: f"{heading} ({units[key]})" if key in units else heading for key, heading in headings.items()}
    said = [*remarks(source.rows.rows, header, data), *units.values()] if not header.is_ours else []
    written = scaled(written, columns, with_units, said)
    money = money_of(header, data, said, source.country)
    in_other_money: list[Trouble] = []
    amounts = [each.key for each in columns if each.unit == "money" and each.key in places]
    if amounts and not header.is_ours:
        data, in_other_money = without_other_money(data, money, headings[amounts[0]])
    period = next((at for at, name in enumerate(header.names) if is_period(name)), None)
    asked = [each for each in columns if not each.optional or each.key in places]
    reading = Reading(asked, places, header.names, written, period, source.country, header.is_ours, keeps_sums(source))
    gathered = Gathered()
    for step in gather(data, reading):
        if isinstance(step, Gathered):
            gathered = step
        else:
            yield {"progress": step / max(1, len(data))}
    gathered.troubles = sorted([*gathered.troubles, *in_other_money], key=lambda each: each.line)
    rows = table_rows(gathered, reading)
    warnings = [*about_file(source, beyond), *about_joined(joined), *about_rows(gathered, reading)]
    if header.is_ours and _tables(source.rows, header) > 1:
        warnings.append("El archivo trae varias versiones: leímos la primera.")
    is_by_order = header.at is None and all(key in places for key in keys) and not source.chosen
    if is_by_order:
        warnings.append("Tu archivo no tiene encabezados: entendimos las columnas por su orden.")
    yield {
        "answer": report(
            source,
            header,
            found_columns(columns, places, guessed, source, written=written, money=money),
            facts=facts(gathered.good, len(rows), {each.point for each in written.values()}, source.country),
            warnings=warnings,
            troubles=gathered.troubles,
            good=gathered.good,
            heads=[each.label for each in asked],
            preview=rows[:PREVIEW_ROWS],
            more=max(0, len(rows) - PREVIEW_ROWS),
            values={table.key: table_text(asked, rows)} if rows else {},
            problem="" if rows else _nothing(gathered.troubles),
            choices=choices(given, keys, gathered.doubted),
            is_sure=not (is_by_order or joined or gathered.doubted or gathered.suspects or gathered.differing),
            optional=[each.key for each in columns if each.optional],
        )
    }


def _data(data: Sequence[Row], rows: Rows, header: Header, columns: Sequence[Input]) -> tuple[Sequence[Row], int]:
    """The rows of data, and how many more there are than are read."""
    if header.is_ours:
        ends = (at for at, row in enumerate(data) if not any(row.cells[1 : len(columns)]))
        data = data[: next(ends, len(data))]
        return data[:MOST_ROWS], max(0, len(data) - MOST_ROWS)
    return data[:MOST_ROWS], max(0, len(data) - MOST_ROWS) + rows.beyond


def _tables(rows: Rows, header: Header) -> int:
    """How many tables with the same headings a file of ours holds: one a version."""
    return sum(named(row.cells) == header.names for row in rows.rows)


def _unknown(columns: Sequence[Input]) -> str:
    labels = [f"«{each.label}»" for each in columns]
    return f"No reconocimos ninguna columna de cifras. Di cuál es cada una: {', '.join(labels[:-1])} y {labels[-1]}."


def _nothing(troubles: Sequence[Trouble]) -> str:
    if troubles:
        return "Ninguna fila se puede usar: corrige lo que se indica abajo, o cambia qué columna es cada una."
    return "Debajo de los encabezados no hay filas con cifras."
