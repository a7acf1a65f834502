"""The ground of the tests through the screens: a demo home of 桃源 that is served, and Debian's browser in front of it.

The home holds the nine stories, the open work of a day and the accounts; it is made once for a run and copied for each
server. The server is a process of its own whose clock stands on that day and goes on; the pages see the same day.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import re
import shutil
import socket
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

import time_machine
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from sqlalchemy import event

from tests.contributions.rate_ground import terms
from tests.contributions.test_rate_acts import calculation
from tests.fund.books import CITY, PROVINCE, Books
from tests.web.test_platform_rates import real
from zhibao.access import acts as access
from zhibao.access import passwords
from zhibao.access.model import Area, AreaKind
from zhibao.app import demo_accounts
from zhibao.app.home import Home, init_home, open_home
from zhibao.contributions import rate_acts, receipts, reminders, suppression_tasks, tax_files
from zhibao.control import acts as control
from zhibao.control import samples
from zhibao.control.model import Hit
from zhibao.edge.feeds import StandardFeed
from zhibao.edge.simulation import injuries
from zhibao.fund import acts as fund
from zhibao.fund import budgets
from zhibao.fund.budgets import BudgetLine
from zhibao.journeys import (
    bill_to_settlement,
    desk_stories,
    flags_to_answers,
    injury_stories,
    order_to_bill,
    spending_to_flags,
)
from zhibao.journeys.injury_office import Office
from zhibao.journeys.injury_stories import Plan, card
from zhibao.journeys.orders_to_store import orders_to_store
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE, Month
from zhibao.web.application import application, pages_folder

START = datetime(2026, 5, 20, 10, 0, tzinfo=ZONE)
CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-quic",
]  # fmt: skip
OFFICE, PHONE = {"width": 1366, "height": 768}, {"width": 390, "height": 844}

# Whose injury the story through the screens tells: nobody of the other stories, hurt an hour ago on an order.
INJURED = Plan("screens", "走完全程", "through the screens", 90, "meituan", "570102", (START - timedelta(minutes=50)).isoformat())
WORKER = f"worker{INJURED.number}"


def absent() -> str | None:
    """What is missing for these tests, as a sentence; None where everything is there."""
    if not CHROMIUM.is_file():
        return "未运行：没有浏览器，请安装 apt-get install chromium。 Not run: no browser; install it by apt-get install chromium."
    if pages_folder() is None:
        return "未运行：界面尚未构建，请安装 Node 20 后运行 ./run.sh。 Not run: the pages are not built; install Node 20 and run ./run.sh."
    return None


_COLLECTED = "eleme"


def make_home(folder: Path) -> None:
    """The home with everything that the screens show."""
    with time_machine.travel(START, tick=False):
        home = init_home("taoyuan", True, folder)
        _relax(home)
        demo_accounts.make_demo_agency(home, START)
        files = folder / "demo"
        files.mkdir()
        office = Office(home.reading, home.session, home.keyring, home.orders, files)
        injury_stories.play(office)
        told = desk_stories.play(lambda _: Office(home.reading, home.session, home.keyring, home.orders, files), START)
        demo_accounts.make_demo_accounts(home, START)
        _injured(home, files)
        _rated(home)
        _funded(home, files)
        _controlled(home)
        _collected(home, files)
        shutil.rmtree(files)
        (folder / "waiting.json").write_text(json.dumps(told), encoding="utf-8")
        home.engine.dispose()


def _rated(home: Home) -> None:
    """A drafted review of a factor, and a sign of suppressed reporting that waits."""
    by, platform = Actor("he.ping", "rate_clerk"), "91570000MA000004X3"
    with home.session() as session:
        rate_acts.draft(
            session, province="570000", terms=real(terms().document()), calculation=real(calculation(platform, name="达达")), rows={"benefits": "sha256:0"},
            known=START, reason="", actor=by, at=START,
        )  # fmt: skip
        facts = {"reported": 1, "expected": "9.5", "chance": "0.0008"}
        suppression_tasks.put(session, "570000", [("few_reports", platform, "2026", facts)], actor=by, at=START)


def _funded(home: Home, files: Path) -> None:
    """Contributions of four months on their way to a city, with the statements of the bank, a closed month, and a budget."""
    months, code, money = ("2026-01", "2026-02", "2026-03", "2026-04"), injuries.enterprise(_COLLECTED).uscc, files / "arrived.csv"
    rows = [f"F{month},{code},{month},260000.00,{month}-10,570000" for month in months]
    money.write_text("\n".join(("reference,platform,month,amount,received_on,tax_office", *rows)), encoding="utf-8")
    with home.session() as session:
        receipts.load(session, money, platforms={code}, tax_offices={"570000"}, keyring=home.keyring, actor="经办员")
        books = Books(session)
        for month in months:
            reference = books.receive(f"{month}-10", 260_000_00, reference=f"F{month}", platform=code)
            books.remit(f"{month}-12", 250_000_00)
            books.allot(f"{month}-15", 120_000_00)
            books.bank(PROVINCE, "income_account", (reference, f"{month}-10", 260_000_00), (f"i{month}", f"{month}-12", -250_000_00))
            if month < "2026-04":
                books.bank(PROVINCE, "treasury_account", (f"i{month}", f"{month}-12", 250_000_00), (f"o{month}", f"{month}-15", -120_000_00))
        closing: dict[str, Any] = {"at": "2026-02-03", "actor": Actor("suan.chou", "fund_accountant")}
        for month in ("2025-08", "2025-09", "2025-10", "2025-11", "2025-12"):
            books.close(PROVINCE, month, **closing)
        books.close_year(PROVINCE, 2025, **closing)
        books.close(PROVINCE, "2026-01", **closing)
        lines = (BudgetLine(PROVINCE, "contribution", 3_000_000_00), BudgetLine(CITY, "medical_care", 400_000_00), BudgetLine(CITY, "death_lump_sum", 1_000_000_00))
        how: dict[str, Any] = {"ground": "taoyuan-2025-1 §58(3)", "at": START}
        budgets.draft(session, PROVINCE, 2026, lines, reason="", actor=Actor("suan.chou", "fund_accountant"), **how)
        budgets.approve(session, PROVINCE, 2026, 1, actor=Actor("ji.he", "fund_supervisor"), **how)


def _controlled(home: Home) -> None:
    """Flags of what was paid, one that is answered, and a sample that was drawn and looked at in part."""
    on, one, other = START.date(), Actor("kong.jing", "control_officer"), Actor("xu.xing", "supervisor")
    spending_to_flags.sweep(home.reading, home.session, home.keyring, "570000", None, on, at=START)
    with home.session() as session:
        case_no = next(state.payable.case_no for state in fund.payables(session))
        facts: dict[str, Any] = {"bills": 2, "cases": 2, "accepted_fen": 180_000}
        hit = Hit(
            "receipt_twice", f"bill:{case_no}-B2", "570100", case_no, on, 180_000, "同一票据号在 2 份费用单中认可，涉及 2 个案件；最后一份认可 1800.00 元。",
            "One receipt number is accepted in 2 bills of 2 cases; the last accepted 1800.00 yuan.", facts, (f"bill:{case_no}-B1", f"bill:{case_no}-B2"),
        )  # fmt: skip
        control.raise_flags(session, [hit], actor=spending_to_flags.SWEEPER, at=START)
        number = control.flags(session, rule="receipt_twice")[0].number
        flags_to_answers.answer(session, home.keyring, number, finding="looked_into", reason="已向医院调取票据存根", actor=one, at=START)
        begin = on.replace(year=on.year - 1)
        made = flags_to_answers.fix_sample(session, home.keyring, "570000", begin, on, Fraction(1, 10), actor=one, at=START)
        drawn = samples.draw(session, home.keyring, made["sample"], "qingming", actor=other, at=START)["drawn"]
        for place, award in enumerate(drawn[:3]):
            flags_to_answers.record_result(
                session, home.keyring, made["sample"], award["award_no"], outcome="overpaid" if place == 1 else "correct", difference_fen=12_000 if place == 1 else 0,
                reason="床位费超过限价" if place == 1 else "逐项核对无误", actor=Actor("ming.cha", "control_officer"), at=START,
            )  # fmt: skip


def _collected(home: Home, files: Path) -> None:
    """Closed months of which one is nearly collected: a push, a declaration unlike it, money above it, a refund that waits."""
    clerk, month, places, code = Actor("zheng.yun", "collection_clerk"), Month(2025, 7), ["570000"], injuries.enterprise(_COLLECTED).uscc
    moments = [datetime(2025, number, 1 + n % 25, 9 + n // 25, tzinfo=START.tzinfo) for number in (7, 8) for n in range(10 * number)]
    done = [(injuries.order_at(n, _COLLECTED, "570102", moment), injuries.somebody(900)) for n, moment in enumerate(moments)]
    for platform, path in injuries.write_orders(files, done):
        orders_to_store(
            reading=home.reading, writing=home.session, store=home.orders, keyring=home.keyring, demo=True, platform=platform, feed=StandardFeed([path])
        )
    with home.session() as session:
        for number in (7, 8):
            order_to_bill.close_month(session, Month(2025, number), places, actor="经办员")
        bill_to_settlement.push(session, month, places[0], tax_office=None, actor=clerk)
        money, told = files / "money.csv", files / "told.csv"
        money.write_text(
            f"reference,platform,month,amount,received_on,tax_office\nR1,{code},2025-07,5.20,2025-08-20,570000\nR2,,2025-07,5.00,2025-08-20,\n", encoding="utf-8"
        )
        told.write_text(f"reference,platform,month,tax_office,orders,amount,day\nD1,{code},2025-07,570000,69,4.90,2025-08-10\n", encoding="utf-8")
        receipts.load(session, money, platforms={code}, tax_offices={"570000"}, keyring=home.keyring, actor="经办员")
        tax_files.load(session, told, "declared", platforms={code}, tax_offices={"570000"}, keyring=home.keyring, actor="经办员")
        bill_to_settlement.allocated(session, places, START.date(), actor=clerk)
        reminders.issue(session, places, START.date(), actor=clerk)


def _injured(home: Home, files: Path) -> None:
    """The worker of the story: her order, her card, her account."""
    office = Office(home.reading, home.session, home.keyring, home.orders, files)
    office.now = START
    injury_stories.load_orders(office, [INJURED])
    card(office, INJURED, "")
    person, by = home.keyring.pseudonym(INJURED.who.document), [Actor(f"demo.{n}", post) for n, post in enumerate(("grant_applicant", "grant_reviewer", "grant_approver"))]
    with home.session() as session:
        access.open_account(session, home.keyring, WORKER, person=WORKER, shown_as=INJURED.who.name, pseudonym=person, actor=by[0], at=START)
        passwords.set_hash(session, WORKER, passwords.hashed(demo_accounts.PASSWORD), at=START)
        number = access.apply_for(
            session, WORKER, "worker", Area(AreaKind.PERSON, str(person)), valid_from=START.date(), valid_to=None, reason="demo", actor=by[0], at=START
        )
        access.step_grant(session, number, "reviewed", reason="demo", actor=by[1], at=START)
        access.step_grant(session, number, "approved", reason="demo", actor=by[2], at=START)


def _relax(home: Home) -> None:
    """A test loses nothing when the machine stops."""

    @event.listens_for(home.engine, "connect")
    def _connect(connection: Any, _record: object) -> None:
        connection.execute("PRAGMA synchronous=OFF")

    home.engine.dispose()


def _serve(folder: Path, listening: socket.socket) -> None:
    """The server, in a process of its own, on the day of the home."""
    import uvicorn

    # It answers one line for each request; those are no part of a test's report.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    with time_machine.travel(START, tick=True):
        home = open_home(folder)
        _relax(home)
        address = f"http://127.0.0.1:{listening.getsockname()[1]}"
        uvicorn.Server(uvicorn.Config(application(home, address=address), log_config=None, access_log=False, lifespan="off")).run(sockets=[listening])


@dataclass
class Screens:
    """A served home with a browser; everything that a page said or asked for is kept."""

    address: str
    browser: Browser
    waiting: dict[str, str]
    complaints: list[str] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)
    refused: list[str] = field(default_factory=list)

    def context(self, size: dict[str, int], **more: Any) -> BrowserContext:
        """A new visitor whose clock is that of the home."""
        context = self.browser.new_context(viewport=size, locale="zh-CN", timezone_id="Asia/Shanghai", accept_downloads=True, **more)  # type: ignore[arg-type]
        context.set_default_timeout(20_000)
        context.clock.set_fixed_time(START)
        context.on("page", self._watch)
        return context

    def _watch(self, page: Page) -> None:
        # That nobody is signed in yet is asked for and answered by 401; everything else that a console says is a defect.
        page.on("console", lambda said: self.complaints.append(f"{said.type}: {said.text}") if said.type in ("error", "warning") and "401" not in said.text else None)
        page.on("pageerror", lambda fault: self.complaints.append(f"fault: {fault}"))
        page.on("response", lambda said: self.refused.append(f"{said.status} {said.request.method} {said.url}") if said.status >= 400 else None)
        page.on("request", lambda request: self.asked.add(request.url.split("/", 3)[2] if request.url.startswith("http") else request.url.split(":")[0]))

    def quiet(self) -> None:
        """Nothing was complained of, and nobody else's server was asked."""
        assert self.complaints == []
        assert self.asked - {"blob", "data"} <= {self.address.split("/")[2]}


def enter(screens: Screens, context: BrowserContext, account: str | None, path: str = "/", **kept: str) -> Page:
    """A page of somebody whose session is already open; how one signs in has a test of its own."""
    for name, value in kept.items():
        context.add_init_script(f"if (location.protocol === 'http:') localStorage.setItem('zhibao.{name}', '{value}')")
    page = context.new_page()
    page.goto(f"{screens.address}{path}")
    if account:
        status = page.evaluate(
            """async ([account, password]) => (await fetch('/api/session', {method: 'POST', headers: {'Content-Type': 'application/json'},
            body: JSON.stringify({account, password})})).status""", [account, demo_accounts.PASSWORD],
        )  # fmt: skip
        assert status == 200, account
        page.reload()
    return page


def settled(page: Page) -> None:
    """Wait until everything that the page asked for has come, and no part of it says that it is loading."""
    page.get_by_role("heading").first.wait_for()
    page.wait_for_load_state("networkidle")
    # Nothing may be evaluated from a string in these pages, so that waiting goes by what is there.
    for coming in (page.get_by_role("status", name=re.compile("^(正在载入|Loading)")), page.locator("[aria-busy=true]")):
        expect(coming).to_have_count(0, timeout=20_000)


@contextmanager
def screens_of(template: Path, folder: Path) -> Iterator[Screens]:
    """A copy of the home, served, with a browser."""
    shutil.copytree(template, folder)
    listening = socket.create_server(("127.0.0.1", 0))
    address = f"http://127.0.0.1:{listening.getsockname()[1]}"
    server = multiprocessing.get_context("spawn").Process(target=_serve, args=(folder, listening), daemon=True)
    server.start()
    try:
        _wait_for(address)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
            waiting = {one["key"]: one["case_no"] for one in json.loads((template / "waiting.json").read_text(encoding="utf-8"))}
            yield Screens(address, browser, waiting)
            browser.close()
    finally:
        server.terminate()
        server.join()
        listening.close()


def _wait_for(address: str) -> None:
    for _ in range(600):
        try:
            urllib.request.build_opener(urllib.request.ProxyHandler({})).open(f"{address}/health", timeout=5).close()
            return
        except OSError:
            time.sleep(0.1)
    raise AssertionError("the server did not come up")
