"""What a CPA says beside the most that its owner wants to pay for a sale."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Literal

from calculators.core.model import Given
from calculators.core.results import Note, Undefined, Value
from calculators.core.wording.agreement import near


def verdict(given: Given, outputs: Mapping[str, Value]) -> Note:
    """Compare the CPA and its range with the owner's ceiling.

    A ceiling is a wish, fed by a customer's worth or not: it may well be above what the first sale leaves, and then
    whoever pays it counts on customers coming back.

    Args:
        given: with a ceiling.
        outputs: cpa, its ends and, where they are known, break_even_cpa.
    """
    kind, text = _against(given["ceiling"], outputs)
    return Note(kind, text + _beyond_first_sale(given["ceiling"], outputs.get("break_even_cpa")))


def _against(ceiling: Fraction, outputs: Mapping[str, Value]) -> tuple[Literal["info", "warning"], str]:
    cpa, low, high = outputs["cpa"], outputs["cpa_low"], outputs["cpa_high"]
    if isinstance(cpa, Undefined):
        if not isinstance(low, Undefined) and low > ceiling:
            return "warning", "Todavía sin ventas, es probable que cada una cueste más que tu tope de {ceiling}."
        return "info", "Cuando haya ventas, tu tope es pagar {ceiling} por cada una."
    if cpa > ceiling:
        little = "Pagas por venta un poco más que tu tope de {ceiling}."
        over = "Pagas {cpa} por venta: pasas de tu tope de {ceiling}."
        return "warning", little if near(cpa, ceiling, "money") else over
    within = "Estás dentro de tu tope de {ceiling}"
    if isinstance(high, Undefined):
        return "info", f"{within}."
    crosses = ", pero tu rango todavía lo cruza: puede ser suerte."
    return "info", within + (crosses if high > ceiling else ", y tu rango entero también.")


def _beyond_first_sale(ceiling: Fraction, most: Value | None) -> str:
    if most is None or isinstance(most, Undefined) or ceiling <= most:
        return ""
    return " Ese tope pasa de lo que te deja la primera venta, {break_even_cpa}: cuentas con que el cliente vuelva."
