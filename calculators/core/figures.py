"""A figure inside a sentence: "{cpa}", "{sales:noun}" (counted), "{cpa:about}" (rounded), "{nps:bare}" (no unit)."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from calculators.core.carrying import Better, carried
from calculators.core.numbers.countries import NO_BREAK_SPACE, Country
from calculators.core.numbers.writing import write, write_about, write_in_sentence
from calculators.core.units import Unit

ONE = "1"
"""A noun agrees with the figure that is read: 1.002 sales are written, and so counted, as "1 venta"."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A value that sentences write as they need it; `value` is None where it is undefined, and `why` says why.

    `better` is an output's: which way its figure may be rounded where it is carried on.
    """

    value: Fraction | float | None
    unit: Unit
    country: Country
    noun: tuple[str, str] = ("", "")
    why: str = ""
    better: Better = ""

    @property
    def text(self) -> str:
        """The figure with its unit."""
        return self.why if self.value is None else write(self.value, self.unit, self.country)

    def as_json(self) -> dict[str, Any]:
        """The figure's part of the answer."""
        if self.value is None:
            return {"value": None, "text": self.text, "canonical": ""}
        canonical = carried(self.value, self.unit, self.better)
        return {"value": float(self.value), "text": self.text, "canonical": canonical}

    def __format__(self, spec: str) -> str:
        """Write the figure as a sentence asks for it."""
        if self.value is None:
            return self.why
        if spec == "about":
            return write_about(self.value, self.unit, self.country)
        said = write_in_sentence(self.value, self.unit, self.country)
        if spec == "noun":
            return f"{said} {self.noun[0] if said == ONE else self.noun[1]}"
        return said.split(NO_BREAK_SPACE)[0] if spec == "bare" else said
