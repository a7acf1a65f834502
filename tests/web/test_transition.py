"""The transition over the interface: each city its own records, an officer keeps and ends, a second person agrees, tasks are answered by their post."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.registry.transition.test_against_truth import STAFF
from tests.web.ground import Office, refused
from zhibao.edge.simulation import standalone as simulation
from zhibao.journeys import standalone_stories
from zhibao.kit.clock import now
from zhibao.registry.transition import tasks

CITY, OTHER = "570100", "570200"


@pytest.fixture
def played(served: Office, tmp_path: Path) -> Office:
    """Two cities whose transition was played; decisions wait where the truth leaves them."""
    served.day("2025-09-01")
    truth = simulation.simulate(9, 30, cities=(CITY, OTHER))
    standalone_stories.play(served.home.session, served.home.keyring, "570000", truth, tmp_path, STAFF, now())
    return served


def test_each_city_sees_its_own_and_the_province_all(played: Office) -> None:
    city, other, province = (played.client(name) for name in ("zhou.yun", "luo.ying", "xu.xing"))
    here, there, whole = (client.seen("/transition/records", limit=100) for client in (city, other, province))
    assert here["total"] + there["total"] == whole["total"] == 30
    assert {row["city"] for row in here["rows"]} == {CITY} and [one["city"] for one in whole["by_city"]] == [CITY, OTHER]
    assert sum(whole["by_state"].values()) == 30 and whole["rule"]["last_day"]["value"] == "2025-06-30"
    foreign = there["rows"][0]["ref"]
    refused(city.get(f"/transition/records/{foreign}"), 404, "unknown_record")
    refused(city.post_to(f"/transition/records/{foreign}/end", {"reason": "x"}), 404, "unknown_record")
    foreign_task = other.seen("/transition/tasks")["rows"][0]["task"]
    refused(city.post_to(f"/transition/tasks/{foreign_task}/answer", {"result": "lawful", "reason": "x"}), 404, "unknown_task")
    asked = city.seen("/transition/tasks")["total"] + other.seen("/transition/tasks")["total"]
    assert asked == province.seen("/transition/tasks")["total"] > 3
    assert province.seen("/transition/tasks", waiting=False)["total"] == asked


def test_a_record_from_the_list_to_its_end(played: Office) -> None:
    client, before = played.client("zhou.yun"), len(played.reads())
    line = next(row for row in client.seen("/transition/records", state="without_ground", city=CITY)["rows"] if row["to"] is None)
    assert line["late_days"] == 63 and "name_masked" not in line and len(played.reads()) == before
    told = client.seen(f"/transition/records/{line['ref']}")
    assert played.reads()[-1][:3] == ("zhou.yun", "transition.record", ["name_masked", "standalone_record"])
    assert "*" in told["name_masked"] and told["covers"][0]["cover"] == "stand_alone"
    wrong = {"ground": "determination_pending", "evidence": "受理1号", "reason": "x", "accident_on": "2025-07-01"}
    refused(client.post_to(f"/transition/records/{line['ref']}/keep", wrong), 422, "accident_too_late")
    kept = client.post_to(f"/transition/records/{line['ref']}/keep", wrong | {"accident_on": "2025-06-01", "reason": "认定没有办完"}).json()
    assert (kept["state"], kept["steps"][-1]["reason"]) == ("kept", "认定没有办完")
    assert client.post_to(f"/transition/records/{line['ref']}/end", {"reason": "x", "ground_ended": "2025-08-20"}).json()["state"] == "ground_ended"
    ended = client.post_to(f"/transition/records/{line['ref']}/end", {"reason": "情形已消失"}).json()
    assert (ended["state"], ended["ends_on"]) == ("kept_ended", "2025-08-20")
    number = ended["steps"][-1]["number"]
    assert client.post_to(f"/transition/records/{line['ref']}/reverse", {"number": number, "reason": "办错"}).json()["state"] == "ground_ended"


def test_another_ground_waits_for_a_second_person(played: Office) -> None:
    client, second = played.client("zhou.yun"), played.client("fang.cao")
    line = next(row for row in client.seen("/transition/records", limit=100)["rows"] if row["state"] == "without_ground" and row["claimed"] is None and row["to"] is None)
    asked = {"ground": "other_approved", "named": "异地住院", "evidence": "医证8号", "reason": "暂不能终止"}
    proposed = client.post_to(f"/transition/records/{line['ref']}/keep", asked).json()
    assert (proposed["state"], proposed["second_waits"], proposed["may_second"]) == ("ground_proposed", True, False)
    assert second.seen(f"/transition/records/{line['ref']}")["may_second"]
    agreed = second.post_to(f"/transition/records/{line['ref']}/second", {"agree": True, "reason": "情况属实"}).json()
    assert (agreed["state"], agreed["ground"]) == ("kept", "other_approved")
    assert client.post_to(f"/transition/records/{line['ref']}/second", {"agree": True, "reason": "x"}).status_code == 403


def test_a_task_is_answered_by_its_post_with_a_reason(played: Office) -> None:
    client, officer = played.client("zhou.yun"), played.client("lin.jin")
    task = next(row for row in client.seen("/transition/tasks")["rows"] if row["kind"] == "duplicate")
    assert [one["result"] for one in task["results"]] == ["ended", "registration_wrong", "lawful"] and task["due_on"] == "2025-09-16"
    where = f"/transition/tasks/{task['task']}/answer"
    refused(officer.post_to(where, {"result": "lawful", "reason": "x"}), 403, "role_not_permitted")
    refused(client.post_to(where, {"result": "ended", "reason": "x"}), 422, "not_ended")
    assert client.post_to(f"/transition/records/{task['ref']}/end", {"reason": "期限已到"}).json()["ends_on"] == "2025-06-30"
    said = client.post_to(where, {"result": "ended", "reason": "已补办终止"}).json()
    assert said["answer"]["reason"] == "已补办终止" and said["results"] == []
    refused(client.post_to(where, {"result": "ended", "reason": "x"}), 409, "task_closed")
    with played.home.reading() as session:
        held = tasks.task(session, task["task"]).answer
    assert held is not None and held.person == "zhou.yun"


def test_a_file_is_tried_returned_and_taken_in_by_its_city(served: Office, tmp_path: Path) -> None:
    from tests.web.test_extension_desks import octets

    served.day("2025-09-01")
    clerk, other, province = (served.client(name) for name in ("zhou.yun", "luo.ying", "xu.xing"))
    sheet, path = tmp_path / "records.csv", "/transition/records/file"
    simulation.write_file(sheet, simulation.simulate(9, 8, cities=(CITY,)))
    whole = sheet.read_text(encoding="utf-8-sig")
    # The simulated file holds bad rows on purpose: each is told with its number and why, and given back in its own layout.
    tried = octets(clerk, path, whole, name="records.csv").json()
    assert (tried["read"], tried["new"], tried["committed"]) == (tried["new"] + tried["rejected"], 8, False) and tried["rejected"] > 0
    assert all(one["zh"] and one["en"] for one in tried["rows"]) and len(tried["rows"]) == tried["rejected"]
    back = octets(clerk, f"{path}/returned", whole, name="records.csv").content.decode("utf-8-sig")
    assert "原因" in back.splitlines()[0] and len(back.splitlines()) == tried["rejected"] + 1
    assert province.seen("/transition/records")["total"] == 0, "a dry run keeps nothing"
    assert octets(clerk, path, "a,b\n1,2\n", name="records.csv").status_code == 422
    # Another city takes nothing of it in, and is told only that the rows are none of its own.
    foreign = octets(other, path, whole, name="records.csv", dry_run=False).json()
    assert (foreign["new"], foreign["committed"], foreign["rejected"]) == (0, False, foreign["read"])
    done = octets(clerk, path, whole, name="records.csv", dry_run=False).json()
    assert (done["committed"], done["added"]) == (True, 8) and clerk.seen("/transition/records")["total"] == 8
    bad = {one["row"] for one in done["rows"]}
    lines = whole.splitlines()
    clean = "\n".join(line for number, line in enumerate(lines, start=1) if number not in bad) + "\n"
    assert octets(clerk, f"{path}/returned", clean, name="records.csv").status_code == 204
    again = octets(province, path, whole, name="records.csv", dry_run=False).json()
    assert (again["committed"], again["unchanged"], again["same_as"]) == (False, 8, done["batch"])
    # A record of another city is not taken over by naming its number.
    stolen = octets(other, path, clean.replace(CITY, OTHER).replace("桃花市", "武陵市"), name="records.csv").json()
    assert stolen["new"] == 0 and stolen["rejected"] == 8
    refused(octets(served.client("wang.lu"), path, whole, name="records.csv"), 403, "not_permitted")
