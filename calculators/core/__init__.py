"""What a calculator's file needs: the parts of a definition and the kinds of inputs."""

from calculators.core.choices import Option
from calculators.core.inputs import choice, count, day, hours, minutes, money, number, percent
from calculators.core.model import Calculator, Example, Given, Output, Source
from calculators.core.results import Also, Chart, Link, Note, Refusal, Result, Row, Step, Undefined, Value
from calculators.core.units import Unit

__all__ = [
    "Also",
    "Calculator",
    "Chart",
    "Example",
    "Given",
    "Link",
    "Note",
    "Option",
    "Output",
    "Refusal",
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
]
