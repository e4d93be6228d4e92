"""Short ways to define the kinds of figures that a reader can give."""

from typing import Any

from calculators.core.choices import Option
from calculators.core.model import Input
from calculators.core.numbers.dates import FIRST_DAY, LAST_DAY


def money(key: str, label: str, hint: str, example: str = "", **more: Any) -> Input:  # noqa: ANN401 - as in Input
    """An amount of money; the rest as in `Input`."""
    return Input(key=key, label=label, unit="money", hint=hint, example=example, **more)


def number(key: str, label: str, hint: str, example: str = "", **more: Any) -> Input:  # noqa: ANN401 - as in Input
    """A number without unit; the rest as in `Input`."""
    return Input(key=key, label=label, unit="number", hint=hint, example=example, **more)


def hours(key: str, label: str, hint: str, example: str = "", **more: Any) -> Input:  # noqa: ANN401 - as in Input
    """A span of hours, typed "7.5" or "7 h 30 min"; the rest as in `Input`."""
    return Input(key=key, label=label, unit="hours", hint=hint, example=example, **more)


def minutes(key: str, label: str, hint: str, example: str = "", **more: Any) -> Input:  # noqa: ANN401 - as in Input
    """A span of minutes, typed "15", "2 h" or "1 día"; the rest as in `Input`."""
    return Input(key=key, label=label, unit="minutes", hint=hint, example=example, **more)


def day(key: str, label: str, hint: str, example: str = "", **more: Any) -> Input:  # noqa: ANN401 - as in Input
    """A date, typed "31/12/2027"; the rest as in `Input`."""
    more = {"minimum": FIRST_DAY, "maximum": LAST_DAY} | more
    return Input(key=key, label=label, unit="date", hint=hint, example=example, **more)


def count(key: str, label: str, hint: str, example: str = "", **more: Any) -> Input:  # noqa: ANN401 - as in Input
    """A whole number of things; the rest as in `Input`."""
    return Input(key=key, label=label, unit="count", hint=hint, example=example, **more)


def percent(key: str, label: str, hint: str, example: str = "", **more: Any) -> Input:  # noqa: ANN401 - as in Input
    """A share, typed as a person says it ("15"); the rest as in `Input`."""
    return Input(key=key, label=label, unit="percent", hint=hint, example=example, **more)


def choice(
    key: str,
    label: str,
    hint: str,
    options: tuple[Option, ...],
    example: str = "",
    **more: Any,  # noqa: ANN401 - as in Input
) -> Input:
    """One of several answers, its example by key; the rest as in `Input`."""
    return Input(key=key, label=label, unit="choice", hint=hint, example=example, options=options, **more)


def text(key: str, label: str, hint: str, **more: Any) -> Input:  # noqa: ANN401 - as in Input
    """A column of names in a table; the rest as in `Input`."""
    return Input(key=key, label=label, unit="text", hint=hint, example="", **more)


def table(key: str, label: str, hint: str, example: str, columns: tuple[Input, ...], **more: Any) -> Input:  # noqa: ANN401 - as in Input
    """Rows of figures and names, its example in a table's text (see `table_text`); the rest as in `Input`."""
    return Input(key=key, label=label, unit="table", hint=hint, example=example, columns=columns, **more)
