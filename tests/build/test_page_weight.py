"""What a first visit to a page of text downloads."""

from __future__ import annotations

import gzip
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tests.build.conftest import SitePage

MOST_PAGE = 200 * 1024
READING = ("indicadores/", "canales/", "empieza/", "listas/")
MOST_FONTS = 60 * 1024
# What the theme's script fetches of its own accord; the search index comes later: tests/browser/test_search.py.
SEARCH = ("sitemap.xml", "assets/javascripts/workers/search.*.js")
SPANISH = ("assets/javascripts/lunr/min/lunr.stemmer.support.min.js", "assets/javascripts/lunr/min/lunr.es.min.js")


def test_a_page_of_text_is_light(pages: list[SitePage], site_dir: Path) -> None:
    reading = [page for page in pages if page.address.startswith(READING)]
    assert {page.address: kilobytes for page in reading if (kilobytes := weight(page, site_dir)) > MOST_PAGE} == {}


def test_the_fonts_are_light(site_dir: Path) -> None:
    assert 0 < sum(font.stat().st_size for font in site_dir.rglob("*.woff2")) <= MOST_FONTS


def weight(page: SitePage, site_dir: Path) -> int:
    """Return the bytes of the page and of all that it brings along, compressed as servers do."""
    named = [tag.get("src") for tag in page.all("script") if tag.get("src")]
    named += [tag.get("href") for tag in page.all("link") if tag.get("rel") in {"stylesheet", "icon"}]
    files = {(page.path.parent / address).resolve() for address in named}
    files |= {path.resolve() for pattern in (*SEARCH, *SPANISH) for path in site_dir.glob(pattern)}
    files |= set(used_by(path for path in files if path.suffix == ".css"))
    return sum(len(gzip.compress(path.read_bytes())) for path in {page.path, *files})


def used_by(sheets: Iterable[Path]) -> Iterable[Path]:
    """Give what style sheets bring along: every font and image, whether the page shows it or not."""
    for sheet in sheets:
        for address in re.findall(r"url\(\"?([\w./-]+)\"?\)", sheet.read_text(encoding="utf-8")):
            yield (sheet.parent / address).resolve()
