"""Words that the guide explains: by mouse, keyboard and finger, without scripts and on paper."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.opening import opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

PAGE = "areas/generar.html"
OVERLAP = """
([word, note]) => {
  const [line, box] = [word.getClientRects()[0], note.getBoundingClientRect()];
  return box.top < line.bottom && box.bottom > line.top && box.left < line.right && box.right > line.left;
}
"""


def parts(page: Page) -> tuple[Locator, Locator]:
    """The page's first explained word, and its note."""
    word = page.locator("a.rumbo-term").first
    note = page.locator(f".rumbo-note:has(#{word.get_attribute('aria-describedby')})")
    expect(note).to_be_hidden()
    return word, note


@pytest.mark.parametrize("width", [360, 1440])
def test_the_pointer_shows_a_note_that_stays_while_it_is_read(page: Page, site_url: str, width: int) -> None:
    page.clock.install()
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(site_url + PAGE)
    word, note = parts(page)
    word.hover()
    expect(note).to_be_visible()
    box = note.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert not page.evaluate(OVERLAP, [word.element_handle(), note.element_handle()])
    note.hover()
    page.clock.run_for(10_000)
    expect(note).to_be_visible()
    page.locator("h1").hover()
    expect(note).to_be_hidden()


def test_the_keyboard_shows_it_escape_hides_it_and_enter_goes_to_the_glossary(page: Page, site_url: str) -> None:
    page.goto(site_url + PAGE)
    word, note = parts(page)
    word.evaluate("word => { const before = document.createElement('button'); word.before(before); before.focus() }")
    page.keyboard.press("Tab")
    expect(word).to_be_focused()
    expect(note).to_be_visible()
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    expect(word).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"glosario\.html#"))


def test_a_finger_shows_it_without_leaving_the_page(chromium: Browser, site_url: str) -> None:
    with opened(chromium, viewport={"width": 360, "height": 800}, has_touch=True, is_mobile=True) as page:
        page.goto(site_url + PAGE)
        word, note = parts(page)
        word.tap()
        expect(note).to_be_visible()
        assert page.url == site_url + PAGE
        for action in note.locator("a, button").all():
            box = action.bounding_box()
            assert box is not None
            assert box["height"] >= 44
        note.get_by_role("button", name="Cerrar").tap()
        expect(note).to_be_hidden()
        word.tap()
        note.locator("a").tap()
        expect(page).to_have_url(re.compile(r"indicadores/"))


def test_without_scripts_the_word_is_a_link_to_its_place_in_the_glossary(chromium: Browser, site_url: str) -> None:
    with opened(chromium, java_script_enabled=False) as page:
        page.goto(site_url + PAGE)
        word, _ = parts(page)
        word.click()
        expect(page).to_have_url(re.compile(r"glosario\.html#lead"))


def test_paper_shows_the_plain_word(page: Page, site_url: str) -> None:
    page.goto(site_url + PAGE)
    word, note = parts(page)
    page.emulate_media(media="print")
    assert word.evaluate("word => getComputedStyle(word).textDecorationLine") == "none"
    assert word.evaluate("word => getComputedStyle(word, '::after').content") in {"none", "normal"}
    expect(note).to_be_hidden()
