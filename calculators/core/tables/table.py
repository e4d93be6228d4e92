"""The rows that a formula gets of a table, column by column."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Self

from calculators.core.model import Given


class Table(Fraction):
    """What was read of a table, blank rows left out.

    It counts as the number of its rows: so it stands among a formula's exact values like any other, and a sentence
    says "{rows:noun}" of it.
    """

    __slots__ = ("blank", "figures", "names")

    names: Mapping[str, tuple[str, ...]]
    """Of each column of texts, by its key, one a row."""
    figures: Mapping[str, tuple[Fraction, ...]]
    """Of each column of figures, by its key, one a row; 0 where an optional one was left blank."""
    blank: Mapping[str, frozenset[int]]
    """Of each optional column, by its key, the rows (from 0) that were left blank in it."""

    def __new__(
        cls,
        rows: int,
        names: Mapping[str, tuple[str, ...]],
        figures: Mapping[str, tuple[Fraction, ...]],
        blank: Mapping[str, frozenset[int]] | None = None,
    ) -> Self:
        """Make a table of so many rows.

        Args:
            rows: how many.
            names: columns of texts.
            figures: columns of figures.
            blank: rows left blank in optional columns.
        """
        table = super().__new__(cls, rows)
        table.names, table.figures, table.blank = names, figures, blank or {}
        return table

    def has(self, key: str) -> bool:
        """Whether anything stands in a column; one that is not optional always has something.

        Args:
            key: of the column.
        """
        return len(self.blank.get(key, ())) < self.numerator


def table_of(given: Given, key: str) -> Table:
    """The table among the values that a formula gets.

    Args:
        given: values by key.
        key: of an input whose unit is "table".

    Raises:
        TypeError: it is another kind of input.
    """
    table = given[key]
    if not isinstance(table, Table):
        message = f"{key!r} is no table: set its unit to 'table'"
        raise TypeError(message)
    return table
