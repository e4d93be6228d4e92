"""Build products that are made once per state of what they are made of, and found again afterwards."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

VARIABLE = "RUMBO_CACHE"  # names another place, to measure what building from nothing takes
KEPT = 3  # the latest states of each product: going back and forth between two branches stays quick


def digest(parts: Iterable[Path | str | bytes]) -> str:
    """Return a hash of texts, bytes, files and folders (the code in them)."""
    result = hashlib.sha256()
    for part in parts:
        for content in _contents(part):
            result.update(len(content).to_bytes(8, "big") + content)
    return result.hexdigest()[:16]


def product(root: Path, name: str, inputs: Iterable[Path | str | bytes], make: Callable[[Path], None]) -> Path:
    """Return the folder of `name` made from `inputs`; when there is none, call `make` with an empty one.

    Another process may be making the same: each works apart, and the first to end is kept.
    """
    place = Path(os.environ.get(VARIABLE, root / ".cache")) / f"{name}-{digest(inputs)}"
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(prefix=f"{place.name}.", dir=place.parent))
        try:
            make(work)
            _move(work, place)
        finally:
            shutil.rmtree(work, ignore_errors=True)
    os.utime(place)
    _forget_old(place.parent, name)
    return place


def _move(work: Path, place: Path) -> None:
    try:
        work.replace(place)
    except OSError:  # a folder that is not empty cannot be replaced; systems differ in how they say so
        if not place.exists():
            raise


def _contents(part: Path | str | bytes) -> Iterable[bytes]:
    if isinstance(part, str):
        yield part.encode()
    elif isinstance(part, bytes):
        yield part
    elif part.is_dir():
        for file in sorted(part.rglob("*")):
            if file.suffix in {".py", ".ts", ".mjs"}:
                yield file.relative_to(part).as_posix().encode()
                yield file.read_bytes()
    else:
        yield part.read_bytes()


def _forget_old(folder: Path, name: str) -> None:
    states = [place for place in folder.glob(f"{name}-*") if "." not in place.name]
    for place in sorted(states, key=lambda place: place.stat().st_mtime, reverse=True)[KEPT:]:
        shutil.rmtree(place, ignore_errors=True)
