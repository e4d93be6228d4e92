"""What the npm package `pyodide` gives us: its files and what it says about itself."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Pyodide:
    """The installed package; its one version stands in package.json."""

    folder: Path
    version: str
    info: dict[str, Any]  # of its lock file: architecture, platform, Python and ABI

    @property
    def wasm(self) -> Path:
        """The interpreter."""
        return self.folder / "pyodide.asm.wasm"

    @property
    def identity(self) -> str:
        """Text that changes whenever the package does."""
        return json.dumps({"version": self.version, "size": self.wasm.stat().st_size, **self.info})


def installed(root: Path) -> Pyodide:
    """Return the package as npm installed it."""
    folder = root / "node_modules/pyodide"
    package = json.loads((folder / "package.json").read_text(encoding="utf-8"))
    lock = json.loads((folder / "pyodide-lock.json").read_text(encoding="utf-8"))
    return Pyodide(folder, package["version"], lock["info"])
