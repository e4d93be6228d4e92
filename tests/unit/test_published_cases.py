"""Every example of every definition, and cases that others have published, come out as printed."""

import pytest

from calculators import COUNTRIES, definition, evaluate, slugs
from calculators.core import Example
from calculators.core.engine import CANONICAL, run
from calculators.core.statistics.intervals import trials_for, wilson_interval

EXAMPLES = [
    pytest.param(slug, each, id=f"{slug}: {each.name}") for slug in slugs() for each in definition(slug).examples
]


def half_of_the_last_digit(text: str) -> float:
    return 0.5 * 10.0 ** -len(text.partition(".")[2]) if "." in text else 1e-9


@pytest.mark.parametrize(("slug", "example"), EXAMPLES)
def test_an_example_gives_what_it_says(slug: str, example: Example) -> None:
    answer = run(definition(slug), example.values, "MX", CANONICAL)
    assert answer["errors"] == {}
    for key, expected in example.expected.items():
        value = answer["outputs"][key]["value"]
        if expected is None:
            assert value is None
            assert answer["outputs"][key]["text"]
        else:
            assert value == pytest.approx(float(expected), abs=half_of_the_last_digit(expected))


@pytest.mark.parametrize(("slug", "example"), EXAMPLES)
def test_an_example_gives_the_same_values_in_every_country(slug: str, example: Example) -> None:
    answers = [run(definition(slug), example.values, country, CANONICAL)["outputs"] for country in COUNTRIES]
    values = [{key: figure["value"] for key, figure in outputs.items()} for outputs in answers]
    assert all(each == values[0] for each in values)


@pytest.mark.parametrize(
    ("sales", "leads", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (0, 20, 0.0, 0.1611), (15, 148, 0.0624, 0.1605), (1, 29, 0.0061, 0.1718)],
)
def test_wilson_agrees_with_newcombe_1998_table_i(sales: int, leads: int, low: float, high: float) -> None:
    assert wilson_interval(sales, leads) == pytest.approx((low, high), abs=5e-5)


def test_seven_sales_at_seven_percent_need_exactly_one_hundred_leads() -> None:
    answer = evaluate("budget", {"revenue_goal": "7", "ticket": "1", "cvr": "7", "cpl": "1"})
    assert answer["outputs"]["leads"]["value"] == 100


@pytest.mark.parametrize(("chance", "leads"), [(0.8, 234), (0.95, 275)])
def test_twenty_sales_at_ten_percent_need_more_leads_to_be_safe(chance: float, leads: int) -> None:
    assert trials_for(20, 0.1, chance) == leads


def test_the_average_number_of_leads_reaches_the_goal_about_half_the_time() -> None:
    answer = evaluate("budget", {"revenue_goal": "20", "ticket": "1", "cvr": "10", "cpl": "1"})
    assert "unas 53 de cada 100 veces" in answer["range"]


def test_google_ads_help_averages_two_conversions_of_2_and_4_to_3() -> None:
    answer = evaluate("cpa", {"spend": "6", "leads": "2", "sales": "2"}, country="US")
    assert answer["outputs"]["cpa"] == {"value": 3.0, "text": "$3.00", "canonical": "3"}
