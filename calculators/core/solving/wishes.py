"""Answers "what would I need for …?": reads the wish, solves for the field, says the answer in a sentence."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from calculators.core.engine import check_sentences, given_values, read_fields, warnings
from calculators.core.errors import UnknownNameError
from calculators.core.fields import read_field
from calculators.core.model import Calculator, Given, Input, Output
from calculators.core.numbers.countries import Country
from calculators.core.numbers.writing import write_as_given, write_in_sentence, write_typed
from calculators.core.solving.inverting import Solution, solve
from calculators.core.solving.lacking import lacking, why_undefined
from calculators.core.solving.places import standing
from calculators.core.units import LARGEST_MONEY
from calculators.core.wording.phrases import listed

TARGET = "target"
"""Key of the wish among the errors."""
NOTHING = {"value": None, "text": "", "typed": "", "exact": False, "sentence": ""}
"""The answer where no value was found, or looked for."""


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
        typed (for the box), exact (whether what is typed gives the very target), sentence, and echo (how the wish
        was understood, as in an answer's inputs; null where there is no doubt).

    Raises:
        UnknownNameError: a key or a country that does not exist.
    """
    spec, wanted = _chosen(calculator, field, output)
    here, fields = read_fields(calculator, values, country, "")
    wish = read_field(target, _as_field(wanted), here, here)
    errors = {key: each.error for key, each in fields.items() if each.error and key != field}
    if wish.error:
        errors[TARGET] = wish.error
    answer: dict[str, Any] = {"field": field, "output": output, "errors": errors, "echo": wish.echo()} | NOTHING
    if errors or wish.value is None:
        return answer
    given = given_values(fields)
    found = solve(calculator, given, spec, output, wish.value)
    if found.value is None and (blocked := _blocked_by_others(calculator, given, spec, here)):
        return answer | {"errors": blocked}
    if found.value is None:
        if found.defined and not found.depends:
            return answer | {"sentence": f"Con las demás cifras como están, «{spec.label}» no cambia «{wanted.label}»."}
        why = _why_not(found, calculator, given, spec, output)
        return answer | {"sentence": f"{_goal(wanted, wish.value, here)} {why}"}
    solved = _answer(found, spec, wanted, wish.value, here)
    with_it = {**given, spec.key: found.typed or Fraction(0)}
    already = warnings(calculator, given, here) if spec.key in given else {}
    warned = [f"Ojo: {text}" for key, text in warnings(calculator, with_it, here).items() if key not in already]
    return answer | solved | {"sentence": " ".join([solved["sentence"], *warned])}


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


def _goal(wanted: Output, target: Fraction, country: Country) -> str:
    return f"{wanted.label}: {write_in_sentence(target, wanted.unit, country)}."


def _answer(found: Solution, spec: Input, wanted: Output, target: Fraction, country: Country) -> dict[str, Any]:
    goal = _goal(wanted, target, country)
    typed = found.typed or Fraction(0)
    text = (write_in_sentence if typed.denominator == 1 else write_as_given)(typed, spec.unit, country)
    wished = write_in_sentence(target, wanted.unit, country)
    result = write_in_sentence(found.reached or Fraction(0), wanted.unit, country)
    sentence = f"{goal} Para llegar, «{spec.label}» tendría que ser {text}."
    if result != wished:
        near = "Con cifras redondas no sale justo" if found.exact else "No hay un valor que dé justo eso"
        sentence = f"{goal} {near}; con «{spec.label}» en {text} llegas a {result}."
    return {
        "value": float(found.value or 0),
        "text": text,
        "typed": write_typed(typed, spec.unit, country),
        "exact": found.reached == target,
        "sentence": sentence,
    }


def _why_not(found: Solution, calculator: Calculator, given: Given, spec: Input, output: str) -> str:
    if not found.defined and (needed := lacking(calculator, given, spec, output)):
        return f"Para eso escribe también {listed([f'«{each.label}»' for each in needed])}."
    if not found.defined and (why := why_undefined(calculator, given, spec, output)):
        return f"Con las demás cifras como están no hay resultado que buscar: {why}."
    standing_still = "Con las demás cifras como están, "
    if found.always:
        return f"{standing_still}ya estás ahí, o mejor, con cualquier valor de «{spec.label}» que probamos."
    return f"{standing_still}no encontramos ningún valor de «{spec.label}» que alcance."
