"""What we say of a file: how many rows were understood, and what was done with the others."""

from collections.abc import Collection, Iterator, Sequence

from calculators.files.gathered import Gathered, Reading
from calculators.files.headings import is_uncertain
from calculators.files.limits import MOST_COLUMNS, MOST_ROWS
from calculators.files.source import Source

POINTS = {".": "punto decimal", ",": "coma decimal"}
LINES_SHOWN = 5


def counted(count: int, one: str, several: str) -> str:
    """Say how many: "1 fila", "12 filas".

    Args:
        count: of them.
        one: what follows the number 1.
        several: what follows any other.
    """
    return f"{count} {one if count == 1 else several}"


def facts(good: int, names: int, points: Collection[str]) -> str:
    """Say how many rows were understood; the beginning of a sentence.

    Args:
        good: rows.
        names: that they add up to.
        points: decimal signs of their columns.
    """
    said = f"Entendimos {counted(good, 'fila', 'filas')}"
    if names < good:
        said += f", que suman {counted(names, 'nombre', 'nombres')}"
    return f"{said}, con {POINTS[next(iter(points))]}" if len(points) == 1 else said


def about_file(source: Source, beyond: int) -> Iterator[str]:
    """Say what of a file could not be read.

    Args:
        source: the file.
        beyond: rows after the last that is read.
    """
    if beyond:
        total, first = (f"{count:,}".replace(",", source.country.group) for count in (MOST_ROWS + beyond, MOST_ROWS))
        yield f"El archivo tiene unas {total} filas: leímos las primeras {first}. Divídelo si necesitas todas."
    if source.rows.wide:
        yield f"El archivo tiene muchísimas columnas: miramos las primeras {MOST_COLUMNS}."
    if source.lost:
        letters = counted(source.lost, "letra", "letras")
        yield f"No pudimos leer {letters}: revisa los nombres con acentos."


def about_rows(gathered: Gathered, reading: Reading) -> Iterator[str]:
    """Say what was done with rows that are not simply one name's figures.

    Args:
        gathered: what the rows have come to.
        reading: how they were read.
    """
    if lines := gathered.totals:
        yield f"Dejamos fuera {counted(len(lines), 'fila de total', 'filas de totales')}: {said_lines(lines)}."
    if lines := gathered.idle:
        rows = counted(len(lines), "fila", "filas")
        yield f"Dejamos fuera {rows} sin cifras o todo en cero: {said_lines(lines)}."
    if gathered.zeros:
        yield f"{counted(gathered.zeros, 'celda vacía cuenta', 'celdas vacías cuentan')} como 0."
    for name in (reading.headings[reading.places[key]] for key in sorted(gathered.rounded)):
        why = ", porque la plataforma reparte cada resultado" if is_uncertain(name) else ""
        yield f"«{name}» trae decimales{why}: redondeamos el total de cada nombre."


def said_lines(lines: Sequence[int]) -> str:
    """Name lines of a file: "línea 3", "líneas 3, 4, 9…".

    Args:
        lines: their numbers.
    """
    shown = ", ".join(map(str, lines[:LINES_SHOWN]))
    more = "…" if len(lines) > LINES_SHOWN else ""
    return f"{'línea' if len(lines) == 1 else 'líneas'} {shown}{more}"
