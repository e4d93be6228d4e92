"""What makes a calculator's definition sound; a wrong one can't be created."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from calculators.core.errors import DefinitionError
from calculators.core.tables.text import TableProblem, split_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from calculators.core.model import Calculator, Input

RESERVED_KEYS = frozenset({"v", "pais", "country", "titulo", "nota", "nombre", "de"})
"""Keys that links and forms use for themselves."""
FIGURE = r"-?[0-9]+(\.[0-9]+)?|[0-9]{4}-[0-9]{2}-[0-9]{2}"
"""A figure or a date in link notation."""
FEWEST_EXAMPLES = 2
FEWEST_OPTIONS = 2


def check_calculator(calculator: Calculator) -> None:
    """Raise a DefinitionError for the first thing wrong in a definition.

    Args:
        calculator: the definition, with all of its fields set.

    Raises:
        DefinitionError: names the file, the field and the mend.
    """
    for field, mend in _mistakes(calculator):
        file = calculator.formula.__code__.co_filename
        message = f"{file}: calculator {calculator.slug!r}: {field}: {mend}"
        raise DefinitionError(message)


def _mistakes(calculator: Calculator) -> Iterator[tuple[str, str]]:
    yield from _wrong_words(calculator)
    yield from _wrong_keys(calculator)
    yield from _wrong_inputs(calculator)
    yield from _wrong_in_links(calculator)
    yield from _wrong_examples(calculator)
    yield from _wrong_carries(calculator)


def _wrong_words(calculator: Calculator) -> Iterator[tuple[str, str]]:
    if not re.fullmatch(r"[a-z][a-z0-9_]*", calculator.slug):
        yield "slug", "use small letters, digits and _, beginning with a letter"
    if not calculator.title.strip():
        yield "title", "write the calculator's name in Spanish"
    if not re.fullmatch(r"¿.+\?", calculator.question):
        yield "question", "write it as a Spanish question: ¿…?"
    if not calculator.sources:
        yield "sources", "cite at least one source"


def _wrong_keys(calculator: Calculator) -> Iterator[tuple[str, str]]:
    for name, keys in (
        ("inputs", [each.key for each in calculator.inputs]),
        ("outputs", [each.key for each in calculator.outputs]),
    ):
        for key in keys:
            if not re.fullmatch(r"[a-z][a-z0-9_]*", key):
                yield f"{name}.{key}", "use small letters, digits and _, beginning with a letter"
            if key in RESERVED_KEYS:
                yield f"{name}.{key}", "choose another key: links use this one"
        if twice := _repeated(keys):
            yield name, f"key {twice!r} stands twice: give each its own"
    if sum(each.primary for each in calculator.outputs) != 1:
        yield "outputs", "mark exactly one output as primary"
    outputs = {each.key for each in calculator.outputs}
    for key in (*calculator.targets, *filter(None, [calculator.moves])):
        if key not in outputs:
            yield "targets" if key in calculator.targets else "moves", f"no output named {key!r}"
        if any(each.options for each in calculator.inputs):
            yield (
                "targets" if key in calculator.targets else "moves",
                "leave it out: answers to choose have no in-between",
            )


def _wrong_inputs(calculator: Calculator) -> Iterator[tuple[str, str]]:
    for each in calculator.inputs:
        where = f"inputs.{each.key}"
        if not each.label.strip() or not each.hint.strip():
            yield where, "give it a label and a hint"
        if each.unit in {"points", "ratio", "text"}:
            yield f"{where}.unit", "nobody types points, ratios or, outside a table, text: use another unit"
            return
        if not each.example and not each.optional:
            yield f"{where}.example", "give the worked example a value"
        if each.unit == "table":
            yield from _wrong_table(calculator, each)
            return
        if each.columns:
            yield f"{where}.columns", "only a table has columns: set its unit to 'table'"
        if each.unit == "choice" or each.options:
            yield from _wrong_options(each, where)
            continue
        if not re.fullmatch(FIGURE, each.example or each.sample):
            yield f"{where}.example", "write it, or a sample, in link notation: 1000.5, a percent as said, 2027-12-31"
        if not each.minimum <= each.upper_bound:
            yield f"{where}.maximum", "set it at or above the minimum"


def _wrong_in_links(calculator: Calculator) -> Iterator[tuple[str, str]]:
    for each in calculator.inputs:
        if each.linked and (each.unit in {"table", "choice"} or not re.fullmatch(FIGURE, each.linked)):
            yield f"inputs.{each.key}.linked", "write the figure that old links mean by leaving it out: 1000.5"


def _wrong_table(calculator: Calculator, table: Input) -> Iterator[tuple[str, str]]:
    where = f"inputs.{table.key}"
    keys = [column.key for column in table.columns]
    optional = {column.key for column in table.columns if column.optional}
    if not keys:
        yield f"{where}.columns", "a table needs at least one"
    if twice := _repeated(keys):
        yield f"{where}.columns", f"key {twice!r} stands twice: give each its own"
    for column in table.columns:
        if column.unit in {"points", "ratio", "table"} or not column.label.strip():
            yield f"{where}.columns.{column.key}", "a figure or a text, with a label"
        if column.optional and (column.unit == "text" or column is table.columns[0]):
            yield f"{where}.columns.{column.key}", "a column of figures behind the first may be optional, no other"
        if not column.sample:
            yield f"{where}.columns.{column.key}.sample", "give one, for error sentences"
    if isinstance(split_table(table.example, keys, optional), TableProblem):
        yield (
            f"{where}.example",
            "write a table's text: the keys of the columns, then a row a line, with ; between cells",
        )
    if calculator.targets or calculator.moves:
        yield "targets", "a table's figures can't be varied one by one: leave targets and moves out"


def _wrong_options(each: Input, where: str) -> Iterator[tuple[str, str]]:
    keys = [option.key for option in each.options]
    if each.unit != "choice" or len(keys) < FEWEST_OPTIONS:
        yield f"{where}.options", f"a choice has at least {FEWEST_OPTIONS} options, and nothing else has any"
    for key in keys:
        if not re.fullmatch(r"[a-z][a-z0-9_]*", key):
            yield f"{where}.options", f"{key!r}: use small letters, digits and _, beginning with a letter"
    if _repeated(keys) or _repeated(option.label.casefold() for option in each.options):
        yield f"{where}.options", "give each option a key and a label of its own"
    if each.example not in {*keys, ""}:
        yield f"{where}.example", f"{each.example!r} is none of its options: write the key of one"


def _wrong_examples(calculator: Calculator) -> Iterator[tuple[str, str]]:
    inputs = {each.key for each in calculator.inputs}
    outputs = {each.key for each in calculator.outputs}
    if len(calculator.examples) < FEWEST_EXAMPLES:
        yield "examples", f"give at least {FEWEST_EXAMPLES}"
    for example in calculator.examples:
        where = f"examples.{example.name!r}"
        if unknown := set(example.values) - inputs:
            yield where, f"no input named {min(unknown)!r}"
        if unknown := set(example.expected) - outputs:
            yield where, f"no output named {min(unknown)!r}"
        if not example.expected:
            yield where, "say what is expected"


def _wrong_carries(calculator: Calculator) -> Iterator[tuple[str, str]]:
    sources = {each.key for each in calculator.inputs} | {each.key for each in calculator.outputs}
    if twice := _repeated([each.to for each in calculator.carries]):
        yield "carries", f"{twice!r} stands twice: carry all figures at once"
    for carry in calculator.carries:
        if carry.to == calculator.slug or not carry.values:
            yield f"carries.{carry.to}", "carry some figures, and into another calculator"
        for source in carry.values.values():
            if source not in sources:
                yield f"carries.{carry.to}", f"no input or output named {source!r}"


def _repeated(keys: Iterable[str]) -> str | None:
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            return key
        seen.add(key)
    return None
