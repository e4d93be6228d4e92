"""Which encoding a file's bytes are in where they are no UTF-8, and accents that were damaged on their way mended."""

import re
from functools import partial
from unicodedata import is_normalized, normalize

ONE_BYTE = {"cp1252": "Windows-1252", "mac_roman": "Mac Roman", "cp850": "MS-DOS (850)"}
"""What spreadsheets write that is no Unicode, by Python's name: Windows, old versions for Mac, "CSV (MS-DOS)"."""
_SMALL, _CAPITAL = "áéíóúüñãõçâêôà", "ÁÉÍÓÚÜÑÃÕÇ"
_USUAL = re.compile(
    rf"(?<=[A-Za-z])[{_SMALL}]|[{_SMALL}](?=[a-z])"
    rf"|(?<![a-z])[{_CAPITAL}](?=[A-Za-z])|(?<=[A-Z])[{_CAPITAL}]"
    r"|[¿¡](?=[A-ZÁÉÍÓÚa-z])|€(?=\s?\d)"
)
"""Letters with an accent beside other letters, and signs where Spanish has them."""
_APOSTROPHE = re.compile(r"(?<=[A-Za-z])’(?=s\b)")
_STRANGE = re.compile(r"(?<=[A-Za-z])[^\x00-\x7f\s’“”–—…«»®™°ºª]|[^\x00-\x7f\s¿¡’“”–—…«»®™°ºª€£$](?=[A-Za-z])")
_SAMPLE = 200_000
"""Bytes that are enough to tell."""


def one_byte_encoding(data: bytes) -> str:
    """Tell which encoding gives the words that people write here; Windows' unless another is plainly better.

    Args:
        data: a file's bytes, which are no UTF-8.
    """
    return max(ONE_BYTE, key=lambda name: _likeness(data[:_SAMPLE].decode(name, "replace")))


def _likeness(text: str) -> int:
    """How many signs beyond ASCII stand where Spanish has them, less those that stand where no language does."""
    usual = len(_USUAL.findall(text)) + len(_APOSTROPHE.findall(text))
    return 2 * usual - len(_STRANGE.findall(text))


_DAMAGED = {
    "cp1252": re.compile(r"[ÂÃ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ¦]|â‚¬"),
    "cp850": re.compile(r"[├┬][^\x00-\x7f]"),
    "mac_roman": re.compile(r"[¬√][^\x00-\x7f]|‚Ä[^\x00-\x7f]|‚Ç¨"),
}
"""UTF-8 that was taken for another encoding and saved again: "InversiÃ³n"."""
_MOST_PASSES = 2
"""It happens twice."""


def mend_accents(text: str) -> tuple[str, str]:
    """Undo what a program did that took UTF-8 for something else.

    Args:
        text: a whole file.

    Returns:
        The text, and the first word that was damaged, as it came; "" where none was.
    """
    damaged = ""
    for _ in range(_MOST_PASSES):
        for codec, pattern in _DAMAGED.items():
            found = pattern.search(text)
            if found is None:
                continue
            mended = pattern.sub(partial(_mended, codec=codec), text)
            if mended != text:
                damaged = damaged or _word_at(text, found.start())
                text = mended
    return text, damaged


def _mended(match: re.Match[str], codec: str) -> str:
    try:
        return b"".join(_byte(letter, codec) for letter in match[0]).decode()
    except UnicodeError:
        return match[0]


def _byte(letter: str, codec: str) -> bytes:
    try:
        return letter.encode(codec)
    except UnicodeEncodeError:  # the five bytes that Windows-1252 leaves out pass as they are
        return letter.encode("latin-1")


def _word_at(text: str, place: int) -> str:
    start = max(text.rfind(sign, 0, place) for sign in ' \n\t;,|"') + 1
    return re.split(r'[ \n\t;,|"]', text[start : start + 40], maxsplit=1)[0]


def composed(text: str) -> str:
    """Text with each accent on its letter, as Windows writes it: a Mac may write both apart, and they look alike.

    Args:
        text: anything at all.
    """
    return text if text.isascii() or is_normalized("NFC", text) else normalize("NFC", text)
