"""A wrong definition can't be created, and the domain stands on the standard library alone."""

import ast
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import fields, replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import calculators
from calculators import COUNTRIES, DefinitionError, definition, slugs
from calculators.core import Calculator, Example, Output, Result
from calculators.core.engine import run
from calculators.core.inputs import table
from calculators.core.model import Input

CPA = definition("cpa")
PACKAGE = Path(calculators.__file__).parent
A_SENTENCE = 30
"""Characters from which a text is one that should stand in a single place."""


SAMPLE = replace(CPA.inputs[0], sample="1000")


def with_columns(*columns: Input, example: str = "spend\n1000") -> Input:
    """Make an input of rows."""
    return table("rows", "Filas", "Una por canal.", example, columns)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"slug": "CPA"}, "slug"),
        ({"title": " "}, "title"),
        ({"question": "Cuánto me cuesta"}, "question"),
        ({"sources": ()}, "sources"),
        ({"examples": CPA.examples[:1]}, "examples"),
        ({"inputs": (*CPA.inputs, CPA.inputs[0])}, "inputs"),
        ({"outputs": CPA.outputs[1:]}, "outputs"),
        ({"outputs": (*CPA.outputs, Output("pais", "País", "count"))}, "outputs.pais"),
        ({"inputs": (replace(CPA.inputs[0], key="Spend"), *CPA.inputs[1:])}, "inputs.Spend"),
        ({"inputs": (replace(CPA.inputs[0], label=""), *CPA.inputs[1:])}, "inputs.spend"),
        ({"inputs": (replace(CPA.inputs[0], unit="points"), *CPA.inputs[1:])}, "inputs.spend.unit"),
        ({"inputs": (replace(CPA.inputs[0], example=""), *CPA.inputs[1:])}, "inputs.spend.example"),
        ({"inputs": (replace(CPA.inputs[0], example="1,000"), *CPA.inputs[1:])}, "inputs.spend.example"),
        ({"inputs": (replace(CPA.inputs[0], linked="1,000"), *CPA.inputs[1:])}, "inputs.spend.linked"),
        ({"inputs": (replace(CPA.inputs[0], maximum=Fraction(-1)), *CPA.inputs[1:])}, "inputs.spend.maximum"),
        ({"inputs": (replace(CPA.inputs[0], unit="text"), *CPA.inputs[1:])}, "inputs.spend.unit"),
        ({"inputs": (replace(CPA.inputs[0], unit="table"), *CPA.inputs[1:])}, "inputs.spend.columns"),
        ({"inputs": (replace(CPA.inputs[0], columns=CPA.inputs[:1]), *CPA.inputs[1:])}, "inputs.spend.columns"),
        ({"inputs": (with_columns(SAMPLE, SAMPLE),)}, "inputs.rows.columns"),
        ({"inputs": (with_columns(replace(SAMPLE, optional=True)),)}, "inputs.rows.columns.spend"),
        (
            {
                "inputs": (
                    with_columns(SAMPLE, Input(key="x", label="X", unit="text", hint="x", example="", optional=True)),
                )
            },
            "inputs.rows.columns.x",
        ),
        ({"inputs": (with_columns(CPA.inputs[0]),)}, "inputs.rows.columns.spend.sample"),
        ({"inputs": (with_columns(SAMPLE, example="1000"),)}, "inputs.rows.example"),
        ({"inputs": (with_columns(SAMPLE),)}, "targets"),
        ({"examples": (*CPA.examples, Example("x", {"sale": "1"}, {"cpa": "1"}))}, "examples.'x'"),
        ({"examples": (*CPA.examples, Example("x", {"sales": "1"}, {"cap": "1"}))}, "examples.'x'"),
        ({"examples": (*CPA.examples, Example("x", {"sales": "1"}, {}))}, "examples.'x'"),
    ],
)
def test_a_wrong_definition_names_its_file_and_the_field(change: Mapping[str, Any], field: str) -> None:
    with pytest.raises(DefinitionError) as error:
        replace(CPA, **change)
    assert "cpa.py" in str(error.value)
    assert f": {field}: " in str(error.value)


def test_a_formula_must_return_what_it_declares() -> None:
    unknown, missing = Result(outputs={"cap": 1}, headline="x"), Result(outputs={}, headline="x")
    with pytest.raises(DefinitionError, match="add it to outputs"):
        run(replace(CPA, formula=lambda _given: unknown), dict(CPA.defaults), "MX")
    with pytest.raises(DefinitionError, match="must return 'cpa'"):
        run(replace(CPA, formula=lambda _given: missing), dict(CPA.defaults), "MX")


def test_the_customers_five_calculators_are_there() -> None:
    assert {"cpl", "cvr", "cpa", "nps", "budget"} <= set(slugs())


@pytest.mark.parametrize("file", sorted(PACKAGE.rglob("*.py")), ids=lambda file: file.name)
def test_the_domain_imports_only_itself_and_the_standard_library(file: Path) -> None:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        for name in names:
            assert name.partition(".")[0] in sys.stdlib_module_names | {"calculators"}, f"{file.name} imports {name}"


def test_countries_are_offered_in_the_order_of_their_names() -> None:
    assert list(COUNTRIES) == sorted(COUNTRIES, key=lambda code: COUNTRIES[code].name)


@pytest.mark.parametrize("part", [Calculator, Input, Output, Example])
def test_every_field_of_a_definition_is_explained(part: type[Any]) -> None:
    explained = part.__doc__ or ""
    assert [
        each.name for each in fields(part) if f"{each.name}:" not in explained and f"{each.name}, " not in explained
    ] == []


def test_no_sentence_is_written_twice() -> None:
    files = [ast.parse(file.read_text(encoding="utf-8")) for file in PACKAGE.rglob("*.py")]
    texts = [{node.value for node in ast.walk(file) if isinstance(node, ast.Constant)} for file in files]
    times = Counter(text for each in texts for text in each if isinstance(text, str) and len(text) >= A_SENTENCE)
    assert [text for text, count in times.items() if count > 1] == []
