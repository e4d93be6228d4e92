"""Versions side by side: what differs, in the words of its unit, and no winner where it may be luck."""

import json
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators import COUNTRIES, definition, evaluate, evaluate_json, slugs, versions, versions_json
from calculators.core.results import Undefined, Value
from calculators.core.versions.differences import difference
from calculators.core.versions.ranges import ends_of, is_end, range_of

A = {"spend": "1000", "leads": "50", "sales": "5"}


def row(found: dict[str, Any], key: str, table: str = "results") -> list[str]:
    """One row of a table, each cell as a reader sees it."""
    cells = next(each for each in found[table] if each["key"] == key)["cells"]
    return [" ".join(filter(None, [cell["text"], cell["difference"], cell["said"]])) for cell in cells]


def test_only_what_differs_is_told_and_the_difference_in_its_unit() -> None:
    found = versions("cpa", [("", A), ("Con más trato", A | {"sales": "50", "leads": "100"})])
    assert row(found, "sales", "figures") == ["5", "50 +45 (+900%)"]
    assert [each["key"] for each in found["figures"]] == ["leads", "sales"]
    assert row(found, "cpa") == ["$200.00", "$20.00 −$180.00 (−90%) mejor"]
    assert row(found, "cvr") == ["10%", "50% +40\u00a0puntos (+400%) mejor"]
    assert [each["name"] for each in found["versions"]] == ["Versión A", "Con más trato"]


def test_no_winner_is_declared_while_the_ranges_meet() -> None:
    found = versions("cpa", [("", A), ("", A | {"sales": "7"})])
    assert {cell["change"] for each in found["results"] for cell in each["cells"]} == {""}
    luck = "la diferencia puede ser suerte, así que ninguna gana todavía."
    assert found["sentences"] == [f"Los rangos de «Versión A» y «Versión B» se cruzan: {luck}"]


def test_without_a_range_nobody_wins_and_none_is_said_to_cross() -> None:
    odd = A | {"leads": "5", "sales": "20"}
    found = versions("cpa", [("", odd), ("", odd | {"sales": "10"}), ("", A)])
    assert {cell["change"] for each in found["results"] for cell in each["cells"]} == {""}
    luck = "no hay un rango que comparar: la diferencia puede ser suerte, así que ninguna gana todavía."
    assert found["sentences"] == [f"En «Versión A» y «Versión B» {luck}", f"En «Versión A» {luck}"]


def test_one_click_more_is_no_better_mailing() -> None:
    sent = {"sent": "2000", "bounces": "0", "clicks": "50"}
    (sentence,) = versions("email", [("", sent), ("", sent | {"clicks": "51"})])["sentences"]
    assert "se cruzan: la diferencia puede ser suerte" in sentence


@pytest.mark.parametrize("slug", slugs())
def test_what_was_measured_without_a_range_may_be_luck(slug: str) -> None:
    calculator = definition(slug)
    main, said = calculator.primary, "Aquí no calculamos un rango: puede ser suerte."
    chosen = [{"name": "", "values": dict(each.values)} for each in calculator.examples[:2]]
    asked = {"country": "MX", "written_in": "canonical", "versions": chosen}
    found = json.loads(versions_json(slug, json.dumps(asked)))
    judged = any(cell["change"] for cell in found["results"][0]["cells"])
    assert any(said in sentence for sentence in found["sentences"]) == (main.measured and judged)
    assert not (main.measured and ends_of(main.key, [each.key for each in calculator.outputs]))


def test_a_return_that_is_better_may_be_luck() -> None:
    roi = {"revenue": "50000", "spend": "10000", "margin": "40"}
    (sentence,) = versions("roi", [("", roi), ("", roi | {"revenue": "51000"})])["sentences"]
    assert "queda mejor" in sentence
    assert sentence.endswith("Aquí no calculamos un rango: puede ser suerte.")


def test_a_winner_whose_range_is_apart_is_named() -> None:
    (sentence,) = versions("cvr", [("Antes", {"opportunities": "200", "sales": "10"}),
                                   ("Ahora", {"opportunities": "200", "sales": "60"})])["sentences"]  # fmt: skip
    assert sentence.startswith("En «Tasa de conversión (CVR)», «Ahora» queda mejor que «Antes»: 30%, o sea +25")
    assert "no se cruzan" in sentence


def test_a_version_that_costs_less_and_leaves_less_says_both() -> None:
    base = {"revenue_goal": "300000", "ticket": "1500", "cvr": "10", "cpl": "20", "margin": "40"}
    (sentence,) = versions("budget", [("", base), ("Meta baja", base | {"revenue_goal": "150000"})])["sentences"]
    assert "queda mejor" in sentence
    assert "Pero empeora en «Ganancia después de la inversión»." in sentence


def test_what_cannot_be_compared_says_why() -> None:
    found = versions("cpa", [("", A), ("", A | {"sales": "0"}), ("", A | {"sales": "muchas"})])
    assert row(found, "cpa") == ["$200.00", "todavía no hay ventas", "por revisar"]
    assert found["versions"][2]["errors"].keys() == {"sales"}
    assert found["sentences"] == [
        "«Versión C» tiene cifras por revisar: «Ventas».",
        "En «Versión B» no hay «Costo por venta (CPA)» que comparar: todavía no hay ventas.",
    ]


def test_equal_versions_ask_for_a_change() -> None:
    found = versions("cpa", [("", A), ("", dict(A))])
    assert found["figures"] == []
    assert [each["key"] for each in found["results"]] == ["cpa"]
    assert found["sentences"] == ["«Versión B» tiene las mismas cifras que «Versión A»: cambia una para comparar."]


@pytest.mark.parametrize(
    ("first", "other", "unit", "text"),
    [
        ("200", "180", "money", "−$20.00 (−10%)"),
        ("0", "180", "money", "+$180.00"),
        ("0.1", "0.11", "percent", "+1\u00a0punto (+10%)"),
        ("45", "50", "points", "+5\u00a0puntos"),
        ("-2", "1", "number", "+3 (+150%)"),
        ("5", "5", "count", ""),
        ("700000", "700001", "date", "+1\u00a0día"),
    ],
)
def test_differences_are_told_in_their_unit(first: str, other: str, unit: Any, text: str) -> None:  # noqa: ANN401
    assert difference(Fraction(first), Fraction(other), unit, COUNTRIES["MX"]) == text


def test_a_range_is_the_widest_and_open_where_an_end_is_missing() -> None:
    keys: dict[str, Value] = {"sales": 5, "sales_low_80": 3, "sales_high_80": 7, "sales_low_95": 2, "sales_high_95": 9}
    found = range_of("sales", keys)
    assert found is not None
    assert (found.low, found.high) == (2, 9)
    assert range_of("leads", keys) is None
    no_end = range_of("cpa", {"cpa_low": Fraction(280), "cpa_high": Undefined("todavía no hay ventas")})
    assert no_end is not None
    assert not no_end.meets(found)


def test_every_range_has_both_ends() -> None:
    for slug in slugs():
        keys = [each.key for each in definition(slug).outputs]
        lone = [key for key in keys if is_end(key) and not any(key in (ends_of(each, keys) or ()) for each in keys)]
        assert [key for key in lone if not key.endswith("_80")] == []


@given(st.sampled_from(slugs()), st.sampled_from(list(COUNTRIES)), st.integers(0, 2), st.integers(0, 2))
def test_versions_say_what_each_says_alone(slug: str, country: str, one: int, two: int) -> None:
    examples = definition(slug).examples
    chosen = [examples[place % len(examples)].values for place in (one, two)]
    asked = {"country": country, "written_in": "canonical",
             "versions": [{"name": "", "values": dict(values)} for values in chosen]}  # fmt: skip
    found = json.loads(versions_json(slug, json.dumps(asked)))
    for place, version in enumerate(found["versions"]):
        alone = json.loads(alone_in(slug, version["values"], country))
        assert alone["errors"] == version["errors"]
        for each in found["results"]:
            if each["key"] in alone["outputs"]:
                assert each["cells"][place]["text"] == alone["outputs"][each["key"]]["text"]
    assert len(found["sentences"]) >= 1


def alone_in(slug: str, values: dict[str, str], country: str) -> str:
    return evaluate_json(slug, json.dumps({"values": values, "country": country, "written_in": "canonical"}))


def test_the_values_of_a_version_are_its_link() -> None:
    found = versions("cpa", [("", {"spend": "1.000,50", "leads": "50", "sales": "x", "margin": "40"})], country="CO")
    blank = {"ticket": "", "ceiling": ""}
    assert found["versions"][0]["values"] == {"spend": "1000.5", "leads": "50", "margin": "40"} | blank
    assert evaluate("cpa", {"spend": "1.000,50"}, country="CO")["inputs"]["spend"]["canonical"] == "1000.5"
