"""What a figure's column was found to be, and what the reader is asked about it."""

from collections.abc import Sequence
from dataclasses import dataclass

from calculators.files.candidates import Candidate
from calculators.files.limits import clipped


@dataclass(frozen=True, slots=True)
class Finding:
    """What a figure was found to be.

    Args:
        place: index of its heading; None for none.
        note: what the reader should know about it.
        question: what had to be guessed; "" for nothing.
        choices: indexes of the headings that it may be.
    """

    place: int | None = None
    note: str = ""
    question: str = ""
    choices: tuple[int, ...] = ()


def quoted(headings: Sequence[str]) -> str:
    """Name headings: "«A», «B» y «C»".

    Args:
        headings: as they stand in the file.
    """
    names = [f"«{clipped(each)}»" for each in headings]
    return f"{', '.join(names[:-1])} y {names[-1]}" if len(names) > 1 else "".join(names)


def which_one(chosen: Candidate, others: Sequence[Candidate]) -> str:
    """Ask which of several columns is the one.

    Args:
        chosen: the one taken.
        others: those that may be it as well.
    """
    return f"Puede ser {quoted([chosen.heading, *(each.heading for each in others)])}: tomamos «{chosen.heading}»."


def is_it(chosen: Candidate) -> str:
    """Ask whether a column is it that may be another thing, or is qualified by words that we do not know.

    Args:
        chosen: the one taken.
    """
    if chosen.meant.strange:
        words = " ".join(chosen.meant.strange)
        return f"Tomamos «{chosen.heading}», y no sabemos si «{words}» cambia lo que es."
    return f"Tomamos «{chosen.heading}», que puede ser otra cosa."


def not_it(refused: Sequence[Candidate]) -> str:
    """Say why columns were not taken that bear the name.

    Args:
        refused: those columns.
    """
    first = refused[0]
    says = first.against.says if first.against else ""
    more = f" Tampoco usamos {quoted([each.heading for each in refused[1:4]])}." if len(refused) > 1 else ""
    return f"«{clipped(first.heading)}» parece {says}: no la usamos.{more} Si va aquí, elígela."


COUNT_OR_MONEY = "«{heading}» parece dinero, y aquí va cuántas ventas fueron: no la usamos. Si es un número, elígela."
COUNT_OR_MONEY_TAKEN = "Tomamos «{heading}» como cuántas ventas fueron. Si es dinero, quítala."
HUNDRED = "Las cifras de «{heading}» suman 100: si son porcentajes, elige otra columna."
MORE_THAN_LEADS = "En casi todas las filas «{heading}» pasa de los leads: revisa que las dos sean las correctas."
NUMBERED = "Las cifras de «{heading}» van seguidas, como números de pedido: revisa que sean cuántas fueron."
OTHER_PERIOD = "Tomamos «{heading}», que no es del mismo período que las otras columnas."
ONLY_IN_TOTALS = (
    "«{heading}» viene en cero en cada fila y solo está en los totales: así lo da Google cuando divide por conversión. "
    "Descarga el informe sin esa división."
)
