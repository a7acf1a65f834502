"""Payments: at most one live for what is owed, each amount owed and booked once, never sent again unknowing (P1, P6, P7, L4)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from zhibao_audit.export import Export, Row
from zhibao_audit.ledger import Identity, Ledger, identity
from zhibao_audit.report import Report

# What may follow what in the life of a payment.
_AFTER: dict[str, set[str | None]] = {
    "prepared": {None},
    "voided": {"prepared"},
    "sent": {"prepared"},
    "accepted": {"sent", "unknown"},
    "unknown": {"sent", "accepted"},
    "settled": {"sent", "accepted", "unknown"},
    "returned": {"sent", "accepted", "unknown", "settled"},
}
_ENDED = {"voided", "returned"}


@dataclass
class Life:
    """The events of one payment so far."""

    last: str | None = None
    number: int = 0
    settled_by: int | None = None
    returned_by: int | None = None

    @property
    def live(self) -> bool:
        """Whether the payment may still reach, or has reached, its payee."""
        return self.last not in _ENDED


def check_payments(export: Export, ledger: Ledger, report: Report) -> dict[int, Life]:
    """Payables, payments and their events, against each other and against the ledger."""
    payables = {payable["id"]: payable for payable in export.rows("fund_payable")}
    payments = {payment["id"]: payment for payment in export.rows("payment")}
    lives = _lives(export, payments, report)
    for payable in payables.values():
        _check_payable(payable, ledger, export, report)
    for payment in payments.values():
        _check_payment(payment, payables.get(payment["payable_id"]), lives[payment["id"]], ledger, report)
    _check_one_live(payments, lives, report)
    _check_turns(export, payments, lives, report)
    _check_owed(payables, payments, lives, ledger, report)
    return lives


def _lives(export: Export, payments: dict[int, Row], report: Report) -> dict[int, Life]:
    """Every event after the one before it, in an order that a payment can take."""
    lives: dict[int, Life] = {number: Life() for number in payments}
    events = sorted(export.rows("payment_event"), key=lambda event: (event["payment_id"], event["event_no"]))
    for event in events:
        where = f"payment_event {event['payment_id']}/{event['event_no']}"
        life = lives.setdefault(event["payment_id"], Life())
        report.compare("P6", where, event["event_no"], life.number + 1, "支付的事件不连续", "an event of the payment is missing")
        if life.last not in _AFTER.get(event["kind"], set()):
            report.find("P6", where, f"“{life.last}”之后不能是“{event['kind']}”", f"{event['kind']} cannot follow {life.last}")
        if life.last == "unknown" and not (event["evidence"] or "").strip():
            report.find("P6", where, "结果不明的支付未经查证就有了结果", "an unknown outcome ended without evidence")
        life.number, life.last = event["event_no"], event["kind"]
        life.settled_by = event["voucher_id"] if event["kind"] == "settled" else life.settled_by
        life.returned_by = event["voucher_id"] if event["kind"] == "returned" else life.returned_by
        report.count("payment_events")
    return lives


def _check_payable(payable: Row, ledger: Ledger, export: Export, report: Report) -> None:
    """What is owed was recognised by a voucher of exactly that amount, to that payee, as that benefit."""
    where = f"fund_payable {payable['id']} {payable['award_no']}"
    expense = {account["name"]: str(account["number"]) for account in export.data("accounts")}.get(payable["benefit"])
    expected = {
        (payable["account"], -payable["amount_fen"], identity(payable)),
        (expense, payable["amount_fen"], identity(payable)),
    }
    booked = {(entry["account"], entry["amount_fen"], identity(entry)) for entry in ledger.entries[payable["voucher_id"]]}
    if booked != expected:
        report.find("L4", where, "应付款与确认凭证不符", "the payable differs from the voucher that recognised it")
    report.count("payables")


def _check_payment(payment: Row, payable: Row | None, life: Life, ledger: Ledger, report: Report) -> None:
    """A payment serves the payable it names, for no more than is owed, and is booked exactly when it is settled."""
    where = f"payment {payment['payment_no']}"
    report.count("payments")
    if payable is None or identity(payable) != identity(payment):
        report.find("P7", where, "支付没有对应的应付款", "the payment has no payable of its own")
    elif payment["amount_fen"] > payable["amount_fen"]:
        report.compare("P7", where, payment["amount_fen"], payable["amount_fen"], "支付多于应付", "more is paid than is owed")
    elif payment["due_on"] != payable["due_on"]:
        report.compare("P10", where, payment["due_on"], payable["due_on"], "应付日不符", "it was due on another day")
    if life.settled_by is not None:
        _check_booked(where, ledger.entries.get(life.settled_by, []), payment, -1, report)
    elif life.last == "settled":
        report.find("L4", where, "已支付而没有凭证", "it is settled without a voucher")
    if life.returned_by is not None:
        _check_booked(where, ledger.entries.get(life.returned_by, []), payment, 1, report)
    elif life.last == "returned" and life.settled_by is not None:
        report.find("L4", where, "已退回而没有凭证", "it came back without a voucher")


def _check_booked(where: str, entries: list[Row], payment: Row, sign: int, report: Report) -> None:
    """The voucher moves the amount of the payment from what is owed to money, or back."""
    owed = [entry["amount_fen"] for entry in entries if entry["case_no"] and identity(entry) == identity(payment)]
    money = [entry["amount_fen"] for entry in entries if not entry["case_no"]]
    amount = payment["amount_fen"]
    if owed != [-sign * amount] or money != [sign * amount]:
        report.compare("P7", where, amount, (owed, money), "支付金额与凭证不符", "the amount differs from its voucher")


def _check_one_live(payments: dict[int, Row], lives: dict[int, Life], report: Report) -> None:
    live: dict[Identity, list[str]] = defaultdict(list)
    for number, payment in payments.items():
        if lives[number].live:
            live[identity(payment)].append(payment["payment_no"])
    for key, numbers in live.items():
        if len(numbers) > 1:
            report.find("P1", "/".join(key), f"同一笔待遇有两笔有效支付：{numbers}", f"two live payments for one thing: {numbers}")
    report.count("live_payments", len(live))


def _check_turns(export: Export, payments: dict[int, Row], lives: dict[int, Life], report: Report) -> None:
    """Places are taken and freed in turn, and a place is freed only when its payment came back or was voided."""
    turns: dict[Identity, list[Row]] = defaultdict(list)
    for slot in export.rows("payment_slot"):
        turns[identity(slot)].append(slot)
    taken = {slot["payment_id"] for slots in turns.values() for slot in slots if slot["turn"] == "taken"}
    for number, payment in payments.items():
        if number not in taken:
            report.find("P1", f"payment {payment['payment_no']}", "支付没有占用名额", "the payment took no place")
    for key, slots in turns.items():
        said = [(slot["attempt"], slot["turn"]) for slot in sorted(slots, key=lambda slot: slot["id"])]
        order = [(number // 2 + 1, "freed" if number % 2 else "taken") for number in range(len(said))]
        report.compare("P1", "/".join(key), said, order, "名额的占用与释放不成对", "places are not taken and freed in turn")
        for slot in slots:
            ended = slot["payment_id"] in lives and not lives[slot["payment_id"]].live
            if slot["turn"] == "freed" and not ended:
                report.find("P1", "/".join(key), "支付未结束而名额已释放", "a place was freed while its payment is live")


def _check_owed(
    payables: dict[int, Row], payments: dict[int, Row], lives: dict[int, Life], ledger: Ledger, report: Report
) -> None:
    """What the ledger says is still owed: recognised, not withdrawn, less what was paid or kept by a recovery."""
    expected: dict[Identity, int] = defaultdict(int)
    for payable in payables.values():
        if payable["voucher_id"] not in ledger.reversed_by:
            expected[identity(payable)] += payable["amount_fen"]
    for number, payment in payments.items():
        if lives[number].last == "settled":
            expected[identity(payment)] -= payment["amount_fen"]
    for voucher_id, voucher in ledger.vouchers.items():
        if voucher["kind"] == "recovery" and voucher_id not in ledger.reversed_by:
            for entry in ledger.entries[voucher_id]:
                if entry["case_no"]:
                    expected[identity(entry)] -= entry["amount_fen"]
    for key in sorted(expected.keys() | ledger.owed.keys(), key=str):
        where = "/".join(str(part) for part in key)
        report.compare("L4", where, ledger.owed.get(key, 0), expected[key], "尚欠金额与账簿不符", "what is owed differs from the ledger")
        if expected[key] < 0:
            report.find("P7", where, "支付多于应付", "more was paid than was owed")
