"""Looking for a person by her whole number, who read what, and what is told when the log cannot be written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, update
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from tests.cases.pictures import exif, jpeg
from tests.web.ground import WORKER, Client, Office, refused, report
from zhibao.access import reads
from zhibao.access.tables import LookupMissRow, PersonReadRow
from zhibao.journeys.home_to_export import home_to_export
from zhibao.journeys.injury_stories import PLANS
from zhibao.kit import acts, identity
from zhibao.kit.actors import Actor
from zhibao.kit.clock import now
from zhibao.kit.tables import Base
from zhibao_audit import audit

STRANGER = identity.fictional_citizen_number("570100", 99)
FIND = "/lookups"


def find(client: Client, number: str, purpose: str = "identity_check", **more: Any) -> Any:
    return client.post_to(FIND, {"document_number": number, "purpose": purpose, **more})


def test_a_person_is_found_by_her_whole_number_in_the_area_of_the_asker(desk_office: Office) -> None:
    clerk = desk_office.client("zhou.yun", "case_clerk")
    case_no = report(clerk)["case_no"]
    said = find(clerk, f" {WORKER[:6]}-{WORKER[6:]} ", note="窗口核对").json()
    assert said["found"] and [one["case_no"] for one in said["cases"]] == [case_no] and len(said["reports"]) == 1
    assert WORKER not in str(said), "only masked"
    assert desk_office.reads()[-1] == ("zhou.yun", "lookups.find", ["cases", "document_number_masked", "name_masked", "reports"], 0, "identity_check")
    other = find(desk_office.client("luo.ying", "case_clerk"), WORKER).json()
    nobody = find(desk_office.client("luo.ying", "case_clerk"), STRANGER).json()
    assert other == {"found": False, "person": None, "name": None, "document_number": None, "cases": [], "reports": [], "misses_left": 4}
    assert nobody == other | {"misses_left": 3}, "nobody, and nobody in my area, are the same answer"


def test_no_purpose_no_part_of_a_number_and_no_post_without_the_duty(desk_office: Office) -> None:
    clerk = desk_office.client("zhou.yun", "case_clerk")
    report(clerk)
    refused(clerk.post_to(FIND, {"document_number": WORKER}), 422, "request_form")
    said = refused(find(clerk, WORKER[:-1] + ("0" if WORKER[-1] != "0" else "1")), 422, "document_number_form")
    assert WORKER[:-1] not in str(said)
    refused(find(clerk, WORKER[:16]), 422, "document_number_form")
    refused(find(desk_office.client("chui.tiao", "payment_checker"), WORKER), 403, "not_permitted")


def test_who_misses_often_waits_and_the_supervisor_is_told(desk_office: Office) -> None:
    clerk, supervisor = desk_office.client("zhou.yun", "case_clerk"), desk_office.client("fang.cao", "supervisor")
    numbers = [identity.fictional_citizen_number("570100", 200 + n) for n in range(10)]
    left = [find(clerk, number).json()["misses_left"] for number in numbers[:5]]
    assert left == [4, 3, 2, 1, 0]
    waits = []
    for number in numbers[5:]:
        said = find(clerk, number)
        refused(said, 429, "too_many_requests")
        waits.append(int(said.headers["Retry-After"]))
        assert supervisor.seen("/lookups/alarms")["rows"] == []
        desk_office.clock.shift(waits[-1] + 1)
        assert find(clerk, number).json()["found"] is False
    assert all(wait > 0 for wait in waits) and [round(wait / 5) for wait in waits] == [1, 2, 4, 8, 16], waits
    (alarm,) = supervisor.seen("/lookups/alarms")["rows"]
    assert (alarm["account"], alarm["misses"]) == ("zhou.yun", 10)
    with desk_office.home.reading() as session:
        verbs = list(session.execute(select(acts.Act.verb).where(acts.Act.subject == "account:zhou.yun")).scalars())
        kept = session.execute(select(LookupMissRow)).scalars().all()
        assert "lookup_alarm" in verbs and len(kept) == 10
    assert not any(number in str(vars(row)) for row in kept for number in numbers), "whom she looked for is not kept"
    elsewhere = desk_office.client("nan.yang", "supervisor")
    assert elsewhere.seen("/lookups/alarms")["rows"] == []
    refused(elsewhere.post_to("/lookups/alarms/answer", {"ref": alarm["ref"], "outcome": "explained"}), 404, "unknown_task")
    supervisor.ok("/lookups/alarms/answer", {"ref": alarm["ref"], "outcome": "explained"})
    assert supervisor.seen("/lookups/alarms")["rows"] == []
    desk_office.day("2025-09-11")
    assert find(clerk, numbers[0]).json()["misses_left"] == 4, "misses slow down and never lock"


def test_a_hit_does_not_wipe_out_misses(desk_office: Office) -> None:
    clerk = desk_office.client("zhou.yun", "case_clerk")
    report(clerk)
    for n in range(5):
        find(clerk, identity.fictional_citizen_number("570100", 300 + n))
    refused(find(clerk, WORKER), 429, "too_many_requests")


def test_no_list_finds_a_person_by_a_part_of_her_name_or_number(desk_office: Office) -> None:
    """Every operation that takes a free word is asked for parts of a person; none of them knows her."""
    clerk, supervisor = desk_office.client("zhou.yun", "case_clerk"), desk_office.client("fang.cao", "supervisor")
    report(clerk)
    paths = clerk.http.get("/openapi.json").json()["paths"]
    free = [
        (path, part["name"])
        for path, methods in paths.items()
        for part in methods.get("get", {}).get("parameters", [])
        if part["in"] == "query" and part["name"] in ("q", "name", "search", "document_number", "worker_id", "phone", "contact")
    ]
    assert {path for path, _ in free} >= {"/api/cases", "/api/work"}
    assert all(name == "q" for _, name in free), "no filter is a part of a person"
    asked = 0
    for path, name in free:
        if path == "/api/accounts":
            continue  # accounts of staff by their own names; those of workers are not among them
        for part in (WORKER, WORKER[6:14], WORKER[-6:], "13812345678", "5678", "右臂"):
            said = supervisor.get(path.removeprefix("/api"), **{name: part})
            if said.headers["content-type"] == "application/json" and "{" not in path:
                assert said.json()["total"] == 0, (path, part)
                asked += 1
    assert asked >= 12


def test_when_the_log_cannot_be_written_nothing_is_told(desk_office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page, a list, a workbook, a paper, a printed letter, clear values, a look-up: each with the log full."""
    clerk = desk_office.client("zhou.yun", "case_clerk")
    case_no = report(clerk)["case_no"]
    clerk.step(case_no, "application", applicant="worker", application_kind="disability")
    clerk.step(case_no, "acceptance")
    added = clerk.ok(f"/cases/{case_no}/evidence", {"paper": "scene_photograph"}, files={"file": ("a.jpg", jpeg(exif()), "image/jpeg")})
    paper = added["documents"][0]["ref"]
    supervisor = desk_office.client("fang.cao", "supervisor")
    asked: dict[str, Any] = {
        "page": lambda: clerk.get(f"/cases/{case_no}"),
        "list with names": lambda: clerk.get("/cases", names="true"),
        "workbook": lambda: clerk.get("/cases/export.xlsx"),
        "workbook of work": lambda: clerk.get("/work.xlsx"),
        "report": lambda: clerk.get(f"/reports/{clerk.seen('/reports')['rows'][0]['report_no']}"),
        "paper": lambda: clerk.get(f"/cases/{case_no}/evidence/{paper}/file"),
        "letter": lambda: clerk.post_to(f"/cases/{case_no}/letters/acceptance", {}),
        "clear values": lambda: supervisor.post_to(f"/cases/{case_no}/unmask", {"purpose": "supervision"}),
        "look-up": lambda: find(clerk, WORKER),
    }
    for name, ask in asked.items():
        before = len(desk_office.reads())
        said = ask()
        assert said.status_code < 300, (name, said.text)
        assert len(desk_office.reads()) > before, f"{name}: a read without a line"
    filled = len(desk_office.reads())

    def full(*_: object, **__: object) -> None:
        raise OperationalError("INSERT", {}, Exception("database or disk is full"))

    monkeypatch.setattr(reads, "_hash", full)
    for name, ask in asked.items():
        said = ask()
        refused(said, 503, "log_failed")
        assert len(said.content) < 1500 and WORKER.encode() not in said.content and case_no.encode() not in said.content, name
    assert len(desk_office.reads()) == filled


def test_clear_values_have_a_purpose_and_a_note_that_only_her_key_opens(desk_office: Office) -> None:
    clerk, supervisor = desk_office.client("zhou.yun", "case_clerk"), desk_office.client("fang.cao", "supervisor")
    case_no = report(clerk)["case_no"]
    refused(clerk.post_to(f"/cases/{case_no}/unmask", {}), 422, "request_form")
    clear = clerk.ok(f"/cases/{case_no}/unmask", {"purpose": "contact", "note": "电话 13812345678 打不通"})
    assert clear["contacts"] == ["13812345678"]
    row = supervisor.seen(f"/cases/{case_no}/reads")["rows"][0]
    assert (row["by"], row["purpose"], row["note"], row["unmasked"]) == ("case_clerk:zhou.yun", "contact", "电话 13812345678 打不通", True)
    with desk_office.home.reading() as session:
        held = session.execute(select(PersonReadRow).order_by(PersonReadRow.id.desc())).scalars().first()
        assert held is not None and held.note is not None and "13812345678" not in f"{held.purpose}{held.fields}" and b"13812345678" not in held.note


def test_reads_are_listed_for_the_area_and_found_by_whole_words(desk_office: Office) -> None:
    clerk, supervisor = desk_office.client("zhou.yun", "case_clerk"), desk_office.client("fang.cao", "supervisor")
    case_no = report(clerk)["case_no"]
    clerk.seen(f"/cases/{case_no}")
    clerk.ok(f"/cases/{case_no}/unmask", {"purpose": "contact"})
    assert supervisor.seen("/reads")["total"] == 2
    assert supervisor.seen("/reads", unmasked="true")["total"] == 1
    assert supervisor.seen("/reads", by="zhou.yun")["total"] == 2 and supervisor.seen("/reads", by="ou.yun")["total"] == 0
    assert supervisor.seen("/reads", **{"from": "2025-09-10", "to": "2025-09-10"})["total"] == 2
    assert supervisor.seen("/reads", **{"to": "2025-09-09"})["total"] == 0
    refused(desk_office.client("nan.yang", "supervisor").get(f"/cases/{case_no}/reads"), 404, "unknown_case")
    assert desk_office.client("nan.yang", "supervisor").seen("/reads")["total"] == 0
    refused(clerk.get("/reads"), 403, "not_permitted")


def test_a_read_of_another_citys_case_is_not_listed_though_the_person_is_known_here(desk_office: Office) -> None:
    here, there = desk_office.client("zhou.yun", "case_clerk"), desk_office.client("luo.ying", "case_clerk")
    report(here)
    elsewhere = report(there, place_of_injury="570202", injury_at="2025-08-20T10:00:00+08:00")["case_no"]
    there.seen(f"/cases/{elsewhere}")
    assert desk_office.client("fang.cao", "supervisor").seen("/reads")["total"] == 0
    assert desk_office.client("nan.yang", "supervisor").seen("/reads")["total"] == 1


def test_the_person_sees_reads_and_what_was_withheld_after_its_day(desk_office: Office) -> None:
    supervisor, clerk = desk_office.client("fang.cao", "supervisor"), desk_office.client("zhou.yun", "case_clerk")
    worker, inquirer = desk_office.client("worker1"), desk_office.client("tao.zhu", "investigator")
    case_no = report(clerk, worker_id=next(plan.who.document for plan in PLANS if plan.number == 1))["case_no"]
    refused(supervisor.post_to(f"/cases/{case_no}/reads/withheld", {"account": "tao.zhu", "reason": "x"}), 422, "request_form")
    refused(supervisor.post_to(f"/cases/{case_no}/reads/withheld", {"account": "tao.zhu", "until": "2027-01-01", "reason": "x"}), 422, "withheld_period")
    refused(supervisor.post_to(f"/cases/{case_no}/reads/withheld", {"account": "fang.cao", "until": "2025-10-01", "reason": "x"}), 403, "same_person")
    refused(supervisor.post_to(f"/cases/{case_no}/reads/withheld", {"account": "nobody", "until": "2025-10-01", "reason": "x"}), 404, "unknown_account")
    inquirer.seen(f"/cases/{case_no}")
    assert len(worker.seen("/me/reads")["rows"]) == 1
    supervisor.ok(f"/cases/{case_no}/reads/withheld", {"account": "tao.zhu", "until": "2025-09-20", "reason": "核查冒名"})
    inquirer.seen(f"/cases/{case_no}")
    clerk.seen(f"/cases/{case_no}")
    assert [row["post"] for row in worker.seen("/me/reads")["rows"]] == ["case_clerk"]
    assert [row["post"] for row in worker.seen("/me/data")["reads"]] == ["case_clerk"]
    until = [row["withheld_until"] for row in supervisor.seen(f"/cases/{case_no}/reads")["rows"] if row["by"].endswith("tao.zhu")]
    assert until == ["2025-09-20", "2025-09-20"]
    desk_office.day("2025-09-21")
    assert [row["post"] for row in worker.seen("/me/reads")["rows"]] == ["case_clerk", "investigator", "investigator"]


def test_the_chain_of_each_account_is_verified(desk_office: Office) -> None:
    clerk, supervisor = desk_office.client("zhou.yun", "case_clerk"), desk_office.client("fang.cao", "supervisor")
    case_no = report(clerk)["case_no"]
    for client in (clerk, supervisor, clerk, supervisor):
        client.seen(f"/cases/{case_no}")
    with desk_office.home.session() as session:
        assert reads.verify(session) == []
        assert reads.anchor(session, actor=Actor("daily_seal", "job"), at=now()) is not None
        assert reads.anchor(session, actor=Actor("daily_seal", "job"), at=now()) is None, "nothing new"
        assert reads.verify(session) == []
    for planted, found in (
        (update(PersonReadRow).where(PersonReadRow.id == 2).values(purpose="other"), {2}),
        (update(PersonReadRow).where(PersonReadRow.id == 2).values(fields=[]), {2}),
        (PersonReadRow.__table__.delete().where(PersonReadRow.__table__.c.id == 2), {4}),
        (PersonReadRow.__table__.delete().where(PersonReadRow.__table__.c.id == 4), {4}),
    ):
        with desk_office.home.engine.connect() as connection:
            for name in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'person_read'").scalars().all():
                connection.exec_driver_sql(f"DROP TRIGGER {name}")
            connection.execute(planted)
            assert {one.act_id for one in reads.verify(Session(connection))} >= found, planted
            connection.rollback()


def test_the_auditor_who_shares_no_code_follows_the_same_chains(desk_office: Office, tmp_path: Path) -> None:
    clerk, supervisor = desk_office.client("zhou.yun", "case_clerk"), desk_office.client("fang.cao", "supervisor")
    case_no = report(clerk)["case_no"]
    clerk.seen(f"/cases/{case_no}")
    supervisor.ok(f"/cases/{case_no}/unmask", {"purpose": "supervision", "note": "13812345678"})
    with desk_office.home.session() as session:
        reads.anchor(session, actor=Actor("daily_seal", "job"), at=now())
    clerk.seen(f"/cases/{case_no}")
    with desk_office.home.reading() as session:
        made = home_to_export(session, desk_office.home.keyring, tmp_path / "export", Base.metadata.sorted_tables, at=now(), release="test")
    said = audit(made.folder)
    assert [one.where for one in said.findings if "person_read" in one.where or "reads" in one.where] == []
    assert (said.checked["reads"], said.checked["anchors_of_reads"]) == (3, 1)
    assert "13812345678" not in (made.folder / "person_read.jsonl").read_text(), "of a note only its digest leaves"
