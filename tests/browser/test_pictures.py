"""Pictures: drawn from the answer, in view and on paper, by day and by night; the table stands where they can't be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from calculators import definition, evaluate, slugs
from tests.browser.conftest import reader
from tests.browser.opening import calm, opened
from tests.browser.page import Calculator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page, ViewportSize

SCRIPT = "/assets/rumbo/charts."
SMALL: ViewportSize = {"width": 360, "height": 500}
NAMED = "Con tus cifras"


@pytest.fixture(scope="module")
def browsing(chromium: Browser, site_url: str) -> Iterator[Calculator]:
    """Handle calculators in one page in which Python is warm."""
    with reader(chromium) as page:
        yield Calculator(page, site_url).open("cpa").start()


def rows_of(chart: dict[str, Any]) -> list[list[str]]:
    """Write a chart as its table should: heads, rows, and the line to compare with."""
    rows = [chart["columns"], *([row["label"], *row["texts"]] for row in chart["rows"])]
    base = chart["base"]
    return [*rows, [base["label"] or NAMED, base["text"]] if base else ["", ""]]


@pytest.mark.parametrize("slug", slugs())
def test_every_picture_shows_what_its_table_says(browsing: Calculator, slug: str) -> None:
    browsing.visit(slug).drawn()
    charts = evaluate(slug, definition(slug).defaults)["charts"]
    assert browsing.tables() == [rows_of(chart) for chart in charts]
    for picture, chart in zip(browsing.pictures.all(), charts, strict=True):
        drawing = picture.get_by_role("img", name=chart["summary"], exact=True)
        drawn = "".join((drawing.locator("svg").text_content() or "").split())
        shown = [] if chart["kind"] == "lines" else [row["label"] for row in chart["rows"]]
        for text in (*shown, chart["rows"][0]["texts"][0], chart["rows"][-1]["texts"][0]):
            assert "".join(text.split()) in drawn, (text, drawn)
        expect(picture.locator("table")).to_be_hidden()


@pytest.mark.parametrize("slug", slugs())
def test_tables_and_pictures_follow_the_answer(browsing: Calculator, slug: str) -> None:
    browsing.visit(slug)
    for example in definition(slug).examples:
        asked = {key: example.values.get(key, "") for key in (field.key for field in definition(slug).inputs)}
        browsing.page.evaluate("fragment => { location.hash = fragment }", f"v=1&pais=MX&{urlencode(asked)}")
        browsing.ready()
        browsing.drawn()
        charts = evaluate(slug, example.values)["charts"]
        assert browsing.tables() == [rows_of(chart) for chart in charts], example.name


def test_the_script_comes_when_a_picture_is_about_to_be_seen(calculator: Calculator) -> None:
    asked = requests(calculator.page)
    calculator.page.set_viewport_size(SMALL)
    calculator.open("cpa")
    calculator.page.wait_for_load_state("networkidle")
    assert asked == []
    calculator.drawn()
    assert len(asked) == 1
    calculator.visit("cvr").drawn()
    assert len(asked) == 1


@pytest.mark.parametrize("place", ["index.html", "calculadoras/index.html", "indicadores/cpa.html"])
def test_pages_of_text_never_ask_for_it(page: Page, site_url: str, place: str) -> None:
    asked = requests(page)
    page.goto(site_url + place, wait_until="networkidle")
    page.mouse.wheel(0, 20_000)
    calm(page)
    assert asked == []


def test_night_falls_on_a_picture_that_is_drawn(calculator: Calculator) -> None:
    calculator.open("cpa").drawn()
    drawing = calculator.pictures.first.locator("svg")
    drawing.evaluate("svg => { svg.dataset.kept = '' }")
    ink = "svg => getComputedStyle(svg.querySelector('text')).fill"
    day = drawing.evaluate(ink)
    calculator.page.evaluate("document.body.setAttribute('data-md-color-scheme', 'rumbo-noche')")
    assert drawing.evaluate(ink) != day
    assert drawing.get_attribute("data-kept") == ""


@pytest.mark.parametrize("slug", ["budget", "dependence", "goal", "nps", "response"])
def test_words_stay_within_narrow_pictures_and_large_type(calculator: Calculator, slug: str) -> None:
    calculator.page.set_viewport_size(SMALL)
    calculator.open(slug).drawn()
    calculator.page.add_style_tag(content="html { font-size: 200% !important }")
    calm(calculator.page)
    calculator.drawn()
    outside = """drawings => drawings.flatMap((svg) => {
      const { left, right } = svg.getBoundingClientRect();
      return [...svg.querySelectorAll("text")].filter((text) => {
        const box = text.getBoundingClientRect();
        return box.left < left - 2 || box.right > right + 2;
      }).map((text) => text.textContent);
    })"""
    assert calculator.pictures.locator("svg").evaluate_all(outside) == []
    assert calculator.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_printing_draws_what_nobody_has_seen(calculator: Calculator) -> None:
    calculator.page.set_viewport_size(SMALL)
    calculator.open("budget")
    calculator.page.evaluate("window.print = () => { window.printed = true }")
    calculator.button("print").click()
    calculator.page.wait_for_function("window.printed")
    expect(calculator.pictures.first).to_have_attribute("data-drawn", "")
    calculator.page.emulate_media(media="print", color_scheme="dark")
    assert [picture.is_visible() for picture in calculator.pictures.all()] == [True, False]  # one fits on the sheet
    expect(calculator.pictures.first.locator("text").first).to_have_css("fill", "rgb(20, 35, 59)")
    expect(calculator.pictures.first.locator("table")).to_be_hidden()


def test_milestones_are_printed_with_their_table(calculator: Calculator) -> None:
    calculator.open("goal").drawn()
    calculator.page.emulate_media(media="print")
    expect(calculator.pictures.first.locator("td").first).to_be_visible()


def test_without_the_script_the_tables_stand(calculator: Calculator) -> None:
    calculator.page.route(f"**{SCRIPT}*", lambda route: route.abort())
    calculator.open("cpa")
    calculator.pictures.first.scroll_into_view_if_needed()
    calculator.start().write({"spend": "2,000"})
    expect(calculator.pictures.first.locator("table")).to_be_visible()
    expect(calculator.pictures.first.get_by_role("img")).to_be_hidden()
    expect(calculator.pictures.first).to_contain_text("$400")


@pytest.mark.parametrize("slug", slugs())
def test_without_javascript_the_tables_stand(chromium: Browser, site_url: str, slug: str) -> None:
    charts = evaluate(slug, definition(slug).defaults)["charts"]
    with opened(chromium, java_script_enabled=False) as page:
        calculator = Calculator(page, site_url).open(slug)
        for picture, chart in zip(calculator.pictures.all(), charts, strict=True):
            expect(picture.locator("table")).to_be_visible()
            expect(picture.get_by_role("img")).to_be_hidden()
            for row in chart["rows"]:
                assert row["texts"][0] in picture.inner_text()


def test_a_closed_table_opens_and_stays_open(browsing: Calculator) -> None:
    browsing.visit("cpa").drawn()
    first = browsing.pictures.first
    first.locator("summary").click()
    browsing.write({"spend": "3,000"})
    browsing.drawn()
    expect(first.locator("table")).to_be_visible()


def requests(page: Page) -> list[str]:
    """Note from now on how often the page asks for the script that draws."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if SCRIPT in request.url else None)
    return asked
