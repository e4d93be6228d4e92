"""Cells pasted into a calculator's table: read by the rules of files, and nothing that was pasted is lost."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from calculators.core.model import Input
from calculators.core.numbers.countries import Country
from calculators.core.tables.fields import optional_keys
from calculators.core.tables.text import MOST_ROWS, TableProblem, join_table, split_table
from calculators.files.channels import gather
from calculators.files.encodings import composed, mend_accents
from calculators.files.gathered import Gathered, Reading
from calculators.files.headings import find_columns, find_header
from calculators.files.importing import import_table
from calculators.files.notations import notations
from calculators.files.rows import Row, Rows, split_rows
from calculators.files.saying import about_joined, about_sums
from calculators.files.source import Source
from calculators.files.wide_rows import fitted

MOST_SAID = 5
_FIGURE = re.compile(r"[^\w]*(?:[A-Za-z]{1,3}[.$]{1,2} ?)?\d[\d.,' \xa0]*[^\w]*")
_NAMED = re.compile(rf"([^:]*[^\W\d_][^:]*):\s*({_FIGURE.pattern})")
_OF_A_FILE = re.compile(r"\b(?:El|Tu) archivo\b")


@dataclass(frozen=True, slots=True)
class Pasted:
    """What a paste is to write.

    Args:
        keys: of the columns that it fills, in the table's order; none where the plain cells are right.
        rows: their cells.
        said: sentences about what was done.
    """

    keys: Sequence[str] = ()
    rows: Sequence[Sequence[str]] = ()
    said: Sequence[str] = ()

    def answer(self) -> dict[str, Any]:
        """Give it as the page takes it: the cells as a table's text, "" where there is nothing to change."""
        return {"text": join_table(self.keys, self.rows) if self.rows else "", "said": " ".join(self.said)}


def read_paste(table: Input, text: str, country: Country, column: int) -> Pasted:
    """Understand what was pasted into a table.

    Args:
        table: the input that takes it.
        text: from the clipboard.
        country: the reader's.
        column: in which it was pasted.
    """
    text, damaged = mend_accents(text.replace("\r\n", "\n").replace("\r", "\n"))
    rows = split_rows(composed(text), "\t" if "\t" in text else "")
    # What a file's reader would leave out beyond its limits stays in a paste.
    if rows.beyond or rows.wide or len(rows.rows) > MOST_ROWS + 1 or any(row.trouble for row in rows.rows):
        return Pasted()
    source = Source(rows, "", 0, {}, country, damaged)
    columns = [each for each in table.columns if not each.optional]  # beyond them may stand anything
    if _has_headings(rows.rows, columns):
        return _by_headings(source, table)
    if column > 0:
        return Pasted()
    return _by_places(source, columns)


def _has_headings(rows: Sequence[Row], columns: Sequence[Input]) -> bool:
    """Whether the first row names what stands below it: nearly all of it, as "Ventas" may be somebody's team."""
    keys = [each.key for each in columns]
    header = find_header(rows, keys)
    if header.at is None or header.is_ours:
        return False
    found = find_columns(header.names, keys)
    named = sum(bool(cell.strip()) for cell in rows[header.at].cells)
    return len(found) >= min(2, named) and _has_figures(rows[header.at + 1 :], [found[key] for key in found])


def _has_figures(rows: Sequence[Row], places: Sequence[int]) -> bool:
    return any(at < len(row.cells) and _FIGURE.fullmatch(row.cells[at].strip()) for row in rows for at in places)


def _by_headings(source: Source, table: Input) -> Pasted:
    """As a file is read; what has a mistake in it is pasted as it is, to be mended in its place."""
    *_, last = import_table(source, table)
    answer = last["answer"]
    places = {each["key"]: each["column"] for each in answer["columns"] if each["column"] >= 0}
    columns = [each for each in table.columns if each.key in places]
    keys = [each.key for each in columns]
    every = [each.key for each in table.columns]
    read = split_table(answer["values"].get(table.key, ""), every, optional_keys(table.columns))
    whole = [] if isinstance(read, TableProblem) else [[row[every.index(key)] for key in keys] for row in read]
    wrong = {each["line"] for each in answer["troubles"]}
    kept = [
        [row.cells[places[key]].strip() if places[key] < len(row.cells) else "" for key in keys]
        for row in source.rows.rows
        if row.line in wrong
    ]
    if not whole and not kept:
        return Pasted()
    notes = [f"{each['label']}: {said}" for each in answer["columns"] if each["column"] >= 0 and (said := _noted(each))]
    good = answer["good"]
    added = [f"Sumamos las filas del mismo nombre: de {good} quedan {len(whole)}."] if good > len(whole) else []
    order = list(places.values())
    is_part = any(not each.optional and each.key not in places for each in table.columns)
    moved = ["Pusimos cada columna bajo su encabezado."] if order != sorted(order) or is_part else []
    return Pasted(keys, [*whole, *kept], _said([*moved, *added, *answer["warnings"], *notes, answer["unused"]]))


def _noted(column: dict[str, Any]) -> str:
    return f"{column.get('question', '')} {column['note']}".strip()


def _by_places(source: Source, columns: Sequence[Input]) -> Pasted:
    """Without headings the columns are the table's own, from the first on; totals below them are none of its rows."""
    own = _named_before_a_colon(source.rows.rows)
    rows, joined = fitted(own, len(columns), source.rows.separator, len(columns) - 1)
    if any(row.trouble for row in rows) or not _are_names_with_figures(rows, source.rows):
        return Pasted()
    width = max(len(row.cells) for row in rows)
    used = columns[:width]
    places = {each.key: at for at, each in enumerate(used)}
    written = notations(rows, used, places, source.country, source.rows.separator)
    reading = Reading(used, places, [each.label for each in used], written, None, source.country)
    *_, result = gather(rows, reading)
    if not isinstance(result, Gathered):
        return Pasted()
    out = {*result.totals, *result.averages, *(line for line, _, is_out in result.doubted if is_out)}
    is_as_it_was = own is source.rows.rows and not (out or joined or source.mended)
    if is_as_it_was and source.rows.separator == "\t":
        return Pasted()
    kept = [[cell.strip() for cell in row.cells[: len(columns)]] for row in rows if row.line not in out]
    filled = [[*cells, *[""] * (width - len(cells))] for cells in kept]
    said = [*about_joined(joined), *about_sums(replace(result, suspects=[]), source.country)]
    return Pasted([each.key for each in used], filled, _said(said))


def _named_before_a_colon(rows: Sequence[Row]) -> Sequence[Row]:
    """Rows of a message, "Instagram: 4000, 160, 32": what stands behind the colon is the first figure."""
    found = [_NAMED.fullmatch(row.cells[0]) for row in rows]
    if not all(found):
        return rows
    pairs = zip(rows, filter(None, found), strict=True)
    return [row._replace(cells=[name[1].strip(), name[2], *row.cells[1:]]) for row, name in pairs]


def _are_names_with_figures(rows: Sequence[Row], of: Rows) -> bool:
    """Whether a text is a table for sure: with tabs it is, else each row is a name and figures, as many in each."""
    if of.separator == "\t":
        return any(len(row.cells) > 1 for row in rows)
    widths = {len(row.cells) for row in rows}
    return len(widths) == 1 and widths != {1} and all(_is_name_with_figures(row.cells) for row in rows)


def _is_name_with_figures(cells: Sequence[str]) -> bool:
    name, *figures = (cell.strip() for cell in cells)
    return any(map(str.isalpha, name)) and all(not each or _FIGURE.fullmatch(each) for each in figures)


def _said(sentences: Sequence[str]) -> list[str]:
    def about_paste() -> Iterator[str]:
        for sentence in sentences:
            if sentence:
                yield _OF_A_FILE.sub("Lo que pegaste", sentence)

    return list(about_paste())[:MOST_SAID]
