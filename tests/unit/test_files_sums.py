"""Rows that sum others up are known by their figures and their level, and the reader is told and may keep them."""

from __future__ import annotations

import pytest

from tests.unit.bringing import HEADS, brought, rows

TWO = "Instagram;300;30;5\nFacebook;50;5;1\n"


def names(text: str) -> list[str]:
    """Give the names that would be taken over."""
    return [row[0] for row in rows(brought(HEADS + text))]


@pytest.mark.parametrize(
    "name",
    [
        "Gran total", "Sumas", "∑", "Resultado total", "Todos los canales", "Todas las campañas", "General", "Global",
        "Consolidado", "Acumulado", "Resultados de 2 campañas", "Results from 2 campaigns", "Total Result", "TOTALES:",
        "Importe total facturado", "Suma de todo", "En total", "Toda la cuenta",
    ],
)  # fmt: skip
def test_a_total_is_left_out_and_told_whatever_it_is_called(name: str) -> None:
    answer = brought(HEADS + TWO + f"{name};350;35;6\n")
    assert [row[0] for row in rows(answer)] == ["Instagram", "Facebook"]
    assert any("línea 4" in text for text in answer["warnings"])


def test_a_pivot_of_excel_counts_once() -> None:
    heads = "Etiquetas de fila;Suma de Inversión;Suma de Leads;Suma de Ventas\n"
    answer = brought(heads + TWO + "Total general;350;35;6\n")
    assert [row[1:] for row in rows(answer)] == [["300", "30", "5"], ["50", "5", "1"]]


@pytest.mark.parametrize("form", ["Subtotal {}", "{} Total", "Total {}", "Suma {}"])
@pytest.mark.parametrize("last", ["Total general", "General"])
def test_subtotals_are_left_out_with_the_total(form: str, last: str) -> None:
    first, second = form.format("Instagram"), form.format("Facebook")
    text = (
        f"Instagram A;100;10;2\nInstagram B;200;20;3\n{first};300;30;5\n"
        f"Facebook A;50;5;1\nFacebook B;50;5;1\n{second};100;10;2\n{last};400;40;7\n"
    )
    assert names(text) == ["Instagram A", "Instagram B", "Facebook A", "Facebook B"]


def test_subtotals_may_stand_above_what_they_sum_and_over_one_row() -> None:
    text = "Total Instagram;300;30;5\nA;100;10;2\nB;200;20;3\nTotal Facebook;50;5;1\nC;50;5;1\nTotal general;350;35;6\n"
    assert names(text) == ["A", "B", "C"]


def test_subtotals_of_subtotals_are_sums_too() -> None:
    text = (
        "A;1;1;1\nB;2;2;2\nSubtotal centro;3;3;3\nC;4;4;4\nSubtotal sur;4;4;4\nSubtotal país;7;7;7\n"
        "D;5;5;5\nSubtotal otro;5;5;5\nTotal;12;12;12\n"
    )
    assert names(text) == ["A", "B", "C", "D"]


def test_the_levels_of_a_pivot_are_known_by_arithmetic() -> None:
    text = "Facebook;300;30;5\nA;100;10;2\nB;200;20;3\nGoogle;150;15;3\nC;100;10;2\nD;50;5;1\n"
    assert names(text) == names(text + "Total general;450;45;8\n") == ["A", "B", "C", "D"]
    assert names("Todo lo nuestro;450;45;8\n" + text) == ["A", "B", "C", "D"]


@pytest.mark.parametrize(("text", "line"), [("Equipo Norte;350;35;6\n" + TWO, 2), (TWO + "Equipo Norte;350;35;6\n", 4)])
def test_a_name_that_says_nothing_is_left_out_where_it_is_the_sum_and_that_is_told(text: str, line: int) -> None:
    answer = brought(HEADS + text)
    assert [each[0] for each in rows(answer)] == ["Instagram", "Facebook"]
    assert f"«Equipo Norte» (línea {line}) es justo la suma de otras filas: la dejamos fuera." in answer["warnings"]


def test_a_sum_that_chance_may_make_counts_and_is_told() -> None:
    answer = brought(HEADS + "A;1;1;0\nB;1;0;1\nC;2;1;1\n")
    assert [row[0] for row in rows(answer)] == ["A", "B", "C"]
    assert "«C» (línea 4) es justo la suma de otras filas: la contamos como otra." in answer["warnings"]


def test_of_two_channels_that_are_alike_none_is_a_total() -> None:
    answer = brought(HEADS + "A;100;10;2\nB;100;10;2\n")
    assert [row[0] for row in rows(answer)] == ["A", "B"]
    assert answer["warnings"] == []


def test_months_of_one_channel_are_no_total_of_another() -> None:
    text = "Mes;Canal;Inversión;Leads;Ventas\n1;A;100;10;2\n2;A;200;20;3\n1;B;50;5;1\n2;B;350;35;6\n"
    assert [row[0] for row in rows(brought(text))] == ["A", "B"]


@pytest.mark.parametrize("name", ["Promedio", "Average", "Media", "Prom. diario", "Promedio de canales"])
def test_averages_are_left_out_and_told(name: str) -> None:
    answer = brought(HEADS + f"A;100;10;2\nB;200;20;4\n{name};150;15;3\nTotal;300;30;6\n")
    assert [row[0] for row in rows(answer)] == ["A", "B"]
    assert "Dejamos fuera 1 fila de promedio u otro resumen: línea 4." in answer["warnings"]


def test_a_channel_called_like_an_average_is_a_channel() -> None:
    assert names("Media buying;100;10;2\nB;200;20;4\n") == ["Media buying", "B"]


@pytest.mark.parametrize("word", ["All", "Todo", "todos", "Total", "(All)"])
@pytest.mark.parametrize("column", ["Edad", "Sexo", "Plataforma de medios", "Dispositivo"])
def test_a_breakdown_with_its_whole_counts_once(word: str, column: str) -> None:
    text = (
        f"Campaña;{column};Inversión;Leads;Ventas\nPromo;{word};900;30;6\nPromo;uno;300;10;2\nPromo;otro;600;20;4\n"
        f"Marca;{word};500;10;1\nMarca;uno;500;10;1\nSola;uno;70;7;1\n"
    )
    answer = brought(text)
    assert rows(answer) == [["Promo", "900", "30", "6"], ["Marca", "500", "10", "1"], ["Sola", "70", "7", "1"]]
    assert any("3 filas de detalle, líneas 3, 4, 6" in said for said in answer["warnings"])


def test_a_breakdown_by_two_columns_counts_once() -> None:
    text = (
        "Campaña;Edad;Sexo;Inversión;Leads;Ventas\nPromo;All;All;900;30;6\nPromo;18-24;All;300;10;2\n"
        "Promo;25-34;All;600;20;4\nPromo;18-24;female;100;5;1\nPromo;18-24;male;200;5;1\nPromo;25-34;female;600;20;4\n"
    )
    assert rows(brought(text)) == [["Promo", "900", "30", "6"]]


def test_a_breakdown_without_its_whole_adds_up() -> None:
    text = "Campaña;Edad;Inversión;Leads;Ventas\nPromo;18-24;300;10;2\nPromo;25-34;600;20;4\n"
    assert rows(brought(text)) == [["Promo", "900", "30", "6"]]


def test_a_blank_in_a_breakdown_is_the_whole_where_the_figures_say_so() -> None:
    heads = "Campaña;Edad;Inversión;Leads;Ventas\n"
    whole = "Promo;;900;30;6\nPromo;18-24;300;10;2\nPromo;25-34;600;20;4\n"
    assert rows(brought(heads + whole)) == [["Promo", "900", "30", "6"]]
    part = "Promo;;70;7;1\nPromo;18-24;300;10;2\nPromo;25-34;600;20;4\n"
    assert rows(brought(heads + part)) == [["Promo", "970", "37", "7"]]


def test_parts_that_hide_some_are_told_and_the_whole_counts() -> None:
    answer = brought(
        "Campaña;Edad;Inversión;Leads;Ventas\nPromo;All;900;30;6\nPromo;18-24;300;10;2\nPromo;65+;500;9;1\n"
    )
    assert rows(answer) == [["Promo", "900", "30", "6"]]
    assert any("Las partes de «Promo» no suman" in text for text in answer["warnings"])
