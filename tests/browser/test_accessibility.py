"""Axe finds no serious barrier, on small and large screens, in light and dark."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import pytest
from playwright.sync_api import expect

from tests.browser.opening import opened
from tests.browser.page import Calculator

if TYPE_CHECKING:
    from playwright.sync_api import Browser

AXE = Path(__file__).resolve().parents[2] / "node_modules/axe-core/axe.min.js"
RUN_AXE = """
async () => (await axe.run(document, {resultTypes: ["violations"]})).violations
  .filter(({ impact }) => impact === "serious" || impact === "critical")
  .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`))
"""
# Best practices too, down to the smallest; what is still changing its colour is waited for.
RUN_AXE_STRICTLY = """
async () => {
  const SIZES = {"target-size": {enabled: true}};
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
  const { violations } = await axe.run(".md-content", {resultTypes: ["violations"], rules: SIZES});
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message}`));
}
"""
EVERY_KIND_OF_PICTURE = ("cpa", "budget", "nps", "dependence", "goal", "response", "failures")
PLACES = (
    "index.html",
    "calculadoras/cpa.html",
    "calculadoras/compare.html",
    "indicadores/cpa.html",
    "areas/index.html",
)


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_have_no_serious_barriers(
    chromium: Browser, site_url: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    barriers = {}
    look: dict[str, Any] = {"color_scheme": scheme, "viewport": {"width": width, "height": 800}}
    with opened(chromium, **look, reduced_motion="reduce") as page:
        for place in PLACES:
            page.goto(site_url + place)
            page.add_script_tag(path=AXE)
            barriers[place] = page.evaluate(RUN_AXE)
    assert barriers == {place: [] for place in PLACES}


def test_errors_and_echoes_raise_no_barrier(warm: Calculator) -> None:
    warm.write({"spend": "1.500", "leads": "muchos", "sales": ""})
    warm.send()
    warm.page.add_script_tag(path=AXE)
    assert warm.page.evaluate(RUN_AXE) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_old_result_can_be_read_as_well_as_a_new_one(warm: Calculator, scheme: Literal["light", "dark"]) -> None:
    page = warm.page
    page.emulate_media(color_scheme=scheme)
    night = "rumbo-noche" if scheme == "dark" else "rumbo"
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", night)
    barriers = {}
    for slug, wrong in (("compare", {"rows": "A\tmuchos\t3\t1"}), ("organizer", {}), ("cpa", {"spend": "nada"})):
        warm.visit(slug).drawn()
        warm.element.locator('button[data-version="start"]').click()
        if wrong:
            warm.write(wrong).send()
        else:
            warm.element.evaluate("element => element.toggleAttribute('data-stale', true)")
        assert warm.is_stale
        page.add_script_tag(path=AXE)
        barriers[slug] = page.evaluate(RUN_AXE_STRICTLY)
    page.emulate_media(color_scheme="light")
    assert barriers == {slug: [] for slug in barriers}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pictures_and_the_turned_question_raise_no_barrier(
    chromium: Browser, site_url: str, scheme: Literal["light", "dark"]
) -> None:
    barriers = {}
    with opened(chromium, color_scheme=scheme, reduced_motion="reduce") as page:
        calculator = Calculator(page, site_url)
        for slug in EVERY_KIND_OF_PICTURE:
            calculator.open(slug).drawn()
            calculator.element.locator("details").evaluate_all("all => all.forEach((each) => { each.open = true })")
            page.add_script_tag(path=AXE)
            barriers[slug] = page.evaluate(RUN_AXE)
    assert barriers == {slug: [] for slug in EVERY_KIND_OF_PICTURE}
