"""Asks the page's own reader and writer of links, which run in Node."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, cast

from site_builder.node import run_node
from site_builder.tasks.console import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

DRIVER = "tests/build/link_codec.ts"
ESBUILD = "node_modules/esbuild/bin/esbuild"


@contextmanager
def running_codec(folder: Path) -> Iterator[Codec]:
    """Start it; `folder` is for the script that it is bundled into."""
    script = folder / "link_codec.mjs"
    options = ("--bundle", "--platform=node", "--format=esm", "--target=node20", "--log-level=warning")
    run_node(ROOT, ROOT / ESBUILD, [ROOT / DRIVER, f"--outfile={script}", *options])
    places = os.pathsep.join((os.environ.get("PATH", os.defpath), str(Path(sys.executable).parent)))
    node = shutil.which("node", path=places)
    assert node is not None
    with subprocess.Popen([node, script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield Codec(process)


class Codec:
    """Questions to the running codec, and its answers."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def read(self, fragment: str, keys: list[str]) -> Any:  # noqa: ANN401 - plain JSON
        """Read a fragment, packed texts too: a dict, None for an anchor, "newer" for a later version's."""
        found = self._ask("read", fragment=fragment, keys=keys)
        if not isinstance(found, dict):
            return found
        for version in (found, *found["others"]):
            version["values"] = dict(version["values"])
        return found

    def write(self, link: Mapping[str, Any], defaults: Mapping[str, str]) -> str:
        """Write a link's fragment."""
        others = [{**other, "values": list(other["values"].items())} for other in link["others"]]
        plain = {**link, "values": list(link["values"].items()), "others": others}
        return str(self._ask("write", link=plain, defaults=list(defaults.items())))

    def words(self, text: str) -> list[str]:
        """Give a text as title, as note and as name."""
        return cast("list[str]", self._ask("words", text=text))

    def pasted(self, text: str) -> dict[str, str] | None:
        """Find the link in a text."""
        return cast("dict[str, str] | None", self._ask("pasted", text=text))

    def read_list(self, fragment: str, name: str) -> Any:  # noqa: ANN401 - plain JSON
        """Read a fragment as a checklist does."""
        return self._ask("list", fragment=fragment, list=name)

    def read_sheet(self, fragment: str, name: str) -> Any:  # noqa: ANN401 - plain JSON
        """Read a fragment as a worksheet does."""
        return self._ask("sheet", fragment=fragment, sheet=name)

    def longest_kept(self) -> int:
        """How many characters of one text are kept on the device."""
        return int(self._ask("longest"))

    def is_too_long(self, text: str, own: str = "") -> bool:
        """Whether figures with one text in the boxes and another in a version are too long to be kept."""
        return bool(self._ask("isTooLong", text=text, own=own))

    def _ask(self, question: str, **asked: object) -> Any:  # noqa: ANN401 - plain JSON
        stdin, stdout = cast("IO[str]", self._process.stdin), cast("IO[str]", self._process.stdout)
        stdin.write(json.dumps({"question": question, **asked}) + "\n")
        stdin.flush()
        return json.loads(stdout.readline())
