"""Whatever is typed gets an answer or a sentence that says what to write; the page never breaks."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pytest

from calculators import definition, slugs

if TYPE_CHECKING:
    from tests.browser.page import Calculator

TEXTS = {
    "nothing": "",
    "only spaces": " \u00a0\u202f ",
    "words": "no sé, como treinta",
    "symbols": "$%&/()=?¡¿*{}[]<>\"'\\",
    "digits without end": "7" * 100_000,
    "not a number": "NaN",
    "infinite": "-Infinity",
    "exponent": "1e999",
    "full-width digits": "１２３",
    "Arabic digits": "٣٤",
    "mixed separators": "1.2,3'4 5.6",
    "letter O for zero": "1OO",
    "negative": "−5",
    "an emoji": "💸",
    "a fraction": "1/2",
    "a prototype": "__proto__",
}

PICKED = [slug for slug in slugs() if all(field.options for field in definition(slug).inputs)]
"""Calculators in which nobody types: such a text can only come by a link."""
LONGEST_LINK = 1000

WRITE_EVERYWHERE = """
(element, text) => {
  for (const box of element.querySelectorAll("input[name]:not([type=radio])")) {
    box.value = text;
    box.dispatchEvent(new InputEvent("input", { bubbles: true }));
    box.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
  }
}
"""


@pytest.mark.parametrize("slug", [slug for slug in slugs() if slug not in PICKED])
def test_any_text_in_any_box_gets_an_answer_or_an_error(warm: Calculator, slug: str) -> None:
    warm.visit(slug)
    for name, text in TEXTS.items():
        # By script, because typing 100,000 digits into eight boxes takes a browser a while.
        warm.element.evaluate(WRITE_EVERYWHERE, text)
        warm.settle()
        assert warm.state == "ready", name
        assert warm.is_stale == bool(warm.errors()), name
        assert set(warm.typed().values()) == {text}, name
    warm.button("example").click()
    warm.settle()
    assert not warm.is_stale


@pytest.mark.parametrize("slug", PICKED)
def test_any_text_in_a_link_to_questions_gets_an_answer_or_an_error(warm: Calculator, slug: str) -> None:
    warm.visit(slug)
    keys = [field.key for field in definition(slug).inputs]
    for name, text in TEXTS.items():
        if len(text) > LONGEST_LINK:
            continue
        fragment = f"v=1&{urlencode(dict.fromkeys(keys, text))}"
        warm.page.evaluate("fragment => { location.hash = fragment }", fragment)
        warm.ready()
        assert warm.is_stale, name
        assert set(warm.errors()) >= {field.key for field in definition(slug).inputs if not field.optional}, name
        assert set(warm.typed().values()) == {""}, name
    warm.button("example").click()
    warm.settle()
    assert not warm.is_stale
