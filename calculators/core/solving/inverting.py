"""Which value of one input gives a wanted result: one mechanism for every formula.

Exact where the result is a ratio of two straight lines in that input, as most of the funnel is: three samples fix
such a function, so its inverse is known. Elsewhere (rounding up, roots, intervals) by bisection to the last digit
that a person would type. Either way the answer is put back into the formula before it is given.
"""

from dataclasses import dataclass, field
from fractions import Fraction
from itertools import pairwise

from calculators.core.model import Calculator, Given, Input
from calculators.core.numbers.decimals import MOST_DECIMALS
from calculators.core.numbers.writing import round_half_up, said_by_a_person
from calculators.core.results import Undefined
from calculators.core.solving.places import DECIMALS, grid, is_whole, standing, step_of
from calculators.core.solving.searching import close_in, invert, roundest

FEWEST_SAMPLES = 3
"""Fewer equal ones don't show that a result never changes."""


@dataclass(frozen=True, slots=True)
class Solution:
    """What solving found.

    Args:
        value: of the input; None where we found none that gives or reaches the target.
        typed: the value to the last digit that a person would type, on the side that reaches the target.
        result: the output at the value.
        exact: that result is the target itself, not the nearest one that reaches it.
        reached: the output at the value to be typed, which may be a little off.
        defined: the output exists for some value.
        depends: the result depends on this input at all.
        always: every value that we tried reaches the target.
    """

    value: Fraction | None = None
    typed: Fraction | None = None
    result: Fraction | None = None
    exact: bool = False
    reached: Fraction | None = None
    defined: bool = True
    depends: bool = True
    always: bool = False


@dataclass(frozen=True, slots=True)
class _Question:
    """One output as a function of one input, the others standing; remembers what it found."""

    calculator: Calculator
    given: Given
    spec: Input
    output: str
    target: Fraction
    seen: dict[Fraction, Fraction | None] = field(default_factory=dict)

    def __call__(self, x: Fraction) -> Fraction | None:
        """The result at x; None where x is out of bounds or the result undefined."""
        if x not in self.seen:
            self.seen[x] = self._result(x)
        return self.seen[x]

    def _result(self, x: Fraction) -> Fraction | None:
        too_low = x < self.spec.minimum or (self.spec.above and x == self.spec.minimum)
        if too_low or x > self.spec.upper_bound or (is_whole(self.spec) and x.denominator != 1):
            return None
        given = {**self.given, self.spec.key: x}
        if self.calculator.check(given):
            return None
        value = self.calculator.value(given, self.output)
        return None if value is None or isinstance(value, Undefined) else Fraction(value)

    def reaches(self, x: Fraction) -> bool:
        """Whether the result at x is the target or better; an undefined one is not."""
        result = self(x)
        if result is None:
            return False
        if self.calculator.output(self.output).better == "low":
            return result <= self.target
        return result >= self.target

    def solution(self, x: Fraction) -> Solution:
        """This value as the answer."""
        result, typed = self(x), self._typeable(x)
        return Solution(x, typed, result, exact=result == self.target, reached=self(typed))

    def _typeable(self, x: Fraction) -> Fraction:
        """The value to the last digit that a person would type (a small one keeps two digits), still reaching."""
        if is_whole(self.spec):
            return x
        decimals, said = DECIMALS, abs(said_by_a_person(x, self.spec.unit))
        while 0 < said * 10**decimals < 10**DECIMALS and decimals < MOST_DECIMALS:
            decimals += 1
        step = Fraction(1, 10**decimals) / said_by_a_person(Fraction(1), self.spec.unit)
        nearest = round_half_up(x / step, 0) * step
        choices = (nearest, nearest - step, nearest + step)
        return next((each for each in choices if self.reaches(each)), nearest)


def solve(calculator: Calculator, given: Given, spec: Input, output: str, target: Fraction) -> Solution:
    """Find the value of one input that gives an output its target.

    Args:
        calculator: whose formula.
        given: the values of the other inputs, within bounds; what stands in the one asked for, if it is there, tells
            which of several answers is nearest.
        spec: the input to find.
        output: key of the output.
        target: its wanted value (a percent as a fraction).

    Returns:
        The exact value if there is one; else the nearest that reaches the target (or passes it, to the good side);
        else a solution without value.
    """
    question = _Question(calculator, given, spec, output, target)
    samples = [(x, result) for x in grid(spec, given) if (result := question(x)) is not None]
    if not samples:
        return Solution(defined=False)
    if len({result for _, result in samples}) <= 1:
        return Solution(depends=len(samples) < FEWEST_SAMPLES)
    here = standing(spec, given)
    hits = [x for x, result in samples if result == target]
    if hits:
        return question.solution(min(hits, key=lambda x: abs(x - here)))
    x = invert(question, target, samples)
    if x is not None:
        return question.solution(roundest(question, target, x))
    crossings = [
        (left, right)
        for (left, _), (right, _) in pairwise(samples)
        if question.reaches(left) != question.reaches(right)
    ]
    if crossings:
        left, right = min(crossings, key=lambda ends: abs(ends[0] + ends[1] - 2 * here))
        return question.solution(close_in(question.reaches, left, right, step_of(spec)))
    return Solution(always=question.reaches(samples[0][0]))
