"""Links: every one leads somewhere, and every page can be reached by links from the home page, menus aside."""

from __future__ import annotations

import ast
import posixpath
import re
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

HREF = re.compile(r'<a\b[^>]*?\bhref="([^"]*)"')
ID = re.compile(r'<[a-z][^<>]*?\bid="([^"]+)"')
PAGE_ADDRESS = re.compile(r"(?:\.\./|\./|/)*([\w-]+(?:/[\w-]+)*)\.(?:html|md)(?:#([\w-]+))?")
HOME = "index.html"


def targets(address: str, html: str) -> Iterator[tuple[str, str, str]]:
    """Give each link inside the site: as written, the address that it leads to, and the anchor there ("" for none)."""
    for written in map(unescape, dict.fromkeys(HREF.findall(html))):
        parts = urlsplit(written)
        if parts.scheme or parts.netloc:
            continue
        path = posixpath.normpath(posixpath.join(posixpath.dirname(address), unquote(parts.path)))
        yield written, path if parts.path else address, unquote(parts.fragment)


def broken(pages: Mapping[str, str], files: Iterable[str]) -> Iterator[str]:
    """Give each link that leads nowhere; `pages` are whole pages by address, `files` whatever else the site has."""
    places = {address: set(ID.findall(html)) for address, html in pages.items()}
    others = set(files)
    for address, html in pages.items():
        for written, path, anchor in targets(address, html):
            target = HOME if path == "." else path
            if target not in places and target not in others:
                yield f"{address}: the link “{written}” leads to no page and no file; mend it where the page is written"
            elif anchor and not anchor.startswith("__") and anchor not in places.get(target, {anchor}):
                yield f"{address}: the link “{written}” leads to a place that {target} does not have"


def broken_in_code(folder: Path, pages: Mapping[str, str]) -> Iterator[str]:
    """Give each address of a page, in a text of the calculators, that there is not."""
    places = {address: set(ID.findall(html)) for address, html in pages.items()}
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found = PAGE_ADDRESS.fullmatch(node.value)
                if found is None:
                    continue
                target, anchor = f"{found[1]}.html", found[2]
                if target not in places or (anchor and anchor not in places[target]):
                    name = path.relative_to(folder.parent).as_posix()
                    yield f"{name}: “{node.value}” is no page of the site, or lacks that place in it"


def orphans(contents: Mapping[str, str]) -> Iterator[str]:
    """Give the pages that no way of links leads to from the home page; `contents` are the pages' own texts."""
    reached, ahead = {HOME}, [HOME]
    while ahead:
        address = ahead.pop()
        for _, path, _ in targets(address, contents.get(address, "")):
            if path in contents and path not in reached:
                reached.add(path)
                ahead.append(path)
    yield from (address for address in contents if address not in reached)
