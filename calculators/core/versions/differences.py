"""How far one figure lies from another, in the words of its unit: "+$20.00 (+10%)", "−2 puntos (−20%)"."""

from fractions import Fraction

from calculators.core.numbers.countries import NO_BREAK_SPACE, Country
from calculators.core.numbers.writing import MINUS, write, write_number
from calculators.core.units import Unit

Number = Fraction | float | int


def difference(first: Number, other: Number, unit: Unit, country: Country) -> str:
    """Say how much another figure is above or below the first.

    Args:
        first: the figure compared with.
        other: the figure.
        unit: of both; shares differ in points, days in days.
        country: whose notation.

    Returns:
        The difference with its sign and, where that says something, its share of the first; "" where there is none.
    """
    apart = Fraction(other) - Fraction(first)
    if not apart:
        return ""
    sign = MINUS if apart < 0 else "+"
    size = f"{sign}{_size(abs(apart), unit, country)}"
    if not first or unit in {"date", "points"}:
        return size
    share = write_number(abs(apart / Fraction(first)) * 100, country, 1)
    return f"{size} ({sign}{share}{country.percent_gap}%)"


def _size(apart: Fraction, unit: Unit, country: Country) -> str:
    if unit == "percent":
        return _counted(write_number(apart * 100, country, 2), ("punto", "puntos"))
    if unit == "date":
        return _counted(write_number(apart, country, 0), ("día", "días"))
    return write(apart, unit, country)


def _counted(number: str, noun: tuple[str, str]) -> str:
    return f"{number}{NO_BREAK_SPACE}{noun[0] if number == '1' else noun[1]}"
