"""The command: measures everything in one run, prints it and writes docs-dev/measurements.md."""

from __future__ import annotations

import argparse
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from site_builder.bench import answers, boot, building, machine, recalculation, weights
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
    rounds = parser.parse_args().rounds
    today = datetime.now(UTC).date()
    parts = [
        "<!-- What the last `python3 build.py bench` measured; written by it. -->",
        "# Measurements",
        f"{today} · {machine.description()}",
    ]
    kept = True
    for table in tables(rounds):
        print(table.markdown(), end="\n\n", flush=True)  # noqa: T201 - a command speaks by printing
        parts.append(table.markdown())
        kept = kept and all(limit.kept for limit in table.limits)
    REPORT.write_text("\n\n".join(parts) + "\n", encoding="utf-8")
    say(f"Written to {REPORT.relative_to(ROOT).as_posix()}" + ("" if kept else "; a limit is not kept"))
    return 0 if kept else 1


def tables(rounds: int) -> Iterator[Table]:
    """Build the site, then measure on it; yield each result as it comes."""
    with tempfile.TemporaryDirectory(prefix="rumbo-bench-") as folder, chromium() as browser:
        site = Path(folder) / "site"
        yield building.build(ROOT, site, Path(folder) / "cache")
        setting = Setting(ROOT, site, browser, rounds)
        for measure in MEASUREMENTS:
            yield measure(setting)


if __name__ == "__main__":
    sys.exit(main())
