"""Every page of the site: its language, its words for search engines, and nothing from anybody else's server."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.build.conftest import SitePage

ELSEWHERE = re.compile(r"^(?:\w+:)?//")
LOADED = ("src", "srcset", "poster", "data", "action")
# Relations of <link> that make the browser fetch something, or that only hold for one address.
LINKED = ("stylesheet", "icon", "apple-touch-icon", "preload", "prefetch", "preconnect", "manifest", "canonical")


def test_every_page_says_its_language(pages: list[SitePage]) -> None:
    assert {page.all("html")[0].get("lang") for page in pages} == {"es-419"}


def test_every_page_has_one_main_heading(pages: list[SitePage]) -> None:
    assert {page.address: len(page.all("h1")) for page in pages} == dict.fromkeys((p.address for p in pages), 1)


def test_every_page_has_its_own_title(pages: list[SitePage]) -> None:
    assert all(page.title.strip() for page in pages)
    assert [title for title, times in Counter(page.title for page in pages).items() if times > 1] == []


def test_every_page_has_its_own_description(pages: list[SitePage]) -> None:
    described = {page.address: page.all("meta", name="description")[0].get("content") for page in pages}
    assert [address for address, text in described.items() if not text] == []
    assert len(set(described.values())) == len(pages)


def test_no_page_loads_anything_from_elsewhere(pages: list[SitePage]) -> None:
    loaded = [tag.get(name) for page in pages for tag in page.tags for name in LOADED]
    loaded += [tag.get("href") for page in pages for tag in page.all("link") if tag.get("rel") in LINKED]
    assert [address for address in loaded if ELSEWHERE.match(address)] == []


def test_no_style_sheet_loads_anything_from_elsewhere(site_dir: Path) -> None:
    for sheet in site_dir.rglob("*.css"):
        used = re.findall(r"url\(\s*[\"']?([^\"')]+)", sheet.read_text(encoding="utf-8"))
        assert [address for address in used if ELSEWHERE.match(address)] == [], sheet.name


def test_no_page_asks_the_browser_to_fetch_the_next_one(pages: list[SitePage]) -> None:
    assert [page.address for page in pages for tag in page.all("link") if tag.get("rel") in {"next", "prev"}] == []


def test_the_search_dialog_has_a_name(pages: list[SitePage]) -> None:
    assert all(tag.get("aria-label") for page in pages for tag in page.all("div", role="dialog"))


def test_search_by_double_click_brings_its_own_worker(pages: list[SitePage]) -> None:
    for page in pages:
        assert any(tag.get("src").endswith("assets/rumbo/iframe-worker.js") for tag in page.all("script")), page.address


def test_a_page_that_is_not_there_is_answered_in_spanish(site_dir: Path) -> None:
    assert "No encontramos esa página" in (site_dir / "404.html").read_text(encoding="utf-8")


def test_no_form_can_send_what_is_typed_into_it(pages: list[SitePage]) -> None:
    # Outside a dialog such a form goes nowhere, and a dead button keeps Enter from trying.
    assert {form.get("method") for page in pages for form in page.all("form")} == {"dialog"}
    buttons = [button for page in pages for button in page.all("button")]
    assert {button.get("type") for button in buttons} == {"button", "reset", "submit"}
    assert all("disabled" in button.attributes for button in buttons if button.get("type") == "submit")


def test_the_map_of_the_site_has_no_packed_twin(site_dir: Path) -> None:
    assert (site_dir / "sitemap.xml").is_file()
    assert not (site_dir / "sitemap.xml.gz").exists()
