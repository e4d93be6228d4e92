"""CPython and the browser's Python agree: on every example, on a thousand typings of each calculator, and on wishes."""

from __future__ import annotations

import json
from math import isclose
from typing import TYPE_CHECKING

import pytest

from calculators import definition, evaluate_json, slugs, solve_json
from tests.browser import typing_at_random
from tests.browser.opening import opened
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
([kind, slug, requests]) => new Promise((resolve, reject) => {
  const worker = window.rumboWorker, answers = [];
  worker.addEventListener("message", function answered({ data }) {
    if (!(data.id < 0)) return;
    if (data.kind !== "answer") return reject(new Error(data.message));
    answers[-1 - data.id] = data.response;
    if (answers.filter((answer) => answer !== undefined).length < requests.length) return;
    worker.removeEventListener("message", answered);
    resolve(answers);
  });
  requests.forEach((request, index) => worker.postMessage({ kind, id: -1 - index, slug, request }));
})
"""
AT_ONCE = 100
"""Questions in one go."""


@pytest.fixture(scope="module")
def python_page(chromium: Browser, site_url: str) -> Iterator[Page]:
    """Open a page whose Python can be asked directly."""
    with opened(chromium) as page:
        page.add_init_script(REMEMBER_WORKER)
        Calculator(page, site_url).open("cpa").start()
        yield page


def examples(slug: str) -> Iterator[str]:
    """Write each example in link notation, for each country."""
    found = [definition(slug).defaults, *(example.values for example in definition(slug).examples)]
    for country in COUNTRIES:
        for values in found:
            yield json.dumps({"values": dict(values), "country": country, "written_in": "canonical"})


def wishes(slug: str) -> Iterator[str]:
    """Ask for each target a tenth better than the worked example, by each field."""
    values = dict(definition(slug).defaults)
    for target in definition(slug).targets:
        for field in definition(slug).inputs:
            wish = {"field": field.key, "output": target, "target": "12"}
            yield json.dumps({"values": values, "country": "MX", **wish})


def alike(one: object, other: object) -> bool:
    """Compare answers: texts to the letter, numbers but for the last bits, where C libraries differ."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(alike(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(alike, one, other))
    if isinstance(one, float) and isinstance(other, float):
        return isclose(one, other, rel_tol=1e-12)
    return one == other


def assert_same(python_page: Page, kind: str, slug: str, asked: list[str]) -> None:
    here = {"evaluate": evaluate_json, "solve": solve_json}[kind]
    for start in range(0, len(asked), AT_ONCE):
        some = asked[start : start + AT_ONCE]
        answers = python_page.evaluate(ASK_WORKER, [kind, slug, some])
        for request, answer in zip(some, answers, strict=True):
            assert alike(json.loads(answer), json.loads(here(slug, request))), (request, answer)


@pytest.mark.parametrize("slug", slugs())
def test_every_example_gives_the_same_in_both_pythons(python_page: Page, slug: str) -> None:
    assert_same(python_page, "evaluate", slug, list(examples(slug)))


@pytest.mark.parametrize("slug", slugs())
def test_a_thousand_typings_give_the_same_in_both_pythons(python_page: Page, slug: str) -> None:
    assert_same(python_page, "evaluate", slug, list(typing_at_random.requests(slug, 1000)))


@pytest.mark.parametrize("slug", [slug for slug in slugs() if definition(slug).targets])
def test_what_a_wish_needs_is_the_same_in_both_pythons(python_page: Page, slug: str) -> None:
    assert_same(python_page, "solve", slug, list(wishes(slug)))
