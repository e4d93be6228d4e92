"""Works a case out: a calculator, what a person of its country would type, and every figure that comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from calculators import COUNTRIES, definition
from calculators.core.engine import read
from calculators.core.figures import Figure
from calculators.core.results import Undefined
from calculators.core.tables.table import Table
from calculators.core.tables.text import join_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from calculators.core.model import Calculator, Input, Output
    from calculators.core.results import Value

ROWS_APART = " / "
CELLS_APART = ";"


class CaseError(Exception):
    """A case that cannot be worked out; the message says what to write."""


@dataclass(frozen=True, slots=True)
class Case:
    """A worked case: its results by key, and the numbers that it was given, as a person says them (15 for 15 %)."""

    figures: Mapping[str, Figure]
    given: frozenset[Fraction]


def work_out(slug: str, typed: Mapping[str, str], country: str) -> Case:
    """Evaluate a calculator for a page.

    Args:
        slug: the calculator's name.
        typed: text by input key, as a person of that country types it; a table's rows apart by " / ", their cells by
            ";", in the order of its columns.
        country: ISO code.

    Raises:
        CaseError: an unknown name, or figures that the calculator refuses; the message is its own.
    """
    try:
        calculator = definition(slug)
        values = {key: _table(calculator, key, text) for key, text in typed.items()}
        found = read(calculator, values, country)
    except LookupError as error:
        raise CaseError(str(error)) from error
    if found.errors:
        raise CaseError("; ".join(f"{key}: {sentence}" for key, sentence in found.errors.items()))
    results = calculator.formula(found.given).outputs
    figures = {
        each.key: _input(found.given[each.key], each, country) for each in calculator.inputs if each.key in typed
    }
    figures |= {
        each.key: _output(results[each.key], each, country) for each in calculator.outputs if each.key in results
    }
    return Case(figures, frozenset(number for each in calculator.inputs for number in _said(found.given, each)))


def _table(calculator: Calculator, key: str, text: str) -> str:
    """The text of a table as the engine reads it; any other text as it is."""
    columns = next((each.columns for each in calculator.inputs if each.key == key), ())
    if not columns:
        return text
    rows = [row.split(CELLS_APART) for row in text.split(ROWS_APART)]
    return join_table([column.key for column in columns[: len(rows[0])]], rows)


def _input(value: Fraction, spec: Input, country: str) -> Figure:
    return Figure(value, spec.unit, COUNTRIES[country], spec.noun)


def _output(value: Value, spec: Output, country: str) -> Figure:
    if isinstance(value, Undefined):
        return Figure(None, spec.unit, COUNTRIES[country], why=value.why)
    exact = Fraction(value) if isinstance(value, int) else value
    return Figure(exact, spec.unit, COUNTRIES[country], spec.noun)


def _said(given: Mapping[str, Fraction], spec: Input) -> Iterator[Fraction]:
    value = given.get(spec.key)
    if isinstance(value, Table):
        for column in spec.columns:
            yield from (each for each in value.figures.get(column.key, ()))
    elif value is not None:
        yield value * 100 if spec.unit == "percent" else value
