"""Which of many tests are significant when all of them together may err only 5 of 100 times.

Source: Holm (1979), Scandinavian Journal of Statistics 6, 65–70.
"""

from collections.abc import Sequence
from heapq import heapify, heappop, heappush

from calculators.core.statistics.conditional_tests import Tail

ERRORS = 0.05
"""Chance that one or more are called significant where chance alone is at work."""


def significant(tests: Sequence[Tail | None]) -> list[bool]:
    """Tell for each test whether it stands after Holm's correction.

    The smallest p-value must pass 5 % over the number of tests, the next over one fewer, and so on to the first that
    fails. Only p-values that this may hang on are added up: thousands of tests are quick.

    Args:
        tests: one a group; None where chance alone explains it.
    """
    found = [False] * len(tests)
    tails = {index: tail for index, tail in enumerate(tests) if tail is not None}
    # by a lower bound until the value itself is known, which stands behind it as True
    waiting = [(tail.least, index, False) for index, tail in tails.items()]
    heapify(waiting)
    left = len(tests)
    while waiting:
        p_value, index, known = heappop(waiting)
        if p_value > ERRORS / left:
            break
        tail = tails[index]
        if known or tail.most <= ERRORS / left:
            found[index] = True
            left -= 1
        else:
            heappush(waiting, (tail.mid_p(ERRORS), index, True))
    return found
