"""Days as people type them: "31/12/2027", "2027-12-31", "31 dic 2027"; a value is the day's ordinal number."""

import re
from fractions import Fraction

from calculators.core.numbers.date_words import MONTHS, in_figures

FIRST_YEAR, LAST_YEAR = 2000, 2200
FIRST_DAY, LAST_DAY = Fraction(730120), Fraction(803533)
"""Ordinal numbers of the first and the last day of those years."""

_TYPED = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})([/.-])([0-9]{2}|[0-9]{4})")


def read_date(text: str) -> Fraction | None:
    """Read a day: day/month/year or with its month in words, as people write it, or ISO 8601 as links do.

    Args:
        text: anything at all.

    Returns:
        The day's ordinal number (1 is 1 January of year 1), or None.
    """
    from datetime import date  # noqa: PLC0415 - few calculators need it, and booting is on the clock

    if match := re.fullmatch(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})", text):
        year, month, day = match.groups()
    elif (match := _TYPED.fullmatch(in_figures(text))) and len(match[5]) == len("2027"):
        day, month, year = match[1], match[3], match[5]
    else:
        return None
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return Fraction(found.toordinal()) if FIRST_YEAR <= found.year <= LAST_YEAR else None


def swapped(text: str) -> Fraction | None:
    """The other day that a text could mean where some put the month first: "3/4/2027" is 3 April or 4 March.

    Args:
        text: a day as people write it.

    Returns:
        That day's ordinal number; None where there is none.
    """
    match = _TYPED.fullmatch(text)
    other = read_date(f"{match[3]}/{match[1]}/{match[5]}") if match else None
    return None if other == read_date(text) else other


def with_whole_year(text: str) -> str:
    """The day that a text with a year of two digits means, in this century ("31/12/27"); "" if it means none.

    Args:
        text: anything at all.
    """
    match = _TYPED.fullmatch(in_figures(text))
    if match is None or len(match[5]) != len("27"):
        return ""
    day = read_date(f"{match[1]}/{match[3]}/20{match[5]}")
    return "" if day is None else write_date(day)


def say_date(value: Fraction) -> str:
    """Say a day with its month in words, which leaves no doubt: "3 de abril de 2027".

    Args:
        value: the day's ordinal number.
    """
    from datetime import date  # noqa: PLC0415 - few calculators need it, and booting is on the clock

    day = date.fromordinal(int(value))
    return f"{day.day} de {MONTHS[day.month - 1]} de {day.year}"


def write_date(value: Fraction, *, iso: bool = False) -> str:
    """Write a day as people do ("31/12/2027"), or as links do.

    Args:
        value: the day's ordinal number.
        iso: as links do ("2027-12-31").
    """
    from datetime import date  # noqa: PLC0415 - few calculators need it, and booting is on the clock

    day = date.fromordinal(int(value))
    return day.isoformat() if iso else f"{day.day:02d}/{day.month:02d}/{day.year}"


def today() -> Fraction:
    """Today's ordinal number, by the reader's clock."""
    from datetime import date  # noqa: PLC0415 - few calculators need it, and booting is on the clock

    return Fraction(date.today().toordinal())  # noqa: DTZ011 - the reader's own day is meant


def months_between(start: Fraction, end: Fraction) -> int:
    """Whole months from one day to another, as people count them: from 31 January to 28 February is one.

    Args:
        start: a day's ordinal number.
        end: a later day's.
    """
    from datetime import date, timedelta  # noqa: PLC0415 - few calculators need it, and booting is on the clock

    first, last = date.fromordinal(int(start)), date.fromordinal(int(end))
    ends_month = (last + timedelta(days=1)).day == 1
    unfinished = last.day < first.day and not ends_month
    return 12 * (last.year - first.year) + last.month - first.month - unfinished
