"""Our start against Pyodide as it comes, in turn, so that both meet the same machine."""

from __future__ import annotations

import shutil
import tempfile
import zipfile
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from site_builder.bench.table import Limit, Table, milliseconds
from site_builder.bundle import bundle
from site_builder.runtime import built_runtime
from site_builder.runtime.pyodide import installed
from site_builder.tasks.server import serving

if TYPE_CHECKING:
    from site_builder.bench.setting import Setting

MOST = 0.45
HERE = Path(__file__).parent
NOTE = (
    "From the first line of script until a calculator has answered, over HTTP on this machine, nothing"
    " cached, in alternating order. Stock is the npm package as it comes, in a module worker, with the"
    " calculators unpacked from a zip of their sources; “interpreter alone” is its `loadPyodide()` without"
    " them. Medians, and the range."
)


def measure(setting: Setting) -> Table:
    """Start both in fresh pages, `rounds` times each."""
    times: dict[str, list[float]] = {"ours": [], "stock": [], "stock alone": []}
    with tempfile.TemporaryDirectory(prefix="rumbo-bench-") as folder:
        _lay_out(setting.root, Path(folder))
        with serving(Path(folder)) as address:
            for turn in range(setting.rounds):
                order = ("ours", "stock") if turn % 2 == 0 else ("stock", "ours")
                for name in order:
                    with setting.page() as page:
                        page.goto(f"{address}{name}.html")
                        result = page.evaluate("boot()")
                    times[name].append(result["ready"])
                    if name == "stock":
                        times["stock alone"].append(result["loaded"])
    ratio = median(ours / stock for ours, stock in zip(times["ours"], times["stock"], strict=True))
    return Table(
        f"Starting Python (Pyodide {installed(setting.root).version}, {setting.rounds} rounds)",
        NOTE,
        ("", "until a calculator answers", "interpreter alone"),
        (
            ("ours", milliseconds(times["ours"]), ""),
            ("stock", milliseconds(times["stock"]), milliseconds(times["stock alone"])),
            ("ratio (median of the pairs)", f"{ratio:.2f}", ""),
        ),
        (Limit("our start, of stock's", ratio, MOST),),
    )


def _lay_out(root: Path, folder: Path) -> None:
    """Make a site of two pages, one for each runtime, without anything else that takes time."""
    runtime = built_runtime(root)
    (folder / runtime.folder).mkdir()
    for name, path in runtime.files.items():
        shutil.copy(path, folder / runtime.folder / name)
    bundle(root, "bench/ours.ts", folder / "ours.js", define={"RUMBO_BUILD": runtime.facts})
    shutil.copytree(root / "node_modules/pyodide", folder / "pyodide")
    for name in ("ours.html", "stock.html", "stock_worker.mjs"):
        shutil.copy(HERE / "pages" / name, folder / name)
    with zipfile.ZipFile(folder / "calculators.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted((root / "calculators").rglob("*.py")):
            archive.write(path, path.relative_to(root))
