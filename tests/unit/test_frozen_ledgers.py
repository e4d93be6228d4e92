"""Ids of checklists and keys of worksheets stay in their ledgers for good: copies that people keep name them."""

from hashlib import sha256

import pytest

from site_builder.checklists import read_ledger
from site_builder.checklists.ledger import LEDGER as IDS
from site_builder.worksheets import LEDGER as KEYS
from site_builder.worksheets.ledger import read_ledger as read_keys

# The ledgers only grow. A new id or key goes to the end of its ledger; whoever releases then moves the count and the
# digest on to the ledger's length: the test's own message says both. Where a released line is gone or changed, put it
# back; an item that is no longer used is `retired` behind its id, which changes no id.
RELEASED = {"ids": (332, "eddd5347ad35276e"), "keys": (114, "b25efbf130caf4b5")}


def entries(ledger: str) -> list[str]:
    if ledger == "ids":
        return list(read_ledger(IDS.read_text(encoding="utf-8")))
    return read_keys(KEYS)


def digest(lines: list[str]) -> str:
    return sha256("\n".join(lines).encode()).hexdigest()[:16]


@pytest.mark.parametrize("ledger", RELEASED)
def test_no_released_entry_is_ever_changed_or_deleted(ledger: str) -> None:
    found, (many, sum_of_all) = entries(ledger), RELEASED[ledger]
    assert len(found) >= many, f"{ledger}: {many - len(found)} released lines are gone: put them back"
    now = f"{ledger}: a released line changed: put it back (all {len(found)} of today: {digest(found)})"
    assert digest(found[:many]) == sum_of_all, now


@pytest.mark.parametrize("ledger", RELEASED)
def test_a_deleted_entry_is_noticed(ledger: str) -> None:
    found, (many, sum_of_all) = entries(ledger), RELEASED[ledger]
    assert digest([*found[:1], *found[2 : many + 1]]) != sum_of_all
