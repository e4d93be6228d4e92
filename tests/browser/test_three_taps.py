"""Home on a phone is within three taps of a diagnosis, of an answer about money and of a plan on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.opening import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

MOST_TAPS = 3


class Phone:
    """A phone on the home page, which counts its taps."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.taps = 0

    def tap(self, role: str, name: str) -> None:
        """Tap the first link or button of that name, which must be large enough for a thumb."""
        place = self.page.get_by_role(role, name=name).first  # type: ignore[arg-type]
        place.scroll_into_view_if_needed()
        box = place.bounding_box()
        assert box is not None
        assert box["height"] >= 44, (name, box)
        place.tap()
        self.taps += 1
        assert self.taps <= MOST_TAPS


@pytest.fixture
def phone(chromium: Browser, site_url: str) -> Iterator[Phone]:
    """Open the home page as a phone does."""
    with opened(chromium, viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True) as page:
        page.goto(f"{site_url}index.html")
        yield Phone(page)


def test_a_diagnosis(phone: Phone) -> None:
    phone.tap("link", "¿Qué canal arreglo primero?")
    expect(phone.page.locator('rumbo-calculator[slug="audit"] .rumbo-next li')).to_have_count(3)


def test_an_answer_about_money(phone: Phone) -> None:
    phone.tap("link", "¿Cuánto me cuesta cada venta?")
    expect(phone.page.locator('rumbo-calculator[slug="cpa"] output[name="cpa"]')).to_contain_text("$")


def test_a_plan_to_print(phone: Phone) -> None:
    phone.page.add_init_script("window.print = () => { window.printed = true }")
    phone.page.evaluate("window.print = () => { window.printed = true }")
    phone.tap("link", "Imprimir un plan para una caída")
    phone.page.wait_for_url("**/contingencia/plan.html")
    phone.tap("button", "Imprimir")
    phone.page.wait_for_function("window.printed")


def test_the_three_stand_on_the_first_screen(phone: Phone) -> None:
    buttons = phone.page.locator(".rumbo-hero__actions a")
    expect(buttons).to_have_count(3)
    for button in buttons.all():
        box = button.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= 740, button.inner_text()
    assert phone.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
