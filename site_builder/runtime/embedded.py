"""The script that carries the whole runtime for sites opened from a folder, where nothing can be fetched."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder.cache import product
from site_builder.node import run_node

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_builder.runtime.pyodide import Pyodide

PROGRAM = Path(__file__).with_name("make_embedded.mjs")
NAME = "embedded.js"
WEIGHTS = "weights.json"


def embedded(root: Path, pyodide: Pyodide, files: Mapping[str, Path]) -> tuple[Path, dict[str, int]]:
    """Return the script that holds `files` (by the names that it gives them), and their compressed sizes."""

    def make(out: Path) -> None:
        named = [f"{name}={path}" for name, path in files.items()]
        run_node(root, PROGRAM, [out / NAME, out / WEIGHTS, *named])

    place = product(root, "embedded", (PROGRAM, pyodide.identity, *files, *files.values()), make)
    return place / NAME, json.loads((place / WEIGHTS).read_text(encoding="utf-8"))
