"""Rows whose figures were read, and their sums."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from calculators.files.notation import MICRO
from calculators.files.rows import Row

Figures = tuple[int | None, ...]
"""A row's figures in millionths, in the order of the columns; None where the file has no such column."""


class Line(NamedTuple):
    """A row that was read."""

    row: Row
    name: str
    figures: Figures


def summed(lines: Iterable[Line], width: int) -> list[int]:
    """Add up each column.

    Args:
        lines: to add.
        width: how many columns there are.
    """
    sums = [0] * width
    for line in lines:
        for at, figure in enumerate(line.figures):
            sums[at] += figure or 0
    return sums


def equals(figures: Sequence[int | None], sums: Sequence[int], slack: int = MICRO // 1000) -> bool:
    """Whether figures are sums: a whole one may be rounded.

    Args:
        figures: of a row; what it lacks says nothing.
        sums: of others.
        slack: what rounding may have changed, in millionths.
    """
    return all(
        a is None or abs(a - b) <= (max(slack, MICRO // 2) if b % MICRO and not a % MICRO else slack)
        for a, b in zip(figures, sums, strict=True)
    )
