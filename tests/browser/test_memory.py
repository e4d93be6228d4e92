"""A long visit takes no more memory than a short one: pages that the reader has left are let go."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import CDPSession, Page

FEW, MANY = 4, 16  # page changes; enough to tell a page kept each time from the two or three that the browser holds
SLACK = 1.3
TURNS = {
    "calculadoras": ("rumbo-calculator", ("cpl.html", "cvr.html", "cpa.html")),
    "hojas": ("rumbo-worksheet", ("contenido.html", "meta.html")),
    "canales": ("article", ("correo.html", "chat.html")),
}


@pytest.mark.parametrize("folder", TURNS)
def test_pages_left_are_let_go(page: Page, site_url: str, folder: str) -> None:
    element, places = TURNS[folder]
    page.goto(f"{site_url}{folder}/{places[-1]}")
    page.evaluate("window.isTheSameDocument = true")
    session = page.context.new_cdp_session(page)
    counted = {}
    for change in range(1, MANY + 1):
        address = f"/{folder}/{places[change % len(places) - 1]}"
        title = page.title()
        page.locator(f'a[href$="{address}"]').first.evaluate("link => link.click()")
        page.wait_for_url(f"**{address}")
        expect(page).not_to_have_title(title)
        expect(page.locator(element)).to_be_attached()
        if change in {FEW, MANY}:
            counted[change] = held(session)
    assert page.evaluate("window.isTheSameDocument")
    few, many = counted[FEW], counted[MANY]
    assert {name: (few[name], many[name]) for name in few if many[name] > SLACK * few[name]} == {}


def held(session: CDPSession) -> dict[str, int]:
    """Count what is still there once everything that can go is gone."""
    for _ in range(3):  # what one sweep frees lets the next free more
        session.send("HeapProfiler.collectGarbage")
    return dict(session.send("Memory.getDOMCounters"))
