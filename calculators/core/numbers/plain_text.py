"""What a person typed or pasted, in ordinary characters: every keyboard's digits, dashes, quotes and spaces as one."""

import re

_TORN = re.compile(r"[\d.,']\s*[\t-\r\x1c-\x1f\x85\u2028\u2029]\s*[\d.,']")
"""A tab or a line break inside a figure: two cells or two lines were pasted, which is no grouping."""
_LOOKALIKES = str.maketrans(
    {
        **dict.fromkeys("−–—－‒﹣", "-"),
        **dict.fromkeys("’‘´`＇ʼ", "'"),
        "．": ".",
        "，": ",",
        "％": "%",
        "＄": "$",
        "＋": "+",
    }
)
_INVISIBLE = dict.fromkeys(
    [0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2060, 0xFEFF]
)


def plain_text(text: str) -> str | None:
    """The text with ordinary digits, marks and spaces; None where it can't be one figure.

    Args:
        text: anything at all.
    """
    if _TORN.search(text):
        return None
    letters: list[str] = []
    for letter in text.translate(_LOOKALIKES).translate(_INVISIBLE):
        if letter.isdecimal():
            letters.append(str(int(letter)))
        elif letter.isdigit() or letter.isnumeric():  # ² ½ 五: dropping or guessing would change the figure
            return None
        else:
            letters.append(" " if letter.isspace() else letter)
    return " ".join("".join(letters).split())
