"""The worked example: the build and the browser give the same, and it reads whole without JavaScript."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from calculators import definition, evaluate, slugs
from tests.browser.opening import opened
from tests.browser.page import Calculator

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.mark.parametrize("slug", slugs())
def test_recalculating_the_example_changes_nothing(calculator: Calculator, slug: str) -> None:
    calculator.open(slug)
    text, typed = calculator.text(), calculator.typed()
    calculator.start().send()
    assert calculator.text() == text
    assert calculator.typed() == typed
    assert calculator.source == "example"
    assert not calculator.is_stale


@pytest.mark.parametrize("slug", slugs())
def test_without_javascript_the_example_reads_whole(chromium: Browser, site_url: str, slug: str) -> None:
    with opened(chromium, java_script_enabled=False) as page:
        calculator = Calculator(page, site_url).open(slug)
        text = calculator.text()
        example = evaluate(slug, definition(slug).defaults)
        for sentence in (example["headline"], *example["steps"], *(note["text"] for note in example["notes"])):
            assert sentence in text
        for key in example["outputs"]:
            assert calculator.output(key).inner_text() == example["outputs"][key]["text"]
