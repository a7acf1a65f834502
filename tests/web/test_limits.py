"""What a request may carry, and what a caller who holds an answer already is told."""

from __future__ import annotations

from tests.web.ground import Office, refused, report
from zhibao.kit import identity


def test_json_is_one_mebibyte_at_most_announced_or_not(desk_office: Office) -> None:
    clerk = desk_office.client("zhou.yun", "case_clerk")
    body = b'{"channel": "' + b"x" * (1 << 20) + b'"}'
    headers = {**clerk._headers(), "Content-Type": "application/json; charset=utf-8"}
    refused(clerk.http.post("/api/reports", content=body, headers=headers), 413, "too_large")
    pieces = (body[first : first + 65_536] for first in range(0, len(body), 65_536))
    refused(clerk.http.post("/api/reports", content=pieces, headers=headers), 413, "too_large")
    near = b'{"channel": "' + b"x" * ((1 << 20) - 64) + b'"}'
    refused(clerk.http.post("/api/reports", content=near, headers=headers), 422, "request_form")


def test_a_long_head_and_a_long_address_are_refused(desk_office: Office) -> None:
    clerk = desk_office.client("zhou.yun", "case_clerk")
    refused(clerk.http.get("/api/cases", headers={"X-Long": "x" * 17_000}), 431, "head_too_large")
    refused(clerk.http.get("/api/cases", params={"q": "x" * 9_000}), 414, "address_too_long")
    assert clerk.http.get("/api/cases", headers={"X-Long": "x" * 8_000}).status_code == 200
    assert clerk.http.get("/api/cases", headers={"Content-Length": "many"}).status_code < 500
    told = clerk.http.get("/openapi.json").json()["paths"]
    assert [path for path, held in told.items() for one in held.values() if not {"414", "431"} <= one["responses"].keys()] == []


def test_every_answer_has_its_own_number(desk_office: Office) -> None:
    clerk = desk_office.client("zhou.yun", "case_clerk")
    numbers = {clerk.get("/cases").headers["X-Request-ID"] for _ in range(3)}
    numbers.add(clerk.http.get("/api/cases", headers={"X-Request-ID": "mine\n"[:-1]}).headers["X-Request-ID"])
    assert len(numbers) == 4 and "mine" not in numbers


def test_who_holds_an_answer_is_told_only_that_nothing_changed_and_the_read_is_logged(desk_office: Office) -> None:
    clerk = desk_office.client("zhou.yun", "case_clerk")
    report(clerk)
    said = clerk.get("/cases", names="true")
    tag = said.headers["ETag"]
    before = len(desk_office.reads())
    again = clerk.http.get("/api/cases", params={"names": "true"}, headers={"If-None-Match": f'"other", {tag}'})
    assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", tag)
    assert again.headers["Cache-Control"] == "no-store" and len(desk_office.reads()) == before + 1
    report(clerk, worker_id=identity.fictional_citizen_number("570100", 8))
    changed = clerk.http.get("/api/cases", params={"names": "true"}, headers={"If-None-Match": tag})
    assert changed.status_code == 200 and changed.headers["ETag"] != tag


def test_the_tag_of_a_case_is_its_last_act_and_saves_no_look(desk_office: Office) -> None:
    clerk = desk_office.client("zhou.yun", "case_clerk")
    case_no = report(clerk)["case_no"]
    tag = clerk.get(f"/cases/{case_no}").headers["ETag"]
    assert tag.strip('"').isdecimal()
    assert clerk.http.get(f"/api/cases/{case_no}", headers={"If-None-Match": tag}).status_code == 200, "days left change without an act"
