"""The range of a result among the outputs: `cpa_low` and `cpa_high` are the ends of `cpa`."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import inf

from calculators.core.results import Undefined, Value

_END = re.compile(r"(\w+)_(?:low|high)(?:_\d+)?")


@dataclass(frozen=True, slots=True)
class Range:
    """From where to where a figure could really lie; an end that does not exist is infinitely far."""

    low: Fraction | float
    high: Fraction | float

    @property
    def is_known(self) -> bool:
        """Whether it leaves anything out."""
        return self.low > -inf or self.high < inf

    def meets(self, other: "Range") -> bool:
        """Whether some figure lies in both."""
        return self.low <= other.high and other.low <= self.high


def is_end(key: str) -> bool:
    """Whether an output is an end of another's range."""
    return _END.fullmatch(key) is not None


def ends_of(key: str, keys: Iterable[str]) -> tuple[str, str] | None:
    """The outputs that are the ends of an output's widest range; None where it has none."""
    lows = [each for each in keys if re.fullmatch(rf"{key}_low(?:_\d+)?", each)]
    return (lows[-1], lows[-1].replace("_low", "_high")) if lows else None


def range_of(key: str, outputs: Mapping[str, Value]) -> Range | None:
    """The widest range of an output; None where the calculator gives none.

    Args:
        key: of the output.
        outputs: values by key, narrower ranges first ("sales_low_80", "sales_low_95").
    """
    ends = ends_of(key, outputs)
    if ends is None:
        return None
    low, high = (outputs[end] for end in ends)
    return Range(-inf if isinstance(low, Undefined) else low, inf if isinstance(high, Undefined) else high)
