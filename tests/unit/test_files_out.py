"""A calculation as CSV, JSON and a workbook: figures to calculate with, units in headings, nothing that is run."""

from __future__ import annotations

import csv
import json
import re
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from calculators import COUNTRIES, definition, evaluate_json, export_json, slugs
from calculators.files.out.csv_file import harmless, separator
from tests.unit.bringing import brought

DANGEROUS = re.compile(r"^\s*[=+\-@\t\r＝＋－＠]")
TRAPS = "name;spend;leads;sales\n=1+1;1000;50;5\n@x;2000;60;6\n-50%;10;1;1\n+1;5;1;0"
VALUES = {"spend": "1000.5", "leads": "50", "sales": "5"}


def taken(slug: str, kind: str, country: str = "MX", **more: Any) -> dict[str, Any]:  # noqa: ANN401 - values or versions
    """Make a file; give the answer."""
    values = more.pop("values", None)
    if values is None:
        asked = {"values": dict(definition(slug).defaults), "country": country, "written_in": "canonical"}
        read = json.loads(evaluate_json(slug, json.dumps(asked)))["inputs"]
        values = {key: each["typed"] for key, each in read.items()}
    request = {"kind": kind, "country": country, "values": values, **more}
    found: dict[str, Any] = json.loads(export_json(slug, json.dumps(request)))
    return found


def table(answer: dict[str, Any], country: str = "MX") -> list[list[str]]:
    """Read a CSV as a spreadsheet of the country does."""
    lines = answer["text"].removeprefix("\ufeff").splitlines()
    return list(csv.reader(lines, delimiter=separator(COUNTRIES[country])))


@pytest.mark.parametrize("slug", slugs())
def test_every_calculator_goes_into_every_kind_of_file(slug: str) -> None:
    for country in ("MX", "AR", "CL", "ES", "CR"):
        for kind in ("csv", "json", "xlsx"):
            answer = taken(slug, kind, country)
            assert answer["problem"] == ""
            assert re.fullmatch(rf"rumbo-[a-z0-9-]+-\d{{4}}-\d\d-\d\d\.{kind}", answer["name"])


@pytest.mark.parametrize(
    ("country", "sign", "spend"), [("MX", ",", "1000.5"), ("AR", ";", "1000,5"), ("ES", ";", "1000,5")]
)
def test_a_csv_is_written_as_the_countrys_spreadsheets_expect(country: str, sign: str, spend: str) -> None:
    typed = {**VALUES, "spend": spend}
    answer = taken("cpa", "csv", country, values=typed)
    assert answer["text"].startswith(f"\ufeffRumbo{sign}")
    assert "\r\n" in answer["text"]
    rows = table(answer, country)
    assert ["Inversión", COUNTRIES[country].currency, spend] in rows
    assert ["Tasa de conversión (CVR)", "%", "10"] in rows


def test_undefined_results_say_why() -> None:
    rows = {row[0]: row for row in table(taken("cpa", "csv", values={**VALUES, "sales": "0"})) if row}
    assert rows["Costo por venta (CPA)"][2] == "todavía no hay ventas"


@pytest.mark.parametrize("kind", ["csv", "json", "xlsx"])
def test_wrong_figures_give_no_file_but_a_sentence(kind: str) -> None:
    answer = taken("cpa", kind, values={**VALUES, "leads": "x"})
    assert "corregir" in answer["problem"]
    assert answer["text"] == answer["name"] == ""


def test_versions_stand_side_by_side() -> None:
    versions = [{"name": "Hoy", "values": VALUES}, {"name": "", "values": {**VALUES, "sales": "10"}}]
    rows = table(taken("cpa", "csv", versions=versions))
    assert ["Tus cifras", "Unidad", "Hoy", "Versión B"] in rows
    assert ["Ventas", "", "5", "10"] in rows
    assert ["Costo por venta (CPA)", "MXN", "200.1", "100.05"] in rows
    assert [row for row in rows if row[:1] == ["En palabras · Versión B"]]
    found = json.loads(taken("cpa", "json", versions=versions)["text"])
    assert [version["outputs"]["cpa"]["value"] for version in found["versions"]] == [200.1, 100.05]


def test_no_cell_of_a_csv_is_run() -> None:
    for row in table(taken("compare", "csv", values={"rows": TRAPS})):
        for cell in row:
            assert not DANGEROUS.match(cell) or re.fullmatch(r"-?\d+(\.\d+)?", cell), cell


@given(st.text(max_size=60))
@example(" \r")
@example("\xa0\t=1")
def test_any_text_is_made_harmless(text: str) -> None:
    assert not DANGEROUS.match(harmless(text))
    assert harmless(text).endswith(text.replace("\0", ""))


def test_a_workbooks_texts_are_texts_and_its_figures_figures() -> None:
    sheets = taken("compare", "xlsx", values={"rows": TRAPS})["sheets"]
    own = next(sheet for sheet in sheets if sheet["name"] == "Tus canales o vendedores")
    assert [[cell["kind"] for cell in row] for row in own["rows"]] == [["text"] * 4] + [
        ["text", "number", "number", "number"]
    ] * 4
    assert own["rows"][1][0]["value"] == "=1+1"
    assert [cell["format"] for cell in own["rows"][1]] == ["", "#,##0.00", "#,##0", "#,##0"]
    assert own["sticky"] == 1
    assert all(cell["bold"] for cell in own["rows"][0])


def test_a_workbooks_percents_are_shares() -> None:
    (first, *_) = taken("cpa", "xlsx", values=VALUES)["sheets"]
    rate = next(row for row in first["rows"] if row and row[0]["value"] == "Tasa de conversión (CVR)")
    assert rate[2] == {"kind": "number", "value": 0.1, "format": "0.00%", "bold": False}


@pytest.mark.parametrize("slug", slugs())
def test_a_workbooks_sheets_have_names_that_every_program_takes(slug: str) -> None:
    names = [sheet["name"] for sheet in taken(slug, "xlsx")["sheets"]]
    assert len({name.lower() for name in names}) == len(names)
    for name in names:
        assert 1 <= len(name) <= 31
        assert not set(name) & set("[]:*?/\\")
        assert name == name.strip().strip("'")


def test_json_has_the_documented_shape() -> None:
    found = json.loads(taken("cpa", "json", values=VALUES)["text"])
    assert list(found) == [
        "format", "version", "calculator", "title", "country", "currency", "date", "versions", "tables",
    ]  # fmt: skip
    assert (found["format"], found["version"], found["calculator"]) == ("rumbo-calculation", 1, "cpa")
    (only,) = found["versions"]
    assert list(only) == ["name", "inputs", "outputs", "headline", "range", "steps", "notes"]
    assert only["inputs"]["spend"] == {"label": "Inversión", "unit": "money", "value": 1000.5, "why": ""}
    assert only["outputs"]["cvr"]["value"] == 0.1
    assert list(found["tables"][0]) == ["title", "input", "columns", "rows"]


def test_jsons_days_are_written_as_programs_read_them() -> None:
    found = json.loads(taken("goal", "json", values={"start": "10", "goal": "20", "deadline": "31/12/2090"})["text"])
    assert found["versions"][0]["inputs"]["deadline"]["value"] == "2090-12-31"


def test_unknown_kinds_and_calculators_are_refused() -> None:
    with pytest.raises(LookupError):
        taken("cpa", "pdf")
    with pytest.raises(LookupError):
        taken("cpa", "template")
    with pytest.raises(LookupError):
        taken("cpa", "csv", "XX")


def test_chosen_answers_are_written_in_words() -> None:
    rows = table(taken("audit", "csv"))
    assert ["Correo", "", "Funciona"] in rows
    found = json.loads(taken("audit", "json")["text"])
    assert found["versions"][0]["inputs"]["email"]["value"] == "Funciona"


SOLD = "name;spend;leads;sales;revenue\nInstagram;1000;50;5;2500.5\nGoogle;500;20;2;"


@pytest.mark.parametrize("country", ["MX", "AR"])
def test_what_was_sold_goes_out_where_there_is_any_and_comes_back(country: str) -> None:
    typed = {"rows": SOLD if country == "MX" else SOLD.replace("2500.5", "2500,5")}
    answer = taken("compare", "csv", country, values=typed)
    head = next(row for row in table(answer, country) if row[:1] == ["Canal o vendedor"])
    assert head[-1] == f"Lo vendido ({COUNTRIES[country].currency})"
    again = brought(answer["text"], country)["values"]["rows"]
    exact = json.loads(evaluate_json("compare", json.dumps({"values": {"rows": again}, "country": country})))
    assert exact["inputs"]["rows"]["canonical"] == SOLD
    own, *_ = json.loads(taken("compare", "json", country, values=typed)["text"])["tables"]
    assert own["columns"][-1] == {"label": "Lo vendido", "unit": "money"}
    assert [row[-1] for row in own["rows"]] == [2500.5, ""]
    without, *_ = json.loads(taken("compare", "json", country)["text"])["tables"]
    assert [column["label"] for column in without["columns"]] == ["Canal o vendedor", "Inversión", "Leads", "Ventas"]
