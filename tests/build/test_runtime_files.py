"""The runtime's files in the site: light enough, named by their content, and silent about other servers."""

from __future__ import annotations

import gzip
import re
from typing import TYPE_CHECKING

import pytest

from site_builder.assets import script_address
from site_builder.runtime import built_runtime
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


def test_the_page_is_told_the_true_sizes(runtime: Runtime) -> None:
    told = {**runtime.facts["files"], "worker": runtime.facts["worker"]}
    assert told
    for file in told.values():
        content = runtime.files[file["name"]].read_bytes()
        assert file["raw"] == len(content)
        assert file["compressed"] == len(gzip.compress(content, mtime=0))


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
