"""Sentences agree with a figure as it is written, not with the digits behind it: one or many, "casi", ranges."""

from fractions import Fraction

from calculators.core.numbers.countries import COUNTRIES, DEFAULT_COUNTRY
from calculators.core.numbers.writing import shown, write, write_about
from calculators.core.results import Undefined, Value
from calculators.core.units import Unit


def agreeing(value: Fraction | float, unit: Unit, one: str, many: str) -> str:
    """The noun or the verb that goes with a figure: "termina" beside a written 1, "terminan" beside any other.

    Args:
        value: the figure.
        unit: what it measures.
        one: the word for a single one.
        many: the word for more, and for none.
    """
    return one if shown(value, unit) == 1 else many


def near(value: Value, limit: Value, unit: Unit) -> str:
    """What must stand before a figure that is written as its limit is, and is not it.

    Args:
        value: the figure that the sentence says.
        limit: what it is compared with.
        unit: of both.

    Returns:
        "casi ", "algo más de " or, where the written figures tell the difference or one is undefined, "".
    """
    if isinstance(value, Undefined) or isinstance(limit, Undefined):
        return ""
    if value == limit or shown(value, unit) != shown(limit, unit):
        return ""
    return "casi " if value < limit else "algo más de "


def times_of_100(chance: float) -> str:
    """Say a chance that is neither none nor certain: "unas 83 de cada 100 veces"."""
    times = round(100 * chance)
    if times in {0, 100}:
        return "más de 99 de cada 100 veces" if times else "menos de una de cada 100 veces"
    return f"{'una' if times == 1 else f'unas {times}'} de cada 100 veces"


def alike(low: Value, high: Value, unit: Unit) -> bool:
    """Whether the two ends of a range are written as one figure, in any country; so they are where one is undefined."""
    return not _tellable(low, high, unit)


def between(keys: tuple[str, str], ends: tuple[Value, Value], unit: Unit, link: str = "y") -> str:
    """The places of both ends of a range in a sentence, rounded as far as they can be told apart.

    Args:
        keys: of the lower and the upper end.
        ends: their values.
        unit: of both.
        link: the word between them.

    Returns:
        "{cpl_low:about} y {cpl_high:about}"; "" where there is no range to tell.
    """
    spec = _tellable(*ends, unit)
    if not spec:
        return ""
    low, high = keys
    first = ":bare" if unit == "points" else spec.strip()
    return f"{{{low}{first}}} {link} {{{high}{spec.strip()}}}"


def _tellable(low: Value, high: Value, unit: Unit) -> str:
    """How both ends must be written to differ: ":about", " " (as they are), or "" where they never do."""
    if isinstance(low, Undefined) or isinstance(high, Undefined):
        return ""
    country = COUNTRIES[DEFAULT_COUNTRY]
    if unit in {"money", "percent"} and write_about(low, unit, country) != write_about(high, unit, country):
        return ":about"
    # some countries write no cents, so money that only differs in them is alike
    return " " if unit != "money" and write(low, unit, country) != write(high, unit, country) else ""
