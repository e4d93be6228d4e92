"""Days as people type them: "31/12/2027", "2027-12-31"; a value is the day's ordinal number."""

import re
from fractions import Fraction

FIRST_YEAR, LAST_YEAR = 2000, 2200
FIRST_DAY, LAST_DAY = Fraction(730120), Fraction(803533)
"""Ordinal numbers of the first and the last day of those years."""


def read_date(text: str) -> Fraction | None:
    """Read a day: day/month/year as people write it, or ISO 8601 as links do.

    Args:
        text: anything at all.

    Returns:
        The day's ordinal number (1 is 1 January of year 1), or None.
    """
    from datetime import date  # noqa: PLC0415 - few calculators need it, and booting is on the clock

    if match := re.fullmatch(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})", text):
        year, month, day = match.groups()
    elif match := re.fullmatch(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})", text):
        day, month, year = match.groups()
    else:
        return None
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return Fraction(found.toordinal()) if FIRST_YEAR <= found.year <= LAST_YEAR else None


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
