"""Turns the TypeScript of `browser/` into the scripts that pages and workers load."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from site_builder.node import run_node

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MADE_BY = ("package-lock.json", "tsconfig.json", "site_builder/bundle.py")
"""What a script depends on besides its sources: esbuild's version, what it reads by itself, and our options."""

# The oldest browsers that run this Pyodide know ES2022.
OPTIONS = (
    "--bundle",
    "--format=iife",
    "--target=es2022",
    "--minify",
    "--legal-comments=none",
    "--log-level=warning",
)


def bundle(root: Path, entry: str, out: Path, *, define: Mapping[str, object], extra: tuple[str, ...] = ()) -> None:
    """Write the script made of `entry` (a file in `browser/`); names in `define` are replaced by data.

    Text that is not an identifier must be quoted as JSON, which is what `json.dumps` does to plain data.
    """
    defines = [f"--define:{name}={json.dumps(value)}" for name, value in define.items()]
    run_node(
        root,
        root / "node_modules/esbuild/bin/esbuild",
        [root / "browser" / entry, f"--outfile={out}", *OPTIONS, *defines, *extra],
    )
