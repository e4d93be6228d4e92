"""What every page must have, and every calculator: each problem is a sentence naming the file and the mend."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from site_builder import links

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mkdocs.structure.pages import Page

BLOCK_LEFT_AS_TEXT = re.compile(r"<p>(///[^<\n]*)")
SHORTEST, LONGEST = 50, 160
CALCULATOR = re.compile(r'<rumbo-calculator\b[^>]*\bslug="([^"]+)"')


def problems(pages: Sequence[Page], slugs: Iterable[str]) -> Iterator[str]:
    """Give what is wrong with the pages as a whole; nothing when all is well."""
    yield from missing_words(pages)
    yield from lengths(pages)
    yield from repeated(pages, "title")
    yield from repeated(pages, "description")
    yield from orphans(pages)
    yield from misspelled_blocks(pages)
    yield from missing_calculators(pages, slugs)


def missing_words(pages: Sequence[Page]) -> Iterator[str]:
    """Every page says its title and its description: search engines and shared links show them."""
    for page in pages:
        for name in ("title", "description"):
            if not str(page.meta.get(name) or "").strip():
                yield f"docs/{page.file.src_uri}: write `{name}: …` in its front matter"


def lengths(pages: Sequence[Page]) -> Iterator[str]:
    """A description is long enough to say something, and short enough to be shown whole."""
    for page in pages:
        text = str(page.meta.get("description") or "").strip()
        if text and not SHORTEST <= len(text) <= LONGEST:
            wanted = f"{SHORTEST} to {LONGEST}"
            yield f"docs/{page.file.src_uri}: its description has {len(text)} characters; write {wanted}"


def repeated(pages: Sequence[Page], name: str) -> Iterator[str]:
    """No two pages have the same title, or the same description."""
    texts = [str(page.meta.get(name) or "").strip() for page in pages]
    for text, times in Counter(texts).items():
        if text and times > 1:
            files = ", ".join(
                f"docs/{page.file.src_uri}" for page, own in zip(pages, texts, strict=True) if own == text
            )
            yield f"{files}: {times} pages have the {name} “{text}”; give each its own"


def orphans(pages: Sequence[Page]) -> Iterator[str]:
    """Every page is linked from a page that is: the menu alone does not count, readers come by reading."""
    sources = {page.url: page.file.src_uri for page in pages}
    for address in links.orphans({page.url: page.content or "" for page in pages}):
        yield f"docs/{sources[address]}: no page leads here from the home page; link it where a reader needs it"


def misspelled_blocks(pages: Sequence[Page]) -> Iterator[str]:
    """A block that nobody recognises stays in the page as text."""
    for page in pages:
        for block in BLOCK_LEFT_AS_TEXT.findall(page.content or ""):
            yield f"docs/{page.file.src_uri}: `{block}` is no block, or lacks what it needs after “|”"


def missing_calculators(pages: Sequence[Page], slugs: Iterable[str]) -> Iterator[str]:
    """Every calculator stands once, in the page that links and search point to."""
    shown = {page.file.src_uri: CALCULATOR.findall(page.content or "") for page in pages}
    for slug in slugs:
        home = f"calculadoras/{slug}.md"
        if slug not in shown.get(home, []):
            yield f"docs/{home}: the calculator “{slug}” needs this page, with the block `/// calculator | {slug}`"
    for file, placed in shown.items():
        for slug, times in Counter(placed).items():
            if times > 1:
                yield f"docs/{file}: the calculator “{slug}” stands {times} times; its fields' ids would clash"
