"""Awards: every line from its receipt to the fen, two persons, one award at a time for an item, nothing paid beside it.

Receipts are computed again from their own JSON (P7). An advance goes back to its payer and the rest to the worker: the
lines that share a receipt add up to it (P8). Recovered is what was decided, never more than the limit of a period (P11).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from zhibao_audit.deductions import Deductions
from zhibao_audit.exact import canonical, fraction, sha256, shares
from zhibao_audit.export import Export, Row
from zhibao_audit.numbers import Numbers
from zhibao_audit.periodical import Months
from zhibao_audit.receipts import check_receipt
from zhibao_audit.report import Report

ALLOCATION = "zhibao.allocation/1"
_PARTS = ("reimbursement", "rest_after_advances")


@dataclass
class Awards:
    """What the other checks need of the awards."""

    awards: dict[str, Row] = field(default_factory=dict)
    lines: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    effective: dict[str, Row] = field(default_factory=dict)


def check_awards(export: Export, report: Report) -> None:
    """Awards with their lines, reviews and receipts; then what follows from them."""
    held = Awards({award["award_no"]: award for award in export.rows("award")})
    for line in export.rows("award_line"):
        held.lines[line["award_no"]].append(line)
    names = {benefit["name"]: benefit["zh"] for benefit in export.data("benefits")}
    for award in held.awards.values():
        lines = held.lines[award["award_no"]]
        _check_lines(award, lines, report)
        _check_digest(award, lines, names, report)
    _check_reviews(export, held, report)
    _check_turns(export, held, report)
    receipts = {row["award_no"]: row for row in export.rows("award_receipt")}
    numbers, off = Numbers(export), Deductions(export)
    for award_no, lines in held.lines.items():
        award = held.awards.get(award_no, {"award_no": award_no, "case_no": "", "place": "", "assessed_at": 0})
        _check_receipts(award, lines, receipts.get(award_no), off, report)
        numbers.check(held.awards.get(award_no), receipts.get(award_no), report)
    _check_payables(export, held, report)


def _check_lines(award: Row, lines: list[Row], report: Report) -> None:
    """The lines are all there, add up step by step, and come to the total."""
    where = f"award {award['award_no']}"
    report.compare("P7", where, award["line_count"], len(lines), "核定行数不符", "the number of lines differs")
    running = 0
    for number, line in enumerate(sorted(lines, key=lambda line: line["line_no"]), start=1):
        if (line["line_no"], line["before_fen"], line["after_fen"]) != (number, running, running + line["amount_fen"]):
            report.find("P7", f"{where} line {line['line_no']}", "核定行的累计数不符", "the running sum of the line differs")
        running += line["amount_fen"]
    report.compare("P7", where, award["total_fen"], running, "核定合计不符", "the total of the award differs")
    report.count("awards")
    report.count("award_lines", len(lines))


def _check_digest(award: Row, lines: list[Row], names: dict[str, str], report: Report) -> None:
    """What the award says is what its digest covers."""
    where = f"award {award['award_no']}"
    said = {name: award[name] for name in ("case_no", "place", "law_version", "replaces", "effective_on")}
    ordered = sorted(lines, key=lambda line: line["line_no"])
    said |= {
        "schema": "zhibao.award/1",
        "person": str(award["person"]),
        "assessment": award["assessment_digest"],
        "lines": [_document(line, names) for line in ordered],
    }
    digest = sha256(canonical(said))
    report.compare("P5", where, award["digest"], digest, "核定的摘要不符", "the digest of the award differs")


_SAID = ("benefit", "item", "payee", "role", "payer", "amount_fen", "paid", "ground", "mark", "receipts")


def _document(line: Row, names: dict[str, str]) -> Row:
    """A line as the digest of its award takes it in."""
    said = {name: line[name] for name in _SAID} | {"zh": names.get(line["benefit"])}
    if line["since"] is not None:
        said |= {"from": line["since"], "until": line["until"], "end_ground": line["end_ground"]}
    if line["responsible"] is not None:
        said |= {"responsible": line["responsible"], "due_on": line["due_on"]}
    return said


def _check_reviews(export: Export, held: Awards, report: Report) -> None:
    """Nobody reviews what she prepared; persons are counted, not posts."""
    for review in export.rows("award_review"):
        award = held.awards.get(review["award_no"])
        where = f"award_review {review['award_no']}"
        if award is None:
            report.find("P3", where, "复核的核定不存在", "the reviewed award does not exist")
            continue
        preparer, reviewer = award["actor"].partition(":")[2], review["actor"].partition(":")[2]
        said = (award["prepared_person"], review["person"])
        report.compare("P3", where, said, (preparer, reviewer), "人员与经办人不符", "the persons are not the actors")
        if preparer == reviewer:
            report.find("P3", where, "核定与复核为同一人", "one person prepared and reviewed the award")
        report.compare("P5", where, review["total_fen"], award["total_fen"], "复核的金额不是核定的金额", "what was reviewed is not the award")
        if review["outcome"] == "effective":
            held.effective[review["award_no"]] = review
        report.count("award_reviews")


def _check_turns(export: Export, held: Awards, report: Report) -> None:
    """An item of a case is held by one effective award at a time; the next names the one before it."""
    turns: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for row in export.rows("award_item"):
        turns[row["case_no"], row["item"], row["payee"]].append(row)
    for key, rows in turns.items():
        before: Row | None = None
        for number, row in enumerate(sorted(rows, key=lambda row: row["turn"]), start=1):
            expected = (number, before["award_no"] if before else None)
            said = (row["turn"], row["after_award"])
            report.compare("P1", "/".join(key), said, expected, "待遇项目的轮次不连续", "the turns of the item have a gap")
            review = held.effective.get(row["award_no"])
            if review is None:
                report.find("P1", "/".join(key), "占用项目的核定未生效", "an award that is not effective holds the item")
            elif before is not None and before["award_no"] not in _replaced(row["award_no"], held):
                report.find("P1", "/".join(key), "同一待遇由两份核定持有", "two awards hold one item")
            before = row
    rows_taken = [row for rows in turns.values() for row in rows if row["award_no"] in held.effective]
    taken = {(row["award_no"], row["item"], row["payee"]) for row in rows_taken}
    lined = {(award_no, line["item"], line["payee"]) for award_no in held.effective for line in held.lines[award_no]}
    for award_no, item, payee in sorted(taken ^ lined):
        zh, en = "待遇项目不是核定的项目和收款人", "an item that is held is not a line of its award, or the reverse"
        report.find("P1", f"award_item {award_no}/{item}/{payee}", zh, en)
    report.count("award_items", len(turns))


def _replaced(award_no: str, held: Awards) -> set[str]:
    """All awards that an award stands in the place of, also those whose successor it replaced."""
    found: set[str] = set()
    earlier = held.effective[award_no]["replaced"]
    while earlier is not None and earlier not in found:
        found.add(earlier)
        earlier = held.effective.get(earlier, {"replaced": None})["replaced"]
    return found


def _check_receipts(award: Row, lines: list[Row], row: Row | None, off: Deductions, report: Report) -> None:
    """Every receipt proves itself, and the lines that rest on it add up to it."""
    award_no = award["award_no"]
    wanted = {digest for line in lines for digest in line["receipts"]}
    if row is None:
        if wanted:
            report.find("P7", f"award {award_no}", "核定没有计算回执", "the award has no receipts")
        return
    if row["receipts"] is None:
        report.count("receipts_destroyed", len(wanted))
        return
    receipts: dict[str, Any] = row["receipts"]
    sealed = sha256(canonical(receipts))
    report.compare("P7", f"award_receipt {award_no}", row["digest"], sealed, "回执内容与其摘要不符", "the receipts are not those that were sealed")
    results = {digest: _result(award_no, digest, receipt, report) for digest, receipt in receipts.items()}
    for digest in sorted(wanted - receipts.keys()):
        report.find("P7", f"award {award_no} {digest}", "缺少计算回执", "a receipt is missing")
    _check_amounts(award, lines, receipts, results, off, report)


def _result(award_no: str, digest: str, receipt: dict[str, Any], report: Report) -> Any:
    """What a receipt comes to, computed again."""
    where = f"award {award_no} receipt {digest[:19]}"
    report.count("receipts")
    if receipt.get("digest") != digest:
        report.find("P7", where, "回执与其摘要不符", "the receipt is not the one that the award names")
    if receipt.get("schema") == ALLOCATION:
        return _divided(where, receipt, report)
    value, wrong = check_receipt(receipt)
    for problem in wrong:
        report.find("P7", where, f"回执不能证明其结果：{problem}", f"the receipt does not prove its result: {problem}")
    return value


def _divided(where: str, receipt: dict[str, Any], report: Report) -> dict[str, int]:
    """A division in proportion: largest remainder, and the parts are the whole."""
    parts = shares(receipt["total_fen"], {name: fraction(weight) for name, weight in receipt["weights"].items()})
    report.compare("P7", where, receipt["parts_fen"], parts, "分配结果不符", "the division differs")
    rest = {key: part for key, part in receipt.items() if key != "digest"}
    report.compare("P7", where, receipt["digest"], sha256(canonical(rest)), "回执摘要不符", "the digest of the receipt differs")
    return parts


def _check_amounts(award: Row, lines: list[Row], receipts: dict[str, Any], results: dict[str, Any], off: Deductions, report: Report) -> None:
    """Lines of one item that rest on the same receipts are what these come to; what a third party paid is taken off once.

    Several payees of one item (an advance given back and the rest, relatives) share its amount, to the fen (P8).
    """
    award_no = award["award_no"]
    together: dict[tuple[str, tuple[str, ...]], list[Row]] = defaultdict(list)
    for line in lines:
        if line["receipts"] and all(results.get(digest) is not None for digest in line["receipts"]):
            together[line["item"], tuple(line["receipts"])].append(line)
    for (item, digests), own in together.items():
        where = f"award {award_no} line {','.join(str(line['line_no']) for line in own)}"
        derived, rest_of_it = _amount(item, [(_name(receipts[digest]), results[digest], receipts[digest]) for digest in digests])
        said = sum(line["amount_fen"] for line in own)
        invariant = "P8" if len(own) > 1 else "P7"
        derived -= off.of(award, item, derived) if isinstance(derived, int) else 0
        report.compare(invariant, where, said, derived, "核定金额与回执不符", "the awarded amount differs from its receipt")
        for zh, en, written, expected in rest_of_it:
            report.compare("P8", where, written, expected, zh, en)
        report.count("lines_from_receipts", len(own))
    _check_advances(award_no, lines, receipts, report)
    _check_cap(award_no, lines, receipts, results, report)


def _name(receipt: dict[str, Any]) -> str:
    return ALLOCATION if receipt["schema"] == ALLOCATION else str(receipt["rule"]["name"])


def _amount(item: str, own: list[tuple[str, Any, dict[str, Any]]]) -> tuple[Any, list[tuple[str, str, Any, Any]]]:
    """What an item comes to: the sum of its calculations, its part of a joint cap, or its part of an advance."""
    by_name = {name: (value, receipt) for name, value, receipt in own}
    for name in (ALLOCATION, *_PARTS, "survivor_share"):
        if name not in by_name:
            continue
        value, receipt = by_name[name]
        if name == ALLOCATION:
            return value.get(item.rpartition(":")[2]), []
        if name == "survivor_share":
            return value, []
        base = sum(other for of, other, _ in own if of not in _PARTS)
        assessed = receipt["inputs"]["assessed"]["value"]
        return value, [("垫付所分的不是核定的金额", "what was divided is not what was assessed", assessed, base)]
    return sum(value for _, value, _ in own), []


def _check_advances(award_no: str, lines: list[Row], receipts: dict[str, Any], report: Report) -> None:
    """The rest was taken of what all the advances together gave back."""
    together: dict[str, list[tuple[str, Row, dict[str, Any]]]] = defaultdict(list)
    for line in lines:
        for digest in line["receipts"]:
            receipt = receipts.get(digest)
            if receipt is not None and _name(receipt) in _PARTS:
                together[line["benefit"]].append((_name(receipt), line, receipt))
    for benefit, parts in together.items():
        given_back = sum(line["amount_fen"] for name, line, _ in parts if name == "reimbursement")
        rests = [receipt for name, _, receipt in parts if name == "rest_after_advances"]
        where = f"award {award_no} {benefit}"
        for rest in rests:
            said = rest["inputs"]["advanced"]["value"]
            report.compare("P8", where, said, given_back, "返还的垫付合计不符", "the advances given back differ")
        if not rests:
            assessed = parts[0][2]["inputs"]["assessed"]["value"]
            report.compare("P8", where, given_back, assessed, "返还的垫付不等于核定的金额", "the advances given back are not the whole")
        report.count("advances_divided")


def _check_cap(award_no: str, lines: list[Row], receipts: dict[str, Any], results: dict[str, Any], report: Report) -> None:
    """All dependants together stay under the joint cap that their lines rest on."""
    caps = {
        results[digest]
        for line in lines
        for digest in line["receipts"]
        if digest in receipts and _name(receipts[digest]) == "survivor_cap" and results[digest] is not None
    }
    total = sum(line["amount_fen"] for line in lines if line["benefit"] == "survivor_pension")
    if caps and total > min(caps):
        report.compare("P7", f"award {award_no} survivor_pension", total, min(caps), "抚恤金合计超过上限", "the pensions are above their joint cap")


def _check_payables(export: Export, held: Awards, report: Report) -> None:
    """What the fund owes is a line of an effective award that the fund pays, for that payee and that amount."""
    differences = {(row["award_no"], row["item"], row["period"], row["payee"]): row for row in export.rows("award_difference")}
    for row in differences.values():
        derived = row["after_fen"] - row["before_fen"]
        where = f"award_difference {row['award_no']} {row['item']}"
        report.compare("P7", where, row["difference_fen"], derived, "差额不符", "the difference is wrong")
    months = Months(export)
    for payable in export.rows("fund_payable"):
        where = f"fund_payable {payable['id']} {payable['award_no']}"
        if payable["award_no"] not in held.effective:
            report.find("P7", where, "应付款所依据的核定未生效", "it rests on no effective award")
            continue
        line = _line_of(payable, held.lines[payable["award_no"]])
        difference = differences.get((payable["award_no"], payable["item"], payable["period"], payable["payee"]))
        back = months.given_back(payable)
        if difference is not None:
            amount = difference["difference_fen"]
        elif back is not None:
            amount = back
        elif line is not None and line["payer"] == "fund":
            amount = months.amount(line, payable) if line["paid"] == "monthly" else line["amount_fen"]
        else:
            report.find("P7", where, "核定中没有由资金支付的这一行", "the award has no such line that the fund pays")
            continue
        report.compare("P7", where, payable["amount_fen"], amount, "应付金额与核定不符", "what is owed differs from the award")
        report.count("payables_from_awards")


def _line_of(payable: Row, lines: list[Row]) -> Row | None:
    for line in lines:
        if (line["item"], line["payee"]) == (payable["item"], payable["payee"]):
            return line
    return None
