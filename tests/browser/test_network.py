"""What crosses the network, and when: Python on intent only, nothing from elsewhere, and a way back from a failure."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.opening import calm, held, refused

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.page import Calculator

RUNTIME = "/assets/rumbo/runtime-"


def addresses(page: Page) -> list[str]:
    """Note from now on what the page asks the network for."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    return asked


@pytest.mark.parametrize("place", ["index.html", "indicadores/cpa.html", "calculadoras/cpa.html"])
def test_a_page_asks_neither_for_python_nor_for_anything_from_elsewhere(page: Page, site_url: str, place: str) -> None:
    asked = addresses(page)
    page.goto(site_url + place, wait_until="networkidle")
    page.mouse.wheel(0, 2000)
    calm(page)
    assert asked
    assert [address for address in asked if RUNTIME in address] == []
    assert [address for address in asked if not address.startswith((site_url, "data:", "blob:"))] == []


def test_python_comes_from_our_own_server_at_the_first_sign_of_intent(calculator: Calculator) -> None:
    calculator.open("cpa").page.wait_for_load_state("networkidle")
    asked = addresses(calculator.page)
    calculator.start()
    assert any(".wasm" in address for address in asked)
    # The drawings come with the first result, so that a printed sheet has them at once.
    assert [address for address in asked if RUNTIME not in address and "/charts." not in address] == []
    assert [address for address in asked if not address.startswith(calculator.address)] == []


def test_a_blocked_runtime_is_told_and_can_be_tried_again(calculator: Calculator) -> None:
    with refused(calculator.page, "**/*.wasm*"):
        calculator.open("cpa")
        headline = calculator.headline.inner_text()
        calculator.box("spend").fill("2,000")
        expect(calculator.element).to_have_attribute("data-state", "error")
        expect(calculator.runtime).to_be_visible()
        assert calculator.headline.inner_text() == headline
        assert calculator.badge.inner_text() == calculator.element.get_attribute("data-text-badge-example")
    calculator.button("retry").click()
    calculator.ready()
    expect(calculator.runtime).to_be_hidden()
    assert calculator.output("cpa").inner_text() == "$400.00"


def test_while_python_comes_the_page_shows_progress_and_keeps_the_example(calculator: Calculator) -> None:
    with held(calculator.page, "**/*.wasm*"):
        calculator.open("cpa")
        headline = calculator.headline.inner_text()
        calculator.country.focus()
        expect(calculator.element).to_have_attribute("data-state", "loading")
        expect(calculator.part("progress")).to_be_visible()
        expect(calculator.part("progress-text")).to_contain_text("MB")
        assert calculator.headline.inner_text() == headline
        assert not calculator.is_stale


def test_a_reader_who_spares_data_is_asked_first(calculator: Calculator) -> None:
    page = calculator.page
    page.add_init_script("Object.defineProperty(navigator, 'connection', {value: {saveData: true}})")
    calculator.open("cpa")
    asked = addresses(page)
    calculator.box("spend").fill("2,000")
    expect(calculator.button("consent")).to_be_visible()
    megabytes = calculator.runtime.locator('[data-fill="size"]').inner_text()
    assert 3 < float(megabytes.replace(",", ".")) <= 5.5
    calculator.settle()
    assert [address for address in asked if RUNTIME in address] == []
    assert calculator.state == "idle"
    calculator.button("consent").click()
    calculator.ready()
    assert calculator.output("cpa").inner_text() == "$400.00"
