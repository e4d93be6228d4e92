"""Nothing typed leaves the device: not without JavaScript, not before the script has come, not when it never comes."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.opening import answered, held, opened, refused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from playwright.sync_api import Browser, Page, Request, Route

FIGURE = "98765"
SCRIPT = "**/assets/rumbo/rumbo.*.js"
PLACES = (
    "calculadoras/cpa.html",
    "calculadoras/compare.html",
    "hojas/meta.html",
    "fallas/servicio.html",  # a checklist
)
UNFOLD = "folds => { for (const fold of folds) fold.open = true }"  # a reader may have opened any
BOXES = "input:not([type=file], [type=hidden]):visible"
TEXT = ":is([type=text], :not([type]))"
MOST = 6  # of a page's boxes, the search among them: the rest are like them
WAYS = (
    # Playwright cannot switch Firefox's scripts off: there a policy forbids them all.
    ("chromium", "off"),
    ("chromium", "blocked"),
    ("chromium", "slow"),
    ("firefox", "forbidden"),
    ("firefox", "slow"),
)


class Watched:
    """A page of which every request is read."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.requests: list[str] = []
        page.on("request", self.note)

    def note(self, request: Request) -> None:
        """Keep what is asked for, and with what."""
        self.requests.append(f"{request.method} {request.url} {request.post_data or ''}")

    @property
    def telling(self) -> list[str]:
        """The requests that carry something typed."""
        return [request for request in self.requests if FIGURE in request]


@pytest.fixture(params=["chromium", "firefox"])
def engine(request: pytest.FixtureRequest) -> Browser:
    """Return each engine."""
    found: Browser = request.getfixturevalue(request.param)
    return found


@pytest.fixture(params=WAYS, ids="-".join)
def dead(request: pytest.FixtureRequest, site_dir: Path) -> Iterator[Watched]:
    """Open pages to which our script does not come, for one reason or another."""
    name, way = request.param
    with opened(request.getfixturevalue(name), java_script_enabled=way != "off") as page:
        obstacles: dict[str, AbstractContextManager[None]] = {
            "off": nullcontext(),
            "blocked": refused(page, SCRIPT),
            "slow": held(page, SCRIPT),
            "forbidden": answered(page, "**/*.html", forbidding(site_dir)),
        }
        with obstacles[way]:
            yield Watched(page)


def forbidding(site: Path) -> Callable[[Route], None]:
    """Answer with the site's pages, under a policy that lets no script run."""

    def answer(route: Route) -> None:
        headers = {"content-type": "text/html; charset=utf-8", "content-security-policy": "script-src 'none'"}
        path = urlsplit(route.request.url).path.lstrip("/")
        route.fulfill(body=(site / path).read_bytes(), headers=headers)

    return answer


def use_everything(page: Page) -> None:
    """Type a figure into the boxes, press Enter there, and press every button that might send."""
    page.locator("details").evaluate_all(UNFOLD)
    for box in page.locator(BOXES).all()[:MOST]:
        if box.and_(page.locator(TEXT)).count():
            box.fill(FIGURE)
        box.press("Enter")
    for button in page.locator("button[type=submit]:visible, button:not([type]):visible").all():
        button.click(force=True)


@pytest.mark.parametrize("place", PLACES)
def test_nothing_typed_travels_while_the_script_is_not_there(dead: Watched, site_url: str, place: str) -> None:
    page = dead.page
    page.goto(site_url + place, wait_until="commit")
    page.locator(".md-footer").wait_for(state="attached")
    use_everything(page)
    assert page.url == site_url + place
    assert dead.telling == []
    # What would have been sent had gone before the answer to a later question.
    asked = len(dead.requests)
    page.goto(f"{site_url}404.html", wait_until="commit")
    assert len(dead.requests) > asked
    assert dead.telling == []


def test_the_button_lives_as_soon_as_the_script_does(page: Page, site_url: str) -> None:
    button = page.locator('form[data-form="figures"] button[type=submit]')
    with held(page, SCRIPT):
        page.goto(f"{site_url}calculadoras/cpa.html", wait_until="commit")
        expect(button).to_be_disabled()
    page.goto(f"{site_url}calculadoras/cpa.html")
    expect(button).to_be_enabled()
    expect(page.locator(".rumbo-asleep")).to_be_hidden()


@pytest.mark.parametrize("place", ["calculadoras/cpa.html", "hojas/meta.html", "fallas/servicio.html"])
def test_a_page_whose_script_does_not_come_says_so(engine: Browser, site_url: str, place: str) -> None:
    with opened(engine) as page, refused(page, SCRIPT):
        page.goto(site_url + place)
        expect(page.locator(".rumbo-asleep").first).to_be_visible()
        expect(page.locator(".rumbo-asleep").first).to_contain_text("recárgala")


def test_without_javascript_the_page_says_what_the_button_does(chromium: Browser, site_url: str) -> None:
    with opened(chromium, java_script_enabled=False) as page:
        page.goto(f"{site_url}calculadoras/cpa.html")
        expect(page.locator('form[data-form="figures"] button[type=submit]')).to_be_disabled()
        expect(page.locator("rumbo-calculator noscript p")).to_contain_text("«Calcular» no hace nada")
