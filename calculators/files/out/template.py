"""A file to fill in and bring back: the headings that a calculator looks for, and a few rows as they are written."""

from collections.abc import Iterator
from fractions import Fraction

from calculators.core.errors import UnknownNameError
from calculators.core.model import Calculator, Input
from calculators.core.numbers.countries import COUNTRIES, Country
from calculators.core.tables.fields import optional_keys
from calculators.core.tables.text import split_table
from calculators.files.answers import LABEL
from calculators.files.out.csv_file import figure, harmless, written
from calculators.files.out.parts import Cell, unit_name


def template_text(calculator: Calculator, country: str) -> str:
    """Write a calculator's template as a CSV file's text.

    Args:
        calculator: one that takes files.
        country: code of the reader's.

    Raises:
        UnknownNameError: a country that does not exist, or a calculator that takes no files.
    """
    if country not in COUNTRIES:
        raise UnknownNameError("country", country, COUNTRIES)
    table = next((each for each in calculator.inputs if each.unit == "table"), None)
    if table is not None:
        return written(list(_table(table, COUNTRIES[country])), COUNTRIES[country])
    if calculator.answers:
        return written(list(_answers(calculator)), COUNTRIES[country])
    raise UnknownNameError("calculator that takes files", calculator.slug, [])


def _table(table: Input, country: Country) -> Iterator[list[str]]:
    names = [unit_name(each.unit, country) for each in table.columns]
    yield [
        harmless(f"{each.label} ({name})" if name else each.label)
        for each, name in zip(table.columns, names, strict=True)
    ]
    rows = split_table(table.example, [each.key for each in table.columns], optional_keys(table.columns))
    for row in rows if isinstance(rows, list) else ():
        yield [_example(text, each, country) for text, each in zip(row, table.columns, strict=True)]


def _example(text: str, spec: Input, country: Country) -> str:
    if spec.unit == "text" or not text:
        return harmless(text)
    share = 100 if spec.unit == "percent" else 1
    return figure(Cell(value=Fraction(text) / share, unit=spec.unit), country)


def _answers(calculator: Calculator) -> Iterator[list[str]]:
    yield ["Cliente", LABEL]
    for number, (_, most) in enumerate(calculator.answers.values(), start=1):
        yield [f"Cliente {number}", str(most)]
