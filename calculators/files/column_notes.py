"""What the reader should know about how a column's figures were read."""

from calculators.core.numbers.countries import Country
from calculators.core.numbers.separators import read_digits
from calculators.core.units import Unit
from calculators.files.notation import MICRO, Notation
from calculators.files.saying import POINTS
from calculators.files.table_rows import typed


def about_notation(written: Notation, unit: Unit, country: Country) -> str:
    """Say how figures were read that are written otherwise than in the country, or could mean two things; "" for none.

    Args:
        written: how the column's figures are written.
        unit: what they measure.
        country: the reader's.
    """
    if unit == "count" and written.either:  # grouped, and no decimals to speak of
        return ""
    if written.sure:
        return "" if written.point == country.point else f"Sus cifras llevan {POINTS[written.point]}: así las leímos."
    found = read_digits(written.either, written.point, whole=unit == "count") if written.either else None
    if found is None or found[1] is None or unit == "count":
        return ""
    value, other = (typed(int(each * MICRO), unit, country) for each in (found[0], found[1]))
    if written.doubtful:
        return f"«{written.either}» puede ser {other}: lo leímos como {value}. Revisa estas cifras."
    if written.point != country.point:
        return f"Leímos «{written.either}» como {value}, porque así escribe sus cifras el resto del archivo."
    return ""
