"""Tables of a survey that say how often each answer was given: a row an answer, or a column an answer."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from calculators.files.answer_columns import kind_of_word, score_of
from calculators.files.answer_options import Options
from calculators.files.heading_text import plain_words
from calculators.files.headings import Header
from calculators.files.limits import HEADER_WITHIN
from calculators.files.rows import Row
from calculators.files.total_words import TOTALS

COUNTS = re.compile(
    r"(?:numero |cantidad |total )?(?:de )?(?:respuestas|votos|personas|clientes|encuestados|encuestas|casos)"
    r"|cantidad|frecuencias?|frecuencia absoluta|conteo|recuento|cuenta|n|no|num|numero|total|count|counts|responses|"
    r"answers|frequency|votes|people|respondents|number of responses"
)
"""What the column is called that says how many."""
ONLY_SHARES = "Esta tabla trae porcentajes y no cuántas respuestas hay: agrega una columna con la cantidad."
SCALE = range(11)
FEWEST = 5
"""Answers in order, each once, from which on a column beside them may count them."""
KINDS_OF_ANSWERS = 3
_PERCENT = re.compile(r"(\d{1,3}(?:[.,]\d+)?)\s*%")
_WHOLE = re.compile(r"\d{1,3}(?:[.,  ]\d{3})+|\d{1,9}(?:[.,]0+)?")


class Counts(NamedTuple):
    """How often each answer was given, by its text, with what the page should know about it."""

    by_answer: Mapping[str, int]
    place: int
    of: str
    said: str
    problem: str = ""


def counts_below(data: Sequence[Row], header: Header) -> Counts | None:
    """Read a table with a row for each answer; None where the rows are something else.

    Args:
        data: the rows below the headings.
        header: the headings.
    """
    rows = [row for row in data if not any(plain_words(cell) in TOTALS for cell in row.cells)]
    for place in range(len(header.names)):
        answers = [row.cells[place].strip() if place < len(row.cells) else "" for row in rows]
        if not _is_each_once(answers):
            if (shares := _shares_of_hundred(rows, header, answers)) is not None:
                return Counts({}, place, header.names[shares], "", ONLY_SHARES)
            continue
        found = _count_column(rows, header, place, is_whole=_is_whole_scale(answers))
        if found is None:
            return None
        cells = [row.cells[found].strip() if found < len(row.cells) else "" for row in rows]
        said = f"El archivo dice cuántas respuestas hay de cada nota: leímos «{header.names[found]}»."
        if any("%" in cell for cell in cells):
            return Counts({}, place, header.names[found], "", ONLY_SHARES)
        return Counts(dict(zip(answers, map(_number, cells), strict=True)), place, header.names[found], said)
    return None


def _is_each_once(answers: Sequence[str]) -> bool:
    scores = [score_of(answer) for answer in answers]
    if all(score is not None for score in scores):
        is_in_order = scores in (sorted(set(scores)), sorted(set(scores), reverse=True))  # type: ignore[type-var]
        return len(scores) >= FEWEST and is_in_order
    kinds = [kind_of_word(answer) for answer in answers]
    return len(kinds) > 1 and all(kinds) and len(set(kinds)) == len(kinds)


def _shares_of_hundred(rows: Sequence[Row], header: Header, answers: Sequence[str]) -> int | None:
    """The column that says which share each of a few different answers has; None for none."""
    scores = [score_of(answer) for answer in answers[: len(SCALE) + 1]]
    if not 1 < len(scores) <= len(SCALE) or None in scores or len(set(scores)) < len(scores):
        return None
    for at in range(len(header.names)):
        cells = [row.cells[at].strip() if at < len(row.cells) else "" for row in rows]
        shares = [float(found[1].replace(",", ".")) for cell in cells if (found := _PERCENT.fullmatch(cell))]
        if len(shares) == len(cells) and abs(sum(shares) - 100) <= len(cells) / 2:
            return at
    return None


def kinds_beside(rows: Sequence[Row]) -> tuple[int, Counts] | None:
    """Read a table with a column for each kind of answer: its headings' index, and the counts; None for another one.

    Args:
        rows: of the file.
    """
    for at, row in enumerate(rows[:HEADER_WITHIN]):
        called = [place for place, cell in enumerate(row.cells) if kind_of_word(cell) and "%" not in cell]
        if len({kind_of_word(row.cells[place]) for place in called}) < KINDS_OF_ANSWERS:
            continue
        data = [each.cells for each in rows[at + 1 :] if not any(plain_words(cell) in TOTALS for cell in each.cells)]
        if not data:
            return None
        columns = {row.cells[place]: [_cell(cells, place) for cells in data] for place in called}
        if not all(_WHOLE.fullmatch(cell) for column in columns.values() for cell in column):
            return None
        added = f": sumamos sus {len(data)} filas" if len(data) > 1 else ""
        said = f"El archivo trae promotores, pasivos y detractores en columnas{added}."
        sums = {heading: sum(map(_number, column)) for heading, column in columns.items()}
        return at, Counts(sums, called[0], row.cells[called[0]], said)
    return None


def _cell(cells: Sequence[str], place: int) -> str:
    return cells[place].strip() if place < len(cells) else ""


def _is_whole_scale(answers: Sequence[str]) -> bool:
    return sorted(score for answer in answers if (score := score_of(answer)) is not None) == list(SCALE) or all(
        kind_of_word(answer) for answer in answers
    )


def _count_column(rows: Sequence[Row], header: Header, place: int, *, is_whole: bool) -> int | None:
    """The column that says how many: by its heading, or the only one of whole numbers beside the whole scale."""
    shares: list[int] = []
    counts: list[int] = []
    for at, name in enumerate(header.names):
        cells = [row.cells[at].strip() for row in rows if at < len(row.cells) and row.cells[at].strip()]
        if at == place or not cells:
            continue
        is_called_so = COUNTS.fullmatch(plain_words(name)) is not None
        if all(_WHOLE.fullmatch(cell) for cell in cells) and (is_called_so or is_whole) and "%" not in name:
            counts.append(at)
            if is_called_so:
                return at
        elif is_whole and all("%" in cell for cell in cells):
            shares.append(at)
    return next(iter(counts), next(iter(shares), None))


def _number(cell: str) -> int:
    """A count; its zeros behind a point or a comma are no hundreds unless there are three."""
    return int(re.sub(r"\D", "", re.sub(r"[.,]0{1,2}$", "", cell)) or 0)


def counts_beside(rows: Sequence[Row], options: Options) -> Counts | None:
    """Read a table with a column for each answer; None where its one row is something else.

    Args:
        rows: of the file.
        options: where the columns stand.
    """
    for row in rows[options.at + 1 :]:
        cells = {score: row.cells[place].strip() for score, place in options.places.items() if place < len(row.cells)}
        if len([cell for cell in cells.values() if cell]) > 1 and all(
            _WHOLE.fullmatch(cell) for cell in cells.values() if cell
        ):
            said = f"El archivo dice cuántas respuestas hay de cada nota: leímos la línea {row.line}."
            return Counts({str(score): _number(cell) for score, cell in cells.items()}, -1, options.question, said)
    return None
