"""Counts that chance brings: ranges, chances and averages agree with SciPy, for known rates and for rough ones."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy import special, stats

from calculators.core.statistics.counts import chance_of_count, count_range, mean_for
from calculators.core.statistics.special_functions import beta_quantile

TIE = 1e-9
means = st.floats(1e-3, 1e6)
pasts = st.integers(0, 10**5)


def distribution(mean: float, past: int) -> stats.rv_discrete:
    """Give SciPy's distribution of the count."""
    return stats.nbinom(past + 0.5, past / (past + mean)) if past else stats.poisson(mean)


@given(st.floats(1, 1e6), st.floats(1, 1e6), st.floats(1e-3, 1 - 1e-3))
def test_the_beta_quantile_agrees_with_scipy(a: float, b: float, share: float) -> None:
    assert beta_quantile(a, b, share) == pytest.approx(special.betaincinv(a, b, share), rel=1e-9)


@given(means, pasts, st.sampled_from([0.8, 0.95]))
def test_the_range_of_sales_is_scipys_quantiles(mean: float, past: int, share: float) -> None:
    scipys, tails = distribution(mean, past), ((1 - share) / 2, (1 + share) / 2)
    low, high = (int(scipys.ppf(tail)) for tail in tails)
    for count, tail in zip((low, high), tails, strict=True):
        assume(abs(scipys.cdf(count) - tail) > TIE)
        assume(abs(scipys.cdf(count - 1) - tail) > TIE)
    assert count_range(mean, share, past) == (low, high)


@given(st.integers(1, 10**5), st.floats(0.3, 3), pasts)
def test_the_chance_of_so_many_sales_agrees_with_scipy(count: int, stretch: float, past: int) -> None:
    mean = count * stretch
    assert chance_of_count(count, mean, past) == pytest.approx(distribution(mean, past).sf(count - 1), abs=1e-9)


@given(st.integers(1, 10**6), pasts, st.sampled_from([0.5, 0.8, 0.95]))
def test_the_average_that_reaches_so_many_undoes_the_chance(count: int, past: int, chance: float) -> None:
    mean = mean_for(count, chance, past)
    assert chance_of_count(count, mean, past) == pytest.approx(chance, abs=1e-9)
    assert distribution(mean, past).sf(count - 1) == pytest.approx(chance, abs=1e-8)


def test_the_ends_need_no_chance() -> None:
    assert count_range(0, 0.95) == count_range(0, 0.95, 5) == (0, 0)
    assert (chance_of_count(0, 3), chance_of_count(1, 0), chance_of_count(1, 0, 5)) == (1, 0, 0)


@given(st.floats(0.1, 1e4), st.integers(1, 10**4))
def test_fewer_past_sales_never_narrow_the_range(mean: float, past: int) -> None:
    few, many = (count_range(mean, 0.95, each) for each in (past, past * 10))
    known = count_range(mean, 0.95)
    assert few[1] - few[0] >= many[1] - many[0] - 1
    assert many[1] >= known[1] - 1
