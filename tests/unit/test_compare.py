"""Comparing channels: the totals are exact, luck is told from difference, and every edge has its own words."""

import json
from fractions import Fraction
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators import COUNTRIES, definition, evaluate, evaluate_json
from calculators.core.comparing.comparison import compare
from calculators.core.comparing.contenders import Contender, sum_of, together
from calculators.core.comparing.verdicts import MEASURES, Measure, comparable, judge
from calculators.core.tables.names import same_name
from tests.unit.asking import answer, notes, outputs, rows
from tests.yardstick import python_yardstick, seconds

EXAMPLE = definition("compare").defaults["rows"]
YARDSTICKS = 60  # a quarter of that on a quiet machine; the browser's Python is about five times slower
names = st.sampled_from(["Instagram", "Facebook", "Google", "Ñandú", "Ana {spend}", "Volantes"])
lines = st.lists(
    st.tuples(names, st.integers(0, 10**6), st.integers(0, 500), st.integers(0, 60)), min_size=1, max_size=9
)


def text_of(table: list[tuple[str, int, int, int]]) -> str:
    return rows(*(";".join(map(str, row)) for row in table))


def table(text: str) -> list[list[dict[str, str]]]:
    found: list[list[dict[str, str]]] = answer("compare", rows=text)["tables"][0]["rows"]
    return found


def verdicts(text: str) -> dict[str, tuple[str, str]]:
    """Tone and words of each name's verdict."""
    return {row[0]["text"]: (row[-1]["tone"], row[-1]["text"]) for row in table(text)}


def test_the_example_tells_the_better_the_worse_and_the_lucky() -> None:
    found = answer("compare", rows=EXAMPLE)
    assert found["headline"] == (
        "Instagram sí vende más barato que los demás, y Volantes vende más caro; lo de Google puede ser suerte."
    )
    assert verdicts(EXAMPLE) == {
        "Instagram": ("good", "Sí vende más barato"), "Volantes": ("bad", "Sí vende más caro"),
        "Google": ("fair", "Puede ser suerte"), "Facebook": ("fair", "Puede ser suerte"), "Todos juntos": ("", ""),
    }  # fmt: skip
    assert [row[0]["text"] for row in table(EXAMPLE)] == ["Instagram", "Google", "Facebook", "Volantes", "Todos juntos"]
    assert found["steps"][-1] == "Instagram: con 33.33% de la inversión trae 53.33% de las ventas"


def test_each_row_says_what_its_own_calculators_say() -> None:
    cpl, cvr, cpa = table(EXAMPLE)[0][1:4]
    alone = answer("cpa", spend="4000", leads="160", sales="32")
    assert (cpl["text"], cvr["text"], cpa["text"]) == ("$25", "20%", "$125")
    assert alone["outputs"]["cpa"]["value"] == 125
    same = alone["range"].replace(" y ", " a ")
    assert same.endswith(f"{cpa['more'].removeprefix('de ')}.")
    as_leads = answer("cpl", spend="4000", leads="32")["range"]
    assert as_leads.endswith(f"entre {cpa['more'].removeprefix('de ').replace(' a ', ' y ')}.")
    low = answer("cpl", spend="4000", leads="160")["range"]
    assert low.endswith(f"entre {cpl['more'].removeprefix('de ').replace(' a ', ' y ')}.")


@given(st.integers(0, 10**9), st.integers(0, 10**4), st.integers(0, 10**4))
def test_a_sale_costs_the_same_wherever_it_is_asked(cents: int, leads: int, sales: int) -> None:
    spend = f"{cents / 100:.2f}"
    alone = outputs("cpa", spend=spend, leads=f"{leads}", sales=f"{sales}")
    row = outputs("compare", rows=rows(f"Instagram;{spend};{leads};{sales}"))
    assert {key: row[key] for key in ("cpl", "cvr", "cpa", "cpa_low", "cpa_high")} == alone
    if sales <= leads:
        as_leads = outputs("cpl", spend=spend, leads=f"{sales}")
        assert (alone["cpa_low"], alone["cpa_high"]) == (as_leads["cpl_low"], as_leads["cpl_high"])


@given(lines)
def test_the_totals_are_exact_and_those_of_who_is_compared(
    given_rows: list[tuple[str, int, int, int]],
) -> None:
    found = outputs("compare", rows=text_of(given_rows))
    of_names: dict[str, list[int]] = {}
    for name, *figures in given_rows:
        of_names[name] = [a + b for a, b in zip(of_names.get(name, [0, 0, 0]), figures, strict=True)]
    right = [each for each in of_names.values() if each[2] <= each[1] and any(each)] or list(of_names.values())
    base = [each for each in right if each[0]] or right
    spend, leads, sales = (sum(column) for column in zip(*base, strict=True))
    assert (found["total_spend"], found["total_leads"], found["total_sales"]) == (spend, leads, sales)
    one = outputs("compare", rows=rows(f"Todos;{spend};{leads};{sales}"))
    for key in ("cpl", "cvr", "cpa", "cpa_low", "cpa_high"):
        assert found[key] == one[key]
    assert found["cpa"] == (float(Fraction(spend, sales)) if sales else None)


@given(lines, st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(given_rows: list[tuple[str, int, int, int]], chance: Random) -> None:
    mixed = list(given_rows)
    chance.shuffle(mixed)
    one, other = (answer("compare", rows=text_of(each)) for each in (given_rows, mixed))
    for part in ("outputs", "headline", "range", "steps", "notes", "charts", "tables"):
        assert one[part] == other[part]


@given(lines, st.data())
def test_a_row_in_two_parts_of_the_same_name_is_the_same(
    given_rows: list[tuple[str, int, int, int]], data: st.DataObject
) -> None:
    name, *figures = given_rows[0]
    part = [data.draw(st.integers(0, figure)) for figure in figures]
    parts: list[Any] = [(name, *part), (f" {name.upper()} ", *(f - p for f, p in zip(figures, part, strict=True)))]
    whole, split = (answer("compare", rows=text_of(each)) for each in (given_rows, [*parts, *given_rows[1:]]))
    for key in ("outputs", "headline", "range", "steps", "charts", "tables"):
        assert whole[key] == split[key]
    assert any("Sumamos las filas" in note["text"] for note in split["notes"])


def got_and_put(contender: Contender, measure: Measure) -> tuple[int, Fraction]:
    got = contender.leads if measure == "cpl" else contender.sales
    return got, Fraction(contender.leads) if measure == "cvr" else contender.spend


@given(lines)
def test_a_better_verdict_never_stands_beside_a_worse_figure(given_rows: list[tuple[str, int, int, int]]) -> None:
    contenders = [
        Contender(f"{n}", f"{n}", Fraction(spend), leads, min(sales, leads))
        for n, (_, spend, leads, sales) in enumerate(given_rows)
    ]
    found = compare(contenders, len(contenders))
    for measure in MEASURES:
        those = [each for each in contenders if comparable(each, measure)]
        for contender, tone in zip(those, judge(those, measure), strict=True):
            rest = together("", [each for each in those if each is not contender])
            (got, put), (others_got, others_put) = got_and_put(contender, measure), got_and_put(rest, measure)
            if tone in {"good", "bad"}:
                assert (got * others_put > others_got * put) == (tone == "good")
    judged = [*found.good, *found.bad, *found.fair]
    assert len({id(each) for each in judged}) == len(judged)


def test_spellings_of_a_name_are_one_name() -> None:
    assert len({same_name(each) for each in ("Instagrám", "INSTAGRAM", "instagram")}) == 1
    found = outputs(
        "compare", rows=rows("Instagrám;1;1;1", " instagram ;1;1;1", "INSTA  GRAM;1;1;1", "Insta gram;1;1;1")
    )
    assert found["channels"] == 2
    assert same_name("´") != ""


def test_an_enye_is_a_letter_of_its_own() -> None:
    assert len({same_name(each) for each in ("Peña", "PEÑA", "Pen\u0303a", "peñá")}) == 1
    assert same_name("Peña") != same_name("Pena")
    assert sorted(("Peoa", "Peña", "Penz"), key=same_name) == ["Penz", "Peña", "Peoa"]


def test_amounts_are_summed_exactly() -> None:
    assert sum_of([Fraction(1, 3), Fraction(1, 100), Fraction(2), Fraction(1, 3)]) == Fraction(803, 300)
    assert outputs("compare", rows=rows(*["a;0.1;1;1"] * 10))["total_spend"] == 1


def test_two_are_compared_with_each_other_once() -> None:
    text = rows("Ana;0;100;30", "Luis;0;100;12")
    found = answer("compare", rows=text)
    assert found["headline"] == "Ana sí convierte más que Luis: es difícil que sea suerte."
    assert {name: tone for name, (tone, _) in verdicts(text).items()} == {
        "Ana": "good",
        "Luis": "bad",
        "Todos juntos": "",
    }
    assert any("Comparamos a uno con el otro" in note["text"] for note in found["notes"])
    lucky = answer("compare", rows=rows("Ana;0;100;14", "Luis;0;100;12"))
    assert lucky["headline"] == "Entre Ana y Luis la diferencia puede ser suerte."


def test_a_spend_beside_which_the_other_is_next_to_nothing_is_compared() -> None:
    text = rows("A;1000000000000;100;90", "B;0.000001;80;70")
    found = answer("compare", rows=text)
    assert found["headline"] == "B sí vende más barato que A: es difícil que sea suerte."
    other = answer("compare", rows=rows("A;1000000000000;100;90", "B;0.000001;80;0"))
    assert other["headline"].startswith("Entre A y B")


def test_one_row_has_nobody_to_be_compared_with() -> None:
    found = answer("compare", rows=rows("Instagram;1000;50;5"))
    assert found["headline"] == "Cada venta te cuesta $200. Agrega otra fila para tener con quién comparar."
    assert (
        found["range"]
        == "Con 5 ventas entre todos, el costo por venta a la larga, si nada cambia, estaría entre $86 y $616."
    )
    assert [row[0]["text"] for row in found["tables"][0]["rows"]] == ["Instagram"]
    alone = answer("compare", rows=rows("Instagram;1000;50;0"))["headline"]
    assert alone == "Con un solo nombre no hay con quién comparar: agrega otra fila."


def test_without_sales_the_cost_of_leads_is_compared() -> None:
    text = rows("Facebook;500;100;0", "Google;500;10;0")
    found = answer("compare", rows=text)
    assert found["headline"] == "Facebook sí consigue leads más baratos que Google: es difícil que sea suerte."
    assert found["outputs"]["cpa"] == {"value": None, "text": "todavía no hay ventas", "canonical": ""}
    assert any("cada lead le cuesta $5" in note for note in notes("compare", "info", rows=text))


def test_without_leads_and_sales_there_is_nothing_to_compare() -> None:
    found = answer("compare", rows=rows("Facebook;500;0;0", "Google;500;0;0"))
    assert found["headline"] == "Todavía no hay leads ni ventas con qué comparar."
    assert (found["charts"], found["outputs"]["different"]["value"]) == ([], 0)
    other = answer("compare", rows=rows("Facebook;500;9;3", "Google;0;0;0"))["headline"]
    assert other == "Con estas cifras no hay cómo comparar: hacen falta dos con inversión, o dos con leads."


def test_a_free_channel_is_not_called_cheap() -> None:
    text = rows("Instagram;4000;160;32", "Facebook;4000;150;9", "Recomendados;0;20;15")
    assert verdicts(text)["Recomendados"] == ("", "No se compara: sin inversión")
    (more,) = (row[-1]["more"] for row in table(text) if row[0]["text"] == "Recomendados")
    assert more == "Convierte más."
    assert any(
        "Sin inversión no comparamos el costo de Recomendados" in each
        for each in notes("compare", "warning", rows=text)
    )
    assert any(
        "comparamos solo la conversión" in each for each in notes("compare", "info", rows=rows("A;0;9;1", "B;0;9;2"))
    )


def test_what_costs_nothing_makes_nobody_look_dear() -> None:
    text = rows("A;1000;50;20", "B;1000;50;2", "Local;0;300;200")
    found = answer("compare", rows=text)
    first, advice, *_ = (note["text"] for note in found["notes"])
    assert first == "Los totales van sin contar Local, que no lleva inversión."
    assert "cada venta le cuesta $50; entre los que llevan inversión, $90.91." in advice
    assert found["range"].startswith("Con 22 ventas entre los que llevan inversión, ")
    assert found["steps"][2] == "CPA = inversión ÷ ventas = $2,000 ÷ 22 = $90.91"
    (chart,) = found["charts"]
    assert {row["label"] for row in chart["rows"]} == {"A", "B"}
    assert "los que llevan inversión, $90.91" in chart["summary"]
    assert [row[0]["text"] for row in table(text)] == ["A", "B", "Local", "Los que llevan inversión"]
    assert outputs("compare", rows=text) == {
        **outputs("compare", rows=rows("A;1000;50;20", "B;1000;50;2")), "channels": 3,
    }  # fmt: skip


def test_without_costs_to_compare_everyones_conversion_is_and_the_totals_stay_those_of_who_pays() -> None:
    text = rows("Ana;0;100;30", "Luis;0;100;12", "Ads;500;10;0")
    found = answer("compare", rows=text)
    assert any("vende a 30% de quienes atiende; entre todos, 20%." in note["text"] for note in found["notes"])
    assert "todos juntos, 20%" in found["charts"][0]["summary"]
    assert table(text)[-1][0]["text"] == "Los que llevan inversión"
    assert (found["outputs"]["cpl"]["value"], found["outputs"]["cvr"]["value"]) == (50, 0)


def test_more_sales_than_leads_are_told_first_and_left_out() -> None:
    text = rows("Instagram;4000;160;32", "Facebook;4000;120;999", "Google;3000;60;4")
    found = answer("compare", rows=text)
    assert found["notes"][0]["kind"] == "warning"
    assert found["notes"][0]["text"].startswith("Facebook tiene más ventas que leads: revisa")
    assert "Facebook" not in found["headline"]
    assert found["headline"] == answer("compare", rows=rows("Instagram;4000;160;32", "Google;3000;60;4"))["headline"]
    assert "entre los que comparamos, $194.44" in found["notes"][1]["text"]
    assert verdicts(text)["Facebook"] == ("", "No se compara: más ventas que leads")
    assert {row["label"] for row in found["charts"][0]["rows"]} == {"Instagram", "Google"}
    assert found["outputs"]["cpa"]["value"] == pytest.approx(7000 / 36)
    free = rows("Ana;0;5;9", "Luis;0;100;9", "Eva;0;0;0", "Paz;0;100;40")
    assert verdicts(free)["Ana"][1] == "No se compara: más ventas que leads"
    assert verdicts(free)["Eva"][1] == "No se compara: sin leads"
    assert verdicts(free)["Paz"][0] == "good"
    alone = answer("compare", rows=rows("Ana;100;5;9"))
    assert alone["headline"] == "No hay qué comparar: revisa Ana, con más ventas que leads."
    assert alone["notes"][0]["text"].endswith("de antes.")


def test_ranges_that_do_not_touch_are_never_called_luck() -> None:
    for other in range(1, 90):
        text = rows("A;1000;100;90", f"B;1000;90;{other}")
        a, b = (tuple(outputs("compare", rows=rows(row))[key] for key in ("cpa_low", "cpa_high")) for row in (
            "A;1000;100;90", f"B;1000;90;{other}"))  # fmt: skip
        if a[1] < b[0] or b[1] < a[0]:
            assert verdicts(text)["A"][0] == "good"
    assert verdicts(rows("A;1000;100;90", "B;1000;80;70"))["A"] == ("fair", "Puede ser suerte")


@pytest.mark.parametrize(
    ("text", "name", "more"),
    [
        (("A;1000;50;20", "B;1000;50;2"), "B", "Además, convierte menos."),
        (("A;1000;50;20", "B;1000;50;2", "Local;0;300;200"), "A", "Pero convierte menos."),
        (("A;1000;1000;90", "B;1000;100;10"), "A", "Además, consigue leads más baratos."),
        (("A;1000;1000;30", "B;1000;100;28"), "A", "Además, convierte menos y consigue leads más baratos."),
        (("A;1000;2000;200", "B;1000;100;60"), "A", "Además, consigue leads más baratos, pero convierte menos."),
    ],
)
def test_but_stands_only_before_what_speaks_against(text: tuple[str, ...], name: str, more: str) -> None:
    assert next(row[-1]["more"] for row in table(rows(*text)) if row[0]["text"] == name) == more


def test_equals_are_not_told_apart() -> None:
    found = answer("compare", rows=rows("A;100;10;1", "B;100;10;1", "C;100;10;1"))
    assert found["headline"] == "Con estas cifras nadie se distingue de los demás: las diferencias pueden ser suerte."
    assert "reparte parecido" in found["notes"][0]["text"]


def test_the_next_money_comes_with_its_caveat() -> None:
    first, caveat, before_cutting, *_ = answer("compare", rows=EXAMPLE)["notes"]
    assert first["text"].startswith("Si vas a invertir un poco más, empieza por Instagram: cada venta le cuesta $125")
    assert caveat["kind"] == "warning"
    assert "habría comprado igual" in caveat["text"]
    assert before_cutting["text"].startswith("Antes de quitarle dinero a Volantes")


def test_names_are_shown_as_written_whatever_is_in_them() -> None:
    text = rows("{cpa};4000;160;32", '"a;b";4000;150;17', "<b>;3000;60;4")
    found = answer("compare", rows=text)
    assert found["headline"].startswith("{cpa} sí vende más barato")
    assert {row[0]["text"] for row in found["tables"][0]["rows"]} == {"{cpa}", "a;b", "<b>", "Todos juntos"}
    assert {row["label"] for row in found["charts"][0]["rows"]} == {"{cpa}", "a;b", "<b>"}


def many(how_many: int, distinct: int) -> str:
    chance = Random(distinct)  # noqa: S311 - the same at every run is what is wanted
    made = []
    for _ in range(how_many):
        leads = chance.randint(1, 400)
        cents = chance.randint(1, 10**6)
        made.append(f"Canal {chance.randrange(distinct)};{cents / 100:.2f};{leads};{chance.randint(0, leads // 5 + 1)}")
    return rows(*made)


def test_of_many_names_the_table_shows_those_that_matter_and_sums_the_rest() -> None:
    text = many(300, 300)
    found = answer("compare", rows=text)
    shown = found["tables"][0]["rows"]
    channels = int(found["outputs"]["channels"]["value"])
    assert len(shown) == 52
    assert shown[-2][0]["text"] == f"Los demás ({channels - 50})"
    assert any("la tabla muestra 50" in note["text"] for note in found["notes"])
    assert len(found["charts"][0]["rows"]) <= 12


@pytest.mark.parametrize("distinct", [5, 10_000, 10**9])
def test_ten_thousand_rows_are_compared_at_once(distinct: int) -> None:
    request = json.dumps({"values": {"rows": many(10_000, distinct)}, "country": "MX"})
    answers: list[str] = []
    took = seconds(lambda: answers.append(evaluate_json("compare", request)))
    assert took < YARDSTICKS * python_yardstick()
    found = json.loads(answers[0])
    assert found["outputs"]["channels"]["value"] > 0


@settings(max_examples=30)
@given(lines)
def test_every_country_says_it_its_own_way(given_rows: list[tuple[str, int, int, int]]) -> None:
    request = {"values": {"rows": text_of(given_rows)}, "written_in": "canonical"}
    values = set()
    for country in COUNTRIES:
        found = json.loads(evaluate_json("compare", json.dumps({**request, "country": country})))
        values.add(json.dumps([figure["value"] for figure in found["outputs"].values()]))
        typed = found["inputs"]["rows"]["typed"]
        assert evaluate("compare", {"rows": typed}, country=country)["outputs"] == found["outputs"]
    assert len(values) == 1


SOLD = f"{EXAMPLE.splitlines()[0]};revenue"


def sold(*lines: str) -> str:
    return "\n".join([SOLD, *lines])


FLORIST = sold(*(f"{row};{money}" for row, money in zip(
    EXAMPLE.splitlines()[1:], (19200, 10200, 12600, 2400), strict=True)))  # fmt: skip


def test_what_was_sold_gives_a_roas_a_row_and_together_and_changes_no_verdict() -> None:
    found, before = answer("compare", rows=FLORIST), answer("compare", rows=EXAMPLE)
    assert verdicts(FLORIST) == verdicts(EXAMPLE)
    assert (found["headline"], found["range"], found["charts"]) == (
        before["headline"], before["range"], before["charts"],
    )  # fmt: skip
    assert {row[0]["text"]: row[4]["text"] for row in table(FLORIST)} == {
        "Instagram": "4.8", "Google": "12.6", "Facebook": "2.55", "Volantes": "0.8", "Todos juntos": "3.7",
    }  # fmt: skip
    assert found["tables"][0]["columns"][4] == "ROAS"
    assert outputs("compare", rows=FLORIST) == {
        **outputs("compare", rows=EXAMPLE), "roas": 3.7, "total_revenue": 44400,
    }  # fmt: skip
    assert "ROAS = vendido ÷ inversión = $44,400 ÷ $12,000 = 3.7" in found["steps"]
    assert any("El ROAS va sin prueba de suerte" in note for note in notes("compare", "warning", rows=FLORIST))


def test_without_it_nothing_is_said_of_it() -> None:
    for text in (EXAMPLE, sold(*(f"{row};" for row in EXAMPLE.splitlines()[1:]))):
        found = answer("compare", rows=text)
        assert not {"roas", "total_revenue"} & set(found["outputs"])
        assert "ROAS" not in json.dumps(found["tables"]) + json.dumps(found["notes"])


def test_a_row_that_lacks_it_has_no_roas_and_neither_have_all() -> None:
    text = sold("A;100;10;2;500", "B;100;10;2;", "C;100;10;0;")
    assert {row[0]["text"]: row[4]["text"] for row in table(text)} == {
        "A": "5", "B": "falta lo vendido", "C": "0", "Todos juntos": "falta lo vendido",
    }  # fmt: skip
    assert any("Falta lo vendido de B:" in note for note in notes("compare", "info", rows=text))
    assert outputs("compare", rows=text)["roas"] is None
    assert table(sold("A;100;10;2;500", "A;100;10;2;", "B;100;10;2;0"))[0][4]["text"] == "falta lo vendido"


def test_what_costs_nothing_has_no_roas_and_stays_out_of_the_total() -> None:
    text = sold("A;1000;50;20;4000", "B;1000;50;2;500", "Local;0;300;200;90000")
    assert {row[0]["text"]: row[4]["text"] for row in table(text)}["Local"] == "no hay inversión"
    assert outputs("compare", rows=text)["roas"] == 2.25
    unsaid = sold("A;1000;50;20;4000", "B;1000;50;2;500", "Local;0;300;200;")
    assert outputs("compare", rows=unsaid)["roas"] == 2.25
    assert not any("Falta lo vendido" in note for note in notes("compare", "info", rows=unsaid))


def test_money_without_a_sale_is_asked_about() -> None:
    text = sold("A;100;10;0;500", "B;100;10;2;300")
    assert any(
        note.startswith("A tiene dinero vendido y ninguna venta") for note in notes("compare", "warning", rows=text)
    )


@given(lines, st.data())
def test_what_was_sold_moves_nothing_but_the_roas(
    given_rows: list[tuple[str, int, int, int]], data: st.DataObject
) -> None:
    money = [data.draw(st.integers(0, 10**6)) for _ in given_rows]
    text = sold(*(";".join(map(str, (*row, amount))) for row, amount in zip(given_rows, money, strict=True)))
    found, before = outputs("compare", rows=text), outputs("compare", rows=text_of(given_rows))
    assert {key: found[key] for key in before} == before
    total, spend = found["total_revenue"], found["total_spend"]
    assert found["roas"] == (float(Fraction(total) / Fraction(spend)) if spend else None)
    assert verdicts(text) == verdicts(text_of(given_rows))
