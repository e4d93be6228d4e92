"""Files in the shapes that people have, and hundreds of neighbours: figures are right, or a word says what is not."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest

from calculators.files import NOT_UNDERSTOOD
from tests.unit.bringing import brought, rows

FILES = Path(__file__).parent / "fixtures" / "rows"
CHANNELS: dict[str, tuple[str, list[list[str]]]] = {
    "breakdown_by_age_and_sex": ("MX", [["Promo", "900", "30", "6"], ["Marca", "500", "10", "1"]]),
    "thousands_unquoted": ("MX", [["Instagram", "1,200", "200", "30"], ["Facebook", "950", "90", "12"]]),
    "mac_roman": ("AR", [["Página de señal", "1.234,50", "120", "12"], ["Niñez", "2.000", "80", "7"]]),
    "accents_apart": ("AR", [["Página de señal", "1.234,50", "120", "12"], ["Niñez", "2.000", "80", "7"]]),
    "accents_damaged": ("AR", [["Página de señal", "1.234,50", "120", "12"], ["Niñez", "2.000", "80", "7"]]),
    "pivot": ("MX", [["Instagram", "300", "30", "5"], ["Facebook", "50", "5", "1"]]),
    "grand_total": ("MX", [["Instagram", "300", "30", "5"], ["Facebook", "50", "5", "1"]]),
    "subtotals": (
        "MX",
        [["Instagram A", "100", "10", "2"], ["Instagram B", "200", "20", "3"],
         ["Facebook A", "50", "5", "1"], ["Facebook B", "50", "5", "1"]],
    ),
    "lines_in_quotes": ("MX", [["Instagram", "100", "20", "3"], ["Facebook", "200", "30", "5"]]),
}  # fmt: skip
"""What each file says, in its reader's country."""
ANSWERS = {
    "counts": {"promoters": "66", "passives": "25", "detractors": "9"},
    "column_an_option": {"promoters": "2", "passives": "0", "detractors": "1"},
    "two_heading_rows": {"promoters": "2", "passives": "0", "detractors": "1"},
}


@pytest.mark.parametrize("name", CHANNELS)
def test_a_file_of_channels_gives_its_figures(name: str) -> None:
    country, expected = CHANNELS[name]
    assert rows(brought((FILES / f"{name}.csv").read_bytes(), country)) == expected


@pytest.mark.parametrize("name", ANSWERS)
def test_a_file_of_answers_gives_its_figures(name: str) -> None:
    assert brought((FILES / f"{name}.csv").read_bytes(), slug="nps")["values"] == ANSWERS[name]


@pytest.mark.parametrize(
    ("name", "country", "spend"), [("chart_of_days", "PE", ["120.50", "98.10"]), ("bill", "CO", ["120.500", "95.000"])]
)
def test_a_file_with_titles_above_gives_what_it_spent(name: str, country: str, spend: list[str]) -> None:
    assert [row[1] for row in rows(brought((FILES / f"{name}.csv").read_bytes(), country))] == spend


def test_a_file_with_remarks_above_offers_its_headings() -> None:
    answer = brought((FILES / "remarks_above.csv").read_bytes())
    assert answer["headings"][1:4] == ["Usuarios", "Sesiones", "Eventos clave"]


NEIGHBOURS = 320
NAMES = ["Instagram", "Búsqueda «marca»", "Página de señal", "Niñez", "WhatsApp", "Feria, stand 3", "Correo", "Ñandú"]
TITLES = ["", "Informe de campañas\n1 de octubre - 31 de octubre\n", "# ---\n# Ventas por canal\n", "\n\n", "Rumbo\n"]
TOTAL_NAMES = [
    "Total", "TOTALES:", "Gran total", "Total general", "Suma", "General", "Todos los canales", "Acumulado",
    "Resultados de {} campañas", "Total: cuenta", "∑", "Total del mes", "Equipo entero", "",
]  # fmt: skip
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "cp1252", "mac_roman", "cp850"]


def made(seed: int) -> tuple[bytes, list[list[str]]]:
    """Make a file, and what it says: names with spend, leads and sales as whole numbers."""
    chance = random.Random(seed)  # noqa: S311 - the same files each time
    names = chance.sample(NAMES, chance.randint(2, 6))
    figures = [[chance.randint(100, 9_999), chance.randint(10, 400), chance.randint(1, 60)] for _ in names]
    encoding = chance.choice(ENCODINGS)
    if encoding in {"mac_roman", "cp850"}:
        names = [name.replace("«", "").replace("»", "") for name in names]
    separator = chance.choice([";", ",", "\t", "|"])
    lines: list[list[Any]] = []
    breakdown = chance.choice(["", "", "Edad", "Plataforma"])
    half = len(names) // 2
    has_subtotals = not breakdown and chance.random() < 0.3 and half
    for at, (name, row) in enumerate(zip(names, figures, strict=True)):
        if breakdown:
            part = [each // 3 for each in row]
            lines.append([name, chance.choice(["All", "Todo"]), *row])
            lines.append([name, "uno", *part])
            lines.append([name, "otro", *(a - b for a, b in zip(row, part, strict=True))])
        else:
            lines.append([name, *row])
        if has_subtotals and at + 1 in {half, len(names)}:
            block = figures[:half] if at + 1 == half else figures[half:]
            lines.append([f"Subtotal {at}", *(sum(column) for column in zip(*block, strict=True))])
    whole = [sum(column) for column in zip(*figures, strict=True)]
    total = chance.choice([None, *TOTAL_NAMES])
    if total is not None:
        last: list[Any] = [total.format(len(names)), *(["All"] if breakdown else []), *whole]
        lines.insert(0 if chance.random() < 0.2 else len(lines), last)
    if chance.random() < 0.2:
        mean = [f"{each / len(names):.2f}" for each in whole]
        lines.append(["Promedio", *(["All"] if breakdown else []), *mean])
    heads = ["Canal", *([breakdown] if breakdown else []), "Inversión", "Leads", "Ventas"]

    def written(cells: list[Any]) -> str:
        texts = [str(cell) for cell in cells]
        return separator.join(f'"{text}"' if separator in text else text for text in texts)

    text = chance.choice(TITLES) + "\n".join(map(written, [heads, *lines])) + "\n"
    if chance.random() < 0.15 and separator == ",":
        text = "\n".join('"' + line.replace('"', '""') + '"' if line else "" for line in text.split("\n"))
    text = text.replace("∑", "Suma") if encoding in {"cp1252", "cp850"} else text
    return text.encode(encoding), [[name, *map(str, row)] for name, row in zip(names, figures, strict=True)]


@pytest.mark.parametrize("seed", range(NEIGHBOURS))
def test_a_neighbour_gives_its_figures_or_says_what_is_wrong(seed: int) -> None:
    data, expected = made(seed)
    answer = brought(data)
    assert answer["problem"] != NOT_UNDERSTOOD
    found = [[row[0], *(cell.replace(",", "") for cell in row[1:])] for row in rows(answer)]
    if found != expected:
        assert answer["problem"] or answer["warnings"] or answer["troubles"], data


def test_nearly_all_neighbours_are_simply_right() -> None:
    wrong = []
    for seed in range(NEIGHBOURS):
        data, expected = made(seed)
        found = [[row[0], *(cell.replace(",", "") for cell in row[1:])] for row in rows(brought(data))]
        if found != expected:
            wrong.append(seed)
    assert len(wrong) <= NEIGHBOURS // 100, wrong
