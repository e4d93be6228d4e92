"""Spelling: Hunspell's Spanish, the project's own words, and verbs with their pronouns."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import hunspell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from site_builder.language.pieces import Piece

ROOT = Path(__file__).resolve().parents[2]
WORDS = Path(__file__).with_name("words.txt")
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
NO_WORD = re.compile(r"\S*(?:://|@|www\.|\.html|\.md|\.csv|\.json)\S*|\{\w+\}")
ENGLISH = re.compile(r"\b(?:and|for|in|of|on|the|to|with)\b", re.IGNORECASE)
LONGEST_ACRONYM = 5
PRONOUNS = re.compile(r"(?:me|te|se|l[aoe]s?|nos)$")
QUOTATIONS = {"rumbo-sources"}
"""Classes whose text is what others wrote, mostly in English: titles of articles and books."""


def misspelled(pieces: Iterable[Piece]) -> Iterator[str]:
    """Give each word that is written wrongly, or unknown, once."""
    seen: set[str] = set()
    for piece in pieces:
        if QUOTATIONS & piece.classes:
            continue
        for word in words_of(piece):
            if word not in seen:
                seen.add(word)
                if not is_known(word):
                    yield word


def words_of(piece: Piece) -> list[str]:
    """Return the Spanish words of a piece: addresses and runs in a foreign language are none."""
    text = NO_WORD.sub(" ", piece.text)
    for run in piece.emphasised:
        if is_foreign(run):
            text = text.replace(run, " ", 1)
    return WORD.findall(text)


def is_foreign(run: str) -> bool:
    """Tell whether a run in italics is foreign: a word that only English has, or half of its words no Spanish."""
    words = WORD.findall(run)
    return bool(ENGLISH.search(run)) or 2 * sum(not speller().spell(word) for word in words) >= len(words)


def advice(word: str, *, guess: bool = True) -> str:
    """Return what to do about a word, with a guess at what was meant, which takes half a second."""
    meant = ", ".join(f"“{each}”" for each in speller().suggest(word)[:3]) if guess else ""
    better = f"perhaps {meant}; " if meant else ""
    return f"“{word}” is in no dictionary: {better}if it is right, add it to site_builder/language/{WORDS.name}"


@cache
def is_known(word: str) -> bool:
    """Tell whether a word is right as it stands."""
    return (
        len(word) == 1
        or (word.isupper() and len(word) <= LONGEST_ACRONYM)
        or word in own_words()
        or word[0].lower() + word[1:] in own_words()
        or speller().spell(word)
        or is_verb_with_pronouns(word)
    )


def is_verb_with_pronouns(word: str) -> bool:
    """Tell whether it is a form such as “mándale” or “comprimirla”, which dictionaries list for few verbs.

    The verb must keep its stress: a written accent, or an infinitive.
    """
    verb = word.lower()
    for _ in range(2):
        found = PRONOUNS.search(verb)
        if found is None:
            return False
        verb = verb[: found.start()]
        unstressed = without_accents(verb)
        stressed = unstressed != verb or verb.endswith(("ar", "er", "ir"))
        if stressed and len(verb) > 1 and (speller().spell(unstressed) or speller().spell(verb)):
            return True
    return False


def without_accents(word: str) -> str:
    """Return the word without its written accents; ñ and ü stay."""
    return re.sub("[áéíóú]", lambda found: unicodedata.normalize("NFD", found[0])[0], word)


@cache
def own_words() -> frozenset[str]:
    """Return the words that the dictionary lacks and the project uses: names, terms of the trade."""
    return frozenset(WORDS.read_text(encoding="utf-8").split())


@cache
def speller() -> hunspell.HunspellWrap:
    """Return Hunspell with Spanish."""
    return hunspell.Hunspell("index", hunspell_data_dir=str(ROOT / "node_modules/dictionary-es"))
