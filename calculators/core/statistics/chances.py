"""The sales that chance alone allows, 80 and 95 of 100 times: as figures, outputs, a sentence and a picture."""

from collections.abc import Mapping
from fractions import Fraction
from math import ceil, floor

from calculators.core.model import Output
from calculators.core.pictures.making import interval_chart
from calculators.core.results import Chart, Value
from calculators.core.statistics.counts import count_range
from calculators.core.units import Unit
from calculators.core.wording.agreement import between

SHARES = (("80", 0.80), ("95", 0.95))
"""Shares of the cases that the ranges cover, as their keys and readers say them."""


def likely(sales: Fraction, collected: Fraction, past: int = 0) -> dict[str, Value]:
    """Ranges of the sales and of their money, in whole sales that take in the average, which may have decimals.

    Args:
        sales: the average, 0 or more.
        collected: money of an average sale.
        past: sales from which that average is known; 0 where it is taken for exact.
    """
    outputs: dict[str, Value] = {}
    for name, share in SHARES:
        fewest, most = count_range(float(sales), share, past)
        low, high = min(fewest, floor(sales)), max(most, ceil(sales))
        outputs |= {f"sales_low_{name}": low, f"sales_high_{name}": high}
        outputs |= {f"revenue_low_{name}": low * collected, f"revenue_high_{name}": high * collected}
    return outputs


def ranges_of(key: str, label: str, unit: Unit) -> tuple[Output, ...]:
    """Define the outputs of `likely` for the sales or for their money.

    Args:
        key: "sales" or "revenue".
        label: how their labels begin.
        unit: of both ends.
    """
    return tuple(
        Output(f"{key}_{end}_{name}", f"{label}, {word} ({name} de 100 veces)", unit, better="high")
        for name, _ in SHARES
        for end, word in (("low", "mínimo"), ("high", "máximo"))
    )


def said(outputs: Mapping[str, Value], condition: str) -> str:
    """Say what chance alone allows; nothing where it allows only one result.

    Args:
        outputs: those of `likely`.
        condition: on what it holds, as the beginning of the sentence.
    """
    if outputs["sales_low_95"] == outputs["sales_high_95"]:
        return ""
    keys = ("revenue_low_80", "revenue_high_80")
    money_ends = between(keys, (outputs[keys[0]], outputs[keys[1]]), "money", "a")
    collected = f" (de {money_ends} si cada venta es como tu ticket promedio)" if money_ends else ""
    return (
        f"{condition}80 de cada 100 veces venderías entre {{sales_low_80}} y {{sales_high_80}}{collected}; "
        "95 de cada 100, entre {sales_low_95} y {sales_high_95}."
    )


def drawn(outputs: Mapping[str, Value]) -> tuple[Chart, ...]:
    """Draw both ranges around the sales to expect."""
    return interval_chart(
        *(
            (f"{name} de cada 100 veces", outputs[f"sales_low_{name}"], outputs["sales"], outputs[f"sales_high_{name}"])
            for name, _ in SHARES
        ),
        title="Ventas que puedes esperar",
        summary="En promedio {sales:noun}; 80 de cada 100 veces, de {sales_low_80} a {sales_high_80}.",
        unit="number",
        about="Qué tan seguro",
    )
