"""Claims with figures: what is said of the world has its source in reach, or says that it is ours.

A sentence of prose is a claim when it has a year, US dollars, a study, “según …” or “se dice que …” with a figure; and,
on pages other than the calculators' own, a percentage or “de cada 100” that is no sum, no condition and no quotation.
It has its source when its section links to fuentes.md or to another site, when the list of sources at the page's foot
has the same figure, or when its section names somebody whom that list names. Else it says that it is our suggestion.
Examples, cards, tables and calculators are ours; so is what is told of “una panadería de Quito”, and the rest of the
section in which an example stands.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from site_builder.language.spelling import WORD, speller
from site_builder.language.style import NOT_OURS, excerpt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from site_builder.language.pieces import Piece

EXEMPT = ("fuentes.md", "glosario.md")
"""Where figures are listed with their sources, and where words are defined."""
SOURCE_SECTIONS = ("Fuentes", "De dónde sale esto")
SENTENCE = re.compile(r"(?<=[.!?…])[\s»”)]+(?=[^\sa-z])")
PAST = re.compile(
    r"\b(?:19|20)\d\d\b|US\$\s?\d|\bsegún (?:la |el |los |las )?[A-ZÁÉÍÓÚ]"
    r"|\bestudios? (?:de|en|dice|encontró|muestra)\b|\b[Ss]e dice que\b.*\d"
)
SHARE = re.compile(r"\d\s?%|\b(?:de|por) cada (?:10|100|cien|diez|mil)\b|\d veces m[áa]s\b")
CONDITION = re.compile(
    r"\b(?:si|con|tu|tus|te|cuando|nunca|nadie|al menos|prueba|pon|ponle|supón|imagina|digamos|quiere|pueden?"
    r"|tendría|podría)\b",
    re.IGNORECASE,
)
SUM = re.compile(r"[÷×=−+]|\bCVR|\bCPA|\bROI|\bROAS|\bNPS")
CERTAIN = re.compile(r"\b(?:0|100)\s?%|\b(?:5|80|95) de cada 100 (?:veces|casos)|\b10% (?:abajo|arriba)")
OURS = re.compile(
    r"\b(?:ejemplo|(?:regla|guía) práctica|sugerencia|nuestr[ao]s?|inventad[ao]s?"
    r"|(?:no|sin|ni)\b.{0,40}\bestudios?)\b",
    re.IGNORECASE,
)
FIGURE = re.compile(r"\d+(?:[.,]\d+)+|\d{2,}")
"""A figure that is not one of many: two digits at least."""
BUSINESS = re.compile(r"\bUna? (?:\w+ ){1,4}(?:de|en) [A-ZÁÉÍÓÚ]\w+")
"""A business that we made up."""
PLATFORMS = {"Facebook", "Gmail", "Google", "Instagram", "WhatsApp", "YouTube", "TikTok", "Ads", "Online"}
"""Names that pages mention for other reasons than quoting them."""


def unsourced(path: str, pieces: Sequence[Piece]) -> Iterator[str]:
    """Give what to do about each claim that nobody answers for."""
    if path in EXEMPT:
        return
    foot = " ".join(piece.text for piece in pieces if piece.section in SOURCE_SECTIONS)
    given = set(FIGURE.findall(foot))
    named = names(foot)
    for section in dict.fromkeys(piece.section for piece in pieces):
        here = [piece for piece in pieces if piece.section == section]
        if section in SOURCE_SECTIONS or any(_is_source(link) for piece in here for link in piece.links):
            continue
        if named & names(" ".join(piece.text for piece in here)):
            continue
        for sentence in claims(here, with_shares=not path.startswith(("calculadoras/", "usar/"))):
            if not given & set(FIGURE.findall(sentence)):
                yield (
                    f"“{excerpt(sentence, 90)}” says something of the world: link its source in this section "
                    "(fuentes.md lists them), or say that it is an example or our suggestion"
                )


def claims(section: Sequence[Piece], *, with_shares: bool) -> Iterator[str]:
    """Give the sentences of a section that say something of the world, in figures."""
    has_example = any("example" in piece.classes for piece in section)
    for piece in section:
        if not piece.is_prose or piece.is_own_work:
            continue
        shares = with_shares and not has_example and not BUSINESS.search(piece.text)
        for sentence in SENTENCE.split(piece.text):
            bare = NOT_OURS.sub(" ", sentence)
            if OURS.search(bare):
                continue
            if PAST.search(bare) or (shares and is_share(bare)):
                yield sentence


def is_share(sentence: str) -> bool:
    """Tell whether a sentence states a share of the world: not a sum, a condition or a certainty."""
    left = CERTAIN.sub(" ", sentence)
    return bool(SHARE.search(left)) and not CONDITION.search(left) and not SUM.search(left)


def names(text: str) -> set[str]:
    """Return who is named in a text: capitalised words that are not Spanish."""
    words = {word for word in WORD.findall(text) if word[0].isupper() and len(word) > 3}  # noqa: PLR2004 - no initials
    return {word for word in words - PLATFORMS if not speller().spell(word)}


def _is_source(link: str) -> bool:
    return "://" in link or "fuentes." in link
