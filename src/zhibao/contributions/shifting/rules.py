"""The decisions of an inspection without a database: how many reports stand together, what is owed to whom, what follows what.

`zhejiang-2025-44 §3(2)`, `measures-2025 §2`, `taoyuan-2025-1 §23`. Nothing here says that cost was passed on: a person finds, another decides.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date

from zhibao.contributions.shifting.model import Check, Finding, Inspection, Repayment, State, Statement
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.tables import canonical_json

# A working rule of this system, not of the law: so many persons' reports are looked into together, and so many workers are asked about, that
# whoever reported is not told by the question itself. An officer may open with fewer where waiting would do harm, and says why.
TOGETHER = 3
LEAST_WORKERS = 5


def check_together(persons: Collection[int], cities: Collection[str], platforms: Collection[str], city: str, platform: str, alone: str | None) -> None:
    """Raises CallerFault `reports_differ` where a report is of another city or enterprise, `too_few_reports` where the reporter would be told by it."""
    if set(cities) - {city} or set(platforms) - {platform}:
        raise CallerFault("reports_differ", "举报须属于同一个市、同一家企业。", "All reports are of the same city and enterprise.", place="reports")
    if 0 < len(set(persons)) < TOGETHER and not (alone or "").strip():
        raise CallerFault(
            "too_few_reports", f"举报人不足 {TOGETHER} 人，单独核查可能暴露举报人。", f"Fewer than {TOGETHER} persons reported it; an inspection on so few might give a reporter away.",
            place="reports", remedy_zh="请等待更多举报，或者写明不能等待的理由。", remedy_en="Wait for more, or say why it cannot wait.",
        )  # fmt: skip


def check_statements(held: Inspection, rows: Sequence[Statement]) -> None:
    """Raises CallerFault where the statements of all workers are not whole, double, outside the months, or too few to hide anybody."""
    if state(held) is not State.OPENED:
        raise out_of_turn(held)
    wrong = next((place for place, row in enumerate(rows, 1) if not held.first_month <= row.month <= held.last_month or row.pay_fen < 0 or row.deducted_fen < 0), None)
    if wrong is not None:
        raise CallerFault(
            "statement_form", f"第 {wrong} 行的月份或者金额不对。", f"Month or amount of row {wrong} is wrong.", place=f"row {wrong}",
            remedy_zh=f"月份在 {held.first_month} 至 {held.last_month} 之间，金额不小于零。", remedy_en=f"Months lie from {held.first_month} to {held.last_month}; no amount is negative.",
        )  # fmt: skip
    if len({(row.worker, row.month) for row in rows}) < len(rows):
        raise CallerFault("statement_twice", "同一人员同一月份出现两次。", "A worker stands twice for one month.", place="rows")
    if len({row.worker for row in rows}) < LEAST_WORKERS:
        raise CallerFault(
            "statements_too_few", f"须提供全部接单人员的明细，至少 {LEAST_WORKERS} 人。", f"The statements of all workers are needed, at least {LEAST_WORKERS}.", place="rows",
            remedy_zh="请提供检查期内全部接单人员的明细。", remedy_en="Send those of everybody who took orders in the months.",
        )  # fmt: skip


def owed(statements: Sequence[Statement], checks: Sequence[Check]) -> dict[int, int]:
    """What has to be paid back to each worker, in fen: what the enterprise states, or what an officer found for her where she looked herself."""
    stated: dict[int, int] = defaultdict(int)
    for row in statements:
        stated[row.worker] += row.deducted_fen
    for check in checks:
        stated[check.worker] = check.deducted_fen
    return {worker: fen for worker, fen in sorted(stated.items()) if fen > 0}


def owed_digest(owed_by: Mapping[int, int]) -> str:
    """The digest of who is owed what."""
    return text_digest(canonical_json([[worker, fen] for worker, fen in sorted(owed_by.items())]), "sm3")


def repaid(repayments: Sequence[Repayment]) -> dict[int, int]:
    """What each worker was paid back, in fen; rows that were taken back count against it."""
    found: dict[int, int] = defaultdict(int)
    for row in repayments:
        found[row.worker] += row.amount_fen
    return dict(found)


def state(held: Inspection) -> State:
    """Where an inspection stands."""
    if held.decisions and held.findings and held.decisions[-1].number == held.findings[-1].number:
        if not held.decisions[-1].agreed:
            return State.RETURNED
        if held.findings[-1].result == "not_shifted":
            return State.NOT_SHIFTED
        return State.CLOSED if held.ended_on is not None else State.ORDERED
    if held.findings:
        return State.FOUND
    if held.sample is not None:
        return State.FIXED if held.sample.word is None else State.DRAWN
    return State.STATED if held.statements else State.OPENED


def due(held: Inspection) -> date | None:
    """The day that somebody is waited for: pay statements, or repayment."""
    stands = state(held)
    if stands is State.OPENED:
        return held.due_on
    return held.decisions[-1].due_on if stands is State.ORDERED else None


def late_days(held: Inspection, on: date) -> int:
    """How many days the enterprise is late on a day, 0 where it is not."""
    day = due(held)
    return 0 if day is None else max((on - day).days, 0)


def check_finding(held: Inspection, result: str) -> dict[int, int]:
    """What is owed by worker. Raises CallerFault `out_of_turn`, `checks_missing`, `finding_differs` where the result is not what the amounts say."""
    if state(held) not in (State.DRAWN, State.RETURNED) or held.sample is None:
        raise out_of_turn(held)
    missing = len(set(held.sample.drawn) - {check.worker for check in held.checks})
    if missing:
        raise CallerFault(
            "checks_missing", f"抽中的人员还有 {missing} 人没有核查。", f"{missing} of the workers who were drawn are not checked yet.", place=held.number,
            remedy_zh="请先逐人核查。", remedy_en="Check each of them first.",
        )  # fmt: skip
    amounts = owed(held.statements, held.checks)
    if (result == "shifted") != bool(amounts) or result not in ("shifted", "not_shifted"):
        raise CallerFault(
            "finding_differs", "认定意见与已核查的金额不符。", "The finding is not what the checked amounts say.", place="result",
            remedy_zh="有扣款的认定为 shifted，没有扣款的认定为 not_shifted。", remedy_en="Say shifted where something was deducted, not_shifted where nothing was.",
        )  # fmt: skip
    return amounts


def check_decision(held: Inspection, agree: bool, person: str, due_on: date | None, on: date) -> Finding:
    """The finding that is decided on. Raises CallerFault `out_of_turn`, `same_person`, `due_passed`."""
    if state(held) is not State.FOUND:
        raise out_of_turn(held)
    finding = held.findings[-1]
    if finding.person == person:
        raise CallerFault("same_person", "提出认定意见的人不能自己决定。", "Who found it does not decide on it.", place=held.number)
    ordered = agree and finding.result == "shifted"
    if ordered != (due_on is not None) or (due_on is not None and due_on < on):
        raise CallerFault("due_passed", "责令改正须写今天以后的退还期限，其他决定不写。", "An order to correct names a day from today on; no other decision does.", place="due_on")
    return finding


def check_repayment(held: Inspection, worker: int, amount_fen: int, paid_on: date, on: date) -> None:
    """Raises CallerFault `out_of_turn`, `not_owed` (never echoing who), `day_ahead`."""
    if state(held) is not State.ORDERED:
        raise out_of_turn(held)
    left = owed(held.statements, held.checks).get(worker, 0) - repaid(held.repayments).get(worker, 0)
    if amount_fen <= 0 or amount_fen > left:
        raise CallerFault("not_owed", "该人员没有这么多待退还的金额。", "Not so much is left to be paid back to this worker.", place="amount_fen", remedy_zh="请核对人员和金额。", remedy_en="Look at worker and amount again.")
    if paid_on > on:
        raise CallerFault("day_ahead", "退还日期在将来。", "The day of the repayment lies ahead.", place="paid_on")


def check_end(held: Inspection) -> tuple[int, int]:
    """What was owed and repaid, in fen. Raises CallerFault `out_of_turn`, `not_repaid_whole`."""
    if state(held) is not State.ORDERED:
        raise out_of_turn(held)
    amounts, paid = owed(held.statements, held.checks), repaid(held.repayments)
    short = [worker for worker, fen in amounts.items() if paid.get(worker, 0) < fen]
    if short:
        raise CallerFault(
            "not_repaid_whole", f"还有 {len(short)} 人没有全额退还。", f"{len(short)} workers are not repaid whole.", place=held.number,
            remedy_zh="全额退还以后才能办结。", remedy_en="It ends once everybody is repaid whole.",
        )  # fmt: skip
    return sum(amounts.values()), sum(paid.values())


def out_of_turn(held: Inspection) -> CallerFault:
    """The refusal of a step that does not follow."""
    stands = state(held)
    return CallerFault(
        "out_of_turn", f"{held.number} 现在不能这样办理。", f"This step does not follow: {held.number} stands at {stands.value}.", place=held.number,
        remedy_zh="次序是：工资明细、固定样本框、抽样、核查、认定、决定、退还、办结。", remedy_en="The order is: statements, frame, draw, checks, finding, decision, repayment, end.",
    )  # fmt: skip
