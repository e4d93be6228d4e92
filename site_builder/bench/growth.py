"""How the build grows with the pages: the same project with its texts once, twice and four times."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from site_builder.bench.table import Limit, Table
from site_builder.tasks.environment import tool_env
from site_builder.tasks.site import INPUTS

TIMES = (1, 2, 4)
LIST = re.compile(r"^/// checklist \| [\w-]+", re.MULTILINE)
END_OF_MENU = "\nvalidation:\n"
ROUNDS = 3
MOST = 2.5
"""How many times as long a page may take with four times the pages: the theme writes the whole menu into each."""
NOTE = (
    "The whole build, checks included, with copies of `docs/` beside it and all of their pages in the menu; scripts "
    "and Python are already made. The best of three, so that what else the machine does counts least."
)


def measure(root: Path) -> Table:
    """Build copies of the project with more and more pages."""
    rows, costs = [], []
    with tempfile.TemporaryDirectory(prefix="rumbo-growth-") as folder:
        project = Path(folder)
        pages = copy_project(root, project)
        seconds(project)  # scripts and Python are made now
        for times in TIMES:
            multiply(project, times)
            took = min(seconds(project) for _ in range(ROUNDS))
            costs.append(took / (pages * times))
            rows.append((f"×{times}", f"{pages * times}", f"{took:.1f} s", f"{1000 * costs[-1]:.0f} ms"))
    growth = Limit(f"time a page at ×{TIMES[-1]}, of the same at ×1", costs[-1] / costs[0], MOST)
    return Table("Building more pages", NOTE, ("texts", "pages", "time", "a page"), rows, (growth,))


def copy_project(root: Path, project: Path) -> int:
    """Copy what the site is made from; return how many pages it has."""
    for name in INPUTS:
        copy = shutil.copytree if (root / name).is_dir() else shutil.copy
        copy(root / name, project / name)
    (project / "node_modules").symlink_to(root / "node_modules", target_is_directory=True)
    return len([*(project / "docs").rglob("*.md")])


def multiply(project: Path, times: int) -> None:
    """Put copies of the texts beside the texts and into the menu, until they are there so many times."""
    docs = project / "docs"
    for number in range(2, times + 1):
        copy = docs / f"copia-{number}"
        if not copy.exists():
            shutil.copytree(docs, copy, ignore=shutil.ignore_patterns("copia-*"))
            for page in copy.rglob("*.md"):  # a list's name may stand only once
                page.write_text(LIST.sub(rf"\g<0>-{number}", page.read_text(encoding="utf-8")), encoding="utf-8")
            pages = "".join(f"      - {page.relative_to(docs).as_posix()}\n" for page in sorted(copy.rglob("*.md")))
            config = project / "mkdocs.yml"
            text = config.read_text(encoding="utf-8")
            config.write_text(text.replace(END_OF_MENU, f"  - Copia {number}:\n{pages}{END_OF_MENU}"), encoding="utf-8")


def seconds(project: Path) -> float:
    """Build and return how long it took; copies have titles in common, so that warnings must not stop it."""
    command = [sys.executable, "-m", "mkdocs", "build", "--no-strict", "--clean", "--quiet"]
    environment = {**tool_env(), "RUMBO_CACHE": os.fspath(project / ".cache")}
    begun = time.perf_counter()
    subprocess.run(  # noqa: S603 - MkDocs itself
        command, cwd=project, env=environment, check=True, stderr=subprocess.DEVNULL
    )
    return time.perf_counter() - begun
