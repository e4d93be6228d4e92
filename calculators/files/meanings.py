"""What a heading means: which figure it names, how well, and what in it speaks against that.

A heading is a measure and what qualifies it: "Ventas canceladas 2026 (MXN)". Words that are known to make something
else of it rule it out; words that leave it as it is cost nothing; a word that is not known makes it a guess.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import dropwhile

from calculators.files.heading_text import currency_in, is_money, plain_words, words_in_brackets
from calculators.files.heading_words import COUNTS, CURRENCIES, MONEY_WORDS, NAMES, NO_NAMES, SCALES, SURE, WEAK
from calculators.files.known_words import ADVERTISING, LEADING, MONTHS, NEUTRAL, PLATFORMS, REAL
from calculators.files.qualifying_words import QUALIFIERS, Qualifier

EXACT, WITHIN = 1000, 500
"""What a heading scores that is a name, or that has one in it; the first names of a list score most."""
EXTRA = 15
"""Lost by each further word."""
CLEANED = 60
"""Lost where words had to be taken off to find the name."""
BONUS = 150
"""Gained by a name that can mean one thing only, by "real", and by words of advertising."""
DOUBTED = 300
"""Lost by a name that may as well be another thing."""
AMOUNT = Qualifier("dinero, y aquí va cuántas son", (), keys=COUNTS)
"""What a count's heading is with a currency in it."""
BOTH_PARTS = "directas indirectas"
"""In brackets behind a whole, its parts say nothing new."""
_MAY_BE_A_GOAL = re.compile(r"(?<! de)(?<! en)(?<! desde)(?<! por) meta$")
"""What "Ventas meta" may be, and "ventas de Meta" is not."""
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_KNOWN = (
    NEUTRAL | ADVERTISING | PLATFORMS | REAL | frozenset(MONTHS) | MONEY_WORDS | {code.lower() for code in CURRENCIES}
)
_SCALE_WORDS = re.compile("|".join(words for words, _ in SCALES))


@dataclass(frozen=True, slots=True)
class Meaning:
    """How a heading names a figure.

    Args:
        points: how well; 0 where it does not.
        against: what it seems to be instead; None for nothing.
        strange: its words that are not known.
        is_sure: it can mean one thing only.
        is_weak: it may as well be another thing.
        period: the years and months in it.
    """

    points: int
    against: Qualifier | None = None
    strange: tuple[str, ...] = ()
    is_sure: bool = False
    is_weak: bool = False
    period: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether nothing in it had to be guessed."""
        return not (self.strange or self.is_weak)


NOTHING = Meaning(0)


@lru_cache(maxsize=8192)
def meaning(heading: str, key: str) -> Meaning:
    """Tell how a heading names a figure.

    Args:
        heading: as it stands in the file.
        key: of the figure; "name" is that of what is compared.
    """
    words = plain_words(heading)
    brackets = words_in_brackets(heading).replace(BOTH_PARTS, "")
    if key == "name":
        return Meaning(_points_of_a_name(words))
    own = _without_leading(words.split())
    name = words if words in NAMES[key] else _by_cleaned(key).get(_cleaned(own), "")
    points = EXACT if name else WITHIN
    if not name:
        found = [each for each in NAMES[key] if f" {each} " in f" {words} "]
        name = min(found, key=lambda each: (-len(each.split()), NAMES[key].index(each)), default="")
    if not name:
        return NOTHING
    rest = [word for word in own if word not in name.split()]
    beside = [word for word in rest + brackets.split() if not _is_known(word)]
    is_sure = (
        name in SURE[key] or bool(REAL.intersection(rest)) or bool(key != "leads" and ADVERTISING.intersection(rest))
    )
    is_weak = name in WEAK[key] or words in WEAK[key] or _MAY_BE_A_GOAL.search(words) is not None
    points -= NAMES[key].index(name) + (0 if name == words else CLEANED) + EXTRA * len(beside)
    points += BONUS * (is_sure and not beside) - DOUBTED * is_weak
    return Meaning(
        points=max(1, points),
        against=_against(words, name, brackets, key, heading),
        strange=tuple(beside),
        is_sure=is_sure,
        is_weak=is_weak,
        period=tuple(sorted(word for word in own + brackets.split() if word in MONTHS or _YEAR.fullmatch(word))),
    )


def _points_of_a_name(words: str) -> int:
    names = NAMES["name"]
    if words in names:
        return EXACT - names.index(words)
    own = words.split()
    if NO_NAMES.intersection(own):
        return 0
    ranks = [
        WITHIN - rank - EXTRA * (len(own) - len(name.split()))
        for rank, name in enumerate(names)
        if f" {name} " in f" {words} "
    ]
    return max(ranks, default=0)


def _without_leading(words: Sequence[str]) -> list[str]:
    return list(dropwhile(lambda word: word in LEADING, words))


def _cleaned(words: Iterable[str]) -> str:
    """A heading's words without those that leave its measure as it is."""
    return " ".join(word for word in words if not _is_known(word))


@lru_cache
def _by_cleaned(key: str) -> dict[str, str]:
    """A figure's names by what is left of them when they are cleaned as headings are.

    What is left of "leads ganados" is another figure's name: without "ganados" it is no sale.
    """
    others = {name for other, names in NAMES.items() if other not in {key, "name"} for name in names}
    found: dict[str, str] = {name: name for name in NAMES[key]}
    for name in NAMES[key]:
        if (left := _cleaned(name.split())) not in others:
            found.setdefault(left, name)
    found.pop("", None)
    return found


def _is_known(word: str) -> bool:
    return word in _KNOWN or _YEAR.fullmatch(word) is not None or _SCALE_WORDS.fullmatch(word) is not None


def money_against(heading: str) -> Qualifier | None:
    """What makes something else than money sold of a heading that need not bear its name; None for nothing.

    Args:
        heading: as it stands in the file.
    """
    return _against(plain_words(heading), "", words_in_brackets(heading), "revenue", heading)


def _against(words: str, name: str, brackets: str, key: str, heading: str) -> Qualifier | None:
    """What makes something else of the heading; a name of several words speaks for itself."""
    outside = "" if words == name else words.replace(name, "·") if " " in name else words
    for qualifier in QUALIFIERS:
        if key in qualifier.keys and (_fits(qualifier, outside) or _fits(qualifier, brackets)):
            return qualifier
    if key in COUNTS and (is_money(heading) or currency_in(heading)):
        return AMOUNT
    return None


def _fits(qualifier: Qualifier, text: str) -> bool:
    if not text:
        return False
    if qualifier.unless and _pattern(qualifier.unless).search(text):
        return False
    return _pattern(qualifier.words).search(text) is not None


@lru_cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the words in a text of plain words; "*" is the rest of a word, "^" the text's beginning."""
    alternatives = "|".join(
        ("^" if each[0] == "^" else "(?<![a-z0-9])") + each.removeprefix("^").replace("*", "[a-z0-9]*")
        for each in words
    )
    return re.compile(rf"(?:{alternatives})(?![a-z0-9])")
