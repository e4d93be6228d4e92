"""A file as it lies before us: its rows, how they came, and what the reader has said about them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from calculators.core.numbers.countries import Country
from calculators.files.rows import Rows


@dataclass(frozen=True, slots=True)
class Source:
    """A file.

    Args:
        rows: of the whole file.
        encoding: name of its encoding.
        lost: characters that could not be read.
        chosen: index of the heading by key, as the reader chose it; −1 for none.
        country: the reader's.
        mended: a word whose accents came damaged and were mended; "" for none.
        said: what else the reader decided: see `shaping`.
    """

    rows: Rows
    encoding: str
    lost: int
    chosen: Mapping[str, int]
    country: Country
    mended: str = ""
    said: Mapping[str, int] = field(default_factory=dict)
