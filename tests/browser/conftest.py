"""Pages for the browser tests: fresh ones, and one in which Python is already warm."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.page import Calculator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

expect.set_options(timeout=10_000)


def watched(page: Page, faults: list[str]) -> Page:
    """Note what goes wrong in a page's scripts."""
    page.on("pageerror", lambda error: faults.append(str(error)))
    return page


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """Open a page as a new reader does; a script that fails in it fails the test."""
    context = chromium.new_context(locale="es-MX", reduced_motion="reduce")
    faults: list[str] = []
    yield watched(context.new_page(), faults)
    context.close()
    assert faults == []


@pytest.fixture
def calculator(page: Page, site_url: str) -> Calculator:
    """Handle calculators in a fresh page, without Python yet."""
    return Calculator(page, site_url)


@pytest.fixture(scope="session")
def _warm(chromium: Browser, site_url: str) -> Iterator[Calculator]:
    context = chromium.new_context(locale="es-MX", reduced_motion="reduce")
    faults: list[str] = []
    page = watched(context.new_page(), faults)
    yield Calculator(page, site_url).open("cpa").start()
    context.close()
    assert faults == []


@pytest.fixture
def warm(_warm: Calculator) -> Calculator:
    """Handle calculators in a page that other tests share, to save Python's start; it begins at the example."""
    _warm.visit("cpa")
    _warm.page.evaluate("localStorage.clear()")
    _warm.country.select_option("MX")
    _warm.button("example").click()
    return _warm.settle()
