"""Links that people have sent open for years: every sample of version 1 still gives what it gave."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

import pytest

from calculators import definition, evaluate_json, slugs
from tests.build.codec import running_codec

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculators.core import Calculator
    from tests.build.codec import Codec

SAMPLES: list[dict[str, Any]] = json.loads((Path(__file__).parent / "links_v1.json").read_text(encoding="utf-8"))[
    "links"
]
# The file only grows. To add a sample, write it at the end, with what it gives; whoever releases then moves these two
# on. Where an old sample fails, the change breaks links that are out there: mend the change, or let it be version 2.
RELEASED = 139
DIGEST = "252005f7d85e2301"

# What a box takes a link takes too, since November 2026: these were errors, and are figures with their doubt.
SINCE_READ = {("cpa", "v=1&spend=1%2C500"): {"spend": 1500.0}}


@pytest.fixture(scope="module")
def codec(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Codec]:
    with running_codec(tmp_path_factory.mktemp("codec")) as running:
        yield running


def digest(samples: list[dict[str, Any]]) -> str:
    return sha256(json.dumps(samples, sort_keys=True).encode()).hexdigest()[:16]


def frozen(calculator: Calculator, key: str, field: dict[str, Any]) -> float | str:
    """What a field must stay: a number is its value, whatever it is written like; the rest is its text."""
    unit = next(each.unit for each in calculator.inputs if each.key == key)
    return str(field["canonical"]) if unit in {"choice", "table"} else float(field["value"])


def test_no_sample_is_ever_changed() -> None:
    assert len(SAMPLES) >= RELEASED
    assert digest(SAMPLES[:RELEASED]) == DIGEST


def test_every_calculator_has_samples() -> None:
    assert {sample["calculator"] for sample in SAMPLES} >= set(slugs())


def written() -> set[tuple[str, str, str]]:
    """Calculator, name and text of all that the samples say; those that a later version wrote don't count."""
    samples = [sample for sample in SAMPLES if isinstance(sample["gives"], dict)]
    return {
        (sample["calculator"], key, text)
        for sample in samples
        for key, text in parse_qsl(sample["fragment"], keep_blank_values=True)
    }


@pytest.mark.parametrize("slug", slugs())
def test_every_input_and_every_option_stands_in_a_sample(slug: str) -> None:
    said = {(key, text) for calculator, key, text in written() if calculator == slug}
    named = {key for key, _ in said}
    inputs = definition(slug).inputs
    assert [each.key for each in inputs if each.key not in named] == []
    options = [(each.key, option.key) for each in inputs for option in each.options]
    assert [each for each in options if each not in said] == []


def test_tables_plain_and_packed_and_other_versions_stand_in_samples() -> None:
    said = written()
    tables = [text for calculator, key, text in said if (calculator, key) == ("compare", "rows")]
    assert {text.startswith("z.") for text in tables} == {True, False}
    assert {key[:2] for _, key, _ in said if key[1:2] == "."} == {"b.", "c."}
    assert any(key.startswith("b.") and text.startswith("z.") for _, key, text in said)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: f"{sample['calculator']}#{sample['fragment'][:60]}")
def test_an_old_link_still_gives_what_it_gave(codec: Codec, sample: dict[str, Any]) -> None:
    calculator, gives = definition(sample["calculator"]), sample["gives"]
    link = codec.read(sample["fragment"], [field.key for field in calculator.inputs])
    if gives == "newer":
        assert link == "newer"
        return
    words = {name: link[name] for name in ("title", "note", "name", "from") if link[name]}
    words |= {"others": link["others"]} if link["others"] else {}
    assert words == gives["words"]
    # What a link does not say is what the first example said: it is part of every link to the calculator.
    values = dict(calculator.linked) | link["values"]
    request = {"values": values, "country": link["country"] or "MX", "written_in": "canonical"}
    answer = json.loads(evaluate_json(calculator.slug, json.dumps(request)))
    assert answer["country"] == gives["country"]
    since = SINCE_READ.get((calculator.slug, sample["fragment"]), {})
    assert all(answer["inputs"][key]["echo"]["alternative"] for key in since)
    read = {key: frozen(calculator, key, field) for key, field in answer["inputs"].items()}
    assert read == gives["inputs"] | since
    assert sorted(answer["errors"]) == sorted(set(gives["errors"]) - set(since))


def test_an_old_link_opens_as_before_and_gives_the_range_of_today(codec: Codec) -> None:
    calculator = definition("cpa")
    link = codec.read("v=1&pais=US&spend=1000&leads=50&sales=5", [field.key for field in calculator.inputs])
    request = {"values": dict(calculator.defaults) | link["values"], "country": "US", "written_in": "canonical"}
    found = json.loads(evaluate_json("cpa", json.dumps(request)))["outputs"]
    ends = [found[key]["value"] for key in ("cpa_low", "cpa_high")]
    assert ends == pytest.approx([1000 / 11.668332, 1000 / 1.623486], rel=1e-6)
