"""Finds the browsers that the tests drive, and installs the missing ones where it may."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder.tasks.console import Failure, run_quietly, warn
from site_builder.tasks.debian import can_install, install
from site_builder.tasks.environment import PYTHON, tool_env

if TYPE_CHECKING:
    from collections.abc import Callable

PLAYWRIGHT_LIMIT = 300  # seconds for a download that is often blocked


@dataclass(frozen=True)
class Engine:
    """One kind of browser, and where it usually is on Linux, macOS and Windows."""

    name: str
    variable: str  # environment variable that names the program, before everything else
    commands: tuple[str, ...]
    places: tuple[str, ...]  # relative to the folders where programs are on macOS and Windows
    package: str  # in Debian
    oldest: int = 0  # major version that can still be driven


@dataclass(frozen=True)
class Browser:
    """A browser that is there and starts."""

    engine: str
    path: Path
    version: str


ENGINES = {
    "chromium": Engine(
        "chromium",
        "RUMBO_CHROMIUM",
        ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
        (
            "Google Chrome.app/Contents/MacOS/Google Chrome",
            "Chromium.app/Contents/MacOS/Chromium",
            "Google/Chrome/Application/chrome.exe",
            "Chromium/Application/chrome.exe",
        ),
        "chromium",
    ),
    "firefox": Engine(
        "firefox",
        "RUMBO_FIREFOX",
        ("firefox-esr", "firefox"),
        ("Firefox.app/Contents/MacOS/firefox", "Mozilla Firefox/firefox.exe"),
        "firefox-esr",
        oldest=143,  # older ones lack the command (network.addDataCollector) that Playwright begins with
    ),
}


def find(name: str) -> Browser | None:
    """Return the first browser of this engine that starts and is new enough to be driven, or None."""
    for path in _candidates(ENGINES[name]):
        version = _version(path)
        if version and _major(version) >= ENGINES[name].oldest:
            return Browser(name, path, version)
    return None


def how_to_install(name: str) -> str:
    """Say what a person does to have this engine."""
    engine = ENGINES[name]
    which = f"{name} {engine.oldest} or newer" if engine.oldest else name
    return (
        f"install {which} (on Debian: sudo apt-get install {engine.package}), or set {engine.variable} to its program"
    )


def chromium_arguments() -> list[str]:
    """Return how to start Chromium for tests and measurements: without calls to its maker, also as root."""
    quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]
    # Its sandbox refuses to run as root, which continuous integration often is.
    return [*quiet, "--no-sandbox"] if os.name == "posix" and os.geteuid() == 0 else quiet


def ensure() -> None:
    """Install the engines that are missing; say which cannot be had, as the tests that need them will too."""
    missing = [name for name in ENGINES if find(name) is None]
    if missing and can_install():
        _try(lambda: install(*(ENGINES[name].package for name in missing)))
    if "chromium" in missing and find("chromium") is None:
        # Only Chromium: Playwright's Firefox is a patched one, and not what readers have.
        _try(_install_playwrights)
    for name in missing:
        if find(name) is None:
            warn(f"{name} is missing and its tests cannot run: {how_to_install(name)}.")


def _try(installation: Callable[[], None]) -> None:
    """Install; a failure is told but ends nothing, because most tests need no browser."""
    try:
        installation()
    except Failure as failure:
        warn(f"going on without it:\n{failure.report()}")


def _install_playwrights() -> None:
    command: list[str | Path] = [PYTHON, "-m", "playwright", "install", "chromium"]
    run_quietly(command, "Installing Chromium", env=tool_env(), limit=PLAYWRIGHT_LIMIT)


def _candidates(engine: Engine) -> list[Path]:
    if chosen := os.environ.get(engine.variable):
        return [Path(chosen)]
    on_path = [Path(path) for command in engine.commands if (path := shutil.which(command))]
    elsewhere = [folder / place for folder in _program_folders() for place in engine.places]
    return [*on_path, *filter(Path.exists, elsewhere), *(_playwrights() if engine.name == "chromium" else [])]


def _program_folders() -> list[Path]:
    if sys.platform == "darwin":
        return [Path("/Applications"), Path.home() / "Applications"]
    variables = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
    return [Path(os.environ[variable]) for variable in variables if variable in os.environ]


def _playwrights() -> list[Path]:
    """Return the Chromiums that Playwright downloaded, newest first."""
    cache = {"darwin": Path.home() / "Library/Caches", "win32": Path(os.environ.get("LOCALAPPDATA", ""))}
    usual = cache.get(sys.platform, Path.home() / ".cache") / "ms-playwright"
    folder = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or usual)
    programs = ("chrome-*/chrome", "chrome-*/chrome.exe", "chrome-*/*.app/Contents/MacOS/*")
    return sorted((path for p in programs for path in folder.glob(f"chromium-*/{p}")), reverse=True)


def _major(version: str) -> float:
    """Return the first number of a version; one that can't be asked is taken for new enough."""
    number = re.match(r"\d+", version)
    return int(number.group()) if number else float("inf")


def _version(path: Path) -> str:
    """Return the version, or "" when the program does not start (as Ubuntu's stand-in for a snap)."""
    if os.name == "nt":  # there, asking for the version opens a window
        return "of unknown version" if path.exists() else ""
    try:
        answer = subprocess.run([path, "--version"], capture_output=True, text=True, check=False, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    numbers = re.search(r"\d+(\.\d+)+\w*", answer.stdout)
    return numbers.group() if numbers and answer.returncode == 0 else ""
