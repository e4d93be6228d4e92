"""Takes HTML apart into what readers read: each paragraph, title, cell or label as a piece of plain text."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

SKIPPED = {"code", "kbd", "noscript", "pre", "samp", "script", "style", "svg", "textarea"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
INLINE = {
    *("a", "abbr", "b", "bdi", "cite", "data", "del", "dfn", "em", "i", "ins", "mark", "output", "q", "s", "small"),
    *("span", "strong", "sub", "sup", "time", "u", "var", "wbr"),
}
BOXES = {"a", "b", "output", "span", "strong", "time"}
"""Inline elements that style sheets set apart: what touches across their border is two words."""
READ_ATTRIBUTES = ("alt", "aria-label", "placeholder", "title")
TEXTS = "data-text-"
OWN_WORK = {
    "example",
    "rumbo-kpi",
    "rumbo-formula",
    "rumbo-route",
    "rumbo-questions",
    "rumbo-calculator",
    "rumbo-figure",
}
FILLED_LATER = "…"
"""What stands for an inline element without text: scripts write into it."""
NOT_TEXT = {"headerlink", "rumbo-note"}
"""Classes of what is not the page's own text: the sign beside a title, the notes that repeat the glossary."""


@dataclass(slots=True)
class Piece:
    """A run of text that is read at one go.

    Args:
        text: as it stands, entities resolved, inline markup gone.
        tag: the innermost block that holds it ("p", "li", "td", "h2"…), "@" for the text of an attribute.
        section: its h2's text, "" before the first.
        classes: all classes around it.
        around: all tags around it.
        links: where its links lead.
        emphasised: the runs in italics: foreign words, titles of works, now and then a Spanish word.
    """

    text: str
    tag: str
    section: str
    classes: frozenset[str]
    around: frozenset[str]
    links: list[str] = field(default_factory=list)
    emphasised: list[str] = field(default_factory=list)

    @property
    def is_own_work(self) -> bool:
        """Whether it is an example, a formula or a calculator, whose figures are ours."""
        return bool(OWN_WORK & self.classes)

    @property
    def is_prose(self) -> bool:
        """Whether it is running text: a paragraph or an item, in no table, formula, calculator or form."""
        return self.tag in {"p", "li", "dd"} and not self.around & {"table", "form", "rumbo-calculator", "footer"}


@dataclass(slots=True)
class _Open:
    tag: str
    classes: frozenset[str]
    is_foreign: bool
    begins: int


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[Piece] = []
        self.stack: list[_Open] = []
        self.section = ""
        self.buffer: list[str] = []
        self.links: list[str] = []
        self.emphasised: list[str] = []
        self.emphasis = 0
        self.at_border = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag not in INLINE and tag not in VOID:
            self.flush()
        self.at_border = self.at_border or tag in BOXES
        if tag == "br":
            self.buffer.append("\n")
        if tag == "em":
            self.emphasis = len(self.buffer)
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        if not self._skips():
            self._read_attributes(given)
        if tag not in VOID:
            self.stack.append(
                _Open(
                    tag,
                    classes=frozenset(given.get("class", "").split()),
                    is_foreign=given.get("lang", "es")[:2] != "es",
                    begins=len(self.buffer),
                )
            )

    def handle_endtag(self, tag: str) -> None:
        if tag == "em":
            self.emphasised.append("".join(self.buffer[self.emphasis :]))
        self.at_border = self.at_border or tag in BOXES
        if tag not in INLINE:
            self.flush()
        for place in range(len(self.stack) - 1, -1, -1):
            if self.stack[place].tag == tag:
                if tag in INLINE and self.stack[place].begins == len(self.buffer) and not self._skips():
                    self.buffer.append(FILLED_LATER)
                del self.stack[place:]
                break

    def handle_data(self, data: str) -> None:
        if self._skips():
            return
        if self.at_border and self.buffer and self.buffer[-1][-1:].isalnum() and data[:1].isalnum():
            self.buffer.append("\n")
        self.at_border = False
        self.buffer.append(data)

    def flush(self) -> None:
        """End the piece that was being read."""
        text = "".join(self.buffer).strip()
        links, emphasised = self.links, self.emphasised
        self.buffer, self.links, self.emphasised = [], [], []
        if not text:
            return
        block = next((each.tag for each in reversed(self.stack) if each.tag not in INLINE), "")
        if block == "h2":
            self.section = text
        piece = self._piece(text, block)
        piece.links, piece.emphasised = links, emphasised
        self.pieces.append(piece)

    def _piece(self, text: str, tag: str) -> Piece:
        classes = frozenset().union(*(each.classes for each in self.stack))
        return Piece(text, tag, self.section, classes, frozenset(each.tag for each in self.stack))

    def _skips(self) -> bool:
        return any(each.tag in SKIPPED or each.is_foreign or NOT_TEXT & each.classes for each in self.stack)

    def _read_attributes(self, given: dict[str, str]) -> None:
        for name, value in given.items():
            if (
                value
                and (name in READ_ATTRIBUTES or name.startswith(TEXTS))
                and "headerlink" not in given.get("class", "")
            ):
                self.pieces.append(self._piece(value, "@"))


def pieces(html: str) -> list[Piece]:
    """Return what readers read of a page, in its order."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.flush()
    return reader.pieces


def prose(read: list[Piece]) -> Iterator[Piece]:
    """Give the running text alone."""
    return (piece for piece in read if piece.is_prose)
