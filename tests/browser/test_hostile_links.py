"""Hundreds of hostile fragments: whatever a link holds, the page shows texts and errors, and nothing of it runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from calculators import definition
from tests.browser.hostile import hostile_fragments

if TYPE_CHECKING:
    from tests.browser.page import Calculator

FRAGMENTS = 520
LONGEST_TITLE, LONGEST_NOTE = 80, 300
OPEN_ALL = """
async ({ fragments, title, note }) => {
  // What a text that became markup would bring; lists, tables, versions and drawings of our own come and go.
  const loads =
    "script, iframe, math, img, image, object, embed, base, meta, link, style:not(svg style), video, audio, form";
  const acts = ({ name, value }) => name.startsWith("on") || /^\\s*javascript:/i.test(value);
  const foreign = () =>
    document.querySelectorAll(loads).length +
    [...document.querySelectorAll("*")].filter(({ attributes }) => [...attributes].some(acts)).length;
  const later = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
  const element = document.querySelector("rumbo-calculator");
  const sender = element.querySelector('[data-slot="sender"]');
  const letters = (name) => [...sender.querySelector(`[data-slot="sender-${name}"]`).textContent].length;
  const isBusy = () => element.querySelector('[data-slot="result"]').getAttribute("aria-busy") === "true";
  const faults = [];
  const hear = ({ message, reason }) => faults.push(String(message ?? reason));
  addEventListener("error", hear);
  addEventListener("unhandledrejection", hear);
  const before = foreign();
  const failed = [];
  for (const fragment of fragments) {
    location.hash = fragment;
    await later(10); // packed texts take a turn of their own before the question is asked
    for (let turn = 0; isBusy() && turn < 2000; turn++) await later(5);
    const problems = {
      busy: isBusy(),
      gone: !element.isConnected || element.dataset.state !== "ready",
      harmed: window.harmed !== undefined || {}.harmed !== undefined || {}.spend !== undefined,
      markup: foreign() !== before,
      long: letters("title") > title || letters("note") > note,
      faulty: faults.length > 0,
    };
    const wrong = Object.keys(problems).filter((name) => problems[name]);
    if (wrong.length > 0) failed.push({ fragment: fragment.slice(0, 200), wrong, faults: faults.splice(0) });
  }
  removeEventListener("error", hear);
  removeEventListener("unhandledrejection", hear);
  return failed;
}
"""


def test_no_fragment_does_harm(warm: Calculator) -> None:
    keys = [field.key for field in definition("cpa").inputs]
    fragments = hostile_fragments(keys, FRAGMENTS)
    assert len(set(fragments)) >= 500
    # The theme puts the page in place anew at the first jump; the rest then happens in one and the same page.
    warm.page.evaluate("location.hash = '#v=1&pais=MX'")
    warm.page.wait_for_timeout(500)
    warm.settle()
    asked = {"fragments": fragments, "title": LONGEST_TITLE, "note": LONGEST_NOTE}
    failed: list[dict[str, Any]] = warm.page.evaluate(OPEN_ALL, asked)
    assert failed == []
    warm.page.evaluate("location.hash = '#v=1&pais=MX&spend=2000'")
    warm.settle()
    assert warm.output("cpl").inner_text() == "$40.00"
