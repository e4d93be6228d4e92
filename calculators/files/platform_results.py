"""What an ad platform counts as a result: leads or sales, by what the file says of it, else asked."""

from collections.abc import Mapping, Sequence

from calculators.files.candidates import Candidate
from calculators.files.evidence import is_total
from calculators.files.heading_text import plain_words, words_in_brackets
from calculators.files.heading_words import ALL_OF_THEM, EMPTY, INDICATORS
from calculators.files.headings import Header, is_uncertain
from calculators.files.made_columns import SAID, kind_of, shown
from calculators.files.questions import Finding
from calculators.files.rows import Row

DECIDES = "Lo decide quien configuró los anuncios: si no es así, cambia la columna."


def platform_results(header: Header, sample: Sequence[Row], findings: Mapping[str, Finding]) -> dict[str, Finding]:
    """Say which figure a platform's results are, where the file has that figure in no other column.

    Args:
        header: of the file.
        sample: rows to judge by.
        findings: what each figure was found to be by its own name.
    """
    if named := _named_in_brackets(header, findings):
        return named | platform_results(header, sample, {**findings, **named})
    at = _results_at(header, findings)
    if at is None or not set(SAID) <= set(findings):
        return {}
    name = header.names[at]
    lacking = [key for key in SAID if findings[key].place is None]
    said = _indicated(header, sample)
    kinds = {kind_of(each) for each in said}
    if len(kinds) == 1:
        return _of_one_kind(kinds.pop(), name, at, min(said), lacking)
    if lacking == list(SAID):
        question = f"«{name}» puede ser leads o ventas: los tomamos como leads. {DECIDES}"
        return {
            "leads": Finding(at, question=question, choices=(at,)),
            "sales": Finding(None, note=f"Si «{name}» son ventas, elígela aquí. Si no, quedará vacía y la escribes."),
        }
    if lacking == ["sales"] and plain_words(name).startswith(("conv", *ALL_OF_THEM)):
        question = f"«{name}» puede ser leads o ventas: las tomamos como ventas. {DECIDES}"
        return {"sales": Finding(at, question=question, choices=(at,))}
    asks = {key: f"¿«{name}» son tus {SAID[key]}? Elígelo en la lista." for key in lacking}
    return {key: Finding(None, question=text, choices=(at,)) for key, text in asks.items()}


def _of_one_kind(key: str, name: str, at: int, said: str, lacking: Sequence[str]) -> dict[str, Finding]:
    """Results that the file says to be leads, sales or neither, in every row."""
    if not key:
        text = f"«{name}» cuenta «{shown(said)}», que no son leads ni ventas: no la usamos."
        return {each: Finding(None, question=text, choices=(at,)) for each in lacking[:1]}
    note = f"«{name}»: los tomamos como {SAID[key]}, porque el archivo dice qué son."
    return {key: Finding(at, note)} if key in lacking else {}


def _named_in_brackets(header: Header, findings: Mapping[str, Finding]) -> dict[str, Finding]:
    """Figures that no other column is, whose results say themselves what they are: "Conv. (compra)"."""
    taken = {each.place for each in findings.values()}
    found: dict[str, Finding] = {}
    for at, name in enumerate(header.names[: len(header.names) - header.made]):
        key = kind_of(words_in_brackets(name)) if is_uncertain(name) and at not in taken else ""
        if key in findings and findings[key].place is None:
            found.setdefault(key, Finding(at))
    return found


def is_only_in_totals(spend: Candidate, data: Sequence[Row]) -> bool:
    """Whether the cost is zero in every row, and not in the totals: as in a report that is split by conversion.

    Args:
        spend: the column taken for it.
        data: all rows, totals among them.
    """
    figures = spend.column.figures
    cells = (row.cells[spend.at] for row in data if spend.at < len(row.cells) and is_total(row))
    return bool(figures) and not any(figures) and any(letter in "123456789" for cell in cells for letter in cell)


def _results_at(header: Header, findings: Mapping[str, Finding]) -> int | None:
    """The column of results; one of all of them only where no other is there, as it holds the others' too."""
    taken = {each.place for each in findings.values()}
    those = [
        at
        for at, name in enumerate(header.names[: len(header.names) - header.made])
        if is_uncertain(name) and at not in taken
    ]
    own = [at for at in those if not plain_words(header.names[at]).startswith(ALL_OF_THEM)]
    return next(iter(own or those), None)


def _indicated(header: Header, sample: Sequence[Row]) -> set[str]:
    """What a column says that the results are."""
    place = next((at for at, name in enumerate(header.names) if plain_words(name) in INDICATORS), None)
    if place is None:
        return set()
    return {row.cells[place].lower()[:100] for row in sample if place < len(row.cells)} - EMPTY
