"""Surveys with one column for each possible answer: the columns are gathered into one, or their counts are read."""

from collections.abc import Sequence
from typing import NamedTuple

from calculators.files.answer_columns import names_answers, score_of
from calculators.files.heading_words import NO_ANSWER
from calculators.files.limits import HEADER_WITHIN, SAMPLE
from calculators.files.rows import Row

FEWEST_OPTIONS = 6
"""Columns that are named after an answer, from which on a file has one for each."""
ONE_EACH = 0.8
"""Share of rows with one answer at most."""
NAME = "Respuestas"


class Options(NamedTuple):
    """Where the columns of the possible answers stand, by answer, below which row, and under which question."""

    at: int
    places: dict[int, int]
    question: str


def find_options(rows: Sequence[Row]) -> Options | None:
    """Find the row that names one column after each answer; None where there is none.

    Args:
        rows: of a file, titles included.
    """
    for at, row in enumerate(rows[:HEADER_WITHIN]):
        scores = {place: score for place, cell in enumerate(row.cells) if (score := score_of(cell)) is not None}
        order = list(scores.values())
        is_scale = order in (sorted(set(order)), sorted(set(order), reverse=True))
        if len(scores) >= FEWEST_OPTIONS and is_scale and len(rows) > at + 1:
            first = min(scores)
            above = [cell.strip() for each in rows[:at] for cell in each.cells[first : first + 1] if cell.strip()]
            question = above[-1] if above and names_answers(above[-1]) else NAME
            return Options(at, {score: place for place, score in scores.items()}, question)
    return None


def gathered(rows: Sequence[Row], options: Options) -> list[Row] | None:
    """The rows with the columns gathered into one, the heading first; None where they hold something else.

    Args:
        rows: of the file.
        options: where the columns stand.
    """
    data = rows[options.at + 1 :]
    marks = [_chosen(row, options, has_flags=_has_flags(data, options)) for row in data]
    single = sum(len(each) <= 1 for each in marks[:SAMPLE])
    if single < ONE_EACH * len(marks[:SAMPLE]) or not any(marks):
        return None
    cells = [" y ".join(map(str, each)) for each in marks]
    return [
        Row(rows[options.at].line, [options.question]),
        *(Row(row.line, [cell], row.trouble) for row, cell in zip(data, cells, strict=True)),
    ]


def _has_flags(data: Sequence[Row], options: Options) -> bool:
    """Whether a 1 says that an answer was chosen, and a 0 that it was not."""
    places = [place for score, place in options.places.items() if score > 1]
    return any(row.cells[place].strip() == "1" for row in data for place in places if place < len(row.cells))


def _chosen(row: Row, options: Options, *, has_flags: bool) -> list[int]:
    empty = NO_ANSWER | {"no", "false", "falso"} | ({"0"} if has_flags else set())
    return [
        score
        for score, place in options.places.items()
        if place < len(row.cells) and row.cells[place].strip().lower() not in empty
    ]
