"""All that a calculation says, with its figures as figures: what every kind of file is made of."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from calculators.core.engine import read, write_result
from calculators.core.model import Calculator, Input, Output
from calculators.core.numbers.countries import COUNTRIES, Country
from calculators.core.numbers.dates import today, write_date
from calculators.core.results import Undefined
from calculators.core.tables.cells import LONGEST_NAME
from calculators.core.versions.side_by_side import LETTERS
from calculators.files.out.blocks import blocks_of
from calculators.files.out.parts import Block, Cell, Version


@dataclass(frozen=True, slots=True)
class Calculation:
    """A calculator's versions, for a country, on a day (ISO 8601)."""

    calculator: Calculator
    country: Country
    date: str
    versions: tuple[Version, ...]

    def inputs(self) -> list[tuple[Input | Output, list[Cell]]]:
        """Each figure that some version was given, with a cell a version."""
        return list(self._figures(self.calculator.inputs))

    def outputs(self) -> list[tuple[Input | Output, list[Cell]]]:
        """Each result that some version has, with a cell a version."""
        return list(self._figures(self.calculator.outputs))

    def _figures(self, specs: Sequence[Input | Output]) -> Iterator[tuple[Input | Output, list[Cell]]]:
        for spec in specs:
            cells = [_cell_of(spec, version) for version in self.versions]
            if spec.unit != "table" and any(cell.text or cell.value is not None for cell in cells):
                yield spec, cells

    def blocks(self) -> Iterator[Block]:
        """The tables: the reader's own rows, then those of the result, then those of its pictures."""
        for version in self.versions:
            yield from blocks_of(self.calculator, version, self.country)


def calculated(
    calculator: Calculator, values: Mapping[str, str], country: str, versions: Sequence[Mapping[str, Any]] = ()
) -> Calculation | Mapping[str, str]:
    """Calculate what a file is about.

    Args:
        calculator: which one.
        values: figures as typed in the country's notation.
        country: code of the reader's.
        versions: name and values of each, where there are several.

    Returns:
        The calculation, or the sentences about what is wrong in it, by input.
    """
    asked = [
        (str(each["name"]).strip()[:LONGEST_NAME] or f"Versión {place}", each["values"])
        for place, each in zip(LETTERS, versions, strict=False)
    ] or [("", values)]
    made = []
    for name, typed in asked:
        found = read(calculator, typed, country)
        if found.errors:
            return found.errors
        result = calculator.formula(found.given)
        answer = write_result(calculator, found.given, result, found.country)
        made.append(Version(name, found.given, result, answer))
    return Calculation(calculator, COUNTRIES[country], write_date(today(), iso=True), tuple(made))


def _cell_of(spec: Input | Output, version: Version) -> Cell:
    value = version.given.get(spec.key) if isinstance(spec, Input) else version.result.outputs.get(spec.key)
    if isinstance(value, Undefined):
        return Cell(value.why)
    if isinstance(spec, Input) and spec.unit == "choice" and value is not None:
        return Cell(spec.options[int(value)].label)
    return Cell() if value is None else Cell(value=value, unit=spec.unit)
