"""Python's start over HTTP, in both engines, under a strict policy; what stands in its way: test_failures.py."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.opening import opened, refused
from tests.browser.page import Calculator

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page, Route, Worker

# Material's own small scripts stand in its pages, hence 'unsafe-inline'; the runtime asks for the last one only.
POLICY = (
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; worker-src 'self';"
    " object-src 'none'; base-uri 'none'; form-action 'none';"
    " script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'"
)


@pytest.fixture(params=["chromium", "firefox"])
def fresh(request: pytest.FixtureRequest, site_url: str) -> Iterator[Calculator]:
    """Handle calculators in a fresh page of each engine."""
    browser: Browser = request.getfixturevalue(request.param)
    with opened(browser, locale="es-MX") as page:
        yield Calculator(page, site_url)


def with_policy(route: Route) -> None:
    """Answer as a server does that forbids everything that is not needed."""
    response = route.fetch()
    route.fulfill(response=response, headers={**response.headers, "content-security-policy": POLICY})


def test_python_starts_and_answers(fresh: Calculator) -> None:
    fresh.open("cpa").start().write({"spend": "2,000"})
    assert fresh.output("cpa").inner_text() == "$400.00"


def test_python_needs_no_leave_to_evaluate_text_as_script(fresh: Calculator) -> None:
    refused: list[str] = []
    fresh.page.on("console", lambda message: refused.append(message.text) if "Policy" in message.text else None)
    fresh.page.route("**/*", with_policy)
    fresh.open("cpa").start().write({"spend": "2,000"})
    assert fresh.output("cpa").inner_text() == "$400.00"
    assert refused == []


def test_a_folder_whose_script_cannot_be_read_can_be_tried_again(page: Page, site_dir: Path) -> None:
    with refused(page, "**/embedded.js"):
        folder = Calculator(page, f"{site_dir.as_uri()}/").open("cpa")
        folder.box("spend").fill("2,000")
        expect(folder.element).to_have_attribute("data-state", "error")
        expect(folder.runtime.locator('p[data-why="folder"]')).to_be_visible()
    folder.button("retry").click()
    folder.ready()
    assert folder.output("cpa").inner_text() == "$400.00"


def test_python_comes_back_by_itself_after_its_worker_broke(calculator: Calculator) -> None:
    calculator.open("cpa").start()
    worker = python_in(calculator.page)
    with worker.expect_event("close"):  # the page ends a worker that it cannot trust any more
        worker.evaluate("void setTimeout(() => { throw new Error('exhausted') })")
    calculator.box("spend").fill("2,000")
    expect(calculator.output("cpa")).to_have_text("$400.00")
    assert calculator.state == "ready"


def test_python_cannot_reach_the_network(calculator: Calculator) -> None:
    calculator.open("cpa").start()
    assert (
        python_in(calculator.page).evaluate("fetch('/').then(() => 'fetched', (error) => error.message)") != "fetched"
    )


def python_in(page: Page) -> Worker:
    """Find Python's worker; the search has one too."""
    (worker,) = (worker for worker in page.workers if worker.url.endswith("/worker.js"))
    return worker
