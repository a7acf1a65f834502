"""Who stands in for whom: recorded by the supervisor of the region, gives no right, and what was named to somebody away comes to her stand-in."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.web.ground import Office, refused, report
from zhibao.access import acts
from zhibao.access.model import Area, AreaKind
from zhibao.kit.actors import Actor
from zhibao.kit.clock import now

CITY = Area(AreaKind.CITY, "570100")


def granted(office: Office, name: str, *, area: Area = CITY, last: date | None = None, post: str = "confirmation_officer") -> str:
    """An officer with a post."""
    with office.home.session() as session:
        acts.open_account(session, office.home.keyring, name, person=name, shown_as="替岗者", pseudonym=None, actor=Actor("a", "grant_applicant"), at=now())
        number = acts.apply_for(
            session, name, post, area, valid_from=now().date(), valid_to=last, reason="替岗", actor=Actor("a", "grant_applicant"), at=now()
        )
        acts.step_grant(session, number, "reviewed", reason="x", actor=Actor("b", "grant_reviewer"), at=now())
        acts.step_grant(session, number, "approved", reason="x", actor=Actor("c", "grant_approver"), at=now())
    return number


def grant_of(office: Office, account: str) -> str:
    rows = office.client("fang.cao").seen("/leaves/officers", limit=500)["rows"]
    return str(next(one["grant"] for one in rows if one["account"] == account))


def test_a_leave_is_recorded_seen_by_both_and_ended(desk_office: Office) -> None:
    granted(desk_office, "new.one")
    supervisor, today = desk_office.client("fang.cao"), now().date()
    form = {"grant": grant_of(desk_office, "lin.jin"), "stand_in": "new.one", "first": today.isoformat(), "last": (today + timedelta(days=5)).isoformat()}
    made = supervisor.ok("/leaves", form)
    assert (made["account"], made["stand_in"], made["post"], made["now"], made["stand_in_shown_as"]) == ("lin.jin", "new.one", "confirmation_officer", True, "替岗者")
    assert [one["leave"] for one in desk_office.client("new.one").seen("/leaves/mine")["stands_in_for"]] == [made["leave"]]
    assert [one["leave"] for one in desk_office.client("lin.jin").seen("/leaves/mine")["away"]] == [made["leave"]]
    assert [one["account"] for one in desk_office.client("new.one").seen("/work")["stands_in_for"]] == ["lin.jin"]
    refused(supervisor.post_to("/leaves", form | {"first": form["last"]}), 422, "leave_overlaps")
    ended = supervisor.ok(f"/leaves/{made['leave']}/end", {"last": (today - timedelta(days=1)).isoformat()})
    assert ended["now"] is False and desk_office.client("new.one").seen("/work")["stands_in_for"] == []
    assert supervisor.seen("/leaves")["rows"] == [] and supervisor.ok("/leaves", form)["now"] is True
    assert supervisor.seen("/leaves", now="true")["total"] == 1


@pytest.mark.parametrize("kind", ["no post", "another city", "too short", "revoked"])
def test_whoever_stands_in_holds_the_post_through_all_the_days(desk_office: Office, kind: str) -> None:
    today = now().date()
    last = today + timedelta(days=5)
    if kind == "no post":
        granted(desk_office, "new.one", post="case_clerk")
    else:
        area = Area(AreaKind.CITY, "570200") if kind == "another city" else CITY
        number = granted(desk_office, "new.one", area=area, last=last - timedelta(days=1) if kind == "too short" else None)
        if kind == "revoked":
            with desk_office.home.session() as session:
                acts.step_grant(session, number, "revoked", reason="x", actor=Actor("a", "grant_applicant"), at=now())
    form = {"grant": grant_of(desk_office, "lin.jin"), "stand_in": "new.one", "first": today.isoformat(), "last": last.isoformat()}
    refused(desk_office.client("fang.cao").post_to("/leaves", form), 422, "stand_in_lacks_post")


def test_the_wrong_button(desk_office: Office) -> None:
    granted(desk_office, "new.one")
    supervisor, today = desk_office.client("fang.cao"), now().date().isoformat()
    form = {"grant": grant_of(desk_office, "lin.jin"), "stand_in": "new.one", "first": today, "last": today}
    refused(supervisor.post_to("/leaves", form | {"stand_in": "lin.jin"}), 403, "same_person")
    refused(supervisor.post_to("/leaves", form | {"stand_in": "nobody.here"}), 404, "unknown_account")
    refused(supervisor.post_to("/leaves", form | {"last": "2000-01-01"}), 422, "leave_period")
    refused(supervisor.post_to("/leaves", form | {"last": "2099-01-01"}), 422, "leave_period")
    refused(supervisor.post_to("/leaves", form | {"grant": "G2025-999999"}), 404, "unknown_grant")
    made = supervisor.ok("/leaves", form)
    refused(supervisor.post_to(f"/leaves/{made['leave']}/end", {"last": "2099-01-01"}), 422, "leave_over")
    # Another city neither sees it nor ends it, and does not take officers of this one.
    other = desk_office.client("nan.yang")
    assert other.seen("/leaves")["rows"] == [] and {one["area"][:4] for one in other.seen("/leaves/officers")["rows"]} == {"5702"}
    refused(other.post_to(f"/leaves/{made['leave']}/end", {"last": today}), 404, "unknown_leave")
    refused(other.post_to("/leaves", form), 404, "unknown_grant")
    refused(desk_office.client("lin.jin").post_to("/leaves", form), 403, "not_permitted")


def test_what_was_named_to_an_officer_comes_to_her_stand_in_and_to_nobody_else(desk_office: Office) -> None:
    granted(desk_office, "new.one")
    case_no = report(desk_office.client("zhou.yun"))["case_no"]
    record = {
        "ref": "WI-7", "kind": "work_injury_application", "event_on": "2025-09-08", "standing": "live", "items": ["medical_care"],
        "officer": "confirmation_officer:lin.jin",
    }  # fmt: skip
    assert desk_office.client("zhou.yun").ok(f"/cases/{case_no}/other-schemes", record)["concerns"]

    def waiting(account: str) -> list[str]:
        return [row["case_no"] for row in desk_office.client(account).seen("/work")["rows"] if row["kind"] == "double_coverage"]

    assert (waiting("lin.jin"), waiting("new.one")) == ([case_no], [])
    today = now().date().isoformat()
    desk_office.client("fang.cao").ok("/leaves", {"grant": grant_of(desk_office, "lin.jin"), "stand_in": "new.one", "first": today, "last": today})
    assert (waiting("lin.jin"), waiting("new.one")) == ([case_no], [case_no])
