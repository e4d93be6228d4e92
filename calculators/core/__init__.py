"""What a calculator's file needs: the parts of a definition and the shared pieces of its formula."""

from calculators.core.model import (
    Calculator,
    Example,
    Given,
    Input,
    Note,
    Output,
    Result,
    Source,
    Undefined,
    Value,
)

__all__ = [
    "Calculator",
    "Example",
    "Given",
    "Input",
    "Note",
    "Output",
    "Result",
    "Source",
    "Undefined",
    "Value",
]
