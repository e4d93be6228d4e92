"""Prints how often each range holds, at the end of a run, wherever its tests ran."""

from collections.abc import Iterable
from operator import itemgetter
from typing import Any

PROPERTY = "what a range covers"
"""Name under which a test's report carries its row."""
HEAD = ("figure", "truth", "holds", "must", "what the page says")


def rows_of(reports: Iterable[Any]) -> list[tuple[str, ...]]:
    """Give the rows that the reports carry, in their order, whichever worker was first."""
    found = [value for report in reports for name, value in report.user_properties if name == PROPERTY]
    return [tuple(row) for _, row in sorted(found, key=itemgetter(0))]


def lines_of(rows: list[tuple[str, ...]]) -> list[str]:
    """Write rows below each other, the columns aligned."""
    table = [HEAD, *rows]
    widths = [max(len(row[column]) for row in table) for column in range(len(HEAD) - 1)]
    return [
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[-1]]).rstrip()
        for row in table
    ]
