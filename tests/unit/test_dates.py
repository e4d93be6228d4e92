"""Days are read as people and links write them, written back the same, and counted in whole months."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators import evaluate
from calculators.core.numbers.countries import COUNTRIES
from calculators.core.numbers.dates import (
    FIRST_DAY,
    FIRST_YEAR,
    LAST_DAY,
    LAST_YEAR,
    months_between,
    read_date,
    say_date,
    write_date,
)
from calculators.core.numbers.reading import Problem, read_canonical, read_number

days = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))


def ordinal(day: date) -> Fraction:
    return Fraction(day.toordinal())


def months(start: tuple[int, int, int], end: tuple[int, int, int]) -> int:
    return months_between(ordinal(date(*start)), ordinal(date(*end)))


@given(days)
def test_a_day_is_read_as_people_and_as_links_write_it(day: date) -> None:
    assert read_date(write_date(ordinal(day))) == ordinal(day)
    assert read_date(write_date(ordinal(day), iso=True)) == ordinal(day)
    assert write_date(ordinal(day), iso=True) == day.isoformat()


@pytest.mark.parametrize("text", ["31/12/2027", "31-12-2027", "31.12.2027", "2027-12-31", " 31/12/2027 "])
def test_a_day_may_be_typed_in_several_ways(text: str) -> None:
    found = read_number(text, "date", COUNTRIES["MX"])
    assert not isinstance(found, Problem)
    assert found.value == ordinal(date(2027, 12, 31))


def test_the_day_comes_first_everywhere() -> None:
    for country in COUNTRIES.values():
        found = read_number("3/2/2027", "date", country)
        assert not isinstance(found, Problem)
        assert write_date(found.value) == "03/02/2027"


@pytest.mark.parametrize(
    "text",
    ["", "31/02/2027", "29/02/2027", "2027-13-01", "12/31/2027", "31/12/27", "1/1/1999", "1/1/2201", "mañana", "2027",
     "31122027", "-1/1/2027", "1/1/2027 10:00", "31/12-2027x"],
)  # fmt: skip
def test_what_is_no_day_is_refused(text: str) -> None:
    assert read_date(text) is None
    assert isinstance(read_canonical(text, "date"), Problem)


@given(st.text(max_size=12))
def test_any_text_is_a_day_or_not_and_nothing_raises(text: str) -> None:
    found = read_date(text)
    assert found is None or FIRST_DAY <= found <= LAST_DAY


def test_the_first_and_the_last_day_are_those_of_their_years() -> None:
    assert (write_date(FIRST_DAY), write_date(LAST_DAY)) == (f"01/01/{FIRST_YEAR}", f"31/12/{LAST_YEAR}")


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ((2026, 1, 15), (2026, 2, 15), 1),
        ((2026, 1, 15), (2026, 2, 14), 0),
        ((2026, 1, 31), (2026, 2, 28), 1),
        ((2028, 1, 31), (2028, 2, 28), 0),
        ((2028, 1, 31), (2028, 2, 29), 1),
        ((2026, 11, 21), (2027, 12, 31), 13),
        ((2026, 5, 31), (2026, 6, 30), 1),
        ((2026, 5, 10), (2026, 5, 10), 0),
        ((2026, 5, 10), (2026, 5, 9), -1),
    ],
)
def test_months_are_counted_whole(start: tuple[int, int, int], end: tuple[int, int, int], expected: int) -> None:
    assert months(start, end) == expected


@given(days, st.integers(0, 10**4))
def test_a_later_day_is_never_fewer_months_away(start: date, ahead: int) -> None:
    end = start + timedelta(days=ahead)
    until, day_after = (months_between(ordinal(start), ordinal(each)) for each in (end, end + timedelta(days=1)))
    assert abs(until - ahead / 30.436875) < 1.1
    assert until <= day_after or end.month != (end + timedelta(days=1)).month


def deadline(text: str) -> dict[str, Any]:
    found: dict[str, Any] = evaluate("goal", {"start": "1", "goal": "2", "deadline": text})
    return found


def test_a_day_is_said_back_with_its_month_in_words() -> None:
    echo = deadline("31/12/2199")["inputs"]["deadline"]["echo"]
    assert echo == {"text": "Leímos: 31 de diciembre de 2199", "alternative": None}


def test_a_day_that_may_have_been_typed_month_first_offers_the_other() -> None:
    echo = deadline("3/4/2199")["inputs"]["deadline"]["echo"]
    assert echo == {
        "text": "Leímos: 3 de abril de 2199",
        "alternative": {"label": "Usar 4 de marzo de 2199", "typed": "04/03/2199"},
    }
    for unambiguous in ("4/4/2199", "13/4/2199", "2199-04-03"):
        assert deadline(unambiguous)["inputs"]["deadline"]["echo"]["alternative"] is None


def test_a_year_of_two_digits_is_asked_for_whole() -> None:
    errors = deadline("31/12/27")["errors"]
    assert errors == {"deadline": "Fecha límite va con el año en cuatro cifras: escribe 31/12/2027."}
    assert "como" in deadline("31/02/27")["errors"]["deadline"]


def test_a_wrong_day_says_what_to_write() -> None:
    answer = evaluate("goal", {"start": "1", "goal": "2", "deadline": "mañana"})
    assert answer["errors"]["deadline"] == "Fecha límite debe ser una fecha de día, mes y año, como 31/12/2027."


@pytest.mark.parametrize(
    "text",
    ["31 de diciembre de 2027", "31 dic 2027", "31 dic. 2027", "31-dic-2027", "31/DIC/2027", "31 de diciembre del 2027",
     "31 de Dic. de 2027", "viernes 31 de diciembre de 2027", "viernes, 31 de diciembre de 2027", "diciembre 31, 2027",
     "31 diciembre, 2027", "el 31 de diciembre del año 2027", "dic. 31, 2027"],
)  # fmt: skip
def test_a_month_may_be_said_in_words_which_leaves_no_doubt(text: str) -> None:
    found = read_number(text, "date", COUNTRIES["MX"])
    assert not isinstance(found, Problem)
    assert (found.value, found.other, found.worded) == (ordinal(date(2027, 12, 31)), None, True)


@pytest.mark.parametrize("text", ["1º de enero de 2027", "1° de enero de 2027", "1ro de enero de 2027", "1 ene 2027",
                                  "primero de enero de 2027", "1.º de enero de 2027", "1er enero 2027"])  # fmt: skip
def test_the_first_of_a_month_has_names_of_its_own(text: str) -> None:
    assert read_date(text) == ordinal(date(2027, 1, 1))


@given(days)
def test_a_day_that_we_say_in_words_is_read_back(day: date) -> None:
    assert read_date(say_date(ordinal(day))) == ordinal(day)


def test_september_has_two_spellings() -> None:
    for month in ("septiembre", "setiembre", "sept.", "sep", "set", "Setiembre"):
        assert read_date(f"5 {month} 2027") == ordinal(date(2027, 9, 5)), month


@pytest.mark.parametrize("text", ["31 de diciembre", "31 de dicienbre de 2027", "30 de feb de 2027", "5 ma 2027",
                                  "dic 2027", "31 dic 1999", "100 de enero de 2027", "31 de de de 2027"])  # fmt: skip
def test_words_that_name_no_day_are_refused(text: str) -> None:
    assert read_date(text) is None


def test_a_year_of_two_digits_after_a_month_in_words_is_asked_for_whole() -> None:
    errors = deadline("31-dic-27")["errors"]
    assert errors == {"deadline": "Fecha límite va con el año en cuatro cifras: escribe 31/12/2027."}
