"""Rumbo's calculators: each file beside this one is one calculator, from a person's typing to an answer to read.

>>> evaluate("cpa", {"spend": "1,000", "leads": "50", "sales": "5"})["outputs"]["cpa"]["text"]
'$200.00'
"""

import json
from collections.abc import Mapping
from typing import Any

from calculators.core.countries import COUNTRIES, DEFAULT_COUNTRY
from calculators.core.engine import run
from calculators.core.errors import DefinitionError, UnknownNameError
from calculators.core.registry import definition, slugs

__all__ = [
    "COUNTRIES",
    "DEFAULT_COUNTRY",
    "DefinitionError",
    "UnknownNameError",
    "definition",
    "evaluate",
    "evaluate_json",
    "slugs",
]


def evaluate(slug: str, values: Mapping[str, str], *, country: str = DEFAULT_COUNTRY) -> dict[str, Any]:
    """Evaluate a calculator on what a person typed.

    Args:
        slug: the calculator's name, one of `slugs()`.
        values: typed text by input key; a missing optional input is absent or "".
        country: ISO code, one of `COUNTRIES`; fixes currency, separators and decimals.

    Returns:
        A JSON-serialisable dict: calculator, country, inputs, errors, outputs, headline, range, steps, notes,
        charts. What was typed wrongly is in errors, a Spanish sentence a field; outputs is then empty.

    Raises:
        LookupError: an unknown slug, key or country; the message names the nearest valid ones.
    """
    return run(definition(slug), values, country)


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
    answer = run(definition(slug), asked["values"], asked.get("country", DEFAULT_COUNTRY), asked.get("written_in", ""))
    return json.dumps(answer)
