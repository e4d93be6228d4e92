"""What rows have come to, as a calculator's table takes it: names and figures in the country's notation."""

from collections.abc import Sequence
from dataclasses import replace

from calculators.core.model import Input
from calculators.core.numbers.countries import Country
from calculators.core.tables.text import join_table
from calculators.core.units import Unit
from calculators.files.gathered import Gathered, Reading
from calculators.files.notation import MICRO

GROUP = 3
HUNDREDTH = MICRO // 100
WRITTEN_OUT = 500
"""More names are written plainly, digits and a decimal point, which reads alike everywhere and much more quickly."""


def table_rows(gathered: Gathered, reading: Reading) -> list[list[str]]:
    """Write each name's figures, in the order of the columns; "" for a figure that the file does not have.

    Args:
        gathered: what the rows have come to.
        reading: how they were read.
    """
    plain = len(gathered.sums) > WRITTEN_OUT
    country = replace(reading.country, point=".", group="") if plain else reading.country
    units = [each.unit for each in reading.columns if each.unit != "text"]
    name_at = next((at for at, each in enumerate(reading.columns) if each.unit == "text"), None)
    columns = zip(*gathered.sums.values(), strict=True)
    written = [_column(column, unit, country) for column, unit in zip(columns, units, strict=False)]
    if not gathered.sums:
        return []
    if name_at is not None:
        written.insert(name_at, list(gathered.names.values()))
    return [list(row) for row in zip(*written, strict=True)]


def _column(figures: Sequence[int | None], unit: Unit, country: Country) -> list[str]:
    """Write a column's figures, each once."""
    if not country.group and all(figure is not None and not figure % HUNDREDTH for figure in figures):
        return [_plainly(figure or 0, unit) for figure in figures]
    known = {figure: "" if figure is None else typed(figure, unit, country) for figure in set(figures)}
    return [known[figure] for figure in figures]


def _plainly(figure: int, unit: Unit) -> str:
    """As `typed`, of hundredths, where nothing groups."""
    if unit == "count":
        return str((figure + MICRO // 2) // MICRO)
    whole, rest = divmod(figure, MICRO)
    return f"{whole}.{rest // HUNDREDTH:02d}" if rest else str(whole)


def table_text(columns: Sequence[Input], rows: Sequence[Sequence[str]]) -> str:
    """Write the one text that holds a table.

    Args:
        columns: of the table.
        rows: cells in the order of the columns.
    """
    return join_table([each.key for each in columns], rows)


def typed(figure: int, unit: Unit, country: Country) -> str:
    """Write millionths as `write_typed` would: quickly, and a whole number rounded.

    Args:
        figure: 0 or more, in millionths.
        unit: what it measures; a percent as its share.
        country: whose notation.
    """
    if unit == "percent":
        figure *= 100
    if unit == "count":
        figure = (figure + MICRO // 2) // MICRO * MICRO
    whole, rest = divmod(figure, MICRO)
    digits = str(whole)
    if len(digits) >= country.digits_before_grouping:
        digits = f"{whole:,}".replace(",", country.group)
    if not rest:
        return digits
    decimals = f"{rest:06d}".rstrip("0")
    if unit == "money":
        decimals = decimals.ljust(country.decimals, "0")
    return f"{digits}{country.point}{decimals}{'0' if len(decimals) == GROUP else ''}"
