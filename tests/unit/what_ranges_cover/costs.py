"""What the range of the cost of a lead and of a sale covers: counts of a spend, so the spend itself may be 1."""

from fractions import Fraction
from functools import cache, partial

import numpy as np
from scipy import stats

from calculators.core.selling.funnel import sale_cost_range
from tests.unit.what_ranges_cover import Promise

CPL_PAGE = "calculadoras/cpl.md"
CPA_PAGE = "calculadoras/cpa.md"
HOLDS = "en 95 de cada 100 casos o más"
LEAST = 0.95
ONE_OF_SIX = (1 / 7.5, 1 / 4.5)
"""Shares of the cases that a person calls one of six."""
LIKELY = 1e-9


@cache
def ends(count: int) -> tuple[float, float]:
    """Range of the cost of one of so many results of a spend of 1."""
    low, high = sale_cost_range(Fraction(1), Fraction(count), Fraction(count))
    return float(low), float(high) if isinstance(high, float) else np.inf  # type: ignore[arg-type]


def lasting(law: stats.rv_discrete, mean: float) -> float:
    """Share of the cases whose range holds the lasting cost, 1 ÷ mean."""
    counts = np.arange(int(law.isf(LIKELY)) + 1)
    held = [low <= 1 / mean <= high for low, high in map(ends, counts.tolist())]
    return float(law.pmf(counts) @ np.array(held))


def next_time_outside(mean: float) -> float:
    """Share of the cases in which the same spend once more, by chance alone, costs what its first range leaves out."""
    law = stats.poisson(mean)
    counts = np.arange(int(law.isf(LIKELY)) + 1)
    inside = 0.0
    for count, chance in zip(counts.tolist(), law.pmf(counts), strict=True):
        low, high = ends(count)
        fewest = np.ceil(1 / high) if np.isfinite(high) else 0
        inside += chance * (law.cdf(np.floor(1 / low)) - law.cdf(fewest - 1))
    return 1 - inside


def varied(mean: float, times: float) -> stats.rv_discrete:
    """Counts whose variance is so many times that of Poisson's."""
    return stats.nbinom(mean / (times - 1), 1 / times)


PROMISES = (
    *(
        Promise(one, f"{mean} expected", page, HOLDS, partial(lasting, stats.poisson(mean), mean), LEAST)
        for one, page in (("CPL", CPL_PAGE), ("CPA", CPA_PAGE))
        for mean in (1, 5, 10, 20, 50, 200)
    ),
    *(
        Promise(
            "CPA",
            f"{leads} leads fixed, CVR {rate:.0%}",
            CPA_PAGE,
            HOLDS,
            partial(lasting, stats.binom(leads, rate), leads * rate),
            LEAST,
        )
        for leads in (50, 200)
        for rate in (0.1, 0.4, 0.7)
    ),
    *(
        Promise(
            f"{name}, outside",
            f"{mean} expected",
            page,
            "solo por azar, cae fuera una de cada seis veces",
            partial(next_time_outside, mean),
            *ONE_OF_SIX,
        )
        for name, page in (("next CPL", CPL_PAGE), ("next CPA", CPA_PAGE))
        for mean in (10, 20, 50, 200)
    ),
    *(
        Promise(
            "CPA",
            f"{mean} expected, leads {times} times as variable",
            CPA_PAGE,
            "",
            partial(lasting, varied(mean, times), mean),
        )
        for mean in (10, 20)
        for times in (2, 3)
    ),
)
