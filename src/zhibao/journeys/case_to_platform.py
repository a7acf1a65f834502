"""From a case to what a platform enterprise may see of it: where it stands, the conclusion, the money, what is asked of it.

The document is made by naming what may be shown. Diagnosis, evidence, statements, appraisal, other platforms and accounts
have no name here, so that nothing can be forgotten to be taken out.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from zhibao.access import masking
from zhibao.benefits import acts as awards
from zhibao.benefits import advances, owed
from zhibao.benefits.awards import AwardLine
from zhibao.benefits.model import Benefit
from zhibao.cases import acts as cases
from zhibao.cases import parties, progress
from zhibao.cases.model import STATE_ZH, CaseState, ConfirmationState, Track
from zhibao.cases.papers import PAPER_WORDS, Paper
from zhibao.cases.work import due_of_platform, work_of
from zhibao.fund import acts as fund
from zhibao.fund.model import PayableState
from zhibao.journeys.case_to_money import belongs
from zhibao.kit import acts
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.registry import answers as registry

# The steps that an enterprise may take itself; what concerns a body and its healing is the person's.
STEPS = (
    "filing", "application", "late_statement", "withdrawal", "inquiry_answer", "material_received", "benefit_application", "objection",
    "reconsideration", "litigation",
)  # fmt: skip
_CONCLUSIONS = {"confirmation": "confirmed", "nonconfirmation": "not_confirmed", "nonacceptance": "not_accepted"}
_PAYER = {"fund": ("职业伤害保障资金", "the protection fund"), "platform": ("平台企业", "the platform enterprise")}
_ROLE = {
    "worker": ("本人", "the worker"), "near_relatives": ("近亲属", "the near relatives"), "dependant": ("供养亲属", "a dependant"),
    "advancer": ("垫付方", "whoever advanced it"),
}  # fmt: skip


def case_of(session: Session, case_no: str, platform: str) -> CaseState:
    """A case of which the enterprise is a party. Raises CallerFault `unknown_case`, also where it is none."""
    if not parties.is_party(session, case_no, platform):
        raise CallerFault("unknown_case", f"没有编号为“{case_no}”的案件。", f"There is no case {case_no!r}.")
    return cases.case_state(session, case_no)


def numbers_of(session: Session, platform: str) -> list[str]:
    """The numbers of the cases of which the enterprise is a party, the newest first."""
    return sorted(session.execute(parties.cases_of_party(platform)).scalars().all(), key=lambda number: (number[7:], number), reverse=True)


def cases_of(session: Session, numbers: Sequence[str]) -> list[CaseState]:
    """Cases in the order of the numbers given."""
    states = cases.case_states(session, numbers)
    return [states[number] for number in numbers]


def lines(session: Session, keyring: Keyring, states: Sequence[CaseState], platform: str, on: date) -> list[dict[str, Any]]:
    """Cases, each in one line, in the order given."""
    registry.read_workers(session, keyring, [case.person for case in states])
    orders = _orders(session, [case.case_no for case in states], platform)
    return [_line(session, keyring, case, orders[case.case_no], on) for case in states]


def _line(session: Session, keyring: Keyring, case: CaseState, orders: list[str], on: date) -> dict[str, Any]:
    name = registry.name_of_worker(session, keyring, case.person)
    state = case.at(Track.CONFIRMATION)
    concluded = case.last(*_CONCLUSIONS)
    due = due_of_platform(case, work_of(case, on))
    stands = concluded is not None and state not in (ConfirmationState.REVOKED, ConfirmationState.INVESTIGATING)
    return {
        "case_no": case.case_no, "worker": None if name is None else masking.masked_name(name), "injury_at": case.injury_at.isoformat(),
        "place": case.place, "orders": orders, "state": state.value,
        "zh": STATE_ZH[Track.CONFIRMATION][state], "en": state.value.replace("_", " "),
        "conclusion": _CONCLUSIONS[concluded.verb] if stands and concluded else "none",
        "conclusion_on": concluded.day.isoformat() if stands and concluded else None, "closed": case.closed, "next_date": None if due is None else due.isoformat(),
    }  # fmt: skip


def whole(session: Session, keyring: Keyring, case: CaseState, platform: str, post: str, on: date) -> dict[str, Any]:
    """A case with what is asked of the platform, what it may do, and the money."""
    return lines(session, keyring, [case], platform, on)[0] | {
        "questions": [
            {"ref": one.ref, "until": one.until.isoformat() if one.until else None, "question": _question(session, keyring, case, one.content)}
            for one in progress.questions(case, "platform")
        ],
        "missing": _missing(case),
        "may": [
            {
                "step": one.step, "zh": one.zh, "en": one.en, "until": one.until.isoformat() if one.until else None, "needs": list(one.needs),
                "blocked": [{"zh": zh, "en": en} for zh, en in one.blocked],
            }
            for one in progress.may(case, post, on)
            if one.step in STEPS
        ],
        "money": _money(session, case.case_no),
        "advances": [advance(one) for one in advances.advances(session, case.case_no) if one.payer == f"enterprise:{platform}"],
        "owed": [owed_line(one) for one in owed.owed(session, on, case_no=case.case_no) if one.platform == platform],
    }  # fmt: skip


def advance(one: advances.Advanced) -> dict[str, Any]:
    """An advance of the enterprise."""
    benefit = Benefit(one.benefit)
    return {
        "advance_no": one.advance_no, "case_no": one.case_no, "item": one.item, "zh": benefit.zh, "en": benefit.en, "amount_fen": one.amount_fen,
        "paid_on": one.paid_on.isoformat(), "proof": one.proof_digest,
    }  # fmt: skip


def owed_line(one: owed.Owed) -> dict[str, Any]:
    """What the enterprise owes the person itself."""
    benefit, told = Benefit(one.benefit), one.document()
    return {
        "case_no": one.case_no, "award_no": one.award_no, "line_no": one.line_no, "zh": benefit.zh, "en": benefit.en, "amount_fen": one.amount_fen,
        "paid_fen": one.paid_fen, "outstanding_fen": one.outstanding_fen, "due_on": told["due_on"], "status": one.status,
        "days_late": told["days_late"], "reminders": one.reminders, "ground": one.ground, "mark": one.mark,
    }  # fmt: skip


def _orders(session: Session, numbers: Sequence[str], platform: str) -> dict[str, list[str]]:
    """The enterprise's own orders that are bound to cases, and those it named itself, by the numbers of the cases."""
    query = select(acts.Act.subject, acts.Act.verb, acts.Act.content).where(
        acts.Act.subject.in_([f"case:{number}" for number in numbers]), acts.Act.verb.in_(("orders_bound", "filing"))
    )
    found: dict[str, dict[str, None]] = {number: {} for number in numbers}
    for subject, verb, content in session.execute(query.order_by(acts.Act.subject, acts.Act.place_in_chain)):
        held = found[subject.partition(":")[2]]
        if verb == "orders_bound":
            held |= {str(one["order_no"]): None for one in content["orders"] if one["platform"] == platform}
        elif content["facts"].get("platform") == platform:
            held |= {str(one): None for one in content["facts"].get("orders", ())}
    return {number: list(held) for number, held in found.items()}


def _question(session: Session, keyring: Keyring, case: CaseState, content: str | None) -> str | None:
    if content is None:
        return None
    asked = cases.content_of(session, keyring, case.case_no, content).get("question")
    return None if asked is None else str(asked)


def _missing(case: CaseState) -> list[dict[str, Any]]:
    """What is missing of an application that a platform made."""
    asked = case.last("material_request")
    by_platform = case.facts.get("applicant") in ("platform", "service_agency")
    if not by_platform or asked is None or case.at(Track.CONFIRMATION) is not ConfirmationState.MATERIAL_REQUESTED:
        return []
    words = [(str(name), PAPER_WORDS.get(Paper(name)) if name in set(Paper) else None) for name in asked.facts["missing_papers"]]
    return [
        {"paper": name, "zh": name if held is None else held[0], "en": name if held is None else held[1], "until": str(asked.facts["due"])}
        for name, held in words
    ]


def _money(session: Session, case_no: str) -> list[dict[str, Any]]:
    """The amounts of the awards that count: what, how much, who pays, whether it is paid. To whose account is not told."""
    states = fund.payables(session, case_no=case_no)
    found = []
    for award in awards.awards(session, case_no):
        if award.status != "effective":
            continue
        for one in award.lines:
            benefit = Benefit(one.benefit)
            found.append(
                {
                    "award_no": award.award_no, "benefit": benefit.value, "zh": benefit.zh, "en": benefit.en, "amount_fen": one.amount_fen,
                    "paid": one.paid, "payer": one.payer, "payer_zh": _PAYER[one.payer][0], "payer_en": _PAYER[one.payer][1],
                    "to_zh": _ROLE.get(one.role, (one.role, ""))[0], "to_en": _ROLE.get(one.role, ("", one.role))[1],
                    "state": "paid" if _paid(states, one) else "open", "mark": one.mark,
                }
            )  # fmt: skip
    return found


def _paid(states: list[PayableState], line: AwardLine) -> bool:
    mine = [one for one in states if not one.withdrawn and belongs(line, one.payable.item, one.payable.payee)]
    return bool(mine) and all(one.open_fen == 0 for one in mine)
