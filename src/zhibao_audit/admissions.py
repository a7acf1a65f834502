"""Admissions: each has its consent, three persons and its enrolment, and nothing was billed before its first day (O1, P3).

An application begins neither before the consent nor before the decision; a batch may, because a published document names its
day. Bills are held against the order counts of the days from the first one on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

from zhibao_audit.export import Export, Row
from zhibao_audit.report import Report

_CHINA = timedelta(hours=8)
# Enterprises of the list are numbered below this.
_OUTSIDE_THE_LIST = 100_001
_PERSONS = ("assessed_by", "reviewed_by", "decided_by")


def check_admissions(export: Export, report: Report) -> None:
    """Every admission with its acts and its enrolment, and every bill of its enterprise."""
    _check_service(export, report)
    admitted = list(export.rows("enterprise_admission"))
    entered = {row["enterprise"] for row in admitted}
    for enterprise in export.rows("enterprise"):
        if enterprise["ordinal"] >= _OUTSIDE_THE_LIST and enterprise["slug"] not in entered:
            report.find("O1", f"enterprise {enterprise['slug']}", "名单以外的企业没有纳入决定", "an enterprise outside the list has no admission")
    if not admitted:
        return
    enrolments = {row["id"]: row for row in export.rows("enterprise_enrolment")}
    chains = _chains(export, {row["number"] for row in admitted})
    for row in admitted:
        where = f"enterprise_admission {row['number']} {row['enterprise']}"
        _check_row(row, where, report)
        _check_enrolment(row, enrolments.get(row["enrolment"]), where, report)
        _check_acts(row, chains[row["number"]], where, report)
        report.count("admissions")
    _check_bills(export, admitted, list(enrolments.values()), report)


def _check_service(export: Export, report: Report) -> None:
    """A notice is served once, after the decision and not before its day; service decides nothing."""
    decided: dict[str, str] = {}
    served: set[str] = set()
    for act in export.rows("act"):
        if not act["subject"].startswith("admission:"):
            continue
        where = f"act {act['id']} {act['subject']}"
        if act["verb"] in ("admission_admitted", "admission_declined"):
            decided[act["subject"]] = (datetime.fromtimestamp(act["at"] / 1000, UTC) + _CHINA).date().isoformat()
        if act["verb"] != "admission_notice_served":
            continue
        if act["subject"] not in decided:
            report.find("K1", where, "告知书在决定以前登记送达", "a notice is served that nobody decided")
        elif act["content"]["facts"]["on"] < decided[act["subject"]]:
            report.find("K1", where, "送达之日早于决定之日", "a notice is served before the day of its decision")
        if act["subject"] in served:
            report.find("K1", where, "同一告知书登记了两次送达", "a notice is served twice")
        served.add(act["subject"])
        report.count("notices_served")


def _chains(export: Export, numbers: set[str]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for act in export.rows("act"):
        number = act["subject"].removeprefix("admission:")
        if number in numbers:
            found[number].append(act)
    return found


def _check_row(row: Row, where: str, report: Report) -> None:
    persons = [row[name].casefold() for name in _PERSONS]
    if len(set(persons)) != 3:
        report.find("P3", where, "评估、审核、决定不是三个人", "it did not go through three persons")
    if row["consent_of"] == "ministry" and not (row["consent_document"] and row["consent_on"]):
        report.find("O1", where, "没有登记人社部的同意", "the consent of the ministry is not recorded")
    if row["kind"] == "batch":
        return
    for name in ("consent_on", "decided_on"):
        if row[name] and row["valid_from"] < row[name]:
            report.find("O1", where, f"纳入日 {row['valid_from']} 早于 {name} {row[name]}", f"it begins {row['valid_from']}, before {name} {row[name]}")


def _check_enrolment(row: Row, held: Row | None, where: str, report: Report) -> None:
    if held is None:
        report.find("O1", where, "登记簿中没有对应的参保登记", "the register has no enrolment of it")
        return
    for name in ("enterprise", "place", "industry", "valid_from"):
        report.compare("O1", where, held[name], row[name], f"参保登记的 {name} 不符", f"{name} of the enrolment differs")
    report.compare("K1", where, held["act"], row["act_id"], "参保登记依据的操作不符", "the enrolment rests on another act")


def _check_acts(row: Row, acts: list[Row], where: str, report: Report) -> None:
    """What the row says is what the chain says: the deciding act, its day, its person, and the consent before it."""
    deciding = next((act for act in acts if act["id"] == row["act_id"]), None)
    if deciding is None:
        report.find("K1", where, "申请的操作链中没有这项决定", "the chain of the application holds no such decision")
        return
    report.compare("K1", where, row["decided_by"], deciding["actor"].partition(":")[2], "决定人不符", "the person who decided differs")
    if row["kind"] == "batch":
        return
    report.compare("K1", where, row["valid_from"], deciding["content"]["facts"]["from"], "纳入日与决定不符", "its first day differs from the decision")
    decided_on = (datetime.fromtimestamp(deciding["at"] / 1000, UTC) + _CHINA).date().isoformat()
    report.compare("K1", where, row["decided_on"], decided_on, "决定之日不符", "the day of the decision differs")
    consent = [act for act in acts if act["verb"] == "admission_consented" and act["id"] < deciding["id"]]
    if row["consent_of"] == "ministry":
        said = consent[-1]["content"]["facts"] if consent else {}
        report.compare("O1", where, row["consent_document"], said.get("document"), "同意的文号与操作不符", "the document of the consent differs from its act")
        report.compare("O1", where, row["consent_on"], said.get("on"), "同意之日与操作不符", "the day of the consent differs from its act")


def _check_bills(export: Export, admitted: Iterable[Row], enrolments: list[Row], report: Report) -> None:
    """No order of a day before the first one is billed, unless the enterprise was enrolled otherwise before it."""
    codes: dict[str, set[str]] = defaultdict(set)
    for held in export.rows("enterprise_code"):
        codes[held["enterprise"]].add(held["uscc"])
    billed = _billed(export)
    for row in admitted:
        key = (row["enterprise"], row["place"], row["industry"])
        earlier = [one for one in enrolments if (one["enterprise"], one["place"], one["industry"]) == key and one["valid_from"] < row["valid_from"]]
        if earlier:
            continue
        month = row["valid_from"][:7]
        for code in codes[row["enterprise"]]:
            for (province, in_month, platform, industry), orders in billed.items():
                if (province, platform, industry) != (row["place"], code, row["industry"]) or in_month > month:
                    continue
                allowed = _completed(export, row, code) if in_month == month else 0
                report.count("bills_of_admitted")
                if orders > allowed:
                    at = f"contribution_bill {province} {in_month} {platform}"
                    report.find("O1", at, f"计费 {orders} 单，自纳入日起只有 {allowed} 单", f"{orders} orders are billed, {allowed} since its first day")


def _billed(export: Export) -> dict[tuple[str, str, str, str], int]:
    bills = {bill["id"]: bill for bill in export.rows("contribution_bill")}
    of_batch = {batch["id"]: batch["bill_id"] for batch in export.rows("contribution_adjustment_batch")}
    found: dict[tuple[str, str, str, str], int] = defaultdict(int)
    parts: list[tuple[Any, Row]] = [(line["bill_id"], line) for line in export.rows("contribution_bill_line")]
    parts += [(of_batch[change["batch_id"]], change) for change in export.rows("contribution_adjustment")]
    for bill, part in parts:
        found[bills[bill]["province"], bills[bill]["month"], part["platform"], part["industry"]] += part["orders"]
    return found


def _completed(export: Export, row: Row, code: str) -> int:
    """Completed orders of its first month from its first day on, as the manifest of the order store counts them."""
    first = row["valid_from"]
    return sum(
        count["orders"]
        for count in export.rows("order_count")
        if count["platform"] == code and count["industry"] == row["industry"] and count["status"] == "completed"
        and count["district"][:2] == row["place"][:2] and first <= count["day"] and count["day"][:7] == first[:7]
    )  # fmt: skip
