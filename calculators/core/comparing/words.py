"""What we say of a comparison: who differs, where more money would go, and how far that can be trusted."""

from collections.abc import Iterator, Mapping, Sequence

from calculators.core.comparing.comparison import Comparison
from calculators.core.comparing.contenders import Contender
from calculators.core.comparing.revenue_words import about_revenue, roas_step
from calculators.core.comparing.verdicts import Measure
from calculators.core.results import Note, Undefined
from calculators.core.selling.funnel import NO_CPA_STEP, UNPAID_WORK
from calculators.core.wording.phrases import listed, literal

MOST_NAMED = 3
"""Names in a sentence; the others are counted."""
DIFFERS: Mapping[Measure, Mapping[str, tuple[str, str]]] = {
    "cpa": {"good": ("vende más barato", "venden más barato"), "bad": ("vende más caro", "venden más caro")},
    "cvr": {"good": ("convierte más", "convierten más"), "bad": ("convierte menos", "convierten menos")},
    "cpl": {
        "good": ("consigue leads más baratos", "consiguen leads más baratos"),
        "bad": ("consigue leads más caros", "consiguen leads más caros"),
    },
}
"""What one or several do who differ."""


COMPARED = "compared"
"""Key of the figure that all who are compared have together."""


def all_of(found: Comparison, measure: Measure | None = None) -> str:
    """Whose figures together these are, as a row or a line says it.

    Args:
        found: the comparison.
        measure: the figure compared; None for the totals.
    """
    if found.unpaid and measure != "cvr":
        return "los que llevan inversión"
    return "los que comparamos" if found.oversold and not found.total.oversold else "todos juntos"


def among(found: Comparison, measure: Measure | None = None) -> str:
    """The same behind "entre".

    Args:
        found: the comparison.
        measure: the figure compared; None for the totals.
    """
    return "todos" if (those := all_of(found, measure)) == "todos juntos" else those


def headline(found: Comparison) -> str:
    """Name who differs and who may have had luck."""
    measure = found.measure
    if measure is None:
        return _nothing_to_compare(found)
    good, bad, fair = found.good, found.bad, found.fair
    verbs = DIFFERS[measure]
    lucky = next((each for each in fair if _looks_better(each, found.compared, measure)), None) if good else None
    luck = f"; lo de {literal(lucky.name)} puede ser suerte" if lucky else ""
    if good and bad:
        if len(good) == len(bad) == 1 and not fair:
            return f"{_named(good)} sí {verbs['good'][0]} que {_named(bad)}: es difícil que sea suerte."
        return f"{_says(good, verbs['good'])} que los demás, y {_says(bad, verbs['bad'], sure='')}{luck}."
    if good or bad:
        rest = luck or "; las otras diferencias pueden ser suerte"
        return f"{_says(good or bad, verbs['good' if good else 'bad'])} que los demás{rest}."
    if len(fair) == 2:  # noqa: PLR2004 - two are compared with each other
        return f"Entre {_named(fair)} la diferencia puede ser suerte."
    return "Con estas cifras nadie se distingue de los demás: las diferencias pueden ser suerte."


def _nothing_to_compare(found: Comparison) -> str:
    if over := found.oversold:
        return f"No hay qué comparar: revisa {_named(over)}, con más ventas que leads."
    if len(found.contenders) == 1:
        if found.total.sales and found.total.spend:
            return "Cada venta te cuesta {cpa}. Agrega otra fila para tener con quién comparar."
        return "Con un solo nombre no hay con quién comparar: agrega otra fila."
    if not found.total.leads and not found.total.sales:
        return "Todavía no hay leads ni ventas con qué comparar."
    return "Con estas cifras no hay cómo comparar: hacen falta dos con inversión, o dos con leads."


def _says(those: Sequence[Contender], verbs: tuple[str, str], sure: str = " sí") -> str:
    return f"{_named(those)}{sure} {verbs[len(those) > 1]}"


def _named(those: Sequence[Contender]) -> str:
    names = [literal(each.name) for each in those]
    if len(names) > MOST_NAMED + 1:
        names = [*names[:MOST_NAMED], f"{len(names) - MOST_NAMED} más"]
    return listed(names)


def _looks_better(contender: Contender, total: Contender, measure: Measure) -> bool:
    own, all_of_them = getattr(contender, measure), getattr(total, measure)
    if isinstance(own, Undefined) or isinstance(all_of_them, Undefined):
        return False
    return bool(own > all_of_them if measure == "cvr" else own < all_of_them)


def notes(found: Comparison, shown: int) -> Iterator[Note]:
    """Where more money would go, what to check, and how we know.

    Args:
        found: the comparison.
        shown: how many names the table shows one by one.
    """
    if over := found.oversold:
        have, fall = ("tienen", "quedan") if len(over) > 1 else ("tiene", "queda")
        text = f"{_named(over)} {have} más ventas que leads: revisa si faltan leads o si esas ventas vienen de antes."
        left_out = "" if found.total.oversold else f" Mientras tanto, {fall} fuera de la comparación y de los totales."
        yield Note("warning", f"{text}{left_out}")
    if unpaid := found.unpaid:
        pay = "llevan" if len(unpaid) > 1 else "lleva"
        yield Note("info", f"Los totales van sin contar {_named(unpaid)}, que no {pay} inversión.")
    if found.measure is not None:
        yield Note("info", _next_money(found, found.measure))
        yield Note("warning", f"Son promedios de lo que ya pasó: {CAVEAT[found.measure == 'cvr']}.")
    if (bad := found.bad) and found.measure != "cvr":
        text = f"Antes de quitarle dinero a {_named(bad)}, mira si ayuda a vender a otros: hay quien ve un anuncio en "
        yield Note("info", f"{text}un canal y compra por otro.")
    yield from _checks(found)
    yield from about_revenue(found, _named)
    if found.rows > len(found.contenders):
        yield Note("info", "Sumamos las filas con el mismo nombre: {rows:noun} quedaron en {channels:noun}.")
    if shown < len(found.contenders):
        text = f"De {{channels:noun}}, la tabla muestra {shown}: quienes se distinguen y los más grandes."
        yield Note("info", f"{text} Los otros van sumados.")
    if found.measure is not None:
        two = sum(map(bool, found.verdicts[found.measure])) == 2  # noqa: PLR2004 - then there is one comparison
        yield Note("info", METHOD_FOR_TWO if two else METHOD)
    yield Note("info", "Usa la misma moneda y las mismas fechas en todas las filas.")


CAVEAT = (
    "al invertir más, cada venta suele costar más, y parte de quienes compraron habría comprado igual sin el anuncio",
    "quien recibe más leads suele atender peor a cada uno, y quizá no a todos les tocaron leads iguales",
)
"""Why more of the same may not bring as much: of money, of leads."""
METHOD = (
    "Comparamos a cada uno con todos los demás juntos (pruebas exactas, valor p medio) y pedimos más certeza cuantos "
    "más son (corrección de Holm). Si todos rindieran igual, unas 5 de cada 100 tablas o menos señalarían a alguien en "
    "esa cifra."
)
METHOD_FOR_TWO = (
    "Comparamos a uno con el otro (prueba exacta, valor p medio). Si rindieran igual, unas 5 de cada 100 tablas o "
    "menos dirían que no."
)


def _next_money(found: Comparison, measure: Measure) -> str:
    good = found.good
    if not good:
        more = "más leads" if measure == "cvr" else "más dinero"
        return f"Todavía no hay a quién darle {more} con seguridad: reparte parecido, junta más ventas y compara."
    name = literal(good[0].name)
    if measure == "cvr":
        return (
            f"Si puedes dar más leads a alguien, empieza por {name}: vende a {{best}} de quienes atiende; entre "
            f"{among(found, measure)}, {{{COMPARED}}}. Sube de a poco y vuelve a comparar."
        )
    what = "cada venta" if measure == "cpa" else "cada lead"
    return (
        f"Si vas a invertir un poco más, empieza por {name}: {what} le cuesta {{best}}; entre {among(found, measure)}, "
        f"{{{COMPARED}}}. Sube de a poco y vuelve a comparar."
    )


def _checks(found: Comparison) -> Iterator[Note]:
    free = sorted((each for each in found.contenders if not each.spend and not each.blank), key=lambda each: each.key)
    if found.unpaid:
        text = f"Sin inversión no comparamos el costo de {_named(found.unpaid)}, y {UNPAID_WORK}"
        yield Note("warning", text)
    elif free and not found.total.spend:
        yield Note("info", f"Sin inversión comparamos solo la conversión; atraer {UNPAID_WORK}")


def steps(found: Comparison) -> Iterator[str]:
    """The figures of all together, and what the one that differs most put in and got out."""
    total = found.total
    if total.leads and total.spend:
        yield "CPL = inversión ÷ leads = {total_spend} ÷ {total_leads} = {cpl}"
    if total.leads:
        yield "CVR = ventas ÷ leads = {total_sales} ÷ {total_leads} = {cvr}"
    if total.sales:
        yield "CPA = inversión ÷ ventas = {total_spend} ÷ {total_sales} = {cpa}"
    else:
        yield NO_CPA_STEP
    yield from roas_step(found)
    if found.measure is not None and (example := example_of(found)):
        put, got = {
            "cpa": ("de la inversión", "de las ventas"),
            "cvr": ("de los leads", "de las ventas"),
            "cpl": ("de la inversión", "de los leads"),
        }[found.measure]
        yield f"{literal(example.name)}: con {{put}} {put} trae {{got}} {got}"


def example_of(found: Comparison) -> Contender | None:
    """The one whose parts the steps tell: the best that differs, else the worst, else nobody."""
    good, bad = found.good, found.bad
    return good[0] if good else bad[-1] if bad else None
