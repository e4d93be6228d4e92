"""Countries: figures rewritten, choice remembered, and never one country's sign on another's figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.opening import opened
from tests.browser.page import Calculator

if TYPE_CHECKING:
    from playwright.sync_api import Browser


def test_an_ambiguous_number_is_echoed_with_a_tap_for_the_other_reading(warm: Calculator) -> None:
    warm.write({"spend": "1.500"})
    echo = warm.echo("spend")
    expect(echo).to_be_visible()
    first = warm.output("cpl").inner_text()
    echo.locator("button").click()
    warm.settle()
    expect(echo).to_be_hidden()
    assert warm.output("cpl").inner_text() != first


def test_a_number_in_words_is_echoed_without_a_tap(warm: Calculator) -> None:
    warm.write({"spend": "15 mil"})
    expect(warm.echo("spend")).to_have_text("Leímos: $15,000.00 — quince mil")
    expect(warm.echo("spend").locator("button")).to_be_hidden()
    assert warm.output("cpa").inner_text() == "$3,000.00"


def test_another_country_rewrites_the_figures_and_the_labels(warm: Calculator) -> None:
    warm.write({"spend": "2,000.50", "leads": "1,250"})
    warm.country.select_option("CR")
    warm.settle()
    assert warm.typed()["spend"] == "2\u00a0000,50"
    assert warm.typed()["leads"] == "1\u00a0250"
    expect(warm.element.locator('[data-key="spend"] label')).to_contain_text("CRC")
    expect(warm.element.locator('[data-key="spend"] .rumbo-box')).to_contain_text("₡")
    assert not warm.is_stale


def test_another_country_keeps_what_cannot_be_read(warm: Calculator) -> None:
    warm.write({"spend": "mucho", "leads": "1,250"})
    warm.country.select_option("CO")
    warm.settle()
    assert warm.typed()["spend"] == "mucho"
    assert warm.typed()["leads"] == "1.250"


def test_a_country_chosen_before_python_comes_turns_everything_at_once(calculator: Calculator) -> None:
    calculator.open("cpa")
    calculator.country.select_option("CO")
    calculator.ready()
    assert calculator.typed()["spend"] == "1.000"
    assert calculator.output("cpl").inner_text().startswith("$")
    assert calculator.source == "example"
    expect(calculator.element.locator('[data-key="spend"] label')).to_contain_text("COP")


def test_the_remembered_country_waits_for_the_reader_and_the_page_says_so(calculator: Calculator) -> None:
    calculator.open("cpa").country.select_option("CO")
    calculator.ready()
    calculator.open("cpl")
    expect(calculator.message).to_contain_text("Colombia")
    expect(calculator.country).to_have_value("MX")
    expect(calculator.element.locator('[data-key="spend"] label')).to_contain_text("MXN")
    assert calculator.state == "idle"
    calculator.start()
    expect(calculator.country).to_have_value("CO")
    expect(calculator.element.locator('[data-key="spend"] label')).to_contain_text("COP")
    expect(calculator.message).to_be_hidden()


def test_a_first_tap_hits_its_box_although_the_message_goes(calculator: Calculator) -> None:
    calculator.open("cpl").page.evaluate("localStorage.setItem('rumbo:country', 'CO')")
    calculator.open("cpl")
    expect(calculator.message).to_be_visible()
    calculator.box("spend").click()
    expect(calculator.box("spend")).to_be_focused()
    expect(calculator.message).to_be_hidden()


def test_figures_begun_in_the_remembered_country_are_read_its_way(calculator: Calculator) -> None:
    calculator.open("cpa")
    calculator.page.evaluate("localStorage.setItem('rumbo:country', 'CO')")
    calculator.open("cpa")
    calculator.box("leads").fill("1.250,0")
    calculator.ready()
    assert calculator.typed()["leads"] == "1.250,0"
    assert calculator.typed()["spend"] == "1.000"
    assert calculator.errors() == {}


def test_with_python_warm_the_next_page_opens_in_the_remembered_country(warm: Calculator) -> None:
    warm.country.select_option("AR")
    warm.settle().visit("cpl").ready()
    expect(warm.country).to_have_value("AR")
    expect(warm.element.locator('[data-key="spend"] label')).to_contain_text("ARS")
    assert warm.source == "example"


def test_blocked_storage_only_forgets(chromium: Browser, site_url: str) -> None:
    # The theme's own scripts complain about blocked storage: this page is not watched for faults.
    with opened(chromium) as page:
        page.add_init_script(
            "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('blocked') }})"
        )
        calculator = Calculator(page, site_url).open("cpa")
        calculator.country.select_option("CO")
        calculator.ready()
        assert calculator.typed()["spend"] == "1.000"
