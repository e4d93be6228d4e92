"""What a file says of its money outside its headings: in titles, in notes below, in a row of units, in a column."""

from __future__ import annotations

import pytest

from tests.unit.bringing import brought, notes, places, rows

HEADS = "Canal;Inversión;Leads;Ventas\n"
ROWS = "A;12;20;3\nB;15;30;4\n"
THOUSANDS = "El archivo dice que son miles: multiplicamos sus cifras por mil."
DOLLARS = "El archivo dice USD y Perú usa PEN: no convertimos los montos."


@pytest.mark.parametrize(
    "text",
    [
        f"Cifras en miles de pesos\n{HEADS}{ROWS}",
        f"{HEADS}{ROWS}\n* Montos en miles de pesos\n",
        f"{HEADS}{ROWS}Generado el lunes\nNota: importes en miles\n",
        f"{HEADS};miles $;unid.;unid.\n{ROWS}",
        f"Reporte (cifras en miles, octubre)\n{HEADS}{ROWS}",
        f"Valores en miles de $\n{HEADS}{ROWS}",
        f"Miles de CLP\n{HEADS}{ROWS}",
        f"{HEADS};(en miles);#;#\n{ROWS}",
    ],
)
def test_thousands_are_said_above_below_or_in_a_row_of_units(text: str) -> None:
    answer = brought(text, "CL")
    assert rows(answer) == [["A", "12.000", "20", "3"], ["B", "15.000", "30", "4"]]
    assert notes(answer) == {"spend": THOUSANDS}
    assert answer["troubles"] == []


@pytest.mark.parametrize(
    "text",
    [
        f"Moneda: USD\n{HEADS}{ROWS}",
        f"Cuenta 123 - Dólares\n\n{HEADS}{ROWS}",
        f"{HEADS}{ROWS}Montos en dólares\n",
        f"{HEADS};US$;#;#\n{ROWS}",
        "Canal;Moneda;Inversión;Leads;Ventas\nA;Dólares;12;20;3\nB;dólares;15;30;4\n",
        "Canal;Moneda;Inversión;Leads;Ventas\nA;US$;12;20;3\nB;usd;15;30;4\n",
        "Canal;Inversión U$S;Leads;Ventas\nA;12;20;3\nB;15;30;4\n",
    ],
)
def test_another_currency_is_said_wherever_the_file_names_it(text: str) -> None:
    answer = brought(text, "PE")
    assert rows(answer) == [["A", "12", "20", "3"], ["B", "15", "30", "4"]]
    assert notes(answer) == {"spend": DOLLARS}


@pytest.mark.parametrize(
    "text",
    [
        f"Moneda: PEN\n{HEADS}{ROWS}",
        f"{HEADS}{ROWS}Tipo de cambio: 1 USD = 3.80 PEN\n",
        f"{HEADS}{ROWS}Datos tomados del CRM\n",
        f"{HEADS}{ROWS}Más de miles de clientes confían\n",
        f"Agencia Mil y Una: miles de ideas\n{HEADS}{ROWS}",
        f"Presentes en miles de tiendas\n{HEADS}{ROWS}",
        "Canal;Moneda;Inversión;Leads;Ventas\nA;Soles;12;20;3\nB;soles;15;30;4\n",
    ],
)
def test_what_says_nothing_else_of_the_money_leaves_it_as_it_is(text: str) -> None:
    answer = brought(text, "PE")
    assert rows(answer) == [["A", "12", "20", "3"], ["B", "15", "30", "4"]]
    assert notes(answer) == {}


def test_of_two_columns_of_money_the_one_in_the_readers_own_counts() -> None:
    text = "Canal;Inversión (USD);Inversión (CLP);Leads;Ventas\nA;1;900;20;3\nB;2;1800;30;4\n"
    answer = brought(text, "CL")
    assert places(answer)["spend"] == "Inversión (CLP)"
    assert (rows(answer)[1], notes(answer)) == (["B", "1.800", "30", "4"], {})
    abroad = brought(text, "PE")
    assert "Puede ser «Inversión (USD)» y «Inversión (CLP)»" in notes(abroad)["spend"]


def test_a_total_below_does_not_make_shares_of_counts() -> None:
    heads = "Canal;Inversión;Leads;Ventas\nA;1000;20;3\nB;900;30;4\n"
    assert notes(brought(f"{heads}Suma final;1900;50;7\n")) == {}
    shares = "Canal;Inversión;Leads;Ventas\nA;1000;40;3\nB;900;60;4\nSuma final;1900;100;7\n"
    assert "suman 100" in notes(brought(shares))["leads"]


def test_thousands_of_millions_are_multiplied_in_words() -> None:
    answer = brought("Canal;Inversión (miles de millones);Leads;Ventas\nA;2;20;3\nB;1;30;4\n", "CO")
    assert notes(answer)["spend"].endswith("multiplicamos sus cifras por mil millones.")
