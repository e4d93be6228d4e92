"""Markdown blocks that place our markup in a page: `/// calculator | cpa`, `/// questions`…"""

from __future__ import annotations

import xml.etree.ElementTree as etree
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from mkdocs.exceptions import PluginError
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block

from site_builder.templates import render_calculator, render_funnel, render_keys, render_questions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown import Markdown
    from pymdownx.blocks import BlocksProcessor


class RenderedBlock(Block):
    """A block whose whole content is HTML that a template has already made."""

    def html(self) -> str:
        """Return the markup that takes the block's place."""
        raise NotImplementedError

    def on_create(self, parent: etree.Element) -> etree.Element:
        """Leave a paragraph that Python-Markdown swaps for the stored HTML at the end."""
        paragraph = etree.SubElement(parent, "p")
        paragraph.text = self.md.htmlStash.store(self.html())
        return paragraph


@contextmanager
def naming(block: Block) -> Iterator[None]:
    """Turn an unknown calculator into an error that quotes the block; MkDocs adds the page."""
    try:
        yield
    except LookupError as error:
        message = f"`/// {block.NAME} | {block.argument}`: {error}"
        raise PluginError(message) from error


class CalculatorBlock(RenderedBlock):
    """`/// calculator | slug`: the form, its worked example and its sources."""

    NAME = "calculator"
    ARGUMENT = True

    def html(self) -> str:
        with naming(self):
            return render_calculator(self.argument)


class QuestionsBlock(RenderedBlock):
    """`/// questions | slug slug`: a card for every calculator, those named first."""

    NAME = "questions"

    def html(self) -> str:
        with naming(self):
            return render_questions((self.argument or "").split())


class FunnelBlock(RenderedBlock):
    """`/// funnel`: the path from a sales goal back to the money it needs."""

    NAME = "funnel"
    ARGUMENT = False

    def html(self) -> str:
        return render_funnel()


class KeysBlock(RenderedBlock):
    """`/// keys`: the keys that a link to each calculator may carry."""

    NAME = "keys"
    ARGUMENT = False

    def html(self) -> str:
        return render_keys()


class CalculatorBlocks(BlocksExtension):
    """Registers the blocks above."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Besides, say that our element is no part of a sentence: it must not end up inside a paragraph."""
        super().extendMarkdown(md)
        md.block_level_elements.append("rumbo-calculator")

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:
        """Give our blocks to pymdownx."""
        for block in (CalculatorBlock, QuestionsBlock, FunnelBlock, KeysBlock):
            block_mgr.register(block, self.getConfigs())


def makeExtension(**options: Any) -> CalculatorBlocks:
    """Name that Python-Markdown looks for."""
    return CalculatorBlocks(**options)
