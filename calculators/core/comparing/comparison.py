"""Everyone who is compared, with the verdicts: on which figure, who is better, who is worse, who had luck perhaps."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from calculators.core.comparing.contenders import Contender
from calculators.core.comparing.verdicts import MEASURES, Measure, judge
from calculators.core.results import Tone


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everyone with the verdicts.

    Args:
        contenders: distinct names.
        total: all of them together.
        rows: how many rows they came in.
        verdicts: of each, by figure.
        measure: the figure that the comparison is about: the first that two can be compared by; None if there is none.
        good, bad, fair: who has that verdict on it, the best figure first.
    """

    contenders: Sequence[Contender]
    total: Contender
    rows: int
    verdicts: Mapping[Measure, Sequence[Tone]]
    measure: Measure | None
    good: Sequence[Contender]
    bad: Sequence[Contender]
    fair: Sequence[Contender]


def compare(contenders: Sequence[Contender], total: Contender, rows: int) -> Comparison:
    """Judge everyone by every figure.

    Args:
        contenders: distinct names.
        total: all of them together.
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
    return Comparison(contenders, total, rows, verdicts, measure, good, bad, fair)


def ranked(contenders: Sequence[Contender], measure: Measure) -> list[Contender]:
    """Order by a figure, the best first; those without one last, and equals by name."""

    def place(each: Contender) -> tuple[bool, float, str]:
        if measure == "cvr":
            return not each.leads, -each.sales / each.leads if each.leads else 0.0, each.key
        results = each.sales if measure == "cpa" else each.leads
        return not results, float(each.spend) / results if results else -float(each.spend), each.key

    return sorted(contenders, key=place)
