"""Commands of passed-on cost: an inspection on several reports, its sample, finding and decision, repayment to each worker."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.markup import escape

from zhibao import law
from zhibao.cli.frame import JsonOption, emit, open_home, page
from zhibao.kit import clock
from zhibao.kit.actors import Actor
from zhibao.kit.clock import Month
from zhibao.kit.errors import CallerFault

if TYPE_CHECKING:
    from zhibao.contributions.shifting.model import Inspection

NumberArgument = Annotated[str, typer.Argument(help="检查编号 / the number of the inspection.")]
ByOption = Annotated[str, typer.Option("--by", help="办理人，岗位:人员 / who acts, post:person.")]
ReasonOption = Annotated[str, typer.Option("--reason", help="理由 / why.")]
WorkerOption = Annotated[int, typer.Option("--worker", help="人员在明细中的序号 / the place of the worker in the statements.")]
_HEADINGS = ("document_number", "month", "pay_fen", "deducted_fen")


def listed(
    place: Annotated[str, typer.Option("--place", help="省、市 / a province or city.")],
    late: Annotated[bool, typer.Option("--late", help="只列企业逾期的 / only those in which an enterprise is late.")] = False,
    as_json: JsonOption = False,
) -> None:
    """转嫁费用的检查：所处阶段、期限、应退和已退 / inspections of passed-on cost: where each stands, what is owed and repaid.

    例 / example: zhibao contributions shifting --place taoyuan
    """
    from zhibao.contributions.shifting import standing

    code = law.places().resolve(place).code
    with open_home().reading() as session:
        found = standing.inspections(session, lead=code[:2] if code.endswith("0000") else code[:4])
    document = [told for one in found if (told := standing.document(one, clock.today()))["late_days"] or not late]

    def human() -> None:
        for told in document:
            _line(told)
        if not document:
            page.print("没有 / none")

    emit(document, as_json, human)


def shown(number: NumberArgument, as_json: JsonOption = False) -> None:
    """一次检查的全部记录；人员以明细中的序号出现 / everything of an inspection; a worker is her place in the statements.

    例 / example: zhibao contributions shifting-show Z570100-000001
    """
    from zhibao.contributions.shifting import standing

    home = open_home()
    with home.reading() as session:
        _tell(standing.inspection(session, number, home.keyring), as_json)


def opened(
    enterprise: Annotated[str, typer.Argument(help="企业 / the enterprise.")],
    place: Annotated[str, typer.Option("--place", help="市 / the city.")],
    first: Annotated[str, typer.Option("--from", help="从哪个月 / from which month.")],
    last: Annotated[str, typer.Option("--to", help="到哪个月 / to which month.")],
    due: Annotated[str, typer.Option("--due", help="提交工资明细的期限 / by which day pay statements are asked for.")],
    reason: ReasonOption,
    by: ByOption,
    reports: Annotated[str, typer.Option("--reports", help="举报编号，逗号分隔 / numbers of reports, by comma.")] = "",
    alone: Annotated[str | None, typer.Option("--alone", help="举报人太少而不能等待的理由 / why so few reports cannot wait.")] = None,
    as_json: JsonOption = False,
) -> None:
    """对一家企业开启检查，要求提供全部接单人员的工资明细；企业不知道是否有人举报 / open an inspection; the enterprise never learns of a report.

    例 / example: zhibao contributions shifting-open 美团 --place 570100 --from 2025-07 --to 2025-09 --due 2025-11-15 --reason 多人举报 --reports D570100-2025-000001,D570100-2025-000002,D570100-2025-000003 --by investigator:tao.zhu
    """
    from zhibao.contributions.shifting import acts
    from zhibao.registry.duties import papers

    home = open_home()
    with home.session() as session:
        held = acts.open_inspection(
            session, home.keyring, law.places().resolve(place).code, papers.code_of(session, enterprise), Month.parse(first), Month.parse(last),
            reports=[one.strip() for one in reports.split(",") if one.strip()], due_on=clock.day(due), reason=reason, alone=alone, actor=Actor.parse(by), at=clock.now(),
        )  # fmt: skip
    _tell(held, as_json)


def statements(
    number: NumberArgument,
    file: Annotated[Path, typer.Argument(help="CSV：document_number,month,pay_fen,deducted_fen")],
    by: ByOption,
    as_json: JsonOption = False,
) -> None:
    """企业提交检查期内全部接单人员的工资和扣款，一次交齐，金额以分计 / the enterprise states pay and deductions of all its workers, in fen.

    例 / example: zhibao contributions shifting-statements Z570100-000001 pay.csv --by platform:wang.qiang
    """
    from zhibao.contributions.shifting import acts
    from zhibao.contributions.shifting.model import Statement

    home = open_home()
    rows = []
    with file.open(encoding="utf-8-sig", newline="") as stream:
        for place, row in enumerate(csv.DictReader(stream), start=2):
            try:
                rows.append(Statement(home.keyring.pseudonym(row["document_number"].strip().upper()), str(Month.parse(row["month"])), int(row["pay_fen"]), int(row["deducted_fen"])))
            except (KeyError, TypeError, ValueError, AttributeError, CallerFault):
                raise CallerFault(
                    "statement_form", f"第 {place} 行不合要求。", f"Row {place} cannot be read.", place=f"row {place}",
                    remedy_zh=f"表头为 {'、'.join(_HEADINGS)}，月份写 2025-07，金额写整数分。", remedy_en=f"The headings are {', '.join(_HEADINGS)}; write 2025-07 and whole fen.",
                ) from None  # fmt: skip
    with home.session() as session:
        held = acts.state_pay(session, home.keyring, number, rows, actor=Actor.parse(by), at=clock.now())
    _tell(held, as_json)


def sample(
    number: NumberArgument,
    by: ByOption,
    tolerable: Annotated[str, typer.Option("--tolerable", help="抽样要排除的差错比例 / the share of wrong statements to be excluded.")] = "0.1",
    as_json: JsonOption = False,
) -> None:
    """固定样本框和样本量，并承诺随机种子 / fix the frame and the size of the sample, and promise a seed.

    例 / example: zhibao contributions shifting-sample Z570100-000001 --by investigator:tao.zhu
    """
    from zhibao.contributions.shifting import acts

    home = open_home()
    with home.session() as session:
        held = acts.fix_sample(session, home.keyring, number, tolerable, actor=Actor.parse(by), at=clock.now())
    _tell(held, as_json)


def draw(
    number: NumberArgument,
    word: Annotated[str, typer.Option("--word", help="口令 / the word.")],
    by: ByOption,
    as_json: JsonOption = False,
) -> None:
    """另一人说出口令并抽样；任何人都能重抽核对 / another person says the word that draws; anybody can draw again.

    例 / example: zhibao contributions shifting-draw Z570100-000001 --word plum-2025 --by supervisor:fang.cao
    """
    from zhibao.contributions.shifting import acts

    home = open_home()
    with home.session() as session:
        held = acts.draw_sample(session, home.keyring, number, word, actor=Actor.parse(by), at=clock.now())
    _tell(held, as_json)


def check(
    number: NumberArgument,
    worker: WorkerOption,
    deducted: Annotated[int, typer.Option("--deducted", help="查实的扣款，分 / what was found deducted, in fen.")],
    evidence: Annotated[str, typer.Option("--evidence", help="凭证编号 / the number of the paper.")],
    by: ByOption,
    as_json: JsonOption = False,
) -> None:
    """登记对一名抽中人员的核查结果 / record what was found for a worker who was drawn.

    例 / example: zhibao contributions shifting-check Z570100-000001 --worker 3 --deducted 1240 --evidence 流水-3 --by investigator:tao.zhu
    """
    from zhibao.contributions.shifting import acts, standing

    home = open_home()
    with home.session() as session:
        who = standing.worker_at(standing.inspection(session, number), worker)
        held = acts.check_worker(session, home.keyring, number, who, deducted_fen=deducted, evidence_ref=evidence, actor=Actor.parse(by), at=clock.now())
    _tell(held, as_json)


def find(
    number: NumberArgument,
    result: Annotated[str, typer.Option("--result", help="shifted|not_shifted")],
    reason: ReasonOption,
    by: ByOption,
    as_json: JsonOption = False,
) -> None:
    """提出认定意见，写明理由；由另一人决定 / state what was found; another person decides.

    例 / example: zhibao contributions shifting-find Z570100-000001 --result shifted --reason 明细列有保障费扣款 --by investigator:tao.zhu
    """
    from zhibao.contributions.shifting import acts

    home = open_home()
    with home.session() as session:
        held = acts.find(session, home.keyring, number, result, reason, actor=Actor.parse(by), at=clock.now())
    _tell(held, as_json)


def decide(
    number: NumberArgument,
    reason: ReasonOption,
    by: ByOption,
    refuse: Annotated[bool, typer.Option("--return", help="退回 / return it.")] = False,
    due: Annotated[str | None, typer.Option("--due", help="退还期限 / by which day everything is repaid.")] = None,
    to_reporters: Annotated[str, typer.Option("--to-reporters", help="给举报人的答复 / what those who reported are told.")] = "",
    as_json: JsonOption = False,
) -> None:
    """另一人决定：责令改正并定退还期限，或者退回；同时答复举报人 / another person decides: an order to correct, or a return.

    例 / example: zhibao contributions shifting-decide Z570100-000001 --reason 属实 --due 2025-12-15 --to-reporters 已责令企业全额退还 --by supervisor:fang.cao
    """
    from zhibao.contributions.shifting import acts

    home = open_home()
    with home.session() as session:
        held = acts.decide(
            session, home.keyring, number, not refuse, reason, due_on=clock.day(due) if due else None, to_reporters=to_reporters, actor=Actor.parse(by), at=clock.now()
        )
    _tell(held, as_json)


def repaid(
    number: NumberArgument,
    worker: WorkerOption,
    amount: Annotated[int, typer.Option("--amount", help="退还的金额，分 / the amount, in fen.")],
    on: Annotated[str, typer.Option("--on", help="退还日期 / on which day.")],
    proof: Annotated[str, typer.Option("--proof", help="凭证编号 / the number of the proof.")],
    by: ByOption,
    as_json: JsonOption = False,
) -> None:
    """登记退还给一名人员的金额和凭证 / record what was paid back to a worker, with its proof.

    例 / example: zhibao contributions shifting-repaid Z570100-000001 --worker 3 --amount 1240 --on 2025-11-20 --proof 回单-3 --by platform:wang.qiang
    """
    from zhibao.contributions.shifting import acts, standing

    home = open_home()
    with home.session() as session:
        who = standing.worker_at(standing.inspection(session, number), worker)
        held = acts.repay(session, home.keyring, number, who, amount, paid_on=clock.day(on), proof_ref=proof, actor=Actor.parse(by), at=clock.now())
    _tell(held, as_json)


def reverse(
    number: NumberArgument,
    row: Annotated[int, typer.Option("--number", help="第几笔 / which repayment.")],
    reason: ReasonOption,
    by: ByOption,
    as_json: JsonOption = False,
) -> None:
    """撤销登记错的一笔退还，两笔都保留 / take back a repayment that was recorded wrongly; both rows stay.

    例 / example: zhibao contributions shifting-reverse Z570100-000001 --number 1 --reason 回单退票 --by investigator:tao.zhu
    """
    from zhibao.contributions.shifting import acts

    home = open_home()
    with home.session() as session:
        held = acts.reverse_repayment(session, home.keyring, number, row, reason=reason, actor=Actor.parse(by), at=clock.now())
    _tell(held, as_json)


def end(number: NumberArgument, by: ByOption, as_json: JsonOption = False) -> None:
    """全额退还以后办结 / end an inspection once everybody is repaid whole.

    例 / example: zhibao contributions shifting-end Z570100-000001 --by supervisor:fang.cao
    """
    from zhibao.contributions.shifting import acts

    home = open_home()
    with home.session() as session:
        held = acts.end(session, home.keyring, number, actor=Actor.parse(by), at=clock.now())
    _tell(held, as_json)


COMMANDS: Mapping[str, Callable[..., None]] = {
    "shifting": listed, "shifting-show": shown, "shifting-open": opened, "shifting-statements": statements, "shifting-sample": sample, "shifting-draw": draw,
    "shifting-check": check, "shifting-find": find, "shifting-decide": decide, "shifting-repaid": repaid, "shifting-reverse": reverse, "shifting-end": end,
}  # fmt: skip
"""The commands, to be mounted on those of contributions."""


def _tell(held: Inspection, as_json: bool) -> None:
    from zhibao.contributions.shifting import standing

    document = standing.office_document(held, clock.today())

    def human() -> None:
        _line(document)
        if document["sample"]:
            page.print(f"抽样 / sample {document['sample']['size']} / {document['sample']['of']}")
            for one in document["sample"]["drawn"]:
                page.print(f"  {one['worker_place']}：申报 / stated {one['stated_fen']}，查实 / found {one['found_fen']} 分 / fen")
        for one in document["findings"]:
            page.print(f"{one['result']} {one['owed_fen']} 分 / fen，{one['workers']} 人 / workers，{escape(one['words'] or '')}", soft_wrap=True)

    emit(document, as_json, human)


def _line(told: dict[str, Any]) -> None:
    late = f"，逾期 / late {told['late_days']} 天 / days" if told["late_days"] else ""
    page.print(f"{told['inspection']} {told['platform']}，{told['from']}–{told['to']}：{told['state_zh']} / {told['state_en']}{late}", soft_wrap=True)
    if told["owed_fen"] is not None:
        page.print(f"  应退 / owed {told['owed_fen']:,}，已退 / repaid {told['repaid_fen']:,} 分 / fen，{told['workers_owed']} 人 / workers")
