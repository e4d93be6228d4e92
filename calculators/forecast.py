"""Forecast: the leads, sales and money to expect from a budget, with the range that chance alone allows."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from calculators.core import Calculator, Carry, Example, Given, Note, Output, Result, Value, money
from calculators.core.numbers.writing import shown
from calculators.core.selling import lead_cost_words, lead_costs, plans, sureness
from calculators.core.selling.funnel import NO_SALES, cost_per, return_on
from calculators.core.selling.margins import ALL_RETURNED, MARGIN, RETURNS, collected, money_left
from calculators.core.selling.references import BAYESIAN_DATA_ANALYSIS, MARKETING_METRICS, POISSON_TAIL
from calculators.core.statistics.chances import drawn, likely, ranges_of, said
from calculators.core.units import LARGEST_COUNT
from calculators.core.wording.phrases import PERCENTS, outcome


def check(given: Given) -> Mapping[str, str]:
    """Ask for a lead's cost, above 0, and refuse more leads than there are people to meet."""
    if missing := lead_cost_words.missing_cost(given):
        return missing
    key = lead_costs.priced(given)
    if given[key] == 0:
        return {key: "Si no cuesta nada, el presupuesto no dice cuántos leads llegan: escribe un costo mayor que 0."}
    if lead_costs.leads_for(given["budget"], given) > LARGEST_COUNT:
        return {"budget": "Ese presupuesto compra más de diez millones de leads: revisa la cifra y el costo por lead."}
    return {}


def expected(given: Given) -> dict[str, Value]:
    """Walk the funnel forwards: budget → leads → sales → money; averages, so sales may have decimals."""
    budget = given["budget"]
    leads = lead_costs.leads_for(budget, given)
    sales = leads * given["cvr"]
    revenue = sales * collected(given)
    outputs: dict[str, Value] = {
        "leads": leads, "sales": sales, "revenue": revenue, "cpa": cost_per(budget, sales, NO_SALES),
        "roas": return_on(budget, revenue),
    }  # fmt: skip
    if "margin" in given:
        outputs["profit"] = sales * money_left(given) - budget
    click = lead_costs.click_cost(given)
    if click is not None:
        outputs |= lead_costs.reached(int(budget // click) if click else lead_costs.FREE_CLICKS, given)
    return outputs


def calculate(given: Given) -> Result:
    """What to expect on average, and the sales that chance alone allows."""
    leads, (notes, also) = lead_costs.leads_for(given["budget"], given), lead_cost_words.cost_notes(given)
    outputs = expected(given)
    outputs |= likely(leads * given["cvr"], collected(given), sureness.past_sales(given))
    headline = "Con {budget} no alcanza para un solo lead: sube el presupuesto o baja el costo por lead."
    if leads:
        headline = "Con {budget} puedes esperar {leads:noun}, cerca de {sales:noun} y {revenue} de ingresos."
    return Result(
        outputs=outputs,
        headline=headline,
        range=said(outputs, sureness.rates_known(given)),
        steps=_steps(given, leads * given["cvr"], outputs),
        notes=(*notes, *_notes(given, outputs)),
        also={**PERCENTS, **also},
        charts=drawn(outputs) if leads else (),
    )


def _leads_steps(given: Given) -> tuple[str, ...]:
    if "cpl" in given:
        return ("Leads = presupuesto ÷ CPL = {budget} ÷ {cpl} → {leads}",)
    return (
        *lead_cost_words.click_steps(given),
        f"Clics = presupuesto ÷ CPC = {{budget}} ÷ {lead_cost_words.click_place(given)} → {{clicks}}",
        "Leads = clics × tasa de leads = {clicks} × {lead_rate} → {leads}",
    )


def _steps(given: Given, sales: Fraction, outputs: Mapping[str, Value]) -> tuple[str, ...]:
    ticket = "{ticket} × ({all} − {returns})" if "returns" in given else "{ticket}"
    sold, about = "{sales}", "="
    if shown(sales, "number") != sales:  # what is written of the sales would not give the results
        sold, about = "({leads} × {cvr})", "≈"
    return (
        *_leads_steps(given),
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
    if "past_sales" not in given:
        text = "Escribe de cuántas ventas salen tus cifras: si son pocas, el rango de verdad es más ancho."
        yield Note("info", text)
    text = (
        "El rango cuenta el azar. No cuenta que cambies el precio, el anuncio, la temporada o quién contesta. En "
        "dinero, tampoco que unas ventas sean más grandes que otras."
    )
    yield Note("info", text)


BUDGET_HINT = "Lo que vas a gastar en el período para conseguir leads."

CALCULATOR = Calculator(
    slug="forecast",
    acronym="",
    title="Ventas que puedes esperar de un presupuesto",
    question="¿Cuánto voy a vender con este presupuesto?",
    inputs=(
        money("budget", "Presupuesto", BUDGET_HINT, "12000", linked="10000"),
        *lead_costs.COST_INPUTS, plans.CVR, plans.TICKET, RETURNS, MARGIN, *plans.FINER_INPUTS,
    ),
    outputs=(
        Output("sales", "Ventas esperadas", "number", primary=True, noun=("venta", "ventas"), better="high"),
        *ranges_of("sales", "Ventas", "count"),
        *lead_costs.reach("high"),
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
            "200 leads al 10%: 20 ventas, de 14 a 26 ocho de cada diez veces",
            {"budget": "4000", "cpl": "20", "cvr": "10", "ticket": "1000"},
            {
                "leads": "200", "sales": "20", "revenue": "20000", "cpa": "200", "roas": "5", "sales_low_80": "14",
                "sales_high_80": "26", "sales_low_95": "12", "sales_high_95": "29", "revenue_low_80": "14000",
            },
        ),
        Example(
            "Las mismas cifras, sacadas de 5 ventas: el rango es el doble de ancho",
            {"budget": "4000", "cpl": "20", "cvr": "10", "ticket": "1000", "past_sales": "5"},
            {"sales": "20", "sales_low_80": "10", "sales_high_80": "36", "sales_low_95": "6", "sales_high_95": "46"},
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
            "Por impresiones: mil a 30 y un clic de cada 50 son 1.50 por clic",
            {"budget": "3000", "cpm": "30", "ctr": "2", "lead_rate": "8", "cvr": "10", "ticket": "1000"},
            {"clicks": "2000", "impressions": "100000", "leads": "160", "sales": "16"},
        ),
        Example(
            "No alcanza para un lead",
            {"budget": "15", "cpl": "20", "cvr": "10", "ticket": "1000"},
            {"leads": "0", "sales": "0", "cpa": None, "sales_high_95": "0"},
        ),
    ),
    sources=(MARKETING_METRICS, POISSON_TAIL, BAYESIAN_DATA_ANALYSIS),
)  # fmt: skip
