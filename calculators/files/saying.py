"""What we say of a file: how many rows were understood, and what was done with the others."""

from collections.abc import Collection, Iterator, Sequence

from calculators.core.numbers.countries import Country
from calculators.core.tables.text import MOST_ROWS
from calculators.files.gathered import Gathered, Reading
from calculators.files.headings import is_uncertain
from calculators.files.limits import MOST_COLUMNS, clipped
from calculators.files.notation import MICRO
from calculators.files.source import Source
from calculators.files.table_rows import typed

POINTS = {".": "punto decimal", ",": "coma decimal"}
LINES_SHOWN = 5


def counted(count: int, one: str, several: str, country: Country) -> str:
    """Say how many: "1 fila", "12 filas".

    Args:
        count: of them.
        one: what follows the number 1.
        several: what follows any other.
        country: the reader's.
    """
    return f"{typed(count * MICRO, 'count', country)} {one if count == 1 else several}"


def facts(good: int, names: int, points: Collection[str], country: Country) -> str:
    """Say how many rows were understood; the beginning of a sentence.

    Args:
        good: rows.
        names: that they add up to.
        points: decimal signs of their columns.
        country: the reader's.
    """
    said = f"Entendimos {counted(good, 'fila', 'filas', country)}"
    if names < good:
        said += f", que suman {counted(names, 'nombre', 'nombres', country)}"
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
    if source.rows.quoted:
        yield "Cada línea venía entera entre comillas: la separamos en columnas. Revisa que cada cifra esté en la suya."
    if source.mended:
        yield f"Los acentos del archivo venían dañados («{clipped(source.mended)}»): los reparamos. Revisa los nombres."
    if source.lost:
        letters = counted(source.lost, "letra", "letras", source.country)
        yield f"No pudimos leer {letters}: revisa los nombres con acentos."


def about_rows(gathered: Gathered, reading: Reading) -> Iterator[str]:
    """Say what was done with rows that are not simply one name's figures.

    Args:
        gathered: what the rows have come to.
        reading: how they were read.
    """
    country = reading.country
    yield from about_sums(gathered, country)
    if lines := gathered.idle:
        rows = counted(len(lines), "fila", "filas", country)
        yield f"Dejamos fuera {rows} sin cifras o todo en cero: {said_lines(lines)}."
    for name in gathered.renamed[:LINES_SHOWN]:
        yield f"Dos nombres largos quedaban iguales al acortarlos: a uno lo llamamos «{name}»."
    if gathered.zeros:
        yield f"{counted(gathered.zeros, 'celda vacía cuenta', 'celdas vacías cuentan', country)} como 0."
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


def about_joined(lines: Sequence[int]) -> Iterator[str]:
    """Say in which lines figures were joined.

    Args:
        lines: their numbers.
    """
    if lines:
        yield f"Una coma partía cifras en dos y las unimos ({said_lines(lines)}): revisa que estén bien."


def about_sums(gathered: Gathered, country: Country) -> Iterator[str]:
    """Say what was done with rows that sum others up, average them, or are parts of one.

    Args:
        gathered: what the rows have come to.
        country: the reader's.
    """
    for lines, one, several in (
        (gathered.totals, "fila de total", "filas de totales"),
        (gathered.averages, "fila de promedio u otro resumen", "filas de promedios u otros resúmenes"),
    ):
        if lines:
            yield f"Dejamos fuera {counted(len(lines), one, several, country)}: {said_lines(lines)}."
    if lines := gathered.parts:
        rows = counted(len(lines), "fila de detalle", "filas de detalle", country)
        yield f"El archivo trae cada nombre entero y también por partes: dejamos fuera {rows}, {said_lines(lines)}."
    for name in gathered.differing[:LINES_SHOWN]:
        yield f"Las partes de «{clipped(name)}» no suman lo que dice su fila entera: usamos la entera."
    for line, name, is_out in gathered.doubted[:LINES_SHOWN]:
        done = "la dejamos fuera" if is_out else "la contamos como otra"
        yield f"«{clipped(name)}» (línea {line}) es justo la suma de otras filas: {done}."
    for line, name in gathered.suspects[:LINES_SHOWN]:
        yield f"«{clipped(name)}» (línea {line}) parece un total, pero no suma las demás filas: la contamos como otra."
