"""Whose work the site hands on, and under which licences: one file with every text, named in each page's foot."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import dataclass
from fnmatch import fnmatch
from importlib.metadata import distribution
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

HERE = Path(__file__).parent
ADDRESS = "assets/rumbo/licencias.txt"
HEAD = """\
LICENCIAS

Este archivo dice qué hay en este sitio que hicieron otros, dónde está y con qué licencia se comparte. Los textos de
las licencias van enteros, en el idioma de sus autores.
"""
CODE = (".js", ".wasm", ".zip", ".css", ".woff2")
NOTICES = ("*-NOTICE.txt", "*.LICENSE.txt")
"""Texts that lie beside what they are of: our scripts' libraries, the fonts."""
PACKAGE = re.compile(r"node_modules/((?:@[^/]+/)?[^/]+)/")
RULE = "=" * 100


@dataclass(frozen=True)
class Part:
    """One work of others in the site; its fields are those of parts.toml."""

    name: str
    places: tuple[str, ...]
    licence: str
    texts: tuple[str, ...] = ()
    package: str = ""
    sign: str = ""
    copyright: str = ""
    note: str = ""

    def is_in(self, address: str) -> bool:
        """Tell whether a file of the site contains it."""
        return any(fnmatch(address, place) for place in self.places)


def parts() -> tuple[Part, ...]:
    """Return every part, in the order of its file."""
    table = tomllib.loads((HERE / "parts.toml").read_text(encoding="utf-8"))["part"]
    return tuple(Part(places=tuple(facts.pop("in")), texts=tuple(facts.pop("texts", ())), **facts) for facts in table)


def text_of(name: str) -> str:
    """Return a licence's text: ours to keep, or as an installed package brings it.

    Raises:
        FileNotFoundError: nobody brings it any more.
    """
    package, colon, file = name.partition(": ")
    if colon:
        found = [
            path for path in distribution(package).files or () if path.name == file and path.parts[0].endswith("-info")
        ]
        if not found:
            raise FileNotFoundError(f"{package}: its licence asks to be handed on, and there is no file {file}")
        return found[0].read_text(encoding="utf-8")
    if "/" in name:
        return (theme() / name.partition("/")[2]).read_text(encoding="utf-8")
    return (HERE / "texts" / name).read_text(encoding="utf-8")


def title(name: str) -> str:
    """Return what a text is called in the file."""
    return name.removesuffix(".txt").removeprefix("material/")


def document(addresses: Iterable[str], notices: Mapping[str, str]) -> str:
    """Return the whole file.

    Args:
        addresses: of every file in the site.
        notices: by address, the texts that lie beside what they are of.
    """
    addresses = sorted(addresses)
    here = [part for part in parts() if any(part.is_in(address) for address in addresses)]
    shared = sorted({name for part in here for name in part.texts})
    chapters = [HEAD]
    for part in here:
        files = [address for address in addresses if part.is_in(address)]
        where = files if len(files) <= len(part.places) else list(part.places)
        texts = [f"Texto: «{title(name)}», más abajo." for name in part.texts]
        lines = (f"{part.name} ({part.licence})", "En: " + ", ".join(where), part.copyright.strip(), part.note, *texts)
        chapters.append("\n".join(line for line in lines if line))
    chapters += [f"{RULE}\n«{title(name)}»\n\n{text_of(name).strip()}" for name in shared]
    chapters += [f"{RULE}\n{address}\n\n{text.strip()}" for address, text in sorted(notices.items())]
    return "\n\n".join(chapters) + "\n"


def is_notice(address: str) -> bool:
    """Tell whether a file of the site is a notice that lies beside what it is of."""
    return any(fnmatch(address, form) for form in NOTICES)


def problems(addresses: Iterable[str], notices: Mapping[str, str]) -> Iterator[str]:
    """Give a sentence for each program, style sheet or typeface in the site of which nothing is said."""
    known = parts()
    for address in sorted(addresses):
        beside = f"{address.rpartition('.')[0]}.LICENSE.txt"
        if address.endswith(CODE) and beside not in notices and not any(part.is_in(address) for part in known):
            yield f"site_builder/licences/parts.toml: say whose work {address} is, and under which licence"
    named = {part.package for part in known}
    for package in sorted(packages_of_the_theme() - named):
        yield f"site_builder/licences/parts.toml: the theme's files contain the npm package “{package}”; say so"


def packages_of_the_theme() -> set[str]:
    """Return the npm packages in the theme's scripts and style sheets, as their source maps name them."""
    maps = (json.loads(path.read_text(encoding="utf-8")) for path in (theme() / "assets").rglob("*.map"))
    return {PACKAGE.findall(source)[-1] for each in maps for source in each["sources"] if PACKAGE.search(source)}


def theme() -> Path:
    """Return the folder of the theme's templates and assets."""
    spec = find_spec("material")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("the theme, mkdocs-material, is not installed")
    return Path(spec.origin).parent / "templates"
