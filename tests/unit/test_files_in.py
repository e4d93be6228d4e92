"""CSV files of channels: encodings, separators, notations, headings, totals, months, and what is said of wrong rows."""

from __future__ import annotations

import pytest

from tests.unit.bringing import HEADS, brought, notes, places, rows

ROWS = "Instagram;4000,50;160;32\nGoogle;3000;70;14\n"
READ = [["Instagram", "4,000.50", "160", "32"], ["Google", "3,000", "70", "14"]]


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("cp1252", "Windows-1252"),
    ],
)
def test_every_encoding_of_spreadsheets_is_read(encoding: str, name: str) -> None:
    answer = brought((HEADS + "Búsqueda «ñandú»;4000,50;160;32\n").encode(encoding))
    assert rows(answer) == [["Búsqueda «ñandú»", "4,000.50", "160", "32"]]
    assert name in answer["facts"]


def test_excels_unicode_text_is_utf_16_with_tabs() -> None:
    text = (HEADS + ROWS).replace(";", "\t").replace("\n", "\r\n")
    assert rows(brought(text.encode("utf-16"))) == READ


def test_a_few_damaged_bytes_do_not_turn_all_accents_into_signs() -> None:
    answer = brought((HEADS + "Búsqueda en línea;1;1;1\nMañana;2;2;2\n").encode() + b"Caf\xe9;3;3;3\n")
    assert rows(answer)[1][0] == "Mañana"
    assert any("1 letras" in text or "1 letra" in text for text in answer["warnings"])


@pytest.mark.parametrize("separator", [";", "\t", "|"])
def test_the_separator_is_found(separator: str) -> None:
    assert rows(brought((HEADS + ROWS).replace(";", separator))) == READ


def test_a_comma_separates_where_points_begin_decimals() -> None:
    text = 'Canal,Inversión,Leads,Ventas\nInstagram,4000.50,160,32\nGoogle,"3,000",70,14\n'
    assert rows(brought(text, "AR")) == [["Instagram", "4.000,50", "160", "32"], ["Google", "3.000", "70", "14"]]


def test_excels_first_line_may_name_the_separator() -> None:
    assert rows(brought("sep=;\n" + HEADS + ROWS)) == READ


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_lines_may_end_in_any_way(ends: str) -> None:
    assert rows(brought((HEADS + ROWS).replace("\n", ends))) == READ


def test_the_figures_tell_their_own_notation_and_the_reader_is_told() -> None:
    answer = brought("Canal;Inversión;Leads;Ventas\nA;1.234,50;1.500;3\nB;900;20;1\n", "MX")
    assert rows(answer) == [["A", "1,234.50", "1,500", "3"], ["B", "900", "20", "1"]]
    assert "coma decimal" in notes(answer)["spend"]


def test_a_figure_that_could_be_either_is_as_the_others_in_its_file() -> None:
    answer = brought("Canal;Inversión;Leads;Ventas;CPC\nA;1.234;15;3;0,85\n", "MX")
    assert rows(answer)[0][1] == "1,234"


def test_a_figure_that_could_be_either_is_as_the_country_writes_it() -> None:
    text = "Canal;Inversión;Leads;Ventas\nA;1.234;15;3\n"
    assert rows(brought(text, "AR"))[0][1] == "1.234"
    assert rows(brought(text, "MX"))[0][1] == "1.2340"


def test_currency_signs_and_blanks_are_no_obstacle() -> None:
    answer = brought('Canal;Inversión;Leads;Ventas\nA;"$ 1,234.50 ";20;3\nB;MX$500;"1 500";4\n')
    assert rows(answer) == [["A", "1,234.50", "20", "3"], ["B", "500", "1,500", "4"]]


def test_another_currency_is_a_wrong_cell() -> None:
    answer = brought("Canal;Inversión;Leads;Ventas\nA;US$ 100;20;3\nB;500;20;4\n")
    (trouble,) = answer["troubles"]
    assert trouble["line"] == 2
    assert "«US$ 100»" in trouble["text"]
    assert "pesos mexicanos" in trouble["text"]
    assert answer["good"] == 1


def test_columns_may_come_in_any_order_among_others() -> None:
    answer = brought("Ventas;Notas;Gasto total;Leads;Canal\n3;x;100;20;A\n")
    assert rows(answer) == [["A", "100", "20", "3"]]
    assert answer["unused"] == "No usamos: «Notas»."


def test_the_reader_may_say_which_column_is_which() -> None:
    text = "Cosa;X;Y;Z\nA;3;20;100\nB;4;30;200\n"
    answer = brought(text)
    assert answer["values"] == {}
    assert "Di cuál es cada una" in answer["problem"]
    chosen = brought(text, columns={"name": 0, "spend": 3, "leads": 2, "sales": 1})
    assert rows(chosen) == [["A", "100", "20", "3"], ["B", "200", "30", "4"]]
    assert chosen["problem"] == ""


def test_a_heading_serves_once() -> None:
    answer = brought("Canal;Inversión;Leads;Ventas\nA;100;20;3\n", columns={"sales": 2})
    assert places(answer) == {"name": "Canal", "spend": "Inversión", "sales": "Leads"}
    assert rows(answer) == [["A", "100", "", "20"]]


def test_a_figure_that_the_file_lacks_stays_empty_to_be_written() -> None:
    answer = brought("Canal;Inversión;Leads\nA;100;20\n")
    assert rows(answer) == [["A", "100", "20", ""]]
    assert "vacía" in notes(answer)["sales"]


def test_without_headings_columns_that_can_mean_one_thing_are_understood() -> None:
    answer = brought("Instagram;4000;160;32\nGoogle;3000;70;14\n")
    assert rows(answer) == [["Instagram", "4,000", "160", "32"], ["Google", "3,000", "70", "14"]]
    assert any("no tiene encabezados" in text for text in answer["warnings"])
    assert answer["count"] == "2 filas listas. Antes de usarlas, revisa lo que tuvimos que adivinar."


def test_without_headings_columns_that_can_mean_more_are_asked_for() -> None:
    answer = brought("Instagram;32;4000;160\nGoogle;14;3000;70\n")
    assert answer["values"] == {}
    assert answer["headings"] == ["Columna 1", "Columna 2", "Columna 3", "Columna 4"]


def test_wrong_cells_are_named_by_line_and_column_and_the_others_go_on() -> None:
    answer = brought(HEADS + "A;100;20;3\nB;cien;20;3\nC;100;-5;3\nD;100;20;3,000,0\nE;100;20;3\n")
    assert [row[0] for row in rows(answer)] == ["A", "E"]
    assert [(each["line"], each["column"]) for each in answer["troubles"]] == [
        (3, "Inversión"),
        (4, "Leads"),
        (5, "Ventas"),
    ]
    assert (answer["good"], answer["wrong"]) == (2, 3)
    assert answer["troubles"][0]["text"].startswith(
        "Línea 3, columna «Inversión»: «cien»: Inversión debe ser un número"
    )


def test_lines_are_counted_as_the_reader_sees_them() -> None:
    answer = brought('Canal;Inversión;Leads;Ventas\n"Dos\nlíneas";1;1;1\n\nMal;x;1;1\n')
    assert [each["line"] for each in answer["troubles"]] == [5]


def test_a_quotation_mark_left_open_spoils_its_own_row_only() -> None:
    many = "".join(f"C{number};1;1;1\n" for number in range(100))
    answer = brought(HEADS + 'A;1;1;1\n"12 pulgadas;1;1;1\n' + many)
    assert answer["good"] == 101
    assert [each["line"] for each in answer["troubles"]] == [3]
    assert "comillas" in answer["troubles"][0]["text"]


def test_rows_of_the_same_name_add_up_as_months_do() -> None:
    answer = brought(
        "Mes;Canal;Inversión;Leads;Ventas\n"
        "2026-01;Instagram;100,10;10;1\n2026-01;Google;50;5;1\n2026-02;instagram ;200,20;20;2\n2026-02;Google;70;8;0\n"
    )
    assert rows(answer) == [["Instagram", "300.30", "30", "3"], ["Google", "120", "13", "1"]]
    assert answer["facts"].startswith("Entendimos 4 filas, que suman 2 nombres")


def test_totals_are_left_out_and_told() -> None:
    answer = brought(HEADS + "A;100;10;1\nB;50;5;1\nTotal;150;15;2\n")
    assert [row[0] for row in rows(answer)] == ["A", "B"]
    assert "Dejamos fuera 1 fila de total: línea 4." in answer["warnings"]


def test_a_row_without_a_name_that_sums_the_others_is_a_total() -> None:
    answer = brought(HEADS + ";150;15;2\nA;100;10;1\nB;50;5;1\n")
    assert answer["troubles"] == []
    assert any("1 fila de total" in text for text in answer["warnings"])


def test_any_other_row_without_a_name_is_wrong() -> None:
    answer = brought(HEADS + "A;100;10;1\n;51;5;1\nB;50;5;1\n")
    assert [(each["line"], each["column"]) for each in answer["troubles"]] == [(3, "Canal")]


def test_rows_in_which_nothing_happened_are_left_out_and_told() -> None:
    answer = brought(HEADS + "A;100;10;1\nPausada;0;0;0\nBorrador;;;\n")
    assert [row[0] for row in rows(answer)] == ["A"]
    assert "Dejamos fuera 2 filas sin cifras o todo en cero: líneas 3, 4." in answer["warnings"]


def test_empty_cells_count_as_nothing_and_that_is_told() -> None:
    answer = brought(HEADS + "A;100;10;\nB;100;--;2\n")
    assert rows(answer) == [["A", "100", "10", "0"], ["B", "100", "0", "2"]]
    assert "2 celdas vacías cuentan como 0." in answer["warnings"]


def test_fractions_of_a_conversion_are_added_up_and_then_rounded() -> None:
    answer = brought("Campaña;Costo;Leads;Conversiones\nA;10,50;5;1,50\nA;10,50;5;1,25\n")
    assert rows(answer) == [["A", "21", "10", "3"]]
    assert any("redondeamos" in text for text in answer["warnings"])


def test_more_rows_than_are_read_are_told() -> None:
    text = HEADS + "".join(f"Canal {number};1;1;1\n" for number in range(12_500))
    answer = brought(text)
    assert answer["good"] == 10_000
    assert any("12,500 filas: leímos las primeras 10,000" in warning for warning in answer["warnings"])


def test_a_long_name_keeps_what_tells_it_from_others() -> None:
    start = "Campaña de conversiones de invierno para clientes de todo el país "
    answer = brought(HEADS + f"{start}norte;1;1;1\n{start}sur;2;2;2\n")
    names = [row[0] for row in rows(answer)]
    assert all(len(name) <= 60 for name in names)
    assert [name[-5:] for name in names] == ["norte", "s sur"]


@pytest.mark.parametrize(
    ("start", "what"),
    [
        (b"PK\x03\x04 more", "Excel"),
        (b"\xd0\xcf\x11\xe0 more", "Excel"),
        (b"%PDF-1.7", "PDF"),
        (b"\x1f\x8b", "comprimido"),
    ],
)
def test_what_is_no_text_is_named(start: bytes, what: str) -> None:
    answer = brought(start)
    assert what in answer["problem"]
    assert "CSV" in answer["problem"]


@pytest.mark.parametrize("data", [b"", b"\n\n\n", b"\xef\xbb\xbf", b"\xff\xfe", b"\0\0\0"])
def test_an_empty_file_says_so(data: bytes) -> None:
    assert "vacío" in brought(data)["problem"]


def test_headings_alone_say_that_rows_are_missing() -> None:
    assert "no hay filas" in brought(HEADS)["problem"]


def test_a_file_too_large_is_not_even_decoded() -> None:
    assert "10 MB" in brought(b"a" * 10_000_001)["problem"]


def test_names_that_the_calculator_takes_for_one_are_one() -> None:
    answer = brought(HEADS + "Teléfono;100;10;1\nTelefono;50;5;1\nPeña;10;1;1\nPena;20;2;1\n")
    assert rows(answer) == [["Teléfono", "150", "15", "2"], ["Peña", "10", "1", "1"], ["Pena", "20", "2", "1"]]


def test_a_name_of_nothing_that_can_be_seen_is_none() -> None:
    answer = brought(HEADS + "A;100;10;1\n\u200b;51;5;1\nB\u200b;50;5;1\n")
    assert [(each["line"], each["column"]) for each in answer["troubles"]] == [(3, "Canal")]
    assert [row[0] for row in rows(answer)] == ["A", "B"]
