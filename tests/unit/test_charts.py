"""Every picture can be read without seeing it: its table stands alone, in every calculator and country."""

import math
import re
from typing import Any

import pytest

from calculators import definition, slugs
from calculators.core import Undefined
from calculators.core.engine import CANONICAL, run
from calculators.core.pictures.making import funnel_chart, interval_chart, parts_chart
from calculators.core.wording.phrases import listed
from tests.unit.asking import answer

KINDS = {"interval": 3, "funnel": 1, "stack": 1, "bars": None, "lines": None, "levels": 2, "tornado": 2}
"""How many values a row has; None where it depends."""
DRAWN = {
    "audit", "budget", "compare", "cpa", "cpl", "cvr", "dependence", "email", "failures", "forecast", "goal",
    "net_growth", "nps", "nps_target", "organizer", "outage", "response", "roi", "sample", "time",
}  # fmt: skip
"""Calculators whose worked example shows a picture besides what moves its result."""

CHARTS = [
    pytest.param(chart, id=f"{slug}: {example.name}: {chart['title']} ({country})")
    for slug in slugs()
    for example in definition(slug).examples
    for country in ("MX", "AR", "CR")
    for chart in run(definition(slug), example.values, country, CANONICAL)["charts"]
]


def charts(slug: str, **typed: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = answer(slug, **typed)["charts"]
    return found


@pytest.mark.parametrize("chart", CHARTS)
def test_a_row_has_a_value_and_a_text_for_each_column(chart: dict[str, Any]) -> None:
    expected = KINDS[chart["kind"]]
    assert chart["rows"]
    assert len(chart["columns"]) >= 2
    assert all(head.strip() for head in chart["columns"])
    assert any(value is not None for row in chart["rows"] for value in row["values"])
    for row in chart["rows"]:
        assert len(row["values"]) == len(row["texts"]) == len(chart["columns"]) - 1
        assert expected is None or len(row["values"]) == expected


@pytest.mark.parametrize("chart", CHARTS)
def test_every_number_is_finite_and_every_text_is_written(chart: dict[str, Any]) -> None:
    numbers = [value for row in chart["rows"] for value in row["values"] if value is not None]
    texts = [chart["title"], chart["summary"], *chart["columns"]]
    texts += [text for row in chart["rows"] for text in (row["label"], *row["texts"])]
    if chart["base"] is not None:
        numbers.append(chart["base"]["value"])
        texts.append(chart["base"]["text"])
        assert bool(chart["base"]["label"]) == (chart["kind"] != "tornado")
    assert all(isinstance(number, float) and math.isfinite(number) for number in numbers)
    for text in texts:
        assert text.strip()
        assert not re.search(r"[{}]|\bnan\b|\binf\b|None|Fraction", text)


@pytest.mark.parametrize("chart", CHARTS)
def test_the_summary_is_a_sentence_and_the_title_a_heading(chart: dict[str, Any]) -> None:
    assert re.fullmatch(r"(?s)[«¿A-ZÁÉÍÓÚÑ0-9$₡].*\.", chart["summary"])
    assert not chart["title"].endswith(".")
    assert chart["summary"] != chart["title"]


@pytest.mark.parametrize("chart", CHARTS)
def test_rows_can_be_told_apart(chart: dict[str, Any]) -> None:
    labels = [row["label"] for row in chart["rows"]]
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("chart", [each for each in CHARTS if each.values[0]["kind"] == "stack"])  # type: ignore[index]
def test_the_parts_of_a_whole_add_to_it(chart: dict[str, Any]) -> None:
    assert math.fsum(row["values"][0] for row in chart["rows"]) == pytest.approx(1)


@pytest.mark.parametrize("slug", sorted(DRAWN))
def test_the_worked_example_shows_a_picture(slug: str) -> None:
    found = run(definition(slug), definition(slug).defaults, "MX", CANONICAL)["charts"]
    assert [chart for chart in found if chart["kind"] != "tornado"]


def test_without_a_range_there_is_no_picture_of_it() -> None:
    assert charts("cpl", spend="1000", leads="0") == []
    assert charts("cpl", spend="0", leads="50") == []
    assert charts("cvr", opportunities="10", sales="12") == []
    everyone = charts("nps", promoters="1", passives="0", detractors="0", customers="1")
    assert [chart["kind"] for chart in everyone] == ["stack"]


def test_a_picture_of_a_range_shows_both_ends_and_the_figure() -> None:
    (chart,) = charts("cvr", opportunities="50", sales="5")
    assert chart["rows"][0]["texts"] == ["4.35%", "10%", "21.36%"]
    assert chart["summary"] == "Tu conversión es de 10%; a la larga, si nada cambia, estaría entre 4.35% y 21.36%."


def test_a_line_to_compare_with_is_named_and_left_out_while_undefined() -> None:
    row = ("CPA", 1.0, 2, 3.0)
    for value, base, label in ((5, 5, "Máximo"), (Undefined("no hay"), None, "")):
        (chart,) = interval_chart(row, title="t", summary="s", unit="money", compared_with=("Máximo", value))
        assert (chart.base, chart.base_label) == (base, label)


def test_a_funnel_marks_what_is_not_counted() -> None:
    (chart,) = funnel_chart(("Meta", 300, "money"), ("Ventas", 2, "count"), title="t", summary="s")
    assert [(row.label, row.values, row.unit) for row in chart.rows] == [
        ("Meta", (300,), "money"), ("Ventas", (2,), None),
    ]  # fmt: skip


def test_a_whole_of_nothing_is_not_drawn_and_empty_parts_are_left_out() -> None:
    assert parts_chart([("A", 0, "")], title="t", summary="s", columns=("a", "b")) == ()
    (chart,) = parts_chart(
        [("A", 1, ""), ("B", 0, "bad"), ("C", 3, "good")], title="t", summary="s", columns=("a", "b")
    )
    assert [(row.label, row.values[0]) for row in chart.rows] == [("A", 0.25), ("C", 0.75)]


@pytest.mark.parametrize(
    ("names", "text"),
    [
        (["Meta"], "Meta"),
        (["Meta", "Google"], "Meta y Google"),
        (["WhatsApp", "Facebook", "Instagram"], "WhatsApp, Facebook e Instagram"),
        (["risas", "historias"], "risas e historias"),
    ],
)
def test_names_are_listed_as_people_say_them(names: list[str], text: str) -> None:
    assert listed(names) == text
