"""Expands `folder/*` in the navigation of mkdocs.yml into the pages that are not listed by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def expand(nav: list[Any], docs: Path) -> list[Any]:
    """Return the navigation with every `folder/*` replaced; an index comes first, the rest by name."""
    named = set(pages_named(nav))
    return list(expanded(nav, docs, named))


def pages_named(items: list[Any]) -> Iterator[str]:
    """Walk the navigation and give each page that it names."""
    for item in items:
        value = next(iter(item.values())) if isinstance(item, dict) else item
        if isinstance(value, list):
            yield from pages_named(value)
        else:
            yield value


def expanded(items: list[Any], docs: Path, named: set[str]) -> Iterator[Any]:
    """Give the items again, with the pages of `folder/*` in its place."""
    for item in items:
        if isinstance(item, dict):
            title, value = next(iter(item.items()))
            yield {title: list(expanded(value, docs, named)) if isinstance(value, list) else value}
        elif item.endswith("/*"):
            yield from remaining(docs, item.removesuffix("/*"), named)
        else:
            yield item


def remaining(docs: Path, folder: str, named: set[str]) -> Iterator[str]:
    """Give the pages of a folder that nobody named."""
    pages = sorted((docs / folder).glob("*.md"), key=lambda page: (page.name != "index.md", page.name))
    for page in pages:
        address = page.relative_to(docs).as_posix()
        if address not in named:
            yield address
