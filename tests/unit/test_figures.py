"""A figure in a sentence: its noun agrees with what is written, whoever mentions it."""

from dataclasses import replace
from fractions import Fraction

import pytest

from calculators import definition
from calculators.core import Given, Refusal, Result, Unit
from calculators.core.engine import check_sentences, run
from calculators.core.figures import Figure
from calculators.core.numbers.countries import COUNTRIES

MONTHS = ("mes", "meses")


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (Fraction(1), "count", "1 mes"),
        (Fraction("1.002"), "number", "1 mes"),
        (Fraction("0.999"), "number", "1 mes"),
        (Fraction("1.001"), "ratio", "1 mes"),
        (1.0000001, "number", "1 mes"),
        (Fraction("1.01"), "number", "1.01 meses"),
        (Fraction(0), "count", "0 meses"),
        (Fraction(2), "count", "2 meses"),
        (Fraction(1001), "count", "1,001 meses"),
    ],
)
def test_a_noun_agrees_with_the_figure_that_is_read(value: Fraction | float, unit: Unit, text: str) -> None:
    assert f"{Figure(value, unit, COUNTRIES['MX'], MONTHS):noun}" == text


def test_a_figure_besides_inputs_and_outputs_may_be_counted_too() -> None:
    def formula(_given: Given) -> Result:
        return Result(
            outputs={"cvr": 0, "cvr_low": 0, "cvr_high": 0},
            headline="{n:noun} y {m:noun}, {bare}",
            also={"n": ("number", Fraction("1.002"), MONTHS), "m": ("count", 3, MONTHS), "bare": ("count", 1)},
        )

    calculator = replace(definition("cvr"), formula=formula)
    assert run(calculator, dict(calculator.defaults), "MX")["headline"] == "1 mes y 3 meses, 1"


def test_so_may_a_figure_of_a_refusal() -> None:
    def check(_given: Given) -> dict[str, Refusal]:
        return {"sales": Refusal("Espera {n:noun}.", {"n": ("count", 1, MONTHS)})}

    calculator = replace(definition("cvr"), check=check)
    assert check_sentences(calculator, {}, COUNTRIES["MX"]) == {"sales": "Espera 1 mes."}
