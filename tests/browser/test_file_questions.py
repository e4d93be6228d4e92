"""What had to be guessed of a file's columns is asked in the preview: it stands out, and one tap answers it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.test_accessibility import AXE, RUN_AXE
from tests.browser.test_files import Bring

if TYPE_CHECKING:
    from tests.browser.page import Calculator

FIXTURES = Path(__file__).parents[1] / "unit/fixtures/columns"


@pytest.fixture
def compare(warm: Calculator) -> Bring:
    """Open the page that compares, with a warm Python."""
    return Bring(warm.visit("compare").start()).open()


def test_what_was_guessed_stands_out_and_one_tap_answers_it(compare: Bring) -> None:
    compare.give(FIXTURES / "two-years.csv").read()
    expect(compare.part("guessed")).to_contain_text("Tuvimos que adivinar")
    expect(compare.part("count")).not_to_contain_text("ninguna con problemas")
    spend = compare.calculator.page.locator('select[name="spend"]')
    field = compare.root.locator(".rumbo-field[data-asked]", has=spend)
    expect(field.get_by_role("button", pressed=True)).to_have_text("Inversión 2026")
    field.get_by_role("button", name="Inversión 2025").click()
    expect(compare.column("spend")).to_have_value("1")
    expect(field).to_have_count(0)
    expect(compare.column("spend")).to_be_focused()
    for key, year in (("leads", "Leads 2026"), ("sales", "Ventas 2026")):
        compare.root.locator(f'button[name="{key}"]', has_text=year).click()
        expect(compare.root.locator(f'button[name="{key}"]')).to_have_count(0)
    expect(compare.part("guessed")).to_be_hidden()
    expect(compare.part("count")).to_contain_text("ninguna con problemas")
    assert compare.preview()[0] == ["Instagram", "3,200", "95", "20"]


def test_a_file_that_asks_breaks_no_rule_of_accessibility(compare: Bring) -> None:
    compare.give(FIXTURES / "two-years.csv").read()
    page = compare.calculator.page
    page.add_script_tag(path=AXE)
    assert page.evaluate(RUN_AXE) == []
