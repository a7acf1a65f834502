"""From what a case holds to the letter that says it: the facts of each letter, gathered where they stand.

A letter never says more than the acts do. What no act holds (a diagnosis, the list of evidence in words) is handed in as
`given` by the officer who issues it; a letter that lacks something is not printed. Periods of remedies are the dated
numbers of the place, and where nobody has established one the letter says who must.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from sqlalchemy.orm import Session

from zhibao import law
from zhibao.benefits import acts as awards
from zhibao.benefits import advances, owed, recovery, telling
from zhibao.benefits.acts import Award
from zhibao.benefits.awards import ONCE, AwardLine
from zhibao.benefits.explain import RELATION_ZH
from zhibao.benefits.model import Benefit
from zhibao.cases import acts as cases
from zhibao.cases import opinions
from zhibao.cases.appraisal import Stage, appraisal, appraisals_of
from zhibao.cases.model import CaseState, Taken
from zhibao.cases.panel import panel_of
from zhibao.cases.papers import PAPER_WORDS, Paper
from zhibao.edge.letters import Copy, Field, Form, Letter, form, latest
from zhibao.fund import acts as fund
from zhibao.fund import telling as money_told
from zhibao.fund.model import State
from zhibao.journeys.overpayment_to_recovery import planned_when_decided
from zhibao.kit.clock import ZONE, Month
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.registry import answers as registry

_RE_DECIDED = re.compile(r":A\d+$")
_STAGE = {Stage.FIRST: "first", Stage.REVIEW: "review"}
_BODIES = {
    "authority": "{city}人力资源和社会保障局",
    "committee": "{city}劳动能力鉴定委员会",
    "provincial_committee": "{province}劳动能力鉴定委员会",
    "agency": "{city}社会保险经办机构",
}


@dataclass(frozen=True)
class _Desk:
    """The case for which a letter is written, and what is at hand."""

    session: Session
    keyring: Keyring
    case: CaseState
    award_no: str | None

    def step(self, *verbs: str) -> Taken:
        """The last step of these verbs. Raises CallerFault `nothing_to_say`."""
        found = self.case.last(*verbs)
        if found is None:
            raise CallerFault(
                "nothing_to_say",
                f"案件 {self.case.case_no} 还没有这份文书所写的步骤。",
                f"The case {self.case.case_no} has not taken the step that this letter tells.",
                place=verbs[0],
                remedy_zh="用 zhibao cases show 查看已办步骤。",
                remedy_en="`zhibao cases show` lists the steps taken.",
            )
        return found

    def told(self, step: Taken) -> dict[str, Any]:
        """What was told in a step, opened."""
        return cases.content_of(self.session, self.keyring, self.case.case_no, step.content) if step.content else {}

    def award(self) -> Award:
        """The award the letter is about: the one named, else the last one that counts."""
        held = [one for one in awards.awards(self.session, self.case.case_no) if one.status in ("effective", "replaced")]
        found = [one for one in held if self.award_no in (None, one.award_no)]
        if not found:
            raise CallerFault("nothing_to_say", "没有生效的核定。", "There is no award that counts.", place=self.award_no)
        return found[-1]

    def body(self, name: str) -> str:
        """A body of the city or the province by its full name."""
        places = law.places()
        city = places.resolve(self.case.prefecture).name_zh
        province = places.resolve(places.province_of(self.case.prefecture)).name_zh
        return _BODIES[name].format(city=city, province=province)


def case_letter(
    session: Session, keyring: Keyring, case_no: str, letter_id: str, *, given: Mapping[str, Any] | None = None,
    award_no: str | None = None, copy: Copy = "person", on: date,
) -> Letter:  # fmt: skip
    """The letter of a case with every fact it needs; `given` supplies what no act holds and goes before what one does.

    Raises CallerFault `unknown_letter`, `nothing_to_say`.
    """
    if letter_id not in _LETTERS:
        raise CallerFault(
            "unknown_letter", f"没有名为“{letter_id}”的文书。", f"There is no letter {letter_id!r}.",
            remedy_zh=f"可用：{'、'.join(_LETTERS)}。", remedy_en=f"Known: {', '.join(_LETTERS)}.",
        )  # fmt: skip
    desk = _Desk(session, keyring, cases.case_state(session, case_no), award_no)
    known = _common(desk, letter_id) | _LETTERS[letter_id](desk)
    if (given or {}).get("applicant") and known.get("applicant_kind") == "relative" and known["recipient"] == _relatives(desk):
        known["recipient"] = (given or {})["applicant"]
    if known["recipient"] is None:
        del known["recipient"]  # nobody knows the name: the officer supplies it, or nothing is printed
    return Letter(letter_id, latest(letter_id, on), known | dict(given or {}), copy)


@dataclass(frozen=True)
class Printable:
    """Whether a letter of a case can be printed now: what an officer must still supply, or why there is nothing to say."""

    id: str
    form: Form
    missing: tuple[Field, ...]
    why_not: CallerFault | None
    addressee_has_platform_copy: bool

    @property
    def may(self) -> bool:
        """Whether it can be printed, once what is missing was supplied."""
        return self.why_not is None

    def document(self) -> dict[str, Any]:
        """The letter as a line of a list."""
        return {
            "id": self.id, "zh": self.form.title_zh, "en": self.form.title_en, "may": self.may,
            "missing": [{"name": one.name, "zh": one.zh, "en": one.en, "kind": one.kind} for one in self.missing],
            "why_not_zh": None if self.why_not is None else self.why_not.zh, "why_not_en": None if self.why_not is None else self.why_not.en,
            "copies": ["person", "platform"] if self.addressee_has_platform_copy else ["person"],
        }  # fmt: skip


def printable(session: Session, keyring: Keyring, case_no: str, on: date) -> tuple[Printable, ...]:
    """Every letter of a case, with whether it can be printed now. What it would say is not told."""
    return tuple(_printable(session, keyring, case_no, letter_id, on) for letter_id in _LETTERS)


def _printable(session: Session, keyring: Keyring, case_no: str, letter_id: str, on: date) -> Printable:
    held = form(letter_id, latest(letter_id, on))
    try:
        letter = case_letter(session, keyring, case_no, letter_id, on=on)
    except CallerFault as fault:
        if fault.code == "unknown_case":
            raise
        return Printable(letter_id, held, (), fault, False)
    missing = tuple(one for one in held.fields if one.required and one.name not in letter.facts)
    return Printable(letter_id, held, missing, None, held.addressee == "person" and "platform" in letter.facts)


def _common(desk: _Desk, letter_id: str) -> dict[str, Any]:
    name = registry.name_of_worker(desk.session, desk.keyring, desk.case.person) or "（未登记姓名）"
    # After a death nobody writes to the dead.
    recipient = _relatives(desk) if _after_a_death(desk) else name
    common: dict[str, Any] = {
        "letter_no": f"{desk.case.case_no}-{letter_id.replace('_', '-')}", "case_no": desk.case.case_no,
        "authority": desk.body("authority"), "recipient": recipient, "worker": name,
    }  # fmt: skip
    platform = desk.case.facts.get("platform")
    if platform is not None:
        enterprise = registry.enterprise_by_uscc(desk.session, platform)
        common["platform"] = enterprise.name if enterprise else str(platform)
    return common


def _after_a_death(desk: _Desk) -> bool:
    """Whether the case is about the benefits of those who are left, by its application or by its last award."""
    applied = desk.case.last("application")
    if applied is not None and applied.facts.get("application_kind") == "death":
        return True
    held = [one for one in awards.awards(desk.session, desk.case.case_no) if one.status == "effective"]
    return any(line.role in ("near_relatives", "dependant") for one in held for line in one.lines)


def _relatives(desk: _Desk) -> str:
    """How those who are left are addressed while no act holds their names."""
    name = registry.name_of_worker(desk.session, desk.keyring, desk.case.person)
    return f"{name}的近亲属" if name else "近亲属"


def _applied(desk: _Desk, verb: str = "application") -> dict[str, Any]:
    step = desk.step(verb)
    kind = str(step.facts["applicant"])
    # No act holds the name of a relative, a union or a service agency: the officer supplies it.
    named = {"worker": "worker", "platform": "platform"}.get(kind)
    name = _common(desk, "").get(named) if named else None
    said = {"applicant_kind": kind, "applied_on": step.day.isoformat()}
    return said | ({"applicant": name} if name else {})


def _acceptance(desk: _Desk) -> dict[str, Any]:
    step = desk.step("acceptance")
    clock = next(one for one in cases.clocks(desk.session, desk.case.case_no, step.day) if one.name == "decision")
    assert clock.length is not None and clock.unit is not None
    return _applied(desk) | {
        "issued_on": step.day.isoformat(), "accepted_on": step.day.isoformat(), "ground": step.ground,
        "decision_limit": {"length": clock.length, "unit": clock.unit, "ground": clock.cites[0]},
        **({"decide_by": clock.due.isoformat()} if clock.due else {}),
    }  # fmt: skip


def _material_request(desk: _Desk) -> dict[str, Any]:
    step = desk.step("material_request")
    papers = [PAPER_WORDS[Paper(one)][0] if one in set(Paper) else str(one) for one in step.facts["missing_papers"]]
    return _applied(desk) | {
        "issued_on": step.day.isoformat(), "missing": papers, "submit_to": "原申请渠道，或者任一政务服务窗口", "submit_by": step.facts["due"],
        "ground": step.ground,
    }  # fmt: skip


def _nonacceptance(desk: _Desk) -> dict[str, Any]:
    step = desk.step("nonacceptance")
    return _applied(desk) | {
        "issued_on": step.day.isoformat(), "reasons": [desk.told(step)["reason"]], "grounds": [step.facts["article"]],
        "remedies": _remedies(desk, step.day),
    }  # fmt: skip


def _injury(desk: _Desk) -> dict[str, Any]:
    place = law.places().resolve(desk.case.place)
    city = law.places().resolve(desk.case.prefecture).name_zh
    said = {
        "accepted_on": desk.step("acceptance").day.isoformat(), "injured_at": desk.case.injury_at.isoformat(),
        "place_of_injury": f"{city}{place.name_zh}" if place.code != desk.case.prefecture else city,
    }  # fmt: skip
    orders = desk.case.facts.get("orders")
    return said | ({"order_no": "、".join(orders)} if orders else {})


def _confirmation(desk: _Desk) -> dict[str, Any]:
    step = desk.step("confirmation")
    told = desk.told(step)
    return _applied(desk) | _injury(desk) | {
        "issued_on": step.day.isoformat(), "ground": step.facts["article"], "findings": [told.get("findings", told["reason"])],
        "remedies": _remedies(desk, step.day),
    }  # fmt: skip


def _nonconfirmation(desk: _Desk) -> dict[str, Any]:
    step = desk.step("nonconfirmation")
    told = desk.told(step)
    return _applied(desk) | _injury(desk) | {
        "issued_on": step.day.isoformat(), "grounds": [step.facts["article"]], "reasons": [told["reason"]],
        "findings": [told.get("findings", told["reason"])], "remedies": _remedies(desk, step.day),
    }  # fmt: skip


def _suspension(desk: _Desk) -> dict[str, Any]:
    step = desk.step("suspension")
    return _applied(desk) | {
        "accepted_on": desk.step("acceptance").day.isoformat(), "issued_on": step.day.isoformat(), "ground": step.ground,
        "suspended_on": step.day.isoformat(), "waiting_for": desk.told(step)["reason"],
    }  # fmt: skip


def _appraised(desk: _Desk, ref: str, verb: str) -> dict[str, Any]:
    held, concluded = appraisal(desk.session, ref), opinions.conclusion_of(desk.session, desk.keyring, ref)
    decided = concluded.conclusion
    said: dict[str, Any] = _applied(desk, verb) | {
        "issued_on": concluded.at.astimezone(ZONE).date().isoformat(), "injured_on": held.injury_on.isoformat(),
        "appraised_on": concluded.at.astimezone(ZONE).date().isoformat(), "panel_size": len(panel_of(desk.session, ref).members),
        "clauses": list(decided.findings), "grade": decided.grade, "care_level": decided.care_level,
    }  # fmt: skip
    optional = {
        "devices": list(decided.devices), "incapacity_from": decided.incapacity_from and decided.incapacity_from.isoformat(),
        "incapacity_to": decided.incapacity_to and decided.incapacity_to.isoformat(),
        "reasons": [decided.reasons] if decided.reasons else None,
    }  # fmt: skip
    return said | {name: value for name, value in optional.items() if value}


def _appraisal(desk: _Desk) -> dict[str, Any]:
    step = desk.step("appraisal", "review_appraisal")
    stage = appraisal(desk.session, str(step.facts["appraisal"])).stage
    said = _appraised(desk, str(step.facts["appraisal"]), f"{stage.value}_application")
    period = _period("second_appraisal_request_limit", desk.case.place, step.day)
    remedy = {"kind": "second_appraisal", "body": desk.body("provincial_committee"), **period}
    return said | {
        "authority": desk.body("committee"), "stage": _STAGE[stage], "grounds": [step.ground], "remedies": [remedy],
    }  # fmt: skip


def _second_appraisal(desk: _Desk) -> dict[str, Any]:
    step = desk.step("second_appraisal")
    ref = str(step.facts["appraisal"])
    earlier = [one for one in appraisals_of(desk.session, desk.case.case_no) if one.ref < ref][-1]
    before = opinions.conclusion_of(desk.session, desk.keyring, earlier.ref)
    return _appraised(desk, ref, "second_appraisal_application") | {
        "authority": desk.body("provincial_committee"), "previous_letter_no": f"{desk.case.case_no}-appraisal",
        "previous_grade": before.grade, "grounds": [step.ground],
    }  # fmt: skip


def _award(desk: _Desk) -> dict[str, Any]:
    made = desk.award()
    told = next(
        (one for one in telling.explained(desk.session, desk.keyring, made.case_no) if one["award_no"] == made.award_no), None
    )
    steps = [step["zh"] for line in told["lines"] for step in line["steps"]] if told else [f"核定 {made.award_no} 已被替换。"]
    assert made.effective_at is not None
    return _of_award(desk, made, "award") | {
        "issued_on": made.effective_at.astimezone(ZONE).date().isoformat(),
        "injured_on": desk.case.injury_at.astimezone(ZONE).date().isoformat(),
        "lines": [
            {
                "zh": Benefit(line.benefit).zh, "payee": _whose(desk, made, line), "amount_fen": line.amount_fen,
                "paid": line.paid, "payer": line.payer, "ground": line.ground, "mark": line.mark,
                **({"from": line.since.isoformat()} if line.since else {}), **({"until": line.until.isoformat()} if line.until else {}),
            }
            for line in made.lines
        ],
        **({"changes": changes} if (changes := _changes(desk, made)) else {}),
        "steps": list(dict.fromkeys(steps)), "remedies": _remedies(desk, made.effective_at.astimezone(ZONE).date()),
    }  # fmt: skip


def _whose(desk: _Desk, made: Award, line: AwardLine) -> str:
    """Who gets a line; of several dependants, which one and what she is to the person who died."""
    if line.role != "dependant":
        return _payee(desk, line.payee, line.role)
    ref = line.item.partition(":")[2].partition(":")[0]
    held = awards.open_receipts(desk.session, desk.keyring, made.award_no)
    told = (held[digest].get("inputs", {}).get("relation") for digest in line.receipts)
    relation = next((str(one["value"]) for one in told if one), "other")
    return f"{RELATION_ZH.get(relation, RELATION_ZH['other'])}（{ref}）"


def _changes(desk: _Desk, made: Award) -> list[dict[str, Any]]:
    """What a re-decision changes: awarded before, paid already, awarded now. Empty for a first award."""
    if made.replaces is None:
        return []
    before = [one for one in fund.payables(desk.session, case_no=made.case_no) if one.award_no != made.award_no and not one.withdrawn]
    rows = []
    for one in awards.found_differences(desk.session, made.award_no):
        item = one.item.removesuffix(f":A{made.award_no.rpartition('-A')[2]}")
        own = [
            state
            for state in before
            if (_RE_DECIDED.sub("", state.payable.item), state.payable.period, state.payable.payee) == (item, one.period, one.payee)
        ]
        rows.append(
            {
                "zh": Benefit(one.benefit).zh, "period": one.period, "before_fen": one.before_fen, "after_fen": one.after_fen,
                "paid_fen": sum(state.payable.amount_fen - state.open_fen for state in own),
            }
        )  # fmt: skip
    return rows


def _of_award(desk: _Desk, made: Award, letter: str | None = None) -> dict[str, Any]:
    said: dict[str, Any] = {"authority": desk.body("agency"), "award_no": made.award_no, "provisional": made.provisional}
    if letter is not None:
        # Of several awards of a case each has letters of its own.
        said["letter_no"] = f"{made.award_no}-{letter}"
    if made.provisional:
        names = sorted({Benefit(line.benefit).zh for line in made.lines if line.mark == "assumed"})
        said["provisional_because"] = [f"{'、'.join(names)}所依据的规定尚未公布，按推定计算；公布后重新核定。"]
    return said


def _payee(desk: _Desk, payee: str, role: str) -> str:
    kind, _, name = payee.partition(":")
    if kind == "enterprise":
        enterprise = registry.enterprise_by_uscc(desk.session, name)
        return enterprise.name if enterprise else name
    if payee == f"person:{desk.case.person}":
        return registry.name_of_worker(desk.session, desk.keyring, desk.case.person) or "本人"
    return {"near_relatives": "近亲属", "dependant": "供养亲属"}.get(role, "本人")


def _reimbursement(desk: _Desk) -> dict[str, Any]:
    made = desk.award()
    back = {line.item: line for line in made.lines if line.role == "advancer"}
    paid = {one.item: one for one in advances.advances(desk.session, made.case_no)}
    rows = []
    for item, line in back.items():
        rest = sum(one.amount_fen for one in made.lines if one.item == item and one.role != "advancer")
        rows.append(
            {
                "zh": Benefit(line.benefit).zh, "advanced_fen": paid[item].amount_fen, "owed_fen": line.amount_fen + rest,
                "reimbursed_fen": line.amount_fen, "worker_fen": rest,
            }
        )  # fmt: skip
    if not rows:
        raise CallerFault("nothing_to_say", "本核定没有垫付返还。", "The award gives no advance back.", place=made.award_no)
    assert made.effective_at is not None
    payee = next(iter(back.values())).payee
    return _of_award(desk, made, "reimbursement") | _account(desk, payee) | {
        "recipient": _payee(desk, payee, "advancer"), "issued_on": made.effective_at.astimezone(ZONE).date().isoformat(),
        "advances": rows, "grounds": [_gives_back(made, next(iter(back.values())).ground)],
    }  # fmt: skip


def _period_words(period: str) -> str:
    """A period as it is written in a letter: 2026年3月."""
    if period == ONCE:
        return "一次性"
    month = Month.parse(period)
    return f"{month.year}年{month.number}月"


def _gives_back(made: Award, otherwise: str) -> str:
    """The article by which an advance goes back to whoever made it; else the ground of the line."""
    try:
        rule = law.book().number("advance_reimbursed_up_to", place=made.place, on=made.assessed_at.astimezone(ZONE).date())
    except law.MissingNumber:
        return otherwise
    return rule.cites[0]


def _payment(desk: _Desk) -> dict[str, Any]:
    made = desk.award()
    states = {one.payable.owed: one for one in fund.payables(desk.session, award_no=made.award_no)}
    settled = [
        payment
        for payment in fund.payments_of(desk.session, made.case_no)
        if payment.state is State.SETTLED and payment.owed in states and payment.owed.payee == f"person:{desk.case.person}"
    ]
    if not settled:
        raise CallerFault("nothing_to_say", "本核定还没有付给本人的款项。", "Nothing of the award was paid to the person yet.", place=made.award_no)
    paid_on = money_told.settled_days(desk.session, [payment.payment_no for payment in settled])
    return _of_award(desk, made, "payment") | _account(desk, settled[-1].owed.payee) | {
        "issued_on": max(paid_on.values()).isoformat(),
        "payments": [
            {
                "zh": Benefit(payment.owed.item.partition(":")[0]).zh,
                "period": _period_words(payment.owed.period), "amount_fen": payment.amount_fen,
                "paid_on": paid_on[payment.payment_no].isoformat(), "payment_no": payment.payment_no,
            }
            for payment in settled
        ],
        "grounds": [law.book().number("paying_agency", place=desk.case.place, on=max(paid_on.values())).cites[0]],
    }  # fmt: skip


def _recovery(desk: _Desk) -> dict[str, Any]:
    """The notice of a recovery, from the two acts that decided it: the newest one, or that of the award named."""
    held = [
        one
        for one in recovery.recoveries(desk.session, desk.case.case_no)
        if desk.award_no in (None, one.award_no, one.recovery_no) and one.status != "cancelled"
    ]
    steps = {step.facts["ref"]: step for step in desk.case.all("recovery")}
    decided = [one for one in held if one.recovery_no in steps]
    if not decided:
        raise CallerFault("nothing_to_say", "没有已决定的追回。", "No recovery was decided.", place=desk.award_no)
    one, step = decided[-1], steps[decided[-1].recovery_no]
    book, place = law.book(), awards.award(desk.session, one.award_no).place
    limit = book.number("recovery_objection_limit", place=place, on=step.day)
    share = book.number("recovery_share_limit", place=place, on=step.day)
    said: dict[str, Any] = {
        "letter_no": f"{one.recovery_no}-recovery", "authority": desk.body("agency"), "award_no": one.award_no, "issued_on": step.day.isoformat(),
        "overpaid_fen": one.amount_fen, "reasons": [desk.told(step)["reason"]], "plan": _plan(desk, one, step.day),
        "share_limit": f"当期待遇的{_percent(one.share)}",
        "objection_limit": {"length": int(str(limit.value)), "unit": limit.unit, "ground": limit.cites[0]},
        "grounds": list(dict.fromkeys((str(step.facts["article"]), *share.cites))), "remedies": _remedies(desk, step.day),
    }  # fmt: skip
    if one.payee != f"person:{desk.case.person}":
        said["recipient"] = _name_of(desk, one.payee)
    return said


def _percent(share: Fraction) -> str:
    """A share as people read it; one that has no end as a percentage stays a fraction."""
    whole, rest = divmod(share * 10_000, 1)
    return str(share) if rest else f"{whole // 100}.{whole % 100:02d}".rstrip("0").rstrip(".") + "%"


def _plan(desk: _Desk, one: recovery.Recovery, on: date) -> list[dict[str, Any]]:
    """How it will come back, as decided; the parts are together what was overpaid."""
    parts = planned_when_decided(desk.session, one, on)
    told = [{"period": f"{part.month.year}年{part.month.number}月", "amount_fen": part.amount_fen} for part in parts]
    rest = parts[-1].left_fen if parts else one.amount_fen
    return [*told, {"period": "以后各期" if parts else "由本人退回", "amount_fen": rest}] if rest else told


def _name_of(desk: _Desk, payee: str) -> str | None:
    """The name of a payee where she is registered; else the officer supplies it."""
    kind, _, name = payee.partition(":")
    if kind == "enterprise":
        enterprise = registry.enterprise_by_uscc(desk.session, name)
        return enterprise.name if enterprise else name
    return registry.name_of_worker(desk.session, desk.keyring, int(name))


def _reminder(desk: _Desk) -> dict[str, Any]:
    """The reminder of the living security, from the act of reminding: the newest one, or that of the award named."""
    reminded = owed.reminders(desk.session, desk.case.case_no)
    found = [one for one in reminded if desk.award_no in (None, one.award_no)]
    if not found:
        raise CallerFault(
            "nothing_to_say", "没有提醒过平台企业。", "The platform enterprise was not reminded.", place=desk.award_no,
            remedy_zh="先用 zhibao benefits remind 提醒。", remedy_en="Remind it first by `zhibao benefits remind`.",
        )  # fmt: skip
    last = found[-1]
    on = last.at.astimezone(ZONE).date()
    made = awards.award(desk.session, last.award_no)
    line = next(one for one in owed.owed(desk.session, on, case_no=made.case_no) if (one.award_no, one.line_no) == (last.award_no, last.line_no))
    enterprise = registry.enterprise_by_uscc(desk.session, line.platform.removeprefix("enterprise:"))
    told = next(one for one in telling.explained(desk.session, desk.keyring, made.case_no) if one["award_no"] == made.award_no)
    steps = [step for one in told["lines"] if (one["item"], one["payee"]) == (line.item, line.payee) for step in one["steps"]]
    said: dict[str, Any] = _of_award(desk, made) | _period_of(desk, made, line.item, line.payee) | {
        "letter_no": f"{made.award_no}-{last.line_no}-reminder-{last.number}", "issued_on": on.isoformat(),
        "due_fen": line.amount_fen, "paid_fen": line.paid_fen, "steps": [step["zh"] for step in steps],
        "grounds": list(dict.fromkeys((line.ground, last.ground))), "provisional": line.mark == "assumed",
    }  # fmt: skip
    if line.mark != "assumed":
        said.pop("provisional_because", None)
    if line.due_on is not None:
        said["due_on"] = line.due_on.isoformat()
    if enterprise is not None:
        said |= {"recipient": enterprise.name, "platform": enterprise.name}
    return {name: value for name, value in said.items() if name != "award_no"}


def _period_of(desk: _Desk, made: Award, item: str, payee: str) -> dict[str, Any]:
    """The days for which a line is due, out of the receipt that reckoned it."""
    held = awards.open_receipts(desk.session, desk.keyring, made.award_no)
    wanted = {digest for line in made.lines if line.holds == (item, payee) for digest in line.receipts}
    for digest in wanted:
        inputs = held[digest].get("inputs", {})
        if "period_first" in inputs:
            last = min(inputs[name]["value"] for name in ("period_last", "longest_until") if inputs.get(name))
            return {"period_from": inputs["period_first"]["value"], "period_to": last}
    return {}


def _account(desk: _Desk, payee: str) -> dict[str, Any]:
    tail = money_told.account_tail(desk.session, desk.keyring, payee)
    return {} if tail is None else {"account_tail": tail[0], "account_bank": tail[1]}


def _remedies(desk: _Desk, on: date) -> list[dict[str, Any]]:
    city = law.places().resolve(desk.case.prefecture).name_zh
    return [
        {"kind": "reconsideration", "body": f"{city}人民政府", **_period("reconsideration_period", desk.case.place, on)},
        {"kind": "litigation", "body": "人民法院", **_period("litigation_period", desk.case.place, on)},
    ]


def _period(number: str, place: str, on: date) -> dict[str, Any]:
    """A period of a remedy as a dated number, or who must fill it where nobody has."""
    try:
        found = law.book().number(number, place=place, on=on)
    except law.MissingNumber as missing:
        return {"period": None, "ground": None, "missing_from": str(missing.facts["filled_by_zh"])}
    return {"period": {"length": int(str(found.value)), "unit": found.unit}, "ground": found.cites[0]}


_LETTERS: Mapping[str, Callable[[_Desk], dict[str, Any]]] = {
    "acceptance": _acceptance,
    "material_request": _material_request,
    "nonacceptance": _nonacceptance,
    "confirmation": _confirmation,
    "nonconfirmation": _nonconfirmation,
    "suspension": _suspension,
    "appraisal": _appraisal,
    "second_appraisal": _second_appraisal,
    "award": _award,
    "reimbursement": _reimbursement,
    "payment": _payment,
    "recovery": _recovery,
    "living_security_reminder": _reminder,
}
