"""Worksheets on paper: one page each, on Letter and A4, empty or written."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from site_builder.worksheets import worksheet
from tests.browser.worksheet import PLACES, Worksheet

if TYPE_CHECKING:
    from playwright.sync_api import Page

SIZES = ("Letter", "A4")
A_LONG_TEXT = "Llama primero a quien espera un pedido de hoy y anota su nombre en la hoja. " * 8


@pytest.fixture
def sheet(page: Page, site_url: str) -> Worksheet:
    """Handle worksheets in a fresh page."""
    return Worksheet(page, site_url)


def written(sheet: Worksheet) -> Worksheet:
    """Write what the sheet's example says."""
    definition = worksheet(sheet.name)
    for field in definition.fields:
        keys = {label: key for key, label in field.options.items()}
        box = sheet.box(field.key)
        box.fill(field.example) if not keys else box.select_option(keys[field.example])
    for table in definition.tables:
        given, own = {label: key for key, label in table.rows.items()}, 0
        for row in table.examples:
            own += row[0] not in given
            place = given.get(row[0], str(own))
            for column, text in zip(table.columns, row, strict=True):
                box = sheet.box(f"{table.key}.{place}.{column.key}")
                if column.options:
                    box.select_option(label=text)
                elif place == str(own) or column is not table.head:
                    box.fill(text)
    return sheet


@pytest.mark.parametrize("name", PLACES)
def test_each_sheet_fits_one_page_empty_or_with_its_example(sheet: Worksheet, name: str) -> None:
    sheet.open(name)
    assert [len(sheet.paper(size)) for size in SIZES] == [1, 1]
    written(sheet)
    assert [len(sheet.paper(size)) for size in SIZES] == [1, 1]


@pytest.mark.parametrize("shares", [(30, 100), (60, 300), (100, 600), (130, 1100)])
def test_the_contingency_plan_fits_one_page_however_much_is_written(sheet: Worksheet, shares: tuple[int, int]) -> None:
    short, long = shares
    sheet.open("contingency_plan")
    for field in worksheet("contingency_plan").fields:
        sheet.box(field.key).fill((A_LONG_TEXT * 2)[: long if field.kind == "long" else short])
    assert [len(sheet.paper(size)) for size in SIZES] == [1, 1]


def test_paper_has_what_was_written_the_date_and_no_hints(sheet: Worksheet) -> None:
    sheet.open().write({"excluded": A_LONG_TEXT, "owner": "Rosa"}).box("rhythm").select_option("monthly")
    text = " ".join("\n".join(sheet.paper("A4")).split())
    assert " ".join(A_LONG_TEXT.split()) in text
    assert "Rosa" in text
    assert "Firma y fecha" in text
    assert "Cada mes" in text
    assert "Cada semana" not in text
    assert f"Impresa el {dt.date.today().day} de" in text  # noqa: DTZ011 - the reader's own day is meant
    for hidden in ("Ejemplo", "llenos", "Agregar", "Deshacer", "Antes de firmar", "se guarda"):
        assert hidden not in text


def test_an_empty_sheet_offers_choices_to_mark_by_hand(sheet: Worksheet) -> None:
    (text,) = sheet.open().paper("Letter")
    for choice in ("Cada semana", "Cada dos semanas", "Cada mes"):
        assert choice in text
    assert "Elige" not in text
