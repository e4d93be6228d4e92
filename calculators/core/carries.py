"""Carries an answer's figures into other calculators: with what each would begin, or why it can't."""

from collections.abc import Iterator, Mapping
from typing import Any

from calculators.core.engine import CANONICAL, read
from calculators.core.model import Calculator
from calculators.core.registry import definition
from calculators.core.units import Unit

BECOMES: Mapping[Unit, tuple[Unit, ...]] = {"money": ("number",), "count": ("number",), "points": ("number",)}
"""What a carried figure may be in the other calculator, besides what it is."""


def carries(calculator: Calculator, answer: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Say what each of the next calculators would begin with.

    Args:
        calculator: where the figures are.
        answer: the engine's, to them.

    Returns:
        JSON-serialisable, one a carry, none where the answer has errors: to; values (link notation, by the other's
        input key; figures that are blank here are left out); why ("" or, where nothing can be carried, a sentence).
    """
    if answer["errors"]:
        return []
    return [_ready(definition(each.to), each.values, answer) for each in calculator.carries]


def _ready(target: Calculator, wanted: Mapping[str, str], answer: Mapping[str, Any]) -> dict[str, Any]:
    figures = {**answer["inputs"], **answer["outputs"]}
    there = {key: figures[source] for key, source in wanted.items() if source in figures}
    undefined = [figure["text"] for figure in there.values() if not figure["canonical"]]
    values = {key: figure["canonical"] for key, figure in there.items()}
    why = f"{undefined[0][:1].upper()}{undefined[0][1:]}." if undefined else _refusal(target, values, answer["country"])
    return {"to": target.slug, "values": {} if why else values, "why": why}


def _refusal(target: Calculator, values: Mapping[str, str], country: str) -> str:
    """What the other calculator would say of the carried figures among those of its example; "" when all is well."""
    found = read(target, {**target.defaults, **values}, country, CANONICAL)
    return next((sentence for key, sentence in found.errors.items() if key in values), "")


def mistakes(calculator: Calculator) -> Iterator[str]:
    """Give what is wrong with a calculator's carries, which only all definitions together can tell."""
    units = {each.key: each.unit for each in calculator.inputs} | {each.key: each.unit for each in calculator.outputs}
    for carry in calculator.carries:
        where = f"calculator {calculator.slug!r}: carries.{carry.to}"
        targets = {each.key: each for each in definition(carry.to).inputs}
        for key, source in carry.values.items():
            if key not in targets:
                yield f"{where}: {carry.to!r} has no input named {key!r}"
            elif targets[key].unit not in _units(units[source], is_said=bool(carry.when)):
                yield f"{where}: {source!r} is {units[source]}, and {key!r} wants {targets[key].unit}"


def _units(unit: Unit, *, is_said: bool) -> tuple[Unit, ...]:
    """What a figure may become; a number may be money where the reader is told."""
    return (unit, *BECOMES.get(unit, ()), *(("money",) if is_said and unit == "number" else ()))
