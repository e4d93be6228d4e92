"""Pages for the browser tests: fresh ones, and one in which Python is already warm."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.browser.opening import opened
from tests.browser.page import Calculator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

# The page hears of it as from another tab: it says itself whether anything is kept.
FORGET = """
() => {
  localStorage.clear();
  dispatchEvent(new StorageEvent("storage", { key: null }));
  history.replaceState(null, "", location.pathname);
}
"""


@contextmanager
def reader(browser: Browser) -> Iterator[Page]:
    """Open a page as a new reader does; a script that fails in it fails the test."""
    faults: list[str] = []
    with opened(browser, locale="es-MX", reduced_motion="reduce") as page:
        page.on("pageerror", lambda error: faults.append(str(error)))
        yield page
    assert faults == []


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """Open a fresh page, without Python yet."""
    with reader(chromium) as page:
        yield page


@pytest.fixture
def calculator(page: Page, site_url: str) -> Calculator:
    """Handle calculators in a fresh page, without Python yet."""
    return Calculator(page, site_url)


@pytest.fixture(scope="session")
def _warm(chromium: Browser, site_url: str) -> Iterator[Calculator]:
    with reader(chromium) as page:
        yield Calculator(page, site_url).open("cpa").start()


@pytest.fixture
def warm(_warm: Calculator) -> Calculator:
    """Handle calculators in a page that other tests share, to save Python's start; it begins at the example."""
    _warm.visit("cpa")
    _warm.page.evaluate(FORGET)
    _warm.country.select_option("MX")
    _warm.button("example").click()
    return _warm.settle()
