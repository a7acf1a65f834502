"""The province over the interface: figures that lead to rows, numbers of the law under four eyes, hospitals and catalogues by file."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from tests.web.ground import Client, Office, refused, report
from zhibao import law
from zhibao.law import calendar

CHANGE = {
    "name": "decision_limit", "since": "2026-01-01", "value": 20, "cites": ["taoyuan-2025-1 §34"], "mark": "official", "reason": "省厅来函修改办理时限。",
}  # fmt: skip


def sheet(client: Client, path: str, text: str, **params: Any) -> Any:
    """A list sent as a file."""
    client.act_in(None)
    return client.http.post(
        f"/api{path}", content=text.encode(), params={"name": "list.csv"} | params,
        headers=client._headers() | {"Content-Type": "application/octet-stream"},
    )  # fmt: skip


@pytest.fixture
def limit(desk_office: Office) -> dict[str, Any]:
    """A number of the province that a change can replace."""
    with desk_office.home.reading():
        known = law.book().number("decision_limit", place="570000", on=date(2026, 1, 2))
    return known.document()


def test_a_number_is_let_in_by_another_person_and_holds_from_the_next_request(desk_office: Office, limit: dict[str, Any]) -> None:
    keeper, approver = desk_office.client("lv.li"), desk_office.client("he.yan")
    change = CHANGE | {"value": int(limit["value"]) + 3, "cites": limit["cites"]}
    asked = {"place": "570100", "on": "2026-01-02"}
    assert keeper.seen("/law/numbers/decision_limit", **asked)["value"] == limit["value"]
    made = keeper.ok("/law/changes/number", change)
    assert made["state"] == "proposed" and made["before"] == limit["value"] and made["mine"]
    # Nothing holds before somebody else has decided, and she who wrote it may not.
    assert keeper.seen("/law/numbers/decision_limit", **asked)["value"] == limit["value"]
    refused(keeper.post_to(f"/law/changes/{made['number']}/decide", {"approve": True, "reason": "x"}), 403, "not_permitted")
    done = approver.ok(f"/law/changes/{made['number']}/decide", {"approve": True, "reason": "与来函一致。"})
    assert done["state"] == "approved" and done["decided_by"] == "number_approver:he.yan"
    said = keeper.seen("/law/numbers/decision_limit", **asked)
    assert said["value"] == change["value"] and said["since"] == "2026-01-01"
    # A city and an enterprise, whose sessions are narrowed, are told the number that holds.
    for account in ("qian.mo", "meituan"):
        assert desk_office.client(account).seen("/law/numbers/decision_limit", **asked)["value"] == change["value"]
    # What was said before stays for the days before, and for whoever asks as of an earlier day.
    assert keeper.seen("/law/numbers/decision_limit", place="570100", on="2025-12-31")["value"] == limit["value"]
    with desk_office.home.reading():
        assert law.book().number("decision_limit", place="570100", on=date(2026, 1, 2), as_of=date(2025, 9, 9)).value == limit["value"]
        assert law.book().number("decision_limit", place="570100", on=date(2026, 1, 2)).value == change["value"]
    # Outside a session of this home the files speak.
    assert law.book().number("decision_limit", place="570100", on=date(2026, 1, 2)).value == limit["value"]
    refused(approver.post_to(f"/law/changes/{made['number']}/decide", {"approve": False, "reason": "x"}), 409, "law_change_decided")
    line = next(one for one in keeper.seen("/law/numbers", on="2026-01-02", q="decision_limit")["rows"] if one["name"] == "decision_limit")
    assert line["value"] == change["value"] and line["change"] == made["number"]


def test_one_person_in_two_posts_is_still_one_person(desk_office: Office, limit: dict[str, Any]) -> None:
    from zhibao.kit.actors import Actor
    from zhibao.kit.clock import now
    from zhibao.kit.errors import CallerFault
    from zhibao.law import changes

    made = desk_office.client("lv.li").ok("/law/changes/number", CHANGE | {"cites": limit["cites"]})
    with desk_office.home.session() as session, pytest.raises(CallerFault) as fault:
        changes.decide(session, made["number"], approve=True, reason="x", actor=Actor("lv.li", "number_approver"), at=now())
    assert fault.value.code == "four_eyes"


@pytest.mark.parametrize(
    ("spoilt", "code"),
    [
        ({"value": "twenty"}, "value_form"), ({"value": 15.5}, "value_form"), ({"name": "no_such_number"}, "unknown_number"),
        ({"cites": ["taoyuan-2025-1 §999"]}, "no_citation"), ({"by": {"colour": "red"}}, "unknown_key"), ({"until": "2025-01-01"}, "period_reversed"),
        ({"place": "330100"}, "unknown_place"),
    ],
)  # fmt: skip
def test_what_contradicts_the_law_is_told_and_nothing_is_kept(desk_office: Office, limit: dict[str, Any], spoilt: dict[str, Any], code: str) -> None:
    keeper = desk_office.client("lv.li")
    said = keeper.post_to("/law/changes/number", CHANGE | {"cites": limit["cites"]} | spoilt)
    assert said.status_code == 422 and said.json()["code"] == "law_change_form", said.text
    assert code in json.dumps(said.json()), said.text
    assert keeper.seen("/law/changes")["total"] == 0


def test_a_change_that_is_sent_back_changes_nothing(desk_office: Office, limit: dict[str, Any]) -> None:
    made = desk_office.client("lv.li").ok("/law/changes/number", CHANGE | {"cites": limit["cites"]})
    desk_office.client("he.yan").ok(f"/law/changes/{made['number']}/decide", {"approve": False, "reason": "来函未到。"})
    assert desk_office.client("lv.li").seen("/law/numbers/decision_limit", place="570100", on="2026-01-02")["value"] == limit["value"]
    refused(desk_office.client("he.yan").post_to("/law/changes/L570000-0009/decide", {"approve": True, "reason": "x"}), 404, "unknown_law_change")


def test_the_working_days_of_a_year_move_the_clocks_that_run(desk_office: Office) -> None:
    keeper, approver = desk_office.client("lv.li"), desk_office.client("he.yan")
    notice = {"name": "cn-2027", "year": 2027, "notice": "国办发明电〔2026〕99号（测试）", "holidays": ["2027-01-01"], "worked": ["2027-01-03"],
              "cites": ["holiday-notices §1"], "reason": "年度安排已发布。"}  # fmt: skip
    refused(keeper.post_to("/law/changes/calendar", notice | {"holidays": ["2027-01-02"]}), 422, "law_change_form")
    refused(keeper.post_to("/law/changes/calendar", notice | {"year": 2026}), 422, "law_change_form")
    desk_office.day("2026-11-05")
    made = keeper.ok("/law/changes/calendar", notice)
    assert keeper.seen("/law/calendars")["rows"][0]["name"] != "cn-2027"
    approver.ok(f"/law/changes/{made['number']}/decide", {"approve": True, "reason": "与通知一致。"})
    assert keeper.seen("/law/calendars")["rows"][0]["name"] == "cn-2027"
    desk_office.day("2026-12-30")
    with desk_office.home.reading():
        newest = calendar.newest(date(2026, 12, 30))
        assert not newest.working(date(2027, 1, 1)) and newest.working(date(2027, 1, 3))
        assert calendar.add_working_days(date(2026, 12, 31), 1, newest) == (date(2027, 1, 3), False)


HOSPITALS = "编码,名称,区县代码,协议起始日,协议终止日,经度,纬度,急救\n570102-09,溪畔医院,570102,2025-07-01,,123.61,28.10,是\n"


def test_hospitals_come_in_whole_or_not_at_all(desk_office: Office) -> None:
    keeper = desk_office.client("shu.mu")
    before = keeper.seen("/hospitals")["total"]
    bad = HOSPITALS + "570102-10,,570102,2025-07-01,,,,\n570102-11,山口医院,570199,2025-07-01,,,,也许\n"
    said = sheet(keeper, "/hospitals/file", bad, dry_run="false").json()
    assert (said["read"], said["rejected"], said["committed"]) == (3, 2, False) and keeper.seen("/hospitals")["total"] == before
    returned = sheet(keeper, "/hospitals/file/returned", bad)
    assert "缺少名称" in returned.content.decode("utf-8-sig")
    assert sheet(keeper, "/hospitals/file", HOSPITALS).json() == {"read": 1, "rejected": 0, "new": 1, "committed": False, "rows": []}
    assert sheet(keeper, "/hospitals/file", HOSPITALS, dry_run="false").json()["committed"]
    assert sheet(keeper, "/hospitals/file", HOSPITALS, dry_run="false").json()["new"] == 0
    assert keeper.seen("/hospitals", q="溪畔")["rows"][0]["in_force"]
    # An agreement that ends is a line with its last day: nobody is sent there any more.
    sheet(keeper, "/hospitals/file", HOSPITALS.replace("2025-07-01,,", "2025-07-01,2025-08-31,"), dry_run="false")
    assert keeper.seen("/hospitals")["total"] == before and keeper.seen("/hospitals", in_force=False, q="溪畔")["rows"][0]["last"] == "2025-08-31"
    refused(sheet(keeper, "/hospitals/file", HOSPITALS.replace("570102,", "330106,")), 422, "hospital_place")


def test_a_catalogue_is_tried_and_then_taken_in(desk_office: Office) -> None:
    keeper = desk_office.client("shu.mu")
    text = "编码,名称,单位,最高限价,自付比例\nX1,一种药,盒,12.50,0.1\n"
    given = {"kind": "drugs", "since": "2025-09-01"}
    assert sheet(keeper, "/catalogues/file", text, **given).json()["committed"] is False
    assert sheet(keeper, "/catalogues/file", text, dry_run="false", **given).json()["committed"]
    refused(sheet(keeper, "/catalogues/file", text, dry_run="false", **given), 409, "catalogue_known")
    newest = keeper.seen("/catalogues")["rows"][0]
    assert (newest["kind"], newest["entries"], newest["by"]) == ("drugs", 1, "list_keeper:shu.mu")
    entry = keeper.seen(f"/catalogues/{newest['number']}/entries", q="一种")["rows"][0]
    assert (entry["ceiling_fen"], entry["self_share"]) == (1250, "1/10")
    # A city sees the catalogues of its province, and keeps none of them.
    assessor = desk_office.client("qian.mo")
    assert assessor.seen("/catalogues")["rows"][0]["number"] == newest["number"]
    refused(sheet(assessor, "/catalogues/file", text, **given), 403, "not_permitted")


def test_every_figure_of_the_province_leads_to_its_rows(desk_office: Office) -> None:
    for _ in range(2):
        report(desk_office.client("zhou.yun"))
    province = desk_office.client("xu.xing")
    said = province.seen("/province")
    assert {one["place"] for one in said["cities"]} >= {"570100", "570200"}
    assert sum(one["open"] for one in said["cities"]) == province.seen("/cases")["total"]
    due = province.seen("/due", all=True, limit=500)
    assert sum(one["red"] for one in said["posts"]) == sum(one["colour"] == "red" for one in due["rows"])
    assert said["law"]["missing"] == province.seen("/law/numbers", standing="missing")["total"]
    assert said["law"]["assumed"] == province.seen("/law/numbers", standing="assumed")["total"]
    books = province.seen("/fund/balance")["rows"]
    assert {one["book"]: one["available_fen"] for one in said["books"]} == {one["book"]: one["available_fen"] for one in books}
    for one in said["enterprises"]:
        shown = province.seen(f"/province/enterprises/{one['uscc']}")
        assert {name: shown[name] for name in one} == one
        assert sum(max(0, line["outstanding_fen"]) for line in shown["arrears"]) == one["arrears_fen"]
    refused(province.get("/province/enterprises/91330000ABCDEFGH1X"), 404, "unknown_enterprise")
    refused(desk_office.client("fang.cao").get("/province"), 403, "not_permitted")
