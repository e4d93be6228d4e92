"""Audit: which channels work and are well used, which to mend first, and whose they are."""

from collections.abc import Mapping

from calculators.core import Calculator, Chart, Example, Given, Option, Output, Result, Row, Step, choice
from calculators.core.diagnosing.audit_channel import OWNERS, Channel
from calculators.core.diagnosing.audited import CHANNELS, OWN, RENTED
from calculators.core.diagnosing.mending import (
    HABITS,
    STATES,
    WELL,
    WORKING,
    States,
    mending_order,
    on_odd_answers,
    on_owners,
    on_the_kept,
    why_first,
)
from calculators.core.model import Input
from calculators.core.pictures.making import bars_chart
from calculators.core.results import Tone
from calculators.core.selling.references import AUDIT_ORDER, META_OUTAGE_2021

SAID = ("No tienes", "No funciona", "Funciona", "Se usa bien")
TONES: tuple[Tone, ...] = ("", "bad", "fair", "good")
MOST_STEPS = 3
EXAMPLE = {
    "base": "none", "email": "working", "site": "broken", "phone": "working", "blog": "none", "store": "well",
    "google": "working", "whatsapp": "well", "social": "working", "network": "none", "video": "none",
    "marketplace": "none",
}  # fmt: skip

KEEP = choice(
    "keep",
    "Si pudieras quedarte con uno solo y rehacer todo desde ahí, ¿cuál?",
    "Piensa en cuál te dejaría hablar otra vez con tus clientes.",
    tuple(Option(channel.key, channel.label) for channel in CHANNELS),
    "whatsapp",
    optional=True,
    group="La pregunta que duele",
)


def _questions(legend: str, channels: tuple[Channel, ...]) -> tuple[Input, ...]:
    return tuple(choice(each.key, each.label, each.hint, STATES, EXAMPLE[each.key], group=legend) for each in channels)


def calculate(given: Given) -> Result:
    """Count the channels by state and by owner, and put those to mend in order."""
    states = {channel.key: int(given[channel.key]) for channel in CHANNELS}
    working = [channel for channel in CHANNELS if states[channel.key] >= WORKING]
    owners = {owner: sum(channel.owner == owner for channel in working) for owner in OWNERS}
    largest = max(many for owner, many in owners.items() if owner != "you")
    kept = next((channel for channel in CHANNELS if channel.key == KEEP.chosen(given)), None)
    to_mend = mending_order(states, kept)
    well = sum(state == WELL for state in states.values())
    return Result(
        outputs={"well": well, "working": len(working), "own": owners["you"], "largest_owner": largest},
        headline=_headline(len(working), well, to_mend),
        steps=(
            "Funcionan = se usan bien {well} + falta usar bien {to_improve} = {working}",
            "De otros = funcionan {working} − tuyos {own} = {rented}",
            "Orden: primero base, correo y sitio; luego lo que no funciona; al final, lo que falta usar bien",
        ),
        notes=(
            *(why_first(first, states, kept) for first in to_mend[:1]),
            *on_the_kept(kept, states),
            *on_owners(owners),
            *on_odd_answers(states),
        ),
        also={
            "all_channels": ("count", len(CHANNELS)),
            "to_improve": ("count", len(working) - well),
            "rented": ("count", len(working) - owners["you"]),
        },
        charts=_charts(states, owners),
        next=tuple([*(_step(channel, states) for channel in to_mend), *HABITS][:MOST_STEPS]),
    )


def _headline(working: int, well: int, to_mend: list[Channel]) -> str:
    if well == len(CHANNELS):
        return "Los {all_channels} canales te funcionan y se usan bien."
    then = f" Empieza por {to_mend[0].named}." if to_mend else " No te hace falta abrir otro."
    if not working:
        return f"Hoy no te funciona ningún canal.{then}"
    first = "Te funciona 1 canal" if working == 1 else "Te funcionan {working} canales"
    used = "y se usa bien" if working == 1 else "y todos se usan bien"
    if well < working:
        used = f"y {'1 se usa' if well == 1 else '{well} se usan'} bien" if well else "y falta usarlos bien"
        used = "y falta usarlo bien" if working == 1 else used
    return f"{first} {used}.{then}"


def _step(channel: Channel, states: States) -> Step:
    return Step(channel.improve if states[channel.key] == WORKING else channel.start, channel.links)


def _charts(states: States, owners: Mapping[str, int]) -> tuple[Chart, ...]:
    ladder = Chart(
        kind="levels",
        title="Tus canales, escalón por escalón",
        summary="Funcionan: {working} de {all_channels}. Se usan bien: {well}.",
        columns=("Canal", "Cómo está", "Escalones"),
        rows=tuple(
            Row(each.label, (state, WELL), tone=TONES[state], said=(SAID[state], f"{state} de {WELL}"))
            for each in CHANNELS
            for state in [states[each.key]]
        ),
        unit="count",
    )
    if not any(owners.values()):
        return (ladder,)
    by_owner = bars_chart(
        *((OWNERS[owner], many) for owner, many in owners.items() if many),
        title="De quién son los canales que te funcionan",
        summary="Tuyos: {own}. Del dueño ajeno que más tiene: {largest_owner}. Se cuentan canales, no ventas.",
        columns=("Dueño", "Canales que funcionan"),
        unit="count",
    )
    return (ladder, *by_owner)


CALCULATOR = Calculator(
    slug="audit",
    acronym="",
    title="Revisión de tus canales",
    question="¿Qué canales me funcionan y cuál arreglo primero?",
    inputs=(*_questions("Canales tuyos", OWN), *_questions("Canales de otros", RENTED), KEEP),
    outputs=(
        Output("well", "Canales que se usan bien", "count", primary=True, better="high"),
        Output("working", "Canales que funcionan", "count", better="high"),
        Output("own", "De ellos, tuyos", "count", better="high"),
        Output("largest_owner", "De ellos, de un mismo dueño ajeno", "count", better="low"),
    ),
    formula=calculate,
    examples=(
        Example(
            "Vende por WhatsApp y en el local",
            EXAMPLE | {"keep": "whatsapp"},
            {"well": "2", "working": "6", "own": "3", "largest_owner": "2"},
        ),
        Example(
            "Una ferretería en Encarnación",
            dict.fromkeys(EXAMPLE, "none")
            | {"site": "broken", "store": "well", "whatsapp": "well", "keep": "store"}
            | dict.fromkeys(("phone", "google", "social"), "working"),
            {"well": "2", "working": "5", "own": "2", "largest_owner": "2"},
        ),
        Example(
            "Nada funciona",
            dict.fromkeys(EXAMPLE, "none") | {"social": "broken"},
            {"well": "0", "working": "0", "own": "0", "largest_owner": "0"},
        ),
        Example(
            "Todo en orden",
            dict.fromkeys(EXAMPLE, "well") | {"keep": "base"},
            {"well": "12", "working": "12", "own": "6", "largest_owner": "2"},
        ),
        Example(
            "Solo canales ajenos",
            dict.fromkeys(EXAMPLE, "none") | {"whatsapp": "well", "social": "working", "keep": "social"},
            {"well": "1", "working": "2", "own": "0", "largest_owner": "2"},
        ),
    ),
    sources=(AUDIT_ORDER, META_OUTAGE_2021),
)
