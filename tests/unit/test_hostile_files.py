"""Whatever a file holds, the answer is about it: nothing raises, nothing takes long, nothing is run."""

from __future__ import annotations

import json
import time

import pytest

from calculators import evaluate_json
from calculators.files.limits import MOST_COLUMNS, MOST_PROBLEMS, PREVIEW_ROWS
from tests.unit.bringing import brought
from tests.unit.hostile_files import files
from tests.yardstick import python_yardstick

ALL = dict(files())
MOST_YARDSTICKS = 100
"""The slowest takes about five."""
MOST_ANSWER = 3_000_000


def test_there_are_many() -> None:
    assert len(ALL) >= 340


@pytest.mark.parametrize("slug", ["compare", "nps"])
def test_each_gets_an_answer_in_time(slug: str) -> None:
    yardstick = python_yardstick()
    for name, data in ALL.items():
        start = time.process_time()
        answer = brought(data, slug=slug)
        assert time.process_time() - start < MOST_YARDSTICKS * yardstick, name
        assert answer["problem"] or answer["values"], name
        assert len(json.dumps(answer)) < MOST_ANSWER, name
        assert len(answer["troubles"]) <= MOST_PROBLEMS, name
        assert len(answer["preview"]) <= PREVIEW_ROWS, name
        assert len(answer["headings"]) <= MOST_COLUMNS, name
        assert all(len(each["text"]) < 600 for each in answer["troubles"]), name


def test_what_is_taken_over_can_always_be_calculated_or_corrected() -> None:
    for name, data in ALL.items():
        values = brought(data)["values"]
        if values and len(values["rows"]) < 100_000:
            answer = json.loads(evaluate_json("compare", json.dumps({"values": values, "country": "MX"})))
            assert answer["errors"] or answer["outputs"], name


@pytest.mark.parametrize("columns", [{"leads": 10**9}, {"leads": -7}, {"__proto__": 0}, {"name": 0, "spend": 0}])
def test_columns_that_do_not_exist_are_not_believed(columns: dict[str, int]) -> None:
    answer = brought("Canal;Inversión;Leads;Ventas\nA;1;1;1\n", columns=columns)
    assert answer["headings"] == ["Canal", "Inversión", "Leads", "Ventas"]
