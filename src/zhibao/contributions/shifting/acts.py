"""An inspection of passed-on cost as acts: opened, stated, sampled, checked, found, decided, repaid, ended.

The acts hold amounts, digests and numbers, never a name; words are sealed.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Sequence
from datetime import date, datetime
from fractions import Fraction
from typing import Any

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.contributions import deductions
from zhibao.contributions.shifting import rules, standing
from zhibao.contributions.shifting.model import Inspection, State, Statement
from zhibao.contributions.shifting.tables import (
    InspectionCheckRow,
    InspectionDecisionRow,
    InspectionDrawRow,
    InspectionEndRow,
    InspectionFindingRow,
    InspectionReportRow,
    InspectionRow,
    InspectionSampleRow,
    PayStatementRow,
    RepaymentRow,
)
from zhibao.kit import acts, sampling
from zhibao.kit.actors import Actor
from zhibao.kit.answers import must_act_as, must_be_a_reference, must_say
from zhibao.kit.clock import ZONE, Month
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.money import exact
from zhibao.kit.secrets import Keyring
from zhibao.kit.tables import canonical_json
from zhibao.kit.turn import turn

GROUND = "zhejiang-2025-44 §3(2)"
STAFF, ENTERPRISE = ("investigator", "supervisor"), ("platform",)
_WORD = re.compile(r"[0-9A-Za-z-]{1,32}")


def open_inspection(
    session: Session, keyring: Keyring, city: str, platform: str, first: Month, last: Month, *, reports: Sequence[str] = (), due_on: date, reason: str,
    alone: str | None = None, actor: Actor, at: datetime,
) -> Inspection:  # fmt: skip
    """Open an inspection of an enterprise in a city over whole months, on workers' reports or of the office's own motion; ask for pay statements.

    The reports are taken up by the same step. Raises CallerFault `post_not_allowed`, `period_form`, `due_passed`, `reports_differ`,
    `too_few_reports`, `report_in_inspection`, `unknown_deduction_report`, `reason_missing`.
    """
    must_act_as(actor, STAFF)
    must_say(reason)
    if first.first > last.first or last.first > at.astimezone(ZONE).date():
        raise CallerFault("period_form", "检查的月份不对。", "The months of the inspection are wrong.", place="months")
    _must_lie_ahead(due_on, at)
    turn(session, f"shifting:{city}")
    held = [deductions.find(session, number) for number in dict.fromkeys(reports)]
    told = [deductions.told(session, keyring, one.report_no)["platform"] for one in held]
    rules.check_together({one.person for one in held}, {one.prefecture for one in held}, told, city, platform, alone)
    if any(standing.of_report(session, one.report_no) is not None for one in held):
        raise CallerFault("report_in_inspection", "有举报已在另一检查中。", "A report is in another inspection already.", place="reports")
    number = 1 + int(session.scalar(select(func.count()).where(InspectionRow.city == city)) or 0)
    inspection_no = f"Z{city}-{number:06d}"
    why = keyring.seal("\n".join(words for words in (reason.strip(), (alone or "").strip()) if words).encode())
    act = _act(session, "shifting_opened", inspection_no, actor, at, {
        "platform": platform, "first_month": str(first), "last_month": str(last), "due_on": due_on.isoformat(), "reports": sorted(one.report_no for one in held),
        "reason_digest": text_digest(why, "sm3"),
    })  # fmt: skip
    session.add(InspectionRow(
        inspection_no=inspection_no, city=city, number=number, platform=platform, first_month=str(first), last_month=str(last), due_on=due_on, sealed=why,
        person=actor.person, actor=str(actor), at=act.at, act_id=act.id,
    ))  # fmt: skip
    session.flush()
    for one in held:
        session.add(InspectionReportRow(report_no=one.report_no, inspection_no=inspection_no, city=city, act_id=act.id))
        if one.state == "received":
            deductions.take_step(session, keyring, one.report_no, "taken_up", words=None, actor=actor, at=at)
    session.flush()
    return standing.inspection(session, inspection_no, keyring)


def state_pay(session: Session, keyring: Keyring, inspection_no: str, rows: Sequence[Statement], *, actor: Actor, at: datetime) -> Inspection:
    """The enterprise states pay and deductions of all its workers for the months, once and whole.

    Raises CallerFault `unknown_inspection`, `post_not_allowed`, `out_of_turn`, `statement_form`, `statement_twice`, `statements_too_few`.
    """
    held = _turn(session, inspection_no)
    must_act_as(actor, ENTERPRISE)
    rules.check_statements(held, rows)
    told = [[row.worker, row.month, row.pay_fen, row.deducted_fen] for row in sorted(rows, key=lambda row: (row.worker, row.month))]
    # The digest does not hang on the order of the rows; they are kept in the order of the enterprise, by which it knows them again.
    act = _act(session, "pay_stated", inspection_no, actor, at, {
        "rows": len(rows), "pay_fen": sum(row.pay_fen for row in rows), "deducted_fen": sum(row.deducted_fen for row in rows), "digest": text_digest(canonical_json(told), "sm3"),
    })  # fmt: skip
    session.execute(insert(PayStatementRow), [
        {"inspection_no": inspection_no, "worker": row.worker, "month": row.month, "pay_fen": row.pay_fen, "deducted_fen": row.deducted_fen, "act_id": act.id} for row in rows
    ])  # fmt: skip
    session.expire_all()
    return standing.inspection(session, inspection_no, keyring)


def fix_sample(session: Session, keyring: Keyring, inspection_no: str, tolerable: str, *, confidence: str = "0.95", actor: Actor, at: datetime) -> Inspection:
    """Fix the workers of the statements as a frame, the size for a share of wrong statements that is stated now, and the promise of a seed.

    Raises CallerFault `post_not_allowed`, `out_of_turn`, `tolerable_form`.
    """
    held = _turn(session, inspection_no)
    must_act_as(actor, STAFF)
    if rules.state(held) is not State.STATED:
        raise rules.out_of_turn(held)
    share, sure = _share(tolerable), _share(confidence)
    units = standing.frame(held.statements)
    size = sampling.size(len(units), share, sure)
    digest, seed = sampling.frame_digest(units), secrets.token_bytes(32)
    promise = sampling.commitment(inspection_no, digest, {standing.WORKERS: size}, seed.hex())
    said = {"tolerable": str(share), "confidence": str(sure), "size": size, "frame_digest": digest, "commitment": promise}
    act = _act(session, "shifting_sample_fixed", inspection_no, actor, at, dict(said))
    session.add(InspectionSampleRow(
        inspection_no=inspection_no, city=held.city, **said, seed=keyring.seal(seed), person=actor.person, actor=str(actor), at=act.at, act_id=act.id,
    ))  # fmt: skip
    session.flush()
    return standing.inspection(session, inspection_no, keyring)


def draw_sample(session: Session, keyring: Keyring, inspection_no: str, word: str, *, actor: Actor, at: datetime) -> Inspection:
    """Another person says a word; seed and word draw. Raises CallerFault `post_not_allowed`, `out_of_turn`, `same_person`, `word_form`."""
    held = _turn(session, inspection_no)
    must_act_as(actor, STAFF)
    if rules.state(held) is not State.FIXED:
        raise rules.out_of_turn(held)
    row = session.get_one(InspectionSampleRow, inspection_no)
    if row.person == actor.person:
        raise CallerFault("same_person", "口令须由固定样本框以外的人说出。", "The word is said by another person than the one who fixed the frame.", place=inspection_no)
    if _WORD.fullmatch(word) is None:
        raise CallerFault("word_form", "口令应为1至32个字母、数字或连字符。", "The word has 1 to 32 letters, digits or hyphens.", place="word")
    seed = keyring.unseal(row.seed).hex()
    act = _act(session, "shifting_sample_drawn", inspection_no, actor, at, {"seed": seed, "word": word})
    session.add(InspectionDrawRow(
        inspection_no=inspection_no, city=held.city, fixed_by=row.person, seed=seed, word=word, person=actor.person, actor=str(actor), at=act.at, act_id=act.id,
    ))  # fmt: skip
    session.flush()
    return standing.inspection(session, inspection_no, keyring)


def check_worker(
    session: Session, keyring: Keyring, inspection_no: str, worker: int, *, deducted_fen: int, evidence_ref: str, actor: Actor, at: datetime
) -> Inspection:
    """An officer records what was deducted from a worker who was drawn, over all months, and the paper that shows it.

    Raises CallerFault `post_not_allowed`, `out_of_turn`, `not_drawn`, `amount_form`, `evidence_form`.
    """
    held = _turn(session, inspection_no)
    must_act_as(actor, STAFF)
    if rules.state(held) is not State.DRAWN or held.sample is None:
        raise rules.out_of_turn(held)
    if worker not in held.sample.drawn or any(check.worker == worker for check in held.checks):
        raise CallerFault("not_drawn", "该人员没有被抽中，或者已经核查。", "This worker was not drawn, or was checked already.", place="worker")
    if deducted_fen < 0:
        raise CallerFault("amount_form", "金额不能小于零。", "No amount is negative.", place="deducted_fen")
    reference = must_be_a_reference(evidence_ref)
    act = _act(session, "worker_checked", inspection_no, actor, at, {"worker": worker, "deducted_fen": deducted_fen, "evidence_ref": reference})
    session.add(InspectionCheckRow(
        inspection_no=inspection_no, city=held.city, worker=worker, deducted_fen=deducted_fen, evidence_ref=reference, person=actor.person, actor=str(actor),
        at=act.at, act_id=act.id,
    ))  # fmt: skip
    session.flush()
    return standing.inspection(session, inspection_no, keyring)


def find(session: Session, keyring: Keyring, inspection_no: str, result: str, reason: str, *, cite: str = "measures-2025 §2", actor: Actor, at: datetime) -> Inspection:
    """One person states the finding with its ground. Raises CallerFault `post_not_allowed`, `reason_missing` and those of `rules.check_finding`."""
    held = _turn(session, inspection_no)
    must_act_as(actor, STAFF)
    must_say(reason)
    law.book().provision(cite)
    amounts = rules.check_finding(held, result)
    sealed, number = keyring.seal(reason.strip().encode()), len(held.findings) + 1
    said = {"number": number, "result": result, "cite": cite, "owed_fen": sum(amounts.values()), "workers": len(amounts), "digest": rules.owed_digest(amounts)}
    act = _act(session, "shifting_found", inspection_no, actor, at, said | {"reason_digest": text_digest(sealed, "sm3")})
    session.add(InspectionFindingRow(
        inspection_no=inspection_no, city=held.city, **said, sealed=sealed, person=actor.person, actor=str(actor), at=act.at, act_id=act.id,
    ))  # fmt: skip
    session.flush()
    return standing.inspection(session, inspection_no, keyring)


def decide(
    session: Session, keyring: Keyring, inspection_no: str, agree: bool, reason: str, *, due_on: date | None = None, to_reporters: str = "", actor: Actor, at: datetime
) -> Inspection:
    """Another person agrees (and orders repayment by a day) or returns the finding. Those who reported are answered by the same step, each for herself.

    Raises CallerFault `post_not_allowed`, `reason_missing`, `words_missing` and those of `rules.check_decision`.
    """
    held = _turn(session, inspection_no)
    must_act_as(actor, STAFF[1:])
    must_say(reason)
    finding = rules.check_decision(held, agree, actor.person, due_on, at.astimezone(ZONE).date())
    if agree and held.reports and not to_reporters.strip():
        raise CallerFault("words_missing", "请写给举报人的答复。", "Write what those who reported are told.", place="to_reporters")
    sealed = keyring.seal(reason.strip().encode())
    act = _act(session, "shifting_decided", inspection_no, actor, at, {
        "number": finding.number, "agreed": int(agree), "due_on": due_on and due_on.isoformat(), "reason_digest": text_digest(sealed, "sm3"),
    })  # fmt: skip
    session.add(InspectionDecisionRow(
        inspection_no=inspection_no, number=finding.number, found_by=finding.person, agreed=int(agree), due_on=due_on, sealed=sealed, person=actor.person,
        actor=str(actor), at=act.at, act_id=act.id,
    ))  # fmt: skip
    session.flush()
    if agree:
        for report_no in held.reports:
            if deductions.find(session, report_no).state != "answered":
                deductions.take_step(session, keyring, report_no, "answered", words=to_reporters, actor=actor, at=at)
    return standing.inspection(session, inspection_no, keyring)


def repay(
    session: Session, keyring: Keyring, inspection_no: str, worker: int, amount_fen: int, *, paid_on: date, proof_ref: str, actor: Actor, at: datetime
) -> Inspection:
    """The enterprise (or an officer for it) records what was paid back to one worker, with its proof. Raises CallerFault of `rules.check_repayment`."""
    held = _turn(session, inspection_no)
    must_act_as(actor, (*ENTERPRISE, *STAFF))
    rules.check_repayment(held, worker, amount_fen, paid_on, at.astimezone(ZONE).date())
    return _repaid(session, keyring, held, worker, amount_fen, paid_on, must_be_a_reference(proof_ref), None, actor, at)


def reverse_repayment(session: Session, keyring: Keyring, inspection_no: str, number: int, *, reason: str, actor: Actor, at: datetime) -> Inspection:
    """An officer takes back a repayment that was recorded wrongly. Raises CallerFault `out_of_turn`, `nothing_to_reverse`, `reason_missing`."""
    held = _turn(session, inspection_no)
    must_act_as(actor, STAFF)
    reference = must_be_a_reference(must_say(reason))
    row = next((one for one in held.repayments if one.number == number and one.reverses is None), None)
    if rules.state(held) is not State.ORDERED:
        raise rules.out_of_turn(held)
    if row is None or any(one.reverses == number for one in held.repayments):
        raise CallerFault("nothing_to_reverse", f"没有可以撤销的第 {number} 笔退还。", f"There is no repayment {number} to take back.", place="number")
    return _repaid(session, keyring, held, row.worker, -row.amount_fen, row.paid_on, reference, number, actor, at)


def end(session: Session, keyring: Keyring, inspection_no: str, *, actor: Actor, at: datetime) -> Inspection:
    """An officer ends an inspection whose repayment is whole. Raises CallerFault `post_not_allowed`, `out_of_turn`, `not_repaid_whole`."""
    held = _turn(session, inspection_no)
    must_act_as(actor, STAFF)
    owed_fen, repaid_fen = rules.check_end(held)
    act = _act(session, "shifting_ended", inspection_no, actor, at, {"owed_fen": owed_fen, "repaid_fen": repaid_fen})
    session.add(InspectionEndRow(
        inspection_no=inspection_no, owed_fen=owed_fen, repaid_fen=repaid_fen, person=actor.person, actor=str(actor), at=act.at, act_id=act.id,
    ))  # fmt: skip
    session.flush()
    return standing.inspection(session, inspection_no, keyring)


def _repaid(
    session: Session, keyring: Keyring, held: Inspection, worker: int, amount_fen: int, paid_on: date, proof_ref: str, reverses: int | None, actor: Actor, at: datetime
) -> Inspection:
    number = len(held.repayments) + 1
    said: dict[str, Any] = {"number": number, "worker": worker, "amount_fen": amount_fen, "proof_ref": proof_ref, "reverses": reverses}
    act = _act(session, "shifting_repaid", held.number, actor, at, said | {"paid_on": paid_on.isoformat()})
    session.add(RepaymentRow(inspection_no=held.number, **said, paid_on=paid_on, person=actor.person, actor=str(actor), at=act.at, act_id=act.id))
    session.flush()
    return standing.inspection(session, held.number, keyring)


def _turn(session: Session, inspection_no: str) -> Inspection:
    turn(session, f"shifting:{inspection_no}")
    return standing.inspection(session, inspection_no)


def _act(session: Session, verb: str, inspection_no: str, actor: Actor, at: datetime, content: dict[str, Any]) -> acts.Act:
    return acts.record(
        session, verb=verb, subject=f"shifting:{inspection_no}", actor=str(actor), ground=GROUND, at=at, content={"inspection": inspection_no, **content}
    )


def _must_lie_ahead(day: date, at: datetime) -> None:
    if day < at.astimezone(ZONE).date():
        raise CallerFault("due_passed", "期限不能早于今天。", "The day lies in the past.", place="due_on")


def _share(text: str) -> Fraction:
    try:
        share = exact(text)
    except (ValueError, ArithmeticError, CallerFault):
        share = Fraction(0)
    if not 0 < share < 1:
        raise CallerFault("tolerable_form", "比例须在0和1之间，例如 0.1。", "The share lies between 0 and 1, for example 0.1.", place="tolerable")
    return share
