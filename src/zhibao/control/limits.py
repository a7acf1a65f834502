"""What passes a limit, a catalogue or an advance, and what stays just below a limit again and again. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta

from zhibao.control.model import Advanced, BillLine, Hit, Limits, Receipt, Spending
from zhibao.kit.money import round_half_up, to_yuan


def above_limit(spending: Spending, limits: Limits) -> Iterator[Hit]:
    """Amounts above what a text sets for them; exactly the limit is no hit (`jiangsu-2025-31 §3`)."""
    for one in spending.limits:
        if one.amount_fen > one.limit_fen:
            above = one.amount_fen - one.limit_fen
            yield Hit(
                "above_limit", one.subject, one.place, one.case_no, one.on, above,
                f"{to_yuan(one.amount_fen)} 元，超过法定的 {to_yuan(one.limit_fen)} 元，多出 {to_yuan(above)} 元（{'、'.join(one.cites)}）。",
                f"{to_yuan(one.amount_fen)} yuan passes the {to_yuan(one.limit_fen)} yuan of the law by {to_yuan(above)} ({', '.join(one.cites)}).",
                {"amount_fen": one.amount_fen, "limit_fen": one.limit_fen, "above_fen": above},
                (f"case:{one.case_no}",), (one.amount_fen,), one.mark,
            )  # fmt: skip


def outside_catalogue(spending: Spending, limits: Limits) -> Iterator[Hit]:
    """Accepted lines whose item does not stand in the catalogue of the day (`work-injury-regulation §30`)."""
    for receipt, line in _lines(spending):
        if line.allowed_fen is not None and not line.entry:
            who_zh, who_en = _decided(line)
            yield _of_line(
                "outside_catalogue", receipt, line, line.accepted_fen,
                f"第 {line.line_no} 行不在治疗当日的目录中，认可了 {to_yuan(line.accepted_fen)} 元{who_zh}。",
                f"Line {line.line_no} does not stand in the catalogue of the day; {to_yuan(line.accepted_fen)} yuan were accepted{who_en}.",
                {"accepted_fen": line.accepted_fen},
            )  # fmt: skip


def other_share(spending: Spending, limits: Limits) -> Iterator[Hit]:
    """Accepted lines in the catalogue with another amount than its ceiling and own share give (`work-injury-regulation §30`)."""
    for receipt, line in _lines(spending):
        if line.allowed_fen is not None and line.entry and line.accepted_fen != line.allowed_fen:
            who_zh, who_en = _decided(line)
            yield _of_line(
                "other_share", receipt, line, abs(line.accepted_fen - line.allowed_fen),
                f"第 {line.line_no} 行认可 {to_yuan(line.accepted_fen)} 元，按目录为 {to_yuan(line.allowed_fen)} 元{who_zh}。",
                f"Line {line.line_no}: {to_yuan(line.accepted_fen)} yuan accepted, the catalogue gives {to_yuan(line.allowed_fen)}{who_en}.",
                {"accepted_fen": line.accepted_fen, "catalogue_fen": line.allowed_fen},
            )  # fmt: skip


def advance_above(spending: Spending, limits: Limits) -> Iterator[Hit]:
    """More given back than was advanced, or more advanced than is eligible (`taoyuan-2025-1 §52`)."""
    for one in spending.advances:
        if one.returned_fen > one.advanced_fen:
            yield _of_advance(
                one, one.returned_fen - one.advanced_fen,
                f"垫付 {to_yuan(one.advanced_fen)} 元，返还 {to_yuan(one.returned_fen)} 元，多返还了。",
                f"{to_yuan(one.advanced_fen)} yuan were advanced and {to_yuan(one.returned_fen)} given back: too much.",
            )  # fmt: skip
        elif one.advanced_fen > one.eligible_fen:
            yield _of_advance(
                one, one.advanced_fen - one.eligible_fen,
                f"垫付 {to_yuan(one.advanced_fen)} 元，应付只有 {to_yuan(one.eligible_fen)} 元，请核对单据和返还。",
                f"{to_yuan(one.advanced_fen)} yuan were advanced, {to_yuan(one.eligible_fen)} are eligible: check the papers and what goes back.",
            )  # fmt: skip


def splitting(spending: Spending, limits: Limits) -> Iterator[Hit]:
    """A person or clinic with many receipts just below the limit of the lane (`control-parameters §6`).

    The rows are the receipts that first made it many, so that a further one raises no second flag.
    """
    groups: dict[str, list[Receipt]] = defaultdict(list)
    for one in spending.receipts:
        if one.lane_limit_fen:
            groups[f"person:{one.person}"].append(one)
            groups[f"clinic:{one.clinic}"].append(one)
    for subject, receipts in groups.items():
        near = _first_many(sorted(receipts, key=lambda one: (one.on, one.bill_no)), limits)
        if near:
            newest, together = near[-1], sum(one.submitted_fen for one in near)
            days = (newest.on - near[0].on).days + 1
            yield Hit(
                "splitting", subject, newest.place, newest.case_no, newest.on, together,
                f"{days} 日内有 {len(near)} 张票据紧贴快速办理的费用上限，合计 {to_yuan(together)} 元，占同期票据一半以上。",
                f"{len(near)} receipts within {days} days lie just below the cost limit of the fast lane, {to_yuan(together)} yuan together, and are most of its receipts.",
                {"receipts": len(near), "days": days, "together_fen": together, "limit_fen": newest.lane_limit_fen or 0},
                tuple(sorted(f"bill:{one.bill_no}" for one in near)),
            )  # fmt: skip


def _first_many(receipts: Sequence[Receipt], limits: Limits) -> list[Receipt]:
    """The earliest receipts near the limit that are many within the days and most of all in these days; none otherwise."""
    near = [one for one in receipts if _is_near(one, limits)]
    for first in range(len(near) - limits.splitting_count + 1):
        many = near[first : first + limits.splitting_count]
        until = near[first].on + timedelta(days=limits.splitting_days - 1)
        if many[-1].on > until:
            continue
        within = [one for one in receipts if near[first].on <= one.on <= until]
        if sum(_is_near(one, limits) for one in within) >= limits.splitting_share * len(within):
            return many
    return []


def _is_near(receipt: Receipt, limits: Limits) -> bool:
    limit = receipt.lane_limit_fen or 0
    # From the whole fen that the share gives, rounded half up, to the limit itself (control-parameters §6).
    return round_half_up(limits.near_limit_share * limit) <= receipt.submitted_fen <= limit


def _lines(spending: Spending) -> Iterator[tuple[Receipt, BillLine]]:
    """The lines of which something was accepted."""
    return ((receipt, line) for receipt in spending.receipts for line in receipt.lines if line.accepted_fen > 0)


def _decided(line: BillLine) -> tuple[str, str]:
    return ("，由经办人决定", ", by decision of an officer") if line.by_officer else ("", "")


def _of_line(rule: str, receipt: Receipt, line: BillLine, fen: int, zh: str, en: str, figures: dict[str, int | str]) -> Hit:
    return Hit(
        rule, f"bill:{receipt.bill_no}#{line.line_no}", receipt.place, receipt.case_no, receipt.on, fen, zh, en,
        {"submitted_fen": line.submitted_fen, **figures}, (f"bill:{receipt.bill_no}",), (line.accepted_fen,),
    )  # fmt: skip


def _of_advance(one: Advanced, fen: int, zh: str, en: str) -> Hit:
    return Hit(
        "advance_above", f"{one.case_no}/{one.item}/{one.payer}", one.place, one.case_no, one.on, fen, zh, en,
        {"advanced_fen": one.advanced_fen, "eligible_fen": one.eligible_fen, "returned_fen": one.returned_fen},
        (f"case:{one.case_no}",), (one.advanced_fen, one.eligible_fen, one.returned_fen),
    )  # fmt: skip
