"""Puts all checks of our Spanish together: each problem names the file, the words and the mend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.language import figures, readability, sentences, spelling, style
from site_builder.language.pieces import pieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from site_builder.language.pieces import Piece

GUESSES = 3
"""For how many words of a page a better one is looked up."""
NO_CHAPTER = ("fuentes.md", "glosario.md")
"""Lists to look things up in: their prose is citations and definitions."""


def page_problems(path: str, html: str, words: Iterable[str]) -> Iterator[str]:
    """Give what is wrong with a page; `words` are its title and its description."""
    read = [*map(sentences.plain, words), *pieces(html)]
    for number, word in enumerate(spelling.misspelled(read)):
        yield f"docs/{path}: {spelling.advice(word, guess=number < GUESSES)}"
    for problem in [*style.empty_phrases(read), *style.slips(read), *figures.unsourced(path, read)]:
        yield f"docs/{path}: {problem}"
    if path not in NO_CHAPTER:
        yield from (f"docs/{path}: {problem}" for problem in hard_to_read(read))


def hard_to_read(read: Iterable[Piece]) -> Iterator[str]:
    """Give what to do about prose that asks too much of a reader."""
    counted = readability.count(read)
    if counted.words >= readability.ENOUGH and counted.score < readability.LEAST:
        yield (
            f"its prose has {counted.score:.0f} on the INFLESZ scale, and {readability.LEAST} is the least; with "
            f"{counted.words / counted.sentences:.0f} words a sentence and {counted.syllables / counted.words:.1f} "
            "syllables a word, cut sentences in two and choose shorter words"
        )


def other_problems(root: Path, settings: Mapping[str, str]) -> Iterator[str]:
    """Give what is wrong with sentences outside of pages: code, templates, and `settings` of mkdocs.yml by name."""
    found: dict[str, list[Piece]] = {}
    for path, piece in [*sentences.in_code(root / "calculators"), *sentences.in_templates(root / "site_templates")]:
        found.setdefault(path.relative_to(root).as_posix(), []).append(piece)
    found["mkdocs.yml"] = [sentences.plain(text) for text in settings.values()]
    for home, read in found.items():
        yield from (f"{home}: {spelling.advice(word)}" for word in spelling.misspelled(read))
        yield from (f"{home}: {problem}" for problem in style.empty_phrases(read))


def word_list_problems(text: str) -> Iterator[str]:
    """Keep the list of our own words easy to read and to merge: sorted, one a line, none twice."""
    words = text.splitlines()
    if words != sorted(set(words), key=lambda word: (word.casefold(), word)):
        yield (
            f"site_builder/language/{spelling.WORDS.name}: one word a line, in alphabetical order, each once; "
            f"`LC_ALL=C sort -fu` comes close"
        )
