"""Writing numbers, money and percents as each country writes them, from exact values."""

from collections.abc import Mapping
from fractions import Fraction

from calculators.core.numbers.countries import NO_BREAK_SPACE, Country
from calculators.core.numbers.dates import write_date
from calculators.core.numbers.decimals import (
    MOST_DECIMALS,
    decimals_needed,
    enough_decimals,
    scaled,
    without_idle_zeros,
)
from calculators.core.numbers.durations import write_minutes
from calculators.core.units import Unit

MINUS = "−"
WITHOUT_CENTS = 10
"""From this amount on, a sentence that says "about" drops the cents."""
GROUP_OF_DIGITS = 3
DECIMALS: Mapping[Unit, int] = {"money": 2, "percent": 2, "number": 2, "ratio": 2, "hours": 2, "points": 1}
"""Most decimals that a unit shows, where the figure is no smaller; the others show none."""


def write(value: Fraction | float, unit: Unit, country: Country) -> str:
    """Write a result with its unit: "$1,234.50", "10%", "45 puntos".

    Args:
        value: any finite number; a percent is a fraction.
        unit: what it measures.
        country: whose notation.
    """
    exact = Fraction(value)
    if unit == "money":
        return _money(exact, country, _money_decimals(exact, country))
    if unit == "percent":
        return _percent(exact, country)
    if unit == "points":
        number = write_number(exact, country, 1)
        return f"{number}{NO_BREAK_SPACE}{'punto' if number in {'1', MINUS + '1'} else 'puntos'}"
    return _plain(exact, unit, country)


def write_in_sentence(value: Fraction | float, unit: Unit, country: Country) -> str:
    """Write a result inside a sentence: as `write`, but a whole amount of money without its idle cents."""
    exact = Fraction(value)
    if unit == "money" and exact.denominator == 1:
        return _money(exact, country, 0)
    return write(exact, unit, country)


def write_as_given(value: Fraction, unit: Unit, country: Country) -> str:
    """Write a figure that a person gives, with its unit: as `write`, but spans to the second and money to its end.

    Args:
        value: a figure with finite decimals.
        unit: what it measures.
        country: whose notation.
    """
    if unit == "minutes":
        return write_minutes(value, exact=True)
    if unit == "money" and value.denominator != 1:
        return _money(value, country, max(2, min(decimals_needed(value), MOST_DECIMALS)))
    return write(value, unit, country)


def write_about(value: Fraction | float, unit: Unit, country: Country) -> str:
    """Write a result rounded for a sentence: money without cents from ten units on, percents to two digits."""
    exact = Fraction(value)
    if unit == "money" and abs(exact) >= WITHOUT_CENTS:
        return _money(exact, country, 0)
    if unit == "percent":
        return f"{write_number(exact * 100, country, 0)}{country.percent_gap}%"
    return write_in_sentence(exact, unit, country)


def write_typed(value: Fraction, unit: Unit, country: Country) -> str:
    """Write a figure exactly as it would stand in its box: no unit; reading it back gives the same value.

    Args:
        value: a figure with finite decimals, in the unit of its value (a percent as a fraction).
        unit: what the box asks for.
        country: whose notation.
    """
    if unit == "date":
        return write_date(value)
    said = said_by_a_person(value, unit)
    decimals = decimals_needed(said)
    if unit == "money" and decimals:
        decimals = max(decimals, country.decimals)
    if decimals == GROUP_OF_DIGITS:  # "1.500" would be read as either: one more zero leaves no doubt
        decimals += 1
    return _number(said, country, decimals).replace(MINUS, "-")


def write_canonical(value: Fraction, unit: Unit) -> str:
    """Write a figure for a link: dot decimals, no grouping, a percent as a person says it.

    Args:
        value: a figure with finite decimals.
        unit: what it measures.
    """
    if unit == "date":
        return write_date(value, iso=True)
    said = said_by_a_person(value, unit)
    decimals = decimals_needed(said)
    digits = str(abs(said.numerator) * 10**decimals // said.denominator).rjust(decimals + 1, "0")
    sign = "-" if said < 0 else ""
    return f"{sign}{digits[:-decimals]}.{digits[-decimals:]}" if decimals else sign + digits


def write_number(value: Fraction, country: Country, most_decimals: int) -> str:
    """Write a number without unit, with at most so many decimals (more if it would look like zero), none idle."""
    return _number(value, country, without_idle_zeros(value, enough_decimals(value, most_decimals), 0))


def round_half_up(value: Fraction, decimals: int) -> Fraction:
    """Round as people do: halves go away from zero."""
    size = scaled(value, decimals)
    return Fraction(-size if value < 0 else size, 10**decimals)


def shown(value: Fraction | float, unit: Unit) -> Fraction:
    """The figure that a reader sees, rounded as `write` does where money has cents; a percent as it is said."""
    said = said_by_a_person(Fraction(value), unit)
    return round_half_up(said, enough_decimals(said, DECIMALS.get(unit, 0)))


def said_by_a_person(value: Fraction, unit: Unit) -> Fraction:
    """The figure as it is said: 15 for a percent of 3/20."""
    return value * 100 if unit == "percent" else value


def _plain(value: Fraction, unit: Unit, country: Country) -> str:
    """Write what is neither money nor a share."""
    if unit == "date":
        return write_date(value)
    if unit == "minutes":
        return write_minutes(value)
    if unit == "hours":
        return f"{write_number(value, country, 2)}{NO_BREAK_SPACE}h"
    return write_number(value, country, 0 if unit == "count" else 2)


def _money(value: Fraction, country: Country, decimals: int) -> str:
    sign, number = _split_sign(_number(value, country, decimals))
    if country.symbol_last:
        return f"{sign}{number}{country.symbol_gap}{country.symbol}"
    return f"{sign}{country.symbol}{country.symbol_gap}{number}"


def _money_decimals(value: Fraction, country: Country) -> int:
    if country.decimals or value.denominator == 1:
        return enough_decimals(value, country.decimals)
    return 0 if abs(value) >= WITHOUT_CENTS else enough_decimals(value, 2)


def _percent(value: Fraction, country: Country) -> str:
    return f"{write_number(value * 100, country, 2)}{country.percent_gap}%"


def _number(value: Fraction, country: Country, decimals: int) -> str:
    size = scaled(value, decimals)
    digits = str(size).rjust(decimals + 1, "0")
    whole, fraction = (digits[:-decimals], digits[-decimals:]) if decimals else (digits, "")
    sign = MINUS if value < 0 and size else ""
    grouped = f"{int(whole):,}".replace(",", country.group) if len(whole) >= country.digits_before_grouping else whole
    return sign + grouped + (country.point + fraction if fraction else "")


def _split_sign(number: str) -> tuple[str, str]:
    return (MINUS, number[1:]) if number.startswith(MINUS) else ("", number)
