"""Every screen that is looked at: its name, who sees it, where it is, and what is done there first.

A place may name a case of the open work by its key: `{investigating}` becomes the number of that case.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page, expect

from tests.screens import forecast_answer
from tests.screens.ground import INJURED, WORKER


@dataclass(frozen=True)
class Shown:
    """One screen. `own`: it shows a record that only the home of these tests holds."""

    name: str
    account: str | None
    place: str
    first: Callable[[Page], object] | None = None
    post: str | None = None
    own: bool = False


def _radio(name: str) -> Callable[[Page], object]:
    return lambda page: page.get_by_role("radio", name=re.compile(name)).first.click()


def _tab(name: str) -> Callable[[Page], object]:
    return lambda page: page.get_by_role("tab", name=name).click()


def _row(name: str) -> Callable[[Page], object]:
    def follow(page: Page) -> None:
        link = page.get_by_role("main").get_by_role("link", name=re.compile(name)).first
        page.goto(page.url.partition("#")[0] + str(link.get_attribute("href")))
        page.reload()

    return follow


def _asked(name: str) -> Callable[[Page], object]:
    def ask(page: Page) -> None:
        page.get_by_role("button", name=name).first.click()
        page.get_by_role("dialog").wait_for()
        # While it comes in it is half transparent, and nobody reads it yet.
        expect(page.locator("[class*='-enter-active'], [class*='-appear-active']")).to_have_count(0)

    return ask


def _opened(name: str) -> Callable[[Page], object]:
    return lambda page: page.get_by_text(name, exact=True).first.click()


def _when(page: Page) -> None:
    """She says when it was; her order of that time comes by itself."""
    page.get_by_label("什么时间受伤").fill(INJURED.moment.strftime("%Y-%m-%dT%H:%M"))
    page.get_by_role("checkbox").wait_for()


def _asked_in_place(name: str) -> Callable[[Page], object]:
    return lambda page: page.get_by_role("button", name=name).first.click()


# The story that ends with grade 8.
_GRADE_8 = "570100-2025-000002"

OFFICE = (
    Shown("sign-in", None, ""),
    Shown("work-clerk", "zhou.yun", "work"),
    Shown("reports", "zhou.yun", "reports"),
    Shown("report", "zhou.yun", "reports", _row("^R57")),
    Shown("report-new", "zhou.yun", "reports/new"),
    Shown("case-clerk-evidence", "zhou.yun", "cases/{applied}?tab=evidence"),
    Shown("case-accept", "zhou.yun", "cases/{applied}", _radio("受理")),
    Shown("case-closing", "zhou.yun", "cases/{paid}"),
    Shown("work-investigator", "tao.zhu", "work"),
    Shown("case-investigate", "tao.zhu", "cases/{accepted}"),
    Shown("work-confirmation", "lin.jin", "work"),
    Shown("due", "lin.jin", "due"),
    Shown("cases", "lin.jin", "cases"),
    Shown("case", "lin.jin", "cases/{investigating}"),
    Shown("case-orders", "lin.jin", "cases/{investigating}?tab=orders"),
    Shown("case-confirm", "lin.jin", "cases/{investigating}", _radio("^确认职业伤害")),
    Shown("case-refuse", "lin.jin", "cases/{investigating}", _radio("不予确认")),
    Shown("case-letters", "lin.jin", f"cases/{_GRADE_8}?tab=letters"),
    Shown("case-in-full", "lin.jin", "cases/{investigating}", _asked("显示完整信息")),
    Shown("law", "lin.jin", "law"),
    Shown("account", "lin.jin", "account"),
    Shown("work-legal", "yu.ge", "work"),
    Shown("work-appraisal", "shi.men", "work"),
    Shown("appraisals", "shi.men", "appraisals"),
    Shown("appraisal", "shi.men", "appraisals", _row("鉴定")),
    Shown("work-committee", "wei.guang", "work"),
    Shown("work-assessor", "qian.mo", "work"),
    Shown("case-benefits", "qian.mo", f"cases/{_GRADE_8}?tab=benefits"),
    Shown("case-assess", "qian.mo", "cases/{benefit_applied}?tab=benefits"),
    Shown("case-recovery", "qian.mo", "cases/{paid}?tab=benefits", _opened("提请追回多付的待遇")),
    Shown("awards", "qian.mo", "awards"),
    Shown("award", "qian.mo", f"awards/{_GRADE_8}-A1"),
    Shown("work-reviewer", "sang.zhu", "work"),
    Shown("award-review", "sang.zhu", "awards/{assessed}-A1"),
    Shown("award-approve", "liang.tian", "awards/{reviewed}-A1"),
    Shown("work-maker", "wan.zhou", "work", post="支付制单"),
    Shown("payables", "wan.zhou", "payables", post="支付制单"),
    Shown("batches", "wan.zhou", "batches", post="支付制单"),
    Shown("payments", "wan.zhou", "payments", post="支付制单"),
    Shown("bank", "wan.zhou", "bank", post="支付制单"),
    Shown("fund", "wan.zhou", "fund", post="支付制单"),
    Shown("batch-check", "chui.tiao", "work", _row("P5701")),
    Shown("batch-approve", "huang.fa", "work", _row("P5701")),
    Shown("batch-release", "yi.ran", "work", _row("P5701")),
    Shown("payees", "ji.quan", "payees"),
    Shown("work-supervisor", "fang.cao", "work"),
    Shown("case-hurry", "fang.cao", "cases/{investigating}", _opened("督促岗位尽快办理")),
    Shown("due-province", "xu.xing", "due"),
    Shown("audit", "wang.lu", "audit"),
    Shown("province", "xu.xing", "province"),
    Shown("province-enterprise", "xu.xing", "province", _row("^美团")),
    Shown("province-fund", "suan.chou", "province/fund"),
    Shown("province-book", "ji.he", "province/fund/570000", own=True),
    Shown("collection", "zheng.yun", "collection"),
    Shown("collection-month", "an.he", "collection/2025-07", own=True),
    Shown("collection-enterprise", "zheng.yun", "collection/2025-07", _row("^饿了么")),
    Shown("rates", "he.ping", "rates"),
    Shown("rate-review", "lu.an", "rates/F570000-2027-0001", own=True),
    Shown("gaps", "xu.xing", "gaps"),
    Shown("admissions", "wen.dao", "admissions"),
    Shown("admission", "wen.dao", "admissions", _row("^N570000.*0001")),
    Shown("candidates", "wen.dao", "candidates"),
    Shown("candidate", "wen.dao", "candidates", _row("^C57")),
    Shown("plan-change", "du.ke", "progress", _asked_in_place("修改计划")),
    Shown("progress", "wen.dao", "progress"),
    Shown("opening", "guan.ren", "opening"),
    Shown("control", "kong.jing", "control"),
    Shown("control-flag", "kong.jing", "control", _row("票据重复")),
    Shown("control-register", "kong.jing", "control/register"),
    Shown("control-inspections", "kong.jing", "control/inspections"),
    Shown("control-sample", "ming.cha", "control/samples/R570000-000001", own=True),
    Shown("one-stop", "xu.xing", "one-stop"),
    Shown("exchanges", "zheng.yun", "exchanges"),
    Shown("hits", "xu.xing", "hits"),
    Shown("hit", "yuan.xi", "hits", _row("工伤保险")),
    Shown("quality", "zheng.yun", "quality"),
    Shown("enquiries", "fang.cao", "enquiries"),
    Shown("enquiry", "fang.cao", "enquiries", _row("^Q5701")),
    Shown("enquiry-themes", "xu.xing", "enquiry-themes"),
    Shown("problems", "nan.yang", "problems"),
    Shown("problem", "cai.yuan", "problems", _row("^E5702.*0002")),
    Shown("department-finance", "cai.yuan", "department"),
    Shown("department-tax", "xi.shui", "department"),
    Shown("department-regulator", "jin.jian", "department"),
    Shown("department-police", "lu.ming", "department"),
    Shown("duties", "xu.xing", "duties"),
    Shown("duty-enterprise", "tao.zhu", "duties", _row("^美团")),
    Shown("coverage-gaps", "xu.xing", "coverage-gaps"),
    Shown("inspections", "tao.zhu", "inspections"),
    Shown("inspection", "fang.cao", "inspections/Z570100-000001"),
    Shown("transition", "xu.xing", "transition"),
    Shown("transition-record", "zhou.yun", "transition", _row("^D57")),
    Shown("forecast", "he.ping", "forecast", forecast_answer.show),
    Shown("law-numbers", "lv.li", "law-numbers?standing=assumed"),
    Shown("law-number-propose", "lv.li", "law-numbers?q=decision_limit", _asked("录入新数值")),
    Shown("law-changes", "lv.li", "law-changes"),
    Shown("law-change-decide", "he.yan", "law-changes"),
    Shown("case-handling", "tao.zhu", "cases/{accepted}?tab=handling"),
    Shown("mandates", "shu.mu", "mandates"),
    Shown("mandate", "shu.mu", "mandates", _row("^M570100")),
    Shown("insurer-reviews", "xu.xing", "insurer-reviews"),
    Shown("insurer-review", "xu.xing", "insurer-reviews", _row("^V570100")),
    Shown("insurer-samples", "xu.xing", "insurer-samples"),
    Shown("insurer-sample", "xu.xing", "insurer-samples", _row("^H570100")),
    Shown("blind-tasks", "zhou.yun", "blind-tasks"),
    Shown("insurer-remarks", "xu.xing", "insurer-remarks"),
    Shown("hospitals", "shu.mu", "hospitals"),
    Shown("catalogues", "shu.mu", "catalogues"),
    Shown("reads", "wang.lu", "reads"),
    Shown("case-reads", "yu.ge", "cases/{accepted}?tab=reads"),
    Shown("alarms", "xu.xing", "alarms"),
    Shown("leaves", "fang.cao", "leaves"),
    Shown("grants", "zhi.lu", "grants"),
    Shown("grant-apply", "zhi.lu", "grants", _tab("申请授权")),
    Shown("grants-review", "xun.xiang", "grants"),
)

ENTERPRISE = (
    Shown("enterprise", "meituan", "enterprise"),
    Shown("enterprise-workers", "meituan", "enterprise/workers"),
    Shown("enterprise-orders", "meituan", "enterprise/orders"),
    Shown("enterprise-bill", "meituan", "enterprise/bill"),
    Shown("enterprise-cases", "meituan", "enterprise/cases"),
    Shown("enterprise-case", "meituan", "enterprise/cases/{reported}"),
    Shown("enterprise-advances", "meituan", "enterprise/advances"),
    Shown("enterprise-punctuality", "meituan", "enterprise/punctuality"),
    Shown("enterprise-duties", "meituan", "enterprise/duties"),
    Shown("enterprise-correction", "meituan", "enterprise/corrections/Z570100-000001"),
    Shown("enterprise-machines", "meituan", "machines"),
    Shown("enterprise-webhooks", "meituan", "enterprise/webhooks"),
    Shown("enterprise-enquiries", "caocao", "enterprise/enquiries"),
    Shown("enterprise-admission", "applicant1", "enterprise/admission"),
)

INSURER = (
    Shown("insurer", "wuling", "insurer"),
    Shown("insurer-tasks", "wuling", "insurer/tasks"),
    Shown("insurer-task", "wuling", "insurer/tasks", _row("-T1$")),
    Shown("insurer-standing", "yuanjiang", "insurer/standing"),
)

AGENCY = (
    Shown("agency", "agency1", "agency"),
    Shown("agency-workers", "agency1", "agency/workers"),
    Shown("agency-cases", "agency1", "agency/cases"),
    Shown("agency-case", "agency1", "agency/cases/{reported}"),
)

PHONE = (
    Shown("phone-sign-in", None, "/"),
    Shown("phone-check", None, "/check"),
    Shown("phone-home", "worker2", "/"),
    Shown("phone-cases", "worker2", "/cases"),
    Shown("phone-case", "worker2", f"/cases/{_GRADE_8}"),
    Shown("phone-money", "worker2", f"/cases/{_GRADE_8}/money"),
    Shown("phone-letters", "worker2", f"/cases/{_GRADE_8}/letters"),
    Shown("phone-remedies", "worker2", f"/cases/{_GRADE_8}/remedies"),
    Shown("phone-papers", "worker2", f"/cases/{_GRADE_8}/papers"),
    Shown("phone-orders", "worker2", "/orders"),
    Shown("phone-month", "worker2", "/orders/2025-08"),
    Shown("phone-hospitals", "worker2", "/hospitals"),
    Shown("phone-mine", "worker2", "/me"),
    Shown("phone-deductions", "worker2", "/me/deductions"),
    Shown("phone-enquiries", "worker1", "/me/enquiries"),
    Shown("phone-guide", "worker1", "/me/guide"),
    Shown("phone-reads", "worker2", "/me/reads"),
    Shown("phone-proxies", "worker2", "/me/proxies"),
    Shown("phone-report-1", WORKER, "/report", _when),
    Shown("phone-report-2", WORKER, "/report/2"),
    Shown("phone-report-3", WORKER, "/report/3"),
    Shown("phone-material", "worker26", "/cases/{material}/do/material_received"),
    Shown("phone-missing", "worker26", "/cases/{material}"),
    Shown("phone-apply", "worker23", "/cases/{filed}/do/application"),
    Shown("phone-object", "worker32", "/cases/{not_confirmed}/do/objection"),
    Shown("phone-relative", "relative4", "/"),
)
