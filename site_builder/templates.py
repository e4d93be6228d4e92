"""Renders the Jinja2 markup of `site_templates/` with what the calculators say."""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from calculators import COUNTRIES, DEFAULT_COUNTRY, definition, evaluate, slugs
from calculators.core.tables.fields import optional_keys
from calculators.core.tables.text import TableProblem, split_table
from calculators.files import takes_files
from calculators.files.limits import MOST_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from calculators.core.model import Input
    from site_builder.terms.model import Word


from site_builder.terms.source import indicators

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
    jinja.filters["is_folded"] = is_folded
    jinja.filters["emphasised"] = emphasised
    return jinja


def runs_of(items: Iterable[Any], attribute: str) -> Iterator[tuple[Any, list[Any]]]:
    """Group consecutive items that share an attribute, in the order they come (Jinja's groupby sorts)."""
    for value, run in groupby(items, key=lambda item: getattr(item, attribute)):
        yield value, list(run)


def rows_of(table: Input, text: str) -> list[tuple[str, ...]]:
    """Take a table's text apart, for the boxes of its rows; none where it is no table."""
    rows = split_table(text, [column.key for column in table.columns], optional_keys(table.columns))
    return [] if isinstance(rows, TableProblem) else rows


def is_folded(table: Input, text: str) -> bool:
    """Tell whether a table has optional columns and nothing stands in them: they are then shown when asked for."""
    places = [place for place, column in enumerate(table.columns) if column.optional]
    return bool(places) and not any(row[place].strip() for row in rows_of(table, text) for place in places)


def emphasised(text: str) -> Markup:
    """Return plain text as HTML, with what stands between asterisks emphasised."""
    return Markup(re.sub(r"\*([^*]+)\*", r"<em>\1</em>", str(escape(text))))  # noqa: S704 - escaped right here


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
            calculators=[definition(each) for each in slugs()],
            result=worked_example(slug),
            takes_files=takes_files(definition(slug)),
            most_bytes=MOST_BYTES,
            countries=COUNTRIES.values(),
            country=COUNTRIES[DEFAULT_COUNTRY],
            word=acronym_word(definition(slug).acronym),
        )
    )


def acronym_word(acronym: str) -> Word | None:
    """Return what an acronym means, None where there is none."""
    return next((each.word for each in indicators().values() if acronym and each.acronym == acronym), None)


def render_questions(*chosen: str) -> str:
    """Return a card for each of these calculators (question and example's answer), and a link for each other one."""
    cards = [(definition(slug), worked_example(slug)) for slug in chosen]
    others = [definition(slug) for slug in slugs() if slug not in chosen]
    return environment().get_template("questions.html").render(cards=cards, others=others)


def render_notes(words: Iterable[Word]) -> str:
    """Return the notes on a page's words, which its text links to."""
    return environment().get_template("terms/notes.html").render(words=words)


def render_keys() -> str:
    """Return the keys that a link to each calculator may carry."""
    return environment().get_template("keys.html").render(calculators=[definition(slug) for slug in slugs()])
