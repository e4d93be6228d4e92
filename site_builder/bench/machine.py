"""What was measured on, without anything that names the machine."""

from __future__ import annotations

import os
import platform
from pathlib import Path

from site_builder.tasks import browsers


def description() -> str:
    """Return processor, cores, system and programs, in one line."""
    found = [f"{b.engine.capitalize()} {b.version}" for name in browsers.ENGINES if (b := browsers.find(name))]
    parts = [
        _processor(),
        f"{os.cpu_count()} cores",
        _system(),
        f"Python {platform.python_version()}",
        *found,
    ]
    return ", ".join(parts)


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def _system() -> str:
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        return f"{platform.system()} {platform.release()}"
