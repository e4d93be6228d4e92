"""Links altered on their way, as people have reported them: the address and the box give the figures, or a word."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.page import Calculator
from tests.browser.sharing import Panel

if TYPE_CHECKING:
    from playwright.sync_api import Page

REPORTED = json.loads((Path(__file__).parents[1] / "build" / "links_altered.json").read_text(encoding="utf-8"))["links"]
WHOLE = {"spend": "2.000.000", "leads": "100", "sales": "8"}
CUT = {"spend": "20", "leads": "50", "sales": "5"}
PASTE = """
(box, [text, html]) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  clipboardData.setData("text/html", html);
  box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
}
"""


def texts(kind: str) -> dict[str, str]:
    """The reported links that are pasted into the box, that are in the address, or that lead elsewhere at first."""
    found: dict[str, dict[str, str]] = {"box": {}, "hash": {}, "path": {}}
    for each in REPORTED:
        where = "box" if "caja" in each["name"] else "hash" if ".html#" in each["text"] else "path"
        found[where][each["name"]] = each["text"]
    return found[kind]


def has(calculator: Calculator, figures: dict[str, str]) -> None:
    """Expect a sender's figures, said to be theirs."""
    for key, text in figures.items():
        expect(calculator.box(key)).to_have_value(text)
    expect(calculator.country).to_have_value("CO")
    expect(calculator.badge).to_have_text(calculator.element.get_attribute("data-text-badge-link") or "")


@pytest.mark.parametrize("name", texts("hash"))
def test_an_altered_fragment_gives_its_figures(warm: Calculator, name: str) -> None:
    warm.page.evaluate("hash => location.hash = hash", texts("hash")[name].partition("#")[2])
    has(warm, CUT if "cortado" in name else WHOLE)
    assert warm.settle().errors() == {}
    expect(warm.message).to_be_hidden()
    if "cortado" in name:
        expect(warm.part("borrowed")).to_contain_text("Leads, Ventas")


@pytest.mark.parametrize("name", texts("path"))
def test_an_altered_address_leads_to_the_page_with_the_figures(page: Page, site_url: str, name: str) -> None:
    page.goto(f"{site_url}{texts('path')[name]}")
    page.wait_for_url("**/calculadoras/cpa.html#*")
    has(Calculator(page, site_url).ready(), WHOLE)
    assert "?" not in page.url


@pytest.mark.parametrize(
    ("address", "page_name"),
    [
        ("Calculadoras/CPA.html)?utm_source=ig#v=1&pais=CO&spend=2000000&leads=100&sales=8", "calculadoras/cpa.html"),
        ("calculadoras/cpa.htm", "calculadoras/cpa.html"),
    ],
)
def test_a_missing_page_with_a_known_name_is_found(page: Page, site_url: str, address: str, page_name: str) -> None:
    page.goto(f"{site_url}{address}")
    page.wait_for_url(f"{site_url}{page_name}*")
    expect(page.locator("rumbo-calculator")).to_be_attached()


def test_a_missing_page_that_nobody_knows_stays_told(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}calculadoras/nadie.html#v=1&spend=2")
    expect(page.get_by_role("heading", level=1)).to_have_text("No encontramos esa página")


@pytest.mark.parametrize("name", texts("box"))
def test_the_box_opens_a_link_as_it_came(warm: Calculator, name: str) -> None:
    panel = Panel(warm)
    text = texts("box")[name]
    panel.pasted.evaluate(PASTE, [text, ""])
    panel.open(text)
    has(warm, WHOLE)
    assert warm.settle().errors() == {}
    expect(panel.part("opened")).to_have_text(panel.text("opened"))


def test_the_box_opens_the_link_behind_copied_words(warm: Calculator) -> None:
    panel = Panel(warm)
    fragment = "v=1&amp;pais=CO&amp;spend=2000000&amp;leads=100&amp;sales=8"
    html = f'<p>Mira <a href="https://sitio.example/calculadoras/cpa.html#{fragment}">tus cifras</a></p>'
    panel.pasted.evaluate(PASTE, ["Mira tus cifras", html])
    panel.open("Mira tus cifras")
    has(warm, WHOLE)
    panel.open("Mira otras cifras")
    expect(panel.part("pasted-error")).to_have_text(panel.text("not-a-link"))


def test_a_query_that_is_no_link_is_left_alone(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}calculadoras/cpa.html?v=3")
    calculator = Calculator(page, site_url)
    expect(calculator.badge).to_have_text(calculator.element.get_attribute("data-text-badge-example") or "")
    assert page.url.endswith("?v=3")
    assert calculator.state == "idle"
