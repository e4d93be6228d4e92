"""A calculator in a page, as the tests read and handle it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import Page, expect

if TYPE_CHECKING:
    from collections.abc import Mapping

    from playwright.sync_api import Locator

SEEN = """
element => {
  const status = element.querySelector('[data-slot="status"]');
  status.hidden = true;
  const text = element.innerText;
  status.hidden = false;
  return text;
}
"""
TYPED = """
element => Object.fromEntries([...element.querySelectorAll("[data-key]")].map((field) => {
  const box = field.querySelector("input[name]:checked, select, input[name]:not([type=radio])");
  return [field.dataset.key, box?.value ?? ""];
}))
"""
ERRORS = """
element => Object.fromEntries([...element.querySelectorAll("[data-key]")]
  .map((field) => [field.dataset.key, field.querySelector(".rumbo-error")])
  .filter(([, error]) => error.checkVisibility())
  .map(([key, error]) => [key, error.innerText]))
"""
WRITE = """
(box, text) => {
  box.value = text;
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
"""


def put_down(page: Page) -> None:
    """Have a page write what it keeps, as it does when its reader turns to something else."""
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


class Calculator:
    """One page's calculator: its boxes by key, its parts by name, and ways to wait for it.

    Args:
        page: the browser's page.
        address: where it lies, ending in a slash: a server's or a folder's.
    """

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.element = page.locator("rumbo-calculator")
        self.form = self.element.locator('form[data-form="figures"]')
        self.pictures = self.element.locator("figure.rumbo-chart")
        self.badge = self.part("badge")
        self.headline = self.part("headline")
        self.message = self.part("message")
        self.result = self.part("result")
        self.runtime = self.part("runtime")
        self.summary = self.form.locator('[data-slot="error-summary"]')
        self.country = self.element.locator('select[name="country"]')

    def open(self, slug: str, fragment: str = "") -> Calculator:
        """Load the page anew, as from a bookmark or a link."""
        self.page.goto("about:blank")
        self.page.goto(f"{self.address}calculadoras/{slug}.html{fragment}")
        return self

    def visit(self, slug: str) -> Calculator:
        """Go there by a link of the page, as a reader does: the script stays, the page changes."""
        address = f"calculadoras/{slug}.html"
        if not self.page.url.split("#")[0].endswith(address):
            self.page.locator(f'a[href$="{slug}.html"]').first.evaluate("link => link.click()")
        self.page.wait_for_url(re.compile(re.escape(address)), wait_until="commit")
        expect(self.page.locator(f'rumbo-calculator[slug="{slug}"]')).to_be_attached()
        return self

    def part(self, name: str) -> Locator:
        """Find a slot of the markup."""
        return self.element.locator(f'[data-slot="{name}"]')

    def box(self, key: str) -> Locator:
        """Find a field's box; of a group of buttons, all of them; a table's holds its text, out of sight."""
        return self.form.locator(f':is(input, select)[name="{key}"]')

    def fields(self) -> list[str]:
        """List the fields, in the page's order."""
        return [field.get_attribute("data-key") or "" for field in self.form.locator("[data-key]").all()]

    def error(self, key: str) -> Locator:
        """Find a field's error."""
        return self.element.locator(f'[data-key="{key}"] .rumbo-error')

    def echo(self, key: str) -> Locator:
        """Find what the page says of a number that can be read in two ways."""
        return self.element.locator(f'[data-key="{key}"] .rumbo-echo')

    def output(self, key: str) -> Locator:
        """Find a result."""
        return self.element.locator(f'output[name="{key}"]')

    def button(self, action: str) -> Locator:
        """Find a button by what it does."""
        return self.element.locator(f'button[data-action="{action}"]')

    def keep(self, deed: str) -> Calculator:
        """Press a button of the sentence that says whether the figures are kept."""
        self.element.locator(f'button[data-keep="{deed}"]').click()
        return self

    def write(self, values: Mapping[str, str]) -> Calculator:
        """Fill boxes, and wait for the answer."""
        for key, text in values.items():
            box = self.box(key)
            if self.is_choice(key):
                self.choose(key, text)
            elif box.is_visible():
                box.fill(text)
            else:
                box.evaluate(WRITE, text)
        return self.settle()

    def is_choice(self, key: str) -> bool:
        """Tell whether a field is answered by picking."""
        return self.form.locator(f'[data-key="{key}"][data-unit="choice"]').count() > 0

    def choose(self, key: str, option: str) -> None:
        """Pick an answer; none, as a cleared form has it, can only be picked from a list."""
        box = self.box(key)
        if box.count() == 1:
            box.select_option(option)
        elif option:
            box.and_(self.page.locator(f'[value="{option}"]')).check()

    def send(self) -> Calculator:
        """Press the button that calculates, and wait for the answer."""
        self.form.locator('button[type="submit"]').click()
        return self.settle()

    def start(self) -> Calculator:
        """Give the first sign of intent, and wait for Python."""
        self.country.focus()
        return self.ready()

    def ready(self) -> Calculator:
        """Wait for Python, and for the answer to what the page has asked."""
        expect(self.element).to_have_attribute("data-state", "ready")
        return self.settle()

    def settle(self) -> Calculator:
        """Wait until no answer is on the way."""
        expect(self.result).not_to_have_attribute("aria-busy", "true")
        return self

    def put_down(self) -> Calculator:
        """Have the page keep what stands in it, as when its reader turns to something else."""
        put_down(self.page)
        return self

    @property
    def state(self) -> str | None:
        """What the element says of Python: idle, loading, ready or error."""
        return self.element.get_attribute("data-state")

    @property
    def source(self) -> str | None:
        """Whose figures the boxes hold: example, yours or link."""
        return self.element.get_attribute("data-source")

    @property
    def is_stale(self) -> bool:
        """Whether the result is older than the figures."""
        return self.element.get_attribute("data-stale") is not None

    def typed(self) -> dict[str, str]:
        """Read what stands in each box."""
        typed: dict[str, str] = self.form.evaluate(TYPED)
        return typed

    def text(self) -> str:
        """Read everything that a reader sees down to the last picture; what is only said aloud is left out."""
        if self.element.evaluate("element => element.matches(':defined')"):
            self.drawn().put_down()
        return str(self.element.evaluate(SEEN))

    def drawn(self) -> Calculator:
        """Bring every picture into view, and wait until it is drawn from what its table says."""
        for picture in self.pictures.all():
            picture.scroll_into_view_if_needed()
            expect(picture).to_have_attribute("data-drawn", "")
        return self

    def tables(self) -> list[list[list[str]]]:
        """Read the tables that say the same as the pictures, open or not: rows of cells."""
        rows = "(pictures) => pictures.map((picture) => [...picture.querySelectorAll('tr')].map(CELLS))"
        cells = "(row) => [...row.cells].map((cell) => cell.textContent.trim())"
        found: list[list[list[str]]] = self.pictures.evaluate_all(rows.replace("CELLS", cells))
        return found

    def errors(self) -> dict[str, str]:
        """Read the errors that show, by field."""
        shown: dict[str, str] = self.element.evaluate(ERRORS)
        return shown
