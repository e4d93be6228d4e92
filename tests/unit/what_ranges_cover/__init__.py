"""How often each range holds, by truth, against what its page says of it; one module for each kind of range.

To add a range: write a function that gives the share of cases in which it holds, exactly where that is possible, else
simulated with `generator`, put rows with it into a module's `PROMISES`, and name the module in
`tests/unit/test_what_ranges_cover.py`, which holds them against their pages and prints them.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

SEED = 20261127


@dataclass(frozen=True)
class Promise:
    """What a page says of a range, and how often that holds for one truth.

    Args:
        figure: whose range it is.
        truth: what is assumed of the world.
        page: in `docs/`, where the words stand.
        words: as they stand there; "" where nothing is promised and the figure is only printed.
        share: gives the share of cases, 0 … 1.
        least: the words are false below it.
        most: and above it.
    """

    figure: str
    truth: str
    page: str
    words: str
    share: Callable[[], float]
    least: float = 0.0
    most: float = 1.0


def generator() -> np.random.Generator:
    """Draw the same numbers at every run."""
    return np.random.default_rng(SEED)
