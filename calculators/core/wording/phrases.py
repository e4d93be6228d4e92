"""Small turns of phrase that several calculators need."""

from collections.abc import Sequence
from fractions import Fraction

from calculators.core.results import Also, Undefined, Value

PERCENTS: Also = {"all": ("percent", 1), "none": ("percent", 0)}
"""Percents that sentences name themselves, so that each country writes them its way ("100 %" in Spain)."""
MONTHS = ("mes", "meses")


def listed(names: Sequence[str]) -> str:
    """Join names as people say them: "WhatsApp, Facebook e Instagram".

    Args:
        names: one or more.
    """
    *first, last = names
    link = "e" if last.lstrip("«").lower().startswith(("i", "hi")) else "y"
    return f"{', '.join(first)} {link} {last}" if first else last


def bracketed(key: str, value: Fraction | float) -> str:
    """A figure's place in the middle of a step: in brackets where it begins with a minus sign.

    Args:
        key: of the figure.
        value: its value.
    """
    return f"({{{key}}})" if value < 0 else f"{{{key}}}"


def outcome(key: str, value: Value) -> str:
    """The end of a step: "= {cpa}", or "→ {cpa}" where the figure is words that say why there is none.

    Args:
        key: of the figure.
        value: its value.
    """
    return f"{'→' if isinstance(value, Undefined) else '='} {{{key}}}"


def literal(text: str) -> str:
    """A reader's own words in a template: braces in them name no figure.

    Args:
        text: anything at all.
    """
    return text.replace("{", "{{").replace("}", "}}")


def capitalized(text: str) -> str:
    """The text with a capital at its start, and the rest as it is.

    Args:
        text: anything at all.
    """
    return text[:1].upper() + text[1:]
