"""The command: measures, prints the results and writes them to docs-dev/measurements.md."""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder.bench import answers, boot, building, growth, machine, recalculation, weights
from site_builder.bench.setting import Setting, chromium
from site_builder.tasks.console import ROOT, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.bench.table import Table

REPORT = ROOT / "docs-dev/measurements.md"
MEASUREMENTS = (
    boot.measure,
    answers.measure,
    recalculation.measure,
    weights.measure_runtime,
    weights.measure_lazy,
    weights.measure_pages,
)


def main() -> int:
    """Measure, and return 1 when a limit is not kept."""
    parser = argparse.ArgumentParser(prog="build.py bench", description="Measure starting, answers, bytes, building.")
    parser.add_argument("--rounds", type=int, default=5, help="how often to repeat what varies (default: 5)")
    parser.add_argument("--growth", action="store_true", help="only how the build grows with pages; needs no browser")
    options = parser.parse_args()
    today = datetime.now(UTC).date()
    kept = True
    if options.growth:
        tables, report = iter([growth.measure(ROOT)]), REPORT.read_text(encoding="utf-8")
    else:
        tables = all_tables(options.rounds)
        report = (
            "<!-- What the last `python3 build.py bench` measured; written by it. -->\n\n"
            f"# Measurements\n\n{today} · {machine.description()}\n"
        )
    for table in tables:
        print(table.markdown(), end="\n\n", flush=True)  # noqa: T201 - a command speaks by printing
        report = with_table(report, table)
        kept = kept and all(limit.kept for limit in table.limits)
    REPORT.write_text(report, encoding="utf-8")
    say(f"Written to {REPORT.relative_to(ROOT).as_posix()}" + ("" if kept else "; a limit is not kept"))
    return 0 if kept else 1


def all_tables(rounds: int) -> Iterator[Table]:
    """Build the site, then measure on it; yield each result as it comes."""
    with tempfile.TemporaryDirectory(prefix="rumbo-bench-") as folder, chromium() as browser:
        site = Path(folder) / "site"
        yield building.build(ROOT, site, Path(folder) / "cache")
        yield growth.measure(ROOT)
        setting = Setting(ROOT, site, browser, rounds)
        for measure in MEASUREMENTS:
            yield measure(setting)


def with_table(report: str, table: Table) -> str:
    """Return the report with this table, in the place of an older one of the same title or at the end."""
    written = f"{table.markdown()}\n"
    older = re.compile(rf"^## {re.escape(table.title)}\n.*?(?=^## |\Z)", re.MULTILINE | re.DOTALL)
    if older.search(report):
        return older.sub(lambda found: written + "\n" * (found.end() < len(report)), report)
    return f"{report}\n{written}"


if __name__ == "__main__":
    sys.exit(main())
