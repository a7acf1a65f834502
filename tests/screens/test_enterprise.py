"""The day of a platform enterprise through its screens: a roster with a bad row, its bill, the accident it files, a report."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import expect

from tests.screens.ground import OFFICE, Screens, enter, settled
from zhibao.edge.simulation.injuries import somebody

GOOD, BAD = somebody(601), somebody(602)


def sheet(folder: Path, *numbers: str) -> Path:
    """A roster of one or two people."""
    path = folder / f"roster-{numbers[-1][-4:]}.csv"
    lines = [f"{who.name},{number},2025-08-01" for who, number in zip((GOOD, BAD), numbers, strict=False)]
    path.write_text("\n".join(["姓名,证件号码,起始日期", *lines, ""]), encoding="utf-8-sig")
    return path


def test_an_enterprise_does_its_day(screens: Screens, tmp_path: Path) -> None:
    context = screens.context(OFFICE)
    page = enter(screens, context, "meituan")
    settled(page)
    expect(page.get_by_role("heading", name="美团", level=1)).to_be_visible()

    # A roster is tried first; the bad row comes back with its reason, in the sender's own layout.
    page.get_by_role("menuitem", name="人员名册").click()
    settled(page)
    wrong = BAD.document[:-1] + ("0" if BAD.document[-1] != "0" else "1")
    page.get_by_label("名册文件").set_input_files(sheet(tmp_path, GOOD.document, wrong))
    page.get_by_role("button", name="试读，不保存").click()
    table = page.get_by_role("region", name="试读结果，尚未保存")
    expect(table.get_by_role("row")).to_have_count(2)
    with page.expect_download() as download:
        page.get_by_role("button", name="下载退回的行").click()
    returned = Path(download.value.path()).read_text(encoding="utf-8-sig")
    assert wrong in returned and GOOD.document not in returned
    page.get_by_label("名册文件").set_input_files(sheet(tmp_path, GOOD.document, BAD.document))
    page.get_by_role("button", name="试读，不保存").click()
    expect(page.get_by_role("heading", name="试读结果，尚未保存")).to_be_visible()
    page.get_by_role("button", name="正式登记").click()
    expect(page.get_by_role("heading", name="已登记")).to_be_visible()
    expect(page.get_by_role("status").get_by_text("2", exact=True).first).to_be_visible()

    # An order file in parts; a batch, whose unknown rows can be fetched.
    page.get_by_role("menuitem", name="订单报送").click()
    settled(page)
    orders = tmp_path / "day.csv"
    row = f"E1,{GOOD.document},instant_delivery,570102,2025-08-07T10:00:00+08:00,2025-08-07T10:20:00+08:00,completed"
    bad = f"E2,{wrong},instant_delivery,570102,2025-08-07T11:00:00+08:00,2025-08-07T11:20:00+08:00,completed"
    orders.write_text("\n".join(["order_no,worker_id,industry,district,accepted_at,completed_at,status", row, bad, ""]), encoding="utf-8")
    page.locator("#enterprise-orders").set_input_files(orders)
    page.get_by_role("button", name="报送", exact=True).click()
    expect(page.get_by_role("region", name="报送的文件").get_by_text("day.csv").first).to_be_visible()

    # The accident that waits for its filing is filed, once.
    page.goto(f"{screens.address}/#/enterprise/cases/{screens.waiting['reported']}")
    settled(page)
    page.get_by_text("备案", exact=True).first.click()
    page.get_by_role("button", name="提交", exact=True).first.click()
    expect(page.get_by_text("已备案").first).to_be_visible(timeout=30_000)

    # An injury is reported; a strange number is kept and said to be unknown, never refused.
    page.get_by_role("menuitem", name="报案与案件").click()
    settled(page)
    page.get_by_label("证件号码").fill(GOOD.document)
    page.get_by_label("受伤时间").fill("2026-05-19 18:20")
    page.get_by_label("受伤时间").press("Enter")
    page.get_by_label("城市").click()
    page.get_by_title(re.compile("^桃花市")).last.click()
    page.get_by_label("县（市、区）").click()
    page.get_by_title(re.compile("^落英区")).last.click()
    page.get_by_label("事故经过").fill("送餐途中摔倒，手腕肿痛")
    page.get_by_role("button", name="报案", exact=True).click()
    expect(page.get_by_role("status").get_by_text(re.compile("R570100-"))).to_be_visible(timeout=30_000)

    # The bill of a month with its steps.
    page.get_by_role("menuitem", name="账单与申报").click()
    settled(page)
    expect(page.get_by_role("heading", name="费率通知")).to_be_visible()
    context.close()
    screens.quiet()
