"""Search over http: its index comes when a reader turns to it, and it finds what people type."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page

INDEX = "search/search_index.json"


def test_the_index_comes_when_a_reader_turns_to_search(page: Page, site_url: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site_url}indicadores/cpa.html", wait_until="networkidle")
    assert [url for url in asked if INDEX in url] == []
    with page.expect_response(f"**/{INDEX}"):
        page.locator("input.md-search__input").focus()


@pytest.mark.parametrize("words", ["ventas", "WhatsApp", "cuánto invertir"])
def test_search_finds_what_people_type(page: Page, site_url: str, words: str) -> None:
    page.goto(f"{site_url}index.html")
    field = page.locator("input.md-search__input")
    field.click()
    field.press_sequentially(words)
    expect(page.locator(".md-search-result__item a").first).to_be_visible()


def test_a_link_that_opens_a_search_needs_no_tap(page: Page, site_url: str) -> None:
    with page.expect_response(f"**/{INDEX}"):
        page.goto(f"{site_url}index.html?q=ventas")
