"""One-stop handling over the interface: a city sees its own, who is in charge is named with reasons, the worker asks together and declines."""

from __future__ import annotations

import pytest

from tests.cases.ground import File, at
from tests.web.ground import Office, refused
from zhibao.cases import one_stop, unapplied
from zhibao.kit.clock import ZONE, now

BOTH = [one_stop.APPRAISAL, one_stop.BENEFIT]


@pytest.fixture
def running(served: Office) -> tuple[Office, str, str]:
    """A case of 桃花 that asked for all stages together, and an ordinary one that is appraised."""
    served.day("2026-09-20")
    with served.home.session() as session:
        made = []
        for more in ({"one_stop": BOTH, "items": ["medical_care"]}, {}):
            file = File(session, served.home.keyring, injury=now().astimezone(ZONE).replace(month=3), reported="2026-03-21")
            file.take("application", "2026-03-25", **more)
            file.go("2026-03-26", "acceptance", "investigation", "confirmation")
            file.take("service", "2026-03-28")
            made.append(file)
        one_stop.carry_on(session, served.home.keyring, made[0].case_no, "service", at=at("2026-03-28"))
        made[1].take(one_stop.APPRAISAL, "2026-03-29", post="worker")
        for verb in ("appraisal_acceptance", "panel", "examination", "appraisal", "appraisal_service"):
            made[1].take(verb, "2026-04-20")
        unapplied.carry_on(session, served.home.keyring, made[1].case_no, "appraisal_service", at=at("2026-04-20"))
        return served, made[0].case_no, made[1].case_no


def test_a_city_sees_its_cases_and_what_each_city_offers(running: tuple[Office, str, str]) -> None:
    served, together, ordinary = running
    board = served.client("zhou.yun").seen("/one-stop")
    assert [(one["case_no"], one["asked_together"], one["days"], one["in_charge"]) for one in board["cases"]] == [(together, BOTH, 179, None)]
    (city,) = board["cities"]
    assert (city["place"], city["stages"]["mark"], city["free"]["mark"]) == ("570100", "official", "official")
    assert board["looked_at"] == board["of"] >= 2
    assert board["put_forward"] == [{"case_no": ordinary, "items": ["disability_lump_sum", "disability_allowance", "attendance_allowance"], "declined": []}]
    assert {one["mark"] for one in board["papers"]} == {"assumed"} and board["effort"][0]["total_days"] > 0
    other = served.client("luo.ying").seen("/one-stop")
    assert other["cases"] == [] and other["effort"] == [] and other["cities"][0]["free"]["missing_en"]
    assert len(served.client("xu.xing").seen("/one-stop")["cities"]) > 3, "the province sees what every city offers"
    refused(served.client("luo.ying").get(f"/cases/{together}/one-stop"), 404, "unknown_case")


def test_a_supervisor_names_who_is_in_charge_and_a_change_has_a_reason(running: tuple[Office, str, str]) -> None:
    served, together, _ = running
    boss = served.client("fang.cao")
    path = f"/cases/{together}/one-stop/charge"
    assert boss.ok(path, {"officer": "case_clerk:zhou.yun"})["in_charge"] == "case_clerk:zhou.yun"
    refused(boss.post_to(path, {"officer": "investigator:tao.zhu"}), 422, "reason_needed")
    refused(boss.post_to(path, {"officer": "case_clerk:li.na", "reason": "workload"}), 403, "role_not_permitted")
    told = boss.ok(path, {"officer": "investigator:tao.zhu", "reason": "workload"})
    assert [(one["officer"], one["reason"]) for one in told["charges"]] == [("case_clerk:zhou.yun", "first_named"), ("investigator:tao.zhu", "workload")]
    assert served.client("zhou.yun").post_to(path, {"officer": "case_clerk:zhou.yun", "reason": "leave"}).status_code == 403
