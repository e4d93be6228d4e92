"""The checklists of the built site: whole without scripts, every channel in three levels, all known to the index."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from site_builder.checklists import INDEX, Checklist, read
from site_builder.tasks.console import ROOT

if TYPE_CHECKING:
    from tests.build.conftest import SitePage

CHANNELS = ("sitio", "redes", "marketplaces", "correo", "chat", "telefono", "blog", "google", "video", "base")
LEVELS = ["Lo básico", "Bien hecho", "Avanzado"]
OTHERS = ("meta", "integracion", "contenido", "servicio", "medicion", "contingencia", "carlos", "noventa")
MOST_WORDS = 20


@pytest.fixture(scope="module")
def lists() -> dict[str, Checklist]:
    """Return every list of the site."""
    return read(ROOT / "docs")


@pytest.fixture(scope="module")
def by_address(pages: list[SitePage]) -> dict[str, SitePage]:
    """Return the pages by their addresses."""
    return {page.address: page for page in pages}


@pytest.mark.parametrize("channel", CHANNELS)
def test_every_channel_has_its_list_in_three_levels(lists: dict[str, Checklist], channel: str) -> None:
    assert lists[channel].page == f"canales/{channel}.md"
    assert [level.title for level in lists[channel].levels] == LEVELS


def test_there_is_a_list_for_each_kind_of_work(lists: dict[str, Checklist]) -> None:
    assert set(OTHERS) <= set(lists)


def test_an_item_is_short_and_ends_as_a_sentence(lists: dict[str, Checklist]) -> None:
    items = [item for checklist in lists.values() for item in checklist.items]
    assert {item.id: item.plain for item in items if len(item.plain.split()) > MOST_WORDS} == {}
    assert [item.id for item in items if not re.search(r"[.?»)]$", item.plain)] == []


def test_no_two_lists_are_called_the_same_nor_two_items_of_one(lists: dict[str, Checklist]) -> None:
    assert len({checklist.title for checklist in lists.values()}) == len(lists)
    for checklist in lists.values():
        assert len({item.plain for item in checklist.items}) == len(checklist.items)


def test_each_list_stands_whole_in_its_page_with_empty_boxes(
    lists: dict[str, Checklist], by_address: dict[str, SitePage]
) -> None:
    for checklist in lists.values():
        page = by_address[checklist.page.replace(".md", ".html")]
        boxes = [box for box in page.all("input", type="checkbox") if box.get("value")]  # the theme's menus have none
        assert [box.get("value") for box in boxes] == [item.id for item in checklist.items]
        assert all("checked" not in box.attributes and box.get("autocomplete") == "off" for box in boxes)
        assert {item.id for item in checklist.items} <= {row.get("id") for row in page.all("li")}


def test_the_index_holds_every_list_and_every_item(
    lists: dict[str, Checklist], by_address: dict[str, SitePage]
) -> None:
    index = by_address[INDEX.replace(".md", ".html")]
    shown = [element.get("data-ids").split() for element in index.all("rumbo-checklist-progress")]
    assert shown == [[item.id for item in checklist.items] for checklist in lists.values()]
    waiting = [row.get("data-id") for row in index.all("li") if row.get("data-id")]
    assert waiting == [item.id for checklist in lists.values() for item in checklist.items]


def test_every_step_of_the_index_leads_to_its_item(
    lists: dict[str, Checklist], by_address: dict[str, SitePage]
) -> None:
    index = by_address[INDEX.replace(".md", ".html")]
    links = {tag.get("href") for tag in index.all("a")}
    for checklist in lists.values():
        page = re.sub(r"^listas/", "", "../" + checklist.page.replace(".md", ".html")).replace("../listas/", "")
        assert {f"{page}#{item.id}" for item in checklist.items} <= links
