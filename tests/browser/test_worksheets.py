"""Worksheets: what is written stays, rows move by keyboard, and everything but typing can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import reader
from tests.browser.opening import opened
from tests.browser.test_accessibility import AXE, RUN_AXE
from tests.browser.worksheet import PLACES, Worksheet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

GOAL = {"measure": "Lentes al mes", "start": "42", "milestones.2.target": "54"}


@pytest.fixture
def sheet(page: Page, site_url: str) -> Worksheet:
    """Handle worksheets in a fresh page."""
    return Worksheet(page, site_url)


def test_what_is_written_stays_and_the_index_knows_it(sheet: Worksheet) -> None:
    sheet.open().write(GOAL).box("rhythm").select_option("weekly")
    expect(sheet.count).to_have_text("4 de 28 llenos")
    sheet.open()
    assert {name: sheet.box(name).input_value() for name in GOAL} == GOAL
    expect(sheet.box("rhythm")).to_have_value("weekly")
    expect(sheet.count).to_have_text("4 de 28 llenos")
    assert sheet.values() == {**GOAL, "rhythm": "weekly"}
    sheet.page.goto(f"{sheet.address}hojas/index.html")
    expect(sheet.page.locator('rumbo-worksheet-progress[sheet="signed_goal"]')).to_have_text("4 de 28 llenos")
    expect(sheet.page.locator('rumbo-worksheet-progress[sheet="ninety_days"]')).to_be_empty()


def test_a_channel_that_one_lacks_is_no_gap(sheet: Worksheet) -> None:
    sheet.open("content_matrix").write({"channels.store.purpose": "Que vuelvan"})
    expect(sheet.count).to_have_text("1 de 23 llenos")
    rows = ("social", "facebook", "email")
    sheet.write({f"channels.{row}.purpose": "Que nos recuerden" for row in rows})
    expect(sheet.count).to_have_text("4 de 27 llenos")


def test_rows_are_added_moved_and_removed_by_keyboard(sheet: Worksheet) -> None:
    sheet.open().write({f"milestones.{row}.target": f"{row}0" for row in (1, 2, 3)})
    sheet.button("row-add", "milestones").press("Enter")
    expect(sheet.box("milestones.4.date")).to_be_focused()
    sheet.box("milestones.4.target").fill("40")
    sheet.button("row-up", "milestones.4").press("Enter")
    expect(sheet.button("row-up", "milestones.3")).to_be_focused()
    sheet.page.keyboard.press("Space")
    expect(sheet.box("milestones.2.target")).to_have_value("40")
    label = sheet.page.locator(f"label[for={sheet.box('milestones.2.target').get_attribute('id')}]")
    expect(label).to_have_text("Fila 2: Cifra")
    sheet.button("row-down", "milestones.4").press("Enter")
    expect(sheet.button("row-down", "milestones.4")).to_be_focused()
    sheet.button("row-remove", "milestones.1").press("Enter")
    expect(sheet.box("milestones.1.date")).to_be_focused()
    assert sheet.values() == {f"milestones.{row}.target": text for row, text in ((1, "40"), (2, "20"), (3, "30"))}
    sheet.notice.locator("button").press("Enter")
    expect(sheet.box("milestones.1.target")).to_have_value("10")
    assert len(sheet.values()) == 4


def test_the_last_row_can_go_and_the_keyboard_stays_in_the_table(sheet: Worksheet) -> None:
    sheet.open()
    for _ in range(2):
        sheet.button("row-remove", "signers.1").press("Enter")
    expect(sheet.button("row-add", "signers")).to_be_focused()
    sheet.page.keyboard.press("Enter")
    expect(sheet.box("signers.1.name")).to_be_focused()


def test_erasing_is_taken_back_and_done_again(sheet: Worksheet) -> None:
    sheet.open().write(GOAL).button("erase").click()
    expect(sheet.notice).to_contain_text(sheet.says("erased"))
    assert sheet.page.evaluate("localStorage.getItem('rumbo:sheet-signed_goal')") is None
    sheet.notice.locator("button").press("Enter")
    expect(sheet.notice).to_be_focused()
    assert sheet.values() == GOAL
    sheet.button("redo").click()
    expect(sheet.box("start")).to_have_value("")
    sheet.write({"start": "7"}).button("undo").click()
    assert sheet.values() == GOAL
    sheet.button("redo").click()
    assert sheet.values() == {"start": "7"}


def test_a_saved_copy_brings_everything_back(sheet: Worksheet) -> None:
    sheet.open().write(GOAL)
    with sheet.page.expect_download() as started:
        sheet.button("save-copy").click()
    assert started.value.suggested_filename.startswith("rumbo-meta-20")
    content = started.value.path().read_bytes()
    sheet.page.evaluate("localStorage.clear()")
    sheet.open().write({"start": "1"}).choose(content)
    expect(sheet.box("start")).to_have_value("42")
    assert sheet.values() == GOAL
    sheet.notice.locator("button").click()
    assert sheet.values() == {"start": "1"}
    sheet.open("ninety_days").choose(content)
    expect(sheet.slot("copy-message")).to_contain_text("guarda otra cosa")
    assert sheet.values() == {}


def test_bad_input_gets_a_kind_sentence_and_is_kept(sheet: Worksheet) -> None:
    typed = {"deadline": "3/4/2001", "milestones.1.date": "pronto", "target": "muchos", "owner": "Rosa y Julio"}
    sheet.open().write(typed)
    expect(sheet.note("deadline")).to_have_text(
        sheet.says("date-past") + "3 de abril de 2001. Revisa el día y el año, por si querías otra."
    )
    expect(sheet.note("milestones.1.date")).to_have_text(sheet.says("date-unknown"))
    expect(sheet.note("target")).to_have_text(sheet.says("number-missing"))
    expect(sheet.note("owner")).to_have_text(sheet.says("owner-several"))
    assert sheet.values() == typed
    sheet.write({"deadline": "31 de mayo de 2199", "owner": "Rosa"})
    expect(sheet.note("deadline")).to_have_text("31 de mayo de 2199")
    expect(sheet.note("owner")).to_have_text("")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("1/2/2199", "1 de febrero de 2199"),
        ("01-02-99", "1 de febrero de 2099"),
        ("2199-02-01", "1 de febrero de 2199"),
        ("1º de FEBRERO del 2199", "1 de febrero de 2199"),
        ("1 feb 2199", "1 de febrero de 2199"),
        ("31/4/2199", None),
        ("1/2", None),
        ("martes", None),
    ],
)
def test_days_are_read_as_people_write_them(goal: Worksheet, typed: str, said: str | None) -> None:
    goal.write({"deadline": typed})
    expect(goal.note("deadline")).to_have_text(said or goal.says("date-unknown"))


@pytest.fixture(scope="module")
def goal(chromium: Browser, site_url: str) -> Iterator[Worksheet]:
    """Return one page for all the days."""
    with opened(chromium, reduced_motion="reduce") as page:
        yield Worksheet(page, site_url).open()


def test_a_long_text_makes_room_for_itself(sheet: Worksheet) -> None:
    before = sheet.open().box("excluded").bounding_box()
    sheet.write({"excluded": "Abrir otro local. " * 60})
    after = sheet.box("excluded").bounding_box()
    assert before is not None
    assert after is not None
    assert after["height"] > 2 * before["height"]
    assert sheet.box("excluded").evaluate("box => box.scrollHeight <= box.clientHeight + 1")


@pytest.mark.parametrize("engine", ["chromium", "firefox"])
def test_it_stays_by_double_click(request: pytest.FixtureRequest, site_dir: Path, engine: str) -> None:
    with reader(request.getfixturevalue(engine)) as page:
        sheet = Worksheet(page, f"{site_dir.as_uri()}/").open().write(GOAL)
        fragment = sheet.share()
        sheet.open()
        assert sheet.values() == GOAL
        sheet.button("erase").click()
        sheet.open(fragment=fragment)
        expect(sheet.received).to_be_visible()
        expect(sheet.box("start")).to_have_value("42")


def test_without_scripts_it_can_be_read_and_printed(chromium: Browser, site_url: str) -> None:
    with opened(chromium, java_script_enabled=False) as page:
        page.goto(f"{site_url}{PLACES['contingency_plan']}")
        sheet = Worksheet(page, site_url)
        expect(sheet.element.locator("noscript p")).to_contain_text("Sin JavaScript")
        expect(sheet.element).to_contain_text("Ejemplo: Sobre cerrado, con Marta")
        expect(sheet.element.locator("button:visible, progress:visible")).to_have_count(0)
        (paper,) = sheet.paper("A4")
        assert "Quién decide" in paper


@pytest.mark.parametrize(
    ("width", "scheme", "names"), [(360, "light", tuple(PLACES)), (1440, "dark", ("signed_goal", "response_times"))]
)
def test_sheets_raise_no_serious_barrier(
    chromium: Browser, site_url: str, width: int, scheme: Literal["light", "dark"], names: tuple[str, ...]
) -> None:
    barriers = {}
    look: dict[str, Any] = {"color_scheme": scheme, "viewport": {"width": width, "height": 800}}
    with opened(chromium, **look, reduced_motion="reduce") as page:
        sheet = Worksheet(page, site_url)
        for name in names:
            sheet.open(name).element.locator("details").evaluate_all(
                "all => all.forEach((each) => { each.open = true })"
            )
            sheet.element.locator('[data-kind="date"]').evaluate_all(
                "all => all.forEach((date) => { date.value = 'pronto'; date.focus(); date.blur(); })"
            )
            if name == "signed_goal":
                sheet.write({"milestones.1.target": "48"}).button("row-remove", "milestones.1").click()
            if name == "response_times":
                fragment = '#v=1&hoja=response_times&d={"lead":"Yuli"}&nota=Hola'
                page.evaluate("hash => location.hash = hash", fragment)
                expect(sheet.received).to_be_visible()
            page.add_script_tag(path=AXE)
            barriers[name] = page.evaluate(RUN_AXE)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert barriers == {name: [] for name in names}
