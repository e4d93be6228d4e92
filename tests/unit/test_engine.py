"""The public face keeps its contract: keys, errors as sentences, and an answer or an error for any text at all."""

import json
import re
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from calculators import COUNTRIES, definition, evaluate, evaluate_json, slugs
from calculators.core import Calculator
from calculators.core.model import Input
from calculators.core.tables.text import join_table

UNTOUCHED_BRACES = re.compile(r"[{}]")
KEYS = {
    "calculator", "country", "inputs", "errors", "cells", "outputs", "headline", "range", "steps", "notes", "charts",
    "tables", "carries", "next",
}  # fmt: skip
TYPED = st.one_of(
    st.text(max_size=45),
    st.text(alphabet="0123456789.,'% -$", max_size=12),
    st.integers(0, 10**8).map(str),
    st.decimals(0, 10**9, allow_nan=False, places=2).map(str),
    st.sampled_from(["", "0", "1", "100", "9" * 10**6, "NaN", "１２", "1.234,5", "{spend}", "{0}", "%s", "<b>1</b>"]),
    st.sampled_from(
        ["20 min", "1 h 7 min", "2 días", "1 s", "0 h", "1 d 1 s", "31/12/2027", "2027-12-31", "32/13/2027"]
    ),
)


@st.composite
def tables(draw: st.DrawFn, columns: tuple[Input, ...]) -> str:
    names = st.sampled_from(["Instagram", "instagrám ", "Facebook", "Google; México", "Ana", "", "x" * 61, "\ud800"])
    figures = st.one_of(st.integers(0, 10**7).map(str), TYPED)
    rows = [
        [draw(names if each.unit == "text" else figures) for each in columns] for _ in range(draw(st.integers(0, 4)))
    ]
    return join_table([each.key for each in columns], rows)


def typed_for(spec: Input) -> st.SearchStrategy[str]:
    """Mostly an answer that can be picked, where there are any: else hardly a diagnosis would come to an answer."""
    if spec.columns:
        return st.one_of(TYPED, tables(spec.columns))
    chosen = st.sampled_from([text for option in spec.options for text in (option.key, option.label)] or [""])
    return st.integers(0, 40).flatmap(lambda odd: chosen if spec.options and odd else TYPED)


@st.composite
def typed_values(draw: st.DrawFn) -> tuple[Calculator, dict[str, str], str]:
    calculator = definition(draw(st.sampled_from(slugs())))
    values = {each.key: draw(typed_for(each)) for each in calculator.inputs if draw(st.integers(0, 9))}
    return calculator, values, draw(st.sampled_from(list(COUNTRIES)))


def sentences(answer: dict[str, object]) -> list[str]:
    texts = json.loads(json.dumps(answer))
    return [
        *texts["errors"].values(), texts["headline"], texts["range"], *texts["steps"],
        *(note["text"] for note in texts["notes"]), *(figure["text"] for figure in texts["outputs"].values()),
        *(step["text"] for step in texts["next"]),
        *(chart[name] for chart in texts["charts"] for name in ("title", "summary")),
        *(text for chart in texts["charts"] for row in chart["rows"] for text in (row["label"], *row["texts"])),
        *(cell[name] for cell in texts["cells"] for name in ("text", "said")),
        *(table["title"] for table in texts["tables"]),
        *(text for table in texts["tables"] for row in table["rows"] for cell in row for text in cell.values()),
    ]  # fmt: skip


@given(typed_values())
@example((definition("cpa"), {"spend": "9" * 10**6, "leads": "½", "sales": "\ud800"}, "MX"))
def test_anything_typed_gets_an_answer_or_an_error(typed: tuple[Calculator, dict[str, str], str]) -> None:
    calculator, values, country = typed
    answer = evaluate(calculator.slug, values, country=country)
    assert set(answer) == KEYS
    json.dumps(answer, allow_nan=False)
    assert bool(answer["errors"]) != bool(answer["outputs"])
    assert bool(answer["headline"]) == bool(answer["outputs"])
    for text in sentences(answer):
        assert not UNTOUCHED_BRACES.search(text), text
        assert not re.search(r"\bnan\b|\binf\b|None|Fraction", text), text


@given(typed_values())
def test_a_field_has_a_value_or_an_error_never_both(typed: tuple[Calculator, dict[str, str], str]) -> None:
    calculator, values, country = typed
    answer = evaluate(calculator.slug, values, country=country)
    for each in calculator.inputs:
        if not values.get(each.key, "").strip() and each.optional:
            assert each.key not in answer["inputs"]
        if each.key not in answer["inputs"] and not each.optional:
            assert each.key in answer["errors"]


@given(typed_values(), st.sampled_from(list(COUNTRIES)))
def test_what_we_read_survives_a_change_of_country_and_a_link(
    typed: tuple[Calculator, dict[str, str], str], another: str
) -> None:
    calculator, values, country = typed
    here = evaluate(calculator.slug, values, country=country)["inputs"]
    for notation, name in [(country, "typed"), ("canonical", "canonical")]:
        again = {key: field[name] for key, field in here.items()}
        request = json.dumps({"values": again, "country": another, "written_in": notation})
        there = json.loads(evaluate_json(calculator.slug, request))["inputs"]
        assert {key: field["value"] for key, field in there.items()} == {k: f["value"] for k, f in here.items()}


def test_an_answer_tells_how_it_read_each_field() -> None:
    spend = evaluate("cpa", {"spend": "$1,500 MXN", "leads": "50", "sales": "5"})["inputs"]["spend"]
    assert spend == {
        "value": 1500.0, "text": "$1,500.00", "typed": "1,500", "canonical": "1500",
        "echo": {
            "text": "Leímos: $1,500.00 — mil quinientos",
            "alternative": {"label": "Usar $1.50", "typed": "1.50"},
        },
    }  # fmt: skip


def test_a_percent_typed_as_a_share_of_one_asks_back() -> None:
    values = {"revenue_goal": "1000", "ticket": "10", "cvr": "0.15", "cpl": "20"}
    cvr = evaluate("budget", values)["inputs"]["cvr"]
    assert (cvr["value"], cvr["echo"]["alternative"]) == (0.0015, {"label": "Usar 15%", "typed": "15"})


def test_an_amount_in_words_is_echoed() -> None:
    spend = evaluate("cpa", {"spend": "15 mil", "leads": "50", "sales": "5"})["inputs"]["spend"]
    assert spend["echo"] == {"text": "Leímos: $15,000.00 — quince mil", "alternative": None}


def test_every_wrong_field_has_its_sentence_at_once() -> None:
    answer = evaluate("cpa", {"spend": "mucho", "leads": "2.5", "sales": ""})
    assert answer["errors"] == {
        "spend": "Inversión debe ser un número, como 1,000.",
        "leads": "Leads debe ser un número entero, como 50.",
        "sales": "Escribe un número entero en «Ventas», como 5.",
    }
    assert answer["outputs"] == {}


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("-5", "Inversión debe ser $0 o más, como 1,000."),
        ("US$ 5", "Inversión va en pesos mexicanos (MXN): convierte la cifra y escribe solo el número, como 1,000."),
        ("1O0", "Inversión lleva una letra O donde va un cero: escribe 100."),
        ("1,23,4", "Inversión tiene puntos o comas que no cuadran: escribe la cifra sin separar miles, como 1000."),
        ("9" * 10**6, "Inversión es demasiado largo: escribe solo un número, como 1,000."),
        ("9" * 20, "Inversión debe ser $1,000,000,000,000,000 o menos, como 1,000."),
        ("50%", "Inversión debe ser un número sin otros signos, como 1,000."),
    ],
)
def test_an_error_says_what_to_write(text: str, sentence: str) -> None:
    assert evaluate("cpa", {"spend": text, "leads": "50", "sales": "5"})["errors"] == {"spend": sentence}


def linked(slug: str, values: dict[str, str], country: str) -> dict[str, Any]:
    request = {"values": values, "country": country, "written_in": "canonical"}
    found: dict[str, Any] = json.loads(evaluate_json(slug, json.dumps(request)))
    return found


def test_a_link_with_grouped_digits_is_read_as_if_typed_with_its_doubt() -> None:
    spend = linked("cpa", {"spend": "1,500", "leads": "50", "sales": "5"}, "MX")["inputs"]["spend"]
    assert (spend["value"], spend["canonical"]) == (1500, "1500")
    assert spend["echo"]["alternative"] == {"label": "Usar $1.50", "typed": "1.50"}


@pytest.mark.parametrize(
    ("country", "text", "value"),
    [
        ("CO", "2.000.000", 2_000_000), ("CO", "2000000,50", 2000000.5), ("CO", "$ 2.000.000", 2_000_000),
        ("MX", "2,000,000.50", 2000000.5), ("MX", "15 mil", 15000), ("CO", "2000000", 2_000_000), ("CO", "1.5", 1.5),
        ("CO", "2000000.50", 2000000.5),
    ],
)  # fmt: skip
def test_a_link_takes_what_the_box_takes(country: str, text: str, value: float) -> None:
    answer = linked("cpa", {"spend": text, "leads": "100", "sales": "8"}, country)
    assert (answer["errors"], answer["inputs"]["spend"]["value"]) == ({}, value)
    rows = linked("compare", {"rows": f"name;spend;leads;sales\nA;{text};100;8\nB;1000;50;5"}, country)
    assert rows["errors"] == {}
    assert f"A;{answer['inputs']['spend']['canonical']};" in rows["inputs"]["rows"]["canonical"]


def test_a_percent_and_a_span_in_a_link_are_read_as_typed() -> None:
    margin = linked("cpa", {"spend": "1", "leads": "1", "sales": "1", "ticket": "5", "margin": "40%"}, "MX")
    assert (margin["errors"], margin["inputs"]["margin"]["value"]) == ({}, 0.4)
    hours = linked("outage", {"hours": "media hora", "revenue": "1", "open_hours": "1", "dependence": "1"}, "MX")
    assert hours["inputs"]["hours"]["value"] == 0.5


@pytest.mark.parametrize("country", ["MX", "CO"])
def test_a_link_s_own_notation_comes_first_and_what_was_written_by_hand_is_said_back(country: str) -> None:
    found = linked("cpa", {"spend": "2.000", "leads": "2.000", "sales": "1.25"}, country)
    inputs = {key: (field["value"], field["echo"] and field["echo"]["alternative"]["typed"])
              for key, field in found["inputs"].items()}  # fmt: skip
    thousand = "2,000" if country == "MX" else "2.000"
    assert inputs == {"spend": (2, thousand), "leads": (2, thousand)}
    assert list(found["errors"]) == ["sales"]
    three = linked("cpa", {"spend": "1.255", "leads": "2", "sales": "1"}, country)["inputs"]["spend"]
    assert (three["value"], three["echo"]) == (1.255, None)


@pytest.mark.parametrize(
    ("slug", "values", "country", "nearest"),
    [("cap", {}, "MX", "cpa"), ("cpa", {"sale": "1"}, "MX", "sales"), ("cpa", {}, "XM", "MX")],
)
def test_an_unknown_name_raises_with_the_nearest(slug: str, values: dict[str, str], country: str, nearest: str) -> None:
    with pytest.raises(LookupError, match=nearest):
        evaluate(slug, values, country=country)


def test_a_blank_optional_field_and_a_missing_one_are_the_same() -> None:
    values = {"spend": "1000", "leads": "50"}
    assert evaluate("cpl", values) == evaluate("cpl", {**values, "clicks": " "})


@pytest.mark.parametrize("slug", slugs())
def test_the_worked_example_is_free_of_errors_in_every_country(slug: str) -> None:
    for country in COUNTRIES:
        request = {"values": dict(definition(slug).defaults), "country": country, "written_in": "canonical"}
        answer = json.loads(evaluate_json(slug, json.dumps(request)))
        assert answer["errors"] == {}
        typed = {key: field["typed"] for key, field in answer["inputs"].items()}
        assert evaluate(slug, typed, country=country)["outputs"] == answer["outputs"]
