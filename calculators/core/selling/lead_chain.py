"""The way from an ad to a lead, as far as it was counted: impressions → clicks → conversations → leads → sales."""

from collections.abc import Iterator, Mapping

from calculators.core.model import Given, Output
from calculators.core.results import Also, Note, Undefined, Value
from calculators.core.selling.funnel import NO_CLICKS, cost_per
from calculators.core.selling.lead_costs import CPM_LABEL, CTR_LABEL, SHOWN_FOR_CPM

NO_IMPRESSIONS = Undefined("todavía no hay impresiones")
NO_CONVERSATIONS = Undefined("todavía no hay conversaciones")
OUTPUTS = (
    Output("cost_per_conversation", "Costo por conversación", "money", optional=True, better="low"),
    Output("conversation_rate", "Conversaciones que son lead", "percent", optional=True, better="high"),
    Output("cpm", CPM_LABEL, "money", optional=True, better="low"),
    Output("ctr", CTR_LABEL, "percent", optional=True, better="high"),
)
ALSO: Also = {"thousand": ("count", SHOWN_FOR_CPM)}
"""Figures that the steps mention."""

_STEPS = {
    "cpc": "CPC = inversión ÷ clics = {spend} ÷ {clicks} = {cpc}",
    "lead_rate": "Tasa de leads = leads ÷ clics = {leads} ÷ {clicks} = {lead_rate}",
    "cost_per_conversation": "Costo por conversación = {spend} ÷ {conversations} = {cost_per_conversation}",
    "conversation_rate": "Leads ÷ conversaciones = {leads} ÷ {conversations} = {conversation_rate}",
    "cpm": "CPM = {thousand} × inversión ÷ impresiones = {thousand} × {spend} ÷ {impressions} = {cpm}",
    "ctr": "CTR = clics ÷ impresiones = {clicks} ÷ {impressions} = {ctr}",
}
_CHAIN = ("impressions", "clicks", "conversations")


def measures(given: Given) -> dict[str, Value]:
    """What each link of the chain cost, and how much of it went on; only where it was counted.

    Args:
        given: spend and leads; any of clicks, conversations and impressions.
    """
    spend, leads, outputs = given["spend"], given["leads"], dict[str, Value]()
    if (clicks := given.get("clicks")) is not None:
        outputs |= {"cpc": cost_per(spend, clicks, NO_CLICKS), "lead_rate": leads / clicks if clicks else NO_CLICKS}
    if (talks := given.get("conversations")) is not None:
        outputs["cost_per_conversation"] = cost_per(spend, talks, NO_CONVERSATIONS)
        outputs["conversation_rate"] = leads / talks if talks else NO_CONVERSATIONS
    if (shown := given.get("impressions")) is not None:
        outputs["cpm"] = cost_per(SHOWN_FOR_CPM * spend, shown, NO_IMPRESSIONS)
        if clicks is not None:
            outputs["ctr"] = clicks / shown if shown else NO_IMPRESSIONS
    return outputs


def steps(outputs: Mapping[str, Value]) -> Iterator[str]:
    """How each of them is worked out.

    Args:
        outputs: those of `measures`.
    """
    return (step for key, step in _STEPS.items() if key in outputs and not isinstance(outputs[key], Undefined))


def notes(given: Given) -> Iterator[Note]:
    """Ask about counts that can't follow from each other, and say the chain in words.

    Args:
        given: as in `measures`.
    """
    leads, clicks = given["leads"], given.get("clicks")
    if clicks is not None and leads > clicks:
        text = "Hay más leads ({leads}) que clics ({clicks}): revisa si algunos llegaron por otra vía."
        yield Note("warning", text)
    if leads > given.get("conversations", leads):
        text = (
            "Hay más leads ({leads}) que conversaciones ({conversations}): revisa si algunos dejaron sus datos sin "
            "escribirte."
        )
        yield Note("warning", text)
    if clicks is not None and clicks > given.get("impressions", clicks):
        text = "Hay más clics ({clicks}) que impresiones ({impressions}): revisa que sean del mismo anuncio y período."
        yield Note("warning", text)
    counted = [key for key in _CHAIN if key in given]
    if set(counted) - {"clicks"}:
        links = " → ".join(f"{{{key}:noun}}" for key in (*counted, "leads"))
        yield Note("info", f"El camino: {links} → tus ventas. Mira en qué paso se pierde más gente.")
    if "conversations" in given:
        yield Note("info", "Una conversación es alguien que te escribió; un lead, quien pidió algo que vendes.")
