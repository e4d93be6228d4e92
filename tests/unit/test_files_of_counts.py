"""Surveys that come as a table of counts or with a column for each answer: each counts as often as it was given."""

from __future__ import annotations

import pytest

from tests.unit.bringing import brought

COUNTS = [2, 0, 1, 0, 1, 3, 2, 10, 15, 20, 46]
EXPECTED = {"promoters": "66", "passives": "25", "detractors": "9"}
SURVEY = "Respondent ID,¿Qué tan probable es que nos recomiendes?,,,,,,,,,,\n"
SURVEY += ",Nada probable - 0,1,2,3,4,5,6,7,8,9,Muy probable - 10\n"


def values(text: str, columns: dict[str, int] | None = None) -> dict[str, str]:
    """Give the figures for the NPS."""
    found: dict[str, str] = brought(text, slug="nps", columns=columns)["values"]
    return found


def table(heads: str, order: list[int], form: str = "{}") -> str:
    """Write a table of counts."""
    return "\n".join([heads, *(f"{form.format(score)};{COUNTS[score]}" for score in order)])


@pytest.mark.parametrize("heads", ["Puntaje;Respuestas", "Nota;Frecuencia", "NPS;Cantidad", "Calificación;N", "x;y"])
@pytest.mark.parametrize("order", [list(range(11)), list(range(10, -1, -1))], ids=["up", "down"])
@pytest.mark.parametrize("form", ["{}", "{} / 10", "{} - Puntos"])
def test_a_table_of_counts_counts_each_answer_as_often_as_it_was_given(heads: str, order: list[int], form: str) -> None:
    answer = brought(table(heads, order, form), slug="nps")
    assert answer["values"] == EXPECTED
    assert answer["good"] == 100
    assert "cuántas respuestas hay de cada nota" in answer["columns"][0]["note"]


def test_a_total_below_the_counts_is_no_answer() -> None:
    assert values(table("Puntaje;Respuestas", list(range(11))) + "\nTotal;100\n") == EXPECTED


def test_shares_beside_the_counts_are_not_them() -> None:
    text = "Puntaje;%;Respuestas\n" + "\n".join(f"{score};{count}%;{count}" for score, count in enumerate(COUNTS))
    assert values(text) == EXPECTED


def test_shares_alone_are_refused_with_the_reason() -> None:
    answer = brought(
        "Puntaje;Porcentaje\n" + "\n".join(f"{score};{count}%" for score, count in enumerate(COUNTS)), slug="nps"
    )
    assert answer["values"] == {}
    assert "porcentajes" in answer["problem"]


def test_counts_of_kinds_are_counts() -> None:
    assert values("Tipo;Cantidad\nPromotores;1,066\nPasivos;25\nDetractores;9\n") == {**EXPECTED, "promoters": "1066"}


def test_counts_may_stand_side_by_side() -> None:
    heads = ";".join(map(str, range(11)))
    assert values(f"{heads}\n" + ";".join(map(str, COUNTS))) == EXPECTED
    assert values(f"Pregunta;{heads}\nRecomendaría;" + ";".join(map(str, COUNTS))) == EXPECTED


def test_each_answer_once_without_a_column_that_counts_is_a_survey() -> None:
    text = "NPS;Edad\n" + "\n".join(f"{score};{40 + score % 3}" for score in (10, 9, 7, 3, 1))
    assert values(text) == {"promoters": "2", "passives": "1", "detractors": "2"}


def test_the_reader_may_say_that_another_column_holds_the_answers() -> None:
    text = "Puntaje;Respuestas\n0;2\n1;0\n2;1\n3;0\n4;1\n5;3\n6;2\n7;10\n8;9\n9;9\n10;9\n"
    assert values(text, {"answers": 1}) == {"promoters": "4", "passives": "0", "detractors": "7"}


def marked(answers: list[int | None], mark: str) -> str:
    """Write a survey with a column for each answer."""
    lines = [
        f"{number}," + ",".join(mark.format(each) if each == answer else "" for each in range(11))
        for number, answer in enumerate(answers, start=1)
    ]
    return SURVEY + "\n".join(lines)


@pytest.mark.parametrize("mark", ["{}", "X", "1", "Sí", "{} puntos"])
def test_a_column_for_each_answer_is_gathered(mark: str) -> None:
    answer = brought(marked([10, 9, 0, 7, None, 10], mark), slug="nps")
    assert answer["values"] == {"promoters": "3", "passives": "1", "detractors": "1"}
    assert "El archivo trae una columna por cada nota: juntamos sus respuestas en una sola." in answer["warnings"]
    assert any("1 fila no tiene respuesta" in text for text in answer["warnings"])


def test_flags_of_zero_and_one_are_marks() -> None:
    lines = [",".join("1" if each == answer else "0" for each in range(11)) for answer in (10, 10, 0, 8)]
    text = ",".join(map(str, range(11))) + "\n" + "\n".join(lines)
    assert values(text) == {"promoters": "2", "passives": "1", "detractors": "1"}


def test_two_marks_in_a_row_are_a_wrong_row() -> None:
    answer = brought(marked([10, 9, 0, 7, 8, 10], "{}") + "\n7,,,,,5,,,,,,10\n", slug="nps")
    assert answer["good"] == 6
    assert [each["line"] for each in answer["troubles"]] == [9]
