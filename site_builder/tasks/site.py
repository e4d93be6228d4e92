"""Builds the site into site/, and knows whether what is there is still current."""

from __future__ import annotations

import hashlib

from site_builder.tasks.console import CACHE, ROOT, run, say
from site_builder.tasks.environment import PYTHON, SITE_LOCK, ensure_node_modules, ensure_python, tool_env

SITE = ROOT / "site"
STAMP = CACHE / "site-inputs"
INPUTS = (
    "mkdocs.yml",
    "package-lock.json",
    "tsconfig.json",
    "pyproject.toml",
    SITE_LOCK,
    "docs",
    "calculators",
    "site_templates",
    "browser",
    "site_builder",
)


def build() -> None:
    """Build site/ from nothing, strictly."""
    ensure_python(SITE_LOCK)
    ensure_node_modules()
    say("Building the site")
    STAMP.unlink(missing_ok=True)
    inputs = inputs_digest()
    run(
        [PYTHON, "-m", "mkdocs", "build", "--strict", "--clean", "--site-dir", SITE],
        "Building the site",
        env=tool_env(),
        advice="Mend what the lines above name; a warning stops the build on purpose.",
    )
    STAMP.parent.mkdir(exist_ok=True)
    STAMP.write_text(inputs, encoding="utf-8")
    say("The site is in site/: open site/index.html by double click, or put the folder on any web server")


def is_current() -> bool:
    """Tell whether site/ was built from exactly the files that are here now."""
    try:
        return (SITE / "index.html").exists() and STAMP.read_text(encoding="utf-8") == inputs_digest()
    except OSError:
        return False


def inputs_digest() -> str:
    """Return a hash of everything that the site is made from: names and contents."""
    digest = hashlib.sha256()
    for name in INPUTS:
        place = ROOT / name
        files = sorted(place.rglob("*")) if place.is_dir() else [place]
        for file in files:
            if file.is_file() and "__pycache__" not in file.parts:
                content = file.read_bytes()
                digest.update(f"{file.relative_to(ROOT).as_posix()}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()
