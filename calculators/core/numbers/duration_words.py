"""Spans of time in words, "media hora" or "dos horas y cuarto", turned into the figures that they mean."""

import re
from functools import lru_cache

from calculators.core.numbers.number_words import in_words

_LARGEST_SAID = 99
"""Larger numbers are typed in figures."""
_PLAIN = str.maketrans("áéíóúüÁÉÍÓÚÜ", "aeiouuAEIOUU")
_UNIT = r"(?=d[ií]as?\b|horas?\b|hrs?\b|hs\b|h\b|minutos?\b|mins?\b)"
_SHARES = (
    ("tres cuartos de ", "3/4 "),
    ("(?:un )?cuarto de ", "1/4 "),
    ("medi(?:a|o) ", "1/2 "),
    ("y tres cuartos", "y 3/4"),
    ("y (?:un )?cuarto", "y 1/4"),
    ("y medi(?:a|o)", "y 1/2"),
)


def in_figures(text: str) -> str:
    """Write the numbers of a span in figures: "una hora y media" is "1 hora y 1/2"; the rest stays as it is.

    Args:
        text: anything at all.
    """
    if not re.search("[a-z]{3}", text, re.IGNORECASE):
        return text
    plain = text.translate(_PLAIN)
    for words, figures in _SHARES:
        end = _UNIT if words.endswith(" ") else r"\b"
        plain = re.sub(rf"\b{words}{end}", figures, plain, flags=re.IGNORECASE)
    pattern, numbers = _numbers()
    plain = pattern.sub(lambda match: str(numbers[match[0].lower()]), plain)
    # Nobody says the one of "hora y media".
    return re.sub(r"^(?=(?:hora|dia|minuto) y [1-3]/[24]\b)", "1 ", plain, flags=re.IGNORECASE)


@lru_cache
def _numbers() -> tuple[re.Pattern[str], dict[str, int]]:
    numbers: dict[str, int] = {}
    for number in range(1, _LARGEST_SAID + 1):
        words = in_words(number).translate(_PLAIN)
        numbers[words] = number
        if words.endswith("uno"):
            numbers[f"{words[:-1]}a"] = numbers[words[:-1]] = number
    longest_first = "|".join(sorted(numbers, key=len, reverse=True))
    return re.compile(rf"\b(?:{longest_first})\b", re.IGNORECASE), numbers
