"""What must hold for the five calculators whatever the figures: edges, exactness and which way results move."""

from fractions import Fraction
from math import ceil

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from calculators import evaluate

counts = st.integers(1, 10**5)
money = st.integers(1, 10**9).map(lambda cents: f"{cents // 100}.{cents % 100:02d}")


def outputs(slug: str, **typed: str) -> dict[str, float | None]:
    answer = evaluate(slug, typed, country="US")
    assert answer["errors"] == {}
    return {key: figure["value"] for key, figure in answer["outputs"].items()}


def errors(slug: str, **typed: str) -> dict[str, str]:
    found: dict[str, str] = evaluate(slug, typed, country="US")["errors"]
    return found


def warnings(slug: str, **typed: str) -> list[str]:
    return [note["text"] for note in evaluate(slug, typed, country="US")["notes"] if note["kind"] == "warning"]


@given(money, counts, counts)
def test_cpa_is_cpl_over_cvr_and_lies_in_its_range(spend: str, leads: int, sales: int) -> None:
    assume(sales <= leads)
    found = outputs("cpa", spend=spend, leads=f"{leads}", sales=f"{sales}")
    assert found["cpa"] == float(Fraction(spend) / sales)
    assert found["cpa"] == pytest.approx(float(found["cpl"] or 0) / float(found["cvr"] or 1))
    assert float(found["cpa_low"] or 0) <= float(found["cpa"] or 0) <= float(found["cpa_high"] or 0)


@given(money, counts)
def test_more_leads_for_the_same_money_make_each_cheaper(spend: str, leads: int) -> None:
    fewer, more = (outputs("cpl", spend=spend, leads=f"{each}") for each in (leads, leads + 1))
    for key in ("cpl", "cpl_low", "cpl_high"):
        assert float(more[key] or 0) < float(fewer[key] or 0)


@given(st.integers(1, 10**4), st.integers(0, 10**4))
def test_more_sales_raise_the_conversion_and_both_ends_of_its_range(opportunities: int, sales: int) -> None:
    assume(sales < opportunities)
    fewer, more = (outputs("cvr", opportunities=f"{opportunities}", sales=f"{each}") for each in (sales, sales + 1))
    for key in ("cvr", "cvr_low", "cvr_high"):
        assert float(more[key] or 0) > float(fewer[key] or 0)


@given(st.integers(0, 500), st.integers(0, 500), st.integers(0, 500))
def test_nps_is_antisymmetric_and_within_its_range(up: int, still: int, down: int) -> None:
    assume(up + still + down)
    ours = outputs("nps", promoters=f"{up}", passives=f"{still}", detractors=f"{down}")
    theirs = outputs("nps", promoters=f"{down}", passives=f"{still}", detractors=f"{up}")
    assert ours["nps"] == -float(theirs["nps"] or 0)
    assert ours["nps_low"] == pytest.approx(-float(theirs["nps_high"] or 0), abs=1e-9)
    assert -100 <= float(ours["nps_low"] or 0) < float(ours["nps_high"] or 0) <= 100


@given(st.integers(1, 10**6), st.integers(1, 10**4), st.integers(1, 100), st.integers(0, 99))
def test_the_budget_is_exact_to_the_last_lead(goal: int, ticket: int, cvr: int, returns: int) -> None:
    sales = ceil(Fraction(goal) / (Fraction(ticket) * (100 - returns) / 100))
    leads = ceil(Fraction(100 * sales, cvr))
    assume(leads <= 10**6)
    found = outputs("budget", revenue_goal=f"{goal}", ticket=f"{ticket}", cvr=f"{cvr}", cpl="20", returns=f"{returns}")
    assert (found["sales"], found["leads"], found["spend"]) == (sales, leads, 20 * leads)
    assert float(found["leads_safe"] or 0) >= leads
    assert found["cpa"] == float(Fraction(20 * leads, sales))


@given(st.integers(1, 10**5), st.integers(2, 100))
def test_a_better_conversion_never_needs_more(goal: int, cvr: int) -> None:
    worse, better = (
        outputs("budget", revenue_goal=f"{goal}", ticket="10", cvr=f"{each}", cpl="3") for each in (cvr - 1, cvr)
    )
    for key in ("leads", "spend", "leads_safe", "spend_safe", "leads_80", "spend_80"):
        assert float(better[key] or 0) <= float(worse[key] or 0)


def test_without_leads_the_cpl_is_undefined_with_a_lower_bound() -> None:
    answer = evaluate("cpl", {"spend": "1000", "leads": "0"})
    assert answer["outputs"]["cpl"] == {"value": None, "text": "todavía no hay leads", "canonical": ""}
    assert answer["outputs"]["cpl_low"]["value"] == pytest.approx(1000 / 3.6888794541139363)


def test_without_spend_the_cost_is_zero_and_unpaid_work_is_asked_for() -> None:
    assert outputs("cpl", spend="0", leads="50")["cpl"] == 0
    assert "horas" in warnings("cpl", spend="0", leads="50")[0]
    assert outputs("cpa", spend="0", leads="50", sales="5")["cpa"] == 0


def test_clicks_give_cpc_and_lead_rate_and_only_then() -> None:
    assert "cpc" not in outputs("cpl", spend="1000", leads="50")
    assert outputs("cpl", spend="1000", leads="50", clicks="0")["cpc"] is None
    assert warnings("cpl", spend="1000", leads="50", clicks="10")


def test_the_way_to_a_lead_is_measured_as_far_as_it_was_counted() -> None:
    asked = {"spend": "1000", "leads": "50"}
    assert set(outputs("cpl", **asked, impressions="40000")) == {"cpl", "cpl_low", "cpl_high", "cpm"}
    assert outputs("cpl", **asked, impressions="1000000000000")["cpm"] == 0.000001
    assert list(errors("cpl", **asked, impressions="1000000000001")) == ["impressions"]
    whole = outputs("cpl", **asked, impressions="40000", clicks="800", conversations="100")
    found = [whole[key] for key in ("cpm", "ctr", "cost_per_conversation", "conversation_rate")]
    assert found == [25, 0.02, 10, 0.5]
    none = outputs("cpl", **asked, impressions="0", clicks="0", conversations="0")
    assert {none[key] for key in ("cpm", "ctr", "cost_per_conversation", "conversation_rate")} == {None}


def test_counts_that_cannot_follow_from_each_other_are_asked_about() -> None:
    asked = {"spend": "1000", "leads": "50"}
    assert "más leads (50) que conversaciones (40)" in warnings("cpl", **asked, conversations="40")[0]
    assert "más clics (800) que impresiones (700)" in warnings("cpl", **asked, clicks="800", impressions="700")[0]
    assert not warnings("cpl", **asked, clicks="800", impressions="800", conversations="50")


def test_the_way_from_the_ad_to_the_sale_is_said_in_words() -> None:
    typed = {"spend": "1000", "leads": "50", "clicks": "800", "impressions": "40000", "conversations": "100"}
    said = [note["text"] for note in evaluate("cpl", typed)["notes"]]
    assert any("40,000 impresiones → 800 clics → 100 conversaciones → 50 leads → tus ventas" in note for note in said)
    assert not any(
        "→" in note["text"] for note in evaluate("cpl", typed | {"impressions": "", "conversations": ""})["notes"]
    )


def test_no_opportunities_is_an_error_and_more_sales_than_opportunities_a_warning() -> None:
    assert list(errors("cvr", opportunities="0", sales="0")) == ["opportunities"]
    found = outputs("cvr", opportunities="10", sales="12")
    assert (found["cvr"], found["cvr_low"], found["cvr_high"]) == (1.2, None, None)
    assert warnings("cvr", opportunities="10", sales="12")


def test_cpa_without_sales_without_leads_and_with_more_sales_than_leads() -> None:
    no_sales = outputs("cpa", spend="1000", leads="50", sales="0")
    assert (no_sales["cpa"], no_sales["cpa_high"]) == (None, None)
    assert no_sales["cpa_low"] == pytest.approx(1000 / 3.6888794541139363)
    no_leads = outputs("cpa", spend="1000", leads="0", sales="0")
    assert (no_leads["cpl"], no_leads["cvr"], no_leads["cpa"], no_leads["cpa_high"]) == (None, None, None, None)
    assert no_leads["cpa_low"] == no_sales["cpa_low"]  # what was spent without a sale says as much without leads
    reach = evaluate("cpa", {"spend": "1000", "leads": "0", "sales": "0"})["range"]
    assert reach == "Con lo ya invertido y sin ventas, es probable que cada una cueste más de $271."
    free = outputs("cpa", spend="0", leads="50", sales="5")
    assert (free["cpa"], free["cpa_low"], free["cpa_high"]) == (0, 0, 0)
    assert outputs("cpa", spend="1000", leads="4", sales="5")["cpa_low"] is None
    assert warnings("cpa", spend="1000", leads="4", sales="5")
    assert outputs("cpa", spend="1000", leads="0", sales="5")["cpa_low"] is None


@pytest.mark.parametrize(
    ("margin", "break_even", "words"),
    [
        ("40", 320, "se paga sola"),
        ("20", 160, "pierdes en cada una"),
        ("0", None, "ningún CPA conviene"),
        ("-5", None, "ningún"),
    ],
)
def test_the_break_even_cpa_decides_the_verdict(margin: str, break_even: float | None, words: str) -> None:
    typed = {"spend": "1000", "leads": "50", "sales": "5", "ticket": "800", "margin": margin}
    assert outputs("cpa", **typed)["break_even_cpa"] == break_even
    assert any(words in note["text"] for note in evaluate("cpa", typed)["notes"])


def test_a_ticket_without_its_margin_says_what_is_missing() -> None:
    notes = evaluate("cpa", {"spend": "1000", "leads": "50", "sales": "5", "ticket": "800"})["notes"]
    assert any("escribe también el margen" in note["text"] for note in notes)


def test_nps_needs_an_answer_and_no_more_answers_than_customers() -> None:
    assert list(errors("nps", promoters="0", passives="0", detractors="0")) == ["promoters"]
    assert list(errors("nps", promoters="60", passives="25", detractors="15", customers="99")) == ["customers"]
    assert list(errors("nps", promoters="1", passives="0", detractors="0", customers="0")) == ["customers"]


def test_when_every_customer_answers_the_nps_is_certain() -> None:
    found = outputs("nps", promoters="60", passives="25", detractors="15", customers="100")
    assert found == {"nps": 45, "margin": 0, "nps_low": 45, "nps_high": 45}
    only_one = outputs("nps", promoters="1", passives="0", detractors="0", customers="1")
    assert (only_one["margin"], only_one["nps_low"]) == (0, 100)


@given(st.integers(101, 10**7))
def test_fewer_customers_narrow_the_nps_range(customers: int) -> None:
    typed = {"promoters": "60", "passives": "25", "detractors": "15"}
    endless, few = outputs("nps", **typed), outputs("nps", **typed, customers=f"{customers}")
    correction = ((customers - 100) / (customers - 1)) ** 0.5
    assert few["margin"] == pytest.approx(float(endless["margin"] or 0) * correction)
    assert float(few["nps_low"] or 0) >= float(endless["nps_low"] or 0)
    assert float(few["nps_high"] or 0) <= float(endless["nps_high"] or 0) + 1e-9


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"cpl": ""}, "cpl"),
        ({"cpl": "", "cpc": "2"}, "lead_rate"),
        ({"cpl": "", "lead_rate": "8"}, "cpc"),
        ({"cvr": "0"}, "cvr"),
        ({"cvr": "101"}, "cvr"),
        ({"returns": "100"}, "returns"),
        ({"cpl": "", "cpc": "2", "lead_rate": "0"}, "lead_rate"),
        ({"ticket": "0"}, "ticket"),
        ({"revenue_goal": "0"}, "revenue_goal"),
        ({"revenue_goal": "1000000000", "ticket": "0.01"}, "revenue_goal"),
        ({"cvr": "0.0000001"}, "cvr"),
    ],
)
def test_a_budget_that_no_spend_can_meet_says_why(typed: dict[str, str], field: str) -> None:
    plan = {"revenue_goal": "300000", "ticket": "1500", "cvr": "10", "cpl": "20"} | typed
    assert list(errors("budget", **plan)) == [field]


def test_when_both_cost_routes_disagree_the_budget_uses_the_cpl_and_says_so() -> None:
    plan = {"revenue_goal": "20000", "ticket": "1000", "cvr": "10", "cpl": "20", "cpc": "2", "lead_rate": "8"}
    assert outputs("budget", **plan)["spend"] == 4000
    assert outputs("budget", **plan)["clicks"] == 2500
    assert "$25" in warnings("budget", **plan)[0]
    assert not warnings("budget", **plan | {"cpc": "1.6"})


def test_a_plan_that_loses_money_says_so() -> None:
    plan = {"revenue_goal": "20000", "ticket": "1000", "cvr": "10", "cpl": "20", "margin": "10"}
    assert outputs("budget", **plan)["profit"] == -2000
    assert "pierde" in warnings("budget", **plan)[0]
    assert outputs("budget", **plan | {"margin": "0"})["break_even_cpa"] is None


def test_a_free_plan_has_no_roas_and_its_leads_are_left_to_chance() -> None:
    plan = {"revenue_goal": "20000", "ticket": "1000", "cvr": "100", "cpl": "0"}
    answer = evaluate("budget", plan)
    assert answer["outputs"]["roas"]["value"] is None
    assert answer["outputs"]["leads_safe"]["value"] == 20
    assert answer["outputs"]["spend_80"]["value"] == 0
    # Those 20 leads are an average: nobody knows that just as many come.
    assert "unas 53 de cada 100 veces" in answer["range"]


def test_a_step_is_only_worked_out_where_its_written_figures_give_the_result() -> None:
    exact = evaluate("cpa", {"spend": "1000", "leads": "50", "sales": "5"})["steps"][-1]
    rounded = evaluate("cpa", {"spend": "1200", "leads": "35", "sales": "4"}, country="CO")["steps"][-1]
    assert (exact, rounded) == ("Es lo mismo que CPL ÷ CVR = $20 ÷ 10% = $200", "Es lo mismo que CPL ÷ CVR")
