"""Sets up what the commands need, once: Python packages in .venv, Node, and the packages in node_modules."""

from __future__ import annotations

import functools
import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from site_builder.tasks.console import ROOT, Failure, run_quietly, say
from site_builder.tasks.debian import can_install, install

if TYPE_CHECKING:
    from pathlib import Path

VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "rumbo-stamp.json"  # what is installed, and for which Python
NODE_MODULES = ROOT / "node_modules"
OLDEST_NODE = 20
SITE_LOCK, DEV_LOCK, NODE_LOCK = "requirements.lock", "requirements-dev.lock", "requirements-node.lock"
NETWORK_ADVICE = "The first run needs a network: check it, with any mirror or proxy, and run the same again."


def tool_env() -> dict[str, str]:
    """Return the environment for our tools: .venv first on the PATH, UTF-8 everywhere, no notices."""
    return os.environ | {
        "PATH": os.pathsep.join((str(SCRIPTS), os.environ.get("PATH", os.defpath))),
        "PYTHONUTF8": "1",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "NO_MKDOCS_2_WARNING": "1",
        "NPM_CONFIG_UPDATE_NOTIFIER": "false",
    }


def ensure_venv() -> None:
    """Have a .venv whose Python starts and is still the one that its packages are for."""
    version = python_version()
    if version is not None and _read_stamp(STAMP).get("python", version) == version:
        return
    if importlib.util.find_spec("ensurepip") is None:
        if not can_install():
            version = f"{sys.version_info.major}.{sys.version_info.minor}"
            raise Failure(
                "this Python cannot make virtual environments (ensurepip is missing).",
                advice=f"On Debian: sudo apt-get install python{version}-venv; then run the same again.",
            )
        install("python3-venv")
    # Without --clear a broken environment (its Python was removed) would stay broken.
    run_quietly(
        [sys.executable, "-m", "venv", "--clear", VENV],
        "Making the virtual environment",
        env=tool_env(),
        advice="Delete .venv and run the same again.",
    )
    python_version.cache_clear()


@functools.cache
def python_version() -> str | None:
    """Return the version of .venv's Python ("3.12"), or None when there is none that starts."""
    say_version = "import sys; print('{}.{}'.format(*sys.version_info))"
    return _answer([PYTHON, "-I", "-c", say_version]) or None


def ensure_python(lock: str) -> None:
    """Have .venv hold the packages of `lock`; nothing happens when it already does."""
    ensure_venv()
    # The development lock is a superset with the same versions, so installing it also satisfies the site's.
    covers = (SITE_LOCK, DEV_LOCK) if lock == DEV_LOCK else (lock,)
    version = python_version() or ""
    installed = _read_stamp(STAMP)
    if installed.get("python") != version:
        installed = {"python": version}
    if installed.get(lock) == _digest(ROOT / lock):
        return
    STAMP.unlink(missing_ok=True)
    options = ("--no-deps", "--only-binary=:all:", "--require-hashes", "--no-input", "--progress-bar=off")
    run_quietly(
        [PYTHON, "-m", "pip", "install", *options, "-r", lock],
        f"Installing the Python packages of {lock}",
        env=tool_env(),
        advice=NETWORK_ADVICE,
    )
    STAMP.write_text(json.dumps(installed | {name: _digest(ROOT / name) for name in covers}), encoding="utf-8")


def ensure_node() -> None:
    """Have a Node that is new enough: the system's, else one from PyPI inside .venv."""
    version = node_version()
    if version is not None and version[0] >= OLDEST_NODE:
        return
    found = f"Node {version[0]} is older than {OLDEST_NODE}" if version else "no Node here"
    say(f"{found}: taking one from PyPI into .venv")
    ensure_python(NODE_LOCK)


def ensure_node_modules() -> None:
    """Have Node and the packages of package-lock.json; nothing happens when they are there."""
    ensure_node()
    stamp = NODE_MODULES / ".rumbo-stamp"
    wanted = _digest(ROOT / "package.json", ROOT / "package-lock.json")
    if stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return
    run_quietly([npm_program(), "ci"], "Installing the browser packages", env=tool_env(), advice=NETWORK_ADVICE)
    stamp.write_text(wanted, encoding="utf-8")


def npm_program() -> str:
    """Return the path of npm, whatever its ending is on this system."""
    npm = _find("npm")
    if npm is None:
        raise Failure("Node is here but npm is not.", advice="Install npm (on Debian: sudo apt-get install npm).")
    return npm


def node_program() -> str:
    """Return the path of Node: Windows looks for a bare name on this process's own PATH, without .venv."""
    node = _find("node")
    if node is None:
        raise Failure("Node is missing.", advice=NETWORK_ADVICE)
    return node


def node_version() -> tuple[int, ...] | None:
    """Return the version of the Node that our tools would use, or None when there is none that starts."""
    node = _find("node")
    numbers = re.fullmatch(r"v(\d+)\.(\d+)\.(\d+)\S*", _answer([node, "--version"])) if node else None
    return tuple(map(int, numbers.groups())) if numbers else None


def _find(program: str) -> str | None:
    return shutil.which(program, path=tool_env()["PATH"])


def _answer(command: list[str | Path]) -> str:
    """What a program prints; "" when it does not start."""
    try:
        answer = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return answer.stdout.strip()


def _read_stamp(stamp: Path) -> dict[str, str]:
    try:
        content = json.loads(stamp.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def _digest(*files: Path) -> str:
    # Line ends are left out, so that a checkout that changes them installs nothing again.
    return hashlib.sha256(b"\0".join(b"\n".join(file.read_bytes().splitlines()) for file in files)).hexdigest()
