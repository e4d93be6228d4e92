"""Files that people really have and that are not quite tables: stray signs, single columns, first lines of ours."""

from __future__ import annotations

import json
from typing import Any

import pytest

from calculators import read_file_json
from calculators.files.out.workbook import LONGEST_NAME
from calculators.files.out.workbook import _name as sheet_name
from tests.unit.bringing import HEADS, brought, rows


def test_a_line_break_inside_a_figure_is_a_wrong_cell() -> None:
    answer = brought('Canal,Inversión,Leads,Ventas\nA,"12\n13",1,1\nB,5,2,1')
    assert rows(answer) == [["B", "5", "2", "1"]]
    assert [each["line"] for each in answer["troubles"]] == [2]


def test_raised_digits_are_no_figures() -> None:
    answer = brought("A,100²,10,2\nB,200,20,3")
    assert answer["values"] == {}
    assert "No reconocimos ninguna columna" in answer["problem"]


def test_answers_one_a_line_are_not_cut_at_a_comma() -> None:
    answer = brought("9\n10\n0\n11\n-1\n5,0\n8.5", slug="nps")
    assert answer["values"] == {"promoters": "2", "passives": "0", "detractors": "2"}
    assert [each["line"] for each in answer["troubles"]] == [4, 5, 7]


def test_a_comma_in_few_lines_of_words_separates_nothing() -> None:
    text = "Tipo NPS\n" + "Promotor\n" * 8 + "Detractor, creo\n"
    assert brought(text, slug="nps")["values"] == {"promoters": "8", "passives": "0", "detractors": "1"}


def test_a_title_with_our_name_does_not_name_the_separator() -> None:
    answer = brought("Rumbo, ventas de marzo\n" + HEADS + "A;10;10;2\nB;20;5;1\n")
    assert rows(answer) == [["A", "10", "10", "2"], ["B", "20", "5", "1"]]


def test_a_title_with_our_name_does_not_make_the_file_ours() -> None:
    answer = brought("Rumbo,ventas de marzo\nCanal,Inversión,Leads,Ventas\nA,10,10,2\nB,20,5,1\nTotal,30,15,3\n")
    assert [row[0] for row in rows(answer)] == ["A", "B"]


@pytest.mark.parametrize(
    "columns", [{"spend": "1"}, {"spend": 1.5}, {"spend": None}, {"spend": 99}, {"spend": True}, None]
)
def test_what_is_no_place_of_a_column_is_as_if_it_had_not_been_said(columns: Any) -> None:  # noqa: ANN401 - anything
    request = json.dumps({"country": "MX", "columns": columns})
    *_, last = read_file_json("compare", request, (HEADS + "A;100;20;3\n").encode())
    assert rows(json.loads(last)["answer"]) == [["A", "100", "20", "3"]]


def test_what_is_no_place_of_the_answers_is_as_if_it_had_not_been_said() -> None:
    *_, last = read_file_json("nps", json.dumps({"columns": {"answers": "0"}}), b"NPS\n10\n9\n")
    assert json.loads(last)["answer"]["values"]["promoters"] == "2"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("😀" * 20, "😀" * 15),
        ("Qué mueve más tu resultado final este mes", "Qué mueve más tu resultado"),
        ("Los canales de la tienda nueva's años", "Los canales de la tienda"),
        ("Los canales de la tienda nueva' y más", "Los canales de la tienda nueva"),
        ("'", "Tabla"),
    ],
)
def test_a_sheets_name_is_cut_at_a_word_as_workbooks_count(title: str, name: str) -> None:
    assert sheet_name(title, set()) == name
    assert len(name.encode("utf-16-le")) <= 2 * LONGEST_NAME


def test_sheets_cut_to_the_same_name_are_numbered() -> None:
    taken: set[str] = set()
    names = [sheet_name("Qué mueve más tu resultado final de hoy", taken) for _ in range(2)]
    assert names == ["Qué mueve más tu resultado", "Qué mueve más tu resultado 2"]
