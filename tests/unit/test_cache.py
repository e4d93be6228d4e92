"""Build products are made once for each state of their inputs."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from site_builder.cache import KEPT, digest, product

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _usual_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RUMBO_CACHE", raising=False)


def write(out: Path) -> None:
    (out / "made").write_text("made")


def refuse(out: Path) -> None:
    raise AssertionError(f"made again in {out}")


def test_the_same_inputs_are_made_once(tmp_path: Path) -> None:
    place = product(tmp_path, "thing", ["input"], write)
    assert product(tmp_path, "thing", ["input"], refuse) == place
    assert (place / "made").read_text() == "made"


def test_other_inputs_are_made_anew(tmp_path: Path) -> None:
    assert product(tmp_path, "thing", ["one"], write) != product(tmp_path, "thing", ["other"], write)


def test_a_changed_file_counts_and_a_file_that_is_not_code_does_not(tmp_path: Path) -> None:
    (tmp_path / "code.py").write_text("1")
    before = digest([tmp_path])
    (tmp_path / "notes.txt").write_text("a note")
    assert digest([tmp_path]) == before
    (tmp_path / "code.py").write_text("2")
    assert digest([tmp_path]) != before


def test_inputs_do_not_run_into_each_other() -> None:
    assert digest(["ab", "c"]) != digest(["a", "bc"])


def test_a_failure_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(AssertionError):
        product(tmp_path, "thing", ["input"], refuse)
    assert list((tmp_path / ".cache").iterdir()) == []
    assert (product(tmp_path, "thing", ["input"], write) / "made").exists()


def test_another_process_may_make_the_same_meanwhile(tmp_path: Path) -> None:
    def be_overtaken(out: Path) -> None:
        product(tmp_path, "thing", ["input"], write)
        (out / "made").write_text("too late")

    place = product(tmp_path, "thing", ["input"], be_overtaken)
    assert (place / "made").read_text() == "made"
    assert list((tmp_path / ".cache").iterdir()) == [place]


def test_only_the_latest_states_are_kept(tmp_path: Path) -> None:
    for age in range(KEPT + 2, 0, -1):
        place = product(tmp_path, "thing", [str(age)], write)
        os.utime(place, (1_000_000 - age, 1_000_000 - age))
    other = product(tmp_path, "another", ["input"], write)
    latest = product(tmp_path, "thing", ["latest"], write)
    left = list((tmp_path / ".cache").glob("thing-*"))
    assert latest in left
    assert len(left) == KEPT
    assert other.exists()
