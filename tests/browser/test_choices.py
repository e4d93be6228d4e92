"""Answers to pick: by finger and by keyboard, from a link, taken back, in another country, printed, without Python."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from calculators import definition, evaluate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Locator

    from tests.browser.page import Calculator

EXAMPLE = dict(definition("audit").defaults)
ALL_WELL = dict.fromkeys([key for key in EXAMPLE if key != "keep"], "well")


@pytest.fixture
def audit(warm: Calculator) -> Iterator[Calculator]:
    """Handle the audit in a warm page."""
    yield warm.visit("audit").ready()
    warm.page.set_viewport_size({"width": 1280, "height": 720})
    warm.page.emulate_media(media="screen")


def option(calculator: Calculator, key: str, value: str) -> Locator:
    return calculator.form.locator(f'input[name="{key}"][value="{value}"]')


def headline(values: dict[str, str]) -> str:
    return str(evaluate("audit", values)["headline"])


def test_a_tap_on_the_words_picks_and_answers(audit: Calculator) -> None:
    audit.page.set_viewport_size({"width": 360, "height": 740})
    row = option(audit, "base", "well").locator("xpath=..")
    box = row.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 44
    row.locator("span").click()
    audit.settle()
    expect(audit.headline).to_have_text(headline(EXAMPLE | {"base": "well"}))
    assert audit.source == "yours"
    expect(audit.part("borrowed")).to_contain_text(f"Todavía hay {len(EXAMPLE) - 1} respuestas del ejemplo.")
    assert audit.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_arrows_move_within_a_group_and_tab_from_group_to_group(audit: Calculator) -> None:
    option(audit, "base", "none").focus()
    audit.page.keyboard.press("ArrowDown")
    expect(option(audit, "base", "broken")).to_be_focused()
    assert audit.settle().typed()["base"] == "broken"
    audit.page.keyboard.press("Tab")
    expect(option(audit, "email", "working")).to_be_focused()
    outline = "button => getComputedStyle(button.closest('label')).outlineStyle"
    assert option(audit, "email", "working").evaluate(outline) == "solid"


def test_cleared_questions_are_asked_for_and_clearing_is_taken_back(audit: Calculator) -> None:
    audit.button("clear").click()
    audit.settle()
    assert set(audit.typed().values()) == {""}
    audit.send()
    expect(audit.summary).to_be_focused()
    sentence = "Elige una respuesta en «Base de clientes»: «No tengo», «No funciona», «Funciona» o «Se usa bien»."
    expect(audit.error("base")).to_have_text(sentence)
    audit.summary.get_by_role("link", name=sentence).click()
    expect(option(audit, "base", "none")).to_be_focused()
    for key, state in ALL_WELL.items():
        audit.choose(key, state)
    audit.settle()
    expect(audit.headline).to_have_text(headline(ALL_WELL))
    assert audit.errors() == {}
    audit.button("undo").click()
    audit.settle()
    assert audit.typed() == EXAMPLE


def test_a_link_brings_answers_and_a_wrong_one_is_told_and_kept(audit: Calculator) -> None:
    audit.page.evaluate("location.hash = 'v=1&pais=CO&base=well&keep=email&site=quizas'")
    audit.ready()
    assert audit.typed() == EXAMPLE | {"base": "well", "keep": "email", "site": ""}
    expect(audit.error("site")).to_contain_text("«No funciona»")
    audit.country.select_option("CL")
    audit.settle()
    expect(audit.error("site")).to_contain_text("«No funciona»")
    audit.choose("site", "working")
    audit.settle()
    assert audit.errors() == {}
    assert audit.typed()["keep"] == "email"
    expect(audit.headline).to_have_text(headline(EXAMPLE | {"base": "well", "keep": "email", "site": "working"}))


def test_the_next_steps_follow_the_answers_and_lead_to_their_page(audit: Calculator) -> None:
    audit.write({"base": "well", "email": "well"})
    first = audit.part("next").locator("li").first
    expect(first).to_contain_text("Pon a funcionar una página")
    assert first.locator("a").first.evaluate("link => new URL(link.href).pathname") == "/canales/sitio.html"
    audit.write(ALL_WELL)
    expect(audit.part("next").locator("li").first).to_contain_text("Reparte tus ventas")


def test_on_paper_only_the_answers_are_left(audit: Calculator) -> None:
    audit.page.emulate_media(media="print")
    shown = audit.form.locator('[data-key="site"] .rumbo-option')
    expect(shown.filter(has_text="No funciona")).to_be_visible()
    expect(shown.filter(has_text="Se usa bien")).to_be_hidden()
    expect(audit.box("keep")).to_be_visible()
    audit.page.emulate_media(media="screen")


def test_the_failures_are_counted_anew_at_each_answer(warm: Calculator) -> None:
    warm.visit("failures").ready()
    signs = dict.fromkeys(definition("failures").defaults, "no")
    warm.write(signs)
    expect(warm.headline).to_contain_text("No marcaste ninguna señal")
    warm.write({"uneven": "yes"})
    expect(warm.output("service")).to_have_text("2")
    expect(warm.headline).to_contain_text("Empieza por el servicio")
