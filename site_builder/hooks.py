"""What MkDocs calls while it builds: adds our assets and pages to the site, and refuses an incomplete one."""

from __future__ import annotations

import logging
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from mkdocs.exceptions import PluginError

from calculators import slugs
from site_builder import (
    checklists,
    diagrams,
    figures,
    licences,
    links,
    named_pages,
    navigation,
    page_checks,
    static_files,
    theme_mends,
)
from site_builder.assets import built_assets, script_address
from site_builder.language import checks, spelling
from site_builder.terms import agreement
from site_builder.worksheets import pages as worksheet_pages
from site_builder.worksheets import worksheets

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

ROOT = Path(__file__).resolve().parent.parent
log = logging.getLogger("mkdocs.hooks.rumbo")
_rendered: dict[str, str] = {}


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Name our style sheet and script, and list every page in the navigation."""
    config.extra_css.append(static_files.stylesheet_address())
    config.extra_javascript.append(static_files.deferred_script(script_address(ROOT)))
    config.extra["rumbo_published"] = is_published(config)
    config.extra["rumbo_version"] = version()
    if config.nav is not None:
        config.nav = navigation.expand(config.nav, Path(config.docs_dir))
    config.mdx_configs["site_builder.checklist_block"] = {"lists": read_checklists(Path(config.docs_dir))}
    return config


def read_checklists(docs: Path) -> dict[str, checklists.Checklist]:
    """Return every checklist; what is amiss with their ids is a warning, and so stops a strict build.

    Raises:
        PluginError: a list that cannot be read, with file and line.
    """
    try:
        lists = checklists.read(docs)
        ledger = checklists.read_ledger(checklists.LEDGER.read_text(encoding="utf-8"))
    except checklists.ChecklistError as error:
        raise PluginError(str(error)) from error
    for problem in (*checklists.ledger_problems(lists.values(), ledger), *checklists.unlisted(lists, docs)):
        log.warning(problem)
    return lists


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add what is not written in docs/: style, fonts, images, the browser's bundle and Python."""
    added = {**static_files.contents(), **built_assets(ROOT)}
    for address, content in added.items():
        files.append(static_files.generated(config, address, content))
    addresses = [file.dest_uri for file in files]
    notices = {address: path for address, path in added.items() if licences.is_notice(address)}
    texts = {address: path.read_text("utf-8") for address, path in notices.items() if isinstance(path, Path)}
    for problem in licences.problems(addresses, texts):
        log.warning(problem)
    # Its mark says that it is UTF-8: many a server doesn't, and by double click nobody does.
    whole = licences.document(addresses, texts).encode("utf-8-sig")
    files.append(static_files.generated(config, licences.ADDRESS, whole))
    return files


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Compute the figures of a page's prose; one that nobody computes is a warning, and so stops a strict build."""
    del config, files
    written = figures.write_page(markdown, page.file.src_uri)
    above = page.file.content_string.count("\n") - markdown.count("\n") if written.problems else 0
    for line, problem in written.problems:
        log.warning("docs/%s:%s: %s", page.file.src_uri, line + above, problem)
    return written.text


def on_page_context(context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: object) -> TemplateContext:
    """Leave out the canonical address of an edition that has not been given one."""
    del nav
    if not is_published(config):
        page.canonical_url = None
    return context


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    """Check all pages together, once their Markdown has been turned into HTML."""
    pages = [file.page for file in files.documentation_pages() if file.page is not None]
    named = named_pages.named_in_the_calculators()
    for problem in (
        *page_checks.problems(pages, slugs()),
        *worksheet_pages.problems(pages, worksheets().values()),
        *named_pages.problems(pages, named),
        *diagrams.problems(pages, diagrams.names()),
    ):
        log.warning(problem)
    for problem in agreement.problems({page.file.src_uri: page.markdown or "" for page in pages}):
        log.warning(problem)
    for problem in language_problems(pages, config):
        log.warning(problem)
    _rendered.clear()
    return env


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Add to the finished page what the theme's markup lacks, and keep it for the check of all links."""
    del config
    _rendered[page.url] = theme_mends.mend(output)
    return _rendered[page.url]


def on_post_template(output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
    """Do the same to the page for addresses that do not exist."""
    del config
    return theme_mends.mend(output_content) if template_name.endswith(".html") else output_content


def on_post_build(config: MkDocsConfig) -> None:
    """Follow every link, menus and rendered blocks included, once every page is there."""
    site = Path(config.site_dir)
    # A server may prefer it to the map itself, and would go on doing so after a change there.
    (site / "sitemap.xml.gz").unlink(missing_ok=True)
    files = [path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()]
    for problem in [*links.broken(_rendered, files), *links.broken_in_code(ROOT / "calculators", _rendered)]:
        log.warning(problem)


def language_problems(pages: Sequence[Page], config: MkDocsConfig) -> Iterator[str]:
    """Give what is wrong with what readers read."""
    for page in pages:
        words = [str(page.meta.get(name) or "") for name in ("title", "description")]
        yield from checks.page_problems(page.file.src_uri, page.content or "", words)
    settings = {name: str(config[name]) for name in ("site_description", "copyright")}
    yield from checks.other_problems(ROOT, settings)
    yield from checks.word_list_problems(spelling.WORDS.read_text(encoding="utf-8"))


def version() -> str:
    """Return the project's version, as pyproject.toml says it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project["version"])


def is_published(config: MkDocsConfig) -> bool:
    """Tell whether this edition knows its address (RUMBO_SITE_URL)."""
    return not (urlsplit(config.site_url or "").hostname or "").endswith(".example")
