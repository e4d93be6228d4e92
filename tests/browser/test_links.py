"""Links with figures: the sender's are shown, bad ones become errors, and no fragment can do harm."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from tests.browser.opening import calm, held

if TYPE_CHECKING:
    from tests.browser.page import Calculator

HOSTILE = {
    "a script": "<script>window.harmed=1</script><img src=x onerror=window.harmed=1>",
    "very long": "9" * 100_000,
    "control characters": "1\x00\x07\u202e2",
    "a template": "{spend} ${7*7} {{7*7}}",
}


def test_a_link_brings_figures_and_country(calculator: Calculator) -> None:
    calculator.open("cpa", "#v=1&pais=CO&spend=2000.5&leads=100").ready()
    assert calculator.typed()["spend"] == "2.000,5" or calculator.typed()["spend"] == "2.000,50"
    assert calculator.typed()["sales"] == "5"
    expect(calculator.country).to_have_value("CO")
    assert calculator.source == "link"
    assert calculator.badge.inner_text() == calculator.element.get_attribute("data-text-badge-link")
    assert calculator.page.evaluate("localStorage.getItem('rumbo:country')") is None


@pytest.mark.parametrize("fragment", ["#v=1&pais=CO&spend=2000", "#v=1&figuras=%%%", "#v=9&pais=MX&spend=3"])
def test_what_a_link_brings_is_in_sight_at_once(calculator: Calculator, fragment: str) -> None:
    calculator.open("budget")
    expect(calculator.country).not_to_be_in_viewport()
    calculator.open("budget", fragment)
    expect(calculator.country).to_be_in_viewport()


def test_a_link_whose_figures_give_no_result_says_so_in_its_place(calculator: Calculator) -> None:
    calculator.open("cpa", "#v=1&pais=CO&spend=abc").ready()
    expect(calculator.error("spend")).to_be_visible()
    expect(calculator.badge).to_have_text(calculator.element.get_attribute("data-text-badge-refused") or "")


def test_the_example_never_passes_for_the_senders_result(calculator: Calculator) -> None:
    with held(calculator.page, "**/*.wasm*"):
        calculator.open("cpa", "#v=1&pais=CR&spend=2000")
        expect(calculator.element).to_have_attribute("data-state", "loading")
        assert calculator.badge.inner_text() == calculator.element.get_attribute("data-text-badge-computing")
        expect(calculator.headline).to_be_hidden()
        expect(calculator.output("cpa")).to_be_hidden()
        expect(calculator.part("steps")).to_be_hidden()
        expect(calculator.element.locator('[data-key="spend"] .rumbo-box')).to_contain_text("₡")


def test_the_reader_can_go_from_the_link_back_to_the_example(calculator: Calculator) -> None:
    calculator.open("cpa", "#v=1&pais=MX&spend=2000").ready()
    calculator.button("example").click()
    calculator.settle()
    assert calculator.typed()["spend"] == "1,000"
    assert calculator.source == "example"


def test_a_link_opened_over_other_figures_can_be_undone(warm: Calculator) -> None:
    warm.write({"spend": "3,000"})
    warm.page.evaluate("location.hash = '#v=1&pais=MX&spend=2000'")
    expect(warm.box("spend")).to_have_value("2,000")
    warm.settle().button("undo").click()
    warm.settle()
    assert warm.typed()["spend"] == "3,000"


def test_bad_values_show_as_errors_of_their_fields(warm: Calculator) -> None:
    warm.page.evaluate("location.hash = '#v=1&pais=MX&spend=muchos&leads=-3&color=rojo'")
    expect(warm.box("spend")).to_have_value("muchos")
    warm.settle()
    assert set(warm.errors()) == {"spend", "leads"}
    assert warm.typed()["leads"] == "-3"
    assert warm.state == "ready"


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_values_are_only_text(warm: Calculator, name: str) -> None:
    warm.page.evaluate("hash => location.hash = hash", f"#v=1&pais=MX&spend={quote(HOSTILE[name])}")
    expect(warm.error("spend")).to_be_visible()
    assert warm.settle().state == "ready"
    assert warm.page.evaluate("window.harmed") is None


@pytest.mark.parametrize(
    ("fragment", "badge"),
    [
        ("v=1&pais=%E0%A4%A&spend=%", "refused"),
        ("v=1&pais=ZZ", "example"),
        ("v=1&pais=MX&spend=1&spend=2", "link"),
        ("v=1", "example"),
        ("v=1&pais=US&fbclid=x", "example"),
    ],
)
def test_odd_fragments_leave_a_working_calculator(warm: Calculator, fragment: str, badge: str) -> None:
    warm.page.evaluate("hash => location.hash = hash", fragment)
    expect(warm.badge).to_have_text(warm.element.get_attribute(f"data-text-badge-{badge}") or "")
    warm.settle()
    assert warm.state == "ready"
    warm.write({"spend": "2,000"})
    assert warm.output("cpl").inner_text() == "$40.00"


def test_an_unknown_country_is_told(warm: Calculator) -> None:
    warm.page.evaluate("location.hash = '#v=1&pais=ZZ&spend=2000'")
    expect(warm.message).to_contain_text("México")


@pytest.mark.parametrize("version", ["2", "10", "99999999999999999999"])
def test_a_link_of_a_newer_version_says_so_and_downloads_nothing(calculator: Calculator, version: str) -> None:
    calculator.open("cpa", f"#v={version}&pais=MX&spend=2000")
    expect(calculator.message).to_have_text(calculator.element.get_attribute("data-text-link-newer") or "")
    assert calculator.typed()["spend"] == "1,000"
    assert calculator.state == "idle"


@pytest.mark.parametrize(
    ("fragment", "word"),
    [
        ("#un-titulo", ""),
        ("#", ""),
        ("#v=", "garbled"),
        ("#v=abc", "garbled"),
        ("#v=0&spend=2", "garbled"),
        ("#spend=2000", "garbled"),
        ("#v=1&pais=MX&gasto=2000", "garbled"),
        ("#v=1&pais=__proto__&__proto__=1&constructor=2&toString=3", "garbled"),
    ],
)
def test_what_is_no_link_with_figures_is_an_anchor_or_is_told(calculator: Calculator, fragment: str, word: str) -> None:
    calculator.open("cpa", fragment)
    assert calculator.typed()["spend"] == "1,000"
    assert calculator.state == "idle"
    assert calculator.badge.inner_text() == calculator.element.get_attribute("data-text-badge-example")
    expected = calculator.element.get_attribute(f"data-text-link-{word}") if word else ""
    expect(calculator.message).to_have_text(expected or "")


def test_the_anchors_of_the_page_still_work(warm: Calculator) -> None:
    warm.write({"spend": "3,000"})
    heading = warm.page.locator("h2[id]").first
    heading.locator("a.headerlink").evaluate("link => link.click()")
    expect(heading).to_be_in_viewport()
    warm.page.go_back()
    expect(warm.page).not_to_have_url(re.compile("#"))
    calm(warm.page)
    assert warm.settle().typed()["spend"] == "3,000"
