"""Control of spending over the interface: each area sees its own flags, control officers answer, overseers look, two persons close what is serious."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.control.planted import FOUND, City, drug, irregular, planted_award
from tests.web.ground import Client, Office, refused
from zhibao.control import acts
from zhibao.journeys import flags_to_answers, spending_to_flags
from zhibao.journeys.injury_office import SECOND_STAFF
from zhibao.kit import sampling
from zhibao.kit.actors import Actor
from zhibao.kit.clock import now
from zhibao.kit.errors import CallerFault


@pytest.fixture
def city(served: Office) -> Office:
    """A city with an irregularity of each kind, and an award that the bank paid; the province has looked over its spending."""
    served.day("2025-11-20")
    with served.home.session() as session:
        made = irregular(session, served.home.keyring)
        planted_award(made, 300, disability=False)

    home = served.home
    spending_to_flags.sweep(home.reading, home.session, home.keyring, "570000", None, date(2025, 11, 19), at=now())
    return served


def one(client: Client, rule: str, **asked: Any) -> dict[str, Any]:
    found: dict[str, Any] = client.seen("/control/flags", rule=rule, **asked)["rows"][0]
    return found


def answer(client: Client, flag: str, finding: str, reason: str = "已核对票据原件") -> Any:
    return client.post_to(f"/control/flags/{flag}/answers", {"finding": finding, "reason": reason})


def test_a_flag_goes_from_the_list_to_its_close_through_two_persons(city: Office) -> None:
    first, second = city.client("kong.jing"), city.client("ming.cha")
    page = first.seen("/control/flags")
    assert page["total"] == sum(FOUND.values()) and page["rows"][0]["serious"] and not page["rows"][-1]["serious"]
    flag = one(first, "receipt_twice")["flag"]
    told = first.seen(f"/control/flags/{flag}")
    assert told["figures"]["bills"] == 2 and len(told["rows"]) == 2 and told["why_zh"] is None
    assert {each["finding"] for each in told["may"]} == {"looked_into", "explained", "irregular", "re_examine", "recovery_proposed"}
    said = answer(first, flag, "irregular").json()
    assert said["status"] == "waits_for_second" and said["answers"][0]["reason"] == "已核对票据原件"
    assert said["may"] == [] and said["why_zh"]
    refused(answer(first, flag, "confirmed"), 422, "second_person_needed")
    assert {each["finding"] for each in second.seen(f"/control/flags/{flag}")["may"]} == {"confirmed", "returned"}
    assert answer(second, flag, "confirmed").json()["status"] == "closed"
    refused(answer(second, flag, "explained"), 409, "flag_closed")
    assert one(first, "receipt_twice", status="closed")["flag"] == flag
    assert first.seen("/control/flags", rule="receipt_twice")["rows"] == []
    point = next(each for each in first.seen("/control/points")["points"] if each["rule"] == "receipt_twice")
    assert (point["flags"], point["waiting"], point["explained"]) == (1, 0, 0)


def test_reading_a_flag_is_logged_and_a_list_is_not(city: Office) -> None:
    client = city.client("kong.jing")
    before = len(city.reads())
    flag = one(client, "other_share")["flag"]
    assert len(city.reads()) == before
    client.seen(f"/control/flags/{flag}")
    assert city.reads()[-1][:3] == ("kong.jing", "control.flag", ["control_flag"])


def test_whoever_decided_the_award_may_not_answer(city: Office) -> None:
    client = city.client("kong.jing")
    flag = one(client, "same_hands")["flag"]
    with city.home.session() as session:
        with pytest.raises(CallerFault, match="had_part"):
            flags_to_answers.answer(session, city.home.keyring, flag, finding="explained", reason="x", actor=Actor("zhao.yu", "control_officer"), at=now())
        assert acts.flag(session, flag).answers == ()


def test_a_city_sees_its_own_and_others_see_nothing(city: Office) -> None:
    flag = one(city.client("kong.jing"), "other_share")["flag"]
    assert one(city.client("shui.ping"), "other_share")["flag"] == flag
    for account in ("xu.xing", "wang.lu", "fang.cao", "sang.zhu"):
        client = city.client(account)
        assert client.seen(f"/control/flags/{flag}")["flag"] == flag and client.seen(f"/control/flags/{flag}")["may"] == []
        refused(answer(client, flag, "explained"), 403, "not_permitted")
    for account in ("tao.zhu", "wan.zhou", "lv.li"):
        refused(city.client(account).get("/control/flags"), 403, "not_permitted")
    # Intake sees the flags of its own duty, and a share of a bill is none of it.
    assert "other_share" not in {each["rule"] for each in city.client("zhou.yun").seen("/control/flags")["rows"]}
    refused(city.client("zhou.yun").get(f"/control/flags/{flag}"), 404, "unknown_flag")
    refused(city.client("kong.jing").get("/control/flags/K570100-0000000000000000"), 404, "unknown_flag")


def test_another_citys_supervisor_finds_no_flag_and_no_sample(city: Office) -> None:
    flag = one(city.client("kong.jing"), "other_share")["flag"]
    other = city.client(SECOND_STAFF["benefit_reviewer"], "benefit_reviewer")
    assert other.seen("/control/flags")["rows"] == []
    refused(other.get(f"/control/flags/{flag}"), 404, "unknown_flag")
    made = city.client("kong.jing").ok("/control/samples", {"first": "2025-09-01", "last": "2025-09-30", "tolerable": "0.1"})
    assert other.seen("/control/samples")["rows"] == []
    refused(other.get(f"/control/samples/{made['sample']}"), 404, "unknown_sample")


def test_a_sample_is_fixed_drawn_by_a_supervisor_and_looked_at(city: Office) -> None:
    first, second, supervisor = city.client("kong.jing"), city.client("ming.cha"), city.client("xu.xing")
    refused(supervisor.post_to("/control/samples", {"first": "2025-09-01", "last": "2025-09-30", "tolerable": "0.1"}), 403, "not_permitted")
    refused(first.post_to("/control/samples", {"first": "2025-09-30", "last": "2025-09-01", "tolerable": "0.1"}), 422, "period_form")
    refused(first.post_to("/control/samples", {"first": "2024-01-01", "last": "2024-02-01", "tolerable": "0.1"}), 409, "nothing_to_sample")
    made = first.ok("/control/samples", {"first": "2025-09-01", "last": "2025-09-30", "tolerable": "0.1"})
    number = made["sample"]
    assert made["seed"] is None and made["drawn"] == [] and made["place"] == "570000"
    refused(first.post_to(f"/control/samples/{number}/draw", {"word": "qingming"}), 422, "second_person_needed")
    drawn = supervisor.ok(f"/control/samples/{number}/draw", {"word": "qingming"})
    assert drawn["algorithm"] == sampling.ALGORITHM and drawn["word"] == "qingming" and drawn["open"] == 1
    refused(supervisor.post_to(f"/control/samples/{number}/draw", {"word": "other"}), 409, "drawn_already")
    award = drawn["drawn"][0]["award_no"]
    refused(second.post_to(f"/control/samples/{number}/awards/570100-2025-000999-A1", {"outcome": "correct", "reason": "x"}), 404, "not_drawn")
    told = second.ok(f"/control/samples/{number}/awards/{award}", {"outcome": "overpaid", "difference_fen": 500, "reason": "床位费超过限价"})
    assert told["drawn"][0]["reason"] == "床位费超过限价" and told["strata"][0]["errors"] == 1 and told["open"] == 0
    refused(second.post_to(f"/control/samples/{number}/awards/{award}", {"outcome": "correct", "reason": "x"}), 409, "result_stands")
    assert first.seen("/control/samples")["rows"][0]["sample"] == number
    assert city.reads()[-1][1] == "control.sample_result"


def test_a_row_of_another_city_is_told_without_its_number(city: Office) -> None:
    """One receipt in two cities: the city of the newer case sees that the other lies elsewhere, the province sees both."""
    home = city.home
    with home.session() as session:
        made = City.__new__(City)
        made.session, made.keyring = session, home.keyring
        far, near = made.case(61, place="570202"), made.case(62)
        for case_no, person in ((far, 61), (near, 62)):
            made.bill(case_no, person, "Z1", drug("Y02", 3_000), accept=[2_700])
    spending_to_flags.sweep(home.reading, home.session, home.keyring, "570000", None, date(2025, 11, 19), at=now())
    province, mine = city.client("kong.jing"), city.client("shui.ping")
    flag = next(each for each in province.seen("/control/flags", rule="receipt_twice")["rows"] if each["case_no"] in (far, near))
    told = province.seen(f"/control/flags/{flag['flag']}")
    assert sorted(told["rows"]) == sorted([f"bill:{far}-B1", f"bill:{near}-B1"])
    assert (flag["place"], flag["case_no"]) == ("570200", far), "settled on one day, the later number is the newer"
    refused(mine.get(f"/control/flags/{flag['flag']}"), 404, "unknown_flag")
    there = city.client(SECOND_STAFF["benefit_reviewer"], "benefit_reviewer")
    said = there.get(f"/control/flags/{flag['flag']}")
    assert said.status_code == 200 and near not in said.text
    assert sorted(said.json()["rows"]) == sorted([f"bill:{far}-B1", "elsewhere"])
