"""From a key to the answer on the page: the first time, which starts Python, and then again."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

from site_builder.bench.table import Table, milliseconds
from site_builder.tasks.server import serving

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from site_builder.bench.setting import Setting

ADDRESS = "calculadoras/cpa.html"
BOX, RESULT = "[name=spend]", "output[name=cpa]"
KEYS = "23456789"  # typed one by one, at the end of the box: each changes the result
NOTE = (
    "On the page of the CPA calculator, over HTTP on this machine, nothing cached: from the key to the new"
    " result in the page. The first key starts Python; the later ones include the pause that waits for the"
    " reader to finish typing. Medians, and the range."
)
WATCH = """() => {
  addEventListener("keydown", () => { window.keyAt = performance.now(); window.answerAt = 0 }, true);
  new MutationObserver(() => { window.answerAt = performance.now() }).observe(
    document.querySelector("output[name=cpa]"), { childList: true, characterData: true, subtree: true });
}"""


def measure(setting: Setting) -> Table:
    """Type into the page as a reader does, `rounds` times from nothing."""
    cold, warm = [], []
    with serving(setting.site) as address:
        for _ in range(setting.rounds):
            with setting.page() as page:
                page.goto(address + ADDRESS)
                page.evaluate(WATCH)
                page.locator(BOX).fill("")
                times = [_time(page, key) for key in KEYS]
                cold.append(times[0])
                warm.append(median(times[1:]))
    return Table(
        f"From a key to the answer ({setting.rounds} rounds)",
        NOTE,
        ("", "time"),
        (("first key (cold)", milliseconds(cold)), ("later keys (warm)", milliseconds(warm))),
    )


def _time(page: Page, key: str) -> float:
    page.locator(BOX).press(key)
    page.wait_for_function("window.answerAt > 0")
    return float(page.evaluate("window.answerAt - window.keyAt"))
