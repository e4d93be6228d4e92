"""What the page is told of a file: what was understood, what is wrong in it, and the figures to take over."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from calculators.core.numbers.countries import Country
from calculators.files.limits import MOST_PROBLEMS
from calculators.files.rows import SEPARATORS
from calculators.files.saying import counted

if TYPE_CHECKING:
    from calculators.files.gathered import Trouble
    from calculators.files.headings import Header
    from calculators.files.source import Source

NOT_USED_SHOWN = 12


def found_column(  # noqa: PLR0913 - a column is told with that many parts
    key: str, label: str, place: int, *, note: str = "", question: str = "", choices: Sequence[int] = ()
) -> dict[str, Any]:
    """Say what one of the figures wanted was found to be.

    Args:
        key: of the figure.
        label: its name.
        place: index of its heading; −1 for none.
        note: what the reader should know about it.
        question: what had to be guessed, which the reader is asked to confirm.
        choices: indexes of the headings that it may be.
    """
    return {
        "key": key,
        "label": label,
        "column": place,
        "note": note,
        "question": question,
        "choices": list(choices) if question else [],
    }


def report(  # noqa: PLR0913 - an answer has that many parts
    source: "Source",
    header: "Header",
    columns: Sequence[Mapping[str, Any]],
    *,
    facts: str = "",
    warnings: Sequence[str] = (),
    troubles: Sequence["Trouble"] = (),
    good: int = 0,
    heads: Sequence[str] = (),
    preview: Sequence[Sequence[str]] = (),
    more: int = 0,
    values: Mapping[str, str] | None = None,
    problem: str = "",
    choices: Sequence[Mapping[str, Any]] = (),
    is_sure: bool = True,
    optional: Sequence[str] = (),
) -> dict[str, Any]:
    """Give the page's answer about a file.

    Args:
        source: the file.
        header: its headings.
        columns: what each figure wanted was found to be.
        facts: how many rows were understood, the beginning of a sentence.
        warnings: sentences about what was done with them.
        troubles: of the rows that were left out.
        good: rows that can be used.
        heads: of the columns in the preview.
        preview: the first rows as they would be taken over.
        more: rows of the table beyond the preview.
        values: the calculator's figures, by input; none where nothing can be used.
        problem: what stands in the way, and what to do.
        choices: what else the reader may decide about it.
        is_sure: no row had to be mended or guessed at.
        optional: keys of the figures that the reader need not write where the file lacks them.
    """
    used = {each["column"] for each in columns}
    own = header.names[: len(header.names) - header.made]
    unused = [name for at, name in enumerate(own) if at not in used]
    separated = SEPARATORS.get(source.rows.separator, "") if len(header.names) > 1 else ""
    columns_cut = f" y separa sus columnas con {separated}" if separated else ""
    is_whole = not source.mended and not source.rows.quoted
    guessed = [each["label"] for each in columns if each["question"]]
    how = f"El archivo está en {source.encoding}{columns_cut}."
    return {
        "problem": problem,
        "facts": f"{facts}. {how}" if facts else how,
        "columns": list(columns),
        "headings": header.names,
        "choices": list(choices),
        "unused": _listed(unused),
        "guessed": _guessed(guessed),
        "warnings": list(warnings),
        "good": good,
        "wrong": (wrong := len({each.line for each in troubles})),
        "count": _count(good, wrong, source.country, is_sure=is_sure and is_whole and not guessed),
        "lacking": bool(values) and any(each["column"] < 0 for each in columns if each["key"] not in optional),
        "troubles": [_trouble(each) for each in troubles[:MOST_PROBLEMS]],
        "more_troubles": _more(len(troubles) - MOST_PROBLEMS, source.country),
        "heads": list(heads),
        "preview": [list(row) for row in preview],
        "more_rows": _more_rows(more, source.country),
        "values": dict(values or {}),
    }


def refusal(problem: str) -> dict[str, Any]:
    """Give the answer about a file of which nothing can be read.

    Args:
        problem: what it is, and what to do.
    """
    return {
        "problem": problem, "facts": "", "columns": [], "headings": [], "choices": [],
        "unused": "", "guessed": "", "warnings": [],
        "good": 0, "wrong": 0, "count": "", "lacking": False, "troubles": [], "more_troubles": "",
        "heads": [], "preview": [], "more_rows": "", "values": {},
    }  # fmt: skip


def _guessed(labels: Sequence[str]) -> str:
    """Say what had to be guessed; "" for nothing."""
    if not labels:
        return ""
    named = f"{', '.join(labels[:-1])} y {labels[-1]}" if len(labels) > 1 else labels[0]
    return f"Tuvimos que adivinar algo de {named}: revísalo antes de usarlo."


def _count(good: int, wrong: int, country: Country, *, is_sure: bool) -> str:
    """Say how many rows there are to use, and how many are not; "" without any."""
    if not good:
        return ""
    ready = counted(good, "fila lista", "filas listas", country)
    if not wrong and not is_sure:
        return f"{ready}. Antes de usarlas, revisa lo que tuvimos que adivinar."
    if not wrong:
        return f"{ready}, ninguna con problemas."
    one, several = "tiene un problema y queda", "tienen problemas y quedan"
    others = f"Otra {one}" if wrong == 1 else f"Otras {counted(wrong, one, several, country)}"
    return f"{ready}. {others} fuera."


def _trouble(trouble: "Trouble") -> dict[str, Any]:
    column = f", columna «{trouble.column}»" if trouble.column else ""
    return {"line": trouble.line, "column": trouble.column, "text": f"Línea {trouble.line}{column}: {trouble.text}"}


def _more(count: int, country: Country) -> str:
    return f"Y {counted(count, 'problema', 'problemas', country)} más." if count > 0 else ""


def _more_rows(count: int, country: Country) -> str:
    return f"Y {counted(count, 'fila', 'filas', country)} más." if count > 0 else ""


def _listed(names: Sequence[str]) -> str:
    """Name the columns that are not used; "" for none."""
    if not names:
        return ""
    shown = ", ".join(f"«{name}»" for name in names[:NOT_USED_SHOWN])
    rest = len(names) - NOT_USED_SHOWN
    return f"No usamos: {shown}{f' y {rest} más' if rest > 0 else ''}."
