"""The service agencies: whom they serve, their workers, their cases; and that nothing of another one reaches them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from tests.web import phone_ground
from tests.web.ground import Client, Office, refused
from tests.web.phone_ground import ME, MY_PLATFORM, OTHER, OTHER_PLATFORM, report
from tests.web.test_platform import DIAGNOSIS, confirmed_case
from zhibao.access import acts as access
from zhibao.access.model import Area, AreaKind
from zhibao.app import scope
from zhibao.cases import parties, reports
from zhibao.cases.tables import CaseRow
from zhibao.edge.simulation.injuries import AGENCY, enterprise, somebody
from zhibao.journeys import case_to_agency, case_to_platform
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.clock import now
from zhibao.kit.identity import fictional_uscc
from zhibao.registry import acts as registry

STRANGER = somebody(71)
OTHER_AGENCY = fictional_uscc(1002)
NOT_SERVED = enterprise("didi").uscc
SHEET = f"姓名,证件号码,起始日期,备注\n{STRANGER.name},{STRANGER.document},2025-08-01,\n坏行,123,2025-08-01,请核对\n".encode()


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the orders of two workers, and a second agency that serves the platform of one of them."""
    folder = tmp_path_factory.mktemp("agency") / "home"
    home = phone_ground.make_home(folder)
    by = [Actor(f"demo.{n}", post) for n, post in enumerate(("grant_applicant", "grant_reviewer", "grant_approver"))]
    at = phone_ground.ground.START
    with home.session() as session:
        said = {"actor": "demo", "ground": "test"}
        registry.record_agency(session, uscc=OTHER_AGENCY, name="桃源服务机构二", place="570100", demo=True, **said)
        registry.record_agency_link(session, uscc=OTHER_AGENCY, enterprise=MY_PLATFORM, first=date(2025, 7, 1), last=None, **said)
        access.open_account(session, home.keyring, "agency2", person="agency2", shown_as="桃源服务机构二", pseudonym=None, actor=by[0], at=at)
        number = access.apply_for(
            session, "agency2", "service_agency", Area(AreaKind.SERVICE_AGENCY, OTHER_AGENCY), valid_from=date(2025, 7, 1), valid_to=None, reason="test",
            actor=by[0], at=at,
        )  # fmt: skip
        access.step_grant(session, number, "reviewed", reason="test", actor=by[1], at=at)
        access.step_grant(session, number, "approved", reason="test", actor=by[2], at=at)
    home.engine.dispose()
    return folder


@pytest.fixture
def served(template: Path, tmp_path: Path) -> Iterator[Office]:
    """A copy of it, served."""
    with phone_ground.phone(template, tmp_path / "home") as opened:
        yield opened


@pytest.fixture
def mine(served: Office) -> Client:
    """The agency through which the workers of the stories ride."""
    return served.client("agency1")


@pytest.fixture
def theirs(served: Office) -> Client:
    """Another agency that serves the platform of worker 1 too."""
    return served.client("agency2")


def sent(client: Client, path: str, content: bytes = SHEET, **asked: Any) -> Any:
    """Send a sheet."""
    headers = {**client._headers(), "Content-Type": "application/octet-stream"}
    return client.http.post(f"/api/agency/workers/{path}", params={"platform": MY_PLATFORM, "name": "名册.csv"} | asked, content=content, headers=headers)


# The agency


def test_the_agency_sees_itself_and_whom_it_serves(served: Office, mine: Client, theirs: Client) -> None:
    home = mine.seen("/agency")
    assert (home["uscc"], home["name"], home["place_zh"], home["workers"]) == (AGENCY, "桃源服务机构一", "桃花市", 2)
    assert {(one["name"], one["from"], one["to"], one["now"]) for one in home["serves"]} == {("饿了么", "2025-07-01", None, True), ("美团", "2025-07-01", None, True)}
    assert [one["platform"] for one in theirs.seen("/agency")["serves"]] == [MY_PLATFORM] and theirs.seen("/agency")["workers"] == 0
    with served.home.session() as session:
        registry.record_agency_link(
            session, uscc=AGENCY, enterprise=OTHER_PLATFORM, first=date(2025, 7, 1), last=date(2025, 8, 31), actor="demo", ground="test"
        )
    assert {one["name"]: (one["to"], one["now"]) for one in mine.seen("/agency")["serves"]}["美团"] == ("2025-08-31", False)


def test_others_are_no_agency_and_an_agency_is_no_platform(served: Office, mine: Client) -> None:
    for account in ("worker1", "lin.jin", ME.slug):
        for path in ("/agency", "/agency/workers", "/agency/cases"):
            refused(served.client(account).get(path), 403, "not_permitted")
        refused(served.client(account).post_to("/agency/workers", {}), 403, "not_permitted")
    for path in ("/platform", "/platform/cases", "/platform/bills/2025-08", "/cases", "/me"):
        refused(mine.get(path), 403, "not_permitted")


def test_an_agency_that_is_not_on_the_register_is_told_so(served: Office, mine: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zhibao.web.routes.agency.party_of", lambda _desk: fictional_uscc(1003))
    for path in ("/agency", "/agency/workers"):
        assert refused(mine.get(path), 404, "agency_unknown")["remedy_zh"]
    assert mine.seen("/agency/cases")["total"] == 0


# Workers


def test_its_workers_are_told_masked_page_by_page_with_what_ended(served: Office, mine: Client, theirs: Client) -> None:
    page = mine.seen("/agency/workers")
    assert page["total"] == 2 and {one["platform"] for one in page["rows"]} == {"饿了么", "美团"}
    told = mine.get("/agency/workers").text
    for who in (ME.who, OTHER.who):
        assert who.document not in told and who.name not in told
    row = next(one for one in page["rows"] if one["platform"] == "饿了么")
    assert (row["worker"][0], row["from"], row["to"], row["ended"]) == (ME.who.name[0], "2025-07-01", None, False)
    assert ("agency1", "agency.workers", ["masked_document", "masked_name"], 0, "service_agency") in served.reads()
    assert theirs.seen("/agency/workers")["total"] == 0
    mine.ok("/agency/workers", {"platform": MY_PLATFORM, "dry_run": False, "rows": [{"document_number": ME.who.document, "from": "2025-07-01", "to": "2025-08-31"}]})
    assert [(one["to"], one["ended"]) for one in mine.seen("/agency/workers")["rows"] if one["platform"] == "饿了么"] == [("2025-08-31", True)]
    one, two = mine.seen("/agency/workers", limit=1), mine.seen("/agency/workers", limit=1, offset=1)
    assert (one["total"], len(one["rows"]), len(two["rows"])) == (2, 1, 1) and one["rows"] != two["rows"]


def test_workers_whom_a_platform_names_an_agency_that_does_not_serve_it_stay_unseen(served: Office, theirs: Client) -> None:
    row = {"document_number": STRANGER.document, "from": "2025-08-01", "service_agency": OTHER_AGENCY}
    served.client(OTHER.slug).ok("/platform/workers", {"rows": [row], "dry_run": False})
    assert theirs.seen("/agency/workers")["total"] == 0
    served.client(ME.slug).ok("/platform/workers", {"rows": [row], "dry_run": False})
    assert [one["platform"] for one in theirs.seen("/agency/workers")["rows"]] == ["饿了么"]


def test_workers_are_registered_on_behalf_of_the_platform(served: Office, mine: Client, theirs: Client) -> None:
    rows = [
        {"document_number": STRANGER.document, "name": STRANGER.name, "from": "2025-08-01"}, {"document_number": "570100199001010011"},
        {"document_number": somebody(72).document, "from": "2025-08-01", "service_agency": OTHER_AGENCY}, {"document_number": somebody(73).document, "from": "2025-06-30"},
    ]  # fmt: skip
    body = {"platform": MY_PLATFORM, "rows": rows}
    dry = mine.ok("/agency/workers", body)
    assert (dry["committed"], dry["registered"], dry["rejected"]) == (False, 1, 3) and mine.seen("/agency")["workers"] == 2
    done = mine.ok("/agency/workers", body | {"dry_run": False})
    assert (done["committed"], [(one["row"], one["code"]) for one in done["rejections"]]) == (
        True, [(2, "document_check_digit"), (3, "agency_other"), (4, "agency_not_serving")],
    )  # fmt: skip
    assert all(one["zh"] and one["en"] for one in done["rejections"])
    assert mine.seen("/agency")["workers"] == 3 and served.client(ME.slug).seen("/platform")["workers"] == 2
    assert theirs.seen("/agency/workers")["total"] == 0
    with served.home.reading() as session:
        act = session.scalars(select(acts.Act).where(acts.Act.verb == "registered_workers").order_by(acts.Act.id.desc())).first()
        assert act is not None
        assert (act.actor, act.on_behalf_of, act.content["service_agency"]) == ("service_agency:agency1", f"enterprise:{MY_PLATFORM}", AGENCY)


def test_a_platform_that_is_not_served_is_refused(served: Office, mine: Client, theirs: Client) -> None:
    row = {"document_number": STRANGER.document, "from": "2025-08-01"}
    for dry in (True, False):
        said = refused(mine.post_to("/agency/workers", {"platform": NOT_SERVED, "dry_run": dry, "rows": [row]}), 403, "platform_not_served")
        assert "滴滴出行" in said["zh"] and said["remedy_zh"] and said["remedy_en"]
    refused(theirs.post_to("/agency/workers", {"platform": OTHER_PLATFORM, "rows": [row]}), 403, "platform_not_served")
    refused(sent(mine, "file", platform=NOT_SERVED), 403, "platform_not_served")
    refused(sent(mine, "file/returned", platform=NOT_SERVED), 403, "platform_not_served")
    refused(mine.post_to("/agency/workers", {"platform": fictional_uscc(999), "rows": [row]}), 404, "enterprise_unknown")
    with served.home.session() as session:
        registry.record_agency_link(
            session, uscc=AGENCY, enterprise=MY_PLATFORM, first=date(2025, 7, 1), last=date(2025, 9, 9), actor="demo", ground="test"
        )
    refused(mine.post_to("/agency/workers", {"platform": MY_PLATFORM, "rows": [row]}), 403, "platform_not_served")
    # What it served is still told.
    assert mine.seen("/agency/workers")["total"] == 2


def test_a_sheet_comes_back_in_the_senders_own_layout(served: Office, mine: Client) -> None:
    tried = sent(mine, "file").json()
    assert (tried["committed"], tried["registered"], tried["rejected"]) == (False, 1, 1)
    done = sent(mine, "file", dry_run=False).json()
    assert (done["committed"], [one["row"] for one in done["rejections"]]) == (True, [3])
    back = sent(mine, "file/returned").content.decode("utf-8-sig").splitlines()
    assert back[0].startswith("姓名,证件号码,起始日期,备注") and back[1].startswith("坏行,123,2025-08-01,请核对") and len(back) == 2
    assert sent(mine, "file/returned", SHEET.splitlines(keepends=True)[0] + SHEET.splitlines()[1]).status_code == 204
    assert not [path for path in (served.home.path / "incoming").rglob("*") if path.is_file()]


# Cases


def test_the_cases_of_its_orders_without_diagnosis_and_money(served: Office, mine: Client, theirs: Client) -> None:
    case_no = confirmed_case(served)
    for ref in ("I1", "I2"):
        served.client("tao.zhu").step(case_no, "inquiry_answer", "taoyuan-2025-1 §32", ref=ref, answer=f"已答复：{DIAGNOSIS}")
    served.client("lin.jin").step(case_no, "confirmation", article="measures-2025 §11(1)(1)", reason=f"摔倒致{DIAGNOSIS}", findings=DIAGNOSIS)
    line = mine.seen("/agency/cases")["rows"][0]
    assert (line["case_no"], line["orders"], line["platforms"], line["conclusion"]) == (case_no, [ME.order.order_no], ["饿了么"], "confirmed")
    case = mine.seen(f"/agency/cases/{case_no}")
    assert [one["zh"] for one in case["steps"]][-1] == "确认为职业伤害。" and all(one["en"] and one["on"] for one in case["steps"])
    names = {
        "case_no", "worker", "injury_at", "place", "state", "zh", "en", "conclusion", "conclusion_on", "closed", "platforms", "orders", "steps",
    }  # fmt: skip
    with served.home.reading() as session:
        made = case_to_agency.whole(session, served.home.keyring, case_to_platform.case_of(session, case_no, AGENCY), AGENCY, now().date())
    assert set(made) == names and set(case) == names | {"place_zh"}
    everything = [mine.get(path).text for path in ("/agency", "/agency/workers", "/agency/cases", f"/agency/cases/{case_no}")]
    for secret in (DIAGNOSIS, "diagnosis", "evidence", "narrative", ME.who.name, ME.who.document, "13812345678", "appraisal", "amount", "账户", f"{case_no}-E1"):
        assert not [text for text in everything if secret in text], secret
    assert ("agency1", "agency.case", ["conclusion", "masked_name"], 0, "service_agency") in served.reads()
    assert theirs.seen("/agency/cases")["total"] == 0
    refused(theirs.get(f"/agency/cases/{case_no}"), 404, "unknown_case")
    for path in (f"/cases/{case_no}", f"/platform/cases/{case_no}", f"/cases/{case_no}/evidence", f"/cases/{case_no}/evidence/{case_no}-E1/file", "/deduction-reports"):
        refused(mine.get(path), 403, "not_permitted")


def test_an_agency_that_did_not_serve_on_the_day_is_no_party(served: Office, mine: Client) -> None:
    with served.home.session() as session:
        registry.record_agency_link(
            session, uscc=AGENCY, enterprise=MY_PLATFORM, first=date(2025, 7, 1), last=date(2025, 8, 4), actor="demo", ground="test"
        )
    report(served.client("worker1"))
    assert mine.seen("/agency/cases")["total"] == 0


def test_a_person_who_names_another_platform_releases_the_agency_too(served: Office, mine: Client) -> None:
    case_no = report(served.client("worker1"))["case_no"]
    assert mine.seen("/agency/cases", open_only=True)["total"] == 1
    officer = Actor("lin.jin", "confirmation_officer")
    with served.home.session() as session:
        parties.name_responsible(session, case_no, MY_PLATFORM, agencies=[AGENCY], actor=officer, at=now())
        assert parties.is_party(session, case_no, AGENCY)
        parties.name_responsible(session, case_no, NOT_SERVED, actor=officer, at=now())
        assert parties.parties(session, case_no) == [NOT_SERVED]
    refused(mine.get(f"/agency/cases/{case_no}"), 404, "unknown_case")


def test_a_session_narrowed_to_an_agency_sees_the_files_of_its_cases_only(served: Office) -> None:
    case_no = report(served.client("worker1"))["case_no"]
    with served.home.reading() as session:
        for code, seen in ((AGENCY, [case_no]), (OTHER_AGENCY, [])):
            scope.narrow(session, scope.View(Area(AreaKind.SERVICE_AGENCY, code), ""))
            assert session.scalars(select(CaseRow.case_no)).all() == seen
        scope.narrow(session, None)


# Reports


def test_an_agency_reports_an_injury_of_its_worker(served: Office, mine: Client) -> None:
    body = {"worker_id": ME.who.document, "injury_at": ME.injured_at + "+08:00", "place": ME.district, "narrative": "站长来电"}
    first = mine.ok("/agency/reports", body, key="report-0001")
    assert first["case_no"] and first == mine.ok("/agency/reports", body, key="report-0001")
    refused(mine.post_to("/agency/reports", body), 422, "key_form")
    assert [one["case_no"] for one in mine.seen("/agency/cases")["rows"]] == [first["case_no"]]
    with served.home.reading() as session:
        told = reports.reports(session, case_no=first["case_no"])[0]
        assert (told.channel, told.reporter) == ("agency", "agency")
    # Nobody's order near: she is known by the register.
    later = mine.ok("/agency/reports", body | {"injury_at": "2025-09-01T10:00:00+08:00"}, key="report-0002")
    assert later["case_no"] and mine.seen(f"/agency/cases/{later['case_no']}")["orders"] == []


def test_a_report_about_somebody_elses_worker_tells_nothing(served: Office, theirs: Client) -> None:
    case_no = report(served.client("worker1"))["case_no"]
    body = {"worker_id": ME.who.document, "injury_at": ME.injured_at + "+08:00", "place": ME.district}
    done = theirs.ok("/agency/reports", body, key="report-0003")
    unknown = theirs.ok("/agency/reports", body | {"worker_id": somebody(99).document}, key="report-0004")
    assert (done["case_no"], done["waits"], done["zh"]) == (None, True, unknown["zh"]) and set(done) == set(unknown)
    assert theirs.seen("/agency/cases")["total"] == 0
    refused(theirs.get(f"/agency/cases/{case_no}"), 404, "unknown_case")
