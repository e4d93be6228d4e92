"""The guide's checklists that a diagnosis sends its readers to."""

from calculators.core.results import Link

CHECKLISTS = {
    "base": Link("Marca: lista de la base", "canales/base.md#lista-base"),
    "blog": Link("Marca: lista del blog", "canales/blog.md#lista-blog"),
    "chat": Link("Marca: lista del chat", "canales/chat.md#lista-chat"),
    "contenido": Link("Marca: lista de contenido", "fallas/contenido.md#lista-contenido"),
    "contingencia": Link("Marca: listo para una caída", "contingencia/preparar.md#lista-contingencia"),
    "correo": Link("Marca: lista de correo", "canales/correo.md#lista-correo"),
    "google": Link("Marca: lista del perfil", "canales/google.md#lista-google"),
    "integracion": Link("Marca: un solo negocio", "fallas/integracion.md#lista-integracion"),
    "marketplaces": Link("Marca: lista de marketplaces", "canales/marketplaces.md#lista-marketplaces"),
    "medicion": Link("Marca: lista de medición", "fallas/medicion.md#lista-medicion"),
    "meta": Link("Marca: lista de tu meta", "metas/index.md#lista-meta"),
    "redes": Link("Marca: lista de redes", "canales/redes.md#lista-redes"),
    "relacion": Link("Marca: lista de la relación", "areas/relacion.md#lista-relacion"),
    "servicio": Link("Marca: lista de servicio", "fallas/servicio.md#lista-servicio"),
    "sitio": Link("Marca: lista del sitio", "canales/sitio.md#lista-sitio"),
    "telefono": Link("Marca: lista del teléfono", "canales/telefono.md#lista-telefono"),
    "video": Link("Marca: lista de video", "canales/video.md#lista-video"),
}
"""Link to each list, by the list's key."""
