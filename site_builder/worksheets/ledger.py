"""The ledger of public keys: what copies and links may name stays for good, so it only ever grows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.worksheets.model import Worksheet, WorksheetError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def read_ledger(path: Path) -> list[str]:
    """Return the keys written there, one a line; lines that begin with “#” explain."""
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def check_ledger(sheets: Iterable[Worksheet], path: Path, ledger: Iterable[str]) -> None:
    """Compare what the definitions name with what the ledger holds.

    Raises:
        WorksheetError: a key that was published is gone, or a new one has not been written down.
    """
    written, named = list(ledger), [key for sheet in sheets for key in sheet.keys]
    for key in written:
        if key not in named:
            file = f"{key.partition('.')[0]}.toml"
            raise WorksheetError(
                f"{path}: {key}: {file} has it no more; put it back, for copies and links that people keep name it"
            )
    missing = [key for key in named if key not in set(written)]
    if missing:
        raise WorksheetError(f"{path}: {missing[0]}: new keys are public; add at the end:\n" + "\n".join(missing))
    for key in written:
        if written.count(key) > 1:
            raise WorksheetError(f"{path}: {key}: it stands there twice; delete one line")
