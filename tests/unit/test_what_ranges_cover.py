"""Each range holds as often as its page says; how often is printed at the end of the run."""

from collections.abc import Callable

import pytest

from calculators import definition, slugs
from calculators.core.versions.ranges import is_end
from site_builder.tasks.console import ROOT
from tests.unit.what_ranges_cover import Promise, comparisons, costs, plans, rates, scores
from tests.unit.what_ranges_cover.printing import PROPERTY

CHANCE_ONLY = "El rango cuenta el azar. No cuenta que cambies el precio, el anuncio, la temporada o quién contesta."
WITH_A_RANGE = [slug for slug in slugs() if any(is_end(each.key) for each in definition(slug).outputs)]
PROMISES = [each for kind in (costs, rates, scores, comparisons, plans) for each in kind.PROMISES]


@pytest.mark.parametrize(
    ("place", "promise"),
    [
        pytest.param(place, each, id=f"{each.figure}, {each.truth}: {each.words or 'nothing promised'}")
        for place, each in enumerate(PROMISES)
    ],
)
def test_a_range_holds_as_often_as_its_page_says(
    place: int, promise: Promise, record_property: Callable[[str, object], None]
) -> None:
    assert promise.words in (ROOT / "docs" / promise.page).read_text(encoding="utf-8")
    held = promise.share()
    bounds = f"{promise.least:.0%}–{promise.most:.0%}" if promise.least > 0 or promise.most < 1 else ""
    record_property(PROPERTY, (place, (promise.figure, promise.truth, f"{held:.1%}", bounds, promise.words)))
    assert promise.least <= held <= promise.most


@pytest.mark.parametrize("slug", WITH_A_RANGE)
def test_a_page_with_a_range_says_that_it_counts_chance_only(slug: str) -> None:
    assert CHANCE_ONLY in (ROOT / "docs" / "calculadoras" / f"{slug}.md").read_text(encoding="utf-8")
