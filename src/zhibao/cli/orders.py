"""Commands of the orders: load, ask, hand back, verify."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich import box
from rich.table import Table

from zhibao.cli.frame import JsonOption, console, emit, open_home, page, personal_number, progress_bar
from zhibao.kit.clock import Month, instant
from zhibao.kit.errors import CallerFault
from zhibao.kit.identity import normalise
from zhibao.kit.secrets import Keyring
from zhibao.orders.model import INDUSTRIES, BatchResult
from zhibao.orders.reasons import BY_CODE, UNKNOWN_COUNTY

if TYPE_CHECKING:
    from zhibao.journeys.orders_to_trial import Trial

app = typer.Typer(
    no_args_is_help=True, help="订单：载入、查询、退回、核验 / orders: load, ask, hand back, verify."
)

PlatformOption = Annotated[str, typer.Option("--platform", help="企业统一社会信用代码 / the enterprise's code.")]
MonthOption = Annotated[str, typer.Option("--month", help="月份 / a month, 2025-07.")]
BatchArgument = Annotated[str, typer.Argument(help="批次编号 / the reference of a batch.")]


@app.command("load")
def load(
    files: Annotated[list[Path], typer.Argument(help="CSV、CSV.GZ 或 Parquet 文件 / order files.")],
    platform: PlatformOption,
    feed: Annotated[str, typer.Option(help="standard 或 lade / standard or lade.")] = "standard",
    declared_count: Annotated[
        int | None, typer.Option("--declared-count", help="企业申报的单量 / orders the enterprise declares.")
    ] = None,
    year: Annotated[int | None, typer.Option(help="lade 文件的年份 / the year of a lade file.")] = None,
    district: Annotated[str | None, typer.Option(help="lade 文件的地区名称或代码 / the place of a lade file, name or code.")] = None,
    industry: Annotated[str | None, typer.Option(help="lade 文件的行业 / the industry of a lade file.")] = None,
    as_json: JsonOption = False,
) -> None:
    """载入平台订单：每行接收、重复、冲突或隔离，四者相加等于收到的行数。

    Load orders: every row is accepted, a duplicate, a conflict or quarantined; the four add up.

    例 / example: zhibao orders load july.parquet --platform 91570000MA00000011
    """
    from zhibao.journeys.orders_to_store import orders_to_store

    home = open_home()
    with progress_bar("载入 / loading") as tell:
        opened = _feed(files, feed, year, district, industry)
        result = orders_to_store(
            reading=home.reading,
            writing=home.session,
            store=home.orders,
            keyring=home.keyring,
            demo=home.demo,
            platform=platform,
            feed=opened,
            declared=declared_count,
            progress=tell,
        )
    emit(result.document(), as_json, lambda: _show_result(result))


@app.command("check")
def check(
    files: Annotated[list[Path], typer.Argument(help="CSV、CSV.GZ 或 Parquet 文件 / order files.")],
    platform: PlatformOption,
    feed: Annotated[str, typer.Option(help="standard 或 lade / standard or lade.")] = "standard",
    year: Annotated[int | None, typer.Option(help="lade 文件的年份 / the year of a lade file.")] = None,
    district: Annotated[str | None, typer.Option(help="lade 文件的地区名称或代码 / the place of a lade file, name or code.")] = None,
    industry: Annotated[str | None, typer.Option(help="lade 文件的行业 / the industry of a lade file.")] = None,
    out: Annotated[Path | None, typer.Option("--out", help="被隔离的行写入此 CSV / where the quarantined rows go.")] = None,
    as_json: JsonOption = False,
) -> None:
    """先试一遍：逐行审核，与载入相同，但不写入任何内容；不与已载入的订单比对。

    Try order files: every row is judged as at loading, and nothing is kept; what was loaded before is not asked.

    例 / example: zhibao orders check july.csv --platform 91570000MA00000011
    """
    from tempfile import TemporaryDirectory

    from zhibao.journeys.orders_to_store import platform_code
    from zhibao.journeys.orders_to_trial import orders_to_trial

    home = open_home()
    with home.reading() as session:
        code = platform_code(session, platform)
    with progress_bar("试载 / trying") as tell, TemporaryDirectory(prefix="zhibao-", dir=home.path) as folder:
        tried = orders_to_trial(
            folder=Path(folder), keyring=home.keyring, demo=home.demo, platform=code, feed=_feed(files, feed, year, district, industry), out=out, progress=tell
        )
    emit(tried.document(), as_json, lambda: _show_trial(tried))


def _show_trial(tried: Trial) -> None:
    _show_result(tried.result, tried=True)
    for one in tried.rows[:20]:
        page.print(f"  第 {one['row']:,} 行 / row {one['row']:,}: {one['zh']} {one['en']}", soft_wrap=True)
    if len(tried.rows) > 20:
        page.print("  其余见 --out 或 --json。More by --out or --json.")


def _feed(files: list[Path], feed: str, year: int | None, district: str | None, industry: str | None) -> Any:
    from zhibao import law
    from zhibao.edge.feeds import LadeFeed, StandardFeed

    if feed == "standard":
        return StandardFeed(files)
    if feed != "lade":
        raise CallerFault(
            "unknown_feed", f"没有“{feed}”这种文件格式。", f"There is no feed {feed!r}.",
            remedy_zh="可用 standard 或 lade。", remedy_en="Use standard or lade.",
        )  # fmt: skip
    if year is None or district is None or industry not in INDUSTRIES:
        raise CallerFault(
            "lade_options",
            "lade 文件须同时给出 --year、--district 和 --industry。",
            "A lade file needs --year, --district and --industry.",
            remedy_zh="例如 --year 2025 --district 220102 --industry instant_delivery。",
            remedy_en="For example --year 2025 --district 220102 --industry instant_delivery.",
        )
    if not 2015 <= year <= 2099:
        raise CallerFault(
            "lade_year", f"年份 {year} 不在 2015 至 2099 之间。", f"The year {year} does not lie between 2015 and 2099.",
            remedy_zh="请用 --year 给出文件所属的年份，例如 2025。", remedy_en="Give the year of the file by --year, such as 2025.",
        )  # fmt: skip
    return LadeFeed(files, year=year, district=law.places().resolve(district).code, industry=str(industry))


def _show_result(result: BatchResult, *, tried: bool = False) -> None:
    if result.repeated:
        page.print(f"这些文件已载入过（批次 {result.batch}），未作任何改动。")
        page.print(f"These files were loaded before (batch {result.batch}); nothing was changed.")
        return
    title = "试载，未写入 / tried, nothing was kept" if tried else f"批次 / batch {result.batch}"
    table = Table(title=title, show_header=False)
    rows = [
        ("收到 / received", result.received),
        ("接收 / accepted", result.accepted),
        ("重复 / duplicate", result.duplicate),
        ("冲突 / conflicts", result.conflicts),
        ("隔离 / quarantined", result.quarantined),
        ("补接收 / released", result.released),
        ("提醒 / warnings", result.warnings),
    ]
    if result.declared is not None:
        rows.append(("申报 / declared", result.declared))
    if result.resumed:
        rows.append(("续载：此前已处理 / resumed after", result.resumed))
    for name, number in rows:
        table.add_row(name, f"{number:,}")
    page.print(table)
    for code, number in sorted(result.reasons.items(), key=lambda item: -item[1]):
        reason = BY_CODE[code]
        page.print(f"  {number:>9,}  {code}: {reason.zh} {reason.en}", soft_wrap=True)
    for code, number in result.warning_codes.items():
        page.print(f"  {number:>9,}  {code}: {UNKNOWN_COUNTY.zh} {UNKNOWN_COUNTY.en}", soft_wrap=True)
    if result.quarantined and not tried:
        page.print(f"zhibao orders quarantine {result.batch} --out quarantine.csv")


@app.command("batches")
def batches(as_json: JsonOption = False) -> None:
    """全部批次 / all batches in the order of loading.

    例 / example: zhibao orders batches
    """
    from zhibao.orders import acts, manifest

    home = open_home()
    with home.reading() as session:
        rows = [
            manifest.result_of(batch).document() | {"platform": batch.platform, "loaded_at": batch.loaded_at.isoformat()}
            for batch in acts.batches(session)
        ]

    def human() -> None:
        table = Table(box=None, padding=(0, 1, 0, 0))
        table.add_column("批次 batch", no_wrap=True)
        table.add_column("企业", no_wrap=True)
        names = ("received", "accepted", "duplicate", "conflicts", "quarantined", "released")
        for heading in ("收到", "接收", "重复", "冲突", "隔离", "补接收"):
            table.add_column(heading, justify="right", no_wrap=True)
        for row in rows:
            table.add_row(row["batch"], row["platform"][-6:], *(f"{row[name]:,}" for name in names))
        page.print(table)

    emit(rows, as_json, human)


@app.command("quarantine")
def quarantine(
    batch: BatchArgument,
    out: Annotated[Path, typer.Option("--out", help="写入的 CSV 文件 / the CSV file to write.")],
    as_json: JsonOption = False,
) -> None:
    """把被隔离的行连同原因退回 / hand the quarantined rows back with their reasons.

    例 / example: zhibao orders quarantine 3f2a… --out quarantine.csv
    """
    from zhibao.orders import acts, leftovers

    home = open_home()
    with home.reading() as session:
        found = acts.batch_by_ref(session, batch)
        rows = leftovers.write_quarantined(session, home.orders, home.keyring, found, out)
    document = {"batch": batch, "rows": rows}
    emit(document, as_json, lambda: page.print(f"已写出 {rows:,} 行，内含个人信息，请妥善保管。\n{rows:,} rows written; they hold personal data."))


@app.command("conflicts")
def conflicts(batch: BatchArgument, as_json: JsonOption = False) -> None:
    """尚待处理的冲突：所报内容与已接收内容 / conflicts that wait for a person, with what stands.

    例 / example: zhibao orders conflicts 3f2a…
    """
    from zhibao.orders import acts, leftovers

    home = open_home()
    with home.reading() as session:
        found = acts.batch_by_ref(session, batch)
        rows = leftovers.conflicts(session, home.orders, home.keyring, found)

    def human() -> None:
        table = Table("订单号 order", "版本", "种类 kind", "所报 sent", "已接收 stands", "决定 decision")
        for row in rows:
            stands = row["stands"]
            table.add_row(
                row["order_no"], str(row["version"]), row["kind"], f"{row['sent']['status']} {row['sent']['accepted_at']}",
                "—" if stands is None else f"{stands['status']} {stands['accepted_at']}",
                "—" if row["decision"] is None else row["decision"]["decision"],
            )  # fmt: skip
        page.print(table)
        page.print("用 zhibao orders decide 记录决定 / record a decision with `zhibao orders decide`")

    emit(rows, as_json, human)


@app.command("decide")
def decide(
    batch: BatchArgument,
    order_no: Annotated[str, typer.Argument(help="订单号 / the number of the order.")],
    decision: Annotated[str, typer.Option("--decision", help="stands 以已接收的为准；resend 由平台重报 / stands or resend.")],
    actor: Annotated[str, typer.Option("--as", help="岗位:人员 / post:person.")],
    reason: Annotated[str, typer.Option("--reason", help="理由 / the reason.")],
    row_version: Annotated[int, typer.Option("--row-version", help="订单的版本 / the version of the order.")] = 1,
    as_json: JsonOption = False,
) -> None:
    """决定一项冲突：以已接收的内容为准，或由平台企业以下一版本重报 / decide a conflict.

    例 / example: zhibao orders decide 3f2a… T0701-1 --decision stands --as order_officer:wang.fang --reason 平台确认首报无误
    """
    from zhibao.kit.actors import Actor
    from zhibao.orders import acts, leftovers
    from zhibao.orders.decisions import Decision
    from zhibao.orders.decisions import decide as record

    if decision not in list(Decision):
        raise CallerFault(
            "unknown_decision", f"没有“{decision}”这种决定。", f"There is no decision {decision!r}.",
            remedy_zh="可用 stands 或 resend。", remedy_en="Use stands or resend.",
        )  # fmt: skip
    home = open_home()
    with home.session() as session:
        found = acts.batch_by_ref(session, batch)
        waiting = leftovers.conflicts(session, home.orders, home.keyring, found)
        meant = next((row for row in waiting if (row["order_no"], row["version"]) == (order_no, row_version)), None)
        if meant is None:
            raise CallerFault(
                "unknown_conflict", f"该批次中没有订单 {order_no} 第 {row_version} 版的待处理冲突。",
                f"The batch holds no waiting conflict of order {order_no}, version {row_version}.",
                remedy_zh="用 zhibao orders conflicts 查看。", remedy_en="`zhibao orders conflicts` lists them.",
            )  # fmt: skip
        record(session, found.platform, meant, Decision(decision), actor=Actor.parse(actor), reason=reason)
    document = {"order_no": order_no, "version": row_version, "decision": decision}
    emit(document, as_json, lambda: page.print("已记录 / recorded"))


@app.command("verify")
def verify(as_json: JsonOption = False) -> None:
    """重读全部封存文件并与清单核对 / read every sealed file again and hold it against the manifest.

    例 / example: zhibao orders verify
    """
    from zhibao.orders.verify import verify as check

    home = open_home()
    with progress_bar("核验 / verifying") as tell, home.reading() as session:
        done = check(session, home.orders, tell)
    document = {
        "segments": done.segments,
        "files": done.files,
        "bytes": done.size,
        "root": done.root,
        "findings": [{"place": f.place, "code": f.code, "zh": f.zh, "en": f.en} for f in done.findings],
    }

    def human() -> None:
        page.print(f"{done.segments:,} 段 {done.files:,} 个文件 {done.size:,} 字节 / segments, files, bytes")
        page.print(f"根 / root {done.root}")
        for finding in done.findings:
            page.print(f"[red]{finding.code}[/] {finding.place} {finding.zh} {finding.en}")
        page.print("核验通过 / verified" if not done.findings else f"{len(done.findings)} 处不符 / findings")

    emit(document, as_json, human)
    if done.findings:
        raise typer.Exit(1)


@app.command("at")
def at(
    worker: Annotated[
        str, typer.Option("--worker", help="-（标准输入）、@文件、假名 p… 或 lade:编号 / document number from - or @FILE, or a pseudonym.")
    ],
    time: Annotated[str, typer.Option("--time", help="时刻 / an instant, 2025-07-01T12:07:00.")],
    as_json: JsonOption = False,
) -> None:
    """某人某时正在执行哪些订单 / which orders a worker was on at an instant.

    例 / example: zhibao orders at --worker @number.txt --time 2025-07-01T12:07:00
    """
    from zhibao.journeys.worker_to_orders import orders_at
    from zhibao.orders.store import OrderStore

    home = open_home()
    moment = _instant(time)
    pseudonym = worker_of(worker, home.keyring)
    with home.reading() as session:
        rows = orders_at(session, OrderStore.open(session, home.orders, home.keyring), pseudonym, moment)

    def human() -> None:
        if not rows:
            page.print("此刻没有订单 / no order at that instant")
            return
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
        for heading in ("订单号 order", "企业", "接单 accepted", "结束 ended", "状态", "任务期间", "来源"):
            table.add_column(heading, overflow="fold", no_wrap=heading[:2] in ("接单", "结束", "状态"))
        inside = {True: "是 yes", False: "否 no", None: "—"}
        for row in rows:
            table.add_row(
                row["order_no"], row["platform"][-6:], _clock(row["accepted_at"]), _clock(row["completed_at"]),
                row["status"] or "—", inside[row["in_task_period"]], row["source"],
            )  # fmt: skip
        page.print(table)
        for row in rows:
            if row["enrolled"] is False:
                page.print(f"{row['order_no']}：接单时企业尚未参保 / the enterprise was not enrolled when it was accepted")
        if any(row["provisional"] for row in rows):
            page.print("暂定：企业未报开始执行时间，以接单时间代替 / provisional: acceptance stands in for the start of execution")

    emit(rows, as_json, human)


def _instant(text: str) -> datetime:
    """An instant; a day alone is none, because midnight is hardly what the caller means."""
    if re.fullmatch(r"\d{4}-?\d\d-?\d\d", text.strip()):
        raise CallerFault(
            "time_form", f"“{text}”只有日期，还要时刻。", f"{text!r} is a day without a time of day.",
            remedy_zh="请按“2025-07-01T12:07:00”的形式填写。", remedy_en='Write it like "2025-07-01T12:07:00".',
        )  # fmt: skip
    return instant(text)


def _clock(moment: str | None) -> str:
    """Month, day and time of an instant, for a table about one day."""
    return "—" if moment is None else moment[5:19].replace("T", " ")


@app.command("coverage")
def coverage(
    worker: Annotated[str, typer.Option("--worker", help="-、@文件、假名或 lade:编号 / document number from - or @FILE, or a pseudonym.")],
    month: MonthOption,
    as_json: JsonOption = False,
) -> None:
    """某人某月的参保日与单量 / a worker's insured days and orders in a month.

    例 / example: zhibao orders coverage --worker @number.txt --month 2025-07
    """
    from zhibao.orders.coverage import insured_days

    home = open_home()
    pseudonym = worker_of(worker, home.keyring)
    with home.reading() as session:
        days, first = insured_days(session, home.orders, Month.parse(month), pseudonym)
    document = {
        "month": month,
        "insured_days": len(days),
        "orders": sum(days.values()),
        "first_order_at": None if first is None else first.isoformat(),
        "days": [{"day": day.isoformat(), "orders": number} for day, number in days.items()],
    }

    def human() -> None:
        page.print(f"{month}：参保 {len(days)} 天，{sum(days.values())} 单 / insured days and orders")
        for day, number in days.items():
            page.print(f"  {day}  {number}")

    emit(document, as_json, human)


@app.command("findings")
def findings(
    month: MonthOption,
    platform: Annotated[str | None, typer.Option("--platform", help="企业统一社会信用代码 / the enterprise's code.")] = None,
    as_json: JsonOption = False,
) -> None:
    """每单必保、每人必保的核对结果 / gaps of coverage, by enterprise and day, as a work list.

    例 / example: zhibao orders findings --month 2025-07
    """
    from zhibao.journeys import orders_to_coverage as journey
    from zhibao.journeys.orders_to_store import platform_code

    home = open_home()
    with home.reading() as session:
        code = None if platform is None else platform_code(session, platform)
        rows = [found.document() for found in journey.findings(session, home.orders, Month.parse(month), code)]

    def human() -> None:
        table = Table("日期", "企业 platform", "发现 finding", "人数", "单量", "处理 answered")
        for row in rows:
            table.add_row(
                row["day"], row["platform"], f"{row['zh']} {row['detail']}", str(row["workers"] or "—"),
                f"{row['orders']:,}", row["answered"] or "待处理 open",
            )  # fmt: skip
        page.print(table)
        page.print("各项编号见 --json，处理后用 zhibao orders answer 记录 / keys: --json; record the handling with `answer`")

    emit(rows, as_json, human)


@app.command("answer")
def answer(
    key: Annotated[str, typer.Argument(help="发现的编号 / the key of a finding.")],
    by: Annotated[str, typer.Option("--by", help="经办人 / who records it.")],
    result: Annotated[str, typer.Option("--result", help="处理结果 / how it was dealt with.")],
    as_json: JsonOption = False,
) -> None:
    """记录一项发现的处理结果 / record how a finding was dealt with.

    例 / example: zhibao orders answer worker_not_registered:91…:2025-07-01 --by 王芳 --result 已补登记
    """
    from zhibao.journeys import orders_to_coverage as journey

    home = open_home()
    with home.session() as session:
        journey.answer(session, key, actor=by, result=result)
    emit({"key": key, "answered": result}, as_json, lambda: page.print("已记录 / recorded"))


@app.command("rederive")
def rederive(month: MonthOption, as_json: JsonOption = False) -> None:
    """从封存的行重新计数，与账单所用的计数逐项比较 / count a month again from the sealed rows and compare.

    例 / example: zhibao orders rederive --month 2025-07
    """
    from zhibao.orders import acts
    from zhibao.orders.verify import rederive as count_again

    home = open_home()
    with console.status("重新计数 / counting again"), home.reading() as session:
        kept = acts.order_counts(session, Month.parse(month))
        again = count_again(session, home.orders, Month.parse(month))
    apart = sorted(set(kept) ^ set(again), key=str)
    document = {
        "month": month,
        "orders": sum(count.orders for count in again),
        "equal": not apart,
        "differences": len(apart),
    }

    def human() -> None:
        page.print(f"{month}: {document['orders']:,} 单；" + ("与账单计数一致 / equal" if not apart else f"{len(apart)} 处不同 / different"))

    emit(document, as_json, human)
    if apart:
        raise typer.Exit(1)


_PSEUDONYM = re.compile(r"p[0-9a-f]{16}")


def worker_of(text: str, keyring: Keyring) -> int:
    """A worker named by document number (from `-` or `@FILE`), by pseudonym, or by a courier's `lade:` number."""
    if _PSEUDONYM.fullmatch(text):
        return int(text[1:], 16)
    if text.startswith("lade:"):
        return keyring.pseudonym(text)
    number = personal_number(text)
    if number.startswith("lade:"):
        return keyring.pseudonym(number)
    return keyring.pseudonym(normalise(number))
