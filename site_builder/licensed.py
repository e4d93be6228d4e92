"""Bundles a script together with the licences of the libraries in it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from site_builder.bundle import bundle

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PACKAGE = re.compile(r"node_modules/((?:@[^/]+/)?[^/]+)/")
HEAD = "{name}.js contains programs of others, unchanged but for being packed together:"


def licensed_bundle(root: Path, entry: str, out: Path, name: str, *, define: Mapping[str, object]) -> None:
    """Write `name`.js and `name`-NOTICE.txt into the folder `out`; arguments as in `bundle`."""
    contents = out / "contents.json"
    bundle(root, entry, out / f"{name}.js", define=define, extra=(f"--metafile={contents}",))
    used = json.loads(contents.read_text(encoding="utf-8"))["inputs"]
    packages = sorted({found[1] for path in used if (found := PACKAGE.search(path))})
    parts = [HEAD.format(name=name), *(_licence(root / "node_modules" / package) for package in packages)]
    (out / f"{name}-NOTICE.txt").write_text("\n\n".join(parts) + "\n", encoding="utf-8")


def _licence(package: Path) -> str:
    facts = json.loads((package / "package.json").read_text(encoding="utf-8"))
    title = f"{facts['name']} {facts['version']} ({facts['license']})"
    texts = [path.read_text(encoding="utf-8").strip() for path in sorted(package.glob("LICEN[CS]E*"))]
    if not texts:
        raise FileNotFoundError(f"{package.name}: its licence asks to be handed on, and there is no file LICENSE")
    return "\n\n".join((title, *texts))
