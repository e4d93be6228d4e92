"""The table of versions side by side: a row a figure, a cell a version, each with its distance from the first."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from calculators.core.fields import Field
from calculators.core.figures import Figure
from calculators.core.model import Calculator, Output
from calculators.core.numbers.countries import Country
from calculators.core.results import Undefined, Value
from calculators.core.tables.fields import TableField
from calculators.core.versions.differences import difference
from calculators.core.versions.ranges import is_end, range_of

BLANK, UNREAD = "en blanco", "por revisar"
SAID = {"better": "mejor", "worse": "peor", "": ""}


@dataclass(frozen=True, slots=True)
class Version:
    """One version, read and calculated; `outputs` is empty where its figures have errors."""

    name: str
    country: Country
    fields: Mapping[str, Field | TableField]
    errors: Mapping[str, str]
    outputs: Mapping[str, Value]

    def canonical(self, key: str) -> str | None:
        """An input in link notation; "" where it is blank, None where it can't be read."""
        field = self.fields[key]
        if field.error:
            return None
        written = None if field.value is None else field.as_json()
        return "" if written is None else str(written["canonical"])

    def number(self, key: str) -> Value | None:
        """An output's value; None where there is no such figure to compare."""
        value = self.outputs.get(key)
        return None if isinstance(value, Undefined) else value


def figure_rows(calculator: Calculator, versions: Sequence[Version]) -> Iterator[dict[str, Any]]:
    """Give a row for each input that differs; arguments and rows as in `run_versions`."""
    for spec in calculator.inputs:
        fields = [each.fields[spec.key] for each in versions]
        if len({(each.canonical(spec.key), field.error) for each, field in zip(versions, fields, strict=True)}) > 1:
            cells = [_cell(_text(field), _apart(fields[0], field)) for field in fields]
            yield {"key": spec.key, "label": spec.label, "main": False, "cells": cells}


def result_rows(calculator: Calculator, versions: Sequence[Version]) -> Iterator[dict[str, Any]]:
    """Give a row for the main output and for each other that differs; arguments and rows as in `run_versions`."""
    first = versions[0]
    unsure = [may_be_luck(calculator.primary.key, first, each) for each in versions]
    for output in sorted(calculator.outputs, key=lambda each: not each.primary):
        cells = [
            _result_cell(output, first, each, is_unsure=luck or may_be_luck(output.key, first, each))
            for each, luck in zip(versions, unsure, strict=True)
        ]
        if output.primary or len({cell["text"] for cell in cells}) > 1:
            yield {"key": output.key, "label": output.label, "main": output.primary, "cells": cells}


Chance = Literal["uncounted", "unknown", "meets", "apart"]
"""What an output's ranges say: it has none, some version has none here, they meet, or they lie apart."""


def chance(key: str, first: Version, other: Version) -> Chance:
    """Say whether the difference between two versions' output may be luck."""
    one, two = range_of(key, first.outputs), range_of(key, other.outputs)
    if one is None or two is None:
        return "uncounted"
    if not (one.is_known and two.is_known):
        return "unknown"
    return "meets" if one.meets(two) else "apart"


def may_be_luck(key: str, first: Version, other: Version) -> bool:
    """Whether an output has ranges and they don't tell the versions apart; then neither is better for sure."""
    return chance(key, first, other) in {"unknown", "meets"}


def _cell(text: str, apart: str, change: str = "") -> dict[str, Any]:
    return {"text": text, "difference": apart, "change": change, "said": SAID[change]}


def _text(field: Field | TableField) -> str:
    if field.error:
        return UNREAD
    written = None if field.value is None else field.as_json()
    return BLANK if written is None else str(written["text"])


def _apart(first: Field | TableField, field: Field | TableField) -> str:
    if first.value is None or field.value is None:
        return ""
    return difference(first.value, field.value, field.spec.unit, field.country)


def _result_cell(output: Output, first: Version, version: Version, *, is_unsure: bool) -> dict[str, Any]:
    base, number = first.number(output.key), version.number(output.key)
    if base is None or number is None or isinstance(base, Undefined) or isinstance(number, Undefined):
        return _cell(_result_text(output, version), "")
    apart, change = difference(base, number, output.unit, version.country), ""
    if apart and output.better and not is_unsure and not is_end(output.key):
        change = "better" if (number < base) == (output.better == "low") else "worse"
    return _cell(_result_text(output, version), apart, change)


def _result_text(output: Output, version: Version) -> str:
    value = version.outputs.get(output.key)
    if version.errors:
        return UNREAD
    if value is None:
        return BLANK
    if isinstance(value, Undefined):
        return value.why
    return Figure(value, output.unit, version.country, output.noun).text
