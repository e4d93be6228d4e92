"""What the range of a rate covers: of the conversion, and of the clicks of a mailing and of the next one."""

from functools import cache, partial

import numpy as np
from scipy import stats

from calculators.core.statistics.intervals import wilson_interval
from tests.unit.what_ranges_cover import Promise

CVR_PAGE = "calculadoras/cvr.md"
EMAIL_PAGE = "calculadoras/email.md"
ABOUT_95 = "Acierta en unos 95 de cada 100 casos"
AROUND = (0.94, 0.97)
ONE_OF_FIVE_OR_SIX = (1 / 6.5, 1 / 4.5)
"""Shares of the cases that a person calls one of five or six."""
CONVERSIONS = np.linspace(0.02, 0.7, 200)
CLICKS = np.linspace(0.01, 0.1, 200)


@cache
def ends(trials: int) -> np.ndarray:
    """Both ends for each number of successes."""
    return np.array([wilson_interval(count, trials) for count in range(trials + 1)])


def held(trials: int, rates: np.ndarray) -> np.ndarray:
    """Share of the cases whose range holds the true rate, for each rate."""
    counts, (low, high) = np.arange(trials + 1), ends(trials).T
    inside = (low <= rates[:, None]) & (rates[:, None] <= high)
    chances: np.ndarray = stats.binom.pmf(counts, trials, rates[:, None])
    return np.asarray((chances * inside).sum(axis=1))


def on_average(trials: int, rates: np.ndarray) -> float:
    """Over all rates, each as likely."""
    return float(held(trials, rates).mean())


def at_worst(trials: int, rates: np.ndarray) -> float:
    """At the rate where the range does worst."""
    return float(held(trials, rates).min())


def next_time_outside(trials: int, rate: float) -> float:
    """Share of the cases in which the same again, by chance alone, has a rate that its first range leaves out."""
    law, (low, high) = stats.binom(trials, rate), ends(trials).T
    inside = law.cdf(np.floor(high * trials)) - law.cdf(np.ceil(low * trials) - 1)
    return float(1 - law.pmf(np.arange(trials + 1)) @ inside)


PROMISES = (
    *(
        Promise("CVR", f"{n} cases, 2–70%", CVR_PAGE, ABOUT_95, partial(on_average, n, CONVERSIONS), *AROUND)
        for n in (10, 20, 50, 200, 1000)
    ),
    *(
        Promise("CVR, at worst", f"{n} cases, 2–70%", CVR_PAGE, "", partial(at_worst, n, CONVERSIONS), 0.83)
        for n in (10, 20, 50, 200, 1000)
    ),
    *(
        Promise("clicks", f"{n} mails, 1–10%", EMAIL_PAGE, ABOUT_95, partial(on_average, n, CLICKS), *AROUND)
        for n in (100, 200, 1000, 5000)
    ),
    *(
        Promise(
            "next clicks, outside",
            f"{n} mails, {rate:.0%}",
            EMAIL_PAGE,
            "El próximo envío puede salirse del rango una de cada cinco o seis veces",
            partial(next_time_outside, n, rate),
            *ONE_OF_FIVE_OR_SIX,
        )
        for n in (200, 1000, 5000)
        for rate in (0.02, 0.05)
    ),
    Promise(
        "next clicks, outside",
        "100 mails, 2%",
        EMAIL_PAGE,
        "y más si hay pocos clics",
        partial(next_time_outside, 100, 0.02),
        ONE_OF_FIVE_OR_SIX[1],
    ),
)
