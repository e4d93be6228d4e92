"""Budget: the leads and the spend that a sales goal needs, on average and with some safety."""

from collections.abc import Iterator, Mapping
from math import ceil

from calculators.core import Calculator, Carry, Example, Given, Note, Output, Refusal, Result, Value, money
from calculators.core.selling import lead_cost_words, lead_costs, margins, plans, sureness
from calculators.core.selling.funnel import CPA_STEP, needed_for, return_on
from calculators.core.selling.references import BAYESIAN_DATA_ANALYSIS, BINOMIAL_TAIL, MARKETING_METRICS, POISSON_TAIL
from calculators.core.units import LARGEST_COUNT
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
    return problems | lead_cost_words.missing_cost(given) or _out_of_reach(given)


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
    spend = lead_costs.spend_for(leads, given)
    outputs: dict[str, Value] = {"sales": sales, "leads": leads, "spend": spend, "cpa": spend / sales}
    outputs["roas"] = return_on(spend, sales * margins.collected(given))
    if "margin" in given:
        outputs["break_even_cpa"] = margins.highest_cpa(given)
        outputs["profit"] = sales * margins.money_left(given) - spend
    if lead_costs.click_cost(given) is not None:
        outputs |= lead_costs.reached(needed_for(leads, given["lead_rate"]), given)
    return outputs | sureness.surely(given, sales, leads)


def calculate(given: Given) -> Result:
    """The plan, and the one that reaches the goal 8 times in 10."""
    sales, leads = _sales_and_leads(given)
    outputs = plan(given) | sureness.safe_leads(given, sales, leads)
    notes, also = lead_cost_words.cost_notes(given)
    return Result(
        outputs=outputs,
        headline="Para vender {revenue_goal} necesitas, en promedio, {leads:noun} y una inversión de {spend}.",
        range=sureness.reach(given, outputs),
        steps=tuple(_steps(given, outputs)),
        notes=(
            Note("info", "Ventas, leads y clics se redondean hacia arriba: nadie compra media vez."),
            *notes,
            *plans.profit_notes(outputs.get("profit")),
            *_sureness(given),
            Note("info", "Es un promedio: supone que la conversión y el costo por lead no cambian al invertir más."),
        ),
        also={**PERCENTS, **also, "revenue": ("money", sales * margins.collected(given))},
        charts=plans.funnel_backwards(given, outputs),
    )


def _sureness(given: Given) -> Iterator[Note]:
    if "past_sales" not in given:
        yield Note(
            "info", "Escribe de cuántas ventas salen tus cifras: si son pocas, hace falta más para estar seguro."
        )
    text = "La cuenta de las veces solo sabe de azar. No cuenta que cambies el precio, el anuncio o quién contesta."
    yield Note("info", text)


def _steps(given: Given, outputs: Mapping[str, Value]) -> Iterator[str]:
    ticket = "({ticket} × ({all} − {returns}))" if "returns" in given else "{ticket}"
    yield f"Ventas = meta ÷ lo que cobras por venta = {{revenue_goal}} ÷ {ticket} → {{sales}}"
    yield "Leads = ventas ÷ CVR = {sales} ÷ {cvr} → {leads}"
    if "cpl" in given:
        yield "Inversión = leads × CPL = {leads} × {cpl} = {spend}"
    else:
        yield "Clics = leads ÷ tasa de leads = {leads} ÷ {lead_rate} → {clicks}"
        yield from lead_cost_words.click_steps(given)
        yield f"Inversión = clics × CPC = {{clicks}} × {lead_cost_words.click_place(given)} = {{spend}}"
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
        plans.TICKET, plans.CVR, *lead_costs.COST_INPUTS, margins.RETURNS, margins.MARGIN, *plans.FINER_INPUTS,
    ),
    outputs=(
        Output("spend", "Inversión", "money", primary=True, better="low"),
        sureness.CHANCE,
        *sureness.SURE_PLAN,
        Output("leads", "Leads, en promedio", "count", noun=sureness.LEADS, better="low"),
        Output("sales", "Ventas", "count", noun=("venta", "ventas"), better="low"),
        *lead_costs.reach("low"),
        *sureness.SURE_LEADS,
        plans.CPA,
        plans.ROAS,
        margins.BREAK_EVEN_CPA,
        plans.PROFIT,
    ),
    formula=calculate,
    algebra=plan,
    targets=("spend", "spend_80", "leads", "sales", "cpa", "roas", "profit"),
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
            "20 ventas al 10%: 200 leads; para llegar 8 de cada 10 veces, el dinero de 237",
            {"revenue_goal": "20000", "ticket": "1000", "cvr": "10", "cpl": "20"},
            {
                "sales": "20", "leads": "200", "leads_safe": "234", "spend": "4000", "spend_safe": "4680", "cpa": "200",
                "chance": "0.5297", "leads_80": "237", "spend_80": "4740",
            },
        ),
        Example(
            "Lo mismo con cifras que salen de 10 ventas: el dinero de 270",
            {"revenue_goal": "20000", "ticket": "1000", "cvr": "10", "cpl": "20", "past_sales": "10"},
            {"leads": "200", "leads_safe": "234", "chance": "0.5346", "leads_80": "270", "spend_80": "5400"},
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
        Example(
            "Por impresiones: a 30 el millar, con un clic de cada 50",
            {"revenue_goal": "20000", "ticket": "1000", "cvr": "10", "cpm": "30", "ctr": "2", "lead_rate": "8"},
            {"leads": "200", "clicks": "2500", "impressions": "125000", "spend": "3750"},
        ),
    ),
    sources=(MARKETING_METRICS, POISSON_TAIL, BAYESIAN_DATA_ANALYSIS, BINOMIAL_TAIL),
)  # fmt: skip
