"""Figures go on into the next calculator: sound definitions, figures that fit there, and plans that agree."""

import json
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from calculators import COUNTRIES, DefinitionError, definition, evaluate, evaluate_json, slugs
from calculators.core import Carry
from calculators.core.carries import carries, mistakes
from calculators.core.carrying import carried
from calculators.core.engine import CANONICAL, run

CARRYING = [slug for slug in slugs() if definition(slug).carries]


def canonical(slug: str, values: dict[str, str], country: str = "MX") -> dict[str, Any]:
    answer: dict[str, Any] = run(definition(slug), values, country, CANONICAL)
    return answer


@pytest.mark.parametrize("slug", slugs())
def test_carries_name_figures_that_exist_and_measure_the_same(slug: str) -> None:
    assert list(mistakes(definition(slug))) == []


@pytest.mark.parametrize("country", ["MX", "CO", "ES"])
@pytest.mark.parametrize("slug", CARRYING)
def test_what_each_example_carries_gives_no_errors_there(slug: str, country: str) -> None:
    for example in definition(slug).examples:
        asked = {"values": dict(example.values), "country": country, "written_in": CANONICAL}
        found = json.loads(evaluate_json(slug, json.dumps(asked)))["carries"]
        assert len(found) == len(definition(slug).carries)
        for carry in found:
            target = definition(carry["to"])
            answer = canonical(carry["to"], {**target.defaults, **carry["values"]}, country)
            assert answer["errors"] == {}
            assert bool(carry["values"]) != bool(carry["why"])
            for key, text in carry["values"].items():
                assert answer["inputs"][key]["canonical"] == text


def test_the_chain_of_the_funnel_gives_its_first_figures_back() -> None:
    leads = evaluate("cpl", {"spend": "1,000", "leads": "30"})["carries"][0]["values"]
    assert leads == {"spend": "1000", "leads": "30"}
    sales = evaluate("cvr", {"opportunities": "30", "sales": "7"})["carries"][0]["values"]
    cost = canonical("cpa", {**leads, **sales})
    (to_budget, *_) = carries(definition("cpa"), cost)
    assert to_budget["to"] == "budget"
    plan = canonical("budget", {"revenue_goal": "10500", "ticket": "1500", **to_budget["values"]})
    assert plan["outputs"]["leads"]["value"] == 30
    assert plan["outputs"]["cpa"]["text"] == cost["outputs"]["cpa"]["text"]


def test_what_is_undefined_or_unfit_is_not_carried_and_says_why() -> None:
    found = {carry["to"]: carry for carry in evaluate("cpa", {"spend": "100", "leads": "5", "sales": "0"})["carries"]}
    assert found["ltv"] == {"to": "ltv", "values": {}, "why": "Todavía no hay ventas."}
    assert found["budget"]["why"].startswith("Con una conversión de 0%")
    worthless = evaluate("ltv", {"revenue": "500", "margin": "-10", "retention": "90"})["carries"]
    assert worthless[0]["values"] == {}
    assert evaluate("cpa", {"spend": "x"})["carries"] == []


def test_a_figure_left_blank_is_left_out() -> None:
    (to_budget, *_) = evaluate("cpa", {"spend": "1,000", "leads": "50", "sales": "5", "ticket": "800"})["carries"]
    assert to_budget["values"] == {"cpl": "20", "cvr": "10", "ticket": "800"}


@pytest.mark.parametrize(
    ("carry", "field"),
    [
        (Carry(to="budget", values={"cpl": "cost"}), "carries.budget"),
        (Carry(to="budget", values={}), "carries.budget"),
        (Carry(to="cpa", values={"spend": "spend"}), "carries.cpa"),
    ],
)
def test_a_carry_of_nothing_is_refused_with_its_calculator(carry: Carry, field: str) -> None:
    with pytest.raises(DefinitionError, match=field):
        replace(definition("cpa"), carries=(carry,))


def test_a_carry_to_another_unit_or_key_is_a_mistake() -> None:
    wrong = replace(definition("cpa"), carries=(Carry(to="budget", values={"cvr": "cpl", "cost": "cpl"}),))
    assert list(mistakes(wrong)) == [
        "calculator 'cpa': carries.budget: 'cpl' is money, and 'cvr' wants percent",
        "calculator 'cpa': carries.budget: 'budget' has no input named 'cost'",
    ]


@pytest.mark.parametrize(
    ("value", "unit", "better", "text"),
    [
        (Fraction(1000, 30), "money", "low", "33.33333333"),
        (Fraction(1, 7), "percent", "high", "14.28571429"),
        (Fraction(1, 10), "percent", "high", "10"),
        (0.1, "percent", "high", "10"),
        (Fraction(10**15, 7), "money", "low", "142857142857142.85"),
        (Fraction(1, 70000), "percent", "high", "0.001428571429"),
        (Fraction(-1, 3), "number", "", "-0.3333333333"),
        (5, "count", "low", "5"),
    ],
)
def test_a_figure_without_end_is_cut_towards_its_better_side(value: Any, unit: Any, better: Any, text: str) -> None:  # noqa: ANN401
    assert carried(value, unit, better) == text


@given(spend=st.integers(1, 10**6), leads=st.integers(1, 2000), sales=st.integers(1, 2000), wanted=st.integers(1, 2000))
def test_a_plan_with_carried_figures_is_the_plan_with_exact_ones(
    spend: int, leads: int, sales: int, wanted: int
) -> None:
    assume(sales <= leads)
    assume(wanted * leads <= 100_000 * sales)
    cost = canonical("cpa", {"spend": str(spend), "leads": str(leads), "sales": str(sales)})
    (to_budget, *_) = carries(definition("cpa"), cost)
    plan = canonical("budget", {"revenue_goal": str(wanted), "ticket": "1", **to_budget["values"]})["outputs"]
    exact = -(-wanted * leads // sales)
    assert plan["leads"]["value"] == exact
    assert abs(plan["spend"]["value"] - exact * Fraction(spend, leads)) < Fraction(1, 100) * max(
        1, exact * spend // 10**6
    )


@given(st.sampled_from(CARRYING), st.sampled_from(list(COUNTRIES)))
def test_carried_figures_do_not_depend_on_the_country(slug: str, country: str) -> None:
    values = dict(definition(slug).examples[0].values)
    one, other = (canonical(slug, values, each) for each in ("US", country))
    assert [each["values"] for each in carries(definition(slug), one)] == [
        each["values"] for each in carries(definition(slug), other)
    ]
