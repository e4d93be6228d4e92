"""Outage: the sales that hours without a platform cost."""

from fractions import Fraction

from calculators.core import Calculator, Chart, Example, Given, Note, Output, Result, Value, hours, money, percent
from calculators.core.pictures.making import parts_chart
from calculators.core.selling.margins import SALE_MARGIN_HINT
from calculators.core.selling.references import META_OUTAGE_2019, META_OUTAGE_2021
from calculators.core.wording.phrases import PERCENTS

HOURS_IN_2021 = 6
"""About how long Facebook, Instagram and WhatsApp were down on 4 October 2021."""


def calculate(given: Given) -> Result:
    """Lost sales = hours × sales per open hour × dependence × (1 − recovered)."""
    recovered = given.get("recovered", Fraction(0))
    sales_per_hour = given["revenue"] / given["open_hours"]
    stopped = sales_per_hour * given["dependence"]
    per_hour = stopped * (1 - recovered)
    lost = given["hours"] * per_hour
    outputs: dict[str, Value] = {"lost_sales": lost, "per_hour": per_hour}
    if "margin" in given:
        outputs["lost_profit"] = lost * given["margin"]
    return Result(
        outputs=outputs,
        headline="Quedarte {hours} sin esa plataforma te cuesta {lost_sales:about} en ventas."
        if lost
        else "Con estas cifras, esa caída no te cuesta ventas.",
        range=""
        if "recovered" in given or not lost
        else "Es lo más que pierdes: quizá algunos clientes vuelvan luego.",
        steps=_steps(given),
        notes=_notes(given, lost),
        also={
            **PERCENTS,
            "sales_per_hour": ("money", sales_per_hour),
            "sales_then": ("money", given["hours"] * sales_per_hour),
            "in_2021": ("money", HOURS_IN_2021 * per_hour),
        },
        charts=_charts(given["hours"] * sales_per_hour, given["hours"] * stopped, lost),
    )


def _charts(usual: Fraction, stopped: Fraction, lost: Fraction) -> tuple[Chart, ...]:
    return parts_chart(
        [
            ("Se pierden", lost, "bad"),
            ("Se detienen y las recuperas después", stopped - lost, "fair"),
            ("Siguen por otros canales", usual - stopped, "good"),
        ],
        title="Qué pasa con las ventas de esas horas",
        summary="De los {sales_then:about} que venderías en esas horas, pierdes {lost_sales:about}.",
        columns=("Ventas de esas horas", "Parte"),
    )


def _steps(given: Given) -> tuple[str, ...]:
    recovered = " × ({all} − {recovered})" if "recovered" in given else ""
    steps = [
        "Ventas por hora = ventas del mes ÷ horas abiertas = {revenue} ÷ {open_hours} = {sales_per_hour}",
        f"Cada hora sin la plataforma = {{sales_per_hour}} × {{dependence}}{recovered} = {{per_hour}}",
        "Ventas perdidas = {hours} × {per_hour} = {lost_sales}",
    ]
    if "margin" in given:
        steps.append("Ganancia perdida = ventas perdidas × margen = {lost_sales} × {margin} = {lost_profit}")
    return tuple(steps)


def _notes(given: Given, lost: Fraction) -> tuple[Note, ...]:
    notes = []
    if given["hours"] > given["open_hours"]:
        text = "Son más horas que las {open_hours} que abres en un mes: cuenta solo las horas en que habrías vendido."
        notes.append(Note("warning", text))
    if given["dependence"] == 1:
        text = "Todas tus ventas pasan por esa plataforma: abre al menos un canal propio antes de la próxima caída."
        notes.append(Note("warning", text))
    text = "El 4 de octubre de 2021 Facebook, Instagram y WhatsApp dejaron de funcionar unas 6 horas"
    if lost and given["hours"] != HOURS_IN_2021:
        text += ": con tus cifras, y en horas de venta, te costaría {in_2021:about}"
    notes += [
        Note("info", f"{text}."),
        Note("info", "El 3 de julio de 2019 no pasaban fotos, audios ni videos: fueron entre 8 y 10 horas."),
        Note("info", "Supone ventas parejas: si la caída llega en tu mejor hora o temporada, pierdes más."),
    ]
    return tuple(notes)


FIGURES = {"hours": "6", "revenue": "240000", "open_hours": "240", "dependence": "70"}

CALCULATOR = Calculator(
    slug="outage",
    acronym="",
    title="Costo de quedarte sin una plataforma",
    question="¿Cuánto pierdo si se cae WhatsApp unas horas?",
    inputs=(
        hours("hours", "Duración de la caída", "Solo las horas en que tu negocio habría estado vendiendo.", "6"),
        money("revenue", "Ventas del mes", "Lo que vendes en un mes normal, por todos los canales.", "240000"),
        hours(
            "open_hours",
            "Horas abiertas al mes",
            "Horas al mes en que vendes: 10 horas por 24 días son 240.",
            "240",
            above=True,
        ),
        percent("dependence", "Ventas que dependen de ella", "De cada 100 que vendes, cuántas se cierran ahí.", "70"),
        percent(
            "recovered",
            "Ventas que recuperas después",
            "De las que se detienen, qué parte compra luego o por otro canal.",
            sample="40",
            optional=True,
        ),
        percent(
            "margin",
            "Margen",
            SALE_MARGIN_HINT,
            sample="40",
            optional=True,
        ),
    ),
    outputs=(
        Output("lost_sales", "Ventas perdidas", "money", primary=True, better="low"),
        Output("per_hour", "Por cada hora sin la plataforma", "money", better="low"),
        Output("lost_profit", "Ganancia perdida", "money", optional=True, better="low"),
    ),
    formula=calculate,
    examples=(
        Example("Seis horas sin la plataforma que trae el 70%", FIGURES, {"lost_sales": "4200", "per_hour": "700"}),
        Example(
            "Con ventas que se recuperan y margen",
            {**FIGURES, "recovered": "40", "margin": "35"},
            {"lost_sales": "2520", "per_hour": "420", "lost_profit": "882"},
        ),
        Example("Nada pasa por ella", {**FIGURES, "dependence": "0"}, {"lost_sales": "0", "per_hour": "0"}),
    ),
    sources=(META_OUTAGE_2021, META_OUTAGE_2019),
)
