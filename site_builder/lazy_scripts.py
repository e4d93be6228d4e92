"""Scripts that pages load only when a reader needs them, and the licences of the libraries in them."""

from __future__ import annotations

import json
import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from site_builder.bundle import MADE_BY, bundle
from site_builder.cache import product

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

ENTRIES: Mapping[str, str] = MappingProxyType({"charts": "charts/main.ts", "spreadsheet": "spreadsheet/main.ts"})
"""Where each begins, in `browser/`; its name there is its name in browser/lazy.ts."""
INPUTS = ("browser", *MADE_BY, "site_builder/lazy_scripts.py")
PACKAGE = re.compile(r"node_modules/((?:@[^/]+/)?[^/]+)/")
HEAD = "{name}.js contains programs of others, unchanged but for being packed together:"


def lazy_script(root: Path, name: str) -> tuple[Path, Path]:
    """Return the script and its notice, made anew when its sources or its libraries have changed."""

    def make(out: Path) -> None:
        contents = out / "contents.json"
        bundle(root, ENTRIES[name], out / f"{name}.js", define={}, extra=(f"--metafile={contents}",))
        used = json.loads(contents.read_text(encoding="utf-8"))["inputs"]
        packages = sorted({found[1] for path in used if (found := PACKAGE.search(path))})
        parts = [HEAD.format(name=name), *(_licence(root / "node_modules" / package) for package in packages)]
        (out / f"{name}-NOTICE.txt").write_text("\n\n".join(parts) + "\n", encoding="utf-8")

    place = product(root, name, [root / path for path in INPUTS], make)
    return place / f"{name}.js", place / f"{name}-NOTICE.txt"


def _licence(package: Path) -> str:
    facts = json.loads((package / "package.json").read_text(encoding="utf-8"))
    title = f"{facts['name']} {facts['version']} ({facts['license']})"
    texts = [path.read_text(encoding="utf-8").strip() for path in sorted(package.glob("LICEN[CS]E*"))]
    if not texts:
        raise FileNotFoundError(f"{package.name}: its licence asks to be handed on, and there is no file LICENSE")
    return "\n\n".join((title, *texts))
