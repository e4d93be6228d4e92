"""The command line: what it offers is documented, it needs nothing installed, and its failures help."""

from __future__ import annotations

import ast
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from build import parser
from site_builder.tasks import console
from site_builder.tasks.console import ROOT, Failure, run_quietly
from site_builder.tasks.environment import tool_env
from site_builder.tasks.testing import needs_browsers

if TYPE_CHECKING:
    from pathlib import Path

COMMANDS = ("serve", "site", "test", "check", "bench", "lock")
RUN_BEFORE_INSTALLATION = [
    ROOT / "build.py",
    ROOT / "site_builder" / "__init__.py",
    *sorted((ROOT / "site_builder" / "tasks").glob("*.py")),
]


def build_py(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "build.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_offered_and_explained(command: str) -> None:
    assert command in parser().format_help()
    assert f"`python3 build.py {command}" in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_no_command_is_forgotten_here() -> None:
    explained = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").count("| `python3 build.py ")
    assert explained == len(COMMANDS)


def test_an_unknown_command_names_the_known_ones() -> None:
    answer = build_py("sit")
    assert answer.returncode == 2
    for command in COMMANDS:
        assert command in answer.stderr


@pytest.mark.parametrize("file", RUN_BEFORE_INSTALLATION, ids=lambda file: file.name)
def test_what_runs_before_installation_imports_the_standard_library_only(file: Path) -> None:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            assert node.module is not None
            names = [node.module]
        for name in names:
            assert name.partition(".")[0] in sys.stdlib_module_names or name.startswith("site_builder.tasks")


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], True),
        (["-x", "-k", "margin"], True),
        (["tests"], True),
        (["tests/browser/test_example.py::test_something"], True),
        (["tests/unit", "tests/browser"], True),
        (["tests/unit", "-q"], False),
        (["tests/unit/test_build_command.py::test_x", "tests/build"], False),
    ],
)
def test_browsers_are_only_looked_for_when_tests_may_drive_them(
    arguments: list[str],
    expected: bool,  # noqa: FBT001 - a column of the table
) -> None:
    assert needs_browsers(arguments) is expected


def test_a_failure_shows_the_last_lines_then_what_failed_then_what_to_do() -> None:
    failure = Failure("the oven is cold", advice="Light it.", output="\n".join(map(str, range(100))))
    report = failure.report().splitlines()
    assert report[-3:] == ["  | 99", "build.py: the oven is cold", "What to do: Light it."]
    assert len(report) == console.LAST_LINES + 2


def test_a_quiet_step_that_fails_keeps_its_output(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(console, "ROOT", tmp_path)
    monkeypatch.setattr(console, "CACHE", tmp_path / "cache")
    with pytest.raises(Failure, match="Baking failed") as caught:
        run_quietly([sys.executable, "-c", "print('burnt'); raise SystemExit(3)"], "Baking", env=tool_env())
    assert caught.value.output.strip() == "burnt"
    assert (tmp_path / "cache" / "logs" / "baking.log").read_text(encoding="utf-8").strip() == "burnt"
    assert "Baking" in capsys.readouterr().out


def test_a_step_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(console, "ROOT", tmp_path)
    monkeypatch.setattr(console, "CACHE", tmp_path / "cache")
    with pytest.raises(Failure, match="stopped after 0"):
        run_quietly([sys.executable, "-c", "import time; time.sleep(60)"], "Waiting", env=tool_env(), limit=0.2)


def test_a_tool_that_is_missing_is_a_failure_that_says_so() -> None:
    with pytest.raises(Failure, match="could not start"):
        console.run(["no-such-tool-anywhere"], "Trying", env=tool_env())
