"""How surely a budget reaches its goal: the chance of its plan, and the plan that reaches it 80 of 100 times."""

from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import special, stats

from tests.unit.asking import answer, errors, notes, outputs

PLAN = {"revenue_goal": "20000", "ticket": "1000", "cvr": "10", "cpl": "20"}


@given(st.integers(1, 10**4), st.integers(1, 100))
def test_with_known_rates_the_chance_is_poissons(sales: int, cvr: int) -> None:
    found = outputs("budget", revenue_goal=f"{sales}", ticket="1", cvr=f"{cvr}", cpl="3")
    expected = found["leads"] * cvr / 100
    assert found["chance"] == pytest.approx(stats.poisson.sf(sales - 1, expected), abs=1e-9)
    needed = ceil(special.gammaincinv(sales, 0.8) * 100 / cvr)
    assert found["leads_80"] == max(found["leads"], needed)
    assert found["spend_80"] == 3 * found["leads_80"]


@given(st.integers(1, 10**4), st.integers(1, 100), st.integers(1, 10**4))
def test_with_rates_from_past_sales_the_plan_reaches_80_of_100(sales: int, cvr: int, past: int) -> None:
    found = outputs("budget", revenue_goal=f"{sales}", ticket="1", cvr=f"{cvr}", cpl="3", past_sales=f"{past}")

    def reaching(leads: float) -> float:
        mean = leads * cvr / 100
        return float(stats.nbinom.sf(sales - 1, past + 0.5, past / (past + mean)))

    assert found["chance"] == pytest.approx(reaching(found["leads"]), abs=1e-9)
    assert reaching(found["leads_80"]) >= 0.8 - 1e-9
    assert found["leads_80"] == found["leads"] or reaching(found["leads_80"] - 1) < 0.8 + 1e-9


def test_the_words_promise_with_the_spend_that_counts_all_of_chance() -> None:
    assert answer("budget", **PLAN)["range"] == (
        "Si tu costo y tu conversión son justo esos, llegas a la meta unas 53 de cada 100 veces. Para llegar 80 de "
        "cada 100, prevé $4,740, que en promedio traen 237 leads."
    )
    assert answer("budget", **PLAN, past_sales="10")["range"] == (
        "Con cifras que salen de 10 ventas, y si nada cambia, llegas a la meta unas 53 de cada 100 veces. Para llegar "
        "80 de cada 100, prevé $5,400, que en promedio traen 270 leads."
    )
    assert answer("budget", **PLAN)["headline"] == (
        "Para vender $20,000 necesitas, en promedio, 200 leads y una inversión de $4,000."
    )


def test_without_past_sales_the_budget_asks_for_them() -> None:
    assert any("Escribe de cuántas ventas salen tus cifras" in note for note in notes("budget", "info", **PLAN))
    assert not any("Escribe de cuántas" in note for note in notes("budget", "info", **PLAN, past_sales="10"))
    assert list(errors("budget", **PLAN, past_sales="0")) == ["past_sales"]


def test_the_sure_spend_goes_by_the_route_in_use() -> None:
    by_clicks = outputs("budget", **PLAN | {"cpl": ""}, cpc="2", lead_rate="8")
    assert by_clicks["spend_80"] == 2 * ceil(by_clicks["leads_80"] / 0.08)
    by_impressions = outputs("budget", **PLAN | {"cpl": ""}, cpm="40", ctr="2", lead_rate="8")
    assert by_impressions["spend_80"] == by_clicks["spend_80"]
