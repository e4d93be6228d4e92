"""What a calculator's file needs: the parts of a definition and the kinds of inputs."""

from calculators.core.inputs import count, day, hours, minutes, money, number, percent
from calculators.core.model import (
    Calculator,
    Chart,
    Example,
    Given,
    Note,
    Output,
    Refusal,
    Result,
    Row,
    Source,
    Undefined,
    Unit,
    Value,
)

__all__ = [
    "Calculator",
    "Chart",
    "Example",
    "Given",
    "Note",
    "Output",
    "Refusal",
    "Result",
    "Row",
    "Source",
    "Undefined",
    "Unit",
    "Value",
    "count",
    "day",
    "hours",
    "minutes",
    "money",
    "number",
    "percent",
]
