"""The accounts: receipts booked once, transfers paired, closes that hold, years carried whole, budgets approved by another (L1, L4, L6, L7).

Everything is derived from the exported rows alone. An export from before there were accounts has none of these tables.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, date, datetime, timedelta, timezone

from zhibao_audit.exact import canonical, sha256
from zhibao_audit.export import Export, Row
from zhibao_audit.ledger import Ledger
from zhibao_audit.report import Report

_CHINA = timezone(timedelta(hours=8))
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def check_accounts(export: Export, ledger: Ledger, report: Report) -> None:
    """Everything about the accounts that can be derived again."""
    if not export.has("fund_month_close", "fund_receipt_booking"):
        return
    kinds = {str(account["number"]): (str(account["name"]), str(account["kind"])) for account in export.data("accounts")}
    entries = {entry["id"]: entry for own in ledger.entries.values() for entry in own}
    _check_days(export, ledger, report)
    _check_receipts(export, ledger, entries, kinds, report)
    _check_transfers(export, ledger, entries, kinds, report)
    _check_closes(export, ledger, report)
    _check_years(export, ledger, kinds, report)
    _check_budgets(export, report)
    _check_prevention(export, kinds, report)


def _day(voucher: Row) -> str:
    """The day a voucher belongs to."""
    on = voucher.get("accounted_on")
    return str(on) if on else (_EPOCH + timedelta(milliseconds=voucher["at"])).astimezone(_CHINA).date().isoformat()


def _by_book(ledger: Ledger) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for voucher in ledger.vouchers.values():
        found[voucher["book"]].append(voucher)
    return found


def _name(voucher: Row) -> str:
    return f"fund_voucher {voucher['book']}/{voucher['voucher_no']}"


def _check_days(export: Export, ledger: Ledger, report: Report) -> None:
    """Accounting days are those that the act of posting recorded, and none lies in a month that was closed by then."""
    posted: dict[int, list[Row]] = defaultdict(list)
    for voucher in ledger.vouchers.values():
        posted[voucher["act_id"]].append(voucher)
    for act in export.rows("act"):
        if act["verb"] == "post_vouchers" and "days" in act["content"]:
            own = sorted(posted.get(act["id"], []), key=lambda row: row["voucher_no"])
            days = sha256(canonical([[voucher["accounted_on"], voucher["concerns"]] for voucher in own]))
            report.compare("L3", f"act {act['id']} {act['subject']}", act["content"]["days"], days, "记账日期与操作所记不符", "accounting days are not those of the act")
            report.count("accounting_days", len(own))
    books = _by_book(ledger)
    for close in export.rows("fund_month_close"):
        for voucher in books[close["book"]]:
            late = voucher["voucher_no"] > close["last_voucher_no"] and _day(voucher) <= close["last_day"]
            if late and not (voucher["kind"] == "closing" and _day(voucher) == close["last_day"]):
                report.find("L4", _name(voucher), f"入账于已结账的 {close['month']}", f"it was posted into {close['month']}, which was closed")


def _check_receipts(export: Export, ledger: Ledger, entries: dict[int, Row], kinds: dict[str, tuple[str, str]], report: Report) -> None:
    """Each booking is of one receipt that arrived, with its amount, on the income account; a receipt is booked once."""
    given_back = _refunds(export)
    arrived = given_back | {receipt["reference"]: receipt for receipt in export.rows("contribution_receipt")}
    late_fees = _late_fees(export)
    seen: set[str] = set()
    stands: dict[str, int] = {}
    for row in export.rows("fund_receipt_booking"):
        where = f"fund_receipt_booking {row['reference']}"
        if row["reference"] in seen:
            report.find("L6", where, "同一到账入账两次", "a receipt is booked twice")
        seen.add(row["reference"])
        receipt, entry = arrived.get(row["reference"]), entries.get(row["entry_id"])
        if receipt is None:
            report.find("L6", where, "没有这笔到账", "there is no such receipt")
        else:
            for name in ("amount_fen", "platform", "month", "received_on"):
                report.compare("L6", where, row[name], receipt[name], f"“{name}”与到账不符", f"{name} is not that of the receipt")
        if entry is None or entry["voucher_id"] != row["voucher_id"] or kinds[entry["account"]][0] != "income_account":
            report.find("L6", where, "没有收入户的分录", "it has no line of the income account")
            continue
        report.compare("L6", where, entry["amount_fen"], row["amount_fen"], "入账金额不符", "it was booked with another amount")
        late = -sum(line["amount_fen"] for line in ledger.entries[row["voucher_id"]] if kinds[line["account"]][0] == "late_fee")
        report.compare("L6", where, late, row["late_fee_fen"], "滞纳金不符", "the late fee was booked with another amount")
        stands[row["reference"]] = row["late_fee_fen"]
        report.count("receipts_booked")
    _check_shifts(export, ledger, entries, kinds, stands, report)
    for reference, fen in stands.items():
        told = late_fees.get(reference, [0])
        if fen not in told:
            report.find("L6", f"fund_receipt_booking {reference}", "滞纳金与分配不符", "its late fee was never what was allocated")
        report.count("late_fees_not_booked", int(fen != told[-1]))
    report.count("receipts_not_booked", len(set(arrived) - seen))


def _refunds(export: Export) -> dict[str, Row]:
    """Refunds that the treasury confirmed, as receipts the other way round."""
    if not export.has("collection_decision", "collection_decision_step"):
        return {}
    decided = {row["number"]: row for row in export.rows("collection_decision")}
    return {
        step["reference"]: {**{name: decided[step["number"]][name] for name in ("platform", "month")},
                            "amount_fen": -decided[step["number"]]["amount_fen"], "received_on": step["day"], "reference": step["reference"]}
        for step in export.rows("collection_decision_step") if step["step"] == "paid" and step["number"] in decided
    }  # fmt: skip


def _late_fees(export: Export) -> dict[str, list[int]]:
    """What of each receipt was allocated to late fees, after each allocation or reversal; the ledger follows with the next run."""
    if not export.has("contribution_allocation"):
        return {}
    names = {receipt["id"]: receipt["reference"] for receipt in export.rows("contribution_receipt")}
    found: dict[str, list[int]] = defaultdict(lambda: [0])
    for part in sorted(export.rows("contribution_allocation"), key=lambda row: row["id"]):
        if part["target"] == "late_fee":
            told = found[names[part["receipt_id"]]]
            told.append(told[-1] + part["amount_fen"])
    return found


def _check_shifts(
    export: Export, ledger: Ledger, entries: dict[int, Row], kinds: dict[str, tuple[str, str]], stands: dict[str, int], report: Report
) -> None:
    """Each later voucher takes the late fee of a receipt from where it stood to where it says; `stands` is brought forward."""
    if not export.has("fund_late_fee_shift"):
        return
    for row in sorted(export.rows("fund_late_fee_shift"), key=lambda one: (one["reference"], one["place"])):
        where = f"fund_late_fee_shift {row['reference']}/{row['place']}"
        report.compare("L6", where, row["before_fen"], stands.get(row["reference"]), "滞纳金的起点不符", "it does not begin where the last one ended")
        sums: dict[str, int] = defaultdict(int)
        for line in ledger.entries[row["voucher_id"]]:
            sums[kinds[line["account"]][0]] += line["amount_fen"]
        changed = row["late_fee_fen"] - row["before_fen"]
        report.compare("L6", where, dict(sums), {"contribution": changed, "late_fee": -changed}, "滞纳金划分的分录不符", "its lines are not the change")
        stands[row["reference"]] = row["late_fee_fen"]
        report.count("late_fee_shifts")


def _check_transfers(export: Export, ledger: Ledger, entries: dict[int, Row], kinds: dict[str, tuple[str, str]], report: Report) -> None:
    """Both sides of a transfer are there, of one amount, on the accounts it names; between the books nothing is left over."""
    paired: set[int] = set()
    for row in export.rows("fund_account_transfer"):
        where = f"fund_account_transfer {row['transfer_no']}"
        out, into = entries.get(row["out_entry_id"]), entries.get(row["in_entry_id"])
        if out is None or into is None:
            report.find("L1", where, "划转缺少一方的分录", "one side of the transfer is missing")
            continue
        report.compare("L1", where, out["amount_fen"] + into["amount_fen"], 0, "划转双方金额不符", "the two sides differ")
        report.compare("L1", where, [row["out_fen"], row["in_fen"]], [out["amount_fen"], into["amount_fen"]], "划转金额与分录不符", "the amounts are not those of the lines")
        told = [(row["from_book"], row["from_account"]), (row["to_book"], row["to_account"])]
        held = [(ledger.vouchers[one["voucher_id"]]["book"], kinds[one["account"]][0]) for one in (out, into)]
        report.compare("L1", where, told, held, "划转的账户与分录不符", "the accounts are not those of the lines")
        paired |= {out["voucher_id"], into["voucher_id"]}
        report.count("transfers")
    left: dict[str, int] = defaultdict(int)
    for voucher in ledger.vouchers.values():
        for entry in ledger.entries[voucher["id"]]:
            if kinds.get(entry["account"], ("", ""))[0] == "between_books":
                left[voucher["book"][:2]] += entry["amount_fen"]
                if voucher["id"] not in paired and voucher["reverses"] is None:
                    report.find("L1", _name(voucher), "账簿往来没有对方", "money between books has no other side")
    for province, fen in left.items():
        report.compare("L1", f"books {province}", fen, 0, "账簿往来不为零", "between the books something is left over")


def _check_closes(export: Export, ledger: Ledger, report: Report) -> None:
    """Closes follow each other month by month, by a person, with the trial balance that the lines give."""
    acts = {act["id"]: act for act in export.rows("act")}
    books = _by_book(ledger)
    before: dict[str, Row] = {}
    for row in sorted(export.rows("fund_month_close"), key=lambda one: (one["book"], one["close_no"])):
        where = f"fund_month_close {row['book']} {row['month']}"
        year, month = (int(part) for part in row["month"].split("-"))
        last = before.get(row["book"])
        number = 12 * year + month - 1
        expected = [1, number] if last is None else [last["close_no"] + 1, last["month_no"] + 1]
        report.compare("L7", where, [row["close_no"], row["month_no"]], expected, "结账的月份不连续", "closes have a gap")
        report.compare("L7", where, row["month_no"], number, "月份的序号不符", "the number of the month is wrong")
        report.compare("L4", where, row["last_day"], _last_day(year, month), "月份的最后一天不符", "the last day of the month is wrong")
        balances: dict[str, int] = defaultdict(int)
        for voucher in books[row["book"]]:
            if _day(voucher) <= row["last_day"] and voucher["voucher_no"] <= row["last_voucher_no"]:
                for entry in ledger.entries[voucher["id"]]:
                    balances[entry["account"]] += entry["amount_fen"]
        derived = {account: fen for account, fen in sorted(balances.items()) if fen}
        report.compare("L4", where, row["balances"], derived, "结账时的余额不符", "it closed with other balances than the lines give")
        report.compare("L4", where, row["balances_digest"], sha256(canonical(row["balances"])), "余额的摘要不符", "the digest of the balances differs")
        act = acts.get(row["act_id"])
        if act is not None:
            said = {"month": row["month"], "number": row["close_no"], "last_voucher": row["last_voucher_no"], "balances": row["balances_digest"]}
            report.compare("A5", where, said, act["content"], "结账与操作所记不符", "the close is not what its act recorded")
        if row["actor"].startswith("job:"):
            report.find("K8", where, "结账没有具名的人员", "no person closed it")
        before[row["book"]] = row
        report.count("month_closes")


def _last_day(year: int, month: int) -> str:
    following = date(year + month // 12, month % 12 + 1, 1)
    return (following - timedelta(days=1)).isoformat()


def _check_years(export: Export, ledger: Ledger, kinds: dict[str, tuple[str, str]], report: Report) -> None:
    """A year is carried whole: after it every account of income and spending is empty, and the balance has the difference."""
    books = _by_book(ledger)
    carrying: set[int] = set()
    for row in export.rows("fund_year_close"):
        where = f"fund_year_close {row['book']} {row['year']}"
        end = f"{row['year']}-12-31"
        own = {row["income_voucher_id"], row["spending_voucher_id"]} - {None}
        carrying |= own
        sums: dict[str, int] = defaultdict(int)
        after: dict[str, int] = defaultdict(int)
        for voucher in books[row["book"]]:
            if _day(voucher) > end:
                continue
            for entry in ledger.entries[voucher["id"]]:
                after[entry["account"]] += entry["amount_fen"]
                if voucher["kind"] != "closing" and _day(voucher)[:4] == str(row["year"]):
                    sums[kinds[entry["account"]][1]] += entry["amount_fen"]
        report.compare("L4", where, [row["income_fen"], row["spending_fen"]], [-sums["income"], sums["expense"]], "结转的收支不符", "it carried other sums than the year gives")
        left = sorted(account for account, fen in after.items() if fen and kinds[account][1] in ("income", "expense"))
        report.compare("L4", where, left, [], "年结以后收支科目不为零", "accounts of income or spending are not empty after the close")
        for number in own:
            carried = ledger.vouchers.get(number)
            if carried is None or carried["kind"] != "closing" or carried["book"] != row["book"] or _day(carried) != end:
                report.find("L4", where, "结转的凭证不符", "the voucher that carried it is another one")
        report.count("year_closes")
    for voucher in ledger.vouchers.values():
        if voucher["kind"] == "closing" and voucher["id"] not in carrying:
            report.find("L4", _name(voucher), "结转凭证不属于任何年结", "a closing voucher belongs to no year close")


def _check_budgets(export: Export, report: Report) -> None:
    """A budget was approved by another person than the one who drafted it, with the lines that were drafted."""
    numbers = {str(account["name"]): str(account["number"]) for account in export.data("accounts")}
    lines: dict[int, list[Row]] = defaultdict(list)
    for line in export.rows("fund_budget_line"):
        lines[line["budget_id"]].append(line)
    budgets = {row["id"]: row for row in export.rows("fund_budget")}
    acts = {act["id"]: act for act in export.rows("act")}
    for row in budgets.values():
        own = sorted(lines[row["id"]], key=lambda line: (line["area"], numbers.get(line["account"], "")))
        digest = sha256(canonical([[line["area"], line["account"], line["amount_fen"]] for line in own]))
        where = f"fund_budget {row['place']} {row['year']}/{row['number']}"
        report.compare("A5", where, row["lines_digest"], digest, "预算的行被改动", "lines of the budget were changed")
        report.compare("A5", where, row["lines_digest"], acts[row["act_id"]]["content"].get("lines"), "预算与操作所记不符", "it is not what its act recorded")
        report.count("budgets")
    for row in export.rows("fund_budget_approval"):
        held = budgets.get(row["budget_id"])
        where = f"fund_budget_approval {row['budget_id']}"
        if held is None or row["person"] == held["actor"].partition(":")[2] or row["actor"].startswith("job:"):
            report.find("P3", where, "预算由编制人自己批准", "a budget was approved by whoever drafted it")


def _check_prevention(export: Export, kinds: dict[str, tuple[str, str]], report: Report) -> None:
    """No account of this fund is one of prevention: what prevention costs stands in the register alone."""
    for number, (name, _) in kinds.items():
        if "prevention" in name:
            report.find("L1", f"account {number}", "本资金的科目表中有预防科目", "the chart holds an account of prevention")
    report.count("prevention_charges", sum(1 for _ in export.rows("fund_prevention_charge")))
