"""What files are called: what they hold and of which day, in letters that every system takes."""

from calculators.core.model import Calculator
from calculators.files.heading_text import plain_words


def file_name(calculator: Calculator, date: str, kind: str) -> str:
    """Name a calculation's file.

    Args:
        calculator: what it is about.
        date: ISO 8601.
        kind: its ending.
    """
    return f"rumbo-{_words(calculator)}-{date}.{kind}"


def template_name(calculator: Calculator) -> str:
    """Name a calculator's template.

    Args:
        calculator: what it is for.
    """
    return f"rumbo-plantilla-{_words(calculator)}.csv"


def _words(calculator: Calculator) -> str:
    return plain_words(calculator.title).replace(" ", "-")
