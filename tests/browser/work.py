"""How long a page is busy at a time while something happens in it: what its reader feels as a freeze."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.yardstick import page_yardstick

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Page

FREEZE = 6  # yardsticks: about the 50 ms at a time from which on a reader feels it
TRIES = 5  # of a measurement on a machine that does other things besides: the best one counts
CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline"]


def freezes(browser: Browser, page: Page, act: Callable[[], object]) -> list[float]:
    """Act until the page's longest task is short, a few times at most; return the longest tasks, in freezes."""
    limit = FREEZE * page_yardstick(page)
    longest: list[float] = []
    while len(longest) < TRIES and min(longest, default=1) >= 1:
        browser.start_tracing(page=page, categories=CATEGORIES)
        act()
        longest.append(_longest_task(browser.stop_tracing()) / limit)
    return longest


def _longest_task(traced: bytes) -> float:
    """Milliseconds of work in the page's longest task, without those in which others kept the processor."""
    events = json.loads(traced)["traceEvents"]
    pages = {
        (event["pid"], event["tid"])
        for event in events
        if event["name"] == "thread_name" and event["args"]["name"] == "CrRendererMain"
    }
    tasks = [event for event in events if event["name"] == "RunTask" and (event["pid"], event["tid"]) in pages]
    return max(float(task.get("tdur", 0)) for task in tasks) / 1000
