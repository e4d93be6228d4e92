"""Accents as files bring them: old encodings, damaged on their way, apart from their letters; and lines in quotes."""

from __future__ import annotations

import pytest

from calculators.files.decoding import decode
from tests.unit.bringing import HEADS, brought, rows

WORDS = (
    "Página de señal", "Niñez", "Inversión", "¿Qué más?", "Güemes", "CAMPAÑA MÉXICO", "Perú – Ñuñoa", "Ação",
    "Búsqueda en línea", "Peña, Ángel y Íñigo",
)  # fmt: skip
TEXT = HEADS + "Página de señal;1.234,50;120;12\nNiñez;2.000,00;80;7\n"
BARS = """
| Canal | Inversión | Leads | Ventas |
|:---|---:|---:|---:|
| Instagram | 1,200.50 | 20 | 3 |
| Facebook | 200 | 30 | 5 |
"""
READ = [["Página de señal", "1.234,50", "120", "12"], ["Niñez", "2.000", "80", "7"]]


@pytest.mark.parametrize(("encoding", "name"), [("mac_roman", "Mac Roman"), ("cp850", "MS-DOS (850)")])
def test_old_encodings_are_told_apart_by_the_words_that_they_give(encoding: str, name: str) -> None:
    answer = brought(TEXT.encode(encoding), "AR")
    assert rows(answer) == READ
    assert name in answer["facts"]


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "cp850", "latin-1"])
@pytest.mark.parametrize("word", WORDS)
def test_each_word_is_read_in_each_encoding_that_has_its_letters(word: str, encoding: str) -> None:
    try:
        data = word.encode(encoding)
    except UnicodeEncodeError:
        pytest.skip("has no such letter")
    assert decode(data).text == word


@pytest.mark.parametrize("text", ["Ana’s Shop", "Campaña – octubre", "“Día” México", "3 € al día"])
def test_signs_of_windows_do_not_make_a_mac_of_it(text: str) -> None:
    assert decode(text.encode("cp1252")).text == text


def test_accents_apart_from_their_letters_are_the_same_accents() -> None:
    apart = TEXT.replace("ó", "o\u0301").replace("á", "a\u0301").replace("ñ", "n\u0303")
    answer = brought(apart, "AR")
    assert rows(answer) == READ
    assert answer["headings"][1] == "Inversión"


@pytest.mark.parametrize("codec", ["cp1252", "mac_roman"])
def test_damaged_accents_are_mended_and_that_is_said(codec: str) -> None:
    damaged = "".join(bytes([byte]).decode(codec, "replace").replace("\ufffd", chr(byte)) for byte in TEXT.encode())
    answer = brought(damaged, "AR")
    assert rows(answer) == READ
    assert any("venían dañados" in text for text in answer["warnings"])


def test_accents_damaged_twice_are_mended_too() -> None:
    once = TEXT.encode().decode("cp1252")
    assert rows(brought(once.encode().decode("cp1252"), "AR")) == READ


@pytest.mark.parametrize("name", ["Ñandú", "SÃO PAULO", "Â-Team", "Café", "Crème brûlée"])
def test_whole_accents_stay_as_they_are(name: str) -> None:
    answer = brought(HEADS + f"{name};100;10;2\n")
    assert rows(answer)[0][0] == name
    assert answer["warnings"] == []


@pytest.mark.parametrize("ends", ["", ";;;"])
def test_lines_that_stand_whole_in_quotes_are_cut_and_that_is_said(ends: str) -> None:
    lines = ["Canal,Inversión,Leads,Ventas", 'Instagram,""1,200.50"",20,3', "Facebook,200,30,5"]
    answer = brought("\n".join(f'"{line}"{ends}' for line in lines))
    assert rows(answer) == [["Instagram", "1,200.50", "20", "3"], ["Facebook", "200", "30", "5"]]
    assert any("entera entre comillas" in text for text in answer["warnings"])


def test_only_some_lines_may_stand_in_quotes() -> None:
    answer = brought('Canal,Inversión,Leads,Ventas\n"Instagram,""1,200.50"",20,3"\nFacebook,200,30,5\nX,1,1,1\n')
    assert [row[0] for row in rows(answer)] == ["Instagram", "Facebook", "X"]


def test_a_title_in_quotes_stays_a_title() -> None:
    answer = brought('"Ventas, leads, inversión de marzo"\nCanal,Inversión,Leads,Ventas\nA,1,1,1\n')
    assert rows(answer) == [["A", "1", "1", "1"]]
    assert answer["warnings"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Canal      Inversión   Leads   Ventas\nInstagram  1,200.50    20      3\nFacebook   200         30      5\n",
        BARS,
    ],
    ids=["spaces", "markdown"],
)
def test_tables_of_plain_text_are_tables(text: str) -> None:
    assert rows(brought(text)) == [["Instagram", "1,200.50", "20", "3"], ["Facebook", "200", "30", "5"]]
