"""The channels that the audit goes through: the business's own and those of others."""

from calculators.core.diagnosing.audit_channel import Channel
from calculators.core.diagnosing.checklists import CHECKLISTS
from calculators.core.results import Link

OWN = (
    Channel(
        "base",
        "Base de clientes",
        "you",
        "Nombres, teléfonos y correos en una lista tuya, con permiso.",
        "Junta en una sola lista los contactos de todos tus teléfonos y cuadernos.",
        "Limpia tu base: quita repetidos y anota qué compró cada quien y cuándo.",
        (
            Link("Lee: base de clientes", "canales/base.md"),
            CHECKLISTS["base"],
        ),
        "tu base de clientes",
    ),
    Channel(
        "email",
        "Correo",
        "you",
        "Un correo del negocio que se contesta, y envíos a quien dio permiso.",
        "Ten un correo del negocio que alguien conteste, y manda algo útil a quien te dio permiso.",
        "Prepara un correo que se mande solo: el de bienvenida o el de después de la compra.",
        (Link("Lee: correo", "canales/correo.md"), CHECKLISTS["correo"]),
        "tu correo",
    ),
    Channel(
        "site",
        "Sitio o tienda en línea",
        "you",
        "Ábrelo en tu teléfono e intenta comprar hasta el final.",
        "Pon a funcionar una página con lo que vendes, precios, horario y un botón para llamar.",
        "Pon tu sitio al día y haz una compra de prueba desde un teléfono, hasta pagar.",
        (
            Link("Lee: sitio o tienda", "canales/sitio.md"),
            CHECKLISTS["sitio"],
        ),
        "tu sitio",
    ),
    Channel(
        "phone",
        "Teléfono y mensajes de texto",
        "you",
        "Llama desde otro número, en tu horario.",
        "Ten una línea del negocio y ponla en el recibo, en la puerta y en tu sitio.",
        "Anota las llamadas perdidas de una semana y devuélvelas el mismo día.",
        (
            Link("Lee: teléfono y mensajes", "canales/telefono.md"),
            CHECKLISTS["telefono"],
        ),
        "tu teléfono",
    ),
    Channel(
        "blog",
        "Blog",
        "you",
        "Búscate con la pregunta que más te hacen: ¿sale tu respuesta?",
        "Escribe una página con la pregunta que más oyes y su respuesta.",
        "Termina cada entrada de tu blog con un paso: llamar, pedir o comprar.",
        (Link("Lee: blog", "canales/blog.md"), CHECKLISTS["blog"]),
        "tu blog",
    ),
    Channel(
        "store",
        "Local, taller u oficina",
        "you",
        "Entra como si fuera la primera vez: ¿se sabe qué vendes y a qué hora?",
        "Arregla lo que frena en la puerta: letrero, horario y quién recibe.",
        "Pide un contacto a quien entra, y que quien cobra conozca las ofertas de tus otros canales.",
        (
            Link("Lee: cómo elegir canales", "canales/index.md"),
            CHECKLISTS["integracion"],
        ),
        "tu local",
    ),
)
RENTED = (
    Channel(
        "google",
        "Perfil de Negocio en Google",
        "google",
        "Búscate en el mapa: horario, teléfono, fotos y reseñas.",
        "Reclama tu perfil en Google y corrige horario, teléfono y fotos.",
        "Contesta las reseñas del último mes y pide una nueva por semana.",
        (
            Link("Lee: Perfil de Negocio", "canales/google.md"),
            CHECKLISTS["google"],
        ),
        "tu perfil en Google",
    ),
    Channel(
        "whatsapp",
        "WhatsApp o Messenger",
        "meta",
        "Escríbete como cliente y mide cuánto tardas.",
        "Pon a alguien que conteste el chat en tu horario. Si no se puede, ciérralo y di por dónde sí.",
        "Guarda cinco respuestas listas y pon a alguien de turno en el chat mientras abres.",
        (Link("Lee: chat", "canales/chat.md"), CHECKLISTS["chat"]),
        "tu chat",
    ),
    Channel(
        "social",
        "Instagram y Facebook",
        "meta",
        "¿Cuándo fue la última respuesta a un comentario?",
        "Decide quién atiende tus redes y qué día, o deja un aviso que diga dónde contestas.",
        "Publica menos y para alguien: una duda de tus clientes por semana.",
        (
            Link("Lee: redes sociales", "canales/redes.md"),
            CHECKLISTS["redes"],
        ),
        "tus redes",
    ),
    Channel(
        "network",
        "Otra red, como TikTok",
        "network",
        "¿Te ha traído una venta que puedas nombrar?",
        "Cierra la red que nadie atiende, con un mensaje que diga dónde sí estás.",
        "Ponle a esa red una meta de dos meses: si no trae a nadie, deja de usarla.",
        (
            Link("Lee: en cuál red estar", "canales/redes.md"),
            CHECKLISTS["redes"],
        ),
        "tu otra red",
    ),
    Channel(
        "video",
        "Canal de YouTube",
        "google",
        "Mira tu último video en un teléfono: ¿se entiende y dice qué hacer?",
        "Graba un video corto que conteste una pregunta, con lo que ya tienes.",
        "Pon en la descripción de cada video tu sitio y tu teléfono.",
        (Link("Lee: video", "canales/video.md"), CHECKLISTS["video"]),
        "tu canal de video",
    ),
    Channel(
        "marketplace",
        "Marketplace",
        "marketplace",
        "Tu tienda en un mercado en línea: ¿precios y existencias de hoy?",
        "Quita del marketplace lo que no puedes entregar y corrige precios.",
        "Cuenta lo que te queda de cada venta del marketplace, ya sin su comisión.",
        (
            Link("Lee: marketplaces", "canales/marketplaces.md"),
            CHECKLISTS["marketplaces"],
        ),
        "tu tienda en el marketplace",
    ),
)
CHANNELS = (*OWN, *RENTED)
CORE = ("base", "email", "site")
"""From these a business can begin anew: they come first, there or not."""
