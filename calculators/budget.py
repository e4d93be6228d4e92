"""Budget: the leads and the spend that a sales goal needs, on average and with some safety."""

from collections.abc import Mapping
from fractions import Fraction

from calculators.core import Calculator, Example, Given, Note, Output, Result, Undefined, Value, money, percent
from calculators.core.funnel import NO_MARGIN, money_left, needed_for, sales_for
from calculators.core.model import LARGEST_COUNT
from calculators.core.references import BINOMIAL_TAIL, MARKETING_METRICS
from calculators.core.statistics import chance_of_at_least, trials_for

MOST_LEADS = 10**9
NOTHING = Fraction(0)


def check(given: Given) -> Mapping[str, str]:
    """Refuse what no spend can reach, and ask for a cost when there is none."""
    problems = {}
    if given["cvr"] == 0:
        problems["cvr"] = "Con una conversión de 0% ninguna inversión alcanza la meta: escribe más de 0, como 7."
    if given.get("returns") == 1:
        problems["returns"] = "Si te devuelven todas las ventas, ninguna meta es posible: escribe menos de 100, como 5."
    if given.get("lead_rate") == 0:
        problems["lead_rate"] = "Si ningún clic deja sus datos no habrá leads: escribe más de 0, como 8."
    return problems | _missing_cost(given) or _out_of_reach(given)


def _missing_cost(given: Given) -> dict[str, str]:
    if "cpl" in given or {"cpc", "lead_rate"} <= given.keys():
        return {}
    if "cpc" in given:
        return {"lead_rate": "Escribe también qué porcentaje de los clics se vuelve lead, como 8."}
    if "lead_rate" in given:
        return {"cpc": "Escribe también cuánto te cuesta cada clic, como 2."}
    return {"cpl": "Escribe cuánto te cuesta un lead, como 20; si no lo sabes, escribe el CPC y la tasa de leads."}


def _out_of_reach(given: Given) -> dict[str, str]:
    sales = sales_for(given["revenue_goal"], given["ticket"], given.get("returns", NOTHING))
    if sales > LARGEST_COUNT:
        return {
            "revenue_goal": "Esa meta pide más de diez millones de ventas: escribe una meta menor o un ticket mayor."
        }
    if needed_for(sales, given["cvr"]) > MOST_LEADS:
        return {"cvr": "Con esa conversión harían falta más de mil millones de leads: escribe una mayor, como 7."}
    return {}


def calculate(given: Given) -> Result:
    """Walk the funnel backwards: goal → sales → leads → spend."""
    rate, returns = given["cvr"], given.get("returns", NOTHING)
    sales = sales_for(given["revenue_goal"], given["ticket"], returns)
    leads = needed_for(sales, rate)
    leads_safe = max(leads, trials_for(sales, float(rate)))
    spend, revenue = _spend(leads, given), sales * given["ticket"] * (1 - returns)
    outputs: dict[str, Value] = {
        "sales": sales, "leads": leads, "spend": spend,
        "leads_safe": leads_safe, "spend_safe": _spend(leads_safe, given),
        "cpa": spend / sales, "roas": revenue / spend if spend else Undefined("no hay inversión"),
    }  # fmt: skip
    if "margin" in given:
        left = money_left(given["ticket"], given["margin"], returns)
        outputs |= {"break_even_cpa": left if left > 0 else NO_MARGIN, "profit": sales * left - spend}
    if {"cpc", "lead_rate"} <= given.keys():
        outputs["clicks"] = needed_for(leads, given["lead_rate"])
    chance = round(100 * chance_of_at_least(sales, leads, float(rate)))
    reach = "Si todos compran, esos leads bastan."
    if rate < 1:
        reach = (
            "Con esos leads llegarías a la meta unas {chance} de cada 100 veces. Para llegar 80 de cada 100, prevé "
            "{leads_safe:noun} y {spend_safe}."
        )
    return Result(
        outputs=outputs,
        headline="Para vender {revenue_goal} necesitas {leads:noun} y una inversión de {spend}.",
        range=reach,
        steps=_steps(given),
        notes=_notes(given, outputs),
        also={
            "chance": ("count", chance),
            "revenue": ("money", revenue),
            "cpl_by_clicks": ("money", _cpl_by_clicks(given)),
        },
    )


def _spend(leads: int, given: Given) -> Fraction:
    """Cost of so many leads: by CPL if it is given, else by the whole clicks that bring them."""
    if "cpl" in given:
        return leads * given["cpl"]
    return needed_for(leads, given["lead_rate"]) * given["cpc"]


def _cpl_by_clicks(given: Given) -> Fraction:
    """CPL that the click route implies; 0 where that route is not complete."""
    return given["cpc"] / given["lead_rate"] if {"cpc", "lead_rate"} <= given.keys() else NOTHING


def _steps(given: Given) -> tuple[str, ...]:
    ticket = "({ticket} × (100% − {returns}))" if "returns" in given else "{ticket}"
    by_cpl = ("Inversión = leads × CPL = {leads} × {cpl} = {spend}",)
    by_clicks = (
        "Clics = leads ÷ tasa de leads = {leads} ÷ {lead_rate} → {clicks}",
        "Inversión = clics × CPC = {clicks} × {cpc} = {spend}",
    )
    return (
        f"Ventas = meta ÷ lo que deja cada venta = {{revenue_goal}} ÷ {ticket} → {{sales}}",
        "Leads = ventas ÷ conversión = {sales} ÷ {cvr} → {leads}",
        *(by_cpl if "cpl" in given else by_clicks),
        "CPA = inversión ÷ ventas = {spend} ÷ {sales} = {cpa}",
        "ROAS = ingresos ÷ inversión = {revenue} ÷ {spend} = {roas}",
    )


def _notes(given: Given, outputs: dict[str, Value]) -> tuple[Note, ...]:
    notes = [Note("info", "Ventas, leads y clics se redondean hacia arriba: nadie compra media vez.")]
    if _cpl_by_clicks(given) and given.get("cpl", _cpl_by_clicks(given)) != _cpl_by_clicks(given):
        text = (
            "Usamos tu CPL de {cpl}; por clics cada lead costaría {cpl_by_clicks}. Revisa cuál de los dos es el tuyo."
        )
        notes.append(Note("warning", text))
    elif "cpl" in given and ("cpc" in given) != ("lead_rate" in given):
        notes.append(Note("info", "Usamos tu CPL. El costo por clic solo cuenta junto con la tasa de leads."))
    profit = outputs.get("profit")
    if isinstance(profit, Fraction):
        if profit < 0:
            notes.append(
                Note("warning", "Con ese margen el plan pierde dinero: {profit} después de pagar la inversión.")
            )
        else:
            notes.append(Note("info", "Después de pagar la inversión te quedarían {profit}, sin contar gastos fijos."))
    notes.append(
        Note("info", "Es un promedio: supone que la conversión y el costo por lead no cambian al invertir más.")
    )
    return tuple(notes)


COST_GROUP = "¿Cuánto te cuesta conseguir un lead?"
MONEY_GROUP = "¿Cuánto te queda?"

CALCULATOR = Calculator(
    slug="budget",
    acronym="",
    title="Inversión para una meta de ventas",
    question="¿Cuánto tengo que invertir para llegar a mi meta de ventas?",
    inputs=(
        money(
            "revenue_goal",
            "Meta de ventas",
            "El dinero que quieres cobrar en el período, ya sin devoluciones.",
            "300000",
            above=True,
        ),
        money("ticket", "Ticket promedio", "Lo que paga un cliente, en promedio, por compra.", "1500", above=True),
        percent("cvr", "Tasa de conversión", "De cada 100 leads, cuántos terminan comprando.", "10"),
        money(
            "cpl",
            "Costo por lead (CPL)",
            "Tu inversión del mes pasado dividida entre los leads que trajo.",
            "20",
            optional=True,
            group=COST_GROUP,
        ),
        money(
            "cpc",
            "Costo por clic (CPC)",
            "Úsalo junto con la tasa de leads si no conoces tu CPL.",
            sample="2",
            optional=True,
            group=COST_GROUP,
        ),
        percent(
            "lead_rate",
            "Tasa de leads",
            "De cada 100 clics, cuántos dejan sus datos o te escriben.",
            sample="8",
            optional=True,
            group=COST_GROUP,
        ),
        percent(
            "returns",
            "Devoluciones",
            "Qué parte de lo vendido te devuelven o cancelan.",
            sample="5",
            optional=True,
            group=MONEY_GROUP,
        ),
        percent(
            "margin",
            "Margen",
            "Lo que te queda de lo cobrado después de pagar producto y comisiones.",
            sample="40",
            optional=True,
            minimum=Fraction(-1),
            group=MONEY_GROUP,
        ),
    ),
    outputs=(
        Output("spend", "Inversión", "money", primary=True),
        Output("leads", "Leads", "count", noun=("lead", "leads")),
        Output("sales", "Ventas", "count", noun=("venta", "ventas")),
        Output("clicks", "Clics", "count", optional=True, noun=("clic", "clics")),
        Output("leads_safe", "Leads para llegar 8 de 10 veces", "count", noun=("lead", "leads")),
        Output("spend_safe", "Inversión para llegar 8 de 10 veces", "money"),
        Output("cpa", "Costo por venta (CPA)", "money"),
        Output("roas", "Ingresos por cada 1 invertido (ROAS)", "ratio"),
        Output("break_even_cpa", "CPA máximo sin perder", "money", optional=True),
        Output("profit", "Ganancia después de la inversión", "money", optional=True),
    ),
    formula=calculate,
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
                "revenue_goal": "90000",
                "ticket": "1000",
                "cvr": "10",
                "cpc": "2",
                "lead_rate": "8",
                "returns": "10",
                "margin": "40",
            },
            {
                "sales": "100",
                "leads": "1000",
                "clicks": "12500",
                "spend": "25000",
                "cpa": "250",
                "roas": "3.6",
                "break_even_cpa": "360",
                "profit": "11000",
            },
        ),
    ),
    sources=(MARKETING_METRICS, BINOMIAL_TAIL),
)
