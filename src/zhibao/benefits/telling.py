"""A case's benefits told: everything that stands, and how each amount came about, from the receipts of its awards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from zhibao import law
from zhibao.benefits import acts, advances, medical_acts, owed, recovery, tasks, third_party
from zhibao.benefits.acts import Award
from zhibao.benefits.awards import AwardLine
from zhibao.benefits.explain import sentences
from zhibao.benefits.model import Benefit, Step
from zhibao.kit.clock import ZONE
from zhibao.kit.formula import replay
from zhibao.kit.money import to_yuan
from zhibao.kit.secrets import Keyring

FORMULA = "zhibao.formula/1"

STATUS_ZH = {"prepared": "待复核", "returned": "已退回", "effective": "生效", "replaced": "已被替换"}
_ROLE_ZH = {"worker": "本人", "advancer": "垫付方", "near_relatives": "近亲属", "dependant": "供养亲属"}
_ROLE_EN = {
    "worker": "the worker",
    "advancer": "the one that advanced",
    "near_relatives": "the near relatives",
    "dependant": "the dependant",
}
_PAYER_ZH = {"fund": "由资金", "platform": "由平台企业"}
_PAYER_EN = {"fund": "The fund pays", "platform": "The platform enterprise pays"}


def case_document(session: Session, case_no: str, *, on: date, known_on: date | None = None) -> dict[str, Any]:
    """Everything that stands about the benefits of a case; `known_on` shows the awards as known on that day."""
    held = acts.awards(session, case_no, known_on=known_on)
    return {
        "case_no": case_no,
        "awards": [_award(session, one) for one in held],
        "bills": [bill.document() for bill in medical_acts.judged_bills(session, case_no)],
        "advances": [one.document() for one in advances.advances(session, case_no)],
        "third_party": [one.document() for one in third_party.payments(session, case_no)],
        "third_party_recovery": [
            third_party.pursued(session, case_no, party).document() for party in third_party.parties(session, case_no)
        ],
        "owed_by_platforms": [one.document() for one in owed.owed(session, on, case_no=case_no)],
        "recoveries": [one.document() for one in recovery.recoveries(session, case_no)],
        "tasks": [one.document() for one in tasks.open_tasks(session, case_no=case_no)],
        "provisional": any(one.provisional for one in held if one.status == "effective"),
    }


def _award(session: Session, one: Award) -> dict[str, Any]:
    changed = acts.found_differences(session, one.award_no)
    return one.document() | {"differences": [change.document() for change in changed if change.difference_fen]}


def explained(session: Session, keyring: Keyring, case_no: str, award_no: str | None = None) -> list[dict[str, Any]]:
    """How each line of the awards that count came about, sentence by sentence, out of their receipts.

    With a number only that award, also one that waits for its review: who decides reads the reasons first. Raises CallerFault `person_key_destroyed`.
    """
    return [
        {
            "award_no": one.award_no,
            "law_version": one.law_version,
            "provisional": one.provisional,
            "lines": [_explained(line, receipts, _rounding(one)) for line in one.lines],
            "digest": one.digest,
        }
        for one in acts.awards(session, case_no)
        if (one.status == "effective" if award_no is None else one.award_no == award_no)
        for receipts in [acts.open_receipts(session, keyring, one.award_no)]
    ]


def _rounding(one: Award) -> tuple[str, ...]:
    """Who asks for the rounding of benefits where the award was made."""
    try:
        return law.book().number("benefit_rounding", place=one.place, on=one.assessed_at.astimezone(ZONE).date()).cites
    except law.MissingNumber:
        return ()


def _explained(line: AwardLine, receipts: Mapping[str, Mapping[str, Any]], rounding: Sequence[str]) -> dict[str, Any]:
    told: list[Step] = []
    for digest in line.receipts:
        told += _told(line, receipts[digest], rounding)
    told.append(_closing(line))
    return {
        "item": line.item,
        "zh": Benefit(line.benefit).zh,
        "payee": line.payee,
        "amount_fen": line.amount_fen,
        "mark": line.mark,
        "steps": [step.document() for step in told],
        "receipts": list(line.receipts),
    }


def _told(line: AwardLine, receipt: Mapping[str, Any], rounding: Sequence[str]) -> list[Step]:
    if receipt.get("schema") == FORMULA:
        # Of several dependants each has a share of her own, or equal shares would look like one.
        ref = _ref(line) if receipt["rule"]["name"] == "survivor_share" else ""
        return sentences(line.benefit, receipt, rounding, (f"{ref} 的", f"{ref}: ") if ref else ("", ""))
    total, parts = receipt["total_fen"], receipt["parts_fen"]
    return [
        Step(
            line.benefit,
            f"几人合计封顶 {to_yuan(total)} 元，按比例以最大余数法分成 {len(parts)} 份。",
            f"Together they reach the cap of {to_yuan(total)} yuan, divided in {len(parts)} parts by largest remainder.",
            tuple(receipt.get("cites", ())),
            line.mark,
        )
    ]


def _ref(line: AwardLine) -> str:
    """Which dependant a line is for, D1, D2, …; empty elsewhere."""
    return line.item.partition(":")[2].partition(":")[0] if line.role == "dependant" else ""


def _closing(line: AwardLine) -> Step:
    """The last sentence of a line: who pays how much to whom, and until when."""
    since = f"，从 {line.since:%Y-%m} 起每月" if line.since else ""
    since_en = f" every month from {line.since:%Y-%m}" if line.since else ""
    until = f"，到 {line.until:%Y-%m} 为止（{line.end_ground}）" if line.until else ""
    until_en = f" until {line.until:%Y-%m} ({line.end_ground})" if line.until else ""
    flag = ("，暂定", ", provisional") if line.mark == "assumed" else ("", "")
    amount, ref = to_yuan(line.amount_fen), f" {_ref(line)}" if _ref(line) else ""
    return Step(
        line.benefit,
        f"{_PAYER_ZH[line.payer]}付给{_ROLE_ZH.get(line.role, line.role)}{ref}{since} {amount} 元{until}{flag[0]}。",
        f"{_PAYER_EN[line.payer]} {amount} yuan to {_ROLE_EN.get(line.role, line.role)}{ref}{since_en}{until_en}{flag[1]}.",
        (line.ground,),
        line.mark,
    )


def replayed(session: Session, keyring: Keyring, award_no: str) -> list[dict[str, Any]]:
    """Every receipt of an award computed again from itself alone: whether it holds, and which parts differ.

    A receipt of a division is held against its parts. Raises CallerFault `person_key_destroyed`, `unknown_award`.
    """
    told = []
    for digest, receipt in acts.open_receipts(session, keyring, award_no).items():
        if receipt.get("schema") == FORMULA:
            again = replay(receipt)
            said = {"rule": receipt["rule"]["name"], "value": str(receipt["result"]["value"]), "again": str(again.value), "differences": list(again.differences)}
        else:
            total, parts = receipt["total_fen"], sum(receipt["parts_fen"])
            said = {"rule": "division", "value": str(total), "again": str(parts), "differences": [] if total == parts else ["parts_fen"]}
        told.append({"digest": digest, "holds": not said["differences"], **said})
    return told


def explained_text(told: Sequence[Mapping[str, Any]], language: str = "zh") -> str:
    """The explanation of a case as text, a sentence to a line, in Chinese ("zh") or English ("en")."""
    lines = []
    for one in told:
        lines.append(
            f"{one['award_no']}（{one['law_version']}）"
            if language == "zh"
            else f"{one['award_no']} ({one['law_version']})"
        )
        for line in one["lines"]:
            lines.append(f" {line['zh']} {line['item']} {to_yuan(line['amount_fen'])}")
            for step in line["steps"]:
                cites = f"（{'、'.join(step['cites'])}）" if step["cites"] else ""
                lines.append(f"  {step[language]}{cites}")
    return "\n".join(lines)
