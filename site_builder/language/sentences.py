"""Finds the sentences for readers that no page shows as it is built: in the calculators' code and in the templates."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from jinja2 import Environment

from site_builder.language.pieces import Piece, pieces

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PLACEHOLDER = re.compile(r"\{[^{}]*\}")
CITATIONS = ("references.py", "heading_words.py", "known_words.py", "qualifying_words.py", "total_words.py")
"""What others wrote, mostly in English: titles of articles and books, headings of the platforms' files."""
NOT_TEXT = re.compile(r"://|\\s|\(\?")
"""Addresses and patterns."""
FOR_DEVELOPERS = re.compile(
    r"\b(?:an|and|at|by|each|for|give|in|input|is|it|its|must|of|or|output|takes|that|the|this|to|with|you)\b"
)
"""Words that only an English message has."""


def in_code(folder: Path) -> Iterator[tuple[Path, Piece]]:
    """Give the sentences in Python files; keys, documentation and errors for developers are none."""
    for path in sorted(path for path in folder.rglob("*.py") if path.name not in CITATIONS):
        tree = ast.parse(path.read_bytes())
        documentation = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation:
                text = PLACEHOLDER.sub(" ", node.value)
                if is_sentence(text):
                    yield path, plain(text)


def in_templates(folder: Path) -> Iterator[tuple[Path, Piece]]:
    """Give the sentences in templates, those of branches that no page takes included."""
    jinja = Environment(autoescape=True)
    for path in sorted(folder.rglob("*.html")):
        tokens = list(jinja.lex(path.read_text(encoding="utf-8")))
        markup = "".join(value if kind == "data" else " " for _, kind, value in tokens)
        if "<" not in markup:  # attributes that another template includes
            markup = f"<div {markup}></div>"
        yield from ((path, piece) for piece in pieces(markup))
        texts = (value[1:-1] for _, kind, value in tokens if kind == "string")
        yield from ((path, plain(text)) for text in texts if is_sentence(text))


def plain(text: str) -> Piece:
    """Return a text that stands in no page as a piece."""
    return Piece(text, "@", "", frozenset(), frozenset())


def is_sentence(text: str) -> bool:
    """Tell sentences for readers from keys, addresses and messages for developers."""
    return (
        bool(re.search(r"[^\W\d_],? [^\W\d_]", text)) and not NOT_TEXT.search(text) and not FOR_DEVELOPERS.search(text)
    )
