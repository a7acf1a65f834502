"""Machines over the interface: tokens, signatures, nonces, quotas, rotation, end; and one answer for ever under a key."""

from __future__ import annotations

import base64
import json
import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select

from tests.web.ground import Client, Office, refused
from zhibao.access import acts, machines
from zhibao.access.tables import AnsweredRequestRow
from zhibao.kit.actors import Actor
from zhibao.kit.clock import now
from zhibao.kit.digest import text_digest
from zhibao.web.application import application

HERE = "https://testserver"


@dataclass
class Machine:
    """A machine of an enterprise that signs what it sends."""

    http: TestClient
    client: str
    secret: str

    def signed(self, method: str, path: str, query: str = "", body: bytes = b"", **other: str) -> dict[str, str]:
        """The heads of a signed request; `other` replaces parts after signing."""
        stamp, nonce = str(int(time.time())), secrets.token_hex(16)
        stamp, nonce = other.pop("stamp", stamp), other.pop("nonce", nonce)
        text = machines.text_to_sign(method, path, query, stamp, nonce, text_digest(body, "sm3").partition(":")[2])
        heads = {
            "X-Zhibao-Client": self.client, "X-Zhibao-Timestamp": stamp, "X-Zhibao-Nonce": nonce,
            "X-Zhibao-Signature": machines.sign(self.secret, text),
        }  # fmt: skip
        return heads | {f"X-Zhibao-{name.title()}": value for name, value in other.items()}

    def get(self, path: str, query: str = "", **other: str) -> httpx.Response:
        address = f"{path}?{query}" if query else path
        return self.http.get(address, headers=self.signed("GET", path, query, **other))

    def post(self, path: str, body: bytes, more: Mapping[str, str] | None = None, **other: str) -> httpx.Response:
        heads = {"Content-Type": "application/json"} | self.signed("POST", path, body=body, **other) | dict(more or {})
        return self.http.post(path, content=body, headers=heads)


def made(office: Office, account: str = "meituan") -> tuple[Client, Machine]:
    person = office.client(account)
    told = person.ok("/machines", {"title": "订单推送"})
    return person, Machine(TestClient(office.app, base_url=HERE), told["client"], told["secret"])


def token(office: Office, machine: Machine, secret: str | None = None) -> httpx.Response:
    form = {"grant_type": "client_credentials", "client_id": machine.client, "client_secret": secret or machine.secret}
    return TestClient(office.app, base_url=HERE).post("/api/oauth/token", data=form)


def bearer(said: httpx.Response) -> dict[str, str]:
    assert said.status_code == 200, said.text
    return {"Authorization": f"Bearer {said.json()['access_token']}"}


def test_a_token_of_an_hour_acts_for_its_enterprise(desk_office: Office) -> None:
    _, machine = made(desk_office)
    said = token(desk_office, machine)
    assert (said.json()["token_type"], said.json()["expires_in"]) == ("Bearer", 3600)
    head = bearer(said)
    me = machine.http.get("/api/session", headers=head)
    assert (me.json()["account"], me.json()["acting_in"] is not None) == (f"client:{machine.client}", True)
    refused(machine.http.get("/api/cases", headers=head), 403, "not_permitted")
    desk_office.clock.shift(3600)
    refused(machine.http.get("/api/session", headers=head), 401, "token_wrong")
    refused(machine.http.get("/api/session", headers={"Authorization": "Bearer x"}), 401, "token_wrong")


def test_a_wrong_secret_gets_no_token_and_slows_down(desk_office: Office) -> None:
    _, machine = made(desk_office)
    basic = TestClient(desk_office.app, base_url=HERE).post(
        "/api/oauth/token", data={"grant_type": "client_credentials"}, auth=(machine.client, machine.secret)
    )
    assert basic.status_code == 200
    known = [token(desk_office, machine, "wrong") for _ in range(5)]
    assert {said.json()["code"] for said in known} == {"client_unknown"}
    refused(token(desk_office, machine), 429, "too_many_requests")
    nobody = Machine(machine.http, "M2025-999999", "x")
    assert token(desk_office, nobody).json() == known[0].json()


def test_a_signed_request_is_known_by_all_that_it_says(desk_office: Office) -> None:
    _, machine = made(desk_office)
    assert machine.get("/api/session").json()["account"] == f"client:{machine.client}"
    assert machine.get("/api/sign-in", "to=worker").status_code == 200
    good = machine.signed("GET", "/api/machines", "b=2&a=1")
    # Known, and told that a machine keeps no machines.
    refused(machine.http.get("/api/machines?b=2&a=1", headers=good), 403, "person_needed")
    for heads, path in (
        (machine.signed("GET", "/api/session"), "/api/posts"),
        (machine.signed("GET", "/api/session"), "/api/session?x=1"),
        (machine.signed("DELETE", "/api/session"), "/api/session"),
        (machine.signed("GET", "/api/session", body=b"x"), "/api/session"),
        (machine.signed("GET", "/api/session", nonce="short"), "/api/session"),
        (machine.signed("GET", "/api/session", client="M2025-999999"), "/api/session"),
        (machine.signed("GET", "/api/session", stamp=str(int(time.time()) - 301)), "/api/session"),
        (machine.signed("GET", "/api/session", stamp=str(int(time.time()) + 301)), "/api/session"),
        (machine.signed("GET", "/api/session", stamp="now"), "/api/session"),
        (machine.signed("GET", "/api/session") | {"X-Zhibao-Signature": "0" * 64}, "/api/session"),
        (machine.signed("GET", "/api/session") | {"X-Zhibao-Timestamp": str(int(time.time()) + 1)}, "/api/session"),
        (machine.signed("GET", "/api/session") | {"X-Zhibao-Nonce": "f" * 32}, "/api/session"),
    ):
        refused(machine.http.get(path, headers=heads), 401, "signature_wrong")


def test_the_body_is_signed_too(desk_office: Office) -> None:
    _, machine = made(desk_office)
    body = b'{"title": "x"}'
    heads = {"Content-Type": "application/json"} | machine.signed("POST", "/api/machines", body=body)
    refused(machine.http.post("/api/machines", content=b'{"title": "y"}', headers=heads), 401, "signature_wrong")
    assert machine.post("/api/machines", body).json()["code"] == "person_needed"


def test_a_nonce_is_used_once_whatever_became_of_its_request(desk_office: Office) -> None:
    _, machine = made(desk_office)
    heads = machine.signed("GET", "/api/session")
    assert machine.http.get("/api/session", headers=heads).status_code == 200
    refused(machine.http.get("/api/session", headers=heads), 401, "nonce_used")
    failed = machine.signed("GET", "/api/cases")
    refused(machine.http.get("/api/cases", headers=failed), 403, "not_permitted")
    refused(machine.http.get("/api/cases", headers=failed), 401, "nonce_used")


def test_a_machine_sends_so_much_and_no_more(desk_office: Office) -> None:
    (desk_office.home.path / "settings.toml").write_text("requests_per_minute = 3\n", encoding="utf-8")
    desk_office.app = application(desk_office.home)
    _, machine = made(desk_office)
    head = bearer(token(desk_office, machine))
    assert [machine.http.get("/api/posts", headers=head).status_code for _ in range(4)] == [200, 200, 200, 429]
    said = machine.http.get("/api/posts", headers=head)
    refused(said, 429, "too_many_requests")
    assert 1 <= int(said.headers["retry-after"]) <= 20
    desk_office.clock.shift(21)
    assert machine.http.get("/api/posts", headers=head).status_code == 200


def test_secrets_follow_each_other_with_an_overlap(desk_office: Office) -> None:
    person, machine = made(desk_office)
    old_token = bearer(token(desk_office, machine))
    told = person.ok(f"/machines/{machine.client}/secret", {"overlap_minutes": 10})
    newer = Machine(machine.http, machine.client, told["secret"])
    assert machine.get("/api/posts").status_code == newer.get("/api/posts").status_code == 200
    desk_office.clock.shift(601)
    refused(machine.get("/api/posts"), 401, "signature_wrong")
    refused(machine.http.get("/api/posts", headers=old_token), 401, "token_wrong")
    assert newer.get("/api/posts").status_code == 200


def test_an_ended_machine_is_refused_with_its_next_request(desk_office: Office) -> None:
    person, machine = made(desk_office)
    head = bearer(token(desk_office, machine))
    assert person.ok(f"/machines/{machine.client}/end", {"reason": "停用"}) is None
    refused(machine.http.get("/api/posts", headers=head), 401, "not_signed_in")
    refused(machine.get("/api/posts"), 401, "not_signed_in")
    refused(token(desk_office, machine), 401, "client_unknown")
    refused(person.post_to(f"/machines/{machine.client}/secret", {}), 404, "unknown_machine")


@pytest.mark.parametrize("account", ["meituan", "wuling"])
def test_a_machine_falls_silent_with_the_last_grant_of_its_owner(desk_office: Office, account: str) -> None:
    person, machine = made(desk_office, account)
    head = bearer(token(desk_office, machine))
    assert machine.http.get("/api/posts", headers=head).status_code == 200
    grant = next(iter(person.posts.values()))
    with desk_office.home.session() as session:
        acts.step_grant(session, grant, "revoked", reason="合同终止", actor=Actor("zhi.lu", "grant_applicant"), at=now())
    refused(machine.http.get("/api/posts", headers=head), 401, "not_signed_in")
    refused(person.get("/machines"), 403, "not_permitted")


def test_an_enterprise_keeps_its_own_machines_only(desk_office: Office) -> None:
    _, machine = made(desk_office)
    other = desk_office.client("eleme")
    assert other.seen("/machines")["rows"] == []
    refused(other.post_to(f"/machines/{machine.client}/end", {"reason": "x"}), 404, "unknown_machine")
    refused(other.post_to(f"/machines/{machine.client}/secret", {}), 404, "unknown_machine")
    assert [row["client"] for row in desk_office.client("meituan").seen("/machines")["rows"]] == [machine.client]


# One answer for ever


def test_the_same_request_under_a_key_gets_the_same_answer_for_ever(desk_office: Office) -> None:
    person = desk_office.client("meituan")
    first = person.post_to("/machines", {"title": "订单推送"}, key="key-00000001")
    for _ in range(2):
        desk_office.day("2025-12-01")
        again = person.post_to("/machines", {"title": "订单推送"}, key="key-00000001")
        assert (again.status_code, again.json()) == (first.status_code, first.json())
        assert again.headers["idempotency-replayed"] == "true"
    assert len(person.seen("/machines")["rows"]) == 1


@pytest.mark.parametrize(
    ("path", "body"), [("/machines", {"title": "另一"}), ("/machines?x=1", {"title": "订单推送"}), ("/machines/M2025-000001/end", {"reason": "x"})]
)
def test_another_request_under_the_same_key_is_refused(desk_office: Office, path: str, body: dict[str, Any]) -> None:
    person = desk_office.client("meituan")
    person.ok("/machines", {"title": "订单推送"}, key="key-00000001")
    refused(person.post_to(path, body, key="key-00000001"), 409, "key_used_otherwise")
    assert [row["ended"] for row in person.seen("/machines")["rows"]] == [False]


def test_a_key_is_its_callers_own_and_has_a_form(desk_office: Office) -> None:
    one, other = desk_office.client("meituan"), desk_office.client("eleme")
    first = one.ok("/machines", {"title": "订单推送"}, key="key-00000001")
    second = other.ok("/machines", {"title": "订单推送"}, key="key-00000001")
    assert first["client"] != second["client"]
    refused(one.post_to("/machines", {"title": "x"}, key="short"), 422, "key_form")


def test_a_refused_request_leaves_its_key_free(desk_office: Office) -> None:
    person = desk_office.client("meituan")
    refused(person.post_to("/machines/M2025-000009/end", {"reason": "x"}, key="key-00000001"), 404, "unknown_machine")
    assert person.ok("/machines", {"title": "x"}, key="key-00000001")["client"]


def test_an_answer_is_kept_sealed(desk_office: Office) -> None:
    told = desk_office.client("meituan").ok("/machines", {"title": "x"}, key="key-00000001")
    with desk_office.home.reading() as session:
        kept = session.execute(select(AnsweredRequestRow.answer)).scalar_one()
    opened = json.loads(desk_office.home.keyring.unseal(kept))
    assert json.loads(base64.b64decode(opened["content"]))["secret"] == told["secret"]
