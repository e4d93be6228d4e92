"""The worker's one file: our code and Pyodide's, as a classic script, which also starts from a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.bundle import MADE_BY, bundle
from site_builder.cache import product
from site_builder.runtime.lock import empty_lock

if TYPE_CHECKING:
    from pathlib import Path

    from site_builder.runtime.pyodide import Pyodide

NAME = "worker.js"
# Where Pyodide would look for packages by itself: we name another place, and leave this one out.
FOREIGN, OURS = "https://cdn.jsdelivr.net/pyodide/", "rumbo:/"
# Code for Node that never runs in a browser.
NODE_ONLY = ("--external:node:*", "--external:ws", "--define:import.meta.url=self.location.href")


def worker(root: Path, pyodide: Pyodide) -> Path:
    """Return the worker's script, made anew when its sources or Pyodide have changed."""
    lock = empty_lock(pyodide)

    def make(out: Path) -> None:
        script = out / NAME
        bundle(root, "python/worker.ts", script, define={"RUMBO_LOCK": lock}, extra=NODE_ONLY)
        text = script.read_text(encoding="utf-8")
        if FOREIGN not in text:
            raise RuntimeError(f"{NAME}: Pyodide's package address is not {FOREIGN} any more; look for the new one.")
        script.write_text(text.replace(FOREIGN, OURS), encoding="utf-8")

    inputs: list[Path | str] = [root / "browser/python", *(root / name for name in MADE_BY), _this(), str(lock)]
    return product(root, "worker", inputs, make) / NAME


def _this() -> str:
    return f"{FOREIGN}{OURS}{NODE_ONLY}"
