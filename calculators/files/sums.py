"""What can't go into a table as it was added up: sums larger than a calculator takes, long names cut to the same."""

from collections.abc import Sequence
from fractions import Fraction

from calculators.core.tables.cells import LONGEST_NAME
from calculators.core.tables.names import same_name
from calculators.core.wording.sentences import bounds_sentence
from calculators.files.gathered import Gathered, Reading, Trouble
from calculators.files.notation import MICRO
from calculators.files.rows import Row


def leave_out_too_large(result: Gathered, reading: Reading, rows: Sequence[Row], names: Sequence[str]) -> None:
    """Take out each name whose figures add up to more than their column takes.

    Args:
        result: what the rows have come to, each within bounds by itself.
        reading: how they were read.
        rows: of data.
        names: of each row.
    """
    left_out = {*result.idle, *result.totals, *result.averages, *result.parts, *(each.line for each in result.troubles)}
    for at, spec in enumerate(reading.figures):
        most = int(spec.upper_bound * MICRO)
        for key in [key for key, figures in result.sums.items() if (figures[at] or 0) > most]:
            said = bounds_sentence(Fraction(result.sums.pop(key)[at] or 0, MICRO), spec, reading.country)
            text = f"Las filas de «{result.names.pop(key)}» suman demasiado. {said} Ese nombre queda fuera."
            lines = [row.line for row, name in zip(rows, names, strict=True) if same_name(name) == key]
            used = [line for line in lines if line not in left_out]
            result.good -= len(used)
            result.troubles += [Trouble(line, reading.headings[reading.places[spec.key]], text) for line in used]
    result.troubles.sort(key=lambda each: each.line)


def keep_apart(result: Gathered) -> None:
    """Give a number to each name that, shortened, is like another's.

    Args:
        result: what the rows have come to.
    """
    taken: set[str] = set()
    for key, name in result.names.items():
        other, number = name, 1
        while same_name(other) in taken:
            number += 1
            ending = f" ({number})"
            other = name[: LONGEST_NAME - len(ending)] + ending
        if other != name:
            result.names[key] = other
            result.renamed.append(other)
        taken.add(same_name(other))
