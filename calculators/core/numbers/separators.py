"""Which of the marks in "1.234,56" groups and which one begins the decimals."""

import re
from fractions import Fraction

POINTS = ".,"
GROUP = 3
"""Digits in a group of thousands."""


def read_digits(body: str, point: str, *, whole: bool) -> tuple[Fraction, Fraction | None] | None:
    """Read digits with separators, by the rules for numbers that people type.

    Two different points: the last begins the decimals. The same one repeated: grouping. A single one: decimals,
    unless exactly three digits follow, which can mean either; then the country's own decimal point decides (or
    `whole`), and the other reading comes along. Spaces and apostrophes always group.

    Args:
        body: digits and the separators . , ' and space, with at least one digit.
        point: the country's decimal separator.
        whole: a whole number is asked for.

    Returns:
        The value and what else it could be (or None), or None where the groups make no sense.
    """
    parts = re.split(r"[.,' ]", body)
    marks = re.findall(r"[.,' ]", body)
    points = [mark for mark in marks if mark in POINTS]
    last_is_point = bool(marks) and marks[-1] in POINTS
    if len(set(points)) == 2:  # noqa: PLR2004 - the two points, "." and ","
        only_once = last_is_point and points.count(points[-1]) == 1
        return _certain(_decimal(parts)) if only_once else None
    if len(points) != 1 or not last_is_point:
        return _certain(_grouped(parts))
    if len(parts[-1]) != GROUP or re.match(r"0|$", parts[0]):
        return _certain(_decimal(parts))
    return _either(_decimal(parts), _grouped(parts), Fraction("".join(parts)), decimal=not whole and marks[-1] == point)


def _either(
    as_decimal: Fraction | None, as_grouped: Fraction | None, ungrouped: Fraction, *, decimal: bool
) -> tuple[Fraction, Fraction | None] | None:
    if as_decimal is None:
        return None
    if as_grouped is None:  # "1500.000": no way to group it, yet the dot may have been meant to
        return as_decimal, ungrouped
    return (as_decimal, as_grouped) if decimal else (as_grouped, as_decimal)


def _certain(value: Fraction | None) -> tuple[Fraction, None] | None:
    return None if value is None else (value, None)


def _grouped(parts: list[str]) -> Fraction | None:
    first, *rest = parts
    if rest and (not 1 <= len(first) <= GROUP or any(len(part) != GROUP for part in rest)):
        return None
    return Fraction(int("".join(parts)))


def _decimal(parts: list[str]) -> Fraction | None:
    *whole, decimals = parts
    units = Fraction(0) if whole == [""] else _grouped(whole)
    if units is None or (whole == [""] and not decimals):
        return None
    return units + Fraction(int(decimals or "0"), 10 ** len(decimals))
