"""Checks that every worksheet stands once, in the page that its definition names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mkdocs.structure.pages import Page

    from site_builder.worksheets.model import Worksheet

SHEET = re.compile(r'<rumbo-worksheet\s[^>]*\bsheet="([^"]+)"')


def problems(pages: Sequence[Page], sheets: Iterable[Worksheet]) -> Iterator[str]:
    """Give a sentence for each sheet that is missing or in the wrong place; nothing when all is well."""
    shown = {page.file.src_uri: SHEET.findall(page.content or "") for page in pages}
    homes = {sheet.id: sheet.page for sheet in sheets}
    for name, home in homes.items():
        if name not in shown.get(home, []):
            yield f"docs/{home}: the worksheet “{name}” needs this page, with the block `/// worksheet | {name}`"
    for file, placed in shown.items():
        for name in placed:
            if homes.get(name) != file:
                yield f"docs/{file}: the worksheet “{name}” belongs in docs/{homes.get(name)}; link to it from here"
        if len(placed) > 1:
            yield f"docs/{file}: {len(placed)} worksheets stand here; a link could not tell them apart, so keep one"
