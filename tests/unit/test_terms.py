"""Words of the guide: one source, its blocks, the notes on words, and calculators that agree with it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from markdown import Markdown
from mkdocs.exceptions import PluginError

from calculators import definition
from site_builder.terms import agreement
from site_builder.terms.model import TermError, Word
from site_builder.terms.source import check, indicator, indicators, word, words
from site_builder.terms.writing import definitions, glossary

if TYPE_CHECKING:
    from collections.abc import Sequence

ID = re.compile(r'id="([^"]+)"')
LEAD = "Una persona que mostró interés y te dejó cómo contactarla"


def html(markdown: str) -> str:
    return Markdown(extensions=["site_builder.terms.blocks", "attr_list", "def_list", "toc"]).convert(markdown)


def notes(markdown: str) -> list[str]:
    """The words that got a note, as the text has them."""
    return re.findall(r'class="rumbo-term"[^>]*>([^<]*)<', html(markdown))


def test_every_word_of_the_source_stands_in_the_glossary_once_under_its_id() -> None:
    ids = ID.findall(html("/// glossary\n///"))
    assert [id_ for id_ in words() if ids.count(id_) != 1] == []


def test_the_glossary_is_in_alphabetical_order_whatever_the_accents() -> None:
    made = [Word(id=name, name=name, definition="Algo.") for name in ("Uno", "Índice", "IA", "Área")]
    assert re.findall(r"(\w+) \{ #\w+ \}\n:", glossary(made)) == ["Área", "IA", "Índice", "Uno"]


@pytest.mark.parametrize("page", list(indicators()))
def test_a_card_says_what_when_and_with_which_calculator(page: str) -> None:
    card, each = html(f"/// kpi | {page}\n///"), indicator(page)
    for said in (*each.formulas, each.unit, each.often, each.action, f"/calculadoras/{each.calculator}.md"):
        assert said in card
    assert definition(each.calculator).slug == each.calculator


def test_definitions_go_on_in_small_letters_after_the_word() -> None:
    assert definitions(["lead"]).startswith("- ***Lead*:** una persona")
    assert "**CPL:** costo por lead: lo que" in definitions(["cpl"])


def test_an_unknown_word_stops_the_build_and_names_the_files() -> None:
    with pytest.raises(PluginError, match=r"terms \| leed.*glossary\.toml"):
        html("/// terms | leed\n///")
    with pytest.raises(PluginError, match=r"kpi \| cpx.*there are: apertura"):
        html("/// kpi | cpx\n///")


def test_the_first_mention_of_a_word_gets_a_note_and_the_next_ones_none() -> None:
    page = html("Cada lead cuesta. Otro *lead* también, y más leads.")
    assert page.count('class="rumbo-term"') == 1
    assert 'href="/glosario.md#lead"' in page
    assert LEAD in page
    (described,) = re.findall(r'aria-describedby="([^"]+)"', page)
    assert ID.findall(page).count(described) == 1


@pytest.mark.parametrize(
    "text",
    [
        "# El CPL", "[el CPL](x.md)", "`CPL`", "    CPL", "MICPL y CPLs", "El vende-CPL", "<button>CPL</button>",
        "/// kpi | cpl\n///\n\nOtra vez CPL y leads.", "/// terms | cpl\n///\n\nOtra vez CPL.", "/// glossary\n///",
    ],
)  # fmt: skip
def test_titles_links_code_and_words_explained_in_the_page_get_none(text: str) -> None:
    assert notes(text) == []


def test_text_around_several_words_stays_in_its_order() -> None:
    plain = re.sub(r"<[^>]+>", "", html("Un CPL de **un lead**, el CAC y el margen de error.").split("<div")[0])
    assert plain.strip() == "Un CPL de un lead, el CAC y el margen de error."
    assert notes("El margen de error no es el margen.") == ["margen de error", "margen"]


def test_a_page_without_such_words_gets_nothing() -> None:
    assert html("Hola.") == "<p>Hola.</p>"


def test_a_spelling_belongs_to_one_word() -> None:
    one = Word(id="a", name="A", definition="Algo.", marks=("caja",))
    with pytest.raises(TermError, match="“Caja” already belongs to"):
        check({"a": one, "b": replace(one, id="b", marks=("Caja",))})


def test_a_definition_is_a_sentence() -> None:
    with pytest.raises(TermError, match="full stop"):
        check({"a": Word(id="a", name="A", definition="Algo")})


def test_calculators_and_the_source_agree() -> None:
    assert [*agreement.problems({f"indicadores/{page}.md": f"/// kpi | {page}\n///" for page in indicators()})] == []


def test_a_calculator_that_calls_an_indicator_otherwise_is_refused() -> None:
    renamed = replace(definition("cpa"), title="Gasto por venta (CPA)")
    (problem,) = agreement.other_names(renamed, indicators().values())
    assert problem.startswith("calculators/cpa.py: indicators.toml calls CPA “Costo por venta”")
    assert [*agreement.other_names(replace(renamed, acronym="GPV"), indicators().values())] == []


@pytest.mark.parametrize(
    ("steps", "problems"),
    [
        (["CPL = inversión ÷ leads = $1 ÷ 1 = $1"], 0),
        (["CPL = gasto ÷ contactos = $1 ÷ 1 = $1"], 1),
        (["CPL = $1 ÷ 1 = $1"], 0),
    ],
)
def test_a_step_in_other_words_than_the_formula_is_refused(steps: Sequence[str], problems: int) -> None:
    assert len([*agreement.other_formulas(definition("cpl"), steps, [indicator("cpl")])]) == problems


def test_an_indicator_without_its_card_is_named() -> None:
    (problem,) = agreement.missing_cards({"indicadores/index.md": ""}, {"cpl": indicator("cpl")})
    assert problem.startswith("docs/indicadores/cpl.md: the indicator “cpl” needs this page")
    (problem,) = agreement.missing_cards({"indicadores/nuevo.md": ""}, {})
    assert "as [nuevo]" in problem


@pytest.mark.parametrize(
    "text",
    ["El **CPL** es lo que te cuesta un lead.", "- **Lead:** alguien que escribe.", "Un **lead** es una persona."],
)
def test_a_second_definition_by_hand_is_refused(text: str) -> None:
    (problem,) = agreement.second_definitions({"metas/index.md": f"Hola.\n\n{text}"}, [word("cpl"), word("lead")])
    assert "docs/metas/index.md: " in problem
    assert "place `/// terms | " in problem


def test_the_page_that_tells_a_word_at_length_may_define_it() -> None:
    assert [
        *agreement.second_definitions({"canales/chat.md": "Un **chatbot** es un programa."}, [word("chatbot")])
    ] == []
