"""The example's figures never pass for the reader's: the page names those that are still its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from tests.browser.page import Calculator


def test_a_half_filled_form_says_which_figures_are_the_examples(warm: Calculator) -> None:
    borrowed = warm.part("borrowed")
    expect(borrowed).to_be_hidden()
    warm.write({"spend": "900"})
    expect(borrowed).to_contain_text("Siguen como en el ejemplo: Leads, Ventas.")
    expect(warm.badge).to_have_text("Tuyas y del ejemplo")
    warm.write({"leads": "40"})
    expect(borrowed).to_contain_text("ejemplo: Ventas.")
    warm.write({"sales": "5 "})
    expect(borrowed).to_be_hidden()
    expect(warm.badge).to_have_text("Tus cifras")
    warm.button("example").click()
    warm.settle()
    expect(borrowed).to_be_hidden()
    warm.button("undo").click()
    warm.settle()
    expect(borrowed).to_be_hidden()


def test_a_link_says_which_figures_it_leaves_to_the_example(calculator: Calculator) -> None:
    calculator.open("cpa", "#v=1&pais=MX&spend=900&sales=5").ready()
    expect(calculator.part("borrowed")).to_contain_text("Siguen como en el ejemplo: Leads.")


def test_in_an_emptied_form_nothing_is_borrowed(warm: Calculator) -> None:
    warm.write({"spend": "900"})
    warm.button("clear").click()
    warm.write({"spend": "900", "leads": "40", "sales": "4"})
    expect(warm.part("borrowed")).to_be_hidden()
