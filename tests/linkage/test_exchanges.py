"""Exchanges on both databases: bound to the register, recorded before a byte leaves, taken whole or not at all."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from tests.linkage import ground
from tests.linkage.ground import ASKER, FIRST, LAST, NOW, PEOPLE, PROVINCE, ask, benefit, over, province, receive, told
from zhibao import law
from zhibao.edge.exchange import files
from zhibao.edge.simulation.partners import Fault
from zhibao.journeys import exchange_to_log
from zhibao.kit.actors import Actor
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.linkage import acts, rules
from zhibao.linkage.model import Counted, Envelope
from zhibao.linkage.tables import PartnerRow, RequestRow, RequestStepRow


def rows_of(session: Session) -> int:
    return int(session.scalar(select(func.count()).select_from(PartnerRow)) or 0)


def steps_of(session: Session, number: str) -> list[tuple[str, str | None]]:
    return [(one.step, one.reason) for one in acts.request(session, number).steps]


def test_the_register_is_whole() -> None:
    posts = {one["name"] for one in _posts()}
    for entry in rules.exchanges().values():
        assert set(entry.sends) | set(entry.takes) <= set(rules.fields()), entry.id
        assert entry.owner in posts and entry.filled_by in law.book().offices, entry.id
        grounds = [one for one in (entry.ground, *entry.ground_in.values()) if one is not None]
        assert all(one.mark in ("official", "reported", "assumed") for one in grounds), entry.id
        assert [law.book().provision(cite) for one in grounds for cite in one.cites], entry.id
        assert "ref" in entry.takes or entry.way == "give", entry.id
    assert {one.partner.id for one in rules.exchanges().values()} == set(rules.partners())
    assert len(rules.partners()) == 12


def _posts() -> list[dict[str, str]]:
    import tomllib
    from importlib import resources

    held: list[dict[str, str]] = tomllib.loads(resources.files("zhibao.access").joinpath("posts.toml").read_text(encoding="utf-8"))["post"]
    return held


@pytest.mark.parametrize(("place", "exchange", "mark"), [("330000", "deaths", None), ("320000", "medical_settlements", None), ("570000", "deaths", "official"), ("330000", "standalone_insured", "assumed"), ("320000", "market_enterprises", "official")])  # fmt: skip
def test_a_ground_is_that_of_the_place_or_missing(place: str, exchange: str, mark: str | None) -> None:
    found = rules.ground_for(rules.exchange(exchange), place)
    assert (found and found.mark) == mark


def test_without_a_ground_nothing_is_asked_and_it_is_said_who_must_give_it() -> None:
    entry = rules.exchange("deaths")
    with pytest.raises(CallerFault) as refused:
        rules.check_request(entry, "330000", entry.sends, FIRST, LAST, entry.sends)
    assert refused.value.code == "no_ground"
    assert "人力资源社会保障" in str(refused.value.remedy_zh) and "civil status" in str(refused.value.remedy_en)


@pytest.mark.parametrize(
    ("wanted", "first", "last", "code"),
    [
        (("worker_id", "plate"), FIRST, LAST, "field_not_allowed"),
        (("worker_id",), LAST, FIRST, "period_form"),
        (("worker_id",), FIRST, FIRST + timedelta(days=366), "period_long"),
    ],
)
def test_a_request_keeps_to_fields_and_period(wanted: tuple[str, ...], first: date, last: date, code: str) -> None:
    entry = rules.exchange("work_injury_benefits")
    with pytest.raises(CallerFault) as refused:
        rules.check_request(entry, PROVINCE, wanted, first, last, entry.sends)
    assert refused.value.code == code
    assert rules.check_request(entry, PROVINCE, ("worker_id",), FIRST, FIRST + timedelta(days=365), entry.sends).mark == "official"


def test_it_is_recorded_before_a_byte_leaves_and_a_cut_run_goes_on(session: Session, keyring: Keyring, tmp_path: Path) -> None:
    province(session, keyring)
    seen: list[list[tuple[str, str | None]]] = []

    def cut(envelope: Envelope, content: bytes) -> None:
        seen.append(steps_of(session, envelope.request))
        raise CallerFault("cannot_write", "盘满。", "The disk is full.")

    with pytest.raises(CallerFault):
        exchange_to_log.send(
            over(session), over(session), keyring, "work_injury_benefits", PROVINCE, FIRST, LAST, leave=cut, actor=ASKER, at=NOW
        )
    assert seen == [[("prepared", None)]], "the log stands before the bytes"
    envelope = ask(session, keyring, tmp_path)
    assert steps_of(session, envelope.request) == [("prepared", None), ("sent", None)], "the same request and the same bytes went on"
    held = acts.request(session, envelope.request)
    assert (held.status, held.due_on, held.mark) == ("asked", date(2025, 12, 11), "official")
    lines = (tmp_path / f"{envelope.request}.csv").read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == "worker_id,name,birth,event_on" and len(lines) == 4
    assert {line.split(",")[0] for line in lines[1:]} == {one.document for one in PEOPLE}
    assert session.scalar(select(func.count()).select_from(RequestRow)) == 1


def test_only_what_the_register_names_can_be_prepared(session: Session, keyring: Keyring) -> None:
    made = acts.open_request(session, "work_injury_benefits", PROVINCE, FIRST, LAST, ("worker_id",), actor=ASKER, at=NOW)
    with pytest.raises(CallerFault, match="field_not_allowed"):
        acts.prepare(session, made.number, ("worker_id", "name"), b"x", 1, actor=ASKER, at=NOW)
    with pytest.raises(CallerFault, match="not_prepared"):
        acts.mark_sent(session, made.number, "sm3:0", actor=ASKER, at=NOW)
    with pytest.raises(CallerFault, match="person_needed"):
        acts.open_request(session, "work_injury_benefits", PROVINCE, FIRST, LAST, actor=Actor("feed", "job"), at=NOW)


def test_an_answer_is_taken_once_and_its_rows_are_sealed(session: Session, keyring: Keyring, tmp_path: Path) -> None:
    province(session, keyring)
    path = told(session, keyring, tmp_path, [benefit(0), benefit(1)])
    number, counted = receive(session, keyring, path)
    assert counted == Counted(accepted=2)
    with pytest.raises(CallerFault, match="already_taken"):
        receive(session, keyring, path)
    assert rows_of(session) == 2 and acts.request(session, number).status == "answered"
    for row in session.scalars(select(PartnerRow)):
        assert PEOPLE[0].document.encode() not in row.sealed and PEOPLE[0].name.encode() not in row.sealed
        assert PEOPLE[0].document not in json.dumps(row.keys)
        assert acts.content_of(session, keyring, row)["amount"] == "812.50"


def test_doubled_changed_and_withdrawn_rows_are_counted_and_the_newest_holds(session: Session, keyring: Keyring, tmp_path: Path) -> None:
    province(session, keyring)
    first = told(session, keyring, tmp_path, [benefit(0), benefit(1)], fault=Fault.DOUBLED)
    number, counted = receive(session, keyring, first)
    assert counted.received == 4 and counted.accepted == 2 and counted.doubled == 2
    again = files.read_envelope(first.with_name(first.name + files.ENVELOPE))
    path = told(session, keyring, tmp_path, [benefit(0, amount="900.00"), benefit(1), benefit(2)], fault=Fault.WITHDRAWN, envelope=again)
    assert receive(session, keyring, path)[1] == Counted(accepted=1, doubled=1, withdrawn=1)
    assert {one.ref for one in acts.partner_records(session, keyring, PROVINCE)} == {"GS1", "GS2"}, "what is withdrawn speaks no more"
    changed = told(session, keyring, tmp_path, [benefit(1, amount="1.00")], envelope=again)
    assert receive(session, keyring, changed)[1] == Counted(changed=1)
    assert rows_of(session) == 5 and number == again.request


REFUSED = {
    Fault.WRONG_DIGEST: "digest_differs", Fault.MISSING_ROWS: "rows_missing", Fault.BAD_ROW: "row_form", Fault.STRANGE_FIELD: "field_not_allowed",
    Fault.OTHER_PERIOD: "period_differs",
}  # fmt: skip


def test_a_bad_answer_is_refused_whole_and_noted(session: Session, keyring: Keyring, tmp_path: Path) -> None:
    province(session, keyring)
    envelope = ask(session, keyring, tmp_path)
    for fault, code in REFUSED.items():
        with pytest.raises(CallerFault) as refused:
            receive(session, keyring, told(session, keyring, tmp_path, [benefit(0), benefit(1)], fault=fault, envelope=envelope))
        assert refused.value.code == code and refused.value.zh and refused.value.en and refused.value.place
        assert rows_of(session) == 0, "nothing half kept"
        assert steps_of(session, envelope.request)[-1] == ("refused", code)
    path = told(session, keyring, tmp_path, [benefit(0)], envelope=envelope)
    path.with_name(path.name + files.ENVELOPE).unlink()
    with pytest.raises(CallerFault, match="no_envelope"):
        receive(session, keyring, path)
    sound = told(session, keyring, tmp_path, [benefit(0)], envelope=envelope)
    assert receive(session, keyring, sound)[1].accepted == 1, "after a refusal a sound file is taken"


@pytest.mark.parametrize(
    "change", [{"worker_id": "570100199001011234"}, {"ref": ""}, {"amount": "12.345"}, {"standing": "maybe"}, {"event_on": "yesterday"}, {"name": "a\nb"}]
)
def test_a_bad_cell_is_named_with_its_place(change: dict[str, str]) -> None:
    entry = rules.exchange("work_injury_benefits")
    assert rules.check_row(entry, ground.BENEFIT, benefit(1), "row 3")["amount"] == "812.50"
    with pytest.raises(CallerFault) as refused:
        rules.check_row(entry, ground.BENEFIT, benefit(1) | change, "row 3")
    assert refused.value.code == "row_form" and refused.value.place == f"row 3, {next(iter(change))}"


def test_a_reference_with_two_contents_is_refused(session: Session, keyring: Keyring, tmp_path: Path) -> None:
    province(session, keyring)
    with pytest.raises(CallerFault, match="ref_twice"):
        receive(session, keyring, told(session, keyring, tmp_path, [benefit(0, "A"), benefit(1, "A")]))


def test_excel_and_json_lines_are_read_alike(session: Session, keyring: Keyring, tmp_path: Path) -> None:
    province(session, keyring)
    lines = told(session, keyring, tmp_path, [benefit(0)], kind="jsonl")
    envelope, _, rows = files.read_answer(lines)
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["返回结果"], [rules.fields()[name].zh for name in ground.BENEFIT], [benefit(0)[name] for name in ground.BENEFIT]):
        sheet.append(row)
    path = tmp_path / "answer.xlsx"
    book.save(path)
    files.write_package(tmp_path / "answer.xlsx", path.read_bytes(), Envelope(envelope.request, envelope.exchange, envelope.first, envelope.last, ground.BENEFIT, 1, files.seal_of(path.read_bytes())))  # fmt: skip
    assert files.read_answer(path)[2] == rows == [benefit(0)]
    assert receive(session, keyring, path)[1].accepted == 1
    assert receive(session, keyring, lines)[1].doubled == 1


def test_a_late_answer_is_late_and_one_without_a_limit_never(session: Session, keyring: Keyring, tmp_path: Path) -> None:
    province(session, keyring)
    path = told(session, keyring, tmp_path, [benefit(0)])
    held = acts.requests(session)[0]
    assert [held.document(held.due_on + timedelta(days=days))["late"] for days in (0, 1)] == [False, True]  # type: ignore[operator]
    receive(session, keyring, path, at=NOW + timedelta(days=11))
    assert acts.request(session, held.number).document(NOW.date())["late"], "it came after its day, and stays late"
    elsewhere = acts.open_request(session, "market_enterprises", "330000", FIRST, LAST, actor=ASKER, at=NOW)
    assert elsewhere.due_on is None and not elsewhere.document(date(2027, 1, 1))["late"]


def test_a_request_of_a_partner_is_tracked_until_it_is_answered(session: Session, keyring: Keyring, tmp_path: Path) -> None:
    province(session, keyring)
    asked = exchange_to_log.asked(over(session), "platform_months", PROVINCE, FIRST, LAST, ("unit", "month", "orders"), actor=ASKER, at=NOW)
    assert asked.status == "owed"
    with pytest.raises(CallerFault, match="field_not_allowed"):
        exchange_to_log.asked(over(session), "platform_months", PROVINCE, FIRST, LAST, ("unit", "worker_id"), actor=ASKER, at=NOW)
    sent = exchange_to_log.send(
        over(session), over(session), keyring, "platform_months", PROVINCE, FIRST, LAST, answers=asked.number, leave=exchange_to_log.to_folder(tmp_path),
        actor=ASKER, at=NOW,
    )  # fmt: skip
    assert sent.request.status == "told" and sent.envelope.fields == ("unit", "month", "orders")


def test_the_format_of_the_national_platform_is_missing_outside_taoyuan(session: Session, keyring: Keyring, tmp_path: Path) -> None:
    with pytest.raises(law.MissingNumber):
        exchange_to_log.send(
            over(session), over(session), keyring, "platform_months", "330000", FIRST, LAST, leave=exchange_to_log.to_folder(tmp_path), actor=ASKER, at=NOW
        )
    assert acts.requests(session) == []


def test_a_closed_request_takes_nothing(session: Session, keyring: Keyring, tmp_path: Path) -> None:
    province(session, keyring)
    path = told(session, keyring, tmp_path, [benefit(0)])
    number = acts.requests(session)[0].number
    with pytest.raises(CallerFault, match="person_needed"):
        acts.close(session, number, "对方不再答复", actor=Actor("feed", "job"), at=NOW)
    acts.close(session, number, "对方不再答复", actor=ASKER, at=NOW)
    with pytest.raises(CallerFault, match="request_closed"):
        receive(session, keyring, path)


@pytest.mark.parametrize(
    "change",
    [
        "step = 'received', taken = NULL", "step = 'received', taken = 'x', accepted = 7", "step = 'refused', reason = NULL", "step = 'refused', reason = 'x', accepted = 1, rows = 1",
    ],
)  # fmt: skip
def test_the_database_holds_what_a_step_must_say(session: Session, keyring: Keyring, change: str) -> None:
    made = acts.open_request(session, "traffic_findings", PROVINCE, FIRST, FIRST, actor=ASKER, at=NOW)
    acts.prepare(session, made.number, ("first", "last"), b"x", 1, actor=ASKER, at=NOW)
    values = {"step": "'prepared'", "taken": "NULL", "rows": "1", "accepted": "0", "reason": "NULL"} | dict(part.split(" = ") for part in change.split(", "))
    names = [column.name for column in RequestStepRow.__table__.columns if column.name not in ("id", *values)]
    copied = ", ".join("number + 1" if name == "number" else name for name in names)
    with pytest.raises(DBAPIError):
        session.execute(text(
            f"INSERT INTO linkage_request_step ({', '.join(names)}, {', '.join(values)}) SELECT {copied}, {', '.join(values.values())} FROM linkage_request_step"
        ))  # fmt: skip
