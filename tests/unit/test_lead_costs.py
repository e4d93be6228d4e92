"""The three routes to a lead's cost: which one counts, what is missing, and what the others would give."""

from fractions import Fraction
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.asking import answer, errors, notes, outputs

GOAL = {"revenue_goal": "20000", "ticket": "1000", "cvr": "10"}
SPEND = {"budget": "3000", "ticket": "1000", "cvr": "10"}
SHOWN = {"cpm": "30", "ctr": "2", "lead_rate": "8"}


@given(st.integers(1, 10**4), st.integers(1, 100), st.integers(1, 100), st.integers(1, 1000))
def test_a_click_costs_what_its_impressions_do(cpm: int, ctr: int, lead_rate: int, sales: int) -> None:
    plan = {"revenue_goal": f"{sales}", "ticket": "1", "cvr": "50", "cpm": f"{cpm}", "ctr": f"{ctr}"}
    found = outputs("budget", **plan, lead_rate=f"{lead_rate}")
    clicks = ceil(Fraction(2 * sales * 100, lead_rate))
    assert (found["leads"], found["clicks"]) == (2 * sales, clicks)
    assert found["impressions"] == ceil(Fraction(clicks * 100, ctr))
    assert found["spend"] == float(clicks * Fraction(cpm, 10 * ctr))


def test_a_budget_buys_whole_clicks_of_its_impressions() -> None:
    found = outputs("forecast", **SPEND, **SHOWN)
    assert (found["clicks"], found["impressions"], found["leads"]) == (2000, 100000, 160)
    assert "CPC = CPM ÷ 1,000 ÷ CTR = $30 ÷ 1,000 ÷ 2% = $1.50" in answer("forecast", **SPEND, **SHOWN)["steps"]


@pytest.mark.parametrize(("slug", "plan"), [("budget", GOAL), ("forecast", SPEND)])
def test_the_lead_counts_before_the_click_and_the_click_before_the_impression(slug: str, plan: dict[str, str]) -> None:
    both, alone = outputs(slug, **plan, **SHOWN, cpc="2"), outputs(slug, **plan, cpc="2", lead_rate="8")
    assert both["leads"] == alone["leads"]
    assert outputs(slug, **plan, **SHOWN, cpc="2", cpl="20")["cpa"] == outputs(slug, **plan, cpl="20")["cpa"]
    (note,) = notes(slug, "warning", **plan, **SHOWN, cpc="2", cpl="20")
    assert "Usamos tu CPL: cada lead a $20; por clics cada lead costaría $25 y por impresiones" in note
    assert "$18.75" in note
    (note,) = notes(slug, "warning", **plan, **SHOWN, cpc="2")
    assert "Usamos tu costo por clic: cada lead a $25; por impresiones cada lead costaría $18.75." in note
    assert notes(slug, "warning", **plan, **SHOWN, cpc="1.5", cpl="18.75") == []


@pytest.mark.parametrize("slug", ["budget", "forecast"])
@pytest.mark.parametrize(
    ("typed", "fields"),
    [
        ({}, ["cpl"]),
        ({"cpm": "30"}, ["lead_rate", "ctr"]),
        ({"ctr": "2"}, ["lead_rate", "cpm"]),
        ({"cpm": "30", "ctr": "2"}, ["lead_rate"]),
        ({"cpm": "30", "lead_rate": "8"}, ["ctr"]),
        ({"ctr": "2", "lead_rate": "8"}, ["cpm"]),
        ({"cpc": "2", "cpm": "30", "ctr": "2"}, ["lead_rate"]),
        ({"cpm": "30", "ctr": "0", "lead_rate": "8"}, ["ctr"]),
        ({"cpl": "20", "ctr": "0"}, ["ctr"]),
    ],
)
def test_a_route_that_is_not_whole_says_what_is_missing(slug: str, typed: dict[str, str], fields: list[str]) -> None:
    assert list(errors(slug, **(GOAL if slug == "budget" else SPEND), **typed)) == fields


def test_a_part_of_another_route_is_said_not_to_count() -> None:
    assert any("solo cuenta junto con el CTR" in note for note in notes("budget", "info", **GOAL, cpl="20", cpm="30"))
    assert any("solo cuenta junto con la tasa" in note for note in notes("budget", "info", **GOAL, cpl="20", cpc="2"))
    both = notes("budget", "info", **GOAL, cpc="2", lead_rate="8", ctr="2")
    assert any("Usamos tu costo por clic. El costo por impresiones solo cuenta" in note for note in both)
    assert not any("solo cuenta junto" in note for note in notes("budget", "info", **GOAL, **SHOWN, cpl="18.75"))
