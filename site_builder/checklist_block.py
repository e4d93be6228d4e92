"""Markdown blocks of the checklists: `/// checklist | key`, `/// checklists | key key` and `/// checklist-summary`."""

from __future__ import annotations

import posixpath
from abc import abstractmethod
from typing import TYPE_CHECKING, ClassVar
from xml.etree.ElementTree import Element, SubElement, fromstring

from mkdocs.exceptions import PluginError
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block, type_string

from site_builder.checklists import INDEX
from site_builder.templates import environment

if TYPE_CHECKING:
    from collections.abc import Mapping

    from markdown import Markdown
    from pymdownx.blocks import BlocksProcessor

    from site_builder.checklists import Checklist

MOST_NEXT = 5
MOST_NEXT_OF_A_LIST = 2
"""How many things to do the summary names, in all and of one list; its script has both from the markup."""
ELEMENTS = ("rumbo-checklist", "rumbo-checklist-progress", "rumbo-checklist-summary")


class TemplateBlock(Block):
    """A block whose markup a template makes; what it says is still Markdown, so links and terms work in it.

    The template must be well-formed XML: it becomes part of the page's tree, which the remaining steps go through.
    A `<p data-html="name">` in it gives way to the template of that name, which may be any HTML and is left alone.
    """

    TEMPLATE: ClassVar[str]

    @property
    def lists(self) -> Mapping[str, Checklist]:
        """Every list of the site, as the build has read them."""
        lists: Mapping[str, Checklist] = self.config["lists"]
        return lists

    def on_create(self, parent: Element) -> Element:
        """Keep the place."""
        return SubElement(parent, "div")

    def on_markdown(self) -> str:
        """Take the block's lines as they are: they have been read already, with their line numbers."""
        return "raw"

    def on_end(self, block: Element) -> None:
        """Put the template's markup in the block's place."""
        html = self.rendered(self.TEMPLATE)
        made = fromstring(html)  # noqa: S314 - our own template, escaped
        for place in made.iter("p"):
            if name := place.attrib.pop("data-html", ""):
                place.text = self.md.htmlStash.store(self.rendered(f"checklist/{name}.html"))
        block.clear()
        block.tag, block.text, block.attrib = made.tag, made.text, made.attrib
        block.extend(made)

    def rendered(self, template: str) -> str:
        """Return what a template makes of this block's words."""
        return environment().get_template(template).render(**self.words())

    @abstractmethod
    def words(self) -> dict[str, object]:
        """Return what the templates are told."""

    def named(self, key: str) -> Checklist:
        """Return a list.

        Raises:
            PluginError: nobody has written it.
        """
        if key not in self.lists:
            known = ", ".join(self.lists)
            raise PluginError(f"`/// {self.NAME} | {self.argument}`: no list is called “{key}”; there are: {known}")
        return self.lists[key]


class ChecklistBlock(TemplateBlock):
    """`/// checklist | key`: the list itself."""

    NAME = "checklist"
    ARGUMENT = True
    OPTIONS: ClassVar = {"title": ["", type_string]}
    TEMPLATE = "checklist/list.html"

    def words(self) -> dict[str, object]:
        """Return the list, and where the page of all lists is from here."""
        checklist = self.named(self.argument)
        return {"checklist": checklist, "index": posixpath.relpath(INDEX, posixpath.dirname(checklist.page))}


class ChecklistsBlock(TemplateBlock):
    """`/// checklists | key key`: these lists with their progress."""

    NAME = "checklists"
    ARGUMENT = True
    TEMPLATE = "checklist/lists.html"

    def words(self) -> dict[str, object]:
        """Return the lists named."""
        return {"lists": [self.named(key) for key in self.argument.split()], "address": from_index}


class SummaryBlock(TemplateBlock):
    """`/// checklist-summary`: what is done in all lists, what comes next, and copies."""

    NAME = "checklist-summary"
    TEMPLATE = "checklist/summary.html"

    def words(self) -> dict[str, object]:
        """Return all lists, and what is next to do for a reader who has done nothing yet."""
        lists = list(self.lists.values())
        first = [item for each in lists for item in each.levels[0].items[:MOST_NEXT_OF_A_LIST]][:MOST_NEXT]
        return {
            "lists": lists,
            "address": from_index,
            "first": first,
            "most": MOST_NEXT,
            "most_of_a_list": MOST_NEXT_OF_A_LIST,
        }


def from_index(checklist: Checklist) -> str:
    """Return a list's page as the index page links to it."""
    return posixpath.relpath(checklist.page, posixpath.dirname(INDEX))


class ChecklistBlocks(BlocksExtension):
    """Registers the blocks above."""

    def __init__(self, **options: object) -> None:
        self.config = {"lists": [{}, "every list of the site, by its key"]}
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Besides, say that our elements are no part of a sentence."""
        super().extendMarkdown(md)
        md.block_level_elements.extend(ELEMENTS)

    def extendMarkdownBlocks(self, _md: Markdown, block_mgr: BlocksProcessor) -> None:  # noqa: N802 - pymdownx's name
        """Give our blocks to pymdownx."""
        for block in (ChecklistBlock, ChecklistsBlock, SummaryBlock):
            block_mgr.register(block, self.getConfigs())


def makeExtension(**options: object) -> ChecklistBlocks:  # noqa: N802 - the name that Python-Markdown looks for
    """Return the extension."""
    return ChecklistBlocks(**options)
