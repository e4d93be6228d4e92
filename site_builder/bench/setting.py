"""What all measurements share: the built site, a browser and how often to measure."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from site_builder.tasks import browsers
from site_builder.tasks.console import Failure

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

PATIENCE = 120_000  # milliseconds; small machines are slow, and a measurement must end


@dataclass(frozen=True)
class Setting:
    """Where and how often to measure."""

    root: Path
    site: Path
    chromium: Browser
    rounds: int

    @contextlib.contextmanager
    def page(self) -> Iterator[Page]:
        """Open a page of a reader who has never been here: nothing is cached."""
        with self.chromium.new_context(locale="es-MX") as context:
            context.set_default_timeout(PATIENCE)
            yield context.new_page()


@contextlib.contextmanager
def chromium() -> Iterator[Browser]:
    """Start Chromium for the time of the block."""
    found = browsers.find("chromium")
    if found is None:
        raise Failure("measuring needs Chromium.", advice=browsers.how_to_install("chromium"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found.path, args=browsers.chromium_arguments())
        yield browser
        browser.close()
