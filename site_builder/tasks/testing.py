"""Runs the tests and the measurements, with the browsers that they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.tasks import browsers, site
from site_builder.tasks.console import ROOT, run
from site_builder.tasks.environment import DEV_LOCK, PYTHON, ensure_node_modules, ensure_python, tool_env

if TYPE_CHECKING:
    from pathlib import Path

BROWSER_TESTS = ROOT / "tests" / "browser"
SITE_TESTS = (ROOT / "tests" / "build", BROWSER_TESTS)
# A file's tests share what they have opened, so they stay with one worker; more workers than that wait for each other.
SIDE_BY_SIDE = ("--numprocesses=auto", "--maxprocesses=4", "--dist=loadfile")


def test(arguments: list[str]) -> None:
    """Run pytest; browsers, Node and the site are only made ready when the chosen tests may use them.

    The whole suite runs side by side, then what measures time alone; chosen tests run one after the other, so that
    their output can be followed.
    """
    ensure_python(DEV_LOCK)
    if needs_browsers(arguments):
        browsers.ensure()
    # Before the tests start: side by side, each of them would build it.
    if _reaches(arguments, SITE_TESTS) and not site.is_current():
        site.build()
    for chosen in [arguments] if arguments else [[*SIDE_BY_SIDE, "-m", "not alone"], ["-m", "alone", "tests/browser"]]:
        run(
            [PYTHON, "-m", "pytest", *chosen],
            "Testing",
            env=tool_env(),
            advice="Mend what the lines above name.",
        )


def bench(arguments: list[str]) -> None:
    """Measure boot, answers, bytes and build time."""
    ensure_python(DEV_LOCK)
    ensure_node_modules()
    browsers.ensure()
    run([PYTHON, "-m", "site_builder.bench", *arguments], "Measuring", env=tool_env())


def needs_browsers(arguments: list[str]) -> bool:
    """Tell whether a pytest command line may reach tests/browser: unless it names other places only."""
    return _reaches(arguments, (BROWSER_TESTS,))


def _reaches(arguments: list[str], folders: tuple[Path, ...]) -> bool:
    """Tell whether a pytest command line may run tests of these folders: unless it names other places only."""
    places = [place for a in arguments if (place := (ROOT / a.split("::")[0]).resolve()).exists()]
    return not places or any(
        place.is_relative_to(folder) or folder.is_relative_to(place) for place in places for folder in folders
    )
