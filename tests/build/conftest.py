"""What the tests of the built site share: its pages, read as a browser would read them."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING, NamedTuple

import pytest

if TYPE_CHECKING:
    from pathlib import Path


class Tag(NamedTuple):
    """An element of a page: its name and its attributes."""

    name: str
    attributes: dict[str, str]

    def get(self, attribute: str) -> str:
        """Return an attribute's value, "" when it is not there."""
        return self.attributes.get(attribute, "")


class SitePage(HTMLParser):
    """A page of the site: its elements in order, and the texts of its title and its first heading."""

    def __init__(self, path: Path, address: str) -> None:
        super().__init__()
        self.path, self.address = path, address
        self.html = path.read_text(encoding="utf-8")
        self.tags: list[Tag] = []
        self.title = self.heading = ""
        self.feed(self.html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the element."""
        self.tags.append(Tag(tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        """Keep the first title, as drawings have titles too, and the first heading."""
        last = self.tags[-1].name if self.tags else ""
        if last == "title" and not self.title:
            self.title = data.strip()
        if last == "h1" and not self.heading:
            self.heading = data.strip()

    def all(self, name: str, /, **attributes: str) -> list[Tag]:
        """Return the elements of that name which have these attributes."""
        named = [tag for tag in self.tags if tag.name == name]
        return [tag for tag in named if all(tag.get(key) == value for key, value in attributes.items())]


@pytest.fixture(scope="session")
def pages(site_dir: Path) -> list[SitePage]:
    """Return every page of the site."""
    found = [SitePage(path, path.relative_to(site_dir).as_posix()) for path in sorted(site_dir.rglob("*.html"))]
    assert found
    return found
