"""Writes the lock files again, with the newest versions that pyproject.toml and package.json allow."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from site_builder.tasks.console import run_quietly, say
from site_builder.tasks.environment import (
    DEV_LOCK,
    NETWORK_ADVICE,
    NODE_LOCK,
    PYTHON,
    SITE_LOCK,
    VENV,
    ensure_node,
    ensure_venv,
    npm_program,
    tool_env,
)

UV = "uv==0.13.9"  # resolves for every platform and Python at once, which pip cannot
# No addresses and no paths in the files; wheels only, so that installing runs nobody's build.
OPTIONS = (
    "--universal",
    "--python-version=3.11",
    "--generate-hashes",
    "--no-build",
    "--no-annotate",
    "--custom-compile-command=python3 build.py lock",
    "--upgrade",
    "--quiet",
)


def lock() -> None:
    """Write the three Python locks and package-lock.json; what it resolved is not installed yet."""
    with tempfile.TemporaryDirectory(prefix="rumbo-lock-") as folder:
        uv = _install_uv(Path(folder))
        _compile(uv, SITE_LOCK, "pyproject.toml")
        # The site's versions bind the development lock, which is what makes it a superset.
        _compile(uv, DEV_LOCK, "pyproject.toml", "--extra", "dev", "--constraints", SITE_LOCK)
        _compile(uv, NODE_LOCK, "--group", "node")
    ensure_node()
    npm = ["update", "--package-lock-only"]
    run_quietly([npm_program(), *npm], "Resolving package-lock.json", env=tool_env(), advice=NETWORK_ADVICE)
    say("The locks are written: look at the difference, then run check and test")


def _install_uv(folder: Path) -> Path:
    ensure_venv()  # first, because this machine may not be able to make any
    python = folder / PYTHON.relative_to(VENV)
    env = tool_env()
    run_quietly([sys.executable, "-m", "venv", folder], "Making a place for the resolver", env=env)
    run_quietly([python, "-m", "pip", "install", UV], f"Installing {UV}", env=env, advice=NETWORK_ADVICE)
    return python.with_name("uv.exe" if os.name == "nt" else "uv")


def _compile(uv: Path, output: str, *arguments: str) -> None:
    command: list[str | Path] = [uv, "pip", "compile", *OPTIONS, *arguments, "--output-file", output]
    run_quietly(command, f"Resolving {output}", env=tool_env(), advice="Mend pyproject.toml as the lines above say.")
