"""Scripts that pages load only when a reader needs them, and the licences of the libraries in them."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from site_builder.bundle import MADE_BY
from site_builder.cache import product
from site_builder.licensed import licensed_bundle

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

ENTRIES: Mapping[str, str] = MappingProxyType({"charts": "charts/main.ts", "spreadsheet": "spreadsheet/main.ts"})
"""Where each begins, in `browser/`; its name there is its name in browser/lazy.ts."""
INPUTS = ("browser", *MADE_BY, "site_builder/lazy_scripts.py", "site_builder/licensed.py")


def lazy_script(root: Path, name: str) -> tuple[Path, Path]:
    """Return the script and its notice, made anew when its sources or its libraries have changed."""

    def make(out: Path) -> None:
        licensed_bundle(root, ENTRIES[name], out, name, define={})

    place = product(root, name, [root / path for path in INPUTS], make)
    return place / f"{name}.js", place / f"{name}-NOTICE.txt"
