"""Which channel to mend first, and what to say about the answers of an audit."""

from collections.abc import Iterator, Mapping

from calculators.core.choices import Option
from calculators.core.diagnosing.audit_channel import OWNERS, Channel
from calculators.core.diagnosing.audited import CHANNELS, CORE, OWN, RENTED
from calculators.core.diagnosing.checklists import CHECKLISTS
from calculators.core.results import Link, Note, Step

STATES = (
    Option("none", "No tengo"),
    Option("broken", "No funciona"),
    Option("working", "Funciona"),
    Option("well", "Se usa bien"),
)
"""Answer to "does it work?" and "is it well used?" at once, so that no two answers disagree."""
NONE, BROKEN, WORKING, WELL = range(len(STATES))

States = Mapping[str, int]
"""Place of the state, by channel."""


def mending_order(states: States, kept: Channel | None) -> list[Channel]:
    """Put the channels that need mending in order.

    Own before rented; base, email and site first, there or not, because from them the rest can be done anew; then
    what does not work, because it sends people away; then what works and could be better used. Another channel that
    is not there is nothing to mend: nobody needs them all.

    Args:
        states: of all channels.
        kept: the one from which the reader would begin anew, None if they did not say; an own one that does not
            work comes before all others.
    """
    ranks: dict[str, tuple[int, ...]] = {}
    for channel in CHANNELS:
        state = states[channel.key]
        if channel is kept and channel in OWN and state < WORKING:
            ranks[channel.key] = (0,)
        elif channel.key in CORE and state < WELL:
            ranks[channel.key] = (1, CORE.index(channel.key))
        elif state in {BROKEN, WORKING}:
            ranks[channel.key] = (2, state, channel not in OWN, CHANNELS.index(channel))
    return sorted((each for each in CHANNELS if each.key in ranks), key=lambda each: ranks[each.key])


def why_first(first: Channel, states: States, kept: Channel | None) -> Note:
    """Say why a channel is to be mended before the others.

    Args:
        first: that channel.
        states: of all channels.
        kept: as in `mending_order`.
    """
    reason = {
        "base": "con la lista de tus clientes puedes rehacer cualquier otro canal",
        "email": "es tuyo, cuesta poco y llega aunque se caigan las redes",
        "site": "es tuyo, vende a toda hora y recibe a quien llega de los demás",
    }.get(first.key, "ya funciona: usarlo bien rinde antes que abrir otro")
    if first.key not in CORE and states[first.key] == BROKEN:
        reason = "está abierto y no funciona: quien llega por ahí se va"
    if first is kept and states[first.key] < WORKING:
        reason = "es el canal que conservarías, y hoy no funciona"
    return Note("info", f"¿Por qué {first.named}? Porque {reason}.")


def on_the_kept(kept: Channel | None, states: States) -> Iterator[Note]:
    """Say what the third answer means; of an own channel that does not work the order speaks.

    Args:
        kept: as in `mending_order`.
        states: of all channels.
    """
    if kept is None:
        yield Note("info", "Te falta la última pregunta: con qué canal te quedarías si solo pudieras uno.")
    elif kept in RENTED:
        whose = {"network": "de otra empresa", "marketplace": "del marketplace"}
        owner = whose.get(kept.owner, f"de {OWNERS[kept.owner]}")
        yield Note(
            "warning",
            f"Te quedarías con {kept.named}, en manos {owner}. Si te cierran la cuenta, ¿qué te llevas? Guarda los "
            "contactos en una lista tuya.",
        )
        if states[kept.key] < WORKING:
            text = f"Dices que rehaces todo desde {kept.named}, y hoy no te funciona: revisa esa respuesta."
            yield Note("warning", text)
    elif states[kept.key] >= WORKING:
        yield Note("info", f"Te quedarías con {kept.named}. Es un canal tuyo: nadie te lo cierra de un día para otro.")


def on_owners(owners: Mapping[str, int]) -> Iterator[Note]:
    """Say what stops with the largest owner that is not the business.

    Args:
        owners: channels that work, by owner.
    """
    working, rented = sum(owners.values()), {owner: many for owner, many in owners.items() if owner != "you"}
    if not owners["you"] and working:
        yield Note("warning", "Todo lo que te funciona es de otros. Elige un canal propio y ponlo a andar este mes.")
    for owner, many in rented.items():
        if many == max(rented.values()) > 1:
            stops = "se detiene todo lo que te funciona"
            if many < working:
                stops = "se detienen {largest_owner} de los {working} que te funcionan"
            yield Note("info", f"Si falla {OWNERS[owner]}, {stops}.")


def on_odd_answers(states: States) -> Iterator[Note]:
    """Say which answers can hardly both be true.

    Args:
        states: of all channels.
    """
    if states["email"] == WELL and states["base"] < WORKING:
        text = "Usas bien el correo y no te funciona la base de clientes. ¿A quién le escribes? Revisa una de las dos."
        yield Note("warning", text)


HABITS = (
    Step(
        "Reparte tus ventas entre tus canales: así sabrás cuánto depende de cada dueño.",
        (Link("Calcula: de quién dependen", "calculadoras/dependence.md"),),
    ),
    Step(
        "Llena e imprime tu plan de una hoja para el día en que algo se caiga.",
        (
            Link("Imprime: plan de una hoja", "contingencia/plan.md"),
            CHECKLISTS["contingencia"],
        ),
    ),
    Step(
        "Repite esta revisión en seis meses, o antes de abrir otro canal.",
        (Link("Lee: cómo elegir canales", "canales/index.md#como-elegir"),),
    ),
)
"""What is worth doing where fewer than three channels need mending."""
