"""Finds worked figures that were typed by hand: in an example all of them, elsewhere those with decimals.

A figure of an example is money, a percentage, or a number above 100 or with separators. It stands there because
a case takes it, an arithmetic uses it, the block's `given` line lists it, or else because it is computed: `{{ }}`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from calculators import COUNTRIES, DEFAULT_COUNTRY
from calculators.core.numbers.separators import read_digits

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction

EXAMPLE = re.compile(r"(?P<indent> *)!!! example\b")
NOT_READ = re.compile(
    r"\]\([^)]*\)|`[^`]*`|\{\{.*?\}\}|\{[^}]*\}|<[^>]*>|\[\^\w+\]|https?://\S+|(?<!\*)\*[^*\n]+\*(?!\*)"
)
"""Addresses, code, references, attributes, and titles of works, which stand in italics."""
NUMBER = re.compile(
    r"(?<![\w:.,])(?P<sign>(?:US|RD|C)?\$|₡|€|S/|(?:Bs|Gs)\.?|[QL])?[\s\u00a0]?"
    r"(?P<digits>\d+(?:[.,\u00a0]\d+)*)(?P<percent>[\s\u00a0]?%)?(?![\w:]*\d)"
)
YEAR = re.compile(r"(?:19|20)\d\d")
BY_HEART = 100
"""Numbers up to it, without unit and decimals, are counted by the story: "12 ventas", "de cada 100"."""


class Found(NamedTuple):
    """A figure typed by hand: its line (from 0), its text, and its value (a percent as said)."""

    line: int
    text: str
    value: Fraction | None


def in_examples(lines: Sequence[str], countries: Sequence[str]) -> Iterator[Found]:
    """Give the figures of a page's examples; `countries` has the country of each line, "" for the default one."""
    for at in example_lines(lines):
        for number in _numbers(lines[at]):
            if _is_worked(number):
                yield Found(at, number[0].strip(), _value(number["digits"], countries[at]))


def elsewhere(lines: Sequence[str], countries: Sequence[str]) -> Iterator[Found]:
    """Give the figures with decimals of everything else."""
    inside = set(example_lines(lines))
    for at, line in enumerate(lines):
        for number in () if at in inside else _numbers(line):
            if re.search(r"[.,]\d{1,2}$", number["digits"]):
                yield Found(at, number[0].strip(), _value(number["digits"], countries[at]))


def example_lines(lines: Sequence[str]) -> Iterator[int]:
    """Give the lines that belong to an example: indented below its title."""
    indent: int | None = None
    for at, line in enumerate(lines):
        if opening := EXAMPLE.match(line):
            indent = len(opening["indent"])
        elif indent is not None and line.strip():
            if len(line) - len(line.lstrip(" ")) > indent:
                yield at
            else:
                indent = None


def _numbers(line: str) -> Iterator[re.Match[str]]:
    return NUMBER.finditer(NOT_READ.sub(lambda cut: "\x00" * len(cut[0]), line.replace("&nbsp;", "\u00a0")))


def _is_worked(number: re.Match[str]) -> bool:
    digits = number["digits"]
    if number["sign"] or number["percent"] or not digits.isdecimal():
        return True
    return int(digits) > BY_HEART and not YEAR.fullmatch(digits)


def _value(digits: str, country: str) -> Fraction | None:
    read = read_digits(digits.replace("\u00a0", " "), COUNTRIES[country or DEFAULT_COUNTRY].point, whole=False)
    return None if read is None else read[0]
