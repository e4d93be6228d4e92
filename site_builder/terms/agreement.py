"""Whether calculators and pages say of a word what its one source says: each problem names the file and the mend."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from calculators import definition, evaluate, slugs
from site_builder.terms.source import GLOSSARY, INDICATORS, indicators, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from calculators.core import Calculator
    from site_builder.terms.model import Indicator, Word

BY_HAND = re.compile(
    r"^- \*\*([^*:]+):\*\* |\b(?:Una?|El|La) \*\*([^*]+)\*\* (?:\([^)]*\) )?es (?:un|una|el|la|lo|todo)\b", re.MULTILINE
)
"""“- **Lead:** …” and “Un **lead** es una …”."""
CARD = re.compile(r"^/// kpi \| ([\w-]+)", re.MULTILINE)


def problems(texts: Mapping[str, str]) -> Iterator[str]:
    """Give what does not agree; `texts` are the pages as written, by their path in docs/."""
    for slug in slugs():
        calculator = definition(slug)
        yield from other_names(calculator, indicators().values())
        yield from other_formulas(calculator, worked_steps(slug), indicators().values())
    yield from missing_cards(texts, indicators())
    yield from second_definitions(texts, words().values())


def other_names(calculator: Calculator, known: Iterable[Indicator]) -> Iterator[str]:
    """The calculator of an indicator goes by its name; an acronym that is no indicator's is the calculator's own."""
    for each in known:
        is_its = each.calculator == calculator.slug and bool(each.acronym) and each.acronym == calculator.acronym
        if is_its and not calculator.title.startswith(each.name):
            yield (
                f"calculators/{calculator.slug}.py: {INDICATORS.name} calls {each.acronym} “{each.name}”; "
                f"begin the title “{calculator.title}” so, or change it there"
            )


def other_formulas(calculator: Calculator, steps: Iterable[str], known: Iterable[Indicator]) -> Iterator[str]:
    """Where a calculator works out what an indicator's formula gives, it uses that formula's words."""
    said = list(steps)
    for each in known:
        for formula in each.formulas:
            left = formula.partition(" = ")[0]
            same = [step for step in said if step.startswith(f"{left} = ") and _is_in_words(step)]
            if each.calculator == calculator.slug and same and not any(step.startswith(formula) for step in same):
                yield (
                    f"calculators/{calculator.slug}.py: the step “{same[0]}” is “{formula}” in {INDICATORS.name}, "
                    f"[{each.page}]; write one as the other"
                )


def missing_cards(texts: Mapping[str, str], known: Mapping[str, Indicator]) -> Iterator[str]:
    """Every indicator has its page, with its card; no page of an indicator lacks one."""
    for page in known:
        home = f"indicadores/{page}.md"
        if page not in CARD.findall(texts.get(home, "")):
            yield f"docs/{home}: the indicator “{page}” needs this page, with the block `/// kpi | {page}`"
    for path in texts:
        name = path.removeprefix("indicadores/").removesuffix(".md")
        if path.startswith("indicadores/") and name not in {*known, "index"}:
            yield f"docs/{path}: define the indicator in site_builder/terms/{INDICATORS.name}, as [{name}]"


def second_definitions(texts: Mapping[str, str], known: Iterable[Word]) -> Iterator[str]:
    """No page defines a word by hand, but the one that tells it at length."""
    marked = [word for word in known if word.marks]
    owners = {name.casefold(): word for word in marked for name in (word.called, *word.marks)}
    for path, text in texts.items():
        for found in BY_HAND.finditer(text):
            word = owners.get((found[1] or found[2]).casefold())
            if word is not None and word.more != path:
                yield (
                    f"docs/{path}: “{found[0].strip()}” defines a word that is defined in {GLOSSARY.name} or "
                    f"{INDICATORS.name}; place `/// terms | {word.id}` instead, or rewrite the sentence"
                )


@cache
def worked_steps(slug: str) -> tuple[str, ...]:
    """Return the steps of all examples of a calculator."""
    return tuple(step for example in definition(slug).examples for step in evaluate(slug, example.values)["steps"])


def _is_in_words(step: str) -> bool:
    right = step.split(" = ")[1]
    return bool(re.search(r"[^\W\d_]{3}", right))
