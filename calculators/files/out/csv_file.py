"""A calculation as CSV: opens right in a spreadsheet of the reader's country, and nothing in it is ever run."""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import StringIO

from calculators.core.numbers.countries import Country
from calculators.core.numbers.dates import write_date
from calculators.core.numbers.writing import MINUS, said_by_a_person, write_number
from calculators.files.out.calculation import Calculation
from calculators.files.out.parts import Block, Cell, exact, unit_name
from calculators.files.rows import NEXT, OURS

BYTE_ORDER_MARK = "\ufeff"
"""Tells Excel that the text is UTF-8."""
DECIMALS = 6
GIVEN, RESULTS = "Tus cifras", "Resultados"
RUN = re.compile(r"\s*[=+\-@\t\r\n＝＋－＠]")
"""How texts begin that a spreadsheet might run (OWASP, “CSV injection”); also behind blanks, and in wide letters."""

Line = Sequence[str]


def csv_text(calculation: Calculation) -> str:
    """Write a calculation as a CSV file's text.

    Args:
        calculation: its figures, its tables and its words.
    """
    return written(_lines(calculation), calculation.country)


def written(lines: Iterator[Line] | Sequence[Line], country: Country) -> str:
    """Write lines the way the country's spreadsheets expect: where the comma begins decimals it can't separate cells.

    Args:
        lines: cells, ready to be written.
        country: the reader's.
    """
    out = StringIO()
    csv.writer(out, delimiter=separator(country), lineterminator="\r\n").writerows(lines)
    return BYTE_ORDER_MARK + out.getvalue()


def separator(country: Country) -> str:
    """What stands between cells in the country's spreadsheets.

    Args:
        country: the reader's.
    """
    return ";" if country.point == "," else ","


def harmless(text: str) -> str:
    """A text that no spreadsheet runs: one that begins like a formula gets an apostrophe, which they take for "text".

    Args:
        text: anything at all.
    """
    plain = text.replace("\0", "")
    return f"'{plain}" if RUN.match(plain) else plain


def figure(cell: Cell, country: Country) -> str:
    """A figure as a spreadsheet reads it: no signs and no groups; a percent as it is said, a day by ISO 8601.

    Args:
        cell: with a value.
        country: whose decimal sign.
    """
    value = exact(cell.value or 0)
    if cell.unit == "date":
        return write_date(value, iso=True)
    bare = replace(country, group="")
    return write_number(said_by_a_person(value, cell.unit), bare, DECIMALS).replace(MINUS, "-")


def _lines(calculation: Calculation) -> Iterator[Line]:
    country = calculation.country
    yield OURS, harmless(calculation.calculator.title)
    yield NEXT, country.name
    yield "Moneda", country.currency
    yield "Fecha", calculation.date
    names = [harmless(version.name) or "Valor" for version in calculation.versions]
    for title, figures in ((GIVEN, calculation.inputs()), (RESULTS, calculation.outputs())):
        if figures:
            yield ()
            yield title, "Unidad", *names
        for spec, cells in figures:
            yield harmless(spec.label), unit_name(spec.unit, country), *(_cell(cell, country) for cell in cells)
    for block in calculation.blocks():
        yield from _block(block, country)
    yield from _words(calculation)


def _block(block: Block, country: Country) -> Iterator[Line]:
    yield ()
    yield (harmless(block.title),)
    yield headed(block, country)
    for row in block.rows:
        yield [_cell(cell, country) for cell in row]


def headed(block: Block, country: Country) -> list[str]:
    """A table's heads, with the units of its columns.

    Args:
        block: the table.
        country: the reader's.
    """
    names = zip(block.heads, (unit_name(unit, country) for unit in block.units), strict=True)
    return [harmless(f"{head} ({unit})" if unit else head) for head, unit in names]


def _words(calculation: Calculation) -> Iterator[Line]:
    for version in calculation.versions:
        answer = version.answer
        yield ()
        yield (harmless(f"En palabras · {version.name}" if version.name else "En palabras"),)
        yield "Resultado", harmless(answer["headline"])
        if answer["range"]:
            yield "Rango", harmless(answer["range"])
        for step in answer["steps"]:
            yield "Así se calcula", harmless(step)
        for note in answer["notes"]:
            yield "Nota", harmless(note["text"])


def _cell(cell: Cell, country: Country) -> str:
    return harmless(cell.text) if cell.value is None else figure(cell, country)
