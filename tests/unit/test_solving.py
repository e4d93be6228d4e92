"""Solving for a field: the answer put back gives the target or reaches it, or words say that none does."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from calculators import definition, evaluate, slugs, solve
from calculators.core import Calculator, Given, Undefined, Value
from calculators.core.model import Input
from calculators.core.numbers.dates import today
from calculators.core.solving.inverting import Solution
from calculators.core.solving.inverting import solve as find
from calculators.core.units import Unit

WITH_TARGETS = [slug for slug in slugs() if definition(slug).targets]
MOST_EVALUATIONS = 200
FIGURES: dict[Unit, st.SearchStrategy[Fraction]] = {
    "money": st.integers(1, 10**8).map(lambda cents: Fraction(cents, 100)),
    "number": st.integers(1, 10**8).map(lambda cents: Fraction(cents, 100)),
    "count": st.integers(1, 10**4).map(Fraction),
    "percent": st.integers(0, 10**4).map(lambda parts: Fraction(parts, 10**4)),
    "hours": st.integers(1, 10**4).map(Fraction),
    "minutes": st.integers(1, 10**4).map(Fraction),
    "date": st.integers(40, 3000).map(lambda days: today() + days),
}


@st.composite
def figures(draw: st.DrawFn, calculator: Calculator) -> dict[str, Fraction]:
    values = {
        each.key: draw(FIGURES[each.unit])
        for each in calculator.inputs
        if not each.optional or draw(st.booleans()) or each.key == "cpl"
    }
    if any(each.unit == "date" for each in calculator.inputs):
        values["today"] = today()
    assume(all(values[each.key] <= each.upper_bound for each in calculator.inputs if each.key in values))
    assume(not calculator.check(values))
    return values


@st.composite
def wishes(draw: st.DrawFn) -> tuple[Calculator, dict[str, Fraction], Input, str, Fraction]:
    calculator = definition(draw(st.sampled_from(WITH_TARGETS)))
    values = draw(figures(calculator))
    output = draw(st.sampled_from(calculator.targets))
    now = value_of(calculator, values, output)
    assume(now is not None)
    target = Fraction(now or 0) * draw(st.fractions(Fraction(1, 10), 10, max_denominator=100))
    return calculator, values, draw(st.sampled_from(calculator.inputs)), output, target


def value_of(calculator: Calculator, values: Given, output: str) -> Fraction | None:
    value: Value | None = calculator.formula(values).outputs.get(output)
    return None if value is None or isinstance(value, Undefined) else Fraction(value)


def reaches(calculator: Calculator, output: str, result: Fraction | None, target: Fraction) -> bool:
    low = calculator.output(output).better == "low"
    return result is not None and (result <= target if low else result >= target)


@given(wishes())
def test_the_answer_put_back_gives_the_target_or_reaches_it(
    wish: tuple[Calculator, dict[str, Fraction], Input, str, Fraction],
) -> None:
    calculator, values, spec, output, target = wish
    found = find(calculator, values, spec, output, target)
    if found.value is None:
        assert found.result is None
        assert not found.exact
        return
    assert spec.minimum <= found.value <= spec.upper_bound
    answer = {**values, spec.key: found.value}
    assert not calculator.check(answer)
    result = value_of(calculator, answer, output)
    assert result == found.result
    assert result == target if found.exact else reaches(calculator, output, result, target)


@given(wishes())
def test_what_is_to_be_typed_is_near_the_answer_and_fits_the_field(
    wish: tuple[Calculator, dict[str, Fraction], Input, str, Fraction],
) -> None:
    calculator, values, spec, output, target = wish
    found = find(calculator, values, spec, output, target)
    if found.value is None or found.typed is None:
        assert found.typed is None
        return
    assert abs(found.typed - found.value) <= abs(found.value) * Fraction(15, 1000) + Fraction(1, 10**12)
    if not found.exact:
        result = value_of(calculator, {**values, spec.key: found.typed}, output)
        assert reaches(calculator, output, result, target)


EXACT = [
    ("cpa", "cpa", "spend"),
    ("cpl", "cpl", "spend"),
    ("budget", "spend", "cpl"),
    ("forecast", "revenue", "ticket"),
    ("forecast", "sales", "cvr"),
    ("roi", "roi", "spend"),
    ("roi", "roas", "revenue"),
    ("roi", "profit", "margin"),
    ("ltv", "ltv", "retention"),
    ("ltv", "ltv", "revenue"),
]


@pytest.mark.parametrize(("slug", "output", "field"), EXACT)
@given(data=st.data())
def test_where_the_formula_is_rational_the_answer_is_exact(
    slug: str, output: str, field: str, data: st.DataObject
) -> None:
    calculator = definition(slug)
    values = data.draw(figures(calculator))
    target = value_of(calculator, values, output)
    spec = next(each for each in calculator.inputs if each.key == field)
    elsewhere = {**values, field: Fraction(1, 3)}
    assume(target is not None and not calculator.check(elsewhere))
    found = find(calculator, elsewhere, spec, output, target or Fraction(0))
    if found.depends:
        assert found.exact
        assert value_of(calculator, {**values, field: found.value or Fraction(0)}, output) == target


@given(wishes())
def test_an_answer_is_quick_to_find(wish: tuple[Calculator, dict[str, Fraction], Input, str, Fraction]) -> None:
    calculator, values, spec, output, target = wish
    asked = 0

    def counted(given: Given) -> dict[str, Value]:
        nonlocal asked
        asked += 1
        return {output: calculator.value(given, output) or Fraction(0)}

    find(replace(calculator, algebra=counted), values, spec, output, target)
    assert asked <= MOST_EVALUATIONS


@given(st.sampled_from(WITH_TARGETS), st.data())
def test_algebra_alone_gives_what_the_formula_gives(slug: str, data: st.DataObject) -> None:
    calculator = definition(slug)
    values = data.draw(figures(calculator))
    outputs = calculator.formula(values).outputs
    for key in {*calculator.targets, *filter(None, [calculator.moves])}:
        assert calculator.value(values, key) == outputs.get(key)


@given(st.sampled_from(WITH_TARGETS), st.data())
def test_any_wish_gets_an_answer_in_words_or_an_error(slug: str, data: st.DataObject) -> None:
    calculator = definition(slug)
    text = st.one_of(st.text(max_size=12), st.integers(-5, 10**6).map(str), st.sampled_from(["", "0", "100", "1e9"]))
    typed = dict(calculator.defaults) | data.draw(
        st.dictionaries(st.sampled_from([each.key for each in calculator.inputs]), text, max_size=2)
    )
    field = data.draw(st.sampled_from(calculator.inputs)).key
    answer = solve(
        slug, typed, field=field, output=data.draw(st.sampled_from(calculator.targets)), target=data.draw(text)
    )
    assert bool(answer["errors"]) != bool(answer["sentence"])
    assert (answer["value"] is None) == (answer["typed"] == "")


def wish(slug: str, field: str, output: str, target: str, **typed: str) -> dict[str, Any]:
    return solve(slug, typed, field=field, output=output, target=target, country="US")


PLAN = {"revenue_goal": "300000", "ticket": "1500", "cvr": "10", "cpl": "20"}


def test_an_exact_answer_is_said_in_a_sentence() -> None:
    answer = wish("cpa", "spend", "cpa", "150", spend="1000", leads="50", sales="5")
    assert (answer["value"], answer["typed"], answer["exact"]) == (750, "750", True)
    assert answer["sentence"] == "Costo por venta (CPA): $150. Para llegar, «Inversión» tendría que ser $750."


def test_where_results_are_rounded_the_answer_passes_the_target_to_the_good_side() -> None:
    answer = wish("cpa", "sales", "cpa", "150", spend="1000", leads="50", sales="5")
    assert (answer["value"], answer["exact"]) == (7, False)
    assert "No hay un valor que dé justo eso; con «Ventas» en 7 llegas a $142.86." in answer["sentence"]


def test_of_many_answers_the_shortest_is_given() -> None:
    assert wish("forecast", "budget", "sales", "46.5", cpl="20", cvr="10", ticket="1500")["typed"] == "9,300"


def test_what_is_to_be_typed_still_reaches_the_target() -> None:
    answer = wish("roi", "spend", "roi", "50", revenue="1000", margin="50", spend="100")
    assert answer["value"] == pytest.approx(1000 / 3)
    assert answer["typed"] == "333.33"
    answer = wish("roi", "revenue", "profit", "1", revenue="1000", margin="30", spend="0")
    assert answer["typed"] == "3.34"


def test_a_field_that_changes_nothing_says_so_even_where_the_target_is_already_there() -> None:
    for target in ("40000", "10"):
        answer = wish("budget", "margin", "spend", target, **PLAN)
        assert answer["value"] is None
        assert "«Margen» no cambia «Inversión»." in answer["sentence"]


def test_a_target_out_of_reach_says_so_and_one_long_passed_too() -> None:
    assert "no encontramos ningún valor" in wish("budget", "returns", "spend", "37200", **PLAN)["sentence"]
    passed = wish("forecast", "budget", "cpa", "900", cpl="20", cvr="10", ticket="1500")
    assert "ya estás ahí, o mejor" in passed["sentence"]


def test_a_wish_for_a_date_is_answered_with_a_day() -> None:
    answer = wish("goal", "deadline", "growth", "10", start="100", goal="200")
    assert answer["text"].count("/") == 2
    assert "llegas a 9.05%" in answer["sentence"]


def test_a_root_that_is_a_fraction_is_exact() -> None:
    answer = wish("goal", "goal", "growth", "10", start="100", months="3")
    assert (answer["typed"], answer["exact"]) == ("133.1", True)


@pytest.mark.parametrize(
    ("slug", "field", "output", "typed", "needed"),
    [
        ("budget", "cvr", "profit", PLAN, "«Margen»"),
        ("forecast", "budget", "profit", {"budget": "1", "cpl": "20", "cvr": "10", "ticket": "15"}, "«Margen»"),
        ("cpl", "spend", "cpc", {"spend": "1000", "leads": "50"}, "«Clics»"),
        ("ltv", "retention", "ratio", {"revenue": "500", "margin": "40", "retention": "90"},
         "«Costo de traer un cliente (CAC)»"),
        ("cpa", "spend", "break_even_cpa", {"spend": "1000", "leads": "50", "sales": "5"},
         "«Ticket promedio» y «Margen»"),
        ("cpa", "spend", "break_even_cpa", {"spend": "1", "leads": "5", "sales": "5", "ticket": "9"}, "«Margen»"),
    ],
)  # fmt: skip
def test_a_blank_field_that_the_wish_needs_is_asked_for(
    slug: str, field: str, output: str, typed: dict[str, str], needed: str
) -> None:
    answer = wish(slug, field, output, "100", **typed)
    assert answer["value"] is None
    assert answer["sentence"].endswith(f". Para eso escribe también {needed}.")


def test_a_result_that_does_not_exist_says_why() -> None:
    answer = wish("goal", "months", "growth", "10", start="0", goal="100", months="3")
    assert answer["sentence"].endswith("no hay resultado que buscar: desde cero no hay porcentaje.")
    answer = wish("cpa", "spend", "cpa", "10", spend="1000", leads="50", sales="0")
    assert answer["sentence"].endswith("no hay resultado que buscar: todavía no hay ventas.")


def test_exact_is_what_the_page_offers_to_type() -> None:
    answer = wish("roi", "spend", "roi", "50", revenue="1000", margin="50", spend="100")
    assert (answer["typed"], answer["exact"]) == ("333.33", False)
    typed = evaluate("roi", {"revenue": "1000", "margin": "50", "spend": "333.33"}, country="US")
    assert typed["outputs"]["roi"]["value"] != 0.5


def test_where_what_is_to_be_typed_misses_visibly_the_sentence_says_the_result() -> None:
    answer = wish("ltv", "retention", "ltv", "1000000", revenue="50000", margin="40", retention="90", discount="1")
    reached = evaluate(
        "ltv",
        {"revenue": "50000", "margin": "40", "retention": answer["typed"], "discount": "1"},
        country="US",
    )["outputs"]["ltv"]["text"]
    assert reached != "$1,000,000.00"
    assert answer["sentence"].endswith(
        f"Con cifras redondas no sale justo; con «Retención mensual» en {answer['text']} llegas a {reached}."
    )


def test_the_sentence_says_the_figure_that_the_page_offers_in_every_country() -> None:
    values = {"revenue": "1000", "margin": "50", "spend": "100"}
    answer = solve("roi", values, field="spend", output="roi", target="50", country="CL")
    assert answer["typed"] == "333,33"
    assert "tendría que ser $333,33." in answer["sentence"]


@pytest.mark.parametrize(
    ("slug", "field", "output", "target", "echo"),
    [
        ("cvr", "sales", "cvr", "0.15", {"text": "Leímos: 0.15%", "alternative": {"label": "Usar 15%", "typed": "15"}}),
        ("cpa", "spend", "cpa", "20.000", {"text": "Leímos: $20.00 — veinte",
                                           "alternative": {"label": "Usar $20,000.00", "typed": "20,000"}}),
        ("cpa", "spend", "cpa", "20", None),
        ("cpa", "spend", "cpa", "mucho", None),
    ],
)  # fmt: skip
def test_a_wish_that_can_mean_two_is_said_back(
    slug: str, field: str, output: str, target: str, echo: dict[str, object] | None
) -> None:
    assert wish(slug, field, output, target, **definition(slug).defaults)["echo"] == echo


def test_errors_of_other_fields_come_first() -> None:
    assert list(wish("cpa", "spend", "cpa", "", leads="x", sales="5")["errors"]) == ["leads", "target"]
    assert list(wish("budget", "cpl", "spend", "10", **PLAN | {"cvr": "0"})["errors"]) == ["cvr"]
    assert wish("cpa", "spend", "cpa", "150", spend="mucho", leads="50", sales="5")["value"] == 750


def test_unknown_fields_and_targets_raise() -> None:
    with pytest.raises(LookupError, match="spend"):
        wish("cpa", "spent", "cpa", "1")
    with pytest.raises(LookupError, match="cpl"):
        wish("cpa", "spend", "cpa_low", "1")


def test_nothing_found_is_a_solution_without_value() -> None:
    assert Solution() == Solution(value=None, typed=None, result=None, exact=False, depends=True, always=False)


def test_a_figure_that_brings_a_warning_comes_with_it() -> None:
    answer = solve("cpa", {"spend": "1200", "leads": "35", "sales": "4"}, field="sales", output="cpa", target="20")
    assert answer["typed"] == "60"
    assert "Ojo: Hay más ventas que leads" in answer["sentence"]
    already = solve("cpa", {"spend": "1200", "leads": "3", "sales": "4"}, field="sales", output="cpa", target="20")
    assert "Ojo" not in already["sentence"]
