"""Everything that the playbook must cover has its place: docs-dev/coverage.md against the built site."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from site_builder.tasks.console import ROOT

if TYPE_CHECKING:
    from tests.build.conftest import SitePage

ROW = re.compile(r"^\| ([A-E]\d) \| (.+) \| (.+) \|$", re.MULTILINE)
PLACE = re.compile(r"`([\w/-]+)\.md(?:#([\w-]+))?`")
ROWS = {
    row: PLACE.findall(places) for row, _, places in ROW.findall((ROOT / "docs-dev/coverage.md").read_text("utf-8"))
}
EXPECTED = [
    f"{part}{number}" for part, last in zip("ABCDE", (7, 7, 8, 4, 7), strict=True) for number in range(1, last + 1)
]


def test_the_table_has_every_row() -> None:
    assert list(ROWS) == EXPECTED


def test_the_diagnoses_stand_in_their_rows() -> None:
    tools = {"A6": "audit", "C1": "failures", "E7": "organizer"}
    assert [row for row, slug in tools.items() if (f"calculadoras/{slug}", "") not in ROWS[row]] == []


@pytest.mark.parametrize("row", EXPECTED)
def test_each_row_leads_to_pages_and_titles_that_are_there(row: str, pages: list[SitePage]) -> None:
    ids = {page.address: {tag.get("id") for tag in page.tags} for page in pages}
    assert ROWS[row]
    for page, anchor in ROWS[row]:
        assert f"{page}.html" in ids
        assert not anchor or anchor in ids[f"{page}.html"], f"{page}.md#{anchor}"
