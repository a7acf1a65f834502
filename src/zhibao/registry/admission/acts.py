"""The acts of an admission: application with evidence, and the steps that others take; the last of them enrols the enterprise.

The acts of one application form its chain, and the state is folded from them. Before an enterprise is admitted nothing of it
stands in the register, so that no order of it is covered or billed; from the day on that the decision names it stands there
as any other (`zhejiang-2025-44 §2(1)`, `taoyuan-2025-1 §5(2)`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from zhibao import law
from zhibao.kit import acts
from zhibao.kit.actors import Actor
from zhibao.kit.answers import must_tell
from zhibao.kit.clock import ZONE
from zhibao.kit.digest import text_digest
from zhibao.kit.errors import CallerFault
from zhibao.kit.secrets import Keyring
from zhibao.kit.turn import turn
from zhibao.registry import acts as registry
from zhibao.registry import rules as register
from zhibao.registry.admission import entering, rules
from zhibao.registry.admission.model import (
    CLERK,
    EVIDENCE,
    PLATFORM,
    POST_ZH,
    REQUIRED_EVIDENCE,
    SERVICE,
    STATE_EN,
    STATE_ZH,
    Admission,
    Step,
    Taken,
)
from zhibao.registry.admission.tables import AdmissionEvidenceRow, AdmissionRow

GROUND = "zhejiang-2025-44 §2(1)"
MOST_BYTES = 8 << 20
_CHAIN = "admission:"
# The first letter of a number: an application, or a batch that comes in by one document.
APPLICATION, BATCH = "N", "B"
Evidence = Sequence[tuple[str, bytes]]


def apply(
    session: Session, keyring: Keyring, *, place: str, uscc: str, name: str, industry: str, evidence: Evidence, words: str, demo: bool, actor: Actor, at: datetime
) -> Admission:
    """Take the application of an enterprise in: who, for which industry, with which evidence.

    Raises CallerFault `admission_level`, `industry_not_in_scheme`, `admission_open`, `already_enrolled`, `evidence_kind`,
    `evidence_size`, `uscc_form`, `fictional_code`, `post_not_allowed`, `words_missing`.
    """
    _must_hold(actor, (PLATFORM, CLERK))
    on = at.astimezone(ZONE).date()
    province = rules.must_apply_here(place, industry, on)
    level, consent = rules.numbers(province, on)
    code, warnings = registry.checked_uscc(uscc, demo)
    must_tell(words)
    if not name.strip():
        raise CallerFault("name_missing", "请写明企业名称。", "Name the enterprise.", place="name")
    turn(session, f"{_CHAIN}{province}")
    held = admissions(session, province)
    waiting = next((one for one in held if (one.uscc, one.industry) == (code, industry) and one.state in rules.OPEN), None)
    if waiting is not None:
        raise CallerFault(
            "admission_open", f"该企业该行业的申请 {waiting.number} 还没有办结。", f"The application {waiting.number} of this enterprise is still open.", place=waiting.number,
            remedy_zh="请先办结或者撤回。", remedy_en="Finish or withdraw it first.",
        )  # fmt: skip
    _must_be_outside(session, code, province, industry, on)
    number = f"{APPLICATION}{province}-{on.year}-{sum(one.applied_on.year == on.year for one in held) + 1:04d}"
    act = acts.record(
        session, verb=rules.APPLIED, subject=_CHAIN + number, actor=str(actor), ground=level.cites[0], at=at, on_behalf_of=code,
        content={
            "number": number, "place": province, "uscc": code, "name": name.strip(), "industry": industry, "on": on.isoformat(), "words": words.strip(),
            "consent": str(consent.value), "mark": law.weakest([level.mark, consent.mark]), "cites": list(dict.fromkeys((*level.cites, *consent.cites))),
            "warnings": warnings, "evidence": _told(evidence),
        },
    )  # fmt: skip
    made = _applied(act)
    _keep(session, keyring, made, evidence, act)
    return made


def take(
    session: Session, keyring: Keyring, number: str, name: str, *, words: str, actor: Actor, at: datetime, evidence: Evidence = (), **facts: Any
) -> Admission:
    """Take a step of an admission; `facts` are the figures of an assessment, the ministry's document and its day, the first day.

    Raises CallerFault `unknown_admission`, `unknown_admission_step`, `step_not_permitted`, `four_eyes`, `post_not_allowed`,
    `words_missing`, `facts_missing`, `figures_missing`, `evidence_missing`, `admission_reaches_back`, `already_enrolled`.
    """
    step, held = _step(name), admission_of(session, number)
    turn(session, f"{_CHAIN}{held.province}")
    held = admission_of(session, number)
    _may(held, step, actor)
    must_tell(words)
    said = _facts(step, facts)
    on = at.astimezone(ZONE).date()
    if step.name == "assess":
        _must_be_shown(held)
        said = rules.assessment(held.province, held.applied_on, said["figures"])
    first = rules.first_day(date.fromisoformat(said["from"]), consented_on(held), on) if step.name == "admit" else None
    if evidence:
        said |= {"evidence": _told(evidence)}
    act = acts.record(
        session, verb=step.verb, subject=_CHAIN + number, actor=str(actor), ground=held.cites[0], at=at,
        on_behalf_of=held.uscc if step.posts[0] == PLATFORM else None, content={"number": number, "words": words.strip(), "facts": said},
    )  # fmt: skip
    made = _after(held, act)
    _keep(session, keyring, made, evidence, act)
    if first is not None:
        _must_be_outside(session, held.uscc, held.province, held.industry, first)
        _enrol(session, made, first, on, act)
    return made


def serve(session: Session, number: str, *, on: date, way: str, words: str, actor: Actor, at: datetime) -> Admission:
    """Record that the notice of a decision was served on the enterprise, on a day and in a way; once, and it changes no state.

    Raises CallerFault `unknown_admission`, `not_decided`, `post_not_allowed`, `service_form`, `served_already`, `words_missing`.
    """
    held = admission_of(session, number)
    turn(session, f"{_CHAIN}{held.province}")
    held = admission_of(session, number)
    _must_hold(actor, (CLERK,))
    must_tell(words)
    decision = held.decision
    if decision is None:
        raise CallerFault("not_decided", "申请尚未决定，还没有告知书。", "The application is not decided yet, so there is no notice.", place=number)
    if held.last("serve") is not None:
        raise CallerFault("served_already", f"{number} 的告知书已登记送达。", f"The notice of {number} was served already.", place=number)
    if way not in SERVICE or not decision.at.astimezone(ZONE).date() <= on <= at.astimezone(ZONE).date():
        raise CallerFault(
            "service_form", "送达须写明方式，以及决定之后、今天以前的日期。", "Service names its way and a day from the decision on, not after today.", place="on",
            remedy_zh=f"方式：{'、'.join(f'{code}（{said[0]}）' for code, said in SERVICE.items())}。", remedy_en=f"Ways: {', '.join(SERVICE)}.",
        )  # fmt: skip
    act = acts.record(
        session, verb=rules.SERVED, subject=_CHAIN + number, actor=str(actor), ground=held.cites[0], at=at,
        content={"number": number, "words": words.strip(), "facts": {"on": on.isoformat(), "way": way, "zh": SERVICE[way][0], "en": SERVICE[way][1]}},
    )  # fmt: skip
    return _after(held, act)


def admissions(session: Session, province: str | None = None, *, uscc: str | None = None) -> list[Admission]:
    """The applications of a province, or of all, or of one enterprise, by number."""
    lead = _CHAIN + APPLICATION + (province or "")
    found: dict[str, Admission] = {}
    for act in session.scalars(select(acts.Act).where(acts.Act.subject.startswith(lead, autoescape=True)).order_by(acts.Act.id)):
        number = act.content["number"]
        found[number] = _applied(act) if act.verb == rules.APPLIED else _after(found[number], act)
    return [one for _, one in sorted(found.items()) if uscc in (None, one.uscc)]


def admission_of(session: Session, number: str) -> Admission:
    """One application by its number. Raises CallerFault `unknown_admission`."""
    found: Admission | None = None
    for act in session.scalars(select(acts.Act).where(acts.Act.subject == _CHAIN + number).order_by(acts.Act.id)):
        found = _applied(act) if found is None else _after(found, act)
    if found is None:
        raise CallerFault(
            "unknown_admission", f"没有编号为“{number}”的纳入申请。", f"There is no application for admission {number!r}.",
            remedy_zh="编号见 zhibao registry admission list。", remedy_en="`zhibao registry admission list` shows the numbers.",
        )  # fmt: skip
    return found


def offers(held: Admission, actor: Actor) -> list[tuple[Step, CallerFault | None]]:
    """The steps that the state allows, each with why somebody may not take it; None where she may."""
    found: list[tuple[Step, CallerFault | None]] = []
    for step in rules.STEPS:
        if held.state in rules.sources(step, held.consent):
            try:
                _may(held, step, actor)
            except CallerFault as fault:
                found.append((step, fault))
            else:
                found.append((step, None))
    return found


def evidence_of(session: Session, keyring: Keyring, number: str, digest_: str) -> tuple[str, bytes]:
    """A document of an application, opened: its kind and its bytes. Raises CallerFault `unknown_evidence`."""
    row = session.scalar(select(AdmissionEvidenceRow).where(AdmissionEvidenceRow.number == number, AdmissionEvidenceRow.digest == digest_))
    if row is None:
        raise CallerFault("unknown_evidence", "该申请没有这份材料。", "This application has no such document.", place=number)
    return row.kind, keyring.unseal(row.sealed)


def consented_on(held: Admission) -> date | None:
    """The day of the ministry's consent, None where it is not there or not needed."""
    step = held.last("consent")
    return date.fromisoformat(step.facts["on"]) if step else None


def enrol(
    session: Session, *, number: str, province: str, uscc: str | None, name: str, industry: str, tier: str | None, first: date, decided_on: date, consent_of: str,
    document: str | None, consent_on: date | None, persons: tuple[str, str, str], mark: str, cites: tuple[str, ...], act: acts.Act,
) -> AdmissionRow:  # fmt: skip
    """Put an admitted enterprise on the register from its day on; `persons` assessed, reviewed and decided.

    An enterprise that the register knows keeps its identifier; a new one gets one that no list uses.
    """
    slug = entering.registered(session, uscc, name, joined=first, mark=mark, cites=cites, act=act)
    version = rules.enrolment(
        slug, registry.scheme_of(province), register.enterprise_list(), industry=industry, tier=tier, first=first, mark=mark, cites=cites
    )
    row = AdmissionRow(
        number=number, kind="batch" if number[0] == BATCH else "application", place=province, uscc=uscc or "", enterprise=slug, industry=industry, valid_from=first, consent_of=consent_of, consent_document=document,
        consent_on=consent_on, decided_on=decided_on, assessed_by=persons[0], reviewed_by=persons[1], decided_by=persons[2],
        enrolment=entering.enrolled(session, version, act), act_id=act.id, recorded_at=act.at,
    )  # fmt: skip
    session.add(row)
    session.flush()
    return row


def _enrol(session: Session, held: Admission, first: date, on: date, act: acts.Act) -> None:
    persons = tuple(step.person for name in ("assess", "review", "admit") if (step := held.last(name)) is not None)
    consent = held.last("consent")
    enrol(
        session, number=held.number, province=held.province, uscc=held.uscc, name=held.name, industry=held.industry, tier=None, first=first, decided_on=on,
        consent_of=held.consent, document=consent.facts["document"] if consent else None, consent_on=consented_on(held),
        persons=(persons[0], persons[1], persons[2]), mark=held.mark, cites=held.cites, act=act,
    )  # fmt: skip


def _must_be_outside(session: Session, uscc: str, province: str, industry: str, on: date) -> None:
    """That the enterprise is not enrolled already, that day or later. Raises CallerFault `already_enrolled`."""
    known = registry.enterprise_by_uscc(session, uscc)
    if known is None:
        return
    for one in registry.enrolments(session, province):
        if one.enterprise == known.slug and one.industry == industry and (one.last is None or one.last >= on):
            raise CallerFault(
                "already_enrolled", f"{known.name}在该省该行业已参保（自 {one.first} 起）。", f"{known.name} is enrolled there already, from {one.first} on.",
                place=uscc, remedy_zh="不必申请。", remedy_en="There is nothing to apply for.",
            )  # fmt: skip


def _must_be_shown(held: Admission) -> None:
    """That evidence of industry and of operation is there before anything is assessed (`zhejiang-2025-44 §2(1)`)."""
    shown = {part["kind"] for step in held.steps for part in step.facts.get("evidence", ())}
    missing = [kind for kind in REQUIRED_EVIDENCE if kind not in shown]
    if missing:
        raise CallerFault(
            "evidence_missing", f"缺少材料：{'、'.join(EVIDENCE[kind][0] for kind in missing)}。", f"Missing: {', '.join(EVIDENCE[kind][1] for kind in missing)}.",
            place=held.number, remedy_zh="先用“要求补充材料”请企业补齐。", remedy_en="Ask the enterprise for it by the step `ask`.",
        )  # fmt: skip


def _may(held: Admission, step: Step, actor: Actor) -> None:
    if held.state not in rules.sources(step, held.consent):
        raise CallerFault(
            "step_not_permitted", f"{held.number} {STATE_ZH[held.state]}，不能“{step.zh}”。", f"{held.number} is {STATE_EN[held.state]}: this step cannot be taken: {step.en}.",
            place=held.number,
        )  # fmt: skip
    _must_hold(actor, step.posts)
    if actor.person in {one.person for one in held.steps if one.name in step.not_by}:
        raise CallerFault(
            "four_eyes", "评估人不审核、不决定，审核人不决定。", "Whoever assesses neither reviews nor decides, and whoever reviews does not decide.", place=held.number,
            remedy_zh="请由另一人办理。", remedy_en="Another person takes this step.",
        )  # fmt: skip


def _must_hold(actor: Actor, posts: tuple[str, ...]) -> None:
    if actor.post not in posts:
        names = "、".join(f"{POST_ZH[post]}（{post}）" for post in posts)
        raise CallerFault("post_not_allowed", f"这一步由{names}办理。", f"This step is for {', '.join(posts)}.", place=str(actor))


def _facts(step: Step, facts: Mapping[str, Any]) -> dict[str, Any]:
    """The facts that a step asks for, days as text. Raises CallerFault `facts_missing`."""
    given = {name.rstrip("_"): value.isoformat() if isinstance(value, date) else value for name, value in facts.items() if value is not None}
    missing = [name for name in step.facts if not given.get(name)]
    if missing:
        words = {"figures": "数据 figures", "document": "文号 document", "on": "日期 day", "from": "纳入日 first day"}
        raise CallerFault(
            "facts_missing", f"“{step.zh}”须写明：{'、'.join(words[name] for name in missing)}。", f"This step must say: {', '.join(missing)}.", place=", ".join(missing)
        )
    return {name: given[name] for name in step.facts}


def _step(name: str) -> Step:
    if name not in rules.BY_NAME:
        raise CallerFault(
            "unknown_admission_step", f"没有名为“{name}”的步骤。", f"There is no step {name!r}.",
            remedy_zh=f"可用：{'、'.join(rules.BY_NAME)}。", remedy_en=f"Use one of: {', '.join(rules.BY_NAME)}.",
        )  # fmt: skip
    return rules.BY_NAME[name]


def _told(evidence: Evidence) -> list[dict[str, Any]]:
    """The evidence as an act names it: kind, digest and size. Raises CallerFault `evidence_kind`, `evidence_size`."""
    for kind, content in evidence:
        if kind not in EVIDENCE:
            raise CallerFault(
                "evidence_kind", f"没有“{kind}”这种材料。", f"There is no kind of evidence {kind!r}.", remedy_zh=f"可用：{'、'.join(EVIDENCE)}。",
                remedy_en=f"Use one of: {', '.join(EVIDENCE)}.",
            )  # fmt: skip
        if not 0 < len(content) <= MOST_BYTES:
            raise CallerFault("evidence_size", "材料是空的，或者超过 8 兆字节。", "A document is empty or larger than 8 MiB.", place=kind)
    return [{"kind": kind, "digest": text_digest(content, "sm3"), "size": len(content)} for kind, content in evidence]


def _keep(session: Session, keyring: Keyring, held: Admission, evidence: Evidence, act: acts.Act) -> None:
    """Keep the evidence sealed; the same document again is kept once."""
    known = set(session.scalars(select(AdmissionEvidenceRow.digest).where(AdmissionEvidenceRow.number == held.number)))
    for (kind, content), told in zip(evidence, _told(evidence), strict=True):
        if told["digest"] not in known:
            known.add(told["digest"])
            session.add(AdmissionEvidenceRow(
                number=held.number, place=held.province, uscc=held.uscc, kind=kind, digest=told["digest"], size=told["size"], sealed=keyring.seal(content),
                act_id=act.id, recorded_at=act.at,
            ))  # fmt: skip
    session.flush()


def _applied(act: acts.Act) -> Admission:
    said = act.content
    opened = Taken("apply", "申请", "applied", act.actor, act.at, said["words"], {"evidence": said["evidence"]})
    return Admission(
        said["number"], said["place"], said["uscc"], said["name"], said["industry"], date.fromisoformat(said["on"]), "applied", said["consent"], (opened,),
        said["mark"], tuple(said["cites"]),
    )  # fmt: skip


def _after(held: Admission, act: acts.Act) -> Admission:
    if act.verb == rules.SERVED:
        served = Taken("serve", "送达告知书", "the notice was served", act.actor, act.at, act.content["words"], act.content["facts"])
        return replace(held, steps=(*held.steps, served))
    step = rules.BY_VERB[act.verb]
    made = Taken(step.name, step.zh, step.en, act.actor, act.at, act.content["words"], act.content["facts"])
    return replace(held, state=step.target, steps=(*held.steps, made))


def admitted(session: Session, province: str) -> list[AdmissionRow]:
    """Every admission that was decided in a province, by its first day."""
    return list(session.scalars(select(AdmissionRow).where(AdmissionRow.place == province).order_by(AdmissionRow.valid_from, AdmissionRow.id)))


def decided(session: Session) -> int:
    """How many admissions were decided in this home."""
    return int(session.scalar(select(func.count()).select_from(AdmissionRow)) or 0)
