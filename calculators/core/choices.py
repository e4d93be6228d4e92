"""Answers to pick one from: what a reader can choose, and how the choice is read and named."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

MOST_NAMED = 6
"""A sentence names as many options; of more it names the first, and the page shows them all."""


@dataclass(frozen=True, slots=True)
class Option:
    """One answer that can be chosen.

    Args:
        key: English name in code and links; public, never renamed.
        label: what the reader sees.
    """

    key: str
    label: str


def read_choice(text: str, options: Sequence[Option]) -> Fraction | None:
    """Which option a text names, by key as in a link or by label as it is read: its place, counted from 0.

    Args:
        text: anything at all.
        options: those of the field.
    """
    said = text.strip().casefold()
    for place, option in enumerate(options):
        if said in {option.key, option.label.casefold()}:
            return Fraction(place)
    return None


def choice_sentence(label: str, options: Sequence[Option]) -> str:
    """Say what can be chosen, where nothing was or something else.

    Args:
        label: of the field.
        options: those of the field.
    """
    *first, last = [f"«{option.label}»" for option in options]
    if len(options) > MOST_NAMED:
        return f"Elige una respuesta de la lista en «{label}», como {first[0]}."
    return f"Elige una respuesta en «{label}»: {', '.join(first)} o {last}."
