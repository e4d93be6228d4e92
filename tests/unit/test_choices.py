"""Answers to pick: read by key and by label, refused with their names, written as a link and a page need them."""

from dataclasses import replace
from typing import Any

import pytest

from calculators import DefinitionError, definition
from calculators.core import Calculator, Example, Given, Link, Option, Output, Result, Step, choice
from calculators.core.engine import CANONICAL, run
from calculators.core.model import Input

SIZES = (Option("small", "Chica"), Option("medium", "Mediana"), Option("large", "Grande"))
MANY = tuple(Option(f"o{place}", f"Opción {place}") for place in range(9))
SIZE = choice("size", "¿Qué talla?", "La de la etiqueta.", SIZES, "medium")


def calculate(given: Given) -> Result:
    """Give back what was chosen."""
    page = Link("Lee: correo", "canales/correo.md")
    return Result(
        outputs={"place": given["size"]},
        headline=f"Elegiste {SIZE.chosen(given)}.",
        next=(Step("Sigue con {place}.", (page,)),),
    )


CHOOSING: Calculator = replace(
    definition("cpa"),
    inputs=(SIZE, replace(SIZE, key="other", example="", optional=True)),
    outputs=(Output("place", "Lugar", "count", primary=True),),
    formula=calculate,
    algebra=None,
    check=lambda _given: {},
    examples=(Example("Una", {"size": "small"}, {"place": "0"}), Example("Otra", {"size": "large"}, {"place": "2"})),
    targets=(),
    moves="",
    carries=(),
)


def answer(text: str, written_in: str = "") -> dict[str, Any]:
    return run(CHOOSING, {"size": text}, "MX", written_in)


@pytest.mark.parametrize("text", ["large", " large ", "Grande", "GRANDE"])
def test_a_choice_is_read_by_its_key_or_as_it_is_called(text: str) -> None:
    found = answer(text)
    assert found["errors"] == {}
    assert found["inputs"]["size"] == {
        "value": 2.0, "text": "Grande", "typed": "large", "canonical": "large", "echo": None,
    }  # fmt: skip
    assert found["headline"] == "Elegiste large."


@pytest.mark.parametrize("written_in", ["", "AR", CANONICAL])
def test_what_is_no_option_is_refused_with_the_options(written_in: str) -> None:
    sentence = "Elige una respuesta en «¿Qué talla?»: «Chica», «Mediana» o «Grande»."
    for text in ("", "huge", "1", "{place}", "9" * 10**6):
        assert answer(text, written_in)["errors"] == {"size": sentence}


def test_of_many_options_the_sentence_names_one() -> None:
    many = replace(CHOOSING, inputs=(choice("size", "Talla", "La que sea.", MANY, "o1"),))
    errors = run(many, {"size": "x"}, "MX")["errors"]
    assert errors == {"size": "Elige una respuesta de la lista en «Talla», como «Opción 0»."}


def test_a_blank_that_may_be_left_blank_is_nothing_chosen() -> None:
    found = answer("small")
    assert "other" not in found["inputs"]
    assert CHOOSING.inputs[1].chosen({}) == ""


def test_next_steps_carry_their_pages_and_go_away_with_the_result() -> None:
    links = [{"text": "Lee: correo", "page": "canales/correo.md"}]
    assert answer("large")["next"] == [{"text": "Sigue con 2.", "links": links}]
    assert answer("huge")["next"] == []


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        (replace(SIZE, options=SIZES[:1]), "inputs.size.options"),
        (replace(SIZE, options=()), "inputs.size.options"),
        (replace(SIZE, unit="count"), "inputs.size.options"),
        (replace(SIZE, options=(*SIZES, SIZES[0])), "inputs.size.options"),
        (replace(SIZE, options=(*SIZES, Option("huge", "grande"))), "inputs.size.options"),
        (replace(SIZE, options=(*SIZES, Option("Huge", "Enorme"))), "inputs.size.options"),
        (replace(SIZE, example="huge"), "inputs.size.example"),
        (replace(SIZE, example=""), "inputs.size.example"),
    ],
)
def test_a_wrong_choice_names_the_field(wrong: Input, field: str) -> None:
    with pytest.raises(DefinitionError, match=rf": {field}: "):
        replace(CHOOSING, inputs=(wrong,))


@pytest.mark.parametrize("turned", [{"targets": ("place",)}, {"moves": "place"}])
def test_no_wish_is_asked_of_answers_to_pick(turned: dict[str, Any]) -> None:
    with pytest.raises(DefinitionError, match="no in-between"):
        replace(CHOOSING, **turned)
