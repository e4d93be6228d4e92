"""A table of figures is read cell by cell as any field is, says what to mend where, and travels as one text."""

import json
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from calculators import COUNTRIES, UnknownNameError, definition, evaluate, evaluate_json, order_json
from calculators.core.fields import read_field
from calculators.core.model import Input
from calculators.core.numbers.countries import Country
from calculators.core.numbers.writing import write_canonical, write_typed
from calculators.core.tables.cells import CellField, cell_reader, write_cell
from calculators.core.tables.fields import read_table
from calculators.core.tables.table import Table, table_of
from calculators.core.tables.text import LONGEST, MOST_LINES, MOST_ROWS, TableProblem, join_table, split_table
from tests.unit.asking import HEADING, rows

KEYS = tuple(HEADING.split(";"))
COLUMNS = definition("compare").inputs[0].columns
FIGURES = COLUMNS[1:]
TYPED = st.one_of(
    st.text(alphabet="0123456789.,' \u00a0-$%k", max_size=14),
    st.from_regex(r"\A[0-9]{1,3}([.,][0-9]{3}){0,3}([.,][0-9]{1,3})?\Z"),
    st.text(max_size=6),
)
NOTATIONS = [*COUNTRIES.values(), None]


def asked(text: str, country: str = "US", **more: str) -> dict[str, Any]:
    """Ask in a country's figures; `written_in` the values' notation where it is another."""
    request = {"values": {"rows": text}, "country": country, **more}
    found: dict[str, Any] = json.loads(evaluate_json("compare", json.dumps(request)))
    return found


cells = st.text(st.characters(codec="utf-8", exclude_characters="\r\x00"), max_size=8)


@given(st.lists(st.tuples(*[cells] * len(KEYS)), max_size=8))
@example([("a;b", 'q"x', "l\nm", " ")])
@example([("", "", "", ""), ("a", "", "", "")])
def test_a_tables_text_gives_back_its_cells(table: list[tuple[str, ...]]) -> None:
    found = split_table(join_table(KEYS, table), KEYS)
    filled = any(cell.strip() for row in table for cell in row)
    assert found == (table if filled else TableProblem("empty"))


@given(st.text())
@example('"')
@example("name;spend;leads;sales\n\x00")
@example("name;spend;leads;sales\r\rInstagram")
@example(f"{HEADING}\n{'x' * 200_000};1;1;1")
@example("x" * 200_000)
@example("9" * (LONGEST + 1))
@example("\ud800;" * 50)
def test_any_text_at_all_is_a_table_or_gets_a_sentence(text: str) -> None:
    for written_in in ("US", "canonical"):
        answer = asked(text, written_in=written_in)
        assert bool(answer["errors"]) != bool(answer["outputs"])
        again = asked(f"{HEADING}\n{text}", written_in=written_in)
        assert bool(again["errors"]) != bool(again["outputs"])


def test_columns_come_in_any_order_and_others_are_left_alone() -> None:
    ordered = asked(rows("Instagram;100;10;2", "Facebook;50;5;1"))
    other = asked("\ufeffSALES;clicks; spend ;name;leads\n2;99;100;Instagram;10\n1;99;50;Facebook;5")
    assert other == ordered
    assert asked(f"{HEADING}\r\nInstagram;100;10;2\r\nFacebook;50;5;1\r\n") == ordered


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Escribe al menos una fila en «Tus canales o vendedores»: Canal o vendedor, Inversión, Leads y Ventas."),
        (rows(";;;", " ; ;;"), "Escribe al menos una fila en"),
        ("Instagram;100;10;2", "No pudimos leer «Tus canales o vendedores»: escribe sus filas otra vez."),
        ("name;spend;leads\nInstagram;100;10", "A «Tus canales o vendedores» le falta la columna «Ventas»"),
        (rows(*["a;1;1;1"] * (MOST_ROWS + 1)), "tiene demasiadas filas: escribe hasta 10,000."),
        (rows(*[""] * (MOST_LINES + 2)), "tiene demasiadas filas"),
        (rows("a;1;1;1") + "\n" * (LONGEST), "tiene demasiado texto"),
    ],
)  # fmt: skip
def test_what_is_no_table_says_what_to_write(text: str, sentence: str) -> None:
    assert sentence in asked(text)["errors"]["rows"]
    assert asked(text)["inputs"] == {}


def test_a_wrong_cell_is_named_by_row_and_column() -> None:
    answer = asked(rows("Instagram;100;10;2", "", "Facebook;mucho;10;", f"{'x' * 61};1;2.5;1"))
    assert [(cell["row"], cell["column"]) for cell in answer["cells"]] == [
        (3, "spend"), (3, "sales"), (4, "name"), (4, "leads"),
    ]  # fmt: skip
    assert [cell["text"] for cell in answer["cells"]] == [
        "Inversión debe ser un número, como 4,000.",
        "Escribe un número entero en «Ventas», como 24, o 0 si no hubo.",
        "Canal o vendedor es demasiado largo: escribe hasta 60 letras, como Instagram.",
        "Leads debe ser un número entero, como 160.",
    ]
    assert answer["cells"][0]["said"] == "Fila 3: Inversión debe ser un número, como 4,000."
    assert answer["errors"]["rows"] == f"Hay 4 casillas por corregir. {answer['cells'][0]['said']}"
    assert {cell["key"] for cell in answer["cells"]} == {"rows"}


def test_one_wrong_cell_is_the_whole_sentence_and_a_nameless_row_is_asked_for_its_name() -> None:
    answer = asked(rows(" \u200b;100;10;2"))
    said = "Fila 1: Escribe un nombre en «Canal o vendedor», como Instagram."
    assert (answer["errors"]["rows"], answer["cells"][0]["said"]) == (said, said)


def test_of_thousands_of_wrong_cells_the_first_hundred_are_said() -> None:
    answer = asked(rows(*["a;x;1;1"] * 5000))
    assert len(answer["cells"]) == 100
    assert "Hay 5000 casillas" in answer["errors"]["rows"]


def test_blank_rows_are_no_rows_and_stay_where_they_are() -> None:
    answer = asked(rows("", "Instagram;100;10;2", " ; ;;", "Facebook;1,500;10;2", ";;;"))["inputs"]["rows"]
    assert (answer["value"], answer["text"]) == (2, "2 filas")
    assert answer["typed"] == rows(";;;", "Instagram;100;10;2", ";;;", "Facebook;1,500;10;2", ";;;")
    assert answer["canonical"] == rows("Instagram;100;10;2", "Facebook;1500;10;2")


def test_right_cells_follow_the_country_and_wrong_ones_stay_as_typed() -> None:
    answer = asked(rows("Instagram;1,500.5;10;2", "Google;mucho;1,000;2"), country="AR", written_in="US")
    assert answer["inputs"]["rows"]["value"] is None
    assert answer["inputs"]["rows"]["typed"] == rows("Instagram;1.500,50;10;2", "Google;mucho;1.000;2")
    assert list(answer["errors"]) == ["rows"]


def test_a_cell_that_can_mean_two_figures_says_which_row_it_is_in() -> None:
    echo = asked(rows("Instagram;100;10;2", "Facebook;1,500;1,000;2", "Google;15 mil;10;2"))["inputs"]["rows"]["echo"]
    assert echo["cells"] == [
        {
            "row": 2, "column": "spend", "text": "Fila 2, Inversión. Leímos: $1,500.00 — mil quinientos",
            "alternative": {"label": "Usar $1.50", "typed": "1.50"},
        },
        {
            "row": 3, "column": "spend", "text": "Fila 3, Inversión. Leímos: $15,000.00 — quince mil",
            "alternative": None,
        },
    ]  # fmt: skip
    assert asked(rows("Instagram;100;10;2"))["inputs"]["rows"]["echo"] is None


@given(st.sampled_from(FIGURES), st.sampled_from(list(COUNTRIES)), st.sampled_from(["own", "canonical"]), TYPED)
@example(FIGURES[0], "MX", "own", "1,234")
@example(FIGURES[0], "MX", "canonical", "1,5")
@example(FIGURES[0], "CR", "own", "1\u00a0234\u00a0567")
@example(FIGURES[1], "MX", "own", "1.000")
def test_a_cell_is_read_as_a_field_is(spec: Input, country: str, notation: str, text: str) -> None:
    here = COUNTRIES[country]
    written_in = None if notation == "canonical" else here
    cell, field = cell_reader(spec, here, written_in)(text), read_field(text, spec, here, written_in)
    assert (cell.value, cell.doubtful) == (field.value, field.echoed)
    assert cell.error == field.error or not text.strip()


@given(
    st.sampled_from(FIGURES),
    st.sampled_from(NOTATIONS),
    st.one_of(st.integers(0, 10**9), st.decimals(0, 10**9, places=2), st.decimals(0, 10**6, places=4)),
)
def test_a_cell_is_written_as_a_field_is(spec: Input, notation: Country | None, figure: int | Decimal) -> None:
    value = Fraction(figure)
    expected = write_canonical(value, spec.unit) if notation is None else write_typed(value, spec.unit, notation)
    assert write_cell(CellField("", value=value), spec, notation) == expected


def order(text: str, column: str, *, descending: bool = False, **more: str) -> list[int]:
    request = {"values": {"rows": text}, "country": "US", "key": "rows", "column": column, "descending": descending}
    found: list[int] = json.loads(order_json("compare", json.dumps(request | more)))["order"]
    return found


TO_ORDER = rows("Óscar;900;3;1", "", "ana;1,000;3;x", "Beto;20;1;2")


def test_rows_are_ordered_by_what_figures_mean() -> None:
    assert order(TO_ORDER, "spend") == [3, 0, 2, 1]
    assert order(TO_ORDER, "spend", descending=True) == [2, 0, 3, 1]
    assert order(TO_ORDER, "spend", written_in="AR") == [2, 3, 0, 1]


def test_equals_keep_their_order_and_what_cannot_be_read_comes_last() -> None:
    assert order(TO_ORDER, "leads", descending=True) == [0, 2, 3, 1]
    assert order(TO_ORDER, "sales") == [0, 3, 2, 1]
    assert order(TO_ORDER, "name") == [2, 3, 0, 1]


@given(st.text(max_size=60), st.text(max_size=6))
def test_any_text_has_an_order_of_all_its_rows(text: str, column: str) -> None:
    for name in (column, "spend", "name"):
        found = order(f"{HEADING}\n{text}", name)
        assert sorted(found) == list(range(len(found)))
    assert order(text, "spend") == list(range(len(order(text, "spend"))))


def test_only_tables_have_an_order_and_only_they_are_tables() -> None:
    request = {"values": {}, "country": "MX", "key": "spend", "column": "spend", "descending": False}
    assert json.loads(order_json("cpa", json.dumps(request))) == {"order": []}
    with pytest.raises(UnknownNameError):
        order_json("compare", json.dumps({**request, "values": {"cap": ""}}))
    with pytest.raises(TypeError, match="no table"):
        table_of({"spend": Fraction(1)}, "spend")


def test_a_table_counts_as_its_rows() -> None:
    assert Table(3, {}, {}) + 1 == Fraction(4)
    assert evaluate("compare", {"rows": rows("a;1;1;1")})["inputs"]["rows"]["value"] == 1


WITH_REVENUE = f"{HEADING};revenue"


def test_a_column_that_may_be_missing_is_neither_asked_for_nor_written() -> None:
    four = asked(rows("Instagram;1,000;10;2", "", "Facebook;50;5;1"))
    blank = asked(f"{WITH_REVENUE}\nInstagram;1,000;10;2;\n\nFacebook;50;5;1; ")
    assert blank == four
    assert four["inputs"]["rows"]["canonical"] == rows("Instagram;1000;10;2", "Facebook;50;5;1")
    assert four["inputs"]["rows"]["typed"] == rows("Instagram;1,000;10;2", ";;;", "Facebook;50;5;1")


def test_a_column_that_may_be_missing_travels_as_soon_as_one_row_has_it() -> None:
    read = asked(f"{WITH_REVENUE}\nInstagram;100;10;2;1,500.5\n\nFacebook;50;5;1;")["inputs"]["rows"]
    assert read["canonical"] == f"{WITH_REVENUE}\nInstagram;100;10;2;1500.5\nFacebook;50;5;1;"
    assert read["typed"] == f"{WITH_REVENUE}\nInstagram;100;10;2;1,500.50\n;;;;\nFacebook;50;5;1;"
    wrong = asked(f"{WITH_REVENUE}\nInstagram;100;10;2;mucho")
    assert [(cell["column"], cell["text"]) for cell in wrong["cells"]] == [
        ("revenue", "Lo vendido debe ser un número, como 24,000.")
    ]
    assert wrong["inputs"]["rows"]["typed"].endswith(";mucho")


def test_only_what_may_be_missing_may_be() -> None:
    sentence = asked("name;spend;leads;revenue\nInstagram;100;10;9")["errors"]["rows"]
    assert "le falta la columna «Ventas»" in sentence
    assert "le falta la columna «Canal o vendedor»" in asked("revenue\n9")["errors"]["rows"]


def test_a_blank_that_may_be_is_told_from_a_zero() -> None:
    found = read_table(f"{WITH_REVENUE}\na;1;1;1;\nb;1;1;1;0", definition("compare").inputs[0], COUNTRIES["MX"], None)
    assert found.value is not None
    assert list(found.value.figures["revenue"]) == [Fraction(0)] * 2
    assert found.value.blank == {"revenue": frozenset({0})}
    assert (found.value.has("revenue"), found.value.has("spend")) == (True, True)


def test_rows_without_it_come_last_in_its_order() -> None:
    assert order(f"{WITH_REVENUE}\na;1;1;1;\nb;1;1;1;30\nc;1;1;1;4", "revenue") == [2, 1, 0]
    assert order(rows("a;1;1;1", "b;1;1;1"), "revenue", descending=True) == [0, 1]
