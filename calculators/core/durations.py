"""Spans of time as people type and read them: "90", "90 min", "1 h 30 min", "2 días", "45 s"."""

import re
from collections.abc import Mapping
from fractions import Fraction

from calculators.core.countries import NO_BREAK_SPACE
from calculators.core.separators import read_digits

MINUTES: Mapping[str, int] = {"minutes": 1, "hours": 60}
"""Minutes in one unit of a field; a bare number is in the field's own unit."""

DECIMALS = 6
"""Decimals that a span is read to: a third of an hour must fit in a box and in a link."""
A_FEW_MINUTES = 10
"""Below so many minutes the seconds are written too."""

_WORDS = {"d": Fraction(1440), "h": Fraction(60), "m": Fraction(1), "s": Fraction(1, 60)}
_PART = re.compile(
    r"\s*([0-9.,]+)\s*(d[ií]as?|horas?|hrs?|h|minutos?|mins?|min|m|'|segundos?|segs?|s)\.?\s*(?:y\s+)?", re.IGNORECASE
)


def read_duration(text: str, unit: str, point: str) -> Fraction | None:
    """Read a span of time that names its units.

    Args:
        text: plain text with at least one named part ("2 h", "1 día 4 horas").
        unit: "minutes" or "hours": what the value comes in.
        point: the country's decimal separator.

    Returns:
        The value in that unit, to six decimals, or None if the text is no span of time.
    """
    minutes, end = Fraction(0), 0
    while end < len(text):
        part = _PART.match(text, end)
        number = read_digits(part[1], point, whole=False) if part and re.search("[0-9]", part[1]) else None
        if part is None or number is None:
            return None
        minutes += number[0] * _WORDS["m" if part[2] == "'" else part[2][0].lower()]
        end = part.end()
    return Fraction(round(minutes / MINUTES[unit] * 10**DECIMALS), 10**DECIMALS) if text else None


def write_minutes(value: Fraction) -> str:
    """Write a span of minutes, a short one to the second: "1 min 30 s", "45 min", "1 h 30 min", "1 día 2 h".

    Args:
        value: minutes, 0 or more.
    """
    if value < A_FEW_MINUTES:
        minutes, seconds = divmod(int(value * 60 + Fraction(1, 2)), 60)
    else:
        minutes, seconds = int(value + Fraction(1, 2)), 0
    days, rest = divmod(minutes, 1440)
    hours, rest = divmod(rest, 60)
    parts = [(days, "día" if days == 1 else "días"), (hours, "h"), (0 if days else rest, "min"), (seconds, "s")]
    said = [f"{number}{NO_BREAK_SPACE}{name}" for number, name in parts if number]
    return " ".join(said) or f"0{NO_BREAK_SPACE}min"
