"""What the range of the NPS covers, and how much less its textbook margin does."""

from fractions import Fraction
from functools import partial

import numpy as np
from scipy import stats

from calculators.core.selling.survey import score_range
from calculators.core.statistics.intervals import nps_margin
from tests.unit.what_ranges_cover import Promise

NPS = "calculadoras/nps.md"
LEAST = 0.89
"""Nothing is promised in numbers; below this "podría estar entre" would be too much."""
MIXES = ((60, 25, 15), (85, 10, 5), (95, 4, 1))
"""Percents of promoters, passives and detractors."""


def surveys(answers: int) -> np.ndarray:
    """All ways in which so many answers fall into three kinds."""
    up, still = np.meshgrid(np.arange(answers + 1), np.arange(answers + 1), indexing="ij")
    some = np.stack([up, still, answers - up - still], axis=-1).reshape(-1, 3)
    return some[some[:, 2] >= 0]


def held(mix: tuple[int, int, int], answers: int, customers: int | None = None) -> float:
    """Share of the cases whose range holds the score of all customers."""
    truth, some = mix[0] - mix[2], surveys(answers)
    if customers is None:
        chances = stats.multinomial(answers, np.array(mix) / 100).pmf(some)
    else:
        of_all = [part * customers // 100 for part in mix]
        chances = stats.multivariate_hypergeom.pmf(some, of_all, answers)
    many = None if customers is None else Fraction(customers)
    total = 0.0
    for (up, still, down), chance in zip(some.tolist(), chances, strict=True):
        if chance > 1e-12:
            low, high = score_range(up, still, down, many)
            total += chance * (low <= truth <= high)
    return total


def held_by_the_margin(mix: tuple[int, int, int], answers: int) -> float:
    """Share of the cases in which the score lies within its textbook margin of the truth."""
    some = surveys(answers)
    chances = stats.multinomial(answers, np.array(mix) / 100).pmf(some)
    return float(
        sum(
            chance
            for (up, still, down), chance in zip(some.tolist(), chances, strict=True)
            if abs(100 * (up - down) / answers - mix[0] + mix[2]) <= nps_margin(up, still, down) + 1e-9
        )
    )


def _mix(mix: tuple[int, int, int]) -> str:
    return "/".join(map(str, mix))


PROMISES = (
    *(
        Promise("NPS", f"{n} answers, {_mix(mix)}", NPS, "", partial(held, mix, n), LEAST)
        for n in (5, 10, 30, 100)
        for mix in MIXES
    ),
    *(
        Promise("NPS", f"{n} of 200 customers, {_mix(mix)}", NPS, "", partial(held, mix, n, 200), LEAST)
        for n in (50, 100)
        for mix in ((60, 25, 15), (85, 10, 5))
    ),
    *(
        Promise(
            "NPS, textbook margin",
            f"{n} answers, {_mix(mix)}",
            NPS,
            "Con pocas respuestas, o con casi todas iguales, promete de más",
            partial(held_by_the_margin, mix, n),
            most=0.95,
        )
        for n in (10, 30)
        for mix in MIXES
    ),
)
