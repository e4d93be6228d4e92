"""Links to worksheets: the sender's sheet is shown and the reader's own stays, whatever the link holds."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from tests.browser.opening import calm
from tests.browser.worksheet import Worksheet

if TYPE_CHECKING:
    from playwright.sync_api import Page

SENT = {"start": "42", "owner": "Rosa & «Lía»", "milestones.4.target": "60", "rhythm": "monthly"}
OWN = {"start": "7", "excluded": "Lo mío"}
LINK = '#v=1&hoja=signed_goal&d={"start":"42"}'


@pytest.fixture
def sheet(page: Page, site_url: str) -> Worksheet:
    """Handle worksheets in a fresh page."""
    return Worksheet(page, site_url)


@pytest.fixture
def link(sheet: Worksheet) -> str:
    """Return the link of a sender whose sheet is long enough to be packed; then nothing is kept any more."""
    sheet.open().button("row-add", "milestones").click()
    sheet.write({name: text for name, text in SENT.items() if name != "rhythm"}).box("rhythm").select_option("monthly")
    sheet.write({"excluded": "Abrir otro local. " * 30})
    fragment = sheet.share()
    assert "hoja=signed_goal" in fragment
    assert "d=z." in fragment
    sheet.page.evaluate("localStorage.clear()")
    return fragment


def test_a_link_shows_the_senders_sheet_and_the_own_one_comes_back(sheet: Worksheet, link: str) -> None:
    sheet.open().write(OWN)
    sheet.open(fragment=link)
    expect(sheet.received).to_contain_text(sheet.says("received"))
    assert {name: sheet.box(name).input_value() for name in SENT} == SENT
    assert sheet.values() == OWN
    expect(sheet.box("start")).not_to_be_editable()
    expect(sheet.button("row-add", "milestones")).to_be_hidden()
    sheet.button("leave").click()
    expect(sheet.received).to_be_hidden()
    assert {name: sheet.box(name).input_value() for name in OWN} == OWN
    assert "#" not in sheet.page.url
    sheet.write({"start": "8"}).open()
    assert sheet.values() == OWN | {"start": "8"}


def test_the_senders_sheet_can_be_kept_and_that_be_taken_back(sheet: Worksheet, link: str) -> None:
    sheet.open().write(OWN)
    sheet.open(fragment=link).button("adopt").click()
    expect(sheet.received).to_be_hidden()
    assert SENT.items() <= sheet.values().items()
    sheet.notice.locator("button").click()
    assert sheet.values() == OWN
    sheet.button("redo").click()
    sheet.open().write({"start": "43"})
    assert sheet.values()["milestones.4.target"] == "60"


def test_a_link_may_come_while_the_page_is_open(sheet: Worksheet) -> None:
    sheet.open().write(OWN)
    sheet.page.evaluate("hash => location.hash = hash", f"{LINK}&titulo=Para+Inés&nota=Mira+el+inicio")
    expect(sheet.box("start")).to_have_value("42")
    expect(sheet.slot("sender")).to_contain_text("Para Inés")
    assert sheet.values() == OWN


def test_an_anchor_of_the_page_leaves_the_senders_sheet_in_view(sheet: Worksheet) -> None:
    sheet.open(fragment=LINK)
    expect(sheet.received).to_be_visible()
    sheet.page.locator("h2 a.headerlink").first.evaluate("link => link.click()")
    calm(sheet.page)
    expect(sheet.received).to_be_visible()
    expect(sheet.box("start")).to_have_value("42")


BROKEN = {
    "#v=2&hoja=signed_goal&d=x": "link-newer",
    "#hoja=signed_goal": "link-garbled",
    "#v=1&hoja=ninety_days&d={}": "link-other",
    "#v=1&hoja=signed_goal&d=z.cut": "link-damaged",
    "#v=1&hoja=signed_goal": "link-damaged",
    '#v=1&hoja=signed_goal&d={"start":7}': "link-damaged",
    "#v=1&hoja=signed_goal&d=[]": "link-damaged",
    "#v=1&hoja=signed_goal&d=%7B%22start%22%3A%22" + "9" * 6000 + "%22%7D": "link-damaged",
}


def test_a_link_that_cannot_be_opened_says_why(sheet: Worksheet) -> None:
    sheet.open().write(OWN)
    for fragment, sentence in BROKEN.items():
        sheet.slot("arrival").evaluate("place => { place.textContent = '' }")
        sheet.page.evaluate("hash => location.hash = hash", fragment)
        expect(sheet.slot("arrival")).to_have_text(sheet.says(sentence))
    expect(sheet.received).to_be_hidden()
    assert {name: sheet.box(name).input_value() for name in OWN} == OWN


def test_what_is_no_link_to_a_sheet_changes_nothing(sheet: Worksheet) -> None:
    for fragment in ("#v=1&pais=MX&spend=2", "#v=1", "#%E0%A4%A"):
        sheet.open(fragment=fragment)
        expect(sheet.received).to_be_hidden()
        expect(sheet.slot("arrival")).to_be_hidden()


def test_hostile_texts_are_only_texts(sheet: Worksheet) -> None:
    hostile = (
        '{"owner":"<img src=x onerror=window.harmed=1>","__proto__":"x","rhythm":"<b>","milestones.99999.date":"1"}'
    )
    sheet.open(fragment=f"#v=1&hoja=signed_goal&d={quote(hostile)}&titulo=<script>window.harmed=1</script>")
    expect(sheet.box("owner")).to_have_value("<img src=x onerror=window.harmed=1>")
    sheet.button("adopt").click()
    expect(sheet.box("rhythm")).to_have_value("")
    assert sheet.page.evaluate("window.harmed") is None
    assert sheet.element.locator('[data-table="milestones"] table[id] [data-own]').count() == 3
