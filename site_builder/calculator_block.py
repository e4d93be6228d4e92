"""Markdown blocks that place our markup in a page, such as `/// calculator | cpa` and `/// keys`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar
from xml.etree.ElementTree import Element, SubElement

from mkdocs.exceptions import PluginError
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block

from site_builder.templates import render_calculator, render_keys, render_questions

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown import Markdown
    from pymdownx.blocks import BlocksProcessor


class RenderedBlock(Block):
    """A block whose whole content is HTML that a template makes from the words after its “|”."""

    RENDER: ClassVar[Callable[..., str]]

    def on_create(self, parent: Element) -> Element:
        """Leave a paragraph that Python-Markdown swaps for the HTML at the end.

        Raises:
            PluginError: an unknown calculator; MkDocs adds the page to the block that this quotes.
        """
        try:
            html = self.RENDER(*(self.argument or "").split())
        except LookupError as error:
            raise PluginError(f"`/// {self.NAME} | {self.argument}`: {error}") from error
        paragraph = SubElement(parent, "p")
        paragraph.text = self.md.htmlStash.store(html)
        return paragraph


class CalculatorBlock(RenderedBlock):
    """`/// calculator | slug`: the form, its worked example and its sources."""

    NAME = "calculator"
    ARGUMENT = True
    RENDER = staticmethod(render_calculator)


class QuestionsBlock(RenderedBlock):
    """`/// questions | slug slug`: a card for each of these calculators, and a link for each other one."""

    NAME = "questions"
    ARGUMENT = None  # may be there or not
    RENDER = staticmethod(render_questions)


class KeysBlock(RenderedBlock):
    """`/// keys`: the keys that a link to each calculator may carry."""

    NAME = "keys"
    RENDER = staticmethod(render_keys)


class CalculatorBlocks(BlocksExtension):
    """Registers the blocks above."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Besides, say that our element is no part of a sentence: it must not end up inside a paragraph."""
        super().extendMarkdown(md)
        md.block_level_elements.append("rumbo-calculator")

    def extendMarkdownBlocks(self, _md: Markdown, block_mgr: BlocksProcessor) -> None:  # noqa: N802 - pymdownx's name
        """Give our blocks to pymdownx."""
        for block in (CalculatorBlock, QuestionsBlock, KeysBlock):
            block_mgr.register(block, self.getConfigs())


def makeExtension(**options: object) -> CalculatorBlocks:  # noqa: N802 - the name that Python-Markdown looks for
    """Return the extension."""
    return CalculatorBlocks(**options)
