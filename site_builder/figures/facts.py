"""Figures of the world that age: each with its source and date, once, in facts.toml; pages say `{{ fact.name }}`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, fields
from datetime import date  # noqa: TC003 - a dataclass's field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

FACTS = Path(__file__).with_name("facts.toml")
PREFIX = "fact."
MENTIONED = re.compile(r"\{\{\s*fact\.(\w+)(?:\.\w+)?\s*\}\}")


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure that somebody else measured, announced or ruled.

    Args:
        figure: as prose says it, with its unit ("22.71%").
        about: what it measures, in Spanish.
        by: who says so, as a page names them; a page that uses the figure has this name in it.
        place: where it holds.
        when: the date that it speaks of, in Spanish.
        read: the day when we last read it there.
        link: its address; "" where it has none that opens.
    """

    figure: str
    about: str
    by: str
    place: str
    when: str
    read: date
    link: str = ""


@cache
def facts() -> dict[str, Fact]:
    """Return every fact by its name.

    Raises:
        TypeError: an entry lacks a field, or has one too many; the message names it.
    """
    entries = tomllib.loads(FACTS.read_text(encoding="utf-8"))
    return {name: Fact(**entry) for name, entry in entries.items()}


def text(reference: str) -> str:
    """Return a fact's figure ("name"), or another of its fields ("name.when").

    Raises:
        LookupError: there is no such fact or field; the message says which there are.
    """
    name, _, wanted = reference.partition(".")
    if name not in facts():
        raise LookupError(f"is in no entry of {FACTS.name}; there are: {', '.join(sorted(facts()))}")
    known = [each.name for each in fields(Fact)]
    if (wanted or "figure") not in known:
        raise LookupError(f"asks for “{wanted}”; a fact has: {', '.join(known)}")
    return str(getattr(facts()[name], wanted or "figure"))


def unnamed(page: str) -> Iterator[tuple[int, str]]:
    """Give each use of a fact in a page that does not name who says so: line (from 0) and what to do."""
    for at, line in enumerate(page.split("\n")):
        for name in MENTIONED.findall(line):
            if name in facts() and facts()[name].by not in page:
                yield at, f"`fact.{name}` is by “{facts()[name].by}”; name them in this page"
