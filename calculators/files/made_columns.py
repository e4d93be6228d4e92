"""Columns that a file holds only in two others together: a campaign by platform, results by kind, a sale a row.

They are put after the file's own, so that the reader can choose them like any other, or not.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from calculators.core.numbers.countries import Country
from calculators.files.evidence import column_of, sample_of
from calculators.files.heading_text import plain_words
from calculators.files.heading_words import (
    ALL_OF_THEM,
    EMPTY,
    INDICATED,
    INDICATORS,
    LEVELS,
    NUMBER_WORDS,
    ONE_EACH,
    PLATFORM_COLUMNS,
)  # fmt: skip
from calculators.files.headings import Header, is_uncertain
from calculators.files.limits import clipped
from calculators.files.meanings import meaning
from calculators.files.rows import Row
from calculators.files.total_words import WHOLE

ONE_A_ROW = "Ventas: una por fila"
SAID = {"leads": "leads", "sales": "ventas"}
Cells = Callable[[Row], str]


@dataclass(frozen=True, slots=True)
class Made:
    """A column of ours.

    Args:
        key: of the figure that it is.
        heading: what it is called.
        cell: what it holds in a row.
        note: what the reader should know about it.
        question: what had to be guessed to make it; "" for nothing.
    """

    key: str
    heading: str
    cell: Cells
    note: str = ""
    question: str = ""


def with_made(header: Header, rows: Sequence[Row], made: Sequence[Made]) -> tuple[Header, list[Row]]:
    """Put columns after the file's own.

    Args:
        header: of the file.
        rows: of data.
        made: the columns.
    """
    if not made:
        return header, list(rows)
    width = len(header.names)
    named = replace(header, names=[*header.names, *(each.heading for each in made)], made=len(made))
    wider = [
        row
        if row.trouble
        else row._replace(
            cells=[*row.cells[:width], *[""] * (width - len(row.cells)), *(each.cell(row) for each in made)]
        )
        for row in rows
    ]
    return named, wider


def made_of(header: Header, rows: Sequence[Row], country: Country) -> list[Made]:
    """The columns that a file of channels holds in two others together.

    Args:
        header: of the file.
        rows: of data.
        country: the reader's.
    """
    sample = sample_of(rows)
    return [*_by_platform(header, sample), *_by_kind(header, sample), *_one_each(header, sample, country)]


def _at(place: int) -> Cells:
    return lambda row: row.cells[place].strip() if place < len(row.cells) else ""


def _by_platform(header: Header, sample: Sequence[Row]) -> list[Made]:
    """The same campaign on two platforms is two things to compare."""
    words = [plain_words(name) for name in header.names]
    names = sorted((-meaning(name, "name").points, at) for at, name in enumerate(header.names))
    name = next((at for points, at in names if points), None)
    platform = next((at for at, each in enumerate(words) if each in PLATFORM_COLUMNS and at != name), None)
    if name is None or platform is None or not any(level in f"{words[name]} " for level in LEVELS):
        return []
    called, stands = _at(name), _at(platform)
    told = [row for row in sample if called(row) and stands(row).lower() not in EMPTY]
    pairs = {(called(row).casefold(), stands(row).casefold()) for row in told}
    is_broken_down = any(where in WHOLE for _, where in pairs)  # whole and parts: each name is added up once
    if is_broken_down or len(pairs) == len({called for called, _ in pairs}):
        return []

    def cell(row: Row) -> str:
        where = stands(row)
        return f"{called(row)} · {where}" if called(row) and where.lower() not in EMPTY else called(row)

    one, other = header.names[name], header.names[platform]
    note = f"Un mismo nombre está en más de una plataforma: los separamos por «{other}». Para sumarlos, elige «{one}»."
    return [Made("name", f"{one} · {other}", cell, note)]


def _by_kind(header: Header, sample: Sequence[Row]) -> list[Made]:
    """Results of several kinds in one column, with another one that says which: each kind apart."""
    place = next((at for at, name in enumerate(header.names) if plain_words(name) in INDICATORS), None)
    counted = [at for at, name in enumerate(header.names) if is_uncertain(name)]
    if place is None or not counted:
        return []
    at = next((each for each in counted if not plain_words(header.names[each]).startswith(ALL_OF_THEM)), counted[0])
    says, results = _at(place), _at(at)
    known = {said: kind_of(said) for row in sample if (said := says(row)).lower() not in EMPTY}
    if len(set(known.values())) < 2:  # noqa: PLR2004 - of one kind: nothing to part
        return []
    others = [f"«{shown(said)}»" for said, kind in known.items() if not kind]
    left = f" No contamos {', '.join(others[:3])}: no son leads ni ventas." if others else ""
    made = []
    for key in ("leads", "sales"):
        those = [f"«{shown(said)}»" for said, kind in known.items() if kind == key]
        if those:
            note = f"«{header.names[at]}» mezcla clases: aquí van las de {', '.join(those[:3])}.{left}"
            made.append(Made(key, f"{header.names[at]}: {SAID[key]}", _of_kind(says, results, key), note))
    return made


def _of_kind(says: Cells, results: Cells, key: str) -> Cells:
    return lambda row: results(row) if kind_of(says(row)) == key else ""


def kind_of(said: str) -> str:
    """Whether what an ad platform says of results makes them leads or sales; "" for neither.

    Args:
        said: such as "actions:offsite_conversion.fb_pixel_purchase", or "Contacto".
    """
    text = said.lower()[:100]
    return next((kind for kind, words in INDICATED.items() if any(word in text for word in words)), "")


def shown(said: str) -> str:
    """What a platform says of results as a person may read it: the end of "actions:offsite_conversion.purchase".

    Args:
        said: as it stands in the file.
    """
    return clipped(said.rsplit(":", 1)[-1].rsplit(".", 1)[-1].replace("_", " ").strip() or said)


def _one_each(header: Header, sample: Sequence[Row], country: Country) -> list[Made]:
    """A list of orders, one a row: their numbers are no sales, but their rows are."""
    numbered = []
    for at, name in enumerate(header.names):
        meant = meaning(name, "sales")
        words = set(plain_words(name).split())
        is_number = bool(words & ONE_EACH and words & NUMBER_WORDS)
        column = column_of(sample, at, country)
        is_each = column.identifies if plain_words(name) in ONE_EACH else is_number and column.tells_rows_apart
        if is_each:
            numbered.append(at)
        elif meant.points and meant.against is None and not column.is_words:
            return []
    if not numbered:
        return []
    cell = _at(numbered[0])
    question = f"«{header.names[numbered[0]]}» parece numerar ventas, una por fila: contamos las filas."
    return [Made("sales", ONE_A_ROW, lambda row: "1" if cell(row).lower() not in EMPTY else "", question=question)]
