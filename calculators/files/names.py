"""Which column tells who is compared: a channel, a campaign, a person; failing that any words, failing that none."""

from collections.abc import Collection, Mapping, Sequence

from calculators.core.numbers.countries import Country
from calculators.files.evidence import column_of
from calculators.files.heading_text import plain_words
from calculators.files.heading_words import PEOPLE
from calculators.files.headings import Header, is_period
from calculators.files.made_columns import Made
from calculators.files.meanings import meaning
from calculators.files.questions import Finding
from calculators.files.rows import Row

NO_NAMES = "No encontramos una columna con nombres: a cada fila la llamamos por su línea."
MOST_CHOICES = 4


def name_of(
    header: Header, sample: Sequence[Row], findings: Mapping[str, Finding], made: Sequence[Made], country: Country
) -> Finding:
    """Say which column has the names.

    Args:
        header: of the file, with the columns that we made.
        sample: rows to judge by.
        findings: what the figures were found to be.
        made: the columns that we made, which are the last ones.
        country: the reader's.
    """
    width = len(header.names) - header.made
    for at, each in enumerate(made, start=width):
        if each.key == "name":
            return Finding(at, each.note)
    taken = {each.place for each in findings.values()}
    free = [at for at in range(width) if at not in taken]
    distinct = {at: column_of(sample, at, country).distinct for at in free}
    ranked = sorted((-meaning(header.names[at], "name").points, at) for at in free if distinct[at] or not sample)
    named = [at for points, at in ranked if points]
    if named:
        return _telling_apart(named, header, distinct) or _person_or_channel(named, header, sample)
    periods = [at for at in free if is_period(header.names[at]) and distinct[at]]
    if periods:
        name = header.names[periods[0]]
        return Finding(periods[0], f"Comparamos por «{name}», porque no hay otra columna con nombres.")
    return _any_words(free, header, sample, country)


def _telling_apart(named: Sequence[int], header: Header, distinct: Mapping[int, int]) -> Finding | None:
    """Another than the best name, where all rows have that one and another column tells them apart."""
    best = named[0]
    other = next((at for at in named if distinct[at] > 1), best)
    if distinct[best] > 1 or other == best:
        return None
    same, apart = header.names[best], header.names[other]
    return Finding(other, f"Comparamos por «{apart}», porque en «{same}» todas las filas dicen lo mismo.")


def _person_or_channel(named: Sequence[int], header: Header, sample: Sequence[Row]) -> Finding:
    """The best name; where each person sells by several channels and each channel by several people, which of both."""
    best = named[0]
    for other in named[1:]:
        pairs = {(_cell(row, best), _cell(row, other)) for row in sample}
        is_crossed = all(len({pair[side] for pair in pairs}) < len(pairs) for side in (0, 1))
        if is_crossed and _is_person(header.names[best]) != _is_person(header.names[other]):
            one, two = header.names[best], header.names[other]
            return Finding(
                best,
                question=f"Puedes comparar por «{one}» o por «{two}»: tomamos «{one}».",
                choices=(best, other),
            )
    return Finding(best)


def _cell(row: Row, place: int) -> str:
    return row.cells[place].strip().casefold() if place < len(row.cells) else ""


def _is_person(heading: str) -> bool:
    return not PEOPLE.isdisjoint(plain_words(heading).split())


def _any_words(free: Collection[int], header: Header, sample: Sequence[Row], country: Country) -> Finding:
    words = [at for at in free if (column := column_of(sample, at, country)).is_words and column.distinct > 1]
    if not words:
        return Finding(None, question=NO_NAMES) if sample else Finding()
    question = f"Tomamos «{header.names[words[0]]}» como los nombres que se comparan."
    return Finding(words[0], question=question, choices=tuple(words[:MOST_CHOICES]))
