"""Writes a page's figures into its Markdown, and says which ones nobody computes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from calculators import COUNTRIES, DEFAULT_COUNTRY
from calculators.core.numbers.separators import read_digits
from site_builder.figures import facts, unmarked
from site_builder.figures.blocks import Block, blocks_of
from site_builder.figures.expressions import Expression, FigureError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction

    from site_builder.figures.cases import Case

REFERENCE = re.compile(r"\{\{\s*(.*?)\s*\}\}")
NOT_CHECKED = ("usar/", "calculadoras/index.md")
"""Pages that show how numbers are typed."""
TYPED = re.compile(r"\d+(?:[.,\u00a0]\d+)*")


@dataclass(slots=True)
class Written:
    """A page as MkDocs gets it, and what is wrong with its figures: line (from 1) and what to do."""

    text: str
    problems: list[tuple[int, str]] = field(default_factory=list)


def write_page(text: str, path: str) -> Written:
    """Replace every reference by its figure and take the blocks out; lines stay where they are.

    Args:
        text: the page's Markdown, without its front matter.
        path: of the page, in docs/.
    """
    lines = text.split("\n")
    page = _Page(lines, blocks_of(lines))
    written = [page.write(at, line) for at, line in enumerate(lines)]
    problems = [*page.problems, *facts.unnamed(text)]
    if not path.startswith(NOT_CHECKED):
        problems += page.typed_by_hand()
    return Written("\n".join(written), [(at + 1, problem) for at, problem in sorted(problems)])


class _Page:
    def __init__(self, lines: Sequence[str], blocks: Sequence[Block]) -> None:
        self.lines = lines
        self.countries = [_country(blocks, at) for at in range(len(lines))]
        self.examples = set(unmarked.example_lines(lines))
        self.removed = {at for block in blocks for at in range(block.begins, block.ends)}
        self.problems = [problem for block in blocks for problem in block.problems]
        self.cases: dict[str, Case] = {}
        self.given: set[Fraction] = set()
        for block in blocks:
            for name, case in block.cases.items():
                if name in self.cases:
                    self.problems.append((block.begins, f"the page has two cases called “{name}”; rename one"))
                self.cases[name] = case
                self.given |= case.given
            self.given |= _typed(block.given, block.country)

    def write(self, at: int, line: str) -> str:
        """Return a line as the reader gets it."""
        if at in self.removed:
            return ""
        return REFERENCE.sub(lambda reference: self._text(at, reference[1]), line)

    def _text(self, at: int, source: str) -> str:
        try:
            if source.startswith(facts.PREFIX):
                said = facts.text(source.removeprefix(facts.PREFIX))
                return said.translate(self._notation(at))
            expression = Expression(source, self.cases, self.countries[at] or DEFAULT_COUNTRY)
        except (LookupError, FigureError) as error:
            self.problems.append((at, f"`{{{{ {source} }}}}` {error}"))
            return ""
        self.given |= expression.numbers
        return expression.text

    def _notation(self, at: int) -> dict[int, int]:
        """How a fact's figure is written here: in an example as its country does, elsewhere as all prose."""
        is_comma = at in self.examples and COUNTRIES[self.countries[at] or DEFAULT_COUNTRY].point == ","
        return str.maketrans(".,", ",.") if is_comma else str.maketrans("", "")

    def typed_by_hand(self) -> Iterator[tuple[int, str]]:
        """Give every figure that a hand typed and that no case takes."""
        kept = ["" if at in self.removed else line for at, line in enumerate(self.lines)]
        for found in (*unmarked.in_examples(kept, self.countries), *unmarked.elsewhere(kept, self.countries)):
            if found.value not in self.given:
                yield (
                    found.line,
                    (
                        f"“{found.text}” was typed by hand: write `{{{{ name }}}}` of a case that computes it"
                        f"{self._nearest(found)}; if the story gives it, list it in the block's `given:` line"
                    ),
                )

    def _nearest(self, found: unmarked.Found) -> str:
        same = [
            f"{name}.{key}"
            for name, case in self.cases.items()
            for key, figure in case.figures.items()
            for code in [figure.country.code]
            if found.value in _typed(format(figure), code) | _typed(format(figure, "about"), code)
        ]
        return f" ({', '.join(same)})" if same else ""


def _country(blocks: Sequence[Block], at: int) -> str:
    """The country that the block above a line names; else that of the page's first."""
    above = [block.country for block in blocks if block.begins <= at]
    return above[-1] if above else blocks[0].country if blocks else ""


def _typed(text: str, country: str) -> set[Fraction]:
    """The numbers in a text, in a country's notation."""
    point = COUNTRIES[country or DEFAULT_COUNTRY].point
    bare = text.replace("&nbsp;", "\u00a0")
    read = (read_digits(digits.replace("\u00a0", " "), point, whole=False) for digits in TYPED.findall(bare))
    return {each[0] for each in read if each is not None}
