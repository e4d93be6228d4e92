"""Goal: the growth a month that it asks for, judged against the best month so far."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.core.selling.milestones import MOST_ROWS, milestones
from calculators.core.statistics.roots import growth_rate
from tests.unit.asking import answer, errors, notes, outputs

amounts = st.integers(1, 10**9)


def test_a_hundred_followers_to_a_million_in_three_months() -> None:
    found = outputs("goal", start="100", goal="1000000", months="3")
    assert found["growth"] == pytest.approx(20.544346900318832)
    assert answer("goal", start="100", goal="1000000", months="3")["outputs"]["growth"]["text"] == "2,054.43%"


@given(amounts, amounts, st.integers(1, 1200))
def test_growing_at_that_rate_arrives(start: int, goal: int, months: int) -> None:
    start, goal = sorted((start, goal))
    rate = outputs("goal", start=f"{start}", goal=f"{goal}", months=f"{months}")["growth"]
    assert start * (1 + rate) ** months == pytest.approx(goal, rel=1e-9)


@given(st.fractions(Fraction(1, 100), 100, max_denominator=1000), st.integers(1, 60))
def test_a_root_that_is_a_fraction_is_found_exactly(factor: Fraction, months: int) -> None:
    assert growth_rate(factor**months, months) == factor - 1


@given(st.fractions(Fraction(1, 10**6), 10**6, max_denominator=10**6), st.integers(1, 1200))
def test_a_root_keeps_its_digits(multiple: Fraction, months: int) -> None:
    assert float(1 + growth_rate(multiple, months)) == pytest.approx(float(multiple) ** (1 / months), rel=1e-12)


@given(amounts, st.integers(1, 240))
def test_doubling_takes_the_doubling_time(start: int, months: int) -> None:
    found = outputs("goal", start=f"{start}", goal=f"{2 * start}", months=f"{months}")
    assert found["doubling_time"] == pytest.approx(months)
    assert found["multiple"] == 2


@given(st.integers(0, 10**9), st.integers(0, 10**9), st.integers(1, 2700))
def test_milestones_go_from_the_start_to_the_goal_in_a_few_rows(start: int, goal: int, months: int) -> None:
    rows = milestones(Fraction(start), Fraction(goal), months).rows
    assert len(rows) <= MOST_ROWS + 1
    assert (rows[0].label, rows[-1].label) == ("Hoy", f"{months}")
    assert float(rows[0].values[0] or 0) == start
    assert float(rows[-1].values[0] or 0) == goal
    if start:
        assert float(rows[-1].values[1] or 0) == pytest.approx(goal, rel=1e-9, abs=0.5)
    else:
        assert {row.values[1] for row in rows} == {None}


@pytest.mark.parametrize(
    ("best", "words"),
    [
        ("20", "Es alcanzable"),
        ("19.99", "Es exigente"),
        ("10", "Es exigente"),
        ("9.99", "y a tu meta en 4 meses"),
        ("0", "no llegarías nunca"),
        ("0.01", "tardarías más de cien años"),
        ("300", "Es alcanzable"),
    ],
)
def test_the_verdict_compares_with_the_best_month(best: str, words: str) -> None:
    assert words in answer("goal", start="1000", goal="1331", months="3", best=best)["range"]


def test_without_a_best_month_there_is_no_verdict_but_it_is_asked_for() -> None:
    assert answer("goal", start="1000", goal="1331", months="3")["range"] == ""
    assert "tu mejor mes" in notes("goal", "info", start="1000", goal="1331", months="3")[0]


def test_from_zero_there_is_no_percent_only_steps() -> None:
    found = answer("goal", start="0", goal="500", months="5", best="10")
    assert found["outputs"]["growth"] == {"value": None, "text": "desde cero no hay porcentaje", "canonical": ""}
    assert "sumar 100 cada mes" in found["headline"]


def test_a_goal_already_met_or_below_is_said_in_words() -> None:
    assert "Ya estás en tu meta" in answer("goal", start="100", goal="100", months="5")["headline"]
    below = answer("goal", start="100", goal="25", months="2", best="10")
    assert below["headline"] == "Tu meta está por debajo de donde empiezas: cambiaría −50% cada mes durante 2 meses."
    assert (below["outputs"]["doubling_time"]["value"], below["range"]) == (None, "")
    assert outputs("goal", start="100", goal="0", months="5")["growth"] == -1
    assert "Ya estás" in answer("goal", start="0", goal="0", months="1")["headline"]


def test_a_date_counts_whole_months_and_the_months_win() -> None:
    deadline = (date.today() + timedelta(days=400)).isoformat()  # noqa: DTZ011 - the reader's own day
    typed = {"start": "100", "goal": "200"}
    assert outputs("goal", **typed, deadline=deadline) == outputs("goal", **typed, months="13")
    both = outputs("goal", **typed, deadline=deadline, months="6")
    assert both == outputs("goal", **typed, months="6")
    assert "Usamos los meses" in notes("goal", "info", **typed, deadline=deadline, months="6")[0]


def test_a_goal_needs_a_date_a_month_away() -> None:
    assert list(errors("goal", start="1", goal="2")) == ["months"]
    for days in (-30, 0, 20):
        soon = (date.today() + timedelta(days=days)).isoformat()  # noqa: DTZ011 - the reader's own day
        assert list(errors("goal", start="1", goal="2", deadline=soon)) == ["deadline"]
    assert list(errors("goal", start="1", goal="2", months="0")) == ["months"]
    assert list(errors("goal", start="1", goal="2", months="1201")) == ["months"]
    assert list(errors("goal", start="1", goal="2", months="3", best="1001")) == ["best"]
