"""What stops the build: a page without words for search engines, a calculator without a page, an unknown one."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest
from markdown import Markdown
from mkdocs.exceptions import PluginError

from site_builder.navigation import expand
from site_builder.page_checks import orphans, problems, repeated

if TYPE_CHECKING:
    from pathlib import Path

    from mkdocs.structure.pages import Page

TO_CPA = '<a href="calculadoras/cpa.html">Costo por venta</a>'
CPA = '<rumbo-calculator class="rumbo-calculator" slug="cpa" data-state="idle">'


def page(file: str, content: str = "", **meta: str) -> Page:
    """Return as much of a page as the checks look at."""
    meta = {"title": file, "description": f"Qué hay en {file}, y para qué le sirve a quien llega ahí."} | meta
    url = file.replace(".md", ".html")
    found = SimpleNamespace(file=SimpleNamespace(src_uri=file), url=url, content=content, meta=meta)
    return cast("Page", found)


def test_a_complete_site_has_no_problems() -> None:
    assert list(problems([page("index.md", TO_CPA), page("calculadoras/cpa.md", CPA)], ["cpa"])) == []


def test_a_page_without_a_description_is_named() -> None:
    assert list(problems([page("index.md", description="")], [])) == [
        "docs/index.md: write `description: …` in its front matter"
    ]


def test_two_pages_of_the_same_title_are_named() -> None:
    (problem,) = repeated([page("a.md", title="Ventas"), page("b.md", title="Ventas")], "title")
    assert problem == "docs/a.md, docs/b.md: 2 pages have the title “Ventas”; give each its own"


@pytest.mark.parametrize("description", ["Muy corta.", "Muy larga. " * 20])
def test_a_description_of_a_wrong_length_is_named(description: str) -> None:
    (problem,) = problems([page("index.md", description=description)], [])
    assert problem.endswith(f"its description has {len(description.strip())} characters; write 50 to 160")


def test_a_page_that_no_link_leads_to_is_named() -> None:
    far = '<a href="../canales/c.html#x">Canal</a>'
    linked = [page("index.md", '<a href="metas/b.html">Metas</a>'), page("metas/b.md", far), page("canales/c.md")]
    assert list(orphans(linked)) == []
    (problem,) = orphans([*linked, page("d.md", TO_CPA)])
    assert problem.startswith("docs/d.md: no page leads here")


def test_a_block_that_nobody_recognises_is_named() -> None:
    (problem,) = problems([page("index.md", "<p>/// calculador | cpa\n///</p>")], [])
    assert problem.startswith("docs/index.md: `/// calculador | cpa` is no block")


def test_a_calculator_without_a_page_is_named() -> None:
    (problem,) = problems([page("index.md")], ["cpa"])
    assert problem.startswith("docs/calculadoras/cpa.md: the calculator “cpa” needs this page")


def test_a_calculator_placed_twice_in_a_page_is_named() -> None:
    (problem,) = problems([page("index.md", TO_CPA), page("calculadoras/cpa.md", CPA + CPA)], ["cpa"])
    assert "stands 2 times" in problem


def test_an_unknown_calculator_is_refused_with_the_nearest_name() -> None:
    markdown = Markdown(extensions=["site_builder.calculator_block"])
    with pytest.raises(PluginError, match=r"calculator \| cpaa.*cpa"):
        markdown.convert("/// calculator | cpaa\n///\n")


def test_the_navigation_takes_in_pages_that_nobody_listed(tmp_path: Path) -> None:
    for name in ("index.md", "cpa.md", "cpl.md"):
        (tmp_path / "calculadoras").mkdir(exist_ok=True)
        (tmp_path / "calculadoras" / name).touch()
    nav = [{"Inicio": "index.md"}, {"Calculadoras": ["calculadoras/cpl.md", "calculadoras/*"]}]
    assert expand(nav, tmp_path) == [
        {"Inicio": "index.md"},
        {"Calculadoras": ["calculadoras/cpl.md", "calculadoras/index.md", "calculadoras/cpa.md"]},
    ]
