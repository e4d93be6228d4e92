"""The exceptions of this package, all for programmers: what a reader mistypes is data, never an exception.

Exception
├── ValueError
│   └── DefinitionError   a calculator's file is wrong; names file, field and mend
└── LookupError
    └── UnknownNameError       a slug, key or country that does not exist; names the nearest that do
"""

from collections.abc import Iterable


class DefinitionError(ValueError):
    """A calculator's definition is wrong: the message names its file, the field and the mend."""


class UnknownNameError(LookupError):
    """There is no such calculator, key or country: the message names the nearest valid ones."""

    def __init__(self, kind: str, name: str, valid: Iterable[str]) -> None:
        """Keep what was asked for and suggest what exists.

        Args:
            kind: what was looked up ("calculator", "country", …).
            name: what was asked for.
            valid: the names that exist.
        """
        from difflib import get_close_matches  # noqa: PLC0415 - only this error needs it, and booting is on the clock

        names = sorted(valid)
        near = get_close_matches(name[:40], names, n=3, cutoff=0.3) or names
        super().__init__(f"no {kind} named {name[:40]!r}; did you mean: {', '.join(near)}")
