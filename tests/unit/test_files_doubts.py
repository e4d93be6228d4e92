"""Figures and headings of files that could mean two things: what decides, and what the reader is told."""

from __future__ import annotations

import pytest

from tests.unit.bringing import HEADS, brought, notes, places, rows


def test_counts_tell_how_a_file_groups() -> None:
    answer = brought("Vendedor;Gasto;Prospectos;Cierres\nAna;1.500;1.200;20\nLuis;2.300;2.100;30\n")
    assert rows(answer) == [["Ana", "1,500", "1,200", "20"], ["Luis", "2,300", "2,100", "30"]]
    assert notes(answer) == {"spend": "Leímos «1.500» como 1,500, porque así escribe sus cifras el resto del archivo."}


def test_counts_tell_also_between_commas() -> None:
    answer = brought('Vendedor,Gasto,Prospectos,Cierres\nAna,"1,500","1,200",20\n', "AR")
    assert rows(answer) == [["Ana", "1.500", "1.200", "20"]]


def test_between_commas_a_comma_groups() -> None:
    answer = brought('Canal,Inversión,Leads,Ventas\nA,"1,500",12,2\n', "AR")
    assert rows(answer) == [["A", "1.500", "12", "2"]]
    assert notes(answer)["spend"] == "«1,500» puede ser 1,50: lo leímos como 1.500. Revisa estas cifras."


def test_what_stays_in_doubt_is_told_at_its_column() -> None:
    answer = brought(HEADS + "A;1.500;12;2\n")
    assert rows(answer) == [["A", "1.50", "12", "2"]]
    assert notes(answer) == {"spend": "«1.500» puede ser 1,500: lo leímos como 1.50. Revisa estas cifras."}
    assert notes(brought(HEADS + "A;1.500;12;2\n", "AR")) == {}


def test_names_tell_nothing_about_figures() -> None:
    assert rows(brought(HEADS + "Plan 0,5;1.500;12;2\n"))[0][1] == "1.50"


@pytest.mark.parametrize("heading", ["Ventas ($)", "Ventas (MXN)", "Ventas MXN", "Ventas en pesos", "Ventas S/"])
def test_an_amount_is_no_number_of_sales(heading: str) -> None:
    answer = brought(f"Canal;{heading};Inversión;Leads;Número de ventas\nA;9000;100;20;3\n")
    assert (places(answer)["sales"], places(answer)["revenue"]) == ("Número de ventas", heading)
    assert rows(answer) == [["A", "100", "20", "3", "9,000"]]


def test_platforms_are_only_named_where_they_share_results_out() -> None:
    own = brought(HEADS + "A;100;10,5;1\n")["warnings"]
    assert own == ["«Leads» trae decimales: redondeamos el total de cada nombre."]
    (platforms,) = brought("Canal;Costo;Conversiones\nA;100;10,5\n")["warnings"]
    assert "porque la plataforma" in platforms
