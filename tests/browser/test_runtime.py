"""Python's start over HTTP, in both engines: under a strict policy, and when something goes wrong on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.opening import answered, opened, refused
from tests.browser.page import Calculator

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page, Route, Worker

WASM = "**/python.wasm"
# Material's own small scripts stand in its pages, hence 'unsafe-inline'; the runtime asks for the last one only.
POLICY = (
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; worker-src 'self';"
    " object-src 'none'; base-uri 'none'; form-action 'none';"
    " script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'"
)
PATIENCE = 3_000  # milliseconds, instead of the 20 seconds that readers get
IMPATIENT = f"document.documentElement.dataset.rumboPatience = '{PATIENCE}'"


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


def leave_unanswered(route: Route) -> None:
    """Let the browser wait for ever."""
    del route


def answer_with_an_error(route: Route) -> None:
    """Answer as a server does whose files were not all put in place."""
    route.fulfill(status=404, body="not here")


def answer_with_nonsense(route: Route) -> None:
    """Answer as a network does that wants its users to log in first."""
    route.fulfill(status=200, content_type="text/html", body="<h1>Welcome to our café</h1>")


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


@pytest.mark.parametrize("obstacle", [leave_unanswered, answer_with_an_error, answer_with_nonsense])
def test_a_start_that_fails_or_hangs_is_told_and_can_be_tried_again(
    fresh: Calculator, obstacle: Callable[[Route], None]
) -> None:
    with answered(fresh.page, WASM, obstacle):
        fresh.open("cpa")
        fresh.page.evaluate(IMPATIENT)
        fresh.box("spend").fill("2,000")
        expect(fresh.element).to_have_attribute("data-state", "error")
        expect(fresh.button("retry")).to_be_visible()
    fresh.page.evaluate("delete document.documentElement.dataset.rumboPatience")
    fresh.button("retry").click()
    fresh.ready()
    assert fresh.output("cpa").inner_text() == "$400.00"


def test_a_folder_whose_script_cannot_be_read_can_be_tried_again(page: Page, site_dir: Path) -> None:
    with refused(page, "**/embedded.js"):
        folder = Calculator(page, f"{site_dir.as_uri()}/").open("cpa")
        folder.box("spend").fill("2,000")
        expect(folder.element).to_have_attribute("data-state", "error")
    folder.button("retry").click()
    folder.ready()
    assert folder.output("cpa").inner_text() == "$400.00"


def test_a_worker_that_breaks_is_told_and_python_comes_back(calculator: Calculator) -> None:
    calculator.open("cpa").start()
    worker = python_in(calculator.page)
    with worker.expect_event("close"):  # the page ends a worker that it cannot trust any more
        worker.evaluate("void setTimeout(() => { throw new Error('exhausted') })")
    calculator.box("spend").fill("2,000")
    expect(calculator.element).to_have_attribute("data-state", "error")
    calculator.button("retry").click()
    calculator.ready()
    assert calculator.output("cpa").inner_text() == "$400.00"


def test_python_cannot_reach_the_network(calculator: Calculator) -> None:
    calculator.open("cpa").start()
    assert (
        python_in(calculator.page).evaluate("fetch('/').then(() => 'fetched', (error) => error.message)") != "fetched"
    )


def python_in(page: Page) -> Worker:
    """Find Python's worker; the search has one too."""
    (worker,) = (worker for worker in page.workers if worker.url.endswith("/worker.js"))
    return worker
