"""The rows of a comparison as a table and as a picture: each name's costs, how far they could go, and its verdict."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from calculators.core.comparing.comparison import Comparison, ranked
from calculators.core.comparing.contenders import Contender, together
from calculators.core.comparing.verdicts import MEASURES, Measure, comparable
from calculators.core.comparing.words import COMPARED, DIFFERS, all_of
from calculators.core.pictures.making import interval_chart
from calculators.core.results import Cell, Chart, Number, Report, Undefined, Value
from calculators.core.selling.funnel import conversion_range, lasting_cost_range, sale_cost_range
from calculators.core.units import Unit
from calculators.core.wording.agreement import between
from calculators.core.wording.phrases import capitalized, listed, literal

MOST_SHOWN = 50
"""Names that have a row of their own."""
MOST_DRAWN = 12
UNITS: Mapping[Measure, Unit] = {"cpl": "money", "cvr": "percent", "cpa": "money"}
IN_READING_ORDER: tuple[Measure, ...] = ("cpl", "cvr", "cpa")
TITLES: Mapping[Measure, str] = {"cpl": "CPL", "cvr": "CVR", "cpa": "CPA"}
Figures = dict[str, tuple[Unit, Number] | tuple[Unit, Number, tuple[str, str]]]


def ranges(contender: Contender) -> dict[Measure, tuple[Value, Value]]:
    """How far each figure could really be (95 %), by the models that the verdicts rest on.

    The spend is what is certain: sales are counted for it as leads are, so that two ranges which do not touch are never
    called luck.

    Args:
        contender: one, or all together.
    """
    spend, leads, sales = contender.spend, Fraction(contender.leads), Fraction(contender.sales)
    return {
        "cpl": lasting_cost_range(spend, leads),
        "cvr": conversion_range(sales, leads),
        "cpa": sale_cost_range(spend, leads, sales),
    }


def shown(found: Comparison) -> list[Contender]:
    """Those that have a row of their own, the best first: where there are many, who differs and then the largest."""
    measure = found.measure or "cpa"
    those = list(found.contenders)
    if len(those) > MOST_SHOWN:
        differ = {id(each) for each in (*found.good, *found.bad)}
        those.sort(key=lambda each: (id(each) not in differ, -float(each.spend), -each.leads, each.key))
    return ranked(those[:MOST_SHOWN], measure)


def compared_table(found: Comparison, those: Sequence[Contender], figures: Figures) -> tuple[Report, ...]:
    """Write the table: a row a name, the others' sum, the total.

    Args:
        found: the comparison.
        those: who has a row.
        figures: the figures that its texts mention; they are added here.
    """
    verdicts = {id(each): place for place, each in enumerate(found.contenders)}
    rows = [
        (Cell(literal(each.name)), *_figures(each, f"r{n}", figures), _verdict(found, verdicts[id(each)]))
        for n, each in enumerate(those)
    ]
    have_a_row = {id(each) for each in those}
    rest = [each for each in found.contenders if id(each) not in have_a_row]
    if rest:
        figures["rest"] = ("count", len(rest))
        others = together("Los demás ({rest})", rest)
        rows.append((Cell(others.name), *_figures(others, "rest", figures), Cell("")))
    if len(found.contenders) > 1:
        rows.append((Cell(capitalized(all_of(found))), *_figures(found.total, "all", figures), Cell("")))
    titles = [*(TITLES[each] for each in IN_READING_ORDER), *(["ROAS"] if found.has_revenue else [])]
    return (
        Report(
            title="Uno por uno",
            columns=("Canal o vendedor", *titles, "¿De verdad o suerte?"),
            rows=tuple(rows),
            total=len(found.contenders) > 1,
        ),
    )


def _figures(contender: Contender, prefix: str, figures: Figures) -> Iterator[Cell]:
    reach = ranges(contender)
    for measure in IN_READING_ORDER:
        value: Value = getattr(contender, measure)
        if isinstance(value, Undefined):
            yield Cell(value.why)
            continue
        keys = (f"{prefix}_{measure}_low", f"{prefix}_{measure}_high")
        figures[f"{prefix}_{measure}"] = (UNITS[measure], value)
        for key, end in zip(keys, reach[measure], strict=True):
            if not isinstance(end, Undefined):
                figures[key] = (UNITS[measure], end)
        ends = between(keys, reach[measure], UNITS[measure], "a")
        yield Cell(f"{{{prefix}_{measure}}}", f"de {ends}" if ends else "")
    if contender.revenue is None:
        return
    roas = contender.roas
    if isinstance(roas, Undefined):
        yield Cell(roas.why)
    else:
        figures[f"{prefix}_roas"] = ("ratio", roas)
        yield Cell(f"{{{prefix}_roas}}")


def _verdict(found: Comparison, place: int) -> Cell:
    if found.measure is None:
        return Cell("No se compara: más ventas que leads" if found.contenders[place].oversold else "")
    tone = found.verdicts[found.measure][place]
    others = [each for each in MEASURES if each != found.measure and _differs(found, each, place)]
    against = [each for each in others if {tone, found.verdicts[each][place]} == {"good", "bad"}]
    alike = [_differs(found, each, place) for each in others if each not in against]
    contrary = [_differs(found, each, place) for each in against]
    besides = [f"además, {listed(alike)}"] if alike else []
    besides += [f"pero {listed(contrary)}"] if contrary else []
    more = capitalized(f"{', '.join(besides)}.") if besides else ""
    if tone == "":
        why = _why_not(found.contenders[place], found.measure)
        return Cell(f"No se compara: {why}", capitalized(f"{listed(alike)}.") if alike else "")
    return Cell("Puede ser suerte" if tone == "fair" else f"Sí {_differs(found, found.measure, place)}", more, tone)


def _differs(found: Comparison, measure: Measure, place: int) -> str:
    tone = found.verdicts[measure][place]
    return DIFFERS[measure][tone][0] if tone in {"good", "bad"} else ""


def _why_not(contender: Contender, measure: Measure) -> str:
    if contender.oversold:
        return "más ventas que leads"
    return "sin leads" if measure == "cvr" else "sin inversión"


def compared_chart(found: Comparison, those: Sequence[Contender]) -> tuple[Chart, ...]:
    """Draw the figure that the comparison is about, with that of all who are compared as the line to compare with.

    Args:
        found: the comparison.
        those: who has a row; at most twelve that have a range are drawn.
    """
    measure = found.measure
    if measure is None:
        return ()
    rows = []
    for n, each in enumerate(those):
        low, high = ranges(each)[measure]
        if comparable(each, measure) and not isinstance(low, Undefined) and not isinstance(high, Undefined):
            rows.append((n, (literal(each.name), low, getattr(each, measure), high)))
    drawn = rows[:MOST_DRAWN]
    if not drawn:
        return ()
    first, last = (f"{row[0]} ({{r{n}_{measure}}})" for n, row in (drawn[0], drawn[-1]))
    missing = len(those) - len(drawn)
    left_out = (
        f" {missing} más, sin rango o sin lugar, {'está' if missing == 1 else 'están'} en la tabla." if missing else ""
    )
    ends = f"De {first} a {last}" if len(drawn) > 1 else first
    return interval_chart(
        *(row for _, row in drawn),
        title=f"{TITLES[measure]} de cada uno y su rango",
        summary=f"{ends}; {all_of(found, measure)}, {{{COMPARED}}}.{left_out}",
        unit=UNITS[measure],
        about="Canal o vendedor",
        compared_with=(capitalized(all_of(found, measure)), getattr(found.compared, measure)),
    )
