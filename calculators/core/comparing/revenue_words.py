"""What we say of the money that each sold: no test stands behind a ROAS, and that comes with it."""

from collections.abc import Callable, Iterator, Sequence

from calculators.core.comparing.comparison import Comparison
from calculators.core.comparing.contenders import Contender
from calculators.core.results import Note, Undefined

UNTESTED = (
    "El ROAS va sin prueba de suerte: una sola venta grande lo sube. Y no descuenta tus costos: compáralo con tu ROAS "
    "para no perder."
)
"""Tickets are no counts: the exact tests can say nothing of their sum."""


def about_revenue(found: Comparison, named: Callable[[Sequence[Contender]], str]) -> Iterator[Note]:
    """What to check in the money sold, and how far it can be trusted; nothing where nobody said it.

    Args:
        found: the comparison.
        named: names several in a sentence.
    """
    if not found.has_revenue:
        return
    in_order = sorted(found.contenders, key=lambda each: each.key)
    if without_sales := [each for each in in_order if not each.sales and each.revenue and _is_said(each)]:
        have = "tienen" if len(without_sales) > 1 else "tiene"
        yield Note("warning", f"{named(without_sales)} {have} dinero vendido y ninguna venta: revisa esa fila.")
    if unsaid := sorted((each for each in found.base if each.spend and not _is_said(each)), key=lambda each: each.key):
        text = f"Falta lo vendido de {named(unsaid)}: sin ese dato no hay ROAS en su fila ni en la de todos."
        yield Note("info", text)
    yield Note("warning", UNTESTED)


def _is_said(contender: Contender) -> bool:
    return not isinstance(contender.revenue, Undefined)


def roas_step(found: Comparison) -> Iterator[str]:
    """How the ROAS of all together is worked out, where there is one.

    Args:
        found: the comparison.
    """
    if not isinstance(found.total.roas, Undefined):
        yield "ROAS = vendido ÷ inversión = {total_revenue} ÷ {total_spend} = {roas}"
