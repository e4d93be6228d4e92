"""How surely a plan reaches its goal: what a spend brings varies, and few past sales tell its rates only roughly."""

from collections.abc import Mapping
from fractions import Fraction
from math import ceil

from calculators.core.inputs import count
from calculators.core.model import Given, Input, Output
from calculators.core.results import Value
from calculators.core.selling.lead_costs import spend_for
from calculators.core.statistics.counts import chance_of_count, mean_for
from calculators.core.statistics.intervals import trials_for
from calculators.core.wording.agreement import times_of_100

WANTED = 0.8
"""What we call sure enough: 80 of 100 times."""
LEADS = ("lead", "leads")

CHANCE = Output("chance", "Probabilidad de llegar a la meta con esa inversión", "percent", better="high")
SURE_PLAN = (
    Output("spend_80", "Inversión para llegar 8 de cada 10 veces", "money", better="low"),
    Output("leads_80", "Leads que trae esa inversión, en promedio", "count", noun=LEADS, better="low"),
)
SURE_LEADS = (
    Output("leads_safe", "Leads que tendrían que llegar", "count", noun=LEADS, better="low"),
    Output("spend_safe", "Lo que cuestan esos leads", "money", better="low"),
)


def past_sales_input(group: str) -> Input:
    """Define the field that says how well the rates are known.

    Args:
        group: legend that it shares with other fields for later.
    """
    return count(
        "past_sales", "Ventas de las que salen tu costo y tu conversión",
        "Si son pocas, tus cifras son menos seguras: lo contamos en lo que puedes esperar.",
        sample="20", optional=True, minimum=Fraction(1), group=group, noun=("venta", "ventas"),
    )  # fmt: skip


def past_sales(given: Given) -> int:
    """Sales from which cost and conversion are known; 0 where they are taken for exact."""
    return int(given.get("past_sales", 0))


def rates_known(given: Given) -> str:
    """Say, as the beginning of a sentence, how well a chance knows the rates that it rests on."""
    if "past_sales" in given:
        return "Con cifras que salen de {past_sales:noun}, y si nada cambia, "
    return "Si tu costo y tu conversión son justo esos, "


def surely(given: Given, sales: int, leads: int) -> dict[str, Value]:
    """How often a plan reaches its goal, and the plan that does 80 of 100 times.

    A spend buys more leads or fewer, and more of them buy or fewer: `leads_80` are the average of the spend that counts
    with both.

    Args:
        given: with "cvr" and a lead's cost.
        sales: the goal, 1 or more.
        leads: the average of the plan's spend.
    """
    past, cvr = past_sales(given), given["cvr"]
    leads_80 = max(leads, ceil(Fraction(mean_for(sales, WANTED, past)) / cvr))
    chance = chance_of_count(sales, float(leads * cvr), past)
    return {"chance": chance, "spend_80": spend_for(leads_80, given), "leads_80": leads_80}


def safe_leads(given: Given, sales: int, leads: int) -> dict[str, Value]:
    """The leads that reach the goal 80 of 100 times once just so many have come; so what they cost is not enough.

    Args:
        given: as in `surely`.
        sales: as in `surely`.
        leads: as in `surely`.
    """
    leads_safe = max(leads, trials_for(sales, float(given["cvr"]), WANTED))
    return {"leads_safe": leads_safe, "spend_safe": spend_for(leads_safe, given)}


def reach(given: Given, outputs: Mapping[str, Value]) -> str:
    """Say how often that plan reaches the goal, and what it takes to reach it 80 of 100 times.

    Args:
        given: as in `surely`.
        outputs: those of `surely`, and leads.
    """
    chance = outputs["chance"]
    times = times_of_100(chance) if isinstance(chance, float) else ""
    reached = f"{rates_known(given)}llegas a la meta {times}."
    if outputs["leads_80"] == outputs["leads"]:
        return reached
    return f"{reached} Para llegar 80 de cada 100, prevé {{spend_80}}, que en promedio traen {{leads_80:noun}}."
