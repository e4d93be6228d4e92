"""Intervals for small samples: what the figures really allow, at 95 %. Floats; agrees with SciPy to 1e-9."""

from math import ceil, sqrt

from calculators.core.statistics.special_functions import beta_share, gamma_quantile, rough_normal_quantile

Z_95 = 1.959963984540054
"""Normal quantile of 0.975."""


def wilson_interval(successes: int, trials: int) -> tuple[float, float]:
    """Range of the true rate behind so many successes in so many trials (Wilson score, 95 %).

    Args:
        successes: 0 … trials.
        trials: 1 or more.

    Returns:
        Lower and upper end, as fractions between 0 and 1.

    Source: Wilson (1927), JASA 22, 209–212; recommended by Brown, Cai and DasGupta (2001).
    """
    rate, z_squared = successes / trials, Z_95**2
    centre = rate + z_squared / (2 * trials)
    half = Z_95 * sqrt(rate * (1 - rate) / trials + z_squared / (4 * trials**2))
    scale = 1 + z_squared / trials
    low = 0.0 if successes == 0 else (centre - half) / scale
    high = 1.0 if successes == trials else (centre + half) / scale
    return low, high


def garwood_interval(events: int) -> tuple[float, float]:
    """Range of the expected number of events behind a count (Garwood's exact Poisson interval, 95 %).

    Args:
        events: 0 or more.

    Returns:
        Lower and upper end, in events; for 0 events 0 and 3.689.

    Source: Garwood (1936), Biometrika 28, 437–442.
    """
    low = 0.0 if events == 0 else gamma_quantile(float(events), 0.025)
    return low, gamma_quantile(events + 1.0, 0.975)


def nps_interval(promoters: float, passives: float, detractors: float) -> tuple[float, float]:
    """Range of the true Net Promoter Score (adjusted Wald, 95 %).

    Args:
        promoters: answers of 9 and 10, 0 or more; may be fractional, for an effective sample size.
        passives: answers of 7 and 8, likewise.
        detractors: answers of 0 to 6, likewise.

    Returns:
        Lower and upper end, in points, within ±100.

    Source: Rocks (2016), The American Statistician 70, 365–372.
    """
    answers = promoters + passives + detractors + 3
    up, down = (promoters + 0.75) / answers, (detractors + 0.75) / answers
    half = Z_95 * sqrt((up + down - (up - down) ** 2) / answers)
    return max(-100.0, 100 * (up - down - half)), min(100.0, 100 * (up - down + half))


def nps_margin(promoters: int, passives: int, detractors: int) -> float:
    """Margin of error of a Net Promoter Score (Wald, 95 %), in points.

    Args:
        promoters: answers of 9 and 10, 0 or more.
        passives: answers of 7 and 8, 0 or more.
        detractors: answers of 0 to 6, 0 or more; all three together, 1 or more.

    Source: Rocks (2016), The American Statistician 70, 365–372.
    """
    answers = promoters + passives + detractors
    up, down = promoters / answers, detractors / answers
    return 100 * Z_95 * sqrt(max(0.0, up + down - (up - down) ** 2) / answers)


def chance_of_at_least(successes: int, trials: float, rate: float) -> float:
    """Probability that independent trials give at least so many successes (binomial upper tail).

    Args:
        successes: 0 or more.
        trials: 0 or more; a fraction interpolates.
        rate: chance of each trial, 0 … 1.

    Returns:
        A probability between 0 and 1.
    """
    if successes <= 0:
        return 1.0
    if trials < successes or rate <= 0:
        return 0.0
    return beta_share(float(successes), trials - successes + 1.0, min(rate, 1.0))


def trials_for(successes: int, rate: float, chance: float = 0.8) -> int:
    """Fewest trials that reach so many successes with at least this chance.

    Args:
        successes: 1 or more.
        rate: chance of each trial, above 0 and up to 1.
        chance: wanted probability, between 0 and 1.

    Returns:
        A whole number, at least `successes`.
    """
    short, at_short = successes - 1, -chance
    enough = max(successes, _normal_guess(successes, rate, chance))
    at_enough = chance_of_at_least(successes, enough, rate) - chance
    step = 1
    while at_enough < 0:
        short, at_short, enough, step = enough, at_enough, enough + step, step * 4
        at_enough = chance_of_at_least(successes, enough, rate) - chance
    while enough - short > 1:
        near = enough - step > short and short < successes
        middle = enough - step if near else _between(short, enough, at_short, at_enough)
        at_middle = chance_of_at_least(successes, middle, rate) - chance
        if at_middle >= 0:
            enough, at_enough, step = middle, at_middle, step * 4
        else:
            short, at_short = middle, at_middle
    return enough


def _normal_guess(successes: int, rate: float, chance: float) -> int:
    """Trials n whose mean lies as many standard deviations above the successes as the chance asks for."""
    spread = rough_normal_quantile(chance) * sqrt(1 - rate)
    return ceil(((spread + sqrt(spread**2 + 4 * (successes - 0.5))) / 2) ** 2 / rate)


def _between(short: int, enough: int, at_short: float, at_enough: float) -> int:
    """Where to look next: by the chances at both ends (regula falsi), kept off the ends, else half way."""
    if enough - short < 64:  # noqa: PLR2004 - halving a short way is as quick and can't stall
        return (short + enough) // 2
    share = -at_short / (at_enough - at_short) if at_enough > at_short else 0.5
    margin = max(1, (enough - short) // 16)
    return min(enough - margin, max(short + margin, short + round((enough - short) * share)))
