"""Browsers are found where a person says they are, and turned away when they are too old to be driven."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from site_builder.tasks import browsers

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("engine", "said", "version"),
    [
        ("firefox", "Mozilla Firefox 153.7.0esr", "153.7.0esr"),
        ("firefox", "Mozilla Firefox 140.12.0esr", None),
        ("chromium", "Chromium 99.0.4844.51", "99.0.4844.51"),
        ("chromium", "a stand-in for a snap", None),
    ],
)
def test_a_browser_that_starts_is_found_unless_it_is_too_old(
    engine: str, said: str, version: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "browser"
    program.write_text(f"#!/bin/sh\necho '{said}'\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv(browsers.ENGINES[engine].variable, str(program))
    found = browsers.find(engine)
    assert (found and found.version) == version


def test_who_lacks_a_browser_is_told_how_old_it_may_be() -> None:
    assert "firefox 143 or newer" in browsers.how_to_install("firefox")
