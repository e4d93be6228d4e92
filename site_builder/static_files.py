"""Files that go into the site beside its pages: style, fonts, images and small scripts of `site_templates/`."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.structure.files import File

from site_builder.styles import stylesheet
from site_builder.templates import TEMPLATES

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

ASSETS = "assets/rumbo"
COPIED = ("fonts", "images", "scripts")


def stylesheet_address() -> str:
    """Return where the style sheet goes: its name changes with its content, so that no reader keeps an old one."""
    return f"{ASSETS}/rumbo.{sha256(stylesheet().read_bytes()).hexdigest()[:8]}.css"


def deferred_script(address: str) -> ExtraScriptValue:
    """Return a script as MkDocs wants it: loaded after the page, in its order."""
    script = ExtraScriptValue(address)
    script.defer = True
    return script


def contents() -> dict[str, bytes | Path]:
    """Return what goes into the site, by its address there."""
    found: dict[str, bytes | Path] = {stylesheet_address(): stylesheet()}
    for folder in COPIED:
        for path in sorted((TEMPLATES / folder).iterdir()):
            found[f"{ASSETS}/{path.name}"] = path
    return found


def generated(config: MkDocsConfig, address: str, content: bytes | Path) -> File:
    """Return the file as MkDocs wants it, whether it lies on the disk or in memory."""
    if isinstance(content, Path):
        return File.generated(config, address, abs_src_path=str(content))
    return File.generated(config, address, content=content)
