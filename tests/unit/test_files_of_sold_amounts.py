"""What was sold, in money, is read into its own column where a file has it, and nothing is asked where it has not."""

import pytest

from calculators import definition
from calculators.files.out.template import template_text
from tests.unit.bringing import HEADS, brought, notes, places, rows


def test_a_file_without_it_asks_for_nothing_more() -> None:
    answer = brought(HEADS + "Instagram;4,000;160;32\n")
    (column,) = (each for each in answer["columns"] if each["key"] == "revenue")
    assert (column["column"], column["note"], column["question"]) == (-1, "", "")
    assert column["label"] == "Lo vendido (opcional)"
    assert not answer["lacking"]
    assert answer["heads"] == ["Canal o vendedor", "Inversión", "Leads", "Ventas"]
    assert answer["values"]["rows"].splitlines()[0] == "name;spend;leads;sales"


def test_a_column_called_like_it_is_taken_and_what_one_row_lacks_stays_open() -> None:
    answer = brought("Canal;Inversión;Leads;Ventas;Facturación\nInstagram;4,000;160;32;19,200\nGoogle;1,000;30;7;\n")
    assert rows(answer) == [["Instagram", "4,000", "160", "32", "19,200"], ["Google", "1,000", "30", "7", ""]]
    assert answer["warnings"] == []
    assert answer["heads"][-1] == "Lo vendido"


def test_rows_of_one_name_are_added_up_and_one_without_it_leaves_it_open() -> None:
    heads = "Canal;Inversión;Leads;Ventas;Monto vendido\n"
    known = brought(heads + "Google;100;10;2;300\nGoogle;100;10;3;400\n")
    assert rows(known) == [["Google", "200", "20", "5", "700"]]
    assert rows(brought(heads + "Google;100;10;2;300\nGoogle;100;10;3;\n")) == [["Google", "200", "20", "5", ""]]


def test_sales_that_look_like_money_are_what_was_sold_and_are_still_asked_for() -> None:
    answer = brought("Canal;Inversión;Leads;Ventas totales\nA;100;20;1,250.50\nB;100;20;985.25\n")
    assert places(answer)["revenue"] == "Ventas totales"
    assert notes(answer)["revenue"] == "Tomamos «Ventas totales» como el dinero vendido."
    assert "«Ventas totales» parece dinero" in notes(answer)["sales"]
    assert rows(answer)[0] == ["A", "100", "20", "", "1,250.50"]


def test_what_platforms_write_where_nothing_is_tracked_is_no_amount() -> None:
    answer = brought("Canal;Inversión;Leads;Ventas;Valor de conv.\nA;100;20;3;0.00\nB;100;20;3;0.00\n")
    assert "revenue" not in places(answer)


def test_other_money_beside_sales_is_not_what_was_sold() -> None:
    others = ("Precio de venta", "Costo de ventas", "Descuentos en ventas ($)", "Ticket promedio", "Meta de ventas ($)")
    for heading in others:
        answer = brought(f"Canal;Inversión;Leads;Ventas;{heading}\nA;100;20;3;90\nB;200;30;4;80\n")
        assert "revenue" not in places(answer), heading


def test_two_amounts_are_asked_about() -> None:
    answer = brought("Canal;Inversión;Leads;Ventas;Monto vendido;Importe vendido\nA;100;20;3;90;95\nB;200;30;4;80;99\n")
    assert places(answer)["revenue"] == "Monto vendido"
    assert "«Monto vendido» y «Importe vendido»" in notes(answer)["revenue"]


def test_the_template_has_its_column_and_comes_back_without_it() -> None:
    text = template_text(definition("compare"), "MX")
    assert text.removeprefix("\ufeff").splitlines()[0].endswith("Lo vendido (MXN)")
    answer = brought(text)
    assert rows(answer)[0] == ["Instagram", "4,000", "160", "32"]
    filled = text.replace(",32,", ",32,19200")
    assert filled != text
    assert rows(brought(filled))[0] == ["Instagram", "4,000", "160", "32", "19,200"]


@pytest.mark.parametrize(
    ("month", "more"),
    [("Ventas del mes", "Ventas acumuladas"), ("Ventas del mes", "Ventas del año"), ("Ventas", "Ventas YTD"),
     ("Ventas octubre", "Ventas 2026"), ("Ventas de la semana", "Ventas del trimestre")],
)  # fmt: skip
def test_the_sales_of_a_longer_time_are_no_money(month: str, more: str) -> None:
    for heads, figures in ((f"{month};{more}", ("3;33", "4;44")), (f"{more};{month}", ("33;3", "44;4"))):
        answer = brought(f"Canal;Inversión;Leads;{heads}\nMeta;1000;200;{figures[0]}\nGoogle;900;300;{figures[1]}\n")
        assert "revenue" not in places(answer)


def test_visits_to_a_site_are_no_money() -> None:
    assert "revenue" not in places(
        brought("Canal;Inversión;Leads;Ventas;Ingresos a la web\nA;12;20;3;500\nB;15;30;4;600\n")
    )
