"""From a chart's data to what the page draws: every label and figure written, next to the bare numbers."""

from collections.abc import Mapping
from typing import Any

from calculators.core.figures import Figure
from calculators.core.numbers.countries import Country
from calculators.core.numbers.writing import write_in_sentence
from calculators.core.results import Chart, Row
from calculators.core.units import Unit

NOTHING = "–"


def chart_json(chart: Chart, texts: Mapping[str, Figure], country: Country) -> dict[str, Any]:
    """Write a chart's part of the answer.

    Args:
        chart: its data.
        texts: figures that its sentences mention.
        country: whose notation.
    """
    return {
        "kind": chart.kind,
        "title": chart.title.format_map(texts),
        "summary": chart.summary.format_map(texts),
        "columns": list(chart.columns),
        "rows": [_row(row, chart.unit, texts, country) for row in chart.rows],
        "base": _base(chart, texts, country),
    }


def _base(chart: Chart, texts: Mapping[str, Figure], country: Country) -> dict[str, Any] | None:
    if chart.base is None:
        return None
    return {
        "value": float(chart.base),
        "text": _cell(chart.base, chart.unit, country),
        "label": chart.base_label.format_map(texts),
    }


def _row(row: Row, unit: Unit, texts: Mapping[str, Figure], country: Country) -> dict[str, Any]:
    return {
        "label": row.label.format_map(texts),
        "values": [None if value is None else float(value) for value in row.values],
        "texts": [text.format_map(texts) for text in row.said]
        or [_cell(value, row.unit or unit, country) for value in row.values],
        "shared": row.unit is None,  # its values are in the chart's own unit and share its scale
        "tone": row.tone,
    }


def _cell(value: Any, unit: Unit, country: Country) -> str:  # noqa: ANN401 - as in Row
    return NOTHING if value is None else write_in_sentence(value, unit, country)
