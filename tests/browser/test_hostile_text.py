"""Whatever is typed gets an answer or a sentence that says what to write; the page never breaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

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


@pytest.mark.parametrize("slug", slugs())
def test_any_text_in_any_box_gets_an_answer_or_an_error(warm: Calculator, slug: str) -> None:
    warm.visit(slug)
    for key in warm.fields():
        for name, text in TEXTS.items():
            warm.write({key: text})
            warm.box(key).blur()
            assert warm.state == "ready", (key, name)
            assert warm.is_stale == bool(warm.errors()), (key, name)
            assert warm.box(key).input_value() == text, (key, name)
        warm.write({key: definition(slug).defaults.get(key, "")})
