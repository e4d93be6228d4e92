"""Which column is what in a file of channels: by headings, by what its results are, or by the columns' order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from calculators.core.model import Input
from calculators.files.heading_words import COUNTS, EMPTY, INDICATED, INDICATORS
from calculators.files.headings import Header, find_columns, find_header, is_uncertain, plain_words
from calculators.files.limits import SAMPLE
from calculators.files.rows import Row

MOST_WRONG = 0.1
"""Share of rows that may speak against an order of columns."""


@dataclass(frozen=True, slots=True)
class Guess:
    """What a file's columns seem to be: index by key, with what to say about them, by key."""

    header: Header
    places: Mapping[str, int]
    notes: Mapping[str, str] = field(default_factory=dict)
    asks: Mapping[str, str] = field(default_factory=dict)
    """Headings that may be what the file seems to lack, by its key."""


def guess(rows: Sequence[Row], columns: Sequence[Input]) -> Guess:
    """Tell which column of a file is which of those wanted.

    Args:
        rows: of the file, titles included.
        columns: wanted.
    """
    keys = [each.key for each in columns]
    header = find_header(rows, keys)
    if header.at is None:
        return Guess(header, _by_order(rows, columns))
    places = find_columns(header.names, keys)
    notes: dict[str, str] = {}
    doubtful = ""
    data = rows[header.at + 1 :]
    for at, name in enumerate(header.names):
        if not is_uncertain(name) or at in places.values():
            continue
        key, note = _what_results_are(name, data, header, places)
        if key in keys and key not in places:
            places[key], notes[key] = at, note
        elif key not in keys:
            doubtful = doubtful or name
    lacking = (key for key in COUNTS.intersection(keys) if doubtful and key not in places)
    return Guess(header, places, notes, dict.fromkeys(lacking, doubtful))


def _what_results_are(name: str, data: Sequence[Row], header: Header, places: Mapping[str, int]) -> tuple[str, str]:
    """Whether an ad platform's results are leads or sales, and what to say of that."""
    kinds = _indicated(data, header)
    if len(kinds) == 1:
        key = kinds.pop()
        said = "ventas" if key == "sales" else "leads"
        return key, f"«{name}»: los tomamos como {said}, porque el archivo dice qué son."
    ask = "Lo decide quien configuró los anuncios: si no es así, cambia la columna."
    if "leads" not in places and "sales" not in places:
        mixed = " Hay resultados de varias clases mezclados." if kinds else ""
        return "leads", f"«{name}» puede ser leads o ventas: los tomamos como leads.{mixed} {ask}"
    if "sales" not in places and plain_words(name).startswith(("conv", "todas", "all")):
        return "sales", f"«{name}» puede ser leads o ventas: las tomamos como ventas. {ask}"
    return "", ""


def _indicated(data: Sequence[Row], header: Header) -> set[str]:
    """What the results of a file are, by a column that says it."""
    place = next((at for at, name in enumerate(header.names) if plain_words(name) in INDICATORS), None)
    if place is None:
        return set()
    said = {row.cells[place].lower()[:100] for row in data[:SAMPLE] if place < len(row.cells)} - EMPTY
    return {next((kind for kind, words in INDICATED.items() if any(w in each for w in words)), "") for each in said}


def _by_order(rows: Sequence[Row], columns: Sequence[Input]) -> dict[str, int]:
    """Without headings: the columns in the calculator's own order, where names, money and counts stand no other way."""
    sample = [row.cells for row in rows[:SAMPLE]]
    if not sample or any(len(cells) != len(columns) for cells in sample):
        return {}
    amounts = [[_size(cell) for cell in cells[1:]] for cells in sample]
    if any(size is None for sizes in amounts for size in sizes) or any(_size(cells[0]) is not None for cells in sample):
        return {}
    falling = sum(sizes == sorted(sizes, reverse=True) for sizes in amounts)  # type: ignore[type-var]
    if falling < (1 - MOST_WRONG) * len(amounts):
        return {}
    return {each.key: at for at, each in enumerate(columns)}


def _size(cell: str) -> int | None:
    """Roughly how large a figure is, whatever its notation: enough to compare spend with leads."""
    digits = cell.strip().lstrip("$€₡ ").replace(" ", "")
    if not digits or not all(letter in "0123456789.,'" for letter in digits):
        return None
    parts = digits.replace("'", "").replace(",", ".").split(".")
    if len(parts) > 1 and len(parts[-1]) != 3:  # noqa: PLR2004 - a group of thousands
        parts.pop()
    return int("".join(parts) or "0") if len("".join(parts)) <= 18 else None  # noqa: PLR2004 - no amount is longer
