"""A reader with a keyboard: search, narrow, read, go to the encounter, copy a citation, come back."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.publish.serving import serving

CHROMIUM = Path("/usr/bin/chromium")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM.exists(), reason=f"no browser at {CHROMIUM}: apt-get install chromium"),
]
AXE = os.environ.get("AXE_CORE")
RULES = "{runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}"
MEETING = "2001-05-04-rudolf-rassendyll-xr-rufus-firefly-xf"


@pytest.fixture(scope="module")
def address(corpus: Path) -> Iterator[str]:
    """Where the corpus is served."""
    with serving(corpus) as served:
        yield served.address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The system's Chromium, without a window."""
    arguments = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=str(CHROMIUM), args=arguments)
        yield opened
        opened.close()


@pytest.fixture
def complaints() -> list[str]:
    """What the browser complained of: scripts that failed, things that the policy refused."""
    return []


def opened(browser: Browser, address: str, complaints: list[str], **wishes: object) -> Page:
    """A page that notes its complaints and reaches no other host."""
    page = browser.new_context(**wishes).new_page()  # type: ignore[arg-type]
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("dialog", lambda dialog: (complaints.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda asked: None if asked.url.startswith(address) else complaints.append(asked.url))
    page.goto(address)
    return page


def follow(page: Page, link: str) -> None:
    """Go to a link with the tabulator and take it."""
    for _ in range(80):
        page.keyboard.press("Tab")
        focused = page.evaluate("document.activeElement.matches('a') ? document.activeElement.textContent.trim() : ''")
        if re.fullmatch(link, focused):
            page.keyboard.press("Enter")
            page.wait_for_load_state()
            return
    raise AssertionError(f"no link {link!r} within eighty steps of the tabulator")


def test_a_search_read_to_the_end_with_the_keyboard(browser: Browser, address: str, complaints: list[str]) -> None:
    page = opened(browser, address, complaints, permissions=["clipboard-read", "clipboard-write"])
    page.keyboard.press("/")
    page.keyboard.type("freedonia will")
    page.keyboard.press("Enter")
    expect(page.locator(".summary")).to_contain_text("5 statements")
    follow(page, "of the other side")
    expect(page.locator(".summary")).to_contain_text("1 statement")
    follow(page, "Talks between Ruritania and Freedonia")
    expect(page.locator(".turn.counterpart")).to_contain_text("as told by Foreign Office of Ruritania")
    follow(page, "The encounter: .*")
    expect(page.locator("h1")).to_have_text("Rudolf Rassendyll – Rufus Firefly")
    follow(page, "Rufus Firefly as told .*")
    expect(page.locator("h1")).to_contain_text("as told by")
    page.get_by_role("button", name="Copy the Chicago citation").press("Enter")
    assert "Talks between Ruritania and Freedonia" in page.evaluate("navigator.clipboard.readText()")
    page.go_back()
    expect(page.locator("h1")).to_have_text("Rudolf Rassendyll – Rufus Firefly")
    assert complaints == []


def test_the_same_without_scripts(browser: Browser, address: str, complaints: list[str]) -> None:
    page = opened(browser, address, complaints, java_script_enabled=False)
    page.locator("#q").fill("freedonia will side:counterpart")
    page.locator("#q").press("Enter")
    page.get_by_role("link", name="Talks between Ruritania and Freedonia").click()
    page.get_by_role("link", name=re.compile("The encounter")).click()
    expect(page.locator("h1")).to_have_text("Rudolf Rassendyll – Rufus Firefly")
    assert complaints == []


@pytest.mark.parametrize(
    "path", ["readout/hostile", "statement/hostile.2", "search?q=minister", "", "about", "readouts/topics"]
)
@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_overflows_and_nothing_is_refused(
    browser: Browser, address: str, complaints: list[str], path: str, width: int
) -> None:
    page = opened(browser, address, complaints, viewport={"width": width, "height": 800})
    page.goto(address + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert complaints == []


def told_by_the_note(page: Page) -> list[str]:
    return [" ".join(text.split()) for text in page.locator(".gloss[open]").all_inner_texts()]


def test_a_statement_tells_how_it_was_read(browser: Browser, address: str, complaints: list[str]) -> None:
    why = ["2 urge · A cue “called for”; an explicit cue and a known name; rule test"]
    page = opened(browser, address, complaints)
    page.goto(f"{address}readout/ours")
    page.locator("#s2").hover()
    expect(page.locator(".gloss[open]")).to_have_count(1)
    assert told_by_the_note(page) == why
    page.mouse.move(2, 2)
    expect(page.locator(".gloss[open]")).to_have_count(0)
    page.get_by_role("link", name="Statement 2").focus()
    expect(page.locator(".gloss[open]")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.locator(".gloss[open]")).to_have_count(0)
    page.locator("#s2").click()
    page.mouse.move(2, 2)
    page.wait_for_timeout(500)
    assert told_by_the_note(page) == why, "what is pressed stays"
    assert complaints == []


def test_a_statement_tells_it_to_a_finger_and_without_scripts(
    browser: Browser, address: str, complaints: list[str]
) -> None:
    phone = opened(browser, address, complaints, viewport={"width": 360, "height": 800}, has_touch=True, is_mobile=True)
    phone.goto(f"{address}readout/ours")
    phone.locator("#s2").tap()
    phone.wait_for_timeout(500)
    assert len(told_by_the_note(phone)) == 1
    bare = opened(browser, address, complaints, java_script_enabled=False)
    bare.goto(f"{address}readout/ours")
    bare.locator(".gloss summary").first.press("Enter")
    assert told_by_the_note(bare)[0].startswith("2 urge · A cue")
    assert complaints == []


def test_facets_fold_under_one_button_on_a_phone(browser: Browser, address: str, complaints: list[str]) -> None:
    page = opened(browser, address, complaints, viewport={"width": 360, "height": 800})
    page.goto(f"{address}search?q=minister")
    facet = page.get_by_role("link", name="Foreign Office of Ruritania")
    expect(facet).to_be_hidden()
    page.get_by_label("Narrow this search").press("Space")
    expect(facet).to_be_visible()


WALKED = (
    "", "search?q=minister+topic:trade", "search?q=borders&context=left", "search", "readout/ours",
    "readout/changed?because=mode",
    "readout/hostile", "statement/ours.3", f"encounter/{MEETING}", "speaker/rufus-firefly-xf", "topic/trade",
    "venue/zenda-xr", "pair/XF-XR", "timeline", "map", "about", "quality", "tables", "readouts", "readouts/statements",
    "readouts/readouts/ours", "readouts/said_on_topic", "nowhere",
)  # fmt: skip


@pytest.mark.skipif(AXE is None, reason="axe-core is not there: npm install axe-core, and AXE_CORE=its axe.min.js")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_no_page_keeps_anybody_out(browser: Browser, address: str, width: int, scheme: str) -> None:
    assert AXE is not None
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True)  # type: ignore[arg-type]
    page = context.new_page()
    found = {}
    for path in WALKED:
        page.goto(address + path)
        page.evaluate("document.querySelectorAll('details:not(.gloss)').forEach(one => { one.open = true })")
        page.add_script_tag(path=AXE)
        found[path] = page.evaluate(f"async () => (await axe.run(document, {RULES})).violations.map(one => one.help)")
    assert {path: violations for path, violations in found.items() if violations} == {}


def test_a_filter_is_taken_away_with_the_keyboard(browser: Browser, address: str, complaints: list[str]) -> None:
    page = opened(browser, address, complaints)
    page.goto(f"{address}search?q=minister+topic:trade")
    expect(page.locator(".summary")).to_contain_text("4 statements")
    follow(page, "topic: Trade ×")
    expect(page.locator(".chips")).to_have_count(0)
    assert page.locator("#q").input_value() == "minister"
    assert complaints == []


def test_from_the_timeline_and_the_map_to_an_encounter(browser: Browser, address: str, complaints: list[str]) -> None:
    page = opened(browser, address, complaints, java_script_enabled=False)
    page.get_by_role("link", name="Timeline").click()
    page.locator(".bars a").last.click()
    page.get_by_role("link", name="Rudolf Rassendyll – Rufus Firefly").last.click()
    expect(page.locator("h1")).to_have_text("Rudolf Rassendyll – Rufus Firefly")
    page.get_by_role("link", name="Map").click()
    page.get_by_role("link", name="Zenda").click()
    expect(page.locator("h1")).to_have_text("Zenda")
    assert complaints == []


def test_a_readout_prints_as_one_would_file_it(browser: Browser, address: str, complaints: list[str]) -> None:
    page = opened(browser, address, complaints, color_scheme="dark")
    page.goto(f"{address}readout/theirs")
    page.emulate_media(media="print")
    for hidden in (".top", ".ways", ".notes", ".why"):
        expect(page.locator(hidden).first).to_be_hidden()
    expect(page.locator(".printed")).to_have_text(
        f"Printed from {address}readout/theirs; original at https://freedonia.example/zenda"
    )
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_what_was_found_is_two_keys_behind_the_ways_to_narrow_it(
    browser: Browser, address: str, complaints: list[str]
) -> None:
    page = opened(browser, address, complaints)
    page.goto(f"{address}search?q=minister")
    follow(page, "Skip to what was found")
    page.keyboard.press("Tab")
    first = page.locator(".found h2 a").first.text_content()
    assert page.evaluate("document.activeElement.textContent") == first
    assert complaints == []
