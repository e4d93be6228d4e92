"""The script that draws charts, and the licences of the libraries in it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from site_builder.bundle import MADE_BY, bundle
from site_builder.cache import product

if TYPE_CHECKING:
    from pathlib import Path

NAME = "charts.js"
NOTICE = "charts-NOTICE.txt"
INPUTS = ("browser", *MADE_BY, "site_builder/charts.py")
PACKAGE = re.compile(r"node_modules/((?:@[^/]+/)?[^/]+)/")
HEAD = "charts.js contains programs of others, unchanged but for being packed together:"


def charts(root: Path) -> tuple[Path, Path]:
    """Return the script and its notice, made anew when the drawings or their libraries have changed."""

    def make(out: Path) -> None:
        contents = out / "contents.json"
        bundle(root, "charts/main.ts", out / NAME, define={}, extra=(f"--metafile={contents}",))
        used = json.loads(contents.read_text(encoding="utf-8"))["inputs"]
        packages = sorted({found[1] for path in used if (found := PACKAGE.search(path))})
        parts = [HEAD, *(_licence(root / "node_modules" / package) for package in packages)]
        (out / NOTICE).write_text("\n\n".join(parts) + "\n", encoding="utf-8")

    place = product(root, "charts", [root / name for name in INPUTS], make)
    return place / NAME, place / NOTICE


def _licence(package: Path) -> str:
    facts = json.loads((package / "package.json").read_text(encoding="utf-8"))
    title = f"{facts['name']} {facts['version']} ({facts['license']})"
    texts = [path.read_text(encoding="utf-8").strip() for path in sorted(package.glob("LICEN[CS]E*"))]
    if not texts:
        raise FileNotFoundError(f"{package.name}: its licence asks to be handed on, and there is no file LICENSE")
    return "\n\n".join((title, *texts))
