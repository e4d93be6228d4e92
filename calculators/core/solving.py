"""Which value of one input gives a wanted result: one mechanism for every formula.

Exact where the result is a ratio of two straight lines in that input, as most of the funnel is: three samples fix
such a function, so its inverse is known. Elsewhere (rounding up, roots, intervals) by bisection to the last digit
that a person would type. Either way the answer is put back into the formula before it is given.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from calculators.core.model import Calculator, Given, Input, Undefined
from calculators.core.writing import said_by_a_person

DECIMALS = 2
"""Decimals of the last digit that a person would type; counts have none."""
SAMPLES_PER_TENFOLD = 4


@dataclass(frozen=True, slots=True)
class Solution:
    """What solving found.

    Args:
        value: of the input; None where none gives or reaches the target.
        result: the output there.
        exact: the result is the target itself, not the nearest one that reaches it.
        depends: the result depends on this input at all.
    """

    value: Fraction | None = None
    result: Fraction | None = None
    exact: bool = False
    depends: bool = True


@dataclass(frozen=True, slots=True)
class _Question:
    """One output as a function of one input, the others standing."""

    calculator: Calculator
    given: Given
    spec: Input
    output: str
    target: Fraction

    def __call__(self, x: Fraction) -> Fraction | None:
        """The result at x; None where x is out of bounds or the result undefined."""
        too_low = x < self.spec.minimum or (self.spec.above and x == self.spec.minimum)
        if too_low or x > self.spec.upper_bound or (self.spec.unit == "count" and x.denominator != 1):
            return None
        given = {**self.given, self.spec.key: x}
        if self.calculator.check(given):
            return None
        value = self.calculator.value(given, self.output)
        return None if value is None or isinstance(value, Undefined) else Fraction(value)

    def reaches(self, result: Fraction) -> bool:
        """Whether a result is the target or better."""
        if self.calculator.output(self.output).better == "low":
            return result <= self.target
        return result >= self.target


def solve(calculator: Calculator, given: Given, spec: Input, output: str, target: Fraction) -> Solution:
    """Find the value of one input that gives an output its target.

    Args:
        calculator: whose formula.
        given: the values of the other inputs, within bounds.
        spec: the input to find.
        output: key of the output.
        target: its wanted value (a percent as a fraction).

    Returns:
        The exact value if there is one; else the nearest that reaches the target (or passes it, to the good side);
        else a solution without value.
    """
    question = _Question(calculator, given, spec, output, target)
    samples = [(x, result) for x in _samples(spec, given) if (result := question(x)) is not None]
    if len({result for _, result in samples}) <= 1:
        exact = bool(samples) and samples[0][1] == target
        return Solution(depends=not samples) if not exact else Solution(samples[0][0], target, exact=True)
    found = _by_inversion(question, samples)
    if found is not None:
        return Solution(found, target, exact=True)
    return _by_bisection(question, samples)


def _samples(spec: Input, given: Given) -> Iterator[Fraction]:
    """Where to look: what stands in the field, and a grid that grows tenfold by tenfold between its bounds."""
    step = _step(spec)
    grid = {spec.minimum, spec.minimum + step, spec.upper_bound} | ({given[spec.key]} if spec.key in given else set())
    at = step
    while at < spec.upper_bound:
        grid |= {
            round(at * (1 + 9 * Fraction(i, SAMPLES_PER_TENFOLD)) / step) * step for i in range(SAMPLES_PER_TENFOLD)
        }
        at *= 10
    yield from sorted(x for x in grid if spec.minimum <= x <= spec.upper_bound)


def _step(spec: Input) -> Fraction:
    """The last digit that a person would type into this field, as a value."""
    if spec.unit == "count":
        return Fraction(1)
    return Fraction(1, 10**DECIMALS) / said_by_a_person(Fraction(1), spec.unit)


def _by_inversion(question: _Question, samples: list[tuple[Fraction, Fraction]]) -> Fraction | None:
    """Invert (ax + b) / (cx + d), fixed by three samples, through the cross-ratio that it leaves unchanged."""
    distinct = {result: x for x, result in samples}
    if len(distinct) < 3:  # noqa: PLR2004 - three samples fix the function
        return None
    picked = sorted((x, result) for result, x in distinct.items())
    (x1, f1), (x2, f2), (x3, f3) = picked[0], picked[len(picked) // 2], picked[-1]
    if question.target in distinct:
        return distinct[question.target]
    ratio = (question.target - f1) * (f2 - f3) / ((question.target - f3) * (f2 - f1))
    divisor = (x2 - x3) - ratio * (x2 - x1)
    if not divisor:
        return None
    x = (x1 * (x2 - x3) - ratio * x3 * (x2 - x1)) / divisor
    return x if question(x) == question.target else None


def _by_bisection(question: _Question, samples: list[tuple[Fraction, Fraction]]) -> Solution:
    """Close in on the place between two samples where the result passes the target."""
    for (left, at_left), (right, at_right) in zip(samples, samples[1:], strict=False):
        if question.reaches(at_left) != question.reaches(at_right):
            value = _close_in(question, left, right)
            result = question(value)
            return Solution(value, result, exact=result == question.target)
    return Solution()


def _close_in(question: _Question, left: Fraction, right: Fraction) -> Fraction:
    """Halve a bracket down to one step; give the end that reaches the target."""
    step = _step(question.spec)
    low, high = ceil(left / step), floor(right / step)
    low_reaches = question.reaches(question(left) or Fraction(0))
    while high - low > 1:
        middle = (low + high) // 2
        result = question(middle * step)
        if result is not None and question.reaches(result) == low_reaches:
            low = middle
        else:
            high = middle
    return (low if low_reaches else high) * step
