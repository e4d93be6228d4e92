"""Net growth: sales and returns together, against the formula in plain figures."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.asking import answer, errors, notes, outputs

growths = st.integers(-10000, 100000).map(lambda hundredths: Fraction(hundredths, 100))
returned = st.integers(0, 9999).map(lambda hundredths: Fraction(hundredths, 100))


def net(growth: Fraction | str, before: Fraction | str, after: Fraction | str) -> float:
    typed = {"growth": growth, "returns_before": before, "returns_after": after}
    found: float = outputs("net_growth", **{key: _typed(value) for key, value in typed.items()})["net_growth"]
    return found


def _typed(value: Fraction | str) -> str:
    return value if isinstance(value, str) else f"{float(value):.2f}"


def test_half_more_sales_with_70_percent_fewer_returns_is_three_quarters_more() -> None:
    assert net("50", "20", "6") == pytest.approx(0.7625)


@given(growths, returned, returned)
def test_net_growth_compares_what_stays(growth: Fraction, before: Fraction, after: Fraction) -> None:
    kept_before, kept_after = 100 * (1 - before / 100), (100 + growth) * (1 - after / 100)
    assert net(growth, before, after) == float(kept_after / kept_before - 1)


@given(growths, returned)
def test_with_the_same_returns_the_growth_is_that_of_the_sales(growth: Fraction, share: Fraction) -> None:
    assert net(growth, share, share) == float(growth / 100)


@given(growths.filter(lambda growth: growth > -100), returned, st.integers(1, 9999))
def test_fewer_returns_always_leave_more(growth: Fraction, before: Fraction, hundredths: int) -> None:
    more, fewer = Fraction(hundredths, 100), Fraction(hundredths - 1, 100)
    assert net(growth, before, fewer) > net(growth, before, more)


@pytest.mark.parametrize(("before", "after", "field"), [("100", "5", "returns_before"), ("5", "100", "returns_after")])
def test_returns_of_everything_are_refused(before: str, after: str, field: str) -> None:
    assert list(errors("net_growth", growth="10", returns_before=before, returns_after=after)) == [field]


def test_growth_lies_between_nothing_sold_and_eleven_times_as_much() -> None:
    assert list(errors("net_growth", growth="-101", returns_before="5", returns_after="5")) == ["growth"]
    assert list(errors("net_growth", growth="1001", returns_before="5", returns_after="5")) == ["growth"]
    assert net("-100", "5", "5") == -1
    assert net("1000", "5", "5") == 10


def test_more_sales_that_leave_less_are_a_warning_with_the_growth_that_would_do() -> None:
    (text,) = notes("net_growth", "warning", growth="20", returns_before="10", returns_after="30")
    assert "28.57%" in text
    assert net("28.57142857142857", "10", "30") == pytest.approx(0)
    assert not notes("net_growth", "warning", growth="50", returns_before="20", returns_after="6")


def test_the_headline_says_more_less_or_the_same() -> None:
    said = [
        answer("net_growth", growth=growth, returns_before="10", returns_after="10")["headline"]
        for growth in ("5", "-5", "0")
    ]
    assert ["5% más" in said[0], "5% menos" in said[1], "lo mismo" in said[2]] == [True] * 3
    assert "(100% − 5%)" in answer("net_growth", growth="-5", returns_before="0", returns_after="0")["steps"][1]
