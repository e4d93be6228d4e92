"""Versions of one calculation side by side: what differs, by how much, and whether it may be luck."""

from collections.abc import Mapping, Sequence
from typing import Any

from calculators.core.engine import read
from calculators.core.model import Calculator
from calculators.core.versions.rows import Version, figure_rows, result_rows
from calculators.core.versions.verdicts import verdicts

LETTERS = "ABC"
"""What versions are called that nobody named; as many as there may be."""


def run_versions(
    calculator: Calculator, versions: Sequence[tuple[str, Mapping[str, str]]], country: str, written_in: str = ""
) -> dict[str, Any]:
    """Compare versions of one calculation with the first of them.

    Args:
        calculator: which one.
        versions: one to three: each one's name, "" for its letter, and its typed text by input key.
        country: code of the country whose notation the answer is in.
        written_in: whose notation the values are in, as in `engine.run`.

    Returns:
        JSON-serialisable:

        - versions: one each: name, errors by key, values (link notation by key; blank as "", unreadable left out).
        - figures: a row for each input that differs.
        - results: a row for the main output, and for each other that differs.
        - sentences: what to make of it.

        A row has key, label, main (of the main output) and cells, one a version: text; difference from the first ("" if
        none); change ("better", "worse" or "") and the same as a word, said.

    Raises:
        UnknownNameError: an input key or a country that does not exist.
    """
    sides = [
        _version(calculator, name.strip() or f"Versión {letter}", values, (country, written_in))
        for letter, (name, values) in zip(LETTERS, versions, strict=False)
    ]
    results = list(result_rows(calculator, sides))
    return {
        "versions": [{"name": each.name, "errors": dict(each.errors), "values": _canonical(each)} for each in sides],
        "figures": list(figure_rows(calculator, sides)),
        "results": results,
        "sentences": list(verdicts(calculator, sides, results)),
    }


def _version(calculator: Calculator, name: str, values: Mapping[str, str], notation: tuple[str, str]) -> Version:
    found = read(calculator, values, *notation)
    outputs = {} if found.errors else calculator.formula(found.given).outputs
    return Version(name, found.country, found.fields, found.errors, outputs)


def _canonical(version: Version) -> dict[str, str]:
    return {key: text for key in version.fields if (text := version.canonical(key)) is not None}
