"""What the build asks of our Spanish: each check, seen failing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from site_builder.language import checks, figures, readability, sentences, spelling, style
from site_builder.language.pieces import pieces

if TYPE_CHECKING:
    from pathlib import Path


def read(html: str) -> list[str]:
    return [piece.text for piece in pieces(html)]


def test_a_page_is_read_piece_by_piece_without_code_and_notes() -> None:
    page = (
        '<h2>Uno<a class="headerlink" title="Enlace">¶</a></h2><p>Dos <b>tres</b></p><pre>cuatro</pre>'
        '<p><code>x</code> y</p><div class="rumbo-note"><p>cinco</p></div><ul><li>seis<li>siete</ul>'
        '<p lang="en">eight</p>'
    )
    assert read(page) == ["Uno", "Dos tres", "y", "seis", "siete"]


def test_words_that_touch_across_a_border_are_two() -> None:
    assert read("<li><span>Quién</span><span>Karla</span></li><li>H<i>o</i>y</li>") == ["Quién\nKarla", "Hoy"]


def test_texts_in_attributes_are_read_too_and_slots_count_as_filled() -> None:
    assert read('<p data-text-late="Tarda" aria-label="Nombre" data-key="x">Van <span></span> MB</p>') == [
        "Tarda", "Nombre", "Van … MB",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "word", ["computadora", "mándale", "comprimirla", "trayéndola", "dímelo", "WhatsApp", "CPL", "Leads"]
)
def test_good_words_pass(word: str) -> None:
    assert spelling.is_known(word)


@pytest.mark.parametrize("word", ["computadroa", "manadle", "tamvién", "inversion", "facil", "Guatsap"])
def test_misspelled_words_are_found_and_a_better_one_is_offered(word: str) -> None:
    assert [*spelling.misspelled(pieces(f"<p>Va {word} y va {word}.</p>"))] == [word]
    assert spelling.advice(word).startswith(f"“{word}” is in no dictionary")


def test_advice_offers_what_was_meant() -> None:
    assert "“computadora”" in spelling.advice("computadroa")


def test_italics_may_be_foreign_but_not_misspelled() -> None:
    assert [*spelling.misspelled(pieces("<p><em>return on ad spend</em>, <em>Journal of Marketing</em></p>"))] == []
    assert [*spelling.misspelled(pieces("<p><em>Ten a la manno la lista</em></p>"))] == ["manno"]


def test_titles_of_foreign_sources_are_not_spelled() -> None:
    assert [*spelling.misspelled(pieces('<ul class="rumbo-sources"><li>The American Statistician</li></ul>'))] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hola. ¿Qué tal? Bien", 3),
        ("Sin punto", 1),
        ("Vale 1.500 pesos.", 1),
        ("«¡Sí!» Luego no…", 2),
        ("Pan, etc. y más.", 1),
    ],
)
def test_sentences_are_counted(text: str, expected: int) -> None:
    assert readability.sentences(text) == expected


@pytest.mark.parametrize(
    ("word", "expected"), [("casa", 2), ("búho", 2), ("pingüino", 3), ("CPL", 4), ("ROI", 4), ("WhatsApp", 2), ("x", 1)]
)
def test_syllables_are_counted_as_they_are_said(word: str, expected: int) -> None:
    assert readability.syllables(word) == expected


def test_the_score_is_szigriszts() -> None:
    assert readability.Count(syllables=200, words=100, sentences=10).score == pytest.approx(206.835 - 124.6 - 10)


HARD = (
    "La implementación de metodologías multidisciplinarias orientadas a la optimización de procesos organizacionales "
    "requiere necesariamente la participación comprometida de responsables departamentales debidamente capacitados. "
)


def test_prose_that_is_hard_to_read_is_named_with_its_score() -> None:
    (problem,) = checks.hard_to_read(pieces(f"<p>{HARD * 6}</p>"))
    assert "on the INFLESZ scale, and 55 is the least" in problem
    assert [*checks.hard_to_read(pieces(f"<table><tr><td>{HARD * 6}</td></tr></table>"))] == []
    assert [*checks.hard_to_read(pieces("<p>" + "El pan sale a las seis. " * 40 + "</p>"))] == []


@pytest.mark.parametrize("text", ["Hoy en día vendes más.", "Cabe destacar que sí.", "Para potenciar tus ventas."])
def test_empty_phrases_are_found(text: str) -> None:
    assert "says nothing" in next(style.empty_phrases(pieces(f"<p>{text}</p>")))


def test_what_others_say_may_be_empty() -> None:
    assert [*style.empty_phrases(pieces("<p>Dicen «soluciones integrales». Vende hoy.</p>"))] == []


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Cuánto vendes?", "pair them"),
        ("¡Ya", "pair them"),
        ("Uno  dos", "two spaces"),
        ('Dijo "sí"', "straight quote"),
    ],
)
def test_slips_of_typography_are_found(text: str, problem: str) -> None:
    assert problem in next(style.slips(pieces(f"<p>{text}</p>")))


def test_good_typography_passes() -> None:
    assert [*style.slips(pieces("<p>¿Qué? «Un “poco”», 5&nbsp;%, ¡sí!\n    Y más.</p>"))] == []


CLAIM = "<p>El 70% de los carritos se abandona.</p>"


@pytest.mark.parametrize(
    "claim",
    [CLAIM, "<p>Creció mucho en 2024.</p>", "<p>Vale US$40, según Superads.</p>", "<li>Compran 3 de cada 100.</li>"],
)
def test_a_claim_without_its_source_is_found(claim: str) -> None:
    (problem,) = figures.unsourced("canales/sitio.md", pieces(f"<h2>Uno</h2>{claim}"))
    assert "link its source in this section" in problem


@pytest.mark.parametrize(
    "page",
    [
        f'<h2>Uno</h2>{CLAIM}<p><a href="../fuentes.html#x">Fuente</a></p>',
        f'<h2>Uno</h2>{CLAIM}<p><a href="https://baymard.com/">Baymard</a></p>',
        f"<h2>Uno</h2>{CLAIM}<h2>Fuentes</h2><ul><li>Carritos, 70%: Baymard.</li></ul>",
        "<h2>Uno</h2><p>Según Superads, en 2025 subió.</p><h2>De dónde sale esto</h2><p>Superads.</p>",
        '<h2>Uno</h2><div class="admonition example"><p>El 70% volvió.</p></div><p>Ese 70% ya es cliente.</p>',
        "<h2>Uno</h2><p>Una panadería de Quito vende 30% más.</p>",
        "<h2>Uno</h2><p>Si subes 30%, ganas. Es una regla práctica: 10% al mes. Nunca el 100%.</p>",
        "<h2>Uno</h2><p>Dicen que «el 65% se va».</p>",
        "<h2>Uno</h2><table><tr><td>70% en 2024</td></tr></table>",
    ],
)
def test_a_claim_with_its_source_and_our_own_figures_pass(page: str) -> None:
    assert [*figures.unsourced("canales/sitio.md", pieces(page))] == []


def test_a_source_in_another_section_is_too_far_away() -> None:
    page = f'<h2>Uno</h2>{CLAIM}<h2>Dos</h2><p><a href="../fuentes.html">Fuentes</a></p>'
    assert [*figures.unsourced("canales/sitio.md", pieces(page))] != []


def test_sentences_in_code_are_told_from_keys_patterns_and_messages_for_developers(tmp_path: Path) -> None:
    code = (
        '"""Not this documentation."""\n'
        'KEYS = ("cpa_low", "the key must be known", r"(?:a b)\\s", "https://a b")\n'
        'TEXT = f"Vendes {KEYS} al mes."\n'
    )
    (tmp_path / "calculator.py").write_text(code, encoding="utf-8")
    assert [piece.text for _, piece in sentences.in_code(tmp_path)] == [" al mes."]


def test_sentences_in_templates_are_read_on_every_branch(tmp_path: Path) -> None:
    markup = '{# Not this. #}<p>{% if x %}Uno{% else %}Dos {{ "tres cuatro" }}{% endif %}</p>'
    (tmp_path / "a.html").write_text(markup, encoding="utf-8")
    (tmp_path / "b.html").write_text('data-text-a="Cinco {x}" {{ y }}', encoding="utf-8")
    assert [" ".join(piece.text.split()) for _, piece in sentences.in_templates(tmp_path)] == [
        "Uno Dos", "tres cuatro", "Cinco {x}",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["b\na\n", "a\na\n"])
def test_the_word_list_stays_in_order(text: str) -> None:
    assert len([*checks.word_list_problems(text)]) == 1
    assert [*checks.word_list_problems("a\nB\nc\n")] == []


def test_a_problem_names_its_file() -> None:
    (problem,) = checks.page_problems("metas/index.md", "<p>Vendes tamvién pan.</p>", ["Metas", "Qué hay aquí."])
    assert problem.startswith("docs/metas/index.md: “tamvién” is in no dictionary")
