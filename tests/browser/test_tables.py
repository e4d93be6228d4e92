"""Rows are added, removed, ordered, pasted and mended in the page, by keyboard too, and thousands don't freeze it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from calculators import definition, evaluate
from tests.browser.work import freezes

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator

    from tests.browser.page import Calculator

EXAMPLE = definition("compare").defaults["rows"]
HEADING = EXAMPLE.splitlines()[0]
PASTE = """
(box, text) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  box.focus();
  box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}
"""
PUT = """
(box) => new Promise((resolve) => setTimeout(() => {
  box.value = window.rows;
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
  resolve();
}))
"""
BOXES = """
rows => rows.map((row) =>
  [...row.querySelectorAll("input")].filter((box) => box.checkVisibility()).map((box) => box.value))
"""


class Table:
    """The table in the form, as the tests read and handle it."""

    def __init__(self, calculator: Calculator) -> None:
        self.calculator = calculator
        self.root = calculator.form.locator(".rumbo-grid")
        self.rows = self.root.locator("tbody tr")

    def cell(self, row: int, column: str) -> Locator:
        """Find a cell's box; rows are counted from 1."""
        return self.rows.nth(row - 1).locator(f'td[data-column="{column}"] input')

    def error(self, row: int, column: str) -> Locator:
        """Find what is said at a cell."""
        return self.rows.nth(row - 1).locator(f'td[data-column="{column}"] .rumbo-error')

    def head(self, column: str) -> Locator:
        """Find a column's head."""
        return self.root.locator(f'th[data-column="{column}"]')

    def button(self, action: str) -> Locator:
        """Find the buttons that do something to rows."""
        return self.root.locator(f'[data-row-action="{action}"]')

    def values(self) -> list[list[str]]:
        """Read the boxes."""
        found: list[list[str]] = self.rows.evaluate_all(BOXES)
        return found

    def text(self) -> str:
        """Read the hidden text that everything else knows."""
        return self.calculator.box("rows").input_value()


@pytest.fixture
def table(warm: Calculator) -> Table:
    """Handle the example's rows, with Python warm."""
    warm.visit("compare")
    warm.button("example").click()
    warm.settle()
    return Table(warm)


def test_what_is_typed_in_a_cell_is_compared(table: Table) -> None:
    table.cell(3, "sales").fill("20")
    table.calculator.settle()
    answer = evaluate("compare", {"rows": table.text()})
    assert "Google;1,000;30;20" in table.text()
    assert table.calculator.headline.inner_text() == answer["headline"]
    reported = table.calculator.part("reports").locator("tbody tr")
    assert reported.count() == len(answer["tables"][0]["rows"])
    for row, cells in zip(reported.all(), answer["tables"][0]["rows"], strict=True):
        for cell in cells:
            assert cell["text"] in row.inner_text()
            assert cell["more"] in row.inner_text()


def test_a_figure_and_its_range_are_two_words_in_one_line(table: Table) -> None:
    table.cell(1, "sales").fill("31")
    expect(table.calculator.headline).to_contain_text("Instagram")
    table.calculator.settle()
    cells = table.calculator.part("reports").locator("tbody td")
    assert cells.first.text_content() == "$25 de $21 a $29"


def test_enter_goes_along_the_row_and_adds_one_after_the_last_cell_only(table: Table) -> None:
    table.cell(3, "name").press("Enter")
    for row, column in ((3, "spend"), (3, "leads"), (3, "sales"), (4, "name"), (4, "spend"), (4, "leads")):
        expect(table.cell(row, column)).to_be_focused()
        table.cell(row, column).press("Enter")
    expect(table.cell(4, "sales")).to_be_focused()
    assert table.rows.count() == 4


def test_enter_on_the_last_cell_adds_a_row_and_the_arrows_go_up_and_down(table: Table) -> None:
    table.cell(4, "sales").press("Enter")
    expect(table.cell(5, "name")).to_be_focused()
    table.cell(5, "sales").press("Enter")
    expect(table.cell(5, "name")).to_be_focused()
    assert table.rows.count() == 5  # a blank one is enough
    table.cell(5, "name").press("ArrowUp")
    expect(table.cell(4, "name")).to_be_focused()
    table.cell(4, "name").press("ArrowDown")
    expect(table.cell(5, "name")).to_be_focused()
    table.cell(1, "leads").press("ArrowDown")
    expect(table.cell(2, "leads")).to_be_focused()
    table.calculator.settle()
    assert not table.calculator.is_stale
    table.button("add").click()
    expect(table.cell(5, "name")).to_be_focused()


def test_a_row_removed_comes_back_and_the_focus_is_never_lost(table: Table) -> None:
    before = table.values()
    for left in (3, 2, 1, 0):
        table.button("remove").first.press("Enter")
        assert table.rows.count() == max(1, left)
        assert table.root.evaluate("root => root.contains(document.activeElement)")
    assert table.values() == [["", "", "", ""]]
    for _ in range(4):
        table.calculator.button("undo").click()
    table.calculator.settle()
    assert table.values() == before
    assert table.calculator.headline.inner_text() == evaluate("compare", {"rows": EXAMPLE})["headline"]


def test_rows_are_ordered_by_what_python_reads(table: Table) -> None:
    table.cell(1, "spend").fill("900")
    for direction, expected in (
        ("ascending", ["900", "1,000", "3,000", "4,000"]), ("descending", ["4,000", "3,000", "1,000", "900"]),
    ):  # fmt: skip
        table.head("spend").locator("button").press("Enter")
        expect(table.head("spend")).to_have_attribute("aria-sort", direction)
        assert [row[1] for row in table.values()] == expected
        expect(table.head("spend").locator("button")).to_be_focused()
    table.calculator.settle()
    table.cell(1, "spend").fill("1")
    expect(table.head("spend")).to_have_attribute("aria-sort", "none")


def test_a_cell_says_what_to_write_once_it_is_left_and_a_blank_one_once_its_row_is(table: Table) -> None:
    table.button("add").click()
    for text in ("Radio", "1,500", "abc"):
        table.calculator.page.keyboard.type(text)
        table.calculator.page.keyboard.press("Tab")
    table.calculator.settle()
    expect(table.error(5, "leads")).to_have_text("Leads debe ser un número entero, como 160.")
    expect(table.error(5, "sales")).to_be_hidden()
    described = (table.cell(5, "leads").get_attribute("aria-describedby") or "").split()
    assert table.error(5, "leads").get_attribute("id") in described
    expect(table.cell(5, "leads")).to_have_attribute("aria-invalid", "true")
    table.cell(1, "name").focus()
    expect(table.error(5, "sales")).to_be_visible()
    table.calculator.send()
    links = table.calculator.summary.locator("a")
    assert [link.inner_text()[:7] for link in links.all()] == ["Fila 5:", "Fila 5:"]
    links.first.click()
    expect(table.cell(5, "leads")).to_be_focused()
    table.cell(5, "leads").fill("40")
    table.cell(5, "sales").fill("5")
    table.calculator.settle()
    expect(table.error(5, "leads")).to_be_hidden()
    expect(table.calculator.summary).to_be_hidden()
    assert not table.calculator.is_stale


def test_a_cell_that_can_mean_two_figures_asks_back(table: Table) -> None:
    expect(table.calculator.part("echoes")).to_be_hidden()  # what the page wrote itself is in no doubt
    table.cell(2, "spend").fill("1,500")
    table.calculator.settle()
    expect(table.calculator.part("echoes")).to_contain_text("Fila 2, Inversión. Leímos: $1,500.00 — mil quinientos")
    table.button("other").first.click()
    table.calculator.settle()
    expect(table.cell(2, "spend")).to_have_value("1.50")
    expect(table.cell(2, "spend")).to_be_focused()
    expect(table.calculator.part("echoes")).to_be_hidden()


def test_a_block_copied_from_a_spreadsheet_fills_cells(table: Table) -> None:
    block = (
        'Canal o vendedor\tInversión\tLeads\tVentas\r\n"Ana; la ""jefa"""\t1,000.50\t20\t2\r\nLuis\t2,000\t30\t3\r\n'
    )
    table.cell(1, "sales").fill("32")  # from here on the table is the reader's
    table.cell(4, "name").evaluate(PASTE, block)
    table.calculator.settle()
    assert table.values()[2:] == [
        ["Google", "1,000", "30", "7"], ['Ana; la "jefa"', "1,000.50", "20", "2"], ["Luis", "2,000", "30", "3"],
    ]  # fmt: skip
    assert not table.calculator.errors()
    expect(table.cell(4, "name")).to_be_focused()
    table.cell(1, "leads").evaluate(PASTE, "9\t8\t7")  # what has no column stays out
    assert table.values()[0] == ["Instagram", "4,000", "9", "8"]
    table.cell(1, "leads").evaluate(PASTE, "5")  # one cell is pasted as everywhere
    assert table.values()[0][2] == "9"
    for _ in range(2):
        table.calculator.button("undo").click()
    assert len(table.values()) == 4


def test_a_block_pasted_onto_the_untouched_example_takes_its_place(table: Table) -> None:
    before = table.values()
    table.cell(2, "name").evaluate(PASTE, "Ana\t1,000\t20\t2\nLuis\t2,000\t30\t3")
    table.calculator.settle()
    assert table.values() == [["Ana", "1,000", "20", "2"], ["Luis", "2,000", "30", "3"]]
    expect(table.cell(1, "name")).to_be_focused()
    expect(table.calculator.badge).to_have_text("Tus cifras")
    table.calculator.button("undo").click()
    table.calculator.settle()
    assert table.values() == before


def test_cells_follow_the_country_and_wrong_ones_stay(table: Table) -> None:
    table.cell(2, "leads").fill("muchos")
    table.calculator.country.select_option("AR")
    table.calculator.settle()
    assert table.values()[:2] == [["Instagram", "4.000", "160", "32"], ["Facebook", "4.000", "muchos", "17"]]
    expect(table.head("spend")).to_contain_text("ARS")


def test_emptied_there_is_a_row_to_begin_with(table: Table) -> None:
    table.calculator.button("clear").click()
    table.calculator.settle()
    assert table.values() == [["", "", "", ""]]
    assert table.calculator.errors() == {}
    table.calculator.send()
    assert "Escribe al menos una fila" in table.calculator.errors()["rows"]
    table.calculator.summary.locator("a").click()
    expect(table.cell(1, "name")).to_be_focused()
    table.cell(1, "name").fill("Ana")
    for column, text in (("spend", "100"), ("leads", "10"), ("sales", "2")):
        table.cell(1, column).fill(text)
    table.calculator.settle()
    assert table.calculator.headline.inner_text().startswith("Cada venta te cuesta $50.")


def test_of_ten_thousand_rows_the_first_are_shown_and_those_to_mend(table: Table) -> None:
    lines = [f"Canal {number};{number % 977}.5;{number % 89 + 9};{number % 7}" for number in range(9_999)]
    table.calculator.write({"rows": "\n".join([HEADING, *lines, "Último;x;1;1"])})
    assert table.rows.count() == 26
    table.calculator.send()
    expect(table.error(26, "spend")).to_be_visible()
    table.cell(26, "spend").fill("5")
    table.calculator.settle()
    assert not table.calculator.errors()
    expect(table.calculator.part("shown")).to_have_text("Se ven 26 de 10,000 filas.")
    table.button("more").click()
    assert table.rows.count() == 51
    assert table.calculator.output("channels").inner_text() == "10,000"
    table.calculator.button("example").click()
    table.calculator.settle()
    assert len(table.values()) == 4
    expect(table.button("more")).to_be_hidden()


@pytest.mark.alone
def test_ten_thousand_rows_do_not_freeze_the_page(table: Table, chromium: Browser) -> None:
    page = table.calculator.page
    lines = [f"Canal {number};{number % 977}.5;{number % 89 + 9};{number % 7}" for number in range(10_000)]
    page.evaluate("rows => { window.rows = rows }", "\n".join([HEADING, *lines]))

    def put_and_change() -> None:
        table.calculator.button("example").click()
        table.calculator.settle().box("rows").evaluate(PUT)
        table.calculator.settle()
        table.cell(3, "leads").fill("77")
        table.calculator.settle()

    longest = freezes(chromium, page, put_and_change)
    assert table.calculator.output("channels").inner_text() == "10,000"
    assert min(longest) < 1, longest


def test_on_a_phone_every_box_keeps_its_label_and_its_size(table: Table) -> None:
    page = table.calculator.page
    page.set_viewport_size({"width": 360, "height": 800})
    try:
        for column in ("name", "spend", "leads", "sales"):
            expect(table.rows.first.locator(f'td[data-column="{column}"] label')).to_be_visible()
            box = table.cell(1, column).bounding_box()
            assert box is not None
            assert box["height"] >= 44
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
    finally:
        page.set_viewport_size({"width": 1280, "height": 720})


def test_what_was_typed_before_python_came_is_read_in_the_readers_country(calculator: Calculator) -> None:
    calculator.open("compare").page.evaluate("localStorage.setItem('rumbo:country', 'AR')")
    calculator.open("compare")
    table = Table(calculator)
    table.cell(1, "spend").fill("1.500")
    calculator.ready()
    expect(table.cell(2, "spend")).to_have_value("4.000")
    expect(table.cell(1, "spend")).to_have_value("1.500")
    calculator.settle()
    assert table.text().splitlines()[1] == "Instagram;1.500;160;32"
    assert calculator.source == "yours"
    assert not calculator.is_stale
    expected = evaluate("compare", {"rows": table.text()}, country="AR")
    expect(calculator.headline).to_have_text(expected["headline"])


def test_what_was_sold_is_asked_for_only_where_it_is_wanted(table: Table) -> None:
    before = table.text()
    expect(table.head("revenue")).to_be_hidden()
    table.button("unfold").click()
    expect(table.head("revenue")).to_contain_text("(opcional)")
    expect(table.cell(1, "revenue")).to_be_focused()
    expect(table.button("unfold")).to_be_hidden()
    assert table.text() == before  # nothing stands in it: links stay as they were
    sold = ("19,200", "10,200", "12,600", "2,400")
    for row, text in enumerate(sold, start=1):
        table.cell(row, "revenue").fill(text)
    table.calculator.settle()
    assert table.text().splitlines()[:2] == [f"{HEADING};revenue", "Instagram;4,000;160;32;19,200"]
    assert table.calculator.output("roas").inner_text() == "3.7"
    reported = table.calculator.part("reports")
    expect(reported.locator("thead")).to_contain_text("ROAS")
    assert "12.6" in reported.locator("tbody tr").nth(1).inner_text()
    table.cell(1, "sales").press("Enter")
    expect(table.cell(1, "revenue")).to_be_focused()
    table.cell(1, "revenue").press("Enter")
    expect(table.cell(2, "name")).to_be_focused()
    for row in range(1, 5):
        table.cell(row, "revenue").fill("")
    table.calculator.settle()
    assert table.text().splitlines()[0] == HEADING
    expect(reported.locator("thead")).not_to_contain_text("ROAS")


def test_a_table_with_what_was_sold_opens_unfolded_and_undo_folds_it_again(table: Table) -> None:
    table.calculator.write({"rows": f"{HEADING};revenue\nAna;100;10;2;500\nLuis;100;10;2;"})
    table.calculator.settle()
    assert table.values() == [["Ana", "100", "10", "2", "500"], ["Luis", "100", "10", "2", ""]]
    assert not table.calculator.errors()
    table.calculator.country.select_option("AR")
    table.calculator.settle()
    assert table.text() == f"{HEADING};revenue\nAna;100;10;2;500\nLuis;100;10;2;"
    table.calculator.button("example").click()
    table.calculator.settle()
    assert [len(row) for row in table.values()] == [4] * 4


def test_a_fifth_column_is_pasted_where_its_head_or_the_table_says_what_it_is(table: Table) -> None:
    table.cell(1, "sales").fill("32")  # from here on the table is the reader's
    table.cell(1, "name").evaluate(PASTE, "Ana\t100\t10\t2\t50\n")
    table.calculator.settle()
    assert table.values()[0] == ["Ana", "100", "10", "2"]
    table.cell(1, "name").evaluate(PASTE, "Canal\tFacturación\tInversión\tLeads\tVentas\nAna\t500\t100\t10\t2\n")
    expect(table.cell(1, "revenue")).to_have_value("500")
    table.calculator.settle()
    assert table.values()[0] == ["Ana", "100", "10", "2", "500"]
    table.cell(2, "sales").evaluate(PASTE, "3\t700\n")
    table.calculator.settle()
    assert table.values()[1][3:] == ["3", "700"]


def test_a_link_carries_what_was_sold_and_an_old_one_opens_as_it_did(calculator: Calculator) -> None:
    for text, expected in (
        (f"{HEADING};revenue\nAna;100;10;2;500.5\nLuis;100;10;2;", ["100", "10", "2", "500.50"]),
        (f"{HEADING}\nAna;100;10;2", ["100", "10", "2"]),
    ):
        calculator.open("compare", f"#v=1&pais=MX&rows={quote(text)}").ready()
        calculator.settle()
        table = Table(calculator)
        assert table.values()[0] == ["Ana", *expected]
        assert table.text().splitlines()[0] == text.splitlines()[0]
        assert not calculator.errors()


@pytest.mark.parametrize("width", [320, 390])
def test_on_a_phone_what_was_sold_fits_beside_the_rest(table: Table, width: int) -> None:
    page = table.calculator.page
    page.set_viewport_size({"width": width, "height": 800})
    try:
        table.button("unfold").click()
        table.cell(1, "revenue").fill("1,234,567.89")
        table.calculator.settle()
        expect(table.rows.first.locator('td[data-column="revenue"] label')).to_be_visible()
        box = table.cell(1, "revenue").bounding_box()
        assert box is not None
        assert box["height"] >= 44
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    finally:
        page.set_viewport_size({"width": 1280, "height": 720})
