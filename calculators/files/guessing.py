"""Which column is what in a file of channels: by headings, values and each other, with the reasons for it.

What had to be guessed carries a question, which the preview asks; what the reader has said is not asked again.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from calculators.core.model import Input
from calculators.core.numbers.countries import Country
from calculators.files.by_order import by_order
from calculators.files.candidates import Candidate, candidates
from calculators.files.evidence import sample_of
from calculators.files.heading_words import COUNTS
from calculators.files.headings import Header, find_columns, find_header
from calculators.files.judging import judge, unused_candidates
from calculators.files.made_columns import ONE_A_ROW, made_of, with_made
from calculators.files.names import name_of
from calculators.files.platform_results import is_only_in_totals, platform_results
from calculators.files.questions import ONLY_IN_TOTALS, Finding
from calculators.files.rows import Row
from calculators.files.sold_amounts import sold_amount


@dataclass(frozen=True, slots=True)
class Guess:
    """What a file's columns seem to be.

    Args:
        header: of the file, with the columns that we made.
        data: the rows below it, with those columns.
        findings: what each figure wanted was found to be, by key.
    """

    header: Header
    data: Sequence[Row]
    findings: Mapping[str, Finding] = field(default_factory=dict)

    @property
    def places(self) -> dict[str, int]:
        """Index of the heading by key."""
        return {key: each.place for key, each in self.findings.items() if each.place is not None}


def guess(rows: Sequence[Row], columns: Sequence[Input], country: Country) -> Guess:
    """Tell which column of a file is which of those wanted.

    Args:
        rows: of the file, titles included.
        columns: wanted.
        country: the reader's.
    """
    keys = [each.key for each in columns]
    needed = [each for each in columns if not each.optional]
    header = find_header(rows, [each.key for each in needed])
    if header.at is None:
        return Guess(header, rows, {key: Finding(at) for key, at in by_order(rows, needed).items()})
    data = rows[header.at + 1 :]
    if header.is_ours:
        return Guess(header, data, {key: Finding(at) for key, at in find_columns(header.names, keys).items()})
    made = made_of(header, data, country)
    file_width = len(header.names)
    header, data = with_made(header, data, made)
    sample = sample_of(data)
    figures = [each for each in needed if each.unit != "text"]
    known = {each.key: candidates(header, sample, each.key, country) for each in figures}
    if any(each.heading == ONE_A_ROW for each in made):
        known = _beside_numbers(known)
    places = _assigned(known)
    findings = {each.key: judge(each, known, places) for each in figures}
    if "spend" in places and is_only_in_totals(places["spend"], data):
        findings["spend"] = Finding(None, question=ONLY_IN_TOTALS.format(heading=places["spend"].heading))
    findings |= {
        ours.key: Finding(at, ours.note, ours.question, (at,) if ours.question else ())
        for at, ours in enumerate(made, start=file_width)
        if ours.key in findings
    }
    if not any(each.key in COUNTS for each in made):
        findings |= platform_results(header, sample, findings)
    if "revenue" in keys:
        named = candidates(header, sample, "revenue", country)
        findings["revenue"] = sold_amount(named, known.get("sales", ()), findings)
    findings |= unused_candidates(figures, known, findings)
    for each in columns:
        if each.unit == "text":
            findings[each.key] = name_of(header, sample, findings, made, country)
    return Guess(header, data, findings)


def _beside_numbers(known: Mapping[str, Sequence[Candidate]]) -> dict[str, list[Candidate]]:
    """What may be which figure beside a sale's number: what else stands there is its money."""
    return {
        key: [] if key == "sales" else [each for each in those if each.meant.is_whole] for key, those in known.items()
    }


def _assigned(known: Mapping[str, Sequence[Candidate]]) -> dict[str, Candidate]:
    """Give each figure the best column, none of them twice."""
    pairs = [(each.meant.points, -rank, key, each) for key, those in known.items() for rank, each in enumerate(those)]
    found: dict[str, Candidate] = {}
    for _, _, key, each in sorted(pairs, key=lambda pair: pair[:3], reverse=True):
        if each.against is None and key not in found and all(each.at != other.at for other in found.values()):
            found[key] = each
    return found
