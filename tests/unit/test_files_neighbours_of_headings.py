"""Neighbours of the files that people have never crash, and never pass a wrong figure in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.unit.bringing import brought, rows
from tests.unit.heading_neighbours import COUNT, Neighbour, neighbours

if TYPE_CHECKING:
    from collections.abc import Mapping

KEYS = ("name", "spend", "leads", "sales")
ENOUGH_RIGHT = 0.9
"""Share of files in which all that is there is read right without asking for its column: asking always is no answer."""
DOUBTFUL_NOTATION = "puede ser"
"""What is asked of "1.500" where nothing tells whether it is grouped: right, whatever the headings."""


def said(answer: Mapping[str, Any], key: str) -> bool:
    """Whether the reader is told that a figure was guessed, is lacking or can't be used."""
    (column,) = (each for each in answer["columns"] if each["key"] == key)
    return bool(column["question"] or column["column"] < 0 or answer["troubles"] or answer["problem"])


def wrong_in_silence(file: Neighbour, answer: Mapping[str, Any]) -> list[str]:
    """Give the figures that are not what was meant though nothing says so."""
    read = dict(zip(KEYS, map(list, zip(*rows(answer), strict=True)), strict=False))
    return [key for key in KEYS if read.get(key) != file.meant.get(key) and not said(answer, key)]


def is_right(file: Neighbour, answer: Mapping[str, Any]) -> bool:
    """Whether all that the file has is read right, and nothing of it asked."""
    read = dict(zip(KEYS, map(list, zip(*rows(answer), strict=True)), strict=False))
    asked = {
        each["key"] for each in answer["columns"] if each["question"] and DOUBTFUL_NOTATION not in each["question"]
    }
    return all(read.get(key) == meant and key not in asked for key, meant in file.meant.items())


def test_no_neighbour_passes_a_wrong_figure_in_silence() -> None:
    files = list(neighbours())
    pairs = [(file, brought(file.text, file.country)) for file in files]
    silent = [(wrong, file.text) for file, answer in pairs if (wrong := wrong_in_silence(file, answer))]
    assert silent == []
    right = sum(is_right(file, answer) for file, answer in pairs)
    assert right >= ENOUGH_RIGHT * COUNT
