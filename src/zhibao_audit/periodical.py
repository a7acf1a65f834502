"""What runs on by months: the amount of a month, what a recovery may keep of it, and nobody paid after her death (P10, P11)."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from zhibao_audit.exact import down, fraction
from zhibao_audit.export import Export, Row
from zhibao_audit.report import Report

REPAYMENT = "repayment"


class Months:
    """Monthly amounts as awarded, adjusted and kept back."""

    def __init__(self, export: Export) -> None:
        self._amounts: dict[tuple[str, int], list[tuple[str, int]]] = defaultdict(list)
        for row in export.rows("periodical_amount"):
            self._amounts[row["award_no"], row["line_no"]].append((row["from_month"], row["amount_fen"]))
        self._kept: dict[tuple[str, ...], int] = defaultdict(int)
        self._back: dict[tuple[str, ...], int] = defaultdict(int)
        items = {row["recovery_no"]: row["item"] for row in export.rows("recovery")}
        for row in export.rows("recovery_entry"):
            self._kept[row["case_no"], row["item"], row["payee"], row["period"]] += row["amount_fen"]
            if row.get("reverses") is not None:
                own = row["item"] == REPAYMENT
                item = f"{items[row['recovery_no']] if own else row['item']}:{row['recovery_no'].rpartition('-')[2]}"
                period = "once" if own else row["period"].removesuffix("/back")
                self._back[row["case_no"], item, period, row["payee"]] -= row["amount_fen"]
        self._steps: dict[tuple[str, ...], list[tuple[int, str, str]]] = defaultdict(list)
        for row in export.rows("periodical_step"):
            self._steps[row["case_no"], row["item"], row["payee"]].append((row["number"], row["from_month"], row["step"]))

    def amount(self, line: Row, payable: Row) -> int:
        """What a line comes to in the month of a payable; 0 where the award or a person's act says that nothing is due."""
        month = payable["period"]
        if month < line["since"][:7] or (line["until"] is not None and month > line["until"][:7]):
            return 0
        if self._stopped(payable, month):
            return 0
        newer = [row for row in self._amounts[line["award_no"], line["line_no"]] if row[0] <= month]
        amount = max(newer)[1] if newer else line["amount_fen"]
        return int(amount) - self._kept[payable["case_no"], payable["item"], payable["payee"], month]

    def given_back(self, payable: Row) -> int | None:
        """What reversed entries of a recovery give back as a payment of its own; None where it is none."""
        return self._back.get((payable["case_no"], payable["item"], payable["period"], payable["payee"]))

    def _stopped(self, payable: Row, month: str) -> bool:
        """Whether the newest step that reaches this month is a stop that was taken before the month was recognised."""
        steps = sorted(self._steps[payable["case_no"], payable["item"], payable["payee"]])
        reaching = [step for _, since, step in steps if since <= month]
        return bool(reaching) and reaching[-1] == "stopped"


def check_recoveries(export: Export, report: Report) -> None:
    """Entries of a recovery: one after the other, within the limit, after the time to object, never above what was decided."""
    recoveries = {row["recovery_no"]: row for row in export.rows("recovery")}
    services = {row["recovery_no"]: row for row in export.rows("recovery_service")}
    entries: dict[str, list[Row]] = defaultdict(list)
    for entry in export.rows("recovery_entry"):
        entries[entry["recovery_no"]].append(entry)
    for number, recovery in recoveries.items():
        if recovery["person"] == recovery["reviewer"]:
            report.find("P3", f"recovery {number}", "决定与复核为同一人", "one person decided and reviewed it")
        left = recovery["amount_fen"]
        for entry in sorted(entries[number], key=lambda entry: entry["entry_no"]):
            _check_entry(entry, left, recovery, services.get(number), report)
            left -= entry["amount_fen"]
        report.count("recoveries")


def _check_entry(entry: Row, left: int, recovery: Row, service: Row | None, report: Report) -> None:
    where = f"recovery_entry {entry['recovery_no']}/{entry['entry_no']}"
    said = (entry["before_fen"], entry["left_fen"])
    report.compare("P11", where, said, (left, left - entry["amount_fen"]), "追回余额不符", "the rest of the recovery differs")
    # What the payee pays back by herself has no limit but itself.
    share = fraction(1) if entry["item"] == REPAYMENT else fraction(recovery["share"])
    limit = down(entry["of_fen"] * share)
    if entry["amount_fen"] > min(limit, entry["limit_fen"]) or entry["left_fen"] < 0:
        report.find("P11", where, f"追回超过限额 {limit}", f"more was kept than the limit of {limit}")
    # Nobody is kept from paying back before she need.
    early = entry["item"] != REPAYMENT and service is not None and entry["taken_on"] <= service["objection_until"]
    if service is None or early:
        report.find("P11", where, "异议期满以前即追回", "it was kept before the time to object was over")
    report.count("recovery_entries")


def check_deaths(export: Export, report: Report) -> None:
    """No payment was sent for a day after the death of its payee, once an officer had recorded the death."""
    recorded: dict[str, list[Row]] = defaultdict(list)
    for row in export.rows("death_record"):
        recorded[f"person:{row['person']}"].append(row)
    if not recorded:
        return
    payments = {row["id"]: row for row in export.rows("payment")}
    for event in export.rows("payment_event"):
        payment = payments.get(event["payment_id"])
        if payment is None or event["kind"] != "sent":
            continue
        died_on = _died_on(recorded[payment["payee"]], event["at"])
        if died_on is not None and died_on < payment["due_on"]:
            zh, en = "向应付日前已死亡的人支付", "it was sent to a person recorded as dead before the due day"
            report.find("P10", f"payment {payment['payment_no']}", zh, en)


def _died_on(records: list[Row], at: int) -> Any:
    """The day of death as it was recorded at an instant, None where none was or it was taken back."""
    known = [row for row in sorted(records, key=lambda row: row["number"]) if row["at"] <= at]
    return known[-1]["died_on"] if known and known[-1]["step"] == "recorded" else None


def check_periodical(export: Export, report: Report) -> None:
    """Recoveries and deaths."""
    check_recoveries(export, report)
    check_deaths(export, report)
