"""One field as typed: its value, its error, how it is written back, and what else it could have meant."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from calculators.core.choices import choice_sentence, read_choice
from calculators.core.model import Input
from calculators.core.numbers.countries import Country
from calculators.core.numbers.reading import Problem, Reading, read_canonical, read_number
from calculators.core.numbers.writing import write_as_given, write_canonical, write_typed
from calculators.core.wording.sentences import bounds_sentence, echo_text, plainly, problem_sentence

_AROUND_A_LINK = " \"'`<>()[]«»“”‘’…\u00a0\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
"""Marks of the text around a link, seen or not, which some programs take for its end."""
LARGEST_SHARE_SAID = 1
"""A percent typed as 0.15 was likely meant as a share of one: 15 %."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field after reading. `value` is None when it is blank or wrong; `error` says what to write, "" if nothing."""

    spec: Input
    country: Country
    value: Fraction | None = None
    error: str = ""
    other: Fraction | None = None
    echoed: bool = False

    def as_json(self) -> dict[str, Any] | None:
        """The field's part of the answer; None for a field without a value."""
        if self.value is None:
            return None
        if self.spec.options:
            option = self.spec.options[int(self.value)]
            typed = {"text": option.label, "typed": option.key, "canonical": option.key}
            return {"value": float(self.value), **typed, "echo": None}
        return {
            "value": float(self.value),
            "text": write_as_given(self.value, self.spec.unit, self.country),
            "typed": write_typed(self.value, self.spec.unit, self.country),
            "canonical": write_canonical(self.value, self.spec.unit),
            "echo": self.echo(),
        }

    def echo(self) -> dict[str, Any] | None:
        """What we understood, in words, and the other thing that it could mean; None where there is no doubt."""
        if self.value is None or not self.echoed:
            return None
        echo: dict[str, Any] = {"text": echo_text(self.value, self.spec, self.country), "alternative": None}
        if self.other is not None:
            echo["alternative"] = {
                "label": f"Usar {plainly(self.other, self.spec.unit, self.country)}",
                "typed": write_typed(self.other, self.spec.unit, self.country),
            }
        return echo


def read_field(text: str, spec: Input, country: Country, written_in: Country | None) -> Field:
    """Read what was typed into a field.

    Args:
        text: anything at all.
        spec: the field.
        country: whose notation the answer is in.
        written_in: whose notation the text is in; None for link notation, or what `country` understands.

    Returns:
        The field with a value, an error, or neither (an optional one left blank).
    """
    if spec.options:
        return _choice(text if written_in else text.strip(_AROUND_A_LINK), spec, country)
    found = _linked(text, spec, country) if written_in is None else read_number(text, spec.unit, written_in)
    if isinstance(found, Problem):
        if found.trouble == "empty" and spec.optional:
            return Field(spec, country)
        return Field(spec, country, error=problem_sentence(found, spec, country))
    return _within_bounds(found, spec, country, asks_share=written_in is not None)


def _linked(text: str, spec: Input, country: Country) -> Reading | Problem:
    """A link's figure: in its own notation, which old links keep, else as if typed there by whoever wrote it."""
    found = read_canonical(text, spec.unit)
    if isinstance(found, Problem) and found.trouble == "not_a_number":
        return read_number(text.strip(_AROUND_A_LINK), spec.unit, country)
    return found


def _choice(text: str, spec: Input, country: Country) -> Field:
    place = read_choice(text, spec.options)
    if place is None and (text.strip() or not spec.optional):
        return Field(spec, country, error=choice_sentence(spec.label, spec.options))
    return Field(spec, country, place)


def _within_bounds(found: Reading, spec: Input, country: Country, *, asks_share: bool) -> Field:
    scale = 100 if spec.unit == "percent" else 1
    value, other = found.value / scale, None if found.other is None else found.other / scale
    error = bounds_sentence(value, spec, country)
    other_fits = other is not None and not bounds_sentence(other, spec, country)
    if error and other is not None and other_fits:
        value, other, error = other, None, ""
    elif not other_fits:
        other = None
    if error:
        return Field(spec, country, error=error)
    if asks_share and other is None and _looks_like_share(found, spec):
        other = found.value if not bounds_sentence(found.value, spec, country) else None
    ambiguous = other is not None or _two_figures(found, spec)
    if spec.unit == "count" and not _two_figures(found, spec):  # "1.000" things are a thousand, never one
        ambiguous, other = False, None
    return Field(spec, country, value, other=other, echoed=ambiguous or found.worded)


def _two_figures(found: Reading, spec: Input) -> bool:
    """Whether the text can mean two figures; a count only where its groups made no sense ("1500.000")."""
    return found.other is not None and (spec.unit != "count" or found.other > found.value)


def _looks_like_share(found: Reading, spec: Input) -> bool:
    is_share = 0 < found.value < LARGEST_SHARE_SAID
    return spec.unit == "percent" and is_share and not found.percent_sign
