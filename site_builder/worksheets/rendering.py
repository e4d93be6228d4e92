"""Renders worksheets with the Jinja2 markup of `site_templates/`."""

from __future__ import annotations

from calculators import definition
from site_builder.templates import environment
from site_builder.worksheets import worksheet, worksheets


def render_worksheet(name: str = "") -> str:
    """Return a whole sheet, ready to fill in; an unknown name raises LookupError."""
    return environment().get_template("worksheet.html").render(sheet=worksheet(name), calculator=definition)


def render_worksheets() -> str:
    """Return a card for every sheet: what it is for, and how far the reader has come with it."""
    return environment().get_template("worksheets.html").render(sheets=worksheets().values())
