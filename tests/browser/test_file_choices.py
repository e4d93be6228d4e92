"""What a file leaves in doubt besides its columns is asked in the preview: where the headings are, what is a total."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.test_files import Bring

if TYPE_CHECKING:
    from tests.browser.page import Calculator

HEADS = "Canal;Inversión;Leads;Ventas\n"


@pytest.fixture
def bring(warm: Calculator) -> Bring:
    """Handle the part, with Python warm."""
    warm.visit("compare")
    warm.button("example").click()
    warm.settle()
    return Bring(warm).open()


def test_the_reader_says_which_line_holds_the_headings(bring: Bring) -> None:
    bring.give("Informe\n" + HEADS + "Red;Gasto;Contactos;Cierres\nA;100;20;3\nB;200;30;5\n")
    choice = bring.part("choices").get_by_label("Línea de los encabezados")
    expect(choice.locator("option:checked")).to_have_text("Línea 2: Canal, Inversión, Leads, Ventas")
    choice.focus()
    choice.select_option(label="Línea 3: Red, Gasto, Contactos, Cierres")
    expect(bring.part("columns").get_by_label("Inversión").locator("option:checked")).to_have_text("Gasto")
    expect(choice).to_be_focused()
    bring.use.click()
    bring.calculator.settle()
    assert bring.calculator.box("rows").input_value().splitlines()[1:] == ["A;100;20;3", "B;200;30;5"]


def test_the_reader_says_whether_a_sum_is_a_channel(bring: Bring) -> None:
    bring.give(HEADS + "A;100;10;2\nB;200;20;3\nC;300;30;5\n")
    expect(bring.part("warnings")).to_contain_text("«C» (línea 4) es justo la suma de otras filas: la dejamos fuera.")
    choice = bring.part("choices").get_by_label("Filas que suman otras")
    choice.select_option(label="Son canales: contarlas")
    expect(bring.part("warnings")).to_contain_text("la contamos como otra")
    bring.use.click()
    bring.calculator.settle()
    assert len(bring.calculator.box("rows").input_value().splitlines()) == 4


def test_a_file_without_doubt_asks_nothing(bring: Bring) -> None:
    bring.give(HEADS + "A;100;10;2\nB;200;20;3\n")
    expect(bring.use).to_be_visible()
    expect(bring.part("choices")).to_be_hidden()
