"""Days with their month in words, "31 de diciembre de 2027" or "31-dic-27", turned into the figures that they mean."""

import re

MONTHS = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
    "diciembre",
)  # fmt: skip
_SHORTEST = 3
"""Letters of "dic": two months never share so many."""
_ALSO = {"set": 9, "setiembre": 9}
_WEEKDAY = r"(?:(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo),?\s+)?(?:el\s+)?"
_MONTH = r"([a-z]{3,10})\.?"
_GAP = r"\s*(?:[\s/.,-]|del?\s)\s*(?:del?\s+)?(?:(?:año|ano)\s+)?"
_YEAR = r"([0-9]{4}|[0-9]{2})"
_ORDINAL = r"\.?\s*(?:[º°ª]|er|ro|o)?\.?"
# Compiled when they are first needed: few calculators ask for a day, and booting is on the clock.
_DAY_FIRST = rf"{_WEEKDAY}([0-9]{{1,2}}|primero){_ORDINAL}{_GAP}{_MONTH}{_GAP}{_YEAR}\.?"
_MONTH_FIRST = rf"{_WEEKDAY}{_MONTH}\s+([0-9]{{1,2}}|primero){_ORDINAL}{_GAP}{_YEAR}\.?"


def in_figures(text: str) -> str:
    """Write a day with its month in words as day/month/year; any other text stays as it is.

    Args:
        text: anything at all.
    """
    if match := re.fullmatch(_DAY_FIRST, text, re.IGNORECASE):
        day, name, year = match.groups()
    elif match := re.fullmatch(_MONTH_FIRST, text, re.IGNORECASE):
        name, day, year = match.groups()
    else:
        return text
    month = _month(name.lower())
    return f"{1 if day.lower() == 'primero' else day}/{month}/{year}" if month else text


def _month(name: str) -> int:
    if name in _ALSO:
        return _ALSO[name]
    # "sept" and "septiembre" alike; "en" could be no month.
    found = [number for number, month in enumerate(MONTHS, 1) if month.startswith(name)]
    return found[0] if len(found) == 1 and len(name) >= _SHORTEST else 0
