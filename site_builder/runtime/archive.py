"""The compiled Python that the browser starts with: the library that is used, and the calculators."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from site_builder.cache import product
from site_builder.node import run_node

if TYPE_CHECKING:
    from site_builder.runtime.pyodide import Pyodide

HERE = Path(__file__).parent
PROGRAM = HERE / "make_library.mjs"
NAME = "library.zip"


def library(root: Path, pyodide: Pyodide) -> Path:
    """Return the archive, made anew when the calculators or Pyodide have changed."""
    inputs = (root / "calculators", PROGRAM, PROGRAM.with_suffix(".py"), pyodide.identity)
    return product(root, "library", inputs, lambda out: run_node(root, PROGRAM, [root, out / NAME])) / NAME
