"""What the site takes from `browser/` and `calculators/`: the page's script and the Python runtime."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.bundle import bundle
from site_builder.cache import digest, product
from site_builder.runtime import built_runtime

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from site_builder.runtime import Runtime

FOLDER = "assets/rumbo/"
SCRIPT = "rumbo.js"


def built_assets(root: Path) -> Mapping[str, Path]:
    """Return the files by their addresses in the site, building what has changed since the last time."""
    runtime = built_runtime(root)
    script = _script(root, runtime)
    files = {f"{FOLDER}{runtime.folder}{name}": path for name, path in runtime.files.items()}
    return {_address(script): script, **files}


def script_address(root: Path) -> str:
    """Return where the page's script goes, building what has changed since the last time."""
    return _address(_script(root, built_runtime(root)))


def _address(script: Path) -> str:
    # A script kept from an earlier visit would ask for a runtime that is not there any more.
    return f"{FOLDER}{script.stem}.{digest([script])}{script.suffix}"


def _script(root: Path, runtime: Runtime) -> Path:
    def make(out: Path) -> None:
        bundle(root, "main.ts", out / SCRIPT, define={"RUMBO_BUILD": runtime.facts})

    inputs = (root / "browser", root / "package-lock.json", root / "site_builder/bundle.py", str(runtime.facts))
    return product(root, "script", inputs, make) / SCRIPT
