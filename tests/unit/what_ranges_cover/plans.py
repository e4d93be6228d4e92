"""What the ranges and chances of plans cover: how many sales a budget brings, whether a goal is reached.

The truth: a spend brings leads as Poisson counts, of whom a share buys, so that sales are Poisson counts too. Where
past sales tell the rates, they were drawn from the same truth (none at all tells nothing and is left out).
"""

from fractions import Fraction
from functools import cache, partial
from math import ceil

import numpy as np
from scipy import stats

from calculators.core.statistics.chances import likely
from calculators.core.statistics.counts import chance_of_count, mean_for
from calculators.core.statistics.intervals import trials_for
from tests.unit.what_ranges_cover import Promise

FORECAST_PAGE, BUDGET_PAGE = "calculadoras/forecast.md", "calculadoras/budget.md"
SHORT, WIDE = "**80 de cada 100 veces** caes en el rango corto", "**95 de cada 100 veces** caes en el ancho"
OPENS = "Escribe de cuántas y el rango se abre lo que haga falta"
SURE = "**Inversión para llegar 8 de cada 10 veces**, la segura"
JUST_THOSE = "si llegan justo esos, la meta se cumple 8 de cada 10 veces"
SHORT_OF_IT = "lo que cuestan se queda corto"
TOLD = "la **probabilidad de llegar** lo dice"
HOLDS = {"80": (0.795, 0.93), "95": (0.945, 0.99)}
"""Whole sales can't cover just so many cases; with one or two expected, ranges cover far more."""
NEAR_80 = (0.795, 0.83)
CLOSE = 0.03
"""How far what is said of a chance may be from what happens, where few sales tell the rates."""
LIKELY = 1e-9


def told(mean: float) -> list[tuple[int, float]]:
    """Give the past sales that so many expected may have brought, with the chance of each."""
    law = stats.poisson(mean)
    counts = np.arange(1, int(law.isf(LIKELY)) + 1)
    return list(zip(counts.tolist(), (law.pmf(counts) / law.sf(0)).tolist(), strict=True))


@cache
def ends(mean: Fraction, past: int, name: str) -> tuple[int, int]:
    """Give the range of sales around an average."""
    found = likely(mean, Fraction(1), past)
    return int(found[f"sales_low_{name}"]), int(found[f"sales_high_{name}"])  # type: ignore[arg-type]


def inside(mean: float, low: int, high: int) -> float:
    """Share of the cases with sales within these."""
    return float(stats.poisson.cdf(high, mean) - stats.poisson.cdf(low - 1, mean))


def with_known_rates(mean: int, name: str) -> float:
    """Share of the cases that the range holds where cost and conversion are what was typed."""
    return inside(mean, *ends(Fraction(mean), 0, name))


def with_rates_from(expected: int, times: int, name: str, *, counted: bool) -> float:
    """The same where so many past sales were expected, and a spend so many times as large is forecast."""
    return sum(
        chance * inside(times * expected, *ends(Fraction(times * past), past if counted else 0, name))
        for past, chance in told(expected)
    )


def reached_by_sure_spend(goal: int, rate: float) -> float:
    """Share of the cases in which `spend_80` reaches its goal, where the rates are what was typed."""
    leads = max(ceil(goal / rate), ceil(mean_for(goal, 0.8) / rate))
    return float(stats.poisson.sf(goal - 1, leads * rate))


def reached_with_rates_from(goal: int, expected: int) -> float:
    """The same where so many past sales were expected."""
    return sum(
        chance * float(stats.poisson.sf(goal - 1, mean_for(goal, 0.8, past) * expected / past))
        for past, chance in told(expected)
    )


def reached_once_they_come(goal: int, rate: float) -> float:
    """Share of the cases in which just `leads_safe` leads reach the goal."""
    return float(stats.binom.sf(goal - 1, trials_for(goal, rate), rate))


def reached_by_their_cost(goal: int, rate: float) -> float:
    """Share of the cases in which `spend_safe`, what those leads cost, reaches the goal."""
    return float(stats.poisson.sf(goal - 1, trials_for(goal, rate) * rate))


def chance_said(goal: int, expected: int) -> float:
    """Average of the chances said of a plan whose average is its goal."""
    return sum(chance * chance_of_count(goal, goal, past) for past, chance in told(expected))


def chance_happened(goal: int, expected: int) -> float:
    """Share of those plans that reach their goal."""
    return sum(chance * float(stats.poisson.sf(goal - 1, goal * expected / past)) for past, chance in told(expected))


PROMISES = (
    *(
        Promise(
            f"forecast {name}", f"{mean} sales", FORECAST_PAGE, words,
            partial(with_known_rates, mean, name), *HOLDS[name],
        )
        for name, words in (("80", SHORT), ("95", WIDE))
        for mean in (5, 10, 20, 50, 200)
    ),
    *(
        Promise(
            f"forecast {name}", f"rates from {expected} past sales, {times} times as many", FORECAST_PAGE, OPENS,
            partial(with_rates_from, expected, times, name, counted=True), *HOLDS[name],
        )
        for name in ("80", "95")
        for expected in (5, 10, 20, 50)
        for times in (1, 2)
    ),
    *(
        Promise(
            f"forecast {name}, past_sales left out", f"rates from {expected} past sales", FORECAST_PAGE, "",
            partial(with_rates_from, expected, 1, name, counted=False),
        )
        for name in ("80", "95")
        for expected in (5, 20, 50)
    ),
    *(
        Promise(
            "spend_80", f"goal of {goal}, CVR {rate:.0%}", BUDGET_PAGE, SURE,
            partial(reached_by_sure_spend, goal, rate), *NEAR_80,
        )
        for goal in (5, 20, 125)
        for rate in (0.05, 0.3, 0.5)
    ),
    *(
        Promise(
            "spend_80", f"goal of {goal}, {expected} past sales", BUDGET_PAGE, SURE,
            partial(reached_with_rates_from, goal, expected), *NEAR_80,
        )
        for goal in (5, 20, 125)
        for expected in (10, 20, 50)
    ),
    *(
        Promise(
            "leads_safe, once they come", f"goal of {goal}, CVR {rate:.0%}", BUDGET_PAGE, JUST_THOSE,
            partial(reached_once_they_come, goal, rate), *NEAR_80,
        )
        for goal in (20, 125)
        for rate in (0.05, 0.3, 0.5)
    ),
    *(
        Promise(
            "spend_safe", f"goal of {goal}, CVR {rate:.0%}", BUDGET_PAGE, SHORT_OF_IT,
            partial(reached_by_their_cost, goal, rate), 0.7, 0.8,
        )
        for goal in (20, 125)
        for rate in (0.05, 0.3, 0.5)
    ),
    *(
        Promise(
            "chance", f"goal of {goal}, {expected} past sales: says {said:.1%}", BUDGET_PAGE, TOLD,
            partial(chance_happened, goal, expected), said - CLOSE, said + CLOSE,
        )
        for goal in (5, 20, 125)
        for expected in (10, 50)
        if (said := chance_said(goal, expected))
    ),
)  # fmt: skip
