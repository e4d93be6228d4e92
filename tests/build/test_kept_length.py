"""What a table may hold is also kept on the device, and what is longer is told: see browser/keeping/saved.ts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.core.tables.text import LONGEST
from site_builder.tasks.console import ROOT
from tests.build.codec import running_codec

if TYPE_CHECKING:
    from pathlib import Path


def test_the_longest_table_is_kept_and_no_longer_text(tmp_path: Path) -> None:
    with running_codec(tmp_path) as codec:
        assert codec.longest_kept() == LONGEST
        assert not codec.is_too_long("0" * LONGEST)
        assert codec.is_too_long("0" * (LONGEST + 1))
        assert codec.is_too_long("", own="0" * (LONGEST + 1))


def test_the_page_has_a_sentence_for_what_is_too_long() -> None:
    markup = (ROOT / "site_templates/calculator/keeping.html").read_text(encoding="utf-8")
    assert 'data-text-long="' in markup
    assert 'data-in="on full link"' not in markup
