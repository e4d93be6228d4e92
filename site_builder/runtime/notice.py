"""What the licences of the programs that we hand on ask us to say, next to those programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.cache import product

if TYPE_CHECKING:
    from pathlib import Path

    from site_builder.runtime.pyodide import Pyodide

NAME = "NOTICE.txt"
TEXT = """\
The files in this folder contain programs of others, unchanged but for being packed together:

Pyodide {version} (python.wasm, worker.js, embedded.js, and the packages pyodide and _pyodide in library.zip)
    Copyright (C) Pyodide contributors and Mozilla. Mozilla Public License 2.0.
    Its source code is the tag {version} of the repository that the npm package "pyodide" names.
CPython {python} (python.wasm, library.zip)
    Copyright (C) Python Software Foundation. Python Software Foundation License 2.
    Its source code is the tag v{python} of the repository python/cpython.

python.wasm further contains the libraries that Pyodide and CPython build into it, under their own licences.
Which they are, and the text of every licence: licencias.txt in the folder above this one.

The modules named "calculators" in library.zip are Rumbo's own (MIT).
"""


def notice(root: Path, pyodide: Pyodide) -> Path:
    """Return the text file that goes with the runtime."""
    text = TEXT.format(version=pyodide.version, python=pyodide.info["python"])
    return product(root, "notice", [text], lambda out: _write(out / NAME, text)) / NAME


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
