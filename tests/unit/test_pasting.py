"""What a paste into a table is understood as: by its headings, without totals, else just as it stands."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from calculators import UnknownNameError, paste_json

PASTES = Path(__file__).parent / "fixtures" / "pastes"
TWO = ["name;spend;leads;sales", "Instagram;4,000;160;32", "Facebook;4,000;150;17"]


def pasted(text: str, column: int = 0, country: str = "MX") -> tuple[list[str], str]:
    """Have a paste understood; give its lines, the columns' keys first, and what is said."""
    request = {"key": "rows", "text": text, "country": country, "column": column}
    answer = json.loads(paste_json("compare", json.dumps(request)))
    return answer["text"].split("\n") if answer["text"] else [], answer["said"]


@pytest.mark.parametrize("path", sorted(PASTES.glob("*.txt")), ids=lambda path: path.stem)
def test_each_form_of_a_table_is_read_alike(path: Path) -> None:
    lines, _ = pasted(path.read_text(encoding="utf-8"))
    assert lines == (["name;spend;leads;sales", "Ana;4,000;160;32"] if path.stem == "own_headings" else TWO)


@pytest.mark.parametrize(
    "text",
    ["Ana\t1\t2\t3\nLuis\t2\t3\t4", "Ventas\nMarketing\nLeads", "Ana, la jefa\nLuis, el otro", "a\nb", '"a\tb\nc'],
)
def test_plain_cells_stay_as_they_are(text: str) -> None:
    assert pasted(text) == ([], "")


@pytest.mark.parametrize("text", ["4,000\n5,000", "4,000\t160\n5,000\t150", "1,5\n2,5\n3,5"])
def test_figures_pasted_into_a_column_are_not_cut(text: str) -> None:
    assert pasted(text, 1) == ([], "")


def test_a_total_without_headings_is_left_out_and_told() -> None:
    lines, said = pasted("A\t4000\t160\t32\nB\t4000\t150\t17\nTotal\t8000\t310\t49")
    assert lines == ["name;spend;leads;sales", "A;4000;160;32", "B;4000;150;17"]
    assert said == "Dejamos fuera 1 fila de total: línea 3."


def test_text_without_headings_is_cut_where_each_line_is_a_name_and_figures() -> None:
    lines, said = pasted("Instagram,$1,200.00,160,32\nFacebook,$4,000.00,150,17")
    assert lines == ["name;spend;leads;sales", "Instagram;$1,200.00;160;32", "Facebook;$4,000.00;150;17"]
    assert "las unimos (líneas 1, 2)" in said


def test_columns_that_the_paste_lacks_are_left_alone() -> None:
    assert pasted("Inversión\tLeads\n4000\t160", 1)[0] == ["spend;leads", "4,000;160"]


def test_a_row_with_a_mistake_is_kept_as_it_is() -> None:
    lines, _ = pasted("Canal\tLeads\tInversión\tVentas\nA\t10\t100\t2\nB\tmuchos\t200\t3")
    assert lines == ["name;spend;leads;sales", "A;100;10;2", "B;200;muchos;3"]


def test_names_that_are_added_up_are_told() -> None:
    lines, said = pasted("Canal\tInversión\tLeads\tVentas\nA\t100\t10\t2\nA\t50\t5\t1\nB\t1\t1\t1")
    assert lines == ["name;spend;leads;sales", "A;150;15;3", "B;1;1;1"]
    assert "de 3 quedan 2" in said


def test_what_a_page_cannot_ask_is_named() -> None:
    for request in ({"key": "none", "country": "MX"}, {"key": "rows", "country": "XX"}):
        with pytest.raises(UnknownNameError):
            paste_json("compare", json.dumps({**request, "text": "a", "column": 0}))


def test_what_was_sold_is_taken_by_its_heading_only() -> None:
    lines, said = pasted("Canal\tFacturación\tInversión\tLeads\tVentas\nA\t500\t100\t10\t2\nB\t\t200\t20\t3")
    assert lines == ["name;spend;leads;sales;revenue", "A;100;10;2;500", "B;200;20;3;"]
    assert said == "Pusimos cada columna bajo su encabezado."
    assert pasted("A\t100\t10\t2\t500\nB\t200\t20\t3\t9") == ([], "")
    assert pasted("Canal\tInversión\tLeads\tVentas\nA\t100\t10\t2")[1] == ""


@pytest.mark.parametrize(
    "text",
    ["Instagram: 4000, 160, 32\nFacebook: 4000, 150, 17", "Instagram:4000;160;32\nFacebook:4000;150;17",
     "Instagram: 4000\t160\t32\nFacebook: 4000\t150\t17"],
)  # fmt: skip
def test_a_message_names_its_rows_before_a_colon(text: str) -> None:
    assert pasted(text) == (["name;spend;leads;sales", "Instagram;4000;160;32", "Facebook;4000;150;17"], "")


def test_a_clock_in_a_name_is_no_figure() -> None:
    assert pasted("Turno de 10:30, 160, 32\nTarde, 150, 17")[0] == [
        "name;spend;leads", "Turno de 10:30;160;32", "Tarde;150;17",
    ]  # fmt: skip


def test_sales_are_not_called_money_where_the_spend_is_in_thousands() -> None:
    _, said = pasted("Canal;Inversión (miles);Leads;Ventas\nA;4;160;32\nB;5;150;17")
    assert said == "Inversión: Lo que pegaste dice que son miles: multiplicamos sus cifras por mil."
