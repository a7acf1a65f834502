"""Three insurers of 桃花 over the last quarter, whose true quality is known, and the review that ranks them as the truth does.

Each handled follow-up visits and checks of papers in cases that are settled. The best one is always in time; the middling one is
sometimes late; the weakest often, and a complaint about it was upheld. A sample was handled again blind; the review of the
quarter is decided and published, the fees are stated, and one rectification notice waits for its answer.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import Any

from sqlalchemy.orm import Session

from zhibao.cases import acts as cases
from zhibao.cases import rescue
from zhibao.cases.model import CaseState
from zhibao.insurers import acts as insurers
from zhibao.insurers import rules, terms
from zhibao.insurers.model import FeeShape, Mandate, TaskKind
from zhibao.insurers.review import acts, samples
from zhibao.insurers.review.model import Quarter
from zhibao.insurers.supervision import acts as supervision
from zhibao.journeys import tasks_to_review
from zhibao.journeys.injury_office import Office
from zhibao.kit.actors import Actor
from zhibao.kit.clock import ZONE

CITY = "570100"
# The truth: of a hundred tasks so many are done as they should be.
INSURERS: Mapping[str, tuple[str, int]] = {"wuling": ("武陵财险", 97), "taohualife": ("桃花人寿", 66), "yuanjiang": ("沅江财险", 40)}
TASKS = 50
_MOST_ROUNDS = 34
_KINDS = (TaskKind.VISIT, TaskKind.MATERIAL_CHECK, TaskKind.VISIT, TaskKind.INQUIRY)
_KEEPER, _OFFICER, _CONTROL = Actor("shu.mu", "list_keeper"), Actor("tao.zhu", "investigator"), Actor("kong.jing", "control_officer")
_SUPERVISOR, _AGAIN, _COMPARER = Actor("xu.xing", "supervisor"), Actor("lin.jin", "confirmation_officer"), Actor("zhou.yun", "case_clerk")
_RELATED = "91570000MA000004X3"
_GROUND, _SEED = "taoyuan-2025-1 §62", 20260701
_FEE = FeeShape(fixed_fen=3_000_000, per_case_fen=12_000, per_task_fen={TaskKind.VISIT: 8_000}, retained_share=Fraction(1, 5))


@dataclass(frozen=True)
class Moment:
    """Something that happens at an instant: which task, which step."""

    at: datetime
    number: int
    verb: str


def last_quarter(now: datetime) -> Quarter:
    """The quarter before this one."""
    return Quarter.of(Quarter.of(now.astimezone(ZONE).date()).first - timedelta(days=1))


def play(office: Office, numbers: Sequence[str], now: datetime) -> list[dict[str, Any]]:
    """Play the quarter in settled cases of the city; nothing where none was settled before it began."""
    quarter = last_quarter(now)
    with office.writing() as session:
        held = cases.case_states(session, numbers)
        settled = [one for one in held.values() if one.taken and one.taken[-1].at.astimezone(ZONE).date() < quarter.first and one.prefecture == CITY]
        if not settled:
            return []
        mandates = {insurer: _mandate(session, insurer, name, quarter, now) for insurer, (name, _) in INSURERS.items()}
        tasks = _tasks(session, office, settled, quarter)
        _sample(session, office, quarter, tasks, now)
        _remarks(session, office, tasks, quarter, now)
        review = str(tasks_to_review.draft(session, CITY, quarter, actor=_SUPERVISOR, at=_before(now, 9))["review"])
        for insurer in INSURERS:
            acts.hear(session, office.keyring, review, insurer, "无异议。" if insurer != "yuanjiang" else "暴雨影响部分走访，请予考虑。", actor=Actor(insurer, "insurer"), at=_before(now, 8))
        acts.decide(session, office.keyring, review, "decided", "意见已考虑：迟延与降雨日期不符，得分不变。", actor=_CONTROL, at=_before(now, 7))
        acts.publish(session, office.keyring, review, actor=_SUPERVISOR, at=_before(now, 6))
        for one in mandates.values():
            acts.state_fee(session, review, one.mandate_no, actor=_SUPERVISOR, at=_before(now, 5))
        _under_way(session, office, tasks, quarter, settled[0], now)
        notice = supervision.notify(session, office.keyring, CITY, "yuanjiang", "两次走访未按约定到场，请说明原因并规范派工。", review_no=review, actor=_SUPERVISOR, at=_before(now, 4))
    return [
        {"key": "reviewed", "zh": f"{quarter} 承办机构考评已公布（{review}）", "en": f"the review of {quarter} is published ({review})", "post": "supervisor", "place": CITY,
         "injured_on": quarter.last.isoformat(), "worker": "—", "case_no": None},
        {"key": "notice", "zh": f"整改通知待沅江财险答复（{notice}）", "en": f"a notice waits for its insurer ({notice})", "post": "insurer", "place": CITY,
         "injured_on": quarter.last.isoformat(), "worker": "—", "case_no": None},
    ]  # fmt: skip


def _mandate(session: Session, insurer: str, name: str, quarter: Quarter, now: datetime) -> Mandate:
    """The mandate of an insurer with procurement, terms and staff; one that stands already is completed."""
    held = next(iter(insurers.mandates(session, place=CITY, insurer=insurer)), None)
    if held is None:
        held = insurers.record_mandate(
            session, insurer=insurer, insurer_name=name, place=CITY, kinds=list(TaskKind), valid_from=date(2025, 7, 1),
            valid_to=date(now.year + 1, 12, 31), procurement="桃采2025-17", actor=_KEEPER, at=now, ground=_GROUND,
        )  # fmt: skip
    terms.record_procurement(
        session, held.mandate_no, method="open_tender", announced_on=date(2025, 6, 10), bidders=5, ceiling_fen=60_000_000, digest=None, actor=_KEEPER, at=now
    )
    # The weakest has nothing kept back: its fee moves by the score instead.
    fee = _FEE if insurer != "yuanjiang" else FeeShape(_FEE.fixed_fen, _FEE.per_case_fen, _FEE.per_task_fen)
    terms.record_terms(session, held.mandate_no, since=held.valid_from, areas=(), fee=fee, document="桃采2025-17号合同", actor=_KEEPER, at=now)
    if not terms.staff(session, held.mandate_no):
        terms.admit(session, held.mandate_no, insurer, since=held.valid_from, actor=_KEEPER, at=now)
    return held


def _tasks(session: Session, office: Office, settled: Sequence[CaseState], quarter: Quarter) -> dict[str, list[str]]:
    """Every task of the quarter, step by step in the order of time; gives the numbers by insurer."""
    rng = random.Random(_SEED)
    plans: list[tuple[str, CaseState, TaskKind, datetime, dict[str, bool]]] = []
    # Insurers in turn, each three shuffled, so that all meet the same cases and kinds; a case has no two tasks of a kind at once.
    turns = [insurer for _ in range(TASKS) for insurer in rng.sample(list(INSURERS), len(INSURERS))][: _MOST_ROUNDS * len(settled)]
    rounds = -(-len(turns) // len(settled))
    for number, insurer in enumerate(turns):
        case, round_no = settled[number % len(settled)], number // len(settled)
        kind = _KINDS[round_no % len(_KINDS)]
        asked = datetime.combine(quarter.first + timedelta(days=1 + round_no * 75 // rounds), datetime.min.time(), ZONE) + timedelta(hours=9, minutes=number)
        quality = INSURERS[insurer][1]
        plans.append((insurer, case, kind, asked, {word: rng.randrange(100) < quality for word in ("in_time", "complete")}))
    moments: list[Moment] = []
    for number, (_, _, kind, asked, good) in enumerate(plans):
        reported = asked + timedelta(days=2 if good["in_time"] else 8 if kind is TaskKind.INQUIRY else 4, hours=3)
        moments += [Moment(asked, number, "assign"), Moment(asked + timedelta(hours=2), number, "accept")]
        if kind is TaskKind.VISIT:
            moments.append(Moment(asked + timedelta(hours=6 if good["in_time"] else 40), number, "visit"))
        moments.append(Moment(reported, number, "report"))
        if not good["complete"]:
            moments += [Moment(reported + timedelta(hours=1), number, "send_back"), Moment(reported + timedelta(hours=2), number, "report")]
        moments.append(Moment(reported + timedelta(hours=3), number, "confirm"))
    made: dict[int, str] = {}
    for one in sorted(moments, key=lambda each: (each.at, each.number)):
        insurer, case, kind, _, _ = plans[one.number]
        if one.verb == "assign":
            words = "季度回访：请走访当事人，核对恢复情况。" if kind is TaskKind.VISIT else "请核对本季度的票据和证明是否齐全。"
            made[one.number] = insurers.assign(
                session, office.keyring, case_no=case.case_no, person=case.person, city=CITY, insurer=insurer, kind=kind, due_on=None, asked=words, actor=_OFFICER,
                at=one.at, ground=_GROUND,
            ).task_no  # fmt: skip
        else:
            _step(session, office, made[one.number], insurer, one)
    return {insurer: [made[number] for number, plan in enumerate(plans) if plan[0] == insurer] for insurer in INSURERS}


def _step(session: Session, office: Office, task_no: str, insurer: str, one: Moment) -> None:
    by = rules.BY_VERB[one.verb].by
    facts = {"visited_at": one.at.isoformat(), "met": ["worker"]} if one.verb == "visit" else {}
    words = {"visit": "已见到本人，恢复情况属实。", "report": "已核对，材料附后。", "send_back": "缺少一张票据，请补。"}.get(one.verb)
    actor = _OFFICER if by == rules.OFFICE else Actor(insurer, "insurer")
    insurers.take_step(session, office.keyring, task_no, one.verb, by=by, words=words, facts=facts, actor=actor, at=one.at)


def _sample(session: Session, office: Office, quarter: Quarter, tasks: Mapping[str, Sequence[str]], now: datetime) -> None:
    """A sample handled again: results of the weakest differ most."""
    rng, of = random.Random(_SEED + 1), {task: insurer for insurer, held in tasks.items() for task in held}
    at = _before(now, 12)
    number = str(samples.fix(session, office.keyring, CITY, quarter, tasks_to_review.due_in(session, CITY, quarter), actor=_CONTROL, at=at)["sample"])
    for one in samples.draw(session, office.keyring, number, "baiju-guoxi", actor=_SUPERVISOR, at=at)["drawn"]:
        agrees = rng.randrange(100) < INSURERS[of[one["task_no"]]][1]
        samples.handle_again(session, office.keyring, number, one["task_no"], "重新核对的结果。", actor=_AGAIN, at=at)
        samples.compare(
            session, office.keyring, number, one["task_no"], "agrees" if agrees else "differs", "一致。" if agrees else "漏计一张票据。", actor=_COMPARER, at=at
        )


def _remarks(session: Session, office: Office, tasks: Mapping[str, Sequence[str]], quarter: Quarter, now: datetime) -> None:
    """Two complaints about the weakest, one of them upheld; and some ratings."""
    at = _before(now, 11)
    for number, task_no in enumerate(tasks["yuanjiang"][:2]):
        made = supervision.remark(session, office.keyring, task_no, "complaint", "约好的时间没有来。", actor=_COMPARER, at=at)
        supervision.find(session, office.keyring, made, number == 0, "通话记录属实。" if number == 0 else "当日已到场。", actor=_SUPERVISOR, at=at)
    for insurer, degree in (("wuling", 5), ("taohualife", 4), ("yuanjiang", 2)):
        for task_no in tasks[insurer][3:7]:
            supervision.remark(session, office.keyring, task_no, "satisfaction", "电话回访。", degree=degree, actor=_COMPARER, at=at)


def _under_way(session: Session, office: Office, tasks: Mapping[str, Sequence[str]], quarter: Quarter, case: CaseState, now: datetime) -> None:
    """What waits today: a second sample of which two tasks were handled again, a complaint to be looked into, a relation, a late rescue."""
    at = _before(now, 3)
    number = str(samples.fix(session, office.keyring, CITY, quarter, tasks_to_review.due_in(session, CITY, quarter), actor=_CONTROL, at=at)["sample"])
    for one in samples.draw(session, office.keyring, number, "liuan-huaming", actor=_SUPERVISOR, at=at)["drawn"][:2]:
        samples.handle_again(session, office.keyring, number, one["task_no"], "票据齐全，恢复情况与所述一致。", actor=_AGAIN, at=at)
    supervision.remark(session, office.keyring, tasks["taohualife"][0], "irregularity", "走访记录由他人代签。", actor=_COMPARER, at=at)
    terms.declare_interest(
        session, "taohualife", kind="enterprise", subject=_RELATED, relation="commercial_insurer", since=quarter.first, actor=Actor("taohualife", "insurer"), at=at
    )
    hurt = case.injury_at
    rescue.record(
        session, case.case_no, reported_at=hurt + timedelta(hours=9), platform=None, platform_knew_at=hurt + timedelta(minutes=20), treated_at=hurt + timedelta(minutes=50),
        platform_part="informed", actor=_COMPARER, at=at,
    )  # fmt: skip
    rescue.follow(session, office.keyring, case.case_no, "asked", "请说明得知事故后为何过了八个多小时才报案。", actor=_COMPARER, at=at)


def _before(now: datetime, days: int) -> datetime:
    return now - timedelta(days=days)
