"""Five hundred files near those that people have: headings, what qualifies them, currencies, separators and order.

Each is made from figures that are known, so that what is read can be held against what was meant.
"""

from __future__ import annotations

import csv
import io
import random
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from calculators.core.numbers.countries import COUNTRIES, Country
from calculators.core.numbers.writing import write_typed

if TYPE_CHECKING:
    from collections.abc import Iterator


COUNT = 500
TRUE = {
    "name": (
        "Canal", "Vendedor", "Vendedora", "Responsable", "Agente", "Comercial", "Campaña", "Nombre de la campaña",
        "Punto de venta", "Producto", "Ciudad", "Etiquetas de fila", "CANAL", "Ejecutivo", "Plataforma", "Sales rep",
    ),
    "spend": (
        "Inversión", "INVERSION", "Inversión publicitaria", "Inversión en publicidad", "Importe gastado ({code})",
        "Amount spent ({code})", "Inv.", "Gasto", "Costo", "Coste", "Presupuesto gastado", "Cantidad gastada",
        "Suma de Inversión", "Inversión real", "Inversión ({code})", "Gasto en anuncios", "Inversión del mes",
    ),
    "leads": (
        "Leads", "Prospectos", "Clientes potenciales", "Contactos", "Consultas", "Leads (formulario)", "Suma de Leads",
        "LEADS", "Interesados", "Cantidad de leads", "Leads recibidos", "Conversaciones",
    ),
    "sales": (
        "Ventas", "Ventas cerradas", "Ventas concretadas", "Compras", "Pedidos", "Cierres", "Vtas", "Negocios ganados",
        "Ganados", "Número de ventas", "Suma de Ventas", "Purchases", "Ventas reales", "Ventas del mes",
    ),
}  # fmt: skip
"""Headings that are what they say."""
DECOYS = {
    "spend": (
        "Inversión planeada", "Inversión presupuestada", "Presupuesto", "Presupuesto de la campaña",
        "Costo de ventas", "Costo de mercadería", "Gastos de envío", "Gasto de envíos", "Otros gastos",
        "Gastos fijos", "Sueldos", "Monto vendido", "Monto de ventas", "Importe facturado", "Importe de ventas",
        "Retorno de la inversión", "ROAS", "Retorno sobre inversión", "Inversión mes anterior",
        "Inversión año pasado", "Inversión (%)", "% inversión", "Costo total", "Costo por lead", "Costo por venta",
        "Costo/conv.", "Meta de inversión", "Inversión estimada", "Variación de inversión", "Comisiones",
        "Gasto en empaques", "Costo del producto", "Inversión objetivo", "Inversión (plan)", "Costo logístico",
        "Return on ad spend", "Gastos operativos", "Gastos de oficina", "Costo x lead", "Inversión en inventario",
        "Importe pendiente",
    ),
    "leads": (
        "% leads", "Leads (%)", "Leads %", "Meta de leads", "Leads descartados", "Leads perdidos", "Costo por lead",
        "Leads mes anterior", "Leads no calificados", "Leads (meta)", "Variación de leads", "CPL",
        "Leads proyectados", "Leads duplicados", "Leads vs mes anterior", "Tasa de leads", "Leads esperados",
        "Leads spam", "Leads objetivo", "Leads pendientes", "Leads/venta", "Leads fríos", "Lead score",
        "Leads convertidos",
    ),
    "sales": (
        "% ventas", "Ventas (%)", "Ventas %", "% de ventas", "Meta de ventas", "Ventas mes anterior",
        "Ventas perdidas", "Ventas proyectadas", "Variación de ventas", "Ventas canceladas", "Monto de ventas",
        "Ventas ($)", "Ventas ({code})", "Ventas netas", "Tasa de ventas", "Costo por venta", "Ventas año pasado",
        "Ventas objetivo", "Ventas vs meta", "Valor de ventas", "Ventas devueltas", "Sales target", "Ticket promedio",
        "% Compras", "Compras canceladas", "Pedidos cancelados", "Pedidos pendientes", "Ingresos por ventas",
        "Ventas repetidas", "Participación de ventas", "Ventas totales ($)", "Clientes perdidos", "Ventas brutas",
        "Ventas (plan)", "Ventas/día", "Ventas sin IVA", "Ventas a crédito", "Comisión de ventas",
        "Ventas acumuladas",
    ),
}  # fmt: skip
"""Headings that bear a figure's name and are not it."""
NAMES = ("Instagram", "Facebook", "Google", "WhatsApp", "Tienda", "Ana", "Luis", "Norte", "Volantes", "Radio")
SEPARATORS = (",", ";", "\t", "|")


@dataclass(frozen=True)
class Neighbour:
    """A file, and what it means: figures by key and row; a key that the file does not have is absent."""

    text: str
    country: str
    meant: dict[str, list[str]]


def neighbours(seed: int = 9) -> Iterator[Neighbour]:
    """Give the files, the same at every run."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret: the same files each time
    for _ in range(COUNT):
        yield _neighbour(chance)


def _neighbour(chance: random.Random) -> Neighbour:
    country = COUNTRIES[chance.choice(["MX", "AR", "CO", "PE", "CL", "PY", "VE", "GT", "DO", "ES", "UY", "BO"])]
    names = chance.sample(NAMES, chance.randrange(2, 6))
    columns: list[tuple[str, list[str]]] = [(chance.choice(TRUE["name"]), names)]
    meant = {"name": names}
    figures = _figures(chance, len(names))
    for key, values in figures.items():
        decoys = chance.sample(DECOYS[key], chance.choice([0, 0, 1, 1, 2]))
        columns += [(decoy, _decoy_values(chance, decoy, values, country)) for decoy in decoys]
        if chance.random() < 0.85:
            cells = [_written(chance, value, key, country) for value in values]
            columns.append((chance.choice(TRUE[key]), cells))
            meant[key] = [
                write_typed(Fraction(value), "money" if key == "spend" else "count", country) for value in values
            ]
    chance.shuffle(columns)
    out = io.StringIO()
    writer = csv.writer(out, delimiter=chance.choice(SEPARATORS), lineterminator=chance.choice(["\n", "\r\n"]))
    writer.writerow([heading.format(code=country.currency) for heading, _ in columns])
    writer.writerows(zip(*(cells for _, cells in columns), strict=True))
    return Neighbour(out.getvalue(), country.code, meant)


def _figures(chance: random.Random, rows: int) -> dict[str, list[int]]:
    leads = [chance.randrange(30, 400) for _ in range(rows)]
    return {
        "spend": [chance.randrange(1000, 90_000) for _ in range(rows)],
        "leads": leads,
        "sales": [chance.randrange(1, 1 + led // 3) for led in leads],
    }


def _decoy_values(chance: random.Random, heading: str, values: list[int], country: Country) -> list[str]:
    """Figures that are not the ones meant, and look as the heading says."""
    if "%" in heading and chance.random() < 0.5:
        return [f"{100 * value // sum(values)}%" for value in values]
    if "$" in heading and chance.random() < 0.5:
        return [f"{country.symbol} {write_typed(Fraction(value * 450), 'count', country)}" for value in values]
    return [write_typed(Fraction(1 + value * chance.choice([2, 3, 5, 7])), "count", country) for value in values]


def _written(chance: random.Random, value: int, key: str, country: Country) -> str:
    text = write_typed(Fraction(value), "count", country)
    if key != "spend":
        return text
    return chance.choice([text, text, f"{country.symbol}{text}", f"{country.symbol} {text}", f" {text} "])
