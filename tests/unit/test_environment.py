"""The environment is made again when its Python is gone or is another, and what is there is not installed twice."""

from __future__ import annotations

import json
import shutil
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from site_builder import assets, bundle, lazy_scripts
from site_builder.cache import digest
from site_builder.runtime import Runtime
from site_builder.tasks import environment, quality, site
from site_builder.tasks.console import Failure

if TYPE_CHECKING:
    from collections.abc import Iterator

VERSION = f"{sys.version_info.major}.{sys.version_info.minor}"


class Machine:
    """A machine without .venv, whose commands are only written down."""

    def __init__(self, root: Path) -> None:
        self.venv = root / ".venv"
        self.python = self.venv / "python"
        self.stamp = self.venv / "rumbo-stamp.json"
        self.commands: list[list[str]] = []

    def run(self, command: list[object], _what: str, **_more: object) -> None:
        """Write a command down; the one that makes the environment makes it."""
        self.commands.append([str(part) for part in command])
        if "venv" in command:
            self.stamp.unlink(missing_ok=True)
            self.give_python()

    def give_python(self, version: str = VERSION) -> None:
        """Put a Python there that says that version."""
        self.venv.mkdir(exist_ok=True)
        self.python.write_text(f"#!/bin/sh\necho {version}\n")
        self.python.chmod(0o755)
        environment.python_version.cache_clear()

    def installs(self) -> int:
        """How often packages were installed."""
        return sum("pip" in command for command in self.commands)

    def made(self) -> int:
        """How often the environment was made."""
        return sum("venv" in command for command in self.commands)


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Machine]:
    if sys.platform == "win32":
        pytest.skip("its Python is a script of the shell")
    here = Machine(tmp_path)
    (tmp_path / environment.SITE_LOCK).write_text("click==8")
    for name, value in {"ROOT": tmp_path, "VENV": here.venv, "PYTHON": here.python, "STAMP": here.stamp}.items():
        monkeypatch.setattr(environment, name, value)
    monkeypatch.setattr(environment, "run_quietly", here.run)
    environment.python_version.cache_clear()
    yield here
    environment.python_version.cache_clear()


def test_what_is_there_is_not_made_or_installed_again(machine: Machine) -> None:
    for _ in range(2):
        environment.ensure_python(environment.SITE_LOCK)
    assert (machine.made(), machine.installs()) == (1, 1)
    assert json.loads(machine.stamp.read_text())["python"] == VERSION


def test_a_python_that_does_not_start_is_replaced(machine: Machine) -> None:
    machine.venv.mkdir()
    machine.python.write_text("#!/nowhere/python\n")
    machine.python.chmod(0o755)
    environment.ensure_venv()
    assert machine.made() == 1


def test_another_python_in_its_place_gets_its_own_packages(machine: Machine) -> None:
    environment.ensure_python(environment.SITE_LOCK)
    machine.give_python("3.99")
    environment.ensure_python(environment.SITE_LOCK)
    assert (machine.made(), machine.installs()) == (2, 2)


def test_a_stamp_that_names_no_python_proves_nothing(machine: Machine) -> None:
    environment.ensure_python(environment.SITE_LOCK)
    stamp: dict[str, Any] = json.loads(machine.stamp.read_text())
    machine.stamp.write_text(json.dumps({name: value for name, value in stamp.items() if name != "python"}))
    environment.ensure_python(environment.SITE_LOCK)
    assert (machine.made(), machine.installs()) == (1, 2)


def test_checks_start_the_node_that_was_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    node = tmp_path / "node.exe"
    monkeypatch.setattr(shutil, "which", lambda *_args, **_more: str(node))
    programs = [str(command[0]) for what, command in quality._checks(fix=False) if "TypeScript" in what]  # noqa: SLF001
    assert programs == [str(node)] * 2


def test_without_node_a_check_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda *_args, **_more: None)
    with pytest.raises(Failure, match="Node is missing"):
        environment.node_program()


def test_every_script_is_made_again_when_what_makes_it_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keys: dict[str, str] = {}

    def keep(_root: Path, name: str, inputs: tuple[Any, ...], _make: object) -> Path:
        keys[name] = digest(inputs)
        return tmp_path

    worker = import_module("site_builder.runtime.worker")
    for module in (assets, lazy_scripts, worker):
        monkeypatch.setattr(module, "product", keep)
    monkeypatch.setattr(assets, "lazy_script", lambda _root, _name: (Path(__file__), Path(__file__)))
    monkeypatch.setattr(worker, "empty_lock", lambda _pyodide: {})
    for name in (*bundle.MADE_BY, "site_builder/lazy_scripts.py", "site_builder/licensed.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    (tmp_path / "browser/python").mkdir(parents=True)

    def all_keys() -> dict[str, str]:
        for name in lazy_scripts.ENTRIES:
            lazy_scripts.lazy_script(tmp_path, name)
        worker.worker(tmp_path, None)
        assets._script(tmp_path, Runtime("", {}, {}))  # noqa: SLF001 - its cache key is what matters
        return dict(keys)

    before = all_keys()
    assert set(before) == {*lazy_scripts.ENTRIES, "worker", "script"}
    (tmp_path / "tsconfig.json").write_text("changed")
    assert not before.items() & all_keys().items()


def test_the_site_is_made_again_when_the_way_to_compile_its_scripts_changes() -> None:
    made_from = (*site.INPUTS, *(f"site_builder/{name}" for name in ("bundle.py", "lazy_scripts.py")))
    assert set(bundle.MADE_BY) <= set(made_from)
