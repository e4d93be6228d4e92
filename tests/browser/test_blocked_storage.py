"""Where the browser blocks storage, or something broken lies in it, search and colours work as anywhere."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page

# What a browser does whose reader has blocked all data of sites.
BLOCKED = """
for (const name of ["localStorage", "sessionStorage"])
  Object.defineProperty(window, name, { get() { throw new DOMException("Access is denied", "SecurityError"); } });
"""
NONSENSE = ("{", "null", "5", '"night"', "{}", '{"index": "x", "color": {}}', '{"index": 1, "color": 7}')


@pytest.mark.parametrize("place", ["index.html", "calculadoras/cpa.html"])
def test_search_works_where_storage_is_blocked(page: Page, site_url: str, place: str) -> None:
    page.add_init_script(BLOCKED)
    page.goto(site_url + place)
    field = page.locator("input.md-search__input")
    field.click()
    field.press_sequentially("ventas")
    expect(page.locator(".md-search-result__item a").first).to_be_visible()


def test_colors_change_where_storage_is_blocked(page: Page, site_url: str) -> None:
    page.add_init_script(BLOCKED)
    page.goto(f"{site_url}index.html")
    change_colors(page)


@pytest.mark.parametrize("kept", NONSENSE)
def test_colors_change_where_nonsense_is_kept(page: Page, site_url: str, kept: str) -> None:
    page.add_init_script(f"localStorage.setItem('/.__palette', {json.dumps(kept)})")
    page.goto(f"{site_url}index.html")
    change_colors(page)


def change_colors(page: Page) -> None:
    """Go from the system's colours by day, through ours by day, to night."""
    for _ in range(2):
        page.locator('label[for^="__palette_"]:visible').click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "rumbo-noche")
