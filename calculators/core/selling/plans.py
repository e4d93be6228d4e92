"""What the calculators that plan a funnel share: their fields, whether they earn, and their picture."""

from collections.abc import Mapping
from fractions import Fraction

from calculators.core.inputs import money, percent
from calculators.core.model import Given, Output
from calculators.core.pictures.making import Stage, funnel_chart
from calculators.core.results import Chart, Note, Value
from calculators.core.selling import lead_costs, sureness
from calculators.core.selling.margins import TICKET_HINT

PROFIT_LABEL = "Ganancia después de la inversión"
PROFIT = Output("profit", PROFIT_LABEL, "money", optional=True, better="high")
CPA = Output("cpa", "Costo por venta (CPA)", "money", better="low")
ROAS = Output("roas", "Ingresos por cada unidad invertida (ROAS)", "ratio", better="high")

TICKET = money("ticket", "Ticket promedio", TICKET_HINT, "1500", above=True)
CVR = percent("cvr", "Tasa de conversión", "De cada 100 leads, cuántos terminan comprando.", "10")
FINER_GROUP = "Para afinar la cuenta, si tienes estas cifras"
"""Legend of what an owner with a notebook rarely has: last in the form."""
FINER_INPUTS = (sureness.past_sales_input(FINER_GROUP), *lead_costs.impression_inputs(FINER_GROUP))

CARRIED = (*lead_costs.KEYS, "cvr", "ticket", "returns", "margin", "past_sales")
"""What a plan takes over from the other way round the funnel."""


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
    way = "{sales:noun}; para eso, en promedio, {leads:noun}; y para eso, {spend}."
    return funnel_chart(
        ("Meta de ventas", given["revenue_goal"], "money"),
        *stages,
        ("Inversión", outputs["spend"], "money"),
        title="De la meta a la inversión",
        summary=f"Para vender {{revenue_goal}} {needed} {way}",
    )
