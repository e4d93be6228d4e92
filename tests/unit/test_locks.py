"""The lock files: complete, hashed, the same for everybody, and free of addresses."""

from __future__ import annotations

import json
import re

import pytest

from site_builder.tasks.console import ROOT
from site_builder.tasks.environment import DEV_LOCK, NODE_LOCK, SITE_LOCK

PYTHON_LOCKS = (SITE_LOCK, DEV_LOCK, NODE_LOCK)


def pins(lock: str) -> dict[str, list[str]]:
    """Return the hashes of each pin; a pin is a line such as `click==8.5.1` with its marker."""
    found: dict[str, list[str]] = {}
    for line in (ROOT / lock).read_text(encoding="utf-8").splitlines():
        if line.startswith("    --hash="):
            found[next(reversed(found))].append(line.strip(" \\").removeprefix("--hash="))
        elif not line.startswith("#"):
            found[line.rstrip(" \\")] = []
    return found


@pytest.mark.parametrize("lock", PYTHON_LOCKS)
def test_every_pin_is_exact_and_hashed(lock: str) -> None:
    for pin, hashes in pins(lock).items():
        assert re.match(r"[a-z0-9][a-z0-9-]*==[^ ]+( ; .+)?$", pin)
        assert hashes
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", one) for one in hashes)


def test_what_develops_the_site_also_builds_it_with_the_same_versions() -> None:
    assert pins(SITE_LOCK).items() <= pins(DEV_LOCK).items()


@pytest.mark.parametrize("lock", PYTHON_LOCKS)
def test_no_python_lock_holds_an_address_or_a_path(lock: str) -> None:
    assert not re.search(r"://|--index|--extra-index|--find-links|@ ", (ROOT / lock).read_text(encoding="utf-8"))


def test_the_browser_lock_names_no_place_of_download() -> None:
    assert '"resolved"' not in (ROOT / "package-lock.json").read_text(encoding="utf-8")


def test_the_browser_packages_are_locked_for_every_platform() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    for platform in ("linux-x64", "linux-arm64", "darwin-arm64", "darwin-x64", "win32-x64"):
        assert f"node_modules/@esbuild/{platform}" in packages
        assert f"node_modules/@typescript/typescript-{platform}" in packages


def test_the_runtime_is_pinned_exactly() -> None:
    package = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    for version in (package["dependencies"] | package["devDependencies"]).values():
        assert re.fullmatch(r"\d+\.\d+\.\d+", version)
