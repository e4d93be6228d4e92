"""Forecast: the leads, sales and money to expect from a budget, with the range that chance alone allows."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from calculators.core import Calculator, Carry, Example, Given, Note, Output, Result, Undefined, Value, money
from calculators.core.numbers.writing import shown
from calculators.core.selling import plans
from calculators.core.selling.funnel import NO_SALES, cost_per, return_on
from calculators.core.selling.margins import ALL_RETURNED, MARGIN, RETURNS, collected, money_left
from calculators.core.selling.references import BINOMIAL_TAIL, MARKETING_METRICS
from calculators.core.statistics.chances import drawn, likely, ranges_of, said
from calculators.core.units import LARGEST_COUNT
from calculators.core.wording.phrases import PERCENTS, outcome


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
    budget = given["budget"]
    leads = plans.leads_for(budget, given)
    sales = leads * given["cvr"]
    revenue = sales * collected(given)
    outputs: dict[str, Value] = {
        "leads": leads, "sales": sales, "revenue": revenue, "cpa": cost_per(budget, sales, NO_SALES),
        "roas": return_on(budget, revenue),
    }  # fmt: skip
    if "margin" in given:
        outputs["profit"] = sales * money_left(given) - budget
    if given.keys() >= plans.BY_CLICKS:
        outputs["clicks"] = int(given["budget"] // given["cpc"]) if given["cpc"] else Undefined("el clic es gratis")
    return outputs


def calculate(given: Given) -> Result:
    """What to expect on average, and the sales that chance alone allows."""
    leads, (notes, also) = plans.leads_for(given["budget"], given), plans.cost_notes(given)
    outputs = expected(given) | likely(leads, given["cvr"], collected(given))
    headline = "Con {budget} no alcanza para un solo lead: sube el presupuesto o baja el costo por lead."
    if leads:
        headline = "Con {budget} puedes esperar {leads:noun}, cerca de {sales:noun} y {revenue} de ingresos."
    return Result(
        outputs=outputs,
        headline=headline,
        range=said(outputs),
        steps=_steps(given, leads * given["cvr"], outputs),
        notes=(*notes, *_notes(given, outputs)),
        also={**PERCENTS, **also},
        charts=drawn(outputs) if leads else (),
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
        f"Ventas = leads × CVR = {{leads}} × {{cvr}} {about} {{sales}}",
        f"Ingresos = ventas × lo que cobras por cada una = {sold} × {ticket} = {{revenue}}",
        f"CPA = presupuesto ÷ ventas = {{budget}} ÷ {sold} {outcome('cpa', outputs['cpa'])}",
        f"ROAS = ingresos ÷ presupuesto = {{revenue}} ÷ {{budget}} {outcome('roas', outputs['roas'])}",
    )


def _notes(given: Given, outputs: Mapping[str, Value]) -> Iterator[Note]:
    yield from plans.profit_notes(outputs.get("profit"))
    if given["cvr"] == 0:
        text = "Con una conversión de {none} no hay ventas que esperar: mide tu tasa antes de invertir."
        yield Note("warning", text)
    if given.get("returns") == 1:
        yield ALL_RETURNED
    yield Note("info", "Los leads y clics se redondean hacia abajo: nadie compra medio lead.")
    text = "El rango solo cuenta el azar. Si cambian tu conversión o tu costo por lead, el resultado también."
    yield Note("info", text)


CALCULATOR = Calculator(
    slug="forecast",
    acronym="",
    title="Ventas que puedes esperar de un presupuesto",
    question="¿Cuánto voy a vender con este presupuesto?",
    inputs=(
        money("budget", "Presupuesto", "Lo que vas a gastar en el período para conseguir leads.", "10000"),
        *plans.COST_INPUTS, plans.CVR, plans.TICKET, RETURNS, MARGIN,
    ),
    outputs=(
        Output("sales", "Ventas esperadas", "number", primary=True, noun=("venta", "ventas"), better="high"),
        *ranges_of("sales", "Ventas", "count"),
        Output("clicks", "Clics", "count", optional=True, noun=("clic", "clics"), better="high"),
        Output("leads", "Leads", "count", noun=("lead", "leads"), better="high"),
        Output("revenue", "Ingresos esperados", "money", better="high"),
        *ranges_of("revenue", "Ingresos", "money"),
        plans.CPA,
        plans.ROAS,
        plans.PROFIT,
    ),
    formula=calculate,
    algebra=expected,
    targets=("revenue", "sales", "cpa", "profit"),
    moves="revenue",
    check=check,
    carries=(
        Carry(to="budget", values={each: each for each in plans.CARRIED}),
        Carry(to="ltv", values={"cac": "cpa"}),
    ),
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
