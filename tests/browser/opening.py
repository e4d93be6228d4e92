"""Opens pages as readers have them, waits as long as a slow machine takes, and lets nothing outlive its page."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page, Route

# Milliseconds. Whatever is waited for comes far sooner, save on a machine that does ten other things: a test that
# fails for being slow tells nothing, and one that fails for another reason may take this long to say so.
PATIENCE = 180_000

# What a page does when it has nothing to do: two frames, and a moment of idleness after them.
CALM = """
() => new Promise((resolve) => {
  requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => setTimeout(resolve))));
})
"""

expect.set_options(timeout=PATIENCE)


@contextmanager
def opened(browser: Browser, **options: Any) -> Iterator[Page]:  # noqa: ANN401 - Playwright's own options, many and typed there
    """Open a page in a context of its own; at the end nothing of it is left, not even a handler that is under way."""
    context = browser.new_context(**options)
    context.set_default_timeout(PATIENCE)
    try:
        yield context.new_page()
    finally:
        for page in context.pages:
            page.unroute_all(behavior="ignoreErrors")
        context.unroute_all(behavior="ignoreErrors")
        context.close()


@contextmanager
def answered(page: Page, pattern: str, handler: Callable[[Route], object]) -> Iterator[None]:
    """Answer some requests of a page ourselves while the block runs; it ends when no answer is under way."""
    page.route(pattern, handler)
    yield
    page.unroute_all(behavior="wait")


@contextmanager
def refused(page: Page, pattern: str) -> Iterator[None]:
    """Refuse some requests of a page while the block runs, as a network does that blocks them."""
    with answered(page, pattern, lambda route: route.abort()):
        yield


@contextmanager
def held(page: Page, pattern: str) -> Iterator[None]:
    """Leave requests without an answer while the block runs, as a network that stalls."""
    waiting: list[Route] = []
    with answered(page, pattern, lambda route: waiting.append(route)):  # noqa: PLW0108 - a bare method is refused
        yield
        for route in waiting:
            route.abort()


def calm(page: Page) -> None:
    """Wait until the page has drawn what it had to draw and has nothing more to do at once."""
    page.evaluate(CALM)
