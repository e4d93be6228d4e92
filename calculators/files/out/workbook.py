"""A calculation as a workbook's sheets: which cells are figures, how they are shown, how wide the columns are."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from calculators.core.numbers.countries import Country
from calculators.core.numbers.dates import write_date
from calculators.core.units import Unit
from calculators.files.out.calculation import Calculation
from calculators.files.out.csv_file import GIVEN, RESULTS
from calculators.files.out.parts import Block, Cell, exact, unit_name

FORMATS: dict[Unit, str] = {
    "count": "#,##0", "percent": "0.00%", "hours": "0.00", "minutes": "0.00", "points": "0.0", "ratio": "0.00",
    "date": "dd/mm/yyyy",
}  # fmt: skip
"""As workbooks write them: each program shows them with its own country's separators."""
MONEY, WHOLE_MONEY = "#,##0.00", "#,##0"
MOST_DIGITS = 15
LONGEST_TEXT = 32_000
"""A cell takes 32,767 characters."""
LONGEST_NAME = 31
"""Of a sheet, in UTF-16 units, as workbooks count."""
NARROWEST, WIDEST = 10, 60
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")

Place = dict[str, Any] | None


def sheets(calculation: Calculation) -> list[dict[str, Any]]:
    """Describe a workbook: a sheet of figures and words, and one a table.

    Args:
        calculation: its figures, its tables and its words.
    """
    taken: set[str] = set()
    made = [_sheet("Cifras", list(_figures(calculation)), 0, taken)]
    for block in calculation.blocks():
        heads = [_text(head, bold=True) for head in _heads(block, calculation.country)]
        rows = [[_place(cell, calculation.country) for cell in row] for row in block.rows]
        made.append(_sheet(block.title, [heads, *rows], 1, taken))
    return made


def _figures(calculation: Calculation) -> Iterator[list[Place]]:
    country = calculation.country
    yield [_text("Rumbo", bold=True), _text(calculation.calculator.title, bold=True)]
    yield [_text("País"), _text(country.name)]
    yield [_text("Moneda"), _text(country.currency)]
    yield [_text("Fecha"), {"kind": "date", "value": calculation.date, "format": FORMATS["date"], "bold": False}]
    names = [version.name or "Valor" for version in calculation.versions]
    for title, figures in ((GIVEN, calculation.inputs()), (RESULTS, calculation.outputs())):
        if figures:
            yield []
            yield [_text(head, bold=True) for head in (title, "Unidad", *names)]
        for spec, cells in figures:
            yield [_text(spec.label), _text(unit_name(spec.unit, country)), *(_place(cell, country) for cell in cells)]
    for version in calculation.versions:
        yield []
        yield [_text(f"En palabras · {version.name}" if version.name else "En palabras", bold=True)]
        said = version.answer
        words = [("Resultado", said["headline"]), ("Rango", said["range"])]
        words += [("Así se calcula", step) for step in said["steps"]]
        words += [("Nota", note["text"]) for note in said["notes"]]
        for what, text in words:
            if text:
                yield [_text(what), _text(text)]


def _heads(block: Block, country: Country) -> Iterator[str]:
    for head, unit in zip(block.heads, block.units, strict=True):
        name = unit_name(unit, country)
        yield f"{head} ({name})" if name else head


def _place(cell: Cell, country: Country) -> Place:
    if cell.value is None:
        return _text(cell.text) if cell.text else None
    value = exact(cell.value)
    if cell.unit == "date":
        return {"kind": "date", "value": write_date(value, iso=True), "format": FORMATS["date"], "bold": False}
    shown = FORMATS.get(cell.unit, "")
    if cell.unit == "money":
        shown = WHOLE_MONEY if not country.decimals and value.denominator == 1 else MONEY
    return {"kind": "number", "value": float(value), "format": shown, "bold": False}


def _text(text: str, *, bold: bool = False) -> dict[str, Any]:
    return {"kind": "text", "value": text[:LONGEST_TEXT], "format": "", "bold": bold}


def _sheet(title: str, rows: Sequence[Sequence[Place]], sticky: int, taken: set[str]) -> dict[str, Any]:
    columns = max(map(len, rows))
    # Sentences run on over empty cells; they don't widen the column.
    tables = [row for row in rows if len(row) != 2 or sticky]  # noqa: PLR2004 - a word and its sentence
    widths = [max([NARROWEST, *(_width(row[at]) for row in tables if at < len(row))]) for at in range(columns)]
    return {"name": _name(title, taken), "widths": widths, "sticky": sticky, "rows": [list(row) for row in rows]}


def _width(place: Place) -> int:
    if place is None:
        return 0
    length = len(place["value"]) if place["kind"] == "text" else MOST_DIGITS
    return min(WIDEST, length + 2)


def _name(title: str, taken: set[str]) -> str:
    """A sheet's name: short, without the signs that workbooks forbid, and like no other."""
    base = " ".join(_FORBIDDEN.sub(" ", title).split()).strip("' ") or "Tabla"
    name, number = _cut(base, LONGEST_NAME), 1
    while name.lower() in taken:
        number += 1
        ending = f" {number}"
        name = _cut(base, LONGEST_NAME - len(ending)) + ending
    taken.add(name.lower())
    return name


def _cut(text: str, most: int) -> str:
    """As many whole words as fit, and where not even one does, as many characters; no apostrophe at the end."""
    kept = text[:most]
    while len(kept.encode("utf-16-le", "surrogatepass")) > 2 * most:
        kept = kept[:-1]
    if kept != text and text[len(kept)] != " " and " " in kept:
        kept = kept[: kept.rindex(" ")]
    return kept.rstrip("' ")
