"""Defects planted in a real export: one thing changed or taken away beside the acts, every file and its digest mended."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from zhibao_audit import audit

Rows = list[dict[str, Any]]
Plant = tuple[str, Callable[[Rows], object]]


def change(table: str, **values: Any) -> Plant:
    """Other values in the first row of a table."""
    return table, lambda rows: rows[0].update(values)


def drop(table: str) -> Plant:
    """The last row of a table is gone: no number behind it tells."""
    return table, lambda rows: rows.pop()


def later(table: str, column: str) -> Plant:
    """A millisecond later."""
    return table, lambda rows: rows[0].update({column: rows[0][column] + 1})


def other_hospital(rows: Rows) -> None:
    rows[0]["hospital"] = "别处医院"


def settled_otherwise(rows: Rows) -> None:
    rows[-1]["state"] = "unknown" if rows[-1]["state"] != "unknown" else "settled"


# Each: where it is planted, and which rows the auditor must name for it.
PLANTED: dict[str, tuple[Plant, str]] = {
    "the state of one answer of the bank": (("bank_answer", settled_otherwise), "bank_answer_file "),
    "an advance that was taken away": (drop("advance"), "act "),
    "another expert on a panel": (change("appraisal_panel_member", expert=1), "appraisal_draw "),
    "an expert of another hospital": (("appraisal_panel_member", other_hospital), "appraisal_draw "),
    "an expert who is gone": (drop("appraisal_panel_member"), "appraisal_draw "),
    "the word of a draw": (change("appraisal_draw", word="other"), "appraisal_draw "),
    "the bytes of a conclusion": (change("appraisal_conclusion", content="sm3:" + "0" * 64), "appraisal_conclusion "),
    "the bytes of an opinion": (change("appraisal_opinion", content="sm3:" + "0" * 64), "appraisal_opinion "),
    "the bytes of an examination": (change("appraisal_examination", content="sm3:" + "0" * 64), "appraisal_examination "),
    "a conclusion that is gone": (drop("appraisal_conclusion"), "act "),
    "the ground of a voucher": (change("fund_voucher", ground="taoyuan-2025-1 §1"), "fund_voucher "),
    "the time of a voucher": (later("fund_voucher", "at"), "fund_voucher "),
    "the person of a report": (change("injury_report", person=1), "injury_report "),
    "the time of a report": (later("injury_report", "received_at"), "injury_report "),
    "the time of the injury in a report": (later("injury_report", "injury_at"), "injury_report "),
    "the time of the injury in a file": (later("case_file", "injury_at"), "case_file "),
    "the time at which a file was opened": (later("case_file", "opened_at"), "case_file "),
    "the payee of an item": (change("award_item", payee="person:1"), "award_item "),
    "an item that is gone": (drop("award_item"), "award_item "),
    "a file that is gone": (drop("case_file"), "case:"),
    "a sealed account": (change("payee_account", sealed="sm3:" + "0" * 64), "payee_account "),
    "the index of an account": (change("payee_account", account_index="sm3:" + "0" * 64), "payee_account "),
    "an account that is gone": (drop("payee_account"), "act "),
}  # fmt: skip


def found(export: Path, folder: Path, plant: Plant) -> list[str]:
    """The rows that the audit names after one change in a copy of an export."""
    shutil.copytree(export, folder)
    table, alter = plant
    file, manifest = folder / f"{table}.jsonl", folder / "manifest.json"
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    alter(rows)
    text = "".join(json.dumps(row, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n" for row in rows).encode()
    file.write_bytes(text)
    said = json.loads(manifest.read_text(encoding="utf-8"))
    said["tables"][table] |= {"rows": len(rows), "sha256": "sha256:" + hashlib.sha256(text).hexdigest()}
    manifest.write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")
    named = [finding.where for finding in audit(folder).findings]
    shutil.rmtree(folder)
    return named
