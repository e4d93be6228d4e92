"""Whether a goal is within reach, judged by the most that was ever grown in a month."""

from math import ceil

from calculators.core.model import Given
from calculators.core.numbers.writing import shown
from calculators.core.results import Also, Undefined, Value
from calculators.core.selling.milestones import rounded
from calculators.core.statistics.roots import periods_for
from calculators.core.wording.phrases import MONTHS

LONGEST = 1200
"""Months in a hundred years: nobody plans further."""


def judged(given: Given, rate: Value, months: int) -> tuple[str, Also]:
    """Compare with the best month so far: half of it can be kept up; more than it has never been done.

    Args:
        given: with "start", "goal" and, where it is known, "best".
        rate: growth a month that the goal asks for.
        months: until the goal.

    Returns:
        The sentence ("" where nothing can be said) and the figures that it mentions.
    """
    best = given.get("best")
    if best is None or isinstance(rate, Undefined) or rate <= 0:
        return "", {}
    if shown(rate, "percent") <= shown(best, "percent") / 2:
        return "Es alcanzable: pide la mitad o menos de tu mejor mes ({best}).", {}
    if shown(rate, "percent") <= shown(best, "percent"):
        return "Es exigente: pide más de la mitad de tu mejor mes ({best}), todos los meses.", {}
    never = "Con lo que has hecho hasta ahora no alcanza: "
    if not best:
        return f"{never}a tu mejor ritmo ({{best}}) no llegarías nunca.", {}
    slow = ceil(periods_for(given["goal"] / given["start"], best))
    if slow > LONGEST:
        return f"{never}a tu mejor ritmo ({{best}}) tardarías más de cien años.", {}
    reach = float(given["start"]) * (1 + float(best)) ** months
    text = f"{never}a tu mejor ritmo ({{best}}) llegarías a {{reach}}, y a tu meta en {{slow:noun}}."
    return text, {"slow": ("count", slow, MONTHS), "reach": ("number", rounded(reach, given["goal"]))}
