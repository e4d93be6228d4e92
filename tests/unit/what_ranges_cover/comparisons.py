"""How often `compare` calls equals different, and how often it notices what `sample` says it will."""

from fractions import Fraction
from functools import cache, partial

import numpy as np
from scipy import stats

from calculators.core.comparing.contenders import Contender
from calculators.core.comparing.verdicts import Measure, judge
from calculators.core.statistics.comparisons import cases_for
from calculators.core.statistics.conditional_tests import share_of_counts, share_of_successes
from calculators.core.statistics.holm import ERRORS
from tests.unit.what_ranges_cover import Promise, generator

COMPARE_PAGE = "calculadoras/compare.md"
SAMPLE_PAGE = "calculadoras/sample.md"
EQUALS = "Si todos rindieran igual, unas 5 de cada 100 tablas o menos señalarían a alguien"
MOST = 0.06
"""What a person still calls some 5 of 100."""
NOTICED = "con ellos la notarás **80 de cada 100 veces**"
AROUND_80 = (0.78, 0.9)
TABLES = 2000
FAR = 1e-7
RATES = np.linspace(0.01, 0.99, 99)


@cache
def differ(first: int, second: int, cases: int) -> bool:
    """Whether two groups of so many cases differ by the test of conversions."""
    if not 0 < first + second < 2 * cases:
        return False
    tail = share_of_successes(first, cases, first + second, 2 * cases)
    return tail is not None and tail.mid_p(ERRORS) <= ERRORS


def called_different(cases: int, base: float, expected: float) -> float:
    """Share of the pairs of groups with these rates that are called different."""
    laws = [stats.binom(cases, rate) for rate in (base, expected)]
    first, second = (np.arange(int(law.ppf(FAR)), int(law.isf(FAR)) + 1) for law in laws)
    found = np.array([[differ(min(a, b), max(a, b), cases) for b in second.tolist()] for a in first.tolist()])
    return float(laws[0].pmf(first) @ found @ laws[1].pmf(second))


def equals_at_worst(cases: int) -> float:
    """The same for two equal groups, at the rate where the test does worst."""
    return max(called_different(cases, rate, rate) for rate in RATES)


def costs_of_equals(mean: float) -> float:
    """Share of the pairs of equal spends and costs that are called different."""
    law = stats.poisson(mean)
    counts = np.arange(int(law.isf(FAR)) + 1)
    half = Fraction(1, 2)

    def found(first: int, second: int) -> bool:
        tail = share_of_counts(first, first + second, half, half) if first + second else None
        return tail is not None and tail.mid_p(ERRORS) <= ERRORS

    table = np.array([[found(a, b) for b in counts.tolist()] for a in counts.tolist()])
    return float(law.pmf(counts) @ table @ law.pmf(counts))


def tables_of_equals(names: int, sales: int, measure: Measure) -> float:
    """Share of simulated tables of equals in which somebody is called different."""
    chance, named = generator(), 0
    for _ in range(TABLES):
        leads = chance.poisson(10 * sales, names)
        sold = chance.binomial(leads, 0.1)
        table = [
            Contender(f"{n}", f"{n}", Fraction(100), int(asked), int(bought))
            for n, (asked, bought) in enumerate(zip(leads, sold, strict=True))
        ]
        named += any(tone in {"good", "bad"} for tone in judge(table, measure))
    return named / TABLES


def noticed(base: Fraction, expected: Fraction) -> float:
    """Share of the pairs of groups, each of as many cases as `sample` asks for, that are called different."""
    return called_different(cases_for(base, expected), float(base), float(expected))


PROMISES = (
    *(
        Promise("two equals, CVR", f"{n} cases", COMPARE_PAGE, EQUALS, partial(equals_at_worst, n), most=MOST)
        for n in (20, 50, 100)
    ),
    *(
        Promise("two equals, CPA", f"{n} sales", COMPARE_PAGE, EQUALS, partial(costs_of_equals, n), most=MOST)
        for n in (5, 20, 50)
    ),
    *(
        Promise(
            f"equals, {measure.upper()}",
            f"{names} names, {sales} sales",
            COMPARE_PAGE,
            EQUALS,
            partial(tables_of_equals, names, sales, measure),
            most=MOST,
        )
        for names, sales in ((4, 10), (10, 20))
        for measure in ("cpa", "cvr")
    ),
    *(
        Promise(
            "noticed",
            f"{base} to {expected}%",
            SAMPLE_PAGE,
            NOTICED,
            partial(noticed, Fraction(base, 100), Fraction(expected, 100)),
            *AROUND_80,
        )
        for base, expected in ((10, 15), (20, 30), (20, 25), (30, 50), (0, 10), (2, 8), (60, 80))
    ),
    Promise("noticed", "10 to 90%", SAMPLE_PAGE, "", partial(noticed, Fraction(1, 10), Fraction(9, 10)), 0.7),
)
