"""Serves the site while somebody works on it: pages reload, and Python code that changed is loaded afresh."""

from __future__ import annotations

import contextlib
import socket
import subprocess
import time
from typing import TYPE_CHECKING

from site_builder.tasks.console import ROOT, Failure, say, stop
from site_builder.tasks.environment import PYTHON, SITE_LOCK, ensure_node_modules, ensure_python, tool_env

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

HOST = "127.0.0.1"
PYTHON_CODE = ("calculators", "site_builder")
WATCHED = (
    "site_templates",
    "browser",
)  # besides docs/, mkdocs.yml and the hooks, which MkDocs watches itself
EVERYTHING = (*PYTHON_CODE, *WATCHED, "docs", "mkdocs.yml")
PAUSE = 0.5  # seconds between looks


def serve(port: int) -> None:
    """Build and serve until Ctrl-C; a change in texts, templates, TypeScript or Python reloads the page."""
    ensure_python(SITE_LOCK)
    ensure_node_modules()
    if _answers(port):
        raise Failure(f"port {port} is taken.", advice=f"python3 build.py serve --port {port + 1}")
    say("Building the site")
    announced = False
    while True:
        code, everything = _times(PYTHON_CODE), _times(EVERYTHING)
        announced = _serve_while(code, port, announced=announced)
        if _times(PYTHON_CODE) == code:
            if not announced:
                raise Failure("the site could not be built; why is above.", advice="Mend it and run this again.")
            say("The preview stopped; mend what is above and it starts again (Ctrl-C ends)")
            while _times(EVERYTHING) == everything:
                time.sleep(PAUSE)
        # MkDocs keeps imported modules: a new process is the only sure way to see a changed calculator.
        say("Building again")


def _serve_while(code: dict[Path, int], port: int, *, announced: bool) -> bool:
    """Run MkDocs until it ends or the Python code changes; return whether its address has been said."""
    server = subprocess.Popen(_command(port), cwd=ROOT, env=tool_env())
    try:
        while server.poll() is None and _times(PYTHON_CODE) == code:
            time.sleep(PAUSE)
            if not announced and _answers(port):
                announced = True
                say(f"Rumbo is at http://{HOST}:{port}/ and reloads as you edit; Ctrl-C stops it")
    finally:
        stop(server)
    return announced


def _command(port: int) -> list[str]:
    # --livereload by name: with some versions of click, MkDocs 1.6 takes its default for "off".
    watch = [part for folder in WATCHED for part in ("--watch", folder)]
    return [str(PYTHON), "-m", "mkdocs", "serve", "--livereload", "--dev-addr", f"{HOST}:{port}", *watch]


def _answers(port: int) -> bool:
    try:
        with socket.create_connection((HOST, port), timeout=1):
            return True
    except OSError:
        return False


def _times(places: Iterable[str]) -> dict[Path, int]:
    """Return when each file of these places was last written."""
    times = {}
    for place in places:
        for file in [ROOT / place, *(ROOT / place).rglob("*")]:
            with contextlib.suppress(FileNotFoundError):  # an editor is replacing it
                if file.is_file() and file.suffix != ".pyc":
                    times[file] = file.stat().st_mtime_ns
    return times
