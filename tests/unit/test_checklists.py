"""Checklists in Markdown: what is read, what is refused with file and line, and ids that are given out for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from markdown import Markdown
from mkdocs.exceptions import PluginError

from site_builder.checklists import INDEX, ChecklistError, ledger_problems, read, read_ledger, read_page, unlisted

if TYPE_CHECKING:
    from pathlib import Path

    from site_builder.checklists import Checklist

PAGE = """# Correo

/// checklist | correo
    title: Correo a tus clientes

### Lo básico

- [ ] `permiso` Cada persona dijo *que sí*, en [tu base](base.md).
- [ ] `bajas` La baja se ve
  y funciona.

### Avanzado

- [ ] `te-extranamos` Quien dejó de venir recibe un saludo.

///
"""


def only(text: str) -> Checklist:
    """Read a page that holds one list."""
    (checklist,) = read_page(text, "canales/correo.md")
    return checklist


def test_a_list_is_read_with_its_levels_and_whole_ids() -> None:
    checklist = only(PAGE)
    assert (checklist.key, checklist.title, checklist.place) == (
        "correo",
        "Correo a tus clientes",
        "docs/canales/correo.md:3",
    )
    assert [(level.title, len(level.items)) for level in checklist.levels] == [("Lo básico", 2), ("Avanzado", 1)]
    assert [item.id for item in checklist.items] == ["correo.permiso", "correo.bajas", "correo.te-extranamos"]


def test_a_long_item_goes_on_in_the_next_line() -> None:
    assert only(PAGE).items[1].text == "La baja se ve y funciona."


def test_where_an_item_is_a_link_itself_it_says_the_same_without_links() -> None:
    assert only(PAGE).items[0].plain == "Cada persona dijo que sí, en tu base."


@pytest.mark.parametrize(
    ("found", "instead", "complaint"),
    [
        ("- [ ] `bajas`", "- [ ]", r"correo\.md:9: .*`id`"),
        ("- [ ] `bajas`", "- [x] `bajas`", r"correo\.md:9: .*empty box"),
        ("- [ ] `bajas`", "- [ ] `permiso`", r"correo\.md:9: the id `permiso` stands in line 8 already"),
        ("`bajas`", "`Bajas`", r"correo\.md:9: the item is called “Bajas”; use small letters"),
        ("| correo", "| el correo", r"correo\.md:3: the list is called “el correo”"),
        ("    title: Correo a tus clientes\n", "", r"correo\.md:3: the list “correo” needs a line `    title: …`"),
        ("Correo a tus clientes", "Correo: a todos", r"correo\.md:4: the title has a colon"),
        ("### Lo básico\n", "", r"correo\.md:7: begin the list with a level"),
        ("- [ ] `te-extranamos` Quien dejó de venir recibe un saludo.\n", "", r"needs items under Avanzado"),
        ("\n///\n", "\n", r"correo\.md:3: end the list “correo” with a line `///`"),
        ("### Avanzado", "Una frase suelta.", r"correo\.md:12: `Una frase suelta\.` is no part of a list"),
    ],
)
def test_what_is_amiss_is_named_by_file_and_line(found: str, instead: str, complaint: str) -> None:
    broken = PAGE.replace(found, instead, 1)
    assert broken != PAGE
    with pytest.raises(ChecklistError, match=complaint):
        only(broken)


def test_two_lists_may_not_have_the_same_key(tmp_path: Path) -> None:
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text(PAGE, encoding="utf-8")
    with pytest.raises(ChecklistError, match=r"docs/b\.md:3: docs/a\.md:3 is called “correo” too"):
        read(tmp_path)


def test_lists_come_in_the_order_of_the_index_and_must_stand_there(tmp_path: Path) -> None:
    for name in ("blog", "correo", "video"):
        (tmp_path / f"{name}.md").write_text(PAGE.replace("| correo", f"| {name}"), encoding="utf-8")
    (tmp_path / INDEX).parent.mkdir()
    (tmp_path / INDEX).write_text("/// checklists | video blog\n///\n", encoding="utf-8")
    lists = read(tmp_path)
    assert list(lists) == ["video", "blog", "correo"]
    (problem,) = unlisted(lists, tmp_path)
    assert problem.startswith("docs/correo.md:3: name the list “correo” once")


def test_ids_of_the_ledger_and_of_the_pages_agree() -> None:
    ledger = read_ledger("# a comment\ncorreo.permiso\ncorreo.bajas\n\ncorreo.te-extranamos\n")
    assert list(ledger_problems([only(PAGE)], ledger)) == []


def test_a_new_id_is_told_where_to_be_entered() -> None:
    (problem,) = ledger_problems([only(PAGE)], read_ledger("correo.permiso\ncorreo.bajas\n"))
    assert problem.startswith("docs/canales/correo.md:14: `correo.te-extranamos` is new")


def test_an_id_that_has_vanished_stops_the_build() -> None:
    ledger = read_ledger("correo.permiso\ncorreo.bajas\ncorreo.te-extranamos\ncorreo.fecha\n")
    (problem,) = ledger_problems([only(PAGE)], ledger)
    assert "`correo.fecha` stands in no page any more" in problem


def test_an_item_is_retired_with_its_month_and_its_reason() -> None:
    text = "correo.permiso\ncorreo.bajas\ncorreo.te-extranamos\ncorreo.fecha retired 2027-03: correo.permiso says it\n"
    assert list(ledger_problems([only(PAGE)], read_ledger(text))) == []


def test_a_retired_id_is_never_used_again() -> None:
    text = "correo.permiso\ncorreo.bajas retired 2027-03: it said two things\ncorreo.te-extranamos\n"
    (problem,) = ledger_problems([only(PAGE)], read_ledger(text))
    assert problem.startswith("docs/canales/correo.md:9: `correo.bajas` was retired")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("correo.a\ncorreo.a\n", r"ids\.txt:2: `correo\.a` is entered twice"),
        ("correo.a retired\n", r"ids\.txt:1: write"),
        ("correo\n", r"ids\.txt:1: write"),
    ],
)
def test_a_ledger_that_cannot_be_read_is_refused(text: str, complaint: str) -> None:
    with pytest.raises(ChecklistError, match=complaint):
        read_ledger(text)


def rendered(text: str, page: str = PAGE) -> str:
    """Render text as the site does, when the site has this page's lists."""
    lists = {checklist.key: checklist for checklist in read_page(page, "canales/correo.md")}
    configs = {"site_builder.checklist_block": {"lists": lists}}
    return Markdown(extensions=list(configs), extension_configs=configs).convert(text)


def test_links_and_emphasis_work_in_items() -> None:
    assert 'dijo <em>que sí</em>, en <a href="base.md">tu base</a>.' in rendered(PAGE)


def test_no_box_is_checked_beforehand() -> None:
    html = rendered(PAGE)
    assert html.count('type="checkbox"') == 3
    assert "checked" not in html


def test_signs_of_markup_are_only_text() -> None:
    page = PAGE.replace("La baja se ve", 'Quesos & panes: 2 < 3, "listo"')
    assert 'Quesos &amp; panes: 2 &lt; 3, "listo" y funciona.' in rendered(page, page)


def test_a_list_that_nobody_wrote_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(PluginError, match=r"checklists \| correo blog.*no list is called “blog”; there are: correo"):
        rendered("/// checklists | correo blog\n///\n")
