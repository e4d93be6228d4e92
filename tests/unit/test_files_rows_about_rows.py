"""Rows that say something of the others: totals with a date or rounded, medians, the most, the least, deviations."""

from __future__ import annotations

import pytest

from tests.unit.bringing import HEADS, brought, rows

CENTS = "Meta;1000,40;20;3\nGoogle;900,40;30;4\nTikTok;500,40;13;2\n"
WHOLE = "Meta;1000;20;3\nGoogle;900;30;4\nTikTok;500;13;2\n"


@pytest.mark.parametrize(
    "name", ["Consolidado 2026", "Resultado octubre", "General Q3", "Mi negocio", "Los tres canales"]
)
@pytest.mark.parametrize(("lines", "total"), [(CENTS, "2401"), (CENTS, "2401,20"), (WHOLE, "2400")])
def test_a_total_is_known_with_a_date_or_any_name_and_rounded(name: str, lines: str, total: str) -> None:
    answer = brought(HEADS + lines + f"{name};{total};63;9\n", "AR")
    assert [row[0] for row in rows(answer)] == ["Meta", "Google", "TikTok"]
    assert answer["warnings"] == [f"«{name}» (línea 5) es justo la suma de otras filas: la dejamos fuera."]


def test_counts_are_never_rounded_into_a_total() -> None:
    answer = brought(HEADS + CENTS + "Radio;2401;62;9\n", "AR")
    assert [row[0] for row in rows(answer)] == ["Meta", "Google", "TikTok", "Radio"]


@pytest.mark.parametrize(
    "row",
    ["Mediana;900;20;3", "Máximo;1000;30;4", "MÁX.;1000;30;4", "Mínimo;500;13;2", "Min;500;13;2",
     "Desviación estándar;265;9;1", "Desv. est.;216,02;7;1", "Varianza;70000;73;1"],
)  # fmt: skip
def test_medians_extremes_and_deviations_are_no_channels(row: str) -> None:
    answer = brought(HEADS + WHOLE + row + "\n", "AR")
    assert [each[0] for each in rows(answer)] == ["Meta", "Google", "TikTok"]
    assert answer["warnings"] == ["Dejamos fuera 1 fila de promedio u otro resumen: línea 5."]


@pytest.mark.parametrize("name", ["Max", "Máximo", "Max Mara", "Mínimo Diseño", "Mediana Empresa"])
def test_people_and_shops_may_be_called_so(name: str) -> None:
    answer = brought(HEADS + WHOLE + f"{name};700;11;3\n", "AR")
    assert rows(answer)[3] == [name, "700", "11", "3"]


def test_a_seller_called_max_who_ties_with_another_stays() -> None:
    answer = brought(HEADS + "Ana;100;10;2\nMax;100;10;2\n")
    assert [row[0] for row in rows(answer)] == ["Ana", "Max"]
