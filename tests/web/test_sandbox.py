"""Machines of the sandbox: answered as any other, written down with the reason of each refusal, and nothing of it kept."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import func, select

from tests.web import phone_ground
from tests.web.ground import Client, Office, refused
from tests.web.phone_ground import ME, OTHER
from tests.web.test_machines import HERE, Machine
from zhibao.access import sandbox as log
from zhibao.access.sandbox import Asked, Refusal
from zhibao.access.tables import AnsweredRequestRow, SandboxRequestRow
from zhibao.edge.simulation.injuries import somebody
from zhibao.kit.acts import Act
from zhibao.kit.clock import now
from zhibao.orders.tables import OrderBatch

ORDER = {
    "order_no": "LIVE-1", "worker_id": ME.who.document, "industry": "instant_delivery", "district": "570102",
    "accepted_at": "2025-09-10T08:50:00+08:00", "started_at": "2025-09-10T08:52:00+08:00",
}  # fmt: skip


@pytest.fixture
def mine(served: Office) -> Client:
    """The platform of worker 1."""
    return served.client(ME.slug)


def machine(served: Office, person: Client, *, sandbox: bool = True) -> Machine:
    told = person.ok("/machines", {"title": "联调", "sandbox": sandbox})
    assert told["sandbox"] is sandbox and told["client"].startswith("S" if sandbox else "M")
    # The clock of the office stands still beside that of the machine, so the machine shows a token.
    return Machine(TestClient(served.app, base_url=HERE), told["client"], told["secret"])


def bearer(it: Machine) -> dict[str, str]:
    said = it.http.post("/api/oauth/token", data={"grant_type": "client_credentials", "client_id": it.client, "client_secret": it.secret})
    return {"Authorization": f"Bearer {said.json()['access_token']}"}


def kept(served: Office) -> tuple[int, int, int]:
    """How many acts, batches and answered requests stand in the home."""
    with served.home.reading() as session:
        acts, batches, answered = (session.execute(select(func.count()).select_from(one)).scalar_one() for one in (Act, OrderBatch, AnsweredRequestRow))
    return acts, batches, answered


def test_the_same_request_is_kept_for_a_live_machine_and_undone_for_one_of_the_sandbox(served: Office, mine: Client) -> None:
    tried, live = machine(served, mine), machine(served, mine, sandbox=False)
    worker = {"rows": [{"document_number": somebody(88).document, "name": "试用", "from": "2025-09-01"}], "dry_run": False}
    before, heads = kept(served), bearer(tried)
    said = tried.http.post("/api/platform/workers", json=worker, headers=heads | {"Idempotency-Key": "sandbox-0001"})
    assert said.status_code == 200 and said.headers["Zhibao-Sandbox"] == "true", said.text
    assert (said.json()["registered"], kept(served)) == (1, before)
    # As nothing was kept, it is new again, also under the same key.
    again = tried.http.post("/api/platform/workers", json=worker, headers=heads | {"Idempotency-Key": "sandbox-0001"})
    assert again.json() | {"batch": None} == said.json() | {"batch": None} and "Idempotency-Replayed" not in again.headers
    kept_now = live.http.post("/api/platform/workers", json=worker, headers=bearer(live))
    assert kept_now.json() | {"batch": None} == said.json() | {"batch": None} and "Zhibao-Sandbox" not in kept_now.headers
    assert kept(served)[0] > before[0]


def test_orders_of_the_sandbox_protect_nobody(served: Office, mine: Client) -> None:
    tried = machine(served, mine)
    before, heads = kept(served), bearer(tried)
    for _ in range(2):
        done = tried.http.post("/api/platform/orders/current", json={"orders": [ORDER]}, headers=heads).json()
        assert (done["received"], done["accepted"], done["repeated"]) == (1, 1, False)
    assert kept(served) == before
    assert served.client("worker1").seen("/me")["covered"] is False
    assert not list(served.home.orders.rglob("*.db"))


def test_each_request_is_written_down_with_the_reason_of_its_refusal(served: Office, mine: Client) -> None:
    tried = machine(served, mine)
    heads = bearer(tried)
    assert tried.http.get("/api/platform", headers=heads).status_code == 200
    form = tried.http.post("/api/platform/orders/current", json={"orders": [{**ORDER, "accepted_at": "yesterday"}]}, headers=heads)
    refused(form, 422, "request_form")
    refused(tried.http.get("/api/platform/cases/570100-2025-999999", headers=heads), 404, "unknown_case")
    refused(tried.http.get("/api/cases", headers=heads), 403, "not_permitted")
    parts = tried.http.post("/api/platform/uploads", json={"name": "a.csv", "size": 3, "digest": "sha256:" + "0" * 64}, headers=heads)
    refused(parts, 409, "sandbox_closed")
    page = mine.seen(f"/machines/{tried.client}/requests")
    told = [(one["operation"], one["status"], one["refusal"] and one["refusal"]["code"]) for one in page["rows"]]
    assert told == [
        ("platform.upload_create", 409, "sandbox_closed"), ("cases.list", 403, "not_permitted"), ("platform.case", 404, "unknown_case"),
        ("platform.orders_current", 422, "request_form"), ("platform.home", 200, None),
    ]  # fmt: skip
    assert page["rows"][3]["refusal"]["place"] == "body.orders.0.accepted_at" and page["total"] == 5
    assert page["rows"][3]["request"] == form.headers["x-request-id"]


def test_a_signed_request_whose_form_is_wrong_is_written_down_too(desk_office: Office) -> None:
    person = desk_office.client("meituan")
    told = person.ok("/machines", {"title": "联调", "sandbox": True})
    tried = Machine(TestClient(desk_office.app, base_url=HERE), told["client"], told["secret"])
    refused(tried.post("/api/platform/orders/current", b'{"orders": []}'), 422, "request_form")
    assert [one["operation"] for one in person.seen(f"/machines/{tried.client}/requests")["rows"]] == ["platform.orders_current"]
    # Whoever only says that she is this machine is neither known nor written down.
    forged = tried.signed("POST", "/api/platform/orders/current", body=b'{"orders": []}') | {"X-Zhibao-Signature": "0" * 64}
    refused(tried.http.post("/api/platform/orders/current", content=b'{"orders": []}', headers=forged), 401, "signature_wrong")
    assert person.seen(f"/machines/{tried.client}/requests")["total"] == 1


def test_a_live_machine_writes_no_log_and_others_do_not_see_one(served: Office, mine: Client) -> None:
    live, tried = machine(served, mine, sandbox=False), machine(served, mine)
    live.http.get("/api/platform", headers=bearer(live))
    assert mine.seen(f"/machines/{live.client}/requests")["rows"] == []
    refused(served.client(OTHER.slug).get(f"/machines/{tried.client}/requests"), 404, "unknown_machine")


def test_the_log_is_sealed_and_keeps_the_newest(served: Office, mine: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    tried = machine(served, mine)
    monkeypatch.setattr(log, "KEPT", 3)
    with served.home.session() as session:
        for number in range(5):
            log.note(session, served.home.keyring, tried.client, Asked(f"r{number}", now(), "platform.home", 404, Refusal("unknown_case", "570100", "x")))
        raw = [row.said for row in session.execute(select(SandboxRequestRow)).scalars()]
    assert all(one is not None and b"570100" not in one for one in raw)
    assert [one["request"] for one in mine.seen(f"/machines/{tried.client}/requests")["rows"]] == ["r4", "r3", "r2"]


# A file tried by a person


def order_file(*workers: str) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(("order_no", "worker_id", "industry", "district", "accepted_at", "started_at", "completed_at", "status"))
    for number, who in enumerate(workers):
        at = f"2025-08-07T{number % 24:02d}:00"
        writer.writerow((f"F{number}", who, "instant_delivery", "570102", f"{at}:00+08:00", f"{at}:10+08:00", f"{at}:50+08:00", "completed"))
    return out.getvalue().encode()


def tried_file(client: Client, content: bytes, name: str = "july.csv") -> Any:
    client.act_in(None)
    heads = {"X-CSRF-Token": client.csrf or "", "Content-Type": "application/octet-stream"}
    return client.http.post("/api/platform/orders/trial", params={"name": name}, content=content, headers=heads)


def test_a_file_is_tried_row_by_row_and_nothing_of_it_stays(served: Office, mine: Client) -> None:
    before = kept(served)
    done = tried_file(mine, order_file(ME.who.document, "570100199001010011", ME.who.document)).json()
    assert (done["received"], done["accepted"], done["quarantined"]) == (3, 2, 1)
    assert [(one["row"], one["codes"]) for one in done["rows"]] == [(2, ["worker_id_check"])] and done["rows"][0]["zh"]
    assert kept(served) == before and "570100199001010011" not in json.dumps(done)
    refused(tried_file(mine, b"a,b\n1,2\n"), 422, "header")
    refused(tried_file(mine, b"x", "july.exe"), 422, "request_form")


def test_the_duties_of_an_enterprise_are_counted_by_their_lines(served: Office, mine: Client) -> None:
    told = phone_ground.report(served.client("worker1"))
    page = mine.seen("/platform/punctuality", **{"from": "2025-01-01", "to": "2026-12-31"})
    filing = [one for one in page["rows"] if one["kind"] == "platform_filing" and one["case_no"] == told["case_no"]]
    assert [(one["state"], bool(one["due"]), bool(one["cites"])) for one in filing] == [("running", True, True)]
    assert sum(page["counts"].values()) == page["total"] and page["counts"]["running"] >= 1
    due = filing[0]["due"]
    served.day(due)
    served.clock.shift(2 * 86_400)
    mine.csrf = None
    page = mine.seen("/platform/punctuality", **{"from": "2025-01-01", "to": "2026-12-31", "state": "broken"})
    assert [(one["case_no"], one["due"]) for one in page["rows"] if one["kind"] == "platform_filing"] == [(told["case_no"], due)]
    assert page["counts"]["broken"] == page["total"]
    assert mine.seen("/platform/punctuality", **{"from": "2020-01-01", "to": "2020-12-31"})["counts"]["broken"] == 0
    assert served.client(OTHER.slug).seen("/platform/punctuality", **{"from": "2025-01-01", "to": "2026-12-31"})["total"] == 0
