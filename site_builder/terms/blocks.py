"""Markdown blocks made from the source of words: `/// glossary`, `/// terms | lead margen` and `/// kpi | cpl`."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, ClassVar
from xml.etree.ElementTree import Element, SubElement

from mkdocs.exceptions import PluginError
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block

from site_builder.terms import source, writing
from site_builder.terms.notes import EXPLAINED, Notes

if TYPE_CHECKING:
    from markdown import Markdown
    from pymdownx.blocks import BlocksProcessor


class WrittenBlock(Block):
    """A block whose content is Markdown written from the source, so that its links are checked as all others."""

    CLASS: ClassVar[str]

    @abstractmethod
    def written(self, ids: list[str]) -> tuple[str, list[str]]:
        """Return the Markdown for these ids, and the ids of the words that it explains."""

    def on_create(self, parent: Element) -> Element:
        """Place what was written.

        Raises:
            PluginError: an unknown word; MkDocs adds the page to the block that this quotes.
        """
        try:
            text, explained = self.written((self.argument or "").split())
        except LookupError as error:
            raise PluginError(f"`/// {self.NAME} | {self.argument}`: {error}") from error
        place = SubElement(parent, "div", {"class": self.CLASS, EXPLAINED: " ".join(explained)})
        self.md.parser.parseBlocks(place, text.split("\n\n"))
        return place


class GlossaryBlock(WrittenBlock):
    """`/// glossary`: every word, by its first letter."""

    NAME = "glossary"
    CLASS = "rumbo-glossary"

    def written(self, ids: list[str]) -> tuple[str, list[str]]:
        """Return the whole glossary."""
        del ids
        return writing.glossary(source.words().values()), list(source.words())


class TermsBlock(WrittenBlock):
    """`/// terms | lead margen`: a list with the definitions of these words."""

    NAME = "terms"
    ARGUMENT = True
    CLASS = "rumbo-terms"

    def written(self, ids: list[str]) -> tuple[str, list[str]]:
        """Return the list."""
        return writing.definitions(ids), ids


class IndicatorBlock(WrittenBlock):
    """`/// kpi | cpl`: what an indicator is, how it is counted, when to look at it."""

    NAME = "kpi"
    ARGUMENT = True
    CLASS = "rumbo-kpi"

    def written(self, ids: list[str]) -> tuple[str, list[str]]:
        """Return the card."""
        indicator = source.indicator(" ".join(ids))
        return writing.card(indicator), [indicator.word.id, *indicator.explains]


class AcronymsBlock(WrittenBlock):
    """`/// acronyms`: which calculator answers each acronym."""

    NAME = "acronyms"
    CLASS = "rumbo-acronyms"

    def written(self, ids: list[str]) -> tuple[str, list[str]]:
        """Return the list."""
        del ids
        known = source.indicators().values()
        return writing.acronyms(known), [each.word.id for each in known if each.acronym]


class TermBlocks(BlocksExtension):
    """Registers the blocks above, and the notes on words in running text."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Besides, mark words once inline Markdown is done and before MkDocs resolves links."""
        super().extendMarkdown(md)
        md.treeprocessors.register(Notes(md), "rumbo-notes", 6)

    def extendMarkdownBlocks(self, _md: Markdown, block_mgr: BlocksProcessor) -> None:  # noqa: N802 - pymdownx's name
        """Give our blocks to pymdownx."""
        for block in (GlossaryBlock, TermsBlock, IndicatorBlock, AcronymsBlock):
            block_mgr.register(block, self.getConfigs())


def makeExtension(**options: object) -> TermBlocks:  # noqa: N802 - the name that Python-Markdown looks for
    """Return the extension."""
    return TermBlocks(**options)
