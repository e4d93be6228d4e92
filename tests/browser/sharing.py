"""The panel «Compartir», as the tests handle it, and QR codes, as a camera reads them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import zxingcpp
from PIL import Image
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Locator

    from tests.browser.page import Calculator


class Panel:
    """A calculator's panel, opened."""

    def __init__(self, calculator: Calculator) -> None:
        self.page = calculator.page
        self.root = calculator.part("share")
        self.address, self.said = self.part("address"), self.part("said")
        self.title, self.note = self.part("title"), self.part("note")
        self.pasted = self.part("pasted")
        calculator.button("share").click()
        expect(self.address).to_be_visible()

    def part(self, name: str) -> Locator:
        """Find a slot of the markup."""
        return self.root.locator(f'[data-slot="{name}"]')

    def text(self, name: str, **words: str) -> str:
        """Return one of the panel's sentences."""
        return (self.root.get_attribute(f"data-text-{name}") or "").format_map(words)

    def press(self, name: str) -> None:
        """Press a button by what stands on it."""
        self.root.get_by_role("button", name=name).click()

    def entitle(self, title: str, note: str = "") -> Panel:
        """Write the sender's words."""
        self.title.fill(title)
        self.note.fill(note)
        return self

    def link(self) -> str:
        """Return the link, once it is up to date."""
        expect(self.root).not_to_have_attribute("data-lacking", "computing")
        return self.address.input_value()

    def open(self, text: str) -> None:
        """Paste a text and ask to open it."""
        self.pasted.fill(text)
        self.press("Abrir")


def decoded(place: Locator) -> str:
    """Read the QR code in a part of the page from its picture."""
    (code,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(place.screenshot())))
    return code.text
