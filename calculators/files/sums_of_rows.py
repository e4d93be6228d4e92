"""Which rows sum others up, as their figures tell: where their name says so, and where it says nothing."""

from collections import Counter
from collections.abc import Iterator, Sequence
from math import log10

from calculators.core.tables.names import same_name
from calculators.files.lines import Line, equals, summed
from calculators.files.notation import MICRO

TELLING = 3.0
"""Digits, over all columns, from which on a sum is hardly met by chance."""
FEWEST = 2
"""Rows that a sum adds up, unless its name says that it is one."""
MOST_BLOCKS = 50
"""Rows called like a total before one, from which on it may sum up."""


def named_sums(lines: Sequence[Line], suspects: Sequence[int]) -> set[int]:
    """Of rows that are called like a total, those that are one: of all rows, or of a block above or below them.

    Args:
        lines: rows in the file's order.
        suspects: indexes of those called so, or without a name.
    """
    width = len(lines[0].figures) if lines else 0
    called = set(suspects)
    whole = summed((line for at, line in enumerate(lines) if at not in called), width)
    blocks = _blocks(lines, suspects, width)
    found = {at for at in suspects if equals(lines[at].figures, whole, MICRO)}
    found |= {at for at in suspects if any(equals(lines[at].figures, sums) for sums in blocks[at])}
    # What is called so and is a channel counts among the others, whose total may stand below.
    if missing := called - found:
        whole = summed((line for at, line in enumerate(lines) if at not in found), width)
        rest = {at: [a - (b or 0) for a, b in zip(whole, lines[at].figures, strict=True)] for at in missing}
        found |= {at for at, sums in rest.items() if any(sums) and equals(lines[at].figures, sums)}
    return found


def _blocks(lines: Sequence[Line], suspects: Sequence[int], width: int) -> dict[int, list[list[int]]]:
    """What each suspect may sum up: the rows above it, from any suspect before on, and those below, down to the next.

    One row alone makes a block only where a name says that there is a total.
    """
    running = [[0] * width]
    before = [0]
    called = set(suspects)
    for at, line in enumerate(lines):
        figures = [0] * width if at in called else line.figures
        running.append([a + (b or 0) for a, b in zip(running[-1], figures, strict=True)])
        before.append(before[-1] + (at not in called))

    def between(start: int, end: int, fewest: int) -> Iterator[list[int]]:
        if before[end] - before[start] >= fewest:
            yield [b - a for a, b in zip(running[start], running[end], strict=True)]

    blocks: dict[int, list[list[int]]] = {}
    for order, at in enumerate(suspects):
        fewest = 1 if lines[at].name else FEWEST
        starts = [0, *(each + 1 for each in suspects[max(0, order - MOST_BLOCKS) : order])]
        if lines[at].name:  # a block may also begin below what nothing calls a total
            starts += range(max(0, at - MOST_BLOCKS), at)
        end = suspects[order + 1] if order + 1 < len(suspects) else len(lines)
        above = [sums for start in starts for sums in between(start, at, fewest)]
        blocks[at] = [*above, *between(at + 1, end, fewest)]
    return blocks


def telling(line: Line) -> bool:
    """Whether a row's figures are so many digits that they are hardly a sum by chance.

    Args:
        line: the row.
    """
    return sum(log10((figure or 0) / MICRO + 1) for figure in line.figures) >= TELLING


def unnamed_sums(lines: Sequence[Line]) -> list[int]:
    """Rows that sum others up though their names say nothing: the first or last of all, or each above its own block.

    Args:
        lines: rows in the file's order, without those known as totals.
    """
    if len(lines) <= FEWEST:
        return []
    names = Counter(same_name(line.name) for line in lines)
    for first, last in ((0, 0), (1, 0), (0, 1)):
        inner = lines[first : len(lines) - last]
        ends = [*range(first), *range(len(lines) - last, len(lines))]
        heads = [first + at for at in _heads(inner)] or [first + len(inner) - 1 - at for at in _heads(inner[::-1])]
        parts = [lines[at] for at in heads] or inner
        is_sum = all(equals(lines[at].figures, summed(parts, len(lines[at].figures))) for at in ends)
        found = sorted([*heads, *ends])
        are_named_once = all(names[same_name(lines[at].name)] == 1 for at in found)
        if found and is_sum and len(parts) >= len(ends) * FEWEST and are_named_once:
            return found
    return []


def _heads(lines: Sequence[Line]) -> list[int]:
    """Indexes of rows each of which is the sum of those below it, down to the next; none unless all rows fall so."""
    heads: list[int] = []
    at, longest = 0, 0
    while at < len(lines):
        wanted = lines[at].figures
        sums = [0] * len(wanted)
        end = at + 1
        while end < len(lines) and not (end > at + 1 and equals(wanted, sums)):
            sums = [a + (b or 0) for a, b in zip(sums, lines[end].figures, strict=True)]
            if any(a > (b or 0) + MICRO for a, b in zip(sums, wanted, strict=True) if b is not None):
                return []
            end += 1
        if end == at + 1 or not equals(wanted, sums):
            return []
        heads.append(at)
        longest = max(longest, end - at - 1)
        at = end
    return heads if longest >= FEWEST else []
