"""Links that leave a figure out mean what its first example meant, whatever the page shows today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.sharing import Panel

if TYPE_CHECKING:
    from tests.browser.page import Calculator


def test_an_old_link_keeps_the_lead_that_it_left_out(warm: Calculator) -> None:
    warm.visit("budget")
    assert warm.typed()["cpl"] == "60"
    warm.page.evaluate("location.hash = '#v=1&pais=MX&revenue_goal=20000&ticket=1000'")
    expect(warm.box("cpl")).to_have_value("20")
    warm.settle()
    assert warm.output("spend").inner_text() == "$4,000.00"
    assert "cpl" not in Panel(warm).link().partition("#")[2]
    warm.button("example").click()
    expect(warm.box("cpl")).to_have_value("60")


def test_a_link_of_todays_example_says_what_old_ones_left_out(warm: Calculator) -> None:
    warm.visit("forecast").write({"cvr": "12"}).settle()
    fragment = Panel(warm).link().partition("#")[2]
    assert {"budget=12000", "cpl=60", "cvr=12"} <= set(fragment.split("&"))
    assert "ticket" not in fragment


def test_the_versions_of_an_old_link_keep_it_too(warm: Calculator) -> None:
    warm.visit("budget")
    warm.page.evaluate("location.hash = '#v=1&pais=MX&revenue_goal=20000&b.cvr=20&b.nombre=Mejor'")
    expect(warm.box("cpl")).to_have_value("20")
    warm.settle()
    rows = [cell for table in warm.tables() for row in table for cell in row]
    assert "$60" not in rows
