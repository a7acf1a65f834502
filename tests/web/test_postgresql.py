"""The writing core of the office on PostgreSQL, where another server keeps the locks and the second wall."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import time_machine
from sqlalchemy import text

from tests.web import ground
from tests.web.ground import START, Office, refused
from tests.web.test_money import account, awarded, confirmed, funded, signed
from zhibao.app import database


@pytest.fixture
def postgresql_office(postgresql_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    """A home whose database is a PostgreSQL, served."""
    monkeypatch.setenv("ZHIBAO_DATABASE_URL", postgresql_url)
    home = ground.make_home(tmp_path / "home")
    with time_machine.travel(START, tick=True) as clock:
        yield Office(home, clock, ground.serving(home))
    home.engine.dispose()
    engine = database.connect(postgresql_url)
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()


def test_the_writing_core_holds_on_postgresql(postgresql_office: Office) -> None:
    office = postgresql_office
    funded(office)
    case_no = confirmed(office)
    clerk, other = office.client("zhou.yun"), office.client("luo.ying")
    refused(other.get(f"/cases/{case_no}"), 404, "unknown_case")
    seen = clerk.seen(f"/cases/{case_no}")["last_act"]
    refused(clerk.post_to(f"/cases/{case_no}/steps/objection", {"facts": {"statement": "x"}, "ground": "taoyuan-2025-1 §36"}, seen=seen - 1), 412, "changed_meanwhile")
    form = {"facts": {"statement": "对等级有异议。"}, "ground": "taoyuan-2025-1 §36"}
    first = clerk.post_to(f"/cases/{case_no}/steps/objection", form, seen=seen, key="request-0001")
    again = clerk.post_to(f"/cases/{case_no}/steps/objection", form, seen=seen, key="request-0001")
    assert first.status_code == 200 and first.json() == again.json()
    office.client("lin.jin").step(
        case_no, "objection_answer", ground="taoyuan-2025-1 §36", result="upheld", reason="维持。", article="measures-2025 §11(1)(1)", remedy="可以申请行政复议。"
    )
    award_no = awarded(office, case_no)
    payee = account(office, case_no)
    maker = office.client("wan.zhou", "payment_maker")
    assert [row["kind"] for row in maker.seen("/work")["rows"]] == ["payable"] and other.seen("/work")["total"] == 0
    batch = maker.ok("/batches", {"award_no": award_no}, key="batch-0001")
    assert {one["payee"] for one in batch["payments"]} == {payee}
    refused(office.client("xian.lai").get(f"/batches/{batch['batch_no']}"), 404, "unknown_batch")
    assert signed(office, batch["batch_no"])["state"] == "released"
    sent = office.client("wan.zhou", "payment_officer").post_to(f"/batches/{batch['batch_no']}/bank-file", {})
    assert sent.status_code == 200 and sent.headers["x-file-no"]
    assert ("zhou.yun", "cases.show") in {read[:2] for read in office.reads()}
