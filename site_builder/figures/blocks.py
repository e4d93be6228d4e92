"""Reads the blocks `/// figures | AR … ///` of a page: its cases, each in a line, and what else its stories give."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from calculators import COUNTRIES
from site_builder.figures.cases import Case, CaseError, work_out

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

OPENING = re.compile(r"\s*/// figures(?: \| (?P<country>\w*))?\s*")
CLOSING = re.compile(r"\s*///\s*")
LINE = re.compile(r"\s*(?:(?P<name>[a-z_]\w*) = )?(?P<slug>[a-z_]+): (?P<rest>.+?)\s*")
APART = re.compile(r", (?=[a-z_0-9]+ )")
GIVEN = "given"
"""Begins the line of figures that belong to the story and that no case takes."""


@dataclass(frozen=True, slots=True)
class Block:
    """A block: where it stands (lines, from 0, its end left out), its country and what its lines say."""

    begins: int
    ends: int
    country: str
    cases: Mapping[str, Case] = field(default_factory=dict)
    given: str = ""
    problems: Sequence[tuple[int, str]] = ()


def blocks_of(lines: Sequence[str]) -> list[Block]:
    """Return the blocks of a page in order, each with what is wrong in it, by line."""
    found: list[Block] = []
    for begins, line in enumerate(lines):
        if (opening := OPENING.fullmatch(line)) and (not found or begins >= found[-1].ends):
            ends = next((at for at in range(begins + 1, len(lines)) if CLOSING.fullmatch(lines[at])), begins)
            found.append(_block(begins, ends, opening["country"] or "", lines))
    return found


def _block(begins: int, ends: int, country: str, lines: Sequence[str]) -> Block:
    if ends == begins:
        return Block(begins, begins + 1, "", problems=[(begins, "close the block with a line `///`")])
    if country not in COUNTRIES:
        problem = f"`/// figures | {country}`: name one of the countries {', '.join(sorted(COUNTRIES))}"
        return Block(begins, ends + 1, "", problems=[(begins, problem)])
    cases: dict[str, Case] = {}
    given: list[str] = []
    problems: list[tuple[int, str]] = []
    for at in range(begins + 1, ends):
        line = LINE.fullmatch(lines[at])
        if line is None:
            if lines[at].strip():
                problems.append((at, f"“{lines[at].strip()}” is no case; write `cpa: spend 600, leads 60, sales 12`"))
        elif line["slug"] == GIVEN:
            given.append(line["rest"])
        elif (name := line["name"] or line["slug"]) in cases:
            problems.append((at, f"a second case is called “{name}”; begin its line with another name and “ = ”"))
        else:
            try:
                cases[name] = work_out(line["slug"], _typed(line["rest"]), country)
            except CaseError as error:
                problems.append((at, str(error)))
    return Block(begins, ends + 1, country, cases, " ".join(given), problems)


def _typed(rest: str) -> dict[str, str]:
    """The figures of a line: "spend 600.000, leads 60"; the word before the first space is the key."""
    return {key: text for key, _, text in (each.partition(" ") for each in APART.split(rest))}
