"""Every work of others in the site is named in one file, with the whole text of its licence."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from site_builder import licences
from site_builder.runtime.pyodide import installed
from site_builder.tasks.console import ROOT

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def handed_on(site_dir: Path) -> str:
    return (site_dir / licences.ADDRESS).read_text(encoding="utf-8")


@pytest.mark.parametrize("part", licences.parts(), ids=lambda part: part.name)
def test_a_part_is_named_with_its_texts(handed_on: str, part: licences.Part) -> None:
    assert f"{part.name} ({part.licence})" in handed_on
    assert part.texts or part.note
    for name in part.texts:
        assert licences.text_of(name).strip() in handed_on


@pytest.mark.parametrize("part", [part for part in licences.parts() if part.sign], ids=lambda part: part.name)
def test_what_is_said_to_be_in_python_is_there(part: licences.Part) -> None:
    assert part.sign.encode() in installed(ROOT).wasm.read_bytes()


def test_the_file_says_itself_that_it_is_utf_8(site_dir: Path) -> None:
    content = (site_dir / licences.ADDRESS).read_bytes()  # by double click, nobody else does
    assert content.decode("utf-8-sig").startswith("LICENCIAS\n\nEste archivo dice qué hay")
    assert content.startswith(b"\xef\xbb\xbf")


def test_every_library_of_ours_is_named_with_its_licence(handed_on: str) -> None:
    package = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    for name in package["dependencies"]:
        own = ROOT / "node_modules" / name
        texts = [path.read_text(encoding="utf-8").strip() for path in own.glob("LICEN[CS]E*")]
        assert texts or name == "pyodide", name  # which brings none: ours is named above
        assert all(text in handed_on for text in texts), name


def test_the_theme_contains_what_the_file_says_and_nothing_else() -> None:
    named = {part.package for part in licences.parts() if part.package}
    assert named == licences.packages_of_the_theme()


def test_a_program_of_which_nothing_is_said_stops_the_build() -> None:
    (problem,) = licences.problems(["assets/rumbo/new.js", "index.html", "assets/rumbo/rumbo.1.js"], {})
    assert "assets/rumbo/new.js" in problem
    typeface = "assets/rumbo/new.woff2"
    assert list(licences.problems([typeface], {"assets/rumbo/new.LICENSE.txt": "free"})) == []
    assert len(list(licences.problems([typeface], {}))) == 1


def test_a_part_whose_files_are_gone_is_not_named() -> None:
    text = licences.document(["assets/rumbo/rumbo.1.js"], {})
    assert "Rumbo (MIT)" in text
    assert "RxJS" not in text


def test_no_text_is_kept_that_nobody_needs() -> None:
    kept = {path.name for path in (licences.HERE / "texts").iterdir()}
    assert kept == {name for part in licences.parts() for name in part.texts} & kept


@pytest.mark.parametrize("page", ["index.html", "calculadoras/cpa.html", "404.html"])
def test_the_foot_of_every_page_leads_there(site_dir: Path, page: str) -> None:
    (link,) = re.findall(r'href="([^"]*licencias\.txt)"', (site_dir / page).read_text(encoding="utf-8"))
    place = (site_dir / page).parent / link if not link.startswith("/") else site_dir / link[1:]
    assert place.resolve() == (site_dir / licences.ADDRESS).resolve()
