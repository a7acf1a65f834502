"""Trials at the borders of areas: somebody in a random post and area asks for what is not hers.

A trial is told by its number alone. What the program answers is held against the hand-written table and against
`tests.web.area_oracle`, which reads the bare rows. Nothing that is asked here may change a row, beside what a sign-in and
a read note.
"""

from __future__ import annotations

import copy
import io
import random
import re
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import structlog
from fastapi.testclient import TestClient
from sqlalchemy import func, literal, select, union_all

from tests.cases.pictures import jpeg
from tests.web.area_oracle import MASKED, NUMBER, Oracle, Plain, Who
from tests.web.everybody import GENERAL, HELD, LINES
from zhibao.access import acts, masking, sessions
from zhibao.access.model import Area, AreaKind
from zhibao.app.home import Home
from zhibao.cases import proxies
from zhibao.kit.actors import Actor
from zhibao.kit.clock import now
from zhibao.kit.tables import Base
from zhibao.registry import answers as registry
from zhibao.web.application import application
from zhibao.web.identify import COOKIE

KINDS = ("unnamed", "foreign", "own", "list", "revoked")
_SHARES = (30, 32, 12, 20, 6)
# What a sign-in and a read leave behind.
NOTED = {"person_read", "open_session", "sign_in_miss", "lookup_miss", "answered_request", "machine_nonce"}
_APPLIED, _REVIEWED, _APPROVED = Actor("one", "grant_applicant"), Actor("two", "grant_reviewer"), Actor("three", "grant_approver")
# Which kind of thing a name in a path, a query or a body stands for.
_NAMES = {
    "case_no": "case", "award_no": "award", "batch_no": "batch", "payment_no": "payment", "report_no": "report", "grant": "grant", "account": "account",
    "client": "client", "upload": "upload", "proxy_no": "proxy", "webhook": "webhook", "batch": "order_batch", "payee": "payee", "book": "book",
    "advance_no": "advance",
}  # fmt: skip
# Operations that name what they are about in a body or a query.
_IN_BODY = {
    "batches.prepare": {"award_no": "award"}, "me.upload_create": {"case_no": "case"}, "platform.paper_create": {"case_no": "case"},
    "monthly_runs.start": {"book": "book"},
}  # fmt: skip
_IN_QUERY = {"bank.reconciliation": ("book",), "monthly_runs.show": ("book",)}
_PLAIN = {"verb": "objection", "letter": "confirmation", "line": "1", "line_no": "1", "month": "2025-08", "code": "1", "name": "x", "task": "1", "bill_no": "570100-2025-000001-B1"}
_QUERY = {"month": "2025-08", "place": "taoyuan", "address": "measures-2025 §14", "name": "list.csv"}
# What has no bytes in which anything could be read.
_SEALED = ("application/pdf", "image/")


class Wrong(AssertionError):
    """The program answered what it may not."""


@dataclass(frozen=True)
class Operation:
    """An operation as the server describes it."""

    name: str
    method: str
    path: str
    named: tuple[tuple[str, str], ...]
    query: tuple[str, ...]
    body: Any
    media: str | None


@dataclass(frozen=True)
class Seat:
    """A post in an area with an open session."""

    who: Who
    account: str
    grant: str
    secret: str
    csrf: str


@dataclass
class Crossing:
    """A home that is served, whoever asks it, and what belongs to whom."""

    home: Home
    lines: Iterable[tuple[str, str, str]] = tuple(LINES)
    name: str = "x"
    met: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        structlog.configure(logger_factory=structlog.ReturnLoggerFactory())
        self.app = application(self.home)
        self.http = TestClient(self.app, base_url="https://testserver", raise_server_exceptions=False)
        self.plain = Plain(self.home.engine)
        self.oracle = Oracle(self.plain)
        self.operations = _described(self.app.openapi())
        self.may = {name: sorted({(post, kind) for post, held, kind in self.lines if held == name and post not in ("anyone", "signed_in")}) for name in self.operations}
        self.counting = union_all(*(select(literal(name), func.count()).select_from(table) for name, table in sorted(Base.metadata.tables.items()) if name not in NOTED))
        self.seats: dict[Who, Seat] = {}
        self.turn = 0
        self.names = self._names()

    def run(self, number: int) -> str:
        """One trial; which kind it was. Raises Wrong."""
        rng = random.Random(number)
        kind = rng.choices(KINDS, _SHARES)[0]
        told: str = getattr(self, f"_{kind}")(rng)
        self.met[told] = self.met.get(told, 0) + 1
        return told

    def furnish(self) -> None:
        """Give some people what the stories leave out: papers, reports of deductions, machines, webhooks, uploads."""
        cases = self.plain.rows("case_file")
        for city in sorted({str(row["prefecture"]) for row in cases}):
            for row in [one for one in cases if one["prefecture"] == city][:3]:
                self._done(Who("case_clerk", "city", city), "evidence.add", {"case_no": row["case_no"]})
                hers = Who("worker", "person", str(row["person"]))
                self._done(hers, "me.report_deduction", {})
                self._done(hers, "me.upload_create", {"case_no": row["case_no"]})
        for code in self._areas("enterprise")[:3]:
            for name in ("machines.register", "platform.webhook_create", "platform.upload_create"):
                self._done(Who("platform", "enterprise", code), name, {})
        self.plain.forget()

    def _done(self, who: Who, name: str, given: dict[str, str]) -> None:
        said, _ = self.ask(self.seat(who), self.operations[name], given)
        if said.status_code >= 300:
            raise Wrong(f"{name} by {who} was to be done: {said.status_code} {said.text[:300]}")

    # The trials

    def _unnamed(self, rng: random.Random) -> str:
        """What no line names is refused, whoever owns what it is about, and nothing is changed."""
        post, kind = rng.choice(HELD)
        one = self.operations[rng.choice(sorted(name for name in self.operations if name not in GENERAL and (post, kind) not in self.may[name]))]
        seat = self.seat(self._someone(rng, post, kind))
        given = {name: rng.choice(self.oracle.numbers(held) or ["1"]) for name, held in one.named}
        before = self.counts()
        said, _ = self.ask(seat, one, given)
        if (said.status_code, _code(said)) != (403, "not_permitted"):
            raise Wrong(f"{one.name} has no line for {seat.who}, answered {said.status_code} {said.text[:300]} for {given}")
        self._unchanged(before, one, seat)
        return "unnamed"

    def _foreign(self, rng: random.Random) -> str:
        """What belongs to somebody else is answered as what is not there, with the same bytes, and nothing is changed."""
        one, seat = self._about_something(rng)
        given, foreign = self._given(rng, one, seat.who)
        if not foreign:
            return self._list(rng)
        before = self.counts()
        said, sent = self.ask(seat, one, given)
        place = f"{one.name} by {seat.who} about {given}"
        if said.status_code < 400 or said.status_code >= 500:
            raise Wrong(f"{place}: answered {said.status_code} {said.text[:300]}")
        self._clean(seat.who, said, sent, place)
        self._unchanged(before, one, seat)
        absent = {name: _absent(held, given[name]) if name in foreign else given[name] for name, held in one.named}
        other, _ = self.ask(seat, one, absent)
        if (said.status_code, _without(said.text, given)) != (other.status_code, _without(other.text, absent)):
            raise Wrong(f"{place}: {said.status_code} {said.text[:300]}, and where there is nothing: {other.status_code} {other.text[:300]}")
        if said.status_code not in (404, 422):
            raise Wrong(f"{place}: {said.status_code} {said.text[:300]}")
        return f"foreign_{said.status_code}"

    def _own(self, rng: random.Random) -> str:
        """What is one's own is found, and nothing of others stands beside it."""
        one, seat = self._about_something(rng)
        given: dict[str, str] = {}
        for name, held in one.named:
            mine = [number for number in self.oracle.numbers(held) if self.oracle.sees(seat.who, held, number) and _fits(number, given)]
            if not mine or one.method != "GET":
                return self._list(rng)
            given[name] = rng.choice(mine)
        before = self.counts()
        said, sent = self.ask(seat, one, given)
        place = f"{one.name} by {seat.who} about {given}"
        if said.status_code in (401, 403) or said.status_code >= 500 or _code(said) in ("unknown_case", "unknown_award", "unknown_batch", "unknown_report"):
            raise Wrong(f"{place}, which is hers: answered {said.status_code} {said.text[:300]}")
        self._clean(seat.who, said, sent, place)
        self._unchanged(before, one, seat)
        return "own"

    def _list(self, rng: random.Random) -> str:
        """A list holds what the bare rows say, whole; whatever else is asked for without a number names nothing of others."""
        names = sorted(name for name, one in self.operations.items() if one.method == "GET" and not one.named and self.may[name])
        one = self.operations[rng.choice(sorted(LISTS) if rng.random() < 0.7 else names)]
        post, kind = rng.choice(self.may[one.name])
        seat = self.seat(self._someone(rng, post, kind))
        query: dict[str, Any] = {"limit": 200} if "limit" in one.query else {}
        asked = rng.choice(self.oracle.numbers("case")) if one.name in ("owed.list", "payables.list", "reports.list") and rng.random() < 0.4 else None
        if asked is not None:
            query["case_no"] = asked
        before = self.counts()
        said, sent = self.ask(seat, one, {}, query)
        place = f"{one.name} by {seat.who} {query}"
        if (said.status_code in (401, 403) and not self._without_mandate(seat.who, said)) or said.status_code >= 500:
            raise Wrong(f"{place}: {said.status_code} {said.text[:300]}")
        self._clean(seat.who, said, sent, place)
        self._unchanged(before, one, seat)
        if said.status_code != 200 or one.name not in LISTS:
            return "asked"
        key, expected = LISTS[one.name]
        rows = expected(self.oracle, seat.who)
        if asked is not None:
            rows = [row for row in rows if row.get("case_no", None if one.name != "reports.list" else self._case_of(row["report_no"])) == asked]
        body = said.json()
        total = body.get("total", len(body["rows"]))
        told, right = sorted(key(row) for row in body["rows"]), sorted(key(row) for row in rows)
        if total != len(right) or (total <= 200 and told != right) or not set(told) <= set(right):
            raise Wrong(f"{place}: told {total} {_apart(told, right)}, the rows say {len(right)} {_apart(right, told)}")
        return "list"

    def _without_mandate(self, who: Who, said: Any) -> bool:
        """Whether an insurer is refused because nobody ever gave it a mandate, or none names the account that asks."""
        mandated = {row["insurer"] for row in self.plain.rows("insurer_mandate")}
        told = "staff_not_named" if who.value in mandated else "mandate_over"
        return (said.status_code, _code(said)) == (403, told) and who.post == "insurer"

    def _revoked(self, rng: random.Random) -> str:
        """What is taken away holds no more with the next request."""
        one = self.operations[rng.choice(sorted(name for name, held in self.operations.items() if held.method == "GET" and not held.named and self.may[name]))]
        post, kind = rng.choice(self.may[one.name])
        seat = self.seat(self._someone(rng, post, kind), fresh=True)
        said, _ = self.ask(seat, one, {})
        if said.status_code in (401, 403) and not self._without_mandate(seat.who, said):
            raise Wrong(f"{one.name} by {seat.who}: {said.status_code} {said.text[:300]}")
        way = rng.choice(("grant", "account", "session"))
        with self.home.session() as session:
            if way == "grant":
                acts.step_grant(session, seat.grant, "revoked", reason="trial", actor=rng.choice((_APPLIED, _REVIEWED, _APPROVED)), at=now())
            elif way == "account":
                acts.close_account(session, seat.account, reason="trial", actor=_APPLIED, at=now())
            else:
                sessions.end_all(session, seat.account, now())
        self.plain.forget()
        said, sent = self.ask(seat, one, {})
        right = (403, "not_permitted") if way == "grant" else (401, "not_signed_in")
        if (said.status_code, _code(said)) != right:
            raise Wrong(f"{one.name} by {seat.who} after the {way} was ended: {said.status_code} {said.text[:300]}")
        self._clean(Who("", "", ""), said, sent, one.name)
        return "revoked"

    # Whoever asks

    def seat(self, who: Who, *, fresh: bool = False) -> Seat:
        """An account with one grant and an open session; a fresh one is nobody else's."""
        if who in self.seats and not fresh:
            return self.seats[who]
        self.turn += 1
        account = f"{self.name}.{self.turn}"
        with self.home.session() as session:
            # The account of a worker is hers; whoever acts for her is somebody else.
            pseudonym = int(who.value) if who.post == "worker" else None
            acts.open_account(session, self.home.keyring, account, person=account, shown_as=account, pseudonym=pseudonym, actor=_APPLIED, at=now())
            since = now().date() - timedelta(days=1)
            grant = acts.apply_for(session, account, who.post, Area(AreaKind(who.kind), who.value), valid_from=since, valid_to=None, reason="trial", actor=_APPLIED, at=now())
            acts.step_grant(session, grant, "reviewed", reason="trial", actor=_REVIEWED, at=now())
            acts.step_grant(session, grant, "approved", reason="trial", actor=_APPROVED, at=now())
            if who.post in proxies.KINDS:
                proxies.authorise(
                    session, int(who.value), account=account, kind=who.post, until=None, document="trial", actor=Actor("one", "case_clerk"), at=now()
                )
            opened = sessions.open_session(session, account, second_factor=True, at=now())
        self.plain.forget()
        made = Seat(who, account, grant, opened.secret, opened.csrf)
        if not fresh:
            self.seats[who] = made
        return made

    def ask(self, seat: Seat, one: Operation, given: dict[str, str], query: dict[str, Any] | None = None) -> tuple[Any, str]:
        """Send a request; the answer, and everything that was sent."""
        body = copy.deepcopy(one.body)
        if isinstance(body, dict):
            # The example of a paper that is replaced would name one that is not there.
            body |= {"replaces": None} if one.name == "me.upload_create" else {}
            body |= {name: value for name, value in given.items() if name in _IN_BODY.get(one.name, {})}
        asked = {name: _QUERY[name] for name in one.query if name in _QUERY} | {name: given[name] for name in _IN_QUERY.get(one.name, ())} | (query or {})
        path = one.path.format(**{name: given.get(name, _PLAIN.get(name, "1")) for name in re.findall(r"\{(\w+)\}", one.path)})
        headers = {"X-CSRF-Token": seat.csrf, "Idempotency-Key": f"{self.name}-{random.getrandbits(60)}"}
        self.http.cookies.clear()
        self.http.cookies.set(COOKIE, seat.secret)
        sent: dict[str, Any] = {}
        if one.media == "application/json":
            sent["json"] = body
        elif one.media == "multipart/form-data":
            sent |= {"files": {"file": ("a.jpg", jpeg(salt=path.encode()), "image/jpeg")}, "data": {"paper": "scene_photograph"}}
        elif one.media is not None:
            sent["content"] = b"a,b\n1,2\n"
        said = self.http.request(one.method, path, params=asked, headers=headers, follow_redirects=False, **sent)
        return said, f"{path} {asked} {body}"

    # What is held against an answer

    def counts(self) -> dict[str, int]:
        """How many rows every table holds."""
        with self.home.engine.connect() as connection:
            return {str(name): int(count) for name, count in connection.execute(self.counting)}

    def _unchanged(self, before: dict[str, int], one: Operation, seat: Seat) -> None:
        after = self.counts()
        if after != before:
            raise Wrong(f"{one.name} by {seat.who} changed {sorted(name for name in after if after[name] != before[name])}")

    def _clean(self, who: Who, said: Any, sent: str, place: str) -> None:
        """Nothing in the bytes belongs to somebody else, beside what the caller sent herself."""
        media = said.headers.get("content-type", "")
        if media.startswith(_SEALED):
            return
        text = _unpacked(said.content) if said.content[:2] == b"PK" else said.text
        for lead, number in sorted({(held[1], held[2]) for held in NUMBER.finditer(text)}):
            if number not in sent and not self._may_know(who, lead, number):
                raise Wrong(f"{place}: the answer {said.status_code} names {lead}{number}")
        known = self._known_persons(who)
        shown = {masking.masked_name(name) for person, name in self.names.items() if person in known} | self._acting_for(who)
        hidden = {masking.masked_name(name) for person, name in self.names.items() if person not in known} - shown
        for one in set(MASKED.findall(text)) & hidden:
            raise Wrong(f"{place}: the answer {said.status_code} names {one}")
        for person, name in self.names.items():
            if person not in known and str(person) in text and str(person) not in sent:
                raise Wrong(f"{place}: the answer {said.status_code} names the person {person}")
            if person not in known and len(name) > 2 and name in text and name not in {self.names[one] for one in known}:
                raise Wrong(f"{place}: the answer {said.status_code} names {name}")

    def _may_know(self, who: Who, lead: str, number: str) -> bool:
        if lead == "P":
            return self.oracle.sees(who, "batch", f"P{number}")
        if lead == "R":
            return self.oracle.sees(who, "report", f"R{number}")
        if lead == "D":
            return self.oracle.sees(who, "deduction", f"D{number}")
        return self.plain.by("case_file", "case_no", number) is None or self.oracle.sees(who, "case", number)

    def _known_persons(self, who: Who) -> set[int]:
        return {person for person in self.names if self.oracle.person(who, person)}

    def _acting_for(self, who: Who) -> set[str]:
        """How those are shown, masked, who may act for a person; she is told of them."""
        accounts = {row["account"] for row in self.plain.rows("proxy") if who.kind == "person" and str(row["person"]) == who.value}
        return {masking.masked_name(self.home.keyring.unseal(row["shown_as"]).decode()) for row in self.plain.rows("account") if row["name"] in accounts}

    # What a trial draws

    def _about_something(self, rng: random.Random) -> tuple[Operation, Seat]:
        one = self.operations[rng.choice(sorted(name for name, held in self.operations.items() if held.named and self.may[name]))]
        post, kind = rng.choice(self.may[one.name])
        return one, self.seat(self._someone(rng, post, kind))

    def _given(self, rng: random.Random, one: Operation, who: Who) -> tuple[dict[str, str], set[str]]:
        """Numbers of which one at least belongs to somebody else; a paper of another case may stand behind a case of one's own."""
        given, foreign = {}, set()
        crossed = len(one.named) > 1 and rng.random() < 0.5
        for at, (name, held) in enumerate(one.named):
            wanted = crossed and at == 0
            found = [number for number in self.oracle.numbers(held) if self.oracle.sees(who, held, number) is wanted and (crossed or _fits(number, given))]
            if not found and not wanted and given:
                found = [_absent(held, next(iter(given.values())))]
            if not found:
                return {}, set()
            given[name] = rng.choice(found)
            if not wanted:
                foreign.add(name)
        return given, foreign

    def _someone(self, rng: random.Random, post: str, kind: str) -> Who:
        return Who(post, kind, rng.choice(self._areas(kind)))

    def _areas(self, kind: str) -> list[str]:
        files = self.plain.rows("case_file")
        match kind:
            case "county":
                return [*sorted({str(row["place"]) for row in files}), "570122", "570281", "330106"]
            case "city":
                return ["570100", "570200", "570100", "570200", "570300", "330100"]
            case "province":
                return ["570000", "570000", "330000"]
            case "person":
                return [*sorted({str(row["person"]) for row in files}), "12345"]
            case "enterprise":
                return [*sorted({str(row["party"]) for row in self.plain.rows("case_party")}), "91570000MA000004X3", "91570000MA00000ZZZ"]
            case "service_agency":
                return ["91570100MA0000201P"]
        return ["wuling", "other"]

    def _case_of(self, report_no: str) -> str | None:
        steps = [row for row in self.plain.rows("injury_report_step") if row["report_no"] == report_no and row["case_no"]]
        return str(steps[-1]["case_no"]) if steps else None

    def _names(self) -> dict[int, str]:
        """The names of all workers, by their pseudonyms."""
        with self.home.reading() as session:
            found = {int(row["pseudonym"]): registry.name_of_worker(session, self.home.keyring, int(row["pseudonym"])) for row in self.plain.rows("worker")}
        return {person: name for person, name in found.items() if name is not None}


def _described(document: dict[str, Any]) -> dict[str, Operation]:
    found = {}
    for path, methods in document["paths"].items():
        for method, one in methods.items():
            name = one["operationId"]
            inside = [part["name"] for part in one.get("parameters", []) if part["in"] == "path"]
            named = [(part, _kind_of(name, part)) for part in inside if _kind_of(name, part)]
            named += [(part, _NAMES[part]) for part in _IN_QUERY.get(name, ())]
            named += sorted(_IN_BODY.get(name, {}).items())
            media = next(iter(one.get("requestBody", {}).get("content", {})), None)
            body = None if media is None else one["requestBody"]["content"][media].get("example")
            query = tuple(part["name"] for part in one.get("parameters", []) if part["in"] == "query")
            found[name] = Operation(name, method.upper(), path, tuple((part, str(kind)) for part, kind in named), query, body, media)
    return found


def _kind_of(operation: str, name: str) -> str | None:
    if name == "ref":
        return "appraisal" if operation.startswith("appraisals.") else "evidence"
    if name == "report_no" and operation.startswith("deductions."):
        return "deduction"
    return _NAMES.get(name)


def _fits(number: str, given: dict[str, str]) -> bool:
    """Whether a number belongs to the case that was chosen before it."""
    return "case_no" not in given or number.startswith(given["case_no"]) or "-" not in number


def _absent(kind: str, like: str) -> str:
    """A number of the same form that names nothing."""
    match kind:
        case "case":
            return f"{like[:6]}-2019-999999"
        case "award" | "appraisal" | "evidence" | "advance":
            return f"{like[:6]}-2019-999999-{'AGEV'[('award', 'appraisal', 'evidence', 'advance').index(kind)]}1"
        case "batch":
            return f"{like[:7]}-20190101-9999"
        case "payment":
            return f"{like[:7]}-20190101-9999-{like.rpartition('-')[2]}"
        case "report" | "deduction":
            return f"{like[:7]}-2019-999999"
        case "grant":
            return "G2019-999999"
        case "proxy":
            return "W2019-999999"
        case "client":
            return "M2019-999999"
        case "account":
            return "nobody.at.all"
        case "payee":
            return "person:4611686018427387999" if like.startswith("person:") else "enterprise:91570000MA00000YYY"
        case "book":
            return "110100"
    return re.sub(r"[0-9a-f]{6}$", lambda held: "0f0f0f" if held[0] != "0f0f0f" else "1e1e1e", like)


def _without(text: str, given: dict[str, str]) -> str:
    """An answer without what was asked for."""
    for value in sorted({*given.values(), *(value.rpartition("-")[0] for value in given.values() if "-" in value)}, key=len, reverse=True):
        text = text.replace(value, "…") if len(value) > 3 else text
    return text


def _unpacked(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        return "\n".join(book.read(name).decode("utf-8", "replace") for name in book.namelist() if name.endswith(".xml"))


def _code(said: Any) -> str | None:
    return said.json().get("code") if said.headers.get("content-type", "").startswith("application/problem+json") else None


def _apart(told: list[Any], right: list[Any]) -> list[Any]:
    return [one for one in told if one not in right][:5]


def _of(table: str, kind: str, column: str) -> Callable[[Oracle, Who], list[Any]]:
    return lambda oracle, who: [row for row in oracle.plain.rows(table) if oracle.sees(who, kind, str(row[column]))]


def _books(oracle: Oracle, who: Who) -> list[Any]:
    return [{"book": book} for book in sorted({row["book"] for row in oracle.plain.rows("fund_voucher")}) if oracle.place(who, book)]


def _owed(oracle: Oracle, who: Who) -> list[Any]:
    return [dict(row) | {"case_no": row["award_no"][:18]} for row in oracle.effective() if oracle.sees(who, "award", row["award_no"])]


def _owed_by(oracle: Oracle, who: Who) -> list[Any]:
    return [row for row in oracle.effective() if row["responsible"] == who.value]


def _column(*names: str) -> Callable[[Any], Any]:
    return lambda row: tuple(str(row[name]) for name in names)


def _either(one: str, other: str) -> Callable[[Any], Any]:
    return lambda row: str(row[one] if one in row else row[other])


# What a list holds: how its rows are told apart, and the bare rows that it must show.
LISTS: dict[str, tuple[Callable[[Any], Any], Callable[[Oracle, Who], list[Any]]]] = {
    "cases.list": (_column("case_no"), _of("case_file", "case", "case_no")),
    "awards.list": (_column("award_no"), _of("award", "award", "award_no")),
    "appraisals.list": (_column("ref"), _of("appraisal", "appraisal", "ref")),
    "payables.list": (_either("payable", "id"), _of("fund_payable", "payable", "id")),
    "batches.list": (_column("batch_no"), _of("payment_batch", "batch", "batch_no")),
    "reports.list": (_column("report_no"), _of("injury_report", "report", "report_no")),
    "deductions.list": (_column("report_no"), _of("deduction_report", "deduction", "report_no")),
    "grants.list": (_either("grant", "grant_no"), _of("post_grant", "grant", "grant_no")),
    "fund.balance": (_column("book"), _books),
    "owed.list": (_column("award_no", "line_no"), _owed),
    "me.cases": (_column("case_no"), _of("case_file", "case", "case_no")),
    "me.reports": (_column("report_no"), _of("injury_report", "report", "report_no")),
    "me.deductions": (_column("report_no"), _of("deduction_report", "deduction", "report_no")),
    "me.proxies": (_column("proxy_no"), _of("proxy", "proxy", "proxy_no")),
    "platform.cases": (_column("case_no"), _of("case_file", "case", "case_no")),
    "platform.reports": (_column("report_no"), _of("injury_report", "report", "report_no")),
    "platform.batches": (_either("batch", "ref"), _of("order_batch", "order_batch", "ref")),
    "platform.uploads": (_either("upload", "id"), _of("upload", "upload", "id")),
    "platform.webhooks": (_column("webhook"), _of("webhook", "webhook", "webhook")),
    "platform.advances": (_either("advance_no", "advance"), _of("advance", "advance", "advance_no")),
    "platform.owed": (_column("award_no", "line_no"), _owed_by),
    "machines.list": (_either("client", "client_no"), _of("machine_client", "client", "client_no")),
}  # fmt: skip
