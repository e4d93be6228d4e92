"""The channels through which a business sells: who owns each, and the fields that ask for its share of the sales."""

from collections.abc import Mapping
from fractions import Fraction

from calculators.core.inputs import percent
from calculators.core.model import Given, Input
from calculators.core.results import Also, Refusal
from calculators.core.wording.phrases import PERCENTS

OUTSIDE = {
    "meta": ("Meta", ("whatsapp", "instagram", "facebook")),
    "google": ("Google", ("google",)),
    "tiktok": ("TikTok", ("tiktok",)),
    "marketplace": ("el marketplace", ("marketplace",)),
}
"""Name and channels of each owner that is not the business itself."""
OWN = ("site", "store", "phone", "email")
"""Channels of the business itself."""
OWNERS = {
    **{owner: name[0].upper() + name[1:] for owner, (name, _) in OUTSIDE.items()},
    "own_share": "Tú (canales propios)",
    "other": "Otros canales",
}
"""Name of each owner where it begins a line."""
TYPICAL = {"whatsapp": "45", "instagram": "15", "facebook": "10", "google": "5", "site": "5", "store": "20"}
"""The worked example: a shop that sells through its chats, in percent."""
OURS = "Canales propios"
ROUNDING = Fraction(1, 200)
"""How far from 100 % the sum may be: three channels of 33.3 % each are all of the sales."""


def _share(key: str, label: str, hint: str, group: str = "Plataformas de otros") -> Input:
    return percent(key, label, hint, TYPICAL.get(key, ""), sample="10", optional=True, group=group)


SHARES = (
    _share("whatsapp", "WhatsApp", "De cada 100 que vendes, cuántos se cierran por WhatsApp."),
    _share("instagram", "Instagram", "Lo que se cierra por mensajes de Instagram, con o sin anuncios."),
    _share("facebook", "Facebook", "Lo que se cierra por Facebook o Messenger."),
    _share("google", "Google", "Quien compra sin conversar tras buscarte: buscador, Maps, anuncios o YouTube."),
    _share("tiktok", "TikTok", "Lo que se cierra por TikTok."),
    _share("marketplace", "Marketplace", "El que más te venda; los demás van en «Otros canales»."),
    _share("site", "Sitio web", "Quien entra directo a tu sitio o tienda en línea y compra ahí.", OURS),
    _share("store", "Local", "Lo que se cierra en persona, en tu tienda, taller u oficina.", OURS),
    _share("phone", "Teléfono", "Lo que se cierra por llamada o mensaje de texto.", OURS),
    _share("email", "Correo", "Lo que se cierra por tus correos, o se compra desde ellos.", OURS),
    _share("other", "Otros canales", "Lo demás: ferias, distribuidores, otros marketplaces.", "El resto"),
)
CHANNELS = {each.key: each.label for each in SHARES}
"""Label of each channel."""


def check_shares(given: Given) -> Mapping[str, Refusal]:
    """Refuse shares that don't add to 100 %, beyond rounding, saying the sum and by how much."""
    total = sum(given.values(), Fraction(0))
    if abs(1 - total) <= ROUNDING:
        return {}
    also: Also = {**PERCENTS, "sum": ("percent", total), "gap": ("percent", abs(1 - total))}
    if total < 1:
        text = "Tus canales suman {sum}: faltan {gap} para {all}. Repártelos o escríbelos aquí, en «Otros canales»."
        return {"other": Refusal(text, also)}
    text = "Tus canales suman {sum}: sobran {gap}. Baja este u otros hasta que sumen {all}."
    return {max(given, key=lambda key: given[key]): Refusal(text, also)}
