"""A figure inside a sentence: "{cpa}", "{sales:noun}" (counted), "{cpa:about}" (rounded), "{nps:bare}" (no unit)."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Self

from calculators.core.countries import NO_BREAK_SPACE, Country
from calculators.core.model import Input, Output, Unit
from calculators.core.writing import write, write_about, write_in_sentence


@dataclass(frozen=True, slots=True)
class Figure:
    """A value with the texts that sentences need; `value` is None where it is undefined."""

    value: float | None
    text: str
    said: str
    about: str
    noun: tuple[str, str] = ("", "")

    @classmethod
    def of_unit(cls, value: Fraction | float, unit: Unit, country: Country, noun: tuple[str, str] = ("", "")) -> Self:
        """A figure written in this unit."""
        return cls(
            float(value),
            write(value, unit, country),
            write_in_sentence(value, unit, country),
            write_about(value, unit, country),
            noun,
        )

    @classmethod
    def of_input(cls, value: Fraction, spec: Input, country: Country) -> Self:
        """A figure that the reader gave."""
        return cls.of_unit(value, spec.unit, country, spec.noun)

    @classmethod
    def of_output(cls, value: Fraction | float, output: Output, country: Country) -> Self:
        """A figure that the formula gave."""
        return cls.of_unit(value, output.unit, country, output.noun)

    @classmethod
    def undefined(cls, why: str) -> Self:
        """A figure that does not exist: the reason stands in its place."""
        return cls(None, why, why, why)

    def as_json(self) -> dict[str, Any]:
        """The figure's part of the answer."""
        return {"value": self.value, "text": self.text}

    def __format__(self, spec: str) -> str:
        """Write the figure as a sentence asks for it."""
        if spec == "noun":
            return f"{self.said} {self.noun[0] if self.value == 1 else self.noun[1]}"
        if spec == "bare":
            return self.said.split(NO_BREAK_SPACE)[0]
        return self.about if spec == "about" else self.said
