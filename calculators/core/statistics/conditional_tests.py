"""How unlikely chance makes one part of a whole: exact tests of each against all the others, for any counts.

Two-sided by mid-p: twice the smaller tail less the chance of the count itself. Twice the tail alone errs 1 to 3 of 100
times where 5 are allowed, and misses differences for it; mid-p errs 2 to 5 (at worst 5.7). Source: Lydersen, Fagerland
and Laake (2009), Statistics in Medicine 28, 1159–1175. The sums agree with SciPy to 1e-9.
"""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from math import exp, log, log1p

from calculators.core.statistics.masses import binomial_mass

SURELY_CHANCE = 1.6
"""Standard errors from what is expected within which no mid-p test is significant at 5 %; the nearest lies at 1.76."""
NEGLIGIBLE = 1e-16
HALF = 0.5


@dataclass(frozen=True, slots=True)
class Tail:
    """The chances of a count and of all that lie farther out on its side.

    Args:
        count: the one observed.
        mass: chance of exactly that count.
        ratio: from a count to the next one out: how many times its chance; falls from one to the next.
        above: the count is more than expected.
    """

    count: int
    mass: float
    ratio: Callable[[int], float]
    above: bool

    @property
    def least(self) -> float:
        """No p-value is smaller."""
        return self.mass

    @property
    def most(self) -> float:
        """No p-value is larger: the chances fall at least as fast as they begin to."""
        first = self.ratio(self.count)
        return min(1.0, 2 * self.mass / (1 - first) - self.mass) if first < 1 else 1.0

    def mid_p(self, enough: float = 1.0) -> float:
        """Chance of a count farther out, on either side, and half the chance of one just as far.

        Args:
            enough: stop adding beyond this; the value is then a lower bound.
        """
        total, term, count = self.mass, self.mass, self.count
        step = 1 if self.above else -1
        while 2 * total - self.mass <= enough:
            share = self.ratio(count)
            term *= share
            total += term
            count += step
            if share < 1 and term * share <= NEGLIGIBLE * total * (1 - share):
                break
        return min(1.0, 2 * total - self.mass)


def share_of_counts(count: int, whole: int, own: Fraction, others: Fraction) -> Tail | None:
    """Test whether a part of the spend brought its part of the results (Poisson counts, given their sum).

    Args:
        count: results of one, 0 … whole.
        whole: results of all.
        own: its spend, above 0.
        others: the spend of all the others, above 0; exact, as either may be next to nothing beside the other.

    Returns:
        None where the count is so near to what is expected that no test is needed.
    """
    mine, theirs = own.numerator * others.denominator, others.numerator * own.denominator
    share, rest, odds = mine / (mine + theirs), theirs / (mine + theirs), mine / theirs
    mean = whole * share
    if (count - mean) ** 2 <= SURELY_CHANCE**2 * mean * rest:
        return None
    mass = _binomial(count, whole, share, rest)
    if count > mean:
        return Tail(count, mass, lambda k: (whole - k) / (k + 1) * odds, above=True)
    return Tail(count, mass, lambda k: k / (whole - k + 1) / odds, above=False)


def share_of_successes(successes: int, trials: int, all_successes: int, all_trials: int) -> Tail | None:
    """Test whether one group succeeds as often as the others do (Fisher's exact test, given all successes).

    Args:
        successes: of the group, 0 … trials.
        trials: of the group, 1 … all_trials − 1.
        all_successes: of all groups, 1 … all_trials − 1.
        all_trials: of all groups.

    Returns:
        None where the group is so near to what is expected that no test is needed.
    """
    rate, others = trials / all_trials, all_trials - trials - all_successes
    mean = all_successes * rate
    spread = mean * (1 - rate) * (all_trials - all_successes) / max(1, all_trials - 1)
    if (successes - mean) ** 2 <= SURELY_CHANCE**2 * spread:
        return None
    mass = (
        _binomial(successes, all_successes, rate)
        * _binomial(trials - successes, all_trials - all_successes, rate)
        / _binomial(trials, all_trials, rate)
    )
    if successes > mean:
        return Tail(
            successes,
            mass,
            lambda k: (trials - k) / (k + 1) * ((all_successes - k) / (others + k + 1)),
            above=True,
        )
    return Tail(successes, mass, lambda k: k / (trials - k + 1) * ((others + k) / (all_successes - k + 1)), above=False)


def _binomial(count: int, trials: int, rate: float, failing: float | None = None) -> float:
    if 0 < count < trials:
        return binomial_mass(count, trials, rate, failing)
    failing = 1 - rate if failing is None else failing
    sure, not_sure = (rate, failing) if count else (failing, rate)
    return exp(trials * (log1p(-not_sure) if not_sure < HALF else log(sure)))
