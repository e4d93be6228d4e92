"""Figures stay on the device between visits: with their result, until the reader says no, and never over newer ones."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.browser.opening import opened
from tests.browser.page import Calculator, put_down

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

KEY = "rumbo:figures/cpa"
MINE = {"spend": "3,000", "leads": "60", "sales": "6"}


def kept(page: Page, key: str = KEY) -> Any:  # noqa: ANN401 - whatever stands in storage
    """What is kept, once the page has written what it had to."""
    put_down(page)
    text = page.evaluate("key => localStorage.getItem(key)", key)
    return json.loads(text)["kept"] if text else None


def sentence(calculator: Calculator, state: str) -> str:
    return calculator.part("keeping").get_attribute(f"data-text-{state}") or ""


def test_coming_back_shows_the_figures_and_their_result_without_python(calculator: Calculator) -> None:
    asked: list[str] = []
    calculator.open("cpa").start().write(MINE)
    expect(calculator.part("keeping-sentence")).to_have_text(sentence(calculator, "on"))
    headline, text = calculator.headline.inner_text(), kept(calculator.page)
    calculator.page.on("request", lambda request: asked.append(request.url))
    calculator.open("cpa")
    expect(calculator.headline).to_have_text(headline)
    assert calculator.typed() == {**dict.fromkeys(calculator.typed(), ""), **MINE}
    assert calculator.badge.inner_text() == "Tus cifras"
    assert (calculator.state, calculator.is_stale) == ("idle", False)
    assert not [address for address in asked if ".wasm" in address]
    assert calculator.page.evaluate("key => JSON.parse(localStorage.getItem(key)).kept", KEY) == text
    other_build = text | {"answers": text["answers"] | {"of": "an older build"}}
    write_kept(calculator.page, {"v": 1, "kept": other_build})
    calculator.open("cpa")
    assert calculator.typed()["spend"] == "3,000"
    expect(calculator.badge).to_have_text(calculator.element.get_attribute("data-text-badge-kept") or "")
    expect(calculator.headline).to_be_hidden()
    calculator.send()
    calculator.ready()
    expect(calculator.headline).to_have_text(headline)


def write_kept(page: Page, found: object) -> None:
    # The page writes once more when it is left: another one writes behind it.
    page.goto(page.url.rsplit("/", 2)[0] + "/404.html")
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, json.dumps(found)])


@pytest.mark.parametrize(
    "found",
    [
        {"v": 1, "kept": {"stamp": 1, "figures": {"country": "MX"}, "answers": None}},
        {"v": 1, "kept": {"stamp": 1, "figures": None, "answers": {"of": 1}}},
        {"v": 1, "kept": []},
        {"v": 2, "kept": {}},
        "not what we wrote",
    ],
)
def test_corrupt_storage_leaves_the_example(warm: Calculator, found: object) -> None:
    warm.visit("cpl")
    warm.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, json.dumps(found)])
    warm.visit("cpa")
    assert warm.typed()["spend"] == "1,000"
    assert warm.source == "example"
    warm.write(MINE)
    assert kept(warm.page)["figures"]["writings"]["spend"]["text"] == "3,000"


def test_an_altered_answer_is_not_shown(warm: Calculator) -> None:
    warm.write(MINE)
    found = kept(warm.page)
    warm.visit("cpl")
    answers = found["answers"] | {"json": found["answers"]["json"].replace("$500", "$5")}
    stored = json.dumps({"v": 1, "kept": found | {"answers": answers}})
    warm.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, stored])
    warm.visit("cpa")
    warm.settle()
    assert warm.output("cpa").inner_text() == "$500.00"


def test_no_means_no_everywhere_and_can_be_taken_back(warm: Calculator) -> None:
    warm.write(MINE)
    assert kept(warm.page) is not None
    warm.keep("stop")
    expect(warm.part("keeping-sentence")).to_have_text(sentence(warm, "off"))
    expect(warm.part("keeping-news")).to_have_text(sentence(warm, "stopped"))
    expect(warm.element.locator('button[data-keep="start"]')).to_be_focused()
    assert warm.write({"spend": "4,000"}).typed()["spend"] == "4,000"
    assert kept(warm.page) is None
    warm.visit("cpl").write({"spend": "5,000"})
    expect(warm.part("keeping-sentence")).to_have_text(sentence(warm, "off"))
    assert kept(warm.page, "rumbo:figures/cpl") is None
    warm.keep("start")
    assert kept(warm.page, "rumbo:figures/cpl")["figures"]["writings"]["spend"]["text"] == "5,000"


def test_erasing_one_or_all_can_be_undone(warm: Calculator) -> None:
    warm.write(MINE).put_down()
    warm.visit("cpl").write({"spend": "2,000"})
    assert kept(warm.page, "rumbo:figures/cpl") is not None
    warm.keep("erase")
    assert kept(warm.page, "rumbo:figures/cpl") is None
    assert kept(warm.page) is not None
    assert warm.typed()["spend"] == "2,000"
    warm.keep("undo").keep("erase-all")
    assert kept(warm.page) is None
    warm.keep("undo")
    assert kept(warm.page) is not None
    assert kept(warm.page, "rumbo:figures/cpl") is not None


def test_the_example_again_leaves_nothing_kept(warm: Calculator) -> None:
    warm.write(MINE)
    assert kept(warm.page) is not None
    warm.button("example").click()
    assert kept(warm.page) is None
    warm.button("undo").click()
    assert kept(warm.page)["figures"]["writings"]["spend"]["text"] == "3,000"


def test_a_link_opens_over_what_is_kept_and_gives_it_back(warm: Calculator) -> None:
    warm.write(MINE)
    before = kept(warm.page)
    warm.page.evaluate("location.hash = '#v=1&pais=CO&spend=2000'")
    expect(warm.box("spend")).to_have_value("2.000")
    expect(warm.part("keeping-sentence")).to_have_text(sentence(warm, "link"))
    assert kept(warm.page) == before
    warm.keep("mine").settle()
    assert warm.typed()["spend"] == "3,000"
    expect(warm.country).to_have_value("MX")
    warm.button("undo").click()
    expect(warm.box("spend")).to_have_value("2.000")


def test_only_editing_keeps_what_a_link_brought(warm: Calculator) -> None:
    warm.page.evaluate("location.hash = '#v=1&pais=MX&spend=2000&sales=4'")
    warm.settle()
    assert kept(warm.page) is None
    expect(warm.part("keeping-sentence")).to_have_text(sentence(warm, "sent"))
    warm.write({"leads": "70"})
    expect(warm.part("keeping-sentence")).to_have_text(sentence(warm, "on"))
    assert kept(warm.page)["figures"]["writings"]["leads"]["text"] == "70"
    # A reload must not bring the link's figures over the edited ones.
    assert "#" not in warm.page.url


def test_another_tab_is_not_overwritten_silently(warm: Calculator, site_url: str) -> None:
    warm.write(MINE)
    assert kept(warm.page) is not None
    second = Calculator(warm.page.context.new_page(), site_url).open("cpa")
    expect(second.box("spend")).to_have_value("3,000")
    second.box("spend").fill("7,000")
    put_down(second.page)
    expect(warm.part("keeping-sentence")).to_have_text(sentence(warm, "elsewhere"))
    warm.write({"spend": "8,000"})
    assert kept(warm.page)["figures"]["writings"]["spend"]["text"] == "7,000"
    warm.keep("newer").settle()
    assert warm.typed()["spend"] == "7,000"
    warm.button("undo").click()
    expect(warm.box("spend")).to_have_value("8,000")
    assert kept(warm.page)["figures"]["writings"]["spend"]["text"] == "8,000"
    expect(second.part("keeping-sentence")).to_have_text(sentence(second, "elsewhere"))
    second.keep("stay")
    assert kept(second.page)["figures"]["writings"]["spend"]["text"] == "7,000"
    second.page.close()


def test_blocked_and_full_storage_say_so(chromium: Browser, site_url: str) -> None:
    # The theme's own scripts complain about blocked storage: these pages are not watched for faults.
    for state, trouble in (("blocked", "SecurityError"), ("full", "QuotaExceededError")):
        with opened(chromium) as page:
            page.add_init_script(
                f"Storage.prototype.setItem = (key) => {{ if (!key.startsWith('/') && ('{state}' === 'blocked' || "
                f"key.includes('figures'))) throw new DOMException('no', '{trouble}') }}"
            )
            calculator = Calculator(page, site_url).open("cpa")
            calculator.box("spend").fill("3,000")
            expect(calculator.part("keeping-sentence")).to_have_text(sentence(calculator, state))
            assert calculator.typed()["spend"] == "3,000"
