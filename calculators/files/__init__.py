"""Figures from files and into files: CSV as spreadsheets and ad platforms write it; CSV, JSON and workbooks out."""

from collections.abc import Iterator, Mapping
from typing import Any

from calculators.core.errors import UnknownNameError
from calculators.core.model import Calculator
from calculators.core.numbers.countries import COUNTRIES
from calculators.files.answers import import_answers
from calculators.files.decoding import decode
from calculators.files.importing import import_table
from calculators.files.limits import MOST_BYTES
from calculators.files.report import refusal
from calculators.files.rows import split_rows
from calculators.files.source import Source

NOT_UNDERSTOOD = (
    "No pudimos entender este archivo. Copia sus columnas a una hoja nueva, con los encabezados en la primera línea, "
    "guárdala como CSV y elige ese archivo."
)
"""What a reader is told where the fault is ours: the tests hold that no file of theirs gets it."""


def takes_files(calculator: Calculator) -> bool:
    """Whether a calculator's figures can come from a file.

    Args:
        calculator: which one.
    """
    return bool(calculator.answers) or any(each.unit == "table" for each in calculator.inputs)


def read_file(
    calculator: Calculator,
    data: bytes,
    country: str,
    chosen: Mapping[str, int],
    said: Mapping[str, int] | None = None,
) -> Iterator[dict[str, Any]]:
    """Understand a file for a calculator, without computing anything; whatever it holds, the answer is about it.

    Args:
        calculator: whose figures it holds.
        data: the file's bytes.
        country: code of the reader's.
        chosen: which heading (its index; −1 for none) the reader says that a figure stands under.
        said: what else the reader says of it: see `calculators.files.shaping`.

    Yields:
        {"progress": 0 … 1}, as often as makes sense, and {"answer": …} last.

    Raises:
        UnknownNameError: a country that does not exist, or a calculator that takes no files.
    """
    if not takes_files(calculator):
        raise UnknownNameError("calculator that takes files", calculator.slug, [])
    if country not in COUNTRIES:
        raise UnknownNameError("country", country, COUNTRIES)
    try:
        yield from _understood(calculator, data, country, chosen, said or {})
    except Exception:  # noqa: BLE001 - a fault of ours is told as what it is, and not as a lost connection
        yield {"answer": refusal(NOT_UNDERSTOOD)}


def _understood(
    calculator: Calculator, data: bytes, country: str, chosen: Mapping[str, int], said: Mapping[str, int]
) -> Iterator[dict[str, Any]]:
    if len(data) > MOST_BYTES:
        megabytes = MOST_BYTES // 1_000_000
        yield {"answer": refusal(f"El archivo pesa más de {megabytes} MB: divídelo o quita columnas que no se usan.")}
        return
    decoded = decode(data)
    if decoded.problem:
        yield {"answer": refusal(decoded.problem)}
        return
    yield {"progress": 0.0}
    rows = split_rows(decoded.text)
    encoding, lost, mended = decoded.encoding, decoded.lost, decoded.mended
    source = Source(rows, encoding, lost, _places(chosen), COUNTRIES[country], mended, _places(said))
    if calculator.answers:
        yield from import_answers(source, calculator)
    else:
        table = next(each for each in calculator.inputs if each.unit == "table")
        yield from import_table(source, table)


def _places(chosen: object) -> dict[str, int]:
    """What a page sent as places of columns, without what is none."""
    items = chosen.items() if isinstance(chosen, Mapping) else ()
    return {key: place for key, place in items if type(place) is int and place >= -1}
