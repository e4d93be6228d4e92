"""What a column is: headings by what qualifies them, by the values below them and by each other; and what is asked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.unit.bringing import brought, notes, places, rows

FIXTURES = Path(__file__).parent / "fixtures/columns"
SURE = "ninguna con problemas"
INSTAGRAM, FACEBOOK = ("Instagram", "4,000"), ("Facebook", "4,000")


def read(name: str, country: str = "MX", columns: dict[str, int] | None = None) -> dict[str, Any]:
    """Have a file of the fixtures read."""
    return brought((FIXTURES / f"{name}.csv").read_bytes(), country, columns=columns)


def asked(answer: dict[str, Any]) -> dict[str, str]:
    """Give the questions, by figure."""
    return {each["key"]: each["question"] for each in answer["columns"] if each["question"]}


@pytest.mark.parametrize(
    ("name", "country", "expected"),
    [
        ("percent-before-sales", "MX", [[*INSTAGRAM, "160", "32"], [*FACEBOOK, "150", "17"]]),
        ("percent-before-purchases", "ES", [["A", "300", "", "12"], ["B", "200", "", "6"]]),
        ("planned-before-real", "MX", [["Instagram", "3,200", "80", "12"], ["Facebook", "4,100", "60", "9"]]),
        ("cancelled-before-closed", "MX", [["Instagram", "3,200", "80", "12"], ["Facebook", "4,100", "60", "9"]]),
        ("sales-money-beside-orders", "MX", [[*INSTAGRAM, "1,600", "32", "1,250"], [*FACEBOOK, "1,500", "17", "985"]]),
        ("total-cost-beside-advertising", "MX", [[*INSTAGRAM, "160", "32"], [*FACEBOOK, "150", "17"]]),
        (
            "mercado-libre-ads",
            "CL",
            [["Zapatillas", "43.800", "", "9", "680.000"], ["Bolsos", "8.000", "", "4", "90.000"]],
        ),
        ("mercado-libre-keywords", "AR", [["Zapatillas", "9.000", "", "3"]]),
        ("thousands-of-pesos", "AR", [["Instagram", "12.500", "20", "3"], ["Facebook", "8.000", "20", "3"]]),
        ("responsible", "MX", [["Ana", "", "60", "15"], ["Luis", "", "38", "9"]]),
        ("months", "MX", [["Enero", "1,000", "40", "12"], ["Febrero", "1,200", "38", "9"]]),
        ("point-of-sale", "MX", [["Centro", "100", "20", ""], ["Norte", "200", "30", ""]]),
        (
            "campaign-on-two-platforms",
            "MX",
            [["Promo · Facebook", "100", "10", "2"], ["Promo · Google", "300", "12", "3"]],
        ),
        ("meta-by-ad", "PE", [["Video A", "300", "60", "3"], ["Video B", "150", "15", "1"]]),
    ],
)  # fmt: skip
def test_what_can_be_told_is_read_right(name: str, country: str, expected: list[list[str]]) -> None:
    answer = read(name, country)
    assert rows(answer) == expected
    assert asked(answer) == {}
    assert SURE in answer["count"]


@pytest.mark.parametrize(
    ("name", "key", "says"),
    [
        ("total-sales-in-money", "sales", "«Ventas totales» parece dinero"),
        ("shipping", "spend", "«Gastos de envío» parece un gasto de envío"),
        ("goal-of-sales", "sales", "«Meta de ventas» parece un plan o una meta"),
    ],
)
def test_what_only_bears_the_name_is_not_taken_and_is_asked_about(name: str, key: str, says: str) -> None:
    answer = read(name)
    assert key not in places(answer)
    assert asked(answer)[key].startswith(says)
    assert SURE not in answer["count"]
    (choice,) = next(each["choices"] for each in answer["columns"] if each["key"] == key)
    chosen = read(name, columns={key: choice})
    assert key in places(chosen)
    assert SURE in chosen["count"]


def test_an_amount_sold_is_no_spend_but_what_was_sold_unless_the_reader_says_otherwise() -> None:
    answer = read("amount-sold")
    assert places(answer) == {"name": "Vendedor", "leads": "Leads", "sales": "Ventas", "revenue": "Monto vendido"}
    assert rows(answer) == [["Ana", "", "40", "12", "125,000"], ["Luis", "", "38", "9", "98,500"]]
    assert asked(answer) == {}
    chosen = read("amount-sold", columns={"spend": 3})
    assert rows(chosen) == [["Ana", "125,000", "40", "12"], ["Luis", "98,500", "38", "9"]]


def test_two_years_side_by_side_are_asked_for_and_the_last_is_taken() -> None:
    answer = read("two-years")
    assert rows(answer) == [["Instagram", "3,900", "95", "20"], ["Facebook", "2,900", "40", "6"]]
    assert set(asked(answer)) == {"spend", "leads", "sales"}
    assert answer["guessed"] == "Tuvimos que adivinar algo de Inversión, Leads y Ventas: revísalo antes de usarlo."
    chosen = read("two-years", columns={"spend": 1, "leads": 3, "sales": 5})
    assert rows(chosen) == [["Instagram", "3,200", "80", "12"], ["Facebook", "4,100", "60", "9"]]
    assert chosen["guessed"] == ""


def test_a_list_of_orders_counts_its_rows_and_asks() -> None:
    answer = read("orders-one-a-row")
    assert rows(answer) == [["Instagram", "", "", "2"], ["Facebook", "", "", "1"]]
    assert "una por fila" in asked(answer)["sales"]


@pytest.mark.parametrize("heading", ["Order ID", "Número de pedido", "N.º de venta", "Folio de venta", "Pedido"])
def test_the_numbers_of_orders_are_known_by_their_heading(heading: str) -> None:
    answer = brought(f"{heading};Vendedor;Monto\n#1001;Ana;1200\n#1002;Luis;900\n#1003;Ana;500\n")
    assert rows(answer) == [["Ana", "", "", "2"], ["Luis", "", "", "1"]]


def test_all_conversions_are_no_sales_besides_the_conversions() -> None:
    answer = read("google-all-conversions")
    assert rows(answer)[0] == ["Marca", "2,100", "42", ""]
    assert "puede ser leads o ventas" in asked(answer)["leads"]


def test_results_parted_by_conversion_go_where_they_belong_and_the_missing_cost_is_told() -> None:
    answer = read("google-by-conversion-category")
    assert rows(answer) == [["Marca", "", "40", "12"], ["Catálogo", "", "0", "8"]]
    assert "solo está en los totales" in asked(answer)["spend"]


def test_people_reached_are_no_leads() -> None:
    answer = read("meta-results-mixed")
    assert [row[2:] for row in rows(answer)] == [["0", "12"], ["45", "0"], ["0", "0"]]
    assert "No contamos «reach»" in notes(answer)["leads"]
    assert "aquí van las de «messaging conversation started 7d»" in notes(answer)["leads"]
    only = brought("Campaña,Resultados,Indicador de resultado,Importe gastado (MXN)\nA,120000,reach,200\n")
    assert "leads" not in places(only)
    assert "no son leads ni ventas" in asked(only)["leads"]


def test_a_column_of_codes_tells_the_currency() -> None:
    assert "El archivo dice USD y Argentina usa ARS" in notes(read("google-dollars-in-a-column", "AR"))["spend"]
    assert "spend" not in notes(read("google-dollars-in-a-column", "US"))


def test_two_currencies_are_not_compared() -> None:
    answer = read("google-two-currencies")
    assert [row[0] for row in rows(answer)] == ["Marca MX"]
    assert "Está en USD y leemos las filas en MXN" in answer["troubles"][0]["text"]


@pytest.mark.parametrize(
    "heading", ["Inversión en dólares", "Inversión US$", "Inversión (USD)", "Gasto USD", "Inversión (U$S)"]
)
def test_another_currency_in_a_heading_is_told_however_it_is_written(heading: str) -> None:
    assert "El archivo dice USD" in notes(brought(f"Canal;{heading};Leads;Ventas\nA;100;20;3\n"))["spend"]


@pytest.mark.parametrize(
    ("text", "spend"),
    [
        ("Canal;Inversión (en miles);Leads;Ventas\nA;12.5;20;3\n", "12,500"),
        ("Canal;Inversión MDP;Leads;Ventas\nA;1.5;20;3\n", "1,500,000"),
        ("Cifras en miles de pesos\nCanal;Inversión;Leads;Ventas\nA;12.5;20;3\n", "12,500"),
        ("Canal;Inversión ($000);Leads;Ventas\nA;12.5;20;3\n", "12,500"),
    ],
)
def test_multiples_are_multiplied_and_told(text: str, spend: str) -> None:
    answer = brought(text)
    assert rows(answer) == [["A", spend, "20", "3"]]
    assert "multiplicamos" in notes(answer)["spend"]


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("Inv.", "spend"), ("Cantidad gastada", "spend"), ("Presupuesto gastado", "spend"), ("Vtas", "sales"),
        ("Negocios ganados", "sales"), ("Ganados", "sales"), ("Número de ventas", "sales"),
        ("Ventas por publicidad", "sales"), ("Responsable", "name"), ("Agente", "name"), ("Comercial", "name"),
        ("Producto", "name"), ("Ciudad", "name"), ("Usuario", "name"), ("Palabra clave", "name"), ("Fecha", "name"),
        ("Row Labels", "name"), ("Sales rep", "name"), ("Lead owner", "name"),
    ],
)  # fmt: skip
def test_other_words_for_the_same_are_known(heading: str, key: str) -> None:
    others = {"name": "Canal", "spend": "Inversión", "leads": "Leads", "sales": "Ventas"}
    heads = [heading if each == key else name for each, name in others.items()]
    answer = brought(";".join(heads) + "\nA;100;20;3\nB;200;30;5\n")
    assert places(answer)[key] == heading
    assert asked(answer) == {}


def test_a_word_that_is_not_known_makes_a_heading_a_guess() -> None:
    answer = brought("Canal;Inversión;Leads;Ventas repetidas\nA;100;20;3\n")
    assert places(answer)["sales"] == "Ventas repetidas"
    assert "no sabemos si «repetidas» cambia lo que es" in asked(answer)["sales"]


def test_without_a_column_of_names_that_is_said() -> None:
    answer = brought("Inversión;Leads;Ventas\n100;20;3\n200;30;5\n")
    assert [row[0] for row in rows(answer)] == ["Fila 2", "Fila 3"]
    assert "No encontramos una columna con nombres" in asked(answer)["name"]


def test_any_words_are_names_where_nothing_else_is_and_that_is_asked() -> None:
    answer = brought("Cosa;Inversión;Leads;Ventas\nUna;100;20;3\nOtra;200;30;5\n")
    assert [row[0] for row in rows(answer)] == ["Una", "Otra"]
    assert "«Cosa»" in asked(answer)["name"]


@pytest.mark.parametrize(
    "line",
    ["A;4000;160;12500\nB;3000;70;9850", "A;100;4000;1250\nB;100;3800;985", "A;4000;1600;1250\nB;4000;1500;985"],
)
def test_sales_that_are_hardly_a_count_are_asked_about(line: str) -> None:
    assert "Si es dinero, quítala" in asked(brought(f"Canal;Inversión;Leads;Ventas\n{line}\n"))["sales"]


def test_figures_that_add_up_to_a_hundred_are_asked_about() -> None:
    answer = brought("Canal;Inversión;Leads;Cierres\nA;4000;160;65\nB;3000;170;35\n")
    assert "suman 100" in asked(answer)["sales"]


def test_equal_columns_need_no_question() -> None:
    assert asked(brought("Canal;Inversión;Gasto;Leads;Ventas\nA;100;100;20;3\nB;50;50;10;2\n")) == {}
    different = brought("Canal;Inversión;Gasto;Leads;Ventas\nA;100;90;20;3\nB;50;60;10;2\n")
    assert "«Inversión» y «Gasto»" in asked(different)["spend"]


@pytest.mark.parametrize(
    "heading", ["Ventas con IVA", "Ventas netas", "Ventas S/", "Ventas en soles", "Importe de ventas"]
)
def test_sales_with_a_word_of_money_are_no_count(heading: str) -> None:
    answer = brought(f"Canal;Inversión;Leads;{heading}\nA;100;20;3\n")
    assert "sales" not in places(answer)
    assert "parece dinero" in asked(answer)["sales"]


def test_sales_in_thousands_are_asked_about() -> None:
    assert "dinero" in asked(brought("Canal;Inversión;Leads;Ventas (miles)\nA;100000;2000;1.2\n"))["sales"]


@pytest.mark.parametrize("heading", ["Leads web", "Leads nuevos", "Oportunidades", "Oportunidades nuevas", "Leads nov"])
def test_leads_of_another_kind_are_no_sales(heading: str) -> None:
    answer = brought(f"Canal;Inversión;Leads;{heading}\nA;100;20;12\nB;90;30;11\n")
    assert rows(answer) == [["A", "100", "20", ""], ["B", "90", "30", ""]]
    won = brought("Canal;Inversión;Leads;Leads ganados\nA;100;20;12\nB;90;30;11\n")
    assert places(won)["sales"] == "Leads ganados"


@pytest.mark.parametrize(
    "heads",
    ["Canal;Gasté;Preguntaron;Compraron", "Fuente;Cuánto gasté;Cuántos escribieron;Cuántos compraron",
     "Asesora;Gasto pauta;Cant. interesados;Inscritos", "Etapa;Costo;Formularios enviados;Compras completadas",
     "Usuario;Gasto;Contactos creados;Logrado con éxito", "Canal;Investimento;Leads;Vendas",
     "Campaign;Cost;Leads;Complete payment"],
)  # fmt: skip
def test_people_and_platforms_say_it_so(heads: str) -> None:
    answer = brought(f"{heads}\nA;100;20;3\nB;90;30;4\n")
    assert rows(answer) == [["A", "100", "20", "3"], ["B", "90", "30", "4"]]
    assert {key: said for key, said in notes(answer).items() if key != "name"} == {}


def test_amounts_in_thousands_are_as_large_as_they_say() -> None:
    answer = brought("Canal;Inversión;Leads;Ventas\nA;1.5k;20;3\nB;2 mil;30;4\n")
    assert (rows(answer)[0], notes(answer)) == (["A", "1,500", "20", "3"], {})


def test_people_who_sell_by_several_channels_are_asked_about() -> None:
    text = "Vendedor;Canal;Inversión;Leads;Ventas\nAna;IG;100;20;3\nAna;FB;90;30;4\nLuz;IG;80;10;1\nLuz;FB;70;12;2\n"
    answer = brought(text)
    assert rows(answer) == [["IG", "180", "30", "4"], ["FB", "160", "42", "6"]]
    assert notes(answer) == {"name": "Puedes comparar por «Canal» o por «Vendedor»: tomamos «Canal»."}
    one_each = "Vendedor;Canal;Inversión;Leads;Ventas\nAna;IG;100;20;3\nLuz;FB;90;30;4\nEva;FB;80;10;1\n"
    assert notes(brought(one_each)) == {}


def test_a_campaign_in_two_accounts_stays_apart() -> None:
    answer = brought("Cuenta,Campaña,Costo,Leads,Compras\nNorte,Marca,500,22,2\nSur,Marca,600,21,3\n")
    assert [row[0] for row in rows(answer)] == ["Marca · Norte", "Marca · Sur"]


@pytest.mark.parametrize(
    "heads",
    ["nombreCanal;inversionTotal;leadsTotales;ventasCerradas", "Canal;Coste;generate_lead;purchase",
     "Canal;Costo;Formulario enviado;Compra", "Hotel;Inversión;Consultas;Reservas",
     "Canal;Inversión;Leads;Ventas unidades", "Canal;Costo;Envíos de formularios;Ventas por publicidad (Cantidad)"],
)  # fmt: skip
def test_what_programs_and_trades_write_is_read(heads: str) -> None:
    answer = brought(f"{heads}\nTikTok;100;20;3\nB;90;30;4\n")
    assert rows(answer) == [["TikTok", "100", "20", "3"], ["B", "90", "30", "4"]]
    assert {key: said for key, said in notes(answer).items() if key != "name"} == {}
