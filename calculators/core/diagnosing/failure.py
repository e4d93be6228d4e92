"""What a failure is: its signs, what they weigh, why it has its place in the order, and how to begin to mend it."""

from dataclasses import dataclass

from calculators.core.choices import Option
from calculators.core.inputs import choice
from calculators.core.model import Input
from calculators.core.results import Step

ANSWERS = (Option("yes", "Sí"), Option("partly", "A veces"), Option("no", "No"))
HEAVIEST = len(ANSWERS) - 1
"""What a yes weighs; "a veces" weighs half of it, a no nothing."""


def weight(place: int) -> int:
    """What an answer weighs against the business.

    Args:
        place: of the option chosen.
    """
    return HEAVIEST - place


@dataclass(frozen=True, slots=True)
class Failure:
    """One failure.

    Args:
        key: of its score.
        label: its name.
        named: what to begin with, inside a sentence.
        reason: why one begins with it, after a colon.
        signs: questions whose yes speaks against the business.
        step: how to begin to mend it.
    """

    key: str
    label: str
    named: str
    reason: str
    signs: tuple[Input, ...]
    step: Step

    @property
    def heaviest(self) -> int:
        """Its score where every answer is yes."""
        return HEAVIEST * len(self.signs)


def _sign(key: str, label: str, hint: str, example: str, group: str) -> Input:
    return choice(key, label, hint, ANSWERS, example, group=group)


def signs(group: str, *questions: tuple[str, str, str, str]) -> tuple[Input, ...]:
    """Questions that share a legend.

    Args:
        group: the legend.
        questions: key, label, hint and the example's answer of each.
    """
    return tuple(_sign(*question, group) for question in questions)
