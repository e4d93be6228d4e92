"""What makes a worksheet's definition sound, beyond keys and types: each mistake is a place and its mend."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from calculators import slugs
from calculators.core.numbers.dates import read_date
from site_builder.worksheets.model import KINDS, Field, Table, Worksheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    Mistakes = Iterable[tuple[str, str]]

KEY = re.compile(r"[a-z][a-z0-9_]*")
LEAST_LINE, MOST_LINE = 16, 60
A_KEY = "use small English letters, digits and _, beginning with a letter"


def mistakes(sheet: Worksheet) -> Iterator[tuple[str, str]]:
    """Give what is wrong with a sheet; nothing when all is well."""
    if not KEY.fullmatch(sheet.id):
        yield "id", f"rename the file: {A_KEY}"
    yield from _empty(title=sheet.title, purpose=sheet.purpose, people=sheet.people, business=sheet.business)
    if sheet.minutes < 1:
        yield "minutes", "say about how many minutes it takes"
    if not LEAST_LINE <= sheet.line <= MOST_LINE:
        yield "line", f"between {LEAST_LINE} points, which a pen needs, and {MOST_LINE}"
    if not re.fullmatch(r"[\w-]+/[\w-]+\.md", sheet.page):
        yield "page", 'name its page in a folder of docs/: "hojas/meta.md"'
    keys = [each.key for each in sheet.fields] + [table.key for table in sheet.tables]
    yield from _twice("key", keys)
    for section in sheet.sections:
        yield from _empty(**{f"sections[{section.title}].title": section.title})
        if any(len(step) != len(("first words", "the rest")) for step in section.steps):
            yield (
                f"sections[{section.title}].steps",
                'write each as its first words and the rest: ["Avisar", "a todos."]',
            )
    for each in sheet.fields:
        yield from _field(each.key, each)
        yield from _example(f"{each.key}.example", each, each.example)
    for table in sheet.tables:
        yield from _table(table)


def _field(place: str, each: Field) -> Mistakes:
    if not KEY.fullmatch(each.key):
        yield f"{place}.key", A_KEY
    yield from _empty(**{f"{place}.label": each.label})
    if each.kind not in KINDS:
        yield f"{place}.kind", f"choose one of {', '.join(KINDS)}"
    if (each.kind == "choice") != bool(each.options):
        yield f"{place}.options", "write them for kind = “choice”, and for no other"
    for option, label in each.options.items():
        if not KEY.fullmatch(option):
            yield f"{place}.options.{option}", A_KEY
        yield from _empty(**{f"{place}.options.{option}": label})
    if each.unit and each.kind != "number":
        yield f"{place}.unit", "only a number has a unit"
    if each.deadline and each.kind != "date":
        yield f"{place}.deadline", "only a date can be a deadline"
    yield from _calculator(f"{place}.calculator", each.calculator)


def _table(table: Table) -> Mistakes:
    place = table.key
    if not KEY.fullmatch(table.key):
        yield f"{place}.key", A_KEY
    yield from _empty(**{f"{place}.label": table.label})
    yield from _twice(f"{place}.columns", [each.key for each in table.columns])
    for column in table.columns:
        yield from _field(f"{place}.{column.key}", column)
        if column.wide:
            yield f"{place}.{column.key}.wide", "leave it out: a column's kind decides its width"
        if column.example:
            yield f"{place}.{column.key}.example", "a column has none of its own; write whole rows in `examples`"
    yield from _rows(table)
    if not table.examples:
        yield f"{place}.examples", "write at least one row of the example's business"
    yield from _examples(table)
    yield from _calculator(f"{place}.calculator", table.calculator)


def _rows(table: Table) -> Mistakes:
    place = table.key
    for row, label in table.rows.items():
        if not KEY.fullmatch(row):
            yield f"{place}.rows.{row}", A_KEY
        yield from _empty(**{f"{place}.rows.{row}": label})
    if not table.rows and not table.grows:
        yield f"{place}.rows", "write given rows, or let readers add their own with `add`"
    if table.start < 0 or (table.start and not table.grows):
        yield f"{place}.start", "only a table with `add` starts with empty rows"
    if not 1 <= table.expected <= len(table.rows) + table.start:
        yield f"{place}.expected", f"between 1 and the {len(table.rows) + table.start} rows that readers find"


def _examples(table: Table) -> Mistakes:
    for at, row in enumerate(table.examples):
        place = f"{table.key}.examples[{at}]"
        if len(row) != len(table.columns):
            yield place, f"write {len(table.columns)} texts, one for each column"
            continue
        if not table.grows and row[0] not in table.rows.values():
            yield place, f"begin with the label of a given row: {', '.join(table.rows.values())}"
        for column, text in zip(table.columns, row, strict=True):
            yield from _example(f"{place}.{column.key}", column, text)


def _example(place: str, each: Field, text: str) -> Mistakes:
    yield from _empty(**{place: text})
    if each.kind == "date" and read_date(text) is None:
        yield place, "write the day as readers do: 31/05/2027"
    if each.kind == "choice" and text not in each.options.values():
        yield place, f"write one of its choices: {', '.join(each.options.values())}"
    if each.kind == "number" and not re.search(r"\d", text):
        yield place, "write a number"


def _calculator(place: str, slug: str) -> Mistakes:
    if slug and slug not in slugs():
        yield place, f"there is no such calculator; there are {', '.join(slugs())}"


def _empty(**texts: str) -> Mistakes:
    for place, text in texts.items():
        if not text.strip():
            yield place, "write it: it is empty"


def _twice(place: str, keys: Iterable[str]) -> Mistakes:
    for key, times in Counter(keys).items():
        if times > 1:
            yield place, f"{key!r} stands {times} times; give each its own"
