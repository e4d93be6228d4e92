"""What people type is read as they mean it, echoed when it can mean two things, and refused when it means none."""

from fractions import Fraction
from typing import get_args

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from calculators import evaluate
from calculators.core.numbers.countries import COUNTRIES, Country
from calculators.core.numbers.reading import Problem, Reading, read_canonical, read_number
from calculators.core.numbers.writing import write_canonical, write_typed
from calculators.core.units import Unit

countries = st.sampled_from(list(COUNTRIES.values()))
input_units: st.SearchStrategy[Unit] = st.sampled_from(["money", "count", "percent"])
decimals = st.builds(lambda number, places: Fraction(number, 10**places), st.integers(0, 10**12), st.integers(0, 6))


def read(text: str, unit: Unit = "money", country: str = "MX") -> Reading:
    found = read_number(text, unit, COUNTRIES[country])
    assert isinstance(found, Reading), (text, found)
    return found


def trouble(text: str, unit: Unit = "money", country: str = "MX") -> str:
    found = read_number(text, unit, COUNTRIES[country])
    assert isinstance(found, Problem), (text, found)
    return found.trouble


@pytest.mark.parametrize(
    ("country", "text", "value"),
    [
        ("MX", "$1,500.00 MXN", "1500"),
        ("MX", "1,234.56", "1234.56"),
        ("MX", "1.234,56", "1234.56"),
        ("MX", "1 234,56", "1234.56"),
        ("MX", "1\u00a0234\u202f567.8", "1234567.8"),
        ("MX", "1'234,567.80", "1234567.80"),
        ("MX", "1,234,567", "1234567"),
        ("MX", "1,5", "1.5"),
        ("MX", "0,500", "0.5"),
        ("MX", ".5", "0.5"),
        ("MX", "5.", "5"),
        ("MX", "12.3456", "12.3456"),
        ("MX", "１，２３４．５", "1234.5"),
        ("MX", "−$5.50", "-5.5"),
        ("MX", "$-5.50", "-5.5"),
        ("MX", "500 pesos", "500"),
        ("MX", "15 mil", "15000"),
        ("MX", "1,5 millones de pesos", "1500000"),
        ("MX", "1.5 M", "1500000"),
        ("MX", "2k", "2000"),
        ("MX", "mil", "1000"),
        ("MX", "5 MM", "5000000"),
        ("MX", "1.5MM", "1500000"),
        ("CL", "$15.000.500.-", "15000500"),
        ("MX", "500.- pesos", "500"),
        ("MX", "500,-", "500"),
        ("EC", "100 dolares", "100"),
        ("PY", "100 guaranies", "100"),
        ("CR", "100 colon", "100"),
        ("PE", "S/ 1,500.50", "1500.5"),
        ("PE", "S/. 20", "20"),
        ("PY", "Gs. 60.000.000", "60000000"),
        ("CR", "₡1 234,5", "1234.5"),
        ("EC", "US$ 20", "20"),
        ("HN", "L 500", "500"),
        ("UY", "$U 1.000,5", "1000.5"),
        ("VE", "100 Bs.", "100"),
        ("CO", "$. 1.250.000", "1250000"),
        ("CO", "$.1.250.000", "1250000"),
        ("CO", "COP $ 1.250.000", "1250000"),
        ("CO", "$ 1.250.000 COP", "1250000"),
        ("MX", "$.50", "0.5"),
        ("MX", "MXN $1,250.00", "1250"),
        ("DO", "RD$. 1,250,000.50", "1250000.5"),
        ("PY", "₲. 1.250.000", "1250000"),
        ("PY", "Gs.1.250.000", "1250000"),
        ("PY", "1.250.000 Gs.", "1250000"),
        ("VE", "BsS 1.250.000,50", "1250000.5"),
        ("VE", "BsS. 1.250,50", "1250.5"),
        ("VE", "Bs. S 1.250,50", "1250.5"),
        ("VE", "Bs.1.250,50", "1250.5"),
        ("HN", "L. 1,250.00", "1250"),
        ("HN", "Lps. 1,250.00", "1250"),
        ("GT", "Q. 1,250.00", "1250"),
        ("GT", "Q.1,250.00", "1250"),
        ("PE", "S/.1,250.00", "1250"),
        ("PA", "B/. 1,250.00", "1250"),
        ("NI", "C$. 1,250.00", "1250"),
        ("NI", "C$1,250.00", "1250"),
        ("MX", "1,250,000 pesos.", "1250000"),
        ("EC", "USD $ 1.250,50", "1250.5"),
    ],
)
def test_money_is_read_with_its_signs_separators_and_words(country: str, text: str, value: str) -> None:
    found = read(text, "money", country)
    assert (found.value, found.other) == (Fraction(value), None)


@pytest.mark.parametrize(
    ("country", "text", "value", "other"),
    [
        ("MX", "1,500", "1500", "1.5"),
        ("MX", "1.500", "1.5", "1500"),
        ("AR", "1.500", "1500", "1.5"),
        ("AR", "1,500", "1.5", "1500"),
        ("CO", "1'500.000", "1500000", "1500"),
        ("MX", "1500.000", "1500", "1500000"),
    ],
)
def test_three_digits_after_one_separator_can_mean_two_amounts(country: str, text: str, value: str, other: str) -> None:
    found = read(text, "money", country)
    assert (found.value, found.other) == (Fraction(value), Fraction(other))


@pytest.mark.parametrize("country", COUNTRIES)
def test_in_a_count_a_single_separator_groups(country: str) -> None:
    assert read("1.500", "count", country).value == read("1,500", "count", country).value == 1500


def test_a_tab_or_a_line_break_around_a_figure_is_no_matter() -> None:
    assert read("\t10 200\n").value == 10200
    assert read("$\t10").value == 10


@pytest.mark.parametrize(
    ("text", "echo"),
    [
        ("1500.000", {"text": "Leímos: 1,500 — mil quinientos",
                      "alternative": {"label": "Usar 1,500,000", "typed": "1,500,000"}}),
        ("15000.000", {"text": "Leímos: 15,000 — quince mil", "alternative": None}),
        ("1.500", None),
        ("1.000", None),
    ],
)  # fmt: skip
def test_a_count_whose_groups_make_no_sense_is_said_back(text: str, echo: dict[str, object] | None) -> None:
    found = evaluate("cpa", {"spend": "1", "leads": text, "sales": "1"})
    assert found["inputs"]["leads"]["echo"] == echo


def test_percents_are_read_as_people_say_them() -> None:
    assert [read(text, "percent").value for text in ("15", "15%", "15 %", "15 por ciento")] == [15] * 4
    assert [read(text, "percent").value for text in ("15 porciento", "%15", "% 15", "-%15")] == [15, 15, 15, -15]
    assert read("%0.5", "percent").percent_sign


@pytest.mark.parametrize(
    ("text", "unit", "expected"),
    [
        ("", "money", "empty"),
        (" \u00a0\u200b", "money", "empty"),
        ("mucho", "money", "not_a_number"),
        ("NaN", "money", "not_a_number"),
        ("inf", "money", "not_a_number"),
        ("1e9", "money", "not_a_number"),
        ("½", "money", "not_a_number"),
        ("10²", "money", "not_a_number"),
        (".", "money", "not_a_number"),
        ("--5", "money", "not_a_number"),
        ("15%%", "percent", "not_a_number"),
        ("%15%", "percent", "not_a_number"),
        ("%15", "money", "unit"),
        ("500.-", "count", "not_a_number"),
        ("5 mm", "money", "not_a_number"),
        ("100 dolares", "money", "currency"),
        ("10\t200", "money", "not_a_number"),
        ("10\n200", "count", "not_a_number"),
        ("10\r\n200", "money", "not_a_number"),
        ("1,\u2028500", "money", "not_a_number"),
        ("2m", "money", "not_a_number"),
        ("1,23,4", "money", "groups"),
        ("1.234,567.8", "money", "groups"),
        ("12 34", "money", "groups"),
        ("US$ 50", "money", "currency"),
        ("50 €", "money", "currency"),
        ("50 dólares", "money", "currency"),
        ("$50", "count", "unit"),
        ("50%", "money", "unit"),
        ("$50", "percent", "unit"),
        ("9" * 10**6, "money", "too_long"),
    ],
)
def test_what_is_no_figure_is_refused(text: str, unit: Unit, expected: str) -> None:
    assert trouble(text, unit) == expected


@pytest.mark.parametrize(
    "text", ["$$$ 50", "COP $ COP 50", "$. .", "BsS", "₲.", "Gs..", "RD$. RD$", "$.1.25", "Bs. S."]
)
@pytest.mark.parametrize("country", ["CO", "PY", "VE"])
def test_marks_without_a_figure_are_none(text: str, country: str) -> None:
    assert isinstance(read_number(text, "money", COUNTRIES[country]), Problem)


def test_dollars_are_foreign_where_the_currency_is_not_written_with_a_dollar_sign() -> None:
    assert trouble("$ 50", "money", "PE") == "currency"


def test_a_letter_o_among_digits_comes_with_its_mend() -> None:
    assert read_number("1O0", "count", COUNTRIES["MX"]) == Problem("letter_o", suggestion="100")


@given(st.text(), input_units, countries)
@example("１" * 41, "count", COUNTRIES["MX"])
@example("\ud800", "money", COUNTRIES["MX"])
@example("-$-$-", "money", COUNTRIES["MX"])
def test_any_text_is_read_or_refused_and_nothing_raises(text: str, unit: Unit, country: Country) -> None:
    assert isinstance(read_number(text, unit, country), (Reading, Problem))
    assert isinstance(read_canonical(text, unit), (Reading, Problem))


@given(st.text(alphabet="0123456789.,' -$%kMmiloO", max_size=14), input_units, countries)
def test_texts_that_look_like_numbers_never_raise(text: str, unit: Unit, country: Country) -> None:
    assert isinstance(read_number(text, unit, country), (Reading, Problem))


@given(decimals, countries, input_units)
def test_what_we_write_in_a_box_reads_back_the_same(value: Fraction, country: Country, unit: Unit) -> None:
    if unit == "count":
        value = Fraction(int(value))
    elif unit == "percent":
        value /= 100
    found = read_number(write_typed(value, unit, country), unit, country)
    assert isinstance(found, Reading)
    assert found.value / (100 if unit == "percent" else 1) == value


@given(decimals, input_units)
def test_what_we_write_in_a_link_reads_back_the_same(value: Fraction, unit: Unit) -> None:
    found = read_canonical(write_canonical(value, unit), unit)
    assert isinstance(found, Reading)
    assert found.value == (value * 100 if unit == "percent" else value)


def test_the_units_of_inputs_are_units() -> None:
    assert {"money", "count", "percent"} < set(get_args(Unit))
