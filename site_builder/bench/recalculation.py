"""How long a warm calculator takes to calculate again, measured inside the page, for each calculator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators import slugs
from site_builder.bench.table import Limit, Table, percentile
from site_builder.tasks.server import serving

if TYPE_CHECKING:
    from playwright.sync_api import Page, ViewportSize

    from site_builder.bench.setting import Setting

RUNS, DRAWINGS = 200, 50
TALL: ViewportSize = {"width": 1280, "height": 4000}  # shows form, result and pictures at once
MOST = 16.0
NOTE = (
    f"On each calculator's page, with Python warm, {RUNS} times with other figures each time. “Page” is from"
    " sending the form until the new result stands in the page; “Python” is from the question to the worker"
    " until its answer (the measure `rumbo:evaluate`); “pictures” is what drawing them all again takes after that, in"
    f" the next frame (`rumbo:draw`), {DRAWINGS} times with all of them in view; readers who see none draw none."
)
# Sending the form calculates at once; typing would wait for the reader to finish.
RUN = """async (runs) => {
  const result = document.querySelector("[data-slot=result]");
  const box = document.querySelector("rumbo-calculator form input");
  const asked = [], drawn = [], whole = [];
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) {
      if (name === "rumbo:evaluate") asked.push(duration);
      if (name === "rumbo:draw") drawn.push(duration);
    }
  }).observe({ type: "measure" });
  const calculated = () => new Promise((resolve) => {
    const look = () => !result.hasAttribute("aria-busy") && (observer.disconnect(), resolve());
    const observer = new MutationObserver(look);
    observer.observe(result, { attributes: true });
  });
  const figure = Number(box.dataset.default);
  for (let run = 0; run < runs; run += 1) {
    box.value = String(figure + run);
    const done = calculated();
    const begun = performance.now();
    box.dispatchEvent(new Event("input", { bubbles: true }));
    box.form.requestSubmit();
    await done;
    whole.push(performance.now() - begun);
  }
  await new Promise((resolve) => setTimeout(resolve, 100));
  return { asked, drawn, whole };
}"""


def measure(setting: Setting) -> Table:
    """Calculate again and again on every calculator's page."""
    rows, worst = [], 0.0
    with serving(setting.site) as address:
        for slug in slugs():
            with setting.page() as page:
                page.goto(f"{address}calculadoras/{slug}.html")
                times = _times(page)
            worst = max(worst, percentile(times["whole"], 95))
            rows.append((slug, *(_shown(times[k], p) for k in ("whole", "asked", "drawn") for p in (50, 95))))
    return Table(
        "Calculating again",
        NOTE,
        ("calculator", *(f"{part} p{p}" for part in ("page", "Python", "pictures") for p in (50, 95))),
        rows,
        (Limit("slowest calculator's p95 in the page", worst, MOST, " ms"),),
    )


def _shown(times: list[float], percent: int) -> str:
    """Write a time; figures that change no picture leave none."""
    return f"{percentile(times, percent):.1f} ms" if len(times) > 1 else "–"


def _times(page: Page) -> dict[str, list[float]]:
    """Start Python by sending the form, then measure."""
    page.evaluate("document.querySelector('rumbo-calculator form').requestSubmit()")
    page.wait_for_selector('rumbo-calculator[data-state="ready"]')
    page.wait_for_selector("[data-slot=result]:not([aria-busy])")
    page.evaluate(RUN, 20)
    times: dict[str, list[float]] = page.evaluate(RUN, RUNS)
    page.set_viewport_size(TALL)
    drawn: list[float] = page.evaluate(RUN, DRAWINGS)["drawn"]
    return {**times, "drawn": drawn}
