"""Concerns over the interface: the asker sees her answer, an enterprise never a complaint about it, a body only what went to it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.web import ground
from tests.web.ground import Office, refused
from zhibao.journeys import concern_stories
from zhibao.journeys.injury_office import Office as Desk
from zhibao.kit.clock import now

ASK = {"kind": "complaint", "theme": "enterprise", "words": "平台让我自己交钱。", "contact": None, "about_kind": None, "about": None}


@pytest.fixture(scope="module")
def asked(phone_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """A home in which the concerns of 桃源 were played."""
    with ground.office(phone_template, tmp_path_factory.mktemp("concerns") / "home") as office:
        office.day("2025-11-20")
        home = office.home
        concern_stories.play(Desk(home.reading, home.session, home.keyring, home.orders, home.path), now())
        yield office


def test_the_asker_reads_the_answer_on_the_phone_and_brings_it_up_again(asked: Office) -> None:
    phone, platform = asked.client("worker1"), asked.client("eleme")
    uscc = phone.seen("/me/platforms")["rows"][0]["platform"]
    made = phone.ok("/me/enquiries", ASK | {"about_kind": "enterprise", "about": uscc}, key="enquiry-000001")
    assert made["post"] == "supervisor" and "by" not in str(made["steps"])
    assert phone.ok("/me/enquiries", ASK | {"about_kind": "enterprise", "about": uscc}, key="enquiry-000001")["enquiry"] == made["enquiry"]
    # The enterprise sees its own only, and the other workers none of hers.
    assert made["enquiry"] not in {one["enquiry"] for one in platform.seen("/platform/enquiries")["rows"]}
    refused(asked.client("worker2").post_to(f"/me/enquiries/{made['enquiry']}/reopen", {"words": "x"}), 404, "unknown_enquiry")
    # The clerk is not its owner; the supervisor of the city is.
    refused(asked.client("zhou.yun").get(f"/enquiries/{made['enquiry']}"), 422, "not_the_owner")
    before = len(asked.reads())
    office = asked.client("fang.cao")
    assert office.seen(f"/enquiries/{made['enquiry']}")["words"] == ASK["words"] and len(asked.reads()) == before + 1
    office.ok(f"/enquiries/{made['enquiry']}/steps/answered", {"words": "已责令退还。", "post": None, "due_on": None})
    mine = next(one for one in phone.seen("/me/enquiries")["rows"] if one["enquiry"] == made["enquiry"])
    assert (mine["state"], mine["steps"][0]["words"]) == ("answered", "已责令退还。") and "fang.cao" not in str(mine)
    phone.ok(f"/me/enquiries/{made['enquiry']}/reopen", {"words": "还没有退。"})
    refused(office.post_to(f"/enquiries/{made['enquiry']}/steps/answered", {"words": "已退。", "post": None, "due_on": None}), 422, "second_person_needed")


def test_lists_hold_no_words_and_another_city_sees_nothing(asked: Office) -> None:
    rows = asked.client("fang.cao").seen("/enquiries", which="all", limit=200)["rows"]
    assert len(rows) >= 12 and "渔人快送" in {one["about_name"] for one in rows} and all("words" not in one for one in rows)
    assert asked.client("nan.yang").seen("/enquiries", which="all")["total"] == 0
    refused(asked.client("nan.yang").get(f"/enquiries/{rows[0]['enquiry']}"), 404, "unknown_enquiry")
    told = asked.client("xu.xing").seen("/enquiry-themes")
    assert told["recurring"] == ["待遇支付和到账"] and told["unregistered"][0]["name"] == "渔人快送"
    assert {one["kind"] for one in asked.client("fang.cao").seen("/work", limit=500)["rows"]} >= {"enquiry"}
    assert "problem" in {one["kind"] for one in asked.client("xu.xing").seen("/work", limit=500)["rows"]}


def test_somebody_asks_at_the_counter_without_a_name(asked: Office) -> None:
    form = {"place": "570100", "channel": "counter", "kind": "enquiry", "theme": "report", "words": "怎么报案？", "contact": None, "about_kind": None, "about": None}
    clerk = asked.client("zhou.yun")
    made = clerk.ok("/enquiries", form)
    assert made["known_asker"] is False and made["due_on"] is not None
    refused(clerk.post_to("/enquiries", form | {"place": "570200"}), 404, "unknown_place")
    refused(clerk.post_to("/enquiries", form | {"about_kind": "case", "about": "570200-2025-000001"}), 404, "unknown_case")
    refused(clerk.post_to("/enquiries", form | {"theme": "weather"}), 422, "enquiry_form")
    done = clerk.ok(f"/enquiries/{made['enquiry']}/steps/due_set", {"words": "需要核实", "post": None, "due_on": "2025-12-20"})
    assert done["due_on"] == "2025-12-20" and done["provisional"] is False


def test_a_body_sees_what_went_to_it_and_answers_once(asked: Office) -> None:
    finance, tax, own_tax, police = (asked.client(name) for name in ("cai.yuan", "shui.yuan", "xi.shui", "lu.ming"))
    assert {one["problem"] for one in finance.seen("/problems")["rows"]} == {"E570200-2025-0001", "E570200-2025-0002", "E570100-2025-0001"}
    # 溪口市 has a tax bureau of its own: the provincial one sees only the other city's.
    assert {one["problem"] for one in tax.seen("/problems")["rows"]} == {"E570100-2025-0001"}
    assert {one["problem"] for one in own_tax.seen("/problems")["rows"]} == {"E570200-2025-0001", "E570200-2025-0002"}
    refused(tax.get("/problems/E570200-2025-0002"), 404, "unknown_problem")
    assert police.seen("/problems")["total"] == 1 and asked.client("nan.yang").seen("/problems")["total"] == 2
    owed = finance.seen("/problems/E570200-2025-0002")
    assert (owed["mine"], owed["open_steps"], owed["overdue"]) == ("finance", ["answered"], ["finance"])
    done = finance.ok("/problems/E570200-2025-0002/steps/answered", {"words": "已协调开户。"})
    assert done["state"] == "closed" and done["open_steps"] == []
    refused(finance.post_to("/problems/E570200-2025-0002/steps/answered", {"words": "x"}), 422, "problem_step_form")
    assert asked.client("xu.xing").ok("/problems/E570100-2025-0001/due", {"due_on": "2025-12-01", "words": "事急。"})["due_on"] == "2025-12-01"


@pytest.mark.parametrize(("account", "part"), [
    ("cai.yuan", "fund"), ("shui.yuan", "collection"), ("xi.shui", "collection"), ("jin.jian", "insurers"), ("lu.ming", "exchanges"), ("yun.tu", "exchanges"), ("shi.ping", "exchanges"), ("yi.an", "exchanges"),
])  # fmt: skip
def test_a_department_sees_sums_of_its_duty_and_nothing_personal(asked: Office, account: str, part: str) -> None:
    client = asked.client(account)
    told = client.seen("/department")
    parts = {name for name in ("fund", "collection", "insurers", "exchanges") if told[name] is not None}
    assert part in parts and parts <= {part, "exchanges"}
    assert "570100-2025-0000" not in str(told)
    for path in ("/cases", "/enquiries", "/work", "/linkage/hits", "/province/fund"):
        refused(client.get(path), 403, "not_permitted")
    if part == "collection":
        assert {one["tax_office"] for one in [told["collection"]]} == {told["place"]}


def test_the_page_on_rights_is_counted_without_a_person(asked: Office) -> None:
    phone = asked.client("worker1")
    page = phone.seen("/me/guide")
    assert page["format"] == "zhibao.guide/1" and page["sections"][0]["rows"]
    phone.post_to("/me/guide/openings")
    reached = asked.client("fang.cao").seen("/enquiry-themes")["reached"]
    assert {"month": "2025-11", "place": page["place"], "channel": "phone", "people": 1}.items() <= next(one for one in reached if one["channel"] == "phone").items()
    refused(phone.get("/me/guide", place="330100"), 404, "unknown_place")
