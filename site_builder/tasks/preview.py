"""Serves the site while somebody works on it: pages reload, and Python code that changed is loaded afresh."""

from __future__ import annotations

import socket
import subprocess
import time

from site_builder.tasks.console import ROOT, Failure, say, stop
from site_builder.tasks.environment import PYTHON, SITE_LOCK, ensure_node_modules, ensure_python, tool_env

HOST = "127.0.0.1"
PYTHON_CODE = ("calculators", "site_builder")
WATCHED = (
    "site_templates",
    "browser",
)  # besides docs/, mkdocs.yml and the hooks, which MkDocs watches itself
PAUSE = 0.5  # seconds between looks


def serve(port: int) -> None:
    """Build and serve until Ctrl-C; a change in texts, templates, TypeScript or Python reloads the page."""
    ensure_python(SITE_LOCK)
    ensure_node_modules()
    if _answers(port):
        raise Failure(
            f"port {port} is taken.", advice=f"Choose another: python3 build.py serve --port {port + 1}"
        )
    announced = False
    while True:
        code = _code_times()
        server = subprocess.Popen(_command(port), cwd=ROOT, env=tool_env())
        try:
            while server.poll() is None and _code_times() == code:
                time.sleep(PAUSE)
                if not announced and _answers(port):
                    announced = True
                    say(f"Rumbo is at http://{HOST}:{port}/ and reloads as you edit; Ctrl-C stops it")
        finally:
            stop(server)
        if _code_times() == code:
            raise Failure(
                "the preview stopped; its output is above.", advice="Mend what it names, then start it again."
            )
        # MkDocs keeps imported modules: a new process is the only sure way to see a changed calculator.
        say("Python code changed: building again")


def _command(port: int) -> list[str]:
    # --livereload by name: with recent versions of click, MkDocs 1.6 takes its default for "off".
    watch = [part for folder in WATCHED for part in ("--watch", folder)]
    return [str(PYTHON), "-m", "mkdocs", "serve", "--livereload", "--dev-addr", f"{HOST}:{port}", *watch]


def _answers(port: int) -> bool:
    try:
        with socket.create_connection((HOST, port), timeout=1):
            return True
    except OSError:
        return False


def _code_times() -> dict[str, int]:
    files = (file for folder in PYTHON_CODE for file in (ROOT / folder).rglob("*.py"))
    times = {}
    for file in files:
        try:
            times[str(file)] = file.stat().st_mtime_ns
        except FileNotFoundError:  # an editor is replacing it
            times[str(file)] = 0
    return times
