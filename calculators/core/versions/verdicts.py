"""What to make of versions side by side, in sentences: which is better, or why nobody can say."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from calculators.core.model import Calculator, Output
from calculators.core.versions.ranges import range_of
from calculators.core.versions.rows import Version, chance
from calculators.core.wording.phrases import listed

Rows = Sequence[Mapping[str, Any]]


def verdicts(calculator: Calculator, versions: Sequence[Version], results: Rows) -> Iterator[str]:
    """Give the sentences about each version against the first.

    Args:
        calculator: which one.
        versions: read and calculated.
        results: rows of their results, the main output's first.
    """
    first, *others = versions
    for version in versions:
        if version.errors:
            yield f"«{version.name}» tiene cifras por revisar: {_wrong(version)}."
    for place, other in enumerate(others, 1):
        if not first.errors and not other.errors:
            yield _about(calculator.primary, first, other, [(row["label"], row["cells"][place]) for row in results])


def _wrong(version: Version) -> str:
    return listed([f"«{version.fields[key].spec.label}»" for key in version.errors])


def _about(main: Output, first: Version, other: Version, cells: Sequence[tuple[str, Mapping[str, str]]]) -> str:
    cell = cells[0][1]
    if _is_same(first, other):
        return f"«{other.name}» tiene las mismas cifras que «{first.name}»: cambia una para comparar."
    for version in (first, other):
        if version.number(main.key) is None:
            why = getattr(version.outputs.get(main.key), "why", "")
            return f"En «{version.name}» no hay «{main.label}» que comparar{f': {why}' if why else ''}."
    if undecided := _undecided(main, first, other):
        return undecided
    if not cell["difference"]:
        return f"«{other.name}» da lo mismo que «{first.name}» en «{main.label}»."
    result = f"{cell['text']}, o sea {cell['difference']}"
    if not cell["change"]:
        return f"En «{main.label}», «{other.name}» da {result}."
    said = f"En «{main.label}», «{other.name}» queda {cell['said']} que «{first.name}»: {result}."
    return said + _but(main, other, cells)


def _undecided(main: Output, first: Version, other: Version) -> str:
    """Why the ranges let neither win; "" where they lie apart or the output has none."""
    ending = "la diferencia puede ser suerte, así que ninguna gana todavía."
    luck = chance(main.key, first, other)
    if luck == "unknown":
        names = listed([f"«{each.name}»" for each in (first, other) if not _has_range(main, each)])
        return f"En {names} no hay un rango que comparar: {ending}"
    return f"Los rangos de «{first.name}» y «{other.name}» se cruzan: {ending}" if luck == "meets" else ""


def _but(main: Output, other: Version, cells: Sequence[tuple[str, Mapping[str, str]]]) -> str:
    """What goes the other way, and whether chance was counted."""
    main_change = cells[0][1]["change"]
    against = [f"«{label}»" for label, cell in cells if cell["change"] not in {"", main_change}]
    verb = "empeora" if main_change == "better" else "mejora"
    contrary = f" Pero {verb} en {listed(against)}." if against else ""
    if range_of(main.key, other.outputs) is None:
        return f"{contrary} Aquí no calculamos un rango: puede ser suerte." if main.measured else contrary
    return f" Sus rangos no se cruzan: es poco probable que sea suerte.{contrary}"


def _has_range(main: Output, version: Version) -> bool:
    found = range_of(main.key, version.outputs)
    return found is not None and found.is_known


def _is_same(first: Version, other: Version) -> bool:
    return all(first.canonical(key) == other.canonical(key) for key in first.fields)
