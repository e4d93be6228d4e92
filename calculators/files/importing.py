"""A file of rows for a calculator's table: what was understood, shown before anything is computed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from calculators.core.countries import Country
from calculators.core.model import Input
from calculators.files.channels import Gathered, Reading, Trouble, gather, notations
from calculators.files.guessing import Guess, guess
from calculators.files.headings import Header, chosen_columns, currency_in, is_period
from calculators.files.limits import MOST_COLUMNS, MOST_ROWS, PREVIEW_ROWS
from calculators.files.notation import Notation
from calculators.files.report import report, said_rows
from calculators.files.rows import Row, Rows
from calculators.files.table_rows import table_rows, table_text

POINTS = {".": "punto decimal", ",": "coma decimal"}
CURRENCIES = frozenset(
    [
        "ARS",
        "BOB",
        "CLP",
        "COP",
        "CRC",
        "CUP",
        "DOP",
        "USD",
        "EUR",
        "GTQ",
        "HNL",
        "MXN",
        "NIO",
        "PAB",
        "PEN",
        "PYG",
        "UYU",
        "VES",
        "BRL",
        "GBP",
        "CAD",
        "JPY",
        "CHF",
    ]
)


@dataclass(frozen=True, slots=True)
class Source:
    """A file's rows, how they came, and what the reader has said about them.

    Args:
        rows: of the whole file.
        encoding: name of its encoding.
        lost: characters that could not be read.
        chosen: index of the heading by key, as the reader chose it; −1 for none.
        country: the reader's.
    """

    rows: Rows
    encoding: str
    lost: int
    chosen: Mapping[str, int]
    country: Country


def import_table(source: Source, table: Input) -> Iterator[dict[str, Any]]:
    """Read rows into a table; says how far it has come, and gives the answer last.

    Args:
        source: the file.
        table: the input that takes them.
    """
    columns = [replace(each, optional=False) for each in table.columns]
    guessed = guess(source.rows.rows, columns)
    header = guessed.header
    places = chosen_columns(guessed.places, source.chosen, len(header.names))
    data, beyond = _data(source.rows, header, columns)
    if not any(each.unit != "text" and each.key in places for each in columns):
        yield {"answer": report(source, header, _columns(columns, places, guessed, source), problem=_unknown(columns))}
        return
    written = notations(data, columns, places, source.country)
    period = next((at for at, name in enumerate(header.names) if is_period(name)), None)
    reading = Reading(columns, places, header.names, written, period, source.country, header.is_ours)
    gathered = Gathered()
    for step in gather(data, reading):
        if isinstance(step, Gathered):
            gathered = step
        else:
            yield {"progress": step / max(1, len(data))}
    rows = table_rows(gathered, reading)
    warnings = [*_warnings(source, header, places, columns, beyond), *_told(gathered, reading)]
    yield {
        "answer": report(
            source,
            header,
            _columns(columns, places, guessed, source, written),
            facts=_facts(source, gathered, written, len(rows)),
            warnings=warnings,
            troubles=gathered.troubles,
            good=gathered.good,
            heads=[each.label for each in columns],
            preview=rows[:PREVIEW_ROWS],
            more=max(0, len(rows) - PREVIEW_ROWS),
            values={table.key: table_text(columns, rows)} if rows else {},
            problem="" if rows else _nothing(gathered.troubles),
        )
    }


def _data(rows: Rows, header: Header, columns: Sequence[Input]) -> tuple[list[Row], int]:
    """The rows of data, and how many more there are than are read."""
    data = rows.rows[0 if header.at is None else header.at + 1 :]
    if header.is_ours:
        ends = (at for at, row in enumerate(data) if not any(row.cells[1 : len(columns)]))
        data = data[: next(ends, len(data))]
        return data[:MOST_ROWS], max(0, len(data) - MOST_ROWS)
    return data[:MOST_ROWS], max(0, len(data) - MOST_ROWS) + rows.beyond


def _columns(
    columns: Sequence[Input],
    places: Mapping[str, int],
    guessed: Guess,
    source: Source,
    written: Mapping[str, Notation] | None = None,
) -> list[dict[str, Any]]:
    return [
        {
            "key": each.key,
            "label": each.label,
            "column": places.get(each.key, -1),
            "note": _note(each, places, guessed, source, (written or {}).get(each.key)),
        }
        for each in columns
    ]


def _note(spec: Input, places: Mapping[str, int], guessed: Guess, source: Source, written: Notation | None) -> str:
    """What the reader should know about a column, in a sentence or two."""
    if spec.key not in places:
        return "" if spec.unit == "text" else "Tu archivo no la trae: quedará vacía para que la escribas."
    heading = guessed.header.names[places[spec.key]]
    said = guessed.notes.get(spec.key, "") if places[spec.key] == guessed.places.get(spec.key) else ""
    if written is not None and written.sure and written.point != source.country.point:
        said = f"{said} Sus cifras llevan {POINTS[written.point]}: así las leímos.".strip()
    currency = currency_in(heading)
    if spec.unit == "money" and currency in CURRENCIES - {source.country.currency}:
        here = f"{source.country.name} usa {source.country.currency}"
        said = f"{said} El archivo dice {currency} y {here}: no convertimos los montos.".strip()
    return said


def _facts(source: Source, gathered: Gathered, written: Mapping[str, Notation], names: int) -> str:
    said = said_rows(gathered.good)
    if names < gathered.good:
        said += f", que suman {names} {'nombre' if names == 1 else 'nombres'}"
    points = {each.point for each in written.values()}
    return f"{said}{f', con {POINTS[points.pop()]}' if len(points) == 1 else ''}"


def _warnings(
    source: Source, header: Header, places: Mapping[str, int], columns: Sequence[Input], beyond: int
) -> Iterator[str]:
    if beyond:
        total = f"{MOST_ROWS + beyond:,}".replace(",", source.country.group)
        first = f"{MOST_ROWS:,}".replace(",", source.country.group)
        yield f"El archivo tiene unas {total} filas: leímos las primeras {first}. Divídelo si necesitas todas."
    if source.rows.wide:
        yield f"El archivo tiene muchísimas columnas: miramos las primeras {MOST_COLUMNS}."
    if source.lost:
        yield f"No pudimos leer {source.lost} letras: revisa los nombres con acentos."
    if header.at is None and len(places) == len(columns):
        yield "Tu archivo no tiene encabezados: entendimos las columnas por su orden."


def _told(gathered: Gathered, reading: Reading) -> Iterator[str]:
    """What was done with rows that are not simply one name's figures."""
    if gathered.totals:
        one = len(gathered.totals) == 1
        yield f"Dejamos fuera {'1 fila de total' if one else f'{len(gathered.totals)} filas de totales'}: {_lines(gathered.totals)}."
    if gathered.idle:
        one = len(gathered.idle) == 1
        yield f"Dejamos fuera {'1 fila' if one else f'{len(gathered.idle)} filas'} sin cifras o todo en cero: {_lines(gathered.idle)}."
    if gathered.zeros:
        yield f"{'1 celda vacía cuenta' if gathered.zeros == 1 else f'{gathered.zeros} celdas vacías cuentan'} como 0."
    for name in (reading.headings[reading.places[key]] for key in sorted(gathered.rounded)):
        yield f"«{name}» trae decimales, porque la plataforma reparte cada resultado: redondeamos el total de cada nombre."


def _lines(lines: Sequence[int]) -> str:
    shown = ", ".join(map(str, lines[:5]))
    return f"{'línea' if len(lines) == 1 else 'líneas'} {shown}{'…' if len(lines) > 5 else ''}"


def _unknown(columns: Sequence[Input]) -> str:
    labels = [f"«{each.label}»" for each in columns]
    return f"No reconocimos las columnas. Di cuál es cada una: {', '.join(labels[:-1])} y {labels[-1]}."


def _nothing(troubles: Sequence[Trouble]) -> str:
    if troubles:
        return "Ninguna fila se puede usar: corrige lo que se indica abajo, o cambia qué columna es cada una."
    return "Debajo de los encabezados no hay filas con cifras."
