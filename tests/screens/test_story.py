"""One injury through the screens of everybody: reported on the phone, confirmed, served, awarded, signed, paid, audited.

Each part is played by another person in a browser of her own, by what the screens say and by nothing else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Literal

from playwright.sync_api import Page, expect

from tests.screens.ground import INJURED, OFFICE, PHONE, START, WORKER, Screens, enter, settled
from zhibao.edge.bank import read_transfers
from zhibao.edge.simulation.bank import Errs, SimulatedBank

TODAY = START.date().isoformat()


@dataclass
class Cast:
    """Everybody of the story, each in a browser of her own."""

    screens: Screens
    pages: dict[str, Page] = field(default_factory=dict)

    def at(self, account: str, place: str, *, phone: bool = False) -> Page:
        """Somebody, brought to a screen."""
        path = "/worker/" if phone else "/"
        if account not in self.pages:
            self.pages[account] = enter(self.screens, self.screens.context(PHONE if phone else OFFICE), account, path)
            settled(self.pages[account])
        page = self.pages[account]
        page.goto(f"{self.screens.address}{path}#{place}")
        # Another has acted meanwhile: what stands on the screen is asked for again.
        page.reload()
        settled(page)
        return page


def choose(page: Page, label: str, option: str) -> None:
    """Choose in a list of the office."""
    page.get_by_label(label, exact=True).click()
    page.get_by_title(option, exact=True).last.click()


def on_day(page: Page, label: str, day: str) -> None:
    """Write a day into a field of the office, as soon as its calendar is open: before that the field takes nothing over."""
    field = page.get_by_label(label, exact=True)
    field.click()
    expect(page.locator(".ant-picker-dropdown").last).to_be_visible()
    field.fill(day)
    field.press("Enter")
    expect(field).to_have_value(day)
    expect(page.locator(".ant-picker-dropdown").last).to_be_hidden()


def begin(page: Page, step: str) -> None:
    """Choose one of the next steps of a case."""
    page.get_by_role("radio", name=re.compile(f"^{step}")).click()


def take(page: Page, step: str) -> None:
    """Take the step whose form is open, and see it in the time line."""
    button = page.get_by_role("button", name=f"办理：{step}", exact=True)
    button.click()
    expect(button).to_be_hidden(timeout=30_000)
    settled(page)
    expect(page.get_by_role("region", name="案卷").get_by_text(step, exact=True).first).to_be_visible()


def test_an_injury_through_the_screens(screens: Screens, tmp_path: Path) -> None:
    cast = Cast(screens)
    case_no = reported_on_the_phone(cast)
    accepted(cast, case_no)
    investigated(cast, case_no)
    confirmed(cast, case_no)
    served(cast, case_no, "送达确认结论")
    award_no = assessed(cast, case_no)
    approved(cast, award_no)
    served(cast, case_no, "送达待遇核定", award_no)
    batch_no = made(cast, award_no)
    assert batch_no.startswith("P570100-")
    signed(cast, batch_no)
    paid_by_the_bank(cast, batch_no, tmp_path)
    seen_on_the_phone(cast, case_no)
    audited_in_english(screens)
    screens.quiet()


def reported_on_the_phone(cast: Cast) -> str:
    """Three screens: who and when with her order, where and what, a look at it and sending."""
    page = cast.at(WORKER, "/report", phone=True)
    page.get_by_label("什么时间受伤").fill(INJURED.moment.strftime("%Y-%m-%dT%H:%M"))
    expect(page.get_by_role("checkbox")).to_be_checked()
    page.get_by_label("联系电话").fill("13812345678")
    page.get_by_role("button", name="下一步").click()
    expect(page.get_by_text("区县：")).to_be_visible()
    page.get_by_label("怎么受伤的").fill("送餐途中与电动车相撞，左腿受伤")
    page.get_by_role("button", name="下一步").click()
    expect(page.get_by_text(INJURED.order.order_no)).to_be_visible()
    page.get_by_role("button", name="发送报案").click()
    page.get_by_role("heading", name="报案已收到").wait_for()
    page.get_by_role("link", name="查看进度").click()
    page.wait_for_url(re.compile("/cases/"))
    case_no = page.url.rpartition("/")[2]
    # Her platform has not applied for her yet; she may.
    applied(cast, case_no, "application", "radio", "伤残和医疗待遇")
    return case_no


def applied(cast: Cast, case_no: str, step: str, kind: Literal["radio", "checkbox"], choice: str) -> None:
    """She takes a step on the phone: one choice, sending, a last question."""
    page = cast.at(WORKER, f"/cases/{case_no}/do/{step}", phone=True)
    page.get_by_role(kind, name=choice).first.check()
    page.get_by_role("button", name="提交").click()
    page.get_by_role("dialog").get_by_role("button", name="提交").click()
    page.wait_for_url(re.compile(f"/cases/{case_no}$"))


def accepted(cast: Cast, case_no: str) -> None:
    """The clerk finds the application in her work and accepts it."""
    page = cast.at("zhou.yun", "/work")
    page.get_by_label("编号").fill(case_no)
    page.get_by_label("编号").press("Enter")
    page.get_by_role("main").get_by_role("link", name=re.compile(f" {case_no}$")).first.click()
    settled(page)
    begin(page, "受理")
    take(page, "受理")


def investigated(cast: Cast, case_no: str) -> None:
    """The investigator begins to find out what happened."""
    page = cast.at("tao.zhu", f"/cases/{case_no}")
    begin(page, "开始调查核实")
    take(page, "开始调查核实")


def confirmed(cast: Cast, case_no: str) -> None:
    """The officer confirms, with the article and her reason."""
    page = cast.at("lin.jin", f"/cases/{case_no}")
    begin(page, "确认职业伤害")
    form = page.get_by_role("region", name="下一步")
    form.get_by_label("依据条款", exact=True).first.click()
    page.get_by_title(re.compile(r"^measures-2025 §11\(1\)\(1\)")).last.click()
    form.get_by_label("理由", exact=True).fill("在执行平台订单任务期间因履行平台服务内容受到事故伤害")
    take(page, "确认职业伤害")


def served(cast: Cast, case_no: str, step: str, award_no: str | None = None) -> None:
    """What was decided is served on her electronically."""
    page = cast.at("zhou.yun", f"/cases/{case_no}")
    begin(page, step)
    form = page.get_by_role("region", name="下一步")
    if award_no:
        form.get_by_label("核定编号", exact=True).fill(award_no)
    choose(page, "受送达人", "职业人员本人")
    choose(page, "送达方式", "电子送达")
    form.get_by_label("送达凭证", exact=True).fill(f"D-{award_no or case_no}-1")
    on_day(page, "签收日", TODAY)
    take(page, step)


def assessed(cast: Cast, case_no: str) -> str:
    """She applies for medical care on the phone, and it is assessed."""
    applied(cast, case_no, "benefit_application", "checkbox", "医疗")
    page = cast.at("qian.mo", f"/cases/{case_no}?tab=benefits")
    page.get_by_label("医疗费：申报").fill("4260.00")
    page.get_by_label("医疗费：合规").fill("4180.50")
    choose(page, "只核定这些待遇", "职业伤害医疗费")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="写成核定，交复核").click()
    page.get_by_role("link", name=f"{case_no}-A1").first.wait_for()
    return f"{case_no}-A1"


def approved(cast: Cast, award_no: str) -> None:
    """Two other persons review it and approve it."""
    for account, button in (("sang.zhu", "复核通过"), ("liang.tian", "审批生效")):
        page = cast.at(account, f"/awards/{award_no}")
        expect(page.get_by_text("4,180.50").first).to_be_visible()
        page.get_by_role("button", name=button).click()
        settled(page)
    expect(page.get_by_role("button", name="审批生效")).to_be_hidden()


def made(cast: Cast, award_no: str) -> str:
    """The payment is put into a batch."""
    page = cast.at("wan.zhou", "/work")
    chosen = page.get_by_role("button", name=re.compile("支付制单"))
    if chosen.count():
        with page.expect_response(re.compile("/api/session/post$")):
            chosen.click()
        settled(page)
    page = cast.at("wan.zhou", f"/awards/{award_no}")
    page.get_by_role("button", name="制单", exact=True).click()
    page.wait_for_url(re.compile("/batches/P"))
    return page.url.rpartition("/")[2]


def signed(cast: Cast, batch_no: str) -> None:
    """Three other persons sign the same content; the approver has looked at the evidence first."""
    for account in ("chui.tiao", "huang.fa", "yi.ran"):
        page = cast.at(account, f"/batches/{batch_no}")
        sign = page.get_by_role("button", name=re.compile("^签署 ¥4,180.50$"))
        if account == "huang.fa":
            expect(sign).to_be_disabled()
            page.get_by_role("button", name="我已查看证据").click()
        expect(sign).to_be_enabled()
        sign.click()
        expect(sign).to_be_hidden(timeout=30_000)


def paid_by_the_bank(cast: Cast, batch_no: str, folder: Path) -> None:
    """The officer sends the file to the bank, and takes in what it answers."""
    page = cast.at("wan.zhou", f"/batches/{batch_no}")
    page.get_by_label("当前岗位").click()
    with page.expect_response(re.compile("/api/session/post$")):
        page.get_by_title(re.compile("^支付岗")).last.click()
    settled(page)
    page = cast.at("wan.zhou", f"/batches/{batch_no}")
    with page.expect_download() as download:
        page.get_by_role("region", name="银行文件").get_by_role("button", name="下载").click()
    content = Path(download.value.path()).read_bytes()
    bank = SimulatedBank(1, read_transfers(content).debtor.account, 10**12, Errs.none())
    bank.take(content, START.date() - timedelta(days=1))
    page = cast.at("wan.zhou", "/bank")
    answers = bank.day(START.date()).answers
    assert answers
    for number, answer in enumerate(answers):
        path = folder / f"answer-{number}.xml"
        path.write_bytes(answer)
        page.locator("#answer-file").set_input_files(path)
        region = page.get_by_role("region", name="银行回执")
        region.get_by_role("button", name="读入").click()
        expect(region.get_by_text("已入账").first).to_be_visible(timeout=30_000)
        settled(page)


def seen_on_the_phone(cast: Cast, case_no: str) -> None:
    """The amount has come: she sees it paid, and the tail of her account."""
    page = cast.at(WORKER, f"/cases/{case_no}/money", phone=True)
    sums = page.get_by_label("合计")
    expect(sums.get_by_text("¥4,180.50").nth(1)).to_be_visible()


def audited_in_english(screens: Screens) -> None:
    """The auditor lets every fen be derived again, in English."""
    page = enter(screens, screens.context(OFFICE), "wang.lu", "/", language="en")
    settled(page)
    page.goto(f"{screens.address}/#/audit")
    settled(page)
    page.get_by_role("button", name="Audit now").click()
    expect(page.get_by_text("Everything agrees")).to_be_visible(timeout=90_000)
