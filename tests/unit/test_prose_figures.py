"""Worked figures in prose: each is its calculator's, written the country's way; what a hand typed is named."""

from __future__ import annotations

import re

import pytest

from site_builder.figures import write_page
from site_builder.figures.facts import facts
from site_builder.figures.facts import text as fact_text
from site_builder.tasks.console import ROOT

BLOCK = """\
/// figures | AR
cvr: opportunities 60, sales 12
{more}
///
"""


def written(prose: str, more: str = "") -> str:
    """Return prose below a block, as the reader gets it; nothing may be wrong."""
    page = write_page(BLOCK.format(more=more) + prose, "casos/x.md")
    assert page.problems == []
    return page.text.strip()


def problems(prose: str, more: str = "") -> list[str]:
    """Return what is wrong with prose below a block."""
    return [problem for _, problem in write_page(BLOCK.format(more=more) + prose, "casos/x.md").problems]


@pytest.mark.parametrize(
    ("reference", "figure"),
    [
        ("{{ cvr }}", "20%"),
        ("{{ cvr.sales:noun }}", "12 ventas"),
        ("{{ cvr_low }}", "11,83%"),
        ("{{ cvr_low:about }}", "12%"),
        ("{{ 12 * 85000 as money }}", "$1.020.000"),
        ("{{ (sales + 0.5) ÷ 4 }}", "3,13"),
        ("{{ ceil(opportunities / 7) }}", "9"),
        ("{{ cvr − 0.15 as percent }}", "5%"),
        ("{{ 500000 * 2 ** (4 / 12) as money:about }}", "$629.961"),
        ("{{ 6000000 * 1.05 ** 6 as money:about }}", "$8.040.574"),
    ],
)
def test_a_reference_becomes_the_calculators_own_figure(reference: str, figure: str) -> None:
    assert written(f"Fue de {reference}.") == f"Fue de {figure}."


def test_each_country_writes_in_its_own_way() -> None:
    page = write_page("/// figures | MX\ncvr: opportunities 1,200, sales 7\n///\n{{ cvr_high }}", "x.md")
    assert page.text.strip() == "1.2%"


@pytest.mark.parametrize(
    ("country", "typed", "bare"),
    [("PY", "1.500.000", "1.500.000"), ("PE", "1,200.5", "1,200.50"), ("ES", "12.500", "12.500")],
)
def test_bare_money_is_the_amount_alone(country: str, typed: str, bare: str) -> None:
    block = f"/// figures | {country}\ncpa: spend {typed}, leads 9, sales 3\n///\n"
    assert write_page(block + "{{ spend:bare }}", "x.md").text.strip() == bare


def test_a_table_is_typed_row_by_row() -> None:
    rows = "compare: rows Uno;4.000;160;32 / Dos;3.000;60;4"
    assert written("{{ total_spend }} en {{ channels }}", rows) == "$7.000 en 2"


def test_two_cases_of_one_calculator_have_names() -> None:
    assert written("{{ cvr.cvr }} y {{ despues.cvr }}", "despues = cvr: opportunities 70, sales 18") == "20% y 25,71%"


def test_the_block_leaves_no_trace_and_moves_no_line() -> None:
    page = write_page(BLOCK.format(more="") + "\nTexto.", "x.md")
    assert page.text == "\n\n\n\n\nTexto."


@pytest.mark.parametrize(
    ("prose", "more", "said"),
    [
        ("{{ cpa }}", "", "names “cpa”, which no case of this page has"),
        ("{{ otro.cvr }}", "", "names the case “otro”; this page has: cvr"),
        ("{{ cvr }}", "b = cvr: opportunities 9, sales 3", "could be of the cases cvr, b; write `cvr.cvr`"),
        ("{{ 1 + }}", "", "is no arithmetic"),
        ("{{ 2 // 9 }}", "", "may only add"),
        ("{{ 2 / (3 - 3) }}", "", "divides by nothing"),
        ("{{ 2 as pesos }}", "", "asks for the unit “pesos”"),
        ("{{ fact.nobody }}", "", "is in no entry of facts.toml"),
        ("", "cvr: opportunities 9, sales 3", "a second case is called “cvr”"),
        ("", "b = cvr: opportunities 9, sales doce", "sales: "),
        ("", "b = cvrr: opportunities 9", "cvr"),
        ("", "b = cvr: opportunity 9, sales 1", "opportunities"),
        ("", "Rosa vende pan", "is no case"),
    ],
)
def test_what_cannot_be_computed_is_named(prose: str, more: str, said: str) -> None:
    found = problems(prose, more)
    assert any(said in each for each in found), found


def test_a_country_that_does_not_exist_and_a_block_left_open_are_named() -> None:
    assert "name one of the countries AR" in write_page("/// figures | XX\n///", "x.md").problems[0][1]
    assert "close the block" in write_page("/// figures | AR\n", "x.md").problems[0][1]


EXAMPLE = '!!! example "Una imprenta"\n\n    {}\n'


@pytest.mark.parametrize("typed", ["$9", "9%", "1.092", "9,5", "640", "**$9**", "US$9", "$9.000,50"])
def test_a_figure_of_an_example_that_nobody_computes_is_named(typed: str) -> None:
    (problem,) = problems(EXAMPLE.format(f"Fueron {typed} al mes."))
    assert typed.strip("*") in problem


@pytest.mark.parametrize("typed", ["60", "en 2021", "a las 9:30", "9 y 4", "[esto](a-640.md)", "`640`", "12 ventas"])
def test_small_counts_years_clocks_and_addresses_are_no_worked_figures(typed: str) -> None:
    assert problems(EXAMPLE.format(f"Fueron {typed}.")) == []


def test_what_a_case_takes_arithmetic_uses_or_the_story_gives_may_be_typed() -> None:
    prose = EXAMPLE.format("De $800, $4.500 y 37%: {{ 4500 / 3 as money }}.")
    assert written(prose, "given: $800, 37%").endswith("De $800, $4.500 y 37%: $1.500.")


def test_a_figure_that_has_moved_is_named_with_the_result_that_it_was() -> None:
    (problem,) = problems(EXAMPLE.format("De 60 compraron 12: 20%."), "")
    assert "“20%” was typed by hand" in problem
    assert "(cvr.cvr)" in problem


def test_outside_examples_decimals_are_computed_or_come_from_a_source() -> None:
    (problem,) = problems("Allá es de 3,4%, y cuesta 40% o $900.")
    assert "“3,4%”" in problem


def test_the_line_named_is_the_writers() -> None:
    page = write_page(f"{BLOCK.format(more='')}\n{EXAMPLE.format('Fue 9%.')}", "x.md")
    assert [line for line, _ in page.problems] == [8]


def test_a_fact_stands_once_and_a_page_that_uses_it_names_its_source() -> None:
    assert fact_text("mailchimp_opens") == "22.71%"
    assert fact_text("mailchimp_opens.when") == "octubre de 2019"
    assert problems("Según Mailchimp, {{ fact.mailchimp_opens }}.") == []
    assert problems("Se dice que {{ fact.mailchimp_opens }}.") == [
        "`fact.mailchimp_opens` is by “Mailchimp”; name them in this page"
    ]


def test_a_fact_is_written_as_the_examples_country_writes_and_elsewhere_as_all_prose() -> None:
    page = written(EXAMPLE.format("Es de {{ fact.mailchimp_opens }}.") + "\nMailchimp: {{ fact.mailchimp_opens }}.")
    assert "Es de 22,71%." in page
    assert page.endswith("Mailchimp: 22.71%.")


@pytest.mark.parametrize("name", facts())
def test_every_fact_has_what_a_reader_needs_to_judge_it(name: str) -> None:
    fact = facts()[name]
    assert all((fact.figure, fact.about, fact.by, fact.place, fact.when))
    assert not fact.link or fact.link.startswith("https://")


DOCS = ROOT / "docs"
GUIDE = (
    *("empieza/", "metas/", "canales/", "areas/", "fallas/"),
    *("contingencia/", "casos/", "ia/", "indicadores/"),
)
PAGES = [path.relative_to(DOCS).as_posix() for path in sorted(DOCS.rglob("*.md"))]


@pytest.mark.parametrize("path", PAGES)
def test_no_page_has_a_figure_that_nobody_computes(path: str) -> None:
    assert write_page((DOCS / path).read_text(encoding="utf-8"), path).problems == []


def test_a_worksheets_example_has_the_figure_of_the_page_that_explains_it() -> None:
    hour = write_page((DOCS / "contingencia/preparar.md").read_text(encoding="utf-8"), "contingencia/preparar.md").text
    sheet = (ROOT / "site_templates/worksheets/contingency_plan.toml").read_text(encoding="utf-8")
    (worked,) = re.findall(r"\*\*(\$[\d,.]+)\*\*, si nadie compra después", hour)
    assert f'example = "{worked} (dólares) en ventas"' in sheet


def test_every_figure_of_others_is_used_somewhere() -> None:
    prose = "".join((DOCS / path).read_text(encoding="utf-8") for path in PAGES)
    assert [name for name in facts() if f"fact.{name}" not in prose] == []


@pytest.mark.parametrize("path", [path for path in PAGES if path.startswith(GUIDE)])
def test_every_page_of_the_guide_says_where_its_facts_come_from(path: str) -> None:
    prose = (DOCS / path).read_text(encoding="utf-8")
    assert any(said in prose for said in ("\n## De dónde sale esto\n", "\n## Fuentes\n", "\nSin cifras de fuera: "))
