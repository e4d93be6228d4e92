"""Whatever is typed, what we say is good Spanish and agrees with itself: nouns, ranges, signs, percents."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators import COUNTRIES, definition, evaluate, slugs
from calculators.core import Calculator
from calculators.core.model import Input
from calculators.core.tables.text import join_table

SPACE = "[ \u00a0]"
WORDS = {"meses", "dueños", "veces", "respuestas", "puntos", "días", "horas"}
INPUTS = [each for slug in slugs() for field in definition(slug).inputs for each in (field, *field.columns)]
OUTPUTS = [each for slug in slugs() for each in definition(slug).outputs]
PLURALS = {*WORDS, *(each.noun[1] for each in INPUTS), *(each.noun[1] for each in OUTPUTS)} - {""}
MISTAKES = {
    "a range without width": r"\b(?:entre|de) ([^ ]+) (?:y|a) \1(?![.,]?\d)",
    "one of many": rf"(?<![\d.,−]){SPACE}1{SPACE}(?:{'|'.join(sorted(PLURALS))})\b",
    "many for one": rf"\b(?:faltan|hacen falta|terminan|quedan|quedaban){SPACE}1{SPACE}(?!\d)",
    "two signs in a row": rf"[−+×÷]{SPACE}?−",
    "certainty of what is not certain": r"\b(?:100|0) de cada 100 veces",
}
SIZES = st.integers(1, 6)
OWN_PERCENT = r"\d%(?! abajo| arriba)"
"""The picture of what moves a result names its two tenths the same way everywhere."""


@st.composite
def tables(draw: st.DrawFn, columns: tuple[Input, ...]) -> str:
    """Rows of a few names, in link notation."""
    names = st.sampled_from(["Instagram", "instagrám", "Facebook", "Google", "Ignacia", "Volantes"])
    rows = [[draw(names if each.unit == "text" else typed_for(each)) for each in columns] for _ in range(draw(SIZES))]
    return join_table([each.key for each in columns], rows)


def typed_for(spec: Input) -> st.SearchStrategy[str]:
    """What a reader may type into a field: its example, its bounds, small and large figures."""
    if spec.options:
        return st.sampled_from([option.key for option in spec.options])
    if spec.unit == "table":
        return st.one_of(st.just(spec.example), tables(spec.columns))
    percents = spec.unit == "percent"
    scale = 100 if percents else 1
    low, high = int(spec.minimum * scale), min(int(spec.upper_bound * scale), 10**6)
    usual = spec.example or spec.sample
    if spec.unit == "date":
        return st.sampled_from([usual, "2030-01-01", "2199-12-31"])
    wholes = st.one_of(st.sampled_from([usual, f"{low}", f"{low + 1}", f"{high}"]), st.integers(low, high).map(str))
    few = st.integers(low, min(low + 12, high)).map(str)
    if spec.unit == "count":
        return st.one_of(few, wholes)
    return st.one_of(
        few, wholes, st.integers(100 * low, 100 * min(high, low + 120)).map(lambda cents: f"{cents / 100:.2f}")
    )


@st.composite
def figures(draw: st.DrawFn) -> tuple[Calculator, dict[str, str], str]:
    calculator = definition(draw(st.sampled_from(slugs())))
    blank = st.sampled_from([False, False, True])
    values = {each.key: draw(typed_for(each)) for each in calculator.inputs if not (each.optional and draw(blank))}
    if calculator.slug == "dependence" and values:
        keys = draw(st.lists(st.sampled_from(sorted(values)), min_size=1, max_size=3, unique=True))
        cut = draw(st.integers(0, 1000))
        parts = [cut / 10, 100 - cut / 10] if len(keys) > 1 else [100.0]
        values = dict(zip(keys, (f"{part:.1f}" for part in parts), strict=False))
    return calculator, values, draw(st.sampled_from(list(COUNTRIES)))


def sentences(answer: dict[str, Any]) -> list[str]:
    charts = answer["charts"]
    return [
        *answer["errors"].values(), answer["headline"], answer["range"], *answer["steps"],
        *(note["text"] for note in answer["notes"]), *(chart["summary"] for chart in charts),
        *(cell["more"] for table in answer["tables"] for row in table["rows"] for cell in row),
    ]  # fmt: skip


def mistakes(answer: dict[str, Any]) -> list[tuple[str, str]]:
    said = sentences(answer)
    found = [(name, text) for name, wrong in MISTAKES.items() for text in said if re.search(wrong, f" {text}")]
    if answer["country"] == "ES":
        found += [("a percent without its space", text) for text in said if re.search(OWN_PERCENT, text)]
    undefined = [figure["text"] for figure in answer["outputs"].values() if figure["value"] is None]
    found += [("a sum with words", step) for step in answer["steps"] for why in undefined if f"= {why}" in step]
    return found


def order(found: dict[str, Any]) -> list[str]:
    """The outputs whose figure lies outside its own range."""
    values = {key: figure["value"] for key, figure in found.items()}
    wrong = []
    for key, low in values.items():
        if match := re.fullmatch(r"(\w+)_low(_\d+)?", key):
            base, high = values[match[1]], values[f"{match[1]}_high{match[2] or ''}"]
            ends = [end for end in (low, base, high) if end is not None]
            wrong += [] if ends == sorted(ends) else [key]
    return wrong


@given(figures())
def test_what_we_say_agrees_with_itself(asked: tuple[Calculator, dict[str, str], str]) -> None:
    calculator, values, country = asked
    answer = evaluate(calculator.slug, values, country=country)
    assert mistakes(answer) == []
    assert order(answer["outputs"]) == []


ONES = [
    ("cvr", {"opportunities": "100", "sales": "1"}),
    ("cpa", {"spend": "10", "leads": "1", "sales": "1"}),
    ("cpl", {"spend": "10", "leads": "1", "clicks": "1"}),
    ("nps", {"promoters": "1", "passives": "0", "detractors": "0", "customers": "5"}),
    ("nps_target", {"promoters": "9", "passives": "1", "detractors": "0", "target": "91"}),
    ("nps_target", {"promoters": "9", "passives": "0", "detractors": "1", "target": "100"}),
    ("nps_target", {"promoters": "9", "passives": "1", "detractors": "0", "target": "100"}),
    ("budget", {"revenue_goal": "100", "ticket": "100", "cvr": "100", "cpl": "5"}),
    ("budget", {"revenue_goal": "100", "ticket": "100", "cvr": "80", "cpl": "5"}),
    ("forecast", {"budget": "100", "cpl": "10", "cvr": "10.02", "ticket": "500"}),
    ("forecast", {"budget": "10", "cpl": "10", "cvr": "100", "ticket": "500"}),
    ("ltv", {"revenue": "500", "margin": "40", "retention": "0.1", "cac": "200.2"}),
    ("ltv", {"revenue": "500", "margin": "40", "retention": "50.25", "cac": "200"}),
    ("dependence", {"whatsapp": "99.8", "store": "0.2"}),
    ("goal", {"start": "100", "goal": "101", "months": "1", "best": "0.5"}),
    ("sample", {"base": "0", "expected": "100", "have": "1"}),
    ("email", {"sent": "1", "bounces": "0", "clicks": "1", "opens": "1", "complaints": "1"}),
    ("outage", {"hours": "1", "revenue": "1", "open_hours": "1", "dependence": "1"}),
    ("response", {"chat": "1", "email": "2", "chat_target": "1"}),
    ("compare", {"rows": "name;spend;leads;sales\nAna;1;1;1"}),
    ("compare", {"rows": "name;spend;leads;sales\nAna;1;1;1\nana;1;1;0\nIgnacio;0;1;1"}),
    ("time", {"generation": "1", "attention": "1", "relationship": "1"}),
]


@pytest.mark.parametrize(("slug", "values"), ONES)
@pytest.mark.parametrize("country", ["MX", "ES", "CL"])
def test_one_of_a_thing_is_said_as_one(slug: str, values: dict[str, str], country: str) -> None:
    typed = {key: text.replace(".", COUNTRIES[country].point) for key, text in values.items()}
    answer = evaluate(slug, typed, country=country)
    assert answer["errors"] == {}
    assert mistakes(answer) == []
    assert order(answer["outputs"]) == []


@pytest.mark.parametrize(
    "text",
    [
        "entre 45 y 45 puntos.", "entre $0 y $0.", "cerca de 1 ventas", "te faltan 1 promotor nuevo", "0 − −1",
        "100 × −997", "unas 100 de cada 100 veces",
    ],
)  # fmt: skip
def test_the_mistakes_that_were_made_are_recognised(text: str) -> None:
    assert any(re.search(wrong, f" {text}") for wrong in MISTAKES.values())
