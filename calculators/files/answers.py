"""A survey's raw answers, one a row: how many of each kind, and which rows are none."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from calculators.core.model import Calculator
from calculators.core.numbers.countries import Country
from calculators.core.tables.text import MOST_ROWS
from calculators.files.channels import TROUBLES
from calculators.files.gathered import Trouble
from calculators.files.heading_words import KINDS, NO_ANSWER, SCORES
from calculators.files.headings import Header, named, plain_words
from calculators.files.limits import HEADER_WITHIN, SAMPLE, STEP, clipped
from calculators.files.report import report
from calculators.files.rows import Row
from calculators.files.saying import about_file, counted, facts, said_lines
from calculators.files.source import Source

KEY, LABEL = "answers", "Respuestas de 0 a 10"
_SCORE = re.compile(r"(10|[0-9])(?:[.,]0+)?(?:\s*(?:/|de)\s*10)?(?:\s*[-–—:(=].*)?", re.DOTALL)
_LAST = re.compile(r"[^0-9]{3,}[-–—:(]?\s*(10|[0-9])\)?")
ENOUGH = 0.5
"""Share of a column's cells that must be answers."""
NAMED = 2
"""How much a heading that says so counts, against the share of cells that are answers."""


def import_answers(source: Source, calculator: Calculator) -> Iterator[dict[str, Any]]:
    """Count a survey's answers; says how far it has come, and gives the answer last.

    Args:
        source: the file.
        calculator: its `answers` say which scores each input counts.
    """
    header = _header(source.rows.rows)
    data = source.rows.rows[0 if header.at is None else header.at + 1 :]
    beyond = source.rows.beyond + max(0, len(data) - MOST_ROWS)
    data = data[:MOST_ROWS]
    place = source.chosen.get(KEY, -1)
    if not 0 <= place < len(header.names):
        place = _best(data, header)
    columns = [{"key": KEY, "label": LABEL, "column": place, "note": ""}]
    if place < 0:
        problem = "No encontramos una columna con respuestas de 0 a 10: di cuál es."
        yield {"answer": report(source, header, columns, problem=problem)}
        return
    counts = dict.fromkeys(calculator.answers, 0)
    silent: list[int] = []
    troubles: list[Trouble] = []
    known: dict[str, str | None] = {}
    for done, row in enumerate(data, start=1):
        if done % STEP == 0:
            yield {"progress": done / len(data)}
        if row.trouble:
            troubles.append(Trouble(row.line, "", TROUBLES[row.trouble]))
            continue
        cell = row.cells[place] if place < len(row.cells) else ""
        if cell not in known:
            known[cell] = _kind(cell, calculator.answers)
        kind = known[cell]
        if kind is None:
            silent.append(row.line)
        elif kind:
            counts[kind] += 1
        else:
            text = f"«{clipped(cell)}» no es una respuesta de 0 a 10: escribe un número entero, como 9."
            troubles.append(Trouble(row.line, header.names[place], text))
    good = sum(counts.values())
    labels = {each.key: each.label for each in calculator.inputs}
    yield {
        "answer": report(
            source,
            header,
            columns,
            facts=facts(good, good, (), source.country),
            warnings=[*_silent(silent, source.country), *about_file(source, beyond)],
            troubles=troubles,
            good=good,
            heads=[labels[key] for key in counts],
            preview=[[str(count) for count in counts.values()]] if good else [],
            values={key: str(count) for key, count in counts.items()} if good else {},
            problem="" if good else "En esa columna no hay ninguna respuesta de 0 a 10: elige otra.",
        )
    }


def _header(rows: Sequence[Row]) -> Header:
    """Headings are the last row of words before the answers, or none."""
    width = max((len(row.cells) for row in rows), default=0)
    for at, row in enumerate(rows[:HEADER_WITHIN]):
        if any(_score(cell) is not None for cell in row.cells):
            if at == 0 or _names_scores(row.cells):
                break
            above = rows[at - 1].cells
            return Header(at - 1, named(above + [""] * (width - len(above))))
        if _names_scores(row.cells):
            return Header(at, named(row.cells + [""] * (width - len(row.cells))))
    else:
        return Header(0, named(rows[0].cells)) if rows else Header(None, [])
    return Header(None, named([""] * width)) if not _names_scores(row.cells) else Header(at, named(row.cells))


def _names_scores(cells: Sequence[str]) -> bool:
    return any(_naming(cell) and _score(cell) is None for cell in cells)


def _naming(heading: str) -> int:
    """How surely a heading names the answers; 0 where it does not."""
    spaced = f" {plain_words(heading.replace('(', ' ').replace(')', ' '))} "
    ranks = [len(SCORES) - rank for rank, name in enumerate(SCORES) if f" {name} " in spaced]
    return max(ranks, default=0)


def _best(data: Sequence[Row], header: Header) -> int:
    """The column of the answers: the one whose cells are, and whose heading says so; −1 for none."""
    best, most = -1, 0.0
    for at, name in enumerate(header.names):
        cells = [row.cells[at] for row in data[:SAMPLE] if at < len(row.cells) and row.cells[at].strip()]
        if not cells:
            continue
        share = sum(_score(cell) is not None or _sorted_before(cell) != "" for cell in cells) / len(cells)
        points = share + NAMED * _naming(name) / len(SCORES)
        if share >= ENOUGH and points > most and not _counts_up(cells):
            best, most = at, points
    return best


def _counts_up(cells: Sequence[str]) -> bool:
    """Whether a column numbers its rows, 1, 2, 3 and so on."""
    numbers = [str(number) for number in range(1, len(cells) + 1)]
    return len(cells) > 2 and [cell.strip() for cell in cells] == numbers  # noqa: PLR2004 - two could be answers


def _kind(cell: str, answers: Mapping[str, tuple[int, int]]) -> str | None:
    """Key of the input that counts an answer; None for no answer, "" for what is none."""
    if cell.strip().lower() in NO_ANSWER:
        return None
    score = _score(cell)
    if score is None:
        return _sorted_before(cell)
    return next((key for key, (least, most) in answers.items() if least <= score <= most), "")


def _score(cell: str) -> int | None:
    text = cell.strip()[:80]
    if found := _SCORE.fullmatch(text):
        return int(found[1])
    found = _LAST.fullmatch(text)  # "Muy probable - 10"
    return int(found[1]) if found else None


def _sorted_before(cell: str) -> str:
    word = plain_words(cell)
    return next((key for start, key in KINDS.items() if word.startswith(start)), "")


def _silent(lines: Sequence[int], country: Country) -> Iterator[str]:
    if lines:
        rows = counted(len(lines), "fila no tiene", "filas no tienen", country)
        yield f"{rows} respuesta y no {'cuenta' if len(lines) == 1 else 'cuentan'}: {said_lines(lines)}."
