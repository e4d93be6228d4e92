"""What a calculator's file needs: the parts of a definition and the kinds of inputs."""

from calculators.core.carrying import Carry
from calculators.core.inputs import count, day, hours, minutes, money, number, percent, table, text
from calculators.core.model import Calculator, Example, Given, Output, Source
from calculators.core.results import Also, Cell, Chart, Note, Refusal, Report, Result, Row, Undefined, Value
from calculators.core.units import Unit

__all__ = [
    "Also",
    "Calculator",
    "Carry",
    "Cell",
    "Chart",
    "Example",
    "Given",
    "Note",
    "Output",
    "Refusal",
    "Report",
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
    "table",
    "text",
]
