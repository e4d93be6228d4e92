"""By double click, with the network cut: calculators recalculate and search finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from calculators import definition, evaluate, slugs
from tests.browser.opening import opened
from tests.browser.page import Calculator

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

READS_A_SIBLING = "fetch('404.html').then(() => true, () => false)"  # itself it may read under any policy


@pytest.fixture(scope="module", params=["chromium", "firefox"])
def folder_page(request: pytest.FixtureRequest, site_dir: Path) -> Iterator[Page]:
    """Open the folder's first page in each engine, without any network."""
    browser: Browser = request.getfixturevalue(request.param)
    with opened(browser) as page:
        page.route("http**", lambda route: route.abort())
        page.goto(f"{site_dir.as_uri()}/index.html")
        yield page


@pytest.fixture(scope="module")
def folder(folder_page: Page, site_dir: Path) -> Calculator:
    """Handle calculators opened from the folder."""
    return Calculator(folder_page, f"{site_dir.as_uri()}/")


def test_the_browser_is_as_strict_as_a_readers(folder_page: Page) -> None:
    assert folder_page.evaluate(READS_A_SIBLING) is False


@pytest.mark.parametrize("slug", slugs())
def test_calculators_recalculate_from_a_folder(folder: Calculator, slug: str) -> None:
    folder.open(slug)
    text = folder.text()
    folder.start()
    assert folder.text() == text
    other = definition(slug).examples[1].values
    folder.write({key: other.get(key, "") for key in folder.fields()})
    answer = evaluate(slug, other)
    assert folder.source == "yours"
    assert not folder.is_stale
    assert folder.headline.inner_text() == answer["headline"]
    assert folder.pictures.count() == len(answer["charts"])
    folder.drawn()


def test_a_link_with_figures_works_from_a_folder(folder: Calculator) -> None:
    folder.open("cpa", "#v=1&pais=CO&spend=2000").ready()
    assert folder.typed()["spend"] == "2.000"


def test_search_finds_from_a_folder(folder_page: Page, site_dir: Path) -> None:
    folder_page.goto(f"{site_dir.as_uri()}/index.html")
    field = folder_page.locator("input.md-search__input")
    field.click()
    field.press_sequentially("costo por lead")
    results = folder_page.locator(".md-search-result__item a")
    expect(results.first).to_be_visible()
    assert "cpl" in " ".join(link.get_attribute("href") or "" for link in results.all())
