"""Forecast: what a budget brings on average, and the range that chance alone allows."""

from fractions import Fraction
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.asking import answer, errors, notes, outputs

PLAN = {"budget": "4000", "cpl": "20", "cvr": "10", "ticket": "1000"}


@given(st.integers(0, 10**7), st.integers(1, 10**4), st.integers(0, 100), st.integers(1, 10**5), st.integers(0, 100))
def test_the_funnel_is_exact_forwards(budget: int, cpl: int, cvr: int, ticket: int, returns: int) -> None:
    typed = {"budget": f"{budget}", "cpl": f"{cpl}", "cvr": f"{cvr}", "ticket": f"{ticket}", "returns": f"{returns}"}
    found = outputs("forecast", **typed)
    leads = budget // cpl
    sales = Fraction(leads * cvr, 100)
    assert (found["leads"], found["sales"]) == (leads, float(sales))
    assert found["revenue"] == float(sales * ticket * (100 - returns) / 100)
    assert found["cpa"] == (float(budget / sales) if sales else None)
    assert found["sales_low_95"] <= found["sales_low_80"] <= found["sales_high_80"] <= found["sales_high_95"]
    assert found["sales_low_80"] <= sales + 1
    assert found["sales_high_80"] >= sales - 1


def test_a_budget_gets_back_the_sales_that_it_was_made_for() -> None:
    plan = {"ticket": "1000", "cvr": "10", "cpl": "20"}
    spend = outputs("budget", revenue_goal="20000", **plan)["spend"]
    assert outputs("forecast", budget=f"{spend:.0f}", **plan)["sales"] == 20


def test_by_clicks_only_whole_clicks_and_leads_count() -> None:
    found = outputs("forecast", budget="101", cpc="2", lead_rate="9", cvr="50", ticket="10")
    assert (found["clicks"], found["leads"], found["sales"]) == (50, floor(50 * 0.09), 2)


def test_with_a_margin_the_profit_is_said() -> None:
    assert outputs("forecast", **PLAN, margin="40")["profit"] == 4000
    assert "pierde dinero" in notes("forecast", "warning", **PLAN, margin="10")[0]


def test_the_range_is_said_and_drawn() -> None:
    found = answer("forecast", **PLAN)
    assert found["range"] == (
        "Si tu costo y tu conversión son justo esos, 80 de cada 100 veces venderías entre 14 y 26 (de $14,000 a "
        "$26,000 si cada venta es como tu ticket promedio); 95 de cada 100, entre 12 y 29."
    )
    assert found["charts"][0]["rows"][1]["texts"] == ["12", "20", "29"]
    assert any("Escribe de cuántas ventas salen tus cifras" in note for note in notes("forecast", "info", **PLAN))


def test_rates_from_few_sales_widen_the_range_and_are_said() -> None:
    found = answer("forecast", **PLAN, past_sales="5")
    assert found["range"].startswith("Con cifras que salen de 5 ventas, y si nada cambia, 80 de cada 100 veces")
    assert "entre 10 y 36" in found["range"]
    assert not any("Escribe de cuántas ventas" in note for note in notes("forecast", "info", **PLAN, past_sales="5"))
    assert answer("forecast", **PLAN, past_sales="1")["range"].startswith("Con cifras que salen de 1 venta,")
    assert list(errors("forecast", **PLAN, past_sales="0")) == ["past_sales"]


@given(st.integers(0, 10**6), st.integers(1, 10**6), st.integers(1, 100))
def test_the_range_always_takes_in_the_average(budget: int, past: int, cvr: int) -> None:
    typed = {"budget": f"{budget}", "cpl": "20", "cvr": f"{cvr}", "ticket": "1000", "past_sales": f"{past}"}
    found = outputs("forecast", **typed)
    assert found["sales_low_95"] <= found["sales_low_80"] <= found["sales"]
    assert found["sales"] <= found["sales_high_80"] <= found["sales_high_95"]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"cpl": ""}, "cpl"),
        ({"cpl": "", "cpc": "2"}, "lead_rate"),
        ({"cpl": "", "lead_rate": "8"}, "cpc"),
        ({"cpl": "0"}, "cpl"),
        ({"cpl": "", "cpc": "0", "lead_rate": "8"}, "cpc"),
        ({"cpl": "", "cpm": "0", "ctr": "2", "lead_rate": "8"}, "cpm"),
        ({"budget": "1000000000"}, "budget"),
        ({"ticket": "0"}, "ticket"),
    ],
)
def test_what_cannot_be_foreseen_says_why(change: dict[str, str], field: str) -> None:
    assert list(errors("forecast", **PLAN | change)) == [field]


def test_nothing_to_sell_says_so() -> None:
    assert "no alcanza para un solo lead" in answer("forecast", **PLAN | {"budget": "19"})["headline"]
    assert outputs("forecast", **PLAN | {"budget": "0"})["roas"] is None
    assert "0%" in notes("forecast", "warning", **PLAN | {"cvr": "0"})[0]
    assert "devuelven todas" in notes("forecast", "warning", **PLAN, returns="100")[0]


def test_when_both_cost_routes_disagree_it_says_so() -> None:
    typed = PLAN | {"cpc": "2", "lead_rate": "8"}
    assert outputs("forecast", **typed)["leads"] == 200
    assert "$25" in notes("forecast", "warning", **typed)[0]
    assert outputs("forecast", **PLAN, cpc="0", lead_rate="8")["clicks"] is None
    free = outputs("forecast", **PLAN, cpm="0", ctr="2", lead_rate="8")
    assert (free["clicks"], free["impressions"]) == (None, None)
