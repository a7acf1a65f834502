"""No document number, telephone number, account or diagnosis stands in clear anywhere but in the answers to those who may see it.

Canaries are sent in through the interface on every way that takes such words. Then logs, counts, addresses, heads of
answers, names of files, temporary files and every file of the home are searched for them, also in the usual encodings.
"""

from __future__ import annotations

import base64
import contextlib
import gzip
import io
import logging
import sqlite3
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx
import pyarrow.parquet as pq
import pytest
import structlog

from tests.cases.pictures import exif, jpeg
from tests.web import phone_ground
from tests.web.ground import Office
from tests.web.phone_ground import ME, put
from tests.web.test_money import ACCOUNT
from zhibao.app import jobs, settings
from zhibao.edge.simulation.injuries import somebody
from zhibao.kit import identity
from zhibao.kit.digest import text_digest
from zhibao.web.passing import set_up_log

NEW, TAKEN_IN, SOUGHT, BAD = somebody(90).document, somebody(91).document, identity.fictional_citizen_number("570100", 4711), "570100199013450018"
PHONES = ("13987650001", "13987650002", "13987650003", "13987650004", "13987650005")
CARD = "6222570100098765432"
WORDS = ("金丝雀股骨颈粉碎性骨折", "金丝雀胸腰椎压缩", "金丝雀精神障碍诊断", "金丝雀理由")
CANARIES = (ME.who.document, NEW, TAKEN_IN, SOUGHT, BAD, *PHONES, CARD, *WORDS)


def forms(word: str) -> dict[str, bytes]:
    """A word as it could stand somewhere: plain, wide, escaped, hexadecimal, base64 at each of its three places."""
    plain = word.encode()
    found = {
        "plain": plain, "wide": word.encode("utf-16-le"), "gb18030": word.encode("gb18030"), "address": quote(word).encode(), "hex": plain.hex().encode(),
        "json": word.encode("unicode_escape"),
    }  # fmt: skip
    for lead in range(3):
        shown = base64.b64encode(b"\0" * lead + plain + b"\0" * (-(lead + len(plain)) % 3))
        found[f"base64+{lead}"] = shown[-(-lead * 8 // 6) : len(shown) - 4]
    return {name: form for name, form in found.items() if len(form) >= 8}


FORMS = [(word, name, form) for word in CANARIES for name, form in forms(word).items()]


def sung(content: bytes) -> set[tuple[str, str]]:
    """Which canaries stand in some bytes, in which form; what is packed is unpacked first."""
    if content[:2] == b"\x1f\x8b":
        with contextlib.suppress(OSError, EOFError):
            content += gzip.decompress(content)
    if content[:4] == b"PK\x03\x04":
        with contextlib.suppress(zipfile.BadZipFile), zipfile.ZipFile(io.BytesIO(content)) as packed:
            content += b"".join(packed.read(name) + name.encode() for name in packed.namelist())
    return {(word, name) for word, name, form in FORMS if form in content}


@dataclass
class Cage:
    """Everything that is left behind: log, addresses, heads of answers, files written meanwhile."""

    office: Office
    log: io.StringIO
    temporary: Path
    addresses: list[str] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    answers: list[bytes] = field(default_factory=list)
    seen_meanwhile: set[tuple[str, str]] = field(default_factory=set)

    def watch(self, client: Any) -> Any:
        """Note the address and the heads of every answer to a client, and what lies in the temporary folder meanwhile."""
        client.http.event_hooks = {"response": [self._note]}
        return client

    def _note(self, said: httpx.Response) -> None:
        self.addresses.append(str(said.request.url))
        self.heads += [f"{name}: {value}" for name, value in said.headers.items()]
        said.read()
        self.answers.append(said.content)
        for path in self.temporary.rglob("*"):
            self.seen_meanwhile |= {(word, f"{name} in {path.name}") for word, name in sung(path.name.encode())}

    def found(self) -> dict[str, set[tuple[str, str]]]:
        """Where canaries stand."""
        metrics: bytes = self.office.app.state.metrics.text()
        places = {"log": self.log.getvalue().encode(), "metrics": metrics, "addresses": "\n".join(self.addresses).encode(), "heads": "\n".join(self.heads).encode()}
        with sqlite3.connect(self.office.home.path / "zhibao.db") as database:
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        for root in (self.office.home.path, self.temporary):
            for path in root.rglob("*"):
                places[f"name of {path.name}"] = path.name.encode()
                if path.is_file():
                    places[str(path.relative_to(root))] = path.read_bytes()
                    if path.suffix == ".parquet":
                        places[f"{path.name} read"] = str(pq.read_table(path).to_pydict()).encode()
        held = {place: sung(content) for place, content in places.items()}
        return {place: birds for place, birds in (held | {"meanwhile": self.seen_meanwhile}).items() if birds}


@pytest.fixture
def cage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Cage]:
    import tempfile

    phone_ground.make_home(tmp_path / "template" / "home").engine.dispose()
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", None)
    log = io.StringIO()
    plain = logging.StreamHandler(log)
    logging.getLogger().addHandler(plain)
    level = logging.getLogger().level
    logging.getLogger().setLevel(logging.DEBUG)
    before = structlog.get_config()
    set_up_log()
    structlog.configure(logger_factory=structlog.WriteLoggerFactory(log))
    with phone_ground.phone(tmp_path / "template" / "home", tmp_path / "home") as office:
        yield Cage(office, log, temporary)
    structlog.configure(**before)
    logging.getLogger().removeHandler(plain)
    logging.getLogger().setLevel(level)


def test_canaries_are_heard_nowhere_but_in_the_answers(cage: Cage) -> None:
    office = cage.office
    clerk = cage.watch(office.client("zhou.yun", "case_clerk"))
    platform, worker = cage.watch(office.client(ME.slug)), cage.watch(office.client("worker1"))
    keeper, supervisor = cage.watch(office.client("ji.quan")), cage.watch(office.client("fang.cao", "supervisor"))

    platform.ok("/platform/workers", {"dry_run": False, "rows": [{"document_number": NEW, "from": "2025-07-01"}, {"document_number": BAD, "from": "2025-07-01"}]})
    orders = (
        "order_no,worker_id,industry,district,accepted_at,started_at,completed_at,status\n"
        f"C1,{NEW},instant_delivery,570102,2025-08-07T10:00:00+08:00,2025-08-07T10:01:00+08:00,2025-08-07T10:20:00+08:00,completed\n"
        f"C2,{BAD},instant_delivery,570102,2025-08-07T11:00:00+08:00,2025-08-07T11:01:00+08:00,2025-08-07T11:20:00+08:00,completed\n"
    ).encode()
    begun = platform.ok("/platform/uploads", {"name": "orders.csv", "size": len(orders), "digest": text_digest(orders), "declared_count": 2})
    assert put(platform, f"/platform/uploads/{begun['upload']}", 0, orders).status_code == 200
    platform.post_to(f"/platform/uploads/{begun['upload']}/finish")
    jobs.run_all(office.home)
    done = platform.seen(f"/platform/uploads/{begun['upload']}")
    assert (done["state"], done["result"]["quarantined"]) == ("done", 1), done
    sheet = platform.get(f"/platform/batches/{done['result']['batch']}/quarantine")
    assert BAD.encode() in sheet.content
    half = platform.ok("/platform/uploads", {"name": "more.csv", "size": len(orders) * 2, "digest": text_digest(orders * 2), "declared_count": 4})
    assert put(platform, f"/platform/uploads/{half['upload']}", 0, orders).status_code == 200, "a part that lies there while the rest is on its way"

    worker.ok("/me/reports", {"injury_at": ME.injured_at + "+08:00", "narrative": WORDS[0], "contact": PHONES[0]}, key="canary-0001")
    case_no = clerk.ok("/reports", {
        "channel": "counter", "reporter": "worker", "worker_id": TAKEN_IN, "place_of_injury": "570102", "injury_at": "2025-09-08T12:10:00+08:00",
        "narrative": WORDS[1], "contact": PHONES[1],
    }, key="canary-0002")["case_no"]  # fmt: skip
    platform.ok("/platform/reports", {"worker_id": NEW, "place": "570102", "injury_at": "2025-08-07T10:10:00+08:00", "narrative": WORDS[2], "contact": PHONES[2]}, key="canary-platform-1")
    clerk.step(case_no, "application", applicant="worker", application_kind="disability")
    clerk.step(case_no, "acceptance")
    cage.watch(office.client("tao.zhu", "investigator")).step(case_no, "investigation")
    cage.watch(office.client("lin.jin")).step(case_no, "confirmation", article="measures-2025 §11(1)(1)", reason=WORDS[3], findings=WORDS[1])
    clerk.ok(f"/cases/{case_no}/evidence", {"paper": "diagnosis"}, files={"file": (f"{TAKEN_IN}.jpg", jpeg(exif(), tail=WORDS[2].encode()), "image/jpeg")})
    person = clerk.seen(f"/cases/{case_no}")["person"]
    keeper.ok(f"/payees/person:{person}/accounts", ACCOUNT | {"case_no": case_no, "account": CARD})

    found = clerk.ok("/lookups", {"document_number": TAKEN_IN, "purpose": "identity_check", "note": PHONES[3]})
    assert found["found"] and not clerk.ok("/lookups", {"document_number": SOUGHT, "purpose": "identity_check"})["found"]
    clear = clerk.ok(f"/cases/{case_no}/unmask", {"purpose": "contact", "note": PHONES[4]})
    assert clear["contacts"] == [PHONES[1]]
    supervisor.ok(f"/cases/{case_no}/reads/withheld", {"account": "zhou.yun", "until": "2025-10-01", "reason": WORDS[3]})
    supervisor.seen("/reads")
    for path in ("/cases", "/work", "/reports", "/due"):
        clerk.seen(path)
    assert clerk.get("/cases.xlsx" if clerk.get("/cases.xlsx").status_code == 200 else "/cases/export.xlsx").content.startswith(b"PK")
    if settings.font_folder().is_dir():
        letter = cage.watch(office.client("lin.jin")).post_to(f"/cases/{case_no}/letters/acceptance", {})
        assert letter.status_code in (200, 403), letter.text
    worker.seen("/me/data")

    # What is wrong must not be repeated in a refusal either: its text goes into logs of whoever calls.
    for client, path, body in (
        (clerk, "/lookups", {"document_number": SOUGHT[:-1], "purpose": "identity_check"}), (clerk, "/lookups", {"document_number": SOUGHT, "purpose": CARD}),
        (clerk, "/reports", {"channel": PHONES[1], "worker_id": BAD, "injury_at": TAKEN_IN}), (keeper, f"/payees/person:{person}/accounts", ACCOUNT | {"account": CARD + "X"}),
        (platform, "/platform/workers", {"rows": [{"document_number": [NEW]}]}), (platform, "/platform/orders/current", {"orders": [{"order_no": "L", "worker_id": BAD}]}),
    ):  # fmt: skip
        said = client.post_to(path, body)
        assert said.status_code == 422 and sung(said.content) == set(), (path, said.text)

    assert cage.answers and len(cage.addresses) > 30 and '"operation": "lookups.find"' in cage.log.getvalue()
    assert any(sung(answer) for answer in cage.answers), "those who may see them do"
    assert cage.found() == {}


def test_no_operation_takes_personal_words_in_its_address(cage: Cage) -> None:
    """Addresses stand in logs of proxies and in histories of browsers."""
    personal = {"document_number", "worker_id", "phone", "contact", "account_no", "name", "holder", "narrative", "diagnosis", "note"}
    paths = cage.office.app.openapi()["paths"]
    asked = {(path, part["name"]) for path, methods in paths.items() for one in methods.values() for part in one.get("parameters", []) if part["name"] in personal}
    # Names of numbers of the law, and of sheets: the pages send an ending only, and the server keeps no more of it.
    sheets = ("/api/platform/workers/file", "/api/agency/workers/file", "/api/hospitals/file", "/api/catalogues/file", "/api/transition/records/file", "/api/province/admission-batches/file")
    tried = ("/api/platform/orders/trial", "/api/province/candidates/{number}/checks/data", "/api/province/candidates/{number}/checks/enrolment")
    named = {"/api/law/numbers/{name}", "/api/law/numbers/{name}/form", *tried, *sheets, *(f"{path}/returned" for path in sheets)}
    assert asked == {(path, "name") for path in named}, asked


@pytest.mark.parametrize("form", forms(WORDS[0]))
def test_a_canary_that_sings_is_heard(cage: Cage, form: str) -> None:
    """The search sees a word that was left behind in each form, packed or not, in names and in the log."""
    content = b"\0" * 3 + forms(WORDS[0])[form] + b"\0"
    (cage.office.home.path / "left.tmp").write_bytes(content)
    (cage.temporary / "packed").write_bytes(gzip.compress(content))
    logging.getLogger("x").warning("%s", PHONES[0])
    (cage.temporary / f"{CARD}.pdf").write_bytes(b"")
    heard = cage.found()
    assert {"left.tmp", "packed", "log", f"name of {CARD}.pdf"} <= set(heard)
