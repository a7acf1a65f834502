"""Commands of the collection: push, files of the tax office, comparison, placing, allocation, reminders, late fees, refunds, month close."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from zhibao import law
from zhibao.cli.contributions_collection_shown import (
    show_allocated,
    show_comparison,
    show_decision,
    show_open,
    show_pushes,
    show_reminders,
)
from zhibao.cli.frame import JsonOption, console, emit, open_home, page
from zhibao.kit import clock
from zhibao.kit.actors import Actor
from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import to_yuan, yuan

MonthOption = Annotated[str, typer.Option("--month", help="费款所属期 / month, 2025-07.")]
PlaceOption = Annotated[str | None, typer.Option("--place", help="省份（本目录只有一个省时可不写）/ the province.")]
ActorOption = Annotated[str, typer.Option("--by", help="办理人，岗位:人员 / who acts, post:person.")]
ReasonOption = Annotated[str, typer.Option("--reason", help="理由 / the reason.")]
OnOption = Annotated[str | None, typer.Option("--on", help="截至日（默认今天）/ as of a day; default today.")]
OfficeOption = Annotated[str, typer.Option("--tax-office", help="税务机关代码 / code of the tax office.")]
PlatformOption = Annotated[str, typer.Option("--platform", help="平台企业代码或名称 / enterprise by code or name.")]


def push(
    month: MonthOption,
    by: ActorOption,
    tax_office: Annotated[str | None, typer.Option("--tax-office", help="只推送一个税务机关 / one tax office only.")] = None,
    out: Annotated[Path | None, typer.Option("--out", help="写入 .csv 或 .xlsx / write a file.")] = None,
    place: PlaceOption = None,
    as_json: JsonOption = False,
) -> None:
    """向税务机关推送已结账的月份；此后的变化另行推送 / push a closed month to its tax offices; later changes are further pushes.

    例 / example: zhibao contributions push --month 2025-07 --by collection_clerk:he.ping
    """
    from zhibao.contributions import pushes
    from zhibao.journeys import bill_to_settlement as journey
    from zhibao.journeys import order_to_bill

    home, actor = open_home(), Actor.parse(by)
    with home.session() as session:
        province = order_to_bill.one_province(home.places, place)
        made = journey.push(session, Month.parse(month), province, tax_office=tax_office, actor=actor)
        standing = [one for one in pushes.pushes(session, province, str(Month.parse(month))) if tax_office in (None, one.tax_office)]
    document: dict[str, Any] = {
        "month": month, "place": province, "pushed": [one.push_no for one in made], "pushes": [one.document() for one in standing]
    }
    if out is not None:
        wanted = made or standing
        if len(wanted) != 1:
            raise CallerFault(
                "tax_office_needed", "有多份推送，每份一个文件。", "There are several pushes, each is a file of its own.", place=out.name,
                remedy_zh="用 --tax-office 指明，或者用 contributions push-file。", remedy_en="Name one by --tax-office, or use `contributions push-file`.",
            )  # fmt: skip
        document["file"] = _write_push(out, wanted[0])
    emit(document, as_json, lambda: show_pushes(document["pushes"], document["pushed"]))


def push_file(
    number: Annotated[str, typer.Argument(help="推送编号 / number of the push.")],
    out: Annotated[Path, typer.Option("--out", help="写入 .csv 或 .xlsx / write a file.")],
    as_json: JsonOption = False,
) -> None:
    """把一次推送再写成文件，字节不变 / write a push as a file again, with the same bytes.

    例 / example: zhibao contributions push-file T570000-2025-07-570000-1 --out push.csv
    """
    from zhibao.contributions import pushes

    home = open_home()
    with home.reading() as session:
        held = pushes.push_of(session, number)
    document = held.document() | {"file": _write_push(out, held)}
    emit(document, as_json, lambda: show_pushes([document], []))


def _write_push(out: Path, held: Any) -> str:
    from zhibao.edge import push_sheets

    push_sheets.write_push(out, held)
    return out.name


def tax_file(
    file: Annotated[Path, typer.Argument(help="税务机关的文件（CSV）/ CSV of the tax office.")],
    kind: Annotated[str, typer.Option("--kind", help="declared 申报 | taken 入库")],
    by: Annotated[str, typer.Option("--by", help="办理人 / who acts.")] = "命令行",
    as_json: JsonOption = False,
) -> None:
    """读入税务机关的申报或入库文件 / read what head offices declared, or what the tax office took.

    例 / example: zhibao contributions tax-file declared-2025-07.csv --kind declared
    """
    from zhibao.contributions import tax_files
    from zhibao.journeys import order_to_bill

    if kind not in ("declared", "taken"):
        raise CallerFault("unknown_tax_file", f"没有“{kind}”这种文件。", f"There is no file of kind {kind!r}.", place="--kind",
                          remedy_zh="用 declared 或 taken。", remedy_en="Use declared or taken.")  # fmt: skip
    home = open_home()
    with home.session() as session:
        made = tax_files.load(
            session, file, kind, platforms=order_to_bill.known_codes(session), tax_offices={one.id for one in law.places().tax_offices()},  # type: ignore[arg-type]
            keyring=home.keyring, actor=by,
        )  # fmt: skip
    document = made.document()

    def human() -> None:
        again = "此文件已读入过，未作改动 / read before; nothing changed。" if made.already_read else ""
        console.print(f"{again}收到 {made.received} 行：接受 {made.accepted}，重复 {made.duplicate}，隔离 {made.quarantined}")
        for row in document["rows"]:
            console.print(f"  第 {row['row']} 行 {row['reason']}：{row['zh']} / {row['en']}")

    emit(document, as_json, human)


def three_way(
    month: MonthOption,
    assign: Annotated[str | None, typer.Option("--assign", help="交办一项差异 / give an item to an owner.")] = None,
    to: Annotated[str, typer.Option("--to", help="承办人 / owner.")] = "",
    explain: Annotated[str | None, typer.Option("--explain", help="说明一项差异 / explain an item.")] = None,
    reason: Annotated[str, typer.Option("--reason", help="说明 / the explanation.")] = "",
    place: PlaceOption = None,
    by: Annotated[str, typer.Option("--by", help="办理人 / who acts.")] = "命令行",
    as_json: JsonOption = False,
) -> None:
    """三方比对：推送、申报、入库和到账，差异有承办人和时长 / ours, declared, taken and received; each difference with owner and age.

    例 / example: zhibao contributions three-way --month 2025-07
    """
    from zhibao.journeys import bill_to_settlement as journey
    from zhibao.journeys import order_to_bill

    home, today = open_home(), clock.today()
    with home.session() as session:
        province = order_to_bill.one_province(home.places, place)
        if assign is not None:
            if not to.strip():
                raise CallerFault("owner_missing", "请用 --to 指明承办人。", "Name the owner by --to.")
            journey.answer_difference(session, assign, today, owner=to.strip(), reason=None, actor=by)
        if explain is not None:
            journey.answer_difference(session, explain, today, owner=None, reason=reason, actor=by)
        document = journey.comparison(session, Month.parse(month), province, today)
    emit(document, as_json, lambda: show_comparison(document))


def unplaced(as_json: JsonOption = False) -> None:
    """无法归属、等人处理的到账行 / rows of receipts that wait for a person.

    例 / example: zhibao contributions unplaced
    """
    from zhibao.contributions import placements

    home = open_home()
    with home.reading() as session:
        rows = [one.document() for one in placements.unplaced(session, home.keyring)]

    def human() -> None:
        for row in rows:
            fen = "—" if row["amount_fen"] is None else to_yuan(row["amount_fen"])
            page.print(f"{row['row']} {row['received_on'] or '—'} {fen} 元 {row['reference'] or '—'}：{row['zh']} / {row['en']}")

    emit({"rows": rows}, as_json, human)


def place_row(
    row: Annotated[int, typer.Argument(help="编号，见 unplaced / number of the row.")],
    reason: ReasonOption,
    by: ActorOption,
    platform: Annotated[str | None, typer.Option("--platform", help="平台企业代码或名称 / enterprise by code or name.")] = None,
    month: Annotated[str | None, typer.Option("--month", help="费款所属期 / month, 2025-07.")] = None,
    tax_office: Annotated[str | None, typer.Option("--tax-office", help="税务机关代码 / code of the tax office.")] = None,
    reference: Annotated[str | None, typer.Option("--reference", help="另给的流水号 / another reference.")] = None,
    set_aside: Annotated[bool, typer.Option("--set-aside", help="搁置，不作到账 / it is no receipt.")] = False,
    as_json: JsonOption = False,
) -> None:
    """把隔离的到账行归属到企业和月份，或者搁置 / place a quarantined row of receipts, or set it aside.

    例 / example: zhibao contributions place 3 --platform 美团 --month 2025-07 --tax-office 570000 --reason "附言漏写代码" --by collection_clerk:he.ping
    """
    from zhibao.contributions import placements
    from zhibao.journeys import order_to_bill

    home, actor = open_home(), Actor.parse(by)
    with home.session() as session:
        if set_aside:
            placements.set_aside(session, home.keyring, row, reason=reason, actor=actor)
            document: dict[str, Any] = {"row": row, "placed": False}
        else:
            if platform is None or month is None or tax_office is None:
                raise CallerFault("place_needed", "请用 --platform、--month、--tax-office 指明归属。", "Name --platform, --month and --tax-office.", place=str(row))
            made = placements.place(
                session, home.keyring, row, platform=str(order_to_bill.platform_code(session, platform)), month=month, tax_office=tax_office,
                reason=reason, actor=actor, platforms=order_to_bill.known_codes(session), reference=reference,
            )  # fmt: skip
            document = {"row": row, "placed": True, **vars(made), "received_on": made.received_on.isoformat()}
    emit(document, as_json, lambda: console.print(f"第 {row} 号已处理 / done"))


def allocate(
    by: ActorOption,
    on: OnOption = None,
    receipt: Annotated[str | None, typer.Option("--receipt", help="由人分配的一笔到账 / a receipt that a person allocates.")] = None,
    month: Annotated[str | None, typer.Option("--month", help="抵哪一个月 / to which month.")] = None,
    tax_office: Annotated[str | None, typer.Option("--tax-office", help="税务机关代码 / code of the tax office.")] = None,
    late_fee: Annotated[str | None, typer.Option("--late-fee", help="抵哪一笔滞纳金 / to which late fee.")] = None,
    amount: Annotated[str | None, typer.Option("--amount", help="金额（元）/ amount, yuan.")] = None,
    undo: Annotated[int | None, typer.Option("--undo", help="冲销一项分配 / reverse an allocation.")] = None,
    reason: Annotated[str, typer.Option("--reason", help="理由 / the reason.")] = "",
    place: PlaceOption = None,
    as_json: JsonOption = False,
) -> None:
    """分配到账款：先抵写明的月份，多余的依规定或者由人分配 / allocate receipts: the named month first, what is over by law or by a person.

    例 / example: zhibao contributions allocate --by collection_clerk:he.ping
    """
    from zhibao.contributions import allocation, collection_decisions
    from zhibao.journeys import bill_to_settlement as journey
    from zhibao.journeys import order_to_bill

    home, actor = open_home(), Actor.parse(by)
    day, fen = clock.day(on) if on else clock.today(), yuan(amount) if amount is not None else None
    with home.session() as session:
        provinces = order_to_bill.provinces_of(home.places, place)
        if undo is not None:
            done = allocation.undo(session, undo, reason=reason, actor=actor)
        elif receipt is not None and late_fee is not None:
            done = collection_decisions.pay_late_fee(session, late_fee, receipt, amount_fen=fen, reason=reason, actor=actor)
        elif receipt is not None:
            if month is None or tax_office is None:
                raise CallerFault("place_needed", "请用 --month 和 --tax-office 指明抵哪一个月。", "Name --month and --tax-office.", place=receipt)
            done = allocation.give(
                session, provinces, receipt, month=Month.parse(month), tax_office=tax_office, amount_fen=fen, reason=reason, on=day, actor=actor
            )
        else:
            document = journey.allocated(session, provinces, day, actor=actor)
            done = None
        if done is not None:
            left = [one.document() for one in allocation.open_receipts(session, provinces, day)]
            document = {
                "allocated": [done.document()], "open": left, "allocated_fen": done.amount_fen, "left_fen": sum(one["left_fen"] for one in left)
            }
    emit(document, as_json, lambda: show_allocated(document))


def remind(
    on: OnOption = None,
    issue: Annotated[bool, typer.Option("--issue", help="发出 / issue them.")] = False,
    by: Annotated[str | None, typer.Option("--by", help="办理人，岗位:人员 / who acts, post:person.")] = None,
    platform: Annotated[str | None, typer.Option("--platform", help="只催一家 / one enterprise only.")] = None,
    number: Annotated[str | None, typer.Option("--number", help="已发出的催缴编号 / number of a reminder that was issued.")] = None,
    out: Annotated[Path | None, typer.Option("--out", help="与 --number 一起：写入 .pdf 或 .txt / with --number: write the paper.")] = None,
    place: PlaceOption = None,
    as_json: JsonOption = False,
) -> None:
    """催缴：某日须催缴的企业，发出催缴，或者写出通知书 / who must be reminded on a day; issue the reminders, or write one paper.

    例 / example: zhibao contributions remind --on 2025-08-20 --issue --by collection_clerk:he.ping
    """
    from zhibao.contributions import reminders
    from zhibao.journeys import bill_to_settlement as journey
    from zhibao.journeys import order_to_bill

    home, day = open_home(), clock.day(on) if on else clock.today()
    if number is not None:
        _one_reminder(home, number, out, as_json)
        return
    with home.session() as session:
        provinces = order_to_bill.provinces_of(home.places, place)
        if issue:
            if by is None:
                raise CallerFault("actor_form", "请用 --by 写明办理人。", "Name who acts by --by.", place="--by")
            code = order_to_bill.platform_code(session, platform)
            made = reminders.issue(session, provinces, day, platform=code, actor=Actor.parse(by))
        else:
            made = []
        document = journey.reminders_on(session, provinces, day) | {"issued": [one.document() for one in made]}
    emit(document, as_json, lambda: show_reminders(document))


def _one_reminder(home: Any, number: str, out: Path | None, as_json: bool) -> None:
    from zhibao.app.settings import font_folder
    from zhibao.contributions import reminders
    from zhibao.edge import reminder_notice
    from zhibao.edge.workbooks import private_draft
    from zhibao.journeys import order_to_bill

    with home.reading() as session:
        held = reminders.reminder_of(session, number)
        known = order_to_bill.enterprises_of(session, [held.platform])
    document = held.document()
    said = reminder_notice.paper(document, known[held.platform].name if held.platform in known else held.platform)
    text = reminder_notice.plain(said)
    if out is not None and out.suffix.lower() == ".pdf":
        reminder_notice.write(out, said, font_folder(), held.at or clock.now())
    elif out is not None and out.suffix.lower() == ".txt":
        with private_draft(out) as draft:
            draft.write_text(text, encoding="utf-8")
    elif out is not None:
        raise CallerFault("file_kind", "文件名须以 .pdf 或 .txt 结尾。", "The file must end in .pdf or .txt.", place=out.name)
    emit(document | {"text": text}, as_json, lambda: page.print(text, markup=False))


def late_fee(
    platform: PlatformOption,
    month: MonthOption,
    tax_office: OfficeOption,
    until: Annotated[str, typer.Option("--until", help="计算到哪一日 / reckoned up to this day.")],
    reason: ReasonOption,
    by: ActorOption,
    place: PlaceOption = None,
    as_json: JsonOption = False,
) -> None:
    """拟定滞纳金，留待另一人决定 / propose a late fee; another person decides.

    例 / example: zhibao contributions late-fee --platform 美团 --month 2025-07 --tax-office 570000 --until 2025-08-31 --reason 逾期 --by collection_clerk:he.ping
    """
    from zhibao.contributions import collection_decisions
    from zhibao.journeys import order_to_bill

    home, actor = open_home(), Actor.parse(by)
    with home.session() as session:
        made = collection_decisions.propose_late_fee(
            session, order_to_bill.provinces_of(home.places, place), platform=str(order_to_bill.platform_code(session, platform)),
            month=Month.parse(month), tax_office=tax_office, until=clock.day(until), reason=reason, actor=actor,
        )  # fmt: skip
        document = made.document()
    emit(document, as_json, lambda: show_decision(document))


def refund(
    receipt: Annotated[str, typer.Option("--receipt", help="多缴的到账流水号 / reference of the receipt.")],
    amount: Annotated[str, typer.Option("--amount", help="退还金额（元）/ amount, yuan.")],
    reason: ReasonOption,
    by: ActorOption,
    place: PlaceOption = None,
    as_json: JsonOption = False,
) -> None:
    """拟定退费，不超过多缴的部分，留待另一人决定 / propose a refund of what was overpaid; another person decides.

    例 / example: zhibao contributions refund --receipt R1 --amount 300.00 --reason 多缴 --by collection_clerk:he.ping
    """
    from zhibao.contributions import collection_decisions
    from zhibao.journeys import order_to_bill

    home, actor = open_home(), Actor.parse(by)
    with home.session() as session:
        provinces = order_to_bill.provinces_of(home.places, place)
        made = collection_decisions.propose_refund(
            session, provinces, receipt, amount_fen=yuan(amount), reason=reason, on=clock.today(), actor=actor
        )
        document = made.document()
    emit(document, as_json, lambda: show_decision(document))


def decision_step(
    number: Annotated[str, typer.Argument(help="滞纳金或者退费的编号 / number of the late fee or refund.")],
    step: Annotated[str, typer.Option("--step", help="decide 决定 | refuse 不同意 | confirm 确认已退")],
    reason: ReasonOption,
    by: ActorOption,
    reference: Annotated[str | None, typer.Option("--reference", help="退还凭证号 / reference of the confirmation.")] = None,
    on: Annotated[str | None, typer.Option("--on", help="退还之日 / day on which it was given back.")] = None,
    as_json: JsonOption = False,
) -> None:
    """决定滞纳金或者退费，登记税务机关或国库的退还确认 / decide a late fee or refund; record that the treasury confirmed it.

    例 / example: zhibao contributions decision-step R570000-2025-07-0001 --step decide --reason "核对无误" --by collection_decider:fang.yi
    """
    from zhibao.contributions import collection_decisions

    home, actor = open_home(), Actor.parse(by)
    with home.session() as session:
        made = collection_decisions.take(
            session, number, step, reason=reason, actor=actor, on=clock.today(), reference=reference, day=clock.day(on) if on else None
        )
        document = made.document()
    emit(document, as_json, lambda: show_decision(document))


def decisions(
    month: Annotated[str | None, typer.Option("--month", help="只看一个月 / one month only.")] = None,
    place: PlaceOption = None,
    as_json: JsonOption = False,
) -> None:
    """滞纳金和退费一览 / late fees and refunds with their state.

    例 / example: zhibao contributions decisions --month 2025-07
    """
    from zhibao.contributions import collection_decisions
    from zhibao.journeys import order_to_bill

    home = open_home()
    with home.reading() as session:
        provinces = order_to_bill.provinces_of(home.places, place)
        rows = [one.document() for one in collection_decisions.decisions(session, provinces, month=str(Month.parse(month)) if month else None)]

    def human() -> None:
        for row in rows:
            show_decision(row)

    emit({"decisions": rows}, as_json, human)


def month_open(month: MonthOption, place: PlaceOption = None, as_json: JsonOption = False) -> None:
    """一个月的未结事项，含承办人和时长 / everything that is open for a month, with owner and age.

    例 / example: zhibao contributions month-open --month 2025-07
    """
    from zhibao.journeys import bill_to_settlement as journey
    from zhibao.journeys import order_to_bill

    home = open_home()
    with home.reading() as session:
        province = order_to_bill.one_province(home.places, place)
        document = journey.open_document(session, home.keyring, Month.parse(month), province, clock.today())
    emit(document, as_json, lambda: show_open(document["items"]))


def month_settle(
    month: MonthOption,
    by: ActorOption,
    ground: Annotated[list[str] | None, typer.Option("--ground", help="事项=理由，可重复 / ITEM=ground, may be repeated.")] = None,
    place: PlaceOption = None,
    as_json: JsonOption = False,
) -> None:
    """月结：没有未结事项，或者逐项写明理由 / record that a month is settled; each item that stays open needs its ground.

    例 / example: zhibao contributions month-settle --month 2025-07 --by collection_decider:fang.yi
    """
    from zhibao.journeys import bill_to_settlement as journey
    from zhibao.journeys import order_to_bill

    home, actor = open_home(), Actor.parse(by)
    grounds = {text.partition("=")[0].strip(): text.partition("=")[2].strip() for text in ground or []}
    with home.session() as session:
        province = order_to_bill.one_province(home.places, place)
        made = journey.settle(session, home.keyring, Month.parse(month), province, grounds, clock.today(), actor=actor)
    document = made.document()
    emit(document, as_json, lambda: console.print(f"{month} 已月结（第 {made.number} 次）/ settled; 未结 {len(made.left_open)} 项"))


_COMMANDS: dict[str, Callable[..., None]] = {
    "push": push, "push-file": push_file, "tax-file": tax_file, "three-way": three_way, "unplaced": unplaced, "place": place_row,
    "allocate": allocate, "remind": remind, "late-fee": late_fee, "refund": refund, "decision-step": decision_step, "decisions": decisions,
    "month-open": month_open, "month-settle": month_settle,
}  # fmt: skip


def add_to(app: typer.Typer) -> None:
    """Put these commands under `contributions`; a second call changes nothing."""
    standing = {held.name for held in app.registered_commands}
    for name, command in _COMMANDS.items():
        if name not in standing:
            app.command(name)(command)
