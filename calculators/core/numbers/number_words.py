"""Whole numbers in Spanish words, to echo a figure so that nobody mistakes thousands for units."""

# fmt: off
_SMALL = (
    "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece",
    "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiuno", "veintidós",
    "veintitrés", "veinticuatro", "veinticinco", "veintiséis", "veintisiete", "veintiocho", "veintinueve",
)
_TENS = ("treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa")
_HUNDREDS = (
    "ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos", "setecientos", "ochocientos",
    "novecientos",
)
# fmt: on
_SCALES = ((10**12, "un billón", "billones"), (10**6, "un millón", "millones"))

LARGEST = 10**18 - 1


def in_words(number: int) -> str:
    """Say a whole number.

    Args:
        number: 0 … 10¹⁸ − 1.

    Returns:
        Spanish words: 1500 is "mil quinientos".
    """
    for scale, one, many in _SCALES:
        if number >= scale:
            head, rest = divmod(number, scale)
            words = one if head == 1 else f"{_before_noun(in_words(head))} {many}"
            return f"{words} {in_words(rest)}" if rest else words
    if number >= 1000:  # noqa: PLR2004 - a thousand
        head, rest = divmod(number, 1000)
        words = "mil" if head == 1 else f"{_before_noun(_below_thousand(head))} mil"
        return f"{words} {_below_thousand(rest)}" if rest else words
    return _below_thousand(number)


def _below_thousand(number: int) -> str:
    if number == 100:  # noqa: PLR2004 - a round hundred has its own word
        return "cien"
    hundreds, rest = divmod(number, 100)
    words = [_HUNDREDS[hundreds - 1]] if hundreds else []
    if rest or not hundreds:
        words.append(_below_hundred(rest))
    return " ".join(words)


def _below_hundred(number: int) -> str:
    if number < len(_SMALL):
        return _SMALL[number]
    tens, units = divmod(number, 10)
    return _TENS[tens - 3] + (f" y {_SMALL[units]}" if units else "")


def _before_noun(words: str) -> str:
    """Shorten "uno" before what it counts: veintiún mil, treinta y un millones."""
    if words.endswith("veintiuno"):
        return words.removesuffix("veintiuno") + "veintiún"
    return words.removesuffix("o") if words.endswith("uno") else words
