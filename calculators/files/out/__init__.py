"""A calculation as a file: CSV and workbooks for spreadsheets, JSON for programs, and templates to fill in."""

from collections.abc import Mapping, Sequence
from typing import Any

from calculators.core.model import Calculator
from calculators.files.out.calculation import Calculation, calculated
from calculators.files.out.csv_file import csv_text
from calculators.files.out.json_file import json_text
from calculators.files.out.names import file_name, template_name
from calculators.files.out.template import template_text
from calculators.files.out.workbook import sheets

WRONG = "Hay cifras por corregir: revísalas y vuelve a descargar."


def export(
    calculator: Calculator, values: Mapping[str, str], country: str, kind: str, versions: Sequence[Mapping[str, Any]]
) -> dict[str, Any]:
    """Make a file of a calculation.

    Args:
        calculator: which one.
        values: figures as typed in the country's notation.
        country: code of the reader's.
        kind: "csv", "json", "xlsx", or "template" for a CSV to fill in.
        versions: those to show side by side instead: name and values of each.

    Returns:
        problem (a sentence; "" when there is a file), name, text, and for a workbook sheets.

    Raises:
        LookupError: an unknown country, key or kind.
    """
    if kind == "template":
        return _file(template_name(calculator), text=template_text(calculator, country))
    writer = {"csv": csv_text, "json": json_text, "xlsx": None}[kind]
    found = calculated(calculator, values, country, versions)
    if not isinstance(found, Calculation):
        return {"problem": WRONG, "name": "", "text": "", "sheets": []}
    name = file_name(calculator, found.date, kind)
    return _file(name, sheets=sheets(found)) if writer is None else _file(name, text=writer(found))


def _file(name: str, *, text: str = "", sheets: Sequence[Mapping[str, Any]] = ()) -> dict[str, Any]:
    return {"problem": "", "name": name, "text": text, "sheets": list(sheets)}
