"""LibreOffice in Mexico and in Argentina: its CSV files come in right, and it sees our files' figures as figures."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from calculators import COUNTRIES
from calculators.files.out.csv_file import separator
from tests.unit.bringing import brought, rows
from tests.unit.fixtures.libreoffice import make_sheets
from tests.unit.fixtures.libreoffice.libreoffice import PROGRAM, LibreOffice, cells
from tests.unit.fixtures.libreoffice.ours import CALCULATIONS, made, write_csv
from tests.unit.fixtures.libreoffice.ours import COUNTRIES as LOCALES

HERE = Path(__file__).parent / "fixtures/libreoffice"
EXPECTED = {
    "es-MX": [
        ["Facebook Ads", "12,345.50", "1,250", "38"],
        ["Búsqueda en Google", "9,800", "640", "41"],
        ["Ferias y eventos", "1,234,567.89", "95", "7"],
        ["Recomendación", "0", "33", "12"],
        ["Correo «niños»", "450.25", "1,005", "0"],
    ],
    "es-AR": [
        ["Facebook Ads", "12.345,50", "1.250", "38"],
        ["Búsqueda en Google", "9.800", "640", "41"],
        ["Ferias y eventos", "1.234.567,89", "95", "7"],
        ["Recomendación", "0", "33", "12"],
        ["Correo «niños»", "450,25", "1.005", "0"],
    ],
}
needs_program = pytest.mark.skipif(PROGRAM is None, reason="LibreOffice is not installed here")
everywhere = pytest.mark.parametrize("locale", LOCALES)
each = pytest.mark.parametrize("name", CALCULATIONS)


def seen(locale: str, name: str) -> dict[str, Any]:
    """Give what LibreOffice saw in our files of a calculation, and the files."""
    found: dict[str, Any] = json.loads((HERE / f"seen-{locale}.json").read_text(encoding="utf-8"))[name]
    return found


@everywhere
@pytest.mark.parametrize("encoding", ["", "-windows-1252"])
@pytest.mark.parametrize("reader", LOCALES.values())
def test_its_csv_of_channels_comes_in_right(locale: str, encoding: str, reader: str) -> None:
    answer = brought((HERE / f"canales-{locale}{encoding}.csv").read_bytes(), reader)
    assert answer["troubles"] == []
    assert rows(answer) == EXPECTED[next(name for name, code in LOCALES.items() if code == reader)]


@everywhere
def test_its_csv_of_answers_comes_in_right(locale: str) -> None:
    answer = brought((HERE / f"respuestas-{locale}.csv").read_bytes(), LOCALES[locale], slug="nps")
    assert answer["values"] == {"promoters": "4", "passives": "3", "detractors": "3"}


@everywhere
@each
def test_it_saw_the_figures_of_our_csv_as_figures(locale: str, name: str) -> None:
    found = seen(locale, name)
    check_csv(found["csv"], next(iter(found["csv_seen"].values())), LOCALES[locale])


@everywhere
@each
def test_it_saw_the_figures_of_our_workbook_as_figures(locale: str, name: str) -> None:
    found = seen(locale, name)
    check_workbook(found["sheets"], found["xlsx_seen"])


@everywhere
@each
def test_what_it_saw_is_how_we_write_today(locale: str, name: str) -> None:
    """Words and results may have been added since; a figure may not be written otherwise."""
    then, now = (
        _figures(text, LOCALES[locale]) for text in (seen(locale, name)["csv"], made(name, locale, "csv")["text"])
    )
    same = then.keys() & now.keys()
    assert len(same) >= 10
    assert {label: then[label] for label in same} == {label: now[label] for label in same}


@needs_program
@everywhere
def test_the_program_itself_saves_the_csv_that_is_kept(locale: str, tmp_path: Path) -> None:
    sheet = make_sheets.sheet(tmp_path / "canales.xlsx", make_sheets.HEADS, make_sheets.ROWS, make_sheets.FORMATS)
    answer = brought(LibreOffice(locale, tmp_path).export_csv(sheet, tmp_path / "out").read_bytes(), LOCALES[locale])
    assert answer["troubles"] == []
    assert rows(answer) == EXPECTED[locale]


@needs_program
@everywhere
def test_the_program_itself_opens_our_csv_right(locale: str, tmp_path: Path) -> None:
    path = write_csv("compare", locale, tmp_path)
    understood = cells(LibreOffice(locale, tmp_path).open_csv(path, tmp_path / "out"))
    check_csv(path.read_text(encoding="utf-8"), next(iter(understood.values())), LOCALES[locale])


def check_csv(text: str, understood: list[list[list[str]]], country: str) -> None:
    """Compare each cell of a CSV with what LibreOffice understood of it."""
    written = list(_cells(text, country))
    assert len(written) == len(understood)
    figures = 0
    for ours, theirs in zip(written, understood, strict=True):
        assert [kind for kind, _ in theirs if kind == "formula"] == []
        for cell, (kind, value) in zip(ours, theirs, strict=False):
            number = _number(cell, country)
            if number is not None:
                assert kind == "float"
                assert float(value) == pytest.approx(number)
                figures += 1
            elif kind != "date":
                assert value == cell
    assert figures >= 10


def check_workbook(sheets: list[dict[str, Any]], understood: dict[str, list[list[list[str]]]]) -> None:
    """Compare each cell of a workbook with what LibreOffice understood of it."""
    assert [sheet["name"] for sheet in sheets] == list(understood)
    for sheet in sheets:
        for ours, theirs in zip(sheet["rows"], understood[sheet["name"]], strict=True):
            for cell, (kind, value) in zip(ours, theirs, strict=False):
                if cell is None or cell["value"] == "":
                    continue
                expected = {"number": {"float", "percentage"}, "date": {"date"}, "text": {"string"}}[cell["kind"]]
                assert kind in expected
                assert (float(value) if cell["kind"] == "number" else value) == (
                    pytest.approx(cell["value"]) if cell["kind"] == "number" else cell["value"]
                )
                assert ("%" in cell["format"]) == (kind == "percentage")


def _cells(text: str, country: str) -> list[list[str]]:
    lines = text.removeprefix("\ufeff").splitlines()
    return list(csv.reader(lines, delimiter=separator(COUNTRIES[country])))


def _number(cell: str, country: str) -> float | None:
    """Read a figure as our CSV writes it: digits, and the country's decimal sign."""
    plain = cell.replace(COUNTRIES[country].point, ".") if COUNTRIES[country].point != "." else cell
    try:
        return float(plain) if cell[:1].isdigit() or cell[:1] == "-" else None
    except ValueError:
        return None


def _figures(text: str, country: str) -> dict[str, list[str]]:
    """Give the lines before the words, by what they are about."""
    lines = [line for line in _cells(text, country) if line]
    return {line[0]: line for line in lines[: next(at for at, line in enumerate(lines) if line[0] == "En palabras")]}
