"""Reads of personal data: one chain an account, whole and unchanged; and the acts that the heads of all chains stand under (A5)."""

from __future__ import annotations

from zhibao_audit.exact import NO_ACT_BEFORE, canonical, sm3
from zhibao_audit.export import Export, Row
from zhibao_audit.report import Report

SUBJECT, VERB = "reads of personal data", "reads_anchored"


def hash_of(read: Row) -> str:
    """The hash of a read: SM3 of the canonical JSON list of its parts, the note as the digest that the export holds."""
    parts = [
        read["at"], read["actor"], read["account"], str(read["person"]), read["case_no"], read["operation"], read["fields"], read["purpose"],
        read["unmasked"], read["previous"],
    ]  # fmt: skip
    return sm3(canonical(parts if read["note"] is None else [*parts, read["note"]]))


def check_reads(export: Export, report: Report) -> None:
    """Follow every chain once, and stop at each act to hold the heads against it."""
    waiting = sorted(
        (act["content"] for act in export.rows("act") if (act["subject"], act["verb"]) == (SUBJECT, VERB)), key=lambda said: int(said["through"])
    )
    heads: dict[str, tuple[int, str]] = {}
    rows = 0
    for read in export.rows("person_read"):
        while waiting and waiting[0]["through"] < read["id"]:
            _hold(waiting.pop(0), rows, heads, report)
        rows += 1
        where = f"person_read {read['id']} {read['account']}"
        report.compare("A5", where, read["hash"], hash_of(read), "查阅记录内容或哈希被改动", "the read or its hash was changed")
        if read["previous"] != heads.get(read["account"], (0, NO_ACT_BEFORE))[1]:
            report.find("A5", where, "查阅记录没有接在该账号前一条之后", "the read does not follow the one before it of this account")
        heads[read["account"]] = read["id"], read["hash"]
        report.count("reads")
    for said in waiting:
        _hold(said, rows, heads, report)


def _hold(said: Row, rows: int, heads: dict[str, tuple[int, str]], report: Report) -> None:
    lines = "".join(f"{canonical([account, digest])}\n" for account, (_, digest) in sorted(heads.items(), key=lambda held: held[1][0]))
    derived = {"through": said["through"], "rows": rows, "chains": len(heads), "digest": sm3(lines)}
    where = f"{SUBJECT} {said['through']}"
    report.compare("A5", where, said, derived, "查阅记录与当日固定的链头不符", "the reads differ from the heads that stand under an act")
    report.count("anchors_of_reads")
