"""Reads the checklists out of the Markdown of `docs/`; whatever is amiss is named by file and line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from site_builder.checklists.model import Checklist, ChecklistError, Item, Level

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

INDEX = "listas/index.md"
"""The page that shows every list; its order is theirs."""

START = re.compile(r"/// checklist \|\s*(?P<key>.*)")
END = "///"
TITLE = re.compile(r" {4}title:\s*(?P<title>\S.*)")
LEVEL = re.compile(r"### (?P<title>\S.*)")
ITEM = re.compile(r"- \[ \] `(?P<name>[^`]*)` (?P<text>\S.*)")
MORE = re.compile(r" {2,}(?P<text>\S.*)")
NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
SHOWN = re.compile(r"^/// checklists \|(?P<keys>.*)$", re.MULTILINE)

SHAPE = (
    "write `### Nivel`, or "  # the rest of the sentence names what a line may be
    "`- [ ] `id` Texto` with an empty box and an id between backticks"
)


@dataclass
class Draft:
    """A list while its lines are read."""

    key: str
    page: str
    line: int
    title: str = ""
    levels: list[tuple[str, list[Item]]] = field(default_factory=list)

    def finished(self) -> Checklist:
        """Return the list, once its last line has been read."""
        where = f"docs/{self.page}:{self.line}"
        if not self.title:
            raise ChecklistError(f"{where}: the list “{self.key}” needs a line `    title: …` right under its first")
        empty = [title for title, items in self.levels if not items]
        if empty or not self.levels:
            raise ChecklistError(f"{where}: the list “{self.key}” needs items under {empty[0] if empty else 'a level'}")
        levels = tuple(Level(title, tuple(items)) for title, items in self.levels)
        return Checklist(self.key, self.title, self.page, self.line, levels)


def read(docs: Path) -> dict[str, Checklist]:
    """Return every list by its key, first those of the index page in its order.

    Raises:
        ChecklistError: a list that cannot be read, or a key or id used twice.
    """
    found: dict[str, Checklist] = {}
    for path in sorted(docs.rglob("*.md")):
        for checklist in read_page(path.read_text(encoding="utf-8"), path.relative_to(docs).as_posix()):
            if checklist.key in found:
                raise ChecklistError(f"{checklist.place}: {found[checklist.key].place} is called “{checklist.key}” too")
            found[checklist.key] = checklist
    ranks = {key: rank for rank, key in enumerate(shown(docs))}
    return dict(sorted(found.items(), key=lambda entry: ranks.get(entry[0], len(ranks))))


def shown(docs: Path) -> list[str]:
    """Return the keys that the index page names, in its order."""
    index = docs / INDEX
    text = index.read_text(encoding="utf-8") if index.exists() else ""
    return [key for match in SHOWN.finditer(text) for key in match["keys"].split()]


def unlisted(lists: Mapping[str, Checklist], docs: Path) -> Iterator[str]:
    """Give a problem for each list that the index page does not show exactly once."""
    named = shown(docs)
    for key, checklist in lists.items():
        if named.count(key) != 1:
            yield f"{checklist.place}: name the list “{key}” once in a block `/// checklists | …` of docs/{INDEX}"


def read_page(text: str, page: str) -> Iterator[Checklist]:
    """Give the lists of one page; `page` is its address in docs/, for the errors."""
    draft: Draft | None = None
    for number, line in enumerate(text.splitlines(), 1):
        where = f"docs/{page}:{number}"
        if draft is None:
            if match := START.fullmatch(line):
                draft = Draft(_name(match["key"].strip(), "list", where), page, number)
        elif line == END:
            yield draft.finished()
            draft = None
        elif line.strip():
            _add(draft, line, number, where)
    if draft is not None:
        raise ChecklistError(f"docs/{page}:{draft.line}: end the list “{draft.key}” with a line `///`")


def _add(draft: Draft, line: str, number: int, where: str) -> None:
    if match := TITLE.fullmatch(line):
        if ": " in line.strip().removeprefix("title: "):
            raise ChecklistError(f"{where}: the title has a colon, where Markdown's blocks end a name; use a comma")
        draft.title = match["title"]
    elif match := LEVEL.fullmatch(line):
        draft.levels.append((match["title"], []))
    elif not draft.levels:
        raise ChecklistError(f"{where}: begin the list with a level, such as `### Lo básico`")
    elif match := ITEM.fullmatch(line):
        name = _name(match["name"], "item", where)
        item = Item(f"{draft.key}.{name}", match["text"].rstrip(), number)
        twin = next((other for _, items in draft.levels for other in items if other.id == item.id), None)
        if twin is not None:
            raise ChecklistError(f"{where}: the id `{name}` stands in line {twin.line} already; give each item its own")
        draft.levels[-1][1].append(item)
    elif (match := MORE.fullmatch(line)) and (items := draft.levels[-1][1]):
        last = items[-1]
        items[-1] = Item(last.id, f"{last.text} {match['text'].rstrip()}", last.line)
    else:
        raise ChecklistError(f"{where}: `{line.strip()}` is no part of a list: {SHAPE}")


def _name(name: str, what: str, where: str) -> str:
    if not NAME.fullmatch(name):
        raise ChecklistError(f"{where}: the {what} is called “{name}”; use small letters, digits and hyphens")
    return name
