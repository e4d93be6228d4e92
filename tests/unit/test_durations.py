"""Spans of time as people type them, and as we write them back."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators import evaluate
from calculators.core.durations import read_duration, write_minutes


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("90 min", 90), ("1 h 30 min", 90), ("1h30m", 90), ("1 hora y 30 minutos", 90), ("2 días", 2880), ("1,5 h", 90),
        ("1 día 2 hrs. 5'", 1565), ("30 s", Fraction(1, 2)), ("1 min 15 segundos", Fraction(5, 4)), ("0 h", 0),
    ],
)  # fmt: skip
def test_a_span_is_read_by_its_units(text: str, minutes: Fraction) -> None:
    assert read_duration(text, "minutes", ",") == minutes


@pytest.mark.parametrize("text", ["", "90", "h", "1 h 30", "1 semana", "-1 h", "1 h -5 min", ". min"])
def test_what_names_no_unit_is_no_span(text: str) -> None:
    assert read_duration(text, "minutes", ".") is None


@pytest.mark.parametrize(
    ("minutes", "text"),
    [
        (0, "0 min"), (Fraction(1, 2), "30 s"), (Fraction(3, 2), "1 min 30 s"), (5, "5 min"), (10, "10 min"),
        (Fraction(599, 60), "9 min 59 s"), (Fraction(5999, 600), "10 min"), (Fraction(21, 2), "11 min"), (60, "1 h"),
        (90, "1 h 30 min"), (1440, "1 día"), (2940, "2 días 1 h"), (1441, "1 día"),
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
