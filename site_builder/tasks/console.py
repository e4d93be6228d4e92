"""Speaking to the person at the terminal: progress, running tools, and failures that say what to do."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / ".cache"
HEARTBEAT = 30.0  # seconds between signs of life of a quiet step
LAST_LINES = 15


class Failure(Exception):  # noqa: N818 - it is reported to a person as a failure, and never shown as an error's name
    """A step that did not work: what failed, its last lines, and what the reader can do about it."""

    def __init__(self, what: str, *, advice: str = "", output: str = "", code: int = 1) -> None:
        super().__init__(what)
        self.what, self.advice, self.output, self.code = what, advice, output, code

    def report(self) -> str:
        """Return the failure as it is shown: the tool's last lines first, so that the advice stands last."""
        lines = [f"  | {line}" for line in self.output.rstrip().splitlines()[-LAST_LINES:]]
        lines.append(f"build.py: {self.what}")
        if self.advice:
            lines.append(f"What to do: {self.advice}")
        return "\n".join(lines)


def say(text: str) -> None:
    """Print one line of progress at once, also where the output is a file or a pipe."""
    print(f"==> {text}", flush=True)


def run(
    command: Sequence[str | Path],
    what: str,
    *,
    env: Mapping[str, str],
    advice: str = "",
) -> None:
    """Run a tool whose output the person wants to see; raise `Failure` with its exit code if it fails."""
    try:
        code = subprocess.run(list(map(str, command)), cwd=ROOT, env=env, check=False).returncode
    except OSError as error:
        raise Failure(f"{what} could not start: {error}", advice=advice) from error
    if code != 0:
        raise Failure(f"{what} failed (exit code {code}); its output is above.", advice=advice, code=code)


def run_quietly(
    command: Sequence[str | Path],
    what: str,
    *,
    env: Mapping[str, str],
    advice: str = "",
    limit: float = 1800,
) -> None:
    """Run a tool that only matters when it fails, with a sign of life now and then.

    Its output goes to `.cache/logs/`; `Failure` carries the last lines. `limit` is in seconds.
    """
    log = CACHE / "logs" / f"{'-'.join(what.lower().split())}.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    say(f"{what} …")
    start = time.monotonic()
    with log.open("w+", encoding="utf-8", errors="replace") as output:
        try:
            process = subprocess.Popen(
                list(map(str, command)),
                cwd=ROOT,
                env=env,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
            )
        except OSError as error:
            raise Failure(f"{what} could not start: {error}", advice=advice) from error
        code = _wait(process, start, limit)
        output.seek(0)
        text = output.read()
    if code != 0:
        why = f"exit code {code}" if code is not None else f"stopped after {limit:.0f} s"
        raise Failure(f"{what} failed ({why}); all of it is in {log.relative_to(ROOT)}.", advice=advice, output=text)
    print(f"    done in {time.monotonic() - start:.0f} s", flush=True)


def _wait(process: subprocess.Popen[bytes], start: float, limit: float) -> int | None:
    """Return the exit code, or None when the time was up; the process is gone in every case."""
    try:
        while (elapsed := time.monotonic() - start) < limit:
            try:
                return process.wait(min(HEARTBEAT, limit - elapsed))
            except subprocess.TimeoutExpired:
                print(f"    … {time.monotonic() - start:.0f} s", flush=True)
        return None
    finally:
        stop(process)


def stop(process: subprocess.Popen[bytes]) -> None:
    """End a process that we started, kindly first."""
    if process.poll() is not None:
        return
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def is_ci() -> bool:
    """Tell whether nobody is watching: in continuous integration what is missing is a failure."""
    return os.environ.get("CI", "").lower() not in {"", "0", "false"}


def warn(text: str) -> None:
    """Print something that the person should know but that stops nothing."""
    print(f"build.py: {text}", file=sys.stderr, flush=True)
