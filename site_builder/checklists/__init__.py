"""Checklists: written in Markdown where they stand, read once by the build, alive in the browser."""

from site_builder.checklists.ledger import LEDGER, read_ledger
from site_builder.checklists.ledger import problems as ledger_problems
from site_builder.checklists.model import Checklist, ChecklistError, Item, Level
from site_builder.checklists.reading import INDEX, read, read_page, unlisted

__all__ = [
    "INDEX",
    "LEDGER",
    "Checklist",
    "ChecklistError",
    "Item",
    "Level",
    "ledger_problems",
    "read",
    "read_ledger",
    "read_page",
    "unlisted",
]
