"""The phone in a hand: large enough to read and touch, no wider than the screen, and a report that survives a dead connection."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route

from tests.screens.ground import PHONE as PHONE_SIZE
from tests.screens.ground import WORKER, Screens, enter, settled
from tests.screens.looking import screens_in_turn, some_of
from tests.screens.shown import PHONE

# The text, touch targets and line spacing of the large view are a condition of being listed in a provincial app.
TOO_SMALL = """([text, touch]) => {
  const found = [], seen = (e) => { const r = e.getBoundingClientRect(); return r.width > 0 && r.height > 0 && getComputedStyle(e).visibility !== 'hidden'; };
  for (const e of document.querySelectorAll('a, button, summary, select, textarea, input, .choice, .file label')) {
    if (!seen(e) || e.matches('.choice input, .file input')) continue;
    const r = (e.closest('.adm-input') ?? e).getBoundingClientRect();
    if (r.width < touch - 0.5 || r.height < touch - 0.5) found.push(`touch ${r.width}x${r.height} ${e.innerText || e.ariaLabel}`);
  }
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let n; (n = walk.nextNode());) {
    const e = n.parentElement;
    if (!n.data.trim() || e.closest('noscript, script, option') || !seen(e)) continue;
    const style = getComputedStyle(e), size = parseFloat(style.fontSize), line = parseFloat(style.lineHeight);
    if (size < text) found.push(`text ${size} ${n.data}`);
    if (line && line / size < 1.29) found.push(`line ${line / size} ${n.data}`);
  }
  if (document.documentElement.scrollWidth > innerWidth) found.push(`wide ${document.documentElement.scrollWidth}`);
  return found;
}"""


@pytest.mark.parametrize(("large", "language", "least"), [(False, "zh", [13.5, 44]), (True, "zh", [18, 60]), (True, "en", [18, 60])])
def test_every_screen_of_the_phone_can_be_read_and_touched(screens: Screens, large: bool, language: str, least: list[float]) -> None:
    # What is done first on a screen is done by its Chinese words.
    shown = some_of(PHONE if language == "zh" else tuple(one for one in PHONE if one.first is None))
    looked = {one.name: page.evaluate(TOO_SMALL, least) for one, page in screens_in_turn(screens, shown, phone=True, large=large, language=language)}
    assert len(looked) == len(shown) >= 2
    assert {name: small for name, small in looked.items() if small} == {}


def test_what_is_too_small_is_noticed(screens: Screens) -> None:
    context = screens.context(PHONE_SIZE)
    page = enter(screens, context, None, "/worker/", large="no")
    settled(page)
    assert {one.split(" ")[0] for one in page.evaluate(TOO_SMALL, [18, 60])} == {"touch", "text"}
    context.close()


def picture(path: Path, width: int = 2400, height: int = 1600) -> Path:
    """A photograph that does not become small by itself."""
    row = bytes((x * 7919 + (x >> 3) * 104729) % 251 for x in range(width * 3))
    raw = b"".join(b"\0" + row[(y * 3) % 300 :] + row[: (y * 3) % 300] for y in range(height))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes((8, 2, 0, 0, 0))
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(raw, 1)) + chunk(b"IEND", b""))
    return path


def _next(page: Page) -> None:
    page.get_by_role("button", name="下一步").click()


def test_a_report_survives_a_dead_connection_and_is_one_report(screens: Screens, tmp_path: Path) -> None:
    context = screens.context(PHONE_SIZE, has_touch=True)
    page = enter(screens, context, WORKER, "/worker/#/report")
    sent: list[tuple[str | None, str | None]] = []
    parts: list[str] = []

    def report(route: Route) -> None:
        if route.request.method == "POST":
            sent.append((route.request.headers.get("idempotency-key"), route.request.post_data))
        # The first is taken in, and its answer is lost on the way back.
        if len(sent) == 1 and route.request.method == "POST":
            route.fetch()
            route.abort()
        else:
            route.continue_()

    def part(route: Route) -> None:
        parts.append(route.request.url.partition("offset=")[2])
        if len(parts) == 2:
            route.abort()
        else:
            route.continue_()

    page.route("**/api/me/reports", report)
    page.route("**/api/me/uploads/*?offset=*", part)
    page.locator("input[type=datetime-local]").fill("2026-05-20T09:10")
    page.get_by_role("checkbox").first.wait_for()
    assert page.get_by_role("checkbox").first.is_checked()
    _next(page)
    page.get_by_text("桃花市落英区").wait_for()
    page.get_by_label("怎么受伤的").fill("送餐途中被撞，左腿受伤。")
    _next(page)
    page.set_input_files("input[type=file]", picture(tmp_path / "scene.png"))
    page.locator(".pictures img").wait_for()
    # The battery dies: what was written and taken is still there.
    page.reload()
    page.locator(".pictures img").wait_for()
    page.get_by_text("送餐途中被撞，左腿受伤。").wait_for()
    page.get_by_role("button", name="发送报案").click()
    page.get_by_text("还没有送到").wait_for()
    page.goto(f"{screens.address}/worker/#/")
    page.get_by_role("link", name="现在发送").click()
    page.get_by_role("button", name="原样重发").click()
    page.get_by_role("heading", name="报案已收到").wait_for()
    assert len(sent) == 2 and sent[0] == sent[1]
    page.get_by_role("link", name="查看进度").click()
    page.get_by_role("link", name="材料").first.click()
    page.get_by_text("现场照片").first.wait_for()
    page.locator(".paper").wait_for()
    assert parts[1] == parts[2] and len(set(parts)) == len(parts) - 1
    page.goto(f"{screens.address}/worker/#/cases")
    page.get_by_text("R570100-2026").first.wait_for()
    assert page.locator(".plain-line").count() == 1
    assert page.evaluate(f"localStorage.getItem('zhibao.report.{WORKER}')") is None
    context.close()
    # The two losses were ours; nothing else was complained of.
    rest = [one for one in screens.complaints if "ERR_FAILED" not in one]
    screens.complaints[:] = []
    assert rest == []
