"""A fixed piece of work to measure other work by: on a machine that is half as fast, both take twice as long."""

from __future__ import annotations

from fractions import Fraction
from time import process_time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

TRIES = 5  # of which the quickest counts: what disturbs can only slow down
IN_PAGE = """
() => Math.min(...Array.from({ length: 20 }, () => {
  const start = performance.now();
  const rows = Array.from({ length: 20_000 }, (_, row) => [`Canal ${row}`, row * 1.37, row % 89]);
  JSON.parse(JSON.stringify(rows)).map((row) => row.join(";")).join("\\n").split("\\n").sort();
  return performance.now() - start;
}))
"""


def python_yardstick() -> float:
    """Return the processor's seconds for a sum of exact fractions, as calculators make them."""
    return min(
        seconds(lambda: sum((Fraction(number, 7) for number in range(20_000)), Fraction())) for _ in range(TRIES)
    )


def page_yardstick(page: Page) -> float:
    """Return a page's milliseconds for making, writing and ordering twenty thousand rows."""
    took: float = page.evaluate(IN_PAGE)
    return took


def seconds(work: Callable[[], object]) -> float:
    """Return the processor's seconds that a piece of work takes."""
    start = process_time()
    work()
    return process_time() - start
