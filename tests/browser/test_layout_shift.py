"""Pages keep their place while they come to life: what scripts and fonts add has its room from the start."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.browser.opening import opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, ViewportSize

MOST = 0.1  # of the sum over a page's start; what counts as good
MOST_IN_THE_SUMMARY = 0.05  # which once moved everything below it
IS_ALIVE = "document.readyState === 'complete' && document.fonts.status === 'loaded'"
# Two frames on, the browser has laid out what the scripts did; what it has noted so far is then handed over at once.
SHIFT = """
async () => {
  await document.fonts.ready;
  for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
  let sum = 0;
  const observer = new PerformanceObserver(() => undefined);
  observer.observe({ type: "layout-shift", buffered: true });
  await new Promise((resolve) => setTimeout(resolve));
  for (const { value } of observer.takeRecords()) sum += value;
  return sum;
}
"""
SIZES: dict[str, ViewportSize] = {"phone": {"width": 390, "height": 844}, "desktop": {"width": 1350, "height": 940}}
PLACES = ("hojas/meta", "hojas/noventa-dias", "calculadoras/cpa", "calculadoras/compare", "canales/redes")
MARKS = json.dumps({"v": 1, "kept": {"done": ["correo.permiso", "correo.oferta", "chat.perfil"]}})


def shift(page: Page, address: str) -> float:
    """Open a page, and return how far its parts moved until it stood still."""
    page.goto(address)
    page.wait_for_function(IS_ALIVE)
    return float(page.evaluate(SHIFT))


@pytest.mark.parametrize("size", SIZES)
def test_pages_keep_their_place_while_they_come_to_life(chromium: Browser, site_url: str, size: str) -> None:
    shifts = {}
    for place in PLACES:
        with opened(chromium, viewport=SIZES[size]) as page:
            shifts[place] = shift(page, f"{site_url}{place}.html")
    assert {place: moved for place, moved in shifts.items() if moved >= MOST} == {}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("marks", ["", MARKS], ids=["no marks", "marks"])
def test_the_summary_of_lists_has_its_room_from_the_start(
    chromium: Browser, site_url: str, size: str, marks: str
) -> None:
    with opened(chromium, viewport=SIZES[size]) as page:
        if marks:
            page.add_init_script(f"localStorage.setItem('rumbo:checklists', {json.dumps(marks)})")
        assert shift(page, f"{site_url}listas/index.html") < MOST_IN_THE_SUMMARY
