"""How many bytes the runtime, the scripts fetched on need and the pages are, raw and as servers compress them."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import brotli  # type: ignore[import-untyped]  # it ships no types

from calculators import slugs
from site_builder.bench.table import Limit, Table, thousands
from site_builder.lazy_scripts import ENTRIES, lazy_script
from site_builder.runtime import built_runtime
from site_builder.tasks.server import serving

if TYPE_CHECKING:
    from playwright.sync_api import Response

    from site_builder.bench.setting import Setting

MOST_BROTLI, MOST_GZIP, MOST_PAGE = 4.2, 5.5, 200.0
MOST_LAZY = {"charts": 110.0, "spreadsheet": 30.0}
"""Kilobytes of each script, compressed."""
SERVED = ("python.wasm", "library.zip", "worker.js")


def measure_runtime(setting: Setting) -> Table:
    """Weigh what starting Python downloads, and the script that replaces it in a folder."""
    files = built_runtime(setting.root).files
    sizes = {name: _sizes(files[name].read_bytes()) for name in SERVED}
    total = tuple(map(sum, zip(*sizes.values(), strict=True)))
    embedded = files["embedded.js"]
    rows = [(name, *map(thousands, triple)) for name, triple in sizes.items()]
    rows.append(("**all that starting downloads**", *map(thousands, total)))
    rows.append((f"{embedded.name} (only opened from a folder)", thousands(embedded.stat().st_size), "", ""))
    return Table(
        "Bytes of the runtime",
        "gzip at level 9, brotli at level 11.",
        ("file", "raw", "gzip", "brotli"),
        rows,
        (
            Limit("runtime, brotli", total[2] / 1e6, MOST_BROTLI, " MB"),
            Limit("runtime, gzip", total[1] / 1e6, MOST_GZIP, " MB"),
        ),
    )


def measure_lazy(setting: Setting) -> Table:
    """Weigh the scripts that are fetched when a reader needs them."""
    sizes = {name: _sizes(lazy_script(setting.root, name)[0].read_bytes()) for name in ENTRIES}
    return Table(
        "Bytes of the scripts fetched on need",
        "Each once: charts when a picture comes near the screen or is printed, spreadsheet when a reader wants one.",
        ("file", "raw", "gzip", "brotli"),
        [(f"{name}.js", *map(thousands, triple)) for name, triple in sizes.items()],
        tuple(Limit(f"{name}, gzip", sizes[name][1] / 1e3, most, " kB") for name, most in MOST_LAZY.items()),
    )


def measure_pages(setting: Setting) -> Table:
    """Weigh everything that each page asks for on a first visit."""
    with serving(setting.site) as address:
        pages = sorted(path.relative_to(setting.site).as_posix() for path in setting.site.rglob("*.html"))
        views = {page: _view(setting, address, page) for page in pages if page != "404.html"}
    rows = [(page, str(len(sizes)), *map(thousands, _sum(sizes))) for page, sizes in views.items()]
    heaviest = max(_sum(sizes)[1] for sizes in views.values())
    homes = {f"calculadoras/{slug}.html" for slug in slugs()}
    texts = {page: sizes for page, sizes in views.items() if page not in homes}
    return Table(
        "Bytes of a page on first view",
        "All that Chromium asks for until the page is quiet; gzip at level 9 where that helps.",
        ("page", "requests", "raw", "gzip"),
        rows,
        (
            Limit("heaviest page, gzip", heaviest / 1e3, MOST_PAGE, " kB"),
            Limit("runtime bytes before anyone calculates", _raw(views, "/runtime-"), 0, " B"),
            Limit("bytes of charts on pages without calculator", _raw(texts, "/charts."), 0, " B"),
        ),
    )


def _view(setting: Setting, address: str, path: str) -> dict[str, tuple[int, int]]:
    responses: list[Response] = []
    with setting.page() as page:
        page.on("response", lambda response: responses.append(response))  # noqa: PLW0108 - it marks functions
        page.goto(address + path, wait_until="networkidle")
        return {response.url: _both(response.body()) for response in responses if response.ok}


def _raw(views: dict[str, dict[str, tuple[int, int]]], part: str) -> int:
    return sum(raw for sizes in views.values() for url, (raw, _) in sizes.items() if part in url)


def _both(content: bytes) -> tuple[int, int]:
    return len(content), min(len(content), len(gzip.compress(content)))


def _sum(sizes: dict[str, tuple[int, int]]) -> tuple[int, int]:
    return sum(raw for raw, _ in sizes.values()), sum(packed for _, packed in sizes.values())


def _sizes(content: bytes) -> tuple[int, int, int]:
    return len(content), len(gzip.compress(content)), len(brotli.compress(content))
