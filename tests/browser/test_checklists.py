"""Checklists: marks stay on the device, travel by link and by file, and a pencil gets empty boxes."""

from __future__ import annotations

import json
import re
from io import BytesIO
from typing import TYPE_CHECKING, Any, Literal

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.conftest import reader
from tests.browser.opening import opened
from tests.browser.test_accessibility import AXE, RUN_AXE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from playwright.sync_api import Browser, Locator

KEPT = "rumbo:checklists"
BASICS = ["correo.permiso", "correo.fecha", "correo.bajas", "correo.rebotes", "correo.una-idea"]
# Only of ours: the theme does not survive a storage that it may not read.
NO_STORAGE = """
const { getItem } = Storage.prototype;
const refuse = () => { throw new DOMException("no", "SecurityError"); };
Storage.prototype.setItem = refuse;
Storage.prototype.getItem = function (key) { return key.startsWith("rumbo:") ? refuse() : getItem.call(this, key); };
"""
NO_ROOM = 'Storage.prototype.setItem = () => { throw new DOMException("no", "QuotaExceededError"); };'


class Lists:
    """A page's checklist, as the tests read and handle it."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.element = page.locator("rumbo-checklist")
        self.summary = page.locator("rumbo-checklist-summary")
        self.lent = self.slot("link")
        self.trouble = self.slot("trouble")

    def open(self, place: str = "canales/correo.html", fragment: str = "") -> Lists:
        """Load the page anew, as from a bookmark or a link."""
        self.page.goto("about:blank")
        self.page.goto(f"{self.address}{place}{fragment}")
        expect(self.page.locator("rumbo-checklist:defined, rumbo-checklist-summary:defined")).to_have_count(1)
        return self

    def visit(self, place: str) -> Lists:
        """Go there by a link of the page: the script stays, the page changes."""
        self.page.locator(f'a[href$="{place}"]').first.evaluate("link => link.click()")
        self.page.wait_for_url(f"**/{place}*")
        return self

    def slot(self, name: str) -> Locator:
        """Find a part of the list."""
        return self.element.locator(f'[data-slot="{name}"]')

    def box(self, identity: str) -> Locator:
        """Find an item's box."""
        return self.element.locator(f'input[value="{identity}"]')

    def check(self, *identities: str) -> Lists:
        """Check these items."""
        for identity in identities:
            self.box(identity).check()
        return self

    def press(self, action: str) -> Lists:
        """Press a button of the list or the summary; folded parts are opened first."""
        self.page.locator("details.rumbo-fold").evaluate_all("all => all.forEach((each) => { each.open = true })")
        self.page.locator(f'button[data-action="{action}"]').click()
        return self

    def checked(self) -> list[str]:
        """Read which items are checked in the page."""
        found: list[str] = self.element.locator("input:checked").evaluate_all("all => all.map(({ value }) => value)")
        return found

    def kept(self) -> list[str]:
        """Read which items the device keeps."""
        found: str | None = self.page.evaluate("key => localStorage.getItem(key)", KEPT)
        return list(json.loads(found)["kept"]["done"]) if found else []

    def choose(self, content: bytes, name: str = "copia.json") -> Lists:
        """Open a file as a copy."""
        chooser = self.page.locator('[data-slot="copies"] input[type="file"]')
        chooser.set_input_files({"name": name, "mimeType": "application/json", "buffer": content})
        return self


@pytest.fixture
def lists(page: Page, site_url: str) -> Lists:
    """Handle checklists in a fresh page."""
    return Lists(page, site_url)


def copy_of(*done: str, **other: object) -> bytes:
    """Return a copy's file."""
    return json.dumps({"rumbo": "checklists", "v": 1, "contents": {"done": done}} | other).encode()


def test_marks_stay_on_the_device_and_show_in_the_index(lists: Lists) -> None:
    lists.open().check("correo.permiso", "correo.dominio")
    expect(lists.slot("count")).to_have_text("2 de 15")
    expect(lists.slot("level-count").first).to_have_text("1 de 5")
    lists.open()
    assert lists.checked() == ["correo.permiso", "correo.dominio"]
    lists.open("listas/index.html")
    expect(lists.page.locator('li:has(> a[href*="lista-correo"]) [data-slot="count"]')).to_have_text("2 de 15")
    expect(lists.page.locator('li:has(> a[href*="lista-blog"]) [data-slot="count"]')).to_have_text("0 de 14")
    expect(lists.summary.locator('[data-slot="total"]')).to_contain_text("Llevas 2 de ")


def test_the_summary_names_what_comes_next_and_leads_there(lists: Lists) -> None:
    lists.open().check("correo.permiso")
    lists.open("listas/index.html")
    steps = lists.summary.locator("li[data-id]:visible")
    expect(steps).to_have_count(5)
    assert [steps.nth(at).get_attribute("data-id") for at in (0, 1)] == ["correo.fecha", "correo.bajas"]
    steps.first.locator("a").click()
    expect(lists.page.locator('li[id="correo.fecha"]')).to_be_in_viewport()


def test_a_box_is_reached_and_checked_by_keyboard(lists: Lists) -> None:
    lists.open().box("correo.permiso").focus()
    lists.page.keyboard.press("Space")
    lists.page.keyboard.press("Tab")
    lists.page.keyboard.press("Space")
    assert lists.checked() == ["correo.permiso", "correo.fecha"]
    assert lists.box("correo.fecha").evaluate("box => getComputedStyle(box).outlineStyle") == "solid"


def test_a_whole_line_is_the_target(lists: Lists) -> None:
    lists.open()
    label = lists.element.locator("label").first
    assert (label.bounding_box() or {"height": 0})["height"] >= 44
    label.click(position={"x": 200, "y": 8})
    assert lists.checked() == ["correo.permiso"]


def test_a_complete_level_is_cheered_in_words_and_aloud(lists: Lists) -> None:
    lists.open().check(*BASICS[:-1])
    cheer = lists.slot("level-done").first
    expect(cheer).to_be_hidden()
    lists.check(BASICS[-1])
    expect(cheer).to_be_visible()
    expect(lists.slot("status")).to_have_text(cheer.inner_text())
    lists.box(BASICS[0]).uncheck()
    expect(cheer).to_be_hidden()
    expect(lists.slot("status")).to_have_text("Lo básico: 4 de 5.")


def test_clearing_a_list_is_undone_without_touching_what_came_after(lists: Lists) -> None:
    lists.open().check("correo.permiso", "correo.bajas").press("clear")
    assert lists.checked() == []
    lists.check("correo.dominio").press("undo")
    assert lists.checked() == ["correo.permiso", "correo.bajas", "correo.dominio"]
    assert sorted(lists.kept()) == sorted(lists.checked())
    expect(lists.element.locator('[data-action="clear"]')).to_be_focused()


def test_clearing_one_list_leaves_the_others(lists: Lists) -> None:
    lists.open("canales/blog.html").check("blog.caso")
    lists.open().check("correo.permiso").press("clear")
    assert lists.kept() == ["blog.caso"]


def test_a_saved_copy_brings_everything_back(lists: Lists) -> None:
    lists.open().check("correo.permiso", "correo.comparar")
    with lists.page.expect_download() as started:
        lists.press("save-copy")
    assert started.value.suggested_filename.startswith("rumbo-listas-20")
    content = started.value.path().read_bytes()
    lists.page.evaluate("localStorage.clear()")
    lists.open("listas/index.html").choose(content)
    expect(lists.summary.locator('[data-slot="merge-notice"]')).to_contain_text("ahora hay 2")
    assert sorted(lists.kept()) == ["correo.comparar", "correo.permiso"]


@pytest.mark.parametrize(
    ("action", "kept"),
    [
        ("join", ["blog.caso", "correo.bajas", "correo.permiso"]),
        ("replace", ["blog.caso", "correo.permiso"]),
        ("cancel", ["correo.bajas"]),
    ],
)
def test_a_copy_is_put_together_as_the_reader_says(lists: Lists, action: str, kept: Sequence[str]) -> None:
    lists.open().check("correo.bajas").choose(copy_of("correo.permiso", "blog.caso"))
    expect(lists.slot("ask-text")).to_contain_text("La copia trae 2 puntos marcados y este dispositivo tiene 1")
    assert lists.kept() == ["correo.bajas"]
    lists.press(action)
    assert sorted(lists.kept()) == kept
    if action != "cancel":
        lists.press("undo-merge")
        assert lists.kept() == ["correo.bajas"]


NO_COPIES = [
    (b"", "empty"),
    (b" " * 1_000_001, "too-big"),
    (b"correo.permiso", "not-json"),
    (b'{"done": ["correo.permiso"]}', "not-ours"),
    (copy_of("correo.permiso", rumbo="worksheets"), "other-kind"),
    (copy_of("correo.permiso", v=2), "newer"),
    (copy_of("correo.permiso", v="1"), "damaged"),
    (copy_of("correo.permiso", "<img src=x onerror=alert(1)>"), "damaged"),
    (copy_of("correo.permiso", contents={"done": {"length": 1}}), "damaged"),
    (copy_of("correo.permiso", contents={"done": ["a.b"] * 5001}), "damaged"),
]


def test_a_file_that_is_no_copy_is_refused_in_words(lists: Lists) -> None:
    lists.open().check("correo.bajas").press("save-copy")
    for content, problem in NO_COPIES:
        lists.choose(content)
        sentence = lists.slot("copies").get_attribute(f"data-text-{problem}") or ""
        expect(lists.slot("copy-message")).to_have_text(sentence)
    assert lists.kept() == ["correo.bajas"]


LINK = "#v=1&lista=correo&hechas=permiso,bajas,nunca&titulo=Para%20Luna&nota=%3Cb%3EHola%3C%2Fb%3E"


def test_a_link_shows_its_marks_without_touching_the_receivers(lists: Lists) -> None:
    lists.open().check("correo.dominio").open(fragment=LINK)
    expect(lists.lent).to_contain_text("2 de 15")
    expect(lists.lent).to_contain_text("<b>Hola</b>")
    assert lists.checked() == ["correo.permiso", "correo.bajas"]
    lists.check("correo.fecha")
    assert lists.kept() == ["correo.dominio"]
    lists.press("return")
    assert lists.checked() == ["correo.dominio"]
    expect(lists.lent).to_be_hidden()
    lists.press("undo")
    assert lists.checked() == ["correo.permiso", "correo.fecha", "correo.bajas"]
    lists.press("return").page.reload()
    expect(lists.box("correo.dominio")).to_be_checked()
    assert lists.checked() == ["correo.dominio"]


def test_a_links_marks_can_be_kept_and_that_be_undone(lists: Lists) -> None:
    lists.open().check("correo.dominio").open(fragment=LINK).press("keep")
    assert sorted(lists.kept()) == ["correo.bajas", "correo.permiso"]
    lists.press("undo")
    assert lists.kept() == ["correo.dominio"]
    assert "#" not in lists.page.url


def test_the_link_made_here_opens_to_the_same_marks(lists: Lists) -> None:
    lists.open().check("correo.permiso", "correo.comparar")
    link = lists.element.locator('textarea[data-slot="address"]').input_value()
    assert link.endswith("canales/correo.html#v=1&lista=correo&hechas=permiso,comparar")
    lists.page.evaluate("localStorage.clear()")
    lists.open(fragment="#" + link.split("#")[1])
    assert lists.checked() == ["correo.permiso", "correo.comparar"]
    assert lists.kept() == []


def test_what_is_no_link_to_this_list_changes_nothing(lists: Lists) -> None:
    lists.open().check("correo.dominio")
    for fragment in ("#correo-2", "#v=1&lista=blog&hechas=caso"):
        lists.open(fragment=fragment)
        assert lists.checked() == ["correo.dominio"]
        expect(lists.lent).to_be_hidden()


def test_a_link_that_nobody_understands_says_so_and_changes_nothing(lists: Lists) -> None:
    lists.open().check("correo.dominio")
    for fragment in ("#v=0&lista=correo", "#lista=correo"):
        lists.open(fragment=fragment)
        assert lists.checked() == ["correo.dominio"]
        expect(lists.lent).to_contain_text("No entendimos este enlace")
        expect(lists.slot("link-choice")).to_be_hidden()


def test_a_link_of_a_newer_version_says_so(lists: Lists) -> None:
    lists.open().check("correo.dominio").open(fragment="#v=2&lista=correo&hechas=permiso")
    expect(lists.lent).to_contain_text("una versión más nueva")
    expect(lists.slot("link-choice")).to_be_hidden()
    assert lists.checked() == ["correo.dominio"]


@pytest.mark.parametrize(("broken", "trouble"), [(NO_STORAGE, "blocked"), (NO_ROOM, "full")])
def test_where_nothing_can_be_kept_lists_work_for_the_visit_and_say_it_once(
    lists: Lists, broken: str, trouble: str
) -> None:
    lists.page.add_init_script(broken)
    lists.open().check("correo.permiso")
    sentence = lists.element.get_attribute(f"data-text-{trouble}") or ""
    expect(lists.trouble).to_have_text(sentence)
    lists.visit("canales/blog.html").check("blog.caso")
    expect(lists.trouble).to_be_hidden()
    lists.visit("canales/correo.html")
    expect(lists.box("correo.permiso")).to_be_checked()


@pytest.mark.parametrize("kept", ["{", '{"v":9,"kept":{"done":[]}}', '{"v":1,"kept":{"done":["<b>"]}}'])
def test_what_cannot_be_read_is_told_and_does_not_stop_the_list(lists: Lists, kept: str) -> None:
    lists.open()
    lists.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEPT, kept])
    lists.open()
    expect(lists.trouble).to_have_text(lists.element.get_attribute("data-text-broken") or "")
    lists.check("correo.permiso").open()
    assert lists.checked() == ["correo.permiso"]
    expect(lists.trouble).to_be_hidden()


def test_marks_of_items_that_this_page_lacks_are_left_alone(lists: Lists) -> None:
    lists.open()
    lists.page.evaluate(
        "([key, text]) => localStorage.setItem(key, text)", [KEPT, '{"v":1,"kept":{"done":["correo.futuro"]}}']
    )
    lists.open().check("correo.permiso").press("clear")
    assert lists.kept() == ["correo.futuro"]


def test_another_tab_follows_and_neither_overwrites_the_other(lists: Lists, site_url: str) -> None:
    lists.open()
    other = Lists(lists.page.context.new_page(), site_url).open()
    lists.check("correo.permiso")
    expect(other.box("correo.permiso")).to_be_checked()
    other.check("correo.bajas")
    expect(lists.box("correo.bajas")).to_be_checked()
    assert lists.checked() == ["correo.permiso", "correo.bajas"]


def test_a_list_that_is_taken_out_leaves_no_trace(lists: Lists) -> None:
    lists.open()
    lists.element.evaluate("element => { window.taken = element; element.remove(); }")
    lists.visit("canales/blog.html").check("blog.caso").visit("canales/correo.html")
    assert lists.page.evaluate("window.taken.querySelector('[data-slot=count]').textContent") == "0 de 15"
    lists.page.evaluate("document.querySelector('rumbo-checklist').replaceWith(window.taken)")
    lists.check("correo.fecha")
    assert lists.checked() == ["correo.fecha"]
    assert lists.kept() == ["blog.caso", "correo.fecha"]


@pytest.mark.parametrize(("action", "marks"), [(None, 0), ("print-blank", 0), ("print-marks", 2)])
def test_paper_gets_empty_boxes_unless_marks_are_asked_for(lists: Lists, action: str | None, marks: int) -> None:
    lists.page.add_init_script("window.print = () => {}")
    lists.open().check("correo.permiso", "correo.bajas")
    if action is not None:
        lists.press(action)
    text = "\n".join(page.extract_text() for page in PdfReader(BytesIO(lists.page.pdf())).pages)
    assert "La baja se ve en cada correo" in text
    assert text.count("✓") == marks
    assert ("Para qué sirve" in text) == (action is None)
    lists.page.emulate_media(media="print")
    looks = "box => [getComputedStyle(box).appearance, getComputedStyle(box).backgroundImage]"
    assert lists.box("correo.permiso").evaluate(looks) == ["none", "none"]


def test_without_scripts_the_list_can_be_read_and_checked_by_pencil(chromium: Browser, site_url: str) -> None:
    with opened(chromium, java_script_enabled=False) as page:
        page.goto(f"{site_url}canales/correo.html")
        element = page.locator("rumbo-checklist")
        expect(element.locator('input[type="checkbox"]')).to_have_count(15)
        expect(element.locator("noscript p")).to_be_visible()
        expect(element.locator("button:visible, progress:visible")).to_have_count(0)


SEEN_FROM_A_FOLDER: dict[str, str | re.Pattern[str]] = {
    "chromium": re.compile(r"Llevas 1 de "),
    "firefox": "Esta página no ve ninguna marca.",
}


@pytest.mark.parametrize("engine", list(SEEN_FROM_A_FOLDER))
def test_marks_stay_by_double_click(request: pytest.FixtureRequest, site_dir: Path, engine: str) -> None:
    with reader(request.getfixturevalue(engine)) as page:
        lists = Lists(page, f"{site_dir.as_uri()}/").open().check("correo.permiso")
        lists.open()
        assert lists.checked() == ["correo.permiso"]
        lists.open("listas/index.html")
        expect(lists.summary.locator('[data-slot="folder"]')).to_be_visible()
        # Firefox keeps each file's marks apart, and the page must not say of another's that there are none.
        expect(lists.summary.locator('[data-slot="total"]')).to_have_text(SEEN_FROM_A_FOLDER[engine])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_lists_raise_no_serious_barrier(chromium: Browser, site_url: str, scheme: Literal["light", "dark"]) -> None:
    barriers = {}
    look: dict[str, Any] = {"color_scheme": scheme, "viewport": {"width": 360, "height": 800}}
    with opened(chromium, **look, reduced_motion="reduce") as page:
        lists = Lists(page, site_url).open(fragment=LINK).check(*BASICS).press("clear")
        for place in ("canales/correo.html", "listas/index.html"):
            if place not in page.url:
                lists.open(place)
            page.add_script_tag(path=AXE)
            barriers[place] = page.evaluate(RUN_AXE)
            assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert barriers == {place: [] for place in barriers}
