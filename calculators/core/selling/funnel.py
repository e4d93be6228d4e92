"""The pieces of the funnel that several calculators share: spend → leads → sales. Exact."""

from fractions import Fraction
from math import ceil

from calculators.core.results import Note, Undefined, Value
from calculators.core.statistics.intervals import garwood_interval, wilson_interval

NO_CLICKS = Undefined("todavía no hay clics")
NO_LEADS = Undefined("todavía no hay leads")
NO_SALES = Undefined("todavía no hay ventas")
NO_SPEND = Undefined("no hay inversión")
NO_LIMIT = Undefined("sin límite por ahora")
DOES_NOT_APPLY = Undefined("no aplica")

CPA_STEP = "CPA = inversión ÷ ventas = {spend} ÷ {sales} = {cpa}"
NO_CPA_STEP = "CPA = inversión ÷ ventas; sin ventas no hay entre qué dividir"
UNPAID_WORK = "casi nunca es gratis: suma las horas de trabajo y las herramientas."


def cost_per(spend: Fraction, results: Fraction, missing: Undefined) -> Fraction | Undefined:
    """Spend for each result (CPC, CPL, CPA); undefined, never 0 or infinite, while there are none."""
    return spend / results if results else missing


def return_on(spend: Fraction, money: Fraction) -> Fraction | Undefined:
    """Money for each unit spent (ROAS, ROI); undefined without spend."""
    return money / spend if spend else NO_SPEND


def lasting_cost_range(spend: Fraction, results: Fraction) -> tuple[Value, Value]:
    """Range of the lasting cost of a lead or of a sale (95 %): spend over Garwood's range of the expected count.

    The spend is certain and the results are what was counted for it, so nothing else has to hold: neither their
    number fixed in advance, as for a binomial range, nor the cost of a lead known.

    Args:
        spend: money, 0 or more.
        results: leads or sales, a whole number, 0 or more.

    Returns:
        Lower and upper end; without results the upper end is undefined.
    """
    few, many = garwood_interval(int(results))
    return float(spend) / many, float(spend) / few if few else NO_LIMIT


def sale_cost_range(spend: Fraction, leads: Fraction, sales: Fraction) -> tuple[Value, Value]:
    """Range of the lasting cost of a sale, the same wherever it stands; counts that can't be right have none.

    Args:
        spend: money, 0 or more.
        leads: whole number, 0 or more.
        sales: whole number, 0 or more.
    """
    return (DOES_NOT_APPLY, DOES_NOT_APPLY) if sales > leads else lasting_cost_range(spend, sales)


def conversion_range(sales: Fraction, opportunities: Fraction) -> tuple[Value, Value]:
    """Range of the true conversion rate (Wilson, 95 %); does not apply when sales exceed opportunities.

    Args:
        sales: whole number, 0 or more.
        opportunities: whole number, 0 or more.
    """
    if not opportunities or sales > opportunities:
        return DOES_NOT_APPLY, DOES_NOT_APPLY
    return wilson_interval(int(sales), int(opportunities))


def free_results(acronym: str) -> Note:
    """Remind that results without spend cost work."""
    return Note("warning", f"Sin inversión el {acronym} es cero, pero {UNPAID_WORK}")


def more_sales_than(those: str) -> Note:
    """Say how sales can outnumber the leads or opportunities that they come from."""
    text = (
        f"Hay más ventas que {those}: quizá unas vienen de leads de otro período, alguien compró varias veces o "
        "faltan leads por registrar. Así no hay rango que calcular."
    )
    return Note("warning", text)


def needed_for(results: int, rate: Fraction) -> int:
    """Fewest trials (leads, clicks) that give so many results at this rate; exact, so 7 at 7 % is 100.

    Args:
        results: whole number.
        rate: above 0 and up to 1.
    """
    return ceil(results / rate)
