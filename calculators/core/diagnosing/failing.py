"""Five reasons why selling through several channels fails, in the order of their chapters and in that of repair."""

from calculators.core.diagnosing.checklists import CHECKLISTS
from calculators.core.diagnosing.failure import Failure, signs
from calculators.core.results import Link, Step

MEASUREMENT = Failure(
    "measurement",
    "Decidir sin medir",
    "medir",
    "sin números no sabrás si lo demás sirvió",
    signs(
        "Medición",
        (
            "unknown_cost",
            "¿Vendes sin saber cuánto te costó esa venta?",
            "Si no sabes ni a ojo lo que costó la última, es sí.",
            "yes",
        ),
        (
            "unknown_source",
            "¿Vendes sin saber por dónde te conoció el cliente?",
            "Piensa en los últimos diez.",
            "partly",
        ),
        ("opinion", "¿Decides en qué gastar por lo que te parece?", "«Yo creo que Instagram sí vende.»", "yes"),
    ),
    Step(
        "Pregunta a cada cliente cómo supo de ti y anótalo una semana, con lo que pidió y si compró.",
        (
            Link("Lee: decidir sin medir", "fallas/medicion.md#el-arreglo"),
            CHECKLISTS["medicion"],
            Link("Calcula: costo por venta", "calculadoras/cpa.md"),
        ),
    ),
)
SERVICE = Failure(
    "service",
    "Servicio desigual",
    "el servicio",
    "es lo más barato y lo que más rápido se nota: ya te están escribiendo",
    signs(
        "Servicio",
        ("uneven", "¿Un canal contesta en minutos y otro en días?", "Piensa en el que casi no miras.", "yes"),
        ("depends", "¿Depende de quién atienda que un trato salga bien?", "Cambios, descuentos, reclamos.", "no"),
        ("unanswered", "¿Quedan mensajes, llamadas o reseñas sin respuesta?", "Los de la última semana.", "partly"),
    ),
    Step(
        "Ponle al canal más lento un turno o tres horas fijas al día, y una meta de respuesta que cumplas siempre.",
        (
            Link("Lee: servicio desigual", "fallas/servicio.md#el-arreglo"),
            CHECKLISTS["servicio"],
            Link("Calcula: tiempo de respuesta", "calculadoras/response.md"),
        ),
    ),
)
INTEGRATION = Failure(
    "integration",
    "Canales que no se hablan",
    "que tus canales se hablen",
    "basta una hoja con precios y ofertas que todos lean",
    signs(
        "Integración",
        (
            "lost_offer",
            "¿Una oferta de un canal no vale, o nadie la conoce, en otro?",
            "«Esa promoción es solo de Instagram.»",
            "yes",
        ),
        (
            "repeats",
            "¿Tus clientes cuentan su caso más de una vez?",
            "Al pasar de un canal o de una persona a otra.",
            "no",
        ),
        (
            "scattered",
            "¿Guardas contactos en varios teléfonos o cuadernos?",
            "Sin una lista donde estén todos.",
            "partly",
        ),
    ),
    Step(
        "Escribe una sola hoja con precios, ofertas y horarios, ponle dueño y pégala donde se cobra.",
        (
            Link("Lee: canales que no se hablan", "fallas/integracion.md#el-arreglo-primero-lo-que-dices"),
            CHECKLISTS["integracion"],
        ),
    ),
)
CONTENT = Failure(
    "content",
    "Contenido que no es para nadie",
    "el contenido",
    "publicar menos y para alguien rinde más que lo mismo en todas partes",
    signs(
        "Contenido",
        (
            "same_post",
            "¿La misma imagen, con el mismo texto, sale en todas partes?",
            "El cartel de Instagram, también por correo.",
            "no",
        ),
        (
            "about_you",
            "¿Tus publicaciones hablan más de ti que de lo que te preguntan?",
            "Mira las últimas cinco.",
            "partly",
        ),
        (
            "no_purpose",
            "¿Publicas sin saber para quién ni para qué?",
            "Si no podrías decirlo de la última, es sí.",
            "no",
        ),
    ),
    Step(
        "Escribe las diez preguntas que más oyes y contesta la primera en cada canal, a su manera.",
        (
            Link("Lee: contenido que no es para nadie", "fallas/contenido.md#el-arreglo-una-matriz-por-canal"),
            CHECKLISTS["contenido"],
        ),
    ),
)
PLANNING = Failure(
    "planning",
    "El mito del éxito automático",
    "quitar canales y fijar una meta",
    "cada canal de más le quita manos a los que sí venden",
    signs(
        "Planeación",
        (
            "idle",
            "¿Hay canales tuyos que nadie atiende?",
            "Una red con la última foto de hace meses cuenta.",
            "partly",
        ),
        (
            "copied",
            "¿Abres canales porque el de enfrente los abrió?",
            "Sin preguntar a tus clientes si están ahí.",
            "no",
        ),
        (
            "no_goal",
            "¿Trabajas sin una meta con cifra, fecha y responsable?",
            "Si nadie la dice de memoria, falta.",
            "yes",
        ),
    ),
    Step(
        "Pausa un canal que nadie atiende, con un aviso que diga dónde sí estás, y firma una sola meta.",
        (
            Link("Lee: el mito", "fallas/mito.md#el-arreglo"),
            CHECKLISTS["meta"],
        ),
    ),
)
FAILURES = (PLANNING, INTEGRATION, CONTENT, SERVICE, MEASUREMENT)
"""In the order of their chapters."""
ORDER = (MEASUREMENT, SERVICE, INTEGRATION, CONTENT, PLANNING)
"""In the order of repair: each makes the next easier (our own rule)."""
