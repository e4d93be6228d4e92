"""What a calculator's file needs: the parts of a definition and the kinds of inputs."""

from calculators.core.carrying import Carry
from calculators.core.choices import Option
from calculators.core.inputs import choice, count, day, hours, minutes, money, number, percent, table, text
from calculators.core.model import Calculator, Example, Given, Output, Source
from calculators.core.results import (
    Also,
    Cell,
    Chart,
    Link,
    Note,
    Refusal,
    Report,
    Result,
    Row,
    Step,
    Undefined,
    Value,
)
from calculators.core.units import Unit

__all__ = [
    "Also",
    "Calculator",
    "Carry",
    "Cell",
    "Chart",
    "Example",
    "Given",
    "Link",
    "Note",
    "Option",
    "Output",
    "Refusal",
    "Report",
    "Result",
    "Row",
    "Source",
    "Step",
    "Undefined",
    "Unit",
    "Value",
    "choice",
    "count",
    "day",
    "hours",
    "minutes",
    "money",
    "number",
    "percent",
    "table",
    "text",
]
