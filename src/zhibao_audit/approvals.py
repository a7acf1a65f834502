"""Batches of payment: different natural persons in the posts of the lane, in order, on unchanged content (P3, P4, P5, P9)."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from zhibao_audit.exact import canonical, sha256
from zhibao_audit.export import Export, Row
from zhibao_audit.payments import Life
from zhibao_audit.report import Report

_ORDER = ("checker", "approver", "releaser")
_CONTENT = ("payment_no", "case_no", "item", "period", "payee", "attempt", "amount_fen")


class Batches:
    """Everything about batches that the checks look up."""

    def __init__(self, export: Export) -> None:
        self.payments = {payment["id"]: payment for payment in export.rows("payment")}
        self.batches = {batch["id"]: batch for batch in export.rows("payment_batch")}
        self.accounts = {account["id"]: account for account in export.rows("payee_account")}
        self.lanes = {lane["name"]: lane for lane in export.data("lanes")}
        self.lane_list = export.data("lanes")
        self.lines: dict[tuple[int, int], list[Row]] = defaultdict(list)
        for line in export.rows("payment_batch_line"):
            self.lines[line["batch_id"], line["version"]].append(line)
        self.signatures: dict[tuple[int, int], list[Row]] = defaultdict(list)
        for signature in export.rows("payment_signature"):
            self.signatures[signature["batch_id"], signature["version"]].append(signature)
        self.views: dict[tuple[str, str], list[int]] = defaultdict(list)
        for view in export.rows("fund_view"):
            self.views[view["subject"], view["person"]].append(view["at"])
        withdrawn = {row["withdraws"]: row["at"] for row in export.rows("declared_relative") if row["withdraws"]}
        self.relatives: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
        for row in export.rows("declared_relative"):
            if not row["withdraws"]:
                self.relatives[row["officer"], row["payee"]].append((row["at"], withdrawn.get(row["id"], 2**62)))


def check_approvals(export: Export, lives: dict[int, Life], report: Report) -> None:
    """Every version of every batch, every signature, every file for the bank."""
    held = Batches(export)
    newest: dict[int, Row] = {}
    makers: dict[int, list[Row]] = defaultdict(list)
    for version in export.rows("payment_batch_version"):
        _check_version(version, held, report)
        makers[version["batch_id"]].append(version)
        if version["version"] > newest.get(version["batch_id"], {"version": 0})["version"]:
            newest[version["batch_id"]] = version
    for versions in makers.values():
        _check_earlier_makers(versions, held, report)
    filed: dict[int, Row] = {}
    for file in export.rows("payment_file"):
        if file["batch_id"] in filed or file["file_no"] in {known["file_no"] for known in filed.values()}:
            report.find("P9", f"payment_file {file['file_no']}", "文件号或批次被使用两次", "a file number or a batch is used twice")
        filed[file["batch_id"]] = file
        _check_file(file, newest.get(file["batch_id"]), held, report)
    for number, payment in held.payments.items():
        left = lives[number].last not in (None, "prepared", "voided")
        if left and payment["batch_id"] not in filed:
            report.find("P9", f"payment {payment['payment_no']}", "已发出而没有银行文件", "it was sent without a bank file")


def _check_earlier_makers(versions: list[Row], held: Batches, report: Report) -> None:
    """Whoever made an earlier version signs no later one that somebody else made."""
    for version in versions:
        earlier = {one["maker"] for one in versions if one["version"] < version["version"]} - {version["maker"]}
        for signature in held.signatures[version["batch_id"], version["version"]]:
            if signature["person"] in earlier:
                where = f"payment_batch {held.batches[version['batch_id']]['batch_no']} v{version['version']} {signature['post']}"
                report.find("P3", where, "签署人编制过较早的版本", "whoever signed had made an earlier version")


def _check_version(version: Row, held: Batches, report: Report) -> None:
    """The content of a version is the digest that was signed, and its count and sum are those of its lines."""
    batch = held.batches[version["batch_id"]]
    where = f"payment_batch {batch['batch_no']} v{version['version']}"
    lines = sorted(held.lines[version["batch_id"], version["version"]], key=lambda line: line["line_no"])
    report.compare("P9", where, version["line_count"], len(lines), "笔数不符", "the number of payments differs")
    total = sum(line["amount_fen"] for line in lines)
    report.compare("P9", where, version["total_fen"], total, "合计不符", "the sum of payments differs")
    content: list[Any] = []
    for line in lines:
        payment = held.payments[line["payment_id"]]
        report.compare("P5", f"payment {payment['payment_no']}", line["amount_fen"], payment["amount_fen"], "金额不符", "the amount differs")
        content.append([*(payment[name] for name in _CONTENT), line["account_id"]])
    digest = sha256(canonical(content))
    report.compare("P5", where, version["content_digest"], digest, "内容摘要不符", "the digest of the content differs")
    for signature in held.signatures[version["batch_id"], version["version"]]:
        said = signature["content_digest"]
        report.compare("P5", f"{where} {signature['post']}", said, digest, "签署的不是此内容", "what was signed is not this content")
        if signature["at"] < version["at"]:
            report.find("P5", f"{where} {signature['post']}", "签署早于内容形成", "it was signed before its content existed")
        report.count("signatures")
    _check_lane(version, batch, where, held, report)
    report.count("batch_versions")


def _check_lane(version: Row, batch: Row, where: str, held: Batches, report: Report) -> None:
    """The lane is the first one of its kind that takes the total."""
    fitting = [
        lane["name"]
        for lane in held.lane_list
        if lane["kind"] == batch["kind"] and (lane["up_to_fen"] is None or version["total_fen"] <= lane["up_to_fen"])
    ]
    if held.lane_list:
        report.compare("P3", where, version["lane"], next(iter(fitting), None), "支付通道不符", "the lane differs")


def _check_file(file: Row, version: Row | None, held: Batches, report: Report) -> None:
    """What went to the bank is the newest version, signed by every post of its lane."""
    where = f"payment_file {file['file_no']}"
    report.count("bank_files")
    if version is None or file["version"] != version["version"]:
        report.find("P5", where, "发出的不是最新版本", "what was sent is not the newest version")
        return
    for name, zh, en in (
        ("line_count", "文件笔数不符", "the number of payments in the file differs"),
        ("total_fen", "文件合计不符", "the sum of the file differs"),
        ("content_digest", "文件内容摘要不符", "the content of the file differs"),
    ):
        report.compare("P9", where, file[name], version[name], zh, en)
    signed = {signature["post"]: signature for signature in held.signatures[version["batch_id"], version["version"]]}
    lane = held.lanes.get(version["lane"])
    if lane is None:
        report.find("P3", where, "支付通道不在数据中", "its lane is not among the data")
        return
    missing = [post for post in lane["posts"] if post != "maker" and post not in signed]
    if missing:
        report.find("P3", where, f"缺少签署：{missing}", f"signatures are missing: {missing}")
    _check_persons(where, version, lane, signed, held, report)
    _check_order(where, signed, file, report)
    _check_seen(where, version, lane, signed, held, report)


def _check_persons(
    where: str, version: Row, lane: Row, signed: dict[str, Row], held: Batches, report: Report
) -> None:
    """Counted by natural person: enough of them, checker and approver apart, none with an interest of her own."""
    people = {post: signature["person"] for post, signature in signed.items()}
    for signature in signed.values():
        person = signature["actor"].partition(":")[2]
        report.compare("P3", where, signature["person"], person, "签署人与经办人不符", "the signing person is not the actor")
    if not version["maker"].startswith("job:"):
        people["maker"] = version["maker"]
    apart = [people[post] for post in ("maker", "checker", "approver") if post in people]
    if len(apart) != len(set(apart)):
        report.find("P3", where, "经办、复核、审批为同一人", "maker, checker and approver are not different persons")
    if len(set(people.values())) < max(2, lane["persons"]):
        report.find("P3", where, f"参与人员不足 {lane['persons']} 名", f"fewer than {lane['persons']} different persons acted")
    for line in held.lines[version["batch_id"], version["version"]]:
        payee, account = held.payments[line["payment_id"]]["payee"], held.accounts.get(line["account_id"])
        if account is None or account["payee"] != payee:
            report.find("P3", where, "收款账户不是收款人的", "the account is not the payee's")
            continue
        for post, person in people.items():
            at = version["at"] if post == "maker" else signed[post]["at"]
            related = any(since <= at < until for since, until in held.relatives[person, payee])
            if payee == f"person:{person}" or related:
                report.find("P3", where, f"{post} 与收款人有利害关系", f"the {post} has an interest in the payee")
            if account["set_by"] == person:
                report.find("P3", where, f"{post} 登记过收款账户", f"the {post} set the account of the payee")


def _check_order(where: str, signed: dict[str, Row], file: Row, report: Report) -> None:
    times = [signed[post]["at"] for post in _ORDER if post in signed]
    if times != sorted(times) or (times and file["created_at"] < times[-1]):
        report.find("P5", where, "签署或发出的先后顺序不符", "signatures or the file are out of order")


def _check_seen(where: str, version: Row, lane: Row, signed: dict[str, Row], held: Batches, report: Report) -> None:
    """The approver opened the evidence of each case, or of the whole batch, before she signed."""
    approval = signed.get("approver")
    if approval is None:
        return
    batch = held.batches[version["batch_id"]]
    cases = {held.payments[line["payment_id"]]["case_no"] for line in held.lines[version["batch_id"], version["version"]]}
    whole = f"payment_batch:{batch['batch_no']}:{version['version']}"
    for subject in [f"case:{case}" for case in sorted(cases)] if lane["evidence"] == "case" else [whole]:
        seen = held.views[subject, approval["person"]]
        if not any(at <= approval["at"] for at in seen):
            report.find("P4", f"{where} {subject}", "审批前没有打开材料", "the approver had not opened the evidence")
        report.count("views")
