"""Every screen of every post and of the phone: usable with a reader and a keyboard, quiet, and asking nobody else's server."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.screens.ground import OFFICE as OFFICE_SIZE
from tests.screens.ground import Screens, absent, enter, settled
from tests.screens.looking import screens_in_turn, some_of
from tests.screens.shown import AGENCY, ENTERPRISE, INSURER, OFFICE, PHONE, Shown
from zhibao.web.application import pages_folder

# What the page of the phone loads before anything is shown, compressed.
ENTRY_BYTES = 180 * 1024


def hurdles(page: Page) -> list[str]:
    """What axe finds wrong with a page: the rule and the first place."""
    found: list[dict[str, Any]] = Axe().run(page).response["violations"]
    return [f"{one['id']} ({len(one['nodes'])}): {one['nodes'][0]['html'][:200]} {one['nodes'][0]['failureSummary'][:200]}" for one in found]


def looked_at(shown: Iterator[tuple[Shown, Page]]) -> tuple[int, dict[str, list[str]]]:
    """How many screens were looked at, and the ones with hurdles."""
    found = {one.name: hurdles(page) for one, page in shown}
    return len(found), {name: wrong for name, wrong in found.items() if wrong}


def test_every_screen_of_the_office_is_usable_and_quiet(screens: Screens) -> None:
    shown = some_of(OFFICE)
    assert looked_at(screens_in_turn(screens, shown, phone=False)) == (len(shown), {})
    assert len(shown) >= 6
    screens.quiet()


def test_every_screen_of_an_enterprise_is_usable_and_quiet(screens: Screens) -> None:
    shown = some_of(ENTERPRISE)
    assert looked_at(screens_in_turn(screens, shown, phone=False)) == (len(shown), {})
    screens.quiet()


def test_every_screen_of_a_service_agency_is_usable_and_quiet(screens: Screens) -> None:
    shown = some_of(AGENCY)
    assert looked_at(screens_in_turn(screens, shown, phone=False)) == (len(shown), {})
    screens.quiet()


def test_every_screen_of_an_insurer_is_usable_and_quiet(screens: Screens) -> None:
    shown = some_of(INSURER)
    assert looked_at(screens_in_turn(screens, shown, phone=False)) == (len(shown), {})
    screens.quiet()


@pytest.mark.parametrize("large", [False, True], ids=["normal", "large"])
def test_every_screen_of_the_phone_is_usable_and_quiet(screens: Screens, large: bool) -> None:
    shown = some_of(PHONE)
    assert looked_at(screens_in_turn(screens, shown, phone=True, large=large)) == (len(shown), {})
    assert len(shown) >= 2
    screens.quiet()


def test_a_planted_hurdle_a_complaint_and_a_strange_server_are_noticed(screens: Screens) -> None:
    context = screens.context(OFFICE_SIZE)
    page = enter(screens, context, None)
    settled(page)
    assert hurdles(page) == []
    page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\"><button></button>')")
    assert {one.split(" ")[0] for one in hurdles(page)} == {"image-alt", "button-name"}
    before, asked = list(screens.complaints), set(screens.asked)
    # The policy of the page lets nothing out: the browser refuses and says so.
    refused = page.evaluate("fetch('https://example.org/').then(() => false, () => true)")
    assert refused is True
    assert any("Content Security Policy" in one for one in screens.complaints[len(before):])
    with pytest.raises(AssertionError):
        screens.quiet()
    screens.complaints[:], screens.asked = before, asked
    context.close()


def test_the_first_page_speaks_english_and_lets_somebody_in(screens: Screens) -> None:
    context = screens.context(OFFICE_SIZE)
    page = enter(screens, context, None)
    page.get_by_role("button", name="English").click()
    page.get_by_label("Account", exact=True).fill("lin.jin")
    page.get_by_label("Password", exact=True).fill("taoyuan-demo-2025")
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.get_by_role("heading", name="My work").wait_for()
    settled(page)
    assert hurdles(page) == []
    assert page.evaluate("document.documentElement.lang") == "en"
    context.close()
    screens.quiet()


def test_the_first_load_of_the_phone_is_small() -> None:
    missing = absent()
    folder = pages_folder()
    if missing or folder is None:
        pytest.skip(missing or "")
    html = (folder / "worker" / "index.html").read_text(encoding="utf-8")
    wanted, seen = re.findall(r'(?:src|href)="\.\./assets/([^"]+\.js)"', html), dict[str, int]()
    assert wanted
    while wanted:
        name = wanted.pop()
        if name not in seen:
            text = (folder / "assets" / name).read_bytes()
            seen[name] = len(gzip.compress(text, 9))
            # Only what is imported at once; what a screen asks for later comes later.
            wanted += re.findall(r'(?:from|^import|;import)\s*["\'`]\./([\w.-]+\.js)["\'`]', text.decode("utf-8"))
    assert sum(seen.values()) <= ENTRY_BYTES, seen
