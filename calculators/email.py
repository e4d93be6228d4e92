"""Email: what happened to a mailing, each rate over the messages that it is a share of."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from calculators.core import Calculator, Carry, Chart, Example, Given, Note, Output, Result, Undefined, Value, count
from calculators.core.model import Input
from calculators.core.pictures.making import funnel_chart
from calculators.core.selling.references import APPLE_MAIL_PRIVACY, GMAIL_SENDERS, MAILCHIMP_2019, MAILCHIMP_RATES
from calculators.core.statistics.intervals import wilson_interval
from calculators.core.wording.agreement import alike

NOBODY_GOT_IT = Undefined("no llegó ningún correo")
NOBODY_OPENED = Undefined("no hay aperturas")
REACTIONS = {
    "clicks": ("Clics", "click_rate"),
    "opens": ("Aperturas", "open_rate"),
    "unsubscribes": ("Bajas", "unsubscribe_rate"),
    "complaints": ("Quejas", "complaint_rate"),
}
"""What a person can do with a message, and its rate; counted once each, so never more than messages arrived."""
COMPLAINTS_TO_WATCH, COMPLAINTS_TO_STOP = Fraction(1, 1000), Fraction(3, 1000)
"""Rates that Gmail asks senders to stay below, and never to reach."""


def check(given: Given) -> Mapping[str, str]:
    """Refuse more bounces than messages, and more people who did something than people who got one."""
    if given["bounces"] > given["sent"]:
        return {"bounces": "No pueden rebotar más correos de los que enviaste ({sent}): revisa las dos cifras."}
    delivered = given["sent"] - given["bounces"]
    arrived = "({sent} − {bounces}): cuenta a cada persona una sola vez."
    return {
        key: f"{label} no puede pasar de los correos entregados {arrived}"
        for key, (label, _) in REACTIONS.items()
        if given.get(key, 0) > delivered
    }


def calculate(given: Given) -> Result:
    """Delivered = sent − bounces; opens, clicks, unsubscribes and complaints over delivered; CTOR = clicks / opens."""
    sent, bounces, clicks = given["sent"], given["bounces"], given["clicks"]
    delivered = sent - bounces
    outputs: dict[str, Value] = {"delivered": delivered}
    outputs |= {"delivery_rate": delivered / sent, "bounce_rate": bounces / sent}
    for key, (_, rate) in REACTIONS.items():
        if key in given:
            outputs[rate] = given[key] / delivered if delivered else NOBODY_GOT_IT
    if "opens" in given:
        outputs["ctor"] = clicks / given["opens"] if given["opens"] else NOBODY_OPENED
    low, high = wilson_interval(int(clicks), int(delivered)) if delivered else (0.0, 0.0)
    outputs |= {
        "click_rate_low": low if delivered else NOBODY_GOT_IT,
        "click_rate_high": high if delivered else NOBODY_GOT_IT,
    }
    headline = "Todos los correos rebotaron: no llegó ninguno."
    reach = (
        "Con {delivered:noun} y {clicks:noun}, "
        "tu tasa de clics a la larga, si nada cambia, estaría entre {click_rate_low} y {click_rate_high}."
    )
    return Result(
        outputs=outputs,
        headline="El {click_rate} de quienes recibieron tu correo hizo clic." if delivered else headline,
        range="" if alike(low, high, "percent") else reach,
        steps=tuple(_steps(given, outputs)),
        notes=tuple(_notes(given, outputs)),
        also=MAILCHIMP_RATES,
        charts=_charts(given, delivered) if delivered else (),
    )


def _steps(given: Given, outputs: Mapping[str, Value]) -> Iterator[str]:
    yield "Entregados = enviados − rebotes = {sent} − {bounces} = {delivered}"
    yield "Tasa de entrega = entregados ÷ enviados = {delivered} ÷ {sent} = {delivery_rate}"
    for key, (label, rate) in REACTIONS.items():
        if key in given and outputs["delivered"]:
            yield f"{label} ÷ entregados = {{{key}}} ÷ {{delivered}} = {{{rate}}}"
    if given.get("opens"):
        yield "Clics ÷ aperturas = {clicks} ÷ {opens} = {ctor}"


def _notes(given: Given, outputs: Mapping[str, Value]) -> Iterator[Note]:
    complained = outputs.get("complaint_rate")
    if isinstance(complained, Fraction) and complained >= COMPLAINTS_TO_WATCH:
        text = "Demasiadas quejas: Gmail pide menos de una por cada mil correos. Escribe solo a quien te dio permiso."
        if complained >= COMPLAINTS_TO_STOP:
            text = "Con tres quejas o más por cada mil, Gmail puede bloquearte: detente y escribe solo con permiso."
        yield Note("warning", text)
    if given.get("opens", given["clicks"]) < given["clicks"]:
        text = "Hay más clics que aperturas: pasa si el correo no carga imágenes o si contaste clics repetidos."
        yield Note("warning", text)
    if "opens" in given:
        text = "Las aperturas están infladas desde 2021: Apple abre los mensajes por su cuenta. Guíate por los clics."
        yield Note("info", text)
    text = (
        "Una referencia vieja, de Mailchimp en octubre de 2019: {usual_clicks} de clics, {usual_bounces} de rebotes "
        "definitivos y {usual_unsubscribes} de bajas. Compárate mejor con tus envíos anteriores."
    )
    yield Note("info", text)


def _charts(given: Given, delivered: Fraction) -> tuple[Chart, ...]:
    opened = [("Abiertos", given["opens"])] if "opens" in given else []
    stages = [("Enviados", given["sent"]), ("Entregados", delivered), *opened, ("Con clic", given["clicks"])]
    return funnel_chart(
        *((label, number, "count") for label, number in stages),
        title="Del envío al clic",
        summary="De lo enviado llegó {delivery_rate}; de lo que llegó, {click_rate} recibió clic.",
    )


def _people(key: str, label: str, hint: str, example: str, noun: str) -> Input:
    return count(key, label, hint, example, sample="1", noun=(noun, f"{noun}s"), optional=key != "clicks")


CALCULATOR = Calculator(
    slug="email",
    acronym="",
    title="Resultados de un envío por correo",
    question="¿Cómo le fue a mi envío de correo?",
    inputs=(
        count("sent", "Correos enviados", "Los que salieron.", "2000", above=True, noun=("correo", "correos")),
        count("bounces", "Rebotes", "Los que no se pudieron entregar.", "40", noun=("rebote", "rebotes")),
        _people("clicks", "Personas que hicieron clic", "Cada una cuenta una vez.", "49", "clic"),
        _people("opens", "Personas que abrieron", "Cada una cuenta una vez.", "441", "apertura"),
        _people("unsubscribes", "Bajas", "Quienes pidieron no recibir más.", "5", "baja"),
        _people("complaints", "Quejas", "Quienes marcaron el correo como no deseado.", "", "queja"),
    ),
    outputs=(
        Output("click_rate", "Clics (de los entregados)", "percent", primary=True, better="high"),
        Output("click_rate_low", "Clics, mínimo probable (de los entregados)", "percent", better="high"),
        Output("click_rate_high", "Clics, máximo probable (de los entregados)", "percent", better="high"),
        Output(
            "delivered", "Correos entregados", "count", noun=("correo entregado", "correos entregados"), better="high"
        ),
        Output("delivery_rate", "Entrega (de los enviados)", "percent", better="high"),
        Output("bounce_rate", "Rebotes (de los enviados)", "percent", better="low"),
        Output("open_rate", "Aperturas (de los entregados)", "percent", optional=True, better="high"),
        Output("ctor", "Clics por apertura (de las aperturas)", "percent", optional=True, better="high"),
        Output("unsubscribe_rate", "Bajas (de los entregados)", "percent", optional=True, better="low"),
        Output("complaint_rate", "Quejas (de los entregados)", "percent", optional=True, better="low"),
    ),
    formula=calculate,
    check=check,
    carries=(Carry(to="sample", values={"base": "click_rate"}, when="para comparar dos correos"),),
    examples=(
        Example(
            "2,000 correos con 49 clics",
            {"sent": "2000", "bounces": "40", "clicks": "49", "opens": "441", "unsubscribes": "5"},
            {"click_rate": "0.025", "delivered": "1960", "open_rate": "0.225", "ctor": "0.1111", "bounce_rate": "0.02"},
        ),
        Example(
            "Las tasas de Mailchimp en 2019",
            {"sent": "100402", "bounces": "402", "opens": "22710", "clicks": "2910", "unsubscribes": "250"},
            {"bounce_rate": "0.0040", "open_rate": "0.2271", "click_rate": "0.0291", "unsubscribe_rate": "0.0025"},
        ),
        Example(
            "Todo rebotó",
            {"sent": "10", "bounces": "10", "clicks": "0"},
            {"click_rate": None, "delivered": "0", "bounce_rate": "1"},
        ),
    ),
    sources=(MAILCHIMP_2019, APPLE_MAIL_PRIVACY, GMAIL_SENDERS),
)
