"""What a word and an indicator are made of."""

from __future__ import annotations

from dataclasses import dataclass


class TermError(ValueError):
    """A word is defined twice, half or not at all; the message says where and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word of the guide.

    Args:
        id: its place in the glossary page; public, never changed.
        name: how the glossary lists it.
        definition: one or two sentences, as plain text; `*…*` is a foreign word.
        label: how a sentence calls it, where the list turns it round ("Apertura, tasa de"); "" for the same.
        foreign: whether the name itself is a foreign word.
        english: what the trade calls it in English, or what an acronym stands for.
        more: the page that says more, from the root of docs/; "" for none.
        more_text: what that link says.
        marks: spellings that get a note in running text.
    """

    id: str
    name: str
    definition: str
    label: str = ""
    foreign: bool = False
    english: str = ""
    more: str = ""
    more_text: str = "Leer más"
    marks: tuple[str, ...] = ()

    @property
    def called(self) -> str:
        """How a sentence calls it."""
        return self.label or self.name

    @property
    def note_id(self) -> str:
        """The id of its definition in a page that has a note on it."""
        return f"rumbo-term-{self.id}"

    @property
    def is_acronym(self) -> bool:
        """Whether the word is one, so that its English is what the letters stand for."""
        return self.called.isupper()

    @property
    def explained(self) -> str:
        """The whole explanation, foreign name included."""
        if not self.english:
            return self.definition
        origin = "La sigla viene del inglés" if self.is_acronym else "En inglés,"
        return f"{self.definition} {origin} *{self.english}*."


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """A figure that an owner follows.

    Args:
        page: its page, docs/indicadores/<page>.md.
        name: in full; with `acronym`, the title of its calculator begins with it.
        formulas: in words, the chief one first.
        unit, often: what it is measured in, and when to look at it.
        calculator: the slug that answers it.
        action: what the link to that calculator says.
        acronym: "" for none.
        borrowed: that calculator is another indicator's; the same sum with other figures.
        notes: what else the reader must know before using the formula.
        explains: ids of words that the formula needs.
    """

    page: str
    name: str
    definition: str
    formulas: tuple[str, ...]
    unit: str
    often: str
    calculator: str
    action: str
    acronym: str = ""
    english: str = ""
    listed: str = ""
    place: str = ""
    borrowed: bool = False
    notes: tuple[str, ...] = ()
    explains: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()

    @property
    def word(self) -> Word:
        """The indicator as a word of the glossary."""
        full = f"{self.name}: {lowered(self.definition)}" if self.acronym else self.definition
        return Word(
            id=self.place or self.page,
            name=self.acronym or self.listed or self.name,
            label=self.acronym or self.name,
            definition=full,
            english=self.english,
            more=f"indicadores/{self.page}.md",
            marks=self.marks,
        )


def lowered(sentence: str) -> str:
    """Return a sentence as it goes on after a colon; an acronym keeps its letters."""
    return sentence if sentence[1:2].isupper() else sentence[:1].lower() + sentence[1:]
