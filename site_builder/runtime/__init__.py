"""Python for the browser: Pyodide, the part of the standard library that is used, and our calculators."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from site_builder.cache import digest
from site_builder.runtime.archive import library
from site_builder.runtime.embedded import embedded
from site_builder.runtime.notice import notice
from site_builder.runtime.pyodide import installed
from site_builder.runtime.worker import worker

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

# Public names of the files, by the names that browser/python/build.ts has for them.
NAMES = {"wasm": "python.wasm", "library": "library.zip", "worker": "worker.js"}


@dataclass(frozen=True)
class Runtime:
    """The built runtime: where its files lie, and what the page's script has to know about them."""

    folder: str  # with a hash of its content, so that browsers and servers may keep it for ever
    files: Mapping[str, Path]  # by their names in that folder
    facts: Mapping[str, Any]  # `Build` in browser/python/build.ts


def built_runtime(root: Path) -> Runtime:
    """Return the runtime, building what has changed."""
    pyodide = installed(root)
    sources = {"wasm": pyodide.wasm, "library": library(root, pyodide), "worker": worker(root, pyodide)}
    script, weights = embedded(root, pyodide, sources)
    weighed = {key: _weighed(path, NAMES[key], weights[key]) for key, path in sources.items()}
    folder = f"runtime-{digest([*sources.values(), script])}/"
    facts = {
        "folder": folder,
        "files": {key: weighed[key] for key in ("wasm", "library")},
        "worker": weighed["worker"],
        "embedded": script.name,
    }
    files = {NAMES[key]: path for key, path in sources.items()}
    beside = {path.name: path for path in (script, notice(root, pyodide))}
    return Runtime(folder, files | beside, facts)


def _weighed(path: Path, name: str, compressed: int) -> Mapping[str, str | int]:
    content = path.read_bytes()
    return {"name": name, "raw": len(content), "compressed": compressed, "sum": zlib.adler32(content)}
