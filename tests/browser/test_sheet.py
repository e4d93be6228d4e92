"""The sheet for the meeting: whatever the calculator and the paper, one page with all that belongs on it."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from calculators import definition, slugs
from tests.browser.sharing import decoded

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.page import Calculator

TITLE = "Propuesta de inversión para Café Luna, sucursal Centro, primer trimestre de 2027"
NOTE = "Lo que vimos el martes: empezamos con poco, medimos dos semanas y luego decidimos juntos. " * 3
LONGEST_NOTE = 300
DATE = re.compile(r"HechoconRumboel\d{1,2}de[a-z]+de20\d\d")
PAPERS = ("Letter", "A4")


def pages(page: Page, paper: str) -> list[str]:
    """Print as the browser does; the text of each page without its spaces, which a PDF does not keep."""
    reader = PdfReader(io.BytesIO(page.pdf(format=paper)))
    return [squeezed(each.extract_text()) for each in reader.pages]


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("slug", slugs())
def test_a_calculator_prints_on_one_page(warm: Calculator, slug: str) -> None:
    warm.visit(slug)
    words = {"titulo": TITLE, "nota": NOTE[:LONGEST_NOTE]}
    figures = {field.key: definition(slug).examples[1].values.get(field.key, "") for field in definition(slug).inputs}
    fragment = urlencode({"v": "1", "pais": "CL"} | figures | words)
    warm.page.evaluate("hash => location.hash = hash", fragment)
    expect(warm.element).to_have_attribute("data-source", "link")
    warm.settle()
    assert warm.errors() == {}
    address = warm.part("address")
    expect(warm.part("share")).not_to_have_attribute("data-lacking", "computing")
    link = address.input_value()
    said = [warm.page.locator("h1").inner_text().rstrip("#¶"), TITLE, NOTE.strip(), warm.headline.inner_text(), link]
    said += [warm.part("range").inner_text() if warm.part("range").is_visible() else ""]
    said += warm.part("steps").locator("li").all_inner_texts()
    typed = {field.key for field in definition(slug).inputs if field.unit not in {"choice", "table"}}
    said += [text for key, text in warm.typed().items() if key in typed and text]
    said += [warm.element.locator(".rumbo-chart__title").first.inner_text()]
    for paper in PAPERS:
        printed = pages(warm.page, paper)
        assert len(printed) == 1
        text = "".join(printed)
        assert [sentence for sentence in said if squeezed(sentence) not in text] == []
        assert DATE.search(text)
        assert "Copiarenlace" not in text
    warm.page.emulate_media(media="print")
    code = warm.part("sheet-qr")
    code.locator("svg").evaluate("code => { code.style.width = code.style.height = '15cm' }")  # a printer's dots
    read = decoded(code)
    warm.page.emulate_media(media="null")
    assert read == link


def test_a_comparison_with_what_each_sold_prints_on_one_page(warm: Calculator) -> None:
    warm.visit("compare")
    example = next(each for each in definition("compare").examples if "roas" in each.expected)
    warm.page.evaluate("hash => location.hash = hash", urlencode({"v": "1", "pais": "MX"} | dict(example.values)))
    expect(warm.output("roas")).to_have_text("3.7")
    warm.settle()
    for paper in PAPERS:
        (printed,) = pages(warm.page, paper)
        assert squeezed("ROAS = vendido ÷ inversión = $44,400 ÷ $12,000 = 3.7") in printed


def test_the_browsers_own_menu_prints_one_page_before_anything_is_drawn(calculator: Calculator) -> None:
    calculator.page.route("**/charts.*.js", lambda route: route.abort())
    wrong = {}
    for slug in slugs():
        calculator.open(slug)
        expect(calculator.part("share")).to_be_attached()
        said = [cell for row in calculator.tables()[0] for cell in row]
        said.append(f"calculadoras/{slug}.html#v=1&pais=MX")
        for paper in PAPERS:
            printed = pages(calculator.page, paper)
            whole = "".join(printed)
            missing = [text for text in said if squeezed(text) not in whole]
            if len(printed) > 1 or missing or not DATE.search(whole):
                wrong[slug, paper] = (len(printed), missing)
    assert wrong == {}


def test_the_screen_has_its_pictures_again_after_printing(warm: Calculator) -> None:
    warm.drawn()
    width = "place => place.querySelector('svg').getAttribute('width')"
    before = warm.part("drawing").first.evaluate(width)
    pages(warm.page, "A4")
    warm.drawn()
    assert warm.part("drawing").first.evaluate(width) == before


def test_a_sheet_with_errors_has_a_date_and_no_link(warm: Calculator) -> None:
    warm.write({"spend": "muchos"})
    (text,) = pages(warm.page, "Letter")
    assert DATE.search(text)
    assert "#v=1" not in text
