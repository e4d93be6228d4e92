"""Reads a worksheet's TOML file into its model, and refuses whatever it does not know."""

from __future__ import annotations

import tomllib
from dataclasses import MISSING, fields
from difflib import get_close_matches
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from site_builder.worksheets.checks import mistakes
from site_builder.worksheets.model import Field, Section, Table, Worksheet, WorksheetError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Part = TypeVar("Part", Field, Table, Section, Worksheet)
TYPES: dict[str, tuple[type, str]] = {
    "str": (str, 'a text, "…"'),
    "int": (int, "a whole number"),
    "bool": (bool, "true or false"),
}


def read_worksheet(path: Path) -> Worksheet:
    """Return the sheet that a file defines.

    Raises:
        WorksheetError: names the file, the key and the mend.
    """
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise WorksheetError(f"{path}: this is not TOML: {error}") from error

    def refuse(key: str, mend: str) -> WorksheetError:
        return WorksheetError(f"{path}: {key}: {mend}")

    if "id" in raw:
        raise refuse("id", "leave it out: the file's name is the sheet's id")
    sheet = _Reader(refuse).sheet({**raw, "id": path.stem})
    for key, mend in mistakes(sheet):
        raise refuse(key, mend)
    return sheet


class _Reader:
    """Turns tables of TOML into parts of the model; `refuse` makes the error that names the place.

    Args:
        refuse: gives the error for a key and its mend.
    """

    def __init__(self, refuse: Callable[[str, str], WorksheetError]) -> None:
        self.refuse = refuse

    def sheet(self, raw: dict[str, Any]) -> Worksheet:
        sections = self.each("sections", raw.get("sections"), self.section)
        return self.part(Worksheet, "", {**raw, "sections": sections})

    def section(self, place: str, raw: dict[str, Any]) -> Section:
        found = dict(raw)
        if "fields" in raw:
            found["fields"] = self.each(f"{place}.fields", raw["fields"], self.field)
        if "table" in raw:
            found["table"] = self.table(f"{place}.table", self.toml_table(f"{place}.table", raw["table"]))
        if "steps" in raw:
            found["steps"] = self.lines(f"{place}.steps", raw["steps"])
        return self.part(Section, place, found)

    def table(self, place: str, raw: dict[str, Any]) -> Table:
        found = {**raw, "columns": self.each(f"{place}.columns", raw.get("columns"), self.field)}
        if "rows" in raw:
            found["rows"] = self.labels(f"{place}.rows", raw["rows"])
        if "examples" in raw:
            found["examples"] = self.lines(f"{place}.examples", raw["examples"])
        return self.part(Table, place, found)

    def field(self, place: str, raw: dict[str, Any]) -> Field:
        found = dict(raw)
        if "options" in raw:
            found["options"] = self.labels(f"{place}.options", raw["options"])
        return self.part(Field, place, found)

    def part(self, kind: type[Part], place: str, raw: dict[str, Any]) -> Part:
        """Return the part, once each of its keys is known, there, and of the right type."""
        known = {each.name: each for each in fields(kind)}
        for key, value in raw.items():
            at = f"{place}.{key}".lstrip(".")
            if key not in known:
                near = get_close_matches(key, known, n=1)
                raise self.refuse(at, f"there is no such key; {f'did you mean “{near[0]}”?' if near else list(known)}")
            wanted = TYPES.get(str(known[key].type))
            if wanted and (not isinstance(value, wanted[0]) or isinstance(value, bool) != (wanted[0] is bool)):
                raise self.refuse(at, f"write {wanted[1]}")
        for name, each in known.items():
            if name not in raw and each.default is MISSING and each.default_factory is MISSING:
                raise self.refuse(f"{place}.{name}".lstrip("."), "it is missing; write it")
        return kind(**raw)

    def each(self, place: str, raw: object, read: Callable[[str, dict[str, Any]], Part]) -> tuple[Part, ...]:
        if not isinstance(raw, list) or not raw:
            raise self.refuse(place, f"write at least one [[{place.rsplit('.', maxsplit=1)[-1]}]]")
        found = []
        for at, item in enumerate(raw):
            table = self.toml_table(f"{place}[{at}]", item)
            found.append(read(f"{place}[{table.get('key', at)}]", table))
        return tuple(found)

    def toml_table(self, place: str, raw: object) -> dict[str, Any]:
        if not isinstance(raw, dict):
            raise self.refuse(place, "write a table of keys")
        return raw

    def labels(self, place: str, raw: object) -> MappingProxyType[str, str]:
        if not isinstance(raw, dict) or not all(isinstance(value, str) for value in raw.values()):
            raise self.refuse(place, 'write labels by key: {key = "Etiqueta"}')
        return MappingProxyType(raw)

    def lines(self, place: str, raw: object) -> tuple[tuple[str, ...], ...]:
        if not isinstance(raw, list):
            raise self.refuse(place, 'write a list of lists of texts: [["…", "…"], ["…", "…"]]')
        return tuple(self.texts(f"{place}[{at}]", line) for at, line in enumerate(raw))

    def texts(self, place: str, raw: object) -> tuple[str, ...]:
        if not isinstance(raw, list) or not all(isinstance(value, str) for value in raw):
            raise self.refuse(place, 'write a list of texts: ["…", "…"]')
        return tuple(raw)
