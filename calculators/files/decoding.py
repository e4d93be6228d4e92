"""From a file's bytes to its text: the encodings that spreadsheets and ad platforms write."""

import re
from dataclasses import dataclass

from calculators.files.encodings import ONE_BYTE, composed, mend_accents, one_byte_encoding
from calculators.files.rows import own_separator

OTHER_KIND = "Este archivo es {what}, no un CSV. Ábrelo y guárdalo como CSV, o expórtalo así."
NOT_TEXT = (
    (b"PK\x03\x04", "un libro de Excel o un archivo comprimido"),
    (b"\xd0\xcf\x11\xe0", "un libro de Excel antiguo"),
    (b"%PDF", "un PDF"),
    (b"\x1f\x8b", "un archivo comprimido"),
    (b"\x89PNG", "una imagen"),
    (b"\xff\xd8\xff", "una imagen"),
    (b"{\\rtf", "un documento"),
)
"""How files begin that are often taken for a CSV, and what they are."""
NOT_ROWS = (
    (re.compile(r"<(?:!doctype html|html|head|table|meta|style)\b", re.IGNORECASE), "una página web"),
    (re.compile(r"<\?xml\b", re.IGNORECASE), "un XML"),
    (re.compile(r"\[\s*\{\s*\"|\{\s*\""), "un JSON"),
)
"""How texts begin that hold no rows; some programs call a web page .xls."""
REPLACED = "\ufffd"
MANY_ZEROS = 0.3
"""Share of zero bytes in every other place that only UTF-16 has."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file as text.

    Args:
        text: all of it, with line feeds at the end of lines; "" where `problem` says why.
        encoding: its name, as programs show it.
        lost: characters that could not be read.
        mended: a word whose accents came damaged and were mended, as it came; "" for none.
        problem: what the file is instead of text, and what to do; "" when all is well.
    """

    text: str = ""
    encoding: str = ""
    lost: int = 0
    mended: str = ""
    problem: str = ""


def decode(data: bytes) -> Decoded:
    """Read a file's bytes as text, whatever they are.

    Args:
        data: anything at all.
    """
    for mark, what in NOT_TEXT:
        if data.startswith(mark):
            return Decoded(problem=OTHER_KIND.format(what=what))
    text, encoding = _text(data)
    text = text.replace("\0", "").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not text.replace(REPLACED, "").strip():
        return Decoded(problem="El archivo está vacío: elige uno que tenga una fila por canal o por respuesta.")
    for beginning, what in NOT_ROWS:
        if beginning.match(text.lstrip()[:200]):
            return Decoded(problem=OTHER_KIND.format(what=what))
    if own_separator(text):  # what we wrote is as it was typed
        return Decoded(text, encoding, text.count(REPLACED))
    text, mended = mend_accents(text)
    return Decoded(composed(text), encoding, text.count(REPLACED), mended)


def _text(data: bytes) -> tuple[str, str]:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace"), "UTF-16"
    if guess := _utf_16_without_mark(data):
        return data.decode(guess, "replace"), "UTF-16"
    try:
        return data.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    lost = text.count(REPLACED)
    whole = len(text) - lost - sum(map(text.count, map(chr, range(128))))
    if whole > lost:  # accents read well as UTF-8: only a few bytes are damaged
        return text, "UTF-8"
    name = one_byte_encoding(data)
    return data.decode(name, "replace"), ONE_BYTE[name]


def _utf_16_without_mark(data: bytes) -> str:
    start = data[:400]
    half = len(start) // 2 or 1
    if start[1::2].count(0) > MANY_ZEROS * half:
        return "utf-16-le"
    return "utf-16-be" if start[::2].count(0) > MANY_ZEROS * half else ""
