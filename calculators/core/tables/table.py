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

    __slots__ = ("figures", "names")

    names: Mapping[str, tuple[str, ...]]
    """Of each column of texts, by its key, one a row."""
    figures: Mapping[str, tuple[Fraction, ...]]
    """Of each column of figures, by its key, one a row."""

    def __new__(
        cls, rows: int, names: Mapping[str, tuple[str, ...]], figures: Mapping[str, tuple[Fraction, ...]]
    ) -> Self:
        """Make a table of so many rows.

        Args:
            rows: how many.
            names: columns of texts.
            figures: columns of figures.
        """
        table = super().__new__(cls, rows)
        table.names, table.figures = names, figures
        return table


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
