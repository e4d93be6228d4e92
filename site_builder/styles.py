"""Our style sheets as one, in the order of their numbered names, and written as short as it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.cache import product
from site_builder.node import run_node
from site_builder.templates import TEMPLATES

if TYPE_CHECKING:
    from pathlib import Path

ROOT = TEMPLATES.parent
MADE_BY = ("package-lock.json", "site_builder/styles.py")
# Without a target, nothing is rewritten for browsers that cannot run Python anyway.
OPTIONS = ("--minify", "--legal-comments=none", "--log-level=warning")


def stylesheet() -> Path:
    """Return the style sheet, written anew if what it is made of has changed."""
    whole = "\n".join(path.read_text(encoding="utf-8") for path in sorted((TEMPLATES / "css").glob("*.css")))

    def make(out: Path) -> None:
        (out / "whole.css").write_text(whole, encoding="utf-8")
        esbuild = ROOT / "node_modules/esbuild/bin/esbuild"
        run_node(ROOT, esbuild, [out / "whole.css", f"--outfile={out / 'rumbo.css'}", *OPTIONS])

    return product(ROOT, "styles", [whole, *(ROOT / name for name in MADE_BY)], make) / "rumbo.css"
