"""Small things of style: empty phrases, and the three slips of typography that readers notice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from site_builder.language.pieces import Piece

FILLER = (
    "a día de hoy",
    "a la hora de",
    "a nivel de",
    "cabe destacar",
    "cabe mencionar",
    "cabe señalar",
    "como bien sabemos",
    "como todos sabemos",
    "con el fin de",
    "con el objetivo de",
    "de cara a",
    "de vanguardia",
    "en el mundo actual",
    "en este sentido",
    "en la actualidad",
    "en la era digital",
    "en pocas palabras",
    "en resumidas cuentas",
    "es de vital importancia",
    "es importante destacar",
    "es importante mencionar",
    "es importante señalar",
    "es necesario mencionar",
    "hoy en día",
    "hoy por hoy",
    "llevar a cabo",
    "llevar al siguiente nivel",
    "no es ningún secreto",
    "poner en valor",
    "potenci(?:ar|an|e|en|ando|ad[ao]s?)",
    "próximamente",
    "sin duda alguna",
    "sin lugar a dudas",
    "sinergias?",
    "soluci(?:ón|ones) integral(?:es)?",
    "valor agregado",
    "vale la pena mencionar",
    "vale la pena recordar",
)
"""Phrases that can be taken out of any sentence without a loss, or that only a brochure uses."""
EMPTY = re.compile(rf"\b(?:{'|'.join(FILLER)})\b", re.IGNORECASE)
NOT_OURS = re.compile("«[^»]*»")
"""What stands between these quotes is what others say, filler included."""
TWO_SPACES = re.compile(r"(?<=\S)[  ]{2,}(?=\S)")
STRAIGHT = re.compile(r"\"|(?<!\w)'|'(?!\w)")


def empty_phrases(pieces: Iterable[Piece]) -> Iterator[str]:
    """Give what to do about each empty phrase."""
    for piece in pieces:
        for found in EMPTY.findall(NOT_OURS.sub(" ", piece.text)):
            yield f"“{found}” says nothing: take it out, or say what is meant"


def slips(pieces: Iterable[Piece]) -> Iterator[str]:
    """Give what to do about each slip of typography."""
    for piece in pieces:
        text = piece.text
        for opening, closing in ("¿?", "¡!"):
            if text.count(opening) != text.count(closing):
                yield f"“{excerpt(text)}”: there are more of “{opening}” than of “{closing}”, or fewer; pair them"
        if found := TWO_SPACES.search(text):
            yield f"“{excerpt(text[max(0, found.start() - 20) :])}” has two spaces in a row; leave one"
        if found := STRAIGHT.search(text):
            yield f"“{excerpt(text[max(0, found.start() - 20) :])}” has a straight quote; write «…», and “…” inside"


def excerpt(text: str, length: int = 60) -> str:
    """Return enough of a text to find it again."""
    line = " ".join(text.split())
    return line if len(line) <= length else f"{line[:length].rstrip()}…"
