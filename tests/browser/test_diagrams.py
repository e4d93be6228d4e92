"""Diagrams can be read on a phone and on a wide page, by day and by night: no word cut, covered or too small."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.opening import opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PLACES = {
    "areas": "areas/index.html",
    "funnel": "index.html",
    "journey": "canales/multicanal.html",
    "outage": "contingencia/index.html",
    "owners": "canales/index.html",
    "pillars": "fallas/pilares.html",
}
SMALLEST = 12
"""CSS pixels of a letter as it is shown."""
FAULTS = """
(figure, smallest) => {
  const shown = [...figure.querySelectorAll(":scope > svg")].filter((svg) => svg.checkVisibility());
  if (shown.length !== 1) return [`${shown.length} drawings show`];
  const [svg] = shown;
  const sheet = svg.getBoundingClientRect();
  const words = [...svg.querySelectorAll("tspan, text:not(:has(tspan))")].map((text) => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    const size = parseFloat(getComputedStyle(text).fontSize);
    return { text: text.textContent.trim(), left, right, top, bottom, size };
  });
  const scale = sheet.width / svg.viewBox.baseVal.width;
  const outside = words.filter(({ left, right, top, bottom }) =>
    left < sheet.left - 1 || right > sheet.right + 1 || top < sheet.top - 1 || bottom > sheet.bottom + 1);
  const small = words.filter(({ size }) => size * scale < smallest);
  const covered = words.flatMap((one, index) => words.slice(index + 1).filter((other) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 3 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 6));
  const name = (what) => ({ text }) => `${what}: ${text}`;
  return [...outside.map(name("outside")), ...small.map(name("small")), ...covered.map(name("covered"))];
}
"""
INK = "figure => getComputedStyle(figure.querySelector('text')).fill"


@pytest.mark.parametrize("width", [360, 768])
def test_every_word_of_every_diagram_can_be_read(chromium: Browser, site_url: str, width: int) -> None:
    found = {}
    with opened(chromium, viewport={"width": width, "height": 800}, reduced_motion="reduce") as page:
        for name, place in PLACES.items():
            page.goto(site_url + place, wait_until="domcontentloaded")
            page.evaluate("document.fonts.ready")
            figure = page.locator(f"#dibujo-{name}")
            found[name] = figure.evaluate(FAULTS, SMALLEST)
            day = figure.evaluate(INK)
            page.evaluate("document.body.setAttribute('data-md-color-scheme', 'rumbo-noche')")
            assert figure.evaluate(INK) != day
            assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert found == {name: [] for name in PLACES}
