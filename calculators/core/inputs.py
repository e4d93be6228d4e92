"""Short ways to define the three kinds of figures that a reader can give."""

from typing import Any

from calculators.core.model import Input


def money(key: str, label: str, hint: str, example: str = "", **more: Any) -> Input:  # noqa: ANN401 - as in Input
    """An amount of money; the rest as in `Input`."""
    return Input(key=key, label=label, unit="money", hint=hint, example=example, **more)


def count(key: str, label: str, hint: str, example: str = "", **more: Any) -> Input:  # noqa: ANN401 - as in Input
    """A whole number of things; the rest as in `Input`."""
    return Input(key=key, label=label, unit="count", hint=hint, example=example, **more)


def percent(key: str, label: str, hint: str, example: str = "", **more: Any) -> Input:  # noqa: ANN401 - as in Input
    """A share, typed as a person says it ("15"); the rest as in `Input`."""
    return Input(key=key, label=label, unit="percent", hint=hint, example=example, **more)
