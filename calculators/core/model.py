"""What a calculator is made of: plain frozen data that checks itself when it is created."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from types import MappingProxyType

from calculators.core.carrying import Better, Carry
from calculators.core.choices import Option
from calculators.core.definition_checks import check_calculator
from calculators.core.results import Refusal, Result, Value
from calculators.core.units import LARGEST, Unit

Given = Mapping[str, Fraction]
"""What the formula gets: exact values by key; a percent is a fraction (15 % is 3/20); blanks are absent.

A choice's value is the place of its option, counted from 0; a table's is a `Table`, which counts as its rows.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """One figure that the reader gives.

    Args:
        key: English name in code and links; public, never renamed.
        label: what the reader sees above the box, without its unit.
        unit: any but "points" and "ratio".
        hint: one short sentence below the label: where the figure is found or what it includes.
        example: what the worked example types, in link notation ("1000.5"; a percent as said: "15"); "" leaves it out.
        linked: what a link that leaves the field out means, in link notation, where the example has changed since links
            began to be sent; "" where it has not.
        sample: a figure to suggest in error sentences where there is no example, in link notation.
        optional: may be left blank; a column of a table then also may be missing, and is not written where it is blank.
        noun: singular and plural of what is counted, for sentences ("venta", "ventas").
        group: legend of the fieldset that neighbouring inputs share; "" for none.
        minimum, maximum: bounds of the value (a percent as a fraction); None for the unit's own.
        above: the value must be greater than the minimum, not equal to it.
        columns: of a table, one a figure or name of each row; its example is then a table's text.
        options: what can be chosen, in the order shown; only of a "choice", whose example is the key of one.
    """

    key: str
    label: str
    unit: Unit
    hint: str
    example: str
    linked: str = ""
    sample: str = ""
    optional: bool = False
    noun: tuple[str, str] = ("", "")
    group: str = ""
    minimum: Fraction = Fraction(0)
    maximum: Fraction | None = None
    above: bool = False
    columns: tuple["Input", ...] = ()
    options: tuple[Option, ...] = ()

    def chosen(self, given: Given) -> str:
        """Key of the option chosen; "" where none is.

        Args:
            given: values by key.
        """
        return self.options[int(given[self.key])].key if self.key in given else ""

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
        measured: what happened, not a plan: without a range, versions say that chance was not counted.
    """

    key: str
    label: str
    unit: Unit
    primary: bool = False
    optional: bool = False
    noun: tuple[str, str] = ("", "")
    better: Better = ""
    measured: bool = False


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
        algebra: the outputs alone, without words or pictures, where they are quicker to have that way; None if not.
        targets: outputs that a reader may fix, to ask which value of an input gives them.
        moves: the output whose sensitivity to each input is shown; "" for none.
        answers: by key of an input that counts a survey's answers, the least and the most that it counts: a file of raw
            answers can then be read.
        carries: calculators that go on from here, the likeliest first.
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
    answers: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    carries: tuple[Carry, ...] = ()

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

    @property
    def linked(self) -> Mapping[str, str]:
        """What links may leave out, in link notation, by input key: the same for as long as links live."""
        return MappingProxyType(
            {each.key: each.linked or each.example for each in self.inputs if each.linked or each.example}
        )

    def output(self, key: str) -> Output:
        """The output with this key."""
        return next(each for each in self.outputs if each.key == key)

    @property
    def primary(self) -> Output:
        """The output that is shown large."""
        return next(each for each in self.outputs if each.primary)
