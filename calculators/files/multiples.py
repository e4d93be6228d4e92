"""Figures in thousands or millions: what a heading or a title says of it."""

import re

from calculators.files.heading_text import plain_words, words_in_brackets
from calculators.files.heading_words import CURRENCIES, MONEY_WORDS, SCALES

_MONEY = "|".join(sorted({*MONEY_WORDS, *(code.lower() for code in CURRENCIES), "bolivianos", "guaranies", "cordobas"}))
_IN_A_TITLE = re.compile(
    rf"\b(?:en|cifras|valores|montos|importes)\b.*\b(?:miles|millones|mdp)\b(?! de (?!millones|{_MONEY})[a-z])"
    rf"|\b(?:miles|millones) de (?:{_MONEY})\b|\bmdp\b"
)
"""Thousands of money, or of nothing that is said: a title may also boast of thousands of customers."""


def scale_in(heading: str) -> int:
    """What a heading says that its figures are to be multiplied by; 1 for nothing.

    Args:
        heading: as it stands in the file.
    """
    words = f"{plain_words(heading)} {words_in_brackets(heading)}"
    return next((by for those, by in SCALES if re.search(rf"(?<![a-z0-9])(?:{those})(?![a-z0-9])", words)), 1)


def scale_of_title(cell: str) -> int:
    """What a title says that all money below is to be multiplied by; 1 for nothing.

    Args:
        cell: of a row above the headings.
    """
    words = f"{plain_words(cell)} {words_in_brackets(cell)}"
    return scale_in(cell) if _IN_A_TITLE.search(words) else 1
