"""What the audit knows of a channel: whose it is, how to try it and how to mend it."""

from dataclasses import dataclass

from calculators.core.results import Link

OWNERS = {
    "you": "Tú",
    "meta": "Meta",
    "google": "Google",
    "network": "Otra red",
    "marketplace": "El marketplace",
}
"""Name of each owner in a picture and its table."""


@dataclass(frozen=True, slots=True)
class Channel:
    """One channel.

    Args:
        key: English name in code and links.
        label: its name, as the reader sees it.
        owner: key of whose it is.
        hint: how to find out whether it works.
        start: what to do where it is missing or does not work.
        improve: what to do where it works.
        links: its chapter and its checklist.
        named: its name with "tu", inside a sentence.
    """

    key: str
    label: str
    owner: str
    hint: str
    start: str
    improve: str
    links: tuple[Link, ...]
    named: str
