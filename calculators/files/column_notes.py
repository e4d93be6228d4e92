"""What the reader should know about a column: why it was taken, how its figures were read, and what was guessed."""

from collections.abc import Mapping, Sequence
from typing import Any

from calculators.core.model import Input
from calculators.core.numbers.countries import Country
from calculators.core.numbers.separators import read_digits
from calculators.core.units import Unit
from calculators.files.guessing import Guess
from calculators.files.money_units import Money, about_currency
from calculators.files.notation import MICRO, Notation
from calculators.files.questions import Finding
from calculators.files.report import found_column
from calculators.files.saying import POINTS
from calculators.files.source import Source
from calculators.files.table_rows import typed

SCALES_SAID = {1000: ("miles", "mil"), 10**6: ("millones", "un millón"), 10**9: ("miles de millones", "mil millones")}
"""What figures are said to be, and what they are then multiplied by."""
LACKING = "Tu archivo no la trae: quedará vacía para que la escribas."


def found_columns(  # noqa: PLR0913 - what is said of a column comes from that many sides
    columns: Sequence[Input],
    places: Mapping[str, int],
    guessed: Guess,
    source: Source,
    *,
    written: Mapping[str, Notation] | None = None,
    money: Money | None = None,
) -> list[dict[str, Any]]:
    """Say of each figure wanted where it was found, what to know about it, and what to ask.

    Args:
        columns: wanted.
        places: index of the heading by key, as the reader has it.
        guessed: what we took each for.
        source: the file, with what the reader has said.
        written: how the figures are written, by key; None where no column of figures is known.
        money: the currencies that the rows name.
    """
    found = []
    needed = {each.key: places[each.key] for each in columns if each.key in places and not each.optional}
    for spec in columns:
        place = places.get(spec.key, -1)
        own = {spec.key: place} if place >= 0 else {}
        finding = _still_true(guessed.findings.get(spec.key, Finding()), spec.key, needed | own, source)
        notes = [finding.note]
        questions = [finding.question]
        if written is None:
            questions = [finding.question if spec.unit != "text" else ""]
        elif place < 0 and spec.unit != "text" and not (spec.optional or finding.note or finding.question):
            notes.append(LACKING)
        notation = (written or {}).get(spec.key)
        if notation is not None:
            (questions if notation.doubtful else notes).append(about_notation(notation, spec.unit, source.country))
            notes.append(about_scale(notation))
        if spec.unit == "money" and place >= 0:
            notes.append(about_currency(guessed.header.names[place], money or Money(), source.country))
        note, question = (" ".join(filter(None, texts)) for texts in (notes, questions))
        label = f"{spec.label} (opcional)" if spec.optional else spec.label
        found.append(found_column(spec.key, label, place, note=note, question=question, choices=finding.choices))
    return found


def _still_true(finding: Finding, key: str, places: Mapping[str, int], source: Source) -> Finding:
    """What we took a figure for, unless the reader has said where it is, or has given its columns to others."""
    others = {place for other, place in places.items() if other != key}
    if key in source.chosen or finding.place != places.get(key):
        return Finding()
    choices = tuple(at for at in finding.choices if at not in others)
    if finding.choices and not choices:
        return Finding(finding.place)
    return Finding(finding.place, finding.note, finding.question, choices)


def about_scale(written: Notation) -> str:
    """Say that figures were multiplied; "" where they were not.

    Args:
        written: how the column's figures are written.
    """
    if written.scale == 1:
        return ""
    said, by = SCALES_SAID[written.scale]
    return f"El archivo dice que son {said}: multiplicamos sus cifras por {by}."


def about_notation(written: Notation, unit: Unit, country: Country) -> str:
    """Say how figures were read that are written otherwise than in the country, or could mean two things; "" for none.

    Args:
        written: how the column's figures are written.
        unit: what they measure.
        country: the reader's.
    """
    if unit == "count" and written.either:  # grouped, and no decimals to speak of
        return ""
    if written.sure:
        return "" if written.point == country.point else f"Sus cifras llevan {POINTS[written.point]}: así las leímos."
    found = read_digits(written.either, written.point, whole=unit == "count") if written.either else None
    if found is None or found[1] is None or unit == "count":
        return ""
    value, other = (typed(int(each * MICRO), unit, country) for each in (found[0], found[1]))
    if written.doubtful:
        return f"«{written.either}» puede ser {other}: lo leímos como {value}. Revisa estas cifras."
    if written.point != country.point:
        return f"Leímos «{written.either}» como {value}, porque así escribe sus cifras el resto del archivo."
    return ""
