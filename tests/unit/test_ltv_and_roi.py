"""What a customer is worth, and whether a campaign pays."""

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.unit.asking import answer, errors, notes, outputs

money = st.integers(1, 10**6)
shares = st.integers(0, 100)
CUSTOMER = {"revenue": "500", "margin": "40", "retention": "90", "discount": "1"}
CAMPAIGN = {"revenue": "50000", "spend": "10000", "margin": "40"}


def test_farris_values_the_customer_of_an_internet_provider() -> None:
    found = outputs("ltv", revenue="17.95", margin="100", retention="99.5", discount="1")
    assert found["ltv"] == pytest.approx(1190.68, abs=0.005)
    assert found["ltv_first"] == pytest.approx(1209, abs=0.5)


@given(money, shares, st.integers(0, 99), shares)
def test_the_value_is_the_sum_of_what_every_month_leaves(
    revenue: int, margin: int, retention: int, discount: int
) -> None:
    typed = {"revenue": f"{revenue}", "margin": f"{margin}", "retention": f"{retention}", "discount": f"{discount}"}
    found, monthly = outputs("ltv", **typed), revenue * margin / 100
    fading = (retention / 100) / (1 + discount / 100)
    months = [monthly * fading**month for month in range(4000)]
    assert found["ltv"] == pytest.approx(sum(months[1:]), rel=1e-9, abs=1e-9)
    assert found["ltv_first"] == pytest.approx(sum(months), rel=1e-9, abs=1e-9)


@given(money, shares, st.integers(0, 99), money)
def test_the_forms_differ_by_the_first_month(revenue: int, margin: int, retention: int, cac: int) -> None:
    typed = {"revenue": f"{revenue}", "margin": f"{margin}", "retention": f"{retention}", "cac": f"{cac}"}
    found, monthly = outputs("ltv", **typed), Fraction(revenue * margin, 100)
    assert found["ltv_first"] - found["ltv"] == pytest.approx(float(monthly))
    assert found["ratio"] == pytest.approx(found["ltv"] / cac)
    assert found["payback"] == (float(cac / monthly) if margin else None)


@pytest.mark.parametrize(
    ("change", "kind", "words"),
    [
        ({"cac": "500"}, "info", "Buena señal"),
        ({"cac": "1000"}, "warning", "pide 3 o más"),
        ({"cac": "2000"}, "warning", "cuesta más de lo que deja"),
        ({"cac": "3000", "retention": "99"}, "warning", "tarda 17 meses"),
        (
            {"cac": "400", "retention": "50", "discount": "0"},
            "warning",
            "justo lo que cuesta, y solo con los años",
        ),
        ({"margin": "-5"}, "warning", "no deja nada"),
        ({"discount": ""}, "info", "descuento de 1%"),
    ],
)
def test_the_verdict_on_a_customer(change: dict[str, str], kind: str, words: str) -> None:
    assert any(words in note for note in notes("ltv", kind, **CUSTOMER | change))


@given(st.integers(1, 500), shares, st.integers(0, 3000))
def test_paying_back_counts_those_who_leave(monthly: int, retention: int, cac: int) -> None:
    typed = {"revenue": f"{monthly}", "margin": "100", "retention": f"{retention}", "discount": "1", "cac": f"{cac}"}
    found, collected, staying, months = outputs("ltv", **typed)["payback_lasting"], Fraction(0), Fraction(1), 0
    while collected < cac and months < 1201:
        collected, staying, months = collected + monthly * staying, staying * Fraction(retention, 100), months + 1
    assert found == (months if months <= 1200 else None)


@pytest.mark.parametrize(
    ("change", "months", "text"),
    [
        ({"cac": "500"}, 3, "3"),
        ({"cac": "0"}, 0, "0"),
        ({"cac": "200", "retention": "0"}, 1, "1"),
        ({"cac": "201", "retention": "0"}, None, "nunca se recupera"),
        ({"cac": "400", "retention": "50"}, None, "nunca se recupera"),
        ({"cac": "399.99", "retention": "50"}, 16, "16"),
        ({"cac": "5", "margin": "-5"}, None, "nunca se recupera"),
        ({"cac": "300000", "retention": "100"}, None, "más de cien años"),
        ({"cac": "240000", "retention": "100"}, 1200, "1,200"),
    ],
)
def test_when_a_customer_has_paid_back(change: dict[str, str], months: int | None, text: str) -> None:
    found = answer("ltv", **CUSTOMER | change)["outputs"]["payback_lasting"]
    assert (found["value"], found["text"]) == (months, text)


def test_the_headline_says_when_a_customer_has_paid_back() -> None:
    assert answer("ltv", **CUSTOMER, cac="500")["headline"].endswith("Lo que costó traerlo vuelve en 3 meses.")
    assert answer("ltv", **CUSTOMER | {"retention": "50"}, cac="500")["headline"].endswith("nunca se recupera.")
    assert answer("ltv", **CUSTOMER | {"retention": "100"}, cac="300000")["headline"].endswith("años en volver.")
    assert answer("ltv", **CUSTOMER)["headline"].endswith("además de lo que deja su primer mes.")


def test_a_customer_without_cost_end_or_margin() -> None:
    assert list(errors("ltv", **CUSTOMER | {"retention": "100", "discount": "0"})) == ["retention"]
    assert "Nadie se va" in answer("ltv", **CUSTOMER | {"retention": "100"})["range"]
    assert "solo deja ese pago" in answer("ltv", **CUSTOMER | {"retention": "0"})["range"]
    assert outputs("ltv", **CUSTOMER, cac="0")["ratio"] is None
    assert answer("ltv", **CUSTOMER | {"margin": "0"}, cac="5")["outputs"]["payback"]["text"] == "nunca se recupera"


@given(money, money, st.integers(-100, 100), shares, shares)
def test_profit_return_and_break_even_agree(revenue: int, spend: int, margin: int, returns: int, fees: int) -> None:
    typed = {"revenue": f"{revenue}", "spend": f"{spend}", "margin": f"{margin}"}
    found = outputs("roi", **typed, returns=f"{returns}", fees=f"{fees}", ticket="100")
    collected, kept = Fraction(revenue * (100 - returns), 100), Fraction(margin - fees, 100)
    assert found["profit"] == float(collected * kept - spend)
    assert found["roi"] == float((collected * kept - spend) / spend)
    assert found["roas"] == float(collected / spend)
    assert found["break_even_roas"] == (float(1 / kept) if kept > 0 else None)
    assert (found["break_even_cpa"] is None) == (kept <= 0 or returns == 100)
    if kept > 0:
        assert (found["profit"] >= 0) == (collected / spend >= 1 / kept)


@given(money, st.integers(1, 100), shares)
def test_spending_the_break_even_cpa_on_each_sale_leaves_nothing(ticket: int, margin: int, returns: int) -> None:
    assume(returns < 100)
    most = outputs("roi", revenue="1", spend="1", margin=f"{margin}", returns=f"{returns}", ticket=f"{ticket}")
    again = outputs(
        "roi", revenue=f"{ticket}", spend=f"{most['break_even_cpa']:.6f}", margin=f"{margin}", returns=f"{returns}"
    )
    assert again["profit"] == pytest.approx(0, abs=1e-5)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({}, "Ganaste $10,000"),
        ({"spend": "20000"}, "Quedas a mano"),
        ({"spend": "30000"}, "Pierdes $10,000"),
        ({"spend": "0"}, "Sin inversión"),
    ],
)
def test_the_headline_of_a_campaign(change: dict[str, str], words: str) -> None:
    assert words in answer("roi", **CAMPAIGN | change)["headline"]


def test_a_campaign_that_collects_more_than_it_spends_and_still_loses_says_so() -> None:
    assert "aun así pierdes" in notes("roi", "warning", **CAMPAIGN | {"spend": "30000"})[0]
    assert "horas de trabajo" in notes("roi", "warning", **CAMPAIGN | {"spend": "0"})[0]
    assert "devuelven todas" in notes("roi", "warning", **CAMPAIGN, returns="100")[-1]
    without = answer("roi", **CAMPAIGN, fees="40")
    assert without["outputs"]["break_even_roas"] == {"value": None, "text": "ningún ROAS alcanza", "canonical": ""}
    assert "ningún ROAS alcanza" in without["range"]
    assert without["charts"] == []
