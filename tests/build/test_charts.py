"""Pictures in the built site: a table for each, and a script that is light, licensed and named by no page."""

from __future__ import annotations

import gzip
import html
from typing import TYPE_CHECKING

import pytest

from calculators import definition, evaluate, slugs
from site_builder.assets import lazy_address, script_address
from site_builder.lazy_scripts import lazy_script
from site_builder.tasks.console import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.build.conftest import SitePage

MOST_GZIP = 110_000


def test_the_script_that_draws_is_light() -> None:
    script, _ = lazy_script(ROOT, "charts")
    assert len(gzip.compress(script.read_bytes())) <= MOST_GZIP


def test_it_says_whose_work_is_in_it() -> None:
    script, notice = lazy_script(ROOT, "charts")
    text = notice.read_text(encoding="utf-8")
    assert "@observablehq/plot" in text
    assert "d3-shape" in text
    assert b"node_modules" not in script.read_bytes()


def test_the_site_holds_it_under_the_name_that_its_content_gives(site_dir: Path) -> None:
    address = lazy_address(ROOT, "charts")
    assert (site_dir / address).read_bytes() == lazy_script(ROOT, "charts")[0].read_bytes()
    assert address.rpartition("/")[2] in (site_dir / script_address(ROOT)).read_text(encoding="utf-8")


def test_no_page_brings_it_along(pages: list[SitePage]) -> None:
    assert [page.address for page in pages if "/charts." in page.html] == []


@pytest.mark.parametrize("slug", slugs())
def test_every_picture_has_its_figures_in_a_table(slug: str, pages: list[SitePage]) -> None:
    page = next(page for page in pages if page.address == f"calculadoras/{slug}.html")
    text = html.unescape(page.html)
    expected = evaluate(slug, definition(slug).defaults)["charts"]
    kinds = [tag.get("data-kind") for tag in page.all("figure", **{"class": "rumbo-chart"})]
    assert kinds == [*(chart["kind"] for chart in expected), ""]  # the last is the mould for more
    values = [tag.get("data-value") for tag in page.all("td") if "data-value" in tag.attributes]
    for chart in expected:
        assert chart["title"] in text
        assert f'role="img" aria-label="{html.escape(chart["summary"], quote=True)}"' in page.html
        for row in chart["rows"]:
            assert f'<th scope="row">{html.escape(row["label"])}</th>' in page.html
            assert {"" if value is None else str(value) for value in row["values"]} <= set(values)


@pytest.mark.parametrize("slug", slugs())
def test_the_turned_question_offers_every_target_and_every_figure(slug: str, pages: list[SitePage]) -> None:
    page = next(page for page in pages if page.address == f"calculadoras/{slug}.html")
    calculator = definition(slug)
    offered = {tag.get("value") for tag in page.all("option") if "data-currency" not in tag.attributes}
    everything = {*calculator.targets, *(field.key for field in calculator.inputs)} if calculator.targets else set()
    answers = {option.key for field in calculator.inputs for option in field.options}
    assert offered - answers - {""} == everything
    assert bool(page.all("form", **{"data-form": "wish"})) == bool(calculator.targets)
