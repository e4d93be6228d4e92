"""Versions side by side: made, named, changed in turn, compared, sent, kept, printed and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Locator, expect

from calculators import versions

if TYPE_CHECKING:
    from tests.browser.page import Calculator

FIRST = {"spend": "1,000", "leads": "50", "sales": "5"}
SECOND = FIRST | {"spend": "900", "sales": "40"}


def press(calculator: Calculator, deed: str) -> None:
    calculator.element.locator(f'button[data-version="{deed}"]').click()
    calculator.settle()


def names(calculator: Calculator) -> list[str]:
    return calculator.part("segments").locator("label").all_inner_texts()


def table(calculator: Calculator) -> Locator:
    expect(calculator.part("comparison")).not_to_have_attribute("data-stale", "")
    return calculator.part("comparison").locator("table")


@pytest.fixture
def two(warm: Calculator) -> Calculator:
    """Two versions of a calculation, the second in the boxes."""
    warm.write(FIRST)
    press(warm, "start")
    return warm.write({"spend": "900", "sales": "40"})


def test_a_copy_is_changed_and_compared_in_pythons_words(two: Calculator) -> None:
    answer = versions("cpa", [("", FIRST), ("", SECOND)])
    expect(two.part("verdicts")).to_have_text(" ".join(answer["sentences"]))
    text = table(two).inner_text()
    for row in (*answer["figures"], *answer["results"]):
        assert row["label"] in text
        for cell in row["cells"]:
            assert cell["text"] in text
            assert cell["difference"] in text
    assert "mejor" in text
    assert names(two) == ["Versión A", "Versión B"]
    assert two.part("editing").inner_text() == "En el formulario está «Versión B»."


def test_versions_are_named_chosen_and_taken_away_by_keyboard(two: Calculator) -> None:
    keys = two.page.keyboard
    two.part("version-name").fill("Con Instagram")
    expect(two.part("segments").locator("label").nth(1)).to_have_text("Con Instagram")
    expect(table(two).locator("thead")).to_contain_text("Con Instagram")
    two.part("segments").locator("input").nth(1).focus()
    keys.press("ArrowLeft")
    expect(two.box("spend")).to_have_value("1,000")
    expect(two.part("segments").locator("input").nth(0)).to_be_focused()
    two.settle()
    assert two.output("cpa").inner_text() == "$200.00"
    keys.press("ArrowRight")
    expect(two.box("spend")).to_have_value("900")
    two.element.locator('button[data-version="add"]').press("Enter")
    two.settle()
    assert names(two) == ["Versión A", "Con Instagram", "Versión C"]
    expect(two.part("segments").locator("input").nth(2)).to_be_focused()
    expect(two.element.locator('button[data-version="add"]')).to_be_hidden()
    two.element.locator('button[data-version="remove"]').press("Enter")
    two.element.locator('button[data-version="remove"]').press("Enter")
    two.settle()
    expect(two.part("versions")).to_be_hidden()
    expect(two.part("comparison")).to_be_hidden()
    expect(two.element.locator('button[data-version="start"]')).to_be_focused()
    two.button("undo").click()
    two.settle()
    assert names(two) == ["Versión A", "Con Instagram"]
    assert two.typed()["spend"] == "900"


def test_a_wrong_figure_of_one_version_is_told_beside_the_other(two: Calculator) -> None:
    two.write({"sales": "muchas"})
    expect(two.part("verdicts")).to_have_text("«Versión B» tiene cifras por revisar: «Ventas».")
    expect(table(two)).to_contain_text("por revisar")
    assert "$200.00" in table(two).inner_text()


def test_another_country_turns_all_versions(two: Calculator) -> None:
    two.country.select_option("CO")
    two.settle()
    expect(table(two)).to_contain_text("−$100 (−10%)")
    two.part("segments").locator("input").nth(0).check()
    two.settle()
    assert two.typed()["spend"] == "1.000"
    assert two.errors() == {}


def test_versions_come_in_a_link_and_leave_in_one(warm: Calculator) -> None:
    fragment = "#v=1&pais=MX&nombre=Hoy&spend=2000&leads=50&sales=5&b.nombre=<b>Luego</b>&b.sales=50&c.spend=x"
    warm.page.evaluate("fragment => location.hash = fragment", fragment)
    warm.settle()
    expect(table(warm)).to_be_visible()
    assert names(warm) == ["Hoy", "<b>Luego</b>", "Versión C"]
    expect(warm.part("verdicts")).to_contain_text("«Versión C» tiene cifras por revisar")
    warm.part("segments").locator("input").nth(2).check()
    expect(warm.box("spend")).to_have_value("x")
    warm.write({"spend": "500"})
    warm.part("segments").locator("input").nth(1).check()
    warm.settle()
    expect(table(warm)).to_be_visible()
    link = warm.page.evaluate("document.querySelector('rumbo-calculator [data-slot=\"address\"]')?.value ?? ''")
    for part in ("spend=2000", "b.sales=50", "c.spend=500", "nombre=Hoy", "b.nombre="):
        assert part in link
    assert "b.spend" not in link


def test_versions_are_kept_with_their_comparison_and_printed(two: Calculator) -> None:
    text = table(two).inner_text()
    two.put_down().visit("cpl").visit("cpa")
    expect(table(two)).to_be_visible()
    assert table(two).inner_text() == text
    assert two.typed()["spend"] == "900"
    two.page.emulate_media(media="print")
    expect(table(two)).to_be_visible()
    expect(two.part("versions")).to_be_hidden()
    expect(two.part("keeping")).to_be_hidden()
    two.page.emulate_media(media="screen")


def test_the_example_again_is_one_version_and_undo_brings_all_back(two: Calculator) -> None:
    two.button("example").click()
    two.settle()
    expect(two.part("versions")).to_be_hidden()
    assert two.source == "example"
    two.button("undo").click()
    two.settle()
    assert names(two) == ["Versión A", "Versión B"]
    expect(table(two)).to_be_visible()
