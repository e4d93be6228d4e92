"""Hundreds of hostile fragments: whatever a link holds, the page shows texts and errors, and nothing of it runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from calculators import definition, evaluate
from tests.browser.hostile import hostile_fragments
from tests.browser.opening import calm

if TYPE_CHECKING:
    from tests.browser.page import Calculator

FRAGMENTS = {"cpa": 400, "compare": 120}
LONGEST_TITLE, LONGEST_NOTE = 80, 300
OPEN_ALL = r"""
async ({ fragments, title, note }) => {
  // What a text that became markup would bring; a drawing brings a style of its own.
  const loads = "script, iframe, math, img, image, object, embed, base, meta, link, style, video, audio, form, b, i";
  const acts = ({ name, value }) => name.startsWith("on") || name === "srcdoc" || /^\s*javascript:/i.test(value);
  const isForeign = (each) => each.matches(loads) || [...each.attributes].some(acts);
  const foreign = () =>
    [...document.querySelectorAll("*")].filter((each) => isForeign(each) && !each.parentElement?.closest("svg")).length;
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


@pytest.mark.parametrize("slug", FRAGMENTS)
def test_no_fragment_does_harm(warm: Calculator, slug: str) -> None:
    fragments = hostile_fragments([field.key for field in definition(slug).inputs], FRAGMENTS[slug])
    assert len(set(fragments)) == FRAGMENTS[slug]
    warm.visit(slug)
    warm.page.evaluate("location.hash = '#v=1&pais=MX'")
    calm(warm.page)
    warm.settle()
    asked = {"fragments": fragments, "title": LONGEST_TITLE, "note": LONGEST_NOTE}
    failed: list[dict[str, Any]] = warm.page.evaluate(OPEN_ALL, asked)
    assert failed == []
    warm.page.evaluate("location.hash = '#v=1&pais=MX'")
    warm.settle()
    assert warm.headline.inner_text() == evaluate(slug, definition(slug).defaults)["headline"]
