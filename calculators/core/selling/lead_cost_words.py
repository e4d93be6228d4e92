"""What we say of a lead's cost: what is missing to know it, how a click's comes about, which of the routes counts."""

from collections.abc import Mapping
from fractions import Fraction

from calculators.core.model import Given
from calculators.core.results import Also, Note
from calculators.core.selling import lead_costs


def missing_cost(given: Given) -> dict[str, str]:
    """Ask for what is missing to know a lead's cost; {} when a route is complete."""
    problems = {}
    if given.get("lead_rate") == 0:
        problems["lead_rate"] = "Si ningún clic deja sus datos no habrá leads: escribe más de 0, como 8."
    if given.get("ctr") == 0:
        problems["ctr"] = "Si nadie hace clic en tu anuncio no habrá leads: escribe más de 0, como 2."
    return _missing_part(given) | problems


def _missing_part(given: Given) -> dict[str, str]:
    if "cpl" in given or given.keys() >= lead_costs.BY_CLICKS or given.keys() >= lead_costs.BY_IMPRESSIONS:
        return {}
    asked = {
        "lead_rate": "Escribe también qué porcentaje de los clics se vuelve lead, como 8.",
        "cpc": "Escribe también cuánto te cuesta cada clic, como 2.",
        "cpm": "Escribe también cuánto te cuestan mil impresiones, como 50.",
        "ctr": "Escribe también qué porcentaje de las impresiones recibe un clic, como 2.",
    }
    started = next(
        (
            route
            for route in (lead_costs.BY_CLICKS, lead_costs.BY_IMPRESSIONS)
            if (route - {"lead_rate"}) & given.keys()
        ),
        None,
    )
    if started is None and "lead_rate" in given:
        started = lead_costs.BY_CLICKS
    if started is None:
        return {"cpl": "Escribe cuánto te cuesta un lead, como 60; si no lo sabes, escribe el CPC y la tasa de leads."}
    return {key: asked[key] for key in asked if key in started - given.keys()}


def click_place(given: Given) -> str:
    """The place of a click's cost in a step, given or worked out."""
    return "{cpc}" if given.keys() >= lead_costs.BY_CLICKS else "{click}"


def click_steps(given: Given) -> tuple[str, ...]:
    """How a click's cost comes from its impressions, where that is the route."""
    if given.keys() >= lead_costs.BY_CLICKS:
        return ()
    return ("CPC = CPM ÷ {thousand} ÷ CTR = {cpm} ÷ {thousand} ÷ {ctr} = {click}",)


def cost_notes(given: Given) -> tuple[list[Note], Also]:
    """Say which route counts where several are given, whole or in part.

    Returns:
        The notes, and the figures that they mention.
    """
    shown = lead_costs.by_impressions(given)
    by_lead = {
        "cpl": given.get("cpl"),
        "cpc": given["cpc"] / given["lead_rate"] if given.keys() >= lead_costs.BY_CLICKS else None,
        "cpm": None if shown is None else shown / given["lead_rate"],
    }
    also: Also = {f"lead_by_{key}": ("money", cost) for key, cost in by_lead.items() if cost is not None}
    if shown is not None:
        also = {**also, "click": ("money", shown), "thousand": ("count", lead_costs.SHOWN_FOR_CPM)}
    return _route_notes(given, by_lead), also


_USED = {
    "cpl": ("Usamos tu CPL", ": cada lead a {lead_by_cpl}; "),
    "cpc": ("Usamos tu costo por clic", ": cada lead a {lead_by_cpc}; "),
    "cpm": ("Usamos tu costo por impresiones", ""),
}
"""How a note begins about the route that counts, and how it goes on where another disagrees."""
_OTHERS = {
    "cpc": "por clics cada lead costaría {lead_by_cpc}",
    "cpm": "por impresiones cada lead costaría {lead_by_cpm}",
}


def _route_notes(given: Given, by_lead: Mapping[str, Fraction | None]) -> list[Note]:
    """Note what the other routes would give; what is free there is no rival."""
    used = lead_costs.priced(given)
    rivals = [key for key in _OTHERS if key != used and by_lead[key] and by_lead[key] != by_lead[used]]
    if rivals:
        others = " y ".join(_OTHERS[key] for key in rivals)
        return [Note("warning", f"{''.join(_USED[used])}{others}. Revisa cuál es el tuyo.")]
    if used == "cpl" and ("cpc" in given) != ("lead_rate" in given) and by_lead["cpm"] is None:
        return [Note("info", "Usamos tu CPL. El costo por clic solo cuenta junto con la tasa de leads.")]
    if {"cpm", "ctr"} & given.keys() and by_lead["cpm"] is None:
        text = f"{_USED[used][0]}. El costo por impresiones solo cuenta junto con el CTR y la tasa de leads."
        return [Note("info", text)]
    return []
