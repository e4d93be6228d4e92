"""What a figure measures, and how large a field's figure may be."""

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Literal

Unit = Literal[
    "money", "count", "percent", "number", "hours", "minutes", "date", "choice", "points", "ratio", "table", "text"
]  # fmt: skip
"""What a figure measures: "number" has no unit, a "date" is a day's ordinal number; nobody types points or ratios.

A "choice" is the place of the option chosen, counted from 0. A "table" counts as its rows; "text" is a column of names
in one, and no figure.
"""

LARGEST_MONEY = Fraction(10**15)
LARGEST_COUNT = Fraction(10**7)
LARGEST: Mapping[Unit, Fraction] = MappingProxyType(
    {
        "money": LARGEST_MONEY,
        "number": LARGEST_MONEY,
        "count": LARGEST_COUNT,
        "percent": Fraction(1),
        "hours": Fraction(10**5),
        "minutes": Fraction(10**6),
        "date": Fraction(10**6),
        "table": Fraction(10**4),
    }
)
"""The largest value that a field takes, by unit, unless its definition says otherwise."""
