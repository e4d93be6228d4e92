"""Intervals and tails agree with SciPy and statsmodels, for any counts."""

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import special, stats
from statsmodels.stats.proportion import proportion_confint

from calculators.core.statistics.intervals import (
    Z_95,
    chance_of_at_least,
    garwood_interval,
    nps_interval,
    nps_margin,
    trials_for,
    wilson_interval,
)
from calculators.core.statistics.special_functions import beta_share, gamma_quantile, gamma_share

counts = st.integers(0, 10**7)
rates = st.floats(1e-6, 1, exclude_max=True)


def test_z_is_the_normal_quantile() -> None:
    assert pytest.approx(stats.norm.ppf(0.975), abs=1e-15) == Z_95


@given(counts, st.integers(1, 10**7))
def test_wilson_agrees_with_statsmodels(successes: int, trials: int) -> None:
    successes = min(successes, trials)
    low, high = proportion_confint(successes, trials, alpha=0.05, method="wilson")
    assert wilson_interval(successes, trials) == pytest.approx((low, high), abs=1e-12)


@given(counts)
def test_garwood_agrees_with_scipy(events: int) -> None:
    low, high = garwood_interval(events)
    assert low == pytest.approx(stats.chi2.ppf(0.025, 2 * events) / 2 if events else 0, rel=1e-9)
    assert high == pytest.approx(stats.chi2.ppf(0.975, 2 * events + 2) / 2, rel=1e-9)


@given(st.integers(1, 3000), rates, st.floats(0.5, 2))
def test_the_binomial_tail_agrees_with_scipy(successes: int, rate: float, stretch: float) -> None:
    trials = max(successes, int(successes / rate * stretch))
    expected = stats.binom.sf(successes - 1, trials, rate)
    assert chance_of_at_least(successes, trials, rate) == pytest.approx(expected, abs=1e-9)


@given(st.floats(1, 1e6), st.floats(1e-3, 1 - 1e-3))
def test_the_gamma_quantile_undoes_the_gamma_share(shape: float, share: float) -> None:
    found = gamma_quantile(shape, share)
    assert found == pytest.approx(special.gammaincinv(shape, share), rel=1e-9)


@given(st.floats(1, 1e4), st.floats(1, 1e4), st.floats(1e-12, 1))
def test_the_beta_share_agrees_with_scipy(a: float, b: float, x: float) -> None:
    assert beta_share(a, b, x) == pytest.approx(special.betainc(a, b, x), abs=1e-10)


def test_shares_at_the_ends_are_whole() -> None:
    assert gamma_share(2, 0) == 0
    assert (beta_share(2, 3, 0), beta_share(2, 3, 1)) == (0, 1)
    assert (chance_of_at_least(0, 5, 0.1), chance_of_at_least(6, 5, 0.9), chance_of_at_least(1, 5, 0)) == (1, 0, 0)


@given(st.integers(1, 10**5), st.floats(1e-4, 1), st.sampled_from([0.5, 0.8, 0.95]))
def test_safe_trials_are_the_fewest_that_suffice(successes: int, rate: float, chance: float) -> None:
    trials = trials_for(successes, rate, chance)
    assert stats.binom.sf(successes - 1, trials, rate) >= chance - 1e-9
    assert trials == successes or stats.binom.sf(successes - 1, trials - 1, rate) < chance + 1e-9


@given(st.integers(0, 10**5), st.integers(0, 10**5), st.integers(0, 10**5))
def test_the_nps_interval_is_the_wald_interval_of_three_more_answers(up: int, still: int, down: int) -> None:
    n = up + still + down + 3
    scores = stats.rv_discrete(values=([-1, 0, 1], [(down + 0.75) / n, (still + 1.5) / n, (up + 0.75) / n]))
    half = stats.norm.ppf(0.975) * scores.std() / sqrt(n)
    low, high = 100 * (scores.mean() - half), 100 * (scores.mean() + half)
    assert nps_interval(up, still, down) == pytest.approx((max(low, -100), min(high, 100)), abs=1e-9)


def test_the_nps_margin_of_the_published_case() -> None:
    scores = stats.rv_discrete(values=([-1, 0, 1], [0.15, 0.25, 0.60]))
    assert nps_margin(60, 25, 15) == pytest.approx(100 * stats.norm.ppf(0.975) * scores.std() / 10, abs=1e-9)
