"""Which column of a survey holds the answers: the one that asks to recommend, else the one that looks like them."""

import re
from collections.abc import Sequence

from calculators.files.heading_text import plain_words
from calculators.files.heading_words import KINDS, RECOMMENDING, SCORES
from calculators.files.headings import Header
from calculators.files.limits import SAMPLE
from calculators.files.rows import Row

_SCORE = re.compile(r"(10|[0-9])(?:[.,]0+)?(?:\s*(?:/|de)\s*10)?(?:\s*[-–—:(=].*)?", re.DOTALL)
_LAST = re.compile(r"[^0-9]{3,}[-–—:(]?\s*(10|[0-9])\)?")
_SCALE = re.compile(r"\b1 (?:(?:a|al|to|hasta) )?([4-7])\b")
"""A scale that a heading names, as plain words have it: "(1 a 7)", "1-5"."""
ENOUGH = 0.5
"""Share of a column's cells that must be answers."""
ASKS_TO_RECOMMEND, NAMED = 10, 2
"""What a heading counts that asks to recommend, or has another word for an answer in it, against the share of cells."""
EQUAL = 0.5
"""What sets a column apart from the next best one: less is a guess."""
MOST_OF_FIVE, MOST_OF_SEVEN = 5, 7
"""The best grades of the scales that are most often taken for one up to 10."""
MANY = 10
"""Of so many answers up to 10, hardly ever is none a high one."""


def names_answers(heading: str) -> float:
    """How surely a heading names the answers; 0 where it does not.

    Args:
        heading: as it stands in the file.
    """
    spaced = f" {plain_words(heading.replace('(', ' ').replace(')', ' '))} "
    if any(f" {start}" in spaced for start in RECOMMENDING):
        return ASKS_TO_RECOMMEND
    ranks = [NAMED * (len(SCORES) - rank) / len(SCORES) for rank, name in enumerate(SCORES) if f" {name} " in spaced]
    return max(ranks, default=0)


def answers_columns(data: Sequence[Row], header: Header) -> list[int]:
    """The columns that may hold the answers: the one whose cells do and whose heading says so, and its equals.

    Args:
        data: the rows below the headings.
        header: the headings.
    """
    found: dict[int, float] = {}
    for at, name in enumerate(header.names):
        cells = [row.cells[at] for row in data[:SAMPLE] if at < len(row.cells) and row.cells[at].strip()]
        if not cells:
            continue
        share = sum(score_of(cell) is not None or kind_of_word(cell) != "" for cell in cells) / len(cells)
        if share >= ENOUGH and not _counts_up(cells):
            found[at] = share + names_answers(name)
    best = max(found, key=lambda at: (found[at], -at), default=-1)
    return [best, *(at for at in found if at != best and found[at] > found[best] - EQUAL)] if found else []


def about_answers(cells: Sequence[str], heading: str) -> str:
    """Say why a column may not be the answers of an NPS; "" for nothing.

    Args:
        cells: of the column, those read as answers.
        heading: its own.
    """
    scores = [score for score in map(score_of, cells) if score is not None]
    best, least = max(scores, default=0), min(scores, default=0)
    is_short = best <= MOST_OF_FIVE and (least >= 1 or len(scores) >= MANY)
    said = _SCALE.search(plain_words(heading.replace("(", " ").replace(")", " ")))
    named = int(said[1]) if said and best <= int(said[1]) else 0
    if len(scores) > 1 and best and (named or is_short or (best <= MOST_OF_SEVEN and len(scores) >= MANY)):
        scale = named or (MOST_OF_FIVE if best <= MOST_OF_FIVE else MOST_OF_SEVEN)
        return (
            f"En «{heading}» ninguna nota pasa de {scale}: parece una escala de 1 a {scale}. El NPS se mide de 0 a 10: "
            "si tu pregunta no fue así, este resultado no sirve."
        )
    if len(scores) > 1 and not any(scores) and names_answers(heading) < ASKS_TO_RECOMMEND:
        return f"En «{heading}» todas las notas son 0: revisa que sea la pregunta de recomendar, y si no, elige otra."
    return ""


def _counts_up(cells: Sequence[str]) -> bool:
    """Whether a column numbers its rows, 1, 2, 3 and so on."""
    numbers = [str(number) for number in range(1, len(cells) + 1)]
    return len(cells) > 2 and [cell.strip() for cell in cells] == numbers  # noqa: PLR2004 - two could be answers


def score_of(cell: str) -> int | None:
    """The answer in a cell, from 0 to 10; None for none.

    Args:
        cell: "9", "9 / 10", "10 - Muy probable" or anything else.
    """
    text = cell.strip()[:80]
    if found := _SCORE.fullmatch(text):
        return int(found[1])
    found = _LAST.fullmatch(text)  # "Muy probable - 10"
    return int(found[1]) if found else None


def kind_of_word(cell: str) -> str:
    """Key of the input that counts an answer sorted before, such as "Promotor"; "" for none.

    Args:
        cell: anything at all.
    """
    word = plain_words(cell)
    return next((key for start, key in KINDS.items() if word.startswith(start)), "")
