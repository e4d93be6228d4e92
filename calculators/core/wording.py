"""Small turns of phrase that several calculators need."""

from collections.abc import Sequence


def listed(names: Sequence[str]) -> str:
    """Join names as people say them: "WhatsApp, Facebook e Instagram".

    Args:
        names: one or more.
    """
    *first, last = names
    link = "e" if last.lower().startswith(("i", "hi")) else "y"
    return f"{', '.join(first)} {link} {last}" if first else last
