"""Links of the built site: those that lead nowhere are found, wherever they are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from site_builder.links import broken, broken_in_code

if TYPE_CHECKING:
    from pathlib import Path

PLACE = '<h2 id="arriba">Arriba</h2>'


@pytest.mark.parametrize(
    "link",
    [
        "b.html", "b.html#arriba", "../metas/b.html", "#aqui", "", "../assets/x.pdf", "https://example.org/no",
        "mailto:a@b", "../index.html?x=1#v=1", "b.html#__tabbed",
    ],
)  # fmt: skip
def test_links_that_lead_somewhere_pass(link: str) -> None:
    pages = {"metas/a.html": f'<p id="aqui"><a class="x" href="{link}">x</a></p>', "metas/b.html": PLACE}
    pages["index.html"] = '<p id="v=1"></p>'
    assert [*broken(pages, ["assets/x.pdf"])] == []


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("c.html", "leads to no page"),
        ("../assets/y.pdf", "leads to no page"),
        ("b.html#abajo", "a place that metas/b.html does not have"),
        ("#abajo", "a place that metas/a.html does not have"),
        ("/metas/b.html", "leads to no page"),
    ],
)
def test_links_that_lead_nowhere_are_named_with_their_page(link: str, said: str) -> None:
    (problem,) = broken({"metas/a.html": f'<a href="{link}">x</a>', "metas/b.html": PLACE}, [])
    assert problem.startswith(f"metas/a.html: the link “{link}” ")
    assert said in problem


def test_addresses_in_the_calculators_code_are_followed_too(tmp_path: Path) -> None:
    folder = tmp_path / "calculators"
    folder.mkdir()
    (folder / "audit.py").write_text(
        'GOOD = ("metas/b.md", "../metas/b.html#arriba", "no address")\nBAD = ("metas/c.html", "metas/b.md#abajo")\n',
        encoding="utf-8",
    )
    assert [problem.split("”")[0] for problem in broken_in_code(folder, {"metas/b.html": PLACE})] == [
        "calculators/audit.py: “metas/c.html",
        "calculators/audit.py: “metas/b.md#abajo",
    ]
