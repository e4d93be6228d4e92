"""What a calculator's file needs: the parts of a definition and the kinds of inputs."""

from calculators.core.carrying import Carry
from calculators.core.inputs import count, day, hours, minutes, money, number, percent
from calculators.core.model import Calculator, Example, Given, Output, Source
from calculators.core.results import Also, Chart, Note, Refusal, Result, Row, Undefined, Value
from calculators.core.units import Unit

__all__ = [
    "Also",
    "Calculator",
    "Carry",
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
