"""What stands in Python's way is told at once, by its own name, with the mend that fits; and the mend works."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest
from playwright.sync_api import expect

from tests.browser.opening import answered, held, opened
from tests.browser.page import Calculator

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page, Route

    Answer = Callable[[Route, bytes], None]

WASM, LIBRARY, WORKER = "python.wasm", "library.zip", "worker.js"
NEVER = "() => new Promise(() => {})"
# What a worker's script is made to do before it begins.
WITHOUT_WASM = "delete globalThis.WebAssembly;"
WITHOUT_MEMORY = "WebAssembly.instantiateStreaming = async () => { throw new RangeError('no memory') };"
UNCOMPILED = "WebAssembly.instantiateStreaming = async () => { throw new WebAssembly.CompileError('no module') };"
SILENT = f"globalThis.setInterval = () => 0; WebAssembly.instantiateStreaming = {NEVER};"
DEAF = "addEventListener('message', (event) => { if (event.data.id) event.stopImmediatePropagation(); });"
OUR_MISTAKE = DEAF.replace("event.stop", "postMessage({kind: 'error', id: event.data.id, message: 'oh'}), event.stop")
# Compiles when it is told to, and counts its signs of life.
SLOW = """
{
  const compile = WebAssembly.instantiateStreaming;
  const post = globalThis.postMessage;
  globalThis.beats = 0;
  const told = new Promise((resolve) => (globalThis.goOn = resolve));
  WebAssembly.instantiateStreaming = async (...given) => (await told, compile(...given));
  globalThis.postMessage = (message) => { globalThis.beats += message.kind === "alive"; post(message); };
}
"""
SHORT = 2_000  # milliseconds, instead of the minutes that readers get
KEEP_WORKERS = """
globalThis.workers = [];
globalThis.Worker = class extends Worker {
  constructor(...given) {
    super(...given);
    if (!String(given[0]).endsWith("/worker.js")) return;
    workers.push(this);
    // Only the first is to be given up soon.
    if (workers.length > 1) document.documentElement.removeAttribute("data-patience-hearing");
  }
};
"""


def sending(status: int, content_type: str = "text/plain") -> Answer:
    """Answer with something that is not the file."""
    return lambda route, _: route.fulfill(status=status, content_type=content_type, body="<h1>Welcome to our café</h1>")


def refusing(route: Route, _: bytes) -> None:
    """Break the connection off."""
    route.abort()


def cutting(route: Route, content: bytes) -> None:
    """Send half of it, as a server does that believes it is all."""
    route.fulfill(body=content[: len(content) // 2], content_type=type_of(route))


def spoiling(route: Route, content: bytes) -> None:
    """Send as many bytes as there should be, one of them another."""
    middle = len(content) // 2
    other = bytes([content[middle] ^ 1])
    route.fulfill(body=content[:middle] + other + content[middle + 1 :], content_type=type_of(route))


def beginning(script: str) -> Answer:
    """Let the worker run something else first."""
    return lambda route, content: route.fulfill(body=script.encode() + content, content_type=type_of(route))


def forbidding(policy: str) -> Answer:
    """Send the file under a policy of its own."""
    return lambda route, content: route.fulfill(
        body=content, headers={"content-type": type_of(route), "content-security-policy": policy}
    )


def type_of(route: Route) -> str:
    """Return the type that a server gives the file."""
    return {"js": "text/javascript", "wasm": "application/wasm"}.get(route.request.url.rpartition(".")[2], "x/zip")


class Obstacle(NamedTuple):
    """What happens to a file, and what the page is to say of it."""

    file: str
    answer: Answer
    why: str
    impatient: str = ""


OBSTACLES = {
    "refused": Obstacle(WASM, refusing, "connection"),
    "gone": Obstacle(LIBRARY, sending(404), "gone"),
    "in trouble": Obstacle(WASM, sending(503), "server"),
    "captive": Obstacle(WASM, sending(200, "text/html"), "replaced"),
    "captive without a type": Obstacle(LIBRARY, sending(200), "replaced"),
    "cut": Obstacle(WASM, cutting, "damaged"),
    "spoiled": Obstacle(WASM, spoiling, "damaged"),
    "not compiled": Obstacle(WORKER, beginning(UNCOMPILED), "damaged"),
    "spoiled library": Obstacle(LIBRARY, spoiling, "damaged"),
    "worker refused": Obstacle(WORKER, refusing, "connection"),
    "worker gone": Obstacle(WORKER, sending(404), "gone"),
    "worker captive": Obstacle(WORKER, sending(200, "text/html"), "replaced"),
    "worker cut": Obstacle(WORKER, cutting, "damaged"),
    "without WebAssembly": Obstacle(WORKER, beginning(WITHOUT_WASM), "unsupported"),
    "without leave": Obstacle(WORKER, forbidding("script-src 'self'"), "forbidden"),
    "without memory": Obstacle(WORKER, beginning(WITHOUT_MEMORY), "memory"),
    "silent": Obstacle(WORKER, beginning(SILENT), "slow", "start"),
    "our mistake": Obstacle(WORKER, beginning(OUR_MISTAKE), "figures"),
    "deaf": Obstacle(WORKER, beginning(DEAF), "stopped", "hearing"),
}
RETRIES = {"connection", "server", "replaced", "damaged", "memory", "slow", "stopped", "figures"}
RELOADS = {"gone", "replaced", "figures"}


# Where engines differ in what they say of it, both are asked.
IN_BOTH = ("worker refused", "worker cut", "without leave", "not compiled", "captive")
TOLD = [("chromium", name) for name in OBSTACLES] + [("firefox", name) for name in IN_BOTH]
MENDED = [("chromium", name) for name in ("refused", "worker cut", "deaf")] + [("firefox", "spoiled")]


@pytest.fixture
def fresh(request: pytest.FixtureRequest, site_url: str) -> Iterator[Calculator]:
    """Handle calculators in a fresh page of an engine."""
    with opened(request.getfixturevalue(request.param), locale="es-MX") as page:
        yield Calculator(page, site_url)


@pytest.fixture
def in_chromium(chromium: Browser, site_url: str) -> Iterator[Calculator]:
    """Handle calculators in a fresh page, whose errors are part of the matter."""
    with opened(chromium, locale="es-MX") as page:
        yield Calculator(page, site_url)


def obstructing(site: Path, obstacle: Obstacle) -> Callable[[Route], None]:
    """Answer for the server in one file."""
    (file,) = site.glob(f"assets/rumbo/runtime-*/{obstacle.file}")
    return lambda route: obstacle.answer(route, file.read_bytes())


def be_impatient(page: Page, awaited: str) -> None:
    page.evaluate(f"document.documentElement.setAttribute('data-patience-{awaited}', '{SHORT}')")


def expect_told(calculator: Calculator, why: str) -> None:
    """Wait for the one sentence, and for the mends that go with it and no others."""
    expect(calculator.element).to_have_attribute("data-state", "error")
    told = calculator.runtime.locator("p[data-why]:visible")
    assert [part.get_attribute("data-why") for part in told.all()] == [why]
    assert ("conexión e intenta" in told.inner_text()) == (why == "connection")
    assert calculator.button("retry").is_visible() == (why in RETRIES)
    assert calculator.runtime.locator('[data-action="reload"]:visible').count() == (why in RELOADS)
    expect(calculator.box("spend")).to_have_value("2,000")


def meet(calculator: Calculator, site: Path, obstacle: Obstacle) -> None:
    """Type while the obstacle stands in the way, and wait until it is told."""
    with answered(calculator.page, f"**/{obstacle.file}", obstructing(site, obstacle)):
        calculator.open("cpa")
        if obstacle.impatient:
            be_impatient(calculator.page, obstacle.impatient)
        calculator.box("spend").fill("2,000")
        expect_told(calculator, obstacle.why)


@pytest.mark.parametrize(("fresh", "name"), TOLD, indirect=["fresh"])
def test_what_stands_in_the_way_is_told_by_its_name(fresh: Calculator, site_dir: Path, name: str) -> None:
    meet(fresh, site_dir, OBSTACLES[name])


@pytest.mark.parametrize(("fresh", "name"), MENDED, indirect=["fresh"])
def test_trying_again_works_once_nothing_stands_in_the_way(fresh: Calculator, site_dir: Path, name: str) -> None:
    meet(fresh, site_dir, OBSTACLES[name])
    fresh.page.evaluate("document.documentElement.removeAttribute('data-patience-hearing')")
    fresh.button("retry").click()
    fresh.ready()
    assert fresh.output("cpa").inner_text() == "$400.00"


@pytest.mark.parametrize("keeps", [True, False])
def test_after_a_new_edition_the_page_is_loaded_again_with_its_figures(
    in_chromium: Calculator, site_dir: Path, *, keeps: bool
) -> None:
    obstacle = OBSTACLES["gone"]
    with answered(in_chromium.page, f"**/{obstacle.file}", obstructing(site_dir, obstacle)):
        in_chromium.open("cpa")
        if not keeps:
            in_chromium.box("spend").fill("1,500")
            in_chromium.keep("stop")
        in_chromium.box("spend").fill("2,000")
        expect_told(in_chromium, "gone")
    in_chromium.runtime.locator('[data-action="reload"]:visible').click()
    in_chromium.ready()
    expect(in_chromium.box("spend")).to_have_value("2,000")
    expect(in_chromium.output("cpa")).to_have_text("$400.00")
    assert in_chromium.page.evaluate("sessionStorage.getItem('rumbo:reload')") is None


def test_a_network_that_stalls_is_told(in_chromium: Calculator) -> None:
    with held(in_chromium.page, f"**/{WASM}"):
        in_chromium.open("cpa")
        be_impatient(in_chromium.page, "download")
        in_chromium.box("spend").fill("2,000")
        expect_told(in_chromium, "connection")


def test_a_device_that_is_slow_but_lives_is_given_its_time(in_chromium: Calculator, site_dir: Path) -> None:
    page = in_chromium.page
    slow = Obstacle(WORKER, beginning(SLOW), "")
    with answered(page, f"**/{WORKER}", obstructing(site_dir, slow)):
        in_chromium.open("cpa")
        for awaited in ("download", "start"):
            page.evaluate(f"document.documentElement.setAttribute('data-patience-{awaited}', '8000')")
        with page.expect_worker(lambda worker: worker.url.endswith(WORKER)) as coming:
            in_chromium.box("spend").fill("2,000")
        worker = coming.value
        # Far longer than either wait, and not a byte in all that time.
        while worker.evaluate("globalThis.beats") < 20:
            expect(in_chromium.element).to_have_attribute("data-state", "loading")
        expect(in_chromium.part("progress-text")).to_contain_text("tarda un poco más")
        page.evaluate("document.documentElement.removeAttribute('data-patience-start')")
        worker.evaluate("globalThis.goOn()")
        in_chromium.ready()
    assert in_chromium.output("cpa").inner_text() == "$400.00"


def test_a_worker_that_is_gone_without_a_word_is_replaced_and_asked_again(in_chromium: Calculator) -> None:
    page = in_chromium.page
    page.add_init_script(KEEP_WORKERS)
    in_chromium.open("cpa").start()
    be_impatient(page, "hearing")
    page.evaluate("workers[0].terminate()")
    in_chromium.box("spend").fill("2,000")
    expect(in_chromium.output("cpa")).to_have_text("$400.00")
    assert page.evaluate("workers.length") == 2
    assert in_chromium.state == "ready"
    expect(in_chromium.runtime).to_be_hidden()


def test_a_page_in_a_frame_that_forbids_it_says_so(in_chromium: Calculator) -> None:
    page, address = in_chromium.page, in_chromium.address
    frame = f'<iframe sandbox="allow-scripts" src="{address}calculadoras/cpa.html" width="900" height="900"></iframe>'
    with answered(page, "**/marco.html", lambda route: route.fulfill(body=frame, content_type="text/html")):
        page.goto(f"{address}marco.html")
        inside = page.frame_locator("iframe").locator("rumbo-calculator")
        inside.locator('input[name="spend"]').fill("2,000")
        expect(inside.locator('p[data-why="framed"]')).to_be_visible()
        expect(inside.locator("a[data-why]")).to_be_visible()
