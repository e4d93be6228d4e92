"""Diagrams: each stands in a page, twice drawn and once told in words, with nothing in it that is not text or line."""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast
from xml.etree import ElementTree as ET

import pytest
from markdown import Markdown
from mkdocs.exceptions import PluginError

from site_builder.diagrams import names, problems, render

if TYPE_CHECKING:
    from mkdocs.structure.pages import Page

    from tests.build.conftest import SitePage

SVG = re.compile(r"<svg.*?</svg>", re.DOTALL)
ALLOWED = {"svg", "title", "desc", "g", "rect", "circle", "path", "text", "tspan"}
WANTED = {"areas", "funnel", "journey", "outage", "owners", "pillars"}


@pytest.fixture(params=names())
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def drawings(name: str) -> list[ET.Element]:
    return [ET.fromstring(found) for found in SVG.findall(render(name))]  # noqa: S314 - our own template


def test_the_six_diagrams_are_there() -> None:
    assert set(names()) >= WANTED


def test_a_diagram_is_drawn_for_narrow_and_for_wide_places(name: str) -> None:
    narrow, wide = drawings(name)
    assert [narrow.get("viewBox", "").split()[2], wide.get("viewBox", "").split()[2]] == ["320", "720"]
    for sheet in (narrow, wide):
        assert {part.tag for part in sheet.iter()} <= ALLOWED
        assert not any(part.get(colour) for part in sheet.iter() for colour in ("fill", "stroke", "style"))


def test_each_drawing_has_a_name_and_a_description_of_its_own(name: str) -> None:
    for sheet in drawings(name):
        assert sheet.get("role") == "img"
        title, desc = (sheet.find("title"), sheet.find("desc"))
        assert title is not None
        assert desc is not None
        assert sheet.get("aria-labelledby") == f"{title.get('id')} {desc.get('id')}"
        assert len(title.text or "") > 10
        assert (desc.text or "").endswith(".")
    ids = re.findall(r'\bid="([^"]+)"', render(name))
    assert len(set(ids)) == len(ids)


def test_what_the_drawing_says_stands_in_words_beside_it(name: str) -> None:
    figure = render(name)
    words = figure[figure.index("<details") :]
    assert words.count("<li>") >= 3
    assert len(re.sub(r"<[^>]+>", " ", words).split()) >= 40


def test_every_diagram_stands_in_a_page(name: str, pages: list[SitePage]) -> None:
    shown = [page.address for page in pages if page.all("figure", id=f"dibujo-{name}")]
    assert shown


def test_a_diagram_in_no_page_and_one_that_stands_twice_are_named() -> None:
    twice = SimpleNamespace(file=SimpleNamespace(src_uri="a.md"), content='id="dibujo-areas" id="dibujo-areas"')
    found = list(problems([cast("Page", twice)], ["areas", "funnel"]))
    assert found[0].startswith("docs/a.md: the diagram “areas” stands 2 times")
    assert found[1].startswith("site_templates/diagrams/funnel.html: place it in a page")


def test_an_unknown_diagram_is_refused_with_the_nearest_name() -> None:
    markdown = Markdown(extensions=["site_builder.diagrams"])
    with pytest.raises(PluginError, match=r"diagram \| area.*areas"):
        markdown.convert("/// diagram | area\n///\n")


def test_the_funnel_shows_the_figures_of_the_worked_example() -> None:
    assert all(figure in render("funnel") for figure in ("$300,000", "200 ventas", "$120,000"))
