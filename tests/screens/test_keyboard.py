"""A case is handled with the keyboard alone: found in the work list, opened, decided with article and reason, seen in the time line."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.screens.ground import OFFICE, Screens, enter, settled

_NAME = """() => {
    const held = document.activeElement;
    if (!held || held === document.body) return '';
    const labelled = (held.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    const name = (held.getAttribute('aria-label') ?? held.labels?.[0]?.textContent ?? (labelled.trim() || held.textContent) ?? '').trim();
    return `${held.getAttribute('role') ?? held.type ?? held.tagName.toLowerCase()}: ${name}`;
}"""


def walk_to(page: Page, name: str, *, most: int = 150) -> None:
    """Tab on until something of this name has the focus, and see that the focus is shown."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if re.search(name, str(page.evaluate(_NAME))):
            outline = page.evaluate("() => { const s = getComputedStyle(document.activeElement); return s.outlineStyle + s.boxShadow + (document.activeElement.type ?? ''); }")
            assert outline != "nonenone", f"the focus on {name} cannot be seen"
            return
    raise AssertionError(f"no key leads to {name}; the last one leads to {page.evaluate(_NAME)}")


def test_a_case_is_decided_without_a_mouse(screens: Screens) -> None:
    case_no = screens.waiting["investigating"]
    page = enter(screens, screens.context(OFFICE), "lin.jin")
    settled(page)
    walk_to(page, "^(text|search|searchbox): 编号")
    page.keyboard.type(case_no)
    page.keyboard.press("Enter")
    settled(page)
    walk_to(page, f"{case_no}$")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(f"/cases/{case_no}"))
    settled(page)
    walk_to(page, "^radio: 确认职业伤害")
    page.keyboard.press("Space")
    # The form of the step has opened and the focus stands at its head, so that the next key is the first field.
    expect(page.locator("#step-form")).to_be_focused()
    walk_to(page, "^combobox: 依据条款", most=12)
    # The list opens and closes with a movement; a key pressed in between belongs to it and not to the form.
    article = page.locator("#step-confirmation_article")
    page.keyboard.press("ArrowDown")
    expect(article).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Enter")
    expect(article).to_have_attribute("aria-expanded", "false")
    walk_to(page, "^textarea: 理由", most=12)
    page.keyboard.type("在执行平台订单任务期间因履行平台服务内容受到事故伤害")
    walk_to(page, "^(submit|button): 办理：确认职业伤害$", most=12)
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="办理：确认职业伤害", exact=True)).to_be_hidden(timeout=30_000)
    settled(page)
    expect(page.get_by_role("region", name="案卷").get_by_text("确认职业伤害", exact=True).first).to_be_visible()
    screens.quiet()
