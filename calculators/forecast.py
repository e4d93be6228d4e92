"""Forecast: the leads, sales and money to expect from a budget, with the range that chance alone allows."""

from collections.abc import Mapping
from fractions import Fraction
from math import ceil, floor

from calculators.core import Calculator, Example, Given, Note, Output, Result, Undefined, Value, money, plans
from calculators.core.agreement import between
from calculators.core.binomial import sales_range
from calculators.core.funnel import ALL_RETURNED, NO_SALES, NO_SPEND, cost_per, money_left
from calculators.core.pictures import interval_chart
from calculators.core.references import BINOMIAL_TAIL, MARKETING_METRICS
from calculators.core.results import Chart
from calculators.core.units import LARGEST_COUNT, Unit
from calculators.core.wording import PERCENTS, outcome
from calculators.core.writing import shown

SHARES = (("80", 0.80), ("95", 0.95))
"""Shares of the cases that the ranges cover, as their keys and readers say them."""


def check(given: Given) -> Mapping[str, str]:
    """Ask for a lead's cost, above 0, and refuse more leads than there are people to meet."""
    if missing := plans.missing_cost(given):
        return missing
    key = "cpl" if "cpl" in given else "cpc"
    if given[key] == 0:
        return {key: "Si no cuesta nada, el presupuesto no dice cuántos leads llegan: escribe un costo mayor que 0."}
    if plans.leads_for(given["budget"], given) > LARGEST_COUNT:
        return {"budget": "Ese presupuesto compra más de diez millones de leads: revisa la cifra y el costo por lead."}
    return {}


def expected(given: Given) -> dict[str, Value]:
    """Walk the funnel forwards: budget → leads → sales → money; averages, so sales may have decimals."""
    budget, returns = given["budget"], given.get("returns", plans.NOTHING)
    leads = plans.leads_for(budget, given)
    sales = leads * given["cvr"]
    revenue = sales * given["ticket"] * (1 - returns)
    outputs: dict[str, Value] = {
        "leads": leads, "sales": sales, "revenue": revenue, "cpa": cost_per(budget, sales, NO_SALES),
        "roas": revenue / budget if budget else NO_SPEND,
    }  # fmt: skip
    if "margin" in given:
        outputs["profit"] = sales * money_left(given["ticket"], given["margin"], returns) - budget
    if given.keys() >= plans.BY_CLICKS:
        outputs["clicks"] = int(given["budget"] // given["cpc"]) if given["cpc"] else Undefined("el clic es gratis")
    return outputs


def calculate(given: Given) -> Result:
    """What to expect on average, and the sales that chance alone allows."""
    outputs, leads = expected(given), plans.leads_for(given["budget"], given)
    sales, (notes, also) = leads * given["cvr"], plans.cost_notes(given)
    kept = given["ticket"] * (1 - given.get("returns", plans.NOTHING))
    for name, share in SHARES:
        low, high = _around(sales, sales_range(leads, float(given["cvr"]), share))
        outputs |= {f"sales_low_{name}": low, f"sales_high_{name}": high}
        outputs |= {f"revenue_low_{name}": low * kept, f"revenue_high_{name}": high * kept}
    headline = "Con {budget} no alcanza para un solo lead: sube el presupuesto o baja el costo por lead."
    if leads:
        headline = "Con {budget} puedes esperar {leads:noun}, cerca de {sales:noun} y {revenue} de ingresos."
    return Result(
        outputs=outputs, headline=headline, range=_reach(outputs), steps=_steps(given, sales, outputs),
        notes=(*notes, *_notes(given, outputs)), also={**PERCENTS, **also}, charts=_charts(outputs) if leads else (),
    )  # fmt: skip


def _around(sales: Fraction, ends: tuple[int, int]) -> tuple[int, int]:
    """A range in whole sales that takes in the average, which may have decimals."""
    return min(ends[0], floor(sales)), max(ends[1], ceil(sales))


def _reach(outputs: Mapping[str, Value]) -> str:
    """What chance alone allows; nothing where it allows only one result."""
    if outputs["sales_low_95"] == outputs["sales_high_95"]:
        return ""
    keys = ("revenue_low_80", "revenue_high_80")
    money_ends = between(keys, (outputs[keys[0]], outputs[keys[1]]), "money", "a")
    collected = f", o sea de {money_ends}" if money_ends else ""
    return (
        f"Solo por azar, 80 de cada 100 veces venderías entre {{sales_low_80}} y {{sales_high_80}}{collected}; "
        "95 de cada 100, entre {sales_low_95} y {sales_high_95}."
    )


def _steps(given: Given, sales: Fraction, outputs: Mapping[str, Value]) -> tuple[str, ...]:
    by_cpl = ("Leads = presupuesto ÷ CPL = {budget} ÷ {cpl} → {leads}",)
    by_clicks = (
        "Clics = presupuesto ÷ CPC = {budget} ÷ {cpc} → {clicks}",
        "Leads = clics × tasa de leads = {clicks} × {lead_rate} → {leads}",
    )
    ticket = "{ticket} × ({all} − {returns})" if "returns" in given else "{ticket}"
    sold, about = "{sales}", "="
    if shown(sales, "number") != sales:  # what is written of the sales would not give the results
        sold, about = "({leads} × {cvr})", "≈"
    return (
        *(by_cpl if "cpl" in given else by_clicks),
        f"Ventas = leads × conversión = {{leads}} × {{cvr}} {about} {{sales}}",
        f"Ingresos = ventas × lo que deja cada una = {sold} × {ticket} = {{revenue}}",
        f"CPA = presupuesto ÷ ventas = {{budget}} ÷ {sold} {outcome('cpa', outputs['cpa'])}",
        f"ROAS = ingresos ÷ presupuesto = {{revenue}} ÷ {{budget}} {outcome('roas', outputs['roas'])}",
    )


def _notes(given: Given, outputs: dict[str, Value]) -> tuple[Note, ...]:
    notes = plans.profit_notes(outputs.get("profit"))
    if given["cvr"] == 0:
        text = "Con una conversión de {none} no hay ventas que esperar: mide tu tasa antes de invertir."
        notes.append(Note("warning", text))
    if given.get("returns") == 1:
        notes.append(ALL_RETURNED)
    notes.append(Note("info", "Los leads y clics se redondean hacia abajo: nadie compra medio lead."))
    text = "El rango solo cuenta el azar. Si cambian tu conversión o tu costo por lead, el resultado también."
    return (*notes, Note("info", text))


def _charts(outputs: dict[str, Value]) -> tuple[Chart, ...]:
    rows = [
        (f"{name} de cada 100 veces", outputs[f"sales_low_{name}"], outputs["sales"], outputs[f"sales_high_{name}"])
        for name, _ in SHARES
    ]
    title = "Ventas que puedes esperar"
    summary = "En promedio {sales:noun}; 80 de cada 100 veces, de {sales_low_80} a {sales_high_80}."
    return interval_chart(*rows, title=title, summary=summary, unit="number", about="Qué tan seguro")


def _range_of(key: str, label: str, unit: Unit) -> tuple[Output, ...]:
    return tuple(
        Output(f"{key}_{end}_{name}", f"{label}, {word} ({name} de 100 veces)", unit, better="high")
        for name, _ in SHARES
        for end, word in (("low", "mínimo"), ("high", "máximo"))
    )


CALCULATOR = Calculator(
    slug="forecast",
    acronym="",
    title="Ventas que puedes esperar de un presupuesto",
    question="¿Cuánto voy a vender con este presupuesto?",
    inputs=(
        money("budget", "Presupuesto", "Lo que vas a gastar en el período para conseguir leads.", "10000"),
        *plans.COST_INPUTS, plans.CVR, plans.TICKET, plans.RETURNS, plans.MARGIN,
    ),
    outputs=(
        Output("sales", "Ventas esperadas", "number", primary=True, noun=("venta", "ventas"), better="high"),
        *_range_of("sales", "Ventas", "count"),
        Output("clicks", "Clics", "count", optional=True, noun=("clic", "clics"), better="high"),
        Output("leads", "Leads", "count", noun=("lead", "leads"), better="high"),
        Output("revenue", "Ingresos esperados", "money", better="high"),
        *_range_of("revenue", "Ingresos", "money"),
        Output("cpa", "Costo por venta (CPA)", "money", better="low"),
        plans.ROAS,
        Output("profit", plans.PROFIT_LABEL, "money", optional=True, better="high"),
    ),
    formula=calculate,
    algebra=expected,
    targets=("revenue", "sales", "cpa", "profit"),
    moves="revenue",
    check=check,
    examples=(
        Example(
            "200 leads al 10%: 20 ventas, de 15 a 26 casi siempre",
            {"budget": "4000", "cpl": "20", "cvr": "10", "ticket": "1000"},
            {
                "leads": "200", "sales": "20", "revenue": "20000", "cpa": "200", "roas": "5", "sales_low_80": "15",
                "sales_high_80": "26", "sales_low_95": "12", "sales_high_95": "29", "revenue_low_80": "15000",
            },
        ),
        Example(
            "Un presupuesto de clics, con devoluciones y margen",
            {
                "budget": "25000", "cpc": "2", "lead_rate": "8", "cvr": "10", "ticket": "1000", "returns": "10",
                "margin": "40",
            },
            {"clicks": "12500", "leads": "1000", "sales": "100", "revenue": "90000", "cpa": "250", "profit": "11000"},
        ),
        Example(
            "No alcanza para un lead",
            {"budget": "15", "cpl": "20", "cvr": "10", "ticket": "1000"},
            {"leads": "0", "sales": "0", "cpa": None, "sales_high_95": "0"},
        ),
    ),
    sources=(MARKETING_METRICS, BINOMIAL_TAIL),
)  # fmt: skip
