"""Net growth: how much more stays with the business when both its sales and its returns change."""

from collections.abc import Mapping
from fractions import Fraction

from calculators.core import Calculator, Carry, Chart, Example, Given, Note, Output, Result, percent
from calculators.core.pictures.making import bars_chart
from calculators.core.selling.references import MARKETING_METRICS
from calculators.core.wording.agreement import agreeing
from calculators.core.wording.phrases import PERCENTS

SOLD_BEFORE = 100
"""What the steps and the picture take as sold before, so that every figure is "de cada 100"."""


def check(given: Given) -> Mapping[str, str]:
    """Refuse returns of everything: nothing stays, so there is nothing to compare."""
    return {
        key: f"Si te devuelven todo {when}, no queda nada que comparar: escribe menos de 100, como {sample}."
        for key, when, sample in (("returns_before", "lo de antes", 20), ("returns_after", "lo de ahora", 6))
        if given[key] == 1
    }


def calculate(given: Given) -> Result:
    """Net growth = (1 + growth)(1 − returns after) / (1 − returns before) − 1."""
    kept_before, kept_after = 1 - given["returns_before"], 1 - given["returns_after"]
    sold_after = SOLD_BEFORE * (1 + given["growth"])
    net = (1 + given["growth"]) * kept_after / kept_before - 1
    headline = "Después de las devoluciones te queda lo mismo que antes."
    if net:
        headline = f"Después de las devoluciones te queda {{change}} {'más' if net > 0 else 'menos'} que antes."
    change = "+ {growth}" if given["growth"] >= 0 else "− {fall}"
    return Result(
        outputs={"net_growth": net, "kept_before": kept_before, "kept_after": kept_after},
        headline=headline,
        steps=(
            "Antes, de cada 100 vendidos te quedaban 100 × ({all} − {returns_before}) = {left_before}",
            f"Ahora vendes 100 × ({{all}} {change}) = {{sold_after}}",
            "De eso te queda {sold_after} × ({all} − {returns_after}) = {left_after}",
            "Crecimiento neto = {left_after} ÷ {left_before} − {all} = {net_growth}",
        ),
        notes=_notes(given, net),
        also={
            **PERCENTS,
            "change": ("percent", abs(net)),
            "fall": ("percent", -given["growth"]),
            "sold_after": ("number", sold_after),
            "left_before": ("number", SOLD_BEFORE * kept_before),
            "left_after": ("number", sold_after * kept_after),
            "needed": ("percent", kept_before / kept_after - 1),
        },
        charts=_charts(SOLD_BEFORE * kept_before, sold_after * kept_after),
    )


def _charts(left_before: Fraction, left_after: Fraction) -> tuple[Chart, ...]:
    before = agreeing(left_before, "number", "quedaba", "quedaban")
    now = agreeing(left_after, "number", "queda", "quedan")
    return bars_chart(
        ("Antes", left_before),
        ("Ahora", left_after),
        title="Lo que se queda contigo",
        summary=f"Por cada 100 que vendías antes te {before} {{left_before}}; ahora te {now} {{left_after}}.",
        columns=("Por cada 100 que vendías antes", "Te quedan"),
        unit="number",
    )


def _notes(given: Given, net: Fraction) -> tuple[Note, ...]:
    growth, before, after = (given[key] for key in ("growth", "returns_before", "returns_after"))
    notes = []
    if growth > 0 > net:
        text = "Vendes más, pero las devoluciones se llevan más que eso: para no bajar tendrías que crecer {needed}."
        notes.append(Note("warning", text))
    if growth < 0 < net:
        notes.append(Note("info", "Vendes menos y aun así te queda más: tener menos devoluciones también es crecer."))
    if after < before and growth >= 0:
        notes.append(Note("info", "Con las devoluciones de antes el crecimiento sería de {growth}: bajarlas suma."))
    if after > before and net >= 0:
        notes.append(Note("info", "Con las devoluciones de antes el crecimiento sería de {growth}: que suban resta."))
    notes.append(Note("info", "Mide las devoluciones igual en los dos períodos: parte del dinero que regresó."))
    return tuple(notes)


RETURNS_GROUP = "¿Cuánto te devuelven?"

CALCULATOR = Calculator(
    slug="net_growth",
    acronym="",
    title="Crecimiento sin devoluciones",
    question="¿Cuánto crecí de verdad si también cambiaron las devoluciones?",
    inputs=(
        percent(
            "growth",
            "Crecimiento de las ventas",
            "Cuánto más vendes que antes, sin restar devoluciones; con signo menos si vendes menos.",
            "50",
            minimum=Fraction(-1),
            maximum=Fraction(10),
        ),
        percent(
            "returns_before",
            "Devoluciones antes",
            "De cada 100 vendidos, cuántos te devolvían o cancelaban.",
            "20",
            group=RETURNS_GROUP,
        ),
        percent(
            "returns_after",
            "Devoluciones ahora",
            "De cada 100 vendidos, cuántos te devuelven o cancelan hoy.",
            "6",
            group=RETURNS_GROUP,
        ),
    ),
    outputs=(
        Output("net_growth", "Crecimiento neto", "percent", primary=True, measured=True, better="high"),
        Output("kept_before", "Parte de las ventas que se quedaba, antes", "percent", better="high"),
        Output("kept_after", "Parte de las ventas que se queda, ahora", "percent", better="high"),
    ),
    formula=calculate,
    check=check,
    carries=(Carry(to="budget", values={"returns": "returns_after"}),),
    examples=(
        Example(
            "50% más de ventas y 70% menos de devoluciones",
            {"growth": "50", "returns_before": "20", "returns_after": "6"},
            {"net_growth": "0.7625", "kept_before": "0.8", "kept_after": "0.94"},
        ),
        Example(
            "Más ventas, pero muchas más devoluciones",
            {"growth": "20", "returns_before": "10", "returns_after": "30"},
            {"net_growth": "-0.0667"},
        ),
        Example(
            "Menos ventas y aun así más dinero",
            {"growth": "-5", "returns_before": "20", "returns_after": "10"},
            {"net_growth": "0.06875"},
        ),
    ),
    sources=(MARKETING_METRICS,),
)
