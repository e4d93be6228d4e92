"""Works out what stands between `{{ }}`: a result by its name, or a little arithmetic with results and numbers.

`{{ cpa }}`, `{{ antes.cvr }}`, `{{ cpa_low:about }}`, `{{ 14 * 85000 as money }}`. The words after ":" are those of
the calculators' own sentences (about, bare, noun); the unit after " as " is needed only by arithmetic.
"""

from __future__ import annotations

import ast
import operator
import re
from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING, get_args

from calculators import COUNTRIES
from calculators.core.figures import Figure
from calculators.core.numbers.countries import NO_BREAK_SPACE
from calculators.core.units import Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from site_builder.figures.cases import Case

FORMATS = ("about", "bare", "noun")
UNITS: tuple[Unit, ...] = get_args(Unit)
PARTS = re.compile(rf"(?P<sum>.+?)(?: as (?P<unit>\w+))?(?::(?P<format>{'|'.join(FORMATS)}))?")
SIGNS = str.maketrans("×÷−", "*/-")
OPERATORS: Mapping[type[ast.operator], Callable[[Fraction, Fraction], Fraction]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: lambda base, exponent: Fraction(base**exponent),
}
FUNCTIONS: Mapping[str, Callable[[Fraction], int]] = {"ceil": ceil, "floor": floor}


class FigureError(Exception):
    """A reference that cannot be worked out; the message says what to write."""


class Expression:
    """What stands between `{{ }}`, read against a page's cases.

    Attributes:
        text: what the reader gets.
        numbers: those written in its arithmetic.
    """

    def __init__(self, source: str, cases: Mapping[str, Case], country: str) -> None:
        parts = PARTS.fullmatch(source)
        if parts is None:
            raise FigureError("is empty; name a result")
        self.cases = cases
        self.country = country
        self.numbers: set[Fraction] = set()
        try:
            tree = ast.parse(parts["sum"].translate(SIGNS), mode="eval").body
        except SyntaxError as error:
            raise FigureError(f"is no arithmetic ({error.msg}); numbers are written as 85000 or 0.45") from error
        figure = self._figure(tree, parts["unit"] or "")
        self.text = _written(figure, parts["format"] or "")

    def _figure(self, tree: ast.expr, unit: str) -> Figure:
        """The figure of a name as it is, of arithmetic in the unit asked for."""
        if unit and unit not in UNITS:
            raise FigureError(f"asks for the unit “{unit}”; there are: {', '.join(UNITS)}")
        if not unit and isinstance(tree, ast.Name | ast.Attribute):
            return self._named(tree)
        value = self._value(tree)
        chosen: Unit = next((each for each in UNITS if each == unit), "number")
        return Figure(value, chosen, COUNTRIES[self.country])

    def _value(self, tree: ast.expr) -> Fraction:
        match tree:
            case ast.Constant(value=int() | float() as number):
                self.numbers.add(Fraction(str(number)))
                return Fraction(str(number))
            case ast.BinOp(left, sign, right) if type(sign) in OPERATORS:
                try:
                    return OPERATORS[type(sign)](self._value(left), self._value(right))
                except ZeroDivisionError as error:
                    raise FigureError("divides by nothing; name another result") from error
            case ast.UnaryOp(ast.USub(), operand):
                return -self._value(operand)
            case ast.Call(ast.Name(name), [operand], []) if name in FUNCTIONS:
                return Fraction(FUNCTIONS[name](self._value(operand)))
            case ast.Name() | ast.Attribute():
                figure = self._named(tree)
                if figure.value is None:
                    raise FigureError(f"has no value: {figure.why}")
                return Fraction(figure.value)
        raise FigureError("may only add, subtract, multiply, divide, raise to a power (**), ceil( ) and floor( )")

    def _named(self, tree: ast.expr) -> Figure:
        match tree:
            case ast.Attribute(ast.Name(name), key) if name in self.cases:
                owners = {name: self.cases[name]}
            case ast.Attribute(ast.Name(name), key):
                raise FigureError(f"names the case “{name}”; this page has: {', '.join(self.cases) or 'none'}")
            case ast.Name(key):
                owners = {name: case for name, case in self.cases.items() if key in case.figures}
            case _:
                raise FigureError("is no name; write `result` or `case.result`")
        found = [case for case in owners.values() if key in case.figures]
        if not found:
            known = sorted({each for case in self.cases.values() for each in case.figures})
            raise FigureError(f"names “{key}”, which no case of this page has; there are: {', '.join(known) or 'none'}")
        if len(found) > 1:
            raise FigureError(f"could be of the cases {', '.join(owners)}; write `{next(iter(owners))}.{key}`")
        figure = found[0].figures[key]
        self.country = figure.country.code
        return figure


def _written(figure: Figure, spec: str) -> str:
    """A figure as asked for; bare money is an amount without its symbol, on whichever side that stands."""
    if spec == "bare" and figure.unit == "money":
        return format(figure).replace(figure.country.symbol, "").strip(NO_BREAK_SPACE)
    return format(figure, spec)
