"""A heading as it can be compared: its plain words, those in its brackets, and the currency that it names."""

import re
import unicodedata
from functools import lru_cache

from calculators.files.heading_words import CURRENCIES, CURRENCY_MARKS, MONEY_WORDS
from calculators.files.qualifying_words import PERCENT

LONGEST = 200
_BRACKETS = re.compile(r"[(\[](.*?)[)\]]", re.DOTALL)
_CURRENCY = re.compile(r"[(\[]\s*([A-Z]{3})\s*[)\]]|\b([A-Z]{3})$")
_SIGNS = re.compile(r"\b(?:u\$s|us\$|u\$|r\$|c\$|rd\$|mx\$|ar\$|col\$)|\$u\b")
"""Letters of a currency's sign are no words."""
_JOINED = re.compile(r"\s*[a-zñáéíóú]+[A-ZÑ]")
_CAPITAL = re.compile(r"(?<=[a-zñáéíóú0-9])(?=[A-ZÑ])")
"""Programs write "totalLeads"; "TikTok" is one word."""
_WORDS = re.compile(r"[a-z0-9]+")


@lru_cache(maxsize=4096)
def plain_words(text: str) -> str:
    """A heading's words alone: no accents, capitals, brackets or signs.

    Args:
        text: anything at all.
    """
    return _plain(_BRACKETS.sub(" ", text[:LONGEST]))


@lru_cache(maxsize=4096)
def words_in_brackets(text: str) -> str:
    """The words in a heading's brackets, and a percent sign anywhere in it as a word.

    Args:
        text: anything at all.
    """
    inside = " ".join(_BRACKETS.findall(text[:LONGEST]))
    return _plain(f"{inside} {PERCENT}" if "%" in text[:LONGEST] else inside)


def _plain(text: str) -> str:
    if _JOINED.match(text):
        text = _CAPITAL.sub(" ", text)
    apart = unicodedata.normalize("NFD", text.lower().replace("º", " ").replace("°", " "))
    return " ".join(_WORDS.findall(_SIGNS.sub(" ", "".join(sign for sign in apart if not unicodedata.combining(sign)))))


def currency_in(heading: str) -> str:
    """The currency's code that a heading names: "Importe gastado (MXN)", "Inversión en dólares"; "" for none.

    Args:
        heading: as it stands in the file.
    """
    found = _CURRENCY.search(heading.strip())
    if found and (found[1] or found[2]) in CURRENCIES:
        return found[1] or found[2]
    codes = [code for code in re.findall(r"\b[A-Z]{3}\b", heading[:LONGEST]) if code in CURRENCIES]
    words = set(_plain(heading[:LONGEST]).split())
    named = [code for mark, code in CURRENCY_MARKS.items() if mark in words or _has_sign(heading[:LONGEST], mark)]
    return (codes or named or [""])[0]


def _has_sign(heading: str, mark: str) -> bool:
    return not mark.isalpha() and re.search(rf"(?<![A-Za-z]){re.escape(mark)}", heading) is not None


def is_money(heading: str) -> bool:
    """Whether a heading names a currency: "Ventas ($)" is an amount, and no number of sales.

    Args:
        heading: as it stands in the file.
    """
    codes = set(re.findall(r"\b[A-Z]{3}\b", heading[:LONGEST])) & CURRENCIES
    words = set(_plain(heading[:LONGEST]).split())
    return bool(codes or words & MONEY_WORDS or re.search(r"[$€₡₲]|\bS/", heading[:LONGEST]))
