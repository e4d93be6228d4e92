"""Worksheets as data: the six are sound, a wrong definition is refused with file and key, and public keys stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from markdown import Markdown
from mkdocs.exceptions import PluginError

from site_builder.worksheets import LEDGER, WorksheetError, worksheet, worksheets
from site_builder.worksheets.ledger import check_ledger, read_ledger
from site_builder.worksheets.reading import read_worksheet

if TYPE_CHECKING:
    from pathlib import Path

SHEET = """
title = "Una hoja"
purpose = "Para probar."
minutes = 5
people = "Tú."
business = "una panadería en Quito"
page = "hojas/prueba.md"

[[sections]]
title = "Primera parte"
steps = [["Avisar", "a todos."]]

[[sections.fields]]
key = "owner"
kind = "owner"
label = "Quién responde"
example = "Marta"

[[sections.fields]]
key = "day"
kind = "date"
label = "Para qué día"
example = "31/05/2027"
deadline = true

[sections.table]
key = "channels"
label = "Canales"
add = "Agregar otro canal"
start = 1
expected = 2
columns = [
  { key = "channel", label = "Canal" },
  { key = "late", kind = "choice", label = "¿A tiempo?", options = { no = "A tiempo", yes = "Tarde" } },
]
rows = { email = "Correo" }
examples = [["Correo", "Tarde"], ["Teléfono", "A tiempo"]]
"""
KEYS = [
    "prueba.owner",
    "prueba.day",
    "prueba.channels.email",
    "prueba.channels.*.channel",
    "prueba.channels.*.late",
    "prueba.channels.*.late=no",
    "prueba.channels.*.late=yes",
]


def written(folder: Path, text: str) -> Path:
    """Write a definition's file."""
    path = folder / "prueba.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_six_sheets_are_there_in_the_order_of_work() -> None:
    assert list(worksheets())[:6] == [
        "signed_goal",
        "content_matrix",
        "customer_journey",
        "response_times",
        "contingency_plan",
        "ninety_days",
    ]


def test_each_sheet_has_a_page_and_a_business_of_its_own() -> None:
    for what in ("title", "purpose", "page", "business"):
        assert len({getattr(sheet, what) for sheet in worksheets().values()}) == len(worksheets()), what


def test_a_sound_sheet_is_read_whole(tmp_path: Path) -> None:
    sheet = read_worksheet(written(tmp_path, SHEET))
    assert list(sheet.keys) == KEYS
    assert [field.kind for field in sheet.fields] == ["owner", "date"]
    assert [table.head.label for table in sheet.tables] == ["Canal"]


@pytest.mark.parametrize(
    ("old", "new", "key", "mend"),
    [
        ("title = ", "titel = ", "titel", "did you mean “title”?"),
        ('title = "Una hoja"', "", "title", "it is missing"),
        ('title = "Una hoja"', 'title = " "', "title", "it is empty"),
        ("minutes = 5", 'minutes = "5"', "minutes", "a whole number"),
        ("minutes = 5", "minutes = true", "minutes", "a whole number"),
        ("minutes = 5", "minutes = 0", "minutes", "how many minutes"),
        ('page = "hojas/prueba.md"', 'page = "prueba.html"', "page", "hojas/meta.md"),
        ("minutes = 5", "minutes = 5\nline = 4", "line", "between 16 points"),
        ('["Avisar", "a todos."]', '["Avisar a todos."]', "sections[Primera parte].steps", "first words"),
        ('key = "owner"', 'key = "Owner"', "Owner.key", "small English letters"),
        ('key = "owner"', 'key = "day"', "key", "'day' stands 2 times"),
        ('label = "Quién responde"', 'lable = "Quién responde"', "sections[0].fields[owner].lable", "“label”"),
        ('kind = "owner"', 'kind = "person"', "owner.kind", "choose one of"),
        ('kind = "owner"', 'unit = "kg"', "owner.unit", "only a number"),
        ('kind = "owner"', "deadline = true", "owner.deadline", "only a date"),
        ('kind = "owner"', 'calculator = "cpaa"', "owner.calculator", "there is no such calculator"),
        ('example = "Marta"', "", "owner.example", "it is empty"),
        ('example = "31/05/2027"', 'example = "31/02/2027"', "day.example", "31/05/2027"),
        ("deadline = true", 'deadline = "yes"', "sections[0].fields[day].deadline", "true or false"),
        (', options = { no = "A tiempo", yes = "Tarde" }', "", "channels.late.options", "for kind = “choice”"),
        ('["Correo", "Tarde"]', '["Correo", "A veces"]', "channels.examples[0].late", "one of its choices"),
        ('["Correo", "Tarde"]', '["Correo"]', "channels.examples[0]", "write 2 texts"),
        ('examples = [["Correo", "Tarde"], ["Teléfono", "A tiempo"]]', "", "channels.examples", "at least one row"),
        ("expected = 2", "expected = 3", "channels.expected", "between 1 and the 2 rows"),
        ('add = "Agregar otro canal"', "", "channels.start", "only a table with `add`"),
        ('rows = { email = "Correo" }', "rows = { email = 1 }", "sections[0].table.rows", "labels by key"),
        ("[[sections]]", "[[section]]", "sections", "at least one [[sections]]"),
        ("minutes = 5", "minutes = ", "", "this is not TOML"),
    ],
)
def test_a_wrong_definition_names_its_file_the_key_and_the_mend(
    tmp_path: Path, old: str, new: str, key: str, mend: str
) -> None:
    assert old in SHEET
    with pytest.raises(WorksheetError) as error:
        read_worksheet(written(tmp_path, SHEET.replace(old, new, 1)))
    assert "prueba.toml" in str(error.value)
    assert f": {key}: " in str(error.value) or not key
    assert mend in str(error.value)


def test_the_ledger_holds_every_public_key_once() -> None:
    ledger = read_ledger(LEDGER)
    assert sorted(ledger) == sorted({key for sheet in worksheets().values() for key in sheet.keys})


@pytest.mark.parametrize(
    ("ledger", "key", "mend"),
    [
        ([*KEYS, "prueba.signed_by"], "prueba.signed_by", "prueba.toml has it no more; put it back"),
        (KEYS[:-1], KEYS[-1], "add at the end"),
        ([*KEYS, KEYS[0]], KEYS[0], "stands there twice"),
    ],
)
def test_a_key_that_was_published_can_neither_vanish_nor_come_unnoticed(
    tmp_path: Path, ledger: list[str], key: str, mend: str
) -> None:
    sheet = read_worksheet(written(tmp_path, SHEET))
    check_ledger([sheet], tmp_path / "keys.txt", KEYS)
    with pytest.raises(WorksheetError) as error:
        check_ledger([sheet], tmp_path / "keys.txt", ledger)
    assert f"keys.txt: {key}: " in str(error.value)
    assert mend in str(error.value)


def test_a_wrong_definition_stops_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(tmp_path, SHEET.replace('label = "Quién responde"', 'label = ""'))
    monkeypatch.setattr("site_builder.worksheets.FOLDER", tmp_path)
    with pytest.raises(PluginError, match=r"prueba\.toml: owner\.label: write it"):
        Markdown(extensions=["site_builder.worksheet_block"]).convert("/// worksheet | prueba\n///\n")


def test_an_unknown_sheet_is_refused_with_those_that_there_are() -> None:
    markdown = Markdown(extensions=["site_builder.worksheet_block"])
    with pytest.raises(PluginError, match=r"worksheet \| goal.*signed_goal"):
        markdown.convert("/// worksheet | goal\n///\n")


def test_examples_are_of_days_to_come_and_in_their_order() -> None:
    (milestones, _) = worksheet("signed_goal").tables
    days = ["-".join(reversed(row[0].split("/"))) for row in milestones.examples]
    assert days == sorted(days)
