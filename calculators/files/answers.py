"""A survey's raw answers, one a row: how many of each kind, and which rows are none."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from calculators.core.model import Calculator
from calculators.core.numbers.countries import Country
from calculators.core.tables.text import MOST_ROWS
from calculators.files.answer_columns import about_answers, answers_columns, kind_of_word, names_answers, score_of
from calculators.files.answer_counts import Counts, counts_below, counts_beside, kinds_beside
from calculators.files.answer_options import find_options, gathered
from calculators.files.channels import why_not
from calculators.files.gathered import Trouble
from calculators.files.heading_words import NO_ANSWER
from calculators.files.headings import Header, named
from calculators.files.limits import HEADER_WITHIN, STEP, clipped
from calculators.files.report import found_column, report
from calculators.files.rows import Row
from calculators.files.saying import about_file, counted, facts, said_lines
from calculators.files.source import Source

ONE_COLUMN = "El archivo trae una columna por cada nota: juntamos sus respuestas en una sola."
KEY, LABEL = "answers", "Respuestas de 0 a 10"


def import_answers(source: Source, calculator: Calculator) -> Iterator[dict[str, Any]]:
    """Count a survey's answers; says how far it has come, and gives the answer last.

    Args:
        source: the file.
        calculator: its `answers` say which scores each input counts.
    """
    source, is_gathered = _in_one_column(source)
    header, tally = _tally(source)
    if tally:
        yield {"answer": _counted(source, calculator, header, tally)}
        return
    data = source.rows.rows[0 if header.at is None else header.at + 1 :]
    beyond = source.rows.beyond + max(0, len(data) - MOST_ROWS)
    data = data[:MOST_ROWS]
    place = source.chosen.get(KEY, -1)
    is_chosen = 0 <= place < len(header.names)
    choices = [] if is_chosen else answers_columns(data, header)
    if not is_chosen:
        place = choices[0] if choices else -1
    columns = [_column(data, header, place, choices)]
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
            troubles.append(Trouble(row.line, "", why_not(row.trouble)))
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
            warnings=[
                *([ONE_COLUMN] if is_gathered else []),
                *_silent(silent, source.country),
                *about_file(source, beyond),
            ],
            troubles=troubles,
            good=good,
            heads=[labels[key] for key in counts],
            preview=[[str(count) for count in counts.values()]] if good else [],
            values={key: str(count) for key, count in counts.items()} if good else {},
            problem="" if good else "En esa columna no hay ninguna respuesta de 0 a 10: elige otra.",
        )
    }


def _in_one_column(source: Source) -> tuple[Source, bool]:
    """A file with one column for each answer, its columns gathered into one, and whether it was such a file."""
    options = find_options(source.rows.rows)
    one_column = gathered(source.rows.rows, options) if options and KEY not in source.chosen else None
    return (replace(source, rows=replace(source.rows, rows=one_column)), True) if one_column else (source, False)


def _tally(source: Source) -> tuple[Header, Counts | None]:
    """The headings, and how often each answer was given, where the file says just that."""
    rows = source.rows.rows
    options = find_options(rows)
    beside = counts_beside(rows, options) if options else None
    if options and beside:
        place = min(options.places.values())
        return Header(options.at, named(rows[options.at].cells)), beside._replace(place=place)
    if KEY not in source.chosen and (kinds := kinds_beside(rows)):
        return Header(kinds[0], named(rows[kinds[0]].cells)), kinds[1]
    header = _header(rows)
    below = counts_below(rows[0 if header.at is None else header.at + 1 :], header)
    chosen = source.chosen.get(KEY, -1)
    is_otherwise = below is not None and 0 <= chosen < len(header.names) and chosen != below.place
    return header, None if is_otherwise else below


def _counted(source: Source, calculator: Calculator, header: Header, counts: Counts) -> dict[str, Any]:
    """Give the answer about a table that says how many answers there are of each kind."""
    sums = dict.fromkeys(calculator.answers, 0)
    for answer, count in counts.by_answer.items():
        if kind := _kind(answer, calculator.answers):
            sums[kind] += count
    good = sum(sums.values())
    labels = {each.key: each.label for each in calculator.inputs}
    ready = f"{counted(good, 'respuesta lista', 'respuestas listas', source.country)}." if good else ""
    told = report(
        source,
        header,
        [found_column(KEY, LABEL, counts.place, note=counts.said)],
        facts=f"Entendimos {counted(good, 'respuesta', 'respuestas', source.country)}" if good else "",
        warnings=list(about_file(source, 0)),
        good=good,
        heads=[labels[key] for key in sums],
        preview=[[str(count) for count in sums.values()]] if good else [],
        values={key: str(count) for key, count in sums.items()} if good else {},
        problem="" if good else counts.problem or "Esta tabla no dice cuántas respuestas hay de cada nota.",
    )
    return told | {"unused": "", "count": ready}


def _column(data: Sequence[Row], header: Header, place: int, choices: Sequence[int]) -> dict[str, Any]:
    """What the page is told of the column: which it is, what speaks against it, and which others it may be."""
    if place < 0:
        return found_column(KEY, LABEL, place)
    heading = header.names[place]
    cells = [row.cells[place] for row in data if place < len(row.cells)]
    question = f"Más de una columna puede ser: tomamos «{heading}»." if len(choices) > 1 else ""
    against = about_answers(cells, heading)
    if choices:
        return found_column(KEY, LABEL, place, question=f"{question} {against}".strip(), choices=choices)
    return found_column(KEY, LABEL, place, note=against)


def _header(rows: Sequence[Row]) -> Header:
    """Headings are the last row of words before the answers, or none."""
    width = max((len(row.cells) for row in rows), default=0)
    for at, row in enumerate(rows[:HEADER_WITHIN]):
        if any(score_of(cell) is not None or (at and kind_of_word(cell)) for cell in row.cells):
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
    return any(names_answers(cell) and score_of(cell) is None for cell in cells)


def _kind(cell: str, answers: Mapping[str, tuple[int, int]]) -> str | None:
    """Key of the input that counts an answer; None for no answer, "" for what is none."""
    if cell.strip().lower() in NO_ANSWER:
        return None
    score = score_of(cell)
    if score is None:
        return kind_of_word(cell)
    return next((key for key, (least, most) in answers.items() if least <= score <= most), "")


def _silent(lines: Sequence[int], country: Country) -> Iterator[str]:
    if lines:
        rows = counted(len(lines), "fila no tiene", "filas no tienen", country)
        yield f"{rows} respuesta y no {'cuenta' if len(lines) == 1 else 'cuentan'}: {said_lines(lines)}."
