"""Lines that hold rows in another shape than CSV: whole in quotes, in columns of spaces, between Markdown's bars."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from calculators.files.cutting import Row, cut
from calculators.files.limits import HEADER_WITHIN

SPACES = "  "
"""What stands between columns of plain text: two spaces or more."""
_WHOLE = re.compile(r'"((?:[^"]|"")*)"[;,\t ]*')
_CURLY = re.compile("”\\s*[;,\t]\\s*[“0-9]")
_SINGLE = re.compile(r"\s*'[^']*'(?:\s*[;,\t]\s*'[^']*')+\s*")
_SINGLE_QUOTE = re.compile(r"(?:(?<=[;,\t])|^)\s*'|'\s*(?=[;,\t]|$)")
_GAP = re.compile(r'(?<=[^\s,;$"])(?: {2,}|[ ]*\t[ ]*)(?=[^\s,;"])')
"""Beside a separator, spaces only pad; behind a currency sign they set figures in line."""
_RULE = re.compile(r"\s*:?-{2,}:?\s*")
AGREEING = 0.6
"""Share of lines that must fall into as many columns before spaces are taken for what separates them."""


def plain_quotes(lines: Sequence[str]) -> list[str]:
    """Lines whose cells stand in single or curly quotes, with plain ones instead; any others as they are.

    Args:
        lines: of a file.
    """
    start = [line for line in lines[: 2 * HEADER_WITHIN] if line.strip()]
    if start and all(line.lstrip()[0] == "“" and _CURLY.search(line) for line in start):
        return [line.replace("“", '"').replace("”", '"') for line in lines]
    if start and all(_SINGLE.fullmatch(line) for line in start):
        return [_SINGLE_QUOTE.sub('"', line) for line in lines]
    return list(lines)


def unwrapped(lines: Sequence[str], sniff: Callable[[Sequence[str]], str]) -> tuple[list[str], int]:
    """Take lines out of the quotes in which some program put each of them whole.

    Only what then has as many cells as most lines: a title or a text in quotes stays what it is.

    Args:
        lines: of a file.
        sniff: tells which separator lines use.

    Returns:
        The lines, and how many were taken out of quotes.
    """
    inner = {at: found[1] for at, line in enumerate(lines) if line[:1] == '"' and (found := _WHOLE.fullmatch(line))}
    if not any(sign in text for text in list(inner.values())[:HEADER_WITHIN] for sign in ";,\t|"):
        return list(lines), 0
    inner = {at: text.replace('""', '"') for at, text in inner.items()}
    bare = [inner.get(at, line) for at, line in enumerate(lines)]
    start = bare[: 2 * HEADER_WITHIN]
    separator = sniff(start)
    width, _ = _commonest(len(row.cells) for row in cut(start, 0, separator))
    taken = 0
    for at in inner:
        if width > 1 and [len(row.cells) for row in cut([bare[at]], 0, separator)] == [width]:
            taken += 1
        else:
            bare[at] = lines[at]
    return bare, taken


def cut_at_spaces(lines: Sequence[str], separator: str) -> list[str]:
    """Lines with a tab where several spaces stood, if that makes more of them than the separator does; else none.

    Args:
        lines: of a file.
        separator: what seems to stand between its cells.
    """
    start = [line.strip() for line in lines[: 2 * HEADER_WITHIN] if line.strip()]
    width, agreeing = _commonest(len(_GAP.findall(line)) + 1 for line in start)
    if (
        agreeing < max(2, AGREEING * len(start))
        or width < _commonest(len(row.cells) for row in cut(start, 0, separator))[0]
    ):
        return []
    return [_GAP.sub("\t", line.strip()) for line in lines]


def _commonest(widths: Iterable[int]) -> tuple[int, int]:
    """The commonest width beyond one cell, and how many have it."""
    several = Counter(width for width in widths if width > 1)
    return several.most_common(1)[0] if several else (1, 0)


def is_between_bars(lines: Sequence[str]) -> bool:
    """Whether a table is written as Markdown writes it: its lines begin and end with a bar.

    Args:
        lines: of a file.
    """
    start = [line.strip() for line in lines[: 2 * HEADER_WITHIN] if line.strip()]
    barred = sum(len(line) > 1 and line[0] == line[-1] == "|" for line in start)
    return barred >= max(2, AGREEING * len(start))


def without_bars(rows: Iterable[Row]) -> Iterator[Row]:
    """Rows without what Markdown puts around their cells, and without the rule below its headings.

    Args:
        rows: of such a table.
    """
    for row in rows:
        cells = [cell.strip() for cell in row.cells]
        if len(cells) > 2 and not cells[0] and not cells[-1]:  # noqa: PLR2004 - a cell between two bars
            cells = cells[1:-1]
        if any(cells) and not all(_RULE.fullmatch(cell) for cell in cells):
            yield row._replace(cells=cells)
