"""Whether a column's figures have a decimal point or a decimal comma: what makes sense of them, else the country."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from calculators.core.model import Input
from calculators.core.numbers.countries import NO_BREAK_SPACE, Country
from calculators.core.numbers.currency_marks import strip_currency
from calculators.core.numbers.reading import Problem, read_number
from calculators.core.wording.sentences import bounds_sentence, problem_sentence
from calculators.files.heading_words import EMPTY

MICRO = 10**6
"""Figures are added up in whole millionths: exact for any amount of money, and quick."""
OTHER = {".": ",", ",": "."}
_SURE = {
    ".": re.compile(r"\d{1,3}(,\d{3})+\.\d*|\d*\.\d{1,2}|\d*\.\d{4,}|0\.\d+|\d{4,}\.\d+|\d{1,3}(,\d{3}){2,}"),
    ",": re.compile(r"\d{1,3}(\.\d{3})+,\d*|\d*,\d{1,2}|\d*,\d{4,}|0,\d+|\d{4,},\d+|\d{1,3}(\.\d{3}){2,}"),
}
"""Figures that make sense with one decimal sign only."""
_EITHER = re.compile(r"[1-9]\d{0,2}([.,])\d{3}")
"""Figures that could be either; a count among them can only be grouped."""
_MARKS = re.compile(r"[^0-9.,]")
_ROUNDED = re.compile(r"[^0-9]*[0-9][0-9.,]*[eE][+-]?[0-9]{1,3}[^0-9]*")
"""A figure as a spreadsheet shows it where its column is too narrow: most of its digits are lost."""
_ACCOUNTING_ZERO = re.compile(r"[-–—]+")
ROUNDED = (
    "está en notación científica y perdió cifras: en tu hoja de cálculo dale formato de número a la columna y guarda "
    "otra vez el CSV."
)
UNREADABLE = "no pudimos entender esta celda: escríbela solo con cifras, como 1500."


@dataclass(frozen=True, slots=True)
class Notation:
    """How a column's figures are written.

    Args:
        point: its decimal sign.
        sure: the figures themselves tell.
        either: one of them that could be either; "" if there is none.
        doubtful: nothing else in the file tells how that one is meant.
        scale: what a figure of 1 stands for, where the heading says "miles" or "millones".
    """

    point: str
    sure: bool
    either: str = ""
    doubtful: bool = False
    scale: int = 1


def notation_of(cells: Iterable[str], country: Country, *, whole: bool = False) -> Notation:
    """Tell which sign begins the decimals.

    Args:
        cells: of a column, or a sample of them.
        country: the reader's, which decides where the figures could be either.
        whole: they are whole numbers, in which "1.200" can only be grouped.
    """
    votes = dict.fromkeys(OTHER, 0)
    either = ""
    for cell in cells:
        if _ROUNDED.fullmatch(cell[:40]):
            continue
        figure = _MARKS.sub("", cell[:40])
        for point, pattern in _SURE.items():
            votes[point] += pattern.fullmatch(figure) is not None
        if found := _EITHER.fullmatch(figure):
            either = either or figure
            votes[OTHER[found[1]]] += whole
    if votes["."] == votes[","]:
        return Notation(country.point, sure=False, either=either)
    return Notation(max(votes, key=votes.__getitem__), sure=True, either=either)


Cell = int | str | None
"""A cell's figure in millionths; None for an empty cell; a sentence where it can't be used."""


def read_column(cells: Sequence[str], spec: Input, notation: Notation, country: Country) -> Sequence[Cell]:
    """Read a column: all of it at once where it is plain figures, else cell by cell, each text once.

    Args:
        cells: of the column.
        spec: what it is.
        notation: how its figures are written.
        country: the reader's, whose currency may stand beside them.
    """
    quick = _read_at_once(cells, spec, notation, country)
    if quick is not None:
        return quick
    here = _written_with(notation, country)
    known = {cell: _read_safely(cell.strip(), spec, here, country, notation.scale) for cell in set(cells)}
    return [known[cell] for cell in cells]


def _read_at_once(cells: Sequence[str], spec: Input, notation: Notation, country: Country) -> list[Cell] | None:
    """Figures that one pattern covers, within the column's bounds; None where any is otherwise."""
    if spec.unit not in {"money", "count", "number"} or spec.above or notation.scale != 1:
        return None
    column = "\n".join(cells)
    if column.count("\n") >= len(cells):  # a cell of several lines
        return None
    point, group = notation.point, OTHER[notation.point]
    if not _column_pattern(point, country.symbol if spec.unit == "money" else "").fullmatch(column):
        return None
    for sign in (country.symbol, group, " ", NO_BREAK_SPACE):  # the symbol first: "Gs." has a group's mark in it
        column = column.replace(sign, "")
    if point not in column:
        figures = [int(cell) * MICRO for cell in column.split("\n")]
    else:  # hundredths of an amount of at most 12 digits are exact in a float, rounded
        figures = [round(float(cell) * 100) * (MICRO // 100) for cell in column.replace(point, ".").split("\n")]
    bounds = int(spec.minimum * MICRO), int(spec.upper_bound * MICRO)
    return list(figures) if bounds[0] <= min(figures) and max(figures) <= bounds[1] else None


@lru_cache
def _column_pattern(point: str, symbol: str) -> re.Pattern[str]:
    sign = f"(?:{re.escape(symbol)})?" if symbol else ""
    grouped = rf"[0-9]{{1,3}}(?:\{OTHER[point]}[0-9]{{3}}){{1,3}}+"
    figure = rf"[ \xa0]*+{sign} ?(?:[0-9]{{1,12}}+|{grouped})(?:\{point}[0-9]{{1,2}})?[ \xa0]*+"
    return re.compile(rf"(?:{figure}\n)*+{figure}")


def _written_with(notation: Notation, country: Country) -> Country:
    """The reader's country, writing its figures as the column does."""
    if country.point == notation.point:
        return country
    return replace(country, point=notation.point, group=OTHER[notation.point])


def _read_safely(text: str, spec: Input, written: Country, country: Country, scale: int) -> Cell:
    """Read a cell; whatever goes wrong in it is said of that cell, and the others go on."""
    try:
        return _read(text, spec, written, country, scale)
    except Exception:  # noqa: BLE001 - a fault of ours in one cell must not cost the reader the file
        return UNREADABLE


def _read(text: str, spec: Input, written: Country, country: Country, scale: int) -> Cell:
    if text.lower() in EMPTY:
        return None
    if _ROUNDED.fullmatch(text[:60]):
        return ROUNDED
    if spec.unit == "money" and _ACCOUNTING_ZERO.fullmatch(strip_currency(text, country)[0]):
        return 0
    found = read_number(text.removeprefix("=").strip('"').removeprefix("'"), spec.unit, written)
    if isinstance(found, Problem):
        return problem_sentence(found, spec, country)
    value = found.value / 100 if spec.unit == "percent" else found.value
    if spec.unit == "count" and found.other is not None and found.other > value:
        value = found.other
    value *= scale
    # A platform shares conversions out: parts of one are added up before they are rounded.
    if bounds := bounds_sentence(value, replace(spec, unit="number", maximum=spec.upper_bound), country):
        return bounds_sentence(value, spec, country) or bounds
    return int(value * MICRO + Fraction(1, 2))
