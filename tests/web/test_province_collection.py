"""The collection over the interface: each post at its step, four eyes, files, and nothing of another province."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.journeys.counts import keep_counts
from tests.web.ground import Client, Office, refused
from zhibao.contributions import receipts, tax_files
from zhibao.journeys import order_to_bill
from zhibao.kit.clock import Month
from zhibao.registry import answers as registry

PATH = "/province/collection"
MONTH = f"{PATH}/months/2025-07"


@pytest.fixture
def code(served: Office, tmp_path: Path) -> str:
    """A closed month of one enterprise with a receipt above what it owes, and one that nobody can place."""
    with served.home.session() as session:
        code = next(one.uscc or "" for one in registry.enterprises(session) if one.name == "饿了么")
        keep_counts(session, [(code, "instant_delivery", "570102", date(2025, 7, 1), 10_000)], name="collection")
        order_to_bill.close_month(session, Month(2025, 7), ["570000"], actor="经办员")
        money, told = tmp_path / "money.csv", tmp_path / "told.csv"
        money.write_text(f"reference,platform,month,amount,received_on,tax_office\nR1,{code},2025-07,800.00,2025-08-20,570000\nR2,,2025-07,0.70,2025-08-20,\nR3,,2025-07,5.00,2025-08-20,\n", encoding="utf-8")
        told.write_text(f"reference,platform,month,tax_office,orders,amount,day\nD1,{code},2025-07,570000,9999,700.00,2025-08-10\n", encoding="utf-8")
        receipts.load(session, money, platforms={code}, tax_offices={"570000"}, keyring=served.home.keyring, actor="甲")
        tax_files.load(session, told, "declared", platforms={code}, tax_offices={"570000"}, keyring=served.home.keyring, actor="甲")
    return code


@pytest.fixture
def clerk(served: Office) -> Client:
    return served.client("zheng.yun")


@pytest.fixture
def decider(served: Office) -> Client:
    return served.client("an.he")


def test_a_month_goes_from_the_push_to_its_settlement(code: str, clerk: Client, decider: Client) -> None:
    (row,) = clerk.seen(PATH)["rows"]
    assert (row["month"], row["owed_fen"], row["pushed_fen"], row["settled"]) == ("2025-07", 70_000, 0, 0)
    assert clerk.seen(MONTH)["waiting"] == ["570000"]
    (pushed,) = clerk.post_to(f"{MONTH}/pushes", {}).json()["pushed"]
    assert (pushed["push"], pushed["amount_fen"]) == ("T570000-2025-07-570000-1", 70_000)
    held = clerk.get(f"{PATH}/pushes/{pushed['push']}/file")
    assert held.content == decider.get(f"{PATH}/pushes/{pushed['push']}/file").content and "饿了么".encode() in held.content
    assert clerk.get(f"{PATH}/pushes/{pushed['push']}/file", form="xlsx").content.startswith(b"PK")

    month = clerk.seen(MONTH)
    assert {(one["kind"], one["state"]) for row in month["rows"] for one in row["differences"]} == {("received", "open"), ("declared_orders", "open")}
    item = f"declared_orders:570000:2025-07:570000:{code}"
    refused(clerk.post_to(f"{PATH}/differences", {"item": item}), 422, "reason_missing")
    clerk.post_to(f"{PATH}/differences", {"item": item, "owner": "何平"})
    told = clerk.post_to(f"{PATH}/differences", {"item": item, "reason": "取消一单"}).json()
    assert ("何平", "explained") in [(one["owner_zh"], one["state"]) for row in told["rows"] for one in row["differences"]]

    first, second = month["unplaced"]
    refused(clerk.post_to(f"{PATH}/placements", {"row": first["row"], "platform": code, "reason": "核对"}), 422, "place_needed")
    assert clerk.post_to(f"{PATH}/placements", {"row": first["row"], "platform": code, "month": "2025-07", "tax_office": "570000", "reason": "核对"}).json()["placed"]
    assert not clerk.post_to(f"{PATH}/placements", {"row": second["row"], "reason": "利息"}).json()["placed"]

    done = clerk.post_to(f"{PATH}/allocations", {}).json()
    assert (sum(one["amount_fen"] for one in done["allocated"]), sum(one["left_fen"] for one in done["open"])) == (70_000, 10_070)
    part = done["allocated"][0]["id"]
    assert clerk.post_to(f"{PATH}/allocations", {"undo": part, "reason": "试错"}).json()["allocated"][0]["amount_fen"] < 0
    refused(clerk.post_to(f"{PATH}/allocations", {"receipt": "R1", "reason": "x"}), 422, "place_needed")
    given = {"receipt": "R1", "month": "2025-07", "tax_office": "570000", "reason": "企业来函"}
    assert clerk.post_to(f"{PATH}/allocations", given).json()["allocated"][0]["rule"] == "person"

    fee = {"kind": "late_fee", "platform": code, "month": "2025-07", "tax_office": "570000", "until": "2025-08-20", "reason": "逾期"}
    refused(clerk.post_to(f"{PATH}/decisions", {"kind": "late_fee", "reason": "x"}), 422, "place_needed")
    number = clerk.post_to(f"{PATH}/decisions", fee).json()["number"]
    refused(clerk.post_to(f"{PATH}/decisions/{number}/steps/decide", {"reason": "同意"}), 403, "post_not_allowed")
    assert decider.post_to(f"{PATH}/decisions/{number}/steps/decide", {"reason": "同意"}).json()["state"] == "decided"
    assert clerk.post_to(f"{PATH}/allocations", {"receipt": "R1", "late_fee": number, "reason": "企业来函"}).json()["allocated"][0]["target"] == "late_fee"
    refused(clerk.post_to(f"{PATH}/decisions", {"kind": "refund", "reason": "x"}), 422, "place_needed")
    made = clerk.post_to(f"{PATH}/decisions", {"kind": "refund", "receipt": "R1", "amount_fen": 100, "reason": "多缴"}).json()["number"]
    decider.post_to(f"{PATH}/decisions/{made}/steps/decide", {"reason": "同意"})
    assert clerk.post_to(f"{PATH}/decisions/{made}/steps/confirm", {"reason": "已退", "reference": "G1", "on": "2025-09-01"}).json()["state"] == "paid"

    file = clerk.seen(f"{PATH}/enterprises/{code}")
    assert [one["month"] for one in file["months"]] == ["2025-07"] and {one["kind"] for one in file["decisions"]} == {"late_fee", "refund"}
    assert sum(one["amount_fen"] for one in file["parts"]) + sum(one["left_fen"] for one in file["open"]) == 80_070

    items = decider.seen(MONTH)["items"]
    refused(decider.post_to(f"{MONTH}/settlements", {"grounds": {}}), 409, "month_open")
    assert decider.post_to(f"{MONTH}/settlements", {"grounds": {one["item"]: "下月办结" for one in items}}).json()["number"] == 1
    assert clerk.seen(PATH)["rows"][0]["settled"] == 1


def test_reminders_are_issued_and_printed(served: Office, clerk: Client) -> None:
    with served.home.session() as session:
        code = next(one.uscc or "" for one in registry.enterprises(session) if one.name == "饿了么")
        keep_counts(session, [(code, "instant_delivery", "570102", date(2025, 7, 1), 100)], name="july")
        order_to_bill.close_month(session, Month(2025, 7), ["570000"], actor="经办员")
    due = clerk.seen(PATH)["reminders"]
    assert [(one["month"], one["stage"], one["number"]) for one in due] == [("2025-07", 1, None)]
    (made,) = clerk.post_to(f"{PATH}/reminders", {}).json()["issued"]
    assert "催缴通知书" in clerk.get(f"{PATH}/reminders/{made['number']}/paper", form="txt").content.decode()
    assert clerk.get(f"{PATH}/reminders/{made['number']}/paper").content.startswith(b"%PDF-")
    assert [one["number"] for one in clerk.seen(f"{PATH}/enterprises/{code}")["reminders"]] == [made["number"]]


def test_what_is_not_there_or_not_of_the_province_is_refused(code: str, clerk: Client) -> None:
    for path, status, said in (
        (f"{PATH}/months/2025-06", 409, "month_not_closed"), (f"{PATH}/pushes/T330000-2025-07-330000-1/file", 404, "unknown_push"),
        (f"{PATH}/reminders/C330000-2025-000001/paper", 404, "unknown_reminder"), (f"{PATH}/enterprises/91570000MA00000ZZZ", 404, "unknown_enterprise"),
    ):  # fmt: skip
        refused(clerk.get(path), status, said)
    refused(clerk.post_to(f"{PATH}/differences", {"item": "taken:330000:2025-07:330000:X", "reason": "x"}), 404, "no_difference")
    refused(clerk.post_to(f"{PATH}/decisions/R330000-2025-07-0001/steps/confirm", {"reason": "x"}), 404, "unknown_collection_decision")


def test_only_the_posts_of_the_collection_act(code: str, served: Office, decider: Client) -> None:
    refused(decider.post_to(f"{MONTH}/pushes", {}), 403, "not_permitted")
    refused(served.client("he.ping").get(PATH), 403, "not_permitted")
