"""Records come in, persons keep, agree, end and answer; the database holds what must hold, on both kinds."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.cases import acts as cases
from zhibao.cases import one_scheme
from zhibao.edge.sheets import read_sheet
from zhibao.edge.simulation import standalone as simulation
from zhibao.journeys import standalone_to_scheme as journey
from zhibao.kit.actors import Actor
from zhibao.kit.acts import verify_chain
from zhibao.kit.clock import ZONE
from zhibao.kit.errors import CallerFault
from zhibao.kit.identity import fictional_citizen_number, fictional_uscc
from zhibao.kit.secrets import Keyring
from zhibao.registry import acts as registry
from zhibao.registry import workers
from zhibao.registry.roster import RosterRow
from zhibao.registry.transition import acts, standing, tasks
from zhibao.registry.transition.model import Ground, Kind, State

AT = datetime(2025, 9, 1, 9, tzinfo=ZONE)
ON = AT.date()
PLACE = "570000"
CLERK, OTHER, SUPERVISOR, CHEN = Actor("zhou.yun", "case_clerk"), Actor("luo.ying", "case_clerk"), Actor("fang.cao", "supervisor"), Actor("lin.jin", "confirmation_officer")
WHO = fictional_citizen_number("570100", 77)
MEITUAN = fictional_uscc(2)
HEAD = dict(zip(simulation.HEADINGS, [""] * len(simulation.HEADINGS), strict=True))


def row(ref: str = "A1", **cells: str) -> dict[str, str]:
    return HEAD | {"参保记录号": ref, "证件号码": WHO, "姓名": "王一", "单位代码": MEITUAN, "单位名称": "美团（演示）", "参保地": "570100", "参保起始日期": "2024-01-01"} | cells


@pytest.fixture
def home(session: Session) -> Iterator[Session]:
    registry.load_enterprises(session, "taoyuan", demo=True)
    return session


def sent(folder: Path, *rows: dict[str, str]) -> Path:
    path = folder / f"records{len(list(folder.iterdir()))}.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, simulation.HEADINGS)
        writer.writeheader()
        writer.writerows(rows)
    return path


def take_in(session: Session, keyring: Keyring, path: Path, **more: Any) -> journey.TakenIn:
    given: dict[str, Any] = {"commit": True, "demo": True, "actor": "list_keeper:shu.mu", "at": AT} | more
    return journey.take_in(session, keyring, path, PLACE, **given)


def counts(held: journey.TakenIn) -> tuple[int, int, int, int]:
    told = held.outcome
    assert told.received == told.added + told.changed + told.unchanged + told.rejected
    return told.added, told.changed, told.unchanged, told.rejected


@pytest.fixture
def record(home: Session, keyring: Keyring, tmp_path: Path) -> Session:
    """A home with one open record of 美团 whose person is registered here."""
    take_in(home, keyring, sent(tmp_path, row(事故日期="2025-06-20")))
    workers.register_roster(home, keyring, MEITUAN, [RosterRow(2, WHO, "2025-07-01", name="王一")], digest="x", commit=True, actor="a")
    return home


def stands(session: Session) -> standing.Shown:
    return standing.one(session, PLACE, "A1", ON)


def keep(session: Session, keyring: Keyring, **more: Any) -> standing.Shown:
    said: dict[str, Any] = {
        "ground": Ground.DETERMINATION_PENDING, "evidence_ref": "受理1号", "reason": "认定没有办完", "actor": CLERK, "at": AT, "accident_on": date(2025, 6, 20),
    }  # fmt: skip
    return acts.keep(session, keyring, PLACE, "A1", **(said | more))


def test_bad_rows_are_named_and_go_back_and_nothing_is_half_kept(home: Session, keyring: Keyring, tmp_path: Path) -> None:
    truth = simulation.simulate(3, 22)
    path = tmp_path / "in.csv"
    assert simulation.write_file(path, truth) == 22 + len(truth.wrong)
    dry = take_in(home, keyring, path, commit=False)
    assert home.scalar(text("SELECT COUNT(*) FROM standalone_record")) == 0 and dry.outcome.batch is None
    held = take_in(home, keyring, path)
    assert counts(held) == counts(dry) == (22, 0, 0, len(truth.wrong))
    assert [one.code for one in held.outcome.rejections] == [reason for _, reason in truth.wrong]
    assert held.returned is not None
    returned = read_sheet(held.returned, lambda cells: "参保记录号" in cells)
    assert len(returned.rows) == len(truth.wrong) and returned.rows[0].cells[-2].startswith("第 3 行") and "Row 3:" in returned.rows[0].cells[-1]
    for one in held.outcome.rejections:
        assert WHO not in one.zh + one.en and fictional_citizen_number("570100", simulation.FIRST_PERSON - 1) not in one.zh + one.en
    again = take_in(home, keyring, path)
    assert counts(again) == (0, 0, 22, len(truth.wrong)) and (again.outcome.batch, again.outcome.same_as) == (None, held.outcome.batch)


def test_a_row_that_changed_is_a_further_version_and_both_stay(home: Session, keyring: Keyring, tmp_path: Path) -> None:
    take_in(home, keyring, sent(tmp_path, row()))
    assert counts(take_in(home, keyring, sent(tmp_path, row(参保终止日期="2025-06-30")))) == (0, 1, 0, 0)
    assert (stands(home).record.version, stands(home).held.state) == (2, State.ENDED)
    assert home.scalar(text("SELECT COUNT(*) FROM standalone_record")) == 2
    assert counts(take_in(home, keyring, sent(tmp_path, row(), row()))) == (0, 1, 0, 1), "a reference that stands twice is returned"


def test_a_file_that_cannot_be_read_keeps_nothing(home: Session, keyring: Keyring, tmp_path: Path) -> None:
    path = tmp_path / "other.csv"
    path.write_text("姓名,号码\n王一,1\n", encoding="utf-8")
    with pytest.raises(CallerFault, match="headings"):
        take_in(home, keyring, path)
    with pytest.raises(law.MissingNumber, match="standalone_ends"):
        journey.take_in(home, keyring, sent(tmp_path, row()), "320000", commit=True, demo=True, actor="x", at=AT)
    assert counts(take_in(home, keyring, sent(tmp_path, row()), demo=False))[3] == 1, "a production home takes nobody invented"
    assert home.scalar(text("SELECT COUNT(*) FROM standalone_record")) == 0


def test_a_cut_in_the_middle_leaves_nothing_and_it_runs_again(home: Session, keyring: Keyring, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(acts, "_AT_ONCE", 3)
    path = tmp_path / "in.csv"
    simulation.write_file(path, simulation.simulate(4, 12))
    home.commit()

    def cut(done: int, total: int | None, unit: str, note: str = "") -> None:
        if note == "write" and done > 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        take_in(home, keyring, path, progress=cut)
    home.rollback()
    assert home.scalar(text("SELECT COUNT(*) FROM standalone_record")) == 0
    assert counts(take_in(home, keyring, path))[0] == 12


def test_no_name_and_no_number_stands_in_clear(record: Session, keyring: Keyring) -> None:
    keep(record, keyring, reason="王一的认定没有办完")
    for table in ("standalone_record", "standalone_step", "act"):
        for found in record.execute(text(f"SELECT * FROM {table}")):
            assert "王一" not in str(tuple(found)) and WHO not in str(tuple(found)), table
    assert standing.one(record, PLACE, "A1", ON, keyring=keyring).steps[0].reason == "王一的认定没有办完"
    assert stands(record).steps[0].reason is None


def test_keeping_needs_a_person_a_reason_and_what_proves_it(record: Session, keyring: Keyring) -> None:
    for change, code in (
        ({"actor": Actor("x", "job")}, "officer_needed"), ({"reason": " "}, "reason_missing"), ({"evidence_ref": ""}, "evidence_needed"),
        ({"evidence_ref": f"证件 {WHO}"}, "evidence_form"), ({"accident_on": date(2025, 7, 1)}, "accident_too_late"), ({"ground": Ground.OTHER}, "ground_not_named"),
    ):  # fmt: skip
        with pytest.raises(CallerFault, match=code):
            keep(record, keyring, **change)
    assert keep(record, keyring).held.state is State.KEPT
    assert stands(record).document()["evidence"] == "受理1号"
    assert verify_chain(record, f"standalone:{PLACE}:A1") == []


def test_another_ground_has_two_persons(record: Session, keyring: Keyring) -> None:
    assert keep(record, keyring, ground=Ground.OTHER, named="异地住院").held.state is State.PROPOSED
    with pytest.raises(CallerFault, match="same_person"):
        acts.second(record, keyring, PLACE, "A1", agree=True, reason="同意", actor=Actor("zhou.yun", "supervisor"), at=AT)
    assert acts.second(record, keyring, PLACE, "A1", agree=True, reason="同意", actor=SUPERVISOR, at=AT).held.state is State.KEPT
    with pytest.raises(CallerFault, match="nothing_proposed"):
        acts.second(record, keyring, PLACE, "A1", agree=True, reason="同意", actor=SUPERVISOR, at=AT)


_STEP = "INSERT INTO standalone_step (record_id, place, ref, number, kind, ground, named, evidence_ref, last, until, sealed, of_number, of_person, person, actor, at, act_id) SELECT r.id, '570000', 'A1', 2, {kind}, {ground}, {named}, {evidence}, {last}, NULL, s.sealed, {of}, {of_person}, {person}, {actor}, 1, s.act_id FROM standalone_record r, standalone_step s"


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "'approved'", "of": "1", "of_person": "'zhou.yun'", "person": "'zhou.yun'"},
        {"kind": "'approved'", "of": "1", "of_person": "'nobody'", "person": "'b'"},
        {"kind": "'approved'", "person": "'b'"},
        {"kind": "'kept'", "ground": "'other_approved'", "evidence": "'x'"},
        {"kind": "'kept'", "ground": "'treatment_period'"},
        {"kind": "'proposed'", "ground": "'other_approved'", "evidence": "'x'"},
        {"kind": "'ended'"},
        {"kind": "'ground_ended'"},
        {"kind": "'ended'", "last": "'2025-06-30'", "actor": "'job:x'"},
        {"kind": "'left'"},
    ],
)
def test_the_database_holds_what_must_hold(record: Session, keyring: Keyring, change: dict[str, str]) -> None:
    keep(record, keyring, ground=Ground.OTHER, named="异地住院")
    record.commit()
    plain = {"kind": "'ended'", "ground": "NULL", "named": "NULL", "evidence": "NULL", "last": "NULL", "of": "NULL", "of_person": "NULL", "person": "'b'", "actor": "'case_clerk:b'"}
    with pytest.raises(DBAPIError):
        record.execute(text(_STEP.format(**(plain | change))))
    record.rollback()
    sound = plain | {"kind": "'approved'", "of": "1", "of_person": "'zhou.yun'"}
    record.execute(text(_STEP.format(**sound)))


def test_a_kept_relation_ends_on_the_day_of_its_ground_and_a_step_can_be_taken_back(record: Session, keyring: Keyring) -> None:
    with pytest.raises(CallerFault, match="not_kept"):
        acts.ground_ended(record, keyring, PLACE, "A1", last=ON, reason="x", actor=CLERK, at=AT)
    keep(record, keyring)
    with pytest.raises(CallerFault, match="ground_stands"):
        acts.end(record, keyring, PLACE, "A1", reason="x", actor=CLERK, at=AT)
    acts.ground_ended(record, keyring, PLACE, "A1", last=date(2025, 8, 20), reason="结论已送达", actor=CLERK, at=AT)
    ended = acts.end(record, keyring, PLACE, "A1", reason="情形已消失", actor=CLERK, at=AT)
    assert (ended.held.state, ended.held.ends_on) == (State.KEPT_ENDED, date(2025, 8, 20))
    assert acts.reverse(record, keyring, PLACE, "A1", 3, reason="办错", actor=OTHER, at=AT).held.state is State.GROUND_ENDED
    with pytest.raises(CallerFault, match="nothing_to_reverse"):
        acts.reverse(record, keyring, PLACE, "A1", 3, reason="办错", actor=OTHER, at=AT)
    with pytest.raises(CallerFault, match="unknown_record"):
        acts.end(record, keyring, PLACE, "A9", reason="x", actor=CLERK, at=AT)


def swept(session: Session, keyring: Keyring, at: datetime = AT) -> list[tasks.Task]:
    journey.sweep(session, keyring, PLACE, at.date(), actor=Actor("sweeper", "job"), at=at)
    return tasks.tasks(session, PLACE)


def test_a_double_coverage_is_put_once_and_answered_by_a_person(record: Session, keyring: Keyring) -> None:
    first = swept(record, keyring)
    assert [(one.kind, one.first, one.last, one.owner) for one in first] == [(Kind.DUPLICATE, date(2025, 7, 1), None, "case_clerk")]
    assert first[0].due_on == ON + timedelta(days=15), "桃源 has laid the days down"
    assert swept(record, keyring, AT + timedelta(days=1)) == first
    number = first[0].number
    for change, code in (({"result": "ended"}, "not_ended"), ({"actor": Actor("x", "job")}, "officer_needed"), ({"reason": ""}, "reason_missing")):
        with pytest.raises(CallerFault, match=code):
            journey.answer(record, keyring, number, **({"result": "lawful", "reason": "x", "actor": CLERK, "at": AT} | change))
    acts.end(record, keyring, PLACE, "A1", reason="期限已到", actor=CLERK, at=AT)
    told = journey.answer(record, keyring, number, result="ended", reason="已补办终止", actor=CLERK, at=AT)
    assert told.answer is not None and (told.answer.result, told.answer.reason) == ("ended", "已补办终止")
    with pytest.raises(CallerFault, match="task_closed"):
        journey.answer(record, keyring, number, result="lawful", reason="x", actor=CLERK, at=AT)
    with pytest.raises(CallerFault, match="unknown_task"):
        journey.answer(record, keyring, "D570000-999999", result="lawful", reason="x", actor=CLERK, at=AT)
    line = journey.covers_of(record, PLACE, keyring.pseudonym(WHO), ON)
    assert [(one["cover"], one["from"], one["to"]) for one in line] == [("stand_alone", "2024-01-01", "2025-06-30"), ("this_scheme", "2025-07-01", None)]


def hurt(session: Session, keyring: Keyring, day: str) -> str:
    at = datetime.fromisoformat(f"{day}T12:00:00+08:00")
    return cases.open_case(session, keyring, place="570101", injury_at=at, person=keyring.pseudonym(WHO), channel="counter", actor=CLERK, at=at)


def test_late_discovery_never_takes_protection_away(home: Session, keyring: Keyring, tmp_path: Path) -> None:
    take_in(home, keyring, sent(tmp_path, row(事故日期="2025-08-01")))
    held = swept(home, keyring)
    assert [one.kind for one in held] == [Kind.LATE_INJURY]
    with pytest.raises(CallerFault, match="injury_unanswered"):
        acts.end(home, keyring, PLACE, "A1", reason="期限已到", actor=CLERK, at=AT)
    said: dict[str, Any] = {"reason": "x", "actor": CLERK, "at": AT}
    for result, lead in (("re_assigned", None), ("re_assigned", "570100-2025-000009"), ("recovered", "570100-2025-000001-R1")):
        with pytest.raises(CallerFault, match="lead_needed"):
            journey.answer(home, keyring, held[0].number, result=result, led_to=lead, **said)
    other_day = hurt(home, keyring, "2025-08-02")
    with pytest.raises(CallerFault, match="lead_needed"):
        journey.answer(home, keyring, held[0].number, result="re_assigned", led_to=other_day, **said)
    case_no = hurt(home, keyring, "2025-08-01")
    answered = journey.answer(home, keyring, held[0].number, result="re_assigned", led_to=case_no, **said).answer
    assert answered is not None and answered.led_to == case_no
    assert acts.end(home, keyring, PLACE, "A1", reason="期限已到", actor=CLERK, at=AT).held.ends_on == date(2025, 6, 30)


def test_a_second_benefit_is_decided_in_the_case_and_only_the_same_item_waits(record: Session, keyring: Keyring, tmp_path: Path) -> None:
    take_in(record, keyring, sent(tmp_path, row(事故日期="2025-06-20", 参保终止日期="2025-06-30")))
    case_no = hurt(record, keyring, "2025-06-20")
    hurt(record, keyring, "2025-07-05")
    asked = [one for one in swept(record, keyring) if one.kind is Kind.SECOND_BENEFIT]
    assert [(one.case_no, one.owner) for one in asked] == [(case_no, "confirmation_officer")], "an injury after the relation ended is another one"
    assert cases.case_state(record, case_no).all("double_coverage_task") == (), "nothing waits before a person has looked"
    said: dict[str, Any] = {"reason": "对方已支付医疗费", "actor": CHEN, "at": AT}
    with pytest.raises(CallerFault, match="items_needed"):
        journey.answer(record, keyring, asked[0].number, result="other_scheme", **said)
    told = journey.answer(record, keyring, asked[0].number, result="other_scheme", items=["medical_care"], **said)
    assert told.answer is not None and told.answer.led_to == case_no
    assert one_scheme.payment_waits(record, case_no, "medical_care") and not one_scheme.payment_waits(record, case_no, "disability_lump_sum")


def test_the_work_list_by_area_and_state_and_as_excel(record: Session, keyring: Keyring, tmp_path: Path) -> None:
    take_in(record, keyring, sent(tmp_path, row("B1", 参保地="570200", 单位代码=fictional_uscc(701), 证件号码=fictional_citizen_number("570100", 78))))
    swept(record, keyring)
    whole = journey.work_list(record, PLACE, ON)
    assert whole["counts"]["by_state"]["without_ground"] == 1 and whole["counts"]["by_state"]["outside"] == 1 and whole["counts"]["tasks_open"] == 1
    assert [one["ref"] for one in journey.work_list(record, PLACE, ON, area="570200")["records"]] == ["B1"]
    assert [one["ref"] for one in journey.work_list(record, PLACE, ON, state="without_ground")["records"]] == ["A1"]
    assert journey.work_list(record, PLACE, ON, area="570200")["tasks"] == []
    with pytest.raises(CallerFault, match="state_unknown"):
        journey.work_list(record, PLACE, ON, state="gone")
    out = tmp_path / "list.xlsx"
    journey.write_list(whole, out)
    sheet = read_sheet(out, lambda cells: any(cell.startswith("记录号") for cell in cells))
    assert [one.cells[0] for one in sheet.rows] == ["A1", "B1"] and not any(WHO in cell for one in sheet.rows for cell in one.cells)
