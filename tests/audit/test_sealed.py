"""What lies beside the acts of a case, an advance and a sealed content: changed, it is not what its act recorded."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.audit.ground import CASE, OTHER, Tables, found, rehash

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


@pytest.mark.parametrize(("change", "expected"), [({}, []), ({"person": 4713}, ["A5"]), ({"prefecture": "570200"}, ["A5"])])
def test_a_file_that_stands_for_another_person_or_place(tmp_path: Path, change: dict[str, Any], expected: list[str]) -> None:
    facts = {"person": 4712, "place": "570102", "prefecture": "570100"}

    def plant(tables: Tables) -> None:
        opening = next(one for one in tables["act"] if one["subject"] == OTHER)
        opening["content"] = {"facts": facts}
        rehash(tables["act"])
        tables["case_file"] = [{"case_no": OTHER.partition(":")[2], **facts, **change}]

    assert [invariant for invariant, where in found(tmp_path, plant) if where.startswith("case_file")] == expected
