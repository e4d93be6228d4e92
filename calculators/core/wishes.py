"""Answers "what would I need for …?": reads the wish, solves for the field, says the answer in a sentence."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from calculators.core.countries import Country
from calculators.core.engine import check_sentences, given_values, read_fields
from calculators.core.errors import UnknownNameError
from calculators.core.fields import read_field
from calculators.core.model import Calculator, Input, Output
from calculators.core.places import standing
from calculators.core.solving import Solution, solve
from calculators.core.units import LARGEST_MONEY
from calculators.core.writing import write_in_sentence, write_typed

TARGET = "target"
"""Key of the wish among the errors."""


def run_wish(  # noqa: PLR0913 - a wish has that many parts
    calculator: Calculator, values: Mapping[str, str], country: str, *, field: str, output: str, target: str
) -> dict[str, Any]:
    """Find the value of one field that gives an output its wanted value.

    Args:
        calculator: which one.
        values: typed text by input key; that of the field asked for only tells which answer is nearest.
        country: code of the country whose notation everything is in.
        field: key of the input to find.
        output: key of the output, one of the calculator's targets.
        target: the wanted value as typed.

    Returns:
        JSON-serialisable: errors by key ("target" for the wish); field, output; value (null if none gives it), text,
        typed (for the box), exact (whether it gives the very target) and sentence.

    Raises:
        UnknownNameError: a key or a country that does not exist.
    """
    spec, wanted = _chosen(calculator, field, output)
    here, fields = read_fields(calculator, values, country, "")
    wish = read_field(target, _as_field(wanted), here, here)
    errors = {key: each.error for key, each in fields.items() if each.error and key != field}
    if wish.error:
        errors[TARGET] = wish.error
    answer: dict[str, Any] = {"field": field, "output": output, "errors": errors}
    if errors or wish.value is None:
        return answer | {"value": None, "text": "", "typed": "", "exact": False, "sentence": ""}
    given = given_values(fields)
    found = solve(calculator, given, spec, output, wish.value)
    if found.value is None and (blocked := _blocked_by_others(calculator, given, spec, here)):
        return answer | {"errors": blocked, "value": None, "text": "", "typed": "", "exact": False, "sentence": ""}
    return answer | _answer(found, spec, wanted, wish.value, here)


def _chosen(calculator: Calculator, field: str, output: str) -> tuple[Input, Output]:
    specs = {each.key: each for each in calculator.inputs}
    if field not in specs:
        raise UnknownNameError(f"input of {calculator.slug!r}", field, specs)
    if output not in calculator.targets:
        raise UnknownNameError(f"target of {calculator.slug!r}", output, calculator.targets)
    return specs[field], calculator.output(output)


def _as_field(output: Output) -> Input:
    """The wish as a field: any value of the output's unit, of either sign."""
    unit = "number" if output.unit in {"points", "ratio"} else output.unit
    sample = {"percent": "15", "money": "1000"}.get(unit, "10")
    return Input(
        key=TARGET,
        label=output.label,
        unit=unit,
        hint="",
        example=sample,
        minimum=-LARGEST_MONEY,
        maximum=LARGEST_MONEY,
    )


def _blocked_by_others(
    calculator: Calculator, given: Mapping[str, Fraction], spec: Input, country: Country
) -> dict[str, str]:
    """Sentences about the other fields that no value of this one can mend."""
    tried = {**given, spec.key: standing(spec, given)}
    return {key: text for key, text in check_sentences(calculator, tried, country).items() if key != spec.key}


def _answer(found: Solution, spec: Input, wanted: Output, target: Fraction, country: Country) -> dict[str, Any]:
    wished = write_in_sentence(target, wanted.unit, country)
    goal = f"{wanted.label}: {wished}"
    nothing = {"value": None, "text": "", "typed": "", "exact": False}
    if found.value is None:
        return nothing | {"sentence": f"{goal}. Con las demás cifras como están, {_why_not(found, spec)}."}
    typed = found.value if found.typed is None else found.typed
    text = write_in_sentence(typed, spec.unit, country)
    sentence = f"{goal}. Para llegar, «{spec.label}» tendría que ser {text}."
    result = wished if found.result is None else write_in_sentence(found.result, wanted.unit, country)
    if result != wished:
        sentence = f"{goal}. No hay un valor que dé justo eso; con «{spec.label}» en {text} llegas a {result}."
    return {
        "value": float(found.value),
        "text": text,
        "typed": write_typed(typed, spec.unit, country),
        "exact": found.exact,
        "sentence": sentence,
    }


def _why_not(found: Solution, spec: Input) -> str:
    if not found.depends:
        return f"«{spec.label}» no cambia ese resultado"
    if found.always:
        return f"ya estás ahí, o mejor, con cualquier valor de «{spec.label}» que probamos"
    return f"no encontramos ningún valor de «{spec.label}» que alcance"
