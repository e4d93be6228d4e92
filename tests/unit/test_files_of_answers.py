"""Files of raw survey answers: which column holds them, how many of each kind, and what is no answer."""

from __future__ import annotations

import pytest

from tests.unit.bringing import brought


def counted(text: str | bytes, columns: dict[str, int] | None = None) -> dict[str, str]:
    """Give the figures for the NPS."""
    values: dict[str, str] = brought(text, slug="nps", columns=columns)["values"]
    return values


ALL = {"promoters": "2", "passives": "2", "detractors": "7"}


def test_each_answer_counts_once() -> None:
    assert counted("Respuesta\n" + "\n".join(map(str, range(11)))) == ALL


def test_no_heading_is_needed() -> None:
    assert counted("\n".join(map(str, range(10, -1, -1)))) == ALL


def test_the_column_is_found_by_its_heading() -> None:
    text = "Marca temporal,¿Qué tan probable es que nos recomiendes? (0 a 10),Edad\n2026-01-01,10,9\n2026-01-02,3,8\n"
    answer = brought(text, slug="nps")
    assert answer["columns"][0]["column"] == 1
    assert answer["values"] == {"promoters": "1", "passives": "0", "detractors": "1"}


def test_the_column_is_found_by_its_values() -> None:
    assert counted("n;cliente;x\n1;Ana;10\n2;Luis;9\n3;Eva;2\n") == {
        "promoters": "2",
        "passives": "0",
        "detractors": "1",
    }


def test_the_reader_may_choose_another() -> None:
    text = "NPS;Atención\n10;2\n9;3\n"
    assert counted(text) == {"promoters": "2", "passives": "0", "detractors": "0"}
    assert counted(text, columns={"answers": 1}) == {"promoters": "0", "passives": "0", "detractors": "2"}


def test_rows_without_an_answer_are_counted_and_named() -> None:
    answer = brought("Nombre;NPS\nA;10\nB;\nC;N/A\nD;8\nE;no sabe\n", slug="nps")
    assert answer["values"] == {"promoters": "1", "passives": "1", "detractors": "0"}
    assert "3 filas no tienen respuesta y no cuentan: líneas 3, 4, 6." in answer["warnings"]


def test_what_is_no_answer_is_named_by_line() -> None:
    answer = brought("NPS\n10\n11\n7.5\n-1\nmucho\n9\n5\n4\n3\n", slug="nps")
    assert [each["line"] for each in answer["troubles"]] == [3, 4, 5, 6]
    assert answer["troubles"][0]["text"] == (
        "Línea 3, columna «NPS»: «11» no es una respuesta de 0 a 10: escribe un número entero, como 9."
    )
    assert (answer["good"], answer["wrong"]) == (5, 4)


@pytest.mark.parametrize(
    "text", ["10 - Muy probable", "10/10", "10 de 10", "10.0", "10,00", " 10 ", "Muy probable (10)"]
)
def test_answers_may_come_with_words(text: str) -> None:
    assert counted(f'NPS\n"{text}"\n')["promoters"] == "1"


def test_answers_that_were_sorted_before_are_counted() -> None:
    assert counted("Tipo NPS\nPromotor\nPasivo\nDetractor\nPromoters\n") == {
        "promoters": "2", "passives": "1", "detractors": "1",
    }  # fmt: skip


def test_a_file_without_answers_asks_which_column() -> None:
    answer = brought("Nombre;Ciudad\nAna;Lima\n", slug="nps")
    assert answer["values"] == {}
    assert "di cuál es" in answer["problem"]
