"""What a measurement gives: a table for people, and the limits that it must keep."""

from __future__ import annotations

from dataclasses import dataclass, field
from statistics import median, quantiles
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True)
class Limit:
    """A promise: a measured value and the most that it may be, in the same unit."""

    what: str
    value: float
    most: float
    unit: str = ""

    @property
    def kept(self) -> bool:
        """Tell whether the promise holds."""
        return self.value <= self.most

    def text(self) -> str:
        """Return the promise as a line of the report."""
        verdict = "pass" if self.kept else "FAIL"
        return f"{verdict}: {self.what}: {self.value:.3g}{self.unit} (at most {self.most:.3g}{self.unit})"


@dataclass(frozen=True)
class Table:
    """A titled table of texts, a note that says how it was measured, and its limits."""

    title: str
    note: str
    header: Sequence[str]
    rows: Sequence[Sequence[str]]
    limits: Sequence[Limit] = field(default=())

    def markdown(self) -> str:
        """Return the table as Markdown."""
        lines = [f"## {self.title}", "", self.note, "", _row(self.header), _row(["---"] * len(self.header))]
        lines += map(_row, self.rows)
        if self.limits:
            lines += ["", *(f"- {limit.text()}" for limit in self.limits)]
        return "\n".join(lines)


def milliseconds(values: Sequence[float]) -> str:
    """Return the median and the extremes."""
    return f"{median(values):.0f} ms ({min(values):.0f} to {max(values):.0f})"


def percentile(values: Sequence[float], percent: int) -> float:
    """Return the value below which `percent` of the values lie."""
    return quantiles(values, n=100, method="inclusive")[percent - 1]


def thousands(size: int) -> str:
    """Return a number of bytes as it is read most easily."""
    return f"{size:,}"


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"
