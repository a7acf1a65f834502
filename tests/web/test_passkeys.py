"""Passkeys as a second factor: a production home lets the posts of the office act only after one was shown."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.web.authenticator import Authenticator
from tests.web.ground import refused
from zhibao.access import acts, beginning, passwords
from zhibao.access.model import Area, AreaKind
from zhibao.app.home import Home, init_home
from zhibao.kit.actors import Actor
from zhibao.kit.clock import now
from zhibao.web.application import application

HERE = "https://zhibao.example.gov.cn"
PASSWORD = "correct-horse-battery"
PEOPLE = {"grant_applicant": ("an", "安"), "grant_reviewer": ("yi", "一"), "grant_approver": ("qing", "青")}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A production home with its first administrators, who have passwords."""
    made = init_home("zhejiang", False, tmp_path_factory.mktemp("production") / "home")
    (made.path / "settings.toml").write_text(f'address = "{HERE}"\n', encoding="utf-8")
    with made.session() as session:
        beginning.begin(session, made.keyring, Area(AreaKind.PROVINCE, "330000"), PEOPLE, named_by=("wang", "sun"), at=now())
        kept = passwords.hashed(PASSWORD)
        for name in ("an", "yi", "qing"):
            passwords.set_hash(session, name, kept, at=now())
    return made


class Person:
    """Somebody at her browser."""

    def __init__(self, home: Home, account: str) -> None:
        self.http = TestClient(application(home), base_url=HERE)
        said = self.http.post("/api/session", json={"account": account, "password": PASSWORD})
        assert said.status_code == 200, said.text
        self.me = said.json()

    def send(self, path: str, body: Any = None, method: str = "POST") -> Any:
        return self.http.request(method, f"/api{path}", json={} if body is None else body, headers={"X-CSRF-Token": self.me["csrf"]})

    def register(self, device: Authenticator, origin: str = HERE, **how: Any) -> Any:
        asked = self.send("/passkeys/options")
        assert asked.status_code == 200, asked.text
        return self.send("/passkeys", {"answer": device.register(asked.json()["options"], origin, **how), "title": "钥匙"})

    def show(self, device: Authenticator, origin: str = HERE, **how: Any) -> Any:
        asked = self.send("/session/passkey/options")
        assert asked.status_code == 200, asked.text
        return self.send("/session/passkey", {"answer": device.show(asked.json()["options"], origin, **how)})


@pytest.fixture
def person(home: Home, request: pytest.FixtureRequest) -> Iterator[Callable[[], Person]]:
    """An administrator of her own for each test, who may sign in as often as she likes."""
    name = f"p{abs(hash(request.node.name)) % 10**8}"
    with home.session() as session:
        acts.open_account(session, home.keyring, name, person=name, shown_as="某", pseudonym=None, actor=Actor("an", "grant_applicant"), at=now())
        number = acts.apply_for(
            session, name, "grant_applicant", Area(AreaKind.PROVINCE, "330000"), valid_from=now().date(), valid_to=None, reason="x",
            actor=Actor("an", "grant_applicant"), at=now(),
        )  # fmt: skip
        acts.step_grant(session, number, "reviewed", reason="x", actor=Actor("yi", "grant_reviewer"), at=now())
        acts.step_grant(session, number, "approved", reason="x", actor=Actor("qing", "grant_approver"), at=now())
        passwords.set_hash(session, name, passwords.hashed(PASSWORD), at=now())
    yield lambda: Person(home, name)


def test_a_post_of_the_office_acts_only_after_a_passkey(person: Callable[[], Person]) -> None:
    who, device = person(), Authenticator()
    assert (who.me["second_factor_needed"], who.me["passkeys"], who.me["demo"]) == (True, 0, False)
    refused(who.http.get("/api/grants"), 401, "second_factor_needed")
    refused(who.send("/grants", {}), 401, "second_factor_needed")
    said = who.register(device)
    assert said.status_code == 201, said.text
    assert (said.json()["second_factor"], said.json()["second_factor_needed"], said.json()["passkeys"]) == (True, False, 1)
    assert who.http.get("/api/grants").status_code == 200
    again = person()
    refused(again.http.get("/api/grants"), 401, "second_factor_needed")
    refused(again.send("/passkeys/options"), 401, "second_factor_needed")
    assert again.show(device).json()["second_factor"]
    assert again.http.get("/api/grants").status_code == 200


def test_a_further_passkey_and_an_end_ask_for_one_shown(person: Callable[[], Person]) -> None:
    who, first, second = person(), Authenticator(), Authenticator()
    who.register(first)
    assert who.register(second).status_code == 201
    rows = who.http.get("/api/passkeys").json()["rows"]
    other = person()
    refused(other.send(f"/passkeys/{rows[0]['id']}", method="DELETE"), 401, "second_factor_needed")
    other.show(second)
    assert other.send(f"/passkeys/{rows[0]['id']}", method="DELETE").status_code == 204
    refused(other.send(f"/passkeys/{rows[0]['id']}", method="DELETE"), 404, "unknown_passkey")
    later = person()
    refused(later.show(first), 401, "passkey_wrong")
    assert later.show(second).status_code == 200


def test_a_passkey_is_bound_to_this_address_and_to_its_user(person: Callable[[], Person]) -> None:
    who = person()
    refused(who.register(Authenticator(), origin="https://zhibao.example.gov.cn.evil"), 401, "passkey_wrong")
    refused(who.register(Authenticator(), host="elsewhere"), 401, "passkey_wrong")
    refused(who.register(Authenticator(verified=False)), 401, "passkey_wrong")
    device = Authenticator()
    who.register(device)
    later = person()
    for answer in (
        later.show(device, origin="https://elsewhere"), later.show(device, host="elsewhere"), later.show(Authenticator()),
        later.show(copy.copy(Authenticator(identifier=device.identifier))),
    ):  # fmt: skip
        refused(answer, 401, "passkey_wrong")
    device.verified = False
    refused(later.show(device), 401, "passkey_wrong")
    refused(later.http.get("/api/grants"), 401, "second_factor_needed")


def test_a_copied_passkey_is_seen_by_its_counter(person: Callable[[], Person]) -> None:
    who, device = person(), Authenticator()
    who.register(device)
    copied = copy.copy(device)
    later = person()
    assert later.show(device).status_code == 200
    thief = person()
    refused(thief.show(copied), 401, "passkey_copied")


def test_a_challenge_is_answered_once_and_soon(person: Callable[[], Person]) -> None:
    import time_machine

    who, device = person(), Authenticator()
    who.register(device)
    later = person()
    options = later.send("/session/passkey/options").json()["options"]
    answer = device.show(options, HERE)
    assert later.send("/session/passkey", {"answer": answer}).status_code == 200
    refused(later.send("/session/passkey", {"answer": answer}), 401, "challenge_over")
    with time_machine.travel(now(), tick=True) as clock:
        options = later.send("/session/passkey/options").json()["options"]
        clock.shift(301)
        refused(later.send("/session/passkey", {"answer": device.show(options, HERE)}), 401, "challenge_over")


def test_another_sessions_challenge_is_not_answered(person: Callable[[], Person]) -> None:
    who, device = person(), Authenticator()
    who.register(device)
    one, other = person(), person()
    options = one.send("/session/passkey/options").json()["options"]
    other.send("/session/passkey/options")
    refused(other.send("/session/passkey", {"answer": device.show(options, HERE)}), 401, "passkey_wrong")


def test_a_demo_home_does_not_insist(tmp_path: Path) -> None:
    from zhibao.app import demo_accounts

    home = init_home("taoyuan", True, tmp_path / "home")
    demo_accounts.make_demo_accounts(home, now())
    client = TestClient(application(home), base_url="https://testserver")
    me = client.post("/api/session", json={"account": "zhi.lu", "password": demo_accounts.PASSWORD}).json()
    assert not me["second_factor_needed"] and client.get("/api/grants").status_code == 200
    device = Authenticator()
    head = {"X-CSRF-Token": me["csrf"]}
    options = client.post("/api/passkeys/options", headers=head).json()["options"]
    said = client.post("/api/passkeys", json={"answer": device.register(options, "https://testserver"), "title": "t"}, headers=head)
    assert said.status_code == 201 and said.json()["second_factor"]
