"""The archive that Python starts with in the browser: compiled, complete, without ballast, the same each time."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from site_builder.runtime.archive import library
from site_builder.runtime.pyodide import installed
from site_builder.tasks.console import ROOT

if TYPE_CHECKING:
    from pathlib import Path

UNCHECKED_HASH = 0b01
FLAGS = slice(4, 8)


@pytest.fixture(scope="module")
def archive_path() -> Path:
    return library(ROOT, installed(ROOT))


@pytest.fixture(scope="module")
def archive(archive_path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(archive_path) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def test_it_holds_nothing_but_bytecode(archive: dict[str, bytes]) -> None:
    assert {name.rpartition(".")[2] for name in archive} == {"pyc"}


def test_python_never_looks_for_the_sources(archive: dict[str, bytes]) -> None:
    assert {int.from_bytes(content[FLAGS], "little") for content in archive.values()} == {UNCHECKED_HASH}


def test_it_holds_all_calculators(archive: dict[str, bytes]) -> None:
    sources = (path.relative_to(ROOT) for path in (ROOT / "calculators").rglob("*.py"))
    assert {source.with_suffix(".pyc").as_posix() for source in sources} <= archive.keys()


def test_it_holds_no_module_that_nobody_uses(archive: dict[str, bytes]) -> None:
    unused = {"unittest", "email", "xml", "sqlite3", "pydoc", "pdb", "doctest"}
    assert {name.split("/")[0].removesuffix(".pyc") for name in archive} & unused == set()


def test_it_is_stored_so_that_servers_compress_the_bytecode_itself(archive_path: Path) -> None:
    with zipfile.ZipFile(archive_path) as opened:
        assert {member.compress_type for member in opened.infolist()} == {zipfile.ZIP_STORED}


def test_the_same_sources_give_the_same_bytes(
    archive_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUMBO_CACHE", str(tmp_path))
    again = library(ROOT, installed(ROOT))
    assert again != archive_path
    assert again.read_bytes() == archive_path.read_bytes()
