"""Notes on words: the first time that a page uses a word of the glossary, a link with its definition."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, TypeGuard
from xml.etree.ElementTree import Element, fromstring

from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER, AtomicString

from site_builder.templates import render_notes
from site_builder.terms.source import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.terms.model import Word

EXPLAINED = "data-rumbo-explained"
"""On an element whose content defines words (their ids): the page needs no note on them. Taken off again here."""
LEFT_ALONE = {
    *("a", "abbr", "button", "code", "dt", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "kbd", "label"),
    *("pre", "script", "style", "summary", "svg", "th"),
}
ASIDE = re.compile(HTML_PLACEHOLDER % r"(\d+)")
RAW_LINK = re.compile(r"<(?:a|button|label|summary)\b")
TITLES = {"admonition-title"}


class Notes(Treeprocessor):
    """Turns the first mention of each word into a link to the glossary that is described by its definition."""

    def run(self, root: Element) -> None:
        """Mark the page, and put the definitions at its end, where no sentence is interrupted."""
        self.known = self._explained_already(root)
        self.found: list[Word] = []
        self._walk(root)
        if self.found:
            root.append(fromstring(render_notes(self.found)))  # noqa: S314 - our own template

    def _explained_already(self, root: Element) -> set[str]:
        known: set[str] = set()
        for element in root.iter():
            known.update(element.attrib.get(EXPLAINED, "").split())
        return known

    def _walk(self, element: Element) -> None:
        if element.attrib.pop(EXPLAINED, None) is not None or not _takes_notes(element) or self._has_raw_links(element):
            return
        children = list(element)
        if _is_text(element.text):
            element.text, made = self._marked(element.text)
            for place, link in enumerate(made):
                element.insert(place, link)
        for child in children:
            self._walk(child)
            if _is_text(child.tail):
                child.tail, made = self._marked(child.tail)
                place = list(element).index(child) + 1
                for offset, link in enumerate(made):
                    element.insert(place + offset, link)

    def _has_raw_links(self, element: Element) -> bool:
        """Tell whether its text has links or buttons written as HTML, which are set aside by now."""
        texts = [element.text or "", *(child.tail or "" for child in element)]
        kept = (self.md.htmlStash.rawHtmlBlocks[int(place)] for text in texts for place in ASIDE.findall(text))
        return any(RAW_LINK.match(str(raw)) for raw in kept)

    def _marked(self, text: str) -> tuple[str, list[Element]]:
        """Return the text before the first new word, and the links with the text after each."""
        head, links, end = text, list[Element](), 0
        for word, begin, stop in self._new_words(text):
            between = text[end:begin]
            if links:
                links[-1].tail = between
            else:
                head = between
            links.append(link(word, text[begin:stop]))
            end = stop
        if links:
            links[-1].tail = text[end:]
        return head, links

    def _new_words(self, text: str) -> Iterator[tuple[Word, int, int]]:
        for match in pattern().finditer(text):
            word = spellings()[match[0]]
            if word.id not in self.known:
                self.known.add(word.id)
                self.found.append(word)
                yield word, match.start(), match.end()


def link(word: Word, text: str) -> Element:
    """Return the word as a link: without scripts it leads to the glossary, with them it opens the note."""
    made = Element("a", {"class": "rumbo-term", "href": f"/glosario.md#{word.id}", "aria-describedby": word.note_id})
    made.text = AtomicString(text)
    return made


@cache
def spellings() -> dict[str, Word]:
    """Return the word of each spelling; one that begins small may also begin a sentence."""
    return {
        text: word for word in words().values() for mark in word.marks for text in (mark, mark[0].upper() + mark[1:])
    }


@cache
def pattern() -> re.Pattern[str]:
    """Match any spelling as a whole word; the longest wins."""
    longest_first = sorted(spellings(), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])")


def _takes_notes(element: Element) -> bool:
    return element.tag not in LEFT_ALONE and not TITLES & set(element.get("class", "").split())


def _is_text(text: str | None) -> TypeGuard[str]:
    return bool(text) and not isinstance(text, AtomicString)
