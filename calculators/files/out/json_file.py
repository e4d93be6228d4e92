"""A calculation as JSON for other programs: a documented shape with a version, numbers as numbers, keys in English."""

import json
from typing import Any

from calculators.core.model import Input, Output
from calculators.core.numbers.writing import write_canonical
from calculators.files.out.calculation import Calculation
from calculators.files.out.parts import Block, Cell, Version, exact

FORMAT, VERSION = "rumbo-calculation", 1
"""Public: docs/usar/archivos.md says what stands in the file. Keys are only ever added."""


def json_text(calculation: Calculation) -> str:
    """Write a calculation as a JSON file's text.

    Args:
        calculation: its figures, its tables and its words.
    """
    contents = {
        "format": FORMAT,
        "version": VERSION,
        "calculator": calculation.calculator.slug,
        "title": calculation.calculator.title,
        "country": calculation.country.code,
        "currency": calculation.country.currency,
        "date": calculation.date,
        "versions": [_version(calculation, version) for version in calculation.versions],
        "tables": [_table(block) for block in calculation.blocks()],
    }
    return json.dumps(contents, ensure_ascii=False, indent=2) + "\n"


def _version(calculation: Calculation, version: Version) -> dict[str, Any]:
    at = calculation.versions.index(version)
    return {
        "name": version.name,
        "inputs": {spec.key: _figure(spec, cells[at]) for spec, cells in calculation.inputs()},
        "outputs": {spec.key: _figure(spec, cells[at]) for spec, cells in calculation.outputs()},
        "headline": version.answer["headline"],
        "range": version.answer["range"],
        "steps": version.answer["steps"],
        "notes": version.answer["notes"],
    }


def _figure(spec: Input | Output, cell: Cell) -> dict[str, Any]:
    if spec.unit == "choice":
        return {"label": spec.label, "unit": spec.unit, "value": cell.text, "why": ""}
    return {"label": spec.label, "unit": spec.unit, "value": _value(cell), "why": cell.text}


def _value(cell: Cell) -> float | str | None:
    """A number; a day as people and programs write it; None where there is none."""
    if cell.value is None:
        return None
    if cell.unit == "date":
        return write_canonical(exact(cell.value), "date")
    number = float(cell.value)
    return int(number) if number.is_integer() and abs(number) < 10**15 else number


def _table(block: Block) -> dict[str, Any]:
    return {
        "title": block.title,
        "input": block.input_key,
        "columns": [{"label": head, "unit": unit} for head, unit in zip(block.heads, block.units, strict=True)],
        "rows": [[cell.text if cell.value is None else _value(cell) for cell in row] for row in block.rows],
    }
