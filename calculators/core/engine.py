"""From what a person typed to what they read: reads every field, runs the formula, writes the answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from calculators.core.errors import DefinitionError, UnknownNameError
from calculators.core.fields import Field, read_field
from calculators.core.figures import Figure
from calculators.core.model import Calculator, Output
from calculators.core.numbers.countries import COUNTRIES, Country
from calculators.core.numbers.dates import today
from calculators.core.pictures.drawing import chart_json
from calculators.core.results import Also, Refusal, Result, Step, Undefined
from calculators.core.solving.sensitivity import sensitivity
from calculators.core.tables.fields import TableField, read_table
from calculators.core.tables.reports import report_json

CANONICAL = "canonical"
"""Name of the notation that links use."""


def run(calculator: Calculator, values: Mapping[str, str], country: str, written_in: str = "") -> dict[str, Any]:
    """Evaluate a calculator on typed text.

    Args:
        calculator: which one.
        values: typed text by input key; missing and blank are the same.
        country: code of the country whose notation the answer is in.
        written_in: code of the country whose notation the values are in, or "canonical" for a link's;
            "" for the same country.

    Returns:
        The JSON-serialisable answer of the public contract.

    Raises:
        UnknownNameError: an input key or a country that does not exist.
    """
    found = read(calculator, values, country, written_in)
    inputs = {key: field.as_json() for key, field in found.fields.items()}
    answer: dict[str, Any] = {
        "calculator": calculator.slug,
        "country": country,
        "inputs": {key: read for key, read in inputs.items() if read is not None},
        "errors": found.errors,
        "cells": [
            cell for field in found.fields.values() if isinstance(field, TableField) for cell in field.wrong_cells()
        ],
    }
    return answer | _result(calculator, found)


@dataclass(frozen=True, slots=True)
class Read:
    """What was typed, read: the reader's country, each field, what the formula gets, and what is wrong by input key."""

    country: Country
    fields: Mapping[str, Field | TableField]
    given: Mapping[str, Fraction]
    errors: Mapping[str, str]


def read(calculator: Calculator, values: Mapping[str, str], country: str, written_in: str = "") -> Read:
    """Read and check every field of a calculator; arguments and errors as in `run`.

    Only where no field is wrong by itself are they checked together.
    """
    here, fields = read_fields(calculator, values, country, written_in)
    given = given_values(fields)
    errors = {key: field.error for key, field in fields.items() if field.error}
    return Read(here, fields, given, errors or check_sentences(calculator, given, here))


def read_fields(
    calculator: Calculator, values: Mapping[str, str], country: str, written_in: str
) -> tuple[Country, dict[str, Field | TableField]]:
    """Read every field of a calculator, each by itself; arguments and errors as in `run`."""
    here = _country(country)
    there = None if written_in == CANONICAL else _country(written_in or country)
    keys = [each.key for each in calculator.inputs]
    for key in values:
        if key not in keys:
            raise UnknownNameError(f"input of {calculator.slug!r}", key, keys)
    return here, {
        each.key: (read_table if each.unit == "table" else read_field)(values.get(each.key, ""), each, here, there)
        for each in calculator.inputs
    }


def given_values(fields: Mapping[str, Field | TableField]) -> dict[str, Fraction]:
    """What the formula gets; with a date among the fields, also "today"."""
    given = {key: field.value for key, field in fields.items() if field.value is not None}
    if any(field.spec.unit == "date" for field in fields.values()):
        given["today"] = today()
    return given


def check_sentences(calculator: Calculator, given: Mapping[str, Fraction], country: Country) -> dict[str, str]:
    """The calculator's own sentences about values that do not go together."""
    figures = _given_figures(calculator, given, country)
    refused = {
        key: said if isinstance(said, Refusal) else Refusal(said, {}) for key, said in calculator.check(given).items()
    }
    return {key: said.text.format_map(figures | _also(said.also, country)) for key, said in refused.items()}


def _given_figures(calculator: Calculator, given: Mapping[str, Fraction], country: Country) -> dict[str, Figure]:
    return {
        each.key: Figure(given[each.key], each.unit, country, each.noun)
        for each in calculator.inputs
        if each.key in given and not each.options
    }


def warnings(calculator: Calculator, given: Mapping[str, Fraction], country: Country) -> dict[str, str]:
    """What the calculator warns of: each warning as it is written, by its template; {} for values it refuses."""
    if calculator.check(given):
        return {}
    result = calculator.formula(given)
    texts = _texts(calculator, given, result, country)
    return {note.text: note.text.format_map(texts) for note in result.notes if note.kind == "warning"}


def _texts(
    calculator: Calculator, given: Mapping[str, Fraction], result: Result, country: Country
) -> dict[str, Figure]:
    """Every figure that a result's sentences may mention."""
    figures = _given_figures(calculator, given, country)
    return figures | _outputs(calculator, result, country) | _also(result.also, country)


def _result(calculator: Calculator, found: Read) -> dict[str, Any]:
    if found.errors:
        return {
            "outputs": {},
            "headline": "",
            "range": "",
            "steps": [],
            "notes": [],
            "charts": [],
            "tables": [],
            "next": [],
        }
    return write_result(calculator, found.given, calculator.formula(found.given), found.country)


def write_result(
    calculator: Calculator, given: Mapping[str, Fraction], result: Result, country: Country
) -> dict[str, Any]:
    """Write what a formula returned: the result's part of the answer."""
    outputs = _outputs(calculator, result, country)
    texts = _texts(calculator, given, result, country)
    tornado = sensitivity(calculator, given) if calculator.moves else None
    charts = result.charts if tornado is None else (*result.charts, tornado)
    return {
        "outputs": {key: figure.as_json() for key, figure in outputs.items()},
        "headline": result.headline.format_map(texts),
        "range": result.range.format_map(texts),
        "steps": [step.format_map(texts) for step in result.steps],
        "notes": [{"kind": note.kind, "text": note.text.format_map(texts)} for note in result.notes],
        "charts": [chart_json(chart, texts, country) for chart in charts],
        "tables": [report_json(report, texts) for report in result.tables],
        "next": [step_json(step, texts) for step in result.next],
    }


def step_json(step: Step, texts: Mapping[str, Figure]) -> dict[str, Any]:
    """A next step's part of the answer."""
    links = [{"text": link.text, "page": link.page} for link in step.links]
    return {"text": step.text.format_map(texts), "links": links}


def _also(also: Also, country: Country) -> dict[str, Figure]:
    return {
        key: Figure(value, unit, country, noun[0] if noun else ("", "")) for key, (unit, value, *noun) in also.items()
    }


def _outputs(calculator: Calculator, result: Result, country: Country) -> dict[str, Figure]:
    declared = {each.key: each for each in calculator.outputs}
    for key in result.outputs:
        if key not in declared:
            message = f"calculator {calculator.slug!r}: its formula returns {key!r}: add it to outputs"
            raise DefinitionError(message)
    for key, each in declared.items():
        if key not in result.outputs and not each.optional:
            message = f"calculator {calculator.slug!r}: its formula must return {key!r}, or mark it optional"
            raise DefinitionError(message)
    return {key: _figure(result.outputs[key], each, country) for key, each in declared.items() if key in result.outputs}


def _figure(value: Fraction | float | Undefined, output: Output, country: Country) -> Figure:
    if isinstance(value, Undefined):
        return Figure(None, output.unit, country, why=value.why)
    return Figure(value, output.unit, country, output.noun, better=output.better)


def _country(code: str) -> Country:
    try:
        return COUNTRIES[code]
    except KeyError:
        raise UnknownNameError("country", code, COUNTRIES) from None
