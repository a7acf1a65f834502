"""The duties of the enterprises of 桃源 as they stand today, with a known truth.

达达 owes an answer to a request whose day is over; 美团 acknowledged its guidance, 饿了么 did not yet. The last month was looked over, and
one gap was reminded of. Four workers of 美团 reported that the contribution was taken from their pay: the statements show six workers with
12.40 yuan each and one drawn worker with 40 fen more than stated. Everything but the last worker's amount was paid back, and the day is ahead.
Three workers of 货拉拉 reported too; its pay statements are late.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from zhibao.contributions import deductions
from zhibao.contributions.shifting import acts, rules, standing
from zhibao.contributions.shifting.model import Inspection, Statement
from zhibao.journeys import sources_to_gaps
from zhibao.journeys.injury_office import Office
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE, Month
from zhibao.kit.identity import fictional_citizen_number
from zhibao.law import FICTIONAL_PROVINCE
from zhibao.registry.duties import gaps, papers
from zhibao.registry.duties import rules as duty_rules

CITY = "570100"
OFFICER, CHIEF, THEIRS = Actor("tao.zhu", "investigator"), Actor("fang.cao", "supervisor"), Actor("meituan", "platform")
OWED_FEN, REPAID_FEN = 6 * 1240 + 40, 6 * 1240 + 40 - 1240
_WORKERS, _FIRST_PERSON = 12, 8_000_000
_DAY = timedelta(days=1)


def play(office: Office, now: datetime) -> list[dict[str, Any]]:
    """Play the duties up to now; what waits for whom."""
    with office.writing() as session:
        sent = _papers(session, office, now)
        gap = _gaps(session, office, now)
        held = _meituan(session, office, now)
        late = _opened(session, office, "货拉拉", 3, now - 30 * _DAY, 20 * _DAY, start=40)
    told = [
        _waiting("duty_request_overdue", sent, "investigator", "达达逾期未答复协助请求（{0}）", "达达 has not answered a request in time ({0})", now),
        _waiting("shifting_ordered", held.number, "platform", "美团待全额退还扣款（{0}）", "美团 has to pay back the rest ({0})", now),
        _waiting("shifting_statements_late", late.number, "investigator", "货拉拉逾期未提交工资明细（{0}）", "the pay statements of 货拉拉 are late ({0})", now),
    ]
    return told if gap is None else [*told, _waiting("coverage_gap_reminded", gap, "platform", "应保未保线索待企业答复（{0}）", "a coverage gap waits for an answer ({0})", now)]


def _papers(session: Session, office: Office, now: datetime) -> str:
    """Guidance to two, of whom one acknowledged; a request that nobody answered. Gives the number of the request."""
    keyring, before, today = office.keyring, now - 20 * _DAY, now.astimezone(ZONE).date()
    guided = papers.send(
        session, keyring, CITY, ["美团", "饿了么"], "guidance", "骑手接单以前核对是否已登记；雨雪天气延长送达时限，不因此扣款。", due_on=today + 5 * _DAY, actor=OFFICER, at=before
    )
    papers.take(session, keyring, guided[0].number, "acknowledged", "美团桃花市负责人", actor=THEIRS, at=before + 2 * _DAY)
    asked = papers.send(
        session, keyring, CITY, ["达达"], "order_data", "请提供上月城东站点的派单记录。", due_on=today - 6 * _DAY, actor=OFFICER, at=before
    )[0]
    papers.take(session, keyring, asked.number, "reminded", "请尽快答复。", actor=OFFICER, at=now - 3 * _DAY)
    return asked.number


def _gaps(session: Session, office: Office, now: datetime) -> str | None:
    """Look over this month and the last one; the first gap of an enterprise is reminded of."""
    today = now.astimezone(ZONE).date()
    for month in (Month.of(today).previous(), Month.of(today)):
        sources_to_gaps.look(session, office.keyring, office.store, FICTIONAL_PROVINCE, month, at=now)
    found = next((one for one in gaps.gaps(session) if one.found.enterprise is not None and duty_rules.gap_state(one, today) == "open"), None)
    if found is None:
        return None
    gaps.take(session, office.keyring, found.number, "reminded", "请核对后补办，或者说明理由。", due_on=today + 10 * _DAY, actor=OFFICER, at=now)
    return found.number


def _opened(session: Session, office: Office, enterprise: str, reporters: int, at: datetime, until: timedelta, start: int = 0) -> Inspection:
    platform = papers.code_of(session, enterprise)
    month = Month.of(at.astimezone(ZONE).date()).previous()
    told = {"platform": platform, "months": [str(month)], "amount_fen": 1240, "narrative": "工资单上有一项保障费，每月扣。", "contact": "电话不要打到站点"}
    reports = [
        deductions.report(session, office.keyring, person, CITY, told, at=at - _DAY).report_no for person in _people(office, start)[:reporters]
    ]
    return acts.open_inspection(
        session, office.keyring, CITY, platform, month.previous(), month, reports=reports, due_on=at.astimezone(ZONE).date() + until, reason="多名劳动者反映扣款。",
        actor=OFFICER, at=at,
    )  # fmt: skip


def _meituan(session: Session, office: Office, now: datetime) -> Inspection:
    """From four reports to an order to correct of which one worker's amount is still open."""
    keyring, at = office.keyring, now - 40 * _DAY
    held = _opened(session, office, "美团", 4, at, 10 * _DAY)
    people = _people(office, 0)
    rows = [
        Statement(person, month, 480_000 + place * 1_000, 620 if place < 6 else 0)
        for place, person in enumerate(people) for month in (held.first_month, held.last_month)
    ]  # fmt: skip
    acts.state_pay(session, keyring, held.number, rows, actor=THEIRS, at=at + 7 * _DAY)
    acts.fix_sample(session, keyring, held.number, "0.3", actor=OFFICER, at=at + 8 * _DAY)
    held = acts.draw_sample(session, keyring, held.number, "peach-blossom", actor=CHIEF, at=at + 8 * _DAY)
    assert held.sample is not None
    stated = rules.owed(held.statements, ())
    for place, person in enumerate(held.sample.drawn):
        held = acts.check_worker(
            session, keyring, held.number, person, deducted_fen=stated.get(person, 0) + (40 if place == 0 else 0), evidence_ref=f"银行流水 {place + 1}", actor=OFFICER,
            at=at + 12 * _DAY,
        )  # fmt: skip
    acts.find(session, keyring, held.number, "shifted", "工资明细列有“保障费”扣款，银行流水相符。", actor=OFFICER, at=at + 14 * _DAY)
    held = acts.decide(
        session, keyring, held.number, True, "事实清楚，责令改正并全额退还。", due_on=now.astimezone(ZONE).date() + 5 * _DAY,
        to_reporters="经核查属实，已责令企业向全部被扣款人员退还。您的举报对企业保密。", actor=CHIEF, at=at + 15 * _DAY,
    )  # fmt: skip
    return _repay(session, office, held, now)


def _repay(session: Session, office: Office, held: Inspection, now: datetime) -> Inspection:
    owed = rules.owed(held.statements, held.checks)
    left = next(worker for worker, fen in reversed(owed.items()) if fen == 1240)
    for place, (worker, fen) in enumerate(owed.items(), start=1):
        if worker != left:
            acts.repay(
                session, office.keyring, held.number, worker, fen, paid_on=(now - 5 * _DAY).astimezone(ZONE).date(), proof_ref=f"代发回单 {place}", actor=THEIRS, at=now - 4 * _DAY
            )
    return standing.inspection(session, held.number)


def _people(office: Office, start: int) -> Sequence[int]:
    return [office.keyring.pseudonym(fictional_citizen_number(CITY, _FIRST_PERSON + start + place)) for place in range(_WORKERS)]


def _waiting(key: str, number: str, post: str, zh: str, en: str, now: datetime) -> dict[str, Any]:
    return {
        "key": key, "zh": zh.format(number), "en": en.format(number), "post": post, "place": CITY, "injured_on": now.astimezone(ZONE).date().isoformat(), "worker": "—",
        "case_no": None,
    }  # fmt: skip
