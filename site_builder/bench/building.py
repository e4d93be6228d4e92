"""How long building the site takes: from nothing, and when only the pages are made again."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from site_builder.bench.table import Limit, Table
from site_builder.tasks.environment import tool_env

if TYPE_CHECKING:
    from pathlib import Path

MOST = 60.0
NOTE = "“From nothing” makes the browser's Python and scripts too; “again” finds them made."


def build(root: Path, site: Path, cache: Path) -> Table:
    """Build the site into `site` twice, with `cache` empty at first."""
    cold = _seconds(root, site, cache)
    warm = _seconds(root, site, cache)
    rows = (("from nothing", f"{cold:.1f} s"), ("again", f"{warm:.1f} s"))
    whole = Limit("the whole strict build, from nothing", cold, MOST, " s")
    return Table("Building the site", NOTE, ("", "time"), rows, (whole,))


def _seconds(root: Path, site: Path, cache: Path) -> float:
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--strict",
        "--clean",
        "--quiet",
        "--site-dir",
        str(site),
    ]
    environment = {**tool_env(), "RUMBO_CACHE": os.fspath(cache)}
    begun = time.perf_counter()
    subprocess.run(command, cwd=root, env=environment, check=True)  # noqa: S603 - MkDocs itself
    return time.perf_counter() - begun
