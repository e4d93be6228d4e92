"""What a calculator's file needs: the parts of a definition and the three kinds of inputs."""

from calculators.core.inputs import count, money, percent
from calculators.core.model import Calculator, Example, Given, Note, Output, Result, Source, Undefined, Value

__all__ = [
    "Calculator",
    "Example",
    "Given",
    "Note",
    "Output",
    "Result",
    "Source",
    "Undefined",
    "Value",
    "count",
    "money",
    "percent",
]
