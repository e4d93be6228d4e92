"""How the figures of a whole file are written: its columns agree with each other unless they say otherwise."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from calculators.core.model import Input
from calculators.core.numbers.countries import Country
from calculators.files.limits import SAMPLE
from calculators.files.notation import Notation, notation_of
from calculators.files.rows import Row

POINTS = {";": ",", ",": "."}
"""Which sign begins the decimals where spreadsheets use a separator."""


def notations(
    rows: Sequence[Row], columns: Sequence[Input], places: Mapping[str, int], country: Country, separator: str
) -> dict[str, Notation]:
    """How each column of figures is written; one that could be either is as the others in its file.

    Args:
        rows: of data.
        columns: wanted.
        places: index of each in a row, by key.
        country: the reader's.
        separator: between the file's cells.
    """
    figures = [each for each in columns if each.unit != "text" and each.key in places]
    found = {
        each.key: notation_of(cells_of(rows, places[each.key]), country, whole=each.unit == "count") for each in figures
    }
    sure = {each.point for each in found.values() if each.sure}
    if not sure:
        texts = {places[each.key] for each in columns if each.unit == "text" and each.key in places}
        others = (cell for row in rows[: SAMPLE // 4] for at, cell in enumerate(row.cells[:40]) if at not in texts)
        everywhere = notation_of(others, country)
        sure = {everywhere.point} if everywhere.sure else set()
    if len(sure) == 1:
        point = sure.pop()
        return {key: each if each.sure else replace(each, point=point) for key, each in found.items()}
    return {key: each if each.sure or not each.either else _guessed(each, separator) for key, each in found.items()}


def ours(separator: str, columns: Sequence[Input]) -> dict[str, Notation]:
    """How the figures of a file that we wrote are written: its separator tells, as both follow the country.

    Args:
        separator: between its cells.
        columns: wanted.
    """
    return {each.key: Notation(POINTS.get(separator, "."), sure=True) for each in columns if each.unit != "text"}


def _guessed(notation: Notation, separator: str) -> Notation:
    """Where the figures tell nothing: between commas a comma groups; else as the country, said where it may be wrong.

    A figure of money hardly has three decimals, and semicolons come from where the comma begins the decimals.
    """
    if separator == "," in notation.either:
        return replace(notation, point=".", doubtful=notation.point != ".")
    is_decimal = notation.point in notation.either
    return replace(notation, doubtful=is_decimal or notation.point != POINTS.get(separator, notation.point))


def cells_of(rows: Sequence[Row], place: int) -> Iterator[str]:
    """The cells of a column, in a sample of rows.

    Args:
        rows: of data.
        place: its index in a row.
    """
    step = max(1, len(rows) // SAMPLE)
    return (row.cells[place] for row in rows[::step] if place < len(row.cells))
