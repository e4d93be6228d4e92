"""Writes the source of words as Markdown: the glossary page, a list of definitions, an indicator's card."""

from __future__ import annotations

import unicodedata
from itertools import groupby
from typing import TYPE_CHECKING

from calculators import definition
from site_builder.terms.model import Indicator, Word, lowered
from site_builder.terms.source import word

if TYPE_CHECKING:
    from collections.abc import Iterable


def glossary(words: Iterable[Word]) -> str:
    """Return all words by their first letter; links to the letters come first."""
    ordered = sorted(words, key=lambda each: _plain(each.name))
    letters = [(letter.upper(), list(group)) for letter, group in groupby(ordered, lambda each: _plain(each.name)[0])]
    index = " ".join(f"[{letter}](#{letter.lower()})" for letter, _ in letters)
    parts = [f"{index}\n{{ .rumbo-letters }}"]
    for letter, group in letters:
        parts += [f"## {letter} {{ #{letter.lower()} }}", *map(_entry, group)]
    return "\n\n".join(parts)


def definitions(ids: Iterable[str]) -> str:
    """Return a list with the definition of each of these words.

    Raises:
        LookupError: one of them is not defined.
    """
    return "\n".join(f"- **{_name(each.called, each)}:** {lowered(each.definition)}" for each in map(word, ids))


def card(indicator: Indicator) -> str:
    """Return what an indicator is: its definition, its formula, its unit, when to look at it, its calculator."""
    formulas = "<br>\n".join(indicator.formulas)
    title = indicator.acronym or indicator.name
    parts = [
        f"**{title}.** {indicator.word.explained}",
        f"{formulas}\n{{ .rumbo-formula }}",
        *indicator.notes,
        definitions(indicator.explains),
        f"**Se mide en:** {indicator.unit}.<br>\n**Míralo:** {indicator.often}.",
        f"[{indicator.action}](/calculadoras/{indicator.calculator}.md){{ .rumbo-button }}",
    ]
    return "\n\n".join(part for part in parts if part)


def acronyms(indicators: Iterable[Indicator]) -> str:
    """Return every acronym that a calculator answers: in full, with a link to that calculator."""
    named = {each.acronym: (each.name, each.calculator) for each in indicators if each.acronym}
    return "\n".join(
        f"- **{acronym}**, {lowered(name)}: [{definition(slug).question}](/calculadoras/{slug}.md)"
        for acronym, (name, slug) in sorted(named.items())
    )


def more(each: Word) -> str:
    """Return the link to where a word is told at length, "" where there is none."""
    return f"[{each.more_text}](/{each.more})" if each.more else ""


def _entry(each: Word) -> str:
    link = f" {more(each)}." if each.more else ""
    return f"{_name(each.name, each)} {{ #{each.id} }}\n:   {each.explained}{link}"


def _name(text: str, each: Word) -> str:
    return f"*{text}*" if each.foreign else text


def _plain(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", text.casefold()) if letter.isalnum())
