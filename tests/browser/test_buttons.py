"""The way back: example, clear, undo; and printing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from tests.browser.page import Calculator


def test_clearing_empties_the_boxes_and_scolds_nobody(warm: Calculator) -> None:
    warm.write({"spend": "nada"})
    warm.button("clear").click()
    warm.settle()
    assert set(warm.typed().values()) == {""}
    assert warm.errors() == {}
    assert warm.is_stale


def test_undo_takes_back_each_step_up_to_the_first(calculator: Calculator) -> None:
    # A page of its own: a shared one has steps from before, which may end in another country.
    warm = calculator.open("cpa").start()
    warm.write({"spend": "2,000"})
    mine = warm.typed()
    warm.country.select_option("CO")
    warm.settle()
    in_colombia = warm.typed()
    warm.button("clear").click()
    warm.settle()
    warm.button("example").click()
    warm.settle()
    for before in (dict.fromkeys(mine, ""), in_colombia, mine):
        warm.button("undo").click()
        warm.settle()
        assert warm.typed() == before
    expect(warm.country).to_have_value("MX")
    expect(warm.button("undo")).to_be_disabled()
    assert warm.output("cpl").inner_text() == "$40.00"


def test_the_example_comes_back_in_the_readers_country(warm: Calculator) -> None:
    example = warm.text()
    warm.write({"spend": "2,000", "leads": "", "ticket": "5"})
    warm.button("example").click()
    warm.settle()
    warm.button("undo").evaluate("button => button.disabled = true")
    assert warm.text() == example
    warm.country.select_option("CL")
    warm.settle().button("example").click()
    warm.settle()
    assert warm.typed()["spend"] == "1.000"
    assert warm.source == "example"


def test_the_example_comes_back_even_where_python_cannot(calculator: Calculator) -> None:
    calculator.page.route("**/*.wasm*", lambda route: route.abort())
    calculator.open("cpa")
    typed, headline = calculator.typed(), calculator.headline.inner_text()
    calculator.box("spend").fill("2,000")
    expect(calculator.element).to_have_attribute("data-state", "error")
    calculator.button("example").click()
    calculator.settle()
    assert calculator.typed() == typed
    assert calculator.headline.inner_text() == headline
    assert not calculator.is_stale


def test_print_prints(warm: Calculator) -> None:
    warm.page.evaluate("window.print = () => { window.printed = true }")
    warm.button("print").click()
    assert warm.page.evaluate("window.printed")
