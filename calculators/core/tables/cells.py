"""One cell of a table as typed: read and written as any field is, but quickly where there are thousands."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from calculators.core.fields import read_field
from calculators.core.model import Input
from calculators.core.numbers.countries import Country
from calculators.core.numbers.writing import write_canonical, write_typed
from calculators.core.tables.names import clean_name
from calculators.core.tables.sentences import blank_cell_sentence, name_sentence

LONGEST_NAME = 60
"""Characters of a name."""
QUICK_UNITS = frozenset({"money", "count", "number"})
MOST_DIGITS = 12
_DECIMALS = re.compile(r"([0-9]{1,12})[.,]([0-9]{1,2})")
"""One mark with one or two digits behind it: decimals in every country (in a link's notation, after a point)."""


@dataclass(frozen=True, slots=True)
class CellField:
    """A cell after reading.

    Args:
        text: as typed.
        name: of a column of texts; "" elsewhere.
        value: of a column of figures; None elsewhere, or where it is wrong.
        error: says what to write; "" if nothing.
        doubtful: it should be said back: it could mean something else, or was in words.
    """

    text: str
    name: str = ""
    value: Fraction | None = None
    error: str = ""
    doubtful: bool = False


def cell_reader(spec: Input, country: Country, written_in: Country | None) -> Callable[[str], CellField]:
    """Make a reader for a column's cells, which takes any text at all.

    Args:
        spec: the column.
        country: whose notation the answer is in.
        written_in: whose notation the texts are in; None for link notation.
    """
    if spec.unit == "text":
        return lambda text: _name(text, spec)
    quick = _quick_reader(spec, written_in) if spec.unit in QUICK_UNITS else lambda _text: None

    def read(text: str) -> CellField:
        cell = quick(text)
        if cell is not None:
            return cell
        if not text.strip():
            return CellField(text, error="" if spec.optional else blank_cell_sentence(spec, country))
        field = read_field(text, spec, country, written_in)
        return CellField(text, value=field.value, error=field.error, doubtful=field.echoed)

    return read


def write_cell(cell: CellField, spec: Input, country: Country | None) -> str:
    """Write a cell in a country's notation, or (None) in a link's; what can't be used stays as typed."""
    value = cell.value
    if value is None:
        return cell.text if cell.error else cell.name
    if spec.unit in QUICK_UNITS and value >= 0 and not 100 % value.denominator:
        return _quickly_written(value, spec, country)
    return write_canonical(value, spec.unit) if country is None else write_typed(value, spec.unit, country)


def _quickly_written(value: Fraction, spec: Input, country: Country | None) -> str:
    """Write a figure of at most two decimals as `write_typed` and `write_canonical` do, only faster."""
    whole, cents = divmod(100 * value.numerator // value.denominator, 100)
    decimals = "" if not cents else f"{cents:02d}" if cents % 10 else str(cents // 10)
    if country is None:
        return f"{whole}.{decimals}" if cents else str(whole)
    if cents and spec.unit == "money":
        decimals = decimals.ljust(country.decimals, "0")
    digits = str(whole)
    grouped = f"{whole:,}".replace(",", country.group) if len(digits) >= country.digits_before_grouping else digits
    return f"{grouped}{country.point}{decimals}" if cents else grouped


def _quick_reader(spec: Input, written_in: Country | None) -> Callable[[str], CellField | None]:
    """Read plain figures as `read_field` does, only faster; None for what takes a closer look."""
    low, high, whole = spec.minimum, spec.upper_bound, spec.unit == "count"
    grouped, group = None, ""
    if written_in is not None:
        group = written_in.group
        mark = re.escape(group)
        grouped = re.compile(rf"[1-9][0-9]{{0,2}}(?:{mark}[0-9]{{3}})(?:{mark}[0-9]{{3}}){{0,2}}")

    def read(text: str) -> CellField | None:
        doubtful = False
        if text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS:
            value = Fraction(int(text))
        elif grouped is not None and grouped.fullmatch(text):
            value = Fraction(int(text.replace(group, "")))
            doubtful = not whole and group in ".," and text.count(group) == 1
        elif not whole and (found := _DECIMALS.fullmatch(text)) and (written_in is not None or "," not in text):
            value = Fraction(int(found[1] + found[2]), 10 ** len(found[2]))
        else:
            return None
        if not low <= value <= high or (spec.above and value == low):
            return None
        return CellField(text, value=value, doubtful=doubtful)

    return read


def _name(text: str, spec: Input) -> CellField:
    name = clean_name(text)
    if name and len(name) <= LONGEST_NAME:
        return CellField(text, name=name)
    return CellField(text, error=name_sentence(spec, LONGEST_NAME if name else None))
