"""What is pasted into the table follows its headings, without totals, and its plain cells are never lost."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from calculators import evaluate
from tests.browser.test_tables import BOXES, PASTE, Table
from tests.browser.work import freezes

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.browser.page import Calculator

PASTES = Path(__file__).parents[1] / "unit" / "fixtures" / "pastes"
TWO = [["Instagram", "4,000", "160", "32"], ["Facebook", "4,000", "150", "17"]]


@pytest.fixture
def table(warm: Calculator) -> Table:
    """Handle the example's rows, with Python warm."""
    warm.visit("compare")
    warm.button("example").click()
    warm.settle()
    return Table(warm)


def holds(table: Table, rows: list[list[str]]) -> None:
    """Wait until the table holds just these rows."""
    table.calculator.page.wait_for_function(
        f"([rows, expected]) => JSON.stringify(({BOXES})([...document.querySelectorAll(rows)])) === expected",
        arg=[".rumbo-grid tbody tr", json.dumps(rows, ensure_ascii=False, separators=(",", ":"))],
    )
    table.calculator.settle()


@pytest.mark.parametrize(
    "name", ["other_order.txt", "with_total.txt", "lines_of_csv.txt", "markdown.txt", "spaces.txt"]
)
def test_a_paste_follows_its_headings_without_its_total(table: Table, name: str) -> None:
    table.cell(1, "name").evaluate(PASTE, (PASTES / name).read_text(encoding="utf-8"))
    holds(table, TWO)
    answer = evaluate("compare", {"rows": table.text()})
    expect(table.calculator.headline).to_have_text(answer["headline"])
    assert "Instagram sí vende más barato" in answer["headline"]


def test_headings_of_ones_own_are_known(table: Table) -> None:
    table.cell(1, "name").evaluate(PASTE, (PASTES / "own_headings.txt").read_text(encoding="utf-8"))
    holds(table, [["Ana", "4,000", "160", "32"]])
    assert not table.calculator.errors()


def test_what_the_page_rewrote_of_a_paste_is_in_no_doubt(table: Table) -> None:
    echoes = table.calculator.part("echoes")
    rows = "Ventas\tCanal\tInversión\tLeads\n32\tInstagram\t{}\t160\n17\tFacebook\t{}\t150"
    table.cell(1, "name").evaluate(PASTE, rows.format("4,000", "4,000"))
    holds(table, TWO)
    expect(echoes).to_contain_text("Fila 1, Inversión. Leímos: $4,000.00 — cuatro mil")
    table.cell(1, "name").evaluate(PASTE, rows.format("4000", "4000"))
    holds(table, TWO)
    expect(echoes).to_be_hidden()


def test_what_was_done_is_said_and_one_undo_takes_it_all_back(table: Table) -> None:
    before = table.values()
    table.cell(1, "name").evaluate(PASTE, (PASTES / "with_total.txt").read_text(encoding="utf-8"))
    holds(table, TWO)
    expect(table.calculator.part("paste-said")).to_have_text("Dejamos fuera 1 fila de total: línea 4.")
    expect(table.cell(1, "name")).to_be_focused()
    table.calculator.button("undo").click()
    holds(table, before)
    expect(table.calculator.part("paste-said")).to_be_hidden()


def test_the_plain_cells_can_be_had(table: Table) -> None:
    table.cell(1, "name").evaluate(PASTE, (PASTES / "with_total.txt").read_text(encoding="utf-8"))
    holds(table, TWO)
    table.button("as-is").click()
    plain = [["Instagram", "$4,000.00", "160", "32"], ["Facebook", "$4,000.00", "150", "17"]]
    holds(table, [*plain, ["Total", "$8,000.00", "310", "49"]])
    expect(table.button("as-is")).to_be_hidden()
    table.calculator.button("undo").click()
    holds(table, TWO)


def test_a_paste_among_rows_of_ones_own_keeps_them(table: Table) -> None:
    table.cell(1, "sales").fill("31")
    table.calculator.settle()
    before = table.values()
    table.cell(3, "name").evaluate(PASTE, "Ventas\tLeads\tCanal\n3\t40\tRadio\n5\t60\tFeria\n8\t100\tTotal")
    holds(table, [*before[:2], ["Radio", before[2][1], "40", "3"], ["Feria", before[3][1], "60", "5"]])


def test_what_cannot_be_read_stays_to_be_mended(table: Table) -> None:
    table.cell(1, "name").evaluate(PASTE, "Canal\tLeads\tInversión\tVentas\nA\t10\t100\t2\nB\tmuchos\t200\t3")
    holds(table, [["A", "100", "10", "2"], ["B", "200", "muchos", "3"]])
    expect(table.error(2, "leads")).to_be_visible()


def test_names_and_columns_of_figures_are_pasted_as_they_are(table: Table) -> None:
    table.cell(1, "name").evaluate(PASTE, "Ventas\nMarketing, norte\nLeads")
    table.calculator.settle()
    assert [row[0] for row in table.values()] == ["Ventas", "Marketing, norte", "Leads"]


def test_what_is_pasted_before_python_came_is_understood_when_it_comes(calculator: Calculator) -> None:
    calculator.open("compare")
    table = Table(calculator)
    table.cell(1, "name").evaluate(PASTE, (PASTES / "other_order.txt").read_text(encoding="utf-8"))
    calculator.ready()
    holds(table, TWO)


@pytest.mark.alone
def test_ten_thousand_pasted_rows_do_not_freeze_the_page(table: Table, chromium: Browser) -> None:
    page = table.calculator.page
    lines = [f"Canal {number}\t{number % 89 + 9}\t{number % 977}.5\t{number % 7}" for number in range(10_000)]
    text = "\n".join(["Canal\tLeads\tInversión\tVentas", *lines])

    def paste() -> None:
        table.calculator.button("example").click()
        table.calculator.settle()
        table.cell(1, "name").evaluate(PASTE, text)
        expect(table.cell(2, "leads")).to_have_value("10")
        table.calculator.settle()

    longest = freezes(chromium, page, paste)
    assert table.calculator.output("channels").inner_text() == "10,000"
    assert min(longest) < 1, longest
