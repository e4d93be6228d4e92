"""From a report's templates to what the page shows: finished texts, row by row."""

from collections.abc import Mapping
from typing import Any

from calculators.core.figures import Figure
from calculators.core.results import Report


def report_json(report: Report, texts: Mapping[str, Figure]) -> dict[str, Any]:
    """Write a report's part of the answer.

    Args:
        report: its templates.
        texts: figures that they mention.
    """
    return {
        "title": report.title.format_map(texts),
        "columns": list(report.columns),
        "rows": [
            [
                {"text": cell.text.format_map(texts), "more": cell.more.format_map(texts), "tone": cell.tone}
                for cell in row
            ]
            for row in report.rows
        ],
        "total": report.total,
    }
