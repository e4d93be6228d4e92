"""Whole numbers are said as num2words says them, but for "un millones", which it gets wrong past 499."""

import re

from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from calculators.core.numbers.number_words import LARGEST, in_words


def said(number: int) -> str:
    words = re.sub(r"\bveintiuno (?=mil|bill)", "veintiún ", num2words(number, lang="es"))
    return re.sub(r"\buno (?=mil|bill)", "un ", words)


@given(st.one_of(st.integers(0, 10**4), st.integers(0, 10**9), st.integers(0, LARGEST)))
def test_numbers_are_said_as_num2words_says_them(number: int) -> None:
    assert in_words(number) == said(number)


def test_every_number_below_two_thousand_is_said_right() -> None:
    assert [in_words(number) for number in range(2000)] == [said(number) for number in range(2000)]


def test_one_shortens_before_what_it_counts() -> None:
    assert in_words(501_000_000) == "quinientos un millones"
    assert in_words(21_000) == "veintiún mil"
