"""Files whose rows are not simply as wide as their headings, or whose headings stand where nobody expects them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from calculators import read_file_json
from tests.unit.bringing import HEADS, brought, places, rows

COMMAS = "Canal,Inversión,Leads,Ventas\n"


def decided(text: str, country: str = "MX", **choices: int) -> dict[str, Any]:
    """Have a file read with what the reader has decided about it."""
    request = json.dumps({"country": country, "choices": choices})
    *_, last = read_file_json("compare", request, text.encode())
    answer: dict[str, Any] = json.loads(last)["answer"]
    return answer


def test_a_figure_that_a_comma_cuts_is_joined_where_one_way_is_right() -> None:
    answer = brought(COMMAS + "Instagram,$1,200.00,200,30\nFacebook,$950.00,90,12\n")
    assert rows(answer) == [["Instagram", "1,200", "200", "30"], ["Facebook", "950", "90", "12"]]
    assert any("las unimos" in text and "línea 2" in text for text in answer["warnings"])


@pytest.mark.parametrize(
    "row",
    [
        "Instagram,1,200,200,30",
        "Instagram,1.200,50,200,30",
        "Instagram,1,200,300,100",
        "Remarketing, octubre,100,20,3",
        "A,1,2,3,4,5,6,7,8",
    ],
)
def test_a_row_that_could_be_joined_in_two_ways_or_in_none_is_refused_with_the_reason(row: str) -> None:
    answer = brought(f"{COMMAS}{row}\nFacebook,950,90,12\n")
    assert rows(answer) == [["Facebook", "950", "90", "12"]]
    (trouble,) = answer["troubles"]
    assert trouble["line"] == 2
    assert "celdas y hay 4 encabezados" in trouble["text"]


def test_a_remark_beyond_the_last_heading_moves_nothing() -> None:
    answer = brought(HEADS + "A;100;20;3;revisar\nB;200;30;5\n")
    assert rows(answer) == [["A", "100", "20", "3"], ["B", "200", "30", "5"]]


def test_blank_cells_at_the_end_are_no_cells() -> None:
    assert rows(brought(HEADS + "A;100;20;3;;\nB;200;30;5;\n")) == [["A", "100", "20", "3"], ["B", "200", "30", "5"]]


GA4 = (
    "# ----------\n# Adquisición: grupo de canales\n# ----------\n# Fecha de inicio: 20261001\n"
    "Grupo predeterminado,Usuarios,Sesiones,Eventos clave\nOrganic Search,1000,1200,35\nPaid Social,800,900,12\n"
)


def test_headings_below_remarks_are_offered_though_none_is_known() -> None:
    answer = brought(GA4)
    assert answer["headings"] == ["Grupo predeterminado", "Usuarios", "Sesiones", "Eventos clave"]
    (choice,) = [each for each in answer["choices"] if each["key"] == "headings"]
    assert choice["options"][choice["chosen"]].startswith("Línea 5: Grupo predeterminado")
    chosen = brought(GA4, columns={"name": 0, "leads": 1, "sales": 3})
    assert rows(chosen) == [["Organic Search", "", "1,000", "35"], ["Paid Social", "", "800", "12"]]


def test_headings_below_the_title_of_a_chart_are_found() -> None:
    titles = "Gráfico de serie temporal\n1 de agosto - 3 de agosto\n"
    text = titles + 'Fecha,Coste\n"sáb, 1 ago","120,50"\n"dom, 2 ago","98,10"\n'
    answer = brought(text, "PE")
    assert places(answer)["spend"] == "Coste"
    assert [row[1] for row in rows(answer)] == ["120.50", "98.10"]


def test_headings_of_a_bill_are_found_and_its_total_is_out() -> None:
    text = (
        "Identificador de la cuenta: 123\nInforme de facturación\nFecha,Identificador,Método de pago,Importe,Divisa\n"
        "2/10/2026,111,Visa,120 500,COP\n3/10/2026,112,Visa,95 000,COP\nImporte total facturado,,,215 500,COP\n"
    )
    answer = brought(text, "CO")
    assert [row[1] for row in rows(answer)] == ["120.500", "95.000"]
    assert any("línea 6" in said for said in answer["warnings"])


def test_the_reader_may_say_which_line_holds_the_headings() -> None:
    text = "Canal;Inversión;Leads;Ventas\nRed;Gasto;Contactos;Cierres\nA;100;20;3\n"
    first = brought(text)
    assert places(first)["spend"] == "Inversión"
    titled = "Informe\n" + text
    (choice,) = [each for each in brought(titled)["choices"] if each["key"] == "headings"]
    assert choice["chosen"] == 1
    second = decided(titled, headings=2)
    assert places(second) == {"name": "Red", "spend": "Gasto", "leads": "Contactos", "sales": "Cierres"}
    assert rows(second) == [["A", "100", "20", "3"]]


def test_the_reader_may_count_a_sum_as_a_channel() -> None:
    text = HEADS + "A;100;10;2\nB;200;20;3\nC;300;30;5\n"
    (choice,) = brought(text)["choices"]
    assert (choice["key"], choice["chosen"]) == ("sums", 0)
    assert [row[0] for row in rows(decided(text, sums=1))] == ["A", "B", "C"]
    assert [row[0] for row in rows(decided(text, sums=0))] == ["A", "B"]
    general = decided(text.replace("C;", "General;"), sums=1)
    assert [row[0] for row in rows(general)] == ["A", "B", "General"]


@pytest.mark.parametrize("choices", [{"headings": 99}, {"headings": "1"}, {"sums": 7}, {"other": 1}, []])
def test_what_is_no_choice_is_as_if_nothing_had_been_said(choices: Any) -> None:  # noqa: ANN401 - anything
    request = json.dumps({"country": "MX", "choices": choices})
    *_, last = read_file_json("compare", request, (HEADS + "A;100;20;3\n").encode())
    assert rows(json.loads(last)["answer"]) == [["A", "100", "20", "3"]]


@pytest.mark.parametrize(
    "text",
    [
        COMMAS + "Instagram,$1,200.00,200,30\nFacebook,$950.00,90,12\n",
        HEADS + "A;100;10;2\nB;200;20;3\nC;300;30;5\n",
        HEADS.replace("ó", "Ã³") + "A;100;10;2\n",
        '"Canal,Inversión,Leads,Ventas"\n"A,100,10,2"\n"B,200,20,3"\n',
    ],
    ids=["joined", "sum", "accents", "quotes"],
)
def test_no_problems_is_only_said_where_nothing_was_guessed(text: str) -> None:
    count = brought(text)["count"]
    assert "revisa lo que tuvimos que adivinar" in count
    assert "ninguna con problemas" not in count
