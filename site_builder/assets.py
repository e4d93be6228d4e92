"""What the site takes from `browser/` and `calculators/`: the page's script and the Python runtime."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.bundle import bundle
from site_builder.cache import product
from site_builder.runtime import built_runtime

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FOLDER = "assets/rumbo/"
SCRIPT = "rumbo.js"


def built_assets(root: Path) -> Mapping[str, Path]:
    """Return the files by their addresses in the site, building what has changed since the last time."""
    runtime = built_runtime(root)

    def make(out: Path) -> None:
        bundle(root, "main.ts", out / SCRIPT, define={"RUMBO_BUILD": runtime.facts})

    inputs = (
        root / "browser",
        root / "package-lock.json",
        root / "site_builder/bundle.py",
        str(runtime.facts),
    )
    script = product(root, "script", inputs, make) / SCRIPT
    files = {f"{FOLDER}{runtime.folder}{name}": path for name, path in runtime.files.items()}
    return {f"{FOLDER}{SCRIPT}": script, **files}
