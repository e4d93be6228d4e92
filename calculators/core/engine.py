"""From what a person typed to what they read: reads every field, runs the formula, writes the answer."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from calculators.core.countries import COUNTRIES, Country
from calculators.core.errors import DefinitionError, UnknownNameError
from calculators.core.fields import Field, read_field
from calculators.core.figures import Figure
from calculators.core.model import Calculator, Output, Result, Undefined

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
    here = _country(country)
    there = None if written_in == CANONICAL else _country(written_in or country)
    keys = [each.key for each in calculator.inputs]
    for key in values:
        if key not in keys:
            raise UnknownNameError(f"input of {calculator.slug!r}", key, keys)
    fields = {each.key: read_field(values.get(each.key, ""), each, here, there) for each in calculator.inputs}
    answer: dict[str, Any] = {
        "calculator": calculator.slug,
        "country": country,
        "inputs": {key: field.as_json() for key, field in fields.items() if field.value is not None},
        "errors": {key: field.error for key, field in fields.items() if field.error},
    }
    return answer | _result(calculator, fields, here, answer["errors"])


def _result(
    calculator: Calculator, fields: Mapping[str, Field], country: Country, errors: dict[str, str]
) -> dict[str, Any]:
    given = {key: field.value for key, field in fields.items() if field.value is not None}
    figures = {
        each.key: Figure(given[each.key], each.unit, country, each.noun)
        for each in calculator.inputs
        if each.key in given
    }
    if not errors:
        errors |= {key: text.format_map(figures) for key, text in calculator.check(given).items()}
    if errors:
        return {"outputs": {}, "headline": "", "range": "", "steps": [], "notes": [], "charts": []}
    result = calculator.formula(given)
    outputs = _outputs(calculator, result, country)
    texts = figures | outputs | {key: Figure(value, unit, country) for key, (unit, value) in result.also.items()}
    return {
        "outputs": {key: figure.as_json() for key, figure in outputs.items()},
        "headline": result.headline.format_map(texts),
        "range": result.range.format_map(texts),
        "steps": [step.format_map(texts) for step in result.steps],
        "notes": [{"kind": note.kind, "text": note.text.format_map(texts)} for note in result.notes],
        "charts": [dict(chart) for chart in result.charts],
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
    return Figure(value, output.unit, country, output.noun)


def _country(code: str) -> Country:
    try:
        return COUNTRIES[code]
    except KeyError:
        raise UnknownNameError("country", code, COUNTRIES) from None
