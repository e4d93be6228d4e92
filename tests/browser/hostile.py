"""Hostile texts, made anew from a seed: for links here, and for whatever else comes into the page from outside."""

from __future__ import annotations

import base64
import random
import zlib
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

HARM = "window.harmed=1"
SCRIPTS = (
    f"<script>{HARM}</script>",
    f"<img src=x onerror={HARM}>",
    f"<svg onload={HARM}>",
    f"\"><iframe srcdoc='<script>parent.{HARM}</script>'>",
    f"<details open ontoggle={HARM}>",
    f"</textarea></p><style onload={HARM}>",
    f"<math><mi xlink:href='javascript:{HARM}'>",
    f"javascript:{HARM}",
    f"' onfocus='{HARM}' autofocus='",
    f"{{{{constructor.constructor('{HARM}')()}}}}",
    f"${{{HARM}}}",
    "<!--",
    "]]>",
    "&lt;b&gt;&#60;i&#62;",
)
PROTOTYPE = ("__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "__defineGetter__", "valueOf")
CONTROLS = (
    "\x00",
    "\x07",
    "\x1b[31m",
    "\u202e",
    "\u2066",
    "\u200b",
    "\ufeff",
    "\u2028",
    "\u0301" * 400,
    "\x85",
    "\ufffe",
)
NUMBERS = (
    "1e999",
    "-0",
    "NaN",
    "Infinity",
    "0x10",
    "1" * 5000,
    "9" * 20_000,
    ".",
    "1,2.3",
    "½",
    "１２",
    "--1",
    "1_000",
)
CELLS = ("=1+1", "=HYPERLINK(0)", "+cmd|' /C calc'!A0", "@SUM(1)", "-2+3", "\t=1")
BROKEN = ("%", "%E0%A4%A", "%ED%A0%80", "%C0%AF", "%00", "%u0041", "%FF%FE", "+%2B+", "%25%32%35", "&&==&", "#", "?#&")


def hostile_texts(seed: int) -> Iterator[str]:
    """Give texts without end: each of the above, then mixtures of them."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    kinds: Sequence[Sequence[str]] = (SCRIPTS, PROTOTYPE, CONTROLS, NUMBERS, CELLS)
    for kind in kinds:
        yield from kind
    while True:
        parts = (chance.choice(chance.choice(kinds)) for _ in range(chance.randint(1, 6)))
        yield "".join(parts)


def deflated(data: bytes, *, cut: int = 0) -> str:
    """Pack as links do, or leave the last bytes off."""
    deflate = zlib.compressobj(9, wbits=-15)
    packed = deflate.compress(data) + deflate.flush()
    return "z." + base64.urlsafe_b64encode(packed[: len(packed) - cut]).decode().rstrip("=")


def hostile_fragments(keys: Sequence[str], count: int, seed: int = 2026) -> list[str]:
    """Make fragments that begin like a link, for a page whose link has these keys."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    texts = hostile_texts(seed)
    names = [*keys, "pais", "titulo", "nota", "nombre", "de", "b.nombre", *(f"b.{key}" for key in keys)]
    whole = [f"v=1&pais=MX&{name}={broken}" for broken in BROKEN for name in (keys[0], "titulo", "pais")]
    whole += [f"v=1&{quote(name)}=1&{quote(name)}.{keys[0]}=2&pais={quote(name)}" for name in PROTOTYPE]
    bombs = [deflated(b"0" * 20_000_000), deflated(b"name;spend\n" * 20_000), deflated(b"a;b", cut=1), "z.", "z.!!"]
    whole += [f"v=1&{name}={bomb}" for bomb in bombs for name in (keys[0], "rows", "titulo", "b.rows")]
    whole += [
        f"v=1&titulo={'%3Cb%3E' * 40_000}",
        f"v=1&nota={quote('¿sí? ' * 20_000)}",
        f"v=1&{keys[0]}={'1' * 900_000}",
        "v=1" + "".join(f"&k{number}=1" for number in range(60_000)),
        f"v=1&{'k' * 900_000}=1",
        "v=1" + f"&{keys[0]}=1" * 50_000,
        *(f"v={version}&{keys[0]}=1" for version in ("1e3", "1%00", "١", "1 ", "-1", "1.0")),
    ]
    whole = list(dict.fromkeys(whole))
    while len(whole) < count:
        pairs = [(chance.choice(names), next(texts)) for _ in range(chance.randint(1, 5))]
        whole.append("v=1" + "".join(f"&{name}={_encoded(text, chance)}" for name, text in pairs))
    return whole


def _encoded(text: str, chance: random.Random) -> str:
    """As a program writes it, as a person does, or wrongly."""
    whole = quote(text, errors="replace")
    return chance.choice((whole, whole, text.replace("&", "%26").replace("#", "%23"), whole[:-1], quote(whole)))
