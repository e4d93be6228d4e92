"""What the calculators that plan a funnel share: their fields, the two routes to a lead's cost, and what to warn of."""

from collections.abc import Mapping
from fractions import Fraction
from math import floor

from calculators.core.inputs import money, percent
from calculators.core.model import Given, Output
from calculators.core.pictures.making import Stage, funnel_chart
from calculators.core.results import Also, Chart, Note, Value
from calculators.core.selling.funnel import needed_for
from calculators.core.selling.margins import TICKET_HINT

NOTHING = Fraction(0)
BY_CLICKS = {"cpc", "lead_rate"}
"""What the route by clicks needs."""

COST_GROUP = "¿Cuánto te cuesta conseguir un lead?"

PROFIT_LABEL = "Ganancia después de la inversión"
PROFIT = Output("profit", PROFIT_LABEL, "money", optional=True, better="high")
CPA = Output("cpa", "Costo por venta (CPA)", "money", better="low")
ROAS = Output("roas", "Ingresos por cada 1 invertido (ROAS)", "ratio", better="high")

TICKET = money("ticket", "Ticket promedio", TICKET_HINT, "1500", above=True)
CVR = percent("cvr", "Tasa de conversión", "De cada 100 leads, cuántos terminan comprando.", "10")
COST_INPUTS = (
    money(
        "cpl", "Costo por lead (CPL)", "Tu inversión del mes pasado dividida entre los leads que trajo.", "20",
        optional=True, group=COST_GROUP,
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

CARRIED = ("cpl", "cpc", "lead_rate", "cvr", "ticket", "returns", "margin")
"""What a plan takes over from the other way round the funnel."""


def missing_cost(given: Given) -> dict[str, str]:
    """Ask for what is missing to know a lead's cost; {} when a route is complete."""
    problems = {}
    if given.get("lead_rate") == 0:
        problems["lead_rate"] = "Si ningún clic deja sus datos no habrá leads: escribe más de 0, como 8."
    return problems | _missing_half(given)


def _missing_half(given: Given) -> dict[str, str]:
    if "cpl" in given or given.keys() >= BY_CLICKS:
        return {}
    if "cpc" in given:
        return {"lead_rate": "Escribe también qué porcentaje de los clics se vuelve lead, como 8."}
    if "lead_rate" in given:
        return {"cpc": "Escribe también cuánto te cuesta cada clic, como 2."}
    return {"cpl": "Escribe cuánto te cuesta un lead, como 20; si no lo sabes, escribe el CPC y la tasa de leads."}


def spend_for(leads: int, given: Given) -> Fraction:
    """Cost of so many leads: by CPL if it is given, else by the whole clicks that bring them."""
    if "cpl" in given:
        return leads * given["cpl"]
    return needed_for(leads, given["lead_rate"]) * given["cpc"]


def leads_for(spend: Fraction, given: Given) -> int:
    """Whole leads that a spend buys: by CPL if it is given, else by its whole clicks; that cost is above 0."""
    if "cpl" in given:
        return floor(spend / given["cpl"])
    return floor((spend // given["cpc"]) * given["lead_rate"])


def cost_notes(given: Given) -> tuple[list[Note], Also]:
    """Say which route counts where both are given, whole or in part.

    Returns:
        The notes, and the figures that they mention.
    """
    by_clicks = given["cpc"] / given["lead_rate"] if given.keys() >= BY_CLICKS else NOTHING
    return _route_notes(given, by_clicks), {"cpl_by_clicks": ("money", by_clicks)}


def _route_notes(given: Given, by_clicks: Fraction) -> list[Note]:
    if by_clicks and given.get("cpl", by_clicks) != by_clicks:
        text = (
            "Usamos tu CPL de {cpl}; por clics cada lead costaría {cpl_by_clicks}. Revisa cuál de los dos es el tuyo."
        )
        return [Note("warning", text)]
    if "cpl" in given and ("cpc" in given) != ("lead_rate" in given):
        return [Note("info", "Usamos tu CPL. El costo por clic solo cuenta junto con la tasa de leads.")]
    return []


def profit_notes(profit: Value | None) -> list[Note]:
    """Say whether the plan earns or loses; nothing where no margin was given."""
    if not isinstance(profit, Fraction):
        return []
    if profit < 0:
        return [Note("warning", "Con ese margen el plan pierde dinero: {profit} después de pagar la inversión.")]
    if not profit:
        return [Note("info", "Después de pagar la inversión quedas a mano: no pierdes ni te queda nada.")]
    return [Note("info", "Después de pagar la inversión te quedarían {profit}, sin contar gastos fijos.")]


def funnel_backwards(given: Given, outputs: Mapping[str, Value]) -> tuple[Chart, ...]:
    """Draw the way from a goal to the spend that it needs, by clicks too where they are known."""
    needed = "hace falta" if outputs["sales"] == 1 else "hacen falta"
    counted = {"sales": "Ventas", "leads": "Leads", "clicks": "Clics"}
    stages: list[Stage] = [(label, outputs[key], "count") for key, label in counted.items() if key in outputs]
    way = "{sales:noun}; para eso, {leads:noun}; y para eso, {spend}."
    return funnel_chart(
        ("Meta de ventas", given["revenue_goal"], "money"),
        *stages,
        ("Inversión", outputs["spend"], "money"),
        title="De la meta a la inversión",
        summary=f"Para vender {{revenue_goal}} {needed} {way}",
    )
