"""Grants over the interface: three people at three desks, each within her own region, and what a revocation does to a session."""

from __future__ import annotations

from tests.web.ground import Office, refused
from zhibao.access import acts
from zhibao.access.model import Area, AreaKind
from zhibao.kit.actors import Actor
from zhibao.kit.clock import now

NEW = {
    "account": "new.one", "post": "confirmation_officer", "area_kind": "city", "area": "570100", "valid_from": "2025-09-10", "reason": "接任",
}  # fmt: skip


def test_a_grant_goes_through_three_hands(desk_office: Office) -> None:
    applicant, reviewer, approver = (desk_office.client(name) for name in ("zhi.lu", "xun.xiang", "zi.ji"))
    applicant.ok("/accounts", {"account": "new.one", "person": "new.one", "shown_as": "新人"})
    refused(applicant.post_to("/accounts", {"account": "new.one", "person": "x1", "shown_as": "x"}), 409, "account_taken")
    row = applicant.ok("/grants", NEW)
    assert (row["state"], row["holds"], row["area_zh"]) == ("applied", False, "桃花市")
    number = row["grant"]
    refused(applicant.post_to(f"/grants/{number}/review", {"reason": "x"}), 403, "not_permitted")
    refused(approver.post_to(f"/grants/{number}/approve", {"reason": "x"}), 422, "grant_step")
    reviewer.ok(f"/grants/{number}/review", {"reason": "相符"})
    done = approver.ok(f"/grants/{number}/approve", {"reason": "同意"})
    assert done["holds"] and [step["step"] for step in done["steps"]] == ["applied", "reviewed", "approved"]
    person = desk_office.client("new.one")
    assert person.seen("/cases")["total"] == 0
    applicant.ok(f"/grants/{number}/revoke", {"reason": "调离"})
    refused(person.get("/cases"), 403, "not_permitted")
    assert person.seen("/session")["acting_in"] is None
    assert [one["grant"] for one in approver.seen("/grants", account="new.one", state="revoked")["rows"]] == [number]


def test_posts_apart_are_refused_at_the_desk(desk_office: Office) -> None:
    told = refused(desk_office.client("zhi.lu").post_to("/grants", NEW | {"account": "lin.jin", "post": "payment_maker"}), 422, "posts_apart")
    assert "确认岗" in told["zh"]
    by_post = {line["post"]: line for line in desk_office.client("lin.jin").seen("/posts")["rows"]}
    assert {"payment_maker", "auditor", "grant_approver", "worker", "account_keeper"} <= set(by_post["confirmation_officer"]["apart"])
    assert "benefit_assessor" not in by_post["confirmation_officer"]["apart"]


def test_whoever_administers_a_city_reaches_no_other(desk_office: Office) -> None:
    home, area = desk_office.home, Area(AreaKind.CITY, "570200")
    with home.session() as session:
        acts.open_account(session, home.keyring, "city.one", person="city.one", shown_as="市", pseudonym=None, actor=Actor("a", "grant_applicant"), at=now())
        number = acts.apply_for(
            session, "city.one", "grant_applicant", area, valid_from=now().date(), valid_to=None, reason="x", actor=Actor("a", "grant_applicant"), at=now()
        )
        acts.step_grant(session, number, "reviewed", reason="x", actor=Actor("b", "grant_reviewer"), at=now())
        acts.step_grant(session, number, "approved", reason="x", actor=Actor("c", "grant_approver"), at=now())
    city, province = desk_office.client("city.one"), desk_office.client("zhi.lu")
    seen = {row["area"] for row in city.seen("/grants", limit=500)["rows"] if row["area_kind"] not in ("person",)}
    assert seen == {"570200"}
    assert len({row["area"] for row in province.seen("/grants", limit=500)["rows"]}) > 5
    refused(city.post_to("/grants", NEW | {"account": "lin.jin"}), 403, "not_permitted")
    refused(city.post_to("/grants", NEW | {"account": "meituan", "post": "platform", "area_kind": "enterprise", "area": "x"}), 403, "not_permitted")
    elsewhere = next(row["grant"] for row in province.seen("/grants", account="lin.jin")["rows"])
    refused(city.post_to(f"/grants/{elsewhere}/revoke", {"reason": "x"}), 404, "unknown_grant")
    refused(city.post_to("/accounts/lin.jin/close", {"reason": "x"}), 404, "unknown_account")
    refused(city.post_to("/accounts/lin.jin/identities", {"issuer": "demo", "subject": "mine"}), 404, "unknown_account")


def test_the_yearly_list_over_the_interface(desk_office: Office) -> None:
    reviewer = desk_office.client("xun.xiang")
    assert reviewer.seen("/grants/yearly")["total"] == 0
    desk_office.day("2026-09-10")
    before = reviewer.seen("/grants/yearly", limit=500)
    parties = {"worker", "relative", "union", "platform", "service_agency", "insurer"}
    assert before["total"] > 30 and not {row["post"] for row in before["rows"]} & parties
    own = next(row["grant"] for row in before["rows"] if row["account"] == "xun.xiang")
    refused(reviewer.post_to(f"/grants/{own}/keep", {"reason": "x"}), 403, "same_person")
    one = next(row["grant"] for row in before["rows"] if row["account"] == "lin.jin")
    reviewer.ok(f"/grants/{one}/keep", {"reason": "仍在岗"})
    assert reviewer.seen("/grants/yearly")["total"] == before["total"] - 1


def test_a_closed_account_is_out_at_once(desk_office: Office) -> None:
    person, applicant = desk_office.client("lin.jin"), desk_office.client("zhi.lu")
    assert person.get("/cases").status_code == 200
    applicant.ok("/accounts/lin.jin/close", {"reason": "调离"})
    refused(person.http.get("/api/cases"), 401, "not_signed_in")
    rows = {row["account"]: row["open"] for row in applicant.seen("/accounts", limit=500)["rows"]}
    assert rows["lin.jin"] is False and not any(name.startswith("worker") for name in rows), "workers are not listed"
