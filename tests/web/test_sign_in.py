"""Signing in: passwords that slow down, sessions with limits, identities of an issuer that must hold in every part."""

from __future__ import annotations

import base64
import hmac
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any, Literal
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest
from argon2 import PasswordHasher
from fastapi import FastAPI
from fastapi.testclient import TestClient
from joserfc import jwt
from joserfc.jwk import ECKey

from tests.web.ground import Office, refused
from zhibao.access import misses, passwords
from zhibao.app import demo_accounts, openid
from zhibao.app.home import init_home
from zhibao.app.openid import Issuers
from zhibao.app.settings import IssuerSettings
from zhibao.edge.simulation.issuer import DemoIssuer
from zhibao.kit import acts
from zhibao.kit.clock import now
from zhibao.kit.errors import CallerFault
from zhibao.web import demo_issuer
from zhibao.web.application import application
from zhibao.web.identify import COOKIE

HERE = "https://testserver"


def sign_in(client: TestClient, account: str = "lin.jin", password: str = demo_accounts.PASSWORD) -> httpx.Response:
    return client.post("/api/session", json={"account": account, "password": password})


@pytest.fixture
def client(desk_office: Office) -> TestClient:
    return TestClient(desk_office.app, base_url=HERE)


# Passwords


def test_a_password_opens_a_session_behind_a_cookie_that_no_script_reads(client: TestClient) -> None:
    said = sign_in(client)
    me = said.json()
    assert (me["account"], me["acting_in"]["post"], me["acting_in"]["area_zh"]) == ("lin.jin", "confirmation_officer", "桃花市")
    assert "cases.list" in me["operations"] and "grants.approve" not in me["operations"]
    cookie = said.headers["set-cookie"]
    assert cookie.startswith(f"{COOKIE}=") and COOKIE.startswith("__Host-")
    assert all(word in cookie for word in ("HttpOnly", "Secure", "SameSite=lax", "Path=/")) and "Domain" not in cookie
    assert client.get("/api/session").json()["account"] == "lin.jin"
    refused(client.delete("/api/session"), 403, "csrf_wrong")
    assert client.delete("/api/session", headers={"X-CSRF-Token": me["csrf"]}).status_code == 204
    refused(client.get("/api/session"), 401, "not_signed_in")


def test_an_account_that_does_not_exist_is_refused_like_one_that_does(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[str] = []

    class Counting(PasswordHasher):
        def verify(self, hash: str | bytes, password: str | bytes) -> Literal[True]:
            compared.append(str(hash))
            return super().verify(hash, password)

    monkeypatch.setattr(passwords, "_HASHER", Counting())
    known, unknown = sign_in(client, "lin.jin", "wrong"), sign_in(client, "nobody", "wrong")
    assert known.json() == unknown.json() and known.status_code == unknown.status_code == 401
    assert len(compared) == 2 and compared[0] != compared[1], "as much is reckoned for both"
    assert {one.split("$")[3] for one in compared} == {"m=19456,t=2,p=1"}


@pytest.mark.parametrize("account", ["lin.jin", "nobody"])
def test_misses_slow_down_and_raise_one_alarm(desk_office: Office, client: TestClient, account: str) -> None:
    for _ in range(misses.FREE_OF_ACCOUNT):
        refused(sign_in(client, account, "wrong"), 401, "sign_in_failed")
    said = sign_in(client, account)
    refused(said, 429, "too_many_requests")
    assert said.headers["retry-after"] == "5"
    for _ in range(misses.ALARM_AT - misses.FREE_OF_ACCOUNT + 2):
        desk_office.clock.shift(61)
        refused(sign_in(client, account, "wrong"), 401, "sign_in_failed")
    with desk_office.home.reading() as session:
        subject = "account:lin.jin" if account == "lin.jin" else "sign_in"
        alarm = [act for act in [acts.last(session, subject)] if act is not None and act.verb == "sign_in_alarm"]
        assert len(alarm) == 1 and "nobody" not in str(alarm[0].content)
    metrics = TestClient(desk_office.app, base_url=HERE, client=("127.0.0.1", 1)).get("/metrics").text
    assert "zhibao_sign_in_alarms_total 1.0" in metrics
    # The supervisor of the city sees what was tried on her officers; that nobody has the account only the province is told.
    told = {name: desk_office.client(name).seen("/security/sign-ins")["rows"] for name in ("fang.cao", "nan.yang", "xu.xing")}
    named = None if account == "nobody" else account
    assert [(one["account"], one["misses"], one["within_minutes"]) for one in told["xu.xing"]] == [(named, misses.ALARM_AT, 15)]
    assert (len(told["fang.cao"]), len(told["nan.yang"])) == (0 if account == "nobody" else 1, 0)


def test_an_address_that_tries_many_accounts_waits_too(desk_office: Office, client: TestClient) -> None:
    for number in range(misses.FREE_OF_ADDRESS):
        refused(sign_in(client, f"nobody{number}", "wrong"), 401, "sign_in_failed")
    refused(sign_in(client, "lin.jin"), 429, "too_many_requests")
    other = TestClient(desk_office.app, base_url=HERE, client=("10.0.0.9", 1))
    assert sign_in(other).status_code == 200


def test_signing_in_forgets_the_misses_of_the_account(client: TestClient) -> None:
    for _ in range(misses.FREE_OF_ACCOUNT - 1):
        sign_in(client, "lin.jin", "wrong")
    assert sign_in(client).status_code == 200
    refused(sign_in(client, "lin.jin", "wrong"), 401, "sign_in_failed")
    assert sign_in(client).status_code == 200


# Sessions


def test_a_session_ends_when_it_is_not_used_and_after_half_a_day_in_any_case(desk_office: Office, client: TestClient) -> None:
    sign_in(client)
    desk_office.clock.shift(29 * 60)
    assert client.get("/api/session").status_code == 200
    desk_office.clock.shift(29 * 60)
    assert client.get("/api/session").status_code == 200, "its use was noted"
    desk_office.clock.shift(31 * 60)
    refused(client.get("/api/session"), 401, "not_signed_in")
    sign_in(client)
    for _ in range(28):
        desk_office.clock.shift(25 * 60)
        assert client.get("/api/session").status_code == 200
    desk_office.clock.shift(25 * 60)
    refused(client.get("/api/session"), 401, "not_signed_in")


def test_the_limits_are_settings(desk_office: Office) -> None:
    (desk_office.home.path / "settings.toml").write_text("[session]\nidle_minutes = 5\n", encoding="utf-8")
    client = TestClient(application(desk_office.home), base_url=HERE)
    sign_in(client)
    desk_office.clock.shift(5 * 60 + 1)
    refused(client.get("/api/session"), 401, "not_signed_in")


def test_signing_out_everywhere_ends_every_session(desk_office: Office) -> None:
    clients = [TestClient(desk_office.app, base_url=HERE) for _ in range(3)]
    tokens = [sign_in(client).json()["csrf"] for client in clients]
    assert clients[0].delete("/api/sessions", headers={"X-CSRF-Token": tokens[0]}).status_code == 204
    for client in clients:
        refused(client.get("/api/session"), 401, "not_signed_in")


def test_somebody_with_two_posts_chooses_and_sees_nothing_before(client: TestClient) -> None:
    me = sign_in(client, "wan.zhou").json()
    assert me["acting_in"] is None and len(me["posts"]) == 2
    refused(client.get("/api/batches"), 403, "not_permitted")
    head = {"X-CSRF-Token": me["csrf"]}
    chosen = client.post("/api/session/post", json={"grant": me["posts"][0]["grant"]}, headers=head)
    assert chosen.json()["acting_in"]["post"] == me["posts"][0]["post"]
    refused(client.post("/api/session/post", json={"grant": "G2025-000001"}, headers=head), 422, "not_your_post")


# Identities


@contextmanager
def with_issuer(office: Office, monkeypatch: pytest.MonkeyPatch, algorithm: str = "ES256") -> Iterator[tuple[FastAPI, DemoIssuer]]:
    """The office with its demo issuer, both reached in this process."""
    made: list[DemoIssuer] = []

    def issuer(*args: Any, **more: Any) -> DemoIssuer:
        made.append(DemoIssuer(*args, **more, algorithm=algorithm))
        return made[0]

    monkeypatch.setattr(demo_issuer, "DemoIssuer", issuer)
    held: list[TestClient] = []

    def passed_on(request: httpx.Request) -> httpx.Response:
        said = held[0].request(request.method, str(request.url), content=request.content, headers=dict(request.headers))
        return httpx.Response(said.status_code, content=said.content, headers={"content-type": said.headers["content-type"]})

    app = application(office.home, address=HERE, outgoing=lambda: httpx.Client(transport=httpx.MockTransport(passed_on)))
    held.append(TestClient(app, base_url=HERE))
    yield app, made[0]


def walk(client: TestClient, subject: str, to: str = "office") -> httpx.Response:
    """Go to the issuer, be somebody there, come back; the answer to the way back."""
    begun = client.get(f"/api/sign-in/demo?to={to}", follow_redirects=False)
    assert begun.status_code == 303, begun.text
    page = client.get(begun.headers["location"])
    assert "演示" in page.text
    chosen = client.get(f"{begun.headers['location']}&as={subject}", follow_redirects=False)
    return client.get(chosen.headers["location"], follow_redirects=False)


@pytest.mark.parametrize("algorithm", ["ES256", "RS256"])
def test_an_identity_of_the_issuer_opens_the_session_of_its_account(
    desk_office: Office, monkeypatch: pytest.MonkeyPatch, algorithm: str
) -> None:
    with with_issuer(desk_office, monkeypatch, algorithm) as (app, _):
        client = TestClient(app, base_url=HERE)
        back = walk(client, "lin.jin")
        assert (back.status_code, back.headers["location"]) == (303, "/")
        assert client.get("/api/session").json()["account"] == "lin.jin"
        phone = TestClient(app, base_url=HERE)
        assert walk(phone, "worker1", "worker").headers["location"] == "/worker/"
        assert phone.get("/api/session").json()["acting_in"]["post"] == "worker"


def test_the_way_there_asks_for_a_code_with_proof(desk_office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    with with_issuer(desk_office, monkeypatch) as (app, _):
        client = TestClient(app, base_url=HERE)
        asked = [dict(parse_qsl(urlsplit(client.get("/api/sign-in/demo", follow_redirects=False).headers["location"]).query)) for _ in range(2)]
        assert asked[0]["response_type"] == "code" and asked[0]["code_challenge_method"] == "S256"
        assert asked[0]["redirect_uri"] == f"{HERE}/api/sign-in/demo/back"
        for name in ("state", "nonce", "code_challenge"):
            assert len(asked[0][name]) >= 32 and asked[0][name] != asked[1][name]


def _fault(back: httpx.Response) -> str:
    assert back.status_code == 303
    return dict(parse_qsl(urlsplit(back.headers["location"]).query))["sign_in"]


def test_an_identity_without_an_account_is_told_so(desk_office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    with with_issuer(desk_office, monkeypatch) as (app, issuer):
        issuer.identities = [type(issuer.identities[0])("stranger", "生人")]
        client = TestClient(app, base_url=HERE)
        assert _fault(walk(client, "stranger")) == "identity_unknown"
        refused(client.get("/api/session"), 401, "not_signed_in")


def test_a_state_of_another_browser_is_refused(desk_office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    with with_issuer(desk_office, monkeypatch) as (app, _):
        victim, other = TestClient(app, base_url=HERE), TestClient(app, base_url=HERE)
        begun = other.get("/api/sign-in/demo", follow_redirects=False)
        planted = other.get(f"{begun.headers['location']}&as=lin.jin", follow_redirects=False).headers["location"]
        assert _fault(victim.get(planted, follow_redirects=False)) == "identity_refused"
        victim.get("/api/sign-in/demo", follow_redirects=False)
        assert _fault(victim.get(planted, follow_redirects=False)) == "identity_refused"


def test_a_code_is_taken_once_and_within_ten_minutes(desk_office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    with with_issuer(desk_office, monkeypatch) as (app, _):
        client = TestClient(app, base_url=HERE)
        begun = client.get("/api/sign-in/demo", follow_redirects=False)
        planted = client.get(f"{begun.headers['location']}&as=lin.jin", follow_redirects=False).headers["location"]
        remembered = client.cookies["__Host-zhibao-way"]
        assert client.get(planted, follow_redirects=False).headers["location"] == "/"
        client.cookies.set("__Host-zhibao-way", remembered)
        assert _fault(client.get(planted, follow_redirects=False)) == "identity_refused"
        begun = client.get("/api/sign-in/demo", follow_redirects=False)
        late = client.get(f"{begun.headers['location']}&as=lin.jin", follow_redirects=False).headers["location"]
        desk_office.clock.shift(601)
        assert _fault(client.get(late, follow_redirects=False)) == "identity_refused"


def test_what_is_remembered_holds_for_its_state_its_issuer_and_ten_minutes(desk_office: Office) -> None:
    keyring, at = desk_office.home.keyring, now().replace(microsecond=0)
    settings = {"demo": IssuerSettings(issuer=f"{HERE}/issuer", client_id="c", zh="演示", en="demo")}
    issuers = Issuers(settings, lambda: httpx.Client(transport=httpx.MockTransport(_described)))
    address, kept = issuers.begin(keyring, "demo", back=f"{HERE}/back", to="office", at=at)
    state = dict(parse_qsl(urlsplit(address).query))["state"]
    assert openid.remembered(keyring, kept, issuer="demo", state=state, at=at + timedelta(minutes=10)).state == state
    assert state.encode() not in kept.encode(), "it is sealed"
    for text, issuer, given, when in (
        (kept, "demo", state + "x", at), (kept, "demo", "", at), (kept, "other", state, at), (kept, "demo", state, at + timedelta(minutes=10, seconds=1)),
        (None, "demo", state, at), ("", "demo", state, at), ("AAAA", "demo", state, at), (("B" if kept[0] != "B" else "C") + kept[1:], "demo", state, at),
    ):  # fmt: skip
        with pytest.raises(CallerFault, match="identity_refused"):
            openid.remembered(keyring, text, issuer=issuer, state=given, at=when)


def _described(_request: httpx.Request) -> httpx.Response:
    return httpx.Response(200, json={"issuer": f"{HERE}/issuer", "authorization_endpoint": f"{HERE}/issuer/authorize"})


def _claims(**more: Any) -> Callable[[DemoIssuer, dict[str, str]], str]:
    def forge(issuer: DemoIssuer, asked: dict[str, str]) -> str:
        now = int(time.time())
        claims = {"iss": issuer.address, "sub": "lin.jin", "aud": issuer.client_id, "iat": now, "exp": now + 60, "nonce": asked["nonce"]} | more
        held = {name: value for name, value in claims.items() if value is not None}
        return jwt.encode({"alg": "ES256", "kid": str(issuer.key.kid)}, held, issuer.key)

    return forge


def _other_key(issuer: DemoIssuer, asked: dict[str, str]) -> str:
    own, issuer.key = issuer.key, ECKey.generate_key("P-256", {"kid": str(issuer.key.kid)})
    try:
        return _claims()(issuer, asked)
    finally:
        issuer.key = own


def _unsigned(issuer: DemoIssuer, asked: dict[str, str]) -> str:
    _, body, _ = _claims()(issuer, asked).split(".")
    return f"eyJhbGciOiJub25lIn0.{body}."


def _by_shared_secret(issuer: DemoIssuer, asked: dict[str, str]) -> str:
    """The public key taken for a shared secret."""
    body = _claims()(issuer, asked).split(".")[1]
    head = base64.urlsafe_b64encode(b'{"alg":"HS256"}').rstrip(b"=").decode()
    mark = hmac.new(issuer.key.as_pem(private=False), f"{head}.{body}".encode(), "sha256").digest()
    return f"{head}.{body}.{base64.urlsafe_b64encode(mark).rstrip(b'=').decode()}"


def _cut(issuer: DemoIssuer, asked: dict[str, str]) -> str:
    return _claims()(issuer, asked)[:-8]


@pytest.mark.parametrize(
    "forge",
    [
        _claims(iss="https://elsewhere"), _claims(aud="another"), _claims(aud=["another", "third"]), _claims(aud=["zhibao-demo", "another"]),
        _claims(nonce="other"), _claims(nonce=None), _claims(exp=1), _claims(exp=None), _claims(iat=None), _claims(sub=None), _other_key,
        _unsigned, _by_shared_secret, _cut,
    ],
)  # fmt: skip
def test_a_token_that_does_not_hold_in_every_part_is_refused(
    desk_office: Office, monkeypatch: pytest.MonkeyPatch, forge: Callable[[DemoIssuer, dict[str, str]], str]
) -> None:
    with with_issuer(desk_office, monkeypatch) as (app, issuer):
        monkeypatch.setattr(issuer, "id_token", lambda asked: forge(issuer, asked))
        client = TestClient(app, base_url=HERE)
        assert _fault(walk(client, "lin.jin")) == "identity_refused"
        refused(client.get("/api/session"), 401, "not_signed_in")


def test_the_forged_tokens_differ_from_a_good_one_only_in_what_they_forge(desk_office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    with with_issuer(desk_office, monkeypatch) as (app, issuer):
        monkeypatch.setattr(issuer, "id_token", lambda asked: _claims()(issuer, asked))
        assert walk(TestClient(app, base_url=HERE), "lin.jin").headers["location"] == "/"


def test_an_issuer_that_speaks_for_another_is_not_asked(desk_office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    with with_issuer(desk_office, monkeypatch) as (app, issuer):
        issuer.address = "https://elsewhere"
        client = TestClient(app, base_url=HERE)
        assert client.get("/api/sign-in/demo", follow_redirects=False).status_code == 500


def test_a_production_home_has_no_demo_issuer_and_tells_no_accounts(tmp_path: Path) -> None:
    home = init_home("zhejiang", False, tmp_path / "home")
    client = TestClient(application(home, address=HERE), base_url=HERE)
    assert client.get("/api/sign-in").json() == {"issuers": [], "demo": False, "password": None, "accounts": []}
    assert client.get("/issuer/jwks").status_code == 404
    with pytest.raises(CallerFault, match="demo_only"):
        demo_accounts.make_demo_accounts(home, now())
    with home.session() as session, pytest.raises(CallerFault, match="password_known"):
        passwords.set_password(session, "x", demo_accounts.PASSWORD, at=now())


def test_a_demo_home_lists_its_accounts(client: TestClient) -> None:
    said = client.get("/api/sign-in").json()
    assert said["password"] == demo_accounts.PASSWORD
    by_post = {line["post"] for line in said["accounts"]}
    from zhibao.access import rules

    assert by_post == set(rules.posts()), "every post has an account"
