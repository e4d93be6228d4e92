"""Runs what judges the code without running it: linters, formatters and type checkers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.tasks.console import ROOT, Failure, run, say
from site_builder.tasks.environment import (
    DEV_LOCK,
    NODE_MODULES,
    PYTHON,
    ensure_node_modules,
    ensure_python,
    node_program,
    tool_env,
)

if TYPE_CHECKING:
    from pathlib import Path

FORMATTED = ("browser/**/*.ts", "*.json", "!package-lock.json")  # what Prettier looks after


def check(*, fix: bool) -> None:
    """Run every check, then fail once, naming those that failed; `fix` first mends what can be mended."""
    ensure_python(DEV_LOCK)
    ensure_node_modules()
    failed = []
    for what, command in _checks(fix=fix):
        say(what)
        try:
            run(command, what, env=tool_env())
        except Failure:
            failed.append(what)
    if failed:
        advice = "Mend what the lines above name" + (
            "." if fix else "; `python3 build.py check --fix` mends formatting."
        )
        raise Failure(f"{len(failed)} failed: {', '.join(failed)}.", advice=advice)
    say("All checks pass")


def _checks(*, fix: bool) -> list[tuple[str, list[str | Path]]]:
    python: list[str | Path] = [PYTHON, "-m"]
    node = node_program()
    prettier = NODE_MODULES / "prettier/bin/prettier.cjs"
    return [
        ("Python lint", [*python, "ruff", "check", *(["--fix"] if fix else []), ROOT]),
        ("Python format", [*python, "ruff", "format", *([] if fix else ["--check"]), ROOT]),
        ("Python types", [*python, "mypy"]),
        ("TypeScript types", [node, NODE_MODULES / "typescript/bin/tsc", "--noEmit"]),
        (
            "TypeScript format",
            [node, prettier, "--write" if fix else "--check", "--log-level=warn", *FORMATTED],
        ),
    ]
