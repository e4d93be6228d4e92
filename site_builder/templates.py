"""Renders the Jinja2 markup of `site_templates/` with what the calculators say."""

from __future__ import annotations

from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from calculators import COUNTRIES, DEFAULT_COUNTRY, definition, evaluate, slugs
from calculators.core.table_text import TableProblem, split_table
from calculators.files import takes_files
from calculators.files.limits import MOST_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from calculators.core.model import Input

TEMPLATES = Path(__file__).resolve().parent.parent / "site_templates"


@cache
def environment() -> Environment:
    """The one Jinja2 environment: escapes everything and refuses a name that nobody gave it."""
    jinja = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    jinja.filters["runs_of"] = runs_of
    jinja.filters["rows_of"] = rows_of
    return jinja


def runs_of(items: Iterable[Any], attribute: str) -> Iterator[tuple[Any, list[Any]]]:
    """Group consecutive items that share an attribute, in the order they come (Jinja's groupby sorts)."""
    for value, run in groupby(items, key=lambda item: getattr(item, attribute)):
        yield value, list(run)


def rows_of(table: Input, text: str) -> list[tuple[str, ...]]:
    """Take a table's text apart, for the boxes of its rows; none where it is no table."""
    rows = split_table(text, [column.key for column in table.columns])
    return [] if isinstance(rows, TableProblem) else rows


def worked_example(slug: str) -> dict[str, Any]:
    """Evaluate a calculator's own defaults, as the page shows them before anyone types."""
    return evaluate(slug, definition(slug).defaults, country=DEFAULT_COUNTRY)


def render_calculator(slug: str) -> str:
    """Return the whole element of one calculator; an unknown slug raises LookupError."""
    return (
        environment()
        .get_template("calculator.html")
        .render(
            calculator=definition(slug),
            result=worked_example(slug),
            takes_files=takes_files(definition(slug)),
            most_bytes=MOST_BYTES,
            countries=COUNTRIES.values(),
            country=COUNTRIES[DEFAULT_COUNTRY],
        )
    )


def render_questions(*chosen: str) -> str:
    """Return a card for each of these calculators (question and example's answer), and a link for each other one."""
    cards = [(definition(slug), worked_example(slug)) for slug in chosen]
    others = [definition(slug) for slug in slugs() if slug not in chosen]
    return environment().get_template("questions.html").render(cards=cards, others=others)


def render_funnel() -> str:
    """Return the drawing that goes from a sales goal back to the money it needs."""
    return (
        environment()
        .get_template("funnel.html")
        .render(calculator=definition("budget"), result=worked_example("budget"))
    )


def render_keys() -> str:
    """Return the keys that a link to each calculator may carry."""
    return environment().get_template("keys.html").render(calculators=[definition(slug) for slug in slugs()])
