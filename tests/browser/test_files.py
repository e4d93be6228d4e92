"""Figures from files and into files, in the page: by button and by drop, over HTTP and from a folder, 10,000 rows."""

from __future__ import annotations

import csv
import json
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook
from playwright.sync_api import expect

from tests.browser.opening import opened
from tests.browser.page import Calculator
from tests.browser.test_accessibility import AXE, RUN_AXE
from tests.browser.work import freezes
from tests.unit.bringing import brought
from tests.unit.hostile_files import files as hostile_files
from tests.unit.test_files_from_platforms import GOOGLE, META

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Locator

pytestmark = pytest.mark.filterwarnings("ignore:Workbook contains no default style")  # openpyxl's, of no matter
FIXTURES = Path(__file__).parents[1] / "unit/fixtures/libreoffice"
ROWS = "Canal;Inversión;Leads;Ventas\nInstagram;4000;160;32\nGoogle;3000;70;14\n"
DROP = """
(root, [name, text]) => {
  const data = new DataTransfer();
  data.items.add(new File([text], name, { type: "text/csv" }));
  for (const type of ["dragover", "drop"])
    root.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
}
"""


ANSWERED = ":is([data-slot='found'], [data-slot='problem']):not([hidden])"
LIGHT = 100_000
"""Bytes that the tests' own way into the page takes quickly; what is heavier is read in tests/unit."""
SLOWER_IN_A_PAGE = 8
"""The browser's Python against this one, with the file's way in and the preview; about four on a quiet machine."""


class Bring:
    """The part that takes files, as the tests handle it."""

    def __init__(self, calculator: Calculator) -> None:
        self.calculator = calculator
        self.root = calculator.element.locator(".rumbo-bring")
        self.found = self.part("found")
        self.problem = self.part("problem")
        self.said = self.part("said")
        self.use = self.part("use")

    def part(self, name: str) -> Locator:
        """Find a slot."""
        return self.root.locator(f'[data-slot="{name}"]')

    def open(self) -> Bring:
        """Unfold it, if it is not."""
        if self.root.get_attribute("open") is None:
            self.root.locator("summary").click()
        return self

    def give(self, content: str | bytes | Path, name: str = "cifras.csv") -> Bring:
        """Give a file by the button."""
        data = content.encode() if isinstance(content, str) else content
        given: Any = data if isinstance(data, Path) else {"name": name, "mimeType": "text/csv", "buffer": data}
        self.root.locator('input[type="file"]').set_input_files(given)
        return self

    def read(self) -> Bring:
        """Wait until it says what it understood."""
        expect(self.found).to_be_visible()
        return self

    def column(self, key: str) -> Locator:
        """Find the select that says which column a figure is."""
        return self.root.locator(f'select[name="{key}"]')

    def preview(self) -> list[list[str]]:
        """Read the first rows."""
        rows: list[list[str]] = self.root.locator("tbody tr").evaluate_all(
            "rows => rows.map((row) => [...row.cells].map((cell) => cell.textContent))"
        )
        return rows


@pytest.fixture
def compare(warm: Calculator) -> Iterator[Bring]:
    """Open the page that compares, with a warm Python."""
    yield Bring(warm.visit("compare").start()).open()
    warm.visit("cpa")


def rows_of(calculator: Calculator) -> list[str]:
    """Read the table's text."""
    text: str = calculator.form.locator('input[name="rows"]').input_value()
    return text.split("\n")[1:]


def test_a_file_is_shown_as_understood_and_taken_over_on_request(compare: Bring) -> None:
    calculator = compare.calculator
    before = rows_of(calculator)
    compare.give(FIXTURES / "canales-es-AR.csv").read()
    assert compare.preview()[0] == ["Facebook Ads", "12,345.50", "1,250", "38"]
    expect(compare.part("count")).to_have_text("5 filas listas, ninguna con problemas.")
    expect(compare.found).to_be_focused()
    assert rows_of(calculator) == before
    compare.use.click()
    calculator.settle()
    assert rows_of(calculator)[1] == "Búsqueda en Google;9,800;640;41"
    assert calculator.source == "yours"
    expect(calculator.output("total_leads")).to_have_text("2,990")
    expect(compare.said).to_contain_text("canales-es-AR.csv")
    calculator.button("undo").click()
    calculator.settle()
    assert rows_of(calculator) == before


def test_what_was_sold_comes_along_where_the_file_has_it(compare: Bring) -> None:
    compare.give("Canal;Inversión;Leads;Ventas;Facturación\nInstagram;4000;160;32;19200\nGoogle;3000;70;14;\n").read()
    assert compare.preview()[0] == ["Instagram", "4,000", "160", "32", "19,200"]
    compare.use.click()
    compare.calculator.settle()
    assert rows_of(compare.calculator) == ["Instagram;4,000;160;32;19,200", "Google;3,000;70;14;"]
    assert not compare.calculator.errors()
    expect(compare.calculator.form.locator('th[data-column="revenue"]')).to_be_visible()


def test_wrong_rows_are_named_and_the_others_go_on(compare: Bring) -> None:
    compare.give(ROWS + "Volantes;muchos;40;3\n").read()
    expect(compare.part("trouble-list")).to_contain_text("Línea 4, columna «Inversión»: «muchos»")
    compare.use.click()
    compare.calculator.settle()
    assert rows_of(compare.calculator) == ["Instagram;4,000;160;32", "Google;3,000;70;14"]


def test_the_reader_may_say_which_column_is_which(compare: Bring) -> None:
    compare.give(GOOGLE).read()
    expect(compare.column("leads")).to_have_value("9")
    compare.column("sales").focus()
    compare.column("sales").select_option(label="Conversiones")
    expect(compare.column("leads")).to_have_value("-1")
    expect(compare.column("sales")).to_be_focused()
    expect(compare.root.locator("tbody tr").first).to_contain_text("43")
    assert compare.preview()[0] == ["Búsqueda Marca", "2,100", "", "43"]


def test_what_a_file_lacks_is_asked_for(compare: Bring) -> None:
    compare.give(META).read()
    compare.use.click()
    compare.calculator.settle()
    expect(compare.calculator.summary).to_be_visible()
    expect(compare.said).to_contain_text("Escribe ahora lo que el archivo no trae")


def test_a_file_may_be_let_fall(compare: Bring) -> None:
    compare.root.evaluate(DROP, ["soltado.csv", ROWS])
    compare.read()
    expect(compare.part("name")).to_have_text("soltado.csv")


def test_what_is_no_csv_is_named(compare: Bring) -> None:
    compare.give(b"PK\x03\x04 workbook", "cifras.xlsx")
    expect(compare.problem).to_contain_text("libro de Excel")
    expect(compare.found).to_be_hidden()


def test_a_file_too_large_is_refused_before_it_is_read(compare: Bring, tmp_path: Path) -> None:
    path = tmp_path / "enorme.csv"
    path.write_bytes(b"a" * 10_000_001)
    compare.give(path)
    expect(compare.problem).to_contain_text("10 MB")


def test_another_country_reads_the_file_anew(compare: Bring) -> None:
    compare.give("Canal;Inversión;Leads;Ventas\nA;1.234;15;3\n").read()
    assert compare.preview() == [["A", "1.2340", "15", "3"]]
    compare.calculator.country.select_option("AR")
    expect(compare.root.locator("tbody td").nth(1)).to_have_text("1.234")


def test_answers_are_counted(warm: Calculator) -> None:
    bring = Bring(warm.visit("nps").start()).open()
    bring.give(FIXTURES / "respuestas-es-MX.csv").read()
    bring.use.click()
    warm.settle()
    assert {key: warm.box(key).input_value() for key in ("promoters", "passives", "detractors")} == {
        "promoters": "4",
        "passives": "3",
        "detractors": "3",
    }
    expect(warm.output("nps")).to_have_text("10 puntos")


def test_only_calculators_that_take_files_offer_it(warm: Calculator) -> None:
    expect(Bring(warm).root).to_have_count(0)


@pytest.mark.alone
def test_ten_thousand_rows_are_read_quickly_without_freezing_the_page(
    compare: Bring, chromium: Browser, tmp_path: Path
) -> None:
    path = tmp_path / "diez mil.csv"
    lines = (f"Canal {n},{n * 1.37 + 1:.2f},{n % 1000 + 20},{n % 17}" for n in range(10_000))
    path.write_text("Canal,Inversión,Leads,Ventas\n" + "\n".join(lines), encoding="utf-8")
    start = time.monotonic()
    brought(path.read_bytes())
    here = time.monotonic() - start
    took = []

    def read() -> None:
        compare.part("leave").evaluate("(button) => button.click()")
        start = time.monotonic()
        compare.give(path).read()
        took.append(time.monotonic() - start)

    longest = freezes(chromium, compare.calculator.page, read)
    assert min(longest) < 1, longest
    assert min(took) < SLOWER_IN_A_PAGE * here, (took, here)
    expect(compare.part("count")).to_have_text("10,000 filas listas, ninguna con problemas.")
    expect(compare.root.locator("tbody tr")).to_have_count(8)
    compare.part("leave").click()


def test_no_file_breaks_the_page(compare: Bring) -> None:
    chosen = [(name, data) for name, data in hostile_files() if len(data) < LIGHT][::8]
    assert len(chosen) >= 40
    for name, data in chosen:
        compare.root.evaluate("(root) => root.querySelector('[data-slot=leave]').click()")
        compare.give(data, f"{name}.csv")
        expect(compare.root.locator(ANSWERED)).not_to_have_count(0)
        expect(compare.part("reading")).to_be_hidden()
    assert (
        compare.calculator.page.evaluate(
            "() => document.querySelectorAll('script[src^=\"http://x\"], img[src=x]').length"
        )
        == 0
    )
    compare.give(ROWS).read()
    assert compare.preview()[0][0] == "Instagram"


def taken(calculator: Calculator, kind: str, folder: Path) -> Path:
    """Download a file, once no picture is still to come that would move the button from under the pointer."""
    calculator.drawn()
    with calculator.page.expect_download() as waiting:
        calculator.element.locator(f'button[data-take="{kind}"]').click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


def test_a_calculation_is_downloaded_as_every_kind_of_file(warm: Calculator, tmp_path: Path) -> None:
    warm.write({"spend": "1,234.50", "leads": "50", "sales": "5"})
    text = taken(warm, "csv", tmp_path).read_bytes()
    assert text.startswith(b"\xef\xbb\xbfRumbo,")
    rows = list(csv.reader(text.decode("utf-8-sig").splitlines()))
    assert ["Inversión", "MXN", "1234.5"] in rows
    found = json.loads(taken(warm, "json", tmp_path).read_text(encoding="utf-8"))
    assert found["versions"][0]["outputs"]["cpa"]["value"] == 246.9
    book = load_workbook(taken(warm, "xlsx", tmp_path))
    cells = {row[0].value: row[2] for row in book["Cifras"].iter_rows() if row[0].value and len(row) > 2}
    assert cells["Costo por venta (CPA)"].value == 246.9
    assert (cells["Tasa de conversión (CVR)"].value, cells["Tasa de conversión (CVR)"].number_format) == (0.1, "0.00%")
    assert len(book.sheetnames) == 3
    expect(warm.part("taken")).to_contain_text(".xlsx")


def test_wrong_figures_are_pointed_at_instead(warm: Calculator) -> None:
    warm.write({"leads": "x"})
    warm.element.locator('button[data-take="csv"]').click()
    expect(warm.part("taken")).to_contain_text("por corregir")
    expect(warm.summary).to_be_focused()


def test_a_template_comes_back(compare: Bring, tmp_path: Path) -> None:
    path = taken(compare.calculator, "template", tmp_path)
    assert path.name == "rumbo-plantilla-comparar-canales-o-vendedores.csv"
    compare.give(path).read()
    expect(compare.part("count")).to_contain_text("ninguna con problemas")


def test_on_a_phone_nothing_runs_out_of_the_screen(compare: Bring) -> None:
    page = compare.calculator.page
    page.set_viewport_size({"width": 360, "height": 800})
    try:
        compare.give(GOOGLE).read()
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        for part in (compare.use, compare.part("leave"), compare.column("leads"), compare.root.locator("label").first):
            box = part.bounding_box()
            assert box is not None
            assert box["height"] >= 44
    finally:
        page.set_viewport_size({"width": 1280, "height": 720})


def test_what_was_understood_raises_no_barrier(compare: Bring) -> None:
    compare.give(GOOGLE.replace('"2,100.00",42.50', '"dos mil",42.50')).read()
    compare.calculator.page.add_script_tag(path=AXE)
    assert compare.calculator.page.evaluate(RUN_AXE) == []


def test_by_keyboard_alone(compare: Bring) -> None:
    page = compare.calculator.page
    compare.give(ROWS).read()
    for expected in ("name", "spend", "leads", "sales", "revenue"):
        page.keyboard.press("Tab")
        expect(compare.column(expected)).to_be_focused()
    page.keyboard.press("Tab")  # the rows, which may be scrolled
    page.keyboard.press("Tab")
    expect(compare.use).to_be_focused()
    page.keyboard.press("Enter")
    expect(compare.root.locator("summary")).to_be_focused()
    assert compare.calculator.settle().source == "yours"


def test_from_a_folder_too(chromium: Browser, site_dir: Path, tmp_path: Path) -> None:
    with opened(chromium, locale="es-MX", reduced_motion="reduce", offline=True) as page:
        calculator = Calculator(page, f"{site_dir.as_uri()}/").open("compare")
        bring = Bring(calculator).open().give(FIXTURES / "canales-es-MX-windows-1252.csv").read()
        assert bring.preview()[1] == ["Búsqueda en Google", "9,800", "640", "41"]
        bring.use.click()
        calculator.settle()
        book = load_workbook(taken(calculator, "xlsx", tmp_path))
        own = book["Tus canales o vendedores"]
        assert [cell.value for cell in own[2]] == ["Facebook Ads", 12345.5, 1250, 38]
