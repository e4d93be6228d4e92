"""The runtime's files in the site: light enough, named by their content, and silent about other servers."""

from __future__ import annotations

import gzip
import os
import re
import zlib
from base64 import b64decode
from typing import TYPE_CHECKING

import pytest

from site_builder.assets import script_address
from site_builder.cache import VARIABLE
from site_builder.runtime import built_runtime
from site_builder.runtime.embedded import embedded
from site_builder.runtime.lock import empty_lock
from site_builder.runtime.pyodide import installed
from site_builder.tasks.console import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from site_builder.runtime import Runtime

MOST_GZIP = 5_500_000
MOST_FOLDER_SCRIPT = 8_000_000
ADDRESS = re.compile(rb"(?!http://www\.w3\.org/2000/svg\b)(?:https?|wss?)://[\w.-]+\.\w+")
"""Another server's; the SVG namespace is a name that only looks like one."""


@pytest.fixture(scope="module")
def runtime() -> Runtime:
    return built_runtime(ROOT)


def test_starting_python_downloads_little(runtime: Runtime) -> None:
    served = ("python.wasm", "library.zip", "worker.js")
    assert sum(len(gzip.compress(runtime.files[name].read_bytes())) for name in served) <= MOST_GZIP


def test_the_script_of_the_folder_edition_is_not_much_more(runtime: Runtime) -> None:
    assert runtime.files["embedded.js"].stat().st_size <= MOST_FOLDER_SCRIPT


def packed(script: Path) -> dict[str, bytes]:
    """Read what the script of the folder edition carries."""
    return {name: b64decode(text) for name, text in re.findall(r'(\w+):"([^"]*)"', script.read_text("ascii"))}


def test_the_page_is_told_the_true_sizes(runtime: Runtime) -> None:
    told = {**runtime.facts["files"], "worker": runtime.facts["worker"]}
    carried = packed(runtime.files["embedded.js"])
    assert told.keys() == carried.keys()
    for name, file in told.items():
        content = runtime.files[file["name"]].read_bytes()
        assert file["raw"] == len(content)
        assert gzip.decompress(carried[name]) == content
        assert file["compressed"] == len(carried[name])
        assert file["sum"] == zlib.adler32(content)


def test_the_machine_that_builds_leaves_no_mark(
    runtime: Runtime, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Python's versions write other headers, and the zlib of a machine other bytes.
    def foreign(*_: object, **__: object) -> bytes:
        return b"\x1f\x8b of another machine"

    monkeypatch.setattr(gzip, "compress", foreign)
    monkeypatch.setattr(zlib, "compress", foreign)
    monkeypatch.setattr(zlib, "compressobj", foreign)
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    names = {"wasm": "python.wasm", "library": "library.zip", "worker": "worker.js"}
    sources = {name: runtime.files[file] for name, file in names.items()}
    before = os.umask(0o077)
    try:
        script, weights = embedded(ROOT, installed(ROOT), sources)
    finally:
        os.umask(before)
    assert tmp_path in script.parents
    assert script.read_bytes() == runtime.files["embedded.js"].read_bytes()
    assert weights == {name: len(content) for name, content in packed(script).items()}
    # No name, no time, and a system that is unknown.
    assert {content[:10] for content in packed(script).values()} == {b"\x1f\x8b\x08" + bytes(5) + b"\x02\xff"}


def test_our_scripts_name_no_other_server(site_dir: Path, runtime: Runtime) -> None:
    scripts = (site_dir / script_address(ROOT), site_dir / "assets/rumbo" / runtime.folder / "worker.js")
    for script in scripts:
        assert ADDRESS.findall(script.read_bytes()) == [], script.name


def test_the_site_holds_the_runtime_that_its_script_asks_for(site_dir: Path, runtime: Runtime) -> None:
    folder = site_dir / "assets/rumbo"
    assert runtime.folder in (site_dir / script_address(ROOT)).read_text(encoding="utf-8")
    for name, path in runtime.files.items():
        assert (folder / runtime.folder / name).read_bytes() == path.read_bytes()


def test_the_lock_is_pyodides_own_and_offers_no_packages() -> None:
    pyodide = installed(ROOT)
    lock = empty_lock(pyodide)
    assert lock["packages"] == {}
    assert lock["info"]["abi_version"] == pyodide.info["abi_version"]
    assert lock["info"]["version"] == pyodide.version
