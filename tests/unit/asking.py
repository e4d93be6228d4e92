"""Short ways to ask a calculator in tests, with US figures."""

from typing import Any

from calculators import evaluate

HEADING = "name;spend;leads;sales"


def rows(*lines: str) -> str:
    """Write a table of names, spend, leads and sales as `compare` reads it."""
    return "\n".join([HEADING, *lines])


def answer(slug: str, **typed: str) -> dict[str, Any]:
    """Give the whole answer, which must have no errors."""
    found = evaluate(slug, typed, country="US")
    assert found["errors"] == {}
    return found


def outputs(slug: str, **typed: str) -> dict[str, Any]:
    """Give the value of each output; None where it is undefined."""
    return {key: figure["value"] for key, figure in answer(slug, **typed)["outputs"].items()}


def errors(slug: str, **typed: str) -> dict[str, str]:
    """Give the sentences about what can't be used."""
    found: dict[str, str] = evaluate(slug, typed, country="US")["errors"]
    return found


def notes(slug: str, kind: str, **typed: str) -> list[str]:
    """Give the notes of one kind."""
    return [note["text"] for note in answer(slug, **typed)["notes"] if note["kind"] == kind]
