"""What goes out in a file comes back the same: our CSV files and templates in every country, for random figures."""

from __future__ import annotations

import json
from fractions import Fraction
from unicodedata import normalize

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from calculators import COUNTRIES, definition, evaluate_json, export_json
from calculators.core.numbers.writing import write_canonical, write_typed
from calculators.core.tables.cells import LONGEST_NAME
from calculators.core.tables.names import same_name
from calculators.core.tables.text import join_table, split_table
from calculators.files.encodings import mend_accents
from calculators.files.heading_text import plain_words
from calculators.files.heading_words import EMPTY
from calculators.files.notation import MICRO
from calculators.files.table_rows import typed
from calculators.files.total_words import DEVIATIONS
from calculators.files.totals import may_be_average
from tests.unit.bringing import brought

KEYS = ("name", "spend", "leads", "sales")
NAMES = (
    st.text(
        st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp", "Co", "Cn")),
        min_size=1,
        max_size=LONGEST_NAME,
    )
    .map(lambda name: " ".join(name.split()))
    .filter(bool)
)
"""Anything that a table takes for a name, formulas among it."""
TOTALS = ("total", "totales", "totals", "grand total", "subtotal", "suma", "all")
"""What a row of a file may be called that sums the others up, and so no channel's in a test."""
MONEY = st.one_of(
    st.integers(1, 10**12).map(Fraction),
    st.integers(1, 10**14).map(lambda cents: Fraction(cents, 100)),
    st.integers(1, 10**12).map(lambda mills: Fraction(mills, 1000)),
)
ROWS = st.lists(
    st.tuples(NAMES, MONEY, st.integers(0, 10**6), st.integers(0, 10**5)), min_size=1, max_size=6,
    unique_by=lambda row: same_name(row[0]),
)  # fmt: skip
EVERYWHERE = st.sampled_from(list(COUNTRIES))


def canonical(value: Fraction | float | str) -> str:
    """Write a figure as links do."""
    return write_canonical(Fraction(value), "money")


def read(typed_text: str, country: str, slug: str = "compare", written_in: str = "") -> dict[str, str]:
    """Have figures read; give them as links write them."""
    request = {"values": {"rows": typed_text}, "country": country, "written_in": written_in}
    answer = json.loads(evaluate_json(slug, json.dumps(request)))
    return {key: each["canonical"] for key, each in answer["inputs"].items()}


@given(ROWS, EVERYWHERE)
@example([("=SUM(A1)", Fraction(1, 1), 1, 1), ("@x", Fraction(1234567, 1000), 2, 2)], "AR")
@example([('a;b"c', Fraction(1005, 1000), 2, 2)], "MX")
def test_our_csv_comes_back_the_same(rows: list[tuple[str, Fraction, int, int]], country: str) -> None:
    sent = join_table(KEYS, [(row[0], *(canonical(each) for each in row[1:])) for row in rows])
    request = {"values": {"rows": sent}, "country": country, "written_in": "canonical"}
    local = json.loads(evaluate_json("compare", json.dumps(request)))["inputs"]["rows"]["typed"]
    out = json.loads(export_json("compare", json.dumps({"values": {"rows": local}, "country": country, "kind": "csv"})))
    assert out["problem"] == ""
    answer = brought(out["text"].encode(), country)
    assert answer["troubles"] == []
    assert split_table(read(answer["values"]["rows"], country)["rows"], KEYS) == split_table(sent, KEYS)


@pytest.mark.parametrize("country", COUNTRIES)
def test_the_template_comes_back_as_the_worked_example(country: str) -> None:
    out = json.loads(export_json("compare", json.dumps({"country": country, "kind": "template"})))
    answer = brought(out["text"].encode(), country)
    assert answer["problem"] == ""
    assert answer["troubles"] == []
    assert read(answer["values"]["rows"], country)["rows"] == definition("compare").defaults["rows"]


def test_the_template_of_answers_comes_back() -> None:
    out = json.loads(export_json("nps", json.dumps({"country": "MX", "kind": "template"})))
    assert brought(out["text"].encode(), slug="nps")["values"] == {"promoters": "1", "passives": "1", "detractors": "1"}


@given(st.integers(0, 10**15), EVERYWHERE, st.sampled_from(["money", "count", "number", "percent"]))
def test_figures_are_typed_as_anywhere_else(micros: int, country: str, unit: str) -> None:
    here = COUNTRIES[country]
    value = Fraction(micros // MICRO * MICRO if unit == "count" else micros, MICRO)
    assert typed(int(value * MICRO), unit, here) == write_typed(value, unit, here)  # type: ignore[arg-type]


@given(ROWS, EVERYWHERE, st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]), st.sampled_from(["\r\n", "\n"]))
def test_figures_written_as_people_type_them_come_in_right(
    rows: list[tuple[str, Fraction, int, int]], country: str, encoding: str, ends: str
) -> None:
    assume(all(name[:1].isalpha() and not name.lower().startswith(TOTALS) for name, *_ in rows))
    # A deviation is no channel, and a "Max" that equals the others' most is none either: see its own tests.
    assume(not any(plain_words(name).startswith(DEVIATIONS) or may_be_average(name) for name, *_ in rows))
    assume(not any(name.lower() in EMPTY or mend_accents(name)[1] for name, *_ in rows))
    here = COUNTRIES[country]
    rows = [(normalize("NFC", name), spend, leads, sales) for name, spend, leads, sales in rows]
    cells = [(name, write_typed(spend, "money", here), write_typed(Fraction(leads), "count", here), str(sales))
             for name, spend, leads, sales in rows]  # fmt: skip
    text = join_table(("Canal", "Inversión", "Leads", "Ventas"), cells).replace("\n", ends)
    answer = brought(text.encode(encoding), country)
    assert answer["troubles"] == []
    expected = join_table(KEYS, [(row[0], *(canonical(each) for each in row[1:])) for row in rows])
    assert split_table(read(answer["values"]["rows"], country)["rows"], KEYS) == split_table(expected, KEYS)
