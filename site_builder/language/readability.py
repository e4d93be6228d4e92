"""Readability: Szigriszt's perspicuity on the INFLESZ scale, where 55 is as easy as a newspaper or easier.

206.835 − 62.3 × syllables / words − words / sentences. Prose is what stands in paragraphs and items: no titles, tables,
formulas, calculators, forms, nor the list of sources at the foot. Figures and signs are no words; an acronym has the
syllables of its letters' names, a foreign word one for each group of vowels. An item without a stop is a sentence.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import pylabeador
from pylabeador.errors import HyphenatorError

from site_builder.language.spelling import WORD, without_accents

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.language.pieces import Piece

LEAST = 55
ENOUGH = 100
"""Fewer words than this say nothing about a page."""
SENTENCE_END = re.compile(r"[.!?…]+(?=[\s»”)\"]|$)")
ABBREVIATION = re.compile(r"\b(?:etc|p\. ej|Sr|Sra|Dr|Dra|aprox|núm)\.")
SOURCES = "Fuentes"
LETTERS = {"w": 4, "y": 3, "f": 2, "h": 2, "j": 2, "l": 2, "m": 2, "n": 2, "ñ": 2, "r": 2, "s": 2, "x": 2, "z": 2}


class Count(NamedTuple):
    """How much prose there is."""

    syllables: int
    words: int
    sentences: int

    @property
    def score(self) -> float:
        """Return the perspicuity, higher is easier."""
        return 206.835 - 62.3 * self.syllables / self.words - self.words / self.sentences


def count(pieces: Iterable[Piece]) -> Count:
    """Count what a page's prose is made of."""
    words = list[str]()
    ends = 0
    for piece in pieces:
        if piece.is_prose and piece.section != SOURCES and "rumbo-formula" not in piece.classes:
            found = WORD.findall(piece.text)
            words += found
            ends += sentences(piece.text) if found else 0
    return Count(sum(map(syllables, words)), len(words), ends)


def sentences(text: str) -> int:
    """Count the sentences of a paragraph or an item, one at least."""
    plain = ABBREVIATION.sub("", text).strip()
    ends = len(SENTENCE_END.findall(plain))
    return max(1, ends + (not SENTENCE_END.search(plain[-2:])))


@cache
def syllables(word: str) -> int:
    """Count the syllables of a word as it is said."""
    if word.isupper() and len(word) > 1:
        return sum(LETTERS.get(letter, 1) for letter in without_accents(word.lower()))
    try:
        return len(pylabeador.syllabify(word.lower()))
    except HyphenatorError:
        return max(1, len(re.findall(r"[aeiouyáéíóúü]+", word.lower())))
