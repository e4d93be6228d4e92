"""What moves a result most: each input a tenth lower and higher, the strongest first."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators import definition, slugs
from calculators.core import Given
from calculators.core.solving.sensitivity import sensitivity
from tests.unit.asking import answer, outputs

MOVING = [slug for slug in slugs() if definition(slug).moves]
PLAN = {"revenue_goal": "300000", "ticket": "1500", "cvr": "10", "cpl": "20"}


def tornado(slug: str, **typed: str) -> dict[str, Any] | None:
    return next((chart for chart in answer(slug, **typed)["charts"] if chart["kind"] == "tornado"), None)


def test_the_calculators_that_ask_what_if() -> None:
    assert {"budget", "forecast", "cpa", "ltv"} <= set(MOVING)


@pytest.mark.parametrize("slug", MOVING)
def test_the_worked_example_has_a_tornado_around_its_result(slug: str) -> None:
    calculator = definition(slug)
    found = tornado(slug, **calculator.defaults)
    assert found is not None
    assert found["base"]["value"] == answer(slug, **calculator.defaults)["outputs"][calculator.moves]["value"]
    spans = [abs(more - less) for less, more in (row["values"] for row in found["rows"])]
    assert spans == sorted(spans, reverse=True)
    assert all(spans)
    assert f"«{found['rows'][0]['label']}»" in found["summary"]


def test_a_tornado_says_what_evaluating_says() -> None:
    found = tornado("budget", **PLAN)
    assert found is not None
    rows = {row["label"]: row["values"] for row in found["rows"]}
    assert rows["Tasa de conversión"] == [outputs("budget", **PLAN | {"cvr": each})["spend"] for each in ("9", "11")]
    assert rows["Costo por lead (CPL)"] == [36000, 44000]
    assert "Margen" not in rows


def test_an_input_stays_within_its_bounds_and_says_so() -> None:
    found = tornado("budget", **PLAN | {"cvr": "95"})
    assert found is not None
    rows = {row["label"]: row["values"] for row in found["rows"]}
    assert rows["Tasa de conversión (hasta su tope)"][1] == outputs("budget", **PLAN | {"cvr": "100"})["spend"]


def test_where_one_end_is_impossible_the_other_still_counts() -> None:
    found = tornado("ltv", revenue="500", margin="40", retention="95", discount="0")
    assert found is not None
    first = found["rows"][0]
    assert first["label"] == "Retención mensual (solo abajo)"
    assert first["values"] == [pytest.approx(1179.31, abs=0.01), None]
    assert first["texts"][1] == "–"
    assert found["summary"].startswith("Lo que más mueve este resultado es «Retención mensual (solo abajo)».")


def test_no_winner_is_named_while_an_input_could_not_be_tried() -> None:
    def only_today(given: Given) -> dict[str, str]:
        return {} if given["sales"] == 5 else {"sales": "Solo hoy."}

    figures = {"spend": Fraction(1000), "leads": Fraction(50), "sales": Fraction(5)}
    found = sensitivity(replace(definition("cpa"), check=only_today), figures)
    assert found is not None
    assert [row.label for row in found.rows] == ["Inversión"]
    assert found.summary.startswith("Falta comparar «Ventas»")
    assert "«Inversión»" not in found.summary


def test_a_tie_names_all_that_move_the_result_alike() -> None:
    found = tornado("cpa", spend="1000", leads="50", sales="5")
    assert found is not None
    assert found["summary"].startswith("«Ventas» e «Inversión» mueven casi lo mismo este resultado. Cada")
    for slug in ("budget", "forecast"):
        found = tornado(slug, **definition(slug).defaults)
        assert found is not None
        tied = "«Ticket promedio»", "«Tasa de conversión»", "«Costo por lead (CPL)»", "mueven casi lo mismo"
        assert all(words in found["summary"] for words in tied)


def test_a_tie_at_the_top_says_that_the_rest_moves_less() -> None:
    found = tornado("ltv", revenue="500", margin="40", retention="10", discount="1")
    assert found is not None
    assert len(found["rows"]) == 4
    alike = "«Retención mensual», «Ingreso mensual por cliente» y «Margen» mueven casi lo mismo este resultado"
    assert found["summary"].startswith(f"{alike} y más que las demás cifras.")


def test_nothing_is_drawn_where_the_result_is_undefined_or_nothing_moves_it() -> None:
    assert tornado("cpa", spend="1000", leads="50", sales="0") is None
    assert tornado("cpa", spend="0", leads="50", sales="5") is None


@given(st.integers(1, 10**6), st.integers(1, 10**4), st.integers(1, 10**4))
def test_a_ratio_moves_by_a_tenth_with_what_is_above_and_more_with_what_is_below(
    spend: int, leads: int, sales: int
) -> None:
    figures = {"spend": Fraction(spend), "leads": Fraction(leads), "sales": Fraction(sales)}
    found = sensitivity(definition("cpa"), figures)
    assert found is not None
    base, rows = Fraction(spend, sales), {row.label: row.values for row in found.rows}
    assert rows["Inversión"] == (base * 9 / 10, base * 11 / 10)
    assert rows["Ventas"] == (base * 10 / 9, base * 10 / 11)
    assert list(rows) == ["Ventas", "Inversión"]
