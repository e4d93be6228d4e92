"""A worksheet in a page, as the tests read and handle it."""

from __future__ import annotations

import json
from io import BytesIO
from typing import TYPE_CHECKING

from playwright.sync_api import expect
from pypdf import PdfReader

if TYPE_CHECKING:
    from collections.abc import Mapping

    from playwright.sync_api import Locator, Page

PLACES = {
    "signed_goal": "hojas/meta.html",
    "content_matrix": "hojas/contenido.html",
    "customer_journey": "hojas/camino.html",
    "response_times": "hojas/respuesta.html",
    "contingency_plan": "contingencia/plan.html",
    "ninety_days": "hojas/noventa-dias.html",
}


class Worksheet:
    """One page's sheet: its boxes by public name, its parts, and ways to act on it.

    Args:
        page: the browser's page.
        address: where the site lies, ending in a slash: a server's or a folder's.
    """

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.element = page.locator("rumbo-worksheet")
        self.notice = self.slot("notice")
        self.received = self.slot("received")
        self.count = self.slot("count")
        self.name = ""

    def open(self, name: str = "signed_goal", fragment: str = "") -> Worksheet:
        """Load a sheet's page anew, as from a bookmark or a link."""
        self.name = name
        self.page.goto("about:blank")
        self.page.goto(f"{self.address}{PLACES[name]}{fragment}")
        expect(self.page.locator("rumbo-worksheet:defined")).to_have_count(1)
        return self

    def slot(self, name: str) -> Locator:
        """Find a part of the sheet."""
        return self.element.locator(f'[data-slot="{name}"]').first

    def box(self, name: str) -> Locator:
        """Find the place to write by its public name: "owner", "milestones.2.date"."""
        table, row, column = name.split(".") if "." in name else ("", "", name)
        place = f'[data-table="{table}"] table[id] [data-row="{row}"] ' if table else ".rumbo-sheet__field "
        return self.element.locator(f'{place}[data-kind][name="{column}"]')

    def note(self, name: str) -> Locator:
        """Find what is said beside a place to write."""
        return self.page.locator(f"#{self.box(name).get_attribute('id')}-note")

    def button(self, action: str, name: str = "") -> Locator:
        """Find a button by what it does; of a table "milestones", or of its row "milestones.2"."""
        table, _, row = name.partition(".")
        place = f'[data-table="{table}"] ' if table else ""
        place += f'table[id] [data-row="{row}"] ' if row else ""
        return self.element.locator(f'{place}button[data-action="{action}"]').first

    def write(self, values: Mapping[str, str]) -> Worksheet:
        """Write texts, and go on."""
        for name, text in values.items():
            self.box(name).fill(text)
            self.box(name).blur()
        return self

    def values(self) -> dict[str, str]:
        """Read what is kept on the device."""
        kept = self.page.evaluate("name => localStorage.getItem(`rumbo:sheet-${name}`)", self.name)
        found: dict[str, str] = json.loads(kept)["kept"]["values"] if kept else {}
        return found

    def says(self, text: str) -> str:
        """Return the beginning of one of the sheet's sentences, up to its first blank to fill."""
        return (self.element.get_attribute(f"data-text-{text}") or "missing").partition("{")[0]

    def choose(self, content: bytes, name: str = "copia.json") -> None:
        """Open a file as a copy."""
        self.element.locator('input[type="file"]').set_input_files(
            {"name": name, "mimeType": "application/json", "buffer": content}
        )

    def share(self) -> str:
        """Return the fragment of the link that the sheet makes."""
        self.slot("share").locator("summary").first.click()
        address = self.element.locator('[data-slot="address"]')
        expect(address).not_to_have_value("")
        return "#" + address.input_value().partition("#")[2]

    def paper(self, size: str) -> list[str]:
        """Print it; return each page's text."""
        pdf = self.page.pdf(format=size, print_background=True)
        return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]
