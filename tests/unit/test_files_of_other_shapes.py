"""Files that are nearly a CSV: other quotes, a quote left open at the end, a web page or data by another name."""

from __future__ import annotations

import pytest

from calculators.core.tables.text import TableProblem, split_table
from tests.unit.bringing import brought, rows

RIGHT = [["A, sur", "1,200", "20", "3"], ["B", "15", "30", "4"]]


@pytest.mark.parametrize(
    "text",
    [
        "“Canal”,“Inversión”,“Leads”,“Ventas”\n“A, sur”,“1,200”,“20”,“3”\n“B”,“15”,“30”,“4”\n",
        "“Canal”;“Inversión”;“Leads”;“Ventas”\n“A, sur”;1200;20;3\n“B”;15;30;4\n",
        "'Canal';'Inversión';'Leads';'Ventas'\n'A, sur';'1200';'20';'3'\n'B';'15';'30';'4'\n",
    ],
)
def test_single_and_curly_quotes_around_cells_are_quotes(text: str) -> None:
    answer = brought(text)
    assert rows(answer) == RIGHT
    assert answer["troubles"] == []


def test_an_apostrophe_and_a_quoted_word_stay_in_a_name() -> None:
    answer = brought("Canal,Inversión,Leads,Ventas\nL'Oréal,12,20,3\nMeta “otoño”,15,30,4\n'Sur',5,3,1\n")
    assert [row[0] for row in rows(answer)] == ["L'Oréal", "Meta “otoño”", "'Sur'"]


def test_a_quote_left_open_costs_its_own_row_alone() -> None:
    text = 'Canal,Inversión,Leads,Ventas\nA,12,20,3\n"B,15,30,4\nC,16,31,5\nD,17,32,6\n'
    answer = brought(text)
    assert [row[0] for row in rows(answer)] == ["A", "C", "D"]
    assert [each["text"] for each in answer["troubles"]] == [
        "Línea 3: Abre unas comillas que no cierra: quita la comilla suelta o escríbela dos veces."
    ]
    closed = brought('Canal,Inversión,Leads,Ventas\nA,12,20,3\n"B\nsur",15,30,4\n')
    assert (len(rows(closed)), closed["troubles"]) == (2, [])


@pytest.mark.parametrize(
    ("lines", "names", "wrong"),
    [
        (['"A;12;20;3', "C;16;31;5", '"B sur";15;30;4', "D;17;32;6"], ["C", "B sur", "D"], [2]),
        (['"A;12;20;3', '"B;15;30;4', '"C;16;31;5'], [], [2, 3, 4]),
        (["A;12;20;3", '"B;15;30;4', '"C";"16";"31";"5"'], ["A", "C"], [3]),
        (['"A', 'sur";"12";20;3', '"B ""el otro""', 'norte";15;30;4'], ["A sur", 'B "el otro" norte'], []),
    ],
)
def test_a_quote_left_open_does_not_run_into_the_next_one(lines: list[str], names: list[str], wrong: list[int]) -> None:
    answer = brought("\n".join(["Canal;Inversión;Leads;Ventas", *lines, ""]))
    read = split_table(answer["values"].get("rows", ""), ["name", "spend", "leads", "sales"])
    found = [] if isinstance(read, TableProblem) else [" ".join(row[0].split()) for row in read]
    assert found == names
    assert [each["line"] for each in answer["troubles"]] == wrong


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("<table><tr><td>Canal</td><td>Inversión</td></tr></table>", "una página web"),
        ("\n<!DOCTYPE html>\n<html><body>1;2;3</body></html>", "una página web"),
        ('<?xml version="1.0"?><Workbook><Row/></Workbook>', "un XML"),
        ('[{"Canal":"A","Inversión":100,"Leads":3,"Ventas":1}]', "un JSON"),
        ('{"data": [1, 2]}', "un JSON"),
    ],
)
def test_what_holds_no_rows_is_called_by_its_name(text: str, what: str) -> None:
    assert brought(text)["problem"] == (
        f"Este archivo es {what}, no un CSV. Ábrelo y guárdalo como CSV, o expórtalo así."
    )


def test_accents_that_ms_dos_damaged_are_mended() -> None:
    text = "Campaña;Inversión;Leads;Ventas\nPromoción Ñandú;1000;20;3\nSeñal móvil;900;30;4\n"
    answer = brought(text.encode().decode("cp850"))
    assert [row[0] for row in rows(answer)] == ["Promoción Ñandú", "Señal móvil"]
    assert answer["warnings"][0].startswith("Los acentos del archivo venían dañados")
