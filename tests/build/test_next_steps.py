"""Steps that an answer names lead to pages of the site, in every edition."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from calculators import definition, evaluate
from site_builder.named_pages import named_in_the_calculators, problems

if TYPE_CHECKING:
    from pathlib import Path

    from mkdocs.structure.pages import Page

    from tests.build.conftest import SitePage

DIAGNOSES = ("audit", "failures", "organizer")


def page(file: str, content: str) -> Page:
    """Return as much of a page as the check looks at."""
    return cast("Page", SimpleNamespace(file=SimpleNamespace(src_uri=file), content=content))


def test_a_page_that_is_not_there_and_an_anchor_that_is_not_in_it_are_named() -> None:
    pages = [page("canales/correo.md", '<h2 id="permiso">Permiso</h2>')]
    named = [("a.py", "canales/correo.md#permiso"), ("b.py", "canales/carta.md"), ("c.py", "canales/correo.md#perm")]
    assert list(problems(pages, named)) == [
        "b.py: names the page “canales/carta.md”, and there is no docs/canales/carta.md",
        "c.py: names “canales/correo.md#perm”, and docs/canales/correo.md has nothing with the id “perm”",
    ]


def test_every_channel_failure_and_task_is_looked_up() -> None:
    found = {address for _, address in named_in_the_calculators()}
    for slug in DIAGNOSES:
        for example in definition(slug).examples:
            for step in evaluate(slug, example.values)["next"]:
                assert {link["page"] for link in step["links"]} <= found


@pytest.mark.parametrize("slug", DIAGNOSES)
def test_the_solved_example_links_to_pages_that_are_there(slug: str, pages: list[SitePage], site_dir: Path) -> None:
    shown = next(page for page in pages if page.address == f"calculadoras/{slug}.html")
    links = [tag for tag in shown.all("a") if tag.get("data-page")]
    steps = evaluate(slug, definition(slug).defaults)["next"]
    assert [tag.get("data-page") for tag in links] == [link["page"] for step in steps for link in step["links"]]
    for tag in links:
        address, _, anchor = tag.get("href").partition("#")
        target = (site_dir / "calculadoras" / address).resolve()
        assert target.is_file()
        assert not anchor or f'id="{anchor}"' in target.read_text(encoding="utf-8")
