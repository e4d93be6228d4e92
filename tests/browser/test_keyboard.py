"""Everything by keyboard alone, and always with a visible focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from tests.browser.page import Calculator

FOCUS_IS_VISIBLE = """
() => {
  const rings = [document.activeElement, document.activeElement.closest(".rumbo-box")].filter(Boolean);
  return rings.some((element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
  });
}
"""
# What stays in place and covers the focus, at the middle of its upper edge or at its centre.
HIDDEN_BY = """
() => {
  const focused = document.activeElement;
  const { left, top, width, height } = focused.getBoundingClientRect();
  return [1, height / 2]
    .map((down) => document.elementFromPoint(left + width / 2, top + down))
    .map((found) => found?.closest(".md-header, .rumbo-sheet__head, .rumbo-sheet__notice"))
    .filter((cover) => cover && !cover.contains(focused))
    .map((cover) => cover.className);
}
"""
STOPS = 20  # fewer, and the walk went round the page


def tab_to(page: Page, goal: Locator) -> None:
    """Press Tab until the goal has the focus; every stop on the way must show it."""
    for _ in range(40):
        if goal.evaluate("goal => goal === document.activeElement"):
            return
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUS_IS_VISIBLE), page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
    message = f"Tab never reached {goal}"
    raise AssertionError(message)


def test_the_whole_calculator_works_by_keyboard(warm: Calculator) -> None:
    page = warm.page
    warm.country.focus()
    tab_to(page, warm.box("spend"))
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("1.500")
    warm.settle()
    tab_to(page, warm.echo("spend").locator("button"))
    page.keyboard.press("Enter")
    warm.settle()
    expect(warm.box("spend")).to_be_focused()
    expect(warm.echo("spend")).to_be_hidden()
    tab_to(page, warm.box("leads"))
    page.keyboard.press("Delete")
    page.keyboard.press("Enter")
    warm.settle()
    expect(warm.summary).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(warm.box("leads")).to_be_focused()
    page.keyboard.type("25")
    page.keyboard.press("Enter")
    warm.settle()
    assert warm.output("cpl").inner_text() == "$60.00"
    tab_to(page, warm.button("undo"))
    page.keyboard.press("Enter")
    warm.settle()
    assert not page.evaluate("document.activeElement === document.body")


def test_the_focus_survives_the_last_undo(warm: Calculator) -> None:
    while warm.button("undo").is_enabled():
        warm.button("undo").press("Enter")
    assert warm.page.evaluate("document.activeElement.closest('.rumbo-actions') !== null")


@pytest.mark.parametrize("place", ["calculadoras/cpa.html", "hojas/meta.html"])
@pytest.mark.parametrize("key", ["Shift+Tab", "Tab"])
def test_the_focus_never_hides_under_what_stays_in_place(page: Page, site_url: str, place: str, key: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 720})
    page.goto(site_url + place)
    links = page.locator(".md-content a[href], .md-content summary, .md-footer a[href]")
    (links.last if key == "Shift+Tab" else links.first).focus()
    stops = 0
    while page.evaluate("document.activeElement.closest('.md-main, .md-footer') !== null"):
        assert page.evaluate(HIDDEN_BY) == [], page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
        page.keyboard.press(key)
        stops += 1
    assert stops > STOPS
