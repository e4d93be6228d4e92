"""Markdown blocks that place worksheets in a page: `/// worksheet | signed_goal` and `/// worksheets`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError
from pymdownx.blocks import BlocksExtension

from site_builder.calculator_block import RenderedBlock
from site_builder.worksheets import WorksheetError
from site_builder.worksheets.rendering import render_worksheet, render_worksheets

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown
    from pymdownx.blocks import BlocksProcessor


class SheetBlock(RenderedBlock):
    """A block that needs the definitions: a wrong one stops the build with its own sentence."""

    def on_create(self, parent: Element) -> Element:
        """Do as every rendered block does.

        Raises:
            PluginError: an unknown sheet, or a definition that is wrong.
        """
        try:
            return super().on_create(parent)
        except WorksheetError as error:
            raise PluginError(str(error)) from error


class WorksheetBlock(SheetBlock):
    """`/// worksheet | id`: the sheet, with an example for every field."""

    NAME = "worksheet"
    ARGUMENT = True
    RENDER = staticmethod(render_worksheet)


class WorksheetsBlock(SheetBlock):
    """`/// worksheets`: a card for each sheet."""

    NAME = "worksheets"
    RENDER = staticmethod(render_worksheets)


class WorksheetBlocks(BlocksExtension):
    """Registers the blocks above."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Besides, say that our element is no part of a sentence: it must not end up inside a paragraph."""
        super().extendMarkdown(md)
        md.block_level_elements.append("rumbo-worksheet")

    def extendMarkdownBlocks(self, _md: Markdown, block_mgr: BlocksProcessor) -> None:  # noqa: N802 - pymdownx's name
        """Give our blocks to pymdownx."""
        for block in (WorksheetBlock, WorksheetsBlock):
            block_mgr.register(block, self.getConfigs())


def makeExtension(**options: object) -> WorksheetBlocks:  # noqa: N802 - the name that Python-Markdown looks for
    """Return the extension."""
    return WorksheetBlocks(**options)
