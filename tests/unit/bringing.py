"""Short ways to have a file read in tests, as the page does."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from calculators import read_file_json
from calculators.files import NOT_UNDERSTOOD

if TYPE_CHECKING:
    from collections.abc import Mapping

HEADS = "Canal;Inversión;Leads;Ventas\n"


def brought(
    text: str | bytes,
    country: str = "MX",
    slug: str = "compare",
    columns: Mapping[str, int] | None = None,
    *,
    is_broken: bool = False,
) -> dict[str, Any]:
    """Have a file read; give the answer about it, which is never that we failed unless something `is_broken`."""
    data = text if isinstance(text, bytes) else text.encode()
    request = json.dumps({"country": country, "columns": columns or {}})
    *progress, last = [json.loads(piece) for piece in read_file_json(slug, request, data)]
    assert all(0 <= piece["progress"] <= 1 for piece in progress)
    answer: dict[str, Any] = last["answer"]
    assert is_broken or answer["problem"] != NOT_UNDERSTOOD
    return answer


def rows(answer: Mapping[str, Any]) -> list[list[str]]:
    """Give the rows that would be taken over, as they are typed."""
    lines = answer["values"].get("rows", "").split("\n")[1:]
    return [line.split(";") for line in lines]


def places(answer: Mapping[str, Any]) -> dict[str, str]:
    """Give the heading under which each figure was found."""
    return {each["key"]: answer["headings"][each["column"]] for each in answer["columns"] if each["column"] >= 0}


def notes(answer: Mapping[str, Any]) -> dict[str, str]:
    """Give what is said and asked about the columns, by figure."""
    return {
        each["key"]: f"{each['question']} {each['note']}".strip()
        for each in answer["columns"]
        if each["note"] or each["question"]
    }
