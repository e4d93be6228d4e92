"""What files are made of: cells that are texts or figures, tables of them, and the versions that they come from."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from calculators.core.model import Given
from calculators.core.numbers.countries import Country
from calculators.core.results import Number, Result
from calculators.core.units import Unit


@dataclass(frozen=True, slots=True)
class Cell:
    """A place in a table of a file: a text, or a figure with its unit (a percent as a share); neither is empty."""

    text: str = ""
    value: Number | None = None
    unit: Unit = "number"


@dataclass(frozen=True, slots=True)
class Block:
    """A table of a file.

    Args:
        title: its heading.
        heads: of its columns.
        units: of the columns; None where its cells have several units, or none.
        rows: one cell a column.
        input_key: of the reader's own rows, the input that takes them; "" for the result's.
    """

    title: str
    heads: tuple[str, ...]
    units: tuple[Unit | None, ...]
    rows: tuple[tuple[Cell, ...], ...]
    input_key: str = ""


@dataclass(frozen=True, slots=True)
class Version:
    """One set of figures with its result: `name` is "" where there is only one; `answer` is the engine's."""

    name: str
    given: Given
    result: Result
    answer: Mapping[str, Any]


def unit_name(unit: Unit | None, country: Country) -> str:
    """What a figure is measured in, for a reader; "" for plain numbers.

    Args:
        unit: its unit; None for texts.
        country: the reader's.
    """
    names: dict[Unit | None, str] = {
        "money": country.currency, "percent": "%", "hours": "horas", "minutes": "minutos", "points": "puntos",
    }  # fmt: skip
    return names.get(unit, "")


def exact(value: Number) -> Fraction:
    """A figure as an exact number: of a float, what its digits say.

    Args:
        value: finite.
    """
    return Fraction(repr(value)) if isinstance(value, float) else Fraction(value)
