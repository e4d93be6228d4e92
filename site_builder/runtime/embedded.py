"""The script that carries the whole runtime for sites opened from a folder, where nothing can be fetched."""

from __future__ import annotations

import base64
import gzip
import json
from typing import TYPE_CHECKING

from site_builder.cache import product

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

NAME = "embedded.js"
WEIGHTS = "weights.json"
FORMAT = "rumboEmbedded = {{{}}};\n"  # read by browser/python/folder.ts


def embedded(root: Path, files: Mapping[str, Path]) -> tuple[Path, dict[str, int]]:
    """Return the script that holds `files` (by the names that it gives them), and their compressed sizes."""

    def make(out: Path) -> None:
        # No time in the header: the same content gives the same bytes.
        packed = {name: gzip.compress(path.read_bytes(), mtime=0) for name, path in files.items()}
        members = (f'{name}:"{base64.b64encode(content).decode()}"' for name, content in packed.items())
        (out / NAME).write_text(FORMAT.format(",\n".join(members)), encoding="ascii")
        (out / WEIGHTS).write_text(json.dumps({name: len(content) for name, content in packed.items()}))

    place = product(root, "embedded", (FORMAT, *files, *files.values()), make)
    return place / NAME, json.loads((place / WEIGHTS).read_text())
