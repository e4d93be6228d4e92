"""CPython and the browser's Python agree, on every example of every definition."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from calculators import definition, evaluate_json, slugs
from tests.browser.page import Calculator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

COUNTRIES = ("MX", "CO", "CR", "ES")

# The page's own worker answers: the script's way to it is private, so the test remembers the worker as it is made.
REMEMBER_WORKER = """
window.Worker = class extends Worker {
  constructor(...given) { super(...given); window.rumboWorker = this; }
};
"""
ASK_WORKER = """
([slug, requests]) => Promise.all(requests.map((request, index) => new Promise((resolve, reject) => {
  const id = -1 - index;
  const worker = window.rumboWorker;
  worker.addEventListener("message", function answered({ data }) {
    if (data.id !== id) return;
    worker.removeEventListener("message", answered);
    data.kind === "answer" ? resolve(data.response) : reject(new Error(data.message));
  });
  worker.postMessage({ kind: "evaluate", id, slug, request });
})))
"""


@pytest.fixture(scope="module")
def python_page(chromium: Browser, site_url: str) -> Iterator[Page]:
    """Open a page whose Python can be asked directly."""
    context = chromium.new_context()
    context.add_init_script(REMEMBER_WORKER)
    page = context.new_page()
    Calculator(page, site_url).open("cpa").start()
    yield page
    context.close()


def requests(slug: str) -> Iterator[str]:
    """Write each example in link notation, for each country."""
    examples = [definition(slug).defaults, *(example.values for example in definition(slug).examples)]
    for country in COUNTRIES:
        for values in examples:
            yield json.dumps({"values": dict(values), "country": country, "written_in": "canonical"})


@pytest.mark.parametrize("slug", slugs())
def test_every_example_gives_the_same_in_both_pythons(python_page: Page, slug: str) -> None:
    asked = list(requests(slug))
    answers = python_page.evaluate(ASK_WORKER, [slug, asked])
    for request, answer in zip(asked, answers, strict=True):
        assert json.loads(answer) == json.loads(evaluate_json(slug, request)), request
