"""The pages that the calculators send their readers to: each must be there, and its anchor in it."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import calculators

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mkdocs.structure.pages import Page

ID = re.compile(r'\bid="([^"]+)"')


def problems(pages: Sequence[Page], named: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Give a sentence for each address that leads nowhere.

    Args:
        pages: of the site, as HTML.
        named: file that names an address, and the address ("canales/correo.md#primero-el-permiso").
    """
    contents = {page.file.src_uri: page.content or "" for page in pages}
    for file, address in named:
        page, _, anchor = address.partition("#")
        if page not in contents:
            yield f"{file}: names the page “{address}”, and there is no docs/{page}"
        elif anchor and anchor not in ID.findall(contents[page]):
            yield f"{file}: names “{address}”, and docs/{page} has nothing with the id “{anchor}”"


def named_in_the_calculators() -> Iterator[tuple[str, str]]:
    """Give every `Link(text, page)` in the source of the calculators; an answer shows but some of them."""
    package = Path(calculators.__file__).parent
    for file in sorted(package.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Link":
                yield file.relative_to(package.parent).as_posix(), str(ast.literal_eval(node.args[1]))
