"""Rumbo's calculators: each file beside this one is one calculator, from a person's typing to an answer to read.

>>> evaluate("cpa", {"spend": "1,000", "leads": "50", "sales": "5"})["outputs"]["cpa"]["text"]
'$200.00'
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from calculators.core.carries import carries
from calculators.core.engine import read_fields, run
from calculators.core.errors import DefinitionError, UnknownNameError
from calculators.core.numbers.countries import COUNTRIES, DEFAULT_COUNTRY
from calculators.core.registry import definition, slugs
from calculators.core.solving.wishes import run_wish
from calculators.core.tables.fields import TableField
from calculators.core.tables.order import row_order
from calculators.core.versions.side_by_side import run_versions

__all__ = [
    "COUNTRIES",
    "DEFAULT_COUNTRY",
    "DefinitionError",
    "UnknownNameError",
    "definition",
    "evaluate",
    "evaluate_json",
    "export_json",
    "order_json",
    "paste_json",
    "read_file_json",
    "slugs",
    "solve",
    "solve_json",
    "versions",
    "versions_json",
]


def evaluate(slug: str, values: Mapping[str, str], *, country: str = DEFAULT_COUNTRY) -> dict[str, Any]:
    """Evaluate a calculator on what a person typed.

    Args:
        slug: the calculator's name, one of `slugs()`.
        values: typed text by input key; a missing optional input is absent or "".
        country: ISO code, one of `COUNTRIES`; fixes currency, separators and decimals.

    Returns:
        A JSON-serialisable dict: calculator, country, inputs, errors, outputs, headline, range, steps, notes,
        charts, carries. What was typed wrongly is in errors, a Spanish sentence a field; outputs is then empty.

    Raises:
        LookupError: an unknown slug, key or country; the message names the nearest valid ones.
    """
    return _answer(slug, values, country)


def evaluate_json(slug: str, request: str) -> str:
    """Evaluate a calculator for the page: text in, text out.

    Args:
        slug: the calculator's name.
        request: JSON object with values, country and, if the values are not written the country's way,
            written_in (a country's code, or "canonical" for a link's notation).

    Returns:
        The answer of `evaluate` as JSON.

    Raises:
        LookupError: an unknown slug, key or country.
    """
    asked = json.loads(request)
    country = asked.get("country", DEFAULT_COUNTRY)
    return json.dumps(_answer(slug, asked["values"], country, asked.get("written_in", "")))


def _answer(slug: str, values: Mapping[str, str], country: str, written_in: str = "") -> dict[str, Any]:
    answer = run(definition(slug), values, country, written_in)
    return answer | {"carries": carries(definition(slug), answer)}


def solve(  # noqa: PLR0913 - a wish has that many parts
    slug: str, values: Mapping[str, str], *, field: str, output: str, target: str, country: str = DEFAULT_COUNTRY
) -> dict[str, Any]:
    """Find the value of one field that gives a wanted result: "¿qué CPL necesito para …?".

    Args:
        slug: the calculator's name.
        values: typed text by input key; that of the field asked for only tells which answer is nearest.
        field: key of the input to find.
        output: key of the output, one of the calculator's targets.
        target: the wanted result as typed.
        country: ISO code, one of `COUNTRIES`.

    Returns:
        A JSON-serialisable dict: field, output, errors, echo, value, text, typed, exact, sentence. `value` is None
        where no value gives or reaches the target; `sentence` says so. `echo` is how the wish was understood.

    Raises:
        LookupError: an unknown slug, key, target or country.
    """
    return run_wish(definition(slug), values, country, field=field, output=output, target=target)


def solve_json(slug: str, request: str) -> str:
    """Answer a wish for the page: text in, text out.

    Args:
        slug: the calculator's name.
        request: JSON object with values, country, field, output and target.

    Returns:
        The answer of `solve` as JSON.

    Raises:
        LookupError: an unknown slug, key, target or country.
    """
    asked = json.loads(request)
    wish = {name: asked[name] for name in ("field", "output", "target")}
    return json.dumps(run_wish(definition(slug), asked["values"], asked.get("country", DEFAULT_COUNTRY), **wish))


def read_file_json(slug: str, request: str, data: bytes) -> Iterator[str]:
    """Understand a file for the page, piece by piece: its bytes in, texts out.

    Args:
        slug: the calculator's name; it takes files.
        request: JSON object with country and, where the reader has said it, columns (index of a heading by key)
            and choices (index of an option by key).
        data: the file's bytes, or a view of them.

    Yields:
        {"progress": 0 … 1} as JSON while it reads, {"answer": …} last: see `calculators.files.report`.

    Raises:
        LookupError: an unknown slug or country, or a calculator that takes no files.
    """
    from calculators.files import read_file  # noqa: PLC0415 - few readers need it, and booting is on the clock

    asked = json.loads(request)
    country = asked.get("country", DEFAULT_COUNTRY)
    for step in read_file(definition(slug), bytes(data), country, asked.get("columns", {}), asked.get("choices", {})):
        yield json.dumps(step)


def paste_json(slug: str, request: str) -> str:
    """Understand what was pasted into a table: text in, text out.

    Args:
        slug: the calculator's name.
        request: JSON object with key (of the table), text, country and column (the index where it was pasted).

    Returns:
        JSON object with text (the cells to write as a table's text, its columns' keys first; "" where the plain cells
        are right) and said (sentences for the reader).

    Raises:
        LookupError: an unknown slug, key or country.
    """
    from calculators.files.pasting import read_paste  # noqa: PLC0415 - as above

    asked = json.loads(request)
    country = asked.get("country", DEFAULT_COUNTRY)
    if country not in COUNTRIES:
        raise UnknownNameError("country", country, COUNTRIES)
    tables = {each.key: each for each in definition(slug).inputs if each.unit == "table"}
    if asked["key"] not in tables:
        raise UnknownNameError("table", asked["key"], tables)
    return json.dumps(read_paste(tables[asked["key"]], asked["text"], COUNTRIES[country], asked["column"]).answer())


def export_json(slug: str, request: str) -> str:
    """Make a file of a calculation for the page: text in, text out.

    Args:
        slug: the calculator's name.
        request: JSON object with values (in the country's notation), country, kind ("csv", "json", "xlsx" or
            "template") and, where versions stand side by side, versions (name and values of each).

    Returns:
        problem, name, text and sheets as JSON: see `calculators.files.out`.

    Raises:
        LookupError: an unknown slug, key, kind or country.
    """
    from calculators.files.out import export  # noqa: PLC0415 - few readers need it, and booting is on the clock

    asked = json.loads(request)
    country, versions = asked.get("country", DEFAULT_COUNTRY), asked.get("versions", [])
    return json.dumps(export(definition(slug), asked.get("values", {}), country, asked["kind"], versions))


def order_json(slug: str, request: str) -> str:
    """Order a table's rows for the page: text in, text out.

    Args:
        slug: the calculator's name.
        request: JSON object with values, country and written_in as for `evaluate_json`, key of the table, column by
            which, and descending.

    Returns:
        JSON object with order: the places of the rows, from 0, blank ones too, in their new order.

    Raises:
        LookupError: an unknown slug, key or country.
    """
    asked = json.loads(request)
    country = asked.get("country", DEFAULT_COUNTRY)
    _, fields = read_fields(definition(slug), asked["values"], country, asked.get("written_in", ""))
    table = fields[asked["key"]]
    order = row_order(table, asked["column"], descending=asked["descending"]) if isinstance(table, TableField) else []
    return json.dumps({"order": order})


def versions(
    slug: str, compared: Sequence[tuple[str, Mapping[str, str]]], *, country: str = DEFAULT_COUNTRY
) -> dict[str, Any]:
    """Compare versions of one calculation with the first of them.

    Args:
        slug: the calculator's name.
        compared: one to three: each one's name and its typed text by input key.
        country: ISO code, one of `COUNTRIES`.

    Returns:
        A JSON-serialisable dict: versions, figures, results, sentences; see
        `calculators.core.versions.side_by_side.run_versions`.

    Raises:
        LookupError: an unknown slug, key or country.
    """
    return run_versions(definition(slug), compared, country)


def versions_json(slug: str, request: str) -> str:
    """Compare versions for the page: text in, text out.

    Args:
        slug: the calculator's name.
        request: JSON object with versions (a list of objects with name and values), country and, if the values are
            not written the country's way, written_in, as in `evaluate_json`.

    Returns:
        The answer of `versions` as JSON.

    Raises:
        LookupError: an unknown slug, key or country.
    """
    asked = json.loads(request)
    compared = [(each["name"], each["values"]) for each in asked["versions"]]
    country = asked.get("country", DEFAULT_COUNTRY)
    return json.dumps(run_versions(definition(slug), compared, country, asked.get("written_in", "")))
