"""What tests share: the built site, a server for it, the browsers, and how Hypothesis looks for counterexamples."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from site_builder.tasks import browsers, site
from site_builder.tasks.console import ROOT, is_ci
from site_builder.tasks.server import serving
from site_builder.tasks.testing import needs_browsers
from tests.unit.what_ranges_cover.printing import lines_of, rows_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Playwright

# Playwright relaxes Firefox's policy for file://; with it, a test by double click would pass falsely.
FIREFOX_STRICT: dict[str, str | float | bool] = {"security.fileuri.strict_origin_policy": True}
BROWSER_START = 600_000  # milliseconds; Firefox's first start makes a profile, slowly on a small machine

# Without a clock, and in CI with the same figures at every run.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


def pytest_report_header(config: pytest.Config) -> str:
    """Name the engines and their versions at the top of the run."""
    if not needs_browsers(list(config.invocation_params.args)):
        return "engines: none needed"
    found = {name: browsers.find(name) for name in browsers.ENGINES}
    return "engines: " + ", ".join(f"{name} {b.version}" if b else f"no {name}" for name, b in found.items())


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what each range covers, where its tests ran."""
    reports = [each for outcome in ("passed", "failed") for each in terminalreporter.stats.get(outcome, [])]
    if rows := rows_of(reports):
        terminalreporter.write_sep("=", "what each range covers")
        for line in lines_of(rows):
            terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def site_dir() -> Path:
    """Return the folder of the site, built by the real command unless it is current."""
    if not site.is_current():
        subprocess.run([sys.executable, ROOT / "build.py", "site"], check=True)
    return site.SITE


@pytest.fixture(scope="session")
def site_url(site_dir: Path) -> Iterator[str]:
    """Serve the site on this machine; the address ends in a slash."""
    with serving(site_dir) as address:
        yield address


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Start what drives the browsers."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - unit tests do without it

    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """Return a running Chromium; each test opens its own context in it."""
    path = _need("chromium").path
    browser = playwright.chromium.launch(
        executable_path=path, args=browsers.chromium_arguments(), timeout=BROWSER_START
    )
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def firefox(playwright: Playwright) -> Iterator[Browser]:
    """Return a running Firefox as readers have it, with its own policy for file://."""
    found = _need("firefox")
    browser = playwright.firefox.launch(
        channel="moz-firefox",
        executable_path=found.path,
        firefox_user_prefs=FIREFOX_STRICT,
        timeout=BROWSER_START,
    )
    yield browser
    browser.close()


def _need(engine: str) -> browsers.Browser:
    """Return the browser, or skip the test and say why; in continuous integration that is a failure."""
    found = browsers.find(engine)
    if found is None:
        sentence = f"This test needs {engine}, and none was found here: {browsers.how_to_install(engine)}."
        if is_ci():
            pytest.fail(sentence, pytrace=False)
        pytest.skip(sentence)
    return found
