"""The diagrams of `site_templates/diagrams/`: `/// diagram | name` draws one; each must stand in some page."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from pymdownx.blocks import BlocksExtension

from site_builder.calculator_block import RenderedBlock
from site_builder.templates import TEMPLATES, environment, worked_example

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from markdown import Markdown
    from mkdocs.structure.pages import Page
    from pymdownx.blocks import BlocksProcessor

FOLDER = TEMPLATES / "diagrams"


def names() -> list[str]:
    """Return the diagrams that there are; a file whose name begins with _ is a part of them."""
    return sorted(path.stem for path in FOLDER.glob("[!_]*.html"))


def render(name: str) -> str:
    """Return a diagram's figure.

    Args:
        name: of its file.

    Raises:
        LookupError: there is none of that name.
    """
    if name not in names():
        near = get_close_matches(name, names(), n=3, cutoff=0.3) or names()
        message = f"no diagram named {name[:40]!r}; did you mean: {', '.join(near)}"
        raise LookupError(message)
    template = environment().get_template(f"diagrams/{name}.html")
    return template.render(name=name, example=worked_example)


def problems(pages: Sequence[Page], drawn: Iterable[str]) -> Iterator[str]:
    """Give a sentence for each diagram that stands in no page, or twice in one.

    Args:
        pages: of the site, as HTML.
        drawn: the diagrams that there are.
    """
    for name in drawn:
        times = {page.file.src_uri: (page.content or "").count(f'id="dibujo-{name}"') for page in pages}
        if not any(times.values()):
            yield f"site_templates/diagrams/{name}.html: place it in a page with `/// diagram | {name}`"
        for file, many in times.items():
            if many > 1:
                yield f"docs/{file}: the diagram “{name}” stands {many} times; its ids would clash"


class DiagramBlock(RenderedBlock):
    """`/// diagram | name`: a drawing with its words."""

    NAME = "diagram"
    ARGUMENT = True
    RENDER = staticmethod(render)


class DiagramBlocks(BlocksExtension):
    """Registers the block above."""

    def extendMarkdownBlocks(self, _md: Markdown, block_mgr: BlocksProcessor) -> None:  # noqa: N802 - pymdownx's name
        """Give our block to pymdownx."""
        block_mgr.register(DiagramBlock, self.getConfigs())


def makeExtension(**options: object) -> DiagramBlocks:  # noqa: N802 - the name that Python-Markdown looks for
    """Return the extension."""
    return DiagramBlocks(**options)
