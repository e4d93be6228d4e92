"""Currency signs, codes and names that people write beside a figure: whose they are, and taking them off."""

import re
from collections.abc import Iterable
from functools import lru_cache

from calculators.core.numbers.countries import COUNTRIES, Country

FOREIGN_ONLY = ("US$", "U$S", "U$", "$US", "R$", "£", "¥", "BRL", "GBP", "euros", "euro", "dólares", "dólar")
"""Marks of currencies that no country here counts in, or that name a foreign one where "$" does not."""

_IDLE_POINT = r"(?:\.(?=\s|[0-9]{1,3}(?:[.,' ][0-9]{3})))?"
"""The point that some write after a sign, as after "Gs." or "Bs.": "$. 1.250.000". "$.50" is half a peso."""
_WITHOUT_ACCENTS = str.maketrans("áéíóú", "aeiou")


def strip_currency(text: str, country: Country) -> tuple[str, bool]:
    """Take the country's own currency marks off both ends of a text.

    Args:
        text: what was typed, without its sign.
        country: whose currency is meant.

    Returns:
        The text without the marks, and whether any was there.
    """
    start, end = _own_marks(country.code)
    bare = end.sub("", start.sub("", text)).strip()
    return bare, bare != text.strip()


def mentions_currency(text: str) -> bool:
    """Tell whether a text begins or ends with the mark of any currency we know."""
    start, end = _known_marks()
    return bool(start.match(text) or end.search(text))


@lru_cache
def _own_marks(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    country = COUNTRIES[code]
    return _patterns({country.symbol, country.currency, *country.aliases})


@lru_cache
def _known_marks() -> tuple[re.Pattern[str], re.Pattern[str]]:
    marks = set(FOREIGN_ONLY)
    for country in COUNTRIES.values():
        marks.update({country.symbol, country.currency, *country.aliases})
    return _patterns({mark for mark in marks if len(mark) > 1 or not mark.isalpha()})


def _patterns(marks: set[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Marks at the start and at the end of a text, longest first; a mark of letters must not cut a word."""
    as_typed = marks | {mark.translate(_WITHOUT_ACCENTS) for mark in marks}
    shortened = _any_of(mark for mark in as_typed if mark[-1].isalpha())
    signs = _any_of(mark for mark in as_typed if not mark[-1].isalpha())
    # Two stand together in "COP $ 1.250.000".
    start = re.compile(
        rf"^(?:(?:{shortened}\.?|{signs}{_IDLE_POINT})(?![A-Za-zÀ-ÿ])\s*){{1,2}}",
        re.IGNORECASE,
    )
    end = re.compile(
        rf"(?:(?<![A-Za-zÀ-ÿ])\s*(?:de )?(?<![A-Za-zÀ-ÿ])(?:{shortened}|{signs})\.?\s*){{1,2}}$", re.IGNORECASE
    )
    return start, end


def _any_of(marks: Iterable[str]) -> str:
    longest_first = sorted(marks, key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, longest_first))})" if longest_first else r"(?!)"
