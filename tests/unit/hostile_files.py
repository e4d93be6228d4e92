"""Files that nobody means well with, or that broke on their way: the same ones at every run."""

from __future__ import annotations

import gzip
import io
import random
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

HEADS = "Canal;Inversión;Leads;Ventas\n"
ROW = "Instagram;4000;160;32\n"
PIECES = (
    '"', "'", ";", ",", "\t", "|", "\n", "\r", "\r\n", "\0", "\ufeff", "sep=;", "sep=", "=1+1", "@SUM(A1)", "+1", "-1",
    '=HYPERLINK("http://x")', "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "__proto__", "constructor",
    "toString", "hasOwnProperty", "{}", "{0}", "{spend}", "%s", "\\x00", "1e999", "-1e999", "NaN", "Infinity", "0x10",
    "١٢٣", "½", "1_000", "1 000", "1'000", "1,5", "1.5", "9" * 400, "Total", "Total:", "--", "Canal", "Inversión",
    "Leads", "Ventas", "Rumbo", "Respuesta", "NPS", "10", "9", "7", "0", "\u202eabc", "\u200b", "\ud7ff", "😀" * 20,
    "á" * 300,
)  # fmt: skip
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "utf-32")


def files() -> Iterator[tuple[str, bytes]]:
    """Give each with a name."""
    yield from _made_by_hand()
    chance = random.Random(4)  # noqa: S311 - nothing secret: the same files each time
    for number in range(200):
        text = "".join(chance.choice(PIECES) for _ in range(chance.randrange(1, 60)))
        yield f"pieces {number}", (HEADS + text if number % 2 else text).encode(chance.choice(ENCODINGS), "replace")
    for number in range(100):
        data = bytearray((HEADS + ROW * 5).encode(chance.choice(ENCODINGS), "replace"))
        for _ in range(chance.randrange(1, 12)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        yield f"flipped {number}", bytes(data[: chance.randrange(1, len(data))])
    for number in range(40):
        yield f"noise {number}", chance.randbytes(chance.randrange(1, 3000))


def _made_by_hand() -> Iterator[tuple[str, bytes]]:
    yield "a million columns", (";" * 1_000_000 + "\n" + "1;" * 1_000_000).encode()
    yield "a million headings", (";".join(["Leads"] * 500_000) + "\n" + "1;" * 500_000).encode()
    yield "a gigantic cell", (HEADS + "A" * 3_000_000 + ";1;1;1\n" + ROW).encode()
    yield "a gigantic quoted cell", (HEADS + '"' + "A;\n" * 1_000_000).encode()
    yield "a quote on every line", (HEADS + '"abierta;1;1;1\n' * 20_000).encode()
    yield "only quotes", b'"' * 1_000_000
    yield "only line ends", b"\n" * 3_000_000
    yield "only separators", b";" * 3_000_000
    yield "a million rows", (HEADS + "A;1;1;1\n" * 400_000).encode()
    yield "null bytes", (HEADS + ROW).encode().replace(b"a", b"\0")
    yield "prototype keys", b"__proto__;constructor;toString;Leads;Ventas\n__proto__;1;2;3;4\n"
    yield "formula cells", (HEADS + "=cmd|' /C calc'!A0;1;1;1\n\"@SUM(1+1)\";=1+1;+1;-1\n").encode()
    yield "markup", (HEADS.replace("Canal", "<b>Canal</b>") + "<script>alert(1)</script>;1;1;1\n").encode()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "0" * 5_000_000)
    yield "a zip bomb called csv", packed.getvalue()
    yield "a gzip bomb called csv", gzip.compress(b"0" * 5_000_000)
    yield "long digits", (HEADS + f"A;{'9' * 100_000};1;1\n").encode()
    yield "deep spaces", (HEADS + f"A;{' ' * 1_000_000}1;1;1\n").encode()
    yield "mixed notations", (HEADS + 'A;1.234,56;1;1\nB;"1,234.56";1;1\n' * 50).encode()
