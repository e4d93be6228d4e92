"""Pictures that several calculators draw, as data: a range, a funnel, a whole and its parts, bars to compare."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from calculators.core.results import Chart, Row, Tone, Undefined, Value
from calculators.core.units import Unit
from calculators.core.wording.agreement import alike

Stage = tuple[str, Value, Unit]
"""A step of a funnel: its label, how much, and of what."""


def interval_chart(
    *rows: tuple[str, Value, Value, Value],
    title: str,
    summary: str,
    unit: Unit,
    about: str = "Cifra",
    compared_with: tuple[str, Value] | None = None,
) -> tuple[Chart, ...]:
    """Draw where a figure lies and how far it could really be.

    Args:
        rows: label, lower end, figure, upper end.
        title: as in `Chart`.
        summary: as in `Chart`.
        unit: of the figures.
        about: head of the labels' column.
        compared_with: label and value of a line to compare with; no line where its value is undefined.

    Returns:
        The chart; nothing where some end is undefined, or where no range has a width to see.
    """
    undefined = any(isinstance(value, Undefined) for _, *values in rows for value in values)
    if undefined or all(alike(low, high, unit) for _, low, _, high in rows):
        return ()
    label, base = compared_with or ("", None)
    drawn = base is not None and not isinstance(base, Undefined)
    chart = Chart(
        kind="interval",
        title=title,
        summary=summary,
        columns=(about, "Mínimo probable", "Con tus cifras", "Máximo probable"),
        rows=tuple(Row(name, _numbers(values)) for name, *values in rows),
        unit=unit,
        base=_numbers([base])[0] if drawn else None,
        base_label=label if drawn else "",
    )
    return (chart,)


def funnel_chart(*stages: Stage, title: str, summary: str) -> tuple[Chart, ...]:
    """Draw the stages between money and customers, in the order in which they are read.

    Args:
        stages: label, value (none undefined) and unit; the counts share one scale.
        title: as in `Chart`.
        summary: as in `Chart`.
    """
    rows = tuple(Row(label, _numbers([value]), None if unit == "count" else unit) for label, value, unit in stages)
    return (Chart(kind="funnel", title=title, summary=summary, columns=("Etapa", "Cuánto"), rows=rows, unit="count"),)


def bars_chart(
    *bars: tuple[str, Value], title: str, summary: str, columns: tuple[str, str], unit: Unit
) -> tuple[Chart, ...]:
    """Draw figures beside each other.

    Args:
        bars: label and value of each.
        title: as in `Chart`.
        summary: as in `Chart`.
        columns: heads of the labels and of the figures.
        unit: of the figures.

    Returns:
        The chart; nothing without bars, or where one is undefined.
    """
    rows = tuple(Row(label, (value,)) for label, value in bars if not isinstance(value, Undefined))
    if not rows or len(rows) < len(bars):
        return ()
    return (Chart(kind="bars", title=title, summary=summary, columns=columns, rows=rows, unit=unit),)


def parts_chart(
    parts: Iterable[tuple[str, Fraction | int, Tone]], *, title: str, summary: str, columns: tuple[str, str]
) -> tuple[Chart, ...]:
    """Draw a whole by the share of each of its parts, those of nothing left out.

    Args:
        parts: label, size (0 or more) and whether it is good news.
        title: as in `Chart`.
        summary: as in `Chart`.
        columns: heads of the labels and of the shares.

    Returns:
        The chart; nothing where the whole is nothing.
    """
    some = [(label, size, tone) for label, size, tone in parts if size]
    whole = sum((Fraction(size) for _, size, _ in some), Fraction(0))
    rows = tuple(Row(label, (size / whole,), tone=tone) for label, size, tone in some)
    chart = Chart(kind="stack", title=title, summary=summary, columns=columns, rows=rows, unit="percent")
    return (chart,) if rows else ()


def _numbers(values: Sequence[Value | None]) -> tuple[Fraction | float | int, ...]:
    return tuple(value for value in values if value is not None and not isinstance(value, Undefined))
