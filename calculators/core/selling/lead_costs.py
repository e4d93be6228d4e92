"""What a lead costs, by one of three routes: the lead itself, the clicks that bring it, or the times an ad is shown."""

from fractions import Fraction
from math import ceil, floor

from calculators.core.carrying import Better
from calculators.core.inputs import money, percent
from calculators.core.model import Given, Input, Output
from calculators.core.results import Undefined, Value
from calculators.core.selling.funnel import needed_for

COST_GROUP = "¿Cuánto te cuesta conseguir un lead?"
CPM_LABEL = "Costo por mil impresiones (CPM)"
CTR_LABEL = "Tasa de clics del anuncio (CTR)"
FREE_CLICKS = Undefined("el clic es gratis")
SHOWN_FOR_CPM = 1000
"""A CPM is the price of so many impressions."""

COST_INPUTS = (
    money(
        "cpl", "Costo por lead (CPL)", "Tu inversión del mes pasado dividida entre los leads que trajo.", "60",
        linked="20", optional=True, group=COST_GROUP,
    ),
    money(
        "cpc", "Costo por clic (CPC)", "Úsalo junto con la tasa de leads si no conoces tu CPL.",
        sample="2", optional=True, group=COST_GROUP,
    ),
    percent(
        "lead_rate", "Tasa de leads", "De cada 100 clics, cuántos dejan sus datos o te escriben.",
        sample="8", optional=True, group=COST_GROUP,
    ),
)  # fmt: skip


def impression_inputs(group: str) -> tuple[Input, ...]:
    """Define the fields of the third route, which few owners have at hand.

    Args:
        group: legend that they share with other fields for later.
    """
    return (
        money(
            "cpm", CPM_LABEL, "Si tu anuncio no te dice el CPC: va con el CTR y la tasa de "
            "leads.", sample="50", optional=True, group=group,
        ),
        percent(
            "ctr", CTR_LABEL, "De cada 100 veces que se muestra tu anuncio, en cuántas hacen "
            "clic.", sample="1.5", optional=True, group=group,
        ),
    )  # fmt: skip


def reach(better: Better) -> tuple[Output, Output]:
    """Define the clicks of a plan, and the times that the ad is shown for them.

    Args:
        better: which way is good news: fewer for a goal, more for a budget.
    """
    return (
        Output("clicks", "Clics", "count", optional=True, noun=("clic", "clics"), better=better),
        Output("impressions", "Impresiones", "count", optional=True, noun=("impresión", "impresiones"), better=better),
    )


KEYS = ("cpl", "cpc", "lead_rate", "cpm", "ctr")
BY_CLICKS = {"cpc", "lead_rate"}
"""What the route by clicks needs."""
BY_IMPRESSIONS = {"cpm", "ctr", "lead_rate"}
"""What the route by impressions needs."""


def priced(given: Given) -> str:
    """Key of the price that counts: a lead's, else a click's, else that of a thousand impressions."""
    return "cpl" if "cpl" in given else "cpc" if given.keys() >= BY_CLICKS else "cpm"


def click_cost(given: Given) -> Fraction | None:
    """Cost of a click, given or by the impressions that bring it; None where no route by clicks is complete."""
    if given.keys() >= BY_CLICKS:
        return given["cpc"]
    return by_impressions(given)


def by_impressions(given: Given) -> Fraction | None:
    """Cost of a click by the impressions that bring it, exact; None where that route is not complete."""
    return given["cpm"] / (SHOWN_FOR_CPM * given["ctr"]) if given.keys() >= BY_IMPRESSIONS else None


def spend_for(leads: int, given: Given) -> Fraction:
    """Cost of so many leads: by CPL if it is given, else by the whole clicks that bring them."""
    cost = click_cost(given)
    if "cpl" in given or cost is None:
        return leads * given["cpl"]
    return needed_for(leads, given["lead_rate"]) * cost


def leads_for(spend: Fraction, given: Given) -> int:
    """Whole leads that a spend buys: by CPL if it is given, else by its whole clicks; that cost is above 0."""
    cost = click_cost(given)
    if "cpl" in given or cost is None:
        return floor(spend / given["cpl"])
    return floor((spend // cost) * given["lead_rate"])


def reached(clicks: Value, given: Given) -> dict[str, Value]:
    """The clicks of a plan and, by the route of impressions, how often the ad must be shown for them."""
    outputs: dict[str, Value] = {"clicks": clicks}
    if given.keys() >= BY_IMPRESSIONS:
        outputs["impressions"] = clicks if isinstance(clicks, Undefined) else ceil(clicks / given["ctr"])
    return outputs
