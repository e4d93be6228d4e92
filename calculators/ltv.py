"""LTV: what a customer leaves over time, against what winning one costs."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from calculators.core import (
    Calculator,
    Carry,
    Example,
    Given,
    Note,
    Output,
    Refusal,
    Result,
    Undefined,
    Value,
    money,
    percent,
)
from calculators.core.selling.margins import AT_WORST, MARGIN_HINT
from calculators.core.selling.paying_back import NEVER, TOO_LATE, paying_back
from calculators.core.selling.references import GUPTA_LEHMANN, MARKETING_METRICS, SKOK
from calculators.core.wording.agreement import agreeing, near
from calculators.core.wording.phrases import MONTHS, PERCENTS, bracketed, outcome

GOOD_RATIO, LONG_PAYBACK = 3, 12
"""Times its cost, and months: both are Skok's rules of thumb for software by subscription."""
USUAL_DISCOUNT = Fraction(1, 100)


def check(given: Given) -> Mapping[str, Refusal]:
    """Who never leaves and never counts for less would be worth endless money."""
    if given["retention"] == 1 and given.get("discount") == 0:
        text = "Si nadie se va y el descuento es {none}, el valor no tiene fin: escribe menos de 100, como 95."
        return {"retention": Refusal(text, PERCENTS)}
    return {}


def worth(given: Given) -> dict[str, Value]:
    """LTV = m r / (1 + d − r); with the first margin at once, m (1 + d) / (1 + d − r)."""
    monthly, retention = given["revenue"] * given["margin"], given["retention"]
    discount = given.get("discount", USUAL_DISCOUNT)
    ltv = monthly * retention / (1 + discount - retention)
    outputs: dict[str, Value] = {"ltv": ltv, "ltv_first": ltv + monthly}
    if "cac" in given:
        outputs["ratio"] = ltv / given["cac"] if given["cac"] else Undefined("traer no cuesta nada")
        outputs["payback_lasting"] = paying_back(given["cac"], monthly, retention)
        outputs["payback"] = given["cac"] / monthly if monthly > 0 else NEVER
    return outputs


def calculate(given: Given) -> Result:
    """The worth of a customer, and whether it pays for winning one."""
    outputs = worth(given)
    discount, leaving = given.get("discount", USUAL_DISCOUNT), 1 - given["retention"]
    headline = "Cada cliente te deja {ltv:about} a lo largo del tiempo, además de lo que deja su primer mes"
    headline += f"{_paid_back(outputs.get('payback_lasting'))}."
    reach = "Nadie se va: el valor solo tiene fin porque el dinero futuro vale menos."
    if given["margin"] <= 0:
        headline = "Con ese margen un cliente no deja nada, por más tiempo que se quede."
    if leaving:
        reach = "Con esa retención, un cliente se queda {stay:noun} en promedio, contando el primero."
    if not given["retention"]:
        reach = "Nadie sigue después del primer mes: así el cliente solo deja ese pago."
    return Result(
        outputs=outputs,
        headline=headline,
        range=reach,
        steps=tuple(_steps(given, outputs)),
        notes=tuple(_notes(given, outputs)),
        also={
            **PERCENTS,
            "d": ("percent", discount),
            "monthly": ("money", given["revenue"] * given["margin"]),
            "stay": ("number", 1 / leaving if leaving else 0, MONTHS),
        },
    )


def _steps(given: Given, outputs: Mapping[str, Value]) -> Iterator[str]:
    margin, monthly = bracketed("margin", given["margin"]), bracketed("monthly", given["revenue"] * given["margin"])
    yield f"Margen al mes = ingreso × margen = {{revenue}} × {margin} = {{monthly}}"
    yield "LTV = margen × retención ÷ (1 + descuento − retención)"
    yield "LTV = {monthly} × {retention} ÷ ({all} + {d} − {retention}) = {ltv}"
    yield "Con el primer mes = {monthly} × ({all} + {d}) ÷ ({all} + {d} − {retention}) = {ltv_first}"
    if "cac" in given:
        ratio, lasting, payback = (outcome(key, outputs[key]) for key in ("ratio", "payback_lasting", "payback"))
        yield f"LTV ÷ CAC = {{ltv}} ÷ {{cac}} {ratio}"
        yield f"Meses hasta que {monthly} × ({{all}} + {{retention}} + {{retention}}² + …) llega a {{cac}} {lasting}"
        yield f"Si nadie se fuera: CAC ÷ margen al mes = {{cac}} ÷ {monthly} {payback}"


def _notes(given: Given, outputs: Mapping[str, Value]) -> Iterator[Note]:
    if given["margin"] <= 0:
        yield Note("warning", "Sin margen, cada mes de un cliente no deja nada: revisa tus costos o tu precio.")
    if "discount" not in given:
        text = "Usamos un descuento de {d} al mes: es lo que vale menos el dinero que llega un mes después."
        yield Note("info", text)
    ratio = outputs.get("ratio")
    if isinstance(ratio, Fraction):
        yield _verdict(given["cac"], outputs, ratio)
        text = "El 3 y los 12 meses son una regla práctica de David Skok para software por suscripción, no una ley."
        yield Note("info", text)
    text = "Sin el primer mes se cuenta desde el segundo pago: es la forma más prudente, y la que usa LTV ÷ CAC."
    yield Note("info", text)
    yield Note("info", "Supone que el margen y la retención no cambian con el tiempo.")


def _paid_back(months: Value | None) -> str:
    """The end of the headline: when a customer has given back what winning one cost; nothing without that cost."""
    if months is None or not months:
        return ""
    if months == TOO_LATE:
        return ". Lo que costó traerlo tarda más de cien años en volver"
    return f". Lo que costó traerlo {'nunca se recupera' if months == NEVER else 'vuelve en {payback_lasting:noun}'}"


def _verdict(cac: Fraction, outputs: Mapping[str, Value], ratio: Fraction) -> Note:
    months, first = outputs["payback_lasting"], outputs["ltv_first"]
    if isinstance(first, Undefined) or first < cac:
        return Note("warning", "Cada cliente cuesta más de lo que deja: así pierdes con cada uno que ganas.")
    if months == NEVER:
        return Note("warning", "Cada cliente deja justo lo que cuesta, y solo con los años: no ganas con ninguno.")
    if ratio < 1:
        text = "Solo recuperas lo que cuesta un cliente contando su primer mes: te queda muy poco margen."
        return Note("warning", text)
    if ratio < GOOD_RATIO:
        times = f"{near(ratio, GOOD_RATIO, 'ratio')}{{ratio}} {agreeing(ratio, 'ratio', 'vez', 'veces')}"
        return Note("warning", f"Cada cliente deja {times} lo que cuesta; la regla práctica pide 3 o más.")
    if isinstance(months, Undefined) or months >= LONG_PAYBACK:
        text = "Un cliente paga bien, pero tarda {payback_lasting:noun} en devolver lo que costó: cuida tu caja."
        return Note("warning", text)
    text = "Buena señal: cada cliente deja {ratio} veces lo que cuesta y lo devuelve en {payback_lasting:noun}."
    return Note("info", text)


CALCULATOR = Calculator(
    slug="ltv",
    acronym="LTV",
    title="Valor de un cliente en el tiempo (LTV)",
    question="¿Cuánto vale un cliente para mi negocio?",
    inputs=(
        money("revenue", "Ingreso mensual por cliente", "Lo que te paga un cliente, en promedio, cada mes.", "500"),
        percent("margin", "Margen", MARGIN_HINT, "40", minimum=AT_WORST),
        percent("retention", "Retención mensual", "De cada 100 clientes de un mes, cuántos siguen el siguiente.", "90"),
        percent(
            "discount", "Descuento mensual", "Cuánto menos vale para ti el dinero por llegar un mes después.", "1",
            optional=True,
        ),
        money(
            "cac", "Costo de traer un cliente (CAC)", "Todo lo que gastas en ganar clientes, entre los que ganas.",
            sample="500", optional=True,
        ),
    ),
    outputs=(
        Output("ltv", "Valor de un cliente (LTV), sin el primer mes", "money", primary=True, better="high"),
        Output("ltv_first", "LTV con el primer mes", "money", better="high"),
        Output("ratio", "LTV ÷ CAC, sin el primer mes", "ratio", optional=True, better="high"),
        Output("payback_lasting", "Meses para recuperar el CAC", "count", optional=True, noun=MONTHS, better="low"),
        Output("payback", "Meses, si nadie se fuera", "number", optional=True, noun=MONTHS, better="low"),
    ),
    formula=calculate,
    algebra=worth,
    targets=("ltv", "ratio", "payback_lasting", "payback"),
    moves="ltv",
    check=check,
    carries=(
        Carry(to="cpa", values={"ceiling": "ltv"}, when="como tope de lo que pagas por un cliente"),
    ),
    examples=(
        Example(
            "Farris y otros: proveedor de internet que gana 17.95 al mes",
            {"revenue": "17.95", "margin": "100", "retention": "99.5", "discount": "1"},
            {"ltv": "1190.68", "ltv_first": "1208.63"},
        ),
        Example(
            "Con el costo de traer",
            {"revenue": "500", "margin": "40", "retention": "90", "discount": "1", "cac": "500"},
            {"ltv": "1636.36", "ratio": "3.27", "payback_lasting": "3", "payback": "2.5"},
        ),
        Example(
            "Se van tantos que nunca se recupera, aunque 500 ÷ 200 diga 2.5 meses",
            {"revenue": "500", "margin": "40", "retention": "50", "discount": "1", "cac": "500"},
            {"ltv": "196.08", "payback_lasting": None, "payback": "2.5"},
        ),
        Example(
            "Sin margen no se recupera nunca",
            {"revenue": "500", "margin": "0", "retention": "90", "cac": "500"},
            {"ltv": "0", "ratio": "0", "payback_lasting": None, "payback": None},
        ),
    ),
    sources=(MARKETING_METRICS, GUPTA_LEHMANN, SKOK),
)  # fmt: skip
