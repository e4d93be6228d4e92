"""Cells as people write them: signs with a point in them, zeros of accounting, figures that lost digits, our faults."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from calculators.files import NOT_UNDERSTOOD, importing, notation
from tests.unit.bringing import HEADS, brought, notes, rows

if TYPE_CHECKING:
    from collections.abc import Iterator

FIXTURES = Path(__file__).parent / "fixtures/columns"


def read(name: str, country: str = "MX", slug: str = "compare") -> dict[str, Any]:
    """Have a file of the fixtures read."""
    return brought((FIXTURES / f"{name}.csv").read_bytes(), country, slug)


@pytest.mark.parametrize(
    ("country", "sign", "figures"),
    [
        ("PY", "Gs. ", ("1.250.000", "950.000")),
        ("PY", "Gs.", ("1.250.000", "950.000")),
        ("PY", "₲ ", ("1.250.000", "950.000")),
        ("BO", "Bs. ", ("1.250,50", "950,00")),
        ("VE", "Bs. ", ("1.250,50", "950,00")),
        ("VE", "Bs.", ("1.250,50", "950,00")),
        ("CR", "₡", ("1 250,50", "950,00")),
        ("HN", "L. ", ("1,250.50", "950.00")),
        ("GT", "Q. ", ("1,250.50", "950.00")),
        ("PE", "S/. ", ("1,250.50", "950.00")),
        ("DO", "RD$", ("1,250.50", "950.00")),
    ],
)
def test_a_sign_with_a_point_in_it_is_no_obstacle(country: str, sign: str, figures: tuple[str, str]) -> None:
    signed = brought(HEADS + "".join(f"C{at};{sign}{each};20;3\n" for at, each in enumerate(figures)), country)
    bare = brought(HEADS + "".join(f"C{at};{each};20;3\n" for at, each in enumerate(figures)), country)
    assert rows(signed) == rows(bare)
    assert len(rows(signed)) == 2
    assert signed["troubles"] == []


def test_guaranies_as_the_bank_writes_them() -> None:
    assert rows(read("money-gs-with-a-point", "PY")) == [
        ["Instagram", "1.250.000", "20", "3"],
        ["Facebook", "950.000", "30", "5"],
    ]


def test_a_dash_of_accounting_is_zero() -> None:
    assert [row[1] for row in rows(read("accounting-zero"))] == ["1,350.40", "0", "0"]


def test_a_figure_that_lost_its_digits_is_refused_for_that_and_nothing_else_is_said() -> None:
    answer = read("scientific-notation")
    assert answer["values"] == {}
    assert all("notación científica" in each["text"] for each in answer["troubles"])
    assert "spend" not in notes(answer)


def test_a_fault_of_ours_in_a_cell_names_the_cell_and_the_others_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(notation, "read_number", broken)
    answer = brought(HEADS + "A;1 mil;20;3\n")
    assert answer["troubles"][0]["text"].startswith("Línea 2, columna «Inversión»: «1 mil»: no pudimos entender")


def test_a_fault_of_ours_elsewhere_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> Iterator[int]:
        raise ZeroDivisionError

    monkeypatch.setattr(importing, "gather", broken)
    assert brought(HEADS + "A;100;20;3\n", is_broken=True)["problem"] == NOT_UNDERSTOOD


PROMOTERS = {
    "survey-rating-and-recommend": {"promoters": "3", "passives": "0", "detractors": "1"},
    "survey-quiz-score-and-recommend": {"promoters": "3", "passives": "0", "detractors": "0"},
}


@pytest.mark.parametrize("name", PROMOTERS)
def test_the_question_of_an_nps_is_the_one_that_asks_to_recommend(name: str) -> None:
    answer = read(name, slug="nps")
    assert answer["values"] == PROMOTERS[name]
    assert answer["guessed"] == ""


def test_the_question_to_recommend_is_found_on_either_side() -> None:
    answer = brought("¿Recomendarías la tienda?;Puntaje del servicio;Nota\n10;5;1\n9;4;1\n2;5;1\n", slug="nps")
    assert answer["columns"][0]["column"] == 0


def test_grades_of_one_to_five_are_told() -> None:
    answer = read("survey-one-to-five", slug="nps")
    assert "escala de 1 a 5" in answer["columns"][0]["question"]
    assert "ninguna con problemas" not in answer["count"]


def test_two_columns_that_may_be_the_answers_are_asked_for() -> None:
    answer = brought("Norte;Sur\n10;2\n9;3\n8;8\n", slug="nps")
    assert answer["columns"][0]["choices"] == [0, 1]
    assert answer["guessed"].startswith("Tuvimos que adivinar")
    assert brought("Norte;Sur\n10;2\n9;3\n8;8\n", slug="nps", columns={"answers": 1})["guessed"] == ""


@pytest.mark.parametrize("scale", [5, 7])
def test_many_answers_without_a_high_one_are_told_as_a_shorter_scale(scale: int) -> None:
    text = "¿Nos recomendarías?\n" + "".join(f"{at % (scale + 1)}\n" for at in range(24))
    assert f"escala de 1 a {scale}" in brought(text, slug="nps")["columns"][0]["question"]
    low = brought("¿Nos recomendarías?\n0\n2\n5\n", slug="nps")
    assert low["columns"][0]["question"] == ""
