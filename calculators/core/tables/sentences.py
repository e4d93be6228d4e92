"""What we say to a reader about a table that was typed: which row to mend and what to write there."""

from fractions import Fraction

from calculators.core.model import Input
from calculators.core.numbers.countries import Country
from calculators.core.numbers.reading import Problem
from calculators.core.numbers.writing import write_in_sentence
from calculators.core.tables.text import MOST_ROWS, TableProblem
from calculators.core.wording.phrases import listed
from calculators.core.wording.sentences import problem_sentence


def table_sentence(problem: TableProblem, spec: Input, country: Country) -> str:
    """Say what to write instead of a text that is no table.

    Args:
        problem: what is wrong with it.
        spec: the table.
        country: whose notation.
    """
    most = write_in_sentence(Fraction(MOST_ROWS), "count", country)
    labels = {column.key: column.label for column in spec.columns}
    asked = [column.label for column in spec.columns if not column.optional]
    return {
        "empty": f"Escribe al menos una fila en «{spec.label}»: {listed(asked)}.",
        "too_long": f"«{spec.label}» tiene demasiado texto: escribe hasta {most} filas, con nombres cortos.",
        "too_many_rows": f"«{spec.label}» tiene demasiadas filas: escribe hasta {most}.",
        "no_heading": f"No pudimos leer «{spec.label}»: escribe sus filas otra vez.",
        "missing_column": f"A «{spec.label}» le falta la columna «{labels.get(problem.column, '')}»: escríbela.",
    }[problem.trouble]


def wrong_cells_sentence(first: tuple[int, str], cells: int) -> str:
    """Say which cell to mend, the first one where there are several.

    Args:
        first: row, from 1, and sentence of the first wrong cell.
        cells: how many are wrong.
    """
    row, sentence = first
    said = f"Fila {row}: {sentence}"
    return said if cells == 1 else f"Hay {cells} casillas por corregir. {said}"


def echoed_cell_sentence(row: int, spec: Input, echo: str) -> str:
    """Say which cell we read how: "Fila 2, Inversión. Leímos: $1,500.00 — mil quinientos"."""
    return f"Fila {row}, {spec.label}. {echo}"


def blank_cell_sentence(spec: Input, country: Country) -> str:
    """Say what to write in a cell that is blank, in a row that is not."""
    asked = problem_sentence(Problem("empty"), spec, country).removesuffix(".")
    return f"{asked}, o 0 si no hubo." if spec.minimum == 0 and not spec.above else f"{asked}."


def name_sentence(spec: Input, longest: int | None) -> str:
    """Say what to write for a name that is blank, or (with the most characters it may have) too long."""
    if longest is None:
        return f"Escribe un nombre en «{spec.label}», como {spec.sample}."
    return f"{spec.label} es demasiado largo: escribe hasta {longest} letras, como {spec.sample}."
