"""Reading a number as a person types it: any of the separators, signs and words in use in our countries.

What can mean two figures is read as the country writes it and comes with the other figure; what can mean none comes
back as a Problem. Nothing that can be typed raises.
"""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from calculators.core.numbers.countries import Country
from calculators.core.numbers.currency_marks import mentions_currency, strip_currency
from calculators.core.numbers.dates import read_date, swapped, with_whole_year
from calculators.core.numbers.durations import MINUTES, read_duration
from calculators.core.numbers.plain_text import plain_text
from calculators.core.numbers.separators import read_digits
from calculators.core.units import Unit

LONGEST = 40
"""Characters that a figure may have; more is no figure that a person types."""

MULTIPLIERS = {
    "mil millones": 10**9, "miles de millones": 10**9, "millones": 10**6, "millón": 10**6, "millon": 10**6,
    "mil": 1000, "k": 1000, "M": 10**6, "MM": 10**6,
}  # fmt: skip
_MULTIPLIER = re.compile(
    r"^(.*?)\s*(mil millones|miles de millones|millones|millón|millon|mil|k)(?: de)?$", re.IGNORECASE
)
_IDLE_DASH = re.compile(r"(?<=[0-9])\s?[.,]-+$")
"""The end of "$1.500.-", as bills in several countries write that no cents follow."""
Trouble = Literal["empty", "too_long", "not_a_number", "letter_o", "groups", "currency", "unit", "short_year"]


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure as typed (a percent as said: 15 is 15 %).

    Args:
        value: what we read.
        other: what else it could mean; None if nothing.
        worded: it should be said back though it can mean one thing only: a multiplier ("15 mil"), a day, a clock.
        percent_sign: it carried a percent sign.
    """

    value: Fraction
    other: Fraction | None = None
    worded: bool = False
    percent_sign: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a text is no figure. `suggestion` is the text that was probably meant; "" if none."""

    trouble: Trouble
    suggestion: str = ""


def read_number(text: str, unit: Unit, country: Country) -> Reading | Problem:
    """Read a figure that a person typed.

    Args:
        text: anything at all.
        unit: what the field asks for; counts take "1.500" as grouped.
        country: whose separators decide, and whose currency may stand beside the figure.

    Returns:
        The reading, or the problem.
    """
    if len(text.strip()) > LONGEST:
        return Problem("too_long")
    plain = plain_text(text)
    if plain is None:
        return Problem("not_a_number")
    if not plain:
        return Problem("empty")
    if unit == "date":
        return _day(plain)
    if unit in MINUTES and (span := read_duration(plain, unit, country.point)) is not None:
        return Reading(*span, worded=":" in plain)
    return _without_marks(plain, unit, country)


def read_canonical(text: str, unit: Unit) -> Reading | Problem:
    """Read a figure in link notation: dot decimals, no grouping, a percent as said, a date by ISO 8601.

    Args:
        text: anything at all.
        unit: what the field asks for.
    """
    if not text.strip():
        return Problem("empty")
    if len(text) > LONGEST:
        return Problem("too_long")
    if unit == "date":
        day = read_date(text)
        return Problem("not_a_number") if day is None else Reading(day)
    if not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", text):
        return Problem("not_a_number")
    # No link of ours ends its decimals in a zero: "2.000" was written by hand, perhaps for two thousand.
    by_hand = unit != "percent" and re.fullmatch(r"-?[1-9][0-9]{0,2}\.[0-9]{2}0", text)
    return Reading(Fraction(text), Fraction(text.replace(".", "")) if by_hand else None)


def _day(plain: str) -> Reading | Problem:
    day = read_date(plain)
    if day is not None:
        return Reading(day, swapped(plain), worded=True)
    meant = with_whole_year(plain)
    return Problem("short_year", suggestion=meant) if meant else Problem("not_a_number")


def _without_marks(plain: str, unit: Unit, country: Country) -> Reading | Problem:
    """Take off the sign, the currency and the percent sign, each only where it belongs, and read the rest."""
    negative, unsigned = _sign(_IDLE_DASH.sub("", plain) if unit == "money" else plain)
    bare, had_currency = strip_currency(unsigned, country)
    negative_inside, bare = _sign(bare) if had_currency and not negative else (False, bare)
    bare = _IDLE_DASH.sub("", bare) if unit == "money" else bare
    bare, percent_sign = _percent(bare)
    if (had_currency and unit != "money") or (percent_sign and unit != "percent"):
        return Problem("unit")
    if mentions_currency(bare) and re.search(r"[0-9]", bare):
        return Problem("currency" if unit == "money" else "unit")
    return _figure(bare, unit, country, negative=negative or negative_inside, percent_sign=percent_sign)


def _figure(bare: str, unit: Unit, country: Country, *, negative: bool, percent_sign: bool) -> Reading | Problem:
    digits, factor = _multiplier(bare)
    if factor != 1 and not digits:
        digits = "1"
    if re.fullmatch(r"[0-9oO.,' ]*[oO][0-9oO.,' ]*", digits) and re.search(r"[0-9]", digits):
        return Problem("letter_o", suggestion=re.sub("[oO]", "0", bare))
    if not re.fullmatch(r"[0-9.,' ]*[0-9][0-9.,' ]*", digits):
        return Problem("not_a_number")
    found = read_digits(digits, country.point, whole=unit == "count" and factor == 1)
    if found is None:
        return Problem("groups")
    scale = -factor if negative else factor
    value, other = found
    return Reading(value * scale, None if other is None else other * scale, factor != 1, percent_sign)


def _sign(text: str) -> tuple[bool, str]:
    if text[:1] in {"-", "+"}:
        return text[0] == "-", text[1:].strip()
    return False, text


def _percent(text: str) -> tuple[str, bool]:
    if text.startswith("%"):
        return text[1:].strip(), True
    bare = re.sub(r"\s*(?:%|por ?ciento)$", "", text, flags=re.IGNORECASE)
    return bare, bare != text


def _multiplier(text: str) -> tuple[str, int]:
    if match := re.fullmatch(r"([0-9.,' ]+)(MM?)", text):  # small letters would be metres
        return match[1].strip(), MULTIPLIERS[match[2]]
    if match := _MULTIPLIER.match(text):
        return match[1].strip(), MULTIPLIERS[match[2].lower()]
    return text, 1
