"""Worked cases, with all digits, that the calculators must give: one file a calculator in `fixtures/worked_cases`.

A file is a list of cases: `name`, `values` as typed, and either `outputs` (null is undefined) or `errors`, the keys of
the fields that must be refused. They were computed with SciPy, apart from our code.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.unit.asking import errors, outputs

FOLDER = Path(__file__).with_name("fixtures") / "worked_cases"
CASES = [
    pytest.param(path.stem, case, id=f"{path.stem}: {case['name']}")
    for path in sorted(FOLDER.glob("*.json"))
    for case in json.loads(path.read_text(encoding="utf-8"))
]
PRECISE = 1e-9
"""Largest error, relative to the value."""


@pytest.mark.parametrize(("slug", "case"), CASES)
def test_a_worked_case_comes_out_to_the_ninth_digit(slug: str, case: dict[str, Any]) -> None:
    if "errors" in case:
        assert sorted(errors(slug, **case["values"])) == sorted(case["errors"])
        return
    found = outputs(slug, **case["values"])
    for key, expected in case["outputs"].items():
        assert key in found
        value = found[key]
        assert (value is None) == (expected is None), key
        if expected is not None:
            assert value == pytest.approx(expected, rel=PRECISE, abs=PRECISE * PRECISE), key
