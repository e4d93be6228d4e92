"""The same thing is asked for in the same words wherever it stands."""

import re

import pytest

from calculators import definition
from site_builder.tasks.console import ROOT

INDEX = (ROOT / "docs/calculadoras/index.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("slug", ["cpl", "cvr", "nps", "outage"])
def test_the_list_of_questions_asks_as_the_calculator_does(slug: str) -> None:
    assert re.findall(rf"\*\*\[(.+?)\]\({slug}\.md\)\*\*", INDEX) == [definition(slug).question]


def test_the_ninety_days_ask_for_as_many_ready_answers_as_the_pages() -> None:
    sheet = (ROOT / "site_templates/worksheets/ninety_days.toml").read_text(encoding="utf-8")
    assert "Escribir las cinco respuestas" in sheet


def test_milestones_may_be_even_or_grow() -> None:
    assert "parejas o crecientes" in (ROOT / "site_templates/worksheets/signed_goal.toml").read_text(encoding="utf-8")


def test_the_json_has_its_own_page_and_the_others_lead_to_it() -> None:
    for page in ("archivos", "consultores"):
        text = (ROOT / f"docs/usar/{page}.md").read_text(encoding="utf-8")
        assert "(json.md)" in text
        assert "rumbo-calculation" not in text
