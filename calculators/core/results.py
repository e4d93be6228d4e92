"""What a formula returns: values, texts with places for figures, notes, and pictures as plain data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal

from calculators.core.units import Unit


@dataclass(frozen=True, slots=True)
class Undefined:
    """A result that does not exist for these figures.

    Args:
        why: a few Spanish words that stand where the figure would ("todavía no hay ventas").
    """

    why: str


Number = Fraction | float | int
Value = Number | Undefined
Also = Mapping[str, tuple[Unit, Number] | tuple[Unit, Number, tuple[str, str]]]
"""Figures that texts mention and are neither inputs nor outputs: (unit, value) or (unit, value, (one, several))."""


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence about the result: "info" explains it, "warning" asks the reader to check something."""

    kind: Literal["info", "warning"]
    text: str


Tone = Literal["good", "fair", "bad", ""]
"""Whether something is good news."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a picture and of its table twin.

    Args:
        label: what it is about (a template, as in `Result`).
        values: one a column; None where there is nothing to draw.
        unit: of its values; None for the chart's own.
        tone: whether it is good news; "" where it is neither.
        said: words that stand for its values (templates); () where the figures themselves do.
    """

    label: str
    values: tuple[Fraction | float | int | None, ...]
    unit: Unit | None = None
    tone: Tone = ""
    said: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A picture as plain data; the page draws it, and shows the same rows as a table.

    Args:
        kind: "interval" (low, middle, high), "funnel" (a stage a row, in reading order; those in the chart's unit share
            a scale), "stack" (parts of a whole), "bars" (a bar a row; a second column is a mark to compare it with),
            "lines" (a line a column), "levels" (steps reached, and of how many), "tornado" (result with less, with
            more; `base` is today's).
        title: what it shows, as a heading (a template, as in `Result`).
        summary: what a person sees in it, in a sentence, for who can't see it (a template).
        columns: heads of the table: the label's first, then one a value.
        rows: at least one.
        unit: of the values.
        base: where the bars of a tornado begin, or a line to compare with; None for none.
        base_label: what that line is, in a few words (a template); "" in a tornado.
    """

    kind: Literal["interval", "funnel", "stack", "bars", "lines", "levels", "tornado"]
    title: str
    summary: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    unit: Unit
    base: Fraction | float | int | None = None
    base_label: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A place of a report: all of its texts are templates, as in `Result`.

    Args:
        text: what it says; "" for nothing.
        more: what stands below it, smaller: a range, a reason.
        tone: whether it is good news; the words say so too.
    """

    text: str
    more: str = ""
    tone: Tone = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Results row by row, which a picture doesn't say.

    Args:
        title: what it is about, as a heading (a template, as in `Result`).
        columns: its heads; the first names the rows.
        rows: at least one; the first cell of each is its name.
        total: the last row sums the others up.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """Where a step is explained or ticked off.

    Args:
        text: what the reader touches.
        page: a page of docs/ with or without an anchor ("canales/correo.md#primero-el-permiso"); the build checks it.
    """

    text: str
    page: str


@dataclass(frozen=True, slots=True)
class Step:
    """Something to do next.

    Args:
        text: a sentence that begins with what to do (a template, as in `Result`).
        links: pages that help with it.
    """

    text: str
    links: tuple[Link, ...] = ()


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
        also: figures that the texts mention and are no output, as (unit, value); "{n:noun}" needs its noun as well.
        charts: pictures as plain data.
        tables: results row by row.
        next: what to do with this result, the first thing first; () where it is not for the calculator to say.
    """

    outputs: Mapping[str, Value]
    headline: str
    range: str = ""
    steps: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    also: Also = field(default_factory=dict)
    charts: tuple[Chart, ...] = ()
    tables: tuple[Report, ...] = ()
    next: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """A sentence about values that don't go together, with figures of its own.

    Args:
        text: what is wrong and what to write (a template, as in `Result`).
        also: figures that it mentions and are no input, as (unit, value).
    """

    text: str
    also: Also
