"""Spans of time as people type and read them: "90", "90 min", "1 h 30 min", "2h30", "1:30", "media hora"."""

import re
from collections.abc import Mapping
from fractions import Fraction

from calculators.core.numbers.countries import NO_BREAK_SPACE
from calculators.core.numbers.duration_words import in_figures
from calculators.core.numbers.separators import read_digits

MINUTES: Mapping[str, int] = {"minutes": 1, "hours": 60}
"""Minutes in one unit of a field; a bare number is in the field's own unit."""

DECIMALS = 6
"""Decimals that a span is read to: a third of an hour must fit in a box and in a link."""
A_FEW_MINUTES = 10
"""Below so many minutes the seconds are written too."""

Span = tuple[Fraction, Fraction | None]
"""A span as read, and what else it could be ("1,440 min" where the point is a comma); None if nothing."""

_WORDS = {"d": Fraction(1440), "h": Fraction(60), "m": Fraction(1), "s": Fraction(1, 60)}
_SMALLER = {"h": "m", "m": "s"}
"""What a number after the last named part counts: the 30 of "2 h 30"."""
_SHARE = r"(?:[0-9]{1,4} )?[1-3]/[2-4]"
"""Half an hour, or one and a half."""
_PART = re.compile(
    rf"\s*({_SHARE}|[0-9.,]+)\s*(d[ií]as?|horas?|hrs?|hs|h|minutos?|mins?|min|m|'|segundos?|segs?|s)\.?"
    r"\s*(?:,\s*)?(?:(?:y|con)\s+)?",
    re.IGNORECASE,
)
_LAST = re.compile(r"[0-5]?[0-9]")
_CLOCK = re.compile(r"([0-9]{1,4}):([0-5][0-9])(?::([0-5][0-9]))?(?:\s*(?:h|hrs?|horas?)\.?)?", re.IGNORECASE)


def read_duration(text: str, unit: str, point: str) -> Span | None:
    """Read a span of time that names its units, or that looks like a clock.

    Args:
        text: plain text with at least one named part ("2 h", "1 día 4 horas", "2h30") or a colon ("1:30").
        unit: "minutes" or "hours": what the values come in.
        point: the country's decimal separator.

    Returns:
        The span and what else it could be, in that unit, to six decimals; None if the text is no span of time.
    """
    found = _clock(text, unit) if ":" in text else _parts(in_figures(text), point)
    if found is None:
        return None
    value, other = found
    return _in_unit(value, unit), None if other is None else _in_unit(other, unit)


def _in_unit(minutes: Fraction, unit: str) -> Fraction:
    return Fraction(round(minutes / MINUTES[unit] * 10**DECIMALS), 10**DECIMALS)


def _clock(text: str, unit: str) -> Span | None:
    """Minutes in hours:minutes; where minutes are asked for it may have meant minutes:seconds."""
    match = _CLOCK.fullmatch(text)
    if match is None:
        return None
    first, second, third = (int(each or 0) for each in match.groups())
    names_hours = match[3] is not None or not text[-1].isdigit()
    other = first + Fraction(second, 60) if unit == "minutes" and not names_hours else None
    return 60 * first + second + Fraction(third, 60), other


def _parts(text: str, point: str) -> Span | None:
    value, other, end, last = Fraction(0), Fraction(0), 0, ""
    while end < len(text):
        if last in _SMALLER and _LAST.fullmatch(text, end):
            smaller = int(text[end:]) * _WORDS[_SMALLER[last]]
            return _span(value + smaller, other + smaller)
        if last and re.fullmatch(_SHARE, text[end:]):  # "1 hora y 1/2"
            share = _share(text[end:]) * _WORDS[last]
            return _span(value + share, other + share)
        part = _PART.match(text, end)
        number = _number(part[1], point) if part and re.search("[0-9]", part[1]) else None
        if part is None or number is None or (part[2] == "M" and not end):  # "2M" means two million
            return None
        last = "m" if part[2] == "'" else part[2][0].lower()
        value += number[0] * _WORDS[last]
        other += (number[0] if number[1] is None else number[1]) * _WORDS[last]
        end = part.end()
    return _span(value, other) if text else None


def _number(text: str, point: str) -> Span | None:
    return (_share(text), None) if "/" in text else read_digits(text, point, whole=False)


def _share(text: str) -> Fraction:
    return sum((Fraction(each) for each in text.split()), Fraction(0))


def _span(value: Fraction, other: Fraction) -> Span:
    return value, None if other == value else other


def write_minutes(value: Fraction, *, exact: bool = False) -> str:
    """Write a span of minutes, a short one to the second: "1 min 30 s", "45 min", "1 h 30 min", "1 día 2 h 5 min".

    Args:
        value: minutes, 0 or more.
        exact: to the second however long it is, and shorter than a second in words: what a person typed.
    """
    if exact or value < A_FEW_MINUTES:
        minutes, seconds = divmod(int(value * 60 + Fraction(1, 2)), 60)
    else:
        minutes, seconds = int(value + Fraction(1, 2)), 0
    days, rest = divmod(minutes, 1440)
    hours, rest = divmod(rest, 60)
    parts = [(days, "día" if days == 1 else "días"), (hours, "h"), (rest, "min"), (seconds, "s")]
    said = [f"{number}{NO_BREAK_SPACE}{name}" for number, name in parts if number]
    if not said and value and exact:
        return f"menos de 1{NO_BREAK_SPACE}s"
    return " ".join(said) or f"0{NO_BREAK_SPACE}min"
