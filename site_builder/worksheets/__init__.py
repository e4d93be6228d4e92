"""Worksheets: sheets to fill in on the page, keep, share and print, each defined in one TOML file."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from site_builder.worksheets.ledger import check_ledger, read_ledger
from site_builder.worksheets.model import Worksheet, WorksheetError
from site_builder.worksheets.reading import read_worksheet

__all__ = ["LEDGER", "Worksheet", "WorksheetError", "worksheet", "worksheets"]

FOLDER = Path(__file__).resolve().parent.parent.parent / "site_templates/worksheets"
LEDGER = FOLDER / "keys.txt"
ORDER = (
    "signed_goal",
    "content_matrix",
    "customer_journey",
    "response_times",
    "contingency_plan",
    "ninety_days",
)
"""How an owner works: first where to, then where and how, then what could go wrong, then the calendar."""


def worksheets() -> dict[str, Worksheet]:
    """Return every sheet by its id: those of ORDER first, then others by name.

    Raises:
        WorksheetError: names the file, the key and the mend.
    """
    files = tuple((path, path.stat().st_mtime_ns) for path in sorted(FOLDER.iterdir()))
    return _read(files)


@cache
def _read(files: tuple[tuple[Path, int], ...]) -> dict[str, Worksheet]:
    # The times say when to read again, as `serve` needs.
    found = {path.stem: read_worksheet(path) for path, _ in files if path.suffix == ".toml"}
    check_ledger(found.values(), LEDGER, read_ledger(LEDGER))
    ids = [*(name for name in ORDER if name in found), *(name for name in found if name not in ORDER)]
    return {name: found[name] for name in ids}


def worksheet(name: str) -> Worksheet:
    """Return one sheet.

    Raises:
        LookupError: there is none of that name; says which there are.
    """
    found = worksheets()
    if name not in found:
        raise LookupError(f"there is no worksheet {name!r}; there are {', '.join(found)}")
    return found[name]
