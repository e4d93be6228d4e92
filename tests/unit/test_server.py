"""The server that tests and measurements use: types as browsers want them, and quiet."""

from __future__ import annotations

import urllib.error
import urllib.request
from typing import TYPE_CHECKING

import pytest

from site_builder.tasks.server import serving

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("index.html", "text/html; charset=utf-8"),
        ("worker.mjs", "text/javascript"),
        ("python.wasm", "application/wasm"),
        ("library.zip", "application/zip"),
        ("mystery", "application/octet-stream"),
    ],
)
def test_files_come_whole_and_with_the_right_type(tmp_path: Path, name: str, expected: str) -> None:
    (tmp_path / name).write_bytes(b"content")
    with serving(tmp_path) as address, urllib.request.urlopen(address + name) as answer:
        assert answer.headers["Content-Type"] == expected
        assert answer.read() == b"content"


def test_what_is_missing_is_missing_and_nothing_is_printed(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with serving(tmp_path) as address, pytest.raises(urllib.error.HTTPError, match="404") as caught:
        urllib.request.urlopen(address + "nothing.html")
    caught.value.close()
    assert capfd.readouterr() == ("", "")
