"""The markup of every page is whole where a checker of HTML would find it empty: rows, dates, labels, buttons."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

EMPTY = {
    "a head's row without cells": re.compile(r"<thead\b[^>]*>\s*<tr\b[^>]*>\s*</tr>"),
    "a date without a date": re.compile(r"<time\b(?![^>]*\bdatetime=)[^>]*>\s*</time>"),
    "a button without words": re.compile(r"<button\b(?![^>]*\baria-label=)[^>]*>\s*</button>"),
}
LABEL = re.compile(r"<label\b(?P<attributes>[^>]*)>(?P<contents>.*?)</label>", re.DOTALL)
HIDDEN = re.compile(r"<p\b[^>]*\shidden>.*?</p>", re.DOTALL)  # shown once the script has filled it
TEMPLATE = re.compile(r"<template\b.*?</template>", re.DOTALL)  # whose labels are tied by the script


@pytest.fixture(scope="module")
def sources(site_dir: Path) -> dict[str, str]:
    return {file.relative_to(site_dir).as_posix(): file.read_text("utf-8") for file in site_dir.rglob("*.html")}


@pytest.mark.parametrize("fault", EMPTY)
def test_nothing_is_empty_that_should_say_something(sources: dict[str, str], fault: str) -> None:
    assert [place for place, source in sources.items() if EMPTY[fault].search(HIDDEN.sub("", source))] == []


def test_every_label_has_its_control(sources: dict[str, str]) -> None:
    alone = {
        place: found
        for place, source in sources.items()
        if (found := [label.group()[:100] for label in LABEL.finditer(TEMPLATE.sub("", source)) if is_alone(label)])
    }
    assert alone == {}


def is_alone(label: re.Match[str]) -> bool:
    """Tell whether a label neither names its control nor holds it."""
    return " for=" not in label["attributes"] and not re.search(r"<(input|select|textarea)\b", label["contents"])
