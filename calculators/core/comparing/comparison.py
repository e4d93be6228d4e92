"""Everyone who is compared, with the verdicts: on which figure, who is better, who is worse, who had luck perhaps."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from calculators.core.comparing.contenders import Contender, base_of, together
from calculators.core.comparing.verdicts import MEASURES, Measure, comparable, judge
from calculators.core.results import Tone


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everyone with the verdicts.

    Args:
        contenders: distinct names.
        base: those whose totals stand for all.
        total: the base together.
        rows: how many rows they came in.
        verdicts: of each, by figure.
        measure: the figure that the comparison is about: the first that two can be compared by; None if there is none.
        compared: all who are compared by it, together.
        good, bad, fair: who has that verdict on it, the best figure first.
    """

    contenders: Sequence[Contender]
    base: Sequence[Contender]
    total: Contender
    rows: int
    verdicts: Mapping[Measure, Sequence[Tone]]
    measure: Measure | None
    compared: Contender
    good: Sequence[Contender]
    bad: Sequence[Contender]
    fair: Sequence[Contender]

    @property
    def unpaid(self) -> list[Contender]:
        """Whoever costs nothing, and so is left out of the totals of those who do; by name."""
        those = [each for each in self.contenders if not each.spend and not each.oversold and not each.blank]
        return sorted(those, key=lambda each: each.key) if self.total.spend else []

    @property
    def has_revenue(self) -> bool:
        """Whether anyone said what the sales brought."""
        return any(each.revenue is not None for each in self.contenders)

    @property
    def oversold(self) -> list[Contender]:
        """Whoever has more sales than leads; by name."""
        return sorted((each for each in self.contenders if each.oversold), key=lambda each: each.key)


def compare(contenders: Sequence[Contender], rows: int) -> Comparison:
    """Judge everyone by every figure.

    Args:
        contenders: distinct names.
        rows: how many rows they came in.
    """
    verdicts = {each: judge(contenders, each) for each in MEASURES}
    measure = next((each for each in MEASURES if any(verdicts[each])), None)
    tones: Mapping[Tone, list[Contender]] = {"good": [], "bad": [], "fair": [], "": []}
    if measure is not None:
        for contender, tone in zip(contenders, verdicts[measure], strict=True):
            tones[tone].append(contender)
    by = measure or "cpa"
    good, bad, fair = (ranked(tones[tone], by) for tone in ("good", "bad", "fair"))
    base = base_of(contenders)
    total = together("", base)
    compared = together("", [each for each in contenders if comparable(each, measure)]) if measure else total
    return Comparison(contenders, base, total, rows, verdicts, measure, compared, good, bad, fair)


def ranked(contenders: Sequence[Contender], measure: Measure) -> list[Contender]:
    """Order by a figure, the best first; those without one last, then those not compared, and equals by name."""

    def place(each: Contender) -> tuple[bool, bool, float, str]:
        aside = not comparable(each, measure)
        if measure == "cvr":
            return aside, not each.leads, -each.sales / each.leads if each.leads else 0.0, each.key
        results = each.sales if measure == "cpa" else each.leads
        return aside, not results, float(each.spend) / results if results else -float(each.spend), each.key

    return sorted(contenders, key=place)
