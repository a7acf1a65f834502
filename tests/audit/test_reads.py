"""Reads of personal data in a hand-made export: a read changed, taken out, doubled or cut off is found where it stood."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.audit.ground import DATA, Tables, chained, write
from zhibao_audit import audit
from zhibao_audit.exact import NO_ACT_BEFORE, canonical, sm3
from zhibao_audit.reads import SUBJECT, VERB, hash_of

AT = 1_757_466_000_000


def read(number: int, account: str, before: dict[str, Any] | None, **more: Any) -> dict[str, Any]:
    row = {
        "id": number, "at": AT + number, "actor": f"case_clerk:{account}", "account": account, "person": 4711, "case_no": "570100-2025-000012",
        "operation": "cases.show", "fields": ["name_masked"], "purpose": "handling", "unmasked": 0, "note": None,
        "previous": NO_ACT_BEFORE if before is None else before["hash"],
    }  # fmt: skip
    row |= more
    return row | {"hash": hash_of(row)}


def good() -> Tables:
    """Four reads of two accounts, under an act after the third."""
    first = read(1, "zhou.yun", None)
    second = read(2, "fang.cao", None, unmasked=1, note="sha256:" + "a" * 64)
    third = read(3, "zhou.yun", first)
    heads = "".join(f"{canonical([one['account'], one['hash']])}\n" for one in (second, third))
    said = {"through": 3, "rows": 3, "chains": 2, "digest": sm3(heads)}
    return {"person_read": [first, second, third, read(4, "fang.cao", second)], "act": chained((SUBJECT, VERB, "job:daily_seal", said))}


def change(number: int, **values: Any) -> Callable[[Tables], None]:
    """Change a read, leave its hash."""
    return lambda tables: tables["person_read"][number].update(values)


def rewrite(tables: Tables) -> None:
    """Change the last read of a chain and mend its hash: only the act that its head stood under shows it."""
    row = tables["person_read"][2]
    row["purpose"] = "audit"
    row["hash"] = hash_of(row)


def cut(tables: Tables) -> None:
    """Take the end of a chain away."""
    del tables["person_read"][2]


CHANGED, ACT = "person_read 2 fang.cao", f"{SUBJECT} 3"
DEFECTS: dict[str, tuple[Callable[[Tables], object], set[str]]] = {
    "nothing": (lambda tables: None, set()),
    "another purpose": (change(1, purpose="contact"), {CHANGED}),
    "masked after all": (change(1, unmasked=0), {CHANGED}),
    "another person": (change(1, person=4712), {CHANGED}),
    "another note": (change(1, note=None), {CHANGED}),
    "the first of a chain taken out": (lambda tables: tables["person_read"].pop(0), {"person_read 3 zhou.yun", ACT}),
    "the end of a chain rewritten": (rewrite, {ACT}),
    "the end of a chain cut off": (cut, {ACT}),
    "everything taken out": (lambda tables: tables["person_read"].clear(), {ACT}),
}


@pytest.mark.parametrize("name", DEFECTS)
def test_what_was_done_to_the_reads_is_found(tmp_path: Path, name: str) -> None:
    plant, where = DEFECTS[name]
    tables = copy.deepcopy(good())
    plant(tables)
    write(tmp_path, tables, DATA)
    report = audit(tmp_path)
    assert {one.where for one in report.findings} == where
    assert {one.invariant for one in report.findings} <= {"A5"}
    assert report.checked["anchors_of_reads"] == 1
