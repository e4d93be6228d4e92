"""What a calculator is made of: plain frozen data that checks itself when it is created."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from types import MappingProxyType
from typing import Literal

from calculators.core.definition_checks import check_calculator
from calculators.core.errors import DefinitionError

__all__ = [
    "Calculator",
    "Chart",
    "DefinitionError",
    "Example",
    "Given",
    "Input",
    "Note",
    "Output",
    "Refusal",
    "Result",
    "Row",
    "Source",
    "Undefined",
    "Unit",
    "Value",
]

Unit = Literal["money", "count", "percent", "number", "hours", "minutes", "date", "points", "ratio"]
"""What a figure measures: "number" has no unit, a "date" is a day's ordinal number; nobody types points or ratios."""
Given = Mapping[str, Fraction]
"""What the formula gets: exact values by key; a percent is a fraction (15 % is 3/20); blanks are absent."""

LARGEST_MONEY = Fraction(10**15)
LARGEST_COUNT = Fraction(10**7)
LARGEST: Mapping[Unit, Fraction] = MappingProxyType(
    {
        "money": LARGEST_MONEY,
        "number": LARGEST_MONEY,
        "count": LARGEST_COUNT,
        "percent": Fraction(1),
        "hours": Fraction(10**5),
        "minutes": Fraction(10**6),
        "date": Fraction(10**6),
    }
)
"""The largest value that a field takes, by unit, unless its definition says otherwise."""


@dataclass(frozen=True, slots=True)
class Undefined:
    """A result that does not exist for these figures.

    Args:
        why: a few Spanish words that stand where the figure would ("todavía no hay ventas").
    """

    why: str


Value = Fraction | float | int | Undefined


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """One figure that the reader gives.

    Args:
        key: English name in code and links; public, never renamed.
        label: what the reader sees above the box, without its unit.
        unit: any but "points" and "ratio".
        hint: one short sentence below the label: where the figure is found or what it includes.
        example: what the worked example types, in link notation ("1000.5"; a percent as said: "15"); "" leaves it out.
        sample: a figure to suggest in error sentences where there is no example, in link notation.
        optional: may be left blank.
        noun: singular and plural of what is counted, for sentences ("venta", "ventas").
        group: legend of the fieldset that neighbouring inputs share; "" for none.
        minimum, maximum: bounds of the value (a percent as a fraction); None for the unit's own.
        above: the value must be greater than the minimum, not equal to it.
    """

    key: str
    label: str
    unit: Unit
    hint: str
    example: str
    sample: str = ""
    optional: bool = False
    noun: tuple[str, str] = ("", "")
    group: str = ""
    minimum: Fraction = Fraction(0)
    maximum: Fraction | None = None
    above: bool = False

    @property
    def upper_bound(self) -> Fraction:
        """The largest value allowed, in the unit of the value."""
        if self.maximum is not None:
            return self.maximum
        return LARGEST[self.unit]


@dataclass(frozen=True, slots=True)
class Output:
    """One figure that the calculator gives.

    Args:
        key: English name in code; public, never renamed.
        label: what the reader sees beside the figure.
        unit: any.
        primary: shown large; exactly one output of a calculator is.
        optional: only there when the optional inputs that it needs are.
        noun: singular and plural of what is counted, for sentences.
        better: which way is good news, "low" for costs; "" where neither is.
    """

    key: str
    label: str
    unit: Unit
    primary: bool = False
    optional: bool = False
    noun: tuple[str, str] = ("", "")
    better: Literal["low", "high", ""] = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence about the result: "info" explains it, "warning" asks the reader to check something."""

    kind: Literal["info", "warning"]
    text: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where a formula or an interval comes from: a citation and, where there is one, its address."""

    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """A worked case: what is typed (link notation) and the outputs expected, to half of their last digit.

    Args:
        name: what the case shows, in a few Spanish words.
        values: typed text by input key.
        expected: output values by key as decimal text; None where the result is undefined.
    """

    name: str
    values: Mapping[str, str]
    expected: Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a picture and of its table twin.

    Args:
        label: what it is about (a template, as in `Result`).
        values: one a column; None where there is nothing to draw.
        unit: of its values; None for the chart's own.
    """

    label: str
    values: tuple[Fraction | float | int | None, ...]
    unit: Unit | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A picture as plain data; the page draws it, and shows the same rows as a table.

    Args:
        kind: "interval" (low, middle, high), "funnel" (a stage a row, in reading order; those in the chart's unit share
            a scale), "stack" (parts of a whole), "bars" (a bar a row; a second column is a mark to compare it with),
            "lines" (a line a column), "tornado" (result with less, with more; `base` is today's).
        title: what it shows, as a heading (a template, as in `Result`).
        summary: what a person sees in it, in a sentence, for who can't see it (a template).
        columns: heads of the table: the label's first, then one a value.
        rows: at least one.
        unit: of the values.
        base: where the bars of a tornado begin, or a line to compare with; None for none.
        base_label: what that line is, in a few words (a template); "" in a tornado.
    """

    kind: Literal["interval", "funnel", "stack", "bars", "lines", "tornado"]
    title: str
    summary: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    unit: Unit
    base: Fraction | float | int | None = None
    base_label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a formula returns.

    Texts are templates: "{cpa}" is the figure, "{sales:noun}" counts ("5 ventas"), "{cpa:about}" is rounded,
    "{nps:bare}" has no unit.

    Args:
        outputs: value by output key.
        headline: the answer, in a sentence a person would say.
        range: what the figures really allow, in words; "" when there is nothing to say.
        steps: the formula with the reader's numbers in it, a string a step.
        notes: explanations and warnings.
        also: figures that the texts mention and are no output, as (unit, value).
        charts: pictures as plain data.
    """

    outputs: Mapping[str, Value]
    headline: str
    range: str = ""
    steps: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    also: Mapping[str, tuple[Unit, Fraction | float | int]] = field(default_factory=dict)
    charts: tuple[Chart, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """A sentence about values that don't go together, with figures of its own.

    Args:
        text: what is wrong and what to write (a template, as in `Result`).
        also: figures that it mentions and are no input, as (unit, value).
    """

    text: str
    also: Mapping[str, tuple[Unit, Fraction | float | int]]


def _nothing_to_say(_given: Given) -> Mapping[str, str]:
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Calculator:
    """One calculator: its words, its figures and its formula.

    Args:
        slug: English name in code and addresses; public, never renamed; the name of its file.
        acronym: how the trade calls it ("CPA"); "" if it has no acronym.
        title: name in full.
        question: the owner's question that it answers.
        inputs, outputs: figures in and out, in reading order.
        formula: pure function from the values given to the result; runs only on values within bounds.
        check: sentences (templates) about values that do not go together, by input key; {} when all is well.
        targets: outputs that a reader may fix, to ask which value of an input gives them.
        moves: the output whose sensitivity to each input is shown; "" for none.
        examples: at least two; the first input examples are the ones shown on the page.
        sources: at least one.

    Raises:
        DefinitionError: names the file, the field and the mend.
    """

    slug: str
    acronym: str
    title: str
    question: str
    inputs: tuple[Input, ...]
    outputs: tuple[Output, ...]
    formula: Callable[[Given], Result]
    examples: tuple[Example, ...]
    sources: tuple[Source, ...]
    algebra: Callable[[Given], Mapping[str, Value]] | None = None
    check: Callable[[Given], Mapping[str, str | Refusal]] = _nothing_to_say
    targets: tuple[str, ...] = ()
    moves: str = ""

    def __post_init__(self) -> None:
        """Refuse a definition that a reader, a link or a test would stumble over."""
        check_calculator(self)

    def value(self, given: Given, output: str) -> Value | None:
        """One output alone, as quickly as it can be had; None where it needs an optional input that is blank.

        Args:
            given: values within bounds that pass `check`.
            output: its key.
        """
        if self.algebra is None:
            return self.formula(given).outputs.get(output)
        return self.algebra(given).get(output)

    @property
    def defaults(self) -> Mapping[str, str]:
        """The worked example that the page shows, in link notation, by input key."""
        return MappingProxyType({each.key: each.example for each in self.inputs if each.example})

    def output(self, key: str) -> Output:
        """The output with this key."""
        return next(each for each in self.outputs if each.key == key)

    @property
    def primary(self) -> Output:
        """The output that is shown large."""
        return next(each for each in self.outputs if each.primary)
