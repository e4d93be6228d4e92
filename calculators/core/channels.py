"""The channels through which a business sells: who owns each, and the fields that ask for its share of the sales."""

from calculators.core.inputs import percent
from calculators.core.model import Input

OUTSIDE = {
    "meta": ("Meta", ("whatsapp", "instagram", "facebook")),
    "google": ("Google", ("google",)),
    "tiktok": ("TikTok", ("tiktok",)),
    "marketplace": ("el marketplace", ("marketplace",)),
}
"""Name and channels of each owner that is not the business itself."""
OWN = ("site", "store", "phone", "email")
"""Channels of the business itself."""
TYPICAL = {"whatsapp": "45", "instagram": "15", "facebook": "10", "google": "5", "site": "5", "store": "20"}
"""The worked example: a shop that sells through its chats, in percent."""
OURS = "Canales propios"


def _share(key: str, label: str, hint: str, group: str = "Plataformas de otros") -> Input:
    return percent(key, label, hint, TYPICAL.get(key, ""), sample="10", optional=True, group=group)


SHARES = (
    _share("whatsapp", "WhatsApp", "De cada 100 que vendes, cuántos se cierran por WhatsApp."),
    _share("instagram", "Instagram", "Lo que llega por Instagram, con o sin anuncios."),
    _share("facebook", "Facebook", "Lo que llega por Facebook o Messenger."),
    _share("google", "Google", "Buscador, Maps, anuncios y YouTube."),
    _share("tiktok", "TikTok", "Lo que llega por TikTok."),
    _share("marketplace", "Marketplace", "El que más te venda; los demás van en «Otros canales»."),
    _share("site", "Sitio web", "Quien entra directo a tu sitio o tienda en línea.", OURS),
    _share("store", "Local", "Lo que vendes en tu tienda, taller u oficina.", OURS),
    _share("phone", "Teléfono", "Llamadas y mensajes de texto.", OURS),
    _share("email", "Correo", "Lo que llega por tus correos a clientes.", OURS),
    _share("other", "Otros canales", "Lo demás: recomendados, ferias, distribuidores.", "El resto"),
)
CHANNELS = {each.key: each.label for each in SHARES}
"""Label of each channel."""
