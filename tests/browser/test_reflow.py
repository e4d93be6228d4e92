"""No page scrolls sideways: on the narrowest screens, with large type, and with the spacing that some readers set."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.opening import opened

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

NARROW = 320  # pixels, as WCAG 2.2, 1.4.10, says
NARROWEST = 256
SURPLUS = "document.scrollingElement.scrollWidth - document.documentElement.clientWidth"
# What WCAG 2.2, 1.4.12, lets a reader set.
SPACING = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }
"""
ADD_STYLE = """
(css) => {
  const style = document.createElement("style");
  style.textContent = css;
  document.head.append(style);
}
"""


# In two halves, for two workers.
@pytest.mark.parametrize("has_tools", [True, False], ids=["with tools", "of text"])
def test_no_page_scrolls_sideways(chromium: Browser, site_url: str, site_dir: Path, *, has_tools: bool) -> None:
    files = [file for file in sorted(site_dir.rglob("*.html")) if ("<rumbo-" in file.read_text("utf-8")) is has_tools]
    assert files
    too_wide = []
    with opened(chromium, reduced_motion="reduce") as page:
        for file in files:
            place = file.relative_to(site_dir).as_posix()
            page.set_viewport_size({"width": NARROWEST, "height": 800})
            page.goto(site_url + place, wait_until="domcontentloaded")
            too_wide += [f"{place} at {NARROWEST} px"] * (page.evaluate(SURPLUS) > 0)
            page.set_viewport_size({"width": NARROW, "height": 800})
            too_wide += [f"{place} at {NARROW} px"] * (page.evaluate(SURPLUS) > 0)
            page.evaluate(ADD_STYLE, SPACING)
            too_wide += [f"{place} with text spaced"] * (page.evaluate(SURPLUS) > 0)
    assert too_wide == []
