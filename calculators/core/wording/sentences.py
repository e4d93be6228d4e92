"""What we say to a reader about a figure that was typed: what to write when it can't be used, what we understood."""

from collections.abc import Mapping
from fractions import Fraction

from calculators.core.model import Input
from calculators.core.numbers.countries import Country
from calculators.core.numbers.dates import read_date, say_date, write_date
from calculators.core.numbers.number_words import LARGEST, in_words
from calculators.core.numbers.reading import Problem
from calculators.core.numbers.writing import write_as_given, write_in_sentence, write_typed
from calculators.core.units import Unit

_ASKED: Mapping[Unit, str] = {
    "money": "un monto",
    "count": "un número entero",
    "percent": "un porcentaje",
    "number": "un número",
    "hours": "un tiempo en horas",
    "minutes": "un tiempo en minutos",
    "date": "una fecha de día, mes y año",
}


def problem_sentence(problem: Problem, spec: Input, country: Country) -> str:
    """Say what to write instead of a text that is no figure.

    Args:
        problem: what is wrong with it.
        spec: the field.
        country: whose notation and currency.

    Returns:
        One Spanish sentence with an example.
    """
    asked, example = _ASKED[spec.unit], example_of(spec, country)
    kind = "un número" if spec.unit == "money" else asked
    wanted = {
        "empty": f"Escribe {asked} en «{{label}}», como {{example}}.",
        "too_long": f"{{label}} es demasiado largo: escribe solo {kind}, como {{example}}.",
        "not_a_number": f"{{label}} debe ser {kind}, como {{example}}.",
        "letter_o": "{label} lleva una letra O donde va un cero: escribe {suggestion}.",
        "groups": "{label} tiene puntos o comas que no cuadran: escribe la cifra sin separar miles, como {plain}.",
        "currency": "{label} va en {currency}: convierte la cifra y escribe solo el número, como {example}.",
        "unit": f"{{label}} debe ser {kind} sin otros signos, como {{example}}.",
        "short_year": "{label} va con el año en cuatro cifras: escribe {suggestion}.",
    }[problem.trouble]
    return wanted.format(
        label=spec.label,
        example=example,
        plain=spec.example or spec.sample,
        suggestion=problem.suggestion,
        currency=f"{country.currency_name} ({country.currency})",
    )


def bounds_sentence(value: Fraction, spec: Input, country: Country) -> str:
    """Say which values a field takes, when this one lies outside them or is no whole number; "" when it is fine.

    Args:
        value: what was read, in the unit of the value.
        spec: the field.
        country: whose notation.
    """
    example = example_of(spec, country)
    if value < spec.minimum or (spec.above and value == spec.minimum):
        least = write_in_sentence(spec.minimum, spec.unit, country)
        return f"{spec.label} debe ser {f'más de {least}' if spec.above else f'{least} o más'}, como {example}."
    if value > spec.upper_bound:
        return (
            f"{spec.label} debe ser {write_in_sentence(spec.upper_bound, spec.unit, country)} o menos, como {example}."
        )
    if spec.unit == "count" and value.denominator != 1:
        return f"{spec.label} debe ser un número entero, como {example}."
    return ""


def echo_text(value: Fraction, spec: Input, country: Country) -> str:
    """Say a figure back: "Leímos: $1,500.00 — mil quinientos"."""
    said = f"Leímos: {plainly(value, spec.unit, country)}"
    if spec.unit not in {"money", "count", "number"} or value.denominator != 1 or not 0 <= value <= LARGEST:
        return said
    return f"{said} — {in_words(int(value))}"


def plainly(value: Fraction, unit: Unit, country: Country) -> str:
    """Write what was typed so that it can't be mistaken: a day with its month in words, a span to the second."""
    return say_date(value) if unit == "date" else write_as_given(value, unit, country)


def example_of(spec: Input, country: Country) -> str:
    """The field's example as this country writes it, without its unit."""
    if spec.unit == "date":
        return write_date(read_date(spec.example or spec.sample) or Fraction(1))
    value = Fraction(spec.example or spec.sample)
    return write_typed(value / 100 if spec.unit == "percent" else value, spec.unit, country)
