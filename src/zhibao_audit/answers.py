"""What the bank said: every answer as its file was read, and no payment in a state that no event gave it (A5, P6)."""

from __future__ import annotations

from collections import defaultdict

from zhibao_audit.exact import canonical, sha256
from zhibao_audit.export import Export, Row
from zhibao_audit.report import Report

_SAID = ("payment_no", "state", "amount_fen", "reference", "reason")


def check_answers(export: Export, report: Report) -> None:
    """Answers against the act that read them; those that were applied against the events of their payments."""
    acts = {act["id"]: act for act in export.rows("act") if act["verb"] == "read_bank_answers"}
    held: dict[int, list[Row]] = defaultdict(list)
    for answer in export.rows("bank_answer"):
        held[answer["file_id"]].append(answer)
    for file in export.rows("bank_answer_file"):
        act = acts.get(file.get("act_id"))
        if act is None:
            continue
        if "answers" not in act["content"]:
            report.count("bank_answer_file_answers_not_in_act")
            continue
        own = sorted(held[file["id"]], key=lambda answer: answer["line_no"])
        digest = sha256(canonical([[answer[name] for name in _SAID] for answer in own]))
        where = f"bank_answer_file {file['id']}"
        report.compare("A5", where, act["content"]["answers"], digest, "回执不是读入时的回执", "the answers are not those that were read")
    _check_applied(export, held, report)


def _check_applied(export: Export, held: dict[int, list[Row]], report: Report) -> None:
    payments = {payment["payment_no"]: payment["id"] for payment in export.rows("payment")}
    happened = {(event["payment_id"], event["kind"]) for event in export.rows("payment_event")}
    for answer in (one for own in held.values() for one in own):
        if answer["outcome"] == "applied" and (payments.get(answer["payment_no"]), answer["state"]) not in happened:
            where = f"bank_answer {answer['id']}"
            report.find("P6", where, "回执所说的结果没有发生", "what the answer says never happened to its payment")
