"""What the values of a column tell about it: words or figures, shares, money, numbers that identify."""

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import pairwise

from calculators.core.numbers.countries import Country
from calculators.core.numbers.reading import MULTIPLIERS
from calculators.files.heading_words import EMPTY
from calculators.files.limits import SAMPLE
from calculators.files.notation import OTHER, notation_of
from calculators.files.rows import Row

MOST = 0.5
"""Share of a column's cells that must be so, for the column to be."""
_SIGN = re.compile(r"[$€₡₲]|\b(?:Gs|Bs|S/|Q|L)\.?\s?[0-9]|\b[A-Z]{3}\s?[0-9]")
_NOT_FIGURES = re.compile(r"[^0-9.,]")
_TOTAL = re.compile(r"\W*(?:gran |grand )?(?:sub)?total(?:es)?\b", re.IGNORECASE)
_TIMES = re.compile(r"[0-9]\s*([A-Za-zó]+(?: de)?(?: millones)?)\W*$")
"""What a figure is multiplied by: "1.25k", "2 mil", "3 millones"."""
_FEW = 2
LEAST_NUMBER = 100
"""Numbers that identify begin about there: 1, 2, 3 may as well be counts."""


class Column:
    """A column's cells, in a sample of rows without totals, and what they are."""

    def __init__(self, cells: Sequence[str], country: Country) -> None:
        """Take a column's cells.

        Args:
            cells: of the sample, in the order of its rows.
            country: the reader's, whose notation decides where the cells do not.
        """
        self.cells = [cell.strip() for cell in cells]
        self._country = country

    @cached_property
    def said(self) -> list[str]:
        """The cells that hold something."""
        return [cell for cell in self.cells if cell.lower() not in EMPTY]

    @cached_property
    def numbers(self) -> list[float | None]:
        """Roughly what the cells say, row by row; None for what is no figure; "1.500" is grouped if it may be."""
        notation = notation_of(self.said, self._country)
        point = OTHER[notation.either[-4]] if notation.either and not notation.sure else notation.point
        return [_rough(cell, point) for cell in self.cells]

    @property
    def figures(self) -> list[float]:
        """Those numbers that are some."""
        return [number for number in self.numbers if number is not None]

    @property
    def is_words(self) -> bool:
        """Whether no cell has a digit in it."""
        return bool(self.said) and not any(any(letter.isdigit() for letter in cell) for cell in self.said)

    @property
    def distinct(self) -> int:
        """How many different cells there are."""
        return len({cell.casefold() for cell in self.said})

    @property
    def is_signed_money(self) -> bool:
        """Whether most cells carry a currency's sign."""
        return self._most(_SIGN.search(cell) is not None for cell in self.said)

    @property
    def has_percent_signs(self) -> bool:
        """Whether most cells carry one."""
        return self._most("%" in cell for cell in self.said)

    @property
    def shares_a_whole(self) -> bool:
        """Whether they have decimals and add up to 1 or 100, which counts hardly do."""
        broken = any(number % 1 for number in self.figures)
        whole = sum(self.figures)
        return broken and len(self.figures) >= _FEW and (abs(whole - 100) < 0.51 or abs(whole - 1) < 0.011)  # noqa: PLR2004 - rounded

    @property
    def adds_to_hundred(self) -> bool:
        """Whether they add up to exactly 100, as percentages without their sign do."""
        figures = self.figures
        whole = sum(figures)
        if len(figures) > _FEW and whole in {2 * figures[0], 2 * figures[-1]}:  # a total stands among them
            whole /= 2
        return len(figures) >= _FEW and whole == 100  # noqa: PLR2004 - of a hundred

    @property
    def has_cents(self) -> bool:
        """Whether most have exactly two decimals, or any other, as amounts of money do."""
        return self._most(number % 1 != 0 for number in self.figures)

    @property
    def identifies(self) -> bool:
        """Whether they number what the rows are: whole, all different, close to each other and not small."""
        found = self.figures
        if len(found) < _FEW or len(found) < len(self.said) or len(set(found)) < len(found):
            return False
        rises = all(one < other for one, other in pairwise(found))
        falls = all(one > other for one, other in pairwise(found))
        whole = not any(number % 1 for number in found)
        return whole and (rises or falls) and min(found) >= LEAST_NUMBER and max(found) < 2 * min(found)

    @property
    def counts_on(self) -> bool:
        """Whether they follow each other nearly without a gap, in more rows than do so by chance."""
        found = self.figures
        return self.identifies and len(found) > _FEW and max(found) - min(found) <= 2 * (len(found) - 1)

    @property
    def tells_rows_apart(self) -> bool:
        """Whether every row has a cell of its own."""
        return _FEW <= len(self.said) == len(self.cells) == self.distinct

    @staticmethod
    def _most(those: Iterable[bool]) -> bool:
        known = list(those)
        return bool(known) and sum(known) > MOST * len(known)


def _rough(cell: str, point: str) -> float | None:
    digits = _NOT_FIGURES.sub("", cell).replace(OTHER[point], "").replace(point, ".").strip(".")
    if not digits or digits.count(".") > 1 or len(digits) > 18:  # noqa: PLR2004 - no amount is longer
        return None
    times = _TIMES.search(cell)
    said = times[1] if times else ""
    return float(digits) * MULTIPLIERS.get(said, MULTIPLIERS.get(said.lower(), 1))


def column_of(sample: Sequence[Row], place: int, country: Country) -> Column:
    """A column of a sample.

    Args:
        sample: of rows.
        place: its index in a row.
        country: the reader's.
    """
    return Column([row.cells[place] if place < len(row.cells) else "" for row in sample], country)


def sample_of(rows: Sequence[Row]) -> list[Row]:
    """Rows to judge by: some hundred of them, without those that call themselves totals.

    Args:
        rows: of data.
    """
    step = max(1, len(rows) // SAMPLE)
    return [row for row in rows[::step] if not row.trouble and not is_total(row)]


def is_total(row: Row) -> bool:
    """Whether a row calls itself a total, which is enough to judge columns without it.

    Args:
        row: of data.
    """
    return any(map(_TOTAL.match, row.cells[:3]))
