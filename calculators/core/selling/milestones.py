"""Milestones: where one should be on the way to a goal, adding or growing by the same every month."""

from fractions import Fraction

from calculators.core.results import Chart, Row

MOST_ROWS = 24
STEPS = (1, 2, 3, 6, 12, 24, 60, 120)
"""Months between milestones: the first that needs no more rows than that."""
WHOLE_FROM = 100
"""From this goal on, milestones are said without decimals."""

Number = Fraction | float | int


def milestones(start: Fraction, goal: Fraction, months: int) -> Chart:
    """Draw both ways from a start to a goal, month by month; a long way by longer steps, the goal always last.

    Args:
        start: 0 or more; from 0 there is no growing by the same share.
        goal: 0 or more.
        months: 1 or more.
    """
    step = next((each for each in STEPS if months < each * MOST_ROWS), months)
    rows = []
    for month in (*range(0, months, step), months):
        share = Fraction(month, months)
        even = start + (goal - start) * share
        compounding = float(start) * float(goal / start) ** float(share) if start else None
        label = f"{month}" if month else "Hoy"
        rows.append(Row(label, (rounded(even, goal), None if compounding is None else rounded(compounding, goal))))
    return Chart(
        kind="lines",
        title="Hitos en el camino",
        summary="De {start} a {goal} en {n:noun}: sumando lo mismo y creciendo lo mismo cada mes.",
        columns=("Mes", "Sumando lo mismo", "Creciendo lo mismo"),
        rows=tuple(rows),
        unit="number",
    )


def rounded(value: Number, goal: Fraction) -> Number:
    """A figure on the way to a goal, as it is said.

    Args:
        value: the figure.
        goal: a large one drops the decimals.
    """
    return round(value) if goal >= WHOLE_FROM else value
