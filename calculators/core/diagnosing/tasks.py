"""The tasks of a normal week: to which area each belongs, by whom it is for."""

from dataclasses import dataclass

from calculators.core.diagnosing.checklists import CHECKLISTS
from calculators.core.inputs import hours
from calculators.core.model import Input
from calculators.core.results import Link, Step

AREAS = {"generation": "Generar", "attention": "Atender", "relationship": "Relación"}
"""Name of each area where it begins a line; its first letter is the one that the task gets."""


@dataclass(frozen=True, slots=True)
class Task:
    """One task.

    Args:
        area: key of its area; "" for running the business, which belongs to none.
        field: what the reader fills in.
    """

    area: str
    field: Input


def _group(legend: str, *tasks: tuple[str, str, str, str, str]) -> tuple[Task, ...]:
    return tuple(
        Task(area, hours(key, label, hint, example, sample="1", optional=True, group=legend))
        for area, key, label, hint, example in tasks
    )


GENERATION, ATTENTION, RELATIONSHIP = AREAS
TASKS = (
    *_group(
        "Publicar y salir a buscar",
        (GENERATION, "content", "Fotos, videos y publicaciones", "Grabar, editar, escribir y subir.", "8"),
        (GENERATION, "ads", "Anuncios", "Crearlos, pagarlos y revisarlos.", "3"),
        (GENERATION, "site", "Sitio y blog", "Precios al día, textos nuevos, arreglos.", "1"),
        (GENERATION, "visits", "Buscar clientes en persona", "Ferias, volantes, negocios vecinos.", ""),
    ),
    *_group(
        "Mensajes, llamadas y mostrador",
        (ATTENTION, "questions", "Contestar precios y dudas", "A quien aún no compra, por cualquier canal.", "10"),
        (ATTENTION, "counter", "Atender a quien entra", "En el local, hasta que compra o se va.", "6"),
        (RELATIONSHIP, "claims", "Cambios y reclamos", "De quien ya te compró.", "2"),
        (RELATIONSHIP, "how_was_it", "Preguntar cómo les fue", "Llamada o mensaje después de la compra.", ""),
    ),
    *_group(
        "Listas y seguimiento",
        (ATTENTION, "quotes", "Cotizaciones", "Prepararlas y mandarlas.", "4"),
        (ATTENTION, "follow_up", "Seguir a quien no decidió", "Llamar a los dos días, recordar un carrito.", "1"),
        (ATTENTION, "leads_list", "Lista de interesados", "Anotar quién preguntó, qué y cuándo.", ""),
        (RELATIONSHIP, "newsletter", "Mensajes a tus clientes", "Correo o aviso a quien dio permiso.", ""),
        (RELATIONSHIP, "reviews", "Reseñas y recomendaciones", "Pedirlas y contestarlas.", ""),
        (RELATIONSHIP, "reminders", "Avisar a quien le toca", "Recompra, mantenimiento, renovación.", ""),
    ),
    *_group(
        "Llevar el negocio",
        ("", "running", "Lo demás", "Producir, comprar, pagar, limpiar: no lleva letra.", "15"),
    ),
)
MISSING = {
    "content": Step(
        "Elige un día fijo y graba en una tarde lo que publicarás en el mes.",
        (
            Link("Lee: generar demanda", "areas/generar.md"),
            CHECKLISTS["contenido"],
        ),
    ),
    "site": Step(
        "Dale una hora a la semana a tu sitio: precios, horario y una duda contestada.",
        (Link("Lee: tu sitio", "canales/sitio.md"), CHECKLISTS["sitio"]),
    ),
    "visits": Step(
        "Pasa una tarde al mes por los negocios vecinos con tu tarjeta y una razón para llamarte.",
        (Link("Lee: lo que casi nadie cuenta", "areas/generar.md#lo-que-casi-nadie-cuenta"),),
    ),
    "questions": Step(
        "Pon turno al chat y a las llamadas, y horas fijas al correo, con respuestas ya escritas.",
        (Link("Lee: atender", "areas/atender.md"), Link("Calcula: tiempo de respuesta", "calculadoras/response.md")),
    ),
    "follow_up": Step(
        "Llama o escribe a los dos días a quien pidió precio y no contestó.",
        (
            Link("Lee: si venden personas", "areas/atender.md#si-venden-personas"),
            Link("Calcula: conversión", "calculadoras/cvr.md"),
        ),
    ),
    "leads_list": Step(
        "Anota cada día quién preguntó, qué quería y cuándo le toca respuesta.",
        (
            Link("Lee: qué anotar", "canales/base.md#que-anotar"),
            CHECKLISTS["base"],
        ),
    ),
    "how_was_it": Step(
        "Pregunta cada semana a cinco clientes cómo les fue, y anota lo que digan.",
        (
            Link("Lee: una rutina que cabe", "areas/relacion.md#una-rutina-que-cabe-en-la-semana"),
            Link("Calcula: NPS", "calculadoras/nps.md"),
        ),
    ),
    "reminders": Step(
        "Haz una lista de a quién le toca comprar este mes y avísale.",
        (
            Link("Lee: cuidar la relación", "areas/relacion.md"),
            CHECKLISTS["relacion"],
        ),
    ),
    "reviews": Step(
        "Pide una reseña a todos los que compraron esta semana, contentos o no.",
        (
            Link("Lee: reseñas", "canales/google.md#resenas-pedirlas-y-contestarlas"),
            CHECKLISTS["google"],
        ),
    ),
    "newsletter": Step(
        "Manda un mensaje útil al mes a tus clientes, con su permiso.",
        (
            Link("Lee: correos que se mandan solos", "canales/correo.md#tres-correos-que-se-mandan-solos"),
            CHECKLISTS["correo"],
        ),
    ),
}
"""How to begin with a task that gets no time, of each area the one that helps most first.

Tasks that not every business has to have, such as complaints, are not among them.
"""


HABITS = (
    Step(
        "Junta lo parecido en una tarde y pon hora fija a lo que no suena.",
        (Link("Lee: cómo repartir la semana", "areas/organizador.md#como-repartir-la-semana"),),
    ),
    Step(
        "Anota cinco días de verdad, con una letra por tarea, y compara con lo que escribiste aquí.",
        (Link("Lee: una letra por tarea", "areas/organizador.md#una-letra-por-tarea"),),
    ),
    Step(
        "Mira qué tarea se repite igual cada semana: quizá se puede hacer sola.",
        (Link("Lee: automatización", "ia/automatizacion.md"),),
    ),
)
