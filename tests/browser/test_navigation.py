"""Instant navigation: pages come and go, Python stays."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from site_builder.tasks.server import serving
from tests.browser.page import Calculator

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page


def test_python_is_downloaded_once_for_all_calculators(calculator: Calculator) -> None:
    asked: list[str] = []
    calculator.page.on("request", lambda request: asked.append(request.url))
    calculator.open("cpa").start()
    downloads = [address for address in asked if ".wasm" in address]
    assert len(downloads) == 1
    calculator.visit("cpl")
    assert calculator.state == "ready"
    calculator.write({"spend": "2,000"})
    assert calculator.output("cpl").inner_text() == "$40.00"
    assert [address for address in asked if ".wasm" in address] == downloads


def test_figures_of_one_page_do_not_reach_the_next(warm: Calculator) -> None:
    warm.write({"spend": "nada"})
    warm.visit("cpl")
    assert warm.errors() == {}
    assert warm.source == "example"
    warm.visit("cpa")
    expect(warm.box("spend")).to_have_value("nada")
    expect(warm.error("spend")).to_be_visible()


def test_where_nothing_is_kept_the_example_is_back(warm: Calculator) -> None:
    warm.keep("stop").write({"spend": "3,000"})
    warm.visit("cpl").visit("cpa")
    expect(warm.box("spend")).to_have_value("1,000")
    assert warm.source == "example"


def test_a_calculator_that_is_taken_out_leaves_no_trace(warm: Calculator) -> None:
    warm.keep("stop").visit("cpl").visit("cpa")
    example = warm.text()
    warm.write({"spend": "nada"})
    warm.box("spend").blur()
    warm.element.evaluate("element => { window.taken = element; element.remove(); }")
    warm.visit("cpl").visit("cpa")
    warm.page.evaluate("document.querySelector('rumbo-calculator').replaceWith(window.taken)")
    assert warm.text() == example
    warm.write({"spend": "2,000"})
    assert warm.output("cpl").inner_text() == "$40.00"


def test_a_jump_within_the_page_loses_nothing_typed(calculator: Calculator) -> None:
    calculator.open("cpa").start().write({"spend": "3,000", "leads": "muchos"})
    calculator.button("clear").click()
    calculator.settle().button("undo").click()
    calculator.country.select_option("CO")
    calculator.settle()
    heading = calculator.page.locator("h2[id]").first
    with calculator.page.expect_response("**/calculadoras/cpa.html"):
        heading.locator("a.headerlink").evaluate("link => link.click()")
    expect(calculator.box("spend")).to_have_value("3.000")
    expect(heading).to_be_in_viewport()
    calculator.settle()
    assert calculator.typed()["leads"] == "muchos"
    calculator.button("undo").click()
    expect(calculator.box("spend")).to_have_value("3,000")


@pytest.mark.parametrize("folder", ["", "rumbo/", "una carpeta/ñ/"])
def test_python_outlives_its_page_wherever_the_site_stands(
    page: Page, site_dir: Path, tmp_path: Path, folder: str
) -> None:
    place = tmp_path / folder / "site"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(site_dir, target_is_directory=True)
    with serving(tmp_path) as address:
        there = Calculator(page, f"{address}{quote(folder)}site/").open("cpa").start()
        there.element.evaluate("element => { window.same = true }")
        there.visit("cpl")
        assert there.page.evaluate("window.same") is True
        assert there.state == "ready"
