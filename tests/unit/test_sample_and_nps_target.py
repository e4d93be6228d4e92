"""How many cases show a difference, and how many promoters a target asks for."""

from collections.abc import Callable
from fractions import Fraction
from math import ceil

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy import stats
from statsmodels.stats.proportion import power_proportions_2indep, samplesize_proportions_2indep_onetail

from calculators.core.statistics.comparisons import FEWEST_CASES, Z_80, cases_for, power_with
from tests.unit.asking import answer, errors, notes, outputs

rates = st.integers(0, 1000).map(lambda parts: Fraction(parts, 1000))
people = st.integers(0, 40)


def power_by_statsmodels(cases: float, base: Fraction, expected: Fraction) -> float:
    """Power of the side where the difference lies; the other one is next to nothing."""
    low, high = sorted((float(base), float(expected)))
    found = power_proportions_2indep(high - low, low, cases, alpha=0.025, alternative="larger", return_results=False)
    return float(found)


@given(rates, rates)
def test_the_cases_are_the_fewest_by_statsmodels(base: Fraction, expected: Fraction) -> None:
    assume(base != expected)
    low, high = sorted((float(base), float(expected)))
    oracle = samplesize_proportions_2indep_onetail(high - low, low, 0.8, alpha=0.025, alternative="larger")
    assume(abs(oracle - round(oracle)) > 1e-6)  # a whole number is rounded up or not by its last digit
    assert cases_for(base, expected) == max(FEWEST_CASES, ceil(oracle))


def test_z_is_the_normal_quantile_of_80_percent() -> None:
    assert pytest.approx(stats.norm.ppf(0.8), abs=1e-15) == Z_80


@given(st.integers(FEWEST_CASES, 10**6), rates, rates)
def test_the_power_agrees_with_statsmodels(cases: int, base: Fraction, expected: Fraction) -> None:
    assume(base != expected)
    assume({base, expected} != {0, 1})
    assert power_with(cases, base, expected) == pytest.approx(power_by_statsmodels(cases, base, expected), abs=1e-9)


@given(rates, rates)
def test_the_cases_reach_80_percent_and_one_fewer_does_not(base: Fraction, expected: Fraction) -> None:
    assume(base != expected)
    found = outputs("sample", base=f"{float(100 * base):.1f}", expected=f"{float(100 * expected):.1f}")
    each = int(found["each"])
    assert found["total"] == 2 * each
    assert power_with(each, base, expected) >= 0.8 - 1e-12
    assert each == FEWEST_CASES or power_with(each - 1, base, expected) < 0.8 + 1e-9
    assert each == cases_for(expected, base)


def test_fewer_than_four_cases_show_nothing() -> None:
    """Of two against two nobody and everybody come by chance in a third of all cases, of three against three in 10."""
    nobody, everybody = Fraction(0), Fraction(1)
    assert [power_with(cases, nobody, everybody) for cases in (0, 1, 2, 3, 4, 100)] == [0, 0, 0, 0, 1, 1]
    assert [cases_for(*rates) for rates in ((nobody, everybody), (everybody, nobody))] == [FEWEST_CASES] * 2
    assert "menos de una de cada 100" in answer("sample", base="0", expected="100", have="2")["range"]


@given(st.integers(2, 10**7))
def test_more_cases_notice_more(have: int) -> None:
    fewer, more = (outputs("sample", base="10", expected="15", have=f"{each}") for each in (have // 2, have))
    assert 0 <= fewer["power"] <= more["power"] <= 1


def test_a_sample_is_told_what_it_can_show() -> None:
    assert "unas 30 de cada 100" in answer("sample", base="2", expected="3", have="1000")["range"]
    assert "ya alcanza" in answer("sample", base="10", expected="15", have="686")["range"]
    assert "ya alcanza" not in answer("sample", base="10", expected="15", have="685")["range"]
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
