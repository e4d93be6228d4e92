"""The suite keeps its own rules: it waits for things and not for times, and nothing of a test outlives it."""

from __future__ import annotations

import re

import pytest

from site_builder.tasks.console import ROOT

RULES = {
    "a fixed wait: wait for the thing itself (tests/browser/opening.py has ways)": r"wait_for_timeout|time\.sleep\(",
    "a limit of its own: tests/browser/opening.py says how long to wait": r"timeout=\d",
    "a context that is not closed with its handlers: use opened()": r"\.new_context\(",
    "a route taken back while its handler may run: use answered()": r"\.unroute\(",
}
HOUSE = "opening.py"


@pytest.mark.parametrize("rule", RULES)
def test_browser_tests_wait_for_things_and_leave_nothing(rule: str) -> None:
    files = [file for file in (ROOT / "tests/browser").rglob("*.py") if file.name != HOUSE]
    assert len(files) > 30
    assert [file.name for file in files if re.search(RULES[rule], file.read_text(encoding="utf-8"))] == []
