"""Reads the one source of words: glossary.toml and indicators.toml beside this file."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from site_builder.terms.model import Indicator, TermError, Word

HERE = Path(__file__).resolve().parent
GLOSSARY = HERE / "glossary.toml"
INDICATORS = HERE / "indicators.toml"


@cache
def indicators() -> dict[str, Indicator]:
    """Return every indicator by its page."""
    return {page: _made(Indicator, INDICATORS, page, {"page": page} | facts) for page, facts in _read(INDICATORS)}


@cache
def words() -> dict[str, Word]:
    """Return every word by its place in the glossary, indicators included."""
    found = {id_: _made(Word, GLOSSARY, id_, {"id": id_} | facts) for id_, facts in _read(GLOSSARY)}
    for indicator in indicators().values():
        if indicator.word.id in found:
            raise TermError(f"{GLOSSARY.name}, [{indicator.word.id}]: {INDICATORS.name} defines it; take it out here")
        found[indicator.word.id] = indicator.word
    check(found)
    return found


def word(id_: str) -> Word:
    """Return one word.

    Raises:
        LookupError: there is none of this id; the message names the file to write it in.
    """
    try:
        return words()[id_]
    except KeyError:
        raise LookupError(f"“{id_}” is defined neither in {GLOSSARY.name} nor in {INDICATORS.name}") from None


def indicator(page: str) -> Indicator:
    """Return one indicator.

    Raises:
        LookupError: there is none of this page.
    """
    try:
        return indicators()[page]
    except KeyError:
        raise LookupError(f"“{page}” is not in {INDICATORS.name}; there are: {', '.join(indicators())}") from None


def check(found: dict[str, Word]) -> None:
    """Refuse a spelling that belongs to two words, and a word without its sentence."""
    owners: dict[str, str] = {}
    for each in found.values():
        if not each.definition.endswith((".", "?", "!")):
            raise TermError(f"[{each.id}]: write its definition as a sentence, with its full stop")
        for spelling in each.marks:
            other = owners.setdefault(spelling.casefold(), each.id)
            if other != each.id:
                raise TermError(f"[{each.id}]: “{spelling}” already belongs to [{other}]; leave it to one of them")


def _read(path: Path) -> list[tuple[str, dict[str, Any]]]:
    return list(tomllib.loads(path.read_text(encoding="utf-8")).items())


def _made(kind: type[Any], path: Path, table: str, facts: dict[str, Any]) -> Any:  # noqa: ANN401 - the kind asked for
    try:
        return kind(**{name: tuple(value) if isinstance(value, list) else value for name, value in facts.items()})
    except TypeError as error:
        raise TermError(f"{path.name}, [{table}]: {error}") from error
