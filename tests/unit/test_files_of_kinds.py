"""Surveys that were counted before: a column for each kind, shares alone, and scales that their question names."""

from __future__ import annotations

import pytest

from tests.unit.bringing import brought, notes

COUNTS = {"promoters": "30", "passives": "12", "detractors": "8"}


@pytest.mark.parametrize(
    "text",
    [
        "Promotores;Pasivos;Detractores\n30;12;8\n",
        "Detractores;Pasivos;Promotores;NPS\n8;12;30;44\n",
        "Encuesta de octubre\nPromoters,Passives,Detractors\n30,12,8\n",
        "Mes;Promotores (9-10);Neutros (7-8);Detractores (0-6)\nOctubre;20;10;3\nNoviembre;10;2;5\n",
        "Mes;Promotores;Pasivos;Detractores\nOct;20;10;3\nNov;10;2;5\nTotal;30;12;8\n",
    ],
)
def test_a_column_for_each_kind_of_answer_says_how_many(text: str) -> None:
    answer = brought(text, "MX", "nps")
    assert (answer["values"], answer["count"]) == (COUNTS, "50 respuestas listas.")
    added = ": sumamos sus 2 filas" if "Mes" in text else ""
    assert notes(answer)["answers"] == f"El archivo trae promotores, pasivos y detractores en columnas{added}."


@pytest.mark.parametrize(
    "text", ["Nota;%\n10;40%\n9;10%\n8;20%\n5;30%\n", "Puntaje;Porcentaje\n9;33,3%\n7;33,3 %\n3;33,3%\n"]
)
def test_shares_without_how_many_are_no_answers(text: str) -> None:
    answer = brought(text, "AR", "nps")
    assert answer["values"] == {}
    assert answer["problem"].startswith("Esta tabla trae porcentajes y no cuántas respuestas hay")


@pytest.mark.parametrize(
    ("heading", "scale"),
    [("¿Nos recomendarías? (1 a 7)", 7), ("Del 1 al 7, ¿nos recomendarías?", 7), ("Recomendación 1-5", 5),
     ("How likely are you to recommend us? (1 to 6)", 6)],
)  # fmt: skip
def test_a_scale_that_the_question_names_is_told(heading: str, scale: int) -> None:
    answer = brought(f'"{heading}"\n{scale}\n4\n3\n2\n', "MX", "nps")
    assert f"parece una escala de 1 a {scale}" in notes(answer)["answers"]
    whole = brought('"Del 1 al 10, ¿nos recomendarías?"\n10\n4\n3\n2\n', "MX", "nps")
    assert notes(whole) == {}
