"""Worksheets in their pages: whole without scripts, every control labelled, an example for every field."""

from __future__ import annotations

import html
import re
from collections import Counter
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from site_builder.worksheets import worksheet, worksheets
from site_builder.worksheets.pages import problems

if TYPE_CHECKING:
    from pathlib import Path

    from mkdocs.structure.pages import Page

    from site_builder.worksheets import Worksheet
    from tests.build.conftest import SitePage


@pytest.fixture(params=worksheets())
def sheet(request: pytest.FixtureRequest) -> Worksheet:
    return worksheet(str(request.param))


@pytest.fixture
def page(sheet: Worksheet, pages: list[SitePage]) -> SitePage:
    return next(page for page in pages if page.address == sheet.page.replace(".md", ".html"))


@pytest.fixture
def element(page: SitePage) -> str:
    """Return the sheet's own markup, in plain letters."""
    (found,) = re.findall(r"<rumbo-worksheet\s.*?</rumbo-worksheet>", page.html, re.DOTALL)
    return html.unescape(found)


def test_every_field_shows_its_label_and_its_example(sheet: Worksheet, element: str) -> None:
    for field in sheet.fields:
        assert f">{field.label}" in element
        assert f"Ejemplo: {field.example}<" in element
    for table in sheet.tables:
        for text in (text for row in table.examples for text in row):
            assert f"{text}</t" in element


def test_there_is_a_control_for_every_place_to_write(sheet: Worksheet, element: str) -> None:
    without_templates = re.sub(r"<template>.*?</template>", "", element, flags=re.DOTALL)
    names = Counter(re.findall(r'name="(\w+)"', without_templates))
    wanted = Counter(field.key for field in sheet.fields)
    for table in sheet.tables:
        wanted[table.head.key] += table.start
        wanted.update({column.key: len(table.rows) + table.start for column in table.columns[1:]})
    assert names == +wanted


def test_every_control_has_a_label_and_its_explanations(page: SitePage) -> None:
    ids = {tag.get("id") for tag in page.tags}
    labels = {tag.get("for") for tag in page.all("label")}
    controls = [tag for tag in page.tags if tag.name in {"input", "select", "textarea"} and tag.get("data-kind")]
    assert controls
    for control in controls:
        assert control.get("id") in labels
        assert set(control.get("aria-describedby").split()) <= ids


def test_no_id_stands_twice(page: SitePage) -> None:
    times = Counter(tag.get("id") for tag in page.tags if tag.get("id"))
    assert [name for name, count in times.items() if count > 1] == []


def test_its_calculators_are_a_tap_away(sheet: Worksheet, page: SitePage) -> None:
    wanted = {field.calculator for field in sheet.fields} | {table.calculator for table in sheet.tables}
    for slug in wanted - {""}:
        assert page.all("a", href=f"../calculadoras/{slug}.html")
        assert (page.path.parent / f"../calculadoras/{slug}.html").exists()


def test_without_scripts_the_page_says_what_works(element: str) -> None:
    assert "Sin JavaScript" in element
    for name in ("head", "actions", "copies", "share"):
        (tag,) = re.findall(rf'<\w+[^>]*data-slot="{name}"[^>]*>', element)
        # Out of sight until the script has come: without its room, or with it.
        assert " hidden" in tag or " data-room" in tag, name


def test_the_index_leads_to_every_sheet(pages: list[SitePage], site_dir: Path) -> None:
    index = next(page for page in pages if page.address == "hojas/index.html")
    leads = [tag.get("href") for tag in index.all("a") if tag.get("class") == "rumbo-card__link"]
    assert leads == [f"../{sheet.page.replace('.md', '.html')}" for sheet in worksheets().values()]
    assert all((site_dir / "hojas" / address).resolve().exists() for address in leads)


def a_page(file: str, *names: str) -> Page:
    """Return as much of a page as the check looks at."""
    content = "".join(f'<rumbo-worksheet class="rumbo-sheet" sheet="{name}">' for name in names)
    return cast("Page", SimpleNamespace(file=SimpleNamespace(src_uri=file), content=content))


def test_a_sheet_without_its_page_or_in_another_stops_the_build() -> None:
    goal = worksheet("signed_goal")
    assert list(problems([a_page("hojas/meta.md", "signed_goal")], [goal])) == []
    (missing,) = problems([a_page("hojas/meta.md")], [goal])
    assert missing.startswith("docs/hojas/meta.md: the worksheet “signed_goal” needs this page")
    found = problems([a_page("hojas/meta.md", "signed_goal"), a_page("index.md", "signed_goal")], [goal])
    assert list(found) == [
        "docs/index.md: the worksheet “signed_goal” belongs in docs/hojas/meta.md; link to it from here"
    ]
    (twice,) = problems([a_page("hojas/meta.md", "signed_goal", "signed_goal")], [goal])
    assert twice.startswith("docs/hojas/meta.md: 2 worksheets stand here")
