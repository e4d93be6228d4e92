"""Runs programs of node_modules."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class NodeError(RuntimeError):
    """Node is missing, or a program run by it failed."""


def run_node(root: Path, program: Path, arguments: Sequence[str | Path]) -> None:
    """Run a JavaScript program from the project's root; raise `NodeError` with what it said if it fails."""
    places = os.pathsep.join((os.environ.get("PATH", os.defpath), str(Path(sys.executable).parent)))
    node = shutil.which("node", path=places)
    if node is None:
        raise NodeError("Node is missing. Run the build as `python3 build.py site`, which finds or fetches it.")
    command = [node, str(program), *map(str, arguments)]
    done = subprocess.run(  # noqa: S603 - Node itself, with arguments that we wrote
        command, cwd=root, capture_output=True, text=True, encoding="utf-8", check=False
    )
    if done.returncode != 0:
        raise NodeError(f"{program.name} failed ({done.returncode}):\n{done.stdout}{done.stderr}".rstrip())
