"""CPA: what each sale cost, the range that so few sales allow, and whether it pays."""

from fractions import Fraction

from calculators.core import Calculator, Example, Given, Note, Output, Result, Undefined, Value, count, money, percent
from calculators.core.funnel import (
    DOES_NOT_APPLY,
    NO_LEADS,
    NO_LIMIT,
    NO_MARGIN,
    NO_SALES,
    conversion_range,
    cost_per,
    money_left,
)  # fmt: skip
from calculators.core.references import GOOGLE_ADS_CPA, MARKETING_METRICS, WILSON


def calculate(given: Given) -> Result:
    """CPA = spend / sales = CPL / CVR; its range is CPL over Wilson's range of the CVR."""
    spend, leads, sales = given["spend"], given["leads"], given["sales"]
    outputs: dict[str, Value] = {
        "cpl": cost_per(spend, leads, NO_LEADS),
        "cvr": sales / leads if leads else NO_LEADS,
        "cpa": cost_per(spend, sales, NO_SALES),
    }
    outputs["cpa_low"], outputs["cpa_high"] = low, _ = _cpa_range(spend, leads, sales)
    if "ticket" in given and "margin" in given:
        left = money_left(given["ticket"], given["margin"])
        outputs["break_even_cpa"] = left if left > 0 else NO_MARGIN
    headline = (
        "Cada venta te cuesta {cpa}."
        if sales
        else "Todavía no hay ventas: aún no se puede saber cuánto cuesta cada una."
    )
    reach = ""
    if isinstance(low, float):
        reach = (
            "Con {sales:noun}, tu CPA real podría estar entre {cpa_low:about} y {cpa_high:about}."
            if sales
            else "Con estos leads y sin ventas, es probable que cada venta cueste más de {cpa_low:about}."
        )
    return Result(
        outputs=outputs, headline=headline, range=reach, steps=_steps(given), notes=_notes(given, outputs)
    )  # fmt: skip


def _cpa_range(spend: Fraction, leads: Fraction, sales: Fraction) -> tuple[Value, Value]:
    low_rate, high_rate = conversion_range(sales, leads)
    if not isinstance(low_rate, float) or not isinstance(high_rate, float):
        return DOES_NOT_APPLY, DOES_NOT_APPLY
    cpl = float(spend / leads)
    return cpl / high_rate, cpl / low_rate if low_rate else NO_LIMIT


def _steps(given: Given) -> tuple[str, ...]:
    steps = []
    if given["leads"]:
        steps += [
            "CPL = inversión ÷ leads = {spend} ÷ {leads} = {cpl}",
            "CVR = ventas ÷ leads = {sales} ÷ {leads} = {cvr}",
        ]
    if given["sales"]:
        steps.append("CPA = inversión ÷ ventas = {spend} ÷ {sales} = {cpa}")
    else:
        steps.append("CPA = inversión ÷ ventas; sin ventas no hay entre qué dividir")
    if given["leads"] and given["sales"]:
        steps.append("Es lo mismo que CPL ÷ CVR = {cpl} ÷ {cvr} = {cpa}")
    if "ticket" in given and "margin" in given:
        steps.append("CPA máximo = ticket × margen = {ticket} × {margin} = {break_even_cpa}")
    return tuple(steps)


def _notes(given: Given, outputs: dict[str, Value]) -> tuple[Note, ...]:
    notes = []
    if given["spend"] == 0:
        text = "Sin inversión el CPA es cero, pero casi nunca es gratis: suma las horas de trabajo y las herramientas."
        notes.append(Note("warning", text))
    if given["sales"] > given["leads"]:
        text = (
            "Hay más ventas que leads: quizá unas vienen de leads de otro período, alguien compró varias veces o "
            "faltan leads por registrar. Así no hay rango que calcular."
        )
        notes.append(Note("warning", text))
    if ("ticket" in given) != ("margin" in given):
        missing = "el margen" if "ticket" in given else "el ticket promedio"
        notes.append(Note("info", f"Para saber hasta cuánto puedes pagar por venta, escribe también {missing}."))
    if "break_even_cpa" in outputs:
        notes.append(_verdict(outputs))
    notes.append(Note("info", "Usa la misma moneda, el mismo período y las mismas personas en las tres cifras."))
    return tuple(notes)


def _verdict(outputs: dict[str, Value]) -> Note:
    most, cpa, high = outputs["break_even_cpa"], outputs["cpa"], outputs["cpa_high"]
    if isinstance(most, Undefined):
        return Note("warning", "Con ese margen cada venta pierde dinero antes de anunciar: ningún CPA conviene.")
    if isinstance(cpa, Undefined):
        return Note("info", "Cuando haya ventas, cada una puede costarte hasta {break_even_cpa} sin perder dinero.")
    if cpa > most:
        return Note("warning", "Pagas {cpa} por venta y solo te deja {break_even_cpa}: así pierdes en cada una.")
    if not isinstance(high, Undefined) and high > most:
        return Note(
            "info",
            "Hoy la venta se paga sola: te deja {break_even_cpa}. Con tan pocas ventas aún puede ser suerte.",
        )
    return Note("info", "La venta se paga sola: cuesta {cpa} y te deja {break_even_cpa} antes de anuncios.")


CALCULATOR = Calculator(
    slug="cpa",
    acronym="CPA",
    title="Costo por venta (CPA)",
    question="¿Cuánto me cuesta cada venta?",
    inputs=(
        money("spend", "Inversión", "Todo lo que gastaste para atraer y vender en el período.", "1000"),
        count("leads", "Leads", "Personas interesadas que llegaron con esa inversión.", "50", noun=("lead", "leads")),
        count("sales", "Ventas", "Ventas que salieron de esos leads.", "5", noun=("venta", "ventas")),
        money(
            "ticket",
            "Ticket promedio",
            "Lo que paga un cliente, en promedio, por compra.",
            sample="800",
            optional=True,
            group="¿Hasta cuánto puedes pagar por venta?",
        ),
        percent(
            "margin",
            "Margen",
            "Lo que te queda de cada venta después de producto, devoluciones y comisiones.",
            sample="40",
            optional=True,
            minimum=Fraction(-1),
            group="¿Hasta cuánto puedes pagar por venta?",
        ),
    ),
    outputs=(
        Output("cpa", "Costo por venta (CPA)", "money", primary=True, better="low"),
        Output("cpa_low", "CPA, mínimo probable", "money", better="low"),
        Output("cpa_high", "CPA, máximo probable", "money", better="low"),
        Output("cpl", "Costo por lead (CPL)", "money", better="low"),
        Output("cvr", "Tasa de conversión (CVR)", "percent", better="high"),
        Output("break_even_cpa", "CPA máximo sin perder", "money", optional=True, better="high"),
    ),
    formula=calculate,
    targets=("cpa", "cpl", "cvr", "break_even_cpa"),
    moves="cpa",
    examples=(
        Example(
            "5 ventas con 1,000 de inversión",
            {"spend": "1000", "leads": "50", "sales": "5"},
            {"cpl": "20", "cvr": "0.1", "cpa": "200", "cpa_low": "93.63", "cpa_high": "460.03"},
        ),
        Example(
            "Ayuda de Google Ads: dos conversiones que costaron 2 y 4",
            {"spend": "6", "leads": "2", "sales": "2"},
            {"cpa": "3"},
        ),
        Example(
            "Todavía sin ventas",
            {"spend": "1000", "leads": "50", "sales": "0"},
            {"cpa": None, "cvr": "0", "cpa_low": "280.32", "cpa_high": None},
        ),
        Example(
            "Con ticket y margen: el CPA máximo",
            {"spend": "1000", "leads": "50", "sales": "5", "ticket": "800", "margin": "40"},
            {"cpa": "200", "break_even_cpa": "320"},
        ),
    ),
    sources=(GOOGLE_ADS_CPA, MARKETING_METRICS, WILSON),
)
