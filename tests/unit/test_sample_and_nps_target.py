"""How many cases show a difference, and how many promoters a target asks for."""

from collections.abc import Callable
from fractions import Fraction
from math import asin, ceil, sqrt

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from statsmodels.stats.power import NormalIndPower
from statsmodels.stats.proportion import proportion_effectsize

from calculators.core.statistics.comparisons import cases_for, effect_size, power_with
from tests.unit.asking import answer, errors, notes, outputs

rates = st.integers(0, 1000).map(lambda parts: Fraction(parts, 1000))
people = st.integers(0, 40)


@given(rates, rates)
def test_the_effect_size_agrees_with_statsmodels(base: Fraction, expected: Fraction) -> None:
    assert effect_size(base, expected) == pytest.approx(proportion_effectsize(float(expected), float(base)), abs=1e-12)


def test_the_effect_size_keeps_its_digits_where_the_rates_are_near() -> None:
    base, gap = Fraction(1, 10), Fraction(1, 10**15)
    assert effect_size(base, base + gap) == pytest.approx(float(gap) / sqrt(0.09), rel=1e-12)
    assert effect_size(base, base) == effect_size(Fraction(0), Fraction(0)) == 0
    assert effect_size(Fraction(0), Fraction(1)) == pytest.approx(2 * asin(1))


@given(rates, rates)
def test_the_cases_have_a_power_of_80_percent_by_statsmodels(base: Fraction, expected: Fraction) -> None:
    assume(base != expected)
    oracle = NormalIndPower().power(effect_size(base, expected), cases_for(base, expected), alpha=0.05)
    assert oracle == pytest.approx(0.8, abs=1e-12)


@given(rates, rates)
def test_the_cases_agree_with_statsmodels(base: Fraction, expected: Fraction) -> None:
    assume(0.02 < abs(effect_size(base, expected)) < 1)  # beyond, its own search is rough or leaves the numbers
    oracle = NormalIndPower().solve_power(abs(effect_size(base, expected)), power=0.8, alpha=0.05)
    assert cases_for(base, expected) == pytest.approx(oracle, rel=1e-6)


@given(st.integers(1, 10**6), rates, rates)
def test_the_power_agrees_with_statsmodels(cases: int, base: Fraction, expected: Fraction) -> None:
    assume(base != expected)
    oracle = NormalIndPower().power(effect_size(base, expected), cases, alpha=0.05)
    assert power_with(cases, base, expected) == pytest.approx(oracle, abs=1e-6)


@given(rates, rates)
def test_the_cases_are_the_fewest_and_the_same_both_ways(base: Fraction, expected: Fraction) -> None:
    assume(base != expected)
    found = outputs("sample", base=f"{float(100 * base):.1f}", expected=f"{float(100 * expected):.1f}")
    each = int(found["each"])
    assert found["total"] == 2 * each
    assert power_with(each, base, expected) >= 0.8 - 1e-12 > power_with(each - 1, base, expected) - 1e-9
    assert each == ceil(cases_for(expected, base))


@given(st.integers(2, 10**7))
def test_more_cases_notice_more(have: int) -> None:
    fewer, more = (outputs("sample", base="10", expected="15", have=f"{each}") for each in (have // 2, have))
    assert 0.05 - 1e-9 <= fewer["power"] <= more["power"] <= 1


def test_a_sample_is_told_what_it_can_show() -> None:
    assert "unas 30 de cada 100" in answer("sample", base="2", expected="3", have="1000")["range"]
    assert "ya alcanza" in answer("sample", base="10", expected="15", have="681")["range"]
    assert "si pasas de 10% a 15%" in answer("sample", base="10", expected="15")["headline"]
    assert "si bajas de 15% a 10%" in answer("sample", base="15", expected="10")["headline"]
    assert "aproximada" in notes("sample", "warning", base="0", expected="100")[0]
    assert not notes("sample", "warning", base="10", expected="15")


def test_rates_that_no_sample_can_tell_apart_are_refused() -> None:
    assert "iguales" in errors("sample", base="10", expected="10")["expected"]
    assert "más distinta" in errors("sample", base="10", expected="10.0001")["expected"]


def fewest(reached: Callable[[int], bool], most: int) -> int | None:
    return next((people for people in range(most + 1) if reached(people)), None)


def score(promoters: int, passives: int, detractors: int) -> Fraction:
    return Fraction(100 * (promoters - detractors), promoters + passives + detractors)


@given(people, people, people, st.integers(-200, 180))
def test_the_ways_to_a_target_agree_with_trying_them_one_by_one(up: int, still: int, down: int, halves: int) -> None:
    assume(up + still + down)
    target = Fraction(halves, 2)
    typed = {"promoters": f"{up}", "passives": f"{still}", "detractors": f"{down}", "target": f"{float(target)}"}
    assert outputs("nps_target", **typed) == {
        "new_promoters": fewest(lambda some: score(up + some, still, down) >= target, 3000),
        "passives_to_promoters": fewest(lambda some: score(up + some, still - some, down) >= target, still),
        "detractors_to_promoters": fewest(lambda some: score(up + some, still, down - some) >= target, down),
    }


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        (("9", "1", "0"), (None, 1, None)),
        (("9", "0", "1"), (None, None, 1)),
        (("8", "1", "1"), (None, None, None)),
        (("10", "0", "0"), (0, 0, 0)),
    ],
)
def test_a_perfect_score_leaves_room_for_nobody_else(
    answers: tuple[str, str, str], expected: tuple[int | None, ...]
) -> None:
    typed = dict(zip(("promoters", "passives", "detractors"), answers, strict=True)) | {"target": "100"}
    assert tuple(outputs("nps_target", **typed).values()) == expected
    assert answer("nps_target", **typed)["headline"]


def test_the_target_is_told_in_words() -> None:
    typed = {"promoters": "60", "passives": "25", "detractors": "15"}
    assert answer("nps_target", **typed, target="50")["headline"] == (
        "Para subir tu NPS de 45 a 50 te faltan 10 promotores nuevos, si nadie más cambia."
    )
    assert answer("nps_target", **typed, target="45")["headline"] == "Ya llegaste: tu NPS es 45 y tu meta, 45."
    assert answer("nps_target", **typed, target="45")["charts"] == []
    assert any("pasivos" in note for note in notes("nps_target", "info", **typed, target="80"))
    assert any("detractores" in note for note in notes("nps_target", "info", **typed, target="80"))


def test_a_target_needs_answers_and_a_score_that_exists() -> None:
    none = {"promoters": "0", "passives": "0", "detractors": "0"}
    assert list(errors("nps_target", **none, target="50")) == ["promoters"]
    assert list(errors("nps_target", **none | {"promoters": "1"}, target="101")) == ["target"]
    assert list(errors("nps_target", **none | {"promoters": "1"}, target="-101")) == ["target"]
