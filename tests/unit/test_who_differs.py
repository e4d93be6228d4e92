"""The tests of who differs agree with SciPy and statsmodels, for any counts, and are quick for thousands."""

from fractions import Fraction
from time import process_time

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy import stats
from statsmodels.stats.multitest import multipletests

from calculators.core.statistics.conditional_tests import Tail, share_of_counts, share_of_successes
from calculators.core.statistics.holm import significant
from tests.yardstick import python_yardstick

SURE = 0.05
YARDSTICKS = 40
shares = st.floats(1e-7, 1 - 1e-7)


def mid_p(low: float, high: float, mass: float) -> float:
    """Twice the smaller tail less the count itself, which stands in both."""
    return min(1.0, 2 * min(low, high) - mass)


def assert_agrees(tail: Tail | None, expected: float) -> None:
    """A tail left out is one that could not have been significant."""
    if tail is None:
        assert expected > SURE
        return
    assert tail.mid_p() == pytest.approx(expected, abs=1e-9)
    assert tail.least <= expected + 1e-9
    assert tail.most >= expected - 1e-9
    assert (tail.mid_p(SURE) <= SURE) == (tail.mid_p() <= SURE)


@given(st.integers(1, 10**5), shares, st.floats(-6, 6))
def test_counts_for_the_spend_agree_with_scipys_binomial(whole: int, share: float, away: float) -> None:
    spread = (whole * share * (1 - share)) ** 0.5
    count = min(whole, max(0, round(whole * share + away * spread)))
    binomial = stats.binom(whole, share)
    assert_agrees(
        share_of_counts(count, whole, Fraction(share), 1 - Fraction(share)),
        mid_p(binomial.cdf(count), binomial.sf(count - 1), binomial.pmf(count)),
    )


def test_a_spend_that_is_next_to_nothing_beside_the_others_is_tested_exactly() -> None:
    much, little = Fraction(10**12), Fraction(1, 10**6)
    tail, other = share_of_counts(90, 160, much, little), share_of_counts(70, 160, little, much)
    assert tail is not None
    assert other is not None
    assert (tail.above, other.above) == (False, True)
    assert tail.mid_p() == other.mid_p() == 0
    small, smaller = share_of_counts(1, 160, little, much), share_of_counts(160, 160, little, much)
    assert small is not None
    assert small.mid_p() == pytest.approx(160 * 1e-18, rel=1e-9)
    assert smaller is not None
    assert smaller.mid_p() == 0
    assert share_of_counts(160, 160, much, little) is None


@given(st.integers(4, 2 * 10**4), st.data(), st.floats(-6, 6))
def test_successes_agree_with_scipys_fisher(all_trials: int, data: st.DataObject, away: float) -> None:
    trials = data.draw(st.integers(1, all_trials - 1))
    all_successes = data.draw(st.integers(1, all_trials - 1))
    law = stats.hypergeom(all_trials, all_successes, trials)
    least, most = max(0, trials + all_successes - all_trials), min(trials, all_successes)
    successes = min(most, max(least, round(law.mean() + away * law.std())))
    assert_agrees(
        share_of_successes(successes, trials, all_successes, all_trials),
        mid_p(law.cdf(successes), law.sf(successes - 1), law.pmf(successes)),
    )


@given(st.integers(0, 60), st.integers(1, 60), st.integers(0, 60), st.integers(1, 60))
def test_each_side_of_fishers_test_is_scipys(here: int, trials: int, there: int, others: int) -> None:
    here, there = min(here, trials), min(there, others)
    assume(0 < here + there < trials + others)
    tail = share_of_successes(here, trials, here + there, trials + others)
    assume(tail is not None)
    assert tail is not None
    table = [[here, trials - here], [there, others - there]]
    side = stats.fisher_exact(table, alternative="greater" if tail.above else "less").pvalue
    same = stats.hypergeom.pmf(here, trials + others, here + there, trials)
    assert tail.mid_p() == pytest.approx(min(1.0, 2 * side - same), abs=1e-9)


def test_nothing_that_could_be_significant_is_taken_for_chance() -> None:
    """All tables of two groups up to 16 and, for a third of the spend and less, all counts up to 120."""
    for trials, others in ((a, b) for a in range(1, 17) for b in range(a, 17)):
        for successes in range(1, trials + others):
            law = stats.hypergeom(trials + others, successes, trials)
            here = np.arange(max(0, successes - others), min(trials, successes) + 1)
            found = 2 * np.minimum(law.cdf(here), law.sf(here - 1)) - law.pmf(here)
            for count in here[found <= SURE]:
                assert share_of_successes(int(count), trials, successes, trials + others) is not None
    for share in (Fraction(1, 2), Fraction(1, 3), Fraction(1, 10), Fraction(1, 50)):
        for whole in range(1, 121):
            law, here = stats.binom(whole, float(share)), np.arange(whole + 1)
            found = 2 * np.minimum(law.cdf(here), law.sf(here - 1)) - law.pmf(here)
            for count in here[found <= SURE]:
                assert share_of_counts(int(count), whole, share, 1 - share) is not None


groups = st.lists(st.tuples(st.integers(1, 400), st.floats(0, 1)), min_size=2, max_size=40)


@settings(max_examples=30)
@given(groups)
def test_holms_correction_is_statsmodels(made: list[tuple[int, float]]) -> None:
    trials = [size for size, _ in made]
    successes = [round(size * share) for size, share in made]
    assume(0 < sum(successes) < sum(trials))
    tests = [
        share_of_successes(count, size, sum(successes), sum(trials))
        for count, size in zip(successes, trials, strict=True)
    ]
    p_values = [1.0 if tail is None else tail.mid_p() for tail in tests]
    assert significant(tests) == list(multipletests(p_values, SURE, "holm")[0])


def test_nothing_to_test_is_nothing_found() -> None:
    assert significant([]) == []
    assert significant([None, None]) == [False, False]


def test_millions_of_leads_are_judged_at_once() -> None:
    start = process_time()
    counts = [10**6 + step * 10**3 for step in range(-6, 7)]
    tests = [share_of_counts(count, 10**8, Fraction(1), Fraction(99)) for count in counts]
    tests += [share_of_successes(count, 10**7, 10**7, 10**8) for count in counts]
    found = significant(tests)
    assert process_time() - start < YARDSTICKS * python_yardstick()
    assert found == [step not in range(-2, 3) for step in range(-6, 7)] * 2
