"""The question turned round: a wanted result, the figure that gives it, and its way into the form."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from calculators import definition, solve
from tests.browser.opening import opened
from tests.browser.page import Calculator

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Locator


class Wish:
    """The form of the turned question, as the tests fill it in."""

    def __init__(self, calculator: Calculator) -> None:
        self.root = calculator.element.locator(".rumbo-wish")
        self.answer = self.part("answer")
        self.error = self.part("target-error")
        self.summary = self.part("error-summary")
        self.target = self.root.locator('input[name="target"]')
        self.use = self.part("use")

    def part(self, name: str) -> Locator:
        """Find a slot of the form."""
        return self.root.locator(f'[data-slot="{name}"]')

    def open(self) -> Wish:
        """Unfold it, if it is not."""
        if self.root.get_attribute("open") is None:
            self.root.locator("summary").click()
        return self

    def ask(self, output: str, target: str, field: str) -> Wish:
        """Fill it in and send it."""
        self.root.locator('select[name="output"]').select_option(output)
        self.target.fill(target)
        self.root.locator('select[name="field"]').select_option(field)
        self.root.locator('button[type="submit"]').click()
        return self


def test_it_says_which_figure_gives_the_wanted_result(warm: Calculator) -> None:
    wish = Wish(warm).open().ask("cpa", "150", "spend")
    found = solve("cpa", definition("cpa").defaults, field="spend", output="cpa", target="150")
    expect(wish.answer).to_have_text(found["sentence"])
    wish.use.click()
    warm.settle()
    expect(warm.box("spend")).to_have_value(found["typed"])
    expect(warm.box("spend")).to_be_focused()
    assert warm.output("cpa").inner_text() == "$150.00"
    assert warm.source == "yours"
    expect(wish.use).to_be_hidden()
    expect(wish.answer).to_have_text(found["sentence"])
    warm.button("undo").click()
    warm.settle()
    expect(warm.box("spend")).to_have_value("1,000")
    expect(wish.answer).to_have_text("")


def test_it_says_so_when_no_value_does(warm: Calculator) -> None:
    wish = Wish(warm).open().ask("cpa", "150", "leads")
    found = solve("cpa", definition("cpa").defaults, field="leads", output="cpa", target="150")
    expect(wish.answer).to_have_text(found["sentence"])
    expect(wish.use).to_be_hidden()


def test_what_is_wrong_is_told_at_the_box_and_in_a_summary(warm: Calculator) -> None:
    wish = Wish(warm).open().ask("cpa", "mucho", "spend")
    expect(wish.error).to_be_visible()
    expect(wish.target).to_have_attribute("aria-invalid", "true")
    described = (wish.target.get_attribute("aria-describedby") or "").split()
    assert wish.error.get_attribute("id") in described
    expect(wish.summary).to_be_focused()
    wish.summary.get_by_role("link").click()
    expect(wish.target).to_be_focused()
    wish.target.fill("150")
    expect(wish.error).to_be_hidden()
    expect(wish.summary).to_be_hidden()


def test_a_wrong_figure_of_the_form_is_told_with_the_way_to_it(warm: Calculator) -> None:
    warm.write({"leads": "muchos"})
    wish = Wish(warm).open().ask("cpl", "10", "spend")
    expect(wish.summary).to_be_visible()
    wish.summary.get_by_role("link").click()
    expect(warm.box("leads")).to_be_focused()


def test_other_figures_put_its_answer_away(warm: Calculator) -> None:
    wish = Wish(warm).open().ask("cpa", "150", "spend")
    expect(wish.use).to_be_visible()
    warm.write({"sales": "6"})
    expect(wish.answer).to_have_text("")
    expect(wish.use).to_be_hidden()


def test_the_unit_and_the_present_value_follow_the_chosen_result(warm: Calculator) -> None:
    wish = Wish(warm).open()
    wish.root.locator('select[name="output"]').select_option("cvr")
    expect(wish.part("now")).to_have_text("10%")
    expect(wish.root.locator('[data-for-unit="percent"]').first).to_be_visible()
    expect(wish.root.locator('[data-for-unit="money"]').first).to_be_hidden()
    wish.root.locator('select[name="output"]').select_option("cpa")
    expect(wish.part("now")).to_have_text("$200.00")
    expect(wish.root.locator('[data-for-unit="money"]').first).to_be_visible()


def test_another_country_asks_and_answers_its_own_way(warm: Calculator) -> None:
    wish = Wish(warm).open().ask("cpa", "1,500", "spend")
    expect(wish.use).to_be_visible()
    warm.country.select_option("CO")
    warm.settle()
    expect(wish.target).to_have_value("")
    expect(wish.answer).to_have_text("")
    wish.ask("cpa", "1.500", "spend")
    expect(wish.use).to_be_visible()
    wish.use.click()
    warm.settle()
    expect(warm.box("spend")).to_have_value("7.500")


def test_figures_of_a_link_are_counted_with(calculator: Calculator) -> None:
    calculator.open("cpa", "#v=1&pais=CO&spend=2000.5").ready()
    wish = Wish(calculator).open().ask("cpl", "20", "leads")
    values = calculator.typed()
    found = solve("cpa", values, field="leads", output="cpl", target="20", country="CO")
    expect(wish.answer).to_have_text(found["sentence"])


def test_it_starts_python_by_itself(calculator: Calculator) -> None:
    calculator.open("budget")
    wish = Wish(calculator).open().ask("spend", "30,000", "cpl")
    expect(wish.use).to_be_visible()
    wish.use.click()
    calculator.settle()
    assert calculator.output("spend").inner_text() == "$30,000.00"


def test_a_start_that_fails_is_told(calculator: Calculator) -> None:
    calculator.page.route("**/*.wasm*", lambda route: route.abort())
    calculator.open("cpa")
    wish = Wish(calculator).open().ask("cpa", "150", "spend")
    expect(calculator.runtime).to_be_in_viewport()
    expect(calculator.button("retry")).to_be_visible()
    expect(wish.answer).to_have_text("")


@pytest.mark.parametrize("engine", ["chromium", "firefox"])
def test_it_answers_from_a_folder(request: pytest.FixtureRequest, site_dir: Path, engine: str) -> None:
    browser: Browser = request.getfixturevalue(engine)
    with opened(browser, locale="es-MX") as page:
        calculator = Calculator(page, f"{site_dir.as_uri()}/").open("cpa")
        wish = Wish(calculator).open().ask("cpa", "150", "spend")
        expect(wish.use).to_be_visible()


def test_a_wish_that_can_mean_two_things_says_which_and_offers_the_other(warm: Calculator) -> None:
    wish = Wish(warm).open().ask("cvr", "0.12", "sales")
    echo = wish.part("target-echo")
    expect(echo.locator("button")).to_have_text("Usar 12%")
    echo.locator("button").click()
    expect(wish.target).to_have_value("12")
    expect(wish.answer).to_contain_text("6")
    expect(echo).to_be_hidden()
