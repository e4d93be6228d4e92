"""Budget: the leads and the spend that a sales goal needs, on average and with some safety."""

from collections.abc import Mapping
from fractions import Fraction

from calculators.core import Calculator, Example, Given, Note, Output, Refusal, Result, Value, money, plans
from calculators.core.agreement import times_of_100
from calculators.core.funnel import CPA_STEP, NO_SPEND, highest_cpa, money_left, needed_for, sales_for
from calculators.core.references import BINOMIAL_TAIL, MARKETING_METRICS
from calculators.core.statistics import chance_of_at_least, trials_for
from calculators.core.units import LARGEST_COUNT
from calculators.core.wording import PERCENTS, outcome

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
    sales = _sales(given)
    if sales > LARGEST_COUNT:
        return {
            "revenue_goal": "Esa meta pide más de diez millones de ventas: escribe una meta menor o un ticket mayor."
        }
    if needed_for(sales, given["cvr"]) > MOST_LEADS:
        return {"cvr": "Con esa conversión harían falta más de mil millones de leads: escribe una mayor, como 7."}
    return {}


def _sales(given: Given) -> int:
    return sales_for(given["revenue_goal"], given["ticket"], given.get("returns", plans.NOTHING))


def plan(given: Given) -> dict[str, Value]:
    """Walk the funnel backwards: goal → sales → leads → spend."""
    sales, leads = _sales(given), needed_for(_sales(given), given["cvr"])
    returns, spend = given.get("returns", plans.NOTHING), plans.spend_for(leads, given)
    revenue = sales * given["ticket"] * (1 - returns)
    outputs: dict[str, Value] = {
        "sales": sales, "leads": leads, "spend": spend,
        "cpa": spend / sales, "roas": revenue / spend if spend else NO_SPEND,
    }  # fmt: skip
    if "margin" in given:
        left = money_left(given["ticket"], given["margin"], returns)
        outputs |= {"break_even_cpa": highest_cpa(left), "profit": sales * left - spend}
    if given.keys() >= plans.BY_CLICKS:
        outputs["clicks"] = needed_for(leads, given["lead_rate"])
    return outputs


def calculate(given: Given) -> Result:
    """The plan, and the leads that reach the goal 8 times in 10."""
    sales = _sales(given)
    leads = needed_for(sales, given["cvr"])
    leads_safe = max(leads, trials_for(sales, float(given["cvr"])))
    outputs = plan(given) | {"leads_safe": leads_safe, "spend_safe": plans.spend_for(leads_safe, given)}
    notes, also = plans.cost_notes(given)
    return Result(
        outputs=outputs,
        headline="Para vender {revenue_goal} necesitas {leads:noun} y una inversión de {spend}.",
        range=_reach(sales, leads, leads_safe, given["cvr"]),
        steps=_steps(given, outputs),
        notes=(
            Note("info", "Ventas, leads y clics se redondean hacia arriba: nadie compra media vez."),
            *notes,
            *plans.profit_notes(outputs.get("profit")),
            Note("info", "Es un promedio: supone que la conversión y el costo por lead no cambian al invertir más."),
        ),
        also={
            **PERCENTS,
            **also,
            "revenue": ("money", sales * given["ticket"] * (1 - given.get("returns", plans.NOTHING))),
        },
        charts=plans.funnel_backwards(given, outputs),
    )


def _reach(sales: int, leads: int, leads_safe: int, rate: Fraction) -> str:
    """How often chance alone lets those leads reach the goal, and what it takes to reach it 80 of 100 times."""
    if rate == 1:
        return "Si todos compran, esos leads bastan."
    times = times_of_100(chance_of_at_least(sales, leads, float(rate)))
    if leads_safe == leads:
        return f"Con esos leads ya llegas a la meta {times}."
    safe = "Para llegar 80 de cada 100, prevé {leads_safe:noun} y {spend_safe}."
    return f"Con esos leads llegarías a la meta {times}. {safe}"


def _steps(given: Given, outputs: Mapping[str, Value]) -> tuple[str, ...]:
    ticket = "({ticket} × ({all} − {returns}))" if "returns" in given else "{ticket}"
    by_cpl = ("Inversión = leads × CPL = {leads} × {cpl} = {spend}",)
    by_clicks = (
        "Clics = leads ÷ tasa de leads = {leads} ÷ {lead_rate} → {clicks}",
        "Inversión = clics × CPC = {clicks} × {cpc} = {spend}",
    )
    return (
        f"Ventas = meta ÷ lo que deja cada venta = {{revenue_goal}} ÷ {ticket} → {{sales}}",
        "Leads = ventas ÷ conversión = {sales} ÷ {cvr} → {leads}",
        *(by_cpl if "cpl" in given else by_clicks),
        CPA_STEP,
        f"ROAS = ingresos ÷ inversión = {{revenue}} ÷ {{spend}} {outcome('roas', outputs['roas'])}",
    )


GOAL_HINT = "El dinero que quieres cobrar en el período, ya sin devoluciones."

CALCULATOR = Calculator(
    slug="budget",
    acronym="",
    title="Inversión para una meta de ventas",
    question="¿Cuánto tengo que invertir para llegar a mi meta de ventas?",
    inputs=(
        money("revenue_goal", "Meta de ventas", GOAL_HINT, "300000", above=True),
        plans.TICKET, plans.CVR, *plans.COST_INPUTS, plans.RETURNS, plans.MARGIN,
    ),
    outputs=(
        Output("spend", "Inversión", "money", primary=True, better="low"),
        Output("leads", "Leads", "count", noun=("lead", "leads"), better="low"),
        Output("sales", "Ventas", "count", noun=("venta", "ventas"), better="low"),
        Output("clicks", "Clics", "count", optional=True, noun=("clic", "clics"), better="low"),
        Output("leads_safe", "Leads para llegar 8 de 10 veces", "count", noun=("lead", "leads"), better="low"),
        Output("spend_safe", "Inversión para llegar 8 de 10 veces", "money", better="low"),
        Output("cpa", "Costo por venta (CPA)", "money", better="low"),
        plans.ROAS,
        Output("break_even_cpa", "CPA máximo sin perder", "money", optional=True, better="high"),
        Output("profit", plans.PROFIT_LABEL, "money", optional=True, better="high"),
    ),
    formula=calculate,
    algebra=plan,
    targets=("spend", "leads", "sales", "cpa", "roas", "profit"),
    moves="spend",
    check=check,
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
