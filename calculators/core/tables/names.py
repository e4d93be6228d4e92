"""Names as people type them: without what can't be seen, and which spellings are one name."""

import re
from unicodedata import combining, normalize

_SPACES = re.compile(r"\s+")
_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Control characters and marks that turn text around: no part of a name."""
_ENYE = "n\u0303"


def clean_name(text: str) -> str:
    """A name without unseen characters and needless spaces; "" where nothing is left.

    Args:
        text: anything at all.
    """
    return _SPACES.sub(" ", _UNSEEN.sub("", text)).strip()


def same_name(name: str) -> str:
    """What spellings of one name share: "Instagrám " and "INSTAGRAM" are the same, "Peña" and "Pena" are not.

    An ñ stays an n with its tilde, so that it sorts behind n and before o.

    Args:
        name: as typed.
    """
    if name.isascii():
        return name.lower()
    letters = normalize("NFKD", name.casefold()).replace(_ENYE, "ñ")
    bare = "".join(letter for letter in letters if not combining(letter)).replace("ñ", _ENYE)
    return _SPACES.sub(" ", bare).strip() or name
