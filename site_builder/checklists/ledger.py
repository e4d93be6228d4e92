"""The ledger of ids: what has once stood in readers' devices and links is never lost, renamed or used again."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder.checklists.model import ChecklistError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from site_builder.checklists.model import Checklist

LEDGER = Path(__file__).with_name("ids.txt")
ENTRY = re.compile(r"(?P<id>[a-z0-9-]+\.[a-z0-9-]+)(?: retired (?P<year>\d{4}-\d{2}): (?P<why>\S.*))?")
NAME = f"site_builder/checklists/{LEDGER.name}"


def read_ledger(text: str) -> dict[str, bool]:
    """Return every id that was ever given out, and whether it is still in use.

    Raises:
        ChecklistError: a line that is no entry, or an id entered twice.
    """
    found: dict[str, bool] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        entry = ENTRY.fullmatch(line)
        if entry is None:
            raise ChecklistError(f"{NAME}:{number}: write `list.item`, or `list.item retired 2027-03: why`")
        if entry["id"] in found:
            raise ChecklistError(f"{NAME}:{number}: `{entry['id']}` is entered twice; an id is given out once")
        found[entry["id"]] = entry["year"] is None
    return found


def problems(lists: Iterable[Checklist], ledger: dict[str, bool]) -> Iterator[str]:
    """Give a sentence for each id that is new, has vanished, or has come back from retirement."""
    used: set[str] = set()
    for checklist in lists:
        for item in checklist.items:
            used.add(item.id)
            where = f"docs/{checklist.page}:{item.line}"
            if item.id not in ledger:
                yield f"{where}: `{item.id}` is new; if it should stay for years, add it at the end of {NAME}"
            elif not ledger[item.id]:
                yield f"{where}: `{item.id}` was retired in {NAME}; give this item another id"
    for missing, is_used in ledger.items():
        if is_used and missing not in used:
            yield (
                f"{NAME}: `{missing}` stands in no page any more; put its item back, "
                "or write `retired`, the month and why after it"
            )
