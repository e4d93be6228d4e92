"""Platforms break figures down by age or device and put the whole beside its parts: each name counts once."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from calculators.core.tables.names import same_name
from calculators.files.gathered import Gathered, Reading
from calculators.files.heading_text import plain_words
from calculators.files.lines import Line, equals, summed
from calculators.files.notation import MICRO
from calculators.files.total_words import BREAKDOWNS, WHOLE

MOST_COLUMNS = 40
"""In which a breakdown is looked for."""
Level = frozenset[int]
"""Columns in which a row is of all ages, all devices …"""


def without_parts(lines: Sequence[Line], reading: Reading, result: Gathered) -> Sequence[Line]:
    """Of a name that comes whole and in parts, leave the parts out, and note it.

    Args:
        lines: rows that were read.
        reading: how they were read.
        result: where it is noted.
    """
    marks = {} if reading.is_ours else _marks(lines, reading)
    if not marks:
        return lines
    by_name: dict[str, dict[Level, list[int]]] = defaultdict(lambda: defaultdict(list))
    for at, line in enumerate(lines):
        cells = line.row.cells
        level = frozenset(
            place for place, signs in marks.items() if place < len(cells) and cells[place].strip().lower() in signs
        )
        key = same_name(line.name) if reading.name_place is not None else ""
        by_name[key][level].append(at)
    left_out = {at for levels in by_name.values() if len(levels) > 1 for at in _parts(lines, levels, reading, result)}
    result.parts += [lines[at].row.line for at in sorted(left_out)]
    return [line for at, line in enumerate(lines) if at not in left_out]


def _marks(lines: Sequence[Line], reading: Reading) -> Mapping[int, frozenset[str]]:
    """What says "all" in each column of a breakdown; a blank does so only where the heading is known for one."""
    taken = {*reading.places.values(), reading.period}
    found: dict[int, frozenset[str]] = {}
    for place, heading in enumerate(reading.headings[:MOST_COLUMNS]):
        if place in taken:
            continue
        cells = {line.row.cells[place].strip().lower() for line in lines if place < len(line.row.cells)}
        signs = WHOLE | {""} if plain_words(heading) in BREAKDOWNS else WHOLE
        if cells & signs and cells - signs:
            found[place] = frozenset(signs)
    return found


def _parts(
    lines: Sequence[Line], levels: Mapping[Level, Sequence[int]], reading: Reading, result: Gathered
) -> Sequence[int]:
    """Of one name, the rows that repeat its whole; none where they are no parts of it."""
    top = max(levels, key=len)
    width = len(lines[0].figures)
    whole = summed((lines[at] for at in levels[top]), width)
    others = {level: rows for level, rows in levels.items() if level != top}
    is_sum = any(equals(summed((lines[at] for at in rows), width), whole, MICRO) for rows in others.values())
    broken_down = {place for place, heading in enumerate(reading.headings) if plain_words(heading) in BREAKDOWNS}
    says_all = all(lines[at].row.cells[place].strip() for at in levels[top] for place in top)
    if not is_sum and not (says_all and top & broken_down):
        return []
    if not is_sum:
        result.differing.append(lines[levels[top][0]].name)
    return [at for rows in others.values() for at in rows]
