"""Exports of Meta Ads and Google Ads, in Spanish and English: headings, title lines, totals, results of one kind."""

from __future__ import annotations

import pytest

from tests.unit.bringing import brought, notes, places, rows

META = (
    '"Inicio del informe","Fin del informe","Nombre de la campaña","Entrega de la campaña",Resultados,'
    '"Indicador de resultado",Alcance,Impresiones,"Costo por resultado","Importe gastado (MXN)",Finalización\n'
    "2026-10-01,2026-10-31,,,45,actions:lead,9000,20000,,1800.5,\n"
    "2026-10-01,2026-10-31,Prospección,active,30,actions:lead,6000,12000,40.0166,1200.5,En curso\n"
    '2026-10-01,2026-10-31,"Remarketing, octubre",inactive,15,actions:lead,3000,8000,40,600,En curso\n'
    "2026-10-01,2026-10-31,Marca,inactive,,,,,,,En curso\n"
)
META_ENGLISH = (
    '"Reporting starts","Reporting ends","Campaign name","Campaign delivery",Results,"Result indicator",Reach,'
    '"Amount spent (USD)","Cost per results","Website purchases"\n'
    "2026-10-01,2026-10-31,Summer,active,12,actions:offsite_conversion.fb_pixel_purchase,900,300.25,25.02,\n"
)
GOOGLE = (
    "Informe de campañas\n1 de octubre de 2026 - 31 de octubre de 2026\n"
    "Estado de la campaña,Campaña,Presupuesto,Código de moneda,Impr.,Clics,CTR,CPC prom.,"
    "Costo,Conversiones,Costo/conv.\n"
    'Habilitada,Búsqueda Marca,50.00,MXN,"12,000",840,7.00%,2.50,"2,100.00",42.50,49.41\n'
    'Habilitada,Máximo rendimiento,80.00,MXN,"30,000",900,3.00%,3.00,"2,700.00",27.00,100.00\n'
    "Detenida,Prueba,10.00,MXN,0,0, --, --,0.00,0.00,0.00\n"
    'Total: Campañas, --,, ,"42,000","1,740",4.14%,2.76,"4,800.00",69.50,69.06\n'
    'Total: Cuenta, --,, ,"42,000","1,740",4.14%,2.76,"4,800.00",69.50,69.06\n'
)
GOOGLE_ENGLISH = (
    "Campaign report\nOctober 1, 2026 - October 31, 2026\n"
    "Campaign status\tCampaign\tBudget\tCurrency code\tClicks\tAvg. CPC\tCost\tConversions\tCost / conv.\tConv. rate\n"
    "Enabled\tBrand\t50.00\tUSD\t840\t2.50\t2,100.00\t42.00\t50.00\t5.00%\n"
    "Total: Campaigns\t --\t\t\t840\t2.50\t2,100.00\t42.00\t50.00\t5.00%\n"
)


def test_meta_ads_in_spanish() -> None:
    answer = brought(META)
    assert places(answer) == {"name": "Nombre de la campaña", "spend": "Importe gastado (MXN)", "leads": "Resultados"}
    assert rows(answer) == [["Prospección", "1,200.50", "30", ""], ["Remarketing, octubre", "600", "15", ""]]
    assert "los tomamos como leads, porque el archivo dice qué son" in notes(answer)["leads"]
    assert any("1 fila de total" in text for text in answer["warnings"])
    assert answer["troubles"] == []


def test_meta_ads_in_english_with_purchases() -> None:
    answer = brought(META_ENGLISH, "US")
    assert places(answer)["spend"] == "Amount spent (USD)"
    assert places(answer)["name"] == "Campaign name"
    assert rows(answer)[0][1] == "300.25"


def test_results_that_the_file_calls_purchases_are_sales() -> None:
    answer = brought(META_ENGLISH.replace(',"Website purchases"', "").replace("25.02,", "25.02"), "US")
    assert places(answer)["sales"] == "Results"
    assert rows(answer) == [["Summer", "300.25", "", "12"]]


def test_another_currency_in_a_heading_is_told() -> None:
    assert "no convertimos" in notes(brought(META, "AR"))["spend"]
    assert "spend" not in notes(brought(META, "MX"))


@pytest.mark.parametrize("country", ["MX", "AR"])
def test_google_ads_in_spanish(country: str) -> None:
    answer = brought(GOOGLE, country)
    assert places(answer) == {"name": "Campaña", "spend": "Costo", "leads": "Conversiones"}
    spend = {"MX": ["2,100", "2,700"], "AR": ["2.100", "2.700"]}[country]
    assert [row[:3] for row in rows(answer)] == [
        ["Búsqueda Marca", spend[0], "43"],
        ["Máximo rendimiento", spend[1], "27"],
    ]
    assert "puede ser leads o ventas" in notes(answer)["leads"]
    assert any("2 filas de totales" in text for text in answer["warnings"])
    assert any("línea 6" in text for text in answer["warnings"])
    assert answer["troubles"] == []


def test_google_ads_in_english_as_excel_csv() -> None:
    answer = brought(GOOGLE_ENGLISH.encode("utf-16"), "US")
    assert places(answer) == {"name": "Campaign", "spend": "Cost", "leads": "Conversions"}
    assert rows(answer) == [["Brand", "2,100", "42", ""]]


def test_conversions_may_be_said_to_be_sales() -> None:
    answer = brought(GOOGLE, columns={"leads": -1, "sales": 9})
    assert places(answer)["sales"] == "Conversiones"
    assert rows(answer)[1] == ["Máximo rendimiento", "2,700", "", "27"]


def test_days_with_their_total_count_once() -> None:
    text = (
        "Nombre de la campaña;Día;Importe gastado (MXN);Clientes potenciales;Compras\n"
        "Uno;All;300;30;3\nUno;2026-10-01;100;10;1\nUno;2026-10-02;200;20;2\n"
    )
    assert rows(brought(text)) == [["Uno", "300", "30", "3"]]
    unnamed = text.replace("Uno;2026", ";2026")
    assert rows(brought(unnamed)) == [["Uno", "300", "30", "3"]]


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("Importe gastado (MXN)", "spend"),
        ("Amount spent (USD)", "spend"),
        ("AMOUNT SPENT", "spend"),
        ("Inversion publicitaria $", "spend"),
        ("Coste", "spend"),
        ("Gasto del mes", "spend"),
        ("Clientes potenciales de Meta", "leads"),
        ("Leads (formulario)", "leads"),
        ("Conversaciones con mensajes iniciadas", "leads"),
        ("Messaging conversations started", "leads"),
        ("Prospectos", "leads"),
        ("Compras en el sitio web", "sales"),
        ("Purchases", "sales"),
        ("VENTAS CERRADAS", "sales"),
        ("Pedidos", "sales"),
        ("Nombre del conjunto de anuncios", "name"),
        ("Vendedor/a", "name"),
        ("Campaign", "name"),
        ("Canal de venta", "name"),
    ],
)
def test_headings_are_known_with_accents_capitals_brackets_and_more_words(heading: str, key: str) -> None:
    others = {"name": "Canal", "spend": "Inversión", "leads": "Leads", "sales": "Ventas"}
    heads = [heading if each == key else name for each, name in others.items()]
    assert places(brought(";".join(heads) + "\nA;100;20;3\n"))[key] == heading


@pytest.mark.parametrize(
    "heading",
    [
        "Costo por lead", "CPL", "Costo por resultado", "Cost per lead",
        "Costo/conv.", "Presupuesto de la campaña", "Estado de la campaña",
        "Tasa de ventas", "ID de la campaña", "Conv. rate", "ROAS de compras",
    ],
)  # fmt: skip
def test_what_only_contains_a_known_name_is_something_else(heading: str) -> None:
    answer = brought(f"Canal;{heading};Inversión;Leads;Ventas\nA;1;100;20;3\n")
    assert heading not in places(answer).values()
    assert rows(answer) == [["A", "100", "20", "3"]]


@pytest.mark.parametrize("heading", ["Valor de conversión de compras", "Purchase conversion value"])
def test_what_the_sales_brought_is_no_count_of_them(heading: str) -> None:
    answer = brought(f"Canal;{heading};Inversión;Leads;Ventas\nA;1;100;20;3\n")
    assert {key: name for key, name in places(answer).items() if name == heading} == {"revenue": heading}
    assert rows(answer) == [["A", "100", "20", "3", "1"]]


@pytest.mark.parametrize(
    ("heads", "figures"),
    [
        ("Conv. (formulario);Conv. (compra)", "20;3"),
        ("Resultados (compras);Resultados (clientes potenciales)", "3;20"),
        ("Leads;Conversiones (compra)", "20;3"),
        ("Conversiones (mensajes);Ventas", "20;3"),
    ],
)
def test_results_that_say_in_brackets_what_they_are_need_no_question(heads: str, figures: str) -> None:
    answer = brought(f"Campaña;Costo;{heads}\nA;100;{figures}\nB;90;{figures}\n")
    assert (rows(answer), notes(answer)) == ([["A", "100", "20", "3"], ["B", "90", "20", "3"]], {})
