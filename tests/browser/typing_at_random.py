"""What somebody might type into a calculator: the same texts at every run, most of them sensible."""

from __future__ import annotations

import json
from fractions import Fraction
from random import Random
from typing import TYPE_CHECKING

from calculators import COUNTRIES, definition
from calculators.core.numbers.writing import write_typed
from calculators.core.tables.text import join_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculators.core.model import Input
    from calculators.core.units import Unit


ODD = ("", "mucho", "1O0", "15 mil", "1.500", "1,500", "-3", "0", "½", "1e9", "9" * 50, "２５", "0.15", "US$ 5", "50%")
NAMES = ("Instagram", "instagrám ", "Facebook", "Google; México", 'Ana "la jefa"', "{spend}", "", "=1+1", "Ñandú")
LARGEST: dict[Unit, int] = {
    "money": 10**8,
    "number": 10**6,
    "count": 10**4,
    "percent": 100,
    "hours": 200,
    "minutes": 5000,
}


def requests(slug: str, how_many: int) -> Iterator[str]:
    """Write questions to a calculator, in any country; about one field in twelve holds something odd.

    Args:
        slug: the calculator, which also seeds the chance.
        how_many: questions.
    """
    chance = Random(slug)  # noqa: S311 - the same at every run is what is wanted
    calculator = definition(slug)
    for _ in range(how_many):
        country = chance.choice(list(COUNTRIES))
        values = {each.key: _typed(each, country, chance) for each in calculator.inputs}
        yield json.dumps({"values": values, "country": country})


def _typed(field: Input, country: str, chance: Random) -> str:
    if chance.random() < 1 / 12:
        return chance.choice(ODD)
    if field.optional and chance.random() < 1 / 3:
        return ""
    if field.unit == "table":
        return _rows(field, country, chance)
    if field.options or field.unit == "text":
        return chance.choice([option.key for option in field.options] or NAMES)
    return _figure(field, country, chance)


def _figure(field: Input, country: str, chance: Random) -> str:
    if field.unit == "date":
        return f"{chance.randint(1, 28)}/{chance.randint(1, 12)}/{chance.randint(2027, 2040)}"
    places = 0 if field.unit == "count" else chance.choice((0, 0, 1, 2))
    size = LARGEST[field.unit] ** chance.random()
    value = Fraction(round(size * 10**places), 10**places)
    return write_typed(value / 100 if field.unit == "percent" else value, field.unit, COUNTRIES[country])


def _rows(table: Input, country: str, chance: Random) -> str:
    rows = [[_typed(column, country, chance) for column in table.columns] for _ in range(chance.randint(0, 6))]
    odd = chance.random() < 1 / 12
    return join_table([column.key for column in table.columns[odd:]], rows)
