"""Errors come when a box was left or the form sent, never while typing, and nothing typed is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from tests.browser.page import Calculator


def test_an_error_waits_until_the_box_is_left(warm: Calculator) -> None:
    leads = warm.box("leads")
    leads.fill("")
    leads.press_sequentially("muchos")
    warm.settle()
    expect(warm.error("leads")).to_be_hidden()
    leads.press("Tab")
    expect(warm.error("leads")).to_be_visible()
    assert warm.error("leads").inner_text() != ""
    expect(leads).to_have_attribute("aria-invalid", "true")
    expect(leads).to_have_value("muchos")


def test_an_error_is_tied_to_its_box(warm: Calculator) -> None:
    identifier = warm.error("leads").get_attribute("id")
    assert identifier in (warm.box("leads").get_attribute("aria-describedby") or "").split()


def test_an_error_goes_as_soon_as_the_box_is_right(warm: Calculator) -> None:
    leads = warm.box("leads")
    warm.write({"leads": "muchos"})
    leads.blur()
    expect(warm.error("leads")).to_be_visible()
    leads.fill("40")
    expect(warm.error("leads")).to_be_hidden()
    expect(leads).not_to_have_attribute("aria-invalid", "true")


def test_a_fresh_mistake_in_a_mended_box_waits_again(warm: Calculator) -> None:
    warm.write({"leads": "muchos"})
    warm.box("leads").blur()
    warm.write({"leads": "40"})
    warm.write({"leads": "pocos"})
    expect(warm.error("leads")).to_be_hidden()
    warm.box("leads").blur()
    expect(warm.error("leads")).to_be_visible()


def test_with_an_error_the_last_result_stays_and_says_that_it_is_old(warm: Calculator) -> None:
    warm.write({"spend": "2,000"})
    headline = warm.headline.inner_text()
    warm.write({"spend": "nada"})
    assert warm.headline.inner_text() == headline
    assert warm.is_stale
    assert warm.badge.inner_text() == warm.element.get_attribute("data-text-badge-previous")


def test_sending_a_wrong_form_focuses_a_summary_whose_links_lead_to_the_boxes(warm: Calculator) -> None:
    warm.write({"spend": "nada", "leads": ""})
    warm.send()
    expect(warm.summary).to_be_focused()
    links = warm.summary.locator("a")
    assert links.all_inner_texts() == list(warm.errors().values())
    assert set(warm.errors()) == {"spend", "leads"}
    address = warm.page.url
    links.last.click()
    expect(warm.box("leads")).to_be_focused()
    assert warm.page.url == address


def test_the_summary_shrinks_as_the_boxes_are_mended(warm: Calculator) -> None:
    warm.write({"spend": "nada", "leads": ""})
    warm.send()
    warm.write({"leads": "50"})
    expect(warm.summary.locator("a")).to_have_count(1)
    warm.write({"spend": "1,000"})
    expect(warm.summary).to_be_hidden()


def test_sending_a_right_form_moves_no_focus_and_says_the_result(warm: Calculator) -> None:
    warm.box("spend").fill("2,000")
    warm.box("spend").press("Enter")
    warm.settle()
    expect(warm.box("spend")).to_be_focused()
    expect(warm.part("status")).to_have_text(warm.headline.inner_text())


def test_on_a_phone_sending_brings_the_result_into_sight(warm: Calculator) -> None:
    page = warm.page
    size = page.viewport_size
    page.set_viewport_size({"width": 360, "height": 640})
    warm.write({"spend": "2,000"}).send()
    expect(warm.output("cpa")).to_be_in_viewport()
    expect(warm.headline).to_be_in_viewport()
    header = page.locator("header.md-header").evaluate("header => header.getBoundingClientRect().bottom")
    output = warm.output("cpa").evaluate("output => output.getBoundingClientRect().top")
    assert header <= output
    if size is not None:
        page.set_viewport_size(size)


def test_what_is_typed_while_python_comes_is_kept_and_calculated(calculator: Calculator) -> None:
    calculator.open("cpa")
    calculator.box("spend").fill("2,000")
    calculator.box("leads").fill("pocos")
    calculator.box("sales").fill("10")
    calculator.ready()
    assert calculator.typed()["leads"] == "pocos"
    assert set(calculator.errors()) == {"leads"}
    calculator.write({"leads": "50"})
    assert calculator.output("cpa").inner_text() == "$200.00"
    assert calculator.source == "yours"
