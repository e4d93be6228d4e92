"""A result goes on into the next calculator with one tap; where each figure came from is seen, and can be cut."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import Locator, expect

from tests.browser.opening import opened
from tests.browser.page import Calculator

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser


def chain(calculator: Calculator, to: str) -> Locator:
    return calculator.part("chains").locator(f'li[data-to="{to}"] a')


def tie(calculator: Calculator, key: str) -> Locator:
    return calculator.form.locator(f'[data-key="{key}"] .rumbo-tie')


def carry(calculator: Calculator, to: str) -> Calculator:
    chain(calculator, to).click()
    expect(calculator.page.locator(f'rumbo-calculator[slug="{to}"]')).to_be_attached()
    expect(calculator.form.locator(".rumbo-tie").first).to_be_visible()
    return calculator.settle()


def test_leads_and_sales_become_a_cost_and_the_cost_a_budget(warm: Calculator) -> None:
    warm.visit("cpl").write({"spend": "1,000", "leads": "30"})
    carry(warm, "cpa")
    warm.visit("cvr").write({"opportunities": "30", "sales": "7"})
    carry(warm, "cpa")
    assert warm.typed() == {**dict.fromkeys(warm.typed(), ""), "spend": "1,000", "leads": "30", "sales": "7"}
    assert warm.output("cpa").inner_text() == "$142.86"
    assert warm.source == "yours"
    expect(warm.part("borrowed")).to_be_hidden()
    expect(tie(warm, "spend")).to_have_text("Viene de: Costo por lead (CPL) Soltar")
    expect(tie(warm, "sales")).to_contain_text("Tasa de conversión (CVR)")
    expect(warm.message).to_contain_text("Trajimos de «Tasa de conversión (CVR)»: Leads, Ventas.")
    warm.write({"ticket": "1,500"})
    carry(warm, "budget")
    assert warm.typed()["cpl"] == "33.33333333"
    assert warm.typed()["ticket"] == "1,500"
    assert warm.typed()["revenue_goal"] == "300,000"
    assert warm.write({"revenue_goal": "315,000"}).output("leads").inner_text() == "900"
    assert warm.output("cpa").inner_text() == "$142.86"
    # What is kept is not brought once more by a reload.
    expect(warm.page).to_have_url(re.compile("/budget.html$"))
    tie(warm, "cvr").locator("a").click()
    expect(warm.page.locator('rumbo-calculator[slug="cpa"]')).to_be_attached()
    expect(warm.box("ticket")).to_have_value("1,500")


def test_a_tie_is_cut_by_hand_or_by_typing_and_undo_ties_it_again(warm: Calculator) -> None:
    warm.write({"spend": "900", "leads": "30", "sales": "3"})
    carry(warm, "budget")
    tie(warm, "cpl").locator("button").click()
    expect(tie(warm, "cpl")).to_have_count(0)
    expect(warm.box("cpl")).to_be_focused()
    assert warm.typed()["cpl"] == "30"
    warm.settle().button("undo").click()
    expect(tie(warm, "cpl")).to_be_visible()
    warm.write({"cvr": "12"})
    expect(tie(warm, "cvr")).to_have_count(0)
    expect(tie(warm, "cpl")).to_be_visible()
    warm.put_down().visit("cpa").visit("budget")
    expect(tie(warm, "cpl")).to_be_visible()
    expect(tie(warm, "cvr")).to_have_count(0)
    assert warm.box("cpl").get_attribute("aria-describedby") is not None
    assert "budget-cpl-tie" in (warm.box("cpl").get_attribute("aria-describedby") or "")


def test_carried_figures_are_laid_over_the_readers_own(warm: Calculator) -> None:
    warm.visit("budget").write({"revenue_goal": "50,000", "cpl": "99"}).put_down()
    warm.visit("cpa").write({"spend": "900", "leads": "30", "sales": "3"})
    carry(warm, "budget")
    assert warm.typed()["revenue_goal"] == "50,000"
    assert warm.typed()["cpl"] == "30"
    warm.button("undo").click()
    expect(warm.box("cpl")).to_have_value("99")
    expect(tie(warm, "cpl")).to_have_count(0)


def test_a_carried_link_of_somebody_elses_does_not_replace_what_is_kept(warm: Calculator) -> None:
    warm.visit("budget").write({"cpl": "99"}).put_down()
    warm.page.evaluate("location.hash = '#v=1&pais=MX&de=cpa&cpl=5'")
    expect(warm.box("cpl")).to_have_value("5")
    expect(tie(warm, "cpl")).to_be_visible()
    assert warm.put_down().source == "link"
    warm.visit("cpa").visit("budget")
    expect(warm.box("cpl")).to_have_value("99")
    warm.page.evaluate("location.hash = '#v=1&pais=MX&de=nadie&cpl=7'")
    expect(warm.box("cpl")).to_have_value("7")
    expect(tie(warm, "cpl")).to_have_count(0)


def test_what_cannot_be_carried_says_why_and_the_example_carries_nothing(warm: Calculator) -> None:
    expect(warm.part("chains-hint")).to_contain_text("Con el ejemplo no se lleva nada")
    expect(chain(warm, "budget")).to_have_attribute("href", "budget.html")
    warm.write({"sales": "0"})
    expect(chain(warm, "budget")).not_to_have_attribute("href", "budget.html")
    assert chain(warm, "budget").get_attribute("href") is None
    expect(warm.part("chains").locator('li[data-to="ltv"]')).to_contain_text("Todavía no hay ventas.")
    expect(chain(warm, "roi")).to_have_attribute("href", "roi.html#v=1&pais=MX&de=cpa&spend=1000")


def test_figures_are_carried_in_a_folder_too(chromium: Browser, site_dir: Path) -> None:
    with opened(chromium) as page:
        folder = Calculator(page, f"{site_dir.as_uri()}/").open("cpa").start()
        folder.write({"spend": "900", "leads": "30", "sales": "3"}).put_down()
        chain(folder, "budget").click()
        page.wait_for_url("**/budget.html*")
        folder.ready()
        expect(tie(folder, "cpl")).to_be_visible()
        assert folder.typed()["cpl"] == "30"
        assert folder.source == "yours"
        folder.put_down().open("budget")
        expect(folder.box("cpl")).to_have_value("30")
        expect(tie(folder, "cpl")).to_be_visible()
        folder.open("cpa")
        expect(folder.headline).to_have_text("Cada venta te cuesta $300.")
