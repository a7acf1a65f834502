"""Seals in a hand-made export: what was taken out of their order, or lost its act, is found by exactly the findings it deserves."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.audit.ground import DATA, REFERENCES, Tables, chained, change, rehash, write
from zhibao_audit import audit
from zhibao_audit.exact import NO_ACT_BEFORE, canonical, sm3

JOB = "job:daily_seal"


def sealed(tables: Tables, number: int, day: str, place: int) -> None:
    """Put a seal over every act before the one in this place of the list, which becomes its act of sealing."""
    acts, before = tables["act"], tables["act_seal"][-1] if tables["act_seal"] else None
    own = acts[place]
    under = acts[:place]
    grown = {act["subject"]: act for act in under if act["id"] > (before["last_act"] if before else 0)}
    heads = sorted(grown.values(), key=lambda act: act["id"])
    said: dict[str, Any] = {
        "number": number, "day": day, "last_act": under[-1]["id"], "acts": len(under), "chains": len({act["subject"] for act in under}),
        "previous": before["digest"] if before else NO_ACT_BEFORE,
    }  # fmt: skip
    lines = [[said[part] for part in ("number", "day", "last_act", "acts", "chains", "previous")]]
    lines += [[act["subject"], act["place_in_chain"], act["hash"]] for act in heads]
    said["digest"] = sm3("".join(canonical(one) + "\n" for one in lines))
    own["content"] = dict(said)
    rehash(acts)
    tables["act_seal"].append(said | {"after_number": number - 1 or None, "actor": JOB, "at": own["at"], "act_id": own["id"]})


def good() -> Tables:
    """Three seals over the chains of two cases."""
    note, seal = "noted", "acts_sealed"
    acts = chained(
        ("case:1", note, "clerk:li.na", {"word": "a"}), ("case:2", note, "clerk:li.na", {"word": "b"}), ("seals", seal, JOB, {}),
        ("case:1", note, "clerk:li.na", {"word": "c"}), ("seals", seal, JOB, {}), ("case:3", note, "clerk:li.na", {"word": "d"}), ("seals", seal, JOB, {}),
    )  # fmt: skip
    tables: Tables = {"act": acts, "act_seal": []}
    for number, (day, place) in enumerate((("2025-09-01", 2), ("2025-09-02", 4), ("2025-09-03", 6)), start=1):
        sealed(tables, number, day, place)
    return tables


def found(folder: Path, plant: Callable[[Tables], object], kept: tuple[str, ...] = ()) -> list[str]:
    """Where something is found, once for each finding."""
    tables = copy.deepcopy(good())
    plant(tables)
    REFERENCES["act_seal"] = ["act_id"]
    try:
        write(folder, tables, DATA)
    finally:
        del REFERENCES["act_seal"]
    return [one.where for one in audit(folder, kept=kept).findings]


def drop(table: str, number: int) -> Callable[[Tables], object]:
    return lambda tables: tables[table].pop(number)


def mended(number: int, **values: Any) -> Callable[[Tables], None]:
    """Change an act and mend every hash after it."""

    def plant(tables: Tables) -> None:
        tables["act"][number].update(values)
        rehash(tables["act"])

    return plant


ONE, TWO, THREE = "act_seal 1 2025-09-01", "act_seal 2 2025-09-02", "act_seal 3 2025-09-03"
DEFECTS: dict[str, tuple[Callable[[Tables], object], list[str]]] = {
    "nothing": (lambda tables: None, []),
    "a chain taken away whole": (drop("act", 1), ["act 2", ONE, ONE, ONE]),
    "an act changed with its whole chain": (mended(0, content={"word": "x"}), [ONE, TWO]),
    "another actor, every hash mended": (mended(5, actor="clerk:wu"), [THREE]),
    "a digest of its own": (change("act_seal", 1, digest="sm3:0"), [THREE, TWO, TWO]),
    "a seal between two": (drop("act_seal", 1), [THREE, THREE, "act 5 seals"]),
    "the newest seal": (drop("act_seal", 2), ["act 7 seals"]),
    "a day that runs backwards": (change("act_seal", 2, day="2025-09-02"), ["act_seal 3 2025-09-02"] * 3),
    "another seal before it": (change("act_seal", 2, previous=NO_ACT_BEFORE), [THREE] * 3),
    "one act more": (change("act_seal", 0, acts=3), [ONE, ONE, TWO, ONE]),
    "another act of sealing": (change("act_seal", 2, act_id=6), [THREE, "act 7 seals", "act_seal 6"]),
}  # fmt: skip


@pytest.mark.parametrize("name", DEFECTS)
def test_a_planted_defect_in_the_seals(tmp_path: Path, name: str) -> None:
    plant, expected = DEFECTS[name]
    assert sorted(found(tmp_path, plant)) == sorted(expected)


def test_a_seal_that_is_kept_outside(tmp_path: Path) -> None:
    digest = good()["act_seal"][1]["digest"]
    assert found(tmp_path, lambda tables: None, (digest,)) == []
    cut = lambda tables: (tables["act_seal"].pop(), tables["act_seal"].pop(), tables["act"].__delitem__(slice(3, None)))  # noqa: E731
    assert found(tmp_path, cut) == []  # the end of everything is gone, and nothing inside tells
    assert found(tmp_path, cut, (digest,)) == [f"seal {digest}"]


def test_an_export_without_seals_cannot_show_one(tmp_path: Path) -> None:
    assert found(tmp_path, lambda tables: tables.pop("act_seal")) == []
    assert found(tmp_path, lambda tables: tables.pop("act_seal"), ("sm3:1",)) == ["act_seal"]
