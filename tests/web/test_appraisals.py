"""The appraisal committees in the interface: draw, recusal, examination, blind opinions, conclusion, second appraisal."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.web.ground import Office, refused
from tests.web.test_money import confirmed
from zhibao.cases import panel
from zhibao.cases.experts import import_experts
from zhibao.edge.simulation import injuries
from zhibao.kit.actors import Actor
from zhibao.kit.clock import now

SEATS = ["bones_and_burns", "nerves_and_mind", "surgery"]
REMEDY = "收到之日起15日内可以向省劳动能力鉴定委员会申请再次鉴定。"
DECIDED = {"findings": ["5.9.2(1)"], "grade": 9, "care_level": "none", "agreed": [1, 2, 3], "reasons": "依标准条款"}


@pytest.fixture
def experts(desk_office: Office, tmp_path: Path) -> Office:
    """The office with its expert registers filled."""
    path = injuries.write_experts(tmp_path)
    with desk_office.home.session() as session:
        import_experts(session, desk_office.home.keyring, path, actor=Actor("wei.guang", "appraisal_committee"), at=now())
    return desk_office


def opened(office: Office, *, account: str = "shi.men", stage: str = "appraisal", case_no: str | None = None, **more: Any) -> str:
    """An appraisal that is accepted and drawn; its number."""
    clerk = office.client(account)
    case_no = case_no or confirmed(office)
    verb = "appraisal_application" if stage == "appraisal" else f"{stage}_application"
    clerk.step(case_no, verb, ground="appraisal-2025 §2", applicant="worker")
    clerk.step(case_no, "appraisal_acceptance", ground="appraisal-2025 §3")
    form = {"stage": stage, "seats": SEATS, "application_on": "2025-09-10", "treating_hospitals": ["桃花市骨伤医院"]}
    ref = str(clerk.ok(f"/cases/{case_no}/appraisals", form | more)["ref"])
    clerk.ok(f"/appraisals/{ref}/commit")
    clerk.ok(f"/appraisals/{ref}/draw", {"word": "osmanthus-7"})
    return ref


def opinions(office: Office, ref: str, account: str = "shi.men") -> None:
    """Every seat seals its opinion, and all are opened."""
    clerk = office.client(account)
    for seat in (1, 2, 3):
        clerk.ok(f"/appraisals/{ref}/opinions", {"seat": seat, "opinion": {"findings": ["5.9.2(1)"], "reasons": f"席位{seat}"}})
    clerk.ok(f"/appraisals/{ref}/reveal")


def test_an_appraisal_from_the_draw_to_a_second_one_that_is_final(experts: Office) -> None:
    clerk, committee = experts.client("shi.men"), experts.client("wei.guang")
    ref = opened(experts)
    case_no = ref.rpartition("-G")[0]
    shown = clerk.seen(f"/appraisals/{ref}")
    assert shown["replayed"] and shown["state"] == "drawn" and all(seat["hospital"] != "桃花市骨伤医院" for seat in shown["seats"])
    assert [panel.replay(record) for record in shown["draws"]] == [record["members"] for record in shown["draws"]]
    assert clerk.seen(f"/cases/{case_no}")["states"]["appraisal"]["state"] == "panel_drawn"
    examined = clerk.ok(f"/appraisals/{ref}/examinations", {"hospital": "桃花市第一医院", "on": "2025-09-12", "content": "X 光检查", "cost_fen": 320_00})
    assert examined["cost_fen"] == 320_00
    assert [(row["kind"], row["on"]) for row in clerk.seen("/appraisals/calendar", **{"from": "2025-09-01", "to": "2025-09-30"})["rows"]] == [("examination", "2025-09-12")]
    opinions(experts, ref)
    assert [one["reasons"] for one in clerk.seen(f"/appraisals/{ref}")["opinions"]] == ["席位1", "席位2", "席位3"]
    assert experts.client("fang.cao").seen(f"/appraisals/{ref}")["opinions"] is None, "a supervisor sees how far it is, not the findings"
    assert committee.ok(f"/appraisals/{ref}/proposal", {"findings": ["5.9.2(1)"]})["grade"] == 9
    done = committee.ok(f"/appraisals/{ref}/conclusion", {"conclusion": DECIDED, "remedy": REMEDY})
    assert done["conclusion"]["grade"] == 9 and done["state"] == "concluded"
    assert clerk.seen(f"/cases/{case_no}")["states"]["appraisal"]["state"] == "concluded"
    clerk.step(case_no, "appraisal_service", ground="appraisal-2025 §5", addressee="worker", delivery="direct", proof="S2", received_on="2025-09-10")

    province = experts.client("huo.ran")
    assert province.seen("/appraisals")["total"] == 0
    second = opened(experts, account="huo.ran", stage="second_appraisal", case_no=case_no, received_on="2025-09-10")
    assert [row["ref"] for row in province.seen("/appraisals")["rows"]] == [second]
    refused(committee.get(f"/appraisals/{second}"), 404, "unknown_appraisal")
    refused(clerk.post_to(f"/cases/{case_no}/steps/appraisal_extension", {"facts": {"reason": "x"}, "ground": "appraisal-2025 §4"}), 403, "role_not_permitted")
    opinions(experts, second, "huo.ran")
    final = province.ok(f"/appraisals/{second}/conclusion", {"conclusion": DECIDED | {"grade": 8, "reasons": "功能障碍更重。"}})
    assert final["conclusion"]["final"] and final["conclusion"]["grade"] == 8
    assert experts.reads()[-1][:2] == ("huo.ran", "appraisals.conclude")


def test_opinions_stay_closed_until_the_last_is_in_and_a_seat_is_drawn_again(experts: Office) -> None:
    clerk, ref = experts.client("shi.men"), opened(experts)
    clerk.ok(f"/appraisals/{ref}/opinions", {"seat": 1, "opinion": {"findings": ["5.9.2(1)"]}})
    said = clerk.seen(f"/appraisals/{ref}")
    assert said["opinions"] is None and [seat["opinion"] for seat in said["seats"]] == [True, False, False]
    refused(clerk.post_to(f"/appraisals/{ref}/reveal"), 422, "opinions_outstanding")
    refused(clerk.post_to(f"/appraisals/{ref}/opinions", {"seat": 1, "opinion": {"findings": []}}), 422, "opinion_sealed")
    refused(clerk.post_to(f"/appraisals/{ref}/opinions", {"seat": 9, "opinion": {"findings": []}}), 422, "not_on_panel")
    refused(experts.client("wei.guang").post_to(f"/appraisals/{ref}/conclusion", {"conclusion": DECIDED}), 422, "opinions_closed")
    before = said["seats"][1]["expert"]
    gone = clerk.ok(f"/appraisals/{ref}/recusals", {"seat": 2, "asked_by": "worker", "reason": "曾任主治医师。", "granted": True})
    assert gone["seats"][1]["expert"] is None
    assert clerk.seen(f"/cases/{ref.rpartition('-G')[0]}")["states"]["appraisal"]["state"] == "accepted"
    clerk.ok(f"/appraisals/{ref}/commit")
    again = clerk.ok(f"/appraisals/{ref}/draw", {"word": "reeds-3"})
    assert again["seats"][1]["expert"] not in (None, before) and len(again["draws"]) == 2 and again["replayed"]


def test_who_may_not(experts: Office) -> None:
    ref = opened(experts)
    refused(experts.client("yan.ran").get(f"/appraisals/{ref}"), 404, "unknown_appraisal")
    refused(experts.client("lin.jin").post_to(f"/appraisals/{ref}/commit"), 403, "not_permitted")
    refused(experts.client("shi.men").post_to(f"/appraisals/{ref}/conclusion", {"conclusion": DECIDED}), 403, "not_permitted")
    refused(experts.client("huo.ran").get(f"/appraisals/{ref}"), 404, "unknown_appraisal")
    refused(experts.client("shi.men").post_to(f"/appraisals/{ref}/draw", {"word": "张三"}), 422, "request_form")
    case_no = ref.rpartition("-G")[0]
    refused(experts.client("shi.men").post_to(f"/cases/{case_no}/appraisals", {"seats": SEATS[:2], "application_on": "2025-09-10"}), 422, "panel_size")
