"""What a sale leaves after returns and costs, the most that it can pay for advertising, and the fields that say so."""

from fractions import Fraction

from calculators.core.inputs import percent
from calculators.core.model import Given, Output
from calculators.core.results import Note, Undefined, Value

NO_MARGIN = Undefined("ningún CPA conviene")
ALL_RETURNED = Note("warning", "Si te devuelven todas las ventas no te queda nada: revisa las devoluciones.")

AT_WORST = Fraction(-1)
"""Lowest margin that a field takes: what is sold costs twice what is collected."""

MONEY_GROUP = "¿Cuánto te queda?"
TICKET_HINT = "Lo que paga un cliente, en promedio, por compra."
MARGIN_HINT = "Lo que te queda de lo cobrado después de pagar producto y comisiones."
SALE_MARGIN_HINT = "Lo que te queda de cada venta después de producto, devoluciones y comisiones."
"""A margin where returns have no field of their own."""

RETURNS = percent(
    "returns", "Devoluciones", "Qué parte de lo vendido te devuelven o cancelan.",
    sample="5", optional=True, group=MONEY_GROUP,
)  # fmt: skip
MARGIN = percent(
    "margin", "Margen", MARGIN_HINT, sample="40", optional=True, minimum=AT_WORST, group=MONEY_GROUP,
)  # fmt: skip
BREAK_EVEN_CPA = Output("break_even_cpa", "CPA máximo sin perder", "money", optional=True, better="high")


def collected(given: Given, sold: str = "ticket") -> Fraction:
    """What is collected of something sold: what of it is not given back.

    Args:
        given: values by key; without returns nothing is given back.
        sold: key of the money, an average sale's or another.
    """
    return given[sold] * (1 - given.get("returns", Fraction(0)))


def kept(given: Given) -> Fraction:
    """Share of what is collected that is left before advertising.

    Args:
        given: with a margin; payments, marketplaces and delivery take fees from it where they are given apart.
    """
    return given["margin"] - given.get("fees", Fraction(0))


def money_left(given: Given, sold: str = "ticket") -> Fraction:
    """What something sold leaves before advertising; of a sale, the highest CPA that doesn't lose money.

    Args:
        given: as in `collected` and `kept`.
        sold: as in `collected`.
    """
    return collected(given, sold) * kept(given)


def highest_cpa(given: Given) -> Value:
    """The break-even CPA: what a sale leaves; undefined where that is nothing or less."""
    left = money_left(given)
    return left if left > 0 else NO_MARGIN


def without_margin(given: Given) -> str:
    """Say, as the beginning of a sentence, what a sale does that leaves nothing or less."""
    return f"Con ese margen cada venta {'pierde dinero' if kept(given) < 0 else 'no deja nada'} antes de anunciar"
