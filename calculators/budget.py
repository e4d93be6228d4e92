"""Budget: the leads and the spend that a sales goal needs, on average and with some safety."""

from collections.abc import Iterator, Mapping
from math import ceil

from calculators.core import Calculator, Carry, Example, Given, Note, Output, Refusal, Result, Value, money
from calculators.core.selling import margins, plans
from calculators.core.selling.funnel import CPA_STEP, needed_for, return_on
from calculators.core.selling.references import BINOMIAL_TAIL, MARKETING_METRICS
from calculators.core.statistics.intervals import chance_of_at_least, trials_for
from calculators.core.units import LARGEST_COUNT
from calculators.core.wording.agreement import times_of_100
from calculators.core.wording.phrases import PERCENTS, outcome

MOST_LEADS = 10**9


def check(given: Given) -> Mapping[str, str | Refusal]:
    """Refuse what no spend can reach, and ask for a cost when there is none."""
    problems: dict[str, str | Refusal] = {}
    if given["cvr"] == 0:
        text = "Con una conversión de {none} ninguna inversión alcanza la meta: escribe más de 0, como 7."
        problems["cvr"] = Refusal(text, PERCENTS)
    if given.get("returns") == 1:
        problems["returns"] = "Si te devuelven todas las ventas, ninguna meta es posible: escribe menos de 100, como 5."
    return problems | plans.missing_cost(given) or _out_of_reach(given)


def _out_of_reach(given: Given) -> dict[str, str]:
    sales, leads = _sales_and_leads(given)
    if sales > LARGEST_COUNT:
        text = "Esa meta pide más de diez millones de ventas: escribe una meta menor o un ticket mayor."
        return {"revenue_goal": text}
    if leads > MOST_LEADS:
        return {"cvr": "Con esa conversión harían falta más de mil millones de leads: escribe una mayor, como 7."}
    return {}


def _sales_and_leads(given: Given) -> tuple[int, int]:
    sales = ceil(given["revenue_goal"] / margins.collected(given))
    return sales, needed_for(sales, given["cvr"])


def plan(given: Given) -> dict[str, Value]:
    """Walk the funnel backwards: goal → sales → leads → spend."""
    sales, leads = _sales_and_leads(given)
    spend = plans.spend_for(leads, given)
    outputs: dict[str, Value] = {"sales": sales, "leads": leads, "spend": spend, "cpa": spend / sales}
    outputs["roas"] = return_on(spend, sales * margins.collected(given))
    if "margin" in given:
        outputs["break_even_cpa"] = margins.highest_cpa(given)
        outputs["profit"] = sales * margins.money_left(given) - spend
    if given.keys() >= plans.BY_CLICKS:
        outputs["clicks"] = needed_for(leads, given["lead_rate"])
    return outputs


def calculate(given: Given) -> Result:
    """The plan, and the leads that reach the goal 8 times in 10."""
    sales, leads = _sales_and_leads(given)
    leads_safe = max(leads, trials_for(sales, float(given["cvr"])))
    outputs = plan(given) | {"leads_safe": leads_safe, "spend_safe": plans.spend_for(leads_safe, given)}
    notes, also = plans.cost_notes(given)
    return Result(
        outputs=outputs,
        headline="Para vender {revenue_goal} necesitas {leads:noun} y una inversión de {spend}.",
        range=_reach(given, sales, leads, leads_safe),
        steps=tuple(_steps(given, outputs)),
        notes=(
            Note("info", "Ventas, leads y clics se redondean hacia arriba: nadie compra media vez."),
            *notes,
            *plans.profit_notes(outputs.get("profit")),
            Note("info", "Es un promedio: supone que la conversión y el costo por lead no cambian al invertir más."),
        ),
        also={**PERCENTS, **also, "revenue": ("money", sales * margins.collected(given))},
        charts=plans.funnel_backwards(given, outputs),
    )


def _reach(given: Given, sales: int, leads: int, leads_safe: int) -> str:
    """How often chance alone lets those leads reach the goal, and what it takes to reach it 80 of 100 times."""
    if given["cvr"] == 1:
        return "Si todos compran, esos leads bastan."
    times = times_of_100(chance_of_at_least(sales, leads, float(given["cvr"])))
    if leads_safe == leads:
        return f"Con esos leads ya llegas a la meta {times}."
    safe = "Para llegar 80 de cada 100, prevé {leads_safe:noun} y {spend_safe}."
    return f"Con esos leads llegarías a la meta {times}. {safe}"


def _steps(given: Given, outputs: Mapping[str, Value]) -> Iterator[str]:
    ticket = "({ticket} × ({all} − {returns}))" if "returns" in given else "{ticket}"
    yield f"Ventas = meta ÷ lo que cobras por venta = {{revenue_goal}} ÷ {ticket} → {{sales}}"
    yield "Leads = ventas ÷ CVR = {sales} ÷ {cvr} → {leads}"
    if "cpl" in given:
        yield "Inversión = leads × CPL = {leads} × {cpl} = {spend}"
    else:
        yield "Clics = leads ÷ tasa de leads = {leads} ÷ {lead_rate} → {clicks}"
        yield "Inversión = clics × CPC = {clicks} × {cpc} = {spend}"
    yield CPA_STEP
    yield f"ROAS = ingresos ÷ inversión = {{revenue}} ÷ {{spend}} {outcome('roas', outputs['roas'])}"


GOAL_HINT = "El dinero que quieres cobrar en el período, ya sin devoluciones."

CALCULATOR = Calculator(
    slug="budget",
    acronym="",
    title="Inversión para una meta de ventas",
    question="¿Cuánto tengo que invertir para llegar a mi meta de ventas?",
    inputs=(
        money("revenue_goal", "Meta de ventas", GOAL_HINT, "300000", above=True),
        plans.TICKET, plans.CVR, *plans.COST_INPUTS, margins.RETURNS, margins.MARGIN,
    ),
    outputs=(
        Output("spend", "Inversión", "money", primary=True, better="low"),
        Output("leads", "Leads", "count", noun=("lead", "leads"), better="low"),
        Output("sales", "Ventas", "count", noun=("venta", "ventas"), better="low"),
        Output("clicks", "Clics", "count", optional=True, noun=("clic", "clics"), better="low"),
        Output("leads_safe", "Leads para llegar 8 de 10 veces", "count", noun=("lead", "leads"), better="low"),
        Output("spend_safe", "Inversión para llegar 8 de 10 veces", "money", better="low"),
        plans.CPA,
        plans.ROAS,
        margins.BREAK_EVEN_CPA,
        plans.PROFIT,
    ),
    formula=calculate,
    algebra=plan,
    targets=("spend", "leads", "sales", "cpa", "roas", "profit"),
    moves="spend",
    check=check,
    carries=(
        Carry(to="forecast", values={"budget": "spend"} | {each: each for each in plans.CARRIED}),
        Carry(to="goal", values={"goal": "revenue_goal"}, when="para ver si la meta es alcanzable"),
        Carry(to="ltv", values={"cac": "cpa"}),
    ),
    examples=(
        Example(
            "Siete ventas al 7%: exactamente 100 leads",
            {"revenue_goal": "7000", "ticket": "1000", "cvr": "7", "cpl": "20"},
            {"sales": "7", "leads": "100", "spend": "2000", "roas": "3.5"},
        ),
        Example(
            "20 ventas al 10%: 200 leads, 234 para llegar 8 de 10 veces",
            {"revenue_goal": "20000", "ticket": "1000", "cvr": "10", "cpl": "20"},
            {"sales": "20", "leads": "200", "leads_safe": "234", "spend": "4000", "spend_safe": "4680", "cpa": "200"},
        ),
        Example(
            "Por clics, con devoluciones y margen",
            {
                "revenue_goal": "90000", "ticket": "1000", "cvr": "10", "cpc": "2", "lead_rate": "8", "returns": "10",
                "margin": "40",
            },
            {
                "sales": "100", "leads": "1000", "clicks": "12500", "spend": "25000", "cpa": "250", "roas": "3.6",
                "break_even_cpa": "360", "profit": "11000",
            },
        ),
    ),
    sources=(MARKETING_METRICS, BINOMIAL_TAIL),
)  # fmt: skip
