"""Installs Debian and Ubuntu packages where we may: as root, with apt-get there."""

from __future__ import annotations

import os
import shutil

from site_builder.tasks.console import run_quietly


def can_install() -> bool:
    """Tell whether packages can be installed without asking anybody."""
    return os.name == "posix" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(*packages: str) -> None:
    """Install packages, refreshing the lists first because a bare machine has none."""
    env = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    names = " ".join(packages)
    advice = f"Check the network and the package sources, or install {names} yourself; then run the same again."
    run_quietly(["apt-get", "update"], "Refreshing the list of Debian packages", env=env, advice=advice, limit=300)
    run_quietly(
        ["apt-get", "install", "-y", "--no-install-recommends", *packages],
        f"Installing {names}",
        env=env,
        advice=advice,
        limit=900,
    )
