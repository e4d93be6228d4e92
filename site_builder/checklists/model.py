"""What a checklist is: levels of items, each item with an id that stands in readers' devices and links for years."""

from __future__ import annotations

import re
from dataclasses import dataclass

LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
MARK = re.compile(r"[*`_]+")


class ChecklistError(ValueError):
    """A list that cannot be read: says file, line and mend."""


@dataclass(frozen=True)
class Item:
    """One fact or act that can be checked.

    Args:
        id: public and whole, such as `correo.permiso`.
        text: Markdown, as a reader sees it.
        line: where it stands in its file.
    """

    id: str
    text: str
    line: int

    @property
    def plain(self) -> str:
        """The text without links and emphasis, for places where it is a link itself."""
        return MARK.sub("", LINK.sub(r"\1", self.text))


@dataclass(frozen=True)
class Level:
    """Items that are done together: lo básico, bien hecho, avanzado; or a week."""

    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Checklist:
    """A list, and where it stands.

    Args:
        key: public, the first half of its items' ids.
        title: its name wherever it is shown.
        page: its Markdown file, relative to docs/.
        line: where its block begins.
        levels: in the order of the page.
    """

    key: str
    title: str
    page: str
    line: int
    levels: tuple[Level, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """Every item, in the order of the page."""
        return tuple(item for level in self.levels for item in level.items)

    @property
    def place(self) -> str:
        """Where to mend it."""
        return f"docs/{self.page}:{self.line}"
