"""Where worksheets are kept: full, blocked, broken, of a later version, or open in two windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.opening import opened
from tests.browser.worksheet import Worksheet

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Dialog, Page

GOAL = {"measure": "Lentes al mes", "start": "42", "milestones.2.target": "54"}
NO_STORAGE = """
Storage.prototype.setItem = () => { throw new DOMException("no", "SecurityError"); };
Storage.prototype.getItem = () => { throw new DOMException("no", "SecurityError"); };
"""
NO_ROOM = 'Storage.prototype.setItem = () => { throw new DOMException("no", "QuotaExceededError"); };'


@pytest.fixture
def sheet(page: Page, site_url: str) -> Worksheet:
    """Handle worksheets in a fresh page."""
    return Worksheet(page, site_url)


def test_where_there_is_no_room_it_is_said_first_and_lasts_the_visit(sheet: Worksheet) -> None:
    sheet.page.add_init_script(NO_ROOM)
    sheet.open()
    expect(sheet.slot("kept")).to_have_text(sheet.says("full"))
    sheet.write(GOAL)
    sheet.page.wait_for_load_state("networkidle")  # the theme changes pages without loading once it has the site map
    for place, name in (("contenido", "content_matrix"), ("meta", "signed_goal")):
        sheet.page.locator("a").evaluate_all(
            "(links, end) => links.find(({ href }) => href.endsWith(end)).click()", f"/hojas/{place}.html"
        )
        expect(sheet.page.locator(f'rumbo-worksheet[sheet="{name}"]')).to_be_attached()
    expect(sheet.box("start")).to_have_value("42")


def test_where_storage_is_blocked_leaving_asks_first(chromium: Browser, site_url: str) -> None:
    # The theme's own script gives up there, so that pages change by loading anew.
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    with opened(chromium, reduced_motion="reduce") as page:
        page.add_init_script(NO_STORAGE)
        sheet = Worksheet(page, site_url).open()
        page.on("dialog", stay)
        expect(sheet.slot("kept")).to_have_text(sheet.says("blocked"))
        sheet.box("start").press_sequentially("42")
        page.close(run_before_unload=True)
        expect(sheet.box("start")).to_have_value("42")
    assert asked == ["beforeunload"]


def test_what_a_later_version_kept_is_not_erased_by_looking_at_it(sheet: Worksheet) -> None:
    later = '{"v":9,"kept":{"pages":[]}}'
    sheet.open()
    sheet.page.evaluate("text => localStorage.setItem('rumbo:sheet-signed_goal', text)", later)
    sheet.open()
    expect(sheet.slot("kept")).to_have_text(sheet.says("kept"))
    assert sheet.page.evaluate("localStorage.getItem('rumbo:sheet-signed_goal')") == later


@pytest.mark.parametrize("kept", ["{", '{"v":1,"kept":{"values":{"start":7}}}', '{"v":9,"kept":{"values":{}}}'])
def test_what_cannot_be_read_leaves_a_working_sheet(sheet: Worksheet, kept: str) -> None:
    sheet.open()
    sheet.page.evaluate("text => localStorage.setItem('rumbo:sheet-signed_goal', text)", kept)
    sheet.open().write(GOAL)
    assert sheet.values() == GOAL


def test_names_of_a_later_version_are_left_alone(sheet: Worksheet) -> None:
    later = '{"v":1,"kept":{"values":{"mentor":"Inés","start":"42"},"filled":1,"total":28}}'
    sheet.open()
    sheet.page.evaluate("text => localStorage.setItem('rumbo:sheet-signed_goal', text)", later)
    sheet.open().write({"start": "43"})
    assert sheet.values() == {"mentor": "Inés", "start": "43"}


def test_two_windows_do_not_write_over_each_other(sheet: Worksheet, site_url: str) -> None:
    sheet.open()
    other = Worksheet(sheet.page.context.new_page(), site_url).open()
    sheet.write({"start": "42"})
    expect(other.box("start")).to_have_value("42")
    other.write({"target": "60"})
    expect(sheet.box("target")).to_have_value("60")
    assert sheet.values() == {"start": "42", "target": "60"}
