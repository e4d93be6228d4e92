"""Spans of time as people type them, and as we write them back."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators import evaluate
from calculators.core.numbers.durations import read_duration, write_minutes


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("90 min", 90), ("1 h 30 min", 90), ("1h30m", 90), ("1 hora y 30 minutos", 90), ("2 días", 2880), ("1,5 h", 90),
        ("1 día 2 hrs. 5'", 1565), ("30 s", Fraction(1, 2)), ("1 min 15 segundos", Fraction(5, 4)), ("0 h", 0),
    ],
)  # fmt: skip
def test_a_span_is_read_by_its_units(text: str, minutes: Fraction) -> None:
    assert read_duration(text, "minutes", ",") == (minutes, None)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("2 h 30", 150), ("2h30", 150), ("1 h 5", 65), ("2 min 30", Fraction(5, 2)), ("1:30 h", 90), ("0:45 h", 45),
        ("1:30:30", Fraction(181, 2)), ("1H 30M", 90),
    ],
)  # fmt: skip
def test_what_follows_the_hours_is_minutes_and_a_colon_is_a_clock(text: str, minutes: Fraction) -> None:
    assert read_duration(text, "minutes", ",") == (minutes, None)


def test_a_clock_may_mean_minutes_and_seconds_where_minutes_are_asked_for() -> None:
    assert read_duration("1:30", "hours", ".") == (Fraction(3, 2), None)
    assert read_duration("1:30", "minutes", ".") == (Fraction(90), Fraction(3, 2))


def test_a_separator_before_three_digits_can_mean_two_spans() -> None:
    assert read_duration("1,500 h", "hours", ".") == (Fraction(1500), Fraction(3, 2))
    assert read_duration("1.440 min", "minutes", ".") == (Fraction("1.44"), Fraction(1440))
    assert read_duration("1 día 1,440 min", "minutes", ".") == (Fraction(2880), Fraction("1441.44"))


def test_a_span_that_can_mean_two_says_so_with_the_other_at_hand() -> None:
    values = {"hours": "1,500 h", "revenue": "1", "open_hours": "1", "dependence": "1"}
    found = evaluate("outage", values)["inputs"]["hours"]["echo"]
    assert found == {"text": "Leímos: 1,500\xa0h", "alternative": {"label": "Usar 1.5\xa0h", "typed": "1.5"}}
    assert evaluate("outage", values | {"hours": "1:30"})["inputs"]["hours"]["echo"]["text"] == "Leímos: 1.5\xa0h"
    assert evaluate("outage", values | {"hours": "2 h"})["inputs"]["hours"]["echo"] is None


def test_two_million_is_not_two_minutes() -> None:
    values = {"hours": "2M", "revenue": "1", "open_hours": "1", "dependence": "1"}
    assert "hours" in evaluate("outage", values)["errors"]


@pytest.mark.parametrize(
    ("typed", "text"),
    [("60.5", "1 h 30 s"), ("1470", "1 día 30 min"), ("0.001", "menos de 1 s"), ("0", "0 min"), ("61", "1 h 1 min")],
)
def test_what_was_typed_is_written_back_to_the_second(typed: str, text: str) -> None:
    written = evaluate("response", {"whatsapp": typed, "social": "1"})["inputs"]["whatsapp"]["text"]
    assert written.replace("\xa0", " ") == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "90",
        "h",
        "1 h 75",
        "1 día 4",
        "1:75",
        "1:30 min",
        "1:2:3:4",
        "2M",
        "1 semana",
        "-1 h",
        "1 h -5 min",
        ". min",
    ],
)
def test_what_names_no_unit_is_no_span(text: str) -> None:
    assert read_duration(text, "minutes", ".") is None


@pytest.mark.parametrize(
    ("minutes", "text"),
    [
        (0, "0 min"), (Fraction(1, 2), "30 s"), (Fraction(3, 2), "1 min 30 s"), (5, "5 min"), (10, "10 min"),
        (Fraction(599, 60), "9 min 59 s"), (Fraction(5999, 600), "10 min"), (Fraction(21, 2), "11 min"), (60, "1 h"),
        (90, "1 h 30 min"), (1440, "1 día"), (2940, "2 días 1 h"), (1441, "1 día 1 min"),
        (1470, "1 día 30 min"), (1605, "1 día 2 h 45 min"), (Fraction(14411, 10), "1 día 1 min"),
    ],
)  # fmt: skip
def test_a_span_is_written_as_people_say_it(minutes: int | Fraction, text: str) -> None:
    assert write_minutes(Fraction(minutes)).replace("\xa0", " ") == text


@given(st.integers(0, 10**5), st.integers(0, 59), st.integers(0, 59))
def test_hours_typed_in_minutes_and_seconds_survive_the_box_and_the_link(
    hours: int, minutes: int, seconds: int
) -> None:
    values = {"hours": f"{hours} h {minutes} min {seconds} s", "revenue": "1", "open_hours": "1", "dependence": "1"}
    answer = evaluate("outage", values)
    if hours == 10**5 and (minutes or seconds):
        assert "hours" in answer["errors"]
        return
    field = answer["inputs"]["hours"]
    assert field["value"] == pytest.approx(hours + minutes / 60 + seconds / 3600, abs=1e-6)
    again = evaluate("outage", {**values, "hours": field["typed"]})["inputs"]["hours"]
    assert again["value"] == field["value"]


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("2 hs", 120), ("24 hs.", 1440), ("24hs", 1440), ("2 hs 30", 150), ("2 hs. 30 min.", 150), ("media hora", 30),
        ("Media hora", 30), ("1/2 hora", 30), ("1 1/2 hora", 90), ("1 hora y media", 90), ("1 h y media", 90),
        ("hora y media", 90), ("una hora y media", 90), ("hora y cuarto", 75), ("2 horas y cuarto", 135),
        ("una hora y tres cuartos", 105), ("un cuarto de hora", 15), ("tres cuartos de hora", 45), ("2 h y 30", 150),
        ("1 hora con 30 minutos", 90), ("1 h, 30 min", 90), ("dos horas", 120), ("veinticuatro horas", 1440),
        ("treinta y un minutos", 31), ("una hora y veinte", 80), ("medio día", 720), ("día y medio", 2160),
        ("un dia y medio", 2160), ("2 minutos y medio", Fraction(5, 2)), ("media hora y 5 min", 35), ("90 minutos", 90),
        ("1 hora y media hora", 90), ("VEINTIÚN MINUTOS", 21),
    ],
)  # fmt: skip
def test_a_span_is_read_as_people_say_it(text: str, minutes: Fraction) -> None:
    assert read_duration(text, "minutes", ",") == (minutes, None)
    assert read_duration(text, "minutes", ".") == (minutes, None)


@pytest.mark.parametrize(
    "text", ["media", "una", "hora", "y media", "hora y", "1 h y", "1/0 h", "mediodía", "cuarto", "1 h y pico"]
)
def test_words_that_say_no_span_are_none(text: str) -> None:
    assert read_duration(text, "minutes", ".") is None


def test_a_box_takes_a_span_in_words() -> None:
    values = {"hours": "hora y media", "revenue": "1", "open_hours": "1", "dependence": "1"}
    field = evaluate("outage", values)["inputs"]["hours"]
    assert (field["value"], field["typed"], field["echo"]) == (1.5, "1.5", None)
