"""Every calculator in its page: complete without scripts, labelled, and found by search."""

from __future__ import annotations

import html
import json
from typing import TYPE_CHECKING

import pytest

from calculators import COUNTRIES, definition, evaluate, slugs

if TYPE_CHECKING:
    from pathlib import Path

    from tests.build.conftest import SitePage


@pytest.fixture(params=slugs())
def slug(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def page(slug: str, pages: list[SitePage]) -> SitePage:
    return next(page for page in pages if page.address == f"calculadoras/{slug}.html")


def test_the_page_is_headed_by_the_question_as_lists_ask_it(slug: str, page: SitePage) -> None:
    assert page.heading.startswith(definition(slug).question)


def test_the_form_has_a_box_for_every_input(slug: str, page: SitePage) -> None:
    fields = [tag.get("data-key") for tag in page.all("div") if "data-key" in tag.attributes]
    assert fields == [field.key for field in definition(slug).inputs]
    boxes = {tag.get("name") for kind in ("input", "select") for tag in page.all(kind)}
    assert set(fields) <= boxes


def test_an_answer_is_picked_from_all_its_options(slug: str, page: SitePage) -> None:
    for field in definition(slug).inputs:
        keys = [option.key for option in field.options]
        buttons = [tag.get("value") for tag in page.all("input", type="radio", name=field.key)]
        listed = page.all("select", name=field.key)
        assert buttons == keys or (not buttons and bool(listed) == bool(keys))


def test_every_box_has_a_label_and_its_explanations(page: SitePage) -> None:
    ids = {tag.get("id") for tag in page.tags}
    labels = {tag.get("for") for tag in page.all("label")}
    keypads = ("decimal", "numeric", "text")
    for box in [*(box for keypad in keypads for box in page.all("input", inputmode=keypad)), *page.all("select")]:
        assert box.get("id") in labels
        assert set(box.get("aria-describedby").split()) <= ids


def test_a_figure_that_may_be_negative_has_a_keypad_with_a_minus(slug: str, page: SitePage) -> None:
    fields = [field for field in definition(slug).inputs if field.unit not in {"choice", "table"}]
    for field in fields:
        (box,) = page.all("input", name=field.key)
        has_minus = box.get("inputmode") == "text"
        assert has_minus == (field.minimum < 0 or field.unit in {"hours", "minutes", "date"})
    # A wish, as for a profit, may be a loss.
    assert {box.get("inputmode") for box in page.all("input", name="target")} <= {"text"}


def test_the_example_is_already_solved(slug: str, page: SitePage) -> None:
    answer = evaluate(slug, definition(slug).defaults)
    for sentence in (answer["headline"], answer["range"], *answer["steps"]):
        assert sentence in html.unescape(page.html)
    for output in definition(slug).outputs:
        assert len(page.all("output", name=output.key)) == 1


def test_the_boxes_hold_the_example(slug: str, page: SitePage) -> None:
    read = evaluate(slug, definition(slug).defaults)["inputs"]
    for key, text in definition(slug).defaults.items():
        if next(field for field in definition(slug).inputs if field.key == key).options:
            assert chosen(page, key) == text
            continue
        (box,) = page.all("input", name=key)
        typed = read[key]["typed"] if key in read else ""
        assert (box.get("value"), box.get("data-default")) == (typed, text)


def test_a_table_shows_its_rows_in_boxes(slug: str, page: SitePage) -> None:
    for table in (field for field in definition(slug).inputs if field.unit == "table"):
        heading, *rows = evaluate(slug, definition(slug).defaults)["inputs"][table.key]["typed"].split("\n")
        assert heading.split(";") == [column.key for column in table.columns if not column.optional]
        blank = [""] * sum(column.optional for column in table.columns)
        cells = [cell for row in rows for cell in [*row.split(";"), *blank]]
        boxes = [tag for tag in page.all("input") if tag.get("id").startswith(f"{slug}-{table.key}-")]
        assert [box.get("value") for box in boxes if "-0-" not in box.get("id")] == cells
        assert {"table", "row", "columnheader", "rowheader", "cell"} <= {tag.get("role") for tag in page.tags}


def chosen(page: SitePage, key: str) -> str:
    """Return the option that a page shows as picked."""
    buttons = [tag.get("value") for tag in page.all("input", name=key) if "checked" in tag.attributes]
    if buttons:
        return buttons[0]
    after = page.tags[page.tags.index(page.all("select", name=key)[0]) :]
    return next(tag.get("value") for tag in after if "selected" in tag.attributes)


def test_every_country_can_be_chosen(page: SitePage) -> None:
    options = [tag.get("value") for tag in page.all("option") if "data-currency" in tag.attributes]
    assert options == list(COUNTRIES)


def test_without_scripts_the_page_says_so(page: SitePage) -> None:
    assert "Sin JavaScript" in page.html


@pytest.fixture(scope="module")
def found_in(site_dir: Path) -> dict[str, str]:
    """Return what search knows of each page."""
    index = json.loads((site_dir / "search/search_index.json").read_text(encoding="utf-8"))
    words: dict[str, str] = {}
    for entry in index["docs"]:
        address = entry["location"].partition("#")[0]
        words[address] = f"{words.get(address, '')} {entry['title']} {entry['text']}"
    return words


def test_search_knows_the_question_and_the_acronym(slug: str, found_in: dict[str, str]) -> None:
    words = html.unescape(found_in[f"calculadoras/{slug}.html"])
    assert definition(slug).question in words
    assert definition(slug).acronym in words


def test_search_is_not_full_of_countries(found_in: dict[str, str]) -> None:
    assert [address for address, words in found_in.items() if "(CRC)" in words] == []


def test_the_home_page_asks_every_question(pages: list[SitePage]) -> None:
    home = next(page for page in pages if page.address == "index.html")
    asked = {tag.get("href") for tag in home.all("a")}
    assert {f"calculadoras/{slug}.html" for slug in slugs()} <= asked
