"""What the site takes from `browser/` and `calculators/`: the page's scripts and the Python runtime."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.bundle import MADE_BY
from site_builder.cache import digest, product
from site_builder.lazy_scripts import ENTRIES, lazy_script
from site_builder.licensed import licensed_bundle
from site_builder.runtime import built_runtime

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from site_builder.runtime import Runtime

FOLDER = "assets/rumbo/"
SCRIPT = "rumbo"


def built_assets(root: Path) -> Mapping[str, Path]:
    """Return the files by their addresses in the site, building what has changed since the last time."""
    runtime = built_runtime(root)
    built = [_script(root, runtime), *(lazy_script(root, name) for name in ENTRIES)]
    scripts = {_address(script): script for script, _ in built}
    notices = {f"{FOLDER}{notice.name}": notice for _, notice in built}
    files = {f"{FOLDER}{runtime.folder}{name}": path for name, path in runtime.files.items()}
    return {**scripts, **notices, **files}


def script_address(root: Path) -> str:
    """Return where the script of every page goes, building what has changed since the last time."""
    return _address(_script(root, built_runtime(root))[0])


def lazy_address(root: Path, name: str) -> str:
    """Return where a script goes that pages fetch only when a reader needs it."""
    return _address(lazy_script(root, name)[0])


def _address(script: Path) -> str:
    return f"{FOLDER}{_name(script)}"


def _name(script: Path) -> str:
    # A script kept from an earlier visit would ask for a runtime that is not there any more.
    return f"{script.stem}.{digest([script])}{script.suffix}"


def _script(root: Path, runtime: Runtime) -> tuple[Path, Path]:
    lazy = {name: _name(lazy_script(root, name)[0]) for name in ENTRIES}
    define = {"RUMBO_BUILD": runtime.facts, "RUMBO_LAZY": lazy}

    def make(out: Path) -> None:
        licensed_bundle(root, "main.ts", out, SCRIPT, define=define)

    made_by = (*MADE_BY, "site_builder/licensed.py")
    inputs: list[Path | str] = [root / "browser", *(root / name for name in made_by), str(define)]
    place = product(root, "script", inputs, make)
    return place / f"{SCRIPT}.js", place / f"{SCRIPT}-NOTICE.txt"
