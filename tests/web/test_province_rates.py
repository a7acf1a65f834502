"""The province's review of the factors over the interface: each post at its step, four eyes, rows, notice, signs of suppressed reporting."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.journeys.counts import keep_counts
from tests.web.ground import Client, Office, refused
from tests.web.phone_ground import ME, MY_PLATFORM, OTHER_PLATFORM
from tests.web.test_platform_rates import drafted
from zhibao.app import jobs, rate_work
from zhibao.app.tables import JobRow
from zhibao.cases import acts as cases
from zhibao.contributions import rate_acts, suppression_tasks
from zhibao.journeys import order_to_bill
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.clock import Month, instant, now
from zhibao.kit.errors import CallerFault
from zhibao.kit.progress import silent

PROVINCE = "570000"
WORDS = {"words": "见附件", "on": "2026-11-02"}
CLERK = Actor("he.ping", "rate_clerk")


@pytest.fixture
def staff(served: Office) -> dict[str, Client]:
    """Three natural persons of the provincial agency."""
    return {"clerk": served.client("he.ping"), "reviewer": served.client("lu.an"), "decider": served.client("ding.ning")}


def drafts(client: Client, **more: Any) -> Any:
    said = client.post_to("/province/rate-reviews", {"year": 2027, **more})
    assert said.status_code == 202, said.text
    return said.json()


def step(client: Client, number: str, name: str, body: Any = None) -> Any:
    return client.post_to(f"/province/rate-reviews/{number}/steps/{name}", body or WORDS)


def offered(client: Client, number: str) -> dict[str, bool]:
    return {one["step"]: one["may"] for one in client.seen(f"/province/rate-reviews/{number}")["next"]}


def test_a_review_goes_from_the_draft_to_the_answer_through_three_persons(served: Office, staff: dict[str, Client]) -> None:
    number, (clerk, reviewer, decider) = drafted(served), staff.values()
    path = f"/province/rate-reviews/{number}"
    page = clerk.seen("/province/rate-reviews")
    (row,) = page["rows"]
    assert page["years"] == [2027] and (row["number"], row["state"], row["ratio"], row["band"], row["provisional"]) == (number, "drafted", "0.9", "1.2", True)
    assert clerk.seen("/province/rate-reviews", year=2028)["rows"] == []
    assert offered(clerk, number) == {"review": False, "return": False}
    assert offered(reviewer, number) == {"review": True, "return": True}
    assert offered(decider, number) == {"review": False, "return": True}
    refused(step(clerk, number, "review"), 403, "post_not_allowed")
    refused(step(decider, number, "decide"), 409, "step_not_permitted")
    assert step(reviewer, number, "review").json()["state"] == "reviewed"
    refused(step(clerk, number, "hear", {"words": "无意见"}), 422, "day_missing")
    refused(clerk.get(f"{path}/notice"), 409, "not_decided")
    assert step(clerk, number, "hear").json()["state"] == "heard"
    done = step(decider, number, "decide").json()
    assert (done["state"], done["effective_from"], done["decided"]) == ("decided", "2027-01-01", True)
    assert step(clerk, number, "serve").json()["state"] == "notified"
    assert number in clerk.get(f"{path}/notice", form="txt").content.decode() and clerk.get(f"{path}/notice").content.startswith(b"%PDF-")
    text = clerk.get(f"{path}/notice", form="txt").content.decode()
    code, anybody = text.split()[-1], served.client("worker5").http
    anybody.cookies.clear()
    assert anybody.get(f"/api/letters/check/{code}").json() == {"genuine": True}
    assert anybody.get(f"/api/letters/check/{code.replace('-0001-', '-0002-')}").json() == {"genuine": False}
    # An objection on paper is taken in by the clerk; who decided does not answer it.
    assert step(clerk, number, "object").json()["state"] == "objected"
    why = next(one for one in decider.seen(path)["next"] if one["step"] == "uphold")
    assert not why["may"] and why["why_zh"] and why["why_en"]
    refused(step(decider, number, "uphold"), 403, "four_eyes")
    said = step(reviewer, number, "uphold").json()
    assert [one["step"] for one in said["steps"]] == ["draft", "review", "hear", "decide", "serve", "object", "uphold"]
    assert all(len(set(one["cites"])) == len(one["cites"]) for one in said["calculation"]["steps"])
    assert said["steps"][3]["actor"] == "rate_decider:ding.ning" and said["calculation"]["steps"] and said["terms"]["numbers"]


def test_who_drafted_does_not_review_in_another_post(served: Office) -> None:
    number = drafted(served)
    with served.home.session() as session:
        held = rate_acts.review_of(session, number)
        faults = [fault.code for _, fault in rate_acts.offers(held, Actor("he.ping", "rate_reviewer")) if fault is not None]
        assert faults == ["four_eyes", "four_eyes"]
        with pytest.raises(CallerFault, match="four_eyes"):
            rate_acts.take(session, number, "review", words="x", actor=Actor("he.ping", "rate_reviewer"), at=now())


@pytest.mark.parametrize("account", ["qian.mo", "lv.li", ME.slug])
def test_others_are_refused(served: Office, account: str) -> None:
    number, other = drafted(served), served.client(account)
    for path in ("/province/rate-reviews", f"/province/rate-reviews/{number}", f"/province/rate-reviews/{number}/rows/benefits", "/province/rate-signs"):
        refused(other.get(path), 403, "not_permitted")
    refused(step(other, number, "review"), 403, "not_permitted")
    refused(other.post_to("/province/rate-reviews", {"year": 2027}), 403, "not_permitted")


def test_overseers_look_and_do_nothing(served: Office, staff: dict[str, Client]) -> None:
    number = drafted(served)
    for account in ("xu.xing", "wang.lu"):
        other = served.client(account)
        assert other.seen(f"/province/rate-reviews/{number}")["number"] == number and not any(offered(other, number).values())
        refused(step(other, number, "review"), 403, "not_permitted")
    for one in (staff["reviewer"], staff["decider"]):
        refused(one.post_to("/province/rate-reviews", {"year": 2027}), 403, "not_permitted")


def test_another_provinces_review_is_not_there(served: Office, staff: dict[str, Client]) -> None:
    clerk = staff["clerk"]
    for number in ("F330000-2027-0001", "F570000-2027-0009"):
        refused(clerk.get(f"/province/rate-reviews/{number}"), 404, "unknown_rate_review")
        refused(step(clerk, number, "hear"), 404, "unknown_rate_review")
    refused(clerk.post_to("/province/rate-signs/S330000-0123456789ab/answer", {"finding": "inspection", "reason": "x"}), 404, "unknown_task")


def test_drafts_are_made_when_the_window_is_over_and_lead_to_their_rows(served: Office, staff: dict[str, Client], tmp_path: Any) -> None:
    from zhibao.contributions import receipts

    clerk, industry = staff["clerk"], "instant_delivery"
    refused(clerk.post_to("/province/rate-reviews", {"year": 2027}), 409, "window_open")
    served.day("2026-11-20")
    may = Month(2026, 5)
    file = tmp_path / "receipts.csv"
    file.write_text(f"reference,platform,month,amount,received_on\nR1,{MY_PLATFORM},2026-05,10000.00,2026-06-10\n", encoding="utf-8")
    with served.home.session() as session:
        keep_counts(session, [(MY_PLATFORM, industry, "570102", date(2026, 5, 3), 1_000_000)])
        order_to_bill.close_month(session, may, [PROVINCE], actor="经办员")
        receipts.load(session, file, platforms={MY_PLATFORM}, tax_offices=set(), keyring=served.home.keyring, actor="经办员")
    asked = drafts(clerk)
    assert (asked["state"], asked["drafted"], asked["asked"]["year"]) == ("queued", None, 2027)
    assert clerk.seen("/province/rate-reviews")["rows"] == [], "nothing is drafted while the request waits"
    assert jobs.run_one(served.home) and not jobs.run_one(served.home)
    made = clerk.seen(f"/province/rate-jobs/{asked['job']}")
    assert (made["state"], made["progress"], made["fault"]) == ("done", made["progress"], None)
    (one,) = clerk.seen("/province/rate-reviews")["rows"]
    assert made["drafted"]["drafted"] == [one["number"]]
    assert (one["platform"], one["ratio"], one["factor"]) == (MY_PLATFORM, "0", "0.5")
    assert {why["reason"] for why in made["drafted"]["not_rated"]} == {"no_exposure"}
    again = drafts(clerk)
    jobs.run_one(served.home)
    told = clerk.seen(f"/province/rate-jobs/{again['job']}")
    assert (told["state"], told["fault"]["code"], told["drafted"]) == ("failed", "review_open", None)
    assert [row["job"] for row in clerk.seen("/province/rate-jobs")["rows"]] == [again["job"], asked["job"]]
    with served.home.reading() as session:
        asked_as = session.get_one(JobRow, asked["job"]).subject
    assert rate_work.draft(served.home, int(asked_as), silent)["drafted"] == [one["number"]], "done again after a cut it drafts nothing more"
    rows = clerk.seen(f"/province/rate-reviews/{one['number']}/rows/contributions")
    assert rows["agrees"] and [(row["reference"], row["amount_fen"]) for row in rows["rows"]] == [("R1", 1_000_000)]
    assert clerk.seen(f"/province/rate-reviews/{one['number']}/rows/benefits")["total"] == 0
    refused(clerk.get(f"/province/rate-reviews/{one['number']}/rows/luck"), 422, "request_form")


def test_a_sign_is_answered_once_by_a_person_with_a_reason(served: Office, staff: dict[str, Client]) -> None:
    facts = {"reported": 1, "expected": "9.5", "chance": "0.0008"}
    with served.home.session() as session:
        (task,) = suppression_tasks.put(session, PROVINCE, [("few_reports", MY_PLATFORM, "2026", facts)], actor=CLERK, at=now())
    clerk, path = staff["clerk"], f"/province/rate-signs/{task.number}/answer"
    (row,) = clerk.seen("/province/rate-signs")["rows"]
    assert (row["number"], row["open"], row["reported"], row["expected"], row["source"]) == (task.number, True, 1, "9.5", None)
    refused(staff["decider"].post_to(path, {"finding": "inspection", "reason": "x"}), 403, "not_permitted")
    refused(clerk.post_to(path, {"finding": "guilty", "reason": "x"}), 422, "request_form")
    refused(clerk.post_to(path, {"finding": "inspection", "reason": "  "}), 422, "reason_missing")
    said = clerk.ok(path, {"finding": "nothing_found", "reason": "已核对门诊记录。"})
    assert (said["open"], said["finding_en"], said["actor"]) == (False, "no suppressed reporting found", "rate_clerk:he.ping")
    refused(staff["reviewer"].post_to(path, {"finding": "inspection", "reason": "x"}), 409, "task_answered")


def test_one_enterprise_or_a_day_outside_the_cycle_is_drafted_for_itself(served: Office, staff: dict[str, Client]) -> None:
    clerk = staff["clerk"]
    served.day("2026-11-20")
    refused(clerk.post_to("/province/rate-reviews", {"year": 2027, "since": "2027-07-15"}), 422, "since_form")
    refused(clerk.post_to("/province/rate-reviews", {"year": 2027, "since": "2027-07-01"}), 409, "window_open")
    served.day("2027-05-20")
    refused(clerk.post_to("/province/rate-reviews", {"year": 2027, "since": "2027-07-01"}), 422, "reason_missing")
    asked = drafts(clerk, since="2027-07-01", reason="企业合并", platform=MY_PLATFORM)
    jobs.run_one(served.home)
    told = clerk.seen(f"/province/rate-jobs/{asked['job']}")
    # The one enterprise that was asked for has neither orders nor receipts in the window: the reason is told, not hidden.
    assert (told["state"], told["fault"]["code"], told["asked"]["platform"]) == ("failed", "not_rated", MY_PLATFORM)


def reported_injury(session: Any, served: Office, number: int, platform: str) -> None:
    at = instant("2026-05-04T12:07:00")
    case_no = cases.open_case(
        session, served.home.keyring, place="570102", injury_at=at, person=4_700 + number, channel="app", actor=Actor("self", "worker"), at=at
    )
    acts.record(
        session, verb="responsible_platform", subject=f"case:{case_no}", actor="job:orders", ground="measures-2025 §15(2)",
        content={"platform": platform, "order_no": None},
    )  # fmt: skip


def test_signs_of_a_period_are_looked_for_and_put_to_a_person(served: Office, staff: dict[str, Client]) -> None:
    clerk = staff["clerk"]
    served.day("2026-11-20")
    with served.home.session() as session:
        rows = [(code, "instant_delivery", "570102", date(2026, 5, 3), 4_000_000) for code in (MY_PLATFORM, OTHER_PLATFORM)]
        keep_counts(session, rows)
        for number in range(12):
            reported_injury(session, served, number, OTHER_PLATFORM)
    refused(staff["decider"].post_to("/province/rate-signs", {"from": "2026-05-01", "to": "2026-05-31"}), 403, "not_permitted")
    refused(clerk.post_to("/province/rate-signs", {"from": "2026-05-31", "to": "2026-05-01"}), 422, "period_form")
    said = clerk.post_to("/province/rate-signs", {"from": "2026-05-01", "to": "2026-05-31"})
    assert said.status_code == 202
    assert clerk.seen("/province/rate-signs")["rows"] == []
    jobs.run_one(served.home)
    told = clerk.seen(f"/province/rate-jobs/{said.json()['job']}")
    assert (told["state"], told["found"]["hits"]) == ("done", 1)
    assert {one["platform"]: (one["reported"], one["expected"], one["hit"]) for one in told["found"]["tested"]} == {
        MY_PLATFORM: (0, "12", True), OTHER_PLATFORM: (12, "0", False),
    }  # fmt: skip
    (row,) = clerk.seen("/province/rate-signs")["rows"]
    assert (row["platform"], row["open"], row["reported"], row["expected"]) == (MY_PLATFORM, True, 0, "12")


def test_jobs_are_those_of_ones_own_province_and_post(served: Office, staff: dict[str, Client]) -> None:
    with served.home.session() as session:
        jobs.enqueue(session, jobs.RATE_DRAFT, "1", owner="province:330000", actor="rate_clerk:x", at=now())
    assert staff["clerk"].seen("/province/rate-jobs")["rows"] == []
    refused(staff["clerk"].get("/province/rate-jobs/1"), 404, "unknown_job")
    refused(staff["reviewer"].get("/province/rate-jobs"), 403, "not_permitted")
