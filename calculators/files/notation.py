"""Whether a column's figures have a decimal point or a decimal comma: what makes sense of them, else the country."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from fractions import Fraction

from calculators.core.countries import Country
from calculators.core.model import Input
from calculators.core.reading import Problem, read_number
from calculators.core.sentences import bounds_sentence, problem_sentence
from calculators.files.heading_words import EMPTY

MICRO = 10**6
"""Figures are added up in whole millionths: exact for any amount of money, and quick."""
OTHER = {".": ",", ",": "."}
_SURE = {
    ".": re.compile(r"\d{1,3}(,\d{3})+\.\d*|\d*\.\d{1,2}|\d*\.\d{4,}|0\.\d+|\d{4,}\.\d+|\d{1,3}(,\d{3}){2,}"),
    ",": re.compile(r"\d{1,3}(\.\d{3})+,\d*|\d*,\d{1,2}|\d*,\d{4,}|0,\d+|\d{4,},\d+|\d{1,3}(\.\d{3}){2,}"),
}
"""Figures that make sense with one decimal sign only."""
_EITHER = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
_MARKS = re.compile(r"[^0-9.,]")
_PLAIN = {point: re.compile(rf"(\d{{1,15}})(?:\{point}(\d{{1,6}}))?") for point in OTHER}
_GROUPED = {
    point: re.compile(rf"(\d{{1,3}}(?:\{group}\d{{3}})+)(?:\{point}(\d{{1,6}}))?") for point, group in OTHER.items()
}


@dataclass(frozen=True, slots=True)
class Notation:
    """How a column's figures are written: its decimal sign, and whether the figures themselves tell."""

    point: str
    sure: bool


def notation_of(cells: Iterable[str], country: Country) -> Notation:
    """Tell which sign begins the decimals.

    Args:
        cells: of a column, or a sample of them.
        country: the reader's, which decides where the figures could be either.
    """
    votes = dict.fromkeys(OTHER, 0)
    for cell in cells:
        figure = _MARKS.sub("", cell[:40])
        for point, pattern in _SURE.items():
            votes[point] += pattern.fullmatch(figure) is not None
    if votes["."] == votes[","]:
        return Notation(country.point, sure=False)
    return Notation(max(votes, key=votes.__getitem__), sure=True)


Cell = int | str | None
"""A cell's figure in millionths; None for an empty cell; a sentence where it can't be used."""


def cell_reader(spec: Input, notation: Notation, country: Country) -> Callable[[str], Cell]:
    """Give the function that reads a column's cells, each text once.

    Args:
        spec: the column.
        notation: how its figures are written.
        country: the reader's, whose currency may stand beside them.
    """
    here = country
    if country.point != notation.point:
        group = country.group if country.group not in OTHER else notation.point
        here = replace(country, point=notation.point, group=OTHER[notation.point] if group in OTHER else group)
    plain, grouped, mark = _PLAIN[notation.point].fullmatch, _GROUPED[notation.point].fullmatch, OTHER[notation.point]
    whole = spec.unit == "count"
    most = int(spec.upper_bound * MICRO)
    least = int(spec.minimum * MICRO) + spec.above
    known: dict[str, Cell] = {}

    symbol = country.symbol if spec.unit == "money" else ""

    def quick(text: str) -> int | None:
        if symbol and (text.startswith(symbol) or text.endswith(symbol)):
            text = text.removeprefix(symbol).removesuffix(symbol).strip()
        found = plain(text) or grouped(text)
        if found is None:
            return None
        digits, decimals = found[1].replace(mark, ""), found[2]
        if whole and decimals and len(decimals) == 3:  # noqa: PLR2004 - a group: "1.500" things are no thing and a half
            return None
        return int(digits) * MICRO + (int(decimals.ljust(6, "0")) if decimals else 0)

    def read(cell: str) -> Cell:
        try:
            return known[cell]
        except KeyError:
            pass
        text = cell.strip()
        value = quick(text)
        if value is None or not least <= value <= most:
            found = _slowly(text, spec, here, country)
        else:
            found = value
        if len(known) < MICRO:
            known[cell] = found
        return found

    return read


def _slowly(text: str, spec: Input, written: Country, country: Country) -> Cell:
    if text.lower() in EMPTY:
        return None
    found = read_number(text.removeprefix("=").strip('"').removeprefix("'"), spec.unit, written)
    if isinstance(found, Problem):
        return problem_sentence(found, spec, country)
    value = found.value / 100 if spec.unit == "percent" else found.value
    bounds = bounds_sentence(value, replace(spec, unit="number", maximum=spec.upper_bound), country)
    if bounds:
        return bounds_sentence(value, spec, country)
    return int(value * MICRO + Fraction(1, 2))
