"""What lies beside the acts of a case, an advance and a sealed content: changed, it is not what its act recorded."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest

from tests.audit.ground import CASE, DATA, GOOD, OTHER, Tables, found, rehash, write
from zhibao_audit import audit

ADVANCE: dict[str, Any] = {
    "advance_no": f"{CASE}-V1", "item": "medical_care", "payer_kind": "platform", "payer": "enterprise:9157", "amount_fen": 800_000,
    "proof_digest": "sm3:5", "withdraws": None,
}  # fmt: skip


def _told(tables: Tables, **content: Any) -> dict[str, Any]:
    """The last act of the case, which tells more than it did."""
    act: dict[str, Any] = [one for one in tables["act"] if one["subject"] == f"case:{CASE}"][-1]
    act["content"] = act["content"] | content
    rehash(tables["act"])
    return act


@pytest.mark.parametrize(("change", "expected"), [({}, []), ({"amount_fen": 800_001}, ["A5"]), ({"payer": "enterprise:1"}, ["A5"])])
def test_a_fen_or_a_payer_of_an_advance(tmp_path: Path, change: dict[str, Any], expected: list[str]) -> None:
    def plant(tables: Tables) -> None:
        act = _told(tables, **ADVANCE)
        tables["advance"] = [ADVANCE | change | {"actor": act["actor"], "act_id": act["id"]}]

    assert [invariant for invariant, where in found(tmp_path, plant) if where.startswith("advance")] == expected


@pytest.mark.parametrize(
    ("kept", "expected"),
    [([{"digest": "sm3:1", "sealed": "sm3:1"}], []), ([{"digest": "sm3:1", "sealed": "sm3:2"}], ["A5"]), ([], ["A5"])],
)
def test_a_sealed_content_that_was_changed_or_taken_away(tmp_path: Path, kept: list[dict[str, Any]], expected: list[str]) -> None:
    def plant(tables: Tables) -> None:
        refusal = [one for one in tables["act"] if one["subject"] == OTHER][-1]
        refusal["content"] = refusal["content"] | {"sealed": "sm3:1"}
        rehash(tables["act"])
        tables["case_content"] = kept

    assert [invariant for invariant, where in found(tmp_path, plant) if OTHER in where] == expected


@pytest.mark.parametrize(("change", "expected"), [({}, []), ({"person": 4713}, ["A5"]), ({"prefecture": "570200"}, ["A5"]), ({"injury_at": 1_754_366_820_001}, ["A5"]), ({"opened_at": 1}, ["A5"])])
def test_a_file_that_stands_for_another_person_or_place(tmp_path: Path, change: dict[str, Any], expected: list[str]) -> None:
    facts = {"person": 4712, "place": "570102", "prefecture": "570100"}
    hurt = {"injury_at": "2025-08-05T12:07:00+08:00"}

    def plant(tables: Tables) -> None:
        opening = next(one for one in tables["act"] if one["subject"] == OTHER)
        opening["content"] = {"facts": facts | hurt}
        rehash(tables["act"])
        times = {"injury_at": 1_754_366_820_000, "opened_at": opening["at"]}
        tables["case_file"] = [{"case_no": OTHER.partition(":")[2], **facts, **times, **change}]

    assert [invariant for invariant, where in found(tmp_path, plant) if where.startswith("case_file")] == expected


def test_an_account_whose_act_recorded_no_digest_is_counted_and_not_judged(tmp_path: Path) -> None:
    """Acts of earlier versions did not record what they sealed: that is told, never taken for sound."""
    account = {"payee": "person:4711", "entry_no": 1, "set_by": "feng.xue", "actor": "account_officer:feng.xue", "sealed": "sm3:1", "account_index": "sm3:2"}

    def checked(**content: str) -> tuple[list[str], dict[str, int]]:
        tables, data = copy.deepcopy(GOOD), copy.deepcopy(DATA)
        act = tables["act"][-1] | {"id": 18, "subject": "payee_account:person:4711", "verb": "set_payee_account", "place_in_chain": 1}
        act |= {"actor": account["actor"], "content": {"entry": 1, "channel": "c", "name_check": "matched"} | content}
        tables["act"].append(act)
        rehash(tables["act"])
        tables["payee_account"] = [account | {"id": 1, "channel": "c", "name_check": "matched", "act_id": 18}]
        folder = tmp_path / str(len(content))
        write(folder, tables, data, {"payee_account": ["act_id"]})
        report = audit(folder)
        return [one.where for one in report.findings], dict(report.checked)

    older = checked()
    assert older[0] == []
    assert (older[1]["payee_account_sealed_not_in_act"], older[1]["payee_account_account_index_not_in_act"]) == (1, 1)
    assert checked(sealed_digest="sm3:1", index_digest="sm3:2")[0] == []
    assert checked(sealed_digest="sm3:1", index_digest="sm3:2", more="")[0] == []
    assert checked(sealed_digest="sm3:9")[0] == ["payee_account 1"]
