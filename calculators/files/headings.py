"""Which column is what: headings in Spanish or English, in any order, with accents, case, brackets and extra words."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from calculators.files.heading_row import HEADINGS, likely_row
from calculators.files.heading_words import COUNTS, CURRENCIES, FOREIGN, MONEY_WORDS, NAMES, PERIODS, UNCERTAIN
from calculators.files.limits import HEADER_WITHIN
from calculators.files.rows import NEXT, OURS, Row

_WITHOUT_ACCENTS = str.maketrans("áàâäãéèêëíìîïóòôöõúùûüñç", "aaaaaeeeeiiiiooooouuuunc")
_BRACKETS = re.compile(r"[(\[].*?[)\]]")
_CURRENCY = re.compile(r"[(\[]\s*([A-Z]{3})\s*[)\]]|\b([A-Z]{3})$")
_FIGURE = re.compile(r"[^A-Za-zÀ-ÿ]*[0-9][^A-Za-zÀ-ÿ]*")
EXACT, WITHIN = 1000, 500
"""What a heading scores that is a name, or that has one in it; the surest names score most."""
EXTRA = 15
"""Lost by each further word."""


@dataclass(frozen=True, slots=True)
class Header:
    """The row of headings.

    Args:
        at: where it stands among the rows; None where there is none.
        names: what each column is called.
        is_ours: the file is one of those that we write, with other tables besides.
    """

    at: int | None
    names: list[str]
    is_ours: bool = False


def plain_words(text: str) -> str:
    """A heading's words alone: no accents, capitals, brackets or signs.

    Args:
        text: anything at all.
    """
    bare = _BRACKETS.sub(" ", text[:200].lower())
    return " ".join(re.findall(r"[a-z0-9]+", bare.translate(_WITHOUT_ACCENTS)))


def currency_in(heading: str) -> str:
    """The currency's code that a heading names: "Importe gastado (MXN)"; "" for none.

    Args:
        heading: as it stands in the file.
    """
    found = _CURRENCY.search(heading.strip())
    return (found[1] or found[2]) if found else ""


def score(words: str, key: str) -> int:
    """How well a heading names a column; 0 where it does not.

    Args:
        words: the heading's, by `plain_words`.
        key: of the column.
    """
    names = NAMES.get(key, ())
    if words in names:
        return EXACT - names.index(words)
    own = words.split()
    if not own or any(word in FOREIGN.get(key, ()) for word in own):
        return 0
    spaced = f" {words} "
    found = [
        WITHIN - rank - EXTRA * (len(own) - len(name.split()))
        for rank, name in enumerate(names)
        if f" {name} " in spaced
    ]
    return max(found, default=0)


def is_money(heading: str) -> bool:
    """Whether a heading names a currency: "Ventas ($)" is an amount, and no number of sales.

    Args:
        heading: as it stands in the file.
    """
    codes = set(re.findall(r"\b[A-Z]{3}\b", heading[:200])) & CURRENCIES
    words = set(heading[:200].lower().translate(_WITHOUT_ACCENTS).strip("()[] ").replace("(", " ").split())
    return bool(codes or words & MONEY_WORDS or re.search(r"[$€₡₲]|\bS/", heading[:200]))


def is_uncertain(heading: str) -> bool:
    """Whether a heading may be leads or sales: what an ad platform counts as a result.

    Args:
        heading: as it stands in the file.
    """
    return plain_words(heading) in UNCERTAIN


def is_period(heading: str) -> bool:
    """Whether a column tells days, weeks or months.

    Args:
        heading: as it stands in the file.
    """
    return plain_words(heading) in PERIODS


def find_columns(headings: Sequence[str], keys: Sequence[str]) -> dict[str, int]:
    """Give each column wanted the heading that names it best, none of them twice.

    Args:
        headings: as they stand in the file.
        keys: of the columns wanted.

    Returns:
        Index of the heading by key; a key without one is absent.
    """
    words = [plain_words(heading) for heading in headings]
    money = [is_money(heading) for heading in headings]
    pairs = [
        (score(each, key), -index, key)
        for index, each in enumerate(words)
        if each
        for key in keys
        if not (money[index] and key in COUNTS)
    ]
    found: dict[str, int] = {}
    for points, minus_index, key in sorted(pairs, reverse=True):
        if points > 0 and key not in found and -minus_index not in found.values():
            found[key] = -minus_index
    return found


def find_header(rows: Sequence[Row], keys: Sequence[str]) -> Header:
    """Find the row of headings: the first that names most of the columns wanted.

    Args:
        rows: of the file, titles above the headings included.
        keys: of the columns wanted.
    """
    if [row.cells[0].strip() for row in rows[:2]] == [OURS, NEXT]:
        for at, row in enumerate(rows):
            if len(find_columns(row.cells, keys)) == len(keys):
                return Header(at, named(row.cells), is_ours=True)
    if rows and rows[0].trouble == HEADINGS:
        return Header(0, named(rows[0].cells))
    best, most = None, 0
    for at, row in enumerate(rows[:HEADER_WITHIN]):
        known = len(find_columns(row.cells, keys)) + any(is_uncertain(cell) for cell in row.cells)
        if known > most and not any(map(_is_figure, row.cells)):
            best, most = at, known
    enough = min(2, len(keys))
    if best is not None and most >= enough:
        return Header(best, named(rows[best].cells))
    if (likely := likely_row(rows)) is not None:
        return Header(likely, named(rows[likely].cells))
    width = max((len(row.cells) for row in rows), default=0)
    return Header(None, named([""] * width))


def named(cells: Sequence[str]) -> list[str]:
    """Columns as they can be told apart: by their heading, else by their number.

    Args:
        cells: the headings as they stand in the file.
    """
    return [" ".join(cell.split())[:80] or f"Columna {number}" for number, cell in enumerate(cells, start=1)]


def _is_figure(cell: str) -> bool:
    return _FIGURE.fullmatch(cell[:60].strip()) is not None


def chosen_columns(found: Mapping[str, int], chosen: Mapping[str, int], width: int) -> dict[str, int]:
    """What was found, with what the reader chose instead: a heading serves once, and the reader's word counts.

    Args:
        found: index of the heading by key.
        chosen: the same from the reader; −1 for none.
        width: how many headings there are.
    """
    chosen = {key: index for key, index in chosen.items() if index < width}
    kept = {key: index for key, index in chosen.items() if index >= 0}
    rest = {key: index for key, index in found.items() if key not in chosen and index not in kept.values()}
    return rest | kept
