"""«Compartir»: the link that is copied, shown as a code and opened again; and the sender's words with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.opening import opened
from tests.browser.page import Calculator
from tests.browser.sharing import Panel, decoded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

MARKUP = "<img src=x onerror=window.harmed=1> & <b>café</b>"


def follow(calculator: Calculator, link: str) -> Calculator:
    """Open a link in the page as it is."""
    calculator.page.evaluate("hash => { location.hash = ''; location.hash = hash }", link.partition("#")[2])
    return calculator.settle()


def test_the_link_follows_the_figures(warm: Calculator, site_url: str) -> None:
    panel = Panel(warm).entitle("")
    assert panel.link() == f"{site_url}calculadoras/cpa.html#v=1&pais=MX"
    warm.write({"spend": "2,000.50", "ticket": "900"})
    warm.country.select_option("CO")
    warm.settle()
    assert panel.link() == f"{site_url}calculadoras/cpa.html#v=1&pais=CO&spend=2000.5&ticket=900"
    assert "#" not in warm.page.url


def test_a_figure_that_i_typed_is_mine_in_the_link_too(warm: Calculator) -> None:
    warm.write({"spend": "2,000", "sales": "6"})
    warm.write({"sales": "5"})
    link = Panel(warm).entitle("").link()
    assert link.endswith("#v=1&pais=MX&spend=2000&sales=5")
    assert "Leads" in follow(warm, link).part("borrowed").inner_text()
    assert "Ventas" not in warm.part("borrowed").inner_text()


@pytest.mark.parametrize(
    ("slug", "country", "typed"),
    [
        ("cpa", "CL", {"spend": "1.234.567", "leads": "4.321", "sales": "12", "ticket": "", "margin": "33,5"}),
        ("budget", "ES", {"revenue_goal": "98.765,43", "ticket": "1500", "cvr": "7,25", "cpl": "20,5"}),
        ("response", "PR", {"whatsapp": "2 h", "social": "1 día", "email": ""}),
    ],
)
def test_a_link_brings_the_same_figures_back(warm: Calculator, slug: str, country: str, typed: dict[str, str]) -> None:
    warm.visit(slug)
    warm.country.select_option(country)
    warm.settle().write(typed)
    mine, headline = warm.typed(), warm.headline.inner_text()
    link = Panel(warm).link()
    warm.button("clear").click()
    follow(warm, link)
    assert warm.headline.inner_text() == headline
    expect(warm.country).to_have_value(country)
    again = Panel(warm).link()
    assert again == link
    written = {key: warm.typed()[key] for key in typed}
    assert {key: text == "" for key, text in written.items()} == {key: mine[key] == "" for key in typed}


def test_errors_in_the_figures_keep_the_link_back(warm: Calculator) -> None:
    panel = Panel(warm)
    warm.write({"spend": "muchos"})
    expect(panel.said).to_have_text(panel.text("errors"))
    assert panel.address.input_value() == ""
    warm.write({"spend": "3,000"})
    assert "spend=3000" in panel.link()
    expect(panel.said).to_have_text("")


def test_the_link_is_copied(warm: Calculator) -> None:
    warm.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    panel = Panel(warm)
    panel.press("Copiar enlace")
    expect(panel.said).to_have_text(panel.text("copied"))
    assert warm.page.evaluate("navigator.clipboard.readText()") == panel.link()


def test_where_copying_is_refused_the_link_is_selected(warm: Calculator) -> None:
    panel = Panel(warm)
    # What a browser without permission does; ours would give it.
    warm.page.evaluate(
        "() => { navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));"
        " document.execCommand = () => false }"
    )
    panel.press("Copiar enlace")
    expect(panel.said).to_have_text(panel.text("selected"))
    assert warm.page.evaluate("getSelection().toString()") == panel.link()
    warm.page.evaluate("() => { delete navigator.clipboard.writeText; delete document.execCommand }")


def test_a_camera_reads_the_link_from_the_code(warm: Calculator) -> None:
    panel = Panel(warm).entitle("Propuesta para Café Luna", "Para la reunión del martes: ¿seguimos?")
    panel.press("Ver código QR")
    assert decoded(panel.part("qr-code")) == panel.link()
    expect(panel.part("qr-title")).to_have_text("Propuesta para Café Luna")
    warm.page.keyboard.press("Escape")
    expect(panel.part("qr")).to_be_hidden()
    expect(panel.root.get_by_role("button", name="Ver código QR")).to_be_focused()


def test_a_link_too_long_for_a_code_says_so(warm: Calculator) -> None:
    panel = Panel(warm).entitle("", "ñ" * 300)
    panel.press("Ver código QR")
    expect(panel.said).to_have_text(panel.text("too-long-for-qr"))
    expect(panel.part("qr")).to_be_hidden()


def test_the_senders_words_arrive_as_text_and_as_theirs(warm: Calculator) -> None:
    panel = Panel(warm).entitle(MARKUP, "Primera línea\nSegunda \u202elínea")
    link = panel.link()
    panel.entitle("")
    follow(warm, link)
    expect(warm.part("sender")).to_be_visible()
    expect(warm.part("sender-title")).to_have_text(MARKUP)
    assert warm.part("sender-note").inner_text() == "Primera línea\nSegunda línea"
    assert warm.part("sender-title").locator("*").count() == 0
    assert warm.page.evaluate("window.harmed") is None
    assert panel.link() == link


def test_the_senders_words_go_with_their_figures(warm: Calculator) -> None:
    Panel(warm).entitle("")
    follow(warm, "#v=1&pais=MX&spend=2000&titulo=Propuesta")
    changed = warm.part("sender").locator(".rumbo-sender__changed")
    expect(changed).to_be_hidden()
    warm.write({"spend": "2,500"})
    expect(changed).to_be_visible()
    warm.button("example").click()
    expect(warm.part("sender")).to_be_hidden()
    expect(Panel(warm).title).to_have_value("")
    warm.settle().button("undo").click()
    expect(warm.part("sender-title")).to_have_text("Propuesta")


def test_a_pasted_link_opens_here(warm: Calculator) -> None:
    panel = Panel(warm)
    panel.open("Te mando las cifras: https://otra.example/guia/calculadoras/cpa.html#v=1&pais=PE&spend=2000.")
    expect(warm.box("spend")).to_have_value("2,000")
    expect(warm.country).to_have_value("PE")
    expect(panel.part("opened")).to_have_text(panel.text("opened"))
    expect(panel.pasted).to_have_value("")
    warm.settle()


@pytest.mark.parametrize(
    ("text", "reason"),
    [("hola", "not-a-link"), ("", "not-a-link"), ("https://x.example/otra/pagina.html#v=1&pais=MX", "not-here")],
)
def test_another_text_is_refused_in_words(warm: Calculator, text: str, reason: str) -> None:
    panel = Panel(warm)
    panel.open(text)
    expect(panel.part("pasted-error")).to_have_text(panel.text(reason))
    expect(panel.pasted).to_be_focused()
    expect(panel.pasted).to_have_value(text)


def test_a_pasted_link_of_another_calculator_goes_there(calculator: Calculator) -> None:
    calculator.open("cpa")
    Panel(calculator).open("https://otra.example/calculadoras/nps.html#v=1&pais=MX&promoters=70")
    calculator.page.wait_for_url("**/calculadoras/nps.html#**")
    calculator.ready()
    assert calculator.typed()["promoters"] == "70"


@pytest.fixture
def folder(chromium: Browser, site_dir: Path) -> Iterator[Calculator]:
    """Handle calculators opened by double click, without any network."""
    with opened(chromium) as page:
        page.route("http**", lambda route: route.abort())
        yield Calculator(page, f"{site_dir.as_uri()}/")


def test_links_go_from_the_site_to_the_folder_and_back(folder: Calculator, warm: Calculator, site_url: str) -> None:
    warm.write({"spend": "2,345.50"})
    online = Panel(warm).entitle("Propuesta").link()
    folder.open("cpl")
    Panel(folder).open(online)
    folder.page.wait_for_url("**/calculadoras/cpa.html#**")
    folder.ready()
    assert folder.typed() == warm.typed()
    expect(folder.part("sender-title")).to_have_text("Propuesta")
    panel = Panel(folder)
    offline = panel.link()
    assert offline.startswith("file://")
    assert offline.partition("#")[2] == online.partition("#")[2]
    expect(panel.said).to_have_text(panel.text("here"))
    Panel(warm).open(offline)
    expect(warm.box("spend")).to_have_value("2,345.50")
    warm.settle()
    # An edition that knows its address says it in the page's head.
    folder.page.evaluate(
        "href => document.head.insertAdjacentHTML('beforeend', `<link rel=canonical href=${href}>`)",
        f"{site_url}calculadoras/cpa.html",
    )
    panel.entitle("Otra")
    expect(panel.said).to_have_text("")
    assert panel.link().startswith(f"{site_url}calculadoras/cpa.html#v=1&")
