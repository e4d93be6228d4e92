"""In which money and in what multiple a file's figures are: by a heading, a title, a note, or a column of codes."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from calculators.core.model import Input
from calculators.core.numbers.countries import Country
from calculators.files.gathered import Trouble
from calculators.files.heading_text import currency_in, plain_words
from calculators.files.heading_words import CURRENCIES, CURRENCY_COLUMNS
from calculators.files.headings import Header
from calculators.files.multiples import scale_in, scale_of_title
from calculators.files.notation import Notation
from calculators.files.rows import Row


@dataclass(frozen=True, slots=True)
class Money:
    """The currencies that a file's rows name.

    Args:
        place: index of their column; None where there is none.
        code: the one of the rows that are read, or of all money by a title or a note; "" where nothing names any.
        others: the other ones.
    """

    place: int | None = None
    code: str = ""
    others: tuple[str, ...] = ()


def money_of(header: Header, data: Sequence[Row], said: Sequence[str], country: Country) -> Money:
    """Tell which currency a file's rows are in: where there are several, the reader's own, else the commonest.

    Args:
        header: of the file.
        data: its rows.
        said: the titles above them and the notes below.
        country: the reader's.
    """
    by_all = next((code for text in said if country.currency not in text and (code := currency_in(text))), "")
    place = next((at for at, name in enumerate(header.names) if plain_words(name) in CURRENCY_COLUMNS), None)
    if place is None:
        return Money(code=by_all)
    codes = Counter(code for row in data if (code := _code(row, place)))
    if not codes:
        return Money(place, by_all)
    code = country.currency if country.currency in codes else codes.most_common(1)[0][0]
    return Money(place, code, tuple(sorted(set(codes) - {code})))


def without_other_money(data: Sequence[Row], money: Money, heading: str) -> tuple[Sequence[Row], list[Trouble]]:
    """Leave out the rows in another currency than the one that is read, and say so of each.

    Args:
        data: rows.
        money: the currencies that they name.
        heading: of the column of money.
    """
    if money.place is None or not money.others:
        return data, []
    place = money.place
    kept = [row for row in data if _code(row, place) in {money.code, ""}]
    troubles = [
        Trouble(row.line, heading, f"Está en {code} y leemos las filas en {money.code}: conviértela o tráela aparte.")
        for row in data
        if (code := _code(row, place)) in money.others
    ]
    return kept, troubles


def _code(row: Row, place: int) -> str:
    """The currency that a row names, by its code or in words."""
    said = row.cells[place].strip() if place < len(row.cells) else ""
    return said.upper() if said.upper() in CURRENCIES else currency_in(said)


def about_currency(heading: str, money: Money, country: Country) -> str:
    """Say that a file's money is not the reader's country's; "" where it is, or names none.

    Args:
        heading: of the column of money.
        money: the currencies that the rows name.
        country: the reader's.
    """
    code = currency_in(heading) or money.code
    if not code or code == country.currency:
        return ""
    return f"El archivo dice {code} y {country.name} usa {country.currency}: no convertimos los montos."


def scaled(
    notations: Mapping[str, Notation], columns: Sequence[Input], headings: Mapping[str, str], said: Sequence[str]
) -> dict[str, Notation]:
    """Multiply the figures of columns that are said to be in thousands or millions.

    Args:
        notations: of the columns of figures, by key.
        columns: wanted.
        headings: of the columns, by key.
        said: titles and notes, which may say it of all money.
    """
    above = max(map(scale_of_title, said), default=1)
    found = {}
    for spec in columns:
        if spec.key in notations:
            own = scale_in(headings[spec.key])
            scale = own if own > 1 or spec.unit != "money" else above
            found[spec.key] = replace(notations[spec.key], scale=scale)
    return found
