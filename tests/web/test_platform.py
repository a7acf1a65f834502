"""The platforms: what they send and read, files that break off, and that nothing of a diagnosis reaches them."""

from __future__ import annotations

import csv
import io
import json
import threading
from collections.abc import Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any, get_args

import openpyxl
import pytest
from cryptography.hazmat.primitives import hashes, hmac
from sqlalchemy import select

from tests.web import phone_ground
from tests.web.ground import Client, Office, refused
from tests.web.phone_ground import ME, MY_PLATFORM, OTHER, OTHER_PLATFORM, picture, put, report, send
from zhibao.app import jobs, webhooks
from zhibao.app.home import open_home
from zhibao.app.tables import JobRow, UploadRow, WebhookDeliveryRow
from zhibao.cases import evidence, parties
from zhibao.edge.simulation.injuries import AGENCY, somebody
from zhibao.journeys import case_to_platform
from zhibao.kit.actors import Actor
from zhibao.kit.clock import now
from zhibao.kit.digest import text_digest
from zhibao.web.models.platform import PlatformStep

DIAGNOSIS = "右桡骨骨折"
STRANGER = somebody(71)


@pytest.fixture
def mine(served: Office) -> Client:
    """The platform of worker 1."""
    return served.client(ME.slug)


@pytest.fixture
def theirs(served: Office) -> Client:
    """The platform of worker 5."""
    return served.client(OTHER.slug)


def order_file(rows: int, *, who: str = ME.who.document, first: int = 0) -> bytes:
    """An order file of the feed `standard`."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(("order_no", "worker_id", "industry", "district", "accepted_at", "started_at", "completed_at", "status"))
    for number in range(first, first + rows):
        at = f"2025-08-07T{number % 24:02d}:{number // 24 % 60:02d}"
        writer.writerow((f"F{number}", who, "instant_delivery", "570102", f"{at}:00+08:00", f"{at}:10+08:00", f"{at}:50+08:00", "completed"))
    return out.getvalue().encode()


def send_orders(client: Client, content: bytes, *, digest: str | None = None) -> str:
    """Send an order file and ask for its loading; the path of the upload."""
    begun = client.ok("/platform/uploads", {"name": "orders.csv", "size": len(content), "digest": digest or text_digest(content, "sha256"), "declared_count": 40})
    path = f"/platform/uploads/{begun['upload']}"
    half = len(content) // 2
    assert put(client, path, begun["received"], content[:half]).status_code == 200
    assert put(client, path, half, content[half:]).json()["received"] == len(content)
    assert client.post_to(f"{path}/finish").status_code == 202
    return path


# The enterprise


def test_the_enterprise_sees_itself_and_no_other(mine: Client, theirs: Client) -> None:
    home = mine.seen("/platform")
    assert (home["uscc"], home["name"], home["workers"], home["batches"]) == (MY_PLATFORM, "饿了么", 1, 1)
    assert home["enrolments"][0]["place_zh"] == "桃源省"
    assert [one["batch"] for one in mine.seen("/platform/batches")["rows"]] != [one["batch"] for one in theirs.seen("/platform/batches")["rows"]]
    batch = theirs.seen("/platform/batches")["rows"][0]["batch"]
    for path in ("quarantine", "conflicts"):
        refused(mine.get(f"/platform/batches/{batch}/{path}"), 404, "unknown_batch")


def test_a_worker_and_an_office_are_no_platform(served: Office) -> None:
    for account in ("worker1", "lin.jin"):
        refused(served.client(account).get("/platform"), 403, "not_permitted")


# Workers


def test_workers_as_rows_first_dry(mine: Client) -> None:
    rows = [{"document_number": STRANGER.document, "name": STRANGER.name, "from": "2025-08-01"}, {"document_number": "570100199001010011"}]
    dry = mine.ok("/platform/workers", {"rows": rows})
    assert (dry["committed"], dry["registered"], dry["rejected"]) == (False, 1, 1)
    assert mine.seen("/platform")["workers"] == 1
    done = mine.ok("/platform/workers", {"rows": rows, "dry_run": False})
    assert (done["committed"], done["registered"], [one["row"] for one in done["rejections"]]) == (True, 1, [2])
    assert mine.seen("/platform")["workers"] == 2
    assert mine.ok("/platform/workers", {"rows": rows, "dry_run": False})["unchanged"] == 1


def test_the_register_of_an_enterprise_is_its_own_and_masked(mine: Client, theirs: Client) -> None:
    held = mine.seen("/platform/workers", limit=200)
    assert held["total"] == mine.seen("/platform")["workers"] == len(held["rows"])
    assert all("*" in one["worker"] and "*" in one["document"] for one in held["rows"])
    assert ME.who.document not in json.dumps(held) and OTHER.who.document not in json.dumps(held)
    people = {(one["worker"], one["document"]) for one in held["rows"]}
    assert people & {(one["worker"], one["document"]) for one in theirs.seen("/platform/workers", limit=200)["rows"]} == set()
    assert len(mine.seen("/platform/workers", limit=1)["rows"]) == 1
    refused(mine.get("/agency/workers"), 403, "not_permitted")


def test_a_sheet_comes_back_in_the_senders_own_layout(served: Office, mine: Client) -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    for row in (("骑手名册", None, None), ("姓名", "证件号码", "起始日期"), (STRANGER.name, STRANGER.document, "2025-08-01"), ("坏行", "123", "2025-08-01")):
        page.append(row)
    sheet = io.BytesIO()
    book.save(sheet)
    headers = {**mine._headers(), "Content-Type": "application/octet-stream"}
    said = mine.http.post("/api/platform/workers/file", params={"name": "名册.xlsx", "dry_run": False}, content=sheet.getvalue(), headers=headers)
    assert (said.json()["registered"], [one["row"] for one in said.json()["rejections"]]) == (1, [4]), said.text
    back = mine.http.post("/api/platform/workers/file/returned", params={"name": "名册.xlsx"}, content=sheet.getvalue(), headers=headers)
    returned = openpyxl.load_workbook(io.BytesIO(back.content)).active
    assert returned is not None
    cells = [[cell.value for cell in row] for row in returned.iter_rows()]
    assert cells[0][0] == "骑手名册" and cells[1][:3] == ["姓名", "证件号码", "起始日期"]
    assert [row[0] for row in cells[2:]] == ["坏行"] and "第 4 行" in str(cells[2])
    assert mine.http.post("/api/platform/workers/file/returned", params={"name": "x.csv"}, content=f"证件号码,起始日期\n{STRANGER.document},2025-08-01\n".encode(), headers=headers).status_code == 204
    assert not [path for path in (served.home.path / "incoming").rglob("*") if path.is_file()]


# Order files


def test_an_order_file_in_parts_is_loaded_after_the_answer(served: Office, mine: Client, theirs: Client) -> None:
    path = send_orders(mine, order_file(40))
    assert mine.seen(path)["state"] == "queued"
    refused(theirs.get(path), 404, "unknown_upload")
    parts = list((served.home.path / "incoming").rglob("*.part"))
    assert len(parts) == 2 and all(b"order_no" not in one.read_bytes() for one in parts)
    assert jobs.run_one(served.home) and not jobs.run_one(served.home)
    done = mine.seen(path)
    assert (done["state"], done["result"]["received"], done["result"]["accepted"], done["result"]["declared"]) == ("done", 40, 40, 40)
    assert not [one for one in (served.home.path / "incoming").rglob("*") if one.is_file()]
    assert mine.ok(f"{path}/finish")["state"] == "done"
    assert mine.seen("/platform/batches")["rows"][0]["batch"] == done["result"]["batch"]
    assert mine.seen("/platform/uploads")["total"] == 1 and theirs.seen("/platform/uploads")["total"] == 0


def test_the_same_file_again_is_the_same_batch(served: Office, mine: Client) -> None:
    first = send_orders(mine, order_file(10))
    jobs.run_all(served.home)
    second = send_orders(mine, order_file(10))
    jobs.run_all(served.home)
    one, two = mine.seen(first)["result"], mine.seen(second)["result"]
    assert first != second and one["batch"] == two["batch"] and (one["repeated"], two["repeated"]) == (False, True)


def test_an_order_file_goes_on_after_a_cut_of_the_server(served: Office, mine: Client) -> None:
    content = order_file(30)
    asked = {"name": "orders.csv", "size": len(content), "digest": text_digest(content, "sm3")}
    begun = mine.ok("/platform/uploads", asked)
    put(mine, f"/platform/uploads/{begun['upload']}", 0, content[:500])
    # A part that was written without its row, as a killed server leaves it, is written again.
    (served.home.path / "incoming" / begun["upload"] / f"{500:013d}.part").write_bytes(b"half a part")
    again = mine.ok("/platform/uploads", asked)
    assert (again["upload"], again["received"]) == (begun["upload"], 500)
    put(mine, f"/platform/uploads/{begun['upload']}", 500, content[500:])
    mine.post_to(f"/platform/uploads/{begun['upload']}/finish")
    jobs.run_all(served.home)
    assert mine.seen(f"/platform/uploads/{begun['upload']}")["result"]["accepted"] == 30


def test_a_file_that_differs_from_its_digest_is_not_loaded_and_may_be_sent_again(served: Office, mine: Client) -> None:
    content = order_file(5)
    path = send_orders(mine, content, digest=text_digest(b"else"))
    jobs.run_all(served.home)
    said = mine.seen(path)
    assert (said["state"], said["received"], said["fault"]["code"], said["result"]) == ("open", 0, "digest_wrong", None)
    assert mine.seen("/platform/batches")["total"] == 1


def test_a_file_that_is_none_says_why(served: Office, mine: Client) -> None:
    path = send_orders(mine, b"no,order,file\n1,2,3\n")
    jobs.run_all(served.home)
    said = mine.seen(path)
    assert (said["state"], said["result"]) == ("failed", None) and said["fault"]["zh"] and said["fault"]["en"]
    assert not [one for one in (served.home.path / "incoming").rglob("*") if one.is_file()]


def test_a_job_whose_worker_died_is_taken_by_the_next(served: Office, mine: Client) -> None:
    path = send_orders(mine, order_file(12))
    assert jobs.take(served.home, now()) is not None
    assert jobs.take(served.home, now()) is None
    with served.home.session() as session:
        row = session.scalars(select(JobRow)).one()
        row.seen_at = now() - timedelta(minutes=6)
    jobs.run_all(served.home)
    assert mine.seen(path)["state"] == "done"


def test_a_failure_of_our_own_is_tried_again_and_then_says_so(served: Office, mine: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    path = send_orders(mine, order_file(3))

    def broken(**_told: Any) -> None:
        raise RuntimeError("disk")

    monkeypatch.setattr(jobs, "orders_to_store", broken)
    jobs.run_all(served.home)
    said = mine.seen(path)
    assert (said["state"], said["fault"]["code"]) == ("failed", "internal") and "disk" not in str(said)
    with served.home.reading() as session:
        assert session.scalars(select(JobRow.attempts)).one() == 3


def test_what_nobody_continues_is_given_up_after_a_week(served: Office, mine: Client) -> None:
    content = order_file(3)
    begun = mine.ok("/platform/uploads", {"name": "orders.csv", "size": len(content), "digest": text_digest(content)})
    put(mine, f"/platform/uploads/{begun['upload']}", 0, content[:10])
    served.day("2025-09-16")
    assert jobs.run_all(served.home)["uploads_given_up"] == 0
    served.day("2025-09-18")
    assert jobs.run_all(served.home)["uploads_given_up"] == 1
    assert mine.seen(f"/platform/uploads/{begun['upload']}")["state"] == "given_up"
    refused(put(mine, f"/platform/uploads/{begun['upload']}", 10, content[10:]), 409, "upload_closed")
    with served.home.reading() as session:
        assert session.scalars(select(UploadRow.state)).all() == ["given_up"]


def test_sizes_are_limited(mine: Client) -> None:
    body = {"name": "orders.csv", "size": (2 << 30) + 1, "digest": text_digest(b"x")}
    assert mine.post_to("/platform/uploads", body).status_code == 422
    begun = mine.ok("/platform/uploads", body | {"size": 4})
    refused(put(mine, f"/platform/uploads/{begun['upload']}", 0, b"12345"), 413, "too_large")
    refused(put(mine, f"/platform/uploads/{begun['upload']}", 0, b"0" * ((8 << 20) + 1)), 413, "too_large")


def test_orders_in_progress_protect_at_once(served: Office, mine: Client) -> None:
    order = {"order_no": "LIVE-1", "worker_id": ME.who.document, "industry": "instant_delivery", "district": "570102", "accepted_at": "2025-09-10T08:50:00+08:00", "started_at": "2025-09-10T08:52:00+08:00"}
    done = mine.ok("/platform/orders/current", {"orders": [order]})
    assert (done["received"], done["accepted"]) == (1, 1)
    home = served.client("worker1").seen("/me")
    assert (home["covered"], [one["order_no"] for one in home["orders"]]) == (True, ["LIVE-1"])
    again = mine.ok("/platform/orders/current", {"orders": [order]})
    assert again["repeated"] is True
    assert mine.post_to("/platform/orders/current", {"orders": [order | {"status": "completed"}]}).status_code == 422


def test_quarantine_and_conflicts_of_a_batch(served: Office, mine: Client) -> None:
    bad = order_file(2).replace(ME.who.document.encode(), b"570100199001010011", 1)
    send_orders(mine, bad)
    jobs.run_all(served.home)
    batch = mine.seen("/platform/batches")["rows"][0]
    assert (batch["quarantined"], batch["accepted"]) == (1, 1)
    sheet = list(csv.DictReader(io.StringIO(mine.get(f"/platform/batches/{batch['batch']}/quarantine").content.decode("utf-8-sig"))))
    assert [(row["order_no"], row["reasons"]) for row in sheet] == [("F0", "worker_id_check")]
    send_orders(mine, order_file(2).replace(b"570102", b"570103"))
    jobs.run_all(served.home)
    batch = mine.seen("/platform/batches")["rows"][0]
    found = mine.seen(f"/platform/batches/{batch['batch']}/conflicts")["rows"]
    assert [(one["order_no"], one["kind"], one["decision"]) for one in found] == [("F1", "other_content", None)]
    assert "worker" not in found[0]["sent"]


# Money


def test_bill_explanation_and_declaration(served: Office, mine: Client, theirs: Client) -> None:
    bill = mine.seen("/platform/bills/2025-08")
    assert (bill["orders"], {line["platform"] for line in bill["lines"]}) == (1, {MY_PLATFORM})
    explained = mine.seen("/platform/bills/2025-08/explanation")
    assert explained["total_fen"] == bill["total_fen"] and explained["amounts"][0]["steps"]
    assert mine.get("/platform/bills/2025-08/file").content[:2] == b"PK"
    assert mine.seen("/platform/arrears")["items"] == [] and mine.seen("/platform/receipts")["total"] == 0
    body = {"month": "2025-08", "orders": 7, "place": "570000"}
    assert mine.ok("/platform/declarations", body)["orders"] == 7
    told = mine.seen("/platform/declarations")
    assert [(one["declared"], one["ours"]) for one in told["differences"]] == [(7, 1)] and "owner_zh" not in told["differences"][0]
    assert theirs.seen("/platform/declarations")["rows"] == []


# Cases


def confirmed_case(served: Office) -> str:
    """A case of worker 1 with evidence, a diagnosis, an appraisal's worth of words, confirmed and served."""
    me = served.client("worker1")
    case_no: str = report(me, narrative=f"摔伤，{DIAGNOSIS}")["case_no"]
    send(me, case_no, "diagnosis", picture("diagnosis"))
    me.ok(f"/me/cases/{case_no}/steps", {"step": "application", "facts": {"application_kind": "disability"}})
    served.client("zhou.yun").step(case_no, "acceptance", "taoyuan-2025-1 §31")
    inquirer = served.client("tao.zhu")
    inquirer.step(case_no, "investigation", "taoyuan-2025-1 §32")
    inquirer.step(case_no, "inquiry", "taoyuan-2025-1 §32", ref="I1", asked="platform", question="请提供订单轨迹。", due="2025-09-20")
    inquirer.step(case_no, "inquiry", "taoyuan-2025-1 §32", ref="I2", asked="hospital", question=f"请说明{DIAGNOSIS}的时间。", due="2025-09-20")
    return case_no


def test_a_platform_sees_conclusion_and_money_and_nothing_of_a_diagnosis(served: Office, mine: Client, theirs: Client) -> None:
    case_no = confirmed_case(served)
    assert [one["case_no"] for one in mine.seen("/platform/cases")["rows"]] == [case_no]
    assert theirs.seen("/platform/cases")["total"] == 0
    refused(theirs.get(f"/platform/cases/{case_no}"), 404, "unknown_case")
    refused(theirs.post_to(f"/platform/cases/{case_no}/steps", {"step": "filing", "facts": {}}), 404, "unknown_case")
    case = mine.seen(f"/platform/cases/{case_no}")
    assert (case["conclusion"], case["orders"], case["next_date"]) == ("none", [ME.order.order_no], "2025-09-20")
    assert case["worker"] != ME.who.name and case["worker"][0] == ME.who.name[0]
    assert [(one["ref"], one["question"]) for one in case["questions"]] == [("I1", "请提供订单轨迹。")]
    for ref in ("I1", "I2"):
        served.client("tao.zhu").step(case_no, "inquiry_answer", "taoyuan-2025-1 §32", ref=ref, answer=f"已答复：{DIAGNOSIS}")
    served.client("lin.jin").step(case_no, "confirmation", article="measures-2025 §11(1)(1)", reason=f"摔倒致{DIAGNOSIS}", findings=DIAGNOSIS)
    case = mine.seen(f"/platform/cases/{case_no}")
    assert (case["conclusion"], case["conclusion_on"], case["questions"], case["next_date"]) == ("confirmed", "2025-09-10", [], None)
    everything = [
        mine.get(path).text
        for path in (
            "/platform", "/platform/cases", f"/platform/cases/{case_no}", "/platform/reports", "/platform/advances", "/platform/owed",
            "/platform/bills/2025-08", "/platform/arrears", "/platform/declarations", "/platform/batches", "/platform/webhooks",
        )
    ]  # fmt: skip
    for secret in (DIAGNOSIS, "diagnosis", "evidence", "narrative", ME.who.name, ME.who.document, "13812345678", "appraisal", "grade", "account_tail", f"{case_no}-E1"):
        assert not [text for text in everything if secret in text], secret
    for path in (f"/cases/{case_no}", f"/cases/{case_no}/evidence", f"/me/cases/{case_no}", f"/cases/{case_no}/evidence/{case_no}-E1/file"):
        assert mine.get(path).status_code == 403
    assert (ME.slug, "platform.case", ["conclusion", "masked_name"], 0, "platform") in served.reads()


def test_the_steps_that_are_offered_are_those_that_are_taken() -> None:
    assert get_args(PlatformStep.model_fields["step"].annotation) == case_to_platform.STEPS


def test_the_document_of_a_case_has_these_names_and_no_others(served: Office, mine: Client) -> None:
    case_no = confirmed_case(served)
    names = {
        "case_no", "worker", "injury_at", "place", "orders", "state", "zh", "en", "conclusion", "conclusion_on", "closed", "next_date",
        "questions", "missing", "may", "money", "advances", "owed",
    }  # fmt: skip
    with served.home.reading() as session:
        case = case_to_platform.case_of(session, case_no, MY_PLATFORM)
        made = case_to_platform.whole(session, served.home.keyring, case, MY_PLATFORM, "platform", now().date())
    # What is made has no other names, so that nothing rests on the shape of the interface alone.
    assert set(made) == names and set(mine.seen(f"/platform/cases/{case_no}")) == names | {"place_zh"}


def test_a_platform_answers_what_it_was_asked_with_papers(served: Office, mine: Client) -> None:
    case_no = confirmed_case(served)
    content = picture("track")
    begun = mine.ok("/platform/papers", {"case_no": case_no, "paper": "order_record", "size": len(content), "digest": text_digest(content)})
    put(mine, f"/platform/papers/{begun['upload']}", 0, content)
    paper = mine.ok(f"/platform/papers/{begun['upload']}/finish")["documents"][0]
    facts = {"ref": "I1", "answer": "见订单轨迹。", "papers": [paper["ref"]]}
    refused(mine.post_to(f"/platform/cases/{case_no}/steps", {"step": "inquiry_answer", "facts": facts | {"ref": "I2"}}), 404, "unknown_question")
    done = mine.ok(f"/platform/cases/{case_no}/steps", {"step": "inquiry_answer", "facts": facts}, key="answer-0001")
    assert done["case"]["questions"] == [] and done == mine.ok(f"/platform/cases/{case_no}/steps", {"step": "inquiry_answer", "facts": facts}, key="answer-0001")
    assert paper["ref"] not in str(served.client("worker1").seen(f"/me/cases/{case_no}/evidence"))
    with served.home.reading() as session:
        assert [one.actor for one in evidence.documents(session, case_no)] == ["worker:worker1", f"platform:{ME.slug}"]


def test_a_platform_reports_and_files(served: Office, mine: Client) -> None:
    body = {"worker_id": ME.who.document, "injury_at": ME.injured_at + "+08:00", "place": ME.district, "order_no": [ME.order.order_no], "narrative": "骑手来电"}
    first = mine.ok("/platform/reports", body, key="report-0001")
    assert first == mine.ok("/platform/reports", body, key="report-0001") and first["case_no"]
    assert [one["case_no"] for one in mine.seen("/platform/reports")["rows"]] == [first["case_no"]]
    done = mine.ok(f"/platform/cases/{first['case_no']}/steps", {"step": "filing", "facts": {"orders": [ME.order.order_no]}})
    assert done["case"]["zh"] == "已备案"
    refused(mine.post_to("/platform/reports", body), 422, "key_form")
    advance = {"item": "medical_care", "amount_fen": 50000, "paid_on": "2025-08-06", "proof": text_digest(b"receipt")}
    mine.ok(f"/platform/cases/{first['case_no']}/advances", advance)
    refused(mine.post_to(f"/platform/cases/{first['case_no']}/advances", advance), 422, "proof_used")
    assert [one["amount_fen"] for one in mine.seen("/platform/advances")["rows"]] == [50000]


def test_a_report_about_somebody_elses_worker_tells_nothing(served: Office, theirs: Client) -> None:
    case_no = report(served.client("worker1"))["case_no"]
    body = {"worker_id": ME.who.document, "injury_at": ME.injured_at + "+08:00", "place": ME.district}
    done = theirs.ok("/platform/reports", body, key="report-0002")
    assert (done["case_no"], done["waits"]) == (None, True) and case_no not in str(theirs.seen("/platform/reports"))
    unknown = theirs.ok("/platform/reports", body | {"worker_id": somebody(99).document}, key="report-0003")
    assert set(done) == set(unknown) and (done["zh"], done["waits"]) == (unknown["zh"], unknown["waits"])
    assert theirs.seen("/platform/cases")["total"] == 0
    refused(theirs.get(f"/platform/cases/{case_no}"), 404, "unknown_case")


def test_a_person_who_names_another_platform_releases_the_first(served: Office, mine: Client, theirs: Client) -> None:
    case_no = report(served.client("worker1"))["case_no"]
    assert mine.get(f"/platform/cases/{case_no}").status_code == 200
    with served.home.session() as session:
        parties.name_responsible(session, case_no, OTHER_PLATFORM, actor=Actor("reports", "job"), at=now())
        assert parties.parties(session, case_no) == sorted([MY_PLATFORM, OTHER_PLATFORM, AGENCY])
        parties.name_responsible(session, case_no, OTHER_PLATFORM, actor=Actor("lin.jin", "confirmation_officer"), at=now())
    refused(mine.get(f"/platform/cases/{case_no}"), 404, "unknown_case")
    assert theirs.get(f"/platform/cases/{case_no}").status_code == 200


def test_no_operation_of_a_platform_shows_who_reported_a_deduction(served: Office, mine: Client) -> None:
    me = served.client("worker1")
    case_no = report(me)["case_no"]
    body = {"platform": MY_PLATFORM, "months": ["2025-08"], "narrative": "每单扣一角，口令是桃核", "contact": "13900001111"}
    number = me.ok("/me/deductions", body, key="deduct-0001")["report_no"]
    from zhibao.app import permissions

    values = {"case_no": case_no, "month": "2025-08", "batch": mine.seen("/platform/batches")["rows"][0]["batch"], "report_no": number, "code": "x", "key": "x"}
    paths = mine.http.get("/openapi.json").json()["paths"]
    asked = 0
    for path, methods in paths.items():
        operation = methods.get("get", {}).get("operationId")
        held = {("platform", operation, "enterprise"), ("signed_in", operation, "none"), ("anyone", operation, "none")} & permissions.permissions()
        if operation is None or not held:
            continue
        said = mine.http.get(path.format_map(_Filled(values)))
        asked += 1
        assert "桃核" not in said.text and number not in said.text and "13900001111" not in said.text, path
    assert asked >= 20
    for path in ("/deduction-reports", f"/deduction-reports/{number}", "/me/deductions"):
        refused(mine.get(path), 403, "not_permitted")


class _Filled(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        return "x"


# Webhooks


class Receiver:
    """Somebody who takes messages; the first `fails` of them are refused."""

    def __init__(self, fails: int = 0) -> None:
        self.got: list[tuple[dict[str, str], bytes]] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                outer.got.append((dict(self.headers.items()), body))
                self.send_response(503 if len(outer.got) <= fails else 204)
                self.end_headers()

            def log_message(self, *_told: Any) -> None:
                return

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/hook"


@pytest.fixture
def sandbox(phone_template: Path, tmp_path: Path) -> Iterator[Office]:
    """A home whose settings let webhooks go to this machine."""
    phone_ground.copied(phone_template, tmp_path / "sandbox")
    (tmp_path / "sandbox" / "settings.toml").write_text("webhooks_private = true\n")
    with phone_ground.phone(tmp_path / "sandbox", tmp_path / "home") as opened:
        yield opened


def test_what_happens_is_told_signed_and_told_again_until_it_arrives(sandbox: Office) -> None:
    mine, receiver = sandbox.client(ME.slug), Receiver(fails=1)
    made = mine.ok("/platform/webhooks", {"url": receiver.url, "events": ["case.opened", "case.step", "batch.done"]})
    assert made["secret"] not in mine.get("/platform/webhooks").text
    case_no = report(sandbox.client("worker1"))["case_no"]
    waiting = mine.seen(f"/platform/webhooks/{made['webhook']}/deliveries")["rows"]
    assert [(one["event"], one["state"], one["attempts"]) for one in waiting] == [("case.opened", "waiting", 0)]
    assert webhooks.deliver_one(sandbox.home, now(), private=True) and not webhooks.deliver_one(sandbox.home, now(), private=True)
    assert mine.seen(f"/platform/webhooks/{made['webhook']}/deliveries")["rows"][0]["status"] == 503
    assert webhooks.deliver_one(sandbox.home, now() + timedelta(seconds=11), private=True)
    assert mine.seen(f"/platform/webhooks/{made['webhook']}/deliveries")["rows"][0]["state"] == "delivered"
    first, second = receiver.got
    assert first[1] == second[1] and json.loads(first[1])["case_no"] == case_no and set(json.loads(first[1])) == {"event", "at", "case_no", "step"}
    assert first[0]["Zhibao-Delivery"] == second[0]["Zhibao-Delivery"] == waiting[0]["delivery"]
    proof = hmac.HMAC(made["secret"].encode(), hashes.SM3())
    proof.update(second[0]["Zhibao-Timestamp"].encode() + b"." + second[1])
    assert second[0]["Zhibao-Signature"] == f"hmac-sm3={proof.finalize().hex()}"
    send_orders(mine, order_file(4))
    jobs.run_all(sandbox.home)
    assert json.loads(receiver.got[-1][1])["event"] == "batch.done"
    assert mine.http.delete(f"/api/platform/webhooks/{made['webhook']}", headers=mine._headers()).status_code == 204
    sandbox.client("worker1").ok(f"/me/cases/{case_no}/steps", {"step": "application", "facts": {"application_kind": "disability"}})
    with sandbox.home.reading() as session:
        assert session.scalars(select(WebhookDeliveryRow.state).where(WebhookDeliveryRow.state == "waiting")).all() == []


def test_an_event_of_what_was_undone_is_not_told(sandbox: Office) -> None:
    mine, receiver = sandbox.client(ME.slug), Receiver()
    mine.ok("/platform/webhooks", {"url": receiver.url, "events": ["case.opened"]})
    me = sandbox.client("worker1")
    refused(me.post_to("/me/reports", {"injury_at": ME.injured_at + "+08:00", "place": "999999"}, key="draft-0001"), 404, "unknown_place")
    with sandbox.home.reading() as session:
        assert session.scalars(select(WebhookDeliveryRow)).all() == []
    report(me, key="draft-0002")
    with sandbox.home.reading() as session:
        assert session.scalars(select(WebhookDeliveryRow.event)).all() == ["case.opened"]


def test_only_the_own_events_are_told(sandbox: Office) -> None:
    theirs, receiver = sandbox.client(OTHER.slug), Receiver()
    made = theirs.ok("/platform/webhooks", {"url": receiver.url, "events": ["case.opened", "case.step"]})
    report(sandbox.client("worker1"))
    assert theirs.seen(f"/platform/webhooks/{made['webhook']}/deliveries")["total"] == 0
    refused(sandbox.client(ME.slug).get(f"/platform/webhooks/{made['webhook']}/deliveries"), 404, "unknown_webhook")


INWARDS = (
    "http://hooks.example.com/x", "https://127.0.0.1/x", "https://localhost/x", "https://10.0.0.8/x", "https://[::1]/x", "https://[::ffff:10.0.0.1]/x",
    "https://169.254.169.254/latest", "https://user:word@hooks.example.com/", "https://db.internal/x", "ftp://hooks.example.com/x",
)  # fmt: skip


def test_nothing_is_sent_inwards(mine: Client) -> None:
    for url in INWARDS:
        refused(mine.post_to("/platform/webhooks", {"url": url, "events": ["case.step"]}), 422, "webhook_address")
    assert mine.seen("/platform/webhooks")["total"] == 0


def test_a_name_that_leads_inwards_is_not_followed_at_the_time_of_sending(sandbox: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    mine, receiver = sandbox.client(ME.slug), Receiver()
    mine.ok("/platform/webhooks", {"url": receiver.url, "events": ["case.opened"]})
    report(sandbox.client("worker1"))
    # The settings no longer allow inner addresses: the message stays, and nothing arrives.
    assert webhooks.deliver_one(sandbox.home, now(), private=False)
    assert receiver.got == []
    monkeypatch.setattr(webhooks.socket, "getaddrinfo", lambda *_told, **_more: [(2, 1, 6, "", ("192.168.0.4", 443))])
    assert webhooks._send("https://hooks.example.com/", "s", "d", "e", b"{}", now(), False) is None


def test_the_wait_doubles_up_to_six_hours() -> None:
    waits = [webhooks.wait_after(attempt).total_seconds() for attempt in range(1, 15)]
    assert waits[:4] == [10, 20, 40, 80] and waits[-1] == 6 * 3600 and waits == sorted(waits)


def test_events_that_do_not_exist_are_refused(mine: Client) -> None:
    refused(mine.post_to("/platform/webhooks", {"url": "https://hooks.example.com/x", "events": ["case.diagnosis"]}), 422, "webhook_events")


def test_the_loop_beside_a_server_does_what_waits(served: Office, mine: Client) -> None:
    path = send_orders(mine, order_file(6))
    with jobs.running(open_home(served.home.path)):
        for _ in range(300):
            if mine.seen(path)["state"] == "done":
                break
            threading.Event().wait(0.05)
    assert mine.seen(path)["state"] == "done"
