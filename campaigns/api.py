"""Every operation of the interface with each role: no server error, no answer that its description does not know.

A trial is one request, made by schemathesis from the description that the server itself gives, sent as a post that may
do it, as one that may not, or as nobody. Numbers of what is there are put in place of invented ones half of the time, or
few requests would come behind the first look-up. The home is a demo home with some cases, or another one that is named by
`ZHIBAO_CAMPAIGN_HOME` (it is copied).
"""

from __future__ import annotations

import json
import os
import random
import tempfile
import warnings
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import hypothesis
import schemathesis
from hypothesis import HealthCheck, Phase
from schemathesis.checks import load_all_checks, not_a_server_error
from schemathesis.core.failures import Failure, FailureGroup
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from campaigns.trial import Found, Tally
from tests.web import ground, phone_ground
from tests.web.everybody import HELD, LINES, PLACES, People, everybody
from tests.web.ground import Office
from zhibao.web.identify import COOKIE

USUAL = 5_000
AT_ONCE = 25
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_headers_conformance, response_schema_conformance]
# Names of parts of a path and of a body, and the key under which lists tell them.
KNOWN_AS = {"grant_no": "grant", "client_no": "client_no", "case": "case_no", "task": "id"}
# What would end the accounts by which everybody is asked.
SPARED = {"accounts.close", "grants.revoke"}
# What takes seconds is asked once a turn.
SLOW = {"audit.run"}


def run(n: int, seed: int) -> Tally:
    """Send `n` requests, spread over all operations."""
    tally = Tally("api", seed, n, "requests")
    with tempfile.TemporaryDirectory() as folder, served(Path(folder)) as people:
        asker = Asker(people, seed)
        each = max(1, n // len(asker.operations))
        while tally.done < n:
            for operation in asker.operations:
                count = min(1 if operation in SLOW else each, AT_ONCE, n - tally.done)
                if count < 1:
                    break
                statuses = asker.ask(operation, count)
                tally.add(count, **_counted(statuses))
                if asker.found:
                    raise Found("\n\n".join(sorted(asker.found.values())))
            asker.turn += 1
    return tally


def _counted(statuses: list[int]) -> dict[str, int]:
    return {f"answered_{first}xx": sum(1 for one in statuses if one // 100 == first) for first in (2, 3, 4) if any(one // 100 == first for one in statuses)}


@contextmanager
def served(folder: Path) -> Iterator[People]:
    """A home with orders, workers and some cases, served, with one account for each post and kind of area."""
    named = os.environ.get("ZHIBAO_CAMPAIGN_HOME")
    if named is None:
        phone_ground.make_home(folder / "template").engine.dispose()
    with ground.office(Path(named) if named else folder / "template", folder / "home") as office:
        if named is None:
            _some_cases(office)
        yield everybody(office, places(office))


def places(office: Office) -> dict[str, str]:
    """The areas in which everybody is asked: those in which something is to be seen."""
    return PLACES | {"person": str(office.home.keyring.pseudonym(phone_ground.ME.who.document)), "enterprise": phone_ground.MY_PLATFORM}


def _some_cases(office: Office) -> None:
    """Two cases: one just reported by telephone, one that was confirmed."""
    phone_ground.report(office.client("worker1"))
    clerk = office.client("zhou.yun", "case_clerk")
    case_no = ground.report(clerk)["case_no"]
    clerk.step(case_no, "application", applicant="worker", application_kind="disability")
    clerk.step(case_no, "acceptance")
    office.client("tao.zhu", "investigator").step(case_no, "investigation")
    office.client("lin.jin").step(case_no, "confirmation", article="measures-2025 §11(1)(1)", reason="事实清楚。", findings="送餐途中相撞。")
    clerk.ok(f"/cases/{case_no}/evidence", {"paper": "scene_photograph"}, files={"file": ("a.jpg", phone_ground.picture("a"), "image/jpeg")})


class Asker:
    """Makes requests from the description and holds the answers against it."""

    def __init__(self, people: People, seed: int) -> None:
        load_all_checks()
        self.people, self.seed, self.turn = people, seed, 0
        self.found: dict[str, str] = {}
        self.schema = schemathesis.openapi.from_dict(people.office.app.openapi())
        self.by_name = {one.ok().definition.raw["operationId"]: one.ok() for one in self.schema.get_all_operations()}
        self.operations = sorted(self.by_name)
        self.may: dict[str, list[tuple[str, str] | None]] = defaultdict(list)
        for post, name, kind in LINES:
            self.may[name] += [None] if post == "anyone" else list(HELD) if post == "signed_in" else [(post, kind)]
        self.known = self._known()

    def ask(self, name: str, count: int) -> list[int]:
        """Send some requests to one operation; the statuses that came back."""
        statuses: list[int] = []
        rng = random.Random(f"{self.seed} {self.turn} {name}")
        for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
            share = count - count // 3 if mode is GenerationMode.POSITIVE else count // 3
            if share == 0:
                continue

            @hypothesis.seed(rng.getrandbits(32))
            @hypothesis.settings(max_examples=share, database=None, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
            @hypothesis.given(case=self.by_name[name].as_strategy(mode))
            def trial(case: Any) -> None:
                statuses.append(self._send(name, case, rng))

            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                with suppress(hypothesis.errors.Unsatisfiable):
                    trial()
        return statuses

    def _send(self, name: str, case: Any, rng: random.Random) -> int:
        who = self._who(name, rng)
        if name not in SPARED:
            self._put_known(case, rng)
        http = self.people.http
        http.cookies.clear()
        if who is not None:
            if name.startswith(("session.", "passkeys.")):
                self.people.sign_in(who)
            http.cookies.set(COOKIE, self.people.secrets[who])
        sent = case.as_transport_kwargs(base_url="https://testserver")
        sent["headers"] = {key: value for key, value in sent["headers"].items() if key.lower() != "cookie"}
        if who is not None:
            sent["headers"]["X-CSRF-Token"] = self.people.tokens[who]
        sent.pop("cookies", None)
        sent["headers"].pop("Authorization", None)
        try:
            asked = http.build_request(**sent)
            asked.read()
        except (UnicodeEncodeError, ValueError, TypeError, AttributeError):
            return 0  # no client can send this
        said = http.send(asked, follow_redirects=False)
        self._hold(name, who, case, sent, said)
        return int(said.status_code)

    def _hold(self, name: str, who: tuple[str, str] | None, case: Any, sent: dict[str, Any], said: Any) -> None:
        try:
            case.validate_response(said, checks=CHECKS)
        except (Failure, FailureGroup) as failure:
            reasons = failure.exceptions if isinstance(failure, FailureGroup) else [failure]
            for one in reasons:
                body = sent.get("json", sent.get("data", sent.get("content")))
                what = f"{name} as {who}: {one.title}: {str(one)[:600]}"
                told = f"{sent['method']} {sent['url']} {sent.get('params') or ''} {json.dumps(body, ensure_ascii=True, default=str)[:900]}"
                self.found.setdefault(f"{name} {one.title} {said.status_code}", f"{what}\n  {told}\n  -> {said.status_code} {said.text[:400]}")

    def _who(self, name: str, rng: random.Random) -> tuple[str, str] | None:
        chance = rng.random()
        if chance < 0.03:
            return None
        return rng.choice(HELD) if chance < 0.08 else rng.choice(self.may[name])

    def _put_known(self, case: Any, rng: random.Random) -> None:
        for held in (case.path_parameters, case.query, case.body):
            if isinstance(held, dict):
                for key in held:
                    known = self.known.get(KNOWN_AS.get(key, key))
                    if known and isinstance(held[key], (str, int)) and rng.random() < 0.6:
                        held[key] = rng.choice(known)

    def _known(self) -> dict[str, list[Any]]:
        """Numbers of what is there, as the lists tell them to whoever may see them."""
        found: dict[str, set[Any]] = defaultdict(set)
        for name, operation in sorted(self.by_name.items()):
            if operation.method.upper() != "GET" or "{" in operation.path:
                continue
            for who in self.may[name][:12]:
                self.people.http.cookies.clear()
                if who is not None:
                    self.people.http.cookies.set(COOKIE, self.people.secrets[who])
                said = self.people.http.get(operation.path, params={"month": "2025-08"} if "orders" in operation.path else {})
                if said.status_code == 200 and said.headers["content-type"] == "application/json":
                    _gather(said.json(), found)
        return {key: sorted(values, key=str)[:40] for key, values in found.items()}


def _gather(value: Any, found: dict[str, set[Any]]) -> None:
    if isinstance(value, dict):
        for key, held in value.items():
            if isinstance(held, (str, int)) and not isinstance(held, bool) and (key.endswith("_no") or key in ("ref", "id", "batch", "upload", "grant", "account", "person", "payee", "book", "uscc", "platform")):
                found[key].add(held)
            _gather(held, found)
    elif isinstance(value, list):
        for held in value[:60]:
            _gather(held, found)
