"""Numbers look as CLDR says for each country (Babel is the oracle), but for the pins that countries.py names."""

from decimal import Decimal
from fractions import Fraction

import pytest
from babel import Locale
from babel.numbers import format_currency, format_decimal, get_currency_name, get_currency_symbol
from hypothesis import assume, given
from hypothesis import strategies as st

from calculators.core.numbers.countries import COUNTRIES, Country
from calculators.core.numbers.writing import (
    round_half_up,
    write,
    write_about,
    write_canonical,
    write_in_sentence,
    write_typed,
)

OUR_SYMBOLS = {"PA": "$", "VE": "Bs."}
OUR_CURRENCY_NAMES = {"VE": "bolívares"}
WITHOUT_DECIMALS = {"COP", "CLP", "PYG"}
countries = st.sampled_from(list(COUNTRIES.values()))
cents = st.integers(-(10**15), 10**15).map(lambda number: Fraction(number, 100))


def locale(country: Country) -> Locale:
    return Locale.parse(f"es_{country.code}")


def test_there_are_21_countries() -> None:
    assert len(COUNTRIES) == 21


@pytest.mark.parametrize("country", COUNTRIES.values(), ids=lambda each: each.code)
def test_names_and_symbols_are_cldrs(country: Country) -> None:
    here = locale(country)
    assert country.name == here.territories[country.code]
    symbol = get_currency_symbol(country.currency, here)
    assert country.symbol == OUR_SYMBOLS.get(country.code, symbol)
    name = get_currency_name(country.currency, 2, locale=here)
    assert country.currency_name == OUR_CURRENCY_NAMES.get(country.code, name)


@given(countries, cents)
def test_plain_numbers_are_written_as_cldr_does(country: Country, value: Fraction) -> None:
    whole = round_half_up(value, 0)
    assume(country.code != "ES" or not 1000 <= abs(whole) < 10000)  # CLDR groups from five digits on; Babel does not
    expected = format_decimal(int(whole), locale=locale(country)).replace("-", "−")
    assert write(whole, "count", country) == expected


@given(countries, cents)
def test_money_is_written_as_cldr_does(country: Country, value: Fraction) -> None:
    decimals = 0 if country.currency in WITHOUT_DECIMALS else 2
    rounded = round_half_up(value, decimals)
    assume(country.code != "ES" or not 1000 <= abs(rounded) < 10000)
    assume(value == rounded or abs(value) >= (10 if decimals == 0 else Fraction(1, 10)))  # else we show two digits
    here = locale(country)
    pattern = here.currency_formats["standard"].pattern.split(";")[0]
    expected = format_currency(
        Decimal(abs(rounded.numerator)) / Decimal(rounded.denominator),
        country.currency,
        pattern if decimals else pattern.replace("0.00", "0"),
        here,
        currency_digits=False,
    ).replace(get_currency_symbol(country.currency, here), country.symbol)
    assert write(value, "money", country) == ("−" if rounded < 0 else "") + expected


@pytest.mark.parametrize(
    ("country", "text"),
    [("MX", "−$5.50"), ("PE", "−S/\u00a05.50"), ("ES", "−5,50\u00a0€"), ("CL", "−$5,50"), ("CR", "−₡5,50")],
)
def test_a_negative_amount_begins_with_its_sign(country: str, text: str) -> None:
    assert write(Fraction(-11, 2), "money", COUNTRIES[country]) == text


@pytest.mark.parametrize(
    ("value", "text"), [("0.1", "10%"), ("0.0435", "4.35%"), ("0.00004", "0.004%"), ("1.2", "120%"), ("0", "0%")]
)
def test_a_percent_has_as_many_decimals_as_it_needs(value: str, text: str) -> None:
    assert write(Fraction(value), "percent", COUNTRIES["MX"]) == text


def test_spain_writes_four_digits_together_and_a_space_before_the_percent() -> None:
    assert write(Fraction(1234), "count", COUNTRIES["ES"]) == "1234"
    assert write(Fraction(12345), "count", COUNTRIES["ES"]) == "12.345"
    assert write(Fraction(1, 10), "percent", COUNTRIES["ES"]) == "10\u00a0%"


def test_a_small_cost_is_never_written_as_zero() -> None:
    assert write(Fraction(34, 10000), "money", COUNTRIES["MX"]) == "$0.0034"
    assert write(Fraction(4, 10), "money", COUNTRIES["CO"]) == "$0,40"


def test_points_are_counted_in_words() -> None:
    texts = [write(Fraction(value), "points", COUNTRIES["MX"]) for value in ("45", "1", "-12.5")]
    assert texts == ["45\u00a0puntos", "1\u00a0punto", "−12.5\u00a0puntos"]


def test_sentences_leave_out_idle_cents() -> None:
    assert write_in_sentence(Fraction(200), "money", COUNTRIES["MX"]) == "$200"
    assert write_in_sentence(Fraction(401, 2), "money", COUNTRIES["MX"]) == "$200.50"
    assert write_about(Fraction(401, 2), "money", COUNTRIES["MX"]) == "$201"
    assert write_about(Fraction("0.04348"), "percent", COUNTRIES["MX"]) == "4.3%"
    assert write_about(Fraction("0.2136"), "percent", COUNTRIES["MX"]) == "21%"


def test_what_is_typed_in_a_box_has_no_unit() -> None:
    assert write_typed(Fraction(3, 20), "percent", COUNTRIES["MX"]) == "15"
    assert write_typed(Fraction(2001, 2), "money", COUNTRIES["AR"]) == "1.000,50"


def test_links_have_dot_decimals_and_no_grouping() -> None:
    assert write_canonical(Fraction(2001, 2), "money") == "1000.5"
    assert write_canonical(Fraction(-1, 400), "percent") == "-0.25"


@given(st.integers(-(10**9), 10**9), st.integers(0, 4))
def test_halves_are_rounded_away_from_zero(number: int, decimals: int) -> None:
    value = Fraction(number, 10**5)
    rounded = round_half_up(value, decimals)
    assert abs(rounded - value) <= Fraction(1, 2 * 10**decimals)
    assert abs(rounded) >= abs(value) or abs(rounded - value) < Fraction(1, 2 * 10**decimals)
