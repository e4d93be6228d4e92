"""Rows that sum others up, sums that are too large, names cut to the same, and what a file is said to hold."""

from __future__ import annotations

import json

import pytest

from calculators import export_json
from tests.unit.bringing import HEADS, brought, notes, rows


@pytest.mark.parametrize("name", ["Total marzo", "TOTALES:", "Suma total", "Total.", "Subtotal norte", "total - marzo"])
def test_a_row_called_like_a_total_is_left_out_where_it_is_one(name: str) -> None:
    answer = brought(HEADS + f"A;100;10;2\nB;200;20;3\n{name};300;30;5\n")
    assert [row[0] for row in rows(answer)] == ["A", "B"]
    assert "Dejamos fuera 1 fila de total: línea 4." in answer["warnings"]


def test_a_row_called_like_a_total_counts_where_it_is_none_and_that_is_told() -> None:
    answer = brought(HEADS + "A;100;10;2\nB;200;20;3\nTotal Sport;50;5;1\n")
    assert [row[0] for row in rows(answer)] == ["A", "B", "Total Sport"]
    assert any("«Total Sport» (línea 4) parece un total" in text for text in answer["warnings"])


def test_a_campaign_whose_state_is_total_is_a_campaign() -> None:
    answer = brought("Campaña,Estado,Inversión,Leads,Ventas\nA,Activa,100,10,2\nB,Total,200,20,3\n")
    assert [row[0] for row in rows(answer)] == ["A", "B"]


def test_a_sum_beyond_what_the_calculator_takes_is_left_out_and_named() -> None:
    answer = brought("Canal,Inversión,Leads,Ventas\nA,1,9000000,1\nA,1,9000000,1\nB,1,10,1\n")
    assert [row[0] for row in rows(answer)] == ["B"]
    assert [(each["line"], each["column"]) for each in answer["troubles"]] == [(2, "Leads"), (3, "Leads")]
    assert "Las filas de «A» suman demasiado" in answer["troubles"][0]["text"]
    assert (answer["good"], answer["wrong"]) == (1, 2)


def test_long_names_cut_to_the_same_stay_apart() -> None:
    one, other = ("a" * 39 + middle + "b" * 20 for middle in ("xyz", "xzz"))
    answer = brought(HEADS + f"{one};100;10;2\n{other};200;20;3\n")
    first, second = (row[0] for row in rows(answer))
    assert first != second
    assert second.endswith(" (2)")
    assert len(second) <= 60
    assert any(f"«{second}»" in text for text in answer["warnings"])


def test_a_file_of_several_versions_says_which_one_is_read() -> None:
    table = "name;spend;leads;sales\nA;100;10;2\nB;200;20;3"
    versions = [{"name": name, "values": {"rows": table}} for name in ("Uno", "Dos")]
    asked = {"values": {"rows": table}, "country": "MX", "kind": "csv"}
    told = "El archivo trae varias versiones: leímos la primera."
    one = json.loads(export_json("compare", json.dumps(asked)))["text"]
    assert told not in brought(one)["warnings"]
    both = json.loads(export_json("compare", json.dumps({**asked, "versions": versions})))["text"]
    assert told in brought(both)["warnings"]


@pytest.mark.parametrize(("country", "said"), [("MX", "10,000"), ("AR", "10.000"), ("ES", "10.000")])
def test_rows_are_counted_in_the_readers_notation(country: str, said: str) -> None:
    answer = brought(HEADS + "A;1;1;1\n" * 10_000, country)
    assert answer["facts"].startswith(f"Entendimos {said} filas, que suman 1 nombre")
    assert answer["count"] == f"{said} filas listas, ninguna con problemas."


def test_results_that_may_be_leads_are_asked_for() -> None:
    answer = brought("Campaña;Inversión;Compras;Resultados\nA;100;3;20\nB;200;5;40\n")
    assert notes(answer)["leads"] == "¿«Resultados» son tus leads? Elígelo en la lista."


def test_a_file_of_which_nothing_is_known_says_only_that() -> None:
    answer = brought("Cosa;X;Y;Z\nA;3;20;100\nB;4;30;200\n")
    assert answer["problem"].startswith("No reconocimos ninguna columna de cifras. Di cuál es cada una")
    assert notes(answer) == {}
