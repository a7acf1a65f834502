"""Admission on both databases: who may apply, which steps, three persons, the ministry's consent, no day before it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tests.registry import admission_ground as ground
from tests.registry.admission_ground import (
    CLERK,
    DECIDER,
    FIGURES,
    FIRST,
    NAME,
    NOW,
    PLATFORM,
    REVIEWER,
    USCC,
    applied,
    taken,
)
from zhibao.edge import admission_notice
from zhibao.kit import acts as chain
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault
from zhibao.kit.identity import fictional_uscc
from zhibao.kit.secrets import Keyring
from zhibao.registry import acts as registry
from zhibao.registry.admission import acts, batch, rules
from zhibao.registry.admission.tables import AdmissionRow

HEAD = "uscc,name,industry,tier,from,document\n"


def refused(call: Any, *args: Any, **kwargs: Any) -> str:
    with pytest.raises(CallerFault) as fault:
        call(*args, **kwargs)
    assert fault.value.zh and fault.value.en
    return fault.value.code


def test_an_enterprise_goes_through_every_step_and_is_enrolled_from_its_day_only(session: Session, keyring: Keyring) -> None:
    held = applied(session, keyring)
    assert (held.number, held.state, held.consent, held.mark) == ("N570000-2026-0001", "applied", "ministry", "official")
    assert registry.enterprise_by_uscc(session, USCC) is None
    taken(session, keyring, held.number, "consent")
    assert registry.enterprise_by_uscc(session, USCC) is None
    made = taken_on(session, keyring, held.number)
    assert (made.state, made.first) == ("admitted", FIRST)
    [enrolment] = [one for one in registry.enrolments(session, "570000") if one.uscc == USCC]
    assert (enrolment.first, enrolment.last, enrolment.tier, enrolment.tier_basis.value, enrolment.mark) == (FIRST, None, "low", "entry", "official")
    assert registry.enrolment_on(session, USCC, "570000", "instant_delivery", FIRST - timedelta(days=1)) is None
    assert registry.enrolment_on(session, NAME, "570000", "instant_delivery", FIRST) is not None
    assert chain.verify_chain(session, f"admission:{held.number}") == []
    [row] = acts.admitted(session, "570000")
    assert {row.assessed_by, row.reviewed_by, row.decided_by} == {"wen.dao", "guan.ren", "du.ke"}
    assert (row.consent_document, row.consent_on) == ("人社厅函〔2026〕31号", date(2026, 3, 20))
    assert acts.admissions(session, "570000", uscc=USCC) == [made] and acts.admissions(session, "330000") == []
    assert registry.load_enterprises(session, "taoyuan", demo=True) == 0
    told = admission_notice.plain(made.document())
    assert str(FIRST) in told and "人社厅函〔2026〕31号" in told and "行政复议" in told


def taken_on(session: Session, keyring: Keyring, number: str) -> acts.Admission:
    return acts.take(session, keyring, number, "admit", words="同意纳入", actor=DECIDER, at=NOW + timedelta(days=35), from_=FIRST)


def test_the_province_alone_takes_applications_and_only_for_its_industries(session: Session, keyring: Keyring) -> None:
    assert refused(applied, session, keyring, place="570100") == "admission_level"
    assert refused(applied, session, keyring, industry="designated_driving") == "industry_not_in_scheme"
    assert refused(applied, session, keyring, industry="food_delivery") == "industry_not_in_scheme"
    assert refused(applied, session, keyring, uscc="X") == "uscc_form"
    assert refused(applied, session, keyring, demo=False) == "fictional_code"
    assert refused(applied, session, keyring, actor=REVIEWER) == "post_not_allowed"
    assert refused(applied, session, keyring, evidence=[("gossip", b"x")]) == "evidence_kind"
    assert refused(applied, session, keyring, evidence=[("industry", b"")]) == "evidence_size"
    assert refused(applied, session, keyring, words=" ") == "words_missing"
    assert refused(applied, session, keyring, uscc=fictional_uscc(2)) == "already_enrolled"
    assert acts.admissions(session) == []
    applied(session, keyring)
    assert refused(applied, session, keyring) == "admission_open"


def test_nothing_is_assessed_without_evidence_of_industry_and_operation(session: Session, keyring: Keyring) -> None:
    held = applied(session, keyring, evidence=ground.EVIDENCE[:1])
    assess = {"words": "属实", "actor": CLERK, "at": NOW, "figures": FIGURES}
    assert refused(acts.take, session, keyring, held.number, "assess", **assess) == "evidence_missing"
    acts.take(session, keyring, held.number, "ask", words="请补单量", actor=CLERK, at=NOW)
    acts.take(session, keyring, held.number, "supplement", words="补齐", actor=PLATFORM, at=NOW, evidence=ground.EVIDENCE[1:])
    made = acts.take(session, keyring, held.number, "assess", **assess)
    assert made.state == "assessed"
    supplied = made.steps[2].facts["evidence"][0]
    assert acts.evidence_of(session, keyring, held.number, supplied["digest"]) == ground.EVIDENCE[1]
    assert refused(acts.evidence_of, session, keyring, held.number, "sm3:0") == "unknown_evidence"


def test_figures_stand_beside_the_criteria_and_falling_short_refuses_nobody(session: Session, keyring: Keyring) -> None:
    held = applied(session, keyring)
    wrong = {"words": "属实", "actor": CLERK, "at": NOW, "figures": {"months_operating": 3}}
    assert refused(acts.take, session, keyring, held.number, "assess", **wrong) == "figures_missing"
    short = FIGURES | {"workers": 49}
    made = acts.take(session, keyring, held.number, "assess", words="人少但稳定", actor=CLERK, at=NOW, figures=short)
    told = made.document()["assessment"]
    assert [(row["criterion"], row["least"], row["figure"], row["met"]) for row in told["criteria"]] == [
        ("months_operating", 6, 14, True), ("monthly_orders", 10_000, 42_000, True), ("workers", 50, 49, False),
    ]  # fmt: skip
    assert made.state == "assessed" and told["cites"] == ["taoyuan-2025-1 §5(3)"]
    zhejiang = rules.assessment("330000", date(2026, 3, 2), FIGURES)
    assert zhejiang["criteria"] == [] and "省级" in zhejiang["need"]["remedy_zh"]


@pytest.mark.parametrize(("until", "name", "actor", "code"), [
    ("assess", "review", CLERK, "post_not_allowed"),
    ("assess", "admit", DECIDER, "step_not_permitted"),
    ("review", "admit", DECIDER, "step_not_permitted"),
    ("submit", "admit", DECIDER, "step_not_permitted"),
    ("assess", "review", ground.Actor("WEN.DAO", "admission_reviewer"), "four_eyes"),
    ("consent", "admit", ground.Actor("guan.ren", "admission_decider"), "four_eyes"),
    ("consent", "admit", ground.Actor("wen.dao", "admission_decider"), "four_eyes"),
    ("consent", "grumble", DECIDER, "unknown_admission_step"),
])  # fmt: skip
def test_a_step_out_of_turn_or_by_the_same_person_is_refused(session: Session, keyring: Keyring, until: str, name: str, actor: Any, code: str) -> None:
    held = taken(session, keyring, applied(session, keyring).number, until)
    assert refused(acts.take, session, keyring, held.number, name, words="属实", actor=actor, at=NOW + timedelta(days=40), from_=date(2026, 5, 1)) == code
    assert acts.admission_of(session, held.number) == held


def test_an_admission_reaches_back_neither_behind_the_consent_nor_behind_the_decision(session: Session, keyring: Keyring) -> None:
    held = taken(session, keyring, applied(session, keyring).number, "consent")
    decided = datetime(2026, 4, 6, 9, tzinfo=ZONE)
    for first in (date(2026, 3, 19), date(2026, 4, 5)):
        assert refused(acts.take, session, keyring, held.number, "admit", words="同意", actor=DECIDER, at=decided, from_=first) == "admission_reaches_back"
    assert refused(acts.take, session, keyring, held.number, "admit", words="同意", actor=DECIDER, at=decided) == "facts_missing"
    assert registry.enterprise_by_uscc(session, USCC) is None
    assert acts.take(session, keyring, held.number, "admit", words="同意", actor=DECIDER, at=decided, from_=date(2026, 4, 6)).first == date(2026, 4, 6)


def test_the_ministry_may_not_consent_and_an_enterprise_may_withdraw(session: Session, keyring: Keyring) -> None:
    held = taken(session, keyring, applied(session, keyring).number, "submit")
    acts.take(session, keyring, held.number, "refuse-consent", words="暂缓", actor=CLERK, at=NOW, document="函", on=date(2026, 3, 20))
    assert refused(acts.take, session, keyring, held.number, "admit", words="同意", actor=DECIDER, at=NOW, from_=FIRST) == "step_not_permitted"
    made = acts.take(session, keyring, held.number, "decline", words="部里未同意", actor=DECIDER, at=NOW)
    assert made.state == "declined" and "不纳入" in admission_notice.plain(made.document())
    second = applied(session, keyring)
    assert second.number.endswith("0002")
    offered = {step.name: fault for step, fault in acts.offers(second, CLERK)}
    assert set(offered) == {"ask", "assess", "withdraw"} and set(offered.values()) == {None}
    assert acts.take(session, keyring, second.number, "withdraw", words="改日再来", actor=PLATFORM, at=NOW).state == "withdrawn"


@pytest.mark.parametrize(("changed", "constraint"), [
    ({"consent_document": None, "consent_on": None}, "consent_document"),
    ({"valid_from": date(2026, 3, 19)}, "not_before"),
    ({"reviewed_by": "wen.dao"}, "three_persons"),
    ({"decided_by": "guan.ren"}, "three_persons"),
])  # fmt: skip
def test_the_database_itself_refuses_an_admission_without_consent_day_or_three_persons(session: Session, keyring: Keyring, changed: dict[str, Any], constraint: str) -> None:
    taken(session, keyring, applied(session, keyring).number, "admit")
    [row] = acts.admitted(session, "570000")
    held = {column.name: getattr(row, column.name) for column in AdmissionRow.__table__.columns if column.name != "id"}
    with pytest.raises(IntegrityError, match=constraint):
        session.execute(insert(AdmissionRow).values(held | {"number": "N570000-2026-0009"} | changed))


def test_a_batch_is_checked_row_by_row_and_comes_in_whole_by_three_persons(session: Session, keyring: Keyring, tmp_path: Path) -> None:
    registry.load_enterprises(session, "taoyuan", demo=True)
    sheet = HEAD + "".join(
        f"{fictional_uscc(number)},{name},{industry},{tier},2026-07-01,名单\n"
        for number, name, industry, tier in ((901, "武陵出行", "ride_hailing", ""), (902, "渔人送", "instant_delivery", "high"), (903, "溪行速运", "instant_delivery", ""))
    )
    rows = batch.read(sheet.encode())
    assert [one.fault for one in batch.check(session, "570000", rows, True)] == [None, None, None]
    made = batch.propose(session, place="taoyuan", rows=rows, document="2026年名单", document_on=date(2026, 6, 1), words="总体纳入", demo=True, actor=CLERK, at=NOW)
    assert refused(batch.take, session, made.number, "confirm", words="同意", actor=DECIDER, at=NOW) == "step_not_permitted"
    assert refused(batch.take, session, made.number, "review", words="同意", actor=ground.Actor("wen.dao", "admission_reviewer"), at=NOW) == "four_eyes"
    batch.take(session, made.number, "review", words="一致", actor=REVIEWER, at=NOW)
    assert [one for one in registry.enrolments(session, "570000") if one.first == date(2026, 7, 1)] == []
    assert batch.take(session, made.number, "confirm", words="同意", actor=DECIDER, at=NOW).state == "confirm"
    entered = {one.name: (one.industry.value, one.tier, one.tier_basis.value) for one in registry.enrolments(session, "570000") if one.first == date(2026, 7, 1)}
    assert entered == {
        "武陵出行": ("ride_hailing", None, "none"), "渔人送": ("instant_delivery", "high", "decision"), "溪行速运": ("instant_delivery", "low", "entry"),
    }  # fmt: skip
    assert {one.fault for one in batch.check(session, "570000", rows, True)} == {"already_enrolled"}
    assert [one.number for one in batch.batches(session, "570000")] == [made.number]


@pytest.mark.parametrize(("row", "fault"), [
    (f"{fictional_uscc(901)},甲,designated_driving,,2026-07-01,名单", "industry_not_in_scheme"),
    (f"{fictional_uscc(901)},甲,ride_hailing,low,2026-07-01,名单", "tier_unknown"),
    (f"{fictional_uscc(901)},甲,instant_delivery,middle,2026-07-01,名单", "tier_unknown"),
    (f"{fictional_uscc(2)},美团,instant_delivery,,2026-07-01,名单", "already_enrolled"),
    (",没有这家,ride_hailing,,2026-07-01,名单", "enterprise_unknown"),
    ("91,甲,ride_hailing,,2026-07-01,名单", "uscc_form"),
])  # fmt: skip
def test_a_row_that_cannot_come_in_says_why_and_holds_the_batch_back(session: Session, row: str, fault: str) -> None:
    registry.load_enterprises(session, "taoyuan", demo=True)
    sound = f"{fictional_uscc(904)},乙,ride_hailing,,2026-07-01,名单\n"
    rows = batch.read((HEAD + sound + row + "\n").encode())
    assert [one.fault for one in batch.check(session, "570000", rows, True)] == [None, fault]
    proposed = {"rows": rows, "document": "名单", "document_on": date(2026, 6, 1), "words": "x", "demo": True, "actor": CLERK, "at": NOW}
    assert refused(batch.propose, session, place="taoyuan", **proposed) == "batch_rows"
    assert batch.batches(session, "570000") == []


@pytest.mark.parametrize("sheet", [b"uscc,name\n", HEAD.encode(), (HEAD + "a,b,c,,July,x\n").encode(), b"\xff\xfe"])
def test_a_sheet_that_cannot_be_read_names_the_line(sheet: bytes) -> None:
    assert refused(batch.read, sheet) == "batch_form"
