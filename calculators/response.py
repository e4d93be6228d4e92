"""Response: how long each channel takes to answer, against its target and against the fastest."""

from collections.abc import Mapping
from fractions import Fraction

from calculators.core import Calculator, Chart, Example, Given, Note, Output, Result, Row, Undefined, Value, minutes
from calculators.core.model import Input
from calculators.core.selling.references import OLDROYD
from calculators.core.wording.phrases import listed

CHANNELS = {
    "whatsapp": ("WhatsApp", "20", "15"),
    "social": ("Redes sociales", "180", "60"),
    "chat": ("Chat del sitio", "", "2"),
    "phone": ("Teléfono", "", "60"),
    "email": ("Correo", "2880", "240"),
}
"""Label of each channel, the example's time, and the target that we suggest, in minutes."""
FEWEST = 2
AN_HOUR = 60
UNEVEN = 2


def check(given: Given) -> Mapping[str, str]:
    """With fewer than two channels there is nothing to compare."""
    missing = [key for key in CHANNELS if key not in given]
    if len(CHANNELS) - len(missing) >= FEWEST:
        return {}
    return {missing[0]: "Escribe cuánto tardas en al menos dos canales, como 20 min y 2 días: así se pueden comparar."}


def calculate(given: Given) -> Result:
    """Unevenness = slowest / fastest; a channel is on target when it takes no longer than its target."""
    times = {key: given[key] for key in CHANNELS if key in given}
    slowest, fastest = max(times.values()), min(times.values())
    compared = [key for key in times if _target(key) in given]
    late = [key for key in compared if given[key] > given[_target(key)]]
    outputs: dict[str, Value] = {
        "slowest": slowest,
        "fastest": fastest,
        "unevenness": slowest / fastest if fastest else Undefined("un canal responde al instante"),
    }
    if compared:
        outputs["on_target"] = len(compared) - len(late)
    names = [CHANNELS[key][0] for key in times if times[key] == slowest]
    headline = f"El canal más lento es {listed(names)}: tardas {{slowest}} en responder."
    if len(names) > 1:
        headline = f"Los canales más lentos son {listed(names)}: tardas {{slowest}} en responder."
    steps = []
    if slowest == fastest:
        headline = "En todos tus canales respondes igual de rápido: {slowest}."
    if fastest:
        steps.append("Diferencia = el más lento ÷ el más rápido = {slowest} ÷ {fastest} = {unevenness}")
    steps += [
        f"{CHANNELS[key][0]}: {{{key}}} contra una meta de {{{_target(key)}}}"
        + (" → tarde" if key in late else " → a tiempo")
        for key in compared
    ]
    return Result(
        outputs=outputs,
        headline=headline,
        steps=tuple(steps) or ("Sin metas no hay con qué comparar cada canal",),
        notes=_notes(times, compared, late),
        also={f"{key}_late": ("minutes", given[key] - given[_target(key)]) for key in late},
        charts=(_chart(given, times),),
    )


def _target(key: str) -> str:
    return f"{key}_target"


def _notes(times: Mapping[str, Fraction], compared: list[str], late: list[str]) -> tuple[Note, ...]:
    notes = [
        Note("warning", f"{CHANNELS[key][0]} va tarde: tardas {{{key}}}, {{{key}_late}} más que tu meta.")
        for key in late
    ]
    if compared and not late:
        everywhere = "Cumples tu meta en todos los canales que mides: sostén ese ritmo."
        if len(compared) < len(times):
            everywhere = f"Cumples tu meta donde la tienes, en {listed([CHANNELS[key][0] for key in compared])}."
        notes.append(Note("info", everywhere))
    if max(times.values()) >= UNEVEN * min(times.values()) > 0:
        text = "Tu canal más lento tarda {unevenness} veces lo que el más rápido: tu cliente nota la diferencia."
        notes.append(Note("info", text))
    if max(times.values()) > AN_HOUR:
        text = (
            "Quien llama a un interesado en la primera hora tiene unas 7 veces más posibilidades de que sea un buen "
            "contacto que quien tarda una hora más (Estados Unidos, 2011; es una observación, no un experimento)."
        )
        notes.append(Note("info", text))
    notes.append(
        Note("info", "Las metas del ejemplo son una sugerencia nuestra: pon las que puedas sostener cada día.")
    )
    return tuple(notes)


def _chart(given: Given, times: Mapping[str, Fraction]) -> Chart:
    return Chart(
        kind="bars",
        title="Lo que tardas contra tu meta",
        summary="El canal más rápido responde en {fastest} y el más lento, en {slowest}.",
        columns=("Canal", "Tardas", "Tu meta"),
        rows=tuple(Row(CHANNELS[key][0], (time, given.get(_target(key)))) for key, time in times.items()),
        unit="minutes",
    )


def _inputs() -> tuple[Input, ...]:
    asked = "Lo normal desde que escriben hasta que responde una persona; en blanco si no lo usas."
    wanted = "Lo más que quieres tardar; el ejemplo es una sugerencia nuestra."
    return (
        *(
            minutes(key, label, asked, example, sample="30", optional=True, group="¿Cuánto tardas en responder?")
            for key, (label, example, _) in CHANNELS.items()
        ),
        *(
            minutes(_target(key), f"Meta: {label}", wanted, target, optional=True, group="¿Cuánto quieres tardar?")
            for key, (label, _, target) in CHANNELS.items()
        ),
    )


CALCULATOR = Calculator(
    slug="response",
    acronym="",
    title="Tiempo de respuesta por canal",
    question="¿Respondo igual de rápido en todos mis canales?",
    inputs=_inputs(),
    outputs=(
        Output("slowest", "El canal más lento", "minutes", primary=True, measured=True, better="low"),
        Output("fastest", "El canal más rápido", "minutes", better="low"),
        Output("unevenness", "Cuántas veces más tarda el lento", "ratio", better="low"),
        Output(
            "on_target", "Canales que cumplen su meta", "count", optional=True, noun=("canal", "canales"), better="high"
        ),
    ),
    formula=calculate,
    check=check,
    examples=(
        Example(
            "Rápido en WhatsApp, días por correo",
            {"whatsapp": "20", "whatsapp_target": "15", "social": "45", "social_target": "60", "email": "2880"},
            {"slowest": "2880", "fastest": "20", "unevenness": "144", "on_target": "1"},
        ),
        Example("Sin metas", {"chat": "3", "phone": "6"}, {"slowest": "6", "fastest": "3", "unevenness": "2"}),
        Example(
            "Un canal al instante",
            {"chat": "0", "chat_target": "2", "email": "90"},
            {"slowest": "90", "fastest": "0", "unevenness": None, "on_target": "1"},
        ),
    ),
    sources=(OLDROYD,),
)
