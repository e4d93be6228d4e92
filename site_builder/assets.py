"""What the site takes from `browser/` and `calculators/`: the page's scripts and the Python runtime."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.bundle import MADE_BY, bundle
from site_builder.cache import digest, product
from site_builder.charts import charts
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
    drawing, notice = charts(root)
    scripts = {_address(script): script for script in (_script(root, runtime), drawing)}
    files = {f"{FOLDER}{runtime.folder}{name}": path for name, path in runtime.files.items()}
    return {**scripts, f"{FOLDER}{notice.name}": notice, **files}


def script_address(root: Path) -> str:
    """Return where the script of every page goes, building what has changed since the last time."""
    return _address(_script(root, built_runtime(root)))


def charts_address(root: Path) -> str:
    """Return where the script that draws goes; pages fetch it when a picture comes into view."""
    return _address(_charts(root))


def _address(script: Path) -> str:
    return f"{FOLDER}{_name(script)}"


def _name(script: Path) -> str:
    # A script kept from an earlier visit would ask for a runtime that is not there any more.
    return f"{script.stem}.{digest([script])}{script.suffix}"


def _script(root: Path, runtime: Runtime) -> Path:
    define = {"RUMBO_BUILD": runtime.facts, "RUMBO_CHARTS": _name(_charts(root))}

    def make(out: Path) -> None:
        bundle(root, "main.ts", out / SCRIPT, define=define)

    inputs: list[Path | str] = [root / "browser", *(root / name for name in MADE_BY), str(define)]
    return product(root, "script", inputs, make) / SCRIPT


def _charts(root: Path) -> Path:
    return charts(root)[0]
